-- Which firms are there, under which short names, and where? The places are those named in the same sentences,
-- the most frequent first: a hint, not an address.
-- 有哪些企业？各用什么简称？与哪些地点同句出现（按次数排列，仅供参考，不等于注册地）？
WITH firms AS (
    SELECT
        entity_id,
        name
    FROM core.entities
    WHERE kind = 'organization' AND regexp_matches(name, '(公司|集团|厂|银行|合作社)$')
),

short_names AS (
    SELECT
        f.entity_id,
        list(DISTINCT a.alias ORDER BY a.alias) AS short_names
    FROM firms AS f
    INNER JOIN core.entity_aliases AS a ON f.entity_id = a.entity_id
    WHERE a.alias <> f.name AND a.status = 'confirmed'
    GROUP BY f.entity_id
),

meetings AS (
    SELECT
        f.entity_id,
        place.name,
        count(DISTINCT m.sentence_id) AS sentences
    FROM firms AS f
    INNER JOIN core.mentions AS m ON f.entity_id = m.entity_id
    INNER JOIN core.mentions AS n ON m.sentence_id = n.sentence_id
    INNER JOIN core.entities AS place ON n.entity_id = place.entity_id AND place.kind = 'place'
    GROUP BY f.entity_id, place.name
),

places AS (
    SELECT
        entity_id,
        list(name ORDER BY sentences DESC, name ASC) AS places
    FROM meetings
    GROUP BY entity_id
),

articles AS (
    SELECT
        f.entity_id,
        count(DISTINCT m.article_id) AS articles
    FROM firms AS f
    INNER JOIN core.mentions AS m ON f.entity_id = m.entity_id
    GROUP BY f.entity_id
)

SELECT
    f.name,
    s.short_names,
    p.places,
    coalesce(a.articles, 0) AS articles
FROM firms AS f
LEFT JOIN short_names AS s ON f.entity_id = s.entity_id
LEFT JOIN places AS p ON f.entity_id = p.entity_id
LEFT JOIN articles AS a ON f.entity_id = a.entity_id
ORDER BY articles DESC, f.name ASC;

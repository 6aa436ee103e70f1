-- Which firms are there, under which short names, and where? The places are those named in the same sentences,
-- the most frequent first: a hint, not an address. The thousand firms that most articles name.
-- 有哪些企业？各用什么简称？与哪些地点同句出现（按次数排列，仅供参考，不等于注册地）？按报道篇数取前一千家。
WITH candidates AS (
    SELECT
        entity_id,
        name
    FROM core.entities
    WHERE kind = 'organization' AND regexp_matches(name, '(公司|集团|厂|银行|合作社)$')
),

-- Where firms are named: read once, for the articles and for the sentences.
named AS MATERIALIZED (
    SELECT
        m.entity_id,
        m.article_id,
        m.sentence_id
    FROM core.mentions AS m
    INNER JOIN candidates AS c ON m.entity_id = c.entity_id
    WHERE m.kind = 'organization'
),

counted AS (
    SELECT
        entity_id,
        count(DISTINCT article_id) AS articles
    FROM named
    GROUP BY entity_id
),

firms AS (
    SELECT
        c.entity_id,
        c.name,
        coalesce(n.articles, 0) AS articles
    FROM candidates AS c
    LEFT JOIN counted AS n ON c.entity_id = n.entity_id
    ORDER BY articles DESC, c.name ASC, c.entity_id ASC
    LIMIT 1000
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
        n.entity_id,
        e.name,
        count(DISTINCT n.sentence_id) AS sentences
    FROM named AS n
    SEMI JOIN firms AS f ON n.entity_id = f.entity_id
    INNER JOIN core.mentions AS p ON n.sentence_id = p.sentence_id AND p.kind = 'place'
    INNER JOIN core.entities AS e ON p.entity_id = e.entity_id
    GROUP BY n.entity_id, e.name
),

places AS (
    SELECT
        entity_id,
        list(name ORDER BY sentences DESC, name ASC) AS places
    FROM meetings
    GROUP BY entity_id
)

SELECT
    f.name,
    s.short_names,
    p.places,
    f.articles
FROM firms AS f
LEFT JOIN short_names AS s ON f.entity_id = s.entity_id
LEFT JOIN places AS p ON f.entity_id = p.entity_id
ORDER BY f.articles DESC, f.name ASC;

-- What was said of one organisation, in time order? Give its full name or any confirmed short one.
-- 某一单位的全部报道，按时间排列；全称、简称均可。
WITH parameters AS (SELECT '明溪经济开发区' AS organization)

SELECT
    t.published_on,
    t.published_precision,
    t.headline,
    t.text,
    t.surfaces,
    t.article_id
FROM mart.entity_timeline AS t
WHERE
    t.entity_id IN (
        SELECT a.entity_id
        FROM core.entity_aliases AS a
        INNER JOIN parameters AS p ON a.alias = p.organization
        WHERE a.status = 'confirmed'
    )
    AND t.kind = 'organization'
ORDER BY t.published_on NULLS LAST, t.article_id, t.position;

-- What was said of one organisation, in time order? Give its full name or any confirmed short one.
-- 某一单位的全部报道，按时间排列；全称、简称均可。
SET VARIABLE organization = '明溪经济开发区';
SET VARIABLE ids = (
    SELECT list(entity_id)
    FROM core.entity_aliases
    WHERE alias = getvariable('organization') AND status = 'confirmed'
);

SELECT
    t.published_on,
    t.published_precision,
    t.headline,
    t.text,
    t.surfaces,
    t.article_id
FROM mart.entity_timeline AS t
WHERE list_contains(getvariable('ids'), t.entity_id) AND t.kind = 'organization'
ORDER BY t.published_on NULLS LAST, t.article_id, t.position;

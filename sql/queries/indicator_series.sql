-- How did each indicator of one subject go over time? Give the full name or any confirmed short one. Figures whose page
-- gives no period stand at the end of their series.
-- 某一主体的各项指标，按时间排列（全称、简称均可）；原文未写明时间的排在最后。
SET VARIABLE subject = '明溪经济开发区';
SET VARIABLE ids = (
    SELECT list(entity_id)
    FROM core.entity_aliases
    WHERE alias = getvariable('subject') AND status = 'confirmed'
);

SELECT
    v.metric,
    v.indicator,
    v.comparison,
    v.period_start,
    v.period_end,
    v.status,
    v.value,
    v.value_high,
    v.unit,
    v.qualifiers,
    v.articles
FROM mart.indicator_values AS v
WHERE list_contains(getvariable('ids'), v.subject_id)
ORDER BY v.metric, v.indicator, v.comparison NULLS FIRST, v.period_start NULLS LAST, v.status, v.value;

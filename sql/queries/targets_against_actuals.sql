-- What was aimed at, and what is so? Targets and forecasts beside the actual values of the same subject and metric: the
-- first thousand in order of subjects; for some subject alone, put a condition on its name into aims.
-- Values are comparable when one indicator is the other with words before it (产值, 低空装备产业实现产值).
-- 目标与实际对照：同一主体、同一指标的目标（或预期）值与实际值（按主体排列，取前一千个目标）。
WITH aimed AS (
    SELECT DISTINCT
        subject_id,
        metric_id,
        status,
        indicator,
        comparison,
        canonical_value,
        canonical_value_high,
        canonical_unit,
        period_start,
        period_end
    FROM core.observations
    WHERE status IN ('target', 'forecast') AND subject_id IS NOT NULL
),

aims AS (
    SELECT
        t.*,
        e.name AS subject,
        m.indicator AS metric
    FROM aimed AS t
    INNER JOIN core.entities AS e ON t.subject_id = e.entity_id
    INNER JOIN core.metrics AS m ON t.metric_id = m.metric_id
    ORDER BY e.name, m.indicator, t.period_start, t.indicator, t.canonical_value, t.subject_id
    LIMIT 1000
),

actual AS (
    SELECT DISTINCT
        o.subject_id,
        o.metric_id,
        o.indicator,
        o.comparison,
        o.canonical_value,
        o.canonical_value_high,
        o.period_start,
        o.period_end
    FROM core.observations AS o
    SEMI JOIN aims AS t ON o.subject_id = t.subject_id AND o.metric_id = t.metric_id
    WHERE o.status = 'actual'
)

SELECT
    t.subject,
    t.metric,
    t.status,
    t.indicator AS aimed_indicator,
    t.canonical_value AS aimed_value,
    t.period_start AS aimed_from,
    t.period_end AS aimed_until,
    a.indicator AS actual_indicator,
    a.canonical_value AS actual_value,
    a.period_start AS actual_from,
    a.period_end AS actual_until,
    t.canonical_unit AS unit
FROM aims AS t
INNER JOIN actual AS a
    ON
        t.subject_id = a.subject_id
        AND t.metric_id = a.metric_id
        AND t.comparison IS NOT DISTINCT FROM a.comparison
        AND (ends_with(t.indicator, a.indicator) OR ends_with(a.indicator, t.indicator))
ORDER BY t.subject, t.metric, t.period_start, a.period_start;

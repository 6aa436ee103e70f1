-- What was aimed at, and what is so? Targets and forecasts beside the actual values of the same subject and metric: the
-- first thousand in order of subjects; for some subject alone, put its name in the place of last_subject, with =.
-- Values are comparable when one indicator is the other with words before it (产值, 低空装备产业实现产值).
-- 目标与实际对照：同一主体、同一指标的目标（或预期）值与实际值（按主体排列，取前一千个目标）。

-- The first thousand amounts, each counted once, are at least a thousand aims: no subject after theirs is needed.
SET VARIABLE last_subject = (
    WITH amounts AS (
        SELECT DISTINCT
            subject_id,
            canonical_value
        FROM core.observations
        WHERE status IN ('target', 'forecast')
    ),

    first_amounts AS (
        SELECT e.name
        FROM amounts AS a
        INNER JOIN core.entities AS e ON a.subject_id = e.entity_id
        ORDER BY e.name
        LIMIT 1000
    )

    SELECT max(first_amounts.name)
    FROM first_amounts
);

WITH figures AS MATERIALIZED (
    SELECT DISTINCT
        o.subject_id,
        e.name AS subject,
        o.metric_id,
        o.status,
        o.indicator,
        o.comparison,
        o.canonical_value,
        o.canonical_value_high,
        o.canonical_unit,
        o.period_start,
        o.period_end
    FROM core.observations AS o
    INNER JOIN core.entities AS e ON o.subject_id = e.entity_id
    WHERE e.name <= getvariable('last_subject')
),

aims AS (
    SELECT
        f.*,
        m.indicator AS metric
    FROM figures AS f
    INNER JOIN core.metrics AS m ON f.metric_id = m.metric_id
    WHERE f.status IN ('target', 'forecast')
    ORDER BY f.subject, m.indicator, f.period_start, f.indicator, f.canonical_value, f.subject_id
    LIMIT 1000
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
INNER JOIN figures AS a
    ON
        t.subject_id = a.subject_id
        AND t.metric_id = a.metric_id
        AND t.comparison IS NOT DISTINCT FROM a.comparison
        AND (ends_with(t.indicator, a.indicator) OR ends_with(a.indicator, t.indicator))
WHERE a.status = 'actual'
ORDER BY t.subject, t.metric, t.period_start, a.period_start;

-- What was aimed at, and what is so? Targets and forecasts beside the actual values of the same subject and metric.
-- Values are comparable when one indicator is the other with words before it (产值, 低空装备产业实现产值).
-- 目标与实际对照：同一主体、同一指标的目标（或预期）值与实际值。
SELECT
    t.subject,
    t.metric,
    t.status,
    t.indicator AS aimed_indicator,
    t.value AS aimed_value,
    t.period_start AS aimed_from,
    t.period_end AS aimed_until,
    a.indicator AS actual_indicator,
    a.value AS actual_value,
    a.period_start AS actual_from,
    a.period_end AS actual_until,
    t.unit
FROM mart.indicator_values AS t
INNER JOIN mart.indicator_values AS a
    ON
        t.subject_id = a.subject_id
        AND t.metric_id = a.metric_id
        AND t.comparison IS NOT DISTINCT FROM a.comparison
        AND (ends_with(t.indicator, a.indicator) OR ends_with(a.indicator, t.indicator))
WHERE t.status IN ('target', 'forecast') AND a.status = 'actual'
ORDER BY t.subject, t.metric, t.period_start, a.period_start;

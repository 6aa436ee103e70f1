-- Which investments are reported, by project or whoever else they belong to? What is planned and what is done are told
-- apart by status. The first thousand rows.
-- 各项目（或主体）的投资：金额、状态（已发生、计划、预计）、时间与来源篇数（前一千行）。

-- A thousand different amounts make at least a thousand rows: no subject after theirs is needed.
SET VARIABLE last_subject = (
    SELECT max(first_amounts.subject)
    FROM (
        SELECT DISTINCT
            coalesce(e.name, o.subject) AS subject,
            o.canonical_value,
            o.canonical_unit
        FROM core.observations AS o
        INNER JOIN core.metrics AS m ON o.metric_id = m.metric_id
        LEFT JOIN core.entities AS e ON o.subject_id = e.entity_id
        WHERE m.indicator IN ('投资额', '固定资产投资') AND o.subject IS NOT NULL
        ORDER BY subject
        LIMIT 1000
    ) AS first_amounts
);

SELECT
    subject,
    subject_kind,
    indicator,
    value,
    unit,
    surfaces,
    status,
    period_start,
    period_end,
    articles
FROM mart.indicator_values
WHERE metric IN ('投资额', '固定资产投资') AND subject <= getvariable('last_subject')
ORDER BY subject ASC, unit ASC, value DESC
LIMIT 1000;

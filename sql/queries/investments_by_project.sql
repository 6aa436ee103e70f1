-- Which investments are reported, by project or whoever else they belong to? What is planned and what is done are told
-- apart by status. The first thousand rows.
-- 各项目（或主体）的投资：金额、状态（已发生、计划、预计）、时间与来源篇数（前一千行）。
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
WHERE metric IN ('投资额', '固定资产投资')
ORDER BY subject ASC, unit ASC, value DESC
LIMIT 1000;

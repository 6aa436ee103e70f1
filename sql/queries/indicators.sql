-- What can be asked for? Every indicator with its unit, how often it was read, and of how many subjects.
-- 库中有哪些指标？单位、出现次数、涉及主体数。
SELECT
    m.indicator,
    m.dimension,
    m.canonical_unit,
    count(*) AS observations,
    count(DISTINCT o.subject_id) AS subjects
FROM core.observations AS o
INNER JOIN core.metrics AS m ON o.metric_id = m.metric_id
GROUP BY m.indicator, m.dimension, m.canonical_unit
ORDER BY observations DESC, m.indicator ASC, m.canonical_unit ASC;

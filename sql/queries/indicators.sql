-- What can be asked for? Every indicator with its unit, how often it was read, and of how many subjects.
-- 库中有哪些指标？单位、出现次数、涉及主体数。
WITH counted AS (
    -- By id first, named below: a metric is one indicator in one unit.
    SELECT
        metric_id,
        count(*) AS observations,
        count(DISTINCT subject_id) AS subjects
    FROM core.observations
    GROUP BY metric_id
)

SELECT
    m.indicator,
    m.dimension,
    m.canonical_unit,
    c.observations,
    c.subjects
FROM counted AS c
INNER JOIN core.metrics AS m ON c.metric_id = m.metric_id
ORDER BY c.observations DESC, m.indicator ASC, m.canonical_unit ASC;

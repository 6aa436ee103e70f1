-- Where articles contradict each other: values for one subject, indicator, period and status that cannot all be right.
-- They are listed with their sources, never averaged.
CREATE SCHEMA IF NOT EXISTS mart;

CREATE OR REPLACE VIEW mart.conflicts AS
WITH named AS NOT MATERIALIZED (
    SELECT
        o.*,
        e.name AS subject_name,
        coalesce(o.canonical_value_high, o.canonical_value) AS high
    FROM core.observations AS o
    INNER JOIN core.entities AS e ON o.subject_id = e.entity_id
    WHERE o.indicator IS NOT NULL
),

-- Few figures have more than one value in more than one article; only these are compared.
contested AS NOT MATERIALIZED (
    SELECT
        subject_id,
        subject_name,
        metric_id,
        indicator,
        comparison,
        period_start,
        period_end,
        status
    FROM named
    GROUP BY ALL
    HAVING min(canonical_value) < max(high) AND min(article_id) < max(article_id)
),

said AS NOT MATERIALIZED (
    SELECT
        n.subject_id,
        n.subject_name,
        n.metric_id,
        n.indicator,
        n.comparison,
        n.period_start,
        n.period_end,
        n.status,
        n.canonical_value AS value,
        n.high AS value_high,
        n.canonical_unit AS unit,
        -- 约, 近, 超 … leave room: such a value contradicts another only when they lie more than a tenth apart.
        CASE WHEN bool_and(n.qualifier IN ('exact', 'range')) THEN 0 ELSE 0.1 END AS tolerance,
        list(DISTINCT n.surface ORDER BY n.surface) AS surfaces,
        list(DISTINCT n.article_id ORDER BY n.article_id) AS article_ids,
        list(n.observation_id ORDER BY n.observation_id) AS observation_ids
    FROM named AS n
    SEMI JOIN contested AS c
        ON
            n.subject_id = c.subject_id
            AND n.subject_name = c.subject_name
            AND n.metric_id = c.metric_id
            AND n.indicator = c.indicator
            AND n.comparison IS NOT DISTINCT FROM c.comparison
            AND n.period_start IS NOT DISTINCT FROM c.period_start
            AND n.period_end IS NOT DISTINCT FROM c.period_end
            AND n.status = c.status
    GROUP BY ALL
)

-- Each value once, however many contradict it. A semi-join would say so, but with these conditions DuckDB compares each
-- row with every other in one; it hashes an inner join.
SELECT DISTINCT
    v.subject_id,
    v.subject_name AS subject,
    v.metric_id,
    v.indicator,
    v.comparison,
    v.period_start,
    v.period_end,
    v.status,
    v.value,
    v.value_high,
    v.unit,
    v.surfaces,
    v.article_ids,
    v.observation_ids
FROM said AS v
INNER JOIN said AS w
    ON
        v.subject_id = w.subject_id
        AND v.subject_name = w.subject_name
        AND v.metric_id = w.metric_id
        AND v.indicator = w.indicator
        AND v.comparison IS NOT DISTINCT FROM w.comparison
        AND v.period_start IS NOT DISTINCT FROM w.period_start
        AND v.period_end IS NOT DISTINCT FROM w.period_end
        AND v.status = w.status
        -- The two do not touch.
        AND greatest(v.value, w.value)::DOUBLE - least(v.value_high, w.value_high)::DOUBLE
        > greatest(v.tolerance, w.tolerance) * greatest(abs(v.value), abs(w.value))
        -- An article that gives both tells a change (由1100亩扩大到3200亩), not a contradiction.
        AND NOT list_has_all(v.article_ids, w.article_ids)
        AND NOT list_has_all(w.article_ids, v.article_ids);
COMMENT ON VIEW mart.conflicts IS
'Values that contradict another one for the same subject, indicator, period and status: one row per value.';
COMMENT ON COLUMN mart.conflicts.subject_id IS 'References core.entities: whose figure it is.';
COMMENT ON COLUMN mart.conflicts.subject IS 'Name of the subject.';
COMMENT ON COLUMN mart.conflicts.metric_id IS 'References core.metrics: what is measured, in canonical words.';
COMMENT ON COLUMN mart.conflicts.indicator IS 'What is measured, in the words of the texts; they agree in them.';
COMMENT ON COLUMN mart.conflicts.comparison IS 'Base of a comparison as printed; null when nothing is compared.';
COMMENT ON COLUMN mart.conflicts.period_start IS
'First day of the period; null when no text says, and then the values may be of different times.';
COMMENT ON COLUMN mart.conflicts.period_end IS 'Last day of the period, inclusive.';
COMMENT ON COLUMN mart.conflicts.status IS 'actual, target or forecast.';
COMMENT ON COLUMN mart.conflicts.value IS 'One of the values, in unit; the lower end of a range.';
COMMENT ON COLUMN mart.conflicts.value_high IS 'Upper end of a range; otherwise the value itself.';
COMMENT ON COLUMN mart.conflicts.unit IS 'Canonical unit of the value.';
COMMENT ON COLUMN mart.conflicts.surfaces IS 'The value as printed, each form once.';
COMMENT ON COLUMN mart.conflicts.article_ids IS 'The articles that give this value.';
COMMENT ON COLUMN mart.conflicts.observation_ids IS 'The observations of it; `fangzhi explain` shows each in its page.';

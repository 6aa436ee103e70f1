-- How much, of what, when: one row per figure, however many articles repeat it. Nothing is summed or averaged here, and
-- figures that contradict each other all stand, each with its sources; mart.conflicts lists these.
CREATE SCHEMA IF NOT EXISTS mart;

CREATE OR REPLACE VIEW mart.indicator_values AS
SELECT
    o.subject_id,
    coalesce(e.name, o.subject) AS subject,
    e.kind AS subject_kind,
    o.metric_id,
    m.indicator AS metric,
    o.indicator,
    m.dimension,
    o.comparison,
    o.period_start,
    o.period_end,
    o.status,
    o.canonical_value AS value,
    o.canonical_value_high AS value_high,
    o.canonical_unit AS unit,
    list(DISTINCT o.surface ORDER BY o.surface) AS surfaces,
    list(DISTINCT o.qualifier ORDER BY o.qualifier) AS qualifiers,
    count(DISTINCT o.article_id) AS articles,
    count(DISTINCT coalesce(d.duplicate_of, o.article_id)) AS independent_articles,
    list(DISTINCT o.article_id ORDER BY o.article_id) AS article_ids,
    list(o.observation_id ORDER BY o.observation_id) AS observation_ids,
    min(o.published_on) AS first_published_on,
    max(o.published_on) AS last_published_on
FROM core.observations AS o
INNER JOIN core.metrics AS m ON o.metric_id = m.metric_id
LEFT JOIN core.entities AS e ON o.subject_id = e.entity_id
LEFT JOIN core.article_duplicates AS d ON o.article_id = d.article_id
WHERE o.subject IS NOT NULL
GROUP BY
    o.subject_id,
    coalesce(e.name, o.subject),
    e.kind,
    o.metric_id,
    m.indicator,
    o.indicator,
    m.dimension,
    o.comparison,
    o.period_start,
    o.period_end,
    o.status,
    o.canonical_value,
    o.canonical_value_high,
    o.canonical_unit,
    -- 该项目 of one article is not 该项目 of another: without an entity, a subject reaches no further than its article
    -- and the copies of it.
    CASE WHEN o.subject_id IS NULL THEN coalesce(d.duplicate_of, o.article_id) END;
COMMENT ON VIEW mart.indicator_values IS
'One row per figure with its subject, indicator, period and status; repeated in several articles, it stands once.';
COMMENT ON COLUMN mart.indicator_values.subject_id IS
'References core.entities: whose figure it is; null when the words of the text name no known entity.';
COMMENT ON COLUMN mart.indicator_values.subject IS 'Name of the subject, or the words of the text.';
COMMENT ON COLUMN mart.indicator_values.subject_kind IS 'Kind of the subject; null when it is no known entity.';
COMMENT ON COLUMN mart.indicator_values.metric_id IS
'References core.metrics: what is measured, in canonical words.';
COMMENT ON COLUMN mart.indicator_values.metric IS 'Canonical name of the indicator, such as 投资额.';
COMMENT ON COLUMN mart.indicator_values.indicator IS 'What is measured, in the words of the text.';
COMMENT ON COLUMN mart.indicator_values.dimension IS 'count, money, area, length, mass, ratio, duration, rate …';
COMMENT ON COLUMN mart.indicator_values.comparison IS
'Base of a comparison as printed: 同比, 环比, 比上年 …; null when nothing is compared.';
COMMENT ON COLUMN mart.indicator_values.period_start IS 'First day of the period; null when the page does not say.';
COMMENT ON COLUMN mart.indicator_values.period_end IS 'Last day of the period, inclusive.';
COMMENT ON COLUMN mart.indicator_values.status IS 'actual (reported as so), target (planned, demanded) or forecast.';
COMMENT ON COLUMN mart.indicator_values.value IS 'The value in unit; the lower end of a range.';
COMMENT ON COLUMN mart.indicator_values.value_high IS 'Upper end of a range; null otherwise.';
COMMENT ON COLUMN mart.indicator_values.unit IS 'Canonical unit of the value.';
COMMENT ON COLUMN mart.indicator_values.surfaces IS 'The value as printed, each form once.';
COMMENT ON COLUMN mart.indicator_values.qualifiers IS 'How exact the value is given: exact, over, about …, each once.';
COMMENT ON COLUMN mart.indicator_values.articles IS 'Number of articles that give the figure.';
COMMENT ON COLUMN mart.indicator_values.independent_articles IS
'Number of these articles, a story and its copies counted once.';
COMMENT ON COLUMN mart.indicator_values.article_ids IS 'These articles.';
COMMENT ON COLUMN mart.indicator_values.observation_ids IS
'The observations of it; `fangzhi explain` shows each in its page.';
COMMENT ON COLUMN mart.indicator_values.first_published_on IS 'Date of the first of the articles that is dated.';
COMMENT ON COLUMN mart.indicator_values.last_published_on IS 'Date of the last of the articles that is dated.';

-- The metrics subject: how much, of what, whose, when, and whether so or only planned.
CREATE TABLE IF NOT EXISTS core.metrics (
    metric_id TEXT PRIMARY KEY,
    indicator TEXT NOT NULL CHECK (length(indicator) > 0),
    dimension TEXT NOT NULL,
    canonical_unit TEXT NOT NULL
);
COMMENT ON TABLE core.metrics IS 'What can be measured: one row per canonical indicator, dimension and unit.';
COMMENT ON COLUMN core.metrics.metric_id IS 'Key: 16 hexadecimal digits of the SHA-256 of the other columns.';
COMMENT ON COLUMN core.metrics.indicator IS 'Canonical name of the indicator.';
COMMENT ON COLUMN core.metrics.dimension IS 'count, money, area, length, mass, ratio, duration, rate …';
COMMENT ON COLUMN core.metrics.canonical_unit IS 'The unit in which canonical values of this metric are given.';

CREATE TABLE IF NOT EXISTS internal.observations (
    observation_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    sentence_id TEXT,
    metric_id TEXT NOT NULL,
    metric TEXT NOT NULL,
    dimension TEXT NOT NULL,
    subject_name_id TEXT,
    subject_id TEXT,
    subject TEXT,
    indicator TEXT,
    surface TEXT NOT NULL CHECK (length(surface) > 0),
    value DECIMAL(38, 9) NOT NULL,
    value_high DECIMAL(38, 9),
    unit TEXT NOT NULL,
    canonical_value DECIMAL(38, 9) NOT NULL,
    canonical_value_high DECIMAL(38, 9),
    canonical_unit TEXT NOT NULL,
    qualifier TEXT NOT NULL CHECK (
        qualifier IN ('exact', 'over', 'about', 'near', 'at_least', 'under', 'range')
    ),
    status TEXT NOT NULL CHECK (status IN ('actual', 'target', 'forecast')),
    comparison TEXT,
    period_text TEXT,
    period_start DATE,
    period_end DATE,
    start_char INTEGER NOT NULL CHECK (start_char >= 0),
    end_char INTEGER NOT NULL,
    raw_start INTEGER NOT NULL CHECK (raw_start >= 0),
    raw_end INTEGER NOT NULL,
    subject_start INTEGER,
    subject_end INTEGER,
    indicator_start INTEGER,
    indicator_end INTEGER,
    period_text_start INTEGER,
    period_text_end INTEGER,
    published_on DATE,
    CHECK (end_char - start_char = length(surface)),
    CHECK (raw_end > raw_start),
    CHECK (period_end >= period_start)
);
COMMENT ON TABLE internal.observations IS
'Observations before resolution: core.observations adds the subject''s entity.';
COMMENT ON COLUMN internal.observations.observation_id IS 'Key: see core.observations.';
COMMENT ON COLUMN internal.observations.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN internal.observations.article_id IS 'References core.articles: the article.';
COMMENT ON COLUMN internal.observations.sentence_id IS 'References core.sentences: the sentence.';
COMMENT ON COLUMN internal.observations.metric_id IS 'References core.metrics: what is measured.';
COMMENT ON COLUMN internal.observations.metric IS 'Canonical indicator of the metric.';
COMMENT ON COLUMN internal.observations.dimension IS 'Dimension of the metric.';
COMMENT ON COLUMN internal.observations.subject_name_id IS 'The subject, when it has a name: one of internal.names.';
COMMENT ON COLUMN internal.observations.subject_id IS 'See core.observations; kept as internal.mentions.entity_id is.';
COMMENT ON COLUMN internal.observations.subject IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.indicator IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.surface IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.value IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.value_high IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.unit IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.canonical_value IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.canonical_value_high IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.canonical_unit IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.qualifier IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.status IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.comparison IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.period_text IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.period_start IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.period_end IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.start_char IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.end_char IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.raw_start IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.raw_end IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.subject_start IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.subject_end IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.indicator_start IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.indicator_end IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.period_text_start IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.period_text_end IS 'See core.observations.';
COMMENT ON COLUMN internal.observations.published_on IS 'See core.articles.';

CREATE OR REPLACE VIEW core.observations AS
SELECT
    o.observation_id,
    o.article_id,
    o.sentence_id,
    o.metric_id,
    o.subject_id,
    o.subject,
    o.indicator,
    o.surface,
    o.value,
    o.value_high,
    o.unit,
    o.canonical_value,
    o.canonical_value_high,
    o.canonical_unit,
    o.qualifier,
    o.status,
    o.comparison,
    o.period_text,
    o.period_start,
    o.period_end,
    o.start_char,
    o.end_char,
    o.raw_start,
    o.raw_end,
    o.subject_start,
    o.subject_end,
    o.indicator_start,
    o.indicator_end,
    o.period_text_start,
    o.period_text_end,
    o.document_id,
    o.published_on
FROM internal.observations AS o;
COMMENT ON VIEW core.observations IS
'Every measured or counted quantity, with whose it is, what it measures, when and how sure. '
'One row for each row of internal.observations.';
COMMENT ON COLUMN core.observations.observation_id IS
'Key: 16 hexadecimal digits of the SHA-256 of article and offsets.';
COMMENT ON COLUMN core.observations.article_id IS 'References core.articles: the article.';
COMMENT ON COLUMN core.observations.sentence_id IS 'References core.sentences: the sentence.';
COMMENT ON COLUMN core.observations.metric_id IS 'References core.metrics: what is measured, in canonical words.';
COMMENT ON COLUMN core.observations.subject_id IS 'References core.entities: whose figure it is; null when unknown.';
COMMENT ON COLUMN core.observations.subject IS 'Whose figure it is, in the words of the text; null when not stated.';
COMMENT ON COLUMN core.observations.indicator IS 'What is measured, in the words of the text.';
COMMENT ON COLUMN core.observations.surface IS 'Qualifier, number and unit as they stand in the clean text.';
COMMENT ON COLUMN core.observations.value IS
'With its multiplier folded in: 120亿元 is 12000000000. A fall is negative; how wide it is (降幅5%) is not.';
COMMENT ON COLUMN core.observations.value_high IS 'Upper end of a range; null otherwise.';
COMMENT ON COLUMN core.observations.unit IS 'Unit or classifier as printed, without the multiplier.';
COMMENT ON COLUMN core.observations.canonical_value IS 'The value in canonical_unit.';
COMMENT ON COLUMN core.observations.canonical_value_high IS 'Upper end of a range in canonical_unit.';
COMMENT ON COLUMN core.observations.canonical_unit IS 'The unit of the dimension in which values can be compared.';
COMMENT ON COLUMN core.observations.qualifier IS 'exact, over, about, near, at_least, under or range.';
COMMENT ON COLUMN core.observations.status IS
'actual (reported as so), target (planned, demanded) or forecast (expected).';
COMMENT ON COLUMN core.observations.comparison IS 'Base of a comparison as printed: 同比, 环比, 比上年 …';
COMMENT ON COLUMN core.observations.period_text IS 'The words that give the period.';
COMMENT ON COLUMN core.observations.period_start IS
'First day of the period; an as-of date has both ends on that day; null: not known.';
COMMENT ON COLUMN core.observations.period_end IS
'Last day of the period, inclusive; null with a first day: from then on.';
COMMENT ON COLUMN core.observations.start_char IS 'Offset in the body at which the surface starts.';
COMMENT ON COLUMN core.observations.end_char IS 'Offset in the body just after the surface.';
COMMENT ON COLUMN core.observations.raw_start IS 'Offset in the raw text at which the surface starts.';
COMMENT ON COLUMN core.observations.raw_end IS 'Offset in the raw text just after the surface.';
COMMENT ON COLUMN core.observations.subject_start IS 'Offset in the body of the words of the subject.';
COMMENT ON COLUMN core.observations.subject_end IS 'Offset in the body just after them.';
COMMENT ON COLUMN core.observations.indicator_start IS 'Offset in the body of the words of the indicator.';
COMMENT ON COLUMN core.observations.indicator_end IS 'Offset in the body just after them.';
COMMENT ON COLUMN core.observations.period_text_start IS 'Offset in the body of the words of the period.';
COMMENT ON COLUMN core.observations.period_text_end IS 'Offset in the body just after them.';
COMMENT ON COLUMN core.observations.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN core.observations.published_on IS 'Date of the article; null when its page does not say.';

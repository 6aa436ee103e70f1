-- Who appears with whom. Two entities meet in an article when both are named in it, in a sentence when both are
-- named in that sentence.
CREATE SCHEMA IF NOT EXISTS mart;

CREATE OR REPLACE VIEW mart.co_occurrence AS
-- By ids first and named last: a condition on an entity, its kind or its name reaches the mentions, and only what meets
-- that entity is joined.
WITH meetings AS NOT MATERIALIZED (
    SELECT
        a.article_id,
        a.entity_id,
        a.kind,
        b.entity_id AS other_entity_id,
        b.kind AS other_kind,
        count(DISTINCT a.sentence_id) FILTER (WHERE a.sentence_id = b.sentence_id) AS sentences
    FROM core.mentions AS a
    INNER JOIN core.mentions AS b ON a.article_id = b.article_id AND a.entity_id <> b.entity_id
    GROUP BY a.article_id, a.entity_id, a.kind, b.entity_id, b.kind
),

pairs AS NOT MATERIALIZED (
    SELECT
        entity_id,
        kind,
        other_entity_id,
        other_kind,
        sum(sentences)::BIGINT AS sentences,
        count(*) AS articles
    FROM meetings
    GROUP BY entity_id, kind, other_entity_id, other_kind
)

SELECT
    p.entity_id,
    p.kind,
    e.name,
    p.other_entity_id,
    p.other_kind,
    o.name AS other_name,
    p.sentences,
    p.articles
FROM pairs AS p
INNER JOIN core.entities AS e ON p.entity_id = e.entity_id
INNER JOIN core.entities AS o ON p.other_entity_id = o.entity_id;
COMMENT ON VIEW mart.co_occurrence IS
'Which entities are named together. Each pair stands twice, from either side; entity_id < other_entity_id keeps one.';
COMMENT ON COLUMN mart.co_occurrence.entity_id IS
'References core.entities: the one entity. Key together with other_entity_id.';
COMMENT ON COLUMN mart.co_occurrence.kind IS 'Kind of the one entity.';
COMMENT ON COLUMN mart.co_occurrence.name IS 'Name of the one entity.';
COMMENT ON COLUMN mart.co_occurrence.other_entity_id IS 'References core.entities: the other entity.';
COMMENT ON COLUMN mart.co_occurrence.other_kind IS 'Kind of the other entity.';
COMMENT ON COLUMN mart.co_occurrence.other_name IS 'Name of the other entity.';
COMMENT ON COLUMN mart.co_occurrence.sentences IS
'Number of sentences that name both; 0 when they only share articles.';
COMMENT ON COLUMN mart.co_occurrence.articles IS 'Number of articles that name both, headlines included.';

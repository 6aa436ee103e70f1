-- Who appears with whom. Two entities meet in an article when both are named in it, in a sentence when both are
-- named in that sentence.
CREATE SCHEMA IF NOT EXISTS mart;

CREATE OR REPLACE VIEW mart.co_occurrence AS
-- Not materialized, and named before it is grouped: a condition on entity_id then reaches the mentions, and only the
-- articles of that entity are joined.
WITH appearances AS NOT MATERIALIZED (
    SELECT
        m.article_id,
        e.entity_id,
        e.kind,
        e.name,
        list(m.sentence_id) FILTER (WHERE m.sentence_id IS NOT NULL) AS sentence_ids
    FROM core.mentions AS m
    INNER JOIN core.entities AS e ON m.entity_id = e.entity_id
    GROUP BY m.article_id, e.entity_id, e.kind, e.name
)

SELECT
    a.entity_id,
    a.kind,
    a.name,
    b.entity_id AS other_entity_id,
    b.kind AS other_kind,
    b.name AS other_name,
    sum(coalesce(len(list_intersect(a.sentence_ids, b.sentence_ids)), 0))::BIGINT AS sentences,
    count(*) AS articles
FROM appearances AS a
INNER JOIN appearances AS b ON a.article_id = b.article_id AND a.entity_id <> b.entity_id
GROUP BY a.entity_id, a.kind, a.name, b.entity_id, b.kind, b.name;
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

-- All that is said of an entity, in its own words and in time order: one row per sentence or headline that names it.
CREATE SCHEMA IF NOT EXISTS mart;

CREATE OR REPLACE VIEW mart.entity_timeline AS
SELECT
    m.entity_id,
    m.kind,
    m.name,
    a.published_on,
    a.published_precision,
    a.article_id,
    a.headline,
    m.field,
    m.sentence_id,
    coalesce(s.position, 0) AS position,
    CASE WHEN m.field = 'headline' THEN a.headline ELSE s.text END AS text,
    m.surfaces,
    a.document_id
FROM (
    -- Named before it is grouped, so that a condition on the name reaches the mentions.
    SELECT
        n.entity_id,
        n.kind,
        e.name,
        n.document_id,
        n.article_id,
        n.field,
        n.sentence_id,
        list(n.surface ORDER BY n.start_char) AS surfaces
    FROM core.mentions AS n
    INNER JOIN core.entities AS e ON n.entity_id = e.entity_id
    GROUP BY n.entity_id, n.kind, e.name, n.document_id, n.article_id, n.field, n.sentence_id
) AS m
-- The page, too, for rows of a page stand together: of a few pages, only their part of each table is read.
INNER JOIN core.articles AS a ON m.document_id = a.document_id AND m.article_id = a.article_id
LEFT JOIN core.sentences AS s ON m.document_id = s.document_id AND m.sentence_id = s.sentence_id;
COMMENT ON VIEW mart.entity_timeline IS
'What each article says of each entity: order by published_on, article_id, position. Undated articles have no date.';
COMMENT ON COLUMN mart.entity_timeline.entity_id IS
'References core.entities: the entity. Key together with article_id and position.';
COMMENT ON COLUMN mart.entity_timeline.kind IS 'person, organization, place, project, document or product.';
COMMENT ON COLUMN mart.entity_timeline.name IS 'Name of the entity.';
COMMENT ON COLUMN mart.entity_timeline.published_on IS 'Date of the article; null when its page does not say.';
COMMENT ON COLUMN mart.entity_timeline.published_precision IS 'How exact published_on is: day, month or year.';
COMMENT ON COLUMN mart.entity_timeline.article_id IS 'References core.articles: the article.';
COMMENT ON COLUMN mart.entity_timeline.headline IS 'Headline of the article.';
COMMENT ON COLUMN mart.entity_timeline.field IS 'body or headline: where the entity is named.';
COMMENT ON COLUMN mart.entity_timeline.sentence_id IS 'References core.sentences: the sentence; null for a headline.';
COMMENT ON COLUMN mart.entity_timeline.position IS 'Number of the sentence in the article, from 1; 0 is the headline.';
COMMENT ON COLUMN mart.entity_timeline.text IS 'The sentence, or the headline.';
COMMENT ON COLUMN mart.entity_timeline.surfaces IS 'The words that name the entity there, in order.';
COMMENT ON COLUMN mart.entity_timeline.document_id IS 'References raw.documents: the page.';

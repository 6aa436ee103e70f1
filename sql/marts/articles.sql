-- What stands in the newspapers: one row per piece, with where it appeared and what limits its re-use.
CREATE SCHEMA IF NOT EXISTS mart;

CREATE OR REPLACE VIEW mart.articles AS
SELECT
    a.article_id,
    a.document_id,
    d.path,
    a.position,
    a.kind,
    a.headline,
    a.subhead,
    a.body,
    a.publication_id,
    p.name AS publication,
    p.rights_notice,
    a.published_on,
    a.published_precision,
    (
        SELECT list(c.name ORDER BY c.position)
        FROM core.contributors AS c
        WHERE c.document_id = a.document_id AND c.article_id = a.article_id
    ) AS contributors,
    (
        SELECT count(*)
        FROM core.sentences AS s
        WHERE s.document_id = a.document_id AND s.article_id = a.article_id
    ) AS sentences,
    (
        SELECT count(*)
        FROM core.mentions AS m
        WHERE m.document_id = a.document_id AND m.article_id = a.article_id
    ) AS mentions,
    (
        SELECT count(*)
        FROM core.observations AS o
        WHERE o.document_id = a.document_id AND o.article_id = a.article_id
    ) AS observations
FROM core.articles AS a
INNER JOIN raw.documents AS d ON a.document_id = d.document_id
LEFT JOIN core.publications AS p ON a.publication_id = p.publication_id;
COMMENT ON VIEW mart.articles IS 'Articles with their page, publication and rights notice, and how much each holds.';
COMMENT ON COLUMN mart.articles.article_id IS 'Key: the article; see core.articles.';
COMMENT ON COLUMN mart.articles.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN mart.articles.path IS 'Path of the page within the landing.';
COMMENT ON COLUMN mart.articles.position IS 'Place in the reading order of the page, from 1.';
COMMENT ON COLUMN mart.articles.kind IS 'news, photo_caption, imprint or other.';
COMMENT ON COLUMN mart.articles.headline IS 'Main headline; null when none is printed.';
COMMENT ON COLUMN mart.articles.subhead IS 'Second headline line, when printed on a line of its own.';
COMMENT ON COLUMN mart.articles.body IS 'Clean text in simplified characters, one true paragraph per line.';
COMMENT ON COLUMN mart.articles.publication_id IS
'References core.publications: where it appeared; null when not printed.';
COMMENT ON COLUMN mart.articles.publication IS 'Name of the newspaper or site.';
COMMENT ON COLUMN mart.articles.rights_notice IS
'Notice of rights of the publication: read it before you re-use the text. Null when not printed, which grants nothing.';
COMMENT ON COLUMN mart.articles.published_on IS
'First day of the printed day, month or year; null when the page does not say.';
COMMENT ON COLUMN mart.articles.published_precision IS 'How exact published_on is: day, month or year.';
COMMENT ON COLUMN mart.articles.contributors IS 'Who is credited, in printed order; null when nobody is.';
COMMENT ON COLUMN mart.articles.sentences IS 'Number of sentences.';
COMMENT ON COLUMN mart.articles.mentions IS 'Number of places where an entity is named, headline included.';
COMMENT ON COLUMN mart.articles.observations IS 'Number of measured or counted quantities.';

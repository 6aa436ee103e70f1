-- Near-duplicates: the same story on another page, on another date, or abridged.
CREATE TABLE IF NOT EXISTS internal.sketches (
    document_id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    published_on DATE,
    sketch BLOB NOT NULL
);
COMMENT ON TABLE internal.sketches IS
'A small part of the five-character shingles of each news article, by which copies are found.';
COMMENT ON COLUMN internal.sketches.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN internal.sketches.article_id IS 'Key: the article.';
COMMENT ON COLUMN internal.sketches.published_on IS 'See core.articles.';
COMMENT ON COLUMN internal.sketches.sketch IS 'Hashes of shingles, sorted, each of four bytes, the lowest first.';

CREATE TABLE IF NOT EXISTS internal.sketch_keys (
    document_id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    sketch_key TEXT NOT NULL
);
COMMENT ON TABLE internal.sketch_keys IS 'The keys of each sketch: only articles that share one are compared.';
COMMENT ON COLUMN internal.sketch_keys.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN internal.sketch_keys.article_id IS 'The article. Key together with sketch_key.';
COMMENT ON COLUMN internal.sketch_keys.sketch_key IS 'One of the smallest hashes of the sketch.';

CREATE TABLE IF NOT EXISTS internal.copies (
    sketch_key TEXT NOT NULL,
    article_id TEXT NOT NULL,
    duplicate_of TEXT NOT NULL,
    published_on DATE,
    method TEXT NOT NULL,
    similarity DECIMAL(4, 3) NOT NULL
);
COMMENT ON TABLE internal.copies IS
'What comparing the articles of each key gave; core.article_duplicates keeps one row per article.';
COMMENT ON COLUMN internal.copies.sketch_key IS 'The key that both articles have.';
COMMENT ON COLUMN internal.copies.article_id IS 'The copy. Key together with sketch_key, duplicate_of.';
COMMENT ON COLUMN internal.copies.duplicate_of IS 'What it repeats.';
COMMENT ON COLUMN internal.copies.published_on IS 'When that was published; null when its page does not say.';
COMMENT ON COLUMN internal.copies.method IS 'See core.article_duplicates.';
COMMENT ON COLUMN internal.copies.similarity IS 'See core.article_duplicates.';

CREATE OR REPLACE VIEW core.article_duplicates AS
SELECT
    earliest.article_id,
    earliest.appearance.duplicate_of,
    earliest.appearance.method,
    earliest.appearance.similarity
FROM (
    SELECT
        article_id,
        -- The least: by date, the undated last, then by id and method.
        min({
            'published_on': coalesce(published_on, 'infinity'::DATE),
            'duplicate_of': duplicate_of,
            'method': method,
            'similarity': similarity
        }) AS appearance
    FROM internal.copies
    GROUP BY article_id
) AS earliest;
COMMENT ON VIEW core.article_duplicates IS 'Articles that repeat another: each is tied to the one that appeared first.';
COMMENT ON COLUMN core.article_duplicates.article_id IS 'Key: the copy. An article of core.articles.';
COMMENT ON COLUMN core.article_duplicates.duplicate_of IS
'References core.articles (article_id): its first appearance.';
COMMENT ON COLUMN core.article_duplicates.method IS
'same (equal once cleaned), near (most of both is shared) or abridged (one holds the other).';
COMMENT ON COLUMN core.article_duplicates.similarity IS
'Share of the shingles that are shared, 0 to 1: of both together, or of the shorter if abridged.';

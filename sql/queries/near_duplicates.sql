-- Which articles repeat another one: on a mirror page, on another date, or abridged? The thousand most alike.
-- 哪些稿件与另一稿件内容相同、相近，或是其删节？（最相似的一千篇）
SELECT
    c.headline,
    cd.path,
    o.headline AS original_headline,
    od.path AS original_path,
    d.method,
    d.similarity
FROM core.article_duplicates AS d
INNER JOIN core.articles AS c ON d.article_id = c.article_id
INNER JOIN raw.documents AS cd ON c.document_id = cd.document_id
INNER JOIN core.articles AS o ON d.duplicate_of = o.article_id
INNER JOIN raw.documents AS od ON o.document_id = od.document_id
ORDER BY d.similarity DESC, cd.path ASC
LIMIT 1000;

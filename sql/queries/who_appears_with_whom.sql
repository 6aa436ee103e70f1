-- Who appears with whom? Pairs of people, with the number of sentences and of articles that name both.
-- 谁和谁一起出现？两人同句、同篇的次数。
SELECT
    name,
    other_name,
    sentences,
    articles
FROM mart.co_occurrence
WHERE kind = 'person' AND other_kind = 'person' AND entity_id < other_entity_id
ORDER BY sentences DESC, articles DESC, name ASC, other_name ASC
LIMIT 50;

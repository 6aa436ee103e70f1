-- Who appears with whom? Pairs of people that sentences name together, with the number of these sentences and of the
-- articles that name both: the fifty that share most sentences.
-- 谁和谁一起出现？两人同句、同篇的次数（按同句次数取前五十对）。
WITH people AS (
    SELECT
        article_id,
        sentence_id,
        entity_id
    FROM core.mentions
    WHERE kind = 'person'
),

pairs AS (
    SELECT
        a.entity_id,
        b.entity_id AS other_entity_id,
        count(DISTINCT a.sentence_id) AS sentences
    FROM people AS a
    INNER JOIN people AS b ON a.sentence_id = b.sentence_id AND a.entity_id < b.entity_id
    GROUP BY a.entity_id, b.entity_id
),

-- Sentences decide; only of the pairs that share most of them is the rest asked.
closest AS MATERIALIZED (
    SELECT *
    FROM pairs
    QUALIFY rank() OVER (ORDER BY sentences DESC) <= 50
)

SELECT
    e.name,
    o.name AS other_name,
    c.sentences,
    count(DISTINCT a.article_id) AS articles
FROM closest AS c
INNER JOIN people AS a ON c.entity_id = a.entity_id
INNER JOIN people AS b ON c.other_entity_id = b.entity_id AND a.article_id = b.article_id
INNER JOIN core.entities AS e ON c.entity_id = e.entity_id
INNER JOIN core.entities AS o ON c.other_entity_id = o.entity_id
GROUP BY c.entity_id, c.other_entity_id, e.name, o.name, c.sentences
ORDER BY c.sentences DESC, articles DESC, e.name ASC, other_name ASC
LIMIT 50;

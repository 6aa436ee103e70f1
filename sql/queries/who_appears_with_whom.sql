-- Who appears with whom? Pairs of people, with the number of sentences and of articles that name both.
-- 谁和谁一起出现？两人同句、同篇的次数。

-- Sentences are counted first, for they decide, and only for the people who share most of them is the rest asked.
-- While fewer than fifty pairs share a sentence, the variable is null, and everybody is asked for.
SET VARIABLE people = (
    WITH named AS (
        SELECT
            sentence_id,
            entity_id
        FROM core.mentions
        WHERE kind = 'person'
    ),

    pairs AS MATERIALIZED (
        SELECT
            a.entity_id,
            count(DISTINCT a.sentence_id) AS sentences
        FROM named AS a
        INNER JOIN named AS b ON a.sentence_id = b.sentence_id AND a.entity_id < b.entity_id
        GROUP BY a.entity_id, b.entity_id
    ),

    most AS (
        SELECT sentences
        FROM pairs
        ORDER BY sentences DESC
        LIMIT 50
    )

    SELECT if(count(*) >= 50, list(DISTINCT pairs.entity_id), NULL)
    FROM pairs
    WHERE pairs.sentences >= (SELECT min(most.sentences) FROM most)
);

SELECT
    name,
    other_name,
    sentences,
    articles
FROM mart.co_occurrence
WHERE
    kind = 'person'
    AND other_kind = 'person'
    AND entity_id < other_entity_id
    AND coalesce(list_contains(getvariable('people'), entity_id), TRUE)
ORDER BY sentences DESC, articles DESC, name ASC, other_name ASC
LIMIT 50;

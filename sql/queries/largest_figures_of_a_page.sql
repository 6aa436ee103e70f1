-- What are the ten largest figures of one page, and in which sentences do they stand? Only figures of one dimension can
-- be compared: money here; count, area, length, mass … work too.
-- 某一版面上最大的十个数（同一量纲，这里是金额）及其所在句子。
WITH parameters AS (
    SELECT
        '2024-12-24/2024-12-24_A02.txt' AS path,
        'money' AS dimension
)

SELECT
    o.surface,
    o.canonical_value,
    o.canonical_unit,
    o.subject,
    o.indicator,
    o.status,
    s.text AS sentence,
    o.observation_id
FROM parameters AS p
INNER JOIN raw.documents AS d ON p.path = d.path
INNER JOIN core.observations AS o ON d.document_id = o.document_id
INNER JOIN core.metrics AS m ON o.metric_id = m.metric_id AND p.dimension = m.dimension
LEFT JOIN core.sentences AS s ON o.sentence_id = s.sentence_id
ORDER BY o.canonical_unit ASC, o.canonical_value DESC
LIMIT 10;

-- What are the ten largest figures of one page, and in which sentences do they stand? Only figures of one dimension can
-- be compared: money here; count, area, length, mass … work too.
-- 某一版面上最大的十个数（同一量纲，这里是金额）及其所在句子。
SET VARIABLE page = '2024-12-24/2024-12-24_A02.txt';
SET VARIABLE dimension = 'money';

SELECT
    o.surface,
    o.canonical_value,
    o.canonical_unit,
    o.subject,
    o.indicator,
    o.status,
    s.text AS sentence,
    o.observation_id
FROM raw.documents AS d
INNER JOIN core.observations AS o ON d.document_id = o.document_id
INNER JOIN core.metrics AS m ON o.metric_id = m.metric_id
LEFT JOIN core.sentences AS s ON o.document_id = s.document_id AND o.sentence_id = s.sentence_id
WHERE d.path = getvariable('page') AND m.dimension = getvariable('dimension')
ORDER BY o.canonical_unit ASC, o.canonical_value DESC
LIMIT 10;

-- Where was a number read? From the figure back to its raw characters: file, line, and the text around it.
-- 一个数字从哪里来？由数值追溯到原始文件的行与字符。
SET VARIABLE surface = '47.5亿元';

SELECT
    o.observation_id,
    o.value,
    o.unit,
    o.indicator,
    d.path,
    1 + length(left(d.text, o.raw_start)) - length(replace(left(d.text, o.raw_start), chr(10), '')) AS line,
    -- Offsets count code points from 0, SQL strings from 1.
    substring(d.text, o.raw_start + 1, o.raw_end - o.raw_start) AS raw_characters,
    substring(d.text, greatest(o.raw_start - 30, 0) + 1, least(o.raw_start, 30)) AS raw_before,
    substring(d.text, o.raw_end + 1, 30) AS raw_after
FROM core.observations AS o
INNER JOIN raw.documents AS d ON o.document_id = d.document_id
WHERE o.surface = getvariable('surface')
ORDER BY d.path, o.raw_start;

-- Which files were set aside, and why? Files that could not be read, and pages that a stage could not process.
-- 哪些文件未能入库？原因是什么？
SELECT
    path,
    reason,
    detail
FROM raw.rejects

UNION ALL

SELECT
    coalesce(d.path, l.unit) AS path,
    l.stage AS reason,
    l.failure AS detail
FROM ops.ledger AS l
LEFT JOIN raw.documents AS d ON l.unit = d.document_id
WHERE l.failure IS NOT NULL
ORDER BY path;

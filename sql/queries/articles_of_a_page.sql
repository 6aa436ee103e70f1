-- What stands on one page, from where, by whom, and under which notice of rights?
-- 某一版面上的全部稿件：标题、作者、日期、出处与版权声明。
WITH parameters AS (SELECT '2025-09-19/2025-09-19_C01.txt' AS path)

SELECT
    a.position,
    a.kind,
    a.headline,
    a.contributors,
    a.published_on,
    a.publication,
    a.rights_notice,
    a.sentences,
    a.mentions,
    a.observations,
    a.article_id
FROM mart.articles AS a
INNER JOIN parameters AS p ON a.path = p.path
ORDER BY a.position;

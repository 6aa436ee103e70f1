-- What stands on one page, from where, by whom, and under which notice of rights?
-- 某一版面上的全部稿件：标题、作者、日期、出处与版权声明。
SET VARIABLE page = '2025-09-19/2025-09-19_C01.txt';

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
WHERE a.path = getvariable('page')
ORDER BY a.position;

-- How often is each county named, with all that lies in it? 各区县（含下属镇街）被提及多少次？
SELECT
    p.province,
    p.city,
    p.county,
    count(*) AS mentions,
    count(DISTINCT m.article_id) AS articles,
    list(DISTINCT p.place ORDER BY p.place) AS places
FROM mart.places AS p
INNER JOIN core.mentions AS m ON p.entity_id = m.entity_id
WHERE p.county IS NOT NULL
GROUP BY p.province, p.city, p.county
ORDER BY mentions DESC, p.county ASC;

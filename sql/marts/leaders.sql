-- Who holds which office: one row per person, office and organisation, however often it is printed.
CREATE SCHEMA IF NOT EXISTS mart;

CREATE OR REPLACE VIEW mart.leaders AS
SELECT
    p.entity_id AS person_id,
    p.name AS person,
    t.title,
    o.entity_id AS organization_id,
    o.name AS organization,
    count(DISTINCT t.article_id) AS articles,
    list(DISTINCT t.article_id ORDER BY t.article_id) AS article_ids,
    min(t.published_on) AS first_published_on,
    max(t.published_on) AS last_published_on
FROM core.person_titles AS t
INNER JOIN core.entities AS p ON t.person_id = p.entity_id
LEFT JOIN core.entities AS o ON t.organization_id = o.entity_id
GROUP BY p.entity_id, p.name, t.title, o.entity_id, o.name;
COMMENT ON VIEW mart.leaders IS 'People with their offices as printed, and the organisation of each office.';
COMMENT ON COLUMN mart.leaders.person_id IS 'References core.entities: the person.';
COMMENT ON COLUMN mart.leaders.person IS 'Name of the person. Two people of one name are two ids.';
COMMENT ON COLUMN mart.leaders.title IS 'One office as printed, such as 市委常委.';
COMMENT ON COLUMN mart.leaders.organization_id IS
'References core.entities: the organisation of the office; null when not printed.';
COMMENT ON COLUMN mart.leaders.organization IS 'Name of that organisation.';
COMMENT ON COLUMN mart.leaders.articles IS 'Number of articles that print the office.';
COMMENT ON COLUMN mart.leaders.article_ids IS 'These articles.';
COMMENT ON COLUMN mart.leaders.first_published_on IS 'Date of the first of them that is dated.';
COMMENT ON COLUMN mart.leaders.last_published_on IS 'Date of the last of them that is dated.';

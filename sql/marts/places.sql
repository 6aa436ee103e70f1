-- Places with the town, county, city and province that they lie in, as far as their name says.
CREATE SCHEMA IF NOT EXISTS mart;

CREATE OR REPLACE VIEW mart.places AS
WITH up AS (
    SELECT
        d.division_code,
        d.level AS division_level,
        d.name,
        p.level AS parent_level,
        p.name AS parent_name,
        g.level AS grandparent_level,
        g.name AS grandparent_name,
        f.name AS furthest_name
    FROM core.divisions AS d
    LEFT JOIN core.divisions AS p ON d.parent_code = p.division_code
    LEFT JOIN core.divisions AS g ON p.parent_code = g.division_code
    LEFT JOIN core.divisions AS f ON g.parent_code = f.division_code
)

SELECT
    e.entity_id,
    e.name AS place,
    u.division_code,
    u.division_level,
    if(u.division_level = 'town', u.name, NULL) AS town,
    CASE 'county' WHEN u.division_level THEN u.name WHEN u.parent_level THEN u.parent_name END AS county,
    CASE 'city'
        WHEN u.division_level THEN u.name
        WHEN u.parent_level THEN u.parent_name
        WHEN u.grandparent_level THEN u.grandparent_name
    END AS city,
    CASE 'province'
        WHEN u.division_level THEN u.name
        WHEN u.parent_level THEN u.parent_name
        WHEN u.grandparent_level THEN u.grandparent_name
        ELSE u.furthest_name
    END AS province
FROM core.entities AS e
LEFT JOIN up AS u ON e.scope = u.division_code
WHERE e.kind = 'place';
COMMENT ON VIEW mart.places IS 'Every place, and the divisions of China in which it lies when it is one of them.';
COMMENT ON COLUMN mart.places.entity_id IS 'References core.entities: the place.';
COMMENT ON COLUMN mart.places.place IS 'Its fullest name.';
COMMENT ON COLUMN mart.places.division_code IS
'Its code, when it is a division of China; null for roads, lakes, buildings, countries.';
COMMENT ON COLUMN mart.places.division_level IS 'province, city, county or town.';
COMMENT ON COLUMN mart.places.town IS 'The town, township or sub-district.';
COMMENT ON COLUMN mart.places.county IS 'The county or district.';
COMMENT ON COLUMN mart.places.city IS 'The city; null for what lies directly under a province or a municipality.';
COMMENT ON COLUMN mart.places.province IS 'The province or municipality.';

-- The divisions of China, from seeds/reference: so that a place can be rolled up in SQL.
CREATE TABLE IF NOT EXISTS core.divisions (
    division_code TEXT PRIMARY KEY,
    country TEXT NOT NULL,
    name TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('province', 'city', 'county', 'town')),
    parent_code TEXT
);
COMMENT ON TABLE core.divisions IS 'The divisions of China from province to town, each with what it lies in.';
COMMENT ON COLUMN core.divisions.division_code IS
'Key: six digits, nine for a town. It is the scope of the entity of the place.';
COMMENT ON COLUMN core.divisions.country IS 'CN.';
COMMENT ON COLUMN core.divisions.name IS 'Full name, such as 武进区.';
COMMENT ON COLUMN core.divisions.level IS 'province, city, county or town.';
COMMENT ON COLUMN core.divisions.parent_code IS 'References core.divisions: what it lies in; null for a province.';

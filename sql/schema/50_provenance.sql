-- The provenance law, checked: empty when every value reads in its raw document as it stands in its table.
CREATE TABLE IF NOT EXISTS internal.violations (
    document_id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    expected TEXT NOT NULL,
    found TEXT NOT NULL
);
COMMENT ON TABLE internal.violations IS
'Rows whose text is not what the raw characters that they point to say, once cleaned.';
COMMENT ON COLUMN internal.violations.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN internal.violations.table_name IS 'core.sentences, core.mentions or core.observations.';
COMMENT ON COLUMN internal.violations.row_id IS 'The key of the row in that table.';
COMMENT ON COLUMN internal.violations.expected IS 'What the row says.';
COMMENT ON COLUMN internal.violations.found IS 'What stands at the place that it points to.';

-- The pipeline's own memory: the only place for times and run ids.
CREATE SCHEMA IF NOT EXISTS ops;

CREATE TABLE IF NOT EXISTS ops.ledger (
    stage TEXT NOT NULL,
    unit TEXT NOT NULL,
    input_fingerprint TEXT NOT NULL,
    output_fingerprint TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    failure TEXT,
    run_id TEXT NOT NULL
);
COMMENT ON TABLE ops.ledger IS
'What each stage has processed: one row per unit (a file, a document, a group of names).';
COMMENT ON COLUMN ops.ledger.stage IS 'The stage. Key together with unit.';
COMMENT ON COLUMN ops.ledger.unit IS 'The unit of work. Key together with stage.';
COMMENT ON COLUMN ops.ledger.input_fingerprint IS 'Content of what went in, and logic version of the stage.';
COMMENT ON COLUMN ops.ledger.output_fingerprint IS 'Content of what came out.';
COMMENT ON COLUMN ops.ledger.row_count IS 'Rows that came out, over all tables of the stage.';
COMMENT ON COLUMN ops.ledger.failure IS 'Why the unit was set aside; null when it was processed.';
COMMENT ON COLUMN ops.ledger.run_id IS 'The run that processed it.';

CREATE TABLE IF NOT EXISTS ops.stages (
    stage TEXT PRIMARY KEY,
    state TEXT NOT NULL
);
COMMENT ON TABLE ops.stages IS
'The upstream state at which each stage was last complete: when equal, nothing is pending.';
COMMENT ON COLUMN ops.stages.stage IS 'Key: the stage.';
COMMENT ON COLUMN ops.stages.state IS 'Fingerprint of the upstream ledger and the logic version.';

CREATE TABLE IF NOT EXISTS ops.touched (
    stage TEXT NOT NULL,
    unit TEXT NOT NULL
);
COMMENT ON TABLE ops.touched IS
'Units of stages over all documents that documents changed since the stage was last complete bear on, or bore on.';
COMMENT ON COLUMN ops.touched.stage IS 'The stage.';
COMMENT ON COLUMN ops.touched.unit IS 'The unit of work; may be listed more than once.';

CREATE TABLE IF NOT EXISTS ops.reference (
    stage TEXT NOT NULL,
    reference_table TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (stage, reference_table)
);
COMMENT ON TABLE ops.reference IS
'The reference tables whose lines decide only about texts that hold their words, as each stage last applied them.';
COMMENT ON COLUMN ops.reference.stage IS 'Key: the stage.';
COMMENT ON COLUMN ops.reference.reference_table IS 'Key: the table, a file of seeds/reference.';
COMMENT ON COLUMN ops.reference.content IS 'Its lines in order, as JSON.';

CREATE TABLE IF NOT EXISTS ops.runs (
    run_id TEXT NOT NULL,
    stage TEXT NOT NULL,
    finished_at TIMESTAMPTZ NOT NULL,
    units_new INTEGER NOT NULL,
    units_changed INTEGER NOT NULL,
    units_removed INTEGER NOT NULL,
    units_unchanged INTEGER NOT NULL,
    units_failed INTEGER NOT NULL
);
COMMENT ON TABLE ops.runs IS 'One row per run and stage that found something to do.';
COMMENT ON COLUMN ops.runs.run_id IS 'The Dagster run.';
COMMENT ON COLUMN ops.runs.stage IS 'The stage.';
COMMENT ON COLUMN ops.runs.finished_at IS 'When the stage was complete.';
COMMENT ON COLUMN ops.runs.units_new IS 'Units processed for the first time.';
COMMENT ON COLUMN ops.runs.units_changed IS 'Units processed again.';
COMMENT ON COLUMN ops.runs.units_removed IS 'Units whose rows were removed, because their source is gone.';
COMMENT ON COLUMN ops.runs.units_unchanged IS 'Units with nothing to do.';
COMMENT ON COLUMN ops.runs.units_failed IS 'Units set aside because processing them failed.';

CREATE TABLE IF NOT EXISTS ops.audits (
    candidate_id TEXT NOT NULL,
    check_name TEXT NOT NULL,
    table_name TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warn')),
    law BOOLEAN NOT NULL,
    description TEXT NOT NULL,
    passed BOOLEAN NOT NULL,
    failing_rows BIGINT NOT NULL,
    measured DOUBLE,
    sample TEXT,
    query TEXT NOT NULL,
    accepted TEXT,
    run_id TEXT NOT NULL,
    audited_at TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE ops.audits IS 'What each audit found: one row per candidate and check.';
COMMENT ON COLUMN ops.audits.candidate_id IS 'The state of the warehouse that was audited.';
COMMENT ON COLUMN ops.audits.check_name IS 'The check.';
COMMENT ON COLUMN ops.audits.table_name IS 'The table that it checks.';
COMMENT ON COLUMN ops.audits.severity IS 'error blocks the release, warn does not.';
COMMENT ON COLUMN ops.audits.law IS 'Whether it holds or the data is broken; only other checks can be accepted.';
COMMENT ON COLUMN ops.audits.description IS 'What is expected.';
COMMENT ON COLUMN ops.audits.passed IS 'Whether the check found nothing wrong.';
COMMENT ON COLUMN ops.audits.failing_rows IS 'How many rows are wrong.';
COMMENT ON COLUMN ops.audits.measured IS 'The number that was compared, for a check that has one.';
COMMENT ON COLUMN ops.audits.sample IS 'Some of the wrong rows, as JSON.';
COMMENT ON COLUMN ops.audits.query IS 'The SQL that lists the wrong rows.';
COMMENT ON COLUMN ops.audits.accepted IS 'Why a person published the candidate although this check failed.';
COMMENT ON COLUMN ops.audits.run_id IS 'The run that audited.';
COMMENT ON COLUMN ops.audits.audited_at IS 'When.';

CREATE TABLE IF NOT EXISTS ops.audited (
    stage TEXT NOT NULL,
    unit TEXT NOT NULL,
    output_fingerprint TEXT NOT NULL,
    suite TEXT NOT NULL
);
COMMENT ON TABLE ops.audited IS
'The units whose rows passed every check that looks at single rows; they are not looked at again while they stay.';
COMMENT ON COLUMN ops.audited.stage IS 'The stage. Key together with unit.';
COMMENT ON COLUMN ops.audited.unit IS 'The unit. Key together with stage.';
COMMENT ON COLUMN ops.audited.output_fingerprint IS 'Content of the rows that passed.';
COMMENT ON COLUMN ops.audited.suite IS 'Fingerprint of the checks that they passed.';

CREATE TABLE IF NOT EXISTS ops.schema (
    structure TEXT NOT NULL,
    scripts TEXT NOT NULL
);
COMMENT ON TABLE ops.schema IS 'Which sql/schema this file was made by; one row.';
COMMENT ON COLUMN ops.schema.structure IS 'Fingerprint of the stored tables. Another one: the file is rebuilt.';
COMMENT ON COLUMN ops.schema.scripts IS 'Fingerprint of all scripts. Another one: views and comments are made anew.';

CREATE TABLE IF NOT EXISTS ops.resolved (
    name_id TEXT NOT NULL,
    entity_id TEXT NOT NULL
);
COMMENT ON TABLE ops.resolved IS
'What internal.roots showed when the entities of the rows were last set: from this is told which must be set anew.';
COMMENT ON COLUMN ops.resolved.name_id IS 'Key: the name.';
COMMENT ON COLUMN ops.resolved.entity_id IS 'References core.entities: the entity.';

"""The audit of a candidate: checks as SQL that lists the rows at fault, built from what sql/schema says of each table.

The findings go to ops.audits under the candidate that was audited; ``orchestration.publishing`` reads them there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
import orjson

from assets.stage import Stage
from orchestration.schema import Table, structure, tables
from orchestration.warehouse import Warehouse

_SAMPLE = 5
_SCHEMAS = ("raw", "core", "internal")


# Internal tables are no assets of their own: their checks are shown with the table that is made of them.
_SHOWN_WITH = {
    "internal.imprints": "core.publications",
    "internal.sketch_keys": "internal.sketches",
    "internal.copies": "core.article_duplicates",
    "internal.mentions": "core.mentions",
    "internal.names": "core.mentions",
    "internal.ties": "core.mentions",
    "internal.titles": "core.person_titles",
    "internal.links": "core.entities",
    "internal.roots": "core.entities",
    "internal.aliases": "core.entity_aliases",
    "internal.observations": "core.observations",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One check: ``query`` lists the rows at fault, none when the data is right."""

    name: str
    table: str
    severity: str  # error blocks the release, warn does not
    description: str
    query: str

    @property
    def shown_with(self) -> str:
        """The table, among those that readers know, with which the check is shown."""
        return _SHOWN_WITH.get(self.table, self.table)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: how many rows are at fault, and a few of them as JSON."""

    check: Check
    failing_rows: int
    sample: str | None

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return self.failing_rows == 0


def candidate_id(con: duckdb.DuckDBPyConnection) -> str:
    """Return the identifier of the state of the warehouse: equal states, equal identifiers, on any machine."""
    rows = con.execute(
        "SELECT stage, count(*), sum(hash(unit, output_fingerprint)) FROM ops.ledger GROUP BY stage ORDER BY stage"
    ).fetchall()
    return hashlib.sha256(f"{structure()}{rows}".encode()).hexdigest()[:16]


def checks(stages: tuple[Stage, ...]) -> list[Check]:
    """Return every check of the audit, in a fixed order."""
    result = [
        check
        for table in tables().values()
        if table.name.split(".")[0] in _SCHEMAS
        for check in [*_keys(table), *_not_null(table), *_references(table)]
    ]
    return [*result, *_counts(stages), *_views(), _PROVENANCE, _REJECTS, _FAILURES, _MOST_PROCESSED]


def _keys(table: Table) -> Iterator[Check]:
    if table.key:
        columns = ", ".join(table.key)
        yield Check(
            f"{'_and_'.join(table.key)}_is_unique",
            table.name,
            "error",
            f"No two rows share {columns}.",
            f"SELECT {columns}, count(*) AS copies FROM {table.name} GROUP BY {columns} HAVING count(*) > 1",
        )


def _not_null(table: Table) -> Iterator[Check]:
    # Tables hold their NOT NULL constraints themselves; a view has none.
    for name in table.key if table.is_view else ():
        yield Check(
            f"{name}_is_not_null",
            table.name,
            "error",
            f"Every row has a {name}.",
            f"SELECT * FROM {table.name} WHERE {name} IS NULL",
        )


def _references(table: Table) -> Iterator[Check]:
    for column in table.columns:
        if column.references:
            other, key = column.references
            yield Check(
                f"{column.name}_is_in_{other.replace('.', '_')}",
                table.name,
                "error",
                f"Every {column.name} is a {key} of {other}.",
                f"SELECT t.* FROM {table.name} AS t ANTI JOIN {other} AS o ON t.{column.name} = o.{key} "
                f"WHERE t.{column.name} IS NOT NULL",
            )


def _counts(stages: tuple[Stage, ...]) -> Iterator[Check]:
    for stage in stages:
        counted = " + ".join(f"(SELECT count(*) FROM {table})" for table in stage.writes)
        yield Check(
            f"{stage.name}_rows_are_in_the_ledger",
            stage.writes[0],
            "error",
            f"The {stage.name} stage has as many rows as its ledger says.",
            f"SELECT * FROM (SELECT coalesce(sum(row_count), 0) AS expected, {counted} AS found FROM ops.ledger "
            f"WHERE stage = '{stage.name}') WHERE expected <> found",
        )


def _views() -> Iterator[Check]:
    for view in ("mentions", "observations", "titles"):
        shown = "core.person_titles" if view == "titles" else f"core.{view}"
        yield Check(
            f"{view}_are_all_resolved",
            shown,
            "error",
            f"Every row of internal.{view} leads to an entity and is shown in {shown}.",
            f"SELECT * FROM (SELECT (SELECT count(*) FROM internal.{view}) AS expected, "
            f"(SELECT count(*) FROM {shown}) AS found) WHERE expected <> found",
        )


_PROVENANCE = Check(
    "every_value_reads_as_its_raw_text",
    "internal.violations",
    "error",
    "Every sentence, mention and observation says what the raw characters that it points to say.",
    "SELECT * FROM internal.violations",
)
_REJECTS = Check(
    "every_file_was_readable",
    "raw.rejects",
    "warn",
    "No file of the landing was set aside.",
    "SELECT * FROM raw.rejects",
)
_MOST_PROCESSED = Check(
    "few_units_failed",
    "raw.documents",
    "error",
    "In no stage were most units, or three and more than one in twenty, set aside because processing them failed.",
    "SELECT stage, count(*) AS units, count(failure) AS failures, any_value(failure) AS example FROM ops.ledger "
    "GROUP BY stage HAVING 2 * count(failure) > count(*) OR (count(failure) >= 3 AND 20 * count(failure) > count(*))",
)
_FAILURES = Check(
    "every_unit_was_processed",
    "raw.documents",
    "warn",
    "No page was set aside because processing it failed.",
    "SELECT stage, unit, failure FROM ops.ledger WHERE failure IS NOT NULL",
)


def recorded(con: duckdb.DuckDBPyConnection, candidate: str, expected: list[Check]) -> list[Finding] | None:
    """Return the findings on record for a candidate, or None when not every expected check is among them."""
    rows = con.execute(
        "SELECT table_name, check_name, failing_rows, sample, query FROM ops.audits WHERE candidate_id = ?", [candidate]
    ).fetchall()
    found = {(table, name, query): (failing, sample) for table, name, failing, sample, query in rows}
    result = []
    for check in expected:
        entry = found.get((check.table, check.name, check.query))
        if entry is None:
            return None
        result.append(Finding(check, *entry))
    return result


def findings(warehouse: Warehouse, candidate: str, expected: list[Check], run_id: str) -> list[Finding]:
    """Return what is on record for a candidate, or audit it: when that was not done, or when it failed and may be mended."""
    known = recorded(warehouse.con, candidate, expected)
    if known is not None and all(finding.passed or finding.check.severity == "warn" for finding in known):
        return known
    return audit(warehouse, candidate, expected, run_id)


def audit(warehouse: Warehouse, candidate: str, expected: list[Check], run_id: str) -> list[Finding]:
    """Run every check, also after one that failed, and put the findings on record."""
    con = warehouse.con
    findings = [_run(con, check) for check in expected]
    with warehouse.transaction():
        con.execute("DELETE FROM ops.audits WHERE candidate_id = ?", [candidate])
        con.executemany(
            "INSERT INTO ops.audits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, now())",
            [
                [
                    candidate,
                    finding.check.name,
                    finding.check.table,
                    finding.check.severity,
                    finding.passed,
                    finding.failing_rows,
                    finding.sample,
                    finding.check.query,
                    run_id,
                ]
                for finding in findings
            ],
        )
    return findings


def _run(con: duckdb.DuckDBPyConnection, check: Check) -> Finding:
    row = con.execute(f"SELECT count(*) FROM ({check.query})").fetchone()
    failing = int(row[0]) if row else 0
    if not failing:
        return Finding(check, 0, None)
    sample = con.sql(f"SELECT * FROM ({check.query}) LIMIT {_SAMPLE}")
    rows = [
        {name: _short(value) for name, value in zip(sample.columns, values, strict=True)}
        for values in sample.fetchall()
    ]
    return Finding(check, failing, orjson.dumps(rows, default=str).decode())


def _short(value: object) -> object:
    return value[:80] + "…" if isinstance(value, str) and len(value) > 80 else value

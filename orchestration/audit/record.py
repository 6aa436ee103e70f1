"""The record of audits: ops.audits (what was found, and accepted), ops.audited (which units are known to be clean)."""

from __future__ import annotations

from typing import Any

import duckdb

from assets.stage import Stage
from orchestration.audit.measuring import unaudited
from orchestration.audit.model import Check, Finding
from orchestration.warehouse import Warehouse

# The columns of ops.audits that say what was found, with the types of Polars.
_KEPT: dict[str, Any] = {
    "check_name": str,
    "table_name": str,
    "severity": str,
    "law": bool,
    "description": str,
    "passed": bool,
    "failing_rows": int,
    "measured": float,
    "sample": str,
    "query": str,
}


def recorded(con: duckdb.DuckDBPyConnection, candidate: str, expected: list[Check]) -> list[Finding] | None:
    """Return the findings on record for a candidate, or None when not every expected check is among them."""
    rows = con.execute(
        """
        SELECT table_name, check_name, query, description, failing_rows, sample, measured, accepted
        FROM ops.audits WHERE candidate_id = ?
        """,
        [candidate],
    ).fetchall()
    found = {tuple(row[:4]): row[4:] for row in rows}
    result = []
    for check in expected:
        entry = found.get((check.table, check.name, check.query, check.description))
        if entry is None:
            return None
        result.append(Finding(check, *entry))
    return result


def keep(con: duckdb.DuckDBPyConnection, candidate: str, findings: list[Finding], run_id: str) -> None:
    """Put the findings of an audit on record, in place of those of an earlier one of the same candidate."""
    import polars as pl

    kept = pl.DataFrame(
        [
            (
                finding.check.name,
                finding.check.table,
                finding.check.severity,
                finding.check.law,
                finding.check.description,
                finding.passed,
                finding.failing_rows,
                finding.measured,
                finding.sample,
                finding.check.query,
            )
            for finding in findings
        ],
        schema=_KEPT,
        orient="row",
    )
    con.execute("DELETE FROM ops.audits WHERE candidate_id = ?", [candidate])
    con.register("kept", kept)
    con.execute(f"INSERT INTO ops.audits SELECT ?, {', '.join(_KEPT)}, NULL, ?, now() FROM kept", [candidate, run_id])
    con.unregister("kept")


def mark_clean(con: duckdb.DuckDBPyConnection, stage: Stage, suite: str, dirty: set[str]) -> None:
    """Note that the units that ``measuring.find_unaudited`` found, but for the ``dirty`` ones, passed the row checks."""
    con.execute(
        f"""
        DELETE FROM ops.audited
        WHERE
            stage = $stage
            AND (
                unit IN (SELECT unit FROM {unaudited(stage)})
                OR unit NOT IN (SELECT unit FROM ops.ledger WHERE stage = $stage)
            )
        """,
        {"stage": stage.name},
    )
    con.execute(
        f"""
        INSERT INTO ops.audited
        SELECT l.stage, l.unit, l.output_fingerprint, $suite FROM ops.ledger AS l
        INNER JOIN {unaudited(stage)} AS u ON l.unit = u.unit
        WHERE l.stage = $stage AND NOT list_contains($dirty::TEXT[], l.unit)
        """,
        {"stage": stage.name, "suite": suite, "dirty": sorted(dirty)},
    )


def accept(warehouse: Warehouse, candidate: str, reason: str) -> None:
    """Record that a person accepts what the audit of a candidate found, but for broken law, and why."""
    with warehouse.transaction() as con:
        con.execute(
            """
            UPDATE ops.audits SET accepted = ?
            WHERE candidate_id = ? AND NOT passed AND severity = 'error' AND NOT law
            """,
            [reason, candidate],
        )

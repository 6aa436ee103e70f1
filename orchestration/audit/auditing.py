"""An audit from end to end: measure every table, have the frames judged, keep the findings and show them.

One suite per table: the rows that each law counts, the declared measures, and the values of rows that changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import orjson

from assets.stage import Stage
from orchestration.audit import docs, judging, measuring
from orchestration.audit.model import (
    AuditError,
    Baseline,
    Check,
    Each,
    Finding,
    Measure,
    blocking,
    law_fingerprint,
)
from orchestration.audit.record import keep, mark_clean, recorded
from orchestration.audit.validation import Expectation, Verdict
from orchestration.releases import delta
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse

_SAMPLE = 5
_FEW_ROWS = 10_000  # from which on a frame takes memory, and so waits until the one before is judged


@dataclass(slots=True)
class _Found:
    """What is known so far: rows at fault and measures by table and check, and verdicts by table."""

    rows: dict[tuple[str, str], int] = field(default_factory=dict)
    measures: dict[tuple[str, str], float] = field(default_factory=dict)
    verdicts: dict[str, list[Verdict]] = field(default_factory=dict)

    def add(self, table: str, check: Check, count: int) -> None:
        key = (table, check.name)
        self.rows[key] = self.rows.get(key, 0) + count


def findings(
    warehouse: Warehouse, candidate: str, expected: list[Check], run_id: str, baseline: Baseline | None = None
) -> list[Finding]:
    """Return what is on record for a candidate, or audit it: when that was not done, or when it failed and may be mended."""
    known = recorded(warehouse.con, candidate, expected)
    if known is not None and not blocking(known):
        accepted = any(finding.accepted for finding in known)  # by a person, who is not asked again
        if accepted or not warehouse.is_touched:
            return known
    return audit(warehouse, candidate, expected, run_id, baseline)


def audit(
    warehouse: Warehouse, candidate: str, expected: list[Check], run_id: str, baseline: Baseline | None = None
) -> list[Finding]:
    """Run every check, also after one that failed; put the findings on record and write their Data Docs.

    When the release of ``baseline`` kept the same law, only what changed since is asked about, where that proves as much.
    Raises AuditError when a check itself cannot be run, which says nothing about the data: nothing is recorded then.
    """
    con = warehouse.con
    found = _Found()
    by_table: dict[str, list[Check]] = {}
    for check in expected:
        by_table.setdefault(check.table, []).append(check)
    judge = judging.Judge(warehouse.workers)
    judge.warm_up()
    try:
        looked_at = list(filter(None, (_ask_rows(con, judge, stage, by_table, found) for stage in STAGES)))
        # Rows that others wrote may be in units that are known to be clean.
        known = None if warehouse.is_touched else found
        asked: list[_Asked] = []
        proved = _proved(warehouse, baseline, expected)
        with delta.against(con, proved, baseline.ledger if baseline else None, STAGES) as changed_only:
            # Counts are found in less time than it takes to judge them, measures in more: those come last, so that nobody waits.
            sources = {
                table: measuring.source_of(con, table, checks, changed_only=changed_only)
                for table, checks in by_table.items()
            }
            for table, checks in by_table.items():
                asked += _ask_counts(con, judge, table, sources[table], checks, found, changed_only=changed_only)
            for rows in looked_at:
                rows.answer(found)  # some measures are about what was found in rows
            for table, checks in by_table.items():
                asked += _ask_measures(con, judge, table, sources[table], checks, found, known)
        for question in asked:
            question.answer(found)
        findings = [_finding(con, check, found) for check in expected]
    except duckdb.Error as error:
        raise AuditError(f"a check cannot be run: {error}") from error
    shown = judge.show(docs.docs_folder(warehouse.work_dir, candidate), candidate, findings, found.verdicts)
    with warehouse.transaction():
        for rows in looked_at:
            mark_clean(con, rows.stage, rows.suite, rows.dirty)
        keep(con, candidate, findings, run_id)
        judging.answer(shown)
    return findings


def _proved(warehouse: Warehouse, baseline: Baseline | None, expected: list[Check]) -> Path | None:
    """Return the database of a release that kept the law of today's checks, if all that changed since is known."""
    if warehouse.is_touched or baseline is None or baseline.law != law_fingerprint(expected):
        return None
    return baseline.database


@dataclass(frozen=True, slots=True)
class _Asked:
    """A frame that is being judged, and what to note of each verdict on it."""

    table: str
    judged: Future[list[Verdict]]
    note: Callable[[Verdict], None]

    def answer(self, found: _Found) -> None:
        for verdict in judging.answer(self.judged):
            found.verdicts.setdefault(self.table, []).append(verdict)
            self.note(verdict)


def _ask_counts(
    con: duckdb.DuckDBPyConnection,
    judge: judging.Judge,
    table: str,
    source: str,
    checks: list[Check],
    found: _Found,
    *,
    changed_only: bool,
) -> Iterator[_Asked]:
    frame = measuring.counts(con, table, source, checks, changed_only=changed_only)
    if frame is None:
        return
    expected = []
    for severity, column in measuring.COLUMNS.items():
        named = [check.name for check in frame.checks.values() if check.severity == severity]
        if named:
            sentence = f"No row is listed by any of: {', '.join(named)}."
            expected.append(Expectation(column, measuring.NONE, severity, sentence))

    def note(verdict: Verdict) -> None:
        for row in verdict.unexpected:
            found.add(table, frame.checks[row["check"]], int(row[verdict.expectation.column]))

    yield _Asked(table, judge.judge(table, frame.data, ("check",), expected), note)


def _ask_measures(
    con: duckdb.DuckDBPyConnection,
    judge: judging.Judge,
    table: str,
    source: str,
    checks: list[Check],
    found: _Found,
    known: _Found | None,
) -> Iterator[_Asked]:
    faults = (lambda name: known.rows.get((table, name), 0)) if known else None
    measured = measuring.measures(con, table, source, checks, faults)
    if measured is None:
        return
    frame, values = measured
    found.measures.update({(table, name): value for name, value in values.items()})

    def note(verdict: Verdict) -> None:
        if verdict.unexpected:
            check = frame.columns[verdict.expectation.column]
            listed = con.execute(f"SELECT count(*) FROM ({check.query})").fetchone()
            found.add(table, check, max(1, listed[0] if listed else 0))

    yield from _ask(judge, frame, note)


@dataclass(slots=True)
class _Rows:
    """The rows of the units of a stage that are not known to be clean: what is still being judged, and who is at fault."""

    stage: Stage
    suite: str
    asked: list[_Asked] = field(default_factory=list)
    dirty: set[str] = field(default_factory=set)

    def answer(self, found: _Found) -> None:
        for question in self.asked:
            question.answer(found)
        self.asked = []


def _ask_rows(
    con: duckdb.DuckDBPyConnection, judge: judging.Judge, stage: Stage, by_table: dict[str, list[Check]], found: _Found
) -> _Rows | None:
    """Have the rows judged of the units that are not known to be clean; where they are many, wait until they are."""
    suite = measuring.suite_of(stage, [check for table in stage.writes for check in by_table.get(table, [])])
    if not suite or not measuring.find_unaudited(con, stage, suite):
        return None
    rows, is_large = _Rows(stage, suite), False
    for table in stage.writes:
        for frame in measuring.rows(con, stage, table, by_table.get(table, [])):

            def note(verdict: Verdict, frame: measuring.Frame = frame) -> None:
                rows.dirty.update(row[stage.unit] for row in verdict.unexpected)
                found.add(frame.table, frame.columns[verdict.expectation.column], len(verdict.unexpected))

            asked = list(_ask(judge, frame, note))  # and the next frame is made while this one is judged
            if is_large := len(frame.data) > _FEW_ROWS:
                rows.answer(found)
            rows.asked += asked
    if is_large:
        rows.answer(found)
    return rows


def _ask(judge: judging.Judge, frame: measuring.Frame, note: Callable[[Verdict], None]) -> Iterator[_Asked]:
    expected = [
        Expectation(name, bound, check.severity, check.description)
        for name, check in frame.columns.items()
        for bound in [check.rule.bound if isinstance(check.rule, (Measure, Each)) else measuring.NONE]
        if bound != measuring.ANYTHING
    ]
    if expected:
        yield _Asked(frame.table, judge.judge(frame.table, frame.data, frame.index, expected), note)


def _finding(con: duckdb.DuckDBPyConnection, check: Check, found: _Found) -> Finding:
    failing = found.rows.get((check.table, check.name), 0)
    measured = found.measures.get((check.table, check.name))
    return Finding(check, failing, _sample(con, check) if failing else None, measured)


def _sample(con: duckdb.DuckDBPyConnection, check: Check) -> str:
    sample = con.sql(f"SELECT * FROM ({check.query}) LIMIT {_SAMPLE}")
    rows: list[dict[str, Any]] = [
        {name: _short(value) for name, value in zip(sample.columns, values, strict=True)}
        for values in sample.fetchall()
    ]
    return orjson.dumps(rows, default=str).decode()


def _short(value: object) -> object:
    return value[:80] + "…" if isinstance(value, str) and len(value) > 80 else value

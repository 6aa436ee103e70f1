"""From the warehouse to the small frames that Great Expectations judges: counts, measures, and rows that changed.

Every frame holds numbers and short texts only: no bodies, and of the tables only rows of units that are not known to be
clean (``ops.audited``), in portions.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

import duckdb

from assets.stage import Stage
from orchestration.audit.model import Between, Check, Each, Faults, Measure
from orchestration.pending import STATE, as_state, ledger_states
from orchestration.schema import tables

if TYPE_CHECKING:
    import polars as pl

_ROWS_AT_ONCE = 200_000  # of all tables of a stage; of any number Great Expectations takes a twentieth of a second
COLUMNS = {"error": "rows_at_fault", "warn": "rows_to_look_at"}  # of a frame of counts, by severity
NONE = Between(high=0)  # what is expected of a count
ANYTHING = Between()  # what is expected where there is nothing to compare with


@dataclass(frozen=True, slots=True)
class Frame:
    """Something to judge: a frame of one table, the columns that name its rows, and the check of each other column."""

    table: str
    data: pl.DataFrame
    index: tuple[str, ...]
    columns: dict[str, Check]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows each check without a number of its own lists: one row per check."""

    table: str
    data: pl.DataFrame
    checks: dict[str, Check]


def source_of(con: duckdb.DuckDBPyConnection, table: str, checks: list[Check], *, changed_only: bool) -> str:
    """Return what to read instead of a table: of a view that joins, its rows as they are now, joined once for all.

    That pays only where some check counts on the whole of it; see ``counts``.
    """
    counted = [
        check
        for check in checks
        if isinstance(check.rule, Faults) and table in check.query and not (changed_only and check.delta)
    ]
    if not counted or not tables()[table].is_view or tables()[table].behind:
        return table
    shown = f"temp.shown_{table.replace('.', '_')}"
    con.execute(f"CREATE OR REPLACE TEMP TABLE {shown} AS SELECT * FROM {table}")
    return shown


def counts(
    con: duckdb.DuckDBPyConnection, table: str, source: str, checks: list[Check], *, changed_only: bool
) -> Counts | None:
    """Count the rows that each check of rule Faults lists, on the whole of a table (read from ``source``).

    ``changed_only`` asks only about what differs from the last release (``orchestration.releases.delta``), where that proves the same.
    """
    import polars as pl

    chosen = [check for check in checks if isinstance(check.rule, Faults)]
    if not chosen:
        return None
    queries = [
        (changed_only and check.delta) or re.sub(rf"\b{re.escape(table)}\b", source, check.query) for check in chosen
    ]
    found = con.execute(f"SELECT {', '.join(f'(SELECT count(*) FROM ({query}))' for query in queries)}").fetchone()
    assert found is not None  # there is nothing to select from: one row
    rows = [
        {"check": check.name, COLUMNS[check.severity]: float(count)} for check, count in zip(chosen, found, strict=True)
    ]
    columns = sorted({COLUMNS[check.severity] for check in chosen})
    data = pl.DataFrame(rows, schema={"check": pl.String, **dict.fromkeys(columns, pl.Float64)})
    return Counts(table, data, {check.name: check for check in chosen})


def measures(
    con: duckdb.DuckDBPyConnection, table: str, source: str, checks: list[Check], faults: Callable[[str], int] | None
) -> tuple[Frame, dict[str, float]] | None:
    """Measure a table, read from ``source``: a frame of one row with a column per check, and all measures by check.

    ``faults`` tells how many rows a check of every row lists; without it they are counted. In the frame a measure of too
    small a sample is null, which passes.
    """
    import polars as pl

    chosen = [(check, check.rule) for check in checks if isinstance(check.rule, Measure)]
    if not chosen:
        return None
    expressions = ", ".join(
        f"({expression.replace('{faults}', str(faults(rule.of)) if faults else rule.faults)})::DOUBLE"
        for _, rule in chosen
        for expression in (rule.expression, rule.sample)
    )
    row = con.execute(f"SELECT {expressions} FROM {source}").fetchone()
    assert row is not None
    found = {check.name: (row[2 * n], row[2 * n + 1]) for n, (check, _) in enumerate(chosen)}
    judged = {
        check.name: [value if sample is not None and sample >= rule.at_least else None]
        for check, rule in chosen
        for value, sample in [found[check.name]]
    }  # a share of nothing is not a number, and passes as null does
    data = pl.DataFrame(judged, schema=dict.fromkeys(judged, pl.Float64))
    known = {name: value for name, (value, _) in found.items() if value is not None and isfinite(value)}
    return Frame(table, data, (), {check.name: check for check, _ in chosen}), known


def suite_of(stage: Stage, checks: list[Check]) -> str:
    """Return the fingerprint of the row checks of a stage: another one, and every unit is looked at again."""
    chosen = sorted(
        repr(check.rule) for check in checks if isinstance(check.rule, Each) and check.table in stage.writes
    )
    return hashlib.sha256("\n".join(chosen).encode()).hexdigest()[:16] if chosen else ""


def unaudited(stage: Stage) -> str:
    """Return the name of the table that ``find_unaudited`` fills for a stage."""
    return f"unaudited_{stage.name}"


def find_unaudited(con: duckdb.DuckDBPyConnection, stage: Stage, suite: str) -> int:
    """Fill a temporary table (unit, portion; see ``unaudited``) with the units that are not known to be clean; count them.

    What a row check finds depends on nothing but the rows of its unit, so a unit that was clean stays clean until its
    output or the checks change. A unit that was not is listed each time: its findings do not get lost.
    """
    clean = con.execute(f"{STATE} FROM ops.audited WHERE stage = ? AND suite = ? GROUP BY stage", [stage.name, suite])
    if (found := clean.fetchone()) and as_state(*found) == ledger_states(con).get(stage.name):
        return 0  # that the same units are in both is sooner told than which are not
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE {unaudited(stage)} AS
        SELECT l.unit, sum(l.row_count + 1) OVER (ORDER BY l.unit) // ? AS portion FROM ops.ledger AS l
        ANTI JOIN ops.audited AS a
            ON a.stage = ? AND l.unit = a.unit AND l.output_fingerprint = a.output_fingerprint AND a.suite = ?
        WHERE l.stage = ?
        """,
        [_ROWS_AT_ONCE, stage.name, suite, stage.name],
    )
    row = con.execute(f"SELECT count(*) FROM {unaudited(stage)}").fetchone()
    return int(row[0]) if row else 0


def rows(con: duckdb.DuckDBPyConnection, stage: Stage, table: str, checks: list[Check]) -> Iterator[Frame]:
    """Yield the values that the row checks of a table look at, for the units in ``unaudited``, portion by
    portion."""
    chosen = [(check, check.rule) for check in checks if isinstance(check.rule, Each)]
    if not chosen:
        return
    index = tuple(dict.fromkeys([stage.unit, *tables()[table].key]))
    values = ", ".join(
        f"({rule.expression})::{'DOUBLE' if isinstance(rule.bound, Between) else 'TEXT'} AS {check.name}"
        for check, rule in chosen
    )
    portions = con.execute(f"SELECT coalesce(max(portion), -1) FROM {unaudited(stage)}").fetchone()
    for portion in range(int(portions[0]) + 1 if portions else 0):
        data = con.sql(
            f"SELECT {', '.join(index)}, {values} FROM {table} "
            f"WHERE {stage.unit} IN (SELECT unit FROM {unaudited(stage)} WHERE portion = {portion})"
        ).pl()
        if len(data):
            yield Frame(table, data, index, {check.name: check for check, _ in chosen})

"""What is pending of a stage: whether anything is, and which units; told by the ledger and what is upstream.

``ops.stages`` says for which state of upstream a stage is complete; ``ops.touched`` which units of a stage over all
documents the documents that changed since bear on, so that not all of them need be looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import duckdb

from assets.stage import Stage
from orchestration.logic import version_of

CHUNK_UNITS = 20_000
CHUNK_WEIGHT = 250_000  # bytes of text: a third of a second's work, so that the last ones leave no worker idle for long
BATCH = 16  # chunks
POOL_WEIGHT = 1_000_000  # below this, a pool of worker processes costs more than it saves
STATE = "SELECT stage, count(*), coalesce(sum(hash(unit, output_fingerprint)), 0)"  # whatever the order of the rows
_BEGUN = "begun"  # the state of a stage whose run has not come to its end

# What each connection knows of its ledger, which is asked for a dozen times in a run: None where it was written since.
_known: WeakKeyDictionary[duckdb.DuckDBPyConnection, dict[str, str | None]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is processed at a time, and by how many processes; ``batch`` chunks are read and committed together."""

    workers: int = 1
    chunk_units: int = CHUNK_UNITS
    chunk_weight: int = CHUNK_WEIGHT
    pool_weight: int = POOL_WEIGHT
    batch: int = BATCH


def is_complete(con: duckdb.DuckDBPyConnection, stage: Stage, state: str) -> bool:
    """Whether a stage has nothing pending, told without looking at a single unit."""
    return con.execute("SELECT state FROM ops.stages WHERE stage = ?", [stage.name]).fetchone() == (state,)


def target_state(con: duckdb.DuckDBPyConnection, stage: Stage, upstream_state: str | None = None) -> str:
    """Return what ops.stages says of a stage once it has processed all that is upstream now."""
    return f"{upstream_state or ledger_state(con, stage.reads)}:{version_of(stage)}"


def ledger_state(con: duckdb.DuckDBPyConnection, stages: tuple[str, ...]) -> str:
    """Return a fingerprint of all that some stages have in the ledger, whatever the order of their rows."""
    return joined(ledger_states(con), stages)


def ledger_states(con: duckdb.DuckDBPyConnection, database: str = "") -> dict[str, str]:
    """Return the same of each stage by itself, for ``joined`` to put together.

    ``database`` asks about another that is attached under that name. What a connection was told of its own ledger is kept:
    whoever writes outputs there tells ``forget_states`` first.
    """
    if database:
        return _states(con, f"{database}.ops.ledger")
    known = _known.setdefault(con, {})
    written = [stage for stage, state in known.items() if state is None]
    if written or not known:
        found = _states(con, "ops.ledger", written)
        for stage in written:
            del known[stage]
        known.update(found)
    return {stage: state for stage, state in known.items() if state is not None}


def forget_states(con: duckdb.DuckDBPyConnection, stage: Stage) -> None:
    """Let what the ledger says of a stage be read again, for its rows are about to change."""
    if con in _known:
        _known[con][stage.name] = None


def joined(states: dict[str, str], stages: tuple[str, ...]) -> str:
    """Return the ``ledger_state`` of several stages."""
    return ";".join(states[stage] for stage in sorted(stages) if stage in states)


def _states(con: duckdb.DuckDBPyConnection, ledger: str, stages: Iterable[str] = ()) -> dict[str, str]:
    """Return what a ledger says of some stages, or of all."""
    listed = ", ".join(f"'{stage}'" for stage in stages)
    where = f"WHERE stage IN ({listed})" if listed else ""
    rows = con.execute(f"{STATE} FROM {ledger} {where} GROUP BY stage").fetchall()
    return {row[0]: as_state(*row) for row in rows}


def as_state(stage: str, count: int, total: int) -> str:
    """Return what is said of a stage of which ``STATE`` gave this row."""
    return f"{stage},{count},{total}"


def begin(con: duckdb.DuckDBPyConnection, stage: Stage) -> None:
    """Note that a stage is complete for no state, not even for one that the next run finds again."""
    con.execute("INSERT OR REPLACE INTO ops.stages VALUES (?, ?)", [stage.name, f"{_BEGUN}:{version_of(stage)}"])


def end(con: duckdb.DuckDBPyConnection, stage: Stage, state: str) -> None:
    """Note the state of upstream for which a stage is complete."""
    con.execute("INSERT OR REPLACE INTO ops.stages VALUES (?, ?)", [stage.name, state])
    con.execute("DELETE FROM ops.touched WHERE stage = ?", [stage.name])


def is_settled(con: duckdb.DuckDBPyConnection, stage: Stage) -> bool:
    """Tell whether the last run of a stage came to its end, and by the logic of now.

    Then only units that ops.touched lists may be pending, of a stage that says what they are (``pending_touched``).
    """
    row = con.execute("SELECT state FROM ops.stages WHERE stage = ?", [stage.name]).fetchone()
    upstream, _, version = str(row[0]).rpartition(":") if row else ("", "", "")
    return version == version_of(stage) and upstream != _BEGUN


def has_new_logic(con: duckdb.DuckDBPyConnection, stages: tuple[Stage, ...]) -> bool:
    """Tell whether any stage was last run by other code, reference tables or libraries than those of now, or never."""
    states = dict(con.execute("SELECT stage, state FROM ops.stages").fetchall())
    return any(states.get(stage.name, "").rpartition(":")[2] != version_of(stage) for stage in stages)


def touch(con: duckdb.DuckDBPyConnection, stage: Stage, units: str) -> None:
    """Note which units downstream the rows of some units bear on, where the stage there was complete before."""
    for downstream, listed in stage.touches.items():
        if con.execute("SELECT state FROM ops.stages WHERE stage = ?", [downstream]).fetchone():
            con.execute(
                f"INSERT INTO ops.touched SELECT DISTINCT ?, unit FROM ({listed.format(units=units)})", [downstream]
            )


def find(
    con: duckdb.DuckDBPyConnection, stage: Stage, logic: str, limits: Limits, *, full: bool, narrow: bool
) -> tuple[int, int]:
    """Fill the temporary tables ``upstream`` and ``pending``; return how many units are pending, and their weight.

    ``narrow``: only of the units that are noted as touched, which the temporary table ``touched`` then lists.
    """
    if narrow:
        con.execute(
            "CREATE OR REPLACE TEMP TABLE touched AS SELECT DISTINCT unit FROM ops.touched WHERE stage = ?",
            [stage.name],
        )
    con.execute(f"CREATE OR REPLACE TEMP TABLE upstream AS {stage.pending_touched if narrow else stage.pending}")
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE pending AS
        SELECT
            unit,
            input_fingerprint,
            is_new,
            old_output,
            weight,
            greatest(
                sum(weight) OVER earlier // ?,
                row_number() OVER earlier // ?
            ) AS chunk
        FROM (
            SELECT
                u.unit,
                concat(u.fingerprint, ':', ?::TEXT) AS input_fingerprint,
                l.unit IS NULL AS is_new,
                l.output_fingerprint AS old_output,
                u.weight
            FROM upstream AS u
            LEFT JOIN ops.ledger AS l ON l.stage = ? AND u.unit = l.unit
            WHERE ?::BOOLEAN OR l.input_fingerprint IS DISTINCT FROM concat(u.fingerprint, ':', ?::TEXT)
        )
        WINDOW earlier AS (ORDER BY {stage.order} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
        """,
        [limits.chunk_weight, limits.chunk_units, logic, stage.name, full, logic],
    )
    row = con.execute("SELECT count(*), coalesce(sum(weight), 0) FROM pending").fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)

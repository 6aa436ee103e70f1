"""The incremental engine: what is new, changed or gone, and the one loop that processes it in chunks.

``ops.ledger`` remembers, per stage and unit, the fingerprint of what went in and of what came out. A unit is pending
when its input fingerprint (upstream content and logic version) is not the one in the ledger; it is gone when upstream
has it no more. The rows of a chunk, in all tables of the stage, and its ledger rows are committed together. A unit
whose rows come out as they were is not written again, and does not wake the stages downstream.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

import duckdb

from assets.stage import Stage
from orchestration import engine, pending
from orchestration.concerning import forget_concerned
from orchestration.logic import version_for_all
from orchestration.pending import Limits
from orchestration.progress import Progress, Report
from orchestration.schema import tables
from orchestration.warehouse import Warehouse

if TYPE_CHECKING:
    import polars as pl

T = TypeVar("T")
Loader = Callable[[list[str]], dict[str, "pl.DataFrame"]]


def run_stage(
    warehouse: Warehouse,
    stage: Stage,
    run_id: str,
    limits: Limits,
    progress: Progress,
    *,
    full: bool = False,
    load: Loader | None = None,
    upstream_state: str | None = None,
) -> Report:
    """Bring the tables of a stage up to date with what is upstream, and say what was done.

    ``full`` processes every unit and writes it again, whatever the ledger says. ``load`` reads the input frames of some
    units; by default the stage's queries do. ``upstream_state`` stands for the upstream content when that is not in the
    ledger. Raises duckdb.Error or OSError when reading or writing fails; what was committed until then stays.
    """
    con = warehouse.con
    logic = version_for_all(stage)
    state = pending.target_state(con, stage, upstream_state)
    known = _count(con, stage)
    if not full and pending.is_complete(con, stage, state):
        return Report(stage.name, 0, 0, 0, known, _failures(con, stage), 0, 0, 0)

    is_settled = pending.is_settled(con, stage)
    narrow = is_settled and bool(stage.pending_touched) and not full
    pending.begin(con, stage)
    forget_concerned(warehouse, stage)
    total, weight = pending.find(con, stage, logic, limits, full=full, narrow=narrow)
    removed = _remove_gone(warehouse, stage, full=full, narrow=narrow)
    progress.begin(stage.name, total)
    tally = {"new": 0, "changed": 0, "rows": 0, "commits": 0}
    work = engine.Work(stage.process, stage.unit, {name: tables()[name].polars_schema() for name in stage.writes})
    con.execute("CREATE OR REPLACE TEMP TABLE written (unit TEXT)")
    # A little goes to one beside this process, which would have to load all that reading needs first.
    readers = limits.workers if weight >= limits.pool_weight else 1
    workers = readers if limits.workers > 1 else 0
    postponed: list[engine.Result] = []
    for results in _batched(engine.run(work, _chunks(con, stage, load, limits.batch), workers), limits.batch):
        result = engine.joined(results)
        postponed += _commit_or_postpone(warehouse, stage, result, run_id, tally, full=full)
        progress.advance(stage.name, len(result.outcomes) + len(result.failures))
    for result in postponed:
        _commit_or_set_aside(warehouse, stage, result, run_id, tally, full=full)
    with warehouse.transaction():
        # After a run that was killed nobody knows which rows it left as they were written.
        written = (
            "SELECT unit FROM written" if is_settled else f"SELECT unit FROM ops.ledger WHERE stage = '{stage.name}'"
        )
        for statement in stage.settle:
            con.execute(statement.format(written=written))
        pending.end(con, stage, state)
    unchanged = known - removed - tally["changed"]
    report = Report(
        stage=stage.name,
        new=tally["new"],
        changed=tally["changed"],
        removed=removed,
        unchanged=unchanged,
        failed=_failures(con, stage),
        processed=total,
        rows_written=tally["rows"],
        commits=tally["commits"],
    )
    if total or removed:
        con.execute(
            "INSERT INTO ops.runs VALUES (?, ?, now(), ?, ?, ?, ?, ?)",
            [run_id, stage.name, report.new, report.changed, removed, unchanged, report.failed],
        )
    return report


def _count(con: duckdb.DuckDBPyConnection, stage: Stage) -> int:
    row = con.execute("SELECT count(*) FROM ops.ledger WHERE stage = ?", [stage.name]).fetchone()
    return int(row[0]) if row else 0


def _failures(con: duckdb.DuckDBPyConnection, stage: Stage) -> int:
    row = con.execute(
        "SELECT count(*) FROM ops.ledger WHERE stage = ? AND failure IS NOT NULL", [stage.name]
    ).fetchone()
    return int(row[0]) if row else 0


def _remove_gone(warehouse: Warehouse, stage: Stage, *, full: bool, narrow: bool) -> int:
    among = "AND l.unit IN (SELECT unit FROM touched)" if narrow else ""
    with warehouse.transaction() as con:
        con.execute(
            f"""
            CREATE OR REPLACE TEMP TABLE gone AS
            SELECT l.unit FROM ops.ledger AS l
            ANTI JOIN upstream AS u ON l.unit = u.unit
            WHERE l.stage = ? {among}
            """,
            [stage.name],
        )
        row = con.execute("SELECT count(*) FROM gone").fetchone()
        count = int(row[0]) if row else 0
        if count:
            pending.forget_states(con, stage)
            _delete(con, stage, "gone")
            con.execute("DELETE FROM ops.ledger WHERE stage = ? AND unit IN (SELECT unit FROM gone)", [stage.name])
        for table in stage.writes if full else ():
            # A full run mends what the ledger does not know of, too.
            con.execute(f"DELETE FROM {table} WHERE {stage.unit} NOT IN (SELECT unit FROM upstream)")
    return count


def _delete(con: duckdb.DuckDBPyConnection, stage: Stage, units: str) -> None:
    pending.touch(con, stage, units)
    for table in stage.writes:
        con.execute(f"DELETE FROM {table} WHERE {stage.unit} IN (SELECT unit FROM {units})")


def _chunks(con: duckdb.DuckDBPyConnection, stage: Stage, load: Loader | None, batch: int) -> Iterator[engine.Chunk]:
    """Yield the pending chunks, read ``batch`` at a time: a query may look through whole tables, however few it is for."""

    numbers = [row[0] for row in con.execute("SELECT DISTINCT chunk FROM pending ORDER BY chunk").fetchall()]
    for some in _batched(iter(numbers), batch):
        con.execute(
            "CREATE OR REPLACE TEMP TABLE chunk AS SELECT unit, chunk AS number FROM pending WHERE chunk BETWEEN ? AND ?",
            [some[0], some[-1]],
        )
        units = con.sql("SELECT unit, number FROM chunk ORDER BY number, unit").pl()
        frames = load(units["unit"].to_list()) if load else {}
        empty: dict[str, pl.DataFrame] = {}
        parts: dict[str, dict[int, pl.DataFrame]] = {}
        for name in [*frames, *stage.inputs]:  # one after the other, for each is there twice for a moment
            frame = frames.pop(name) if load else con.sql(stage.inputs[name]).pl()
            empty[name], parts[name] = frame.clear(), _by_chunk(frame, stage.unit, units)
            del frame
        for (number,), of_chunk in units.group_by("number", maintain_order=True):
            yield engine.Chunk(
                tuple(of_chunk["unit"]), {name: parts[name].pop(number, none) for name, none in empty.items()}
            )


def _by_chunk(frame: pl.DataFrame, unit: str, units: pl.DataFrame) -> dict[int, pl.DataFrame]:
    """Return the rows of each chunk; ``units`` (unit, number) says in which each is."""
    number = frame[unit].replace_strict(units["unit"], units["number"]).alias("number")
    parted = frame.with_columns(number).partition_by("number", as_dict=True, include_key=False)
    return {key[0]: part for key, part in parted.items()}


def _batched(items: Iterator[T], size: int) -> Iterator[list[T]]:
    while batch := list(islice(items, size)):
        yield batch


def _commit_or_postpone(
    warehouse: Warehouse, stage: Stage, result: engine.Result, run_id: str, tally: dict[str, int], *, full: bool
) -> list[engine.Result]:
    """Commit some chunks; when a row breaks a constraint of its table, unit by unit. Return the units that were not written.

    A key may still stand in the rows of a unit whose turn comes later, so such a unit is withdrawn and tried at the end.
    """
    try:
        _commit(warehouse, stage, result, run_id, tally, full=full)
    except duckdb.ConstraintException:
        alone = engine.split(result, stage.unit)
        if len(alone) > 1:
            return [
                later
                for unit in alone
                for later in _commit_or_postpone(warehouse, stage, unit, run_id, tally, full=full)
            ]
        with warehouse.transaction() as con:
            pending.forget_states(con, stage)
            con.execute(
                "CREATE OR REPLACE TEMP TABLE withdrawn AS SELECT unnest(?::TEXT[]) AS unit", [[*result.outcomes]]
            )
            _delete(con, stage, "withdrawn")
            con.execute("DELETE FROM ops.ledger WHERE stage = ? AND unit IN (SELECT unit FROM withdrawn)", [stage.name])
        return [result]
    return []


def _commit_or_set_aside(
    warehouse: Warehouse, stage: Stage, result: engine.Result, run_id: str, tally: dict[str, int], *, full: bool
) -> None:
    """Commit a unit that was postponed; when its rows still break a constraint, it is set aside."""
    try:
        _commit(warehouse, stage, result, run_id, tally, full=full)
    except duckdb.ConstraintException as error:
        failed = engine.Result({}, {}, {unit: str(error) for unit in result.outcomes})
        _commit(warehouse, stage, failed, run_id, tally, full=full)


def _commit(
    warehouse: Warehouse, stage: Stage, result: engine.Result, run_id: str, tally: dict[str, int], *, full: bool
) -> None:
    """Write the rows of some chunks that differ from what is there, and its ledger rows, in one transaction."""
    import polars as pl

    done = pl.DataFrame(
        [
            *((unit, output, count, None) for unit, (output, count) in result.outcomes.items()),
            *((unit, "failed", 0, failure) for unit, failure in result.failures.items()),
        ],
        schema={"unit": pl.String, "output": pl.String, "row_count": pl.Int32, "failure": pl.String},
        orient="row",
    )
    with warehouse.transaction() as con:
        pending.forget_states(con, stage)
        con.register("done", done)
        con.execute(
            """
            CREATE OR REPLACE TEMP TABLE outcome AS
            SELECT d.*, p.input_fingerprint, p.is_new, p.old_output FROM done AS d INNER JOIN pending AS p USING (unit)
            """
        )
        con.unregister("done")
        con.execute(
            "CREATE OR REPLACE TEMP TABLE rewritten AS SELECT unit, is_new FROM outcome "
            "WHERE old_output IS DISTINCT FROM output OR ?",
            [full],
        )
        row = con.execute(
            "SELECT count(*), count(*) FILTER (is_new), count(*) FILTER (NOT is_new) FROM rewritten"
        ).fetchone()
        rewritten, new, old = row or (0, 0, 0)
        if old:
            _delete(con, stage, "rewritten")
        if rewritten:
            for table, frame in result.frames.items():
                tally["rows"] += _insert(con, stage, table, frame, everything=rewritten == len(done))
            con.execute("INSERT INTO written SELECT unit FROM rewritten")
            pending.touch(con, stage, "rewritten")
        con.execute(
            "DELETE FROM ops.ledger WHERE stage = ? AND unit IN (SELECT unit FROM outcome WHERE NOT is_new)",
            [stage.name],
        )
        con.execute(
            """
            INSERT INTO ops.ledger
            SELECT ?, unit, input_fingerprint, output, row_count, failure, ? FROM outcome
            """,
            [stage.name, run_id],
        )
        changed = con.execute(
            "SELECT count(*) FROM outcome WHERE NOT is_new AND old_output IS DISTINCT FROM output"
        ).fetchone()
    tally["new"] += new
    tally["changed"] += changed[0] if changed else 0
    tally["commits"] += 1


def _insert(con: duckdb.DuckDBPyConnection, stage: Stage, table: str, frame: pl.DataFrame, *, everything: bool) -> int:
    if frame.is_empty():
        return 0
    con.register("fresh", frame)
    chosen = "" if everything else f"WHERE {stage.unit} IN (SELECT unit FROM rewritten)"
    row = con.execute(f"INSERT INTO {table} BY NAME SELECT * FROM fresh {chosen}").fetchone()
    con.unregister("fresh")
    return int(row[0]) if row else 0

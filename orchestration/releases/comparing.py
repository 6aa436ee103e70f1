"""What changed between two releases, table by table: columns, and rows added, changed and removed, with samples.

Rows are matched by the key of their table. Where a table has none, a row that differs is one removed and one added.
Only rows of units that differ by the ledgers of the releases are read.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass, field
from typing import Any

import duckdb

from orchestration.database import attach
from orchestration.pending import ledger_states
from orchestration.releases import delta, published
from orchestration.releases.published import Release
from orchestration.schema import tables
from orchestration.settings import Settings
from orchestration.stages import STAGES

_MEMORY_LIMIT = "500MB"  # of DuckDB, beside what a run already has
_SAMPLES = 3
_CUT = 60  # characters of a value
_WHOLE = ("before", "after")  # the two databases, with all rows
_DIFFERING = (delta.WAS, delta.NOW)
_SHOWN = 8  # columns of a row

Sample = dict[
    str, Any
]  # the first columns of a row; of a changed row its key and ``changes``: column -> [before, after]


@dataclass(frozen=True, slots=True)
class TableDiff:
    """What changed in a table. A table that only one release has is all added or all removed."""

    table: str
    columns: tuple[str, ...]  # sentences: "added value DOUBLE", "removed …", "changed …"
    rows_before: int
    rows_after: int
    added: int
    changed: int
    removed: int
    samples: dict[str, list[Sample]] = field(default_factory=dict)  # under "added", "changed", "removed"

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.columns or self.added or self.changed or self.removed)


def compare(before: Release, after: Release, con: duckdb.DuckDBPyConnection | None = None) -> list[TableDiff]:
    """Return what changed, one entry per table of either release, in order of their names.

    ``con`` is the connection of the run that made ``after``, which may have put the rows that differ into memory.
    """
    with _connection() if con is None else nullcontext(con) as using, _attached(using, before, after):
        differing = _differing(using, before, after)
        names = sorted({*_names(before), *_names(after)})
        return [
            _compare_table(using, name, _DIFFERING if name in differing else _WHOLE, before, after) for name in names
        ]


@contextmanager
def _connection() -> Iterator[duckdb.DuckDBPyConnection]:
    config = {"python_enable_replacements": "false", "memory_limit": _MEMORY_LIMIT}
    with (
        tempfile.TemporaryDirectory(prefix="fangzhi-diff-") as spill,
        duckdb.connect(":memory:", config={**config, "temp_directory": spill}) as con,
    ):
        yield con


@contextmanager
def _attached(con: duckdb.DuckDBPyConnection, before: Release, after: Release) -> Iterator[None]:
    try:
        for alias, release in zip(_WHOLE, (before, after), strict=True):
            attach(con, release.database, alias)
        yield
    finally:
        for alias in _WHOLE:
            con.execute(f"DETACH DATABASE IF EXISTS {alias}")


def default_pair(settings: Settings) -> tuple[Release, Release] | None:
    """Return the current release and the one before it, or None when there are no two."""
    after = published.current_release(settings)
    earlier = [name for name in published.releases(settings) if after and name < after.release_id]
    if after is None or not earlier:
        return None
    before = published.open_release(settings, earlier[-1])
    return (before, after) if before else None


def as_json(before: Release, after: Release, diffs: list[TableDiff]) -> dict[str, Any]:
    """Return a comparison as plain values."""
    return {
        "before": before.release_id,
        "after": after.release_id,
        "tables": {diff.table: {k: v for k, v in asdict(diff).items() if k != "table"} for diff in diffs},
    }


def _names(release: Release) -> list[str]:
    return [name for name in release.manifest["tables"] if not name.startswith("internal.")]  # what readers know


def _differing(con: duckdb.DuckDBPyConnection, before: Release, after: Release) -> set[str]:
    """Put the rows that may differ into the databases of ``_DIFFERING``, and return the tables for which that was done."""
    shared = {*_names(before)} & {*_names(after)} & {*delta.covered(STAGES)}
    if delta.holds(con, before.database, after.manifest.get("ledger")):
        return shared
    delta.forget(con)
    try:
        ledgers = [
            release.manifest.get("ledger") or ledger_states(con, alias)
            for alias, release in zip(_WHOLE, (before, after), strict=True)
        ]
        delta.find_changed(con, *_WHOLE, delta.differing(*ledgers))
        delta.fill(con, *_WHOLE, sorted(shared), STAGES)
    except duckdb.Error:  # a release of another make, whose ledger or tables are others: all rows are read
        return set()
    return shared


def _compare_table(
    con: duckdb.DuckDBPyConnection, name: str, databases: tuple[str, str], before: Release, after: Release
) -> TableDiff:
    old, new = before.manifest["tables"].get(name), after.manifest["tables"].get(name)
    rows_before, rows_after = (int(entry["rows"]) if entry else 0 for entry in (old, new))
    if old is None or new is None:
        what = "added" if old is None else "removed"
        return TableDiff(name, (f"{what} the table",), rows_before, rows_after, rows_after, 0, rows_before)
    was, now = _columns(con, "before", name), _columns(con, "after", name)
    columns = (
        *(f"added {column} {kind}" for column, kind in now.items() if column not in was),
        *(f"removed {column} {kind}" for column, kind in was.items() if column not in now),
        *(
            f"changed {column} from {was[column]} to {kind}"
            for column, kind in now.items()
            if was.get(column, kind) != kind
        ),
    )
    same = "content_hash" in old or _shows_the_same(name, before, after)
    if same and old == new and not columns:
        return TableDiff(name, (), rows_before, rows_after, 0, 0, 0)
    shared = [column for column in now if was.get(column) == now[column]]
    key = tables()[name].key if name in tables() else ()
    if key and set(key) <= set(shared):
        counts, samples = _by_key(con, name, databases, key, [column for column in shared if column not in key])
    else:
        counts, samples = _by_row(con, name, databases, shared)
    return TableDiff(name, columns, rows_before, rows_after, *counts, samples)


def _shows_the_same(view: str, before: Release, after: Release) -> bool:
    """Tell whether a view is the same in two releases, and so is every table that it reads."""
    was, now = before.manifest, after.manifest
    sources = tables()[view].sources if view in tables() else ()
    alike = [source in now["tables"] and was["tables"].get(source) == now["tables"][source] for source in sources]
    return was.get("schema") == now.get("schema") and bool(alike) and all(alike)


def _columns(con: duckdb.DuckDBPyConnection, alias: str, name: str) -> dict[str, str]:
    schema, table = name.split(".")
    found = con.execute(
        "SELECT column_name, data_type FROM duckdb_columns() "
        "WHERE database_name = ? AND schema_name = ? AND table_name = ? ORDER BY column_index",
        [alias, schema, table],
    )
    return dict(found.fetchall())


Compared = tuple[tuple[int, int, int], dict[str, list[Sample]]]


def _by_key(
    con: duckdb.DuckDBPyConnection, name: str, databases: tuple[str, str], key: tuple[str, ...], others: list[str]
) -> Compared:
    using = ", ".join(key)
    before, after = (
        f"(SELECT {using}, hash({', '.join(others) or '0'}) AS content FROM {database}.{name})"
        for database in databases
    )
    con.execute(  # each table is read once, and all that follows is about the few keys that differ
        f"""
        CREATE OR REPLACE TEMP TABLE differing AS
        SELECT
            {using},
            CASE WHEN b.content IS NULL THEN 'added' WHEN a.content IS NULL THEN 'removed' ELSE 'changed' END AS what
        FROM {before} AS b FULL JOIN {after} AS a USING ({using})
        WHERE b.content IS DISTINCT FROM a.content
        """
    )
    counts = dict(con.execute("SELECT what, count(*) FROM differing GROUP BY what").fetchall())
    first = f"SELECT * FROM differing WHERE what = '{{}}' ORDER BY {using} LIMIT {_SAMPLES}"
    pairs = "".join(f", [b.{column}::TEXT, a.{column}::TEXT] AS {column}" for column in others)
    changed = (
        f"SELECT {using}{pairs} FROM ({first.format('changed')}) "
        f"INNER JOIN {databases[0]}.{name} AS b USING ({using}) INNER JOIN {databases[1]}.{name} AS a USING ({using})"
    )
    samples = {
        what: [
            _short(row)
            for row in _rows(
                con, f"SELECT t.* FROM {database}.{name} AS t SEMI JOIN ({first.format(what)}) USING ({using})", using
            )
        ]
        for what, database in zip(("removed", "added"), databases, strict=True)
    }
    samples["changed"] = [
        {
            **{column: row[column] for column in key},
            "changes": {c: [_cut(v) for v in row[c]] for c in others if row[c][0] != row[c][1]},
        }
        for row in (_rows(con, changed, using) if counts.get("changed") else [])
    ]
    return (
        (counts.get("added", 0), counts.get("changed", 0), counts.get("removed", 0)),
        {what: samples[what] for what in ("added", "changed", "removed") if samples[what]},
    )


def _by_row(con: duckdb.DuckDBPyConnection, name: str, databases: tuple[str, str], shared: list[str]) -> Compared:
    listed = ", ".join(shared)
    before, after = (f"SELECT {listed} FROM {database}.{name}" for database in databases)
    counts, samples = {}, {}
    for what, query in (("added", f"{after} EXCEPT ALL {before}"), ("removed", f"{before} EXCEPT ALL {after}")):
        found = con.execute(f"CREATE OR REPLACE TEMP TABLE differing AS {query}").fetchone()
        counts[what] = int(found[0]) if found else 0
        if counts[what]:
            samples[what] = [_short(row) for row in _rows(con, "FROM differing", listed)]
    return (counts["added"], 0, counts["removed"]), samples


def _rows(con: duckdb.DuckDBPyConnection, query: str, order: str) -> list[dict[str, Any]]:
    found = con.sql(f"SELECT * FROM ({query}) ORDER BY {order} LIMIT {_SAMPLES}")
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def _short(row: dict[str, Any]) -> Sample:
    said = [(name, value) for name, value in row.items() if value is not None]
    return {name: _cut(value) for name, value in said[:_SHOWN]}


def _cut(value: Any) -> str | None:
    text = None if value is None else " ".join(str(value).split())
    return text if text is None or len(text) <= _CUT else text[:_CUT] + "…"

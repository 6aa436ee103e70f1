"""What differs between two states of the warehouse: the units that their ledgers tell apart, and the rows of these.

A unit's rows in all tables of its stage are what its output fingerprint stands for, but for the entity that a name in
them leads to, which changes also where the unit does not. So what was counted, hashed or proved of one state holds in
the other for all but some rows. These are put into two databases in memory, ``was`` and ``now``, each under the name of
its table: whatever is asked of them afterwards costs as much as they are many, however large the tables are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from assets.stage import Stage
from orchestration.database import NAME, attach
from orchestration.pending import ledger_states
from orchestration.schema import tables

WAS, NOW = "was", "now"
_RELEASED = "released"  # the name under which a release is attached
_FEW = 0.1  # above this share of all units, looking at all rows is no slower, and needs no memory
_LISTED = 1_000  # values that a condition names one by one: then the scan of a table skips what has none of them


@contextmanager
def against(
    con: duckdb.DuckDBPyConnection, database: Path | None, ledger: dict[str, str] | None, stages: tuple[Stage, ...]
) -> Iterator[bool]:
    """Fill ``was`` and ``now`` with what differs from a release; tell whether that was done.

    ``ledger`` is what ``pending.ledger_states`` said of it, if that is known.

    It was not when there is no release to compare with, when it cannot be opened, or when much differs. Who asks again
    about the same two states finds the rows of before.
    """
    if database is None:
        yield False
        return
    states = ledger_states(con)
    if not holds(con, database, states):
        forget(con)
        try:
            attach(con, database, _RELEASED)
        except duckdb.Error:
            yield False
            return
        try:
            known = con.execute("SELECT count(*) FROM ops.ledger").fetchone()
            stages_of = differing(ledger or ledger_states(con, _RELEASED), states)
            few = find_changed(con, _RELEASED, NAME, stages_of) <= _FEW * (known[0] if known else 0)
            if few:
                fill(con, _RELEASED, NAME, covered(stages), stages)
                con.execute(f"CREATE TABLE {WAS}.made_of AS SELECT ?, ?", _made_of(database, states))
        finally:
            con.execute(f"DETACH {_RELEASED}")
        if not few:
            yield False
            return
    yield True


def holds(con: duckdb.DuckDBPyConnection, database: Path, ledger: dict[str, str] | None) -> bool:
    """Tell whether ``was`` and ``now`` hold what differs between a release and the state that a ledger tells of."""
    try:
        found = con.execute(f"SELECT * FROM {WAS}.made_of").fetchone()
    except duckdb.CatalogException:
        return False
    return found is not None and [*found] == _made_of(database, ledger or {})


def _made_of(database: Path, ledger: dict[str, str]) -> list[str]:
    return [str(database), repr(sorted(ledger.items()))]


def forget(con: duckdb.DuckDBPyConnection) -> None:
    """Drop ``was`` and ``now``, if they are there."""
    for name in (WAS, NOW):
        con.execute(f"DETACH DATABASE IF EXISTS {name}")


def differing(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Return the stages of which two ledgers (``pending.ledger_states``) do not say the same."""
    return sorted(stage for stage in {*before, *after} if before.get(stage) != after.get(stage))


def find_changed(con: duckdb.DuckDBPyConnection, before: str, after: str, stages: list[str]) -> int:
    """Fill the temporary tables ``changed`` (stage, unit) and ``moved`` (entity_id); return how many units changed.

    Only units of the given stages can have: those of which the ledgers are ``differing``.
    ``moved`` lists the entities that some name leads to in only one of the databases ``before`` and ``after`` of the
    connection, and those whose aliases were looked at again. Units that only one of them has are ``changed``.
    """
    names = ", ".join(f"'{stage}'" for stage in stages) or "NULL"
    of_stages = f"(SELECT * FROM {{}}.ops.ledger WHERE stage IN ({names}))"
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE changed AS
        SELECT stage, unit FROM {of_stages.format(before)} AS b
        FULL JOIN {of_stages.format(after)} AS a USING (stage, unit)
        WHERE b.output_fingerprint IS DISTINCT FROM a.output_fingerprint
        """
    )
    aliases = (
        "SELECT entity_id FROM {}.internal.aliases WHERE block IN (SELECT unit FROM changed WHERE stage = 'entities')"
    )
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE moved AS
        SELECT unnest([name_id, b.entity_id, a.entity_id]) AS entity_id
        FROM {before}.internal.roots AS b FULL JOIN {after}.internal.roots AS a USING (name_id)
        WHERE b.entity_id IS DISTINCT FROM a.entity_id
        UNION
        {aliases.format(before)}
        UNION
        {aliases.format(after)}
        """
    )
    row = con.execute("SELECT count(*) FROM changed").fetchone()
    return int(row[0]) if row else 0


def covered(stages: tuple[Stage, ...]) -> list[str]:
    """Return the tables and views whose differing rows are known: what the stages write, and what shows it."""
    written = [table for stage in stages for table in stage.writes]
    return [*written, *(view.name for view in tables().values() if view.behind in written), _ALIASES]


_ALIASES = "core.entity_aliases"


def fill(
    con: duckdb.DuckDBPyConnection, before: str, after: str, names: Iterable[str], stages: tuple[Stage, ...]
) -> None:
    """Put the rows of some tables that may differ into ``was`` and ``now``, after ``find_changed``."""
    conditions = _conditions(con, stages)
    for name, database in ((WAS, before), (NOW, after)):
        con.execute(f"ATTACH ':memory:' AS {name}")
        for schema in sorted({table.split(".")[0] for table in names}):
            con.execute(f"CREATE SCHEMA {name}.{schema}")
        for table in names:
            con.execute(f"CREATE TABLE {name}.{table} AS {_rows(f'{database}.{table}', conditions[table])}")


def _rows(table: str, conditions: list[str]) -> str:
    """Return SQL of the rows that meet any of some conditions, each by a scan of its own that can skip the others."""
    parts = [
        f"SELECT * FROM {table} WHERE {' AND '.join([one, *(f'({other}) IS NOT TRUE' for other in conditions[:number])])}"
        for number, one in enumerate(conditions)
    ]
    return " UNION ALL ".join(parts) or f"SELECT * FROM {table} LIMIT 0"


def _conditions(con: duckdb.DuckDBPyConnection, stages: tuple[Stage, ...]) -> dict[str, list[str]]:
    """Return, per table or view, the SQL conditions one of which every row meets that is not as it was, and few others."""
    result = {
        table: _among(con, stage.unit, f"SELECT unit FROM changed WHERE stage = '{stage.name}'")
        for stage in stages
        for table in stage.writes
    }
    moved = "SELECT entity_id FROM moved"
    for view in tables().values():
        if view.behind in result:
            leads = [column.name for column in view.columns if column.references == ("core.entities", "entity_id")]
            by_entity = [condition for lead in leads for condition in _among(con, lead, moved)]
            result[view.name] = result[view.behind] = [*result[view.behind], *by_entity]
    result[_ALIASES] = _among(con, "entity_id", moved)
    return result


def _among(con: duckdb.DuckDBPyConnection, column: str, values: str) -> list[str]:
    """Return the condition that a column is among the values that a query lists; none when it lists none."""
    found = [row[0] for row in con.execute(f"{values} LIMIT {_LISTED + 1}").fetchall()]
    if len(found) > _LISTED:
        return [f"{column} IN ({values})"]
    quoted = ", ".join("'" + value.replace("'", "''") + "'" for value in found if value is not None)
    return [f"{column} IN ({quoted})"] if quoted else []

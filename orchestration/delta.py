"""What differs between two states of the warehouse, told by their ledgers: the units whose rows are not the same.

A unit's rows in all tables of its stage are what its output fingerprint stands for, but for the entity that a name in
them leads to, which changes also where the unit does not. So what was counted, hashed or proved of one state holds in
the other for all but the units in the temporary table ``changed`` and the entities in ``moved``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from assets.stage import Stage
from orchestration.database import attach
from orchestration.schema import tables

RELEASED = "released"  # the name under which a release is attached
_FEW = 0.5  # above this share of all units, looking at all rows is no slower


def find_changed(con: duckdb.DuckDBPyConnection, before: str, after: str) -> int:
    """Fill the temporary tables ``changed`` (stage, unit) and ``moved`` (entity_id); return how many units changed.

    ``moved`` lists the entities that some name leads to in only one of the databases ``before`` and ``after`` of the
    connection, and those whose aliases were looked at again. Units that only one of them has are ``changed``.
    """
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE changed AS
        SELECT stage, unit FROM {before}.ops.ledger AS b FULL JOIN {after}.ops.ledger AS a USING (stage, unit)
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


def conditions(stages: tuple[Stage, ...]) -> dict[str, str]:
    """Return, per table or view of rows, the SQL condition that every row meets that is not as it was, and few others."""
    result = {table: f"{stage.unit} IN {_units(stage)}" for stage in stages for table in stage.writes}
    for view in tables().values():
        if view.behind in result:
            leads = [column.name for column in view.columns if column.references == ("core.entities", "entity_id")]
            moved = (f"{column} IN (SELECT entity_id FROM moved)" for column in leads)
            result[view.name] = result[view.behind] = f"({' OR '.join([result[view.behind], *moved])})"
    result["core.entity_aliases"] = "entity_id IN (SELECT entity_id FROM moved)"
    return result


def _units(stage: Stage) -> str:
    return f"(SELECT c.unit FROM changed AS c WHERE c.stage = '{stage.name}')"


@contextmanager
def against(con: duckdb.DuckDBPyConnection, database: Path | None) -> Iterator[bool]:
    """Attach a release as ``released`` and fill ``changed``; tell whether few units differ from it.

    It is not so, and nothing is attached, when there is no release to compare with or it cannot be opened.
    """
    if database is None or not _attached(con, database):
        yield False
        return
    try:
        current = con.execute("SELECT current_database(), (SELECT count(*) FROM ops.ledger)").fetchone()
        assert current is not None
        yield find_changed(con, RELEASED, _quoted_name(current[0])) <= _FEW * current[1]
    finally:
        con.execute(f"DETACH {RELEASED}")


def _attached(con: duckdb.DuckDBPyConnection, database: Path) -> bool:
    try:
        attach(con, database, RELEASED)
    except duckdb.Error:
        return False
    return True


def _quoted_name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'

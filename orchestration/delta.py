"""What differs between two states of the warehouse, told by their ledgers: the units whose rows are not the same.

A unit's rows in all tables of its stage are what its output fingerprint stands for. So what was counted, hashed or
proved of one state holds in the other for all but the units in the temporary table ``changed``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from assets.stage import Stage

RELEASED = "released"  # the name under which a release is attached
_FEW = 0.5  # above this share of all units, looking at all rows is no slower


def find_changed(con: duckdb.DuckDBPyConnection, before: str, after: str) -> int:
    """Fill the temporary table ``changed`` (stage, unit) with the units that differ; return how many they are.

    ``before`` and ``after`` are databases of the connection. Units that only one of them has are among them.
    """
    listed = "SELECT stage, unit, output_fingerprint FROM {}.ops.ledger"
    old, new = listed.format(before), listed.format(after)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE changed AS
        SELECT DISTINCT stage, unit FROM (({old} EXCEPT {new}) UNION ALL ({new} EXCEPT {old}))
        """
    )
    row = con.execute("SELECT count(*) FROM changed").fetchone()
    return int(row[0]) if row else 0


def units(stage: Stage) -> str:
    """Return the SQL of the units of a stage that differ."""
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


def attach(con: duckdb.DuckDBPyConnection, database: Path, name: str) -> None:
    """Attach a database file under a name, to read it."""
    quoted = str(database).replace("'", "''")
    con.execute(f"ATTACH '{quoted}' AS {name} (READ_ONLY)")


def _quoted_name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'

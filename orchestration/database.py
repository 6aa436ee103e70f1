"""The pipeline's DuckDB file: opening it, telling damage from other faults, and replacing it when it is damaged.

A kill can damage it. At every checkpoint DuckDB (1.5) writes blocks of metadata where they are, before the header that
leads to what is new, and Linux breaks such a write off in the midst when the process is killed: the block is half new
and half old, its checksum is wrong, and no header leads around it. It is rare, for such a write takes a tenth of a
millisecond, but no setting of DuckDB's avoids it. So the file is never the only copy: a release holds all of it, the
ledger included, and the landing holds what both were made of.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from orchestration.releases.copying import clone, to_disk
from orchestration.settings import Settings

_MEMORY_LIMIT = "250MB"  # no build measured became slower by it; the frames in work take as much again
NAME = "fangzhi"  # of the database within its connection
# A checkpoint writes the last row group of every table that grew once more, and DuckDB's own are of 122,880 rows: all the
# texts of a hundred thousand pages. Checkpoints are few while a warehouse is built, and each writes little.
# The format of DuckDB 1.3 packs texts better than the one that it writes by default, for readers of its first versions:
# files are a fifth smaller, and writing them takes two thirds of the time.
WRITABLE = f"ROW_GROUP_SIZE {15 * 2048}, STORAGE_VERSION 'v1.3.0'"
LOG_SIZE = "256MB"
_ASIDE = "damaged"  # the folder that a damaged database is put into
_MARK = "is-damaged"  # this file is there from when damage is found until the database is replaced
# DuckDB's own files beside a database: what was committed since the last checkpoint, and while one is written.
_LOGS = (".wal", ".wal.checkpoint", ".wal.recovery")
# How DuckDB says that a file is damaged. Its other errors may have another cause: no permission, no memory, no room.
_DAMAGE = (duckdb.InternalException, duckdb.FatalException, duckdb.SerializationException)
_DAMAGED = (
    "Corrupt database file",  # a checksum is wrong
    "Could not read enough bytes",  # the file is too short
    "not a valid DuckDB database file",
    "while replaying WAL",
)


class WarehouseError(RuntimeError):
    """The pipeline's database cannot be used; the message names the file and says what to do."""


class WarehouseDamaged(WarehouseError):
    """The pipeline's database cannot be read. It holds nothing that cannot be had again."""

    def __init__(self, database: Path, reason: str) -> None:
        self.reason = reason
        super().__init__(
            f"{database}: is damaged ({reason}). The next `fangzhi run` puts it aside and goes on from the "
            "current release, or makes everything again from the landing; what is published stays as it is"
        )


def connect(settings: Settings) -> duckdb.DuckDBPyConnection:
    """Open the database, made when it is not there.

    Raises WarehouseError when it cannot be opened for a reason that a person must mend, and what DuckDB says of a
    damaged file.
    """
    database = settings.database
    # DuckDB imports pandas, which takes half a second, to see that a parameter is not one of its own nulls.
    # ``audit.validation``, which does need it, takes this back.
    sys.modules.setdefault("pandas", None)  # type: ignore[arg-type]
    con = duckdb.connect(
        ":memory:",
        config={
            "memory_limit": _MEMORY_LIMIT,
            "threads": str(settings.workers),
            "temp_directory": str(database.parent / "tmp"),
            "preserve_insertion_order": "false",
            "checkpoint_threshold": LOG_SIZE,
            "autoinstall_known_extensions": "false",
            "python_enable_replacements": "false",  # a table is a table, never a variable that happens to be near
        },
    )
    try:
        # Attached, and not opened: only so can the size of row groups be said.
        attach(con, database, NAME, WRITABLE)
        con.execute(f"USE {NAME}")
        return con
    except duckdb.Error as error:
        con.close()
        if as_damage(database, error):
            raise
        if "Could not set lock" in str(error):
            raise WarehouseError(
                f"{database}: another program has it open. This file is private to the pipeline; close that program "
                f"and open {settings.current / database.name} instead"
            ) from error
        raise WarehouseError(
            f"{database}: cannot be opened ({_first_line(error)}). If that cannot be mended, delete it and run "
            "`fangzhi run`: everything is made again from the landing, and what is published stays as it is"
        ) from error


def attach(con: duckdb.DuckDBPyConnection, database: Path, name: str, options: str = "READ_ONLY") -> None:
    """Attach a database file under a name: to read it, or ``WRITABLE``."""
    quoted = str(database).replace("'", "''")
    con.execute(f"ATTACH '{quoted}' AS {name} ({options})")


@contextmanager
def damage_told(settings: Settings) -> Iterator[None]:
    """Raise WarehouseDamaged in the place of what DuckDB says of a damaged file, and leave a mark for the next run."""
    try:
        yield
    except duckdb.Error as error:
        damage = as_damage(settings.database, error)
        if damage is None:
            raise
        (settings.work_dir / _MARK).write_text(damage.reason, encoding="utf-8")
        raise damage from error


def as_damage(database: Path, error: duckdb.Error) -> WarehouseDamaged | None:
    """Return what to tell of an error of DuckDB's when it means that the file is damaged."""
    if isinstance(error, _DAMAGE) or any(words in str(error) for words in _DAMAGED):
        return WarehouseDamaged(database, _first_line(error))
    return None


def check_mark(settings: Settings) -> None:
    """Raise WarehouseDamaged when a run before this one found damage that was not replaced since."""
    mark = settings.work_dir / _MARK
    if mark.exists():
        raise WarehouseDamaged(settings.database, mark.read_text(encoding="utf-8"))


def read_all(con: duckdb.DuckDBPyConnection) -> None:
    """Read every value of every table. Raises what DuckDB says when a block is damaged."""
    tables = con.execute(
        "SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = current_database() AND NOT temporary"
    ).fetchall()
    for schema, table in tables:
        con.execute(f'SELECT max(hash(t)) FROM "{schema}"."{table}" AS t')


def replace_damaged(settings: Settings, reason: str) -> str:
    """Put the database aside and copy that of the current release to its place, if there is one that can be read.

    Returns what was done, in a sentence. Only for who holds the warehouse, with the database closed.
    """
    mark = settings.work_dir / _MARK
    mark.write_text(reason, encoding="utf-8")  # whoever is killed in the midst leaves this to the next
    aside = settings.work_dir / _ASIDE
    if settings.database.exists():
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
    for file in files(settings.database):
        if file.exists():
            file.rename(aside / file.name)
    source = _copy_release(settings)
    mark.unlink()
    rest = f"this run goes on from {source}" if source else "this run makes everything again from the landing"
    return f"{settings.database} was damaged ({reason}) and is now in {aside}; {rest}"


def files(database: Path) -> list[Path]:
    """Return the files that a database consists of, those that may be there and those that must; its own is the last."""
    return [*(Path(f"{database}{suffix}") for suffix in _LOGS), database]


def _copy_release(settings: Settings) -> str | None:
    copy = settings.work_dir / f".{settings.database.name}"
    try:
        folder = settings.current.resolve(strict=True)
        clone(folder / settings.database.name, copy)
        with duckdb.connect(str(copy), read_only=True) as con:
            read_all(con)
    except (FileNotFoundError, duckdb.Error):
        copy.unlink(missing_ok=True)
        return None
    except OSError:
        copy.unlink(missing_ok=True)  # it may be what filled the disk
        raise
    to_disk(copy)
    copy.rename(settings.database)
    return f"a copy of release {folder.name}"


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]

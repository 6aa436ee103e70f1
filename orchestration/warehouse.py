"""The one DuckDB file that the pipeline writes: its lock, its connection, its transactions.

Readers never open it; they open the releases that ``orchestration.publishing`` makes of it.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

import duckdb

from orchestration import schema
from orchestration.database import (
    NAME,
    WarehouseDamaged,
    WarehouseError,
    check_mark,
    connect,
    damage_told,
    files,
    read_all,
    replace_damaged,
)
from orchestration.settings import Settings


class DiskFull(WarehouseError):
    """There is no room for what a run writes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder}: the disk is full. Free some space there, or give another folder (FANGZHI_WAREHOUSE or "
            "--warehouse), and run again: it continues where it was, and what is published stays as it is"
        )


# How the system, DuckDB and SQLite (Dagster's history) say that a disk is full; the last is said of other faults too.
_FULL = ("No space left on device", "Disk quota exceeded", "database or disk is full")
_PERHAPS_FULL = "disk I/O error"
_NO_ROOM = 1 << 20


@contextmanager
def disk_full_told(settings: Settings) -> Iterator[None]:
    """Raise DiskFull in the place of whatever error comes of a full disk; leave others as they are."""
    try:
        yield
    except DiskFull:
        raise
    except Exception as error:
        words = _words(error)
        for folder in (settings.warehouse, settings.dagster_home):
            no_room = folder.exists() and shutil.disk_usage(folder).free < _NO_ROOM
            if no_room and (_PERHAPS_FULL in words or any(phrase in words for phrase in _FULL)):
                raise DiskFull(folder) from error
        if any(phrase in words for phrase in _FULL):
            raise DiskFull(settings.warehouse) from error
        raise


def _words(error: BaseException | None) -> str:
    """Return what an error says, and all that led to it."""
    said = []
    while error is not None:
        said.append(str(error))
        error = error.__cause__ or error.__context__
    return "\n".join(said)


class Warehouse:
    """The pipeline's database, opened by one process at a time. Use it as a context manager.

    ``say`` is told, in a sentence, that another run holds the lock and this one waits for it, or that the database was
    damaged and what takes its place.
    """

    def __init__(self, settings: Settings, say: Callable[[str], None] = lambda message: None) -> None:
        self._settings = settings
        self._say = say
        self._lock: int | None = None
        self._con: duckdb.DuckDBPyConnection | None = None
        self._checkpoint: Future[object] | None = None
        self._is_sound = False

    def __enter__(self) -> Warehouse:
        self._settings.work_dir.mkdir(parents=True, exist_ok=True)
        self._lock, was_killed = _acquire(self._settings.work_dir / "lock", self._say)
        try:
            self._look_for_others()
            for file in files(self.draft):
                file.unlink(missing_ok=True)
            try:
                self.open()
                if was_killed:
                    with damage_told(self._settings):
                        read_all(self.con)
            except WarehouseDamaged as damage:
                self.close()
                self._say(replace_damaged(self._settings, damage.reason))
                self.open()
            self._is_sound = True
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if self._lock is not None:
            if self._is_sound:
                with suppress(OSError):  # no room: without a seal the next run looks at everything
                    self._seal.write_text(_stamp(self._settings.database), encoding="utf-8")
                os.ftruncate(self._lock, 0)  # the next to hold it reads from this that nobody was killed
            os.close(self._lock)
            self._lock = None

    @property
    def is_touched(self) -> bool:
        """Whether the database was written by others than runs that ended, since ``vouch`` was last called.

        Then what is known of it from its ledger may not be so: it must be looked at as a whole.
        """
        return self._touched.exists()

    def vouch(self) -> None:
        """Note that all that the database holds has been looked at."""
        self._touched.unlink(missing_ok=True)

    @property
    def _seal(self) -> Path:
        return self._settings.work_dir / "sealed"

    @property
    def _touched(self) -> Path:
        return self._settings.work_dir / "touched"

    def _look_for_others(self) -> None:
        database = self._settings.database
        sealed = self._seal.read_text(encoding="utf-8") if self._seal.exists() else None
        if any(file.exists() for file in files(database)) and sealed != _stamp(database):
            self._touched.touch()
        self._seal.unlink(missing_ok=True)  # a run that is killed leaves none

    @property
    def con(self) -> duckdb.DuckDBPyConnection:
        """The connection. Raises WarehouseError when the database is closed."""
        if self._con is None:
            raise WarehouseError(f"{self._settings.database}: not open")
        return self._con

    @property
    def workers(self) -> int:
        """How many processes the run may have."""
        return self._settings.workers

    @property
    def work_dir(self) -> Path:
        """The folder of the pipeline's private files."""
        return self._settings.work_dir

    @property
    def database(self) -> Path:
        """The file that is open here."""
        return self._settings.database

    @property
    def draft(self) -> Path:
        """Where a run may put a copy of the database; the next run removes it."""
        return self._settings.releases / ".draft.duckdb"

    @property
    def spare(self) -> Path:
        """Where the database of a removed release may be, to be made the next one."""
        return self._settings.spare

    def open(self) -> None:
        """Open the database, made or brought up to date by sql/schema; keeps the lock that it has.

        Raises WarehouseDamaged when it cannot be read.
        """
        check_mark(self._settings)
        # A full disk can make DuckDB say what damage makes it say.
        with damage_told(self._settings), disk_full_told(self._settings):
            self._open()

    def _open(self) -> None:
        database = self._settings.database
        changing = self._settings.work_dir / "schema-is-changing"
        if changing.exists():
            # The log holds nothing but the statements of sql/schema, which are applied again.
            for log in files(database)[:-1]:
                log.unlink(missing_ok=True)
        self._con = connect(self._settings)
        if not _is_current(self._con):
            self._con.close()
            for file in files(database):
                file.unlink(missing_ok=True)
            self._con = connect(self._settings)
        if _is_behind(self._con):
            # DuckDB 1.5 cannot replay COMMENT ON from its write-ahead log: a process that is killed while one is in the
            # log leaves a file that does not open again. So the log holds nothing else while sql/schema is applied.
            self._con.execute("CHECKPOINT")
            changing.touch()
            _apply_schema(self._con)
            self._con.execute("CHECKPOINT")
        changing.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the database, so that its file is complete and can be copied; keeps the lock."""
        if self._con is not None:
            if self._checkpoint:
                wait([self._checkpoint])
            self._con.close()
            self._con = None

    def checkpoint_beside(self) -> Future[object]:
        """Begin to bring DuckDB's log into the file: beside what is read meanwhile, while ``transaction`` waits for it."""
        beside = ThreadPoolExecutor(1)
        self._checkpoint = beside.submit(self.con.cursor().execute, f"CHECKPOINT {NAME}")
        beside.shutdown(wait=False)
        return self._checkpoint

    @contextmanager
    def transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Commit what is done within, all or nothing."""
        if checkpoint := self._checkpoint:
            self._checkpoint = None
            checkpoint.result()
        con = self.con
        con.begin()
        try:
            yield con
        except BaseException:
            con.rollback()
            raise
        con.commit()


def _stamp(database: Path) -> str:
    """Return what changes when anybody writes a database: which files there are, their sizes and times."""
    found = [(file.name, file.stat()) for file in files(database) if file.exists()]
    return "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in found)


def _acquire(path: Path, say: Callable[[str], None]) -> tuple[int, bool]:
    """Return the lock, once nobody else has it, and whether the one who had it before was killed."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(lock, 100, 0).decode() or "unknown"
            say(f"another run (process {holder}) is using this warehouse; waiting for it to end")
            fcntl.flock(lock, fcntl.LOCK_EX)
        was_killed = os.fstat(lock).st_size > 0
        os.ftruncate(lock, 0)
        os.pwrite(lock, str(os.getpid()).encode(), 0)
    except BaseException:
        os.close(lock)
        raise
    return lock, was_killed


@contextmanager
def kept_still(settings: Settings) -> Iterator[bool]:
    """Tell whether no run is writing; if so, a run that starts meanwhile waits until this context ends."""
    lock = os.open(settings.work_dir / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(lock)


def _is_current(con: duckdb.DuckDBPyConnection) -> bool:
    tables = con.execute("SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'ops'").fetchone()
    if tables is None or not tables[0]:
        return True
    try:
        found = con.execute("SELECT structure FROM ops.schema").fetchone()
    except duckdb.CatalogException:
        return False
    return found is not None and found[0] == schema.structure()


def _is_behind(con: duckdb.DuckDBPyConnection) -> bool:
    try:
        found = con.execute("SELECT scripts FROM ops.schema").fetchone()
    except duckdb.CatalogException:
        return True
    return found is None or found[0] != schema.fingerprint()


def _apply_schema(con: duckdb.DuckDBPyConnection) -> None:
    con.begin()
    schema.apply(con)
    con.execute("DELETE FROM ops.schema")
    con.execute("INSERT INTO ops.schema VALUES (?, ?)", [schema.structure(), schema.fingerprint()])
    con.commit()

"""Dagster's history in SQLite, as Dagster keeps it, but with connections that stay open.

Dagster's own storage makes a new SQLAlchemy engine and connection for each of the hundreds of reads and writes of a run.
An engine that is new compiles every statement anew, and SQLite, whenever the last connection to a database is closed,
copies its log into the file and waits for the disk: together half of what a run over one changed page took.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Self

from dagster import EventLogEntry
from dagster._core.storage.event_log.sqlite.sqlite_event_log import SqliteEventLogStorage
from dagster._core.storage.runs.sqlite.sqlite_run_storage import SqliteRunStorage
from dagster._core.storage.schedules.sqlite.sqlite_schedule_storage import SqliteScheduleStorage
from dagster._core.storage.sql import create_engine
from dagster._core.storage.sqlite_storage import (
    DagsterSqliteStorage,
    _event_logs_directory,
    _runs_directory,
    _schedule_directory,
)
from dagster._serdes import ConfigurableClassData
from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine

_PATIENCE = 60  # seconds that SQLite waits for another process
_KEPT = 8  # databases of events kept open: the index, and the runs, each of which has one, that are looked at


class _Engines:
    """An engine, with its open connections, for each of the databases that were asked for last."""

    def __init__(self) -> None:
        self._by_url: dict[str, Engine] = {}

    def of(self, url: str) -> Engine:
        """Return the engine of a database; ask for it under a lock, take connections from it in any thread."""
        engine = self._by_url.pop(url, None) or _engine(url)
        self._by_url[url] = engine  # the last to be let go
        while len(self._by_url) > _KEPT:
            self._by_url.pop(next(iter(self._by_url))).dispose()
        return engine

    def close(self) -> None:
        """Close the connections; SQLite then leaves one file of each database."""
        while self._by_url:
            self._by_url.popitem()[1].dispose()


def _engine(url: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": _PATIENCE})

    @event.listens_for(engine, "connect")
    def wait_less(connection: Any, _record: object) -> None:
        # The log of a database (WAL) keeps it whole when power fails; what the last moments said may then be lost.
        connection.execute("PRAGMA synchronous = NORMAL")

    return engine


class _Events(SqliteEventLogStorage):
    def __init__(self, base_dir: str) -> None:
        self._engines = _Engines()
        super().__init__(base_dir)

    @contextmanager
    def _connect(self, shard: str) -> Iterator[Connection]:
        with self._db_lock:
            engine = self._engines.of(self.conn_string_for_shard(shard))
            if shard not in self._initialized_dbs:
                self._initdb(engine)
                self._initialized_dbs.add(shard)
            with engine.connect() as connection, connection.begin():
                yield connection

    def store_event(self, event: EventLogEntry) -> None:
        super().store_event(event)
        # What is written goes to the log beside the file, and the UI, which follows a run, watches the file.
        os.utime(self.path_for_shard(event.run_id))

    def wipe(self) -> None:
        self._engines.close()  # or they would hold files that are gone
        super().wipe()

    def dispose(self) -> None:
        super().dispose()
        self._engines.close()


class _Runs(SqliteRunStorage):
    def __init__(self, conn_string: str, inst_data: ConfigurableClassData | None = None) -> None:
        self._engine = _engine(conn_string)
        super().__init__(conn_string, inst_data)

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        with self._engine.connect() as connection, connection.begin():
            yield connection

    def dispose(self) -> None:
        super().dispose()
        self._engine.dispose()


class History(DagsterSqliteStorage):
    """Runs, events and schedules under ``base_dir``, where Dagster's own storage would put and find them."""

    def __init__(self, base_dir: str, inst_data: ConfigurableClassData | None = None) -> None:
        self.base_dir = base_dir
        self._run_storage = _Runs.from_local(_runs_directory(base_dir))
        self._event_log_storage = _Events(_event_logs_directory(base_dir))
        self._schedule_storage = SqliteScheduleStorage.from_local(_schedule_directory(base_dir))
        self._inst_data = inst_data
        # Not the initialization of Dagster's own class, which would make all this again without engines to keep.
        super(DagsterSqliteStorage, self).__init__()  # type: ignore[no-untyped-call]

    @classmethod
    def from_config_value(cls, inst_data: ConfigurableClassData | None, config_value: Mapping[str, Any]) -> Self:
        """Return the storage that dagster.yaml asks for."""
        return cls.from_local(config_value["base_dir"], inst_data)

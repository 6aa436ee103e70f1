"""The pipeline without Dagster: every stage in order, the audit and the release, on real files and a real DuckDB."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import duckdb
import pytest

from assets.stage import Stage
from orchestration import audit, publishing
from orchestration.database import NAME
from orchestration.incremental import run_stage
from orchestration.intake import read_landing
from orchestration.landing import Landing, open_landing
from orchestration.pending import Limits, ledger_states
from orchestration.progress import Progress, Report, Silent
from orchestration.releases.published import Release
from orchestration.schema import tables
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse

Tables = dict[str, list[tuple[Any, ...]]]


def refresh(
    settings: Settings,
    run_id: str = "run",
    *,
    limits: Limits | None = None,
    stages: tuple[Stage, ...] = STAGES,
    landing: Landing | None = None,
    progress: Progress | None = None,
    full: bool = False,
) -> dict[str, Report]:
    """Bring every table up to date and return the report of each stage."""
    landing = landing or open_landing(settings.landing)
    progress = progress or Silent()
    how = (run_id, limits or Limits(), progress)
    reports = {}
    with Warehouse(settings, progress.say) as warehouse:
        for stage in stages:
            if "landing" in stage.reads:
                reports[stage.name] = read_landing(warehouse, stage, landing, *how, full=full)
            else:
                reports[stage.name] = run_stage(warehouse, stage, *how, full=full)
        # What is kept of the ledger is what it says when it is read again.
        assert ledger_states(warehouse.con) == ledger_states(warehouse.con, NAME)
    return reports


def publish(settings: Settings, run_id: str = "run", stages: tuple[Stage, ...] = STAGES) -> tuple[Release, bool]:
    """Audit what is in the warehouse, unless that it passed is on record, and publish it."""
    expected = audit.checks(stages)
    with Warehouse(settings) as warehouse:
        audit.findings(warehouse, audit.candidate_id(warehouse.con), expected, run_id)
        return publishing.publish(warehouse, settings, stages, expected, run_id)


def contents(database: Path, *schemas: str) -> Tables:
    """Return all rows, with all columns and sorted, of every table and view of some schemas of a database."""
    with duckdb.connect(str(database), read_only=True) as con:
        con.execute("SET threads = 1")  # a few rows: more threads are more work
        return {
            name: con.execute(f"FROM {name} ORDER BY ALL").fetchall()
            for name in tables()
            if name.split(".")[0] in (schemas or ("raw", "core", "internal"))
        }


def assert_same(tables: Tables, others: Tables) -> None:
    """Compare table by table, so that a failure shows the rows and not whole warehouses."""
    assert tables.keys() == others.keys()
    for name, rows in tables.items():
        if rows != others[name]:
            mine, theirs = Counter(map(repr, rows)), Counter(map(repr, others[name]))
            pytest.fail(f"{name}: only here {sorted(mine - theirs)}, only there {sorted(theirs - mine)}")


def ask(database: Path, sql: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query on a database that nobody is writing."""
    with duckdb.connect(str(database), read_only=True) as con:
        return con.execute(sql).fetchall()

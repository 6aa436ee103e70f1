"""Dagster's history: what the storage that keeps connections writes, Dagster's own reads, and the other way round."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import uuid
from pathlib import Path

import dagster as dg
import pytest
from dagster._core.storage.event_log.sqlite.sqlite_event_log import SqliteEventLogStorage

from orchestration.instance import open_instance
from orchestration.settings import ROOT, Settings


@dg.asset
def page() -> dg.MaterializeResult[None]:
    return dg.MaterializeResult(metadata={"lines": 3})


def materialized(instance: dg.DagsterInstance) -> list[object]:
    found = instance.fetch_materializations(dg.AssetKey("page"), limit=9).records
    return [record.asset_materialization.metadata["lines"].value for record in found if record.asset_materialization]


@pytest.mark.slow
def test_runs_and_events_are_where_and_as_dagster_keeps_them(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_instance(settings) as instance:
        assert type(instance.event_log_storage).__module__ == "orchestration.history"
        assert dg.materialize([page], instance=instance).success
        assert materialized(instance) == [3]
    own = settings.dagster_home / "dagster.yaml"
    own.write_text("telemetry: {enabled: false}\n", encoding="utf-8")
    monkeypatch.setenv("DAGSTER_HOME", str(settings.dagster_home))
    with dg.DagsterInstance.get() as instance:
        assert type(instance.event_log_storage) is SqliteEventLogStorage
        assert materialized(instance) == [3]
        assert dg.materialize([page], instance=instance).success
    own.write_bytes((ROOT / "dagster.yaml").read_bytes())
    with open_instance(settings) as instance:
        assert materialized(instance) == [3, 3]
        assert instance.get_runs_count() == 2


@pytest.mark.slow
def test_who_follows_a_run_hears_of_it_while_it_goes_on(settings: Settings) -> None:
    job = dg.Definitions(assets=[page], jobs=[dg.define_asset_job("alone")]).resolve_job_def("alone")
    run_id = str(uuid.uuid4())
    heard = threading.Event()

    def hear(event: dg.EventLogEntry, _cursor: str) -> None:
        if event.is_dagster_event and event.get_dagster_event().is_step_materialization:
            heard.set()

    with open_instance(settings) as following, open_instance(settings) as running:
        following.watch_event_logs(run_id, None, hear)
        assert job.execute_in_process(instance=running, run_id=run_id).success
        assert heard.wait(timeout=30)  # both still have their connections open, so nothing went to the file itself


def test_each_database_is_one_file_when_all_is_done(settings: Settings) -> None:
    with open_instance(settings) as instance:
        assert dg.materialize([page], instance=instance).success
        history = settings.dagster_home / "history"
        assert [*history.rglob("*.db-wal")]
    assert [file.name for file in history.rglob("*.db*") if file.suffix != ".db"] == []


def test_asking_with_parameters_does_not_load_pandas(tmp_path: Path) -> None:
    asks = """
import sys
from pathlib import Path
from orchestration.database import connect
from orchestration.settings import Settings
Path(sys.argv[1], ".work").mkdir()
con = connect(Settings("", Path(sys.argv[1]), 1, 1))
assert con.execute("SELECT ?", ["青岚"]).fetchall() == [("青岚",)]
assert not [name for name in sys.modules if name.startswith("pandas.")]
"""
    command = [sys.executable, "-c", asks, str(tmp_path)]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})

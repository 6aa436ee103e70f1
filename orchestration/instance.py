"""The Dagster instance: where its history lives, and how runs whose process was killed are settled."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg

from orchestration.settings import ROOT, Settings

POOL = "warehouse"
PROCESS_TAG = "fangzhi/process"  # which process works on a run that the command started: its id and start time


def prepare_home(settings: Settings) -> Path:
    """Make the folder of Dagster's history, with the instance's configuration, and point this process to it."""
    home = settings.dagster_home
    home.mkdir(parents=True, exist_ok=True)
    configuration = home / "dagster.yaml"
    ours = (ROOT / "dagster.yaml").read_bytes()
    if not configuration.exists() or ("DAGSTER_HOME" not in os.environ and configuration.read_bytes() != ours):
        draft = home / f"dagster.yaml.{os.getpid()}"
        draft.write_bytes(ours)
        draft.rename(configuration)  # another run may be reading it
    os.environ.update(settings.environment())
    return home


@contextmanager
def open_instance(settings: Settings) -> Iterator[dg.DagsterInstance]:
    """Open the instance of a warehouse; runs that a killed command left unfinished are marked as failed first."""
    home = prepare_home(settings)
    with _alone(home):  # Dagster makes its databases at the first opening, and two that make them at once both fail
        opened = dg.DagsterInstance.get()
    with opened as instance:
        _settle_dead_runs(instance)
        yield instance


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    with (home / "opening.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def this_process() -> str:
    """Return the tag value of this process."""
    return _process(os.getpid())


def free_slots_of_others(instance: dg.DagsterInstance, run_id: str) -> None:
    """Give back the pool slots that other runs hold.

    Only the run that holds the warehouse's lock may call this: then any other holder of a slot is dead.
    """
    storage = instance.event_log_storage
    for other in storage.get_concurrency_run_ids() - {run_id}:
        storage.free_concurrency_slots_for_run(other)


def _settle_dead_runs(instance: dg.DagsterInstance) -> None:
    unfinished = [dg.DagsterRunStatus.STARTED, dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.CANCELING]
    for run in instance.get_runs(dg.RunsFilter(statuses=unfinished)):
        process = run.tags.get(PROCESS_TAG)
        if process and process != _process(int(process.split(":")[0])):
            instance.report_run_failed(run, "the process of this run was killed; the next run continues where it was")


def _process(pid: int) -> str:
    """Return the id and the start time of a process, which together are never used twice; empty when it is gone."""
    try:
        # Field 22 of /proc/<pid>/stat; the second field, the name, may hold blanks and ends with a bracket.
        started = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return f"{pid}:" if pid == os.getpid() else ""
    return f"{pid}:{started}"

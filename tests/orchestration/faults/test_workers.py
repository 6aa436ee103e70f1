"""Worker processes: they end with the run, however it ends, and a run outlives those that the system kills."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from orchestration import engine
from orchestration.settings import ROOT
from tests.orchestration.faults.working import chunks, work
from tests.orchestration.test_killed import environment

pytestmark = pytest.mark.slow


def test_workers_end_when_the_run_is_killed() -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "tests.orchestration.faults.working"],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
    )
    assert run.stdout
    assert [run.stdout.readline() for worker in range(2)] == [b"begun\n"] * 2
    run.kill()
    # The workers share standard output with the run: it ends when the last of them has.
    output, _ = run.communicate(timeout=60)
    assert output == b""


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_goes_on_when_a_worker_is_killed(tmp_path: Path, workers: int) -> None:
    units = [str(tmp_path / name) for name in ("first", "second")]
    results = engine.run(work("killed_once"), chunks(units), workers)
    assert [list(result.outcomes) for result in results] == [[unit] for unit in units]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_gives_up_when_workers_are_killed_again_and_again(workers: int) -> None:
    with pytest.raises(engine.WorkerLost, match="killed several times, most likely for want of memory"):
        list(engine.run(work("killed_always"), chunks(["only"]), workers))

"""The pipeline under measurement: a copy of the project, so that its lexicons and rules may be changed, run as users do."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from orchestration.settings import ROOT

_PARTS = ("assets", "orchestration", "sql", "seeds/reference", "benchmarks", "dagster.yaml")
_SAMPLE_SECONDS = 0.1

_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


class RunFailed(RuntimeError):
    """A measured run ended with an error; the message holds what it printed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost: wall time, processor time, and the largest memory of all its processes together.

    Processor time tells the same on a machine that does other things as well; memory counts shared pages once.
    """

    seconds: float
    cpu_seconds: float
    peak_bytes: int


@dataclass(frozen=True, slots=True)
class Project:
    """A copy of the project's code in ``folder``."""

    folder: Path

    @classmethod
    def copy_to(cls, folder: Path) -> Project:
        """Copy what a run needs."""
        for part in _PARTS:
            source, target = ROOT / part, folder / part
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
            else:
                shutil.copyfile(source, target)
        return cls(folder)

    def run(self, landing: Path, warehouse: Path, workers: int, cores: int | None = None) -> Cost:
        """Run `fangzhi run`; on ``cores`` processor cores only, where the system lets one choose. Raises RunFailed."""
        command = ["-m", "orchestration", "run", "--landing", str(landing), "--warehouse", str(warehouse)]
        return self.python([*command, "--workers", str(workers)], cores)

    def python(self, arguments: list[str], cores: int | None = None) -> Cost:
        """Run Python on the copy of the project. Raises RunFailed."""
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("FANGZHI_", "DAGSTER_"))
        }
        began = time.perf_counter()
        with open(self.folder / "output.txt", "w+", encoding="utf-8") as output:
            _adopt_orphans()
            process = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=self.folder,
                env={**environment, "PYTHONPATH": str(self.folder)},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
            if cores and hasattr(os, "sched_setaffinity"):
                os.sched_setaffinity(process.pid, sorted(os.sched_getaffinity(0))[:cores])
            watch = _Watch(process.pid)
            watch.start()
            _, status, usage = os.wait4(process.pid, 0)  # also counts the processes that this one has waited for
            process.returncode = code = os.waitstatus_to_exitcode(status)
            seconds = time.perf_counter() - began
            spent = usage.ru_utime + usage.ru_stime + _spent_by_orphans()
            watch.stop()
            output.seek(0)
            if code:
                raise RunFailed(f"{' '.join(arguments)}: exit code {code}\n{output.read()[-2000:]}")
        return Cost(seconds, spent, watch.peak)


def _adopt_orphans() -> None:
    """Become the parent of processes whose own parent ends first, as a fork server does (Linux; elsewhere nothing)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _spent_by_orphans() -> float:
    """Wait for the processes that a run left, which end by themselves, and return their processor time in seconds."""
    spent = 0.0
    with suppress(ChildProcessError):
        while True:
            usage = os.wait4(-1, 0)[2]
            spent += usage.ru_utime + usage.ru_stime
    return spent


class _Watch(threading.Thread):
    """Samples the memory of a process and all its descendants (from /proc; elsewhere the peak stays 0)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._pid = pid
        self._ended = threading.Event()

    def run(self) -> None:
        """Sample until stopped."""
        while not self._ended.wait(_SAMPLE_SECONDS):
            self.peak = max(self.peak, sum(_memory(pid) for pid in _descendants(self._pid)))

    def stop(self) -> None:
        """End the sampling."""
        self._ended.set()
        self.join()


def _descendants(pid: int) -> Iterator[int]:
    yield pid
    try:
        tasks = [Path(f"/proc/{pid}/task/{task}/children").read_text() for task in os.listdir(f"/proc/{pid}/task")]
    except OSError:
        return
    for child in " ".join(tasks).split():
        yield from _descendants(int(child))


def _memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)

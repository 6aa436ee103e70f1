"""Runs that are killed at random moments: ``python -m tests.orchestration.faults.killing LANDING WAREHOUSE SEED KILLS``.

Everything is imported once; each run is a fork, which takes milliseconds instead of seconds to start. Between the runs
that complete, the landing changes. Prints how often a run was killed, and how many completed.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

# Threads do not survive a fork: nothing of this may start any before the first one.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import great_expectations.expectations.core
import great_expectations.render.renderer.page_renderer  # noqa: F401
import pandas as pd  # noqa: F401
import polars as pl  # noqa: F401

from orchestration.incremental import Limits
from orchestration.settings import Settings
from tests.orchestration.building import publish, refresh
from tests.orchestration.pages import PAGES, READABLE

_PATHS = ("a.txt", "b.txt", "2024/c.txt", "d.txt")


def change(landing: Path, rng: random.Random) -> None:
    """Write, rename or remove a file or two; one always stays."""
    for _ in range(rng.randint(1, 2)):
        path = landing / rng.choice(_PATHS)
        path.parent.mkdir(exist_ok=True)
        if path.exists() and rng.random() < 0.3:
            path.rename(landing / rng.choice(("moved.txt", "moved again.txt")))
        else:
            path.write_bytes(PAGES[rng.choice(READABLE)] + b"\n" * rng.randint(0, 2))


def run(settings: Settings, seconds: float) -> bool:
    """Run in a process of its own, and kill it after some time; tell whether it completed before."""
    child = os.fork()
    if child == 0:
        refresh(settings, "run", limits=Limits(workers=1, chunk_units=1))
        publish(settings, "run")
        os._exit(0)
    waited = os.pidfd_open(child)
    try:
        import select

        ready, _, _ = select.select([waited], [], [], seconds)
        if not ready:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    finally:
        os.close(waited)
    if ready and status:
        raise SystemExit(f"a run failed by itself: status {status}")
    return bool(ready)


def main(landing: str, warehouse: str, seed: str, kills: str) -> None:
    """Change, run and kill until there were ``kills`` kills and every change went through."""
    settings = Settings(landing, Path(warehouse), workers=1, keep_releases=3)
    rng = random.Random(int(seed))
    killed = completed = 0
    started = time.monotonic()
    change(Path(landing), rng)
    if not run(settings, 300):
        raise SystemExit("a run does not end")
    usual = time.monotonic() - started
    while killed < int(kills):
        change(Path(landing), rng)
        longest = usual
        while not run(settings, rng.uniform(0, longest)):
            killed += 1
            longest *= 1.1  # what was committed stays: the rest gets shorter, and in the end one completes
        completed += 1
    sys.stdout.write(f"{killed} killed, {completed} completed\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Work for worker processes that are killed, or whose parent is: ``python -m tests.orchestration.faults.working``.

Run so, it gives work without an end to two workers; each says on standard output that it has begun.
"""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import polars as pl

from assets.stage import Row
from orchestration import engine


def work(function: str) -> engine.Work:
    """Return the work that a function of this module does."""
    return engine.Work(f"{__name__}:{function}", "unit", {"made": {"unit": pl.String(), "length": pl.Int64()}})


def chunks(units: list[str]) -> list[engine.Chunk]:
    """Return a chunk for every unit."""
    return [engine.Chunk((unit,), {"units": pl.DataFrame({"unit": [unit]})}) for unit in units]


def without_end(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Say so, and never return."""
    os.write(1, b"begun\n")
    threading.Event().wait()
    return {}


def killed_once(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Be killed by the system over a unit, a path at which there is nothing; leave something there first."""
    unit = Path(frames["units"]["unit"][0])
    if not unit.exists():
        unit.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return {"made": [(str(unit), len(unit.name))]}


def killed_always(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Be killed by the system."""
    os.kill(os.getpid(), signal.SIGKILL)
    return {}


if __name__ == "__main__":
    workers = 2
    module = "tests.orchestration.faults.working"  # not __main__, which is another module in every process
    endless = engine.Work(f"{module}:without_end", "unit", {})
    list(engine.run(endless, chunks(["first", "second"]), workers))

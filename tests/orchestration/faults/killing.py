"""Runs that are killed at random moments: ``python -m tests.orchestration.faults.killing LANDING WAREHOUSE SEED KILLS``.

What takes seconds to load is loaded once, and each run is a fork, so that the kills fall on the work. A fork has only
the one thread that forks: so there is no other when it does, and it never returns into what its parent was doing.
Between the runs that complete, the landing changes. Prints how often a run was killed, how many completed, and how many
kills fell on each part of the work.
"""

from __future__ import annotations

import mmap
import os
import pickle
import random
import select
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import NoReturn

# Two libraries that start threads when they are imported, unless told not to.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["JE_ARROW_MALLOC_CONF"] = "background_thread:false"

import duckdb
import pandas as pd

from assets.articles.page import read_page
from assets.entities.read import read_entities
from assets.metrics.observe import observe
from orchestration.audit import docs, validation
from orchestration.audit.model import Between, OneOf
from orchestration.audit.validation import Expectation
from orchestration.pending import Limits
from orchestration.progress import Silent
from orchestration.settings import Settings
from tests.orchestration.building import publish, refresh
from tests.orchestration.pages import PAGES, READABLE

_PATHS = ("a.txt", "b.txt", "2024/c.txt", "d.txt")
_ENDS = 300.0  # seconds in which any run ends, on any machine
_UNDISTURBED = 3  # runs that tell how long one takes: the first have more to do
_IN_A_ROW = 8  # kills, then a run is left to its work


class Place(Silent):
    """Progress that another process can look at."""

    def __init__(self) -> None:
        self._shared = mmap.mmap(-1, 32)

    def begin(self, stage: str, total: int) -> None:
        """Take down which stage is at work."""
        self._shared[:] = stage.encode().ljust(32)

    def say(self, message: str) -> None:
        """Hand on that a database was damaged and replaced."""
        sys.stderr.write(f"{message}\n")

    def __str__(self) -> str:
        return self._shared[:].decode().strip()


def warm_up() -> None:
    """Load what a run would load and what starts no threads: lexicons, and what an audit needs."""
    import_module("tqdm").tqdm.monitor_interval = 0  # Great Expectations shows bars, and they start a thread
    for name in ("opening", "mirror"):
        articles = list(read_page(PAGES[name].decode()).articles)
        for article, entities in zip(articles, read_entities("document", articles), strict=True):
            observe(article, entities)
    expected = [Expectation("value", bound, "error", "") for bound in (Between(low=0), OneOf(("good",)))]
    frame = pd.DataFrame({"value": [1.0]})  # and not one of Polars, which starts threads
    with tempfile.TemporaryDirectory() as folder:
        docs.write(Path(folder, "docs"), "candidate", [], {"table": validation._validate("table", frame, (), expected)})
    duckdb.default_connection().close()  # it is there since the import, with threads
    tasks = Path("/proc/self/task")
    if tasks.exists() and len(list(tasks.iterdir())) > 1:
        raise SystemExit("a thread was started: what is forked now may hang, or die by signal 11 when it ends")


def change(landing: Path, rng: random.Random) -> None:
    """Write, rename or remove a file or two; one always stays."""
    for _ in range(rng.randint(1, 2)):
        path = landing / rng.choice(_PATHS)
        path.parent.mkdir(exist_ok=True)
        if path.exists() and rng.random() < 0.3:
            path.rename(landing / rng.choice(("moved.txt", "moved again.txt")))
        else:
            path.write_bytes(PAGES[rng.choice(READABLE)] + b"\n" * rng.randint(0, 2))


class Run:
    """Runs on one warehouse, each in a process of its own."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.place = Place()

    def ends_within(self, seconds: float) -> bool:
        """Run, and kill the run some time after it began; tell whether it completed before."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            self._work(writing)
        os.close(writing)
        with os.fdopen(reading, "rb", buffering=0) as told:
            begun = told.read(1)
            ready, _, _ = select.select([told], [], [], seconds)
            if begun and not ready:
                os.kill(child, signal.SIGKILL)
            learned = told.readall()
        _, status = os.waitpid(child, 0)
        if status == signal.SIGKILL:
            return False
        if status:
            raise SystemExit(f"a run failed by itself: status {status}")
        validation._remembered.update(pickle.loads(learned))
        return True

    def _work(self, writing: int) -> NoReturn:
        """Run to the end, in a process of its own, which ends here whatever happens."""
        try:
            import_module("polars")  # this one would have started threads
            with os.fdopen(writing, "wb", buffering=0) as told:
                told.write(b"!")
                self.place.begin("start", 0)
                refresh(self._settings, "run", limits=Limits(workers=1, chunk_units=1, batch=1), progress=self.place)
                self.place.begin("audit and publish", 0)
                publish(self._settings, "run")
                # What the audit has learned is not learned again: the time goes to the work, not to Great Expectations.
                told.write(pickle.dumps(validation._remembered))
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)


def end(run: Run) -> None:
    """Run undisturbed."""
    if not run.ends_within(_ENDS):
        raise SystemExit("a run does not end")


def main(landing: str, warehouse: str, seed: str, kills: str) -> None:
    """Change, run and kill until there were ``kills`` kills and every change went through."""
    run = Run(Settings(landing, Path(warehouse), workers=1, keep_releases=3))
    warm_up()
    rng = random.Random(int(seed))
    killed: Counter[str] = Counter()
    completed = 0
    usual = _ENDS
    while killed.total() < int(kills):
        change(Path(landing), rng)
        started = time.monotonic()
        if completed < _UNDISTURBED:
            end(run)
            usual = time.monotonic() - started
        else:
            for _ in range(_IN_A_ROW):
                # What was committed stays, so the rest is short: rather soon than late.
                if run.ends_within(usual * rng.random() ** 2):
                    break
                killed[str(run.place)] += 1
            else:
                end(run)
        completed += 1
    where = ", ".join(f"{count} in {name}" for name, count in killed.most_common())
    sys.stdout.write(f"{killed.total()} killed, {completed} completed; {where}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

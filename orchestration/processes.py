"""Processes beside this one: how they start, what they have loaded by then, and that they end with it."""

from __future__ import annotations

import atexit
import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from multiprocessing import forkserver
from multiprocessing.context import BaseContext
from multiprocessing.util import Finalize
from typing import TypeVar

T = TypeVar("T")


class Beside:
    """One process, started when it is first asked and kept as long as this one. ``reader``: it reads pages."""

    def __init__(self, *, reader: bool = False) -> None:
        self._reader = reader
        self._pool: ProcessPoolExecutor | None = None
        atexit.register(self.stop)

    def ask(self, work: Callable[..., T], *arguments: object) -> Future[T]:
        """Have something done there. The future raises BrokenProcessPool when the process was killed over it."""
        try:
            return self._running().submit(work, *arguments)
        except BrokenProcessPool:
            self.stop()
            return self._running().submit(work, *arguments)

    def stop(self) -> None:
        """End the process; the next question starts another."""
        if self._pool:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _running(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = worker_pool(1, readers=self._reader)
        return self._pool


def load_readers() -> None:
    """Have what reading pages needs loaded, for the readers to come, while this process goes on with its work."""
    _context(readers=True)  # tells the server what to load
    forkserver.ensure_running()


def unload_readers() -> None:
    """Let go of what ``load_readers`` had loaded, as much as a worker holds; whoever reads next has it loaded again."""
    stop = getattr(getattr(forkserver, "_forkserver", None), "_stop", None)  # the library shows no other way
    if stop:
        stop()


def worker_pool(workers: int, *, readers: bool = False) -> ProcessPoolExecutor:
    """Return a pool of processes that end with this one, however it ends. ``readers`` start with what reading needs."""
    return ProcessPoolExecutor(workers, _context(readers=readers), _end_with_parent)


def _context(*, readers: bool) -> BaseContext:
    # Not by a fork of this process: it has threads (DuckDB, Polars, Dagster) whose locks a child would inherit.
    context = multiprocessing.get_context("forkserver" if readers else "spawn")
    if isinstance(context, multiprocessing.context.ForkServerContext):
        context.set_forkserver_preload(["orchestration.preloaded"])
    return context


def _end_with_parent() -> None:
    """End this worker when its parent is gone, killed perhaps: it would wait for work for ever. And end it at once."""
    # Its results are sent by then; taking the interpreter and what it imported apart can last a second.
    Finalize(None, os._exit, args=(0,), exitpriority=0)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, name="end-with-parent", daemon=True).start()

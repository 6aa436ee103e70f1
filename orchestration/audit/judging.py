"""The process beside the pipeline in which Great Expectations works.

Its import takes seconds and much memory: so it begins as soon as a run knows that there will be something to audit,
while pages are still being read, and the memory is given back with the process.
"""

from __future__ import annotations

import atexit
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from orchestration.audit import docs, validation
from orchestration.audit.model import AuditError, Finding
from orchestration.audit.validation import Expectation, Verdict
from orchestration.engine import worker_pool

if TYPE_CHECKING:
    import polars as pl

_pools: list[ProcessPoolExecutor] = []  # one or none


def warm_up() -> None:
    """Have the process start, and import what it needs, while this one goes on with its work."""
    _pool().submit(validation.load)


def judge(name: str, data: pl.DataFrame, index: tuple[str, ...], expected: list[Expectation]) -> Future[list[Verdict]]:
    """Have a frame judged; ``verdicts`` waits for the answer. See ``validation.validate``."""
    try:
        return _pool().submit(validation.validate, name, data, index, expected)
    except BrokenProcessPool:
        stop()
        return _pool().submit(validation.validate, name, data, index, expected)


def verdicts(judged: Future[list[Verdict]]) -> list[Verdict]:
    """Return the verdicts on a frame. Raises AuditError when they could not be had."""
    try:
        return judged.result()
    except BrokenProcessPool as error:
        stop()
        raise AuditError(
            "the process of Great Expectations was killed, perhaps for want of memory; run again"
        ) from error


def show(folder: Path, candidate: str, findings: list[Finding], found: dict[str, list[Verdict]]) -> None:
    """Have the Data Docs of an audit written. See ``docs.write``."""
    try:
        _pool().submit(docs.write, folder, candidate, findings, found).result()
    except BrokenProcessPool as error:
        stop()
        raise AuditError(
            "the process of Great Expectations was killed, perhaps for want of memory; run again"
        ) from error


def stop() -> None:
    """End the process."""
    while _pools:
        _pools.pop().shutdown(wait=False, cancel_futures=True)


def _pool() -> ProcessPoolExecutor:
    if not _pools:
        _pools.append(worker_pool(1))
        atexit.register(stop)
    return _pools[0]

"""Where Great Expectations works: in this process, or, when a run has several, in one beside it.

Its import takes seconds and much memory: beside the run it begins as soon as it is known that there will be something
to audit, while pages are still being read.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from orchestration.audit import docs, validation
from orchestration.audit.model import AuditError, Finding
from orchestration.audit.validation import Expectation, Verdict
from orchestration.processes import Beside

if TYPE_CHECKING:
    import polars as pl

T = TypeVar("T")
MANY = 2_000  # units: while more than these are read, the memory that the import takes is better left to the readers
_process = Beside()


class Judge:
    """Great Expectations, in a process of its own when the run may have ``workers``."""

    def __init__(self, workers: int) -> None:
        self._beside = workers > 1

    def warm_up(self) -> None:
        """Have the process import what it needs, while this one goes on with its work."""
        if self._beside:
            self._submit(validation.load)

    def judge(
        self, name: str, data: pl.DataFrame, index: tuple[str, ...], expected: list[Expectation]
    ) -> Future[list[Verdict]]:
        """Have a frame judged; ``answer`` waits for the verdicts. See ``validation.validate``."""
        return self._submit(validation.validate, name, data, index, expected)

    def show(
        self, folder: Path, candidate: str, findings: list[Finding], found: dict[str, list[Verdict]]
    ) -> Future[None]:
        """Have the Data Docs of an audit written; ``answer`` waits until they are. See ``docs.write``."""
        return self._submit(docs.write, folder, candidate, findings, found)

    def _submit(self, work: Callable[..., T], *arguments: object) -> Future[T]:
        if not self._beside:
            done: Future[T] = Future()
            done.set_result(work(*arguments))
            return done
        return _process.ask(work, *arguments)


def answer(asked: Future[T]) -> T:
    """Wait for an answer. Raises AuditError when it cannot be had."""
    try:
        return asked.result()
    except BrokenProcessPool as error:
        _process.stop()
        message = "the process of Great Expectations was killed, perhaps for want of memory; run again"
        raise AuditError(message) from error

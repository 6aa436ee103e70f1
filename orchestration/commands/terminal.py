"""What commands say on a terminal: bars while a run works, sentences, errors, and values fit to be shown."""

from __future__ import annotations

import sys
from decimal import Decimal
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from orchestration.progress import Report

console = Console()
errors = Console(stderr=True)


class Bars:
    """Progress as bars on the standard error, when that is a terminal. Use it as a context manager."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self._tasks: dict[str, TaskID] = {}
        self._bars = Progress(
            TextColumn("{task.description:12}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=errors,
            disable=not sys.stderr.isatty(),
        )

    def __enter__(self) -> Bars:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def begin(self, stage: str, total: int) -> None:
        """Show a bar for a stage with ``total`` pending units."""
        if total:
            self._tasks[stage] = self._bars.add_task(stage, total=total)

    def advance(self, stage: str, units: int) -> None:
        """Move the bar of a stage."""
        if stage in self._tasks:
            self._bars.advance(self._tasks[stage], units)

    def finish(self, report: Report) -> None:
        """Keep the report of a stage for the summary."""
        self.reports.append(report)

    def say(self, message: str) -> None:
        """Print a sentence above the bars."""
        say(message)


def say(message: str) -> None:
    """Print a sentence that is no result on the standard error."""
    errors.print(f"fangzhi: {message}", highlight=False, markup=False, soft_wrap=True)


def fail(message: str) -> None:
    """Print an error as one line."""
    errors.print(f"fangzhi: {' '.join(message.split())}", style="red", highlight=False, markup=False, soft_wrap=True)


def readable(value: object) -> object:
    """Return a decimal without the zeros that only its column's scale gives it (24, not 24.000000000); others as is."""
    if not isinstance(value, Decimal):
        return value
    return f"{value:f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"


def plain(text: str) -> str:
    """Return text without the control characters that a terminal would act on; line breaks stay."""
    return "".join(char if char.isprintable() or char == "\n" else "\N{REPLACEMENT CHARACTER}" for char in text)

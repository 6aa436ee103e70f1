"""What a run says while it works: to a terminal, or to nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Report:
    """What a stage did, in units."""

    stage: str
    new: int
    changed: int  # processed again and come out different
    removed: int
    unchanged: int  # not pending, or processed again and come out as before
    failed: int  # set aside, now or before, because processing them fails
    processed: int
    rows_written: int
    commits: int

    @property
    def is_unchanged(self) -> bool:
        """Whether every table of the stage is as it was."""
        return not (self.new or self.changed or self.removed)


class Progress(Protocol):
    """Is told how far a run is."""

    def begin(self, stage: str, total: int) -> None:
        """``total`` units of a stage are pending."""

    def advance(self, stage: str, units: int) -> None:
        """``units`` more of them are done."""

    def finish(self, report: Report) -> None:
        """A stage is complete."""

    def say(self, message: str) -> None:
        """Something that the user should know now, in a sentence."""


class Silent:
    """Progress that nobody watches."""

    def begin(self, stage: str, total: int) -> None:
        """Do nothing."""

    def advance(self, stage: str, units: int) -> None:
        """Do nothing."""

    def finish(self, report: Report) -> None:
        """Do nothing."""

    def say(self, message: str) -> None:
        """Do nothing."""

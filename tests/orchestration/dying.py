"""A run that kills itself at a given point: ``python -m tests.orchestration.dying LANDING WAREHOUSE EVENT COUNT``.

EVENT is one of Python's audit events, raised just before the thing is done (``os.rename``, ``shutil.copyfile``),
or ``begin``, ``advance`` (a stage was begun, a chunk committed). The process gets SIGKILL at its COUNT-th occurrence.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from orchestration.pending import Limits
from orchestration.progress import Silent
from orchestration.settings import Settings
from tests.orchestration.building import publish, refresh


class Death:
    """Counts down the occurrences of one event of this process, and kills it at the last."""

    def __init__(self, event: str, count: int, within: Path) -> None:
        self._event = event
        self._left = count
        self._within = str(within)

    def saw(self, event: str) -> None:
        if event == self._event:
            self._left -= 1
            if not self._left:
                os.kill(os.getpid(), signal.SIGKILL)

    def heard(self, event: str, arguments: tuple[object, ...]) -> None:
        """Take an audit event; those that concern no file of the warehouse are the business of others."""
        if event == self._event and any(str(argument).startswith(self._within) for argument in arguments):
            self.saw(event)


class Watching(Silent):
    """Progress that reports to ``death``."""

    def __init__(self, death: Death) -> None:
        self._death = death

    def begin(self, stage: str, total: int) -> None:
        """Report a stage that has something to do."""
        if total:
            self._death.saw("begin")

    def advance(self, stage: str, units: int) -> None:
        """Report a committed chunk."""
        self._death.saw("advance")


def main(landing: str, warehouse: str, event: str, count: str) -> None:
    """Refresh and publish, unit by unit, until death."""
    settings = Settings(landing, Path(warehouse), workers=1, keep_releases=2)
    death = Death(event, int(count), settings.warehouse)
    sys.addaudithook(death.heard)
    refresh(settings, "killed", limits=Limits(workers=1, chunk_units=1, batch=1), progress=Watching(death))
    publish(settings, "killed")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""A curator's corrections: misprints put right, merges forced and forbidden (seeds/reference/corrections.csv)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from assets.reference import rows


class Correction(NamedTuple):
    """What a printed form stands for in truth; ``everywhere``: not only in articles that hold an expected word."""

    right: str
    everywhere: bool


class Corrections:
    """The lines of a table of corrections, by what they are asked for."""

    def __init__(self, lines: Iterable[Mapping[str, str]]) -> None:
        self._lines: dict[tuple[str, str, str], list[Mapping[str, str]]] = {}
        for line in lines:
            self._lines.setdefault((line["action"], line["kind"], line["wrong"]), []).append(line)
        self._wrong = {wrong for action, _, wrong in self._lines if action != "forbid"}
        self._forbidden = {wrong for action, _, wrong in self._lines if action == "forbid"}

    def corrected(self, kind: str, surface: str, name: str, article: str) -> Correction | None:
        """Return what the printed form ``surface`` of ``name`` stands for in truth, or None.

        It is a misprint, or another name of what a curator says; ``article`` must hold what the correction expects.
        """
        if surface not in self._wrong and name not in self._wrong:
            return None
        for action, form in (("correct", surface), ("merge", surface), ("merge", name)):
            for line in self._lines.get((action, kind, form), ()):
                if line["expect"] in article:
                    return Correction(line["right"], not line["expect"])
        return None

    def forbid(self, kind: str, one: str, other: str) -> bool:
        """Tell whether a curator says that the two names are never the same."""
        if one not in self._forbidden and other not in self._forbidden:
            return False
        pairs = ((one, other), (other, one))
        return any(
            line["right"] == right for wrong, right in pairs for line in self._lines.get(("forbid", kind, wrong), ())
        )


@cache
def corrections() -> Corrections:
    """Return the corrections of the reference table."""
    return Corrections(rows("corrections"))

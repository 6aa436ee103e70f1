"""Reading the benchmark's own tables, and drawing from them: everything random passes through here."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

from assets.reference import read

DATA = Path(__file__).with_name("data")


class Urn:
    """Things to draw from, each with its weight."""

    def __init__(self, things: Sequence[str], weights: Sequence[float]) -> None:
        self._things = things
        self._cumulative = list(accumulate(weights))

    def draw(self, random: Random) -> str:
        """Return one of the things, with a chance that is proportional to its weight."""
        return self._things[bisect(self._cumulative, random.random() * self._cumulative[-1])]


@cache
def parts(name: str) -> Urn:
    """Return the urn of one part of ``data/name_parts.csv``."""
    rows = [row for row in _read("name_parts") if row["part"] == name]
    return Urn([row["text"] for row in rows], [float(row["weight"]) for row in rows])


@cache
def _read(name: str) -> tuple[dict[str, str], ...]:
    return read(DATA / f"{name}.csv")


def templates(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a table of templates, in file order."""
    return _read(name)


def zipf(random: Random, size: int, exponent: float = 1.07) -> int:
    """Return a rank below ``size``; rank r is drawn about ``(r + 1) ** -exponent`` times as often as rank 0."""
    # The inverse of the integral of x ** -exponent: exact enough for a benchmark, and needs no table.
    top = size ** (1 - exponent)
    return min(size - 1, int((1 - random.random() * (1 - top)) ** (1 / (1 - exponent))) - 1)

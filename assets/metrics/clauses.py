"""Clauses: where in a sentence the words about one figure begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

# ，；。, brackets and a dateline part clauses; 、 only joins items of one clause; the comma of 1,234 is inside a number
_BOUNDARY = re.compile(  # one set of characters first: a search passes over all others at once
    r"[，；。！？：;!?\n（）()【】…,:— \u3000](?<![（(]含[）)])(?!(?<=[（(])含[）)])"  # 75个4A级（含）以上景区
    r"(?:(?<![,:— \u3000])|(?<=[讯电][ \u3000])|(?<=,)(?![0-9]{3}(?![0-9]))|(?<=:)(?<![0-9]:)|(?<=—)—)"
)


@dataclass(slots=True)
class Clauses:
    """The clauses of a sentence as ``(start, end)``, punctuation left out, and where each begins to hold positions."""

    spans: list[tuple[int, int]]
    starts: list[int]

    def index_at(self, position: int) -> int:
        """Return which clause holds ``position`` of the sentence: the last that begins at or before it, or the first."""
        return bisect_right(self.starts, position) - 1

    def at(self, position: int) -> tuple[int, int]:
        """Return the clause that holds ``position``."""
        return self.spans[self.index_at(position)]


def clauses(text: str, start: int, end: int, names: Iterable[tuple[int, int]] = ()) -> Clauses:
    """Return the clauses of the sentence ``text[start:end]``; one of punctuation alone is its own clause.

    Punctuation within ``names``, spans in order, parts nothing: 云塘生物（青岚）有限公司.
    """
    spans = []
    position = start
    ahead = iter(names)
    name_start, name_end = next(ahead, (end, end))
    for match in _BOUNDARY.finditer(text, start, end):
        low, high = match.span()
        while name_end <= low:
            name_start, name_end = next(ahead, (end, end))
        if name_start < low < name_end:
            continue
        if low > position:
            spans.append((position, low))
        position = high
    if position < end or not spans:
        spans.append((position if position < end else start, end))
    return Clauses(spans, [start, *(low for low, _ in spans[1:])])

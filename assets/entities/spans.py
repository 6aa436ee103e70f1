"""Spans of a page that a rule has taken for a name, before it is known what they stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple


class Span(NamedTuple):
    """``text[start:end]`` was taken for a name of ``kind`` by ``method``.

    ``full`` is the form that a lexicon says it stands for, ``level`` the level of the jurisdiction that a body belongs
    to (province, city, county) where the text gives it without a name, ``place`` the place before a body.
    """

    start: int
    end: int
    kind: str
    method: str
    full: str = ""
    level: str = ""
    place: str = ""


_start = itemgetter(0)


class Spans:
    """Spans that do not overlap: the first to come keeps its characters."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts: list[int] = []
        self._spans: list[Span] = []
        self.update(spans)

    def update(self, spans: Iterable[Span]) -> None:
        """Add those of ``spans`` that overlap none that is here or comes before them."""
        merged = [s for s in spans if self.overlapping(s[0], s[1]) is None] if self._spans else list(spans)
        if not merged:
            return
        merged = [*self._spans, *merged]
        merged.sort(key=_start)
        kept: list[Span] = []
        last = -1  # where the last span that was kept ends
        for span in merged:
            start, end = span[0], span[1]
            if last <= start:
                kept.append(span)
                last = end
            elif end - start > last - kept[-1].start and self.overlapping(kept[-1].start, last) is None:
                kept[-1] = span
                last = end
        self._spans = kept
        self._starts = [span[0] for span in kept]

    def overlapping(self, start: int, end: int) -> Span | None:
        """Return the first span that shares a character with ``start`` to ``end``."""
        index = bisect_right(self._starts, start) - 1
        if index >= 0 and self._spans[index].end > start:
            return self._spans[index]
        index += 1
        if index < len(self._spans) and self._spans[index].start < end:
            return self._spans[index]
        return None

    def ending(self, end: int) -> Span | None:
        """Return the span that ends at ``end``."""
        index = bisect_left(self._starts, end) - 1
        return self._spans[index] if index >= 0 and self._spans[index].end == end else None

    def starting(self, start: int) -> Span | None:
        """Return the span that starts at ``start``."""
        index = bisect_left(self._starts, start)
        found = index < len(self._starts) and self._starts[index] == start
        return self._spans[index] if found else None

    def without(self, unwanted: Iterable[Span]) -> Spans:
        """Return the spans that are not ``unwanted``."""
        drop = set(unwanted)
        return Spans(span for span in self._spans if span not in drop)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

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


def is_organization(span: Span | None) -> bool:
    """Tell whether there is a span, and it is the name of an organisation."""
    return span is not None and span.kind == "organization"


def _disjoint(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, none of which overlaps another: the first to start, or the longer one."""
    kept: list[Span] = []
    last = -1  # where the last span that was kept ends
    for span in sorted(spans, key=_start):
        start, end = span[0], span[1]
        if last <= start:
            kept.append(span)
            last = end
        elif end - start > last - kept[-1].start:
            kept[-1] = span
            last = end
    return kept


class Spans:
    """Spans that do not overlap, in order; they never change."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = _disjoint(spans)
        self._starts = [span[0] for span in self._spans]

    def joined(self, spans: Iterable[Span]) -> Spans:
        """Return what the constructor makes of ``spans`` and these: quickly, where they overlap nothing."""
        new = list(spans)
        for span in new:
            if self.overlapping(span[0], span[1]) is not None:
                return Spans([*new, *self._spans])
        return self._with(new)

    def extended(self, spans: Iterable[Span]) -> Spans:
        """Return these and those of ``spans`` that overlap none that is here."""
        return self._with([span for span in spans if self.overlapping(span[0], span[1]) is None])

    def _with(self, free: list[Span]) -> Spans:
        """Return these and what is ``free`` of them."""
        if not free:
            return self
        result = Spans()
        result._spans = sorted([*self._spans, *_disjoint(free)], key=_start)
        result._starts = [span[0] for span in result._spans]
        return result

    def overlapping(self, start: int, end: int) -> Span | None:
        """Return the first span that shares a character with ``start`` to ``end``."""
        index = bisect_right(self._starts, start) - 1
        if index >= 0 and (span := self._spans[index])[1] > start:
            return span
        index += 1
        if index < len(self._spans) and self._starts[index] < end:
            return self._spans[index]
        return None

    def ending(self, end: int) -> Span | None:
        """Return the span that ends at ``end``."""
        index = bisect_left(self._starts, end) - 1
        return span if index >= 0 and (span := self._spans[index])[1] == end else None

    def starting(self, start: int) -> Span | None:
        """Return the span that starts at ``start``."""
        index = bisect_left(self._starts, start)
        found = index < len(self._starts) and self._starts[index] == start
        return self._spans[index] if found else None

    def without(self, unwanted: Iterable[Span]) -> Spans:
        """Return the spans that are not ``unwanted``."""
        drop = set(unwanted)
        return Spans(span for span in self._spans if span not in drop) if drop else self

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

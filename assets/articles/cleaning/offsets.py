"""Offset maps: where in the raw text each character of a cleaned text was read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """A map from the characters of a clean text back to the raw text, as runs.

    Run ``i`` starts at clean offset ``clean[i]`` and at raw offset ``raw[i]`` and covers ``width[i]`` raw characters.
    A run is either one to one (its clean length equals its width) or one clean character that stands for any
    number of raw ones (``&nbsp;``, a paragraph break). All offsets are 0-based code points; ``length`` is that of the
    clean text.
    """

    clean: tuple[int, ...]
    raw: tuple[int, ...]
    width: tuple[int, ...]
    length: int

    @classmethod
    def from_runs(cls, runs: Iterable[tuple[int, int, int]]) -> OffsetMap:
        """Build a map from ``(clean_length, raw_start, raw_width)`` runs in clean order, joining what can be joined."""
        clean: list[int] = []
        raw: list[int] = []
        widths: list[int] = []
        length = 0
        next_raw = -1  # where a one-to-one run must start to be joined with the last
        for clean_length, raw_start, raw_width in runs:
            if not clean_length:
                continue
            straight = clean_length == raw_width
            if straight and raw_start == next_raw:
                widths[-1] += raw_width
            else:
                clean.append(length)
                raw.append(raw_start)
                widths.append(raw_width)
            next_raw = raw_start + raw_width if straight else -1
            length += clean_length
        return cls(tuple(clean), tuple(raw), tuple(widths), length)

    @classmethod
    def from_list(cls, flat: Sequence[int]) -> OffsetMap:
        """Rebuild a map from :meth:`to_list`."""
        triples = flat[1:]
        return cls(tuple(triples[0::3]), tuple(triples[1::3]), tuple(triples[2::3]), flat[0] if flat else 0)

    def to_list(self) -> list[int]:
        """Return the map as flat integers for storage: length, then clean, raw and width of each run."""
        flat = [self.length]
        for triple in zip(self.clean, self.raw, self.width, strict=True):
            flat.extend(triple)
        return flat

    def runs(self) -> Iterator[tuple[int, int, int]]:
        """Yield ``(clean_length, raw_start, raw_width)`` of each run, the form that :meth:`from_runs` takes."""
        ends = (*self.clean[1:], self.length) if self.clean else ()
        for start, end, raw_start, raw_width in zip(self.clean, ends, self.raw, self.width, strict=True):
            yield end - start, raw_start, raw_width

    def run(self, index: int) -> tuple[int, int, int]:
        """Return run ``index`` as ``(clean_length, raw_start, raw_width)``."""
        end = self.clean[index + 1] if index + 1 < len(self.clean) else self.length
        return end - self.clean[index], self.raw[index], self.width[index]

    def raw_start(self, offset: int) -> int:
        """Return the raw offset at which the clean character ``offset`` was read."""
        run = bisect_right(self.clean, offset) - 1
        return self.raw[run] + (offset - self.clean[run])

    def raw_end(self, offset: int) -> int:
        """Return the raw offset just after the clean character ``offset - 1``."""
        run = bisect_right(self.clean, offset - 1) - 1
        end = self.clean[run + 1] if run + 1 < len(self.clean) else self.length
        if offset == end:
            return self.raw[run] + self.width[run]
        return self.raw[run] + (offset - self.clean[run])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw ``(start, end)`` from which the clean characters ``start`` to ``end`` (exclusive) were read."""
        if not 0 <= start < end <= self.length:
            raise ValueError(f"no span {start}:{end} in a text of {self.length} characters")
        return self.raw_start(start), self.raw_end(end)

    def slice(self, start: int, end: int) -> OffsetMap:
        """Return the map of the clean text ``[start:end]``."""
        return OffsetMap.from_runs(self._runs_within(start, end))

    def _runs_within(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        position = 0
        for clean_length, raw_start, raw_width in self.runs():
            low, high = max(start, position), min(end, position + clean_length)
            if low < high:
                if clean_length == raw_width:
                    yield high - low, raw_start + (low - position), high - low
                else:
                    yield clean_length, raw_start, raw_width
            position += clean_length

"""Cutting bodies and headlines out of the flow, with their maps back to the raw text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from assets.articles.cleaning.clean import glue
from assets.articles.cleaning.flow import Flow
from assets.articles.cleaning.offsets import OffsetMap
from assets.articles.lines.line import Line


class Assembly:
    """A flow, ready to be cut: texts come with the offset maps of their characters."""

    def __init__(self, flow: Flow) -> None:
        self._text = flow.text
        self._typed = "。" not in flow.text  # then lines are judged with other full stops than are printed
        self._map = flow.map
        self._starts = flow.map.clean

    def extent(self, lines: Sequence[Line]) -> tuple[int, int]:
        """Return the raw ``(start, end)`` that encloses all of the lines."""
        first = min(line.start for line in lines)
        last = max(line.end for line in lines)
        start, end = self._map.raw_start(first), self._map.raw_end(last)
        if start < end:
            return start, end
        return (  # an export may print the headline below the body
            min(self._map.raw_start(line.start) for line in lines),
            max(self._map.raw_end(line.end) for line in lines),
        )

    def join(self, paragraphs: Iterable[Sequence[Line]]) -> tuple[str, OffsetMap]:
        """Return paragraphs, each of one or more lines, as one text with a newline between them, and its map."""
        pieces: list[str] = []
        runs: list[tuple[int, int, int]] = []
        cut, typed, text = self.cut, self._typed, self._text
        for paragraph in paragraphs:
            for number, line in enumerate(paragraph):
                start, end = line.start, line.end
                here = cut(start, end)
                if runs:
                    seam = glue(pieces[-1][-1], line.text[0]) if number else "\n"
                    if seam:
                        _, raw, width = runs[-1]
                        last = raw + width
                        pieces.append(seam)
                        runs.append((1, last, max(here[0][1] - last, 1)))
                pieces.append(text[start:end] if typed else line.text)
                runs += here
        return "".join(pieces), OffsetMap.from_runs(runs)

    def cut(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Return the runs of the flow characters ``start`` to ``end``."""
        starts, whole = self._starts, self._map
        index = bisect_right(starts, start) - 1
        first = starts[index]
        last = starts[index + 1] if index + 1 < len(starts) else whole.length
        raw, width, skip = whole.raw[index], whole.width[index], start - first
        length = last - first
        if length == width and last >= end:  # most lines lie in one run
            return [(end - start, raw + skip, end - start)]
        result = []
        while True:
            take = min(length - skip, end - start)
            result.append((take, raw + skip, take) if length == width else (length, raw, width))
            start += take
            if start == end:
                return result
            index += 1
            length, raw, width = self._map.run(index)
            skip = 0

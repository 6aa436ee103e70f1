"""Lines of narrow columns, each broken where the column is full: they are joined before anything is read from them.

A page that was copied out of its columns has lines of one width, of which few end a sentence, and no line of it looks
like what it is: half a sentence without a full stop looks like a headline. What a reader goes by is the width. A line is
full when the first word of the next would not have fitted; a line that is not ends its paragraph. An indent or a wider gap
begins one, too. Menus and lists of headlines may have lines of one length, but hold no commas; poems have, but end with
them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low

from assets.articles.assembly import Assembly
from assets.articles.clean import glue
from assets.articles.flow import Flow
from assets.articles.lines import Line, ends_sentence
from assets.articles.offsets import OffsetMap
from assets.articles.openers import find_opener

_AVERAGE = 60  # characters to a line from which a page is not set in narrow columns
_NARROWEST, _WIDEST = 20, 110  # cells of a column: a Chinese character takes two, a digit one
_LOOSE = 4  # cells by which full lines differ: marks that hang over or are pushed together
_FEWEST = 4  # full lines below each other that show how wide a column is
_REACH = 12  # lines around them to which that applies
_PUNCTUATED = re.compile(r"[，。、；！？,;]")
_ENDS = re.compile(r"[，。、；！？,;：:…—.]$")
_FIRST_WORD = re.compile(r"(?:[A-Za-z0-9.%]+|.)[，。：；！？、）)”’》」』％,;:!?]*")  # what one line does not part


@dataclass(frozen=True, slots=True)
class _Column:
    """Full lines ``first`` to ``last`` (inclusive) below each other: their width in cells, the usual gap between lines."""

    first: int
    last: int
    width: int
    gap: int


def join_columns(flow: Flow, lines: Sequence[Line]) -> Flow | None:
    """Return ``flow`` with the lines of narrow columns joined into paragraphs; None when the page has no such columns."""
    if len(lines) < _FEWEST or len(flow.text) >= _AVERAGE * len(lines) or flow.elements:
        return None
    cells = [_cells(line) for line in lines]
    columns = list(_columns(lines, cells))
    if not columns:
        return None
    seams = [number for number in _seams(lines, cells, columns)]
    return _without(flow, lines, seams)


def _cells(line: Line) -> int:
    return (len(line.text.encode("utf-8", "replace")) + len(line.text)) // 2


def _columns(lines: Sequence[Line], cells: Sequence[int]) -> Iterator[_Column]:
    """Yield the runs of lines of one width that are running text."""
    first = 0
    for number in range(1, len(lines) + 1):
        if (
            number < len(lines)
            and abs(cells[number] - cells[number - 1]) <= _LOOSE
            and _NARROWEST <= cells[number] <= _WIDEST
        ):
            continue
        if number - first >= _FEWEST:
            texts = [line.text for line in lines[first:number]]
            held = sum(bool(_PUNCTUATED.search(text)) for text in texts)
            ended = sum(bool(_ENDS.search(text)) for text in texts)
            if 2 * held >= len(texts) and 5 * ended <= 2 * len(texts):
                width = median_low(cells[first:number])
                yield _Column(first, number - 1, width, min(line.gap for line in lines[first + 1 : number]))
        first = number


def _seams(lines: Sequence[Line], cells: Sequence[int], columns: Sequence[_Column]) -> Iterator[int]:
    """Yield the numbers of the lines that read on from the line above."""
    starts = [column.first for column in columns]
    indented = _indents(lines, columns)
    joined = False
    for number in range(1, len(lines)):
        place = bisect_right(starts, number - 1) - 1
        near = [
            column
            for column in columns[max(place, 0) : place + 2]
            if column.first - _REACH < number <= column.last + _REACH
        ]
        joined = any(
            _reads_on(lines[number - 1], lines[number], cells[number - 1], cells[number], column, joined, indented)
            for column in near
        )
        if joined:
            yield number


def _indents(lines: Sequence[Line], columns: Sequence[_Column]) -> bool:
    """Return whether the page sets the first lines of paragraphs in, and no others."""
    inside = [line for column in columns for line in lines[column.first : column.last + 1]]
    every = sum(line.indent > 0 for line in lines)
    return 0 < every and 2 * sum(line.indent > 0 for line in inside) < len(inside)


def _reads_on(
    line: Line, below: Line, cells: int, cells_below: int, column: _Column, joined: bool, indented: bool
) -> bool:
    """Return whether ``below`` goes on with ``line``, which stands in or near ``column``.

    ``joined`` says that ``line`` goes on with the one above it, ``indented`` that the page sets first lines in.
    """
    width = column.width
    if line.indent and indented:
        cells += 4
    if abs(cells - width) > _LOOSE or line.mark or below.mark:
        return False
    if (below.indent and indented) or cells_below > width + _LOOSE or find_opener(below.text):
        return False
    parted = below.gap > column.gap
    whole = abs(cells_below - width) <= _LOOSE or ends_sentence(below.text)  # not a headline nor a credit
    if ends_sentence(line.text):
        if parted or not whole:
            return False
        return indented or cells + _width_of_first_word(below.text) > width
    plain = not joined and not _PUNCTUATED.search(line.text)
    return not (plain and (parted or " " in line.text)) and (whole or not parted)


def _width_of_first_word(text: str) -> int:
    match = _FIRST_WORD.match(text)
    return sum(1 if character.isascii() else 2 for character in match[0]) if match else 0


def _without(flow: Flow, lines: Sequence[Line], seams: Sequence[int]) -> Flow:
    """Return ``flow`` without the line ends above the lines ``seams``."""
    assembly = Assembly(flow)
    pieces: list[str] = []
    runs: list[tuple[int, int, int]] = []
    start = 0
    for number in seams:
        end, begin = lines[number - 1].end, lines[number].start
        pieces.append(flow.text[start:end])
        runs += assembly.cut(start, end)
        if glue(flow.text[end - 1], flow.text[begin]):
            last = runs[-1][1] + runs[-1][2]
            pieces.append(" ")
            runs.append((1, last, max(assembly.cut(begin, begin + 1)[0][1] - last, 1)))
        start = begin
    pieces.append(flow.text[start:])
    if start < len(flow.text):
        runs += assembly.cut(start, len(flow.text))
    return Flow("".join(pieces), OffsetMap.from_runs(runs))

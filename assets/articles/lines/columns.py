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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from assets.articles.cleaning.clean import glue
from assets.articles.cleaning.flow import Flow
from assets.articles.cleaning.offsets import OffsetMap
from assets.articles.lines.assembly import Assembly
from assets.articles.lines.labels import EDITOR, END, META, label_of
from assets.articles.lines.line import Line, ends_sentence
from assets.articles.lines.openers import find_opener
from assets.articles.lines.seams import reads_on
from assets.articles.lines.shapes import SHOWN_BY

_AVERAGE = 60  # characters to a line beyond which a page is not set in narrow columns
_NARROWEST, _WIDEST = 20, 110  # cells of a column: a Chinese character takes two, a digit one
_LOOSE = 4  # cells by which full lines differ: marks that hang over or are pushed together
_INDENT = 4  # cells by which a first line is set in
_FEWEST = 4  # full lines below each other that show how wide a column is
_REACH = 40  # lines around them to which that applies
_PUNCTUATED = re.compile(r"[，。、；！？,;]")
_ENDS = re.compile(r"[，。、；！？,;：:…—.]$")
_SIGNED = re.compile(r"(?<!拍)摄[）)]?$|供图[）)]?$")  # … 甲 摄, the end of a caption
_CREDIT = re.compile(r"[（(][^（）()]*[）)]$")  # （综合新华社电）
_APART = (END, META, EDITOR)
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
    text = flow.text
    if len(lines) < _FEWEST or len(text) >= _AVERAGE * len(lines) or flow.elements:
        return None
    marks = text.count("，") + text.count("。")
    if 3 * marks < len(lines) and 3 * (marks + text.count(",")) < len(lines):
        return None  # a menu
    lengths = sorted([len(line.text) for line in lines])
    if lengths[2 * len(lines) // 3] < _NARROWEST // 2 or lengths[5 * len(lines) // 6] > _AVERAGE:
        return None  # most are short; some are paragraphs
    cells = [(len(line.text.encode("utf-8", "replace")) + len(line.text)) // 2 for line in lines]
    columns = _running(_columns(lines, cells), lines) or _running(_one_column(lines, cells), lines)
    return _without(flow, lines, list(_Setting(lines, cells, columns).seams())) if columns else None


def _running(columns: Iterable[_Column], lines: Sequence[Line]) -> list[_Column]:
    """Return the columns when few of their lines end with a mark, as those of verses do; else none."""
    found = list(columns)
    full = [line for column in found for line in lines[column.first : column.last + 1]]
    return found if 5 * sum(bool(_ENDS.search(line.text)) for line in full) <= 2 * len(full) else []


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
        if number - first >= _FEWEST and _holds_commas(lines[first:number]):
            gap = min(line.gap for line in lines[first + 1 : number])
            yield _Column(first, number - 1, median_low(cells[first:number]), gap)
        first = number


def _one_column(lines: Sequence[Line], cells: Sequence[int]) -> list[_Column]:
    """Return the one column of a page of short paragraphs, many lines of which are of one width."""
    sizes = sorted(size for size in cells if _NARROWEST <= size <= _WIDEST)
    low = width = most = 0
    for high, size in enumerate(sizes):
        while size - sizes[low] > 2 * _LOOSE:
            low += 1
        if high - low >= most:
            most, width = high - low + 1, size - _LOOSE
    if most <= _FEWEST or 3 * most < len(lines):
        return []
    full = [line for line, size in zip(lines, cells, strict=True) if abs(size - width) <= _LOOSE]
    gap = min(line.gap for line in lines[1:])
    return [_Column(0, len(lines) - 1, width, gap)] if _holds_commas(full) else []


def _holds_commas(lines: Sequence[Line]) -> bool:
    """Return whether most lines hold a comma or a full stop, as running text does and menus do not."""
    return 2 * sum(bool(_PUNCTUATED.search(line.text)) for line in lines) >= len(lines)


class _Setting:
    """How a page of columns is set, and which of its lines go on with the line above them."""

    def __init__(self, lines: Sequence[Line], cells: Sequence[int], columns: Sequence[_Column]) -> None:
        self._lines = lines
        self._cells = cells
        self._columns = columns
        self._starts = [column.first for column in columns]
        # whether first lines of paragraphs are set in, and no others: those that are not go on with a sentence
        flush = [
            not ends_sentence(above.text)
            for above, line in pairwise(lines)
            if not line.indent and _PUNCTUATED.search(line.text)
        ]
        self._indented = any(line.indent for line in lines) and 2 * sum(flush) > len(flush)

    def seams(self) -> Iterator[int]:
        """Yield the numbers of the lines that go on with the line above."""
        joined = False
        for number in range(1, len(self._lines)):
            joined = any(self._goes_on(number, column, joined) for column in self._near(number - 1))
            if joined:
                yield number

    def _near(self, number: int) -> Sequence[_Column]:
        """Return the columns in or near which a line stands."""
        place = bisect_right(self._starts, number) - 1
        return [
            column
            for column in self._columns[max(place, 0) : place + 2]
            if column.first - _REACH <= number <= column.last + _REACH
        ]

    def _goes_on(self, number: int, column: _Column, joined: bool) -> bool:
        """Return whether line ``number`` goes on with the one above, which itself went on with its own (``joined``)."""
        above, line = self._lines[number - 1], self._lines[number]
        begins = self._indented and above.indent > 0  # as paragraphs do, where they are set in
        cells = self._cells[number - 1] + (_INDENT if begins else 0)
        over = cells + _width_of_first_word(line.text) - column.width  # what would not have fitted
        full = abs(cells - column.width) <= _LOOSE or 0 < over <= column.width
        if not full or cells > column.width + _LOOSE or self._cells[number] > column.width + _LOOSE:
            return False
        if above.mark or line.mark or _SIGNED.search(above.text) or _CREDIT.match(above.text) or self._begins(line):
            return False
        if not joined and label_of(above) in _APART:
            return False
        if reads_on(above.text, line.text):
            return True
        parted = line.gap > column.gap
        if self._indented and not begins and not joined:
            return False  # a headline, a byline
        ended = ends_sentence(line.text) or bool(_SIGNED.search(line.text))
        whole = ended or abs(self._cells[number] - column.width) <= _LOOSE  # no headline, no credit
        if ends_sentence(above.text):
            if SHOWN_BY.fullmatch(line.text):
                return True
            if parted or not whole:
                return False
            if self._indented:  # between two paragraphs, what ends no sentence is a headline
                below = self._lines[number + 1] if number + 1 < len(self._lines) else None
                return ended or (below is not None and not (below.gap > column.gap or self._begins(below)))
            return over > 0
        if not (joined or begins) and (parted or (" " in above.text and not _PUNCTUATED.search(above.text))):
            return False  # a headline
        return whole or not parted

    def _begins(self, line: Line) -> bool:
        """Return whether a line is plainly the first of a paragraph."""
        if self._indented and line.indent > 0:
            return True
        return find_opener(line.text) is not None or label_of(line) in _APART


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

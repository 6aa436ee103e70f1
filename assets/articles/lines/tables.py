"""Which lines of a page are the cells of a table: rows of words and figures, or a column of them read cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from assets.articles.lines import shapes
from assets.articles.lines.labels import CELL, OPENER, SHORT
from assets.articles.lines.line import Line

_ROWS = 3  # of a table that is printed row by row
_TABLE = 5  # lines of a table, of which two at least are numbers


def mark_tables(lines: Sequence[Line], found: list[str]) -> None:
    """Relabel in ``found`` the lines of tables as cells."""
    _mark_rows(lines, found)
    _mark_columns(lines, found)


def _mark_rows(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the rows of a table into cells: lines of equally many words below each other, one of which is a figure.

    What stands above the rows and has as many words is the head of the table.
    """
    rows = [n for n, label in enumerate(found) if label == SHORT and _is_row(lines[n].text)]
    if len(rows) < _ROWS - 1:
        return
    for _, numbered in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
        run = [number for _, number in numbered]
        words = {lines[number].text.count(" ") for number in run}
        if len(words) > 1 or len(run) < _ROWS - (min(words) > 2):
            continue
        if run[0] and found[run[0] - 1] == SHORT and lines[run[0] - 1].text.count(" ") in words:
            run.insert(0, run[0] - 1)
        for number in run:
            found[number] = CELL


def _is_row(text: str) -> bool:
    return " " in text and (text[-1] in shapes.ROW_ENDS or text.count(" ") > 1) and bool(shapes.ROW.search(text))


def _mark_columns(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the words beside numbers in a run of table cells into cells; what heads the text below the table stays."""
    start = 0 if found.count(CELL) >= 2 else len(found)
    while start < len(found):
        end = start
        while end < len(found) and found[end] in (SHORT, CELL):
            end += 1
        if end - start >= _TABLE and found[start:end].count(CELL) >= 2:
            opened = end < len(found) and found[end] == OPENER
            crosshead = found[end - 1] == SHORT and (opened or bool(shapes.ENUMERATED.match(lines[end - 1].text)))
            found[start : end - crosshead] = [CELL] * (end - crosshead - start)
        start = max(end, start + 1)

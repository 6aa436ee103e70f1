"""Heads in a row behind one mark, one of which has the length of a name: ◆龙舟赛 among ◆荷花节 and ◆音乐会 signs nothing."""

from __future__ import annotations

from collections.abc import Sequence

from assets.articles.lines.labels import BYLINE, SHORT
from assets.articles.lines.line import Line
from assets.articles.lines.shapes import MARKS


def mark_rows(lines: Sequence[Line], found: list[str]) -> None:
    """Relabel as short lines the signatures behind a mark that other short lines of the page stand behind as well."""
    signed = [n for n, label in enumerate(found) if label == BYLINE and lines[n].text[0] in MARKS]
    if not signed:
        return
    heads = {line.text[0] for line, label in zip(lines, found, strict=True) if label == SHORT}
    for number in signed:
        if lines[number].text[0] in heads:
            found[number] = SHORT

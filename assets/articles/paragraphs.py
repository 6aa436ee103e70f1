"""True paragraphs: lines that a column or a page cut out of one sentence are joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assets.articles import labels
from assets.articles.lines import Line, ends_sentence
from assets.articles.seams import reads_on

_JOINED = (labels.OPENER, labels.PROSE)
_STARTS_AFRESH = re.compile(
    r"[·•●■◆▲★☆]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[，、章节条]"
)


@dataclass(slots=True)
class Unit:
    """Lines that are one paragraph, one headline or one piece of furniture, and what they are taken for."""

    lines: list[Line]
    label: str
    role: str = ""  # what the unit became in its article, for the blocks of the page
    text: str = field(default="")

    def add(self, line: Line) -> None:
        """Join a line that reads on."""
        self.lines.append(line)
        self.text += line.text

    @property
    def open(self) -> bool:
        """Whether the sentence at its end is unfinished."""
        return not ends_sentence(self.text)


def form_units(lines: Sequence[Line], line_labels: Sequence[str], web: bool) -> list[Unit]:
    """Return the lines as units.

    On a page of the web (``web``) a line is taken for a paragraph unless a comma, an open bracket or a split word says
    that it reads on; on a newspaper page any unfinished sentence reads on.
    """
    units: list[Unit] = []
    for place, (line, label) in enumerate(zip(lines, line_labels, strict=True)):
        current = units[-1] if units else None
        following = line_labels[place + 1] if place + 1 < len(lines) else None
        if current and _joins(units, line, label, following, web):
            if current.label == labels.SHORT or label == labels.CAPTION:
                current.label = label
            current.add(line)
        else:
            units.append(Unit([line], label, text=line.text))
    return units


def _joins(units: Sequence[Unit], line: Line, label: str, following: str | None, web: bool) -> bool:
    """Return whether ``line`` reads on from the last of ``units``."""
    last = units[-1]
    if last.label == labels.SHORT:  # the first words of a paragraph, cut off by the layout
        return (
            label == labels.PROSE and last.open and (reads_on(last.text, line.text) or (not web and "，" in last.text))
        )
    if last.label not in _JOINED or not last.open:
        return False
    if label == labels.PROSE:
        plain = web or line.indent >= 2 or _STARTS_AFRESH.match(line.text)
        return not plain or last.text[-1].isdigit() or reads_on(last.text, line.text)
    if label == labels.CAPTION:
        before = units[-2].label if len(units) > 1 else None
        return last.label == labels.PROSE and before not in _JOINED
    if label == labels.SHORT:
        if web or following in (labels.OPENER, labels.BYLINE, labels.HEADING):
            return following == labels.PROSE and reads_on(last.text, line.text)
        return following == labels.PROSE or reads_on(last.text, line.text)
    return False

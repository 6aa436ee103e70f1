"""True paragraphs: lines that a column or a page cut out of one sentence are joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assets.articles import labels
from assets.articles.lines import Line, ends_sentence, unclosed
from assets.articles.seams import reads_on
from assets.articles.shapes import SEEN

_JOINED = (labels.OPENER, labels.PROSE)
_BODY = (labels.PROSE, labels.CAPTION)
_CREDITING = (labels.CAPTION, labels.BYLINE)
_AFRESH = re.compile(
    r"[·•●■◆▲★☆]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[，、章节条]"
)
_INNER = re.compile(r"[，,；;](?=.)")  # a comma inside: the papers set headlines without
_LONG = 16  # characters from which a line with a comma is the start of a paragraph rather than a headline
_LONGER = 20  # … even above another short line
# words with which paragraphs begin and headlines do not
_BEGINS = re.compile(
    r"会议|会上|会[前后]|同时|此外|据悉|据了解|随后|活动[中现]|要(?!闻)|[他她它]|其[中次实]"
    r"|[^，,。]{2,14}(?:指出|强调|表示|介绍|要求|认为)[，,]|(?:在|随着)[^，,]{2,20}[，,]|(?:去年|今年|近年来|目前|截至)[^，,]{0,12}[，,]"
)
_TELLS = re.compile(r"[\u3400-\u9fff]{2,}(?:\d{1,2}日(?![起前至])|近日|日前|昨[天日]|今天)")  # 青岚市统计局7日发布…
_CAPTION = 130  # characters up to which a paragraph may be a caption
_UNBROKEN = 28  # characters from which a line without a blank is no headline
_SHOWN_BY = re.compile(
    r"(?:(?:本报)?(?:首席|见习|实习)?(?:记者|通讯员)\s?)?[\u3400-\u9fff]{2,4}(?:[\s、][\u3400-\u9fff]{2,4}){0,4}\s?(?:摄|摄影|供图)(?:[（(].{2,8}[)）])?"
    r"|[\u3400-\u9fff]{2,16}(?:供图|提供)"
)  # 甲 乙 摄, 区体育局供图, cut off from its caption
_ODD = re.compile(
    r"(?!目前|近[日期来年]|最近|日前|前[不天夜]|每[天年逢]|[清早]晨|早上|上午|中午|下午|午后|傍晚|夜[里晚]|深夜|凌晨|周[末一二三四五六日]|[初仲盛深晚隆寒暖入开立]?[春夏秋冬][天日季末]?|年[初末底关]|月[初末底]|节[前后]|假期|昨|今|同时|其中|此外|对此|为此|随后|会上|去年|明年|当天|当|但|而|于是|因此|那么|如今|眼下|对|是|好)[^，,“\d]{1,2}[，,]"
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
    found = list(line_labels)
    _find_first_words(lines, found, web)
    after_run = _after_runs(found)
    units: list[Unit] = []
    for line, label, following, after in zip(lines, found, [*found[1:], ""], after_run, strict=False):
        may = units and (label in _CREDITING or units[-1].label in _JOINED)
        if may and _joins(units, line, label, following, after, web):
            units[-1].add(line)
            if label in _CREDITING:
                units[-1].label = labels.CAPTION
        else:
            units.append(Unit([line], label, "", line.text))
    return units


def _find_first_words(lines: Sequence[Line], found: list[str], web: bool) -> None:
    """Relabel as prose the short lines that are the first words of the paragraph below, cut off by the layout."""
    above_body = False  # the run of short lines in hand ends on running text
    for place in range(len(found) - 2, -1, -1):
        if found[place] != labels.SHORT:
            above_body = False
            continue
        text, below = lines[place].text, lines[place + 1].text
        above_body = above_body or found[place + 1] in _BODY
        if not above_body or ends_sentence(text):
            continue
        if found[place + 1] == labels.SHORT:
            cut = not web and _is_long(text) and (len(text) >= _LONGER or reads_on(text, below))
        else:
            after_heading = not web and place > 0 and found[place - 1] == labels.HEADING
            cut = after_heading or (not web and _begins_paragraph(text, below)) or reads_on(text, below)
        if cut:
            found[place] = labels.PROSE


def _begins_paragraph(text: str, below: str) -> bool:
    if _BEGINS.match(text) and not text.endswith("召开"):
        return True
    unbroken = " " not in text and (len(text) >= _UNBROKEN or bool(_TELLS.match(text)))
    return unbroken or _is_long(text) or bool(_ODD.match(below))


def _is_long(text: str) -> bool:
    return len(text) >= _LONG and bool(_INNER.search(text))


def _after_runs(found: Sequence[str]) -> list[str]:
    """Return, for each line, the first label below it that is not of a short line."""
    result = [""] * len(found)
    for place in range(len(found) - 2, -1, -1):
        below = found[place + 1]
        result[place] = result[place + 1] if below == labels.SHORT else below
    return result


def _joins(units: Sequence[Unit], line: Line, label: str, following: str, after: str, web: bool) -> bool:
    """Return whether ``line`` reads on from the last of ``units``; ``after`` is what comes after a run of short lines."""
    last = units[-1]
    before = units[-2].label if len(units) > 1 else ""
    if label in _CREDITING and last.label in _BODY and _SHOWN_BY.fullmatch(line.text):
        seen = len(last.text) <= _CAPTION and bool(SEEN.match(last.text))
        return seen or last.label == labels.CAPTION or "图为" in last.text or before == labels.SHORT
    if last.label not in _JOINED or not last.open:
        return False
    if label == labels.PROSE:
        plain = web or line.indent >= 2 or bool(_AFRESH.match(line.text))
        return not plain or last.text[-1].isdigit() or reads_on(last.text, line.text)
    if label == labels.CAPTION:
        return last.label == labels.PROSE and (before not in _JOINED or bool(SEEN.match(last.text)))
    if label not in (labels.SHORT, labels.CELL):
        return False
    if after not in _BODY:
        return unclosed(last.text) and not web
    if web or label == labels.CELL:
        return following in _BODY and reads_on(last.text, line.text)
    return following in _BODY or bool(_INNER.search(line.text)) or reads_on(last.text, line.text)

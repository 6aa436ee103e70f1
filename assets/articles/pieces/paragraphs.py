"""True paragraphs: lines that a column or a page cut out of one sentence are joined again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from assets.articles.lines import labels
from assets.articles.lines.bylines import closing_credits, is_outlet, source
from assets.articles.lines.line import Line, ends_sentence, unclosed
from assets.articles.lines.names import is_name_shaped, tokens
from assets.articles.lines.seams import reads_on
from assets.articles.lines.shapes import (
    ARROWS,
    FIELD,
    MARKS,
    OF_A_PICTURE,
    OF_HOUSE,
    OF_LEADER,
    PICTURED_BY,
    SEEN,
    SHOWN_BY,
)
from assets.articles.pairs import shared

_JOINED = (labels.OPENER, labels.PROSE)
_BODY = (labels.PROSE, labels.CAPTION)
_BETWEEN = frozenset(
    (labels.CAPTION, labels.CELL, labels.FOLIO, labels.META, labels.EDITOR)
)  # what may part a paragraph
_NUMBERING = (labels.CELL, labels.FOLIO)
_CREDITING = (labels.CAPTION, labels.BYLINE)
_AFRESH = re.compile(
    rf"[·{MARKS}]|"
    r"[（(]?[一二三四五六七八九十]{1,3}[、）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[，、章节条]"
)
_INNER = re.compile(r"[，,；;](?=.)")  # a comma inside: the papers set headlines without
_LONG = 16  # characters from which a line with a comma is the start of a paragraph rather than a headline
_LONGER = 20  # … even above another short line
# words with which paragraphs begin and headlines do not
_BEGINS = re.compile(
    r"会议|会上|会[前后]|同时|此外|据(?:悉|了解|介绍|统计|通报|透露)|随后|活动[中现]|要(?!闻)|[他她它]|其[中次实]"
    r"|[^，,。]{2,14}(?:指出|强调|表示|介绍|要求|认为)[，,]|(?:在|随着)[^，,]{2,20}[，,]|(?:去年|今年|近年来|目前|截至)[^，,]{0,12}[，,]"
)
_TELLS = re.compile(r"[\u3400-\u9fff、]{2,}(?:\d{1,2}日(?![起前至])|近日|日前|昨[天日]|今天)")  # 青岚市统计局7日发布…
_CHAPTER = re.compile(r"第[一二三四五六七八九十]{1,3}[章节编]")
_DASHES = "—－"
_HALF, _BLOCK = 4, 10  # characters of half a headline, and of a headline in two lines
_AWAITS = re.compile(r"(?:来源|稿源|作者)\s?[:：]?$")  # 来源： | 青岚日报   作者 | 甲
_OWN_LINE = re.compile(
    r"(?:强调|指出|要求|表示|提出|寄语|侧记|综述|[:：])$|^[【■●▲►◆]|[】\d]$"
)  # 某某调研时强调, a column
_TITLED, _HEAD = re.compile(r"电\s?题[：:]"), 60  # 新华社北京6月7日电 题：…, the title of what follows
_CROSSHEAD, _SEVERAL = 12, 2  # characters of a crosshead; paragraphs
_CAPTION = 130  # characters up to which a paragraph may be a caption
_SPACED = 0.6  # share of the paragraphs below blank lines, on a page that parts all of them so
_UNBROKEN = 28  # characters from which a line without a blank is no headline
_TOLD = 0.3  # share of the pairs of a headline that the first paragraph has too
_ODD = re.compile(
    r"(?!目前|近[日期来年]|最近|日前|前[不天夜]|每[天年逢]|[清早]晨|早上|上午|中午|下午|午后|傍晚|夜[里晚]|深夜|凌晨|周[末一二三四五六日]|[初仲盛深晚隆寒暖入开立]?[春夏秋冬][天日季末]?|年[初末底关]|月[初末底]|节[前后]|假期|昨|今|同时|其中|此外|对此|为此|随后|会上|去年|明年|当天|当|但|而|于是|因此|那么|如今|眼下|对|是|好)[^，,“\d]{1,2}[，,]"
    r"|[\u3400-\u9fff]{1,2}[。；]"  # 组。
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
    set_in, spaced = _setting(lines, found)
    linked = web and spaced  # a line that no blank line parts from the one above goes on with it: the words of a link
    after_run = _after_runs(found)
    units: list[Unit] = []
    last = ""  # the label of the last unit
    prose, short = labels.PROSE, labels.SHORT
    for place, (line, label) in enumerate(zip(lines, found, strict=True)):
        if label == prose and not web and last in _BETWEEN and (parted := _parted(units)):
            parted.add(line)
            continue
        if last in _JOINED or label in _CREDITING:
            following = found[place + 1] if place + 1 < len(found) else ""
            beside = linked and line.gap == 1
            if beside and label == short and units[-1].open and following in _BODY:
                units[-1].add(line)
                continue
            begins = (web and not beside) or (set_in and line.indent > 0)
            if units and _joins(units, line, label, following, after_run[place], web, begins):
                units[-1].add(line)
                if label in _CREDITING:
                    units[-1].label = last = labels.CAPTION
                continue
        elif label == short and (
            (last == short and not web and line.gap == 1 and _is_block(lines, place))
            or (
                last == labels.META
                and _AWAITS.search(units[-1].text[-4:])
                and (source(line.text) or is_outlet(line.text))
            )
        ):
            if last == labels.META and units[-1].text[-1] not in "：:":
                units[-1].text += "："
            units[-1].add(line)
            continue
        units.append(Unit([line], label, "", line.text))
        last = label
    return units


def _is_block(lines: Sequence[Line], place: int) -> bool:
    """Return whether a short line and the one right above it are one headline: set apart from all else, of like length."""
    above, line = lines[place - 1], lines[place]
    apart = (place == 1 or above.gap > 1) and (place + 1 == len(lines) or lines[place + 1].gap > 1)
    if not apart or _OWN_LINE.search(above.text) or line.text[0] in "—－" or OF_LEADER.fullmatch(line.text):
        return False
    shorter, longer = sorted((len(above.text), len(line.text)))
    return shorter >= _HALF and longer <= 2 * shorter and shorter + longer >= _BLOCK


def _parted(units: Sequence[Unit]) -> Unit | None:
    """Return the paragraph in whose middle the layout has set the captions, or the head of a page, that come last."""
    place = len(units) - 1
    while place >= 0 and units[place].label in _BETWEEN:
        place -= 1
    if not -1 < place < len(units) - 1:
        return None
    above = units[place]
    whole = above.label not in _JOINED or not above.open or closing_credits(above.text)
    return None if whole or SHOWN_BY.search(above.text[-20:]) else above


def _find_first_words(lines: Sequence[Line], found: list[str], web: bool) -> None:
    """Relabel as prose the short lines that are the first words of the paragraph below, cut off by the layout."""
    whole: bool | None = None
    above_body = False  # the run of short lines in hand ends on running text
    top = -1 if web else _top(lines, found)
    times = Counter(line.text for line, label in zip(lines, found, strict=True) if label == labels.SHORT)
    for place in range(len(found) - 2, -1, -1):
        if found[place] != labels.SHORT or place == top:
            above_body = False
            continue
        if found[place + 1] in _NUMBERING and not web and _goes_on_overleaf(lines, found, place):
            found[place] = labels.PROSE
            continue
        text, below = lines[place].text, lines[place + 1].text
        if text[0] in _DASHES and place and found[place - 1] in (labels.SHORT, labels.HEADING):
            continue  # ——a deck, however long
        if (text[0] == "第" and _CHAPTER.match(text)) or (
            web and lines[place + 1].gap > 1 and len(text) <= _LONG and _AFRESH.match(text)
        ):
            continue  # the head of a section, whatever word it ends with
        if len(text) >= _LONG and times[text] > 1:
            continue  # the page prints its headline again
        above_body = above_body or found[place + 1] in _BODY
        listed = text[-1] in "；;"  # no headline ends so
        if not above_body or (ends_sentence(text) and not listed):
            continue
        if found[place + 1] == labels.SHORT:
            if web:
                beside = lines[place + 1].gap == 1 and bool(_INNER.search(text))
                cut = beside and reads_on(text, below) and _setting(lines, found)[1]
            else:
                cut = text[-1] in "，、" or _is_first_half(text, below, found, place)
        else:
            begins = not web and (_begins_paragraph(text, below) or _is_list(text, found, place))
            heads = len(text) <= _CROSSHEAD or (len(text) <= _HEAD and shared(text, below) >= _TOLD)
            if heads and text[-1] not in "，、" and lines[place + 1].gap > 1 and not unclosed(text):
                whole = _is_whole(lines, found) if whole is None else whole
                if whole:
                    continue  # the layout of this page cuts nothing
            pictured = web and found[place + 1] == labels.CAPTION and lines[place + 1].gap > 1
            cut = begins or (not pictured and reads_on(text, below))
        if cut or (listed and not web):
            found[place] = labels.PROSE


def _is_whole(lines: Sequence[Line], found: Sequence[str]) -> bool:
    """Return whether all paragraphs of a page, of which there are several, end sentences."""
    told = [line.text for line, label in zip(lines, found, strict=True) if label == labels.PROSE]
    return len(told) > _SEVERAL and all(map(ends_sentence, told))


def _top(lines: Sequence[Line], found: Sequence[str]) -> int:
    """Return the number of the first line of a page when it is a headline, however long, above running text; -1 when
    there is none such.

    On a page whose other lines all end sentences the layout cuts none; on any other the body must speak of it.
    """
    if len(found) < 2 or found[0] != labels.SHORT or found[1] not in _BODY or len(lines[0].text) < _LONG:
        return -1
    text, below = lines[0].text, lines[1].text
    if text[-1] not in "，、；;" and lines[1].gap > 1 and len(lines) > _SEVERAL and _set_apart(lines[2:]):
        return 0
    if (
        text[-1] in "，、；;"
        or _BEGINS.match(text)
        or _TELLS.match(text)
        or OF_A_PICTURE.match(text)
        or not ends_sentence(below)
    ):
        return -1
    if _ODD.match(below) or reads_on(text, below):
        return -1
    whole = all(ends_sentence(line.text) for line, label in zip(lines, found, strict=True) if label == labels.PROSE)
    return 0 if whole or shared(text, below) >= _TOLD else -1


def _set_apart(others: Sequence[Line]) -> bool:
    """Return whether no line but the one above these stands apart from the next."""
    return all(line.gap == 1 for line in others)


def _goes_on_overleaf(lines: Sequence[Line], found: Sequence[str], place: int) -> bool:
    """Return whether a line reads on below the number of a page."""
    overleaf = place + 2
    if overleaf == len(found) or found[overleaf] != labels.PROSE:
        return False
    text = lines[place].text
    return not ends_sentence(text) and (bool(_BEGINS.match(text)) or reads_on(text, lines[overleaf].text))


def _is_first_half(text: str, below: str, found: Sequence[str], place: int) -> bool:
    told = _is_long(text) or _TELLS.match(text) or _is_list(text, found, place)
    return bool(told) and (len(text) >= _LONGER or reads_on(text, below))


def _begins_paragraph(text: str, below: str) -> bool:
    if _BEGINS.match(text) and not text.endswith("召开"):
        return True
    unbroken = " " not in text and (len(text) >= _UNBROKEN or bool(_TELLS.match(text)))
    return unbroken or _is_long(text) or bool(_ODD.match(below))


def _is_long(text: str) -> bool:
    return len(text) >= _LONG and bool(_INNER.search(text))


def _is_list(text: str, found: Sequence[str], place: int) -> bool:
    """Return whether a line below running text lists names or things, more than a headline does."""
    return len(text) >= _LONG and text.count("、") > 1 and place > 0 and found[place - 1] in _JOINED


def _is_field(text: str) -> bool:
    """Return whether a line says where or when, and no more: 地点：云塘镇."""
    return len(text) <= _LONGER and text[0] in "时地人天" and bool(FIELD.match(text))


def _names_people(text: str) -> bool:
    """Return whether nothing but people, or one office, is credited with a picture: not 千亩荷塘 甲 摄, a caption of its own."""
    words = [word for kind, word in tokens(OF_HOUSE.sub("", text)) if kind == "word"]
    return len(words) < 2 and all(
        is_name_shaped(word) or word == text.removesuffix("供图").removesuffix("提供") for word in words
    )


def _after_runs(found: Sequence[str]) -> list[str]:
    """Return, for each line, the first label below it that is not of a short line."""
    result = [""] * len(found)
    for place in range(len(found) - 2, -1, -1):
        below = found[place + 1]
        result[place] = result[place + 1] if below == labels.SHORT else below
    return result


def _setting(lines: Sequence[Line], found: Sequence[str]) -> tuple[bool, bool]:
    """Return whether a page sets in the first lines of its paragraphs, and whether it parts them by blank lines."""
    prose = set_in = spaced = 0
    for line, label in zip(lines, found, strict=True):
        if label == labels.PROSE:
            prose += 1
            set_in += line.indent > 0
            spaced += line.gap > 1
    return 2 * set_in >= prose > 1, spaced > _SPACED * prose


def _joins(units: Sequence[Unit], line: Line, label: str, following: str, after: str, web: bool, begins: bool) -> bool:
    """Return whether ``line`` reads on from the last of ``units``; ``after`` is what comes after a run of short lines,
    ``begins`` says that the page sets first lines of paragraphs as it sets this one.
    """
    last = units[-1]
    before = units[-2].label if len(units) > 1 else ""
    if label in _CREDITING and last.label == labels.CAPTION and PICTURED_BY.fullmatch(line.text):
        return True
    if label in _CREDITING and last.label in _BODY and SHOWN_BY.fullmatch(line.text) and _names_people(line.text):
        seen = len(last.text) <= _CAPTION and bool(SEEN.match(last.text))
        pointing = seen or last.text[0] in ARROWS
        return pointing or last.label == labels.CAPTION or "图为" in last.text or before not in _JOINED
    if last.label not in _JOINED or not last.open or _TITLED.search(last.text[:_HEAD]) or _is_field(last.text):
        return False
    if label == labels.PROSE:
        plain = begins or bool(_AFRESH.match(line.text))
        return not plain or last.text[-1].isdigit() or reads_on(last.text, line.text)
    if label == labels.CAPTION:
        whole = OF_A_PICTURE.match(line.text) or len(last.text) > _CAPTION or following == labels.PROSE
        if whole and not reads_on(last.text, line.text):
            return False  # set in the middle of a paragraph
        return last.label == labels.PROSE and (before not in _JOINED or bool(SEEN.match(last.text + line.text)))
    if label not in (labels.SHORT, labels.CELL) or (line.text[0] in MARKS and not unclosed(last.text)):
        return False
    if after not in _BODY:
        return unclosed(last.text) and not web
    if web or label == labels.CELL:
        return following in _BODY and reads_on(last.text, line.text)
    return following in _BODY or bool(_INNER.search(line.text)) or reads_on(last.text, line.text)

"""What a page runs into one line and a reader parts: a headline and its story, a headline and its line of publication.

Each part becomes a line of its own. That two lines are one, because the layout cut them, is for paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter

from assets.articles.lines.line import HALF_STOP, Line
from assets.articles.lines.names import is_person, posted_reporters
from assets.articles.lines.openers import find_opener

_HEAD, _RUN = 30, 160  # lines among which a page has its headline, and characters of one with its line of publication
_RUN_IN = re.compile(
    r"([^。：:]{8,60}?)\s+((?:(?:来源|稿源|作者|时间|日期|发[布表稿](?:时间|日期)|更新时间)\s?[:：]"
    r"|\d{4}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?\s+(?:\d{1,2}[:：]\d{2}|来源)).{2,90})"
)  # headline 来源：青岚日报 发布时间：2024-05-06
_GLUED = re.compile(r"(.{8,60}?[\u3400-\u9fff])(20\d\d-\d\d-\d\d\s+来源.{2,40})")  # headline2024-05-06 来源:青岚网
_STAMPED = re.compile(
    r"(\d{4}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s+(?:来源\s?[:：]\s?)?[\u3400-\u9fff-]{2,14})?)\s+(.{30,})"
)  # 2024年05月06日06:15 青岚晚报 本报讯 …
_DATED_HEAD = re.compile(
    r"(?:date\s)?(\d{4}-\d{2}-\d{2})\s+(?!.*[:：|｜])([\u3400-\u9fff“《].{9,50})"
)  # 2024-05-06 headline
_PUBLISHED = (":", "时间", "日期", "作者")  # one of which, or 来源, every line of publication holds
_LEAD = re.compile(r"【([^【】]{7,40})】")  # 【headline】 and the story on the same line
_SOURCED = re.compile(
    r"(?:[-•·*]\s?|\d{1,2}[.、]\s?)?([^（）()。]{6,50}?)\s?[（(](来源\s?[:：]\s?[^（）()]{2,20})[）)]\s?(?:[-—–：:]{1,3}\s?)?(\S.{9,})"
)  # - headline（来源：青岚日报）—— and the story
_ITEM = re.compile(r"([●◆■▲★□◎○])\s?([^。，,；：:\s]{4,30})\s(\S[^\n]{20,}[。！？”）)])")  # ●headline 近日，…。
_REPORTS = re.compile(r".{0,30}?(?:近日|日前|连日来|昨[天日]|今[天日年]|\d日|\d月|记者|据.{2,8}[社网报])|本报讯")
_ENDED = re.compile(r"[。！？）)]\s?")
_LEAST, _AUTHOR, _CREDITED = (
    12,
    4,
    50,
)  # characters of a headline and an author, of the author, of an opener with credits
_IN_BRACKETS = re.compile(r"[（(][^（）()]{0,12}记者[^（）()]{2,30}[）)]")
_FEWEST = 3  # lines of one make
_FEWEST_ITEMS = 2
_MARKS = frozenset("●◆■▲★□◎○")
_ARCHIVED = re.compile(
    r"(第\s?\d{1,2}\s?版\s?[（(][^（）()]{0,8}[）)]\s?专栏\s?[:：][\u3400-\u9fff]{0,8})\s(\S.+)"
)  # 第1版(要闻)专栏: headline deck 本报讯 …, as archives of newspapers keep a piece
_NUMBER = re.compile(r"\d{1,3}[.、]\s?")
_DECK = 160  # characters of headlines and decks above an opener in the same line
_BLANK = re.compile(r"\s(?=\S)")


_ORIGINAL = re.compile(r"原?标题\s?[:：]\s?(?=.{6})")  # at the head of a page, which has no other
_TITLED = re.compile(r"标题\s?[:：]\s?(?=.{6})")  # in a table of what a document is
_NEXT_STORY = re.compile(r"[。！？”）)…]\s?(本报讯\s?[（(])")  # a story, and the next right behind it
_LED_IN = re.compile(
    r"([^。]{6,60}?)\s+([〔（(【]记者[^〔〕（）()【】]{2,20}报[导道][〕）)】].{20,})"
)  # headline 〔记者甲／青岚报导〕…


def part_lines(lines: list[Line], flow: str) -> list[Line]:
    """Return the lines with everything that the page runs into one of them on a line of its own."""
    for number, line in enumerate(lines[:_HEAD]) if "标题" in flow else ():
        if line.text[0] in "原标" and (named := (_TITLED if number else _ORIGINAL).match(line.text)):
            rest = line._replace(text=line.text[named.end() :], start=line.start + named.end())
            lines = [*lines[:number], rest, *lines[number + 1 :]]
    if lines and lines[0].text[0] in "12d" and (dated := _DATED_HEAD.fullmatch(lines[0].text)) and "。" not in dated[2]:
        lines = [*_part(lines[0], dated.span(2), dated.span(1)), *lines[1:]]
    if "本报讯" in flow and any(line.text.find("本报讯", 1) > 0 for line in lines):
        lines = [part for line in lines for part in _part_stories(line)]
    if "报导" in flow:
        lines = [part for line in lines for part in _part_led_in(line)]
    if "【" in flow:
        lines = _part_leads(lines)
    if not _MARKS.isdisjoint(flow):
        lines = _part_items(lines)
    if "记者" in flow:
        lines = [
            part for number, line in enumerate(lines) for part in _part_author(line, lines[number + 1 : number + 2])
        ]
    if "栏" in flow and "专栏" in flow:
        lines = _part_archived(lines)
    if sourced := "源" in flow and "来源" in flow:
        lines = _part_sourced(lines)
    return _part_published(lines) if sourced or any(word in flow for word in _PUBLISHED) else lines


def _part(line: Line, *spans: tuple[int, int]) -> list[Line]:
    """Return the parts of a line between ``spans`` of its text, the first in its place and the others right below it."""
    return [
        Line(line.text[start:end], line.start + start, line.start + end, 1 if number else line.gap, line.indent)
        for number, (start, end) in enumerate(spans)
    ]


def _part_stories(line: Line) -> list[Line]:
    """Part the stories that a page runs into one line, each from 本报讯 on; the headline of the next stays above it."""
    if line.text.find("本报讯", 1) < 0:
        return [line]
    starts = [0, *(match.start(1) for match in _NEXT_STORY.finditer(line.text))]
    ends = [*starts[1:], len(line.text)]
    return _part(line, *zip(starts, ends, strict=True)) if len(starts) > 1 else [line]


def _part_led_in(line: Line) -> list[Line]:
    parted = _LED_IN.fullmatch(line.text) if "报导" in line.text[:100] and "。" in line.text else None
    return _part(line, parted.span(1), parted.span(2)) if parted else [line]


def _part_published(lines: list[Line]) -> list[Line]:
    """Part the line of publication from the headline above it or the story below it."""
    for number, line in enumerate(lines[:_HEAD]):
        text = line.text
        if text[0] == "2":
            parted = _STAMPED.fullmatch(text)
        elif 20 < len(text) <= _RUN and " " in text and ("20" in text or "来源" in text) and "。" not in text:
            parted = (_GLUED.fullmatch(text) if "-" in text else None) or _RUN_IN.fullmatch(text)
        else:
            continue
        if parted and not HALF_STOP.search(parted[1]):
            return [*lines[:number], *_part(line, parted.span(1), parted.span(2)), *lines[number + 1 :]]
    return lines


def _part_leads(lines: list[Line]) -> list[Line]:
    """Where a page runs several headlines in 【】 into their stories, part them."""
    bracketed = [n for n, line in enumerate(lines) if line.text[0] == "【"]
    if len(bracketed) < _FEWEST:
        return lines
    signed = {n for n in bracketed if posted_reporters(lines[n].text)}
    if len(signed) >= _FEWEST:  # each stands below its headline
        return [
            line._replace(mark="#") if n + 1 in signed and n not in signed else line for n, line in enumerate(lines)
        ]
    leads = {n: match for n in bracketed if (match := _lead(lines[n].text))}
    if len(leads) < _FEWEST:
        return lines
    parted: list[Line] = []
    for number, line in enumerate(lines):
        if match := leads.get(number):
            below = len(line.text) - len(line.text[match.end() :].lstrip())
            head, *story = _part(line, match.span(1), (below, len(line.text)))
            parted.append(head._replace(mark="#"))
            parted += [part for part in story if part.text]
        else:
            parted.append(line)
    return parted


def _lead(text: str) -> re.Match[str] | None:
    match = _LEAD.match(text)
    return match if match and not match[1].endswith(("报道", "报", "网", "社")) else None  # 【青岚日报】 is a source


def _part_author(line: Line, below: list[Line]) -> list[Line]:
    """Part the name of who wrote a story from the end of its headline, where the opener below credits the same."""
    text = line.text
    if (
        not below
        or not _LEAST <= len(text) <= _RUN
        or " " not in text[-_AUTHOR:]
        or "记者" not in below[0].text[:_CREDITED]
    ):
        return [line]
    head, _, name = text.rpartition(" ")
    opening = _IN_BRACKETS.search(below[0].text, 0, _CREDITED)
    if not opening or name not in opening[0].replace(" ", "") or "。" in head or not is_person(name):
        return [line]
    return _part(line, (0, len(head.rstrip())), (len(head) + 1, len(text)))


def _part_items(lines: list[Line]) -> list[Line]:
    """Part the items of a column whose headlines stand behind a mark, a blank before their story, and those that the page
    runs into one line.

    Tips may look the same (●错峰出行 请避开高峰…), but do not report.
    """
    marked = [number for number, line in enumerate(lines) if line.text[0] in _MARKS]
    if not marked:
        return lines
    items = {number: match for number in marked if (match := _ITEM.fullmatch(lines[number].text))}
    told = Counter(match[1] for match in items.values())
    reporting = Counter(match[1] for match in items.values() if _REPORTS.match(match[3]))
    columns = {mark for mark, count in told.items() if count >= _FEWEST_ITEMS and 2 * reporting[mark] >= count}
    parted: list[Line] = []
    for number, line in enumerate(lines):
        match = items.get(number)
        if match and match[1] in columns:
            head, story = _part(line, match.span(2), match.span(3))
            parted += [head._replace(mark="#"), story]
        elif line.text[0] in _MARKS:
            parted += _part_row(line)
        else:
            parted.append(line)
    return parted


def _part_row(line: Line) -> list[Line]:
    """Part items behind one mark that stand in one line: ●…。（甲）●…。（乙）."""
    text = line.text
    if text.find(text[0], 1) < 0:
        return [line]
    starts = [0, *(match.end() for match in _ENDED.finditer(text) if text[match.end() : match.end() + 1] == text[0])]
    ends = [*starts[1:], len(text)]
    return [
        part._replace(text=part.text.rstrip(), end=part.start + len(part.text.rstrip()))
        for part in _part(line, *zip(starts, ends, strict=True))
    ]


def _part_sourced(lines: list[Line]) -> list[Line]:
    """Where a digest prints the source of each headline between it and its story, part the three."""
    sourced = {
        n: match for n, line in enumerate(lines) if "来源" in line.text and (match := _SOURCED.fullmatch(line.text))
    }
    if len(sourced) < _FEWEST:
        return lines
    parted: list[Line] = []
    for number, line in enumerate(lines):
        if match := sourced.get(number):
            head, *others = _part(line, match.span(1), match.span(2), match.span(3))
            parted += [head._replace(mark="#"), *others]
        else:
            parted.append(line)
    return parted


def _part_archived(lines: list[Line]) -> list[Line]:
    """Part the page and column, the headline, its decks and the story of each piece of an archive.

    The headline is what the line above says too, with a number, which goes; the story begins at its opener.
    """
    parted: list[Line] = []
    for line in lines:
        match = _ARCHIVED.fullmatch(line.text)
        if not match:
            parted.append(line)
            continue
        start, end = match.span(2)
        cuts = [start]
        above = _NUMBER.sub("", parted[-1].text, count=1) if parted else ""
        if above and line.text.startswith(f"{above} ", start):
            parted.pop()
            cuts.append(start + len(above) + 1)
        blanks = _BLANK.finditer(line.text, cuts[-1] - 1, start + _DECK)
        cuts += [blank.end() for blank in blanks if find_opener(line.text[blank.end() :])][:1]
        cuts = sorted({*cuts})
        ends = [cut - 1 for cut in cuts[1:]]
        parted += _part(line, match.span(1), *zip(cuts, [*ends, end], strict=True))
    return parted

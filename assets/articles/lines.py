"""The lines of a flow, and the plain observations about one line on which labels rest."""

from __future__ import annotations

import re
from typing import NamedTuple

_CLOSERS = "”’」』）)】]》〉\"' "
_OPEN_TO_CLOSE = {"“": "”", "‘": "’", "（": "）", "《": "》", "【": "】", "「": "」", "『": "』"}
_PAIRED = re.compile(r"[“”‘’（）()《》【】「」『』]")
_ONE_WIDTH = str.maketrans("()", "（）")  # pages mix the two: （新华社)
_NOTE_AT_END = re.compile(r"(?:[（(][^（）()]{1,60}[）)]|【[^【】]{1,60}】){1,3}$")


class Line(NamedTuple):
    """A line of the flow without its outer blanks: ``flow[start:end] == text``, but for full stops in half width.

    ``gap`` is the number of line ends before it, ``indent`` the number of blanks that it was set in by, ``mark`` holds the
    signs of a markdown heading (#, ##).
    """

    text: str
    start: int
    end: int
    gap: int
    indent: int
    mark: str = ""


def ends_sentence(text: str) -> bool:
    """Return whether ``text`` ends with a full stop, a question or exclamation mark, a colon or a semicolon.

    Closing quotes and brackets, and notes in brackets after the full stop (甲、乙), are set aside.
    """
    if text[-1:] in ("）", ")", "】"):
        text = _NOTE_AT_END.sub("", text[-200:]).rstrip() or text
    tail = text[-8:].rstrip(_CLOSERS)
    return (bool(tail) and tail[-1] in "。！？!?…；;：:") or (
        len(tail) > 1 and tail[-1] == "." and not tail[-2].isascii()
    )


def unclosed(text: str) -> bool:
    """Return whether a quote, bracket or book title is still open at the end of ``text``."""
    stack: list[str] = []
    for mark in _PAIRED.findall(text.translate(_ONE_WIDTH)):
        if mark in _OPEN_TO_CLOSE:
            stack.append(_OPEN_TO_CLOSE[mark])
        elif mark in stack:
            while stack.pop() != mark:
                pass
    return bool(stack)


_HALF_STOP = re.compile(r"(?<=[\u3400-\u9fff”’）)%》])\.(?![A-Za-z0-9.])")  # 会议召开. , but not 1.5 or A.B


def with_full_stops(lines: list[Line], flow: str) -> list[Line]:
    """Return the lines as they are judged where a page prints its full stops as those of a typewriter: with 。 for them.

    Texts keep their length; what is cut out of the flow stays as printed.
    """
    if "。" in flow or not _HALF_STOP.search(flow):
        return lines
    return [line._replace(text=_HALF_STOP.sub("。", line.text)) if "." in line.text else line for line in lines]


_MARKDOWN = re.compile(r"(#{1,6})\s+(?=\S)|>\s?(?=\S)|[*_](?=[^*_\s].*[^*_\s][*_]$)")  # ## headline  > quote  *note*
_LEAD = re.compile(r"【([^【】]{7,40})】")  # 【headline】 and the story on the same line
_FEWEST_LEADS = 3
_HEAD, _RUN = 30, 160  # lines among which a page has its headline, and characters of one with its line of publication


def read_lines(flow: str) -> list[Line]:
    """Return the lines of ``flow`` that hold more than blanks; of markdown headings, quotes and notes the words alone.

    Where a page runs several headlines in 【】 into their stories, each such line is two.
    """
    lines: list[Line] = []
    gap = offset = 0
    for whole in flow.split("\n"):
        text = whole.strip()
        if text:
            indent = whole.index(text[0]) if whole[0] != text[0] else 0
            start = offset + indent
            mark = ""
            if text[0] in "#>*_" and (found := _MARKDOWN.match(text)):
                mark = found[1] or ""
                text = text[found.end() : -1 if text[0] in "*_" else None]
                start += found.end()
            lines.append(Line(text, start, start + len(text), gap, indent, mark))
            gap = 0
        gap += 1
        offset += len(whole) + 1
    several = flow.count("【") >= _FEWEST_LEADS
    leads = [n for n, line in enumerate(lines) if line.text[0] == "【" and _is_lead(line.text)] if several else []
    if len(leads) >= _FEWEST_LEADS:
        for number in reversed(leads):
            lines[number : number + 1] = _split_lead(lines[number])
    return lines


_RUN_IN = re.compile(
    r"([^。：:]{8,60}?)\s+((?:(?:来源|稿源|作者|时间|日期|发[布表稿](?:时间|日期)|更新时间)\s?[:：]"
    r"|\d{4}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?\s+(?:\d{1,2}[:：]\d{2}|来源)).{2,90})"
)  # headline 来源：青岚日报 发布时间：2024-05-06, which a page runs into one line


_STAMPED = re.compile(
    r"(\d{4}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s+(?:来源\s?[:：]\s?)?[\u3400-\u9fff-]{2,14})?)\s+(.{30,})"
)  # 2024年05月06日06:15 青岚晚报 本报讯 …, a line of publication and the story


_PUBLISHED = ("来源", "时间", "日期", "作者", ":")  # one of which every line of publication holds


def part_lines(lines: list[Line], flow: str) -> list[Line]:
    """Return the lines with the line of publication, where the page runs the headline above it or the story below it into
    the same line, on a line of its own.
    """
    if not any(word in flow for word in _PUBLISHED):
        return lines
    for number, line in enumerate(lines[:_HEAD]):
        text = line.text
        if text[0] == "2":
            parted = _STAMPED.fullmatch(text)
        elif 20 < len(text) <= _RUN and " " in text and ("20" in text or "来源" in text) and "。" not in text:
            parted = _RUN_IN.fullmatch(text)
        else:
            continue
        if parted and not _HALF_STOP.search(parted[1]):
            head = line._replace(text=parted[1], end=line.start + parted.end(1))
            below = Line(parted[2], line.start + parted.start(2), line.end, 1, 0)
            return [*lines[:number], head, below, *lines[number + 1 :]]
    return lines


def _is_lead(text: str) -> bool:
    match = _LEAD.match(text)
    return match is not None and not match[1].endswith(("报道", "报", "网", "社"))  # 【青岚日报】 is a source


def _split_lead(line: Line) -> list[Line]:
    """Return the headline in 【】 as a line of its own, and what follows it, if anything does."""
    match = _LEAD.match(line.text)
    assert match
    head = Line(match[1], line.start + 1, line.start + match.end() - 1, line.gap, line.indent, "#")
    below = line.text[match.end() :].lstrip()
    return [head, Line(below, line.end - len(below), line.end, 1, 0)] if below else [head]

"""The lines of a flow, and the plain observations about one line on which labels rest."""

from __future__ import annotations

import re
from typing import NamedTuple

_CLOSERS = "”’」』）)】]》〉\"' ↓↑→▼"
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
        len(tail) > 1 and tail[-1] == "." and (tail[-2] == "." or not tail[-2].isascii())
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


HALF_STOP = re.compile(r"(?<=[\u3400-\u9fff”’）)%》])\.(?![A-Za-z0-9.])")  # 会议召开. , but not 1.5 or A.B


def with_full_stops(lines: list[Line], flow: str) -> list[Line]:
    """Return the lines as they are judged where a page prints its full stops as those of a typewriter: with 。 for them.

    Texts keep their length; what is cut out of the flow stays as printed.
    """
    if "。" in flow or not HALF_STOP.search(flow):
        return lines
    return [line._replace(text=HALF_STOP.sub("。", line.text)) if "." in line.text else line for line in lines]


_MARKDOWN = re.compile(r"(#{1,6})\s+(?=\S)|>\s?(?=\S)|[*_](?=[^*_\s].*[^*_\s][*_]$)")  # ## headline  > quote  *note*
_MANGLED = re.compile(
    r"\?{2,8}(?=[\u3400-\u9fff“《（(\d])"
)  # ????本报讯, where a converter spoilt the blanks of an indent


def read_lines(flow: str) -> list[Line]:
    """Return the lines of ``flow`` that hold more than blanks; of markdown headings, quotes and notes the words alone."""
    lines: list[Line] = []
    make = tuple.__new__  # as Line(…) does, at half its cost: a page is read line by line
    gap = offset = 0
    for whole in flow.split("\n"):
        text = whole.strip()
        outer = 0
        if text[-1:] == "|" and (cell := text.strip("| ")).strip("-: ") and "|" not in cell:
            outer = len(text) - len(text.lstrip("| "))
            text = cell  # of a table that the layout of a page was made with
        if text:
            indent = whole.index(text[0], outer) if outer or whole[0] != text[0] else 0
            start = offset + indent
            mark = ""
            if text[0] in "#>*_?":
                if text[0] == "?" and (spoilt := _MANGLED.match(text)):
                    indent, start, text = spoilt.end(), start + spoilt.end(), text[spoilt.end() :]
                elif found := _MARKDOWN.match(text):
                    mark = found[1] or ""
                    text = text[found.end() : -1 if text[0] in "*_" else None]
                    start += found.end()
            lines.append(make(Line, (text, start, start + len(text), gap, indent, mark)))
            gap = 0
        gap += 1
        offset += len(whole) + 1
    return lines

"""The lines of a flow, and the plain observations about one line on which labels rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_CLOSERS = "”’」』）)】]》〉\"' "
_OPEN_TO_CLOSE = {"“": "”", "‘": "’", "（": "）", "《": "》", "【": "】", "「": "」", "『": "』"}
_PAIRED = re.compile(r"[“”‘’（）()《》【】「」『』]")
_ONE_WIDTH = str.maketrans("()", "（）")  # pages mix the two: （新华社)
_NOTE_AT_END = re.compile(r"[（(][^（）()]{1,60}[）)]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the flow without its outer blanks: ``flow[start:end] == text``.

    ``gap`` is the number of line ends before it, ``indent`` the number of blanks that it was set in by, ``mark`` is
    "#" for a markdown heading, "!" for the caption of a markdown image.
    """

    text: str
    start: int
    end: int
    gap: int
    indent: int
    mark: str = ""


def ends_sentence(text: str) -> bool:
    """Return whether ``text`` ends with a full stop, a question or exclamation mark, a colon or a semicolon.

    Closing quotes and brackets, and a note in brackets after the full stop (甲、乙), are set aside.
    """
    if text[-1:] in ("）", ")"):
        text = _NOTE_AT_END.sub("", text[-72:]).rstrip() or text
    tail = text[-8:].rstrip(_CLOSERS)
    return (
        bool(tail) and tail[-1] in "。！？!?…；;：:" or (len(tail) > 1 and tail[-1] == "." and not tail[-2].isascii())
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


_MARKDOWN_HEADING = re.compile(r"#{1,4}\s+(?=\S)")  # ## headline
_MARKDOWN_IMAGE = re.compile(r"!\[([^\[\]]*)\]\([^()]*\)$")  # ![caption](address)


def read_lines(flow: str) -> Iterator[Line]:
    """Yield the lines of ``flow`` that hold more than blanks; of markdown headings and images, the words alone."""
    last = 0
    for match in _LINE.finditer(flow):
        whole = match[0]
        text = whole.strip()
        if not text:
            continue
        indent = len(whole) - len(whole.lstrip())
        start = match.start() + indent
        gap = flow.count("\n", last, start)
        mark = ""
        if text[0] == "#" and (heading := _MARKDOWN_HEADING.match(text)):
            mark, text, start = "#", text[heading.end() :], start + heading.end()
        elif text[0] == "!" and (image := _MARKDOWN_IMAGE.match(text)):
            caption = image[1].strip()
            start += 2 + image[1].index(caption) if caption else 0
            mark, text = "!", caption or text
        yield Line(text, start, start + len(text), gap, indent, mark)
        last = start + len(text)

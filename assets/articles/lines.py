"""The lines of a flow, and the plain observations about one line on which labels rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_CLOSERS = "”’」』）)】]》〉\"' "
_OPEN_TO_CLOSE = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "【": "】", "「": "」", "『": "』"}
_PAIRED = re.compile(r"[“”‘’（）()《》【】「」『』]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the flow without its outer blanks: ``flow[start:end] == text``.

    ``gap`` is the number of line ends before it, ``indent`` the number of blanks that it was set in by.
    """

    text: str
    start: int
    end: int
    gap: int
    indent: int

    @property
    def closed(self) -> bool:
        """Whether the line ends as a sentence does, closing quotes and brackets set aside."""
        return ends_sentence(self.text)


def ends_sentence(text: str) -> bool:
    """Return whether ``text`` ends with a full stop, a question or exclamation mark, a colon or a semicolon."""
    tail = text[-8:].rstrip(_CLOSERS)
    return (
        bool(tail) and tail[-1] in "。！？!?…；;：:" or (len(tail) > 1 and tail[-1] == "." and not tail[-2].isascii())
    )


def unclosed(text: str) -> bool:
    """Return whether a quote, bracket or book title is still open at the end of ``text``."""
    stack: list[str] = []
    for mark in _PAIRED.findall(text):
        if mark in _OPEN_TO_CLOSE:
            stack.append(_OPEN_TO_CLOSE[mark])
        elif mark in stack:
            while stack.pop() != mark:
                pass
    return bool(stack)


def read_lines(flow: str) -> Iterator[Line]:
    """Yield the lines of ``flow`` that hold more than blanks."""
    last = 0
    for match in _LINE.finditer(flow):
        whole = match[0]
        text = whole.strip()
        if not text:
            continue
        indent = len(whole) - len(whole.lstrip())
        start = match.start() + indent
        gap = flow.count("\n", last, start)
        yield Line(text, start, start + len(text), gap, indent)
        last = start + len(text)

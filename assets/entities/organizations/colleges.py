"""Colleges of a university by their short names in a row: 外语学院、|文理学院|、会计学院. Alone, such a name may be any college's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import tag_of
from assets.printed import printed

_COLLEGE = "学院"
_LONGEST, _MOST_WORDS = 10, 3
_JOINTS = ("、", "和", "与", "及")
_BEFORE_FIRST = frozenset("vdpcumrtyf")  # parts of speech that stand before a row, not in a name: 共有|会计学院、
_KIND = re.compile("高职|职业|技工|技师|独立|二级|民办|公办|成人|专科|本科|高等|开放|老年")
_ITEM = re.compile(rf"[\u3400-\u9fff]{{2,{_LONGEST - 2}}}?{_COLLEGE}(?![\u3400-\u9fff]?[院派])")


def find_colleges(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the colleges of every row of two and more, but those that are known already or name only a kind (独立学院)."""
    text, last = tokens.text, 0
    for mark in printed(text, _COLLEGE + "、"):
        if mark < last:
            continue
        end = mark + len(_COLLEGE)
        row = [(_first(tokens, mark), end)]
        while text.startswith(_JOINTS, end) and (item := _ITEM.match(text, end + 1)):
            row.append(item.span())
            end = item.end()
        last = end
        if len(row) < 2 or any(_KIND.match(text, start) for start, _ in row):
            continue
        for start, stop in row:
            if stop - start > len(_COLLEGE) and start in tokens.bounds and known.overlapping(start, stop) is None:
                yield Span(start, stop, "organization", "suffix:school")


def _first(tokens: Tokens, suffix: int) -> int:
    """Return where the first name of a row starts: at the leftmost word before 学院 that may stand in a name."""
    start, last = suffix, tokens.at(suffix - 1) if suffix else -1
    for index in range(last, max(-1, last - _MOST_WORDS), -1):
        word = tokens.words[index]
        if (
            word[0] in EDGES
            or word in lexicon.name_stops()
            or (tag_of(word)[0] in _BEFORE_FIRST and tag_of(word) != "vn")
        ):
            break
        start = tokens.starts[index]
    return start

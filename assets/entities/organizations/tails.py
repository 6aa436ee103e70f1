"""Bureaus called by their last words, in a story that has named them in full: 桃园市环保局 … 环保局提醒."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from assets.entities.naming import leading_division, strip_places
from assets.entities.text.extent import EDGES
from assets.entities.text.search import Finder
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import tag_of

_UNITS = frozenset("局署厅")
_OWNED = re.compile(r"[省市区县州旗]?(?:人民)?政府|[省市区县州旗]")  # 市|教育局, 新北|市政府|警察局
_SEAT = re.compile(
    r"[\u3400-\u9fff]{2,4}?[省市区县州旗](?:(?:人民)?政府)?"
)  # 柳渡市|环保局: a place that no table knows
_SHORTEST, _LONGEST = 3, 10
_OPENS = frozenset("pcdu")  # parts of speech that stand before a name: 由|环保局, 与|环保局
_NOT_OF_IT = frozenset("该各某本每")
_METHODS = ("body", "suffix:government")


def find_tails(tokens: Tokens, spans: Spans, starts: Sequence[int]) -> list[Span]:
    """Return where the only bureau of its kind in an article, which begins at one of ``starts``, is called by its last words."""
    text = tokens.text
    named: dict[str, dict[int, list[Span]]] = {}
    for span in spans:
        bureau = text[span.end - 1] in _UNITS and span.method.startswith(_METHODS)
        if bureau and (tail := _tail(text, span)):
            named.setdefault(tail, {}).setdefault(bisect_right(starts, span.start), []).append(span)
    if not named:
        return []
    found = []
    for start, end in Finder(named).find(tokens):
        whole = named[text[start:end]].get(bisect_right(starts, start), [])
        same = len({text[span.start : span.end] for span in whole}) == 1
        if same and whole[0].end <= start and _stands_alone(tokens, start, end) and not spans.overlapping(start, end):
            seat = whole[0].place or leading_division(text[whole[0].start : whole[0].end])
            found.append(Span(start, end, "organization", "tail", level=whole[0].level, place=seat))
    return found


def _tail(text: str, span: Span) -> str:
    """Return the last words of the name of a bureau without its place and its government, or an empty text."""
    name = text[span.start : span.end]
    rest = strip_places(name)
    seat = _OWNED.match(rest) or _SEAT.match(rest)
    tail = rest[seat.end() :] if seat else rest
    return tail if tail != name and _SHORTEST <= len(tail) <= _LONGEST else ""


def _stands_alone(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether words are no part of a longer name: they open a clause, or stand behind a preposition or the like."""
    if not {start, end} <= tokens.bounds:
        return False
    before = tokens.text[start - 1 : start]
    if not before or before in EDGES:
        return True
    word = tokens.words[tokens.at(start - 1)]
    return before not in _NOT_OF_IT and tag_of(word)[0] in _OPENS

"""Firms that their neighbours in a list show to be ones: 某知名甲、|乙|、某知名丙等企业. What stands in a row is of one kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import tag_of

_LONGEST, _SHORTEST = 8, 2
_MOST_ITEMS = 40
_NEAR = 60  # two firms of a list stand no further apart
_FEWEST, _FEWEST_FIRMS = 3, 2
_ITEM = re.compile(r"[\u3400-\u9fffA-Za-z0-9&·-]{2,8}")
_REST = re.compile(r"[\u3400-\u9fffA-Za-z0-9&·-]{2,8}?(?=等)")
# 等12家大型乳企, 等品牌
_OF_FIRMS = re.compile(
    r"等(?:\d{1,3}|[两三四五六七八九十]|多|数十|十余)?(?:家|个|只|大)?[\u3400-\u9fff]{0,4}?(?:企业|公司|[乳车药房酒矿煤油船航]企|品牌|厂商|巨头|券商|个股|概念股|大厂)"
)
_CLOSES = frozenset("，。；")
_OPENS = frozenset("，。；：、（“—\n及和与括如对向由")


class _Item(NamedTuple):
    start: int
    end: int


def find_coordinated(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the items of lists in which known firms stand that are no names by themselves."""
    text, last = tokens.text, 0
    firms = [span for span in known if span.method == "known" and _is_known_firm(text, span)]
    starts, ends = {firm.start for firm in firms}, {firm.end for firm in firms}
    for mark in _marks(text, firms):
        if mark < last:
            continue
        row, last = _row(text, mark)
        count = sum(item.start in starts or item.end in ends for item in row)
        closed = _OF_FIRMS.match(text, row[-1].end) is not None
        if len(row) < _FEWEST or count < _FEWEST_FIRMS or not (closed or count * 2 >= len(row)):
            continue
        free = [item for item in row if _is_free(text, known, item)]
        if any(text[item.start : item.end] in lexicon.common_words() for item in free):
            continue  # 华为、小米、|智能|、物流: a list of more than firms
        yield from (Span(item.start, item.end, "organization", "list") for item in free if _is_name(tokens, item))


def _marks(text: str, firms: list[Span]) -> Iterator[int]:
    """Yield the list marks near two firms that stand close together."""
    last = 0
    for first, second in pairwise(firms):
        if second.start - first.end <= _NEAR:
            for mark in range(max(last, first.start - _NEAR), second.start):
                if text[mark] == "、":
                    yield mark
            last = second.start


def _row(text: str, mark: int) -> tuple[list[_Item], int]:
    """Return the items of the list whose first mark stands at ``mark``, and where it ends.

    The first item starts at a stop or conjunction before it; the last one is an item only before 等 or a stop.
    """
    opening = next((at for at in range(mark - 1, max(-1, mark - _LONGEST - 2), -1) if text[at] in _OPENS), -1)
    row = [_Item(opening + 1, mark)] if mark - opening - 1 <= _LONGEST else []
    end = mark
    while len(row) < _MOST_ITEMS:
        start = end + 1
        following = text.find("、", start, start + _LONGEST + 1)
        if following >= 0:
            row.append(_Item(start, following))
            end = following
            continue
        rest = _REST.match(text, start) or _ITEM.match(text, start)
        closed = rest is not None and (rest.end() == len(text) or text[rest.end()] in "等，。；（")
        if rest is not None and closed:
            row.append(_Item(start, rest.end()))
        return row or [_Item(mark, mark)], start
    return row, end


def _is_known_firm(text: str, span: Span) -> bool:
    return lexicon.known_organizations().get(text[span.start : span.end], ("", ""))[1] == "firm"


def _is_free(text: str, known: Spans, item: _Item) -> bool:
    """Tell whether no other name stands in an item, but a place that has the same name as it (万象)."""
    if not _SHORTEST <= item.end - item.start <= _LONGEST or not _ITEM.fullmatch(text, item.start, item.end):
        return False
    inside = known.overlapping(item.start, item.end)
    return inside is None or (inside.method == "geography" and inside[:2] == item)


def _is_name(tokens: Tokens, item: _Item) -> bool:
    """Tell whether an item can be a name: no phrase of several words with a function word or a number in it."""
    words = tokens.words[tokens.at(item.start) : tokens.at(item.end - 1) + 1]
    whole = {item.start, item.end} <= tokens.bounds
    if len(words) > 1 and tag_of(words[-1])[0] in "vi" and tokens.text[item.end : item.end + 1] in _CLOSES:
        return False  # 云帆、远岚、|沐岚紧随其后|。
    return whole and len(words) < 4 and not any(tag_of(word)[0] in "puc" for word in words if not word.isascii())

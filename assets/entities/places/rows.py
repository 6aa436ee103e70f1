"""Places by the places beside them in a list: between two (鸣溪路、|立新桥|、阜水路), and before one whose word for its kind
they share (|岗前|、黄庄水库).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.places.roads import is_figure
from assets.entities.text.extent import EDGES
from assets.entities.text.search import matches
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of
from assets.printed import printed

_MARK = "、"
# 环城路|—东风路—健康路
_STOPS = ("大道", "大街", "路", "街", "巷", "广场", "公园", "大桥", "小区", "新村")
_DASH = "[-—－–]{1,2}"
_ROUTE = re.compile(rf"[路街道巷场园站桥]{_DASH}[\u3400-\u9fff]{{2,8}}(?:{_DASH}[\u3400-\u9fff]{{2,8}}){{0,30}}")
_STEPS = tuple(end + dash for end in "路街道巷场园站桥" for dash in "-—－–")
_STEP = re.compile(r"[\u3400-\u9fff]{2,8}")
_FEWEST = 3
_OPENS_ROUTES = EDGES | frozenset("-－–为由从经")
_LONGEST = 8
_CLOSERS = ("、", "和", "与", "及", "以及")
_SHARED = (
    "水库",
    "灌区",
    "机场",
    "收费站",
    "互通",
    "码头",
    "景区",
    "风景区",
    "古镇",
    "古村",
    "镇",
    "乡",
    "街道",
    "村",
    "社区",
    "隧道",
    "大桥",
)
_NEVER = frozenset("pcurdmvqty")  # parts of speech that no item is made of
_KINDS = frozenset("河湖江溪路街巷村镇乡桥山岭寺库园场")
_NATURAL_KINDS = frozenset("山岭峰河湖江溪")
_NUMERALS = frozenset("一二三四五六七八九十")
_CLASSIFIERS = frozenset("座条个片处大家所")
_GO_ON = frozenset("民级面道区庄里口边网长泊流")  # 淤泥河、|大河|流域
_LONGEST_ALIKE = 6
_NATURAL = frozenset("沟坡湾岭河溪塘坝坪")
_NAMED = ("nr", "ns", "nz", "j", "x", "g", "z")


def find_routes(tokens: Tokens, taken: Spans) -> Iterator[Span]:
    """Yield the roads and sites of a route, which dashes join, where another place is in it: 西苑广场—|环城路|—|人民路|”."""
    text = tokens.text
    for route in matches(_ROUTE, text, *_STEPS):
        start = (
            max(
                (at for at in range(route.start() - _LONGEST, route.start()) if at >= 0 and text[at] in _OPENS_ROUTES),
                default=-1,
            )
            + 1
        )
        items = [Span(start, route.start() + 1, "place", "listed")]
        items += [
            Span(item.start(), item.end(), "place", "listed")
            for item in _STEP.finditer(text, route.start() + 1, route.end())
        ]
        if len(items) < _FEWEST:
            continue
        for item in items:
            free = item.start > 0 and taken.overlapping(item.start, item.end) is None and item.start in tokens.bounds
            name = text[item.start : item.end]
            if free and len(name) > 2 and name.endswith(_STOPS) and name not in lexicon.generic_words():
                yield item


def find_in_rows(tokens: Tokens, taken: Spans) -> Iterator[Span]:
    """Yield the items of lists outside the spans ``taken`` that the places beside them show to be places."""
    text = tokens.text
    listed: dict[int, Span] = {}  # what was found before one that stands further left, by where it starts
    for mark in reversed(printed(text, _MARK)):
        before, after = taken.ending(mark), taken.starting(mark + 1) or listed.get(mark + 1)
        item = None
        if before is not None and before.kind == "place" and after is None:
            item = _item(tokens, taken, mark + 1) or _alike(tokens, taken, before, mark + 1)
        elif before is None and after is not None and after.kind == "place":
            item = _first(tokens, taken, mark) if _shares(text, after) else _street(tokens, taken, mark, after)
            item = item or _alike_before(tokens, taken, mark, after)
        if item is not None:
            listed[item.start] = item
            yield item


def _item(tokens: Tokens, taken: Spans, start: int) -> Span | None:
    """Return the item that starts at ``start`` where a place follows it in the list."""
    text = tokens.text
    for closer in _CLOSERS:
        end = text.find(closer, start, start + _LONGEST + len(closer))
        following = taken.starting(end + len(closer)) if end > start else None
        if following is not None and following.kind == "place" and taken.overlapping(start, end) is None:
            return Span(start, end, "place", "listed") if _may_be_item(tokens, start, end) else None
    return None


def _alike(tokens: Tokens, taken: Spans, before: Span, start: int) -> Span | None:
    """Return the item that ends with the word for a kind that the place before it ends with (淤泥河、|团结河|进行巡查)."""
    text = tokens.text
    kind = text[before.end - 1]
    end = text.find(kind, start + 1, start + _LONGEST_ALIKE) + 1 if kind in _KINDS else 0
    last = text.find("等", start + 2, start + _LONGEST_ALIKE)
    if not end and last > start and text.endswith(tuple(lexicon.place_suffixes()), start + 2, last):
        end = last  # 城隍庙、|文昌阁|等
    if not end or taken.overlapping(start, end) is not None or text[end : end + 1] in _GO_ON:
        return None
    return Span(start, end, "place", "listed") if _may_be_item(tokens, start, end) else None


def _alike_before(tokens: Tokens, taken: Spans, end: int, after: Span) -> Span | None:
    """Return the hill or water after a stop that stands before one in a list (|大洞山|、九顶山、吕梁山风景区)."""
    text = tokens.text
    kind = text[end - 1]
    if kind not in _NATURAL_KINDS or kind not in text[after.start : after.end]:
        return None
    start = max((at for at in range(end - _LONGEST_ALIKE, end) if at >= 0 and text[at] in EDGES), default=-1) + 1
    plain = start > 0 and taken.overlapping(start, end) is None and _may_be_item(tokens, start, end)
    return Span(start, end, "place", "listed") if plain else None


def _may_be_item(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether whole words stand here that are nouns or unknown, one of them no common noun, or that end as places do."""
    text = tokens.text
    if end - start < 2 or not {start, end} <= tokens.bounds or text[start:end] in lexicon.generic_words():
        return False
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1]
    if any(not "\u3400" <= word[0] <= "\u9fff" for word in words):
        return False
    ends = any(text.endswith(suffix, start + 2, end) for suffix in lexicon.place_suffixes())
    never = _NEVER - {"v"} if ends else _NEVER  # 立新|桥
    if ends and words[0][0] in _NUMERALS and words[0][-1] not in _CLASSIFIERS:
        words = words[1:]  # 九顶|山, but 三座|山
    if any(is_word(word) and tag_of(word)[0] in never and word not in lexicon.road_words() for word in words):
        return False
    return ends or (len(words) == 1 and (not is_word(words[0]) or tag_of(words[0]).startswith(_NAMED)))


def _street(tokens: Tokens, taken: Spans, end: int, after: Span) -> Span | None:
    """Return the street before a mark where another follows (走访了|东环路|、民主街)."""
    if after.method != "suffix:road" or tokens.text[end - 1] not in "路街巷":
        return None
    index = tokens.at(end - 1)
    if len(tokens.words[index]) == 1 and index:
        index -= 1
    start = tokens.starts[index]
    stem, name = tokens.text[start : end - 1], tokens.text[start:end]
    kind = stem in lexicon.place_kinds() or (stem in lexicon.common_words() and stem not in lexicon.road_words())
    if is_figure(tokens.text, start):
        return None  # 走好|创新路、绿色路
    free = 2 <= len(stem) <= 3 and taken.overlapping(start, end) is None and name not in lexicon.generic_words()
    return Span(start, end, "place", "suffix:road") if free and not kind and "\u3400" <= stem[0] <= "\u9fff" else None


def _shares(text: str, place: Span) -> bool:
    suffix = next((suffix for suffix in _SHARED if text.endswith(suffix, place.start + 2, place.end)), "")
    return bool(suffix) and place.method.startswith(("suffix:", "division"))


def _first(tokens: Tokens, taken: Spans, end: int) -> Span | None:
    """Return the one odd word before a mark that stands after a stop, a verb or 的: 检查了|岗前|、黄庄水库."""
    index = tokens.at(end - 1) if end else -1
    if index < 0 or tokens.end(index) != end:
        return None
    word, start = tokens.words[index], tokens.starts[index]
    if word[-1] in _NATURAL and len(word) == 2 and index and len(tokens.words[index - 1]) == 1:
        index -= 1  # 蒜|地沟
        word, start = tokens.text[tokens.starts[index] : end], tokens.starts[index]
    odd = 2 <= len(word) <= 3 and "\u3400" <= word[0] <= "\u9fff" and (not is_word(word) or tag_of(word)[:2] == "ns")
    if not odd or taken.overlapping(start, end) is not None or tag_of(word)[0] in _NEVER:
        return None
    before = tokens.words[index - 1] if index else ""
    opens = not before or before[-1] in EDGES or tag_of(before)[0] in "vpu"
    seat = taken.ending(start)
    return Span(start, end, "place", "listed") if opens or (seat is not None and seat.kind == "place") else None

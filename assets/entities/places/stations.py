"""Stops and stations of lines, whose names are those of roads, sites and bodies (群力大道站, 省政府站).

The names say nothing by themselves: that one is meant shows from the line that is spoken of near by, and from what stands
around the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.places.localities import comes_again
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of
from assets.printed import printed

_RAILS = re.compile(
    r"地铁|轻轨|轻铁|港铁|轨道交通|轨交|号线|高铁|铁路|列车|班列|动车|捷运|公交|换乘|车次|航空路|车站|客运"
)
_UNDERGROUND = re.compile(r"地铁|轻轨|轨道交通|轨交|捷运")
_NUMBER = re.compile(r"(?<![A-Za-z0-9.])(?:\d{1,2}|[一二三四五六七八九十]{1,3})\Z")
_SYSTEMS = ("地铁", "轻轨", "轨道交通", "轨交", "捷运")
# 8号线三期（|珠市口|—|五福堂|）
_FROM_TO = re.compile(r"线[^，。；（）\n]{0,6}（([\u3400-\u9fff]{2,6})[—－-]{1,2}([\u3400-\u9fff]{2,6})）")
_NEAR = 400  # characters before and after a station among which its line is spoken of
_LONGEST = 10
_STATION = "站"
# 斗门站|路面, 屏山站|和
_AFTER = re.compile(
    r"[、（(，。；至和与—-]|[^\u3400-\u9fff]|路面|路段|周边|附近|主体|附属|到|换乘|出入口|出口|进站|方向|开往|站台|停靠|区间"
    r"|围挡|施工|及|等|东|西|南|北|共|只需|下车|上车|出发|乘|正式|开通|恢复|开行|发出|始发|开放|停运|关闭|封闭|连接|接驳|衔接|今|明|昨|将|已|的|时"
)
# 2号线|斗门站, 到|斗门站
_BEFORE = (
    "号线",
    "号线的",
    "轻轨",
    "轻铁",
    "港铁",
    "起",
    "设",
    "在",
    "到",
    "从",
    "至",
    "由",
    "往",
    "停靠",
    "经停",
    "抵达",
    "、",
    "和",
    "地铁",
    "与",
    "途经",
    "于",
)
_ENDS = frozenset("路街道桥场园学院馆村镇门口厂区寺山湖河江楼城府宫塔厅岛湾庄港")  # of what stations are called by
_STOPS = frozenset("的了是在和与及到从对由至将于为把被让向往经当该这那各每本全共座个条名设")
_LINES = frozenset(
    (
        "地铁",
        "高铁",
        "公交",
        "轻轨",
        "轨道",
        "轻铁",
        "港铁",
        "铁路",
        "捷运",
        "号线",
        "途经",
        "停靠",
        "经停",
        "恢复",
        "开通",
        "拆除",
        "新建",
        "改造",
    )
)
_MAY_STAND = "nsjbxgzvfa"
_SIDES = frozenset("东南西北中")
_PARTS = frozenset("延段起至")  # 16号线南段|丰台站, 南起|斗门站


def find_lines(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the lines of undergrounds that have a number, and the stations in brackets after one, from which to which a part of it leads.

    地铁2号线, 8号线三期（珠市口—五福堂）; a line of which the page does not tell what runs on it may be one of a factory.
    """
    text = tokens.text
    for at in printed(text, "号线"):
        number = _NUMBER.search(text, max(0, at - 3), at)
        if number is None or not _UNDERGROUND.search(text, max(0, at - _NEAR), at + _NEAR):
            continue
        start = number.start()
        start -= next((len(system) for system in _SYSTEMS if text.endswith(system, 0, start)), 0)
        if known.overlapping(start, at + 2) is None:
            yield Span(start, at + 2, "place", "suffix:road")
        if part := _FROM_TO.match(text, at + 1):
            for stop in (part.span(1), part.span(2)):
                yield Span(*stop, "place", "suffix:station")


def find_stations(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the stations of lines that are named after what lies beside them."""
    text = tokens.text
    if _STATION not in text or not _RAILS.search(text):
        return
    for at in printed(text, _STATION):
        end = at + 1
        if end not in tokens.bounds or not _RAILS.search(text, max(0, at - _NEAR), end + _NEAR):
            continue
        start = _start(tokens, known, at)
        if at - start < 2 or _is_kind(text[start:at]) or not _is_stem(tokens, start, at):
            continue
        inside = known.overlapping(start, end)
        seat = known.ending(start)
        seated = seat is not None and seat.kind == "place"
        if _is_shown(text, start, end, seated) and (inside is None or (inside.start >= start and inside.end <= end)):
            yield Span(start, end, "place", "suffix:station")


def _start(tokens: Tokens, known: Spans, at: int) -> int:
    """Return where the words start that may be the name before the suffix at ``at``."""
    text, start = tokens.text, at
    index = tokens.at(at - 1) if at else 0
    while index >= 0 and at - tokens.starts[index] <= _LONGEST:
        left = tokens.starts[index]
        word = text[left:start]
        part = text[start - 1] in _PARTS and text[start - 2] in _SIDES
        if part or word in _STOPS or word in _LINES or not "\u3400" <= word[0] <= "\u9fff":
            break
        division = known.ending(start) if start < at else None
        if division is not None and division.method == "division":
            break  # 青岚市|斗门站
        tag = tag_of(word)[0]
        if tag not in _MAY_STAND and word not in lexicon.road_words() and not (tag == "m" and start < at):
            break
        start = left
        index -= 1
    return start


def _is_kind(stem: str) -> bool:
    kinds, compounds = lexicon.station_kinds()
    return stem in kinds or stem.endswith(compounds)


def _is_stem(tokens: Tokens, start: int, at: int) -> bool:
    """Tell whether words can name a station: one alone that is a noun or unknown, or several that end with a site."""
    stem = tokens.text[start:at]
    words = tokens.words[tokens.at(start) : tokens.at(at - 1) + 1]
    if len(words) == 1 or (stem[-1] in _ENDS or stem.endswith("中心")):
        return tag_of(words[0])[0] != "v" or len(words) > 1
    return len(stem) <= 4 and not any(is_word(word) and tag_of(word)[0] in "vad" and len(word) > 1 for word in words)


def _is_shown(text: str, start: int, end: int, seated: bool) -> bool:
    """Tell whether a station is meant: a line, a way to it or its place before, something of it after, or because it comes again.

    ``seated`` tells whether a place stands before it (海淀区|北坞站).
    """
    before = seated or not start or text[start - 1] in EDGES or text.endswith(_BEFORE, 0, start)
    before = before or (text[start - 1] in _PARTS and text[start - 2] in _SIDES)
    after = end >= len(text) or _AFTER.match(text, end) is not None
    return (before and after) or (comes_again(text, start, end) and (before or after))

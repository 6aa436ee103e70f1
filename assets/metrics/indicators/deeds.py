"""Deeds: the words beside a counted noun or a number of people that say what was done (新增 + 企业, 31万人完成缴费)."""

from __future__ import annotations

import re

from assets.metrics.indicators.frames import MEASURES, begins_with, stop_at, trim_start, words_before
from assets.metrics.model import Indicator
from assets.metrics.quantities.find import Quantity
from assets.metrics.words import Words

_RANK = re.compile("[^，。；、0-9]{1,4}及以上")  # 339个地级及以上城市
_OF_COUNTED = (*MEASURES, "比例")
_STOPS = frozenset("，。；、！？”）)\n：,; ")
_LONGEST_HEAD = 8
_LONGEST_DEED = 8
_LONGEST_FATE = 12
_PERSONS = frozenset("人名")
_FATE = frozenset("被仍")  # 4人被救出, 3人仍在抢救
_DEEDS = frozenset(
    (
        "乘坐",
        "参加",
        "参与",
        "参会",
        "参赛",
        "参展",
        "完成",
        "获得",
        "获",
        "荣获",
        "获评",
        "入选",
        "入围",
        "签约",
        "投产",
        "开工",
        "通过",
        "构成",
        "获刑",
        "获救",
        "涉嫌",
        "认罪",
    )
)
_SINCE_DONE = re.compile(
    "已经?|还|累计|先后|共(?=[^同建享])|将|正在|尽数"
)  # what stands after these in a clause is what was done
_LEADS_TO = frozenset("为给对向把使让与和及从以由")
_TIMES = re.compile("(?:共|累计|一共)(?P<what>[^，。；：、0-9 的]{2,8})")


def deed_at(text: str, start: int, end: int, bounds: Words) -> int | None:
    """Return where what was done begins in the words before a figure, after who did it."""
    last = None
    for match in _SINCE_DONE.finditer(text, start + 1, end - 2):
        if match.start() in bounds and match.end() in bounds and text[start : match.start()].count("“") != 1:
            last = match.end()
    begin = None if last is None else trim_start(text, last, end, bounds)
    return begin if begin is not None and end - begin >= 3 else None


def deed_of(text: str, quantity: Quantity, right_end: int, bounds: Words) -> Indicator | None:
    """Return what those who are counted did, where nothing says who they are: 31万人完成缴费."""
    start = quantity.surface_end
    if quantity.unit.text == "次" and (times := _TIMES.match(text, start, right_end)):
        return Indicator(times["what"], times["what"], times.span("what"))  # 分十多次共转账
    while right_end > start and text[right_end - 1] in "、和与及":
        right_end -= 1
    longest = _LONGEST_FATE if quantity.unit.text in _PERSONS else _LONGEST_DEED
    if not quantity.unit.is_classifier or not 2 <= right_end - start <= longest:
        return None
    if quantity.unit.text in _PERSONS and text[start] in _FATE:
        return Indicator(text[start:right_end], text[start:right_end], (start, right_end))
    stop = stop_at(text, start, right_end, bounds)
    if stop is None or stop[0] != start or stop[1] not in _DEEDS:
        return None
    return Indicator(text[start:right_end], text[start:right_end], (start, right_end))


def head_of(text: str, left: tuple[int, int], until: int, bounds: Words) -> int:
    """Return where the words before a counted noun begin that belong to its indicator: 新增 + 企业, but not 拥有 + 企业.

    ``until`` is where the figure begins; what only leads to it is none of them: 志愿者们为80名老人, 博物馆和5家企业.
    """
    start, end = left
    if text[until - 1] in _LEADS_TO or text.startswith("除了", start) or text.find("为了", start, until) >= 0:
        return end
    listed = max(text.rfind("、", start, end) + 1, text.rfind("等", start, end) + 1, start)
    if listed > start or end - start > _LONGEST_HEAD:
        return end
    return min(begins_with("weak", text, start, bounds), end)


def counted_end(text: str, start: int, at: int, end: int, bounds: Words) -> int:
    """Return where the noun ends that is counted, before what the next figure measures: 企业 of 5家企业产值超10亿元."""
    if text[end : end + 1] in _STOPS:
        return at
    rank = _RANK.match(text, start, end)
    first = rank.end() if rank else start
    if not text.endswith(_OF_COUNTED, *words_before(text, first, end, bounds)):
        return at
    for position in range(first, at):  # 企业, and what ends with such a noun: 旅游星级饭店
        counted = begins_with("counted", text, position, bounds) if position == first or position in bounds else 0
        if position < counted < at and text.endswith(_OF_COUNTED, *words_before(text, counted, end, bounds)):
            return counted
    return at

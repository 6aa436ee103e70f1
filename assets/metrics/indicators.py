"""Indicators: what a figure measures, in the text's words, and the canonical metric that the words mean.

A figure stands either after what it measures (总投资3亿元, 服务人口约50万人) or before it (13家企业, 2万平方米的生产基地), or measures
a change of something named before (产值20亿元，同比增长5%). The words that frame it are data
(``seeds/reference/indicator_frames.csv``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assets.metrics.changes import change_before
from assets.metrics.quantities import Quantity
from assets.reference import rows

_LONGEST_NOUN = 24
_LONGEST_LEFT = 40
_RATIOS = frozenset(("ratio", "percentage_point", "multiple"))


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured: ``noun`` without and ``text`` with the change of it; ``span`` encloses the words in the body."""

    text: str
    noun: str
    span: tuple[int, int] | None
    comparison: str | None = None


@cache
def _frames(role: str) -> tuple[str, ...]:
    words = [row["word"] for row in rows("indicator_frames") if row["role"] == role]
    return tuple(sorted(words, key=len, reverse=True))


@cache
def _lead() -> re.Pattern[str]:
    times = r"(?:截至|截止)?(?:[0-9]{4}年|[去今明前当]年|[0-9一二三四前上下全]+(?:季度|半年|个?月份?))(?:[底末初]|以来)?"
    return re.compile(rf"(?:{times}|{'|'.join(map(re.escape, _frames('lead')))}|\s)*+")


@cache
def _stop() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _frames("stop"))) + r"|[、“”\"《》\s]")


def _trim_end(text: str, start: int, end: int) -> int:
    """Return ``end`` moved back over the words that only link to the figure: 占地面积达 -> 占地面积."""
    links = _frames("link")
    moved = True
    while moved and end > start:
        moved = False
        while end > start and text[end - 1].isspace():
            end -= 1
        for word in links:
            if text.endswith(word, start, end):
                end -= len(word)
                moved = True
                break
    return end


def _left(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span before a figure that may name what it measures, frames taken off both ends."""
    start = max(start, end - _LONGEST_LEFT)
    end = _trim_end(text, start, end)
    match = _lead().match(text, start, end)
    return (match.end() if match else start), end


def _right(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the noun after a figure: 的生产基地 -> 生产基地, 企业参加会议 -> 企业."""
    while start < end and (
        text[start] in "的 \u3000" or text.startswith("左右", start)
    ):
        start += 1
    end = min(end, start + _LONGEST_NOUN)
    for stop in _stop().finditer(text, start, end):
        if stop.start() > start + 1 or stop.start() == start:
            end = stop.start()
            break
    return start, end


def read_indicator(
    text: str,
    quantity: Quantity,
    left_start: int,
    right_end: int,
    before: Indicator | None,
    paired: bool,
) -> Indicator | None:
    """Return what ``quantity`` measures.

    ``left_start`` and ``right_end`` bound the words of its clause that belong to it (after subject and period, up to the
    next figure); ``before`` is the indicator of the figure before it, which a change or a paired value takes over.
    """
    if paired and before is not None:
        return before
    change = change_before(text, quantity.start, left_start)
    if change and (change["verb"] or quantity.unit.dimension in _RATIOS):
        return _change_of(text, quantity, left_start, change, before)
    left = _left(text, left_start, quantity.start)
    right = _right(text, quantity.surface_end, right_end)
    noun_left, noun_right = text[left[0] : left[1]], text[right[0] : right[1]]
    weak = noun_left in _frames("weak")
    if (
        quantity.unit.is_classifier
        or text.startswith("的", quantity.surface_end)
        or weak
        or not noun_left
    ):
        if noun_right:
            head = "" if weak or len(noun_left) > 8 or "、" in noun_left else noun_left
            for word in _frames("weak"):
                head = head.removeprefix(word) if len(head) > len(word) else head
            begin = left[0] + len(noun_left) - len(head) if head else right[0]
            return Indicator(head + noun_right, head + noun_right, (begin, right[1]))
    if noun_left:
        return Indicator(noun_left, noun_left, left)
    return before


def _change_of(
    text: str,
    quantity: Quantity,
    left_start: int,
    change: re.Match[str],
    before: Indicator | None,
) -> Indicator:
    """Return the change of what stands before its verb, or, where nothing does, of what the figure before measured."""
    verb = change["verb"] or ""
    left = _left(text, left_start, change.start())
    base = _base().search(text, left[0], change.start())
    comparison = base[0] if base else (change["base"] or None)
    if base:
        left = _left(text, left_start, base.start())
    noun, span = text[left[0] : left[1]], left
    if not noun and before is not None:
        noun, span = before.noun, before.span or left
    words = noun + (comparison or "") + verb
    begin = min(span[0], change.start()) if noun else change.start()
    return Indicator(words, noun, (begin, quantity.start), comparison)


@cache
def _base() -> re.Pattern[str]:
    """同比 · 环比 · 比上年 · 较去年同期 · 比上年末."""
    words = "|".join(re.escape(row["word"]) for row in rows("comparison_words"))
    return re.compile(
        rf"(?:(?:比|较|与|按)(?:上|去|前)(?:年|月|一年|季度|周)?(?:同期|末|全年|同月|底)?(?:相比)?(?:{words})?)|(?:{words})"
    )


_CHANGES = frozenset(("ratio", "percentage_point"))


def metric_of(indicator: Indicator | None, quantity: Quantity, is_change: bool) -> str:
    """Return the canonical metric that an indicator means, by ``seeds/reference/indicators.csv``."""
    dimension = quantity.unit.dimension
    words = indicator.text if indicator else ""
    if is_change:
        comparison = indicator.comparison if indicator else None
        kind = (
            comparison
            if comparison in ("同比", "环比")
            else "同比"
            if comparison and comparison[1:2] in "上去"
            else ""
        )
        return f"{kind}{'增速' if dimension in _CHANGES else '增量'}"
    for words_of, of_dimension, metric in _metrics():
        if of_dimension in ("*", dimension) and any(word in words for word in words_of):
            return metric
    return _FALLBACK.get(dimension, dimension)


_FALLBACK = {
    "count": "数量",
    "money": "金额",
    "area": "面积",
    "length": "长度",
    "mass": "重量",
    "volume": "体积",
    "ratio": "比率",
    "percentage_point": "百分点变化",
    "duration": "时长",
    "age": "年龄",
    "multiple": "倍数",
    "rate": "单位值",
    "power": "功率",
    "energy": "能量",
    "temperature": "温度",
    "index": "指数",
}


@cache
def _metrics() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    return tuple(
        (tuple(row["words"].split("|")), row["dimension"], row["metric"])
        for row in rows("indicators")
    )

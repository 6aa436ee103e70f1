"""Persons: what a number of people or of households measures: their age, what they did or what befell them, how many live there."""

from __future__ import annotations

import re

from assets.metrics.indicators.around import Around
from assets.metrics.indicators.deeds import deed_of
from assets.metrics.model import Indicator
from assets.metrics.quantities.find import Quantity

_PERSONS = frozenset("人名位")
_HOUSED = ("户数", "农户", "住户", "人家", "村民", "居民")  # 农户312户、1180人
_COMMAS = frozenset("，,、")
_FAR = 16  # characters back to what was counted before: 3个小组，329户，
_POPULATION = Indicator("人口", "人口", None)
_HOUSEHOLD = Indicator("户数", "户数", None)
_HOUSEHOLDS = re.compile("(?<=[0-9余多]户)[、，]?(?:约|近|超)?$")
_ABOVE = re.compile("(?:[一-龥]{2,6})?[0-9][0-9.,]*[万亿]?[^，。；、0-9]{1,4}以[上下]$")
_MOVED = re.compile("(?:全部|均已?|已|都|也)*(?:安全|紧急|及时)?(?P<deed>转移|撤离|疏散|脱险|获救)(?!支付)")
_AGE = Indicator("年龄", "年龄", None)  # 15岁的凌宇: the unit says it


def age(around: Around) -> Indicator | None:
    """15岁的凌宇: the unit says it."""
    return _AGE if around.quantity.unit.dimension == "age" and not around.is_measure else None


def done(around: Around) -> Indicator | None:
    """What those who are counted did: 31万人完成缴费."""
    return deed_of(around.text, around.quantity, around.right_end, around.bounds)


def moved(around: Around) -> Indicator | None:
    """将87户214人全部转移至安置点: what befell those who are counted."""
    if around.quantity.unit.text not in _PERSONS and around.quantity.unit.text != "户":
        return None
    moved = _MOVED.match(around.text, around.quantity.surface_end)
    return Indicator(moved["deed"], moved["deed"], moved.span("deed")) if moved else None


def attended(around: Around) -> Indicator | None:
    """甲、乙和代表共130余人参加会议: what those did who are listed before."""
    text, quantity = around.text, around.quantity
    if quantity.unit.text not in _PERSONS or text[quantity.start - 1] not in "共等计":
        return None
    return deed_of(text, quantity, around.right_end, around.bounds)


def people(around: Around) -> Indicator | None:
    """全村有1970口人, 全村368户、1620人, 3个小组，329户，1279人: the unit says it, and the households before."""
    text, quantity = around.text, around.quantity
    start, end = quantity.start, quantity.surface_end
    if quantity.unit.text == "口人":
        return _POPULATION
    if quantity.unit.text == "户" and around.before:
        near = around.before.span is not None and around.before.span[0] > start - _FAR
        return _HOUSEHOLD if near and text[start - 1] in _COMMAS and text[end : end + 1] in _COMMAS else None
    if quantity.unit.text != "人" or not _HOUSEHOLDS.search(text, max(0, start - 4), start):
        return None
    return _POPULATION if around.before is None or around.before.noun in _HOUSED else None


def above(around: Around) -> Indicator | None:
    """600分以上86人, 年收入10万元以上120户: who are counted are those beyond the figure before."""
    if not around.quantity.unit.is_classifier or around.text[around.quantity.start - 1] not in "上下":
        return None
    bound = _ABOVE.search(around.text, max(0, around.quantity.start - _FAR), around.quantity.start)
    return Indicator(bound[0], bound[0], bound.span()) if bound else None


def unsaid(quantity: Quantity) -> Indicator | None:
    """Return what a figure measures of which nothing else tells it: 全村368户."""
    return _HOUSEHOLD if quantity.unit.text == "户" else None

"""Pairs: figures in a row that share one statement, one for each thing named (分别增长14.2%和10.3%, 各占50%)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assets.metrics.model import Indicator
from assets.metrics.quantities.find import Quantity
from assets.reference import rows

_BETWEEN = frozenset(("、", "和", "及", "与", "以及"))
_MEASURED = tuple("幅量额值率度数价格情金款积费产收口重长宽高")  # ends of what is a measure by itself
_ITEMS = re.compile("、|以及|和|及|与")


def runs(text: str, quantities: list[Quantity]) -> list[list[Quantity]]:
    """Group the quantities of a sentence into runs that only list marks part: 16.9%、13.7%和35.3% is one run."""
    grouped: list[list[Quantity]] = []
    for quantity in quantities:
        before = grouped[-1][-1] if grouped else None
        if before and text[before.surface_end : quantity.start].strip() in _BETWEEN and not _differ(before, quantity):
            grouped[-1].append(quantity)
        else:
            grouped.append([quantity])
    return grouped


def _differ(one: Quantity, other: Quantity) -> bool:
    """Say whether two figures count households and people: 368户、1620人."""
    return one.unit.text == "户" and other.unit.text in ("人", "口人")


def _with_measure(items: list[str]) -> list[str]:
    """Return the items each with the measure that only the last one prints: 工业、服务业增加值 are 工业增加值 and 服务业增加值."""
    measure = next((word for word in _measures() if len(word) < len(items[-1]) and items[-1].endswith(word)), "")
    others = items[:-1]
    if not measure or any(item.endswith(_MEASURED) for item in others):
        return items
    return [*(item + measure for item in others), items[-1]]


@cache
def _measures() -> tuple[str, ...]:
    words = (
        word
        for row in rows("indicators")
        for word in row["words"].split("|")
        if len(word) > 1 and word.endswith(_MEASURED)
    )
    return tuple(sorted(words, key=len, reverse=True))


def share(indicator: Indicator | None, count: int, earlier: Sequence[Indicator]) -> list[Indicator | None]:
    """Return an indicator for each of ``count`` figures in a row that follow ``indicator``.

    Where it names as many things (工业和服务业增加值), each figure gets its own; where it names none, the figures belong to
    the last ``count`` things measured before (甲20亿元，乙10亿元，分别增长5%和3%).
    """
    if indicator is None or count == 1:
        return [indicator] * count
    change = indicator.text[len(indicator.noun) :] if indicator.text.startswith(indicator.noun) else ""
    nouns = [one.noun for one in earlier if one.text == one.noun][-count:]
    if change and len(nouns) == count and indicator.noun == nouns[-1]:
        return [replace(indicator, text=noun + change, noun=noun) for noun in nouns]
    items = [item for item in _ITEMS.split(indicator.noun) if item]
    if len(items) == count:
        items = _with_measure(items)
        return [replace(indicator, text=item + change, noun=item) for item in items]
    return [indicator] * count

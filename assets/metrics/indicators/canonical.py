"""Canonical metrics: the name in core.metrics of what an indicator measures, by ``seeds/reference/indicators.csv``."""

from __future__ import annotations

from functools import cache, lru_cache
from operator import concat

from assets.metrics.model import Indicator
from assets.metrics.quantities.find import Quantity
from assets.reference import rows

_Naming = tuple[int, str, str]  # the line of the table, a word, and the metric that it names
_CHANGES = frozenset(("ratio", "percentage_point"))


def metric_of(indicator: Indicator | None, quantity: Quantity, is_change: bool) -> str:
    """Return the canonical metric that an indicator means, by ``seeds/reference/indicators.csv``."""
    dimension = quantity.unit.dimension
    words = indicator.text if indicator else ""
    if is_change:
        comparison = indicator.comparison if indicator else None
        kind = (
            comparison if comparison in ("同比", "环比") else "同比" if comparison and comparison[1:2] in "上去" else ""
        )
        return f"{kind}{'增速' if dimension in _CHANGES else '增量'}"
    return _named(words, dimension) or _OF_UNIT.get(quantity.unit.text) or _FALLBACK.get(dimension, dimension)


_OF_UNIT = {"户": "户数"}
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


@lru_cache(maxsize=16384)
def _named(words: str, dimension: str) -> str | None:
    """Return the first metric one of whose words occurs in ``words``; of a share, none of what it is a share of."""
    table, of_one_character = _metrics(dimension, dimension == "ratio" and "占" in words)
    ends = dimension != "ratio"  # 坝高, not 高速公路; but 占全年计划
    named = [
        (order, metric) for order, word, metric in of_one_character if (words.endswith(word) if ends else word in words)
    ]
    for pair in map(concat, words, words[1:]):
        if pair in table:
            named += [(order, metric) for order, word, metric in table[pair] if word in words]
    return min(named)[1] if named else None


@cache
def _metrics(dimension: str, alone: bool) -> tuple[dict[str, list[_Naming]], list[_Naming]]:
    """Return the words that name a metric of this dimension by their first two characters, and those of one character.

    ``alone``: not those that name one of any dimension (产量 of 产量占全省的20%).
    """
    table: dict[str, list[_Naming]] = {}
    of_one_character: list[_Naming] = []
    for order, row in enumerate(rows("indicators")):
        if row["dimension"] == dimension or (row["dimension"] == "*" and not alone):
            for word in row["words"].split("|"):
                named = of_one_character if len(word) == 1 else table.setdefault(word[:2], [])
                named.append((order, word, row["metric"]))
    return table, of_one_character

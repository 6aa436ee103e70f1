"""Canonical metrics: the name in core.metrics of what an indicator measures, by ``seeds/reference/indicators.csv``."""

from __future__ import annotations

from functools import cache, lru_cache

from assets.metrics.model import Indicator
from assets.metrics.quantities import Quantity
from assets.reference import rows

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
    return _named(words, dimension) or _FALLBACK.get(dimension, dimension)


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
    """Return the first metric one of whose words occurs in ``words``."""
    return next((metric for word, metric in _metrics(dimension) if word in words), None)


@cache
def _metrics(dimension: str) -> tuple[tuple[str, str], ...]:
    """Return the words that name a metric of this dimension, in the order in which they are tried."""
    return tuple(
        (word, row["metric"])
        for row in rows("indicators")
        if row["dimension"] in ("*", dimension)
        for word in row["words"].split("|")
    )

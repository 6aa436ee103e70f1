"""The plain values of the metrics stage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assets.entities.model import Name


@dataclass(slots=True)
class Observation:
    """One measured or counted quantity of an article.

    ``body[start:end] == surface``. ``value`` has the Chinese multiplier folded in (120亿元 is 12000000000 元);
    ``value_high`` is the upper end of a range. ``canonical_value`` is the value in ``canonical_unit``. ``metric``,
    ``dimension`` and ``canonical_unit`` name the row of core.metrics. Offsets of subject, indicator and period are
    ``(start, end)`` in the body, or None where the words do not stand there.
    """

    start: int
    end: int
    surface: str
    value: Decimal
    value_high: Decimal | None
    unit: str
    canonical_value: Decimal
    canonical_value_high: Decimal | None
    canonical_unit: str
    dimension: str
    metric: str
    qualifier: str  # exact, over, about, near, at_least, under, range
    status: str  # actual, target, forecast
    comparison: str | None  # 同比, 环比 … as printed
    subject: str | None
    subject_name: Name | None
    subject_span: tuple[int, int] | None
    indicator: str | None
    indicator_span: tuple[int, int] | None
    period_text: str | None
    period_span: tuple[int, int] | None
    period_start: date | None
    period_end: date | None


@dataclass(slots=True)
class Indicator:
    """What is measured: ``noun`` without and ``text`` with the change of it; ``span`` encloses the words in the body."""

    text: str
    noun: str
    span: tuple[int, int] | None
    comparison: str | None = None

"""Earlier: what the figures before measured, which a figure without words of its own takes over (产值20亿元，同比增长5%)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assets.metrics.indicators.changed import is_aside
from assets.metrics.model import Indicator
from assets.metrics.quantities.find import Quantity

_DIMENSIONS = frozenset(("length", "mass", "volume", "area", "temperature"))
_WEATHER = frozenset(("毫米", "℃", "摄氏度"))  # of nothing that is counted
_RECENT = 12  # indicators among which paired figures find theirs
_BRACKET = re.compile("[（）()]")
_OPENING = frozenset("（(")


class Earlier:
    """The indicators of one sentence, in order, and the one that the sentence before ends with.

    ``bracketed`` says whether it has a bracket, so that :meth:`pass_to` has to be told of every figure.
    """

    _counted: bool

    def __init__(self, body: str, start: int, end: int, before: Earlier | None) -> None:
        """Take the sentence ``body[start:end]`` and what the sentence before measured."""
        self._body = body
        self.bracketed = body.find("）", start, end) >= 0 or body.find(")", start, end) >= 0
        self._last = self._main = before.last if before else None
        self._outside: tuple[Indicator | None, Indicator | None] | None = None  # before the bracket that is open
        self._at = start
        self._all: list[Indicator] = []
        self._counted = (
            before is not None and before._counted
        )  # the figure before was a number of things named behind it: 12个县, but 隧道5座，长3公里
        self._measured: dict[str, Indicator] = (
            dict(before._measured) if before else {}
        )  # the last that was measured in units of each kind

    def pass_to(self, position: int) -> None:
        """Go on to a figure: what a bracket tells of another one is no more taken over behind it: 85例（重症10例），."""
        for match in _BRACKET.finditer(self._body, self._at, position):
            if match[0] in _OPENING:
                self._outside = self._last, self._main
            elif self._outside is not None:
                self._last, self._main = self._outside
                self._outside = None
        self._at = position

    def taken_over(self, quantity: Quantity) -> Indicator | None:
        """Return what a figure without words of its own measures: percentage points are of the rate named last.

        增速比上月回落0.2个百分点，比上年同月加快0.6个百分点; but in 涨幅回落1.2个百分点，环比下降0.4% the prices fell. A measure goes
        on with one of its kind: 雨量超100毫米，12个县超250毫米.
        """
        unit = quantity.unit
        if unit.dimension == "percentage_point":
            return self._last
        same = not unit.is_classifier and (self._counted or unit.text in _WEATHER)
        return (same and self._measured.get(unit.dimension)) or self._main

    def add(self, indicator: Indicator, quantity: Quantity) -> None:
        """Take in what a figure measures."""
        self._all.append(indicator)
        behind = indicator.span is not None and indicator.span[1] > quantity.surface_end
        self._counted = quantity.unit.is_classifier and behind
        if quantity.unit.dimension in _DIMENSIONS and not is_aside(indicator):
            self._measured[quantity.unit.dimension] = indicator
        self._last = indicator
        if self._main is None or not is_aside(indicator):
            self._main = indicator

    @property
    def last(self) -> Indicator | None:
        """The indicator that the next sentence may take over."""
        return self._main

    @property
    def recent(self) -> Sequence[Indicator]:
        """The last indicators, among which paired figures find theirs."""
        return self._all[-_RECENT:]

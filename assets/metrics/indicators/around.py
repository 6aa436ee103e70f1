"""Around: a quantity among the words of its clause, by which each way of reading tells what it measures."""

from __future__ import annotations

from dataclasses import dataclass

from assets.metrics.indicators.frames import MEASURES
from assets.metrics.model import Indicator
from assets.metrics.quantities.find import Quantity
from assets.metrics.words import Words


@dataclass(slots=True)
class Around:
    """A quantity among the words of its clause: ``left`` is the span of those before it that may say what it measures.

    ``right_end`` is where the words after it end that are its own, ``left_start`` where those before begin; ``before`` is
    what the figure before it measured.
    """

    text: str
    quantity: Quantity
    left_start: int
    left: tuple[int, int]
    right_end: int
    bounds: Words
    before: Indicator | None
    noun: str  # the words before, or nothing where they say nothing

    @property
    def is_measure(self) -> bool:
        """Whether the words before end like a measure: 总投资, 占地面积."""
        return self.noun.endswith(MEASURES)

    @property
    def is_described(self) -> bool:
        """Whether what the figure is of follows after 的."""
        return self.text.startswith("的", self.quantity.surface_end)

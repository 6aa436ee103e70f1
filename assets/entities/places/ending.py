"""The suffix of a place at hand, and the kinds of suffixes that rules concern."""

from __future__ import annotations

from dataclasses import dataclass

from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens

TOWNS = ("镇", "乡", "村", "街道", "社区", "小区", "苏木", "嘎查")
ZONES = ("度假区", "景区", "开发区", "新区", "园区")
CENTRES = ("主城区", "城区", "市区", "县城", "镇区")  # roads are said to be in them
LINES = ("高速公路", "高速铁路", "城际铁路", "铁路", "高铁", "公路", "高速")


@dataclass(slots=True)
class Ending:
    """``text[start:end]`` may be the name of a place that ends with a suffix, which begins at ``begin``.

    ``found`` are the places before it, in order; ``index`` is the word in which the suffix begins.
    """

    tokens: Tokens
    text: str
    known: Spans
    found: list[Span]
    begin: int
    end: int
    suffix: str
    class_: str
    index: int
    start: int

    @property
    def previous(self) -> Span | None:
        """The place before it."""
        return self.found[-1] if self.found else None

    @property
    def is_named(self) -> bool:
        """Whether something stands before the suffix that may be a name."""
        return self.start < self.begin

    def seat(self, at: int) -> Span | None:
        """Return the division by its full name that ends at ``at``."""
        span = self.known.ending(at)
        return span if span is not None and span.method == "division" else None


def is_town(text: str, span: Span) -> bool:
    """Tell whether a place is a town, a village or an estate."""
    return text.endswith(TOWNS, 0, span.end)

"""The end of a name at hand, and the kinds of suffixes that rules concern."""

from __future__ import annotations

from dataclasses import dataclass

from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens

FIRMS = ("firm", "plant")
SCHOOLS_AND_HOSPITALS = ("school", "health", "hospital")
ZONES = ("新区", "高新区", "经开区", "开发区", "保税区", "综保区", "产业园", "工业园", "科技园", "示范区")


@dataclass(slots=True)
class Ending:
    """``text[start:end]`` may be a name that ends with a suffix, which begins at ``begin``.

    ``proper`` tells whether something in it is particular to one bearer, ``reach`` how far left words go on that may belong
    to it (``Extent``); ``previous`` is the name with a suffix before it.
    """

    tokens: Tokens
    known: Spans
    previous: Span | None
    begin: int
    end: int
    suffix: str
    class_: str
    strength: str
    start: int = 0
    reach: int = 0
    proper: bool = False

    @property
    def text(self) -> str:
        """The text of the page."""
        return self.tokens.text

    @property
    def name(self) -> str:
        """The name as far as it is read."""
        return self.tokens.text[self.start : self.end]

"""The end of a name at hand, and the rules that are asked of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens

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


T = TypeVar("T")


class Rule(NamedTuple, Generic[T]):
    """What ``apply`` says of an ending whose suffix and class ``concerns`` accepts."""

    concerns: Callable[[str, str], bool]
    apply: Callable[[Ending], T]


def of_class(*classes: str) -> Callable[[str, str], bool]:
    """Concerns the suffixes of some classes."""
    return lambda suffix, class_: class_ in classes


def of_suffix(*suffixes: str) -> Callable[[str, str], bool]:
    """Concerns some suffixes."""
    return lambda suffix, class_: suffix in suffixes


def ending_with(*ends: str) -> Callable[[str, str], bool]:
    """Concerns the suffixes that end so."""
    return lambda suffix, class_: suffix.endswith(ends)


def of_all(suffix: str, class_: str) -> bool:
    """Concerns every suffix."""
    return True


def chosen(rules: tuple[Rule[T], ...], suffix: str, class_: str) -> tuple[Callable[[Ending], T], ...]:
    """Return what the rules that concern a suffix apply, in their order."""
    return tuple(rule.apply for rule in rules if rule.concerns(suffix, class_))

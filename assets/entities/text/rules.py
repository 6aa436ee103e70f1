"""Rules about one suffix of a name: small functions in tables, of which only those that concern the suffix are asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

Concerns = Callable[[str, str], bool]  # tells whether a rule concerns a suffix of a class
E = TypeVar("E")  # the name at hand, as far as it is read
T = TypeVar("T")


class Rule(NamedTuple, Generic[E, T]):
    """What ``apply`` says of a name whose suffix and class ``concerns`` accepts."""

    concerns: Concerns
    apply: Callable[[E], T]


def of_class(*classes: str) -> Concerns:
    """Concerns the suffixes of some classes."""
    return lambda suffix, class_: class_ in classes


def of_suffix(*suffixes: str) -> Concerns:
    """Concerns some suffixes."""
    return lambda suffix, class_: suffix in suffixes


def starting_with(*starts: str) -> Concerns:
    """Concerns the suffixes that start so."""
    return lambda suffix, class_: suffix.startswith(starts)


def ending_with(*ends: str) -> Concerns:
    """Concerns the suffixes that end so."""
    return lambda suffix, class_: suffix.endswith(ends)


def of_all(suffix: str, class_: str) -> bool:
    """Concerns every suffix."""
    return True


def chosen(rules: tuple[Rule[E, T], ...], suffix: str, class_: str) -> tuple[Callable[[E], T], ...]:
    """Return what the rules that concern a suffix apply, in their order."""
    return tuple(rule.apply for rule in rules if rule.concerns(suffix, class_))


def refused(rules: tuple[Callable[[E], bool], ...], name: E) -> bool:
    """Tell whether one of the rules refuses a name."""
    for refuses in rules:  # noqa: SIM110 - any() would make a generator for each of many thousand names
        if refuses(name):
            return True
    return False

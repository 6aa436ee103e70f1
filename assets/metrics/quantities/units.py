"""Units of measure and classifiers: what may stand after a number, and its canonical form.

The words are data (``seeds/reference/units.csv`` and ``classifiers.csv``). Rates (吨/日, 元/平方米) are built here from a
unit and a denominator.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from assets.metrics.quantities.numerals import plain
from assets.reference import rows

_SLASHES = "/／"
# what one divides by that is no unit after a number of its own: 元/车次, 毫克/立方米, 台/百户
_DENOMINATORS = (
    "日",
    "天",
    "月",
    "季",
    "年",
    "秒",
    "时",
    "d",
    "h",
    "a",
    "s",
    "人",
    "户",
    "车",
    "桶",
    "股",
    "千克",
    "百户",
)
_LONGEST_DENOMINATOR = 5
# 35000立方米每秒 · 150元每吨; not 捐50元每人可得, 300元每月中旬
_SPOKEN_PER = re.compile(
    "每(?P<per>平方米|立方米|千瓦时|公斤|千克|平米|小时|分钟|盎司|加仑|秒|吨|亩|米|升|桶|度|斤|克)(?![一-龥]{0,2}[可能要就都])"
)
_ONE = Fraction(1)
_PLACES = Decimal(1).scaleb(-10)


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit or classifier: ``factor`` times a value in it is the value in ``canonical_unit``.

    ``numerals`` says which numerals it counts after: any, large (not a Chinese numeral below eleven), arabic or none.
    """

    text: str
    dimension: str
    canonical_unit: str
    factor: Fraction
    not_before: frozenset[str]
    numerals: str
    is_classifier: bool

    def to_canonical(self, value: Decimal) -> Decimal:
        """Return ``value`` in the canonical unit, exact where it ends within ten decimal places, else rounded to ten."""
        if self.factor is _ONE:
            return value
        product = value * self.factor.numerator / self.factor.denominator
        return plain(product.quantize(_PLACES) if product.adjusted() < 17 else product)


@cache
def units() -> dict[str, Unit]:
    """Return every unit and classifier by its printed form; a unit of measure wins over a classifier of the same form."""
    table = {
        row["classifier"]: Unit(
            row["classifier"],
            "count",
            row["canonical_unit"],
            _ONE,
            frozenset(row["not_before"]),
            row["numerals"],
            True,
        )
        for row in rows("classifiers")
    }
    for row in rows("units"):
        table[row["unit"]] = Unit(
            row["shown"] or row["unit"],
            row["dimension"],
            row["canonical_unit"],
            _ONE if row["factor"] == "1" else Fraction(row["factor"]),
            frozenset(row["not_before"]),
            row["numerals"],
            False,
        )
    return table


@cache
def lengths_by_first() -> dict[str, tuple[int, ...]]:
    """Return how long units can be by their first character, longest first: most numerals are discarded by it."""
    lengths: dict[str, set[int]] = {}
    for form in units():
        lengths.setdefault(form[0], set()).add(len(form))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}


@cache
def _lengths_by_two() -> dict[str, tuple[int, ...]]:
    """Return how long units can be by their first two characters, longest first, and whether the first alone is one."""
    lengths: dict[str, set[int]] = {}
    for form in units():
        lengths.setdefault(form[:2], set()).add(len(form))
    for start, sizes in lengths.items():
        if start[0] in lengths:
            sizes.add(1)
    return {start: tuple(sorted(sizes, reverse=True)) for start, sizes in lengths.items()}


def unit_at(text: str, start: int) -> tuple[Unit, int] | None:
    """Return the longest unit that stands at ``text[start:]`` and its end; rates included (吨/日, 元/平方米)."""
    lengths = _lengths_by_two().get(text[start : start + 2]) or _lengths_by_two().get(text[start : start + 1])
    if lengths is None:
        return None
    table = units()
    for length in lengths:
        end = start + length
        unit = table.get(text[start:end])
        if unit is None or end > len(text):
            continue
        following = text[end : end + 1]
        if not following:
            return unit, end
        if following in unit.not_before or (_is_latin(following) and _is_latin(text[end - 1])):
            continue
        if following in _SLASHES and (per := _denominator_at(text, end + 1)):
            return _rate(unit, per, following), end + 1 + len(per)
        if following == "每" and not unit.is_classifier and (spoken := _SPOKEN_PER.match(text, end)):
            return _rate(unit, spoken["per"], "每"), spoken.end()
        return unit, end
    return None


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _denominator_at(text: str, start: int) -> str | None:
    for length in range(_LONGEST_DENOMINATOR, 0, -1):
        form = text[start : start + length]
        if len(form) == length and (form in _DENOMINATORS or form in units()):
            return form
    return None


@cache
def _rate(unit: Unit, per: str, sign: str) -> Unit:
    """Return the unit of a rate: 吨/日 keeps its own canonical form, 万元/亩 and 元/亩 share 元/亩.

    ``sign`` joins the two as printed: 立方米每秒, 立方米/秒.
    """
    return Unit(
        f"{unit.text}{sign if sign == '每' else '/'}{per}",
        "rate",
        f"{unit.canonical_unit}/{per}",
        unit.factor,
        frozenset(),
        unit.numerals,
        unit.is_classifier,
    )

"""Stating quantities: what is printed, and what a careful reader takes from it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from random import Random

from benchmarks.tables import Urn, templates


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed quantity. ``value`` has the multiplier folded in: 1.2亿元 is 120000000 元."""

    surface: str
    value: Decimal
    value_high: Decimal | None
    unit: str
    qualifier: str


# How a qualifier is printed around number and form; {r} is a second, higher number.
_WORDINGS: Sequence[tuple[str, str, float]] = (
    ("exact", "{n}{f}", 70),
    ("over", "超{n}{f}", 7),
    ("over", "{n}余{f}", 5),
    ("over", "逾{n}{f}", 2),
    ("over", "{n}{f}以上", 2),
    ("about", "约{n}{f}", 6),
    ("about", "{n}{f}左右", 1.5),
    ("near", "近{n}{f}", 3.5),
    ("range", "{n}～{r}{f}", 1),
    ("range", "{n}至{r}{f}", 1),
)
_INTEGER_ONLY = "余"
_CHINESE = {2: "两", 3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九"}


@cache
def _forms(kind: str) -> tuple[Urn, dict[str, dict[str, str]]]:
    rows = {str(n): row for n, row in enumerate(templates("quantities")) if row["kind"] == kind}
    return Urn(list(rows), [float(row["weight"]) for row in rows.values()]), rows


@cache
def _wordings() -> Urn:
    return Urn([f"{q} {wording}" for q, wording, _ in _WORDINGS], [weight for _, _, weight in _WORDINGS])


def state(kind: str, random: Random) -> Quantity:
    """Return a quantity of a kind of ``data/quantities.csv``; small numbers are the most frequent, as on real pages."""
    urn, rows = _forms(kind)
    row = rows[urn.draw(random)]
    number = _number(row, random)
    qualifier, wording = _wordings().draw(random).split(" ")
    if _INTEGER_ONLY in wording and (number % 10 or number < 10):
        qualifier, wording = "exact", "{n}{f}"
    high = number + _step(number) * random.randint(1, 4) if qualifier == "range" else None
    printed = str(number)
    if (
        qualifier == "exact"
        and row["decimals"] == "0"
        and row["form"] in ("家", "个", "项", "场", "名")
        and number < 10
    ):
        printed = _CHINESE.get(int(number), printed) if random.random() < 0.5 else printed
    factor = Decimal(row["factor"])
    return Quantity(
        surface=wording.format(n=printed, f=row["form"], r=high),
        value=number * factor,
        value_high=None if high is None else high * factor,
        unit=row["unit"],
        qualifier=qualifier,
    )


def _number(row: dict[str, str], random: Random) -> Decimal:
    low, high = float(row["low"]), float(row["high"])
    drawn = math.exp(random.uniform(math.log(low), math.log(high)))
    decimals = random.randint(1, int(row["decimals"])) if row["decimals"] != "0" and random.random() < 0.75 else 0
    if not decimals and drawn >= 100 and random.random() < 0.5:
        drawn = round(drawn, -1)
    number = Decimal(f"{drawn:.{decimals}f}").normalize()
    return number if number == number.to_integral_value() and abs(number) < 10 and number else _plain(number, low)


def _plain(number: Decimal, low: float) -> Decimal:
    """Without an exponent (1E+2 is printed 100), and never zero."""
    plain = Decimal(f"{number:f}")
    return plain if plain else Decimal(f"{math.ceil(low)}")


def _step(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if isinstance(exponent, int) and exponent < 0 else Decimal(1)

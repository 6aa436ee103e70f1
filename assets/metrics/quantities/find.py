"""Quantities: every number with a unit that stands in a text, with its bounds; not yet what it measures.

    bound? sign? currency? number (joiner number)? unit bound?
    超       -    $         8      ~      10       年    以上

The parts are numerals and units (:mod:`readings`) and bounds (:mod:`bounds`); what counts nothing is left out by
:mod:`exclusions`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from assets.metrics.quantities.bounds import SIGNS, bound, sign_before
from assets.metrics.quantities.exclusions import counts, is_plainly_none, is_recent
from assets.metrics.quantities.numerals import plain, read_arabic
from assets.metrics.quantities.readings import Number, Placed, numbers, place
from assets.metrics.quantities.units import Unit

_JOINERS = frozenset(("~", "～", "-", "－", "—", "–", "——", "至", "到", "−", "〜", "∼"))
_LISTERS = frozenset(("、", "和", "及", "与", "以及", "或"))
_TYING = _JOINERS | _LISTERS
_POWERS = frozenset("百千万亿")
_ENDS_OF = frozenset("和与")
_BETWEEN = re.compile("[^，。；、0-9]{1,4}之间")  # 20%和30%之间


@dataclass(slots=True)
class Quantity:
    """A number with its unit: ``text[start:surface_end]`` is bound, number and unit."""

    start: int
    surface_end: int
    number: int  # where the number starts
    unit_end: int
    value: Decimal
    value_high: Decimal | None
    unit: Unit
    qualifier: str


def find_quantities(text: str) -> list[Quantity]:
    """Return the quantities of ``text`` in order; exclusions applied, overlaps impossible."""
    found: list[Quantity] = []
    waiting: list[Number] = []  # numbers without a unit of their own that a joiner ties to the next
    floor = 0
    for number in numbers(text):
        if number.start < floor:
            continue  # 5两%: the 两 is the unit of the 5, and not a number any more
        if waiting and (gap := _gap(text, waiting[-1], number)) not in _TYING and not _upper_sign(gap):
            waiting = []
        placed = place(text, number)
        if placed is None:
            waiting.append(number)
            continue
        if is_plainly_none(text, number, placed.unit):
            waiting = []
            continue
        if (quantity := _assemble(text, waiting, number, placed, floor, found)) is not None:
            if found and quantity.unit.dimension == "percentage_point":
                found[-1] = _of_points(text, found[-1], quantity)
            found.append(quantity)
            floor = quantity.surface_end
        waiting = []
    return found


def _assemble(
    text: str, waiting: list[Number], number: Number, placed: Placed, floor: int, found: list[Quantity]
) -> Quantity | None:
    """Return the quantity of ``number``, or None where it counts nothing.

    The numbers before it that share its unit are added to ``found``; the quantity that is the lower end of its range is
    taken out of it.
    """
    low = _lower(text, waiting, number, placed.unit) if waiting else None
    shared = _sharing(text, waiting, number) if waiting and low is None else []
    first = low or number
    unit, end = placed.unit, placed.end
    qualifier, start, surface_end = bound(text, first.start, end, number, floor, unit)
    bounded = qualifier not in ("exact", "range") or bool(number.more) or placed.more or bool(placed.beyond)
    if not counts(text, shared[0] if shared else first, number, unit, end, bounded):
        return None
    if qualifier == "near" and is_recent(unit, number.value, text, start, surface_end):
        return None
    found += [Quantity(one.start, one.end, one.start, one.end, one.value, None, unit, "exact") for one in shared]
    value, high = number.value, number.high
    if placed.beyond:
        value = plain(value + placed.beyond)
    number_start = first.start
    if low is not None:
        value, high = _ends(text, low, number, unit)
        start = min(start, low.start - len(sign_before(text, low.start, unit)))
    elif high is None and found and not shared and (upper := _upper_end(text, found[-1], number, unit)) is not None:
        earlier = found.pop()
        start, number_start, value, high = earlier.start, earlier.number, earlier.value, upper
    if high is not None:
        qualifier = "range"
    elif placed.more and qualifier == "exact":
        qualifier = "over"
    if high is None and (sign := sign_before(text, first.start, unit)):
        start, value = min(start, first.start - len(sign)), -value
    return Quantity(start, surface_end, number_start, end, value, high, unit, qualifier)


def _of_points(text: str, earlier: Quantity, points: Quantity) -> Quantity:
    """Return the figure before one in 个百分点 in the same unit where it is listed with it: 2.9个、23.9个百分点."""
    listed = earlier.unit.text == "个" and text[earlier.surface_end : points.start] in _LISTERS
    return replace(earlier, unit=points.unit) if listed else earlier


def _gap(text: str, before: Number, number: Number) -> str:
    """Return what stands between two numbers, blanks left out: 高1.7 、2.8个百分点."""
    return text[before.end : number.start].strip()


def _upper_sign(gap: str) -> str:
    """Return the minus of the upper end of a range, which stands after the joiner: -8～-3℃, 零下5到零下2度."""
    return gap[1:] if gap[:1] in _JOINERS and gap[1:] in SIGNS else ""


def _ends(text: str, low: Number, number: Number, unit: Unit) -> tuple[Decimal, Decimal]:
    """Return both ends of a range, each with its own sign."""
    value = plain(low.value * _scale(low, number))
    value = -value if sign_before(text, low.start, unit) else value
    return value, -number.value if _upper_sign(text[low.end : number.start]) else number.value


def _lower(text: str, waiting: list[Number], number: Number, unit: Unit) -> Number | None:
    """Return the number that is the lower end of a range with this one: 8~10年, 5、6次."""
    low, gap = waiting[-1], _gap(text, waiting[-1], number)
    figure = read_arabic(number.text) if number.scaled and number.unit is None and not number.han else number.value
    if gap == "、" and not (number.han or low.han or low.scaled) and low.value < 10 and low.value + 1 == figure:
        return low  # 5、6次, 5、6万元
    if gap not in _JOINERS and not _upper_sign(gap):
        return None
    value, high = _ends(text, low, number, unit)
    return low if value < high else None


def _scale(low: Number, number: Number) -> Decimal:
    """Return what the upper end's multiplier does to the lower: 8至10万吨 is 80000 to 100000, 三至五百 300 to 500."""
    if low.han and number.han:
        powers = number.text[len(number.text.rstrip("百千万亿")) :]
        return read_arabic("1", powers) if powers and not _POWERS.intersection(low.text) else Decimal(1)
    plain_end = number.value and number.scaled and number.unit is None
    if plain_end and not low.scaled and not low.han and low.value < 1000:
        return number.value / read_arabic(number.text)
    return Decimal(1)


def _sharing(text: str, waiting: list[Number], number: Number) -> list[Number]:
    """Return the listed numbers that share the unit of this one: 0.7、0.3个百分点; not Chinese ones (三、四家企业)."""
    if number.han or _gap(text, waiting[-1], number) not in _LISTERS:
        return []
    return [one for one in waiting if not one.han and one.unit is None and not one.more]


def _upper_end(text: str, earlier: Quantity, number: Number, unit: Unit) -> Decimal | None:
    """Return the upper end of a range whose both ends carry the unit, with its sign: 10万元-50万元, -10℃～-5℃."""
    between = text[earlier.unit_end : number.start]
    if between == "以上" and text.startswith("以下", number.end + len(unit.text)) and earlier.qualifier == "over":
        between = "至"  # 1000元以上2000元以下
    listed = between in _ENDS_OF and _BETWEEN.match(text, number.end) is not None
    signed = _upper_sign(between)
    if not (between in _JOINERS or listed or signed or between.removesuffix("零上") in _JOINERS):
        return None
    same = earlier.unit.canonical_unit == unit.canonical_unit and earlier.value_high is None
    changes = text[max(0, earlier.start - 1) : earlier.start] in ("从", "由")
    value = -number.value if signed else number.value
    return value if same and not changes and earlier.value < value else None

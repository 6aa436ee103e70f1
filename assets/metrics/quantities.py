"""Quantities: every number with a unit that stands in a text, with its bounds; not yet what it measures.

    bound? sign? currency? number (joiner number)? unit bound?
    超       -    $         8      ~      10       年    以上

The parts are numerals (:mod:`numerals`), units (:mod:`units`) and bounds (``seeds/reference/qualifiers.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from assets.metrics import exclusions
from assets.metrics.numerals import NUMBER, plain, read_arabic, read_fraction, read_han
from assets.metrics.units import Unit, first_characters, unit_at, units
from assets.reference import rows

_LONGEST_NUMBER = 26  # characters; what is longer is no figure that anybody means
_JOINERS = frozenset(("~", "～", "-", "－", "—", "–", "——", "至", "到", "−", "〜", "∼"))
_LISTERS = frozenset(("、", "和", "及", "与", "以及", "，", ",", "或"))
_SIGNS = ("-", "－", "−", "负", "零下")
# $3.5亿 · ￥500 · US$20
_CURRENCY = {
    "$": "美元",
    "＄": "美元",
    "US$": "美元",
    "HK$": "港元",
    "￥": "元",
    "¥": "元",
    "€": "欧元",
    "£": "英镑",
}
_LONGER = re.compile(r"个(?P<more>[多半])(?P<unit>月|小时|星期|钟头|世纪)")  # 一个多月 · 三个半小时
_HALF_AFTER = re.compile(r"半(?![径导数价年月天决途个场])")  # 两年半
_WRITTEN_OUT = re.compile("[十百千万亿拾佰仟〇零○点]")
_POWERS_ONLY = re.compile("[百千万亿]+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: ``text[start:surface_end]`` is bound, number and unit; ``number`` and ``unit_span`` lie within."""

    start: int
    surface_end: int
    number: int  # where the number starts
    unit_end: int
    value: Decimal
    value_high: Decimal | None
    unit: Unit
    qualifier: str
    listed: bool = False  # shares its unit with the number after it (0.7、0.3个百分点)


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    value: Decimal
    high: Decimal | None
    text: str
    more: str  # 余, 多, 几, 来 or nothing
    unit: str | None  # a unit that the numeral itself names: % of 百分之五
    han: bool
    scaled: bool


@cache
def _bounds(position: str) -> dict[str, str]:
    return {row["word"]: row["qualifier"] for row in rows("qualifiers") if row["position"] == position}


def find_quantities(text: str) -> list[Quantity]:
    """Return the quantities of ``text`` in order; exclusions applied, overlaps impossible."""
    found: list[Quantity] = []
    waiting: list[_Number] = []  # numbers without a unit of their own that a joiner ties to the next
    floor = 0
    for number in _numbers(text):
        if waiting and text[waiting[-1].end : number.start] not in _JOINERS | _LISTERS:
            waiting = []
        placed = _place(text, number)
        if placed is None:
            waiting.append(number)
            continue
        quantities = list(_assemble(text, waiting, number, *placed, floor, found))
        waiting = []
        for quantity in quantities:
            found.append(quantity)
            floor = quantity.surface_end
    return found


def _numbers(text: str) -> Iterator[_Number]:
    firsts = first_characters()
    for match in NUMBER.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST_NUMBER:
            continue
        kind = match.lastgroup
        if match["arabic"] is None and match["fraction"] is None:
            following = text[end : end + 1]
            if following not in firsts and following not in "~～-－—–至到半、":
                continue
            if text[start - 1 : start] in ("几", "数") and start:
                continue  # 几十, 数百: no definite figure
        number = _read(match)
        if number is not None and kind:
            yield number


def _read(match: re.Match[str]) -> _Number | None:
    start, end = match.span()
    if fraction := match["fraction"]:
        value, unit = read_fraction(fraction)
        more = fraction[-1] if fraction[-1] in "余多几来" else ""
        return _Number(start, end, value, None, fraction, more, unit, False, True)
    if arabic := match["arabic"]:
        scale = match["scale"] or ""
        value = read_arabic(arabic, scale)
        if low := match["low"]:
            value += read_arabic(low, match["low_scale"] or "")
        more = match["more"] or match["more_after"] or ""
        return _Number(start, end, value, None, arabic, more, None, False, bool(scale))
    han = match["han"]
    if len(han) > 1 and not _WRITTEN_OUT.search(han) and read_han(han)[1] is None:
        return None  # 唯一一家, 五一假期: digits side by side are no number, but for 二〇二四
    value, high = read_han(han)
    for power in match["han_scale"] or "":
        factor = Decimal(10) ** (8 if power == "亿" else 4)
        value, high = value * factor, None if high is None else high * factor
    more = match["han_more"] or match["han_more_after"] or ""
    return _Number(start, end, value, high, han, more, None, True, False)


def _place(text: str, number: _Number) -> tuple[Unit, int, Decimal, bool] | None:
    """Return the unit after a number, its end, what 半 adds, and whether 多 stands within (一个多月)."""
    if number.unit is not None:
        unit = units().get(number.unit)
        return (unit or _part_of_one(), number.end, Decimal(0), False)
    at = number.end + (text[number.end : number.end + 1] in (" ", "\u3000", "\xa0"))
    if longer := _LONGER.match(text, at):
        printed = "个" + longer["unit"] if longer["unit"] not in ("世纪",) else "个世纪"
        half = Decimal("0.5") if longer["more"] == "半" else Decimal(0)
        return units()[printed], longer.end(), half, longer["more"] == "多"
    found = unit_at(text, at)
    if found is None:
        return _currency_before(text, number)
    unit, end = found
    if unit.dimension == "duration" and _HALF_AFTER.match(text, end):
        return unit, end + 1, Decimal("0.5"), False
    return unit, end, Decimal(0), False


@cache
def _part_of_one() -> Unit:
    """The unit of a fraction (三分之一): none is printed; canonically it is a percentage."""
    percent = units()["%"]
    return replace(percent, text="", factor=percent.factor * 100)


def _currency_before(text: str, number: _Number) -> tuple[Unit, int, Decimal, bool] | None:
    for length in (3, 1):
        sign = text[max(0, number.start - length) : number.start]
        if name := _CURRENCY.get(sign):
            return replace(units()[name], text=sign), number.end, Decimal(0), False
    return None


def _assemble(
    text: str,
    waiting: list[_Number],
    number: _Number,
    unit: Unit,
    end: int,
    half: Decimal,
    more_within: bool,
    floor: int,
    found: list[Quantity],
) -> Iterator[Quantity]:
    """Yield the quantity of ``number``, with the numbers before it that share its unit or make it a range."""
    low: _Number | None = None
    shared: list[_Number] = []
    if waiting:
        joined = text[waiting[-1].end : number.start] in _JOINERS
        if joined and waiting[-1].value < number.value:
            low = waiting[-1]
        elif not joined and _may_share(waiting[-1], number):
            shared = [w for w in waiting if _may_share(w, number)]
    first = low or (shared[0] if shared else number)
    qualifier, start, surface_end = _bound(text, first.start, end, number, floor, unit)
    bounded = qualifier not in ("exact", "range")
    if not _counts(text, first, number, unit, end, bounded, more_within):
        return
    if exclusions.is_recent(unit, qualifier, number.value, text, start, surface_end):
        return
    for other in shared:
        yield Quantity(
            other.start,
            other.end,
            other.start,
            other.end,
            plain(other.value),
            None,
            unit,
            "exact",
            True,
        )
    sign = _sign_before(text, first.start)
    number_start = first.start if not shared else number.start
    value, high = number.value + half, number.high
    if low is not None:
        value, high = low.value, number.value
        if number.scaled and not low.scaled and low.value < 1000:
            value *= _scale_of(text, number)
        qualifier = "range"
    elif high is not None:
        qualifier = "range"
    elif found and not shared and (earlier := _lower_end(text, found[-1], number, unit)):
        found.pop()
        start, number_start, value, high, qualifier = (
            earlier.start,
            earlier.number,
            earlier.value,
            value,
            "range",
        )
    if more_within and qualifier == "exact":
        qualifier = "over"
    if sign and not low:
        start, value = min(start, first.start - len(sign)), -value
    if shared:
        start = number.start
    yield Quantity(
        start,
        surface_end,
        number_start,
        end,
        plain(value),
        None if high is None else plain(high),
        unit,
        qualifier,
    )


def _may_share(one: _Number, other: _Number) -> bool:
    """Say whether two numbers in a list share one unit: 0.7、0.3个百分点; Chinese ones do not (三、四家企业)."""
    return not one.han and not other.han and one.unit is None and not one.more


def _lower_end(text: str, earlier: Quantity, number: _Number, unit: Unit) -> Quantity | None:
    """Return the quantity that is the lower end of a range whose both ends carry the unit: 10万元-50万元."""
    same = earlier.unit.canonical_unit == unit.canonical_unit and earlier.value_high is None
    joined = text[earlier.unit_end : number.start] in _JOINERS
    changes = text[max(0, earlier.start - 1) : earlier.start] in ("从", "由")
    return earlier if same and joined and not changes and earlier.value < number.value else None


def _scale_of(text: str, number: _Number) -> Decimal:
    return number.value / read_arabic(number.text) if not number.han else Decimal(1)


def _sign_before(text: str, start: int) -> str:
    for length in (2, 1):
        sign = text[max(0, start - length) : start]
        before = text[max(0, start - length - 1) : start - length]
        if sign in _SIGNS and (sign in ("负", "零下") or not (before.isalnum() or before in ("%", "％", ")", "）"))):
            return sign
    return ""


def _bound(text: str, start: int, end: int, number: _Number, floor: int, unit: Unit) -> tuple[str, int, int]:
    """Return the qualifier and the span of the surface: bounds before and after are part of it."""
    before, after = _bounds("before"), _bounds("after")
    qualifier, surface_start, surface_end = "exact", start, end
    anchor = start
    for length in (3, 1):  # a currency sign stands between bound and number
        if text[max(0, anchor - length) : anchor] in _CURRENCY:
            anchor = surface_start = anchor - length
            break
    for length in range(5, 0, -1):
        word = text[max(floor, anchor - length) : anchor]
        if len(word) == length and word in before:
            qualifier = before[word]
            surface_start = anchor - length if qualifier != "exact" else surface_start
            break
    else:
        scale = _bounds("before_scale")
        if _POWERS_ONLY.fullmatch(number.text) and (word := text[max(floor, anchor - 1) : anchor]) in scale:
            qualifier, surface_start = scale[word], anchor - 1
    for length in range(6, 0, -1):
        word = text[end : end + length]
        if len(word) == length and word in after:
            surface_end = end + length
            qualifier = after[word] if qualifier in ("exact",) or after[word] == "at_least" else qualifier
            break
    if qualifier == "exact" and number.more:
        qualifier = _bounds("inside")[number.more]
    return qualifier, surface_start, surface_end


def _counts(
    text: str,
    first: _Number,
    number: _Number,
    unit: Unit,
    end: int,
    bounded: bool,
    more_within: bool,
) -> bool:
    """Say whether a number with its unit measures or counts; see :mod:`exclusions`."""
    begin = first.start
    before = text[begin - 1 : begin] if begin else ""
    if before == "第" or (before and before.isascii() and (before.isalnum() or before in "._/+#")):
        return False
    if unit.numerals == "none" or (unit.numerals == "arabic" and number.han):
        return False
    small = number.han and number.high is None and number.value <= 10
    if unit.numerals == "large" and small and not more_within and before not in "负下":
        return False
    if (
        number.han
        and number.text == "一"
        and first is number
        and not more_within
        and not _one_counts(text, begin, unit)
    ):
        return False
    if number.han and _POWERS_ONLY.fullmatch(number.text) and not _names_an_amount(text, begin, number, unit):
        return False
    if unit.text == "成" and number.value > 10:
        return False
    if exclusions.is_year(number.text, unit, bounded) and not number.scaled:
        return False
    if exclusions.is_clock(number.text, unit, text, begin, end) or exclusions.is_slogan(text, begin, end):
        return False
    if number.han and unit.is_classifier and exclusions.repeats(text, end):
        return False
    if number.han and exclusions.starts_phrase(text, number.start):
        return False
    return not exclusions.is_out_of_place(text, begin, end, unit, bounded or bool(number.more) or more_within)


def _one_counts(text: str, start: int, unit: Unit) -> bool:
    """一 is mostly an article (一家企业, 一天); it counts before 倍, 成 and measures that nothing makes general (每一公里)."""
    if unit.text in ("倍", "成"):
        return True
    measures = unit.dimension in ("mass", "area", "volume", "energy", "money", "length") and not unit.is_classifier
    return measures and text[max(0, start - 1) : start] not in tuple("每第另同这那某任单唯统逐进之万")


def _names_an_amount(text: str, start: int, number: _Number, unit: Unit) -> bool:
    """Say whether powers alone are a figure: 上百家, 近百亿元, 千亿元; not 万吨, 百姓 or the 亿元 of 亿元企业."""
    bounds = _bounds("before") | _bounds("before_scale")
    bounded = any(text[max(0, start - length) : start] in bounds for length in (1, 2, 3)) or bool(number.more)
    return bounded or (len(number.text) > 1 and unit.dimension in ("money", "mass"))

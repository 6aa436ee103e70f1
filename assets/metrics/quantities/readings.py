"""Readings: a numeral where it stands in a text, and the unit printed with it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from assets.metrics.quantities.numerals import NUMBER, plain, read_arabic, read_fraction, read_han, read_mixed
from assets.metrics.quantities.units import Unit, lengths_by_first, unit_at, units

_LONGEST = 26  # characters; what is longer is no figure that anybody means
_FORMAL = frozenset("壹贰叁肆伍陆柒捌玖")  # alone a figure of sums only: 伍元, but 大陆人次 and 队伍起了
_WHOLE_POWERS = frozenset("十百千万亿")
_WEIGHED = frozenset("二三四五六七八九")
_COINED = frozenset("元圆角分")
_WRITTEN_OUT = re.compile("[十百千万亿拾佰仟〇零○点.．·]")
_BLANKS = frozenset((" ", "\u3000", "\xa0"))
_TIES = _BLANKS | frozenset("~～-－—–−〜∼至到、和及与以或")  # what may stand between an Arabic numeral and the next
_GOES_ON = frozenset("~～-－—–至到半、")  # what may follow a Chinese numeral that has no unit of its own

# $3.5亿 · ￥500 · US$20 · RMB500万元
CURRENCY = {"$": "美元", "＄": "美元", "US$": "美元", "HK$": "港元", "￥": "元", "¥": "元", "€": "欧元", "£": "英镑"}
CURRENCY |= {
    "NT$": "新台币",
    "人民币": "元",
    "港币": "港元",
    "RMB": "元",
    "CNY": "元",
    "USD": "美元",
    "HKD": "港元",
    "EUR": "欧元",
    "GBP": "英镑",
}
_LONGER = re.compile(r"个(?P<more>[多半])(?P<unit>月|小时|星期|钟头|世纪)")  # 一个多月 · 三个半小时
_PEOPLE = re.compile("个人(?![民类才员工均大形物性选格机体社力心事居文防生像为气行所税信账户业案])")  # 五个人
_HALF = re.compile(r"半(?![载径导数价年月天决途个场成自])")  # 两年半 · 一吨半
_SPOKEN = frozenset(("人民币", "港币"))  # 投资人民币3000万: the sum is said without 元
_COINED_AS = {"港币": "港元", "台币": "新台币", "美金": "美元", "日币": "日元"}
_A_SUM = 100
_PARTED = frozenset(("mass", "area", "length", "volume", "duration"))
_DIGITS = "[0-9一二两三四五六七八九]"
_STOP = "(?=[，。、；：！？”）)的到至左起以钱]|$)"
# 五元三毛 · 三块五 · 三块五毛四 · 五角六分 · 八块零五分 · 一百块零五毛
_COINS = re.compile(
    f"(?:元|块)零(?P<odd_cents>{_DIGITS})分钱?"
    f"|(?:元|块)(?:零(?=.[角毛]))?(?P<tenths>{_DIGITS})(?:[角毛](?:(?P<cents>{_DIGITS})(?:分|{_STOP}))?|{_STOP})钱?"
    f"|[角毛](?P<of_jiao>{_DIGITS})(?:分|(?<=毛.){_STOP})钱?"
)
_FIELD = re.compile(f"亩(?P<tenths>{_DIGITS})分(?=[地田]|{_STOP})")  # 五亩三分地
_PART_OF = {  # 三斤六两 · 体温38度5 · 六尺五 · 一丈二尺
    "斤": re.compile(f"斤(?P<tenths>{_DIGITS})两"),
    "度": re.compile(f"度(?P<tenths>{_DIGITS}){_STOP}"),
    "尺": re.compile(f"尺(?P<tenths>{_DIGITS})(?:寸|{_STOP})"),
    "丈": re.compile(f"丈(?P<tenths>{_DIGITS})(?:尺(?!{_DIGITS})|{_STOP})"),
}
_TENTHS = re.compile(f"[成折](?P<tenths>[一二三四五六七八九]){_STOP}")  # 七成五 · 三成二的
_RACE = re.compile(r"分(?P<seconds>[0-9]{1,2})秒(?P<parts>[0-9]{1,3})?(?![0-9])")  # 1分25秒310 is one time: 85.31秒
_HUNDREDTHS = re.compile(r"秒(?P<parts>[0-9]{2,3})(?![0-9.%万亿米个人名家次])")  # 9秒83
_PART = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
# 1小时40分钟 is one time, 100分钟; 两小时五分三十秒 is 7530秒; 3年6个月 is 42个月
_PARTS = {
    "小": re.compile(rf"个?小时(?P<rest>{_PART})分(?:(?P<last>{_PART})秒|钟|(?![0-9之]))"),
    "年": re.compile(rf"年零?(?P<rest>{_PART})个月"),
}
_PARTS["个"] = _PARTS["小"]
_SMALLER = {"小": ("分钟", 60), "年": ("个月", 12)}
_CLOCK = re.compile("[0-9][时点]")  # 8时30分, but 用时3分45秒
CURRENCY_ENDS = frozenset(sign[-1] for sign in CURRENCY)
_HEIGHT = re.compile(
    r"米(?P<cm>[0-9]{2}|[一二三四五六七八九]{1,2})(?![0-9.%米厘毫公元万亿岁个人次家条])"
)  # 1米75 · 一米八


@dataclass(slots=True)
class Number:
    """A numeral at ``text[start:end]``; ``high`` is set where it names a range of its own (三五百).

    Values are plain: without exponent or trailing zeros.
    """

    start: int
    end: int
    value: Decimal
    high: Decimal | None
    text: str
    more: str  # 余, 多, 几, 来 or nothing
    unit: str | None  # a unit that the numeral itself names: % of 百分之五
    han: bool
    scaled: bool  # carries a multiplier: 3万


@dataclass(slots=True)
class Placed:
    """The unit after a number, where it ends, what stands beyond it (两年半, 五元三毛), and whether 多 is within."""

    unit: Unit
    end: int
    beyond: Decimal = Decimal(0)
    more: bool = False


def numbers(text: str) -> Iterator[Number]:
    """Yield the numerals of ``text`` in order, those that no unit and nothing that ties them to the next follows left out."""
    firsts = lengths_by_first()
    for match in NUMBER.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST:
            continue
        fraction, arabic, more, scale, rest, more_after, han, han_more, han_scale, more_at_end, half = match.groups()
        if arabic is not None:
            following = text[end : end + 1]
            if following not in firsts and following not in _TIES and not currency_at(text, start):
                continue  # 3月, 5日
            value = read_mixed(arabic + scale + rest) if rest else read_arabic(arabic, scale or "")
            if following == "折" and len(arabic) == 2 and value > 10:
                value = plain(value / 10)  # 75折 is 7.5折
            yield Number(start, end, value, None, arabic, more or more_after or "", None, False, scale is not None)
        elif han is not None:
            following = text[end : end + 1]
            if han[-1] == "两" and han != "两" and match.end("han") == end and _is_weight(han[:-1], following, firsts):
                han, end, following = han[:-1], end - 1, "两"
            if following not in firsts and following not in _GOES_ON:
                continue
            if start and text[start - 1] in "几数":
                continue  # 几十, 数百: no definite figure
            if (number := _read_han(start, end, han, han_scale, han_more or more_at_end or "", following)) is not None:
                yield number
        elif half is not None:
            yield Number(start, end, _ONE_HALF, None, half, "", None, True, False)
        else:
            value, high, unit = read_fraction(fraction)
            more = fraction[-1] if fraction[-1] in "余多几来" else ""
            yield Number(start, end, value, high, fraction, more, unit, False, True)


_ONE_HALF = Decimal("0.5")


def _is_weight(han: str, following: str, firsts: Container[str]) -> bool:
    """Say whether the 两 after a Chinese numeral is the unit of weight: 三十两, 二两酒, but 一两年 and 三两个."""
    return han[-1] in _WHOLE_POWERS or (han in _WEIGHED and following not in firsts)


def _read_han(start: int, end: int, han: str, scale: str | None, more: str, next_one: str) -> Number | None:
    if han.endswith(("十千", "百千")):
        han, end = han[:-1], end - 1  # 一百千瓦
    if len(han) > 1 and han[0] in "零〇" and han[1] != "点":
        return None  # 一年零两个月
    if han in _FORMAL and scale is None and next_one not in _COINED:
        return None
    value, high = read_han(han)
    if len(han) > 1 and high is None and not _WRITTEN_OUT.search(han):
        if len(han) == 2 and next_one == "折":
            return Number(start, end, value / 10, None, han, more, None, True, False)  # 八五折
        return None  # 唯一一家, 五一假期: digits side by side are no number, but for 二〇二四
    for power in scale or "":
        factor = Decimal(10) ** (8 if power == "亿" else 4)
        value, high = plain(value * factor), None if high is None else plain(high * factor)
    return Number(start, end, value, high, han, more, None, True, False)


def place(text: str, number: Number) -> Placed | None:
    """Return the unit printed with a number, or None where there is none."""
    if number.unit is not None:
        if not number.unit and (measured := _of_unit(text, number)):
            return measured
        return Placed(units().get(number.unit) or part_of_one(), number.end)
    at = number.end
    first = text[at : at + 1]
    if first in _BLANKS:
        at += 1
        first = text[at : at + 1]
    if first not in lengths_by_first():
        return _currency_before(text, number)
    if first in "分秒" and text.startswith("多钟", at + 1):
        return Placed(units()[first + "钟"], at + 3, more=True)
    if first in "分秒小年个" and (spell := _spell(text, number, at)):
        return spell
    if first == "个" and (longer := _LONGER.match(text, at)):
        half = Decimal("0.5") if longer["more"] == "半" else Decimal(0)
        return Placed(units()["个" + longer["unit"]], longer.end(), half, longer["more"] == "多")
    if first == "个" and _PEOPLE.match(text, at):
        return Placed(_person(), at + 1)
    if first in "元块角毛" and (coins := _COINS.match(text, at)):
        return Placed(units()["元"], coins.end(), _beyond_in_coins(number, coins))
    if first in "成折" and (tenths := _TENTHS.match(text, at)):
        return Placed(units()[first], tenths.end(), _digit(tenths["tenths"]) / 10)
    if first == "亩" and (field := _FIELD.match(text, at)):
        return Placed(units()[first], field.end(), _digit(field["tenths"]) / 10)
    if first in "斤度尺丈" and (smaller := _PART_OF[first].match(text, at)):
        return Placed(units()[first], smaller.end(), _digit(smaller["tenths"]) / 10)
    if first == "米" and (height := _HEIGHT.match(text, at)):
        tall = [_digit(digit) for digit in height["cm"]]
        return Placed(units()["米"], height.end(), sum((d.scaleb(-n) for n, d in enumerate(tall, 1)), Decimal(0)))
    found = unit_at(text, at)
    if found is None:
        return _currency_before(text, number)
    unit, end = found
    if unit.text == "元" and (coined := _COINED_AS.get(text[number.start - 2 : number.start])):
        unit = replace(unit, canonical_unit=coined)  # 港币三百元
    if not unit.is_classifier and text.startswith("半", end) and _HALF.match(text, end):
        return Placed(unit, end + 1, Decimal("0.5"))
    return Placed(unit, end)


@cache
def _person() -> Unit:
    """Return the unit of 五个|人: the classifier that is printed, which counts people."""
    return replace(units()["人"], text="个")


def _beyond_in_coins(number: Number, coins: re.Match[str]) -> Decimal:
    """Return what is to be added to the number for a sum in 元: 五元三毛, 五角六分."""
    if coins["of_jiao"]:
        return (number.value + _digit(coins["of_jiao"]) / 10) / 10 - number.value
    return _digit(coins["tenths"]) / 10 + _digit(coins["cents"] or coins["odd_cents"]) / 100


def _spell(text: str, number: Number, at: int) -> Placed | None:
    """Return the unit of a time printed in several: 1分25秒310, 9秒83, 两小时三十分钟, 一年零三个月."""
    first = text[at]
    if first == "分":
        if _CLOCK.match(text, max(0, number.start - 2)) or (race := _RACE.match(text, at)) is None:
            return None
        parts = Decimal(f"0.{race['parts']}") if race["parts"] else Decimal(0)
        return Placed(units()["秒"], race.end(), number.value * 59 + int(race["seconds"]) + parts)
    if first == "秒":
        parts_of_one = _HUNDREDTHS.match(text, at)
        return parts_of_one and Placed(units()["秒"], parts_of_one.end(), Decimal(f"0.{parts_of_one['parts']}"))
    if (smaller := _PARTS[first].match(text, at)) is None:
        return None
    name, times = _SMALLER["年" if first == "年" else "小"]
    rest = _digit(smaller["rest"])
    if first != "年" and smaller["last"]:
        return Placed(units()["秒"], smaller.end(), number.value * 3599 + rest * 60 + _digit(smaller["last"]))
    return Placed(units()[name], smaller.end(), number.value * (times - 1) + rest)


def _digit(text: str | None) -> Decimal:
    if text is None:
        return Decimal(0)
    return Decimal(text) if text.isdecimal() else read_han(text)[0]


def _of_unit(text: str, number: Number) -> Placed | None:
    """Return the unit of which a fraction is so much: 一又二分之一小时, 三分之一公里; not 三分之一年轻人."""
    if text.startswith("倍", number.end):
        return Placed(units()["倍"], number.end + 1)
    found = unit_at(text, number.end)
    measures = found and not found[0].is_classifier and found[0].dimension in _PARTED
    return Placed(*found) if found and measures and ("又" in number.text or len(found[0].text) > 1) else None


@cache
def part_of_one() -> Unit:
    """Return the unit of a fraction (三分之一): none is printed; canonically it is a percentage."""
    percent = units()["%"]
    return replace(percent, text="", factor=percent.factor * 100)


def currency_at(text: str, start: int) -> str:
    """Return the currency sign that stands right before a number, or one blank before it: ￥500, USD 300; or nothing."""
    end = start - (text[start - 1 : start] == " ")
    if text[end - 1 : end] not in CURRENCY_ENDS:
        return ""
    return next((sign for size in (3, 2, 1) if end >= size and (sign := text[end - size : end]) in CURRENCY), "")


def _currency_before(text: str, number: Number) -> Placed | None:
    if not (sign := currency_at(text, number.start)):
        return None
    if sign in _SPOKEN and not number.scaled and number.value < _A_SUM:
        return None
    name = CURRENCY[sign]
    return Placed(replace(units()[name], text=name if sign in _SPOKEN else sign), number.end)

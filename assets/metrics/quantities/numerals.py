"""Numerals: how a number is printed, and its exact value. Units, bounds and what is measured do not belong here.

A numeral is read as ``(low, high)``: ``high`` is None unless the numeral itself is a range (三五百 is 300 to 500).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from assets.reference import rows

_WIDTH = str.maketrans("０１２３４５６７８９．·", "0123456789..")

_POINTS = str.maketrans(".．·", "点点点")

_DIGIT = "[0-9０-９]"
_HAN_DIGIT = "零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_HAN_POWER = "十百千万亿拾佰仟"

# 1,234.5 · 12，345 · 20 · 2.38 · ０．２２ · 1½ · 98·35, as older papers print it
_VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333333333", "⅔": "0.6666666667"}
_VULGARS = "".join(_VULGAR)
ARABIC = rf"(?:{_DIGIT}{{1,3}}(?:[,，]{_DIGIT}{{3}})+(?!{_DIGIT})(?:[.．·]{_DIGIT}+)?|{_DIGIT}+(?:[.．·]{_DIGIT}+|[{_VULGARS}])?|[{_VULGARS}])"
# 两 · 三万五千 · 一百二十亿 · 三五百 · 三、四百 · 一点五 · 二十二．三％, as Taiwan prints it
_OR_NEXT = "一、(?=[二两])|[二两]、(?=三)|三、(?=四)|四、(?=五)|五、(?=六)|六、(?=七)|七、(?=八)|八、(?=九)"
HAN = rf"(?:{_OR_NEXT})?[{_HAN_DIGIT}{_HAN_POWER}]+(?:点[{_HAN_DIGIT}]+|[.．·][{_HAN_DIGIT}]{{1,3}}(?=[%％亿万兆倍]))?"
# the multiplier of an Arabic number: 1.1万亿 · 5千 · 3百万; the 千 of 千瓦 and the 百 of 百分点 belong to the unit
_TRILLION = r"兆(?=余?[元美港日韩英欧新]|[0-9,，.]{1,8}亿)"  # 1.2兆元, 42兆112亿元; but 100兆带宽
SCALE = rf"(?:{_TRILLION}|[十百千]?万亿|[十百千]?[亿万]|[百千](?![分瓦克米卡伏赫帕焦牛]))"
# 3千 + 5百万 · 3亿 + 5000万 · 10万 + 零500; not the year of 3亿2024年
_GROUPED = rf"{_DIGIT}{{1,3}}[,，]{_DIGIT}{{3}}(?:[.．]{_DIGIT}+)?"
_REST = rf"(?:零?(?:{_GROUPED}|{_DIGIT}{{1,4}}(?:[.．]{_DIGIT}+)?)(?:{SCALE}|(?![0-9０-９.．年月日时点]))){{1,3}}"
# 30多万 · 2万余 · 十几 · 十来
MORE = "[余多几来]"
# 5万多媒体用户, 3万多元化经营户: the 多 of these is none
_NO_MORE = "样化|媒体|式|功能|层次|边|方|元(?:[化素投文格发主融复统结一共调解矛纠治并经体社价需办产服])"
_MORE_AFTER = f"(?:[余几来]|多(?!{_NO_MORE}))"
# 三分之一 · 3分之1 · 百分之二十 · 千分之3.5 · 一又二分之一 · 百分之五到八
# 1/3的, 1/5至2/3以上, 占2/3。, 总数的1/5: a date has no such words beside it
FRACTION = (
    rf"(?:(?:[{_HAN_DIGIT}{_HAN_POWER}]+又)?(?:[{_HAN_DIGIT}{_HAN_POWER}]+|(?<![0-9.])(?:[2-9]|100?))分之 ?(?:{HAN}|{ARABIC})"
    rf"(?:{MORE}|[到至](?:{HAN}|{ARABIC})(?=[，。、；的左以之]|$))?|(?<![0-9/])[1-9]/(?:10|[2-9])(?![0-9/])(?:(?=(?:[到至][1-9]/[2-9])?(?:的|以上|左右|强|弱|多))|(?<=[占近约达超过了降][1-9]/[2-9])(?=[，。；、]|$)|(?<=[数量额员积口]的[1-9]/[2-9])(?=[，。；、]|$)))"
)

# 半小时 · 半个月 · 半年多 · 半公里 · 半斤; not 上半年, 半年报, 一斤半米, 大半亩, 半升
_HALF_YEAR = "年(?![度报线检初末底会货代级之]|多?来|下来|经济|工作|总结|运行|业绩)"
_HALF_MEASURE = (
    "(?:平方)?公里|英里|公斤|斤(?!八两)|公顷|亩(?!方)|吨(?!位)|打(?=[一-龥]{1,6}[，。；、])|块钱"
    "|成(?=[，。；])(?:(?<=[升跌挫]半成)|(?<=[升跌挫]逾半成))"  # 跌半成
)
HALF = f"半(?=个?小时|个多?小时|个钟头|个月(?!亮)|个多月|个世纪|{_HALF_YEAR}|{_HALF_MEASURE})(?<![上下大一过前后双每多小]半)"

# 四个亿, but in 3个亿元项目 each has as much
_MYRIADS = (
    "[万亿](?!元?(?:级|以上)?的?(?:重[点大])?(?:项目|企业|产业|工程|园区|集群|村|乡镇|强镇|大县|平台|市场|品牌|订单))"
)
# the first character is looked at before anything else is tried: most places of a text begin no number
NUMBER = re.compile(
    rf"(?=[0-9０-９{_HAN_DIGIT}{_HAN_POWER}半{_VULGARS}])(?:(?P<fraction>{FRACTION})"
    rf"|(?P<arabic>{ARABIC})(?P<more>[余多几])?(?:(?: |个(?={_MYRIADS}))?(?P<scale>{SCALE})(?P<rest>{_REST})?)?"
    rf"(?P<more_after>{_MORE_AFTER}|[+＋](?!{_DIGIT}))?"
    rf"|(?P<han>{HAN})(?P<han_more>{_MORE_AFTER})?(?:个(?={_MYRIADS}))?(?P<han_scale>万亿|[万亿])?(?P<han_more_after>[余多])?"
    rf"|(?P<half>{HALF}))"
)

_PLACES = Decimal(1).scaleb(-10)  # a fraction that does not end (三分之一) is kept to ten places
_ADJACENT_DIGITS = re.compile(rf"[{_HAN_DIGIT}]{{3,}}")
_PIECE = re.compile(rf"(?P<number>{ARABIC})(?P<scale>[{_HAN_POWER}兆]*)")
_MYRIAD = 10000  # from here on a power multiplies all that stands before it: 3千5百 + 万
_TWO_DIGITS = re.compile(r"(?P<low>[一二两三四五六七八])(?P<high>[二两三四五六七八九])")


@cache
def _digits() -> dict[str, int]:
    return {row["character"]: int(row["value"]) for row in rows("multipliers") if row["role"] == "digit"}


@cache
def _powers() -> dict[str, int]:
    return {row["character"]: int(row["value"]) for row in rows("multipliers") if row["role"] != "digit"}


def divide(numerator: Decimal, denominator: Decimal) -> Decimal:
    """Return the quotient, exact where it ends within ten places, else rounded to ten."""
    return plain((numerator / denominator).quantize(_PLACES))


def plain(value: Decimal) -> Decimal:
    """Return ``value`` without an exponent or trailing zeros: 3.50E+8 becomes 350000000."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole and value.adjusted() < 27 else value.normalize()


@lru_cache(maxsize=4096)
def read_arabic(text: str, scale: str = "") -> Decimal:
    """Return the value of an Arabic numeral with its multiplier: ``("1.1", "万亿")`` is 1100000000000."""
    if text[-1] in _VULGAR:
        return plain(Decimal(_VULGAR[text[-1]]) + (read_arabic(text[:-1]) if text[:-1] else 0))
    if not text.isascii():
        text = text.translate(_WIDTH).replace("，", "")
    value = Decimal(text.replace(",", ""))
    for power in scale:
        value *= _powers()[power]
    return plain(value)


@lru_cache(maxsize=4096)
def read_mixed(text: str) -> Decimal:
    """Return the value of Arabic numerals among powers: 3千5百万 is 35000000, 3万3千亿 is 3300000000000."""
    parts: list[Decimal] = []
    for match in _PIECE.finditer(text):
        parts.append(read_arabic(match["number"]))
        for power in match["scale"]:
            factor = _powers()[power]
            smaller = [part for part in parts if part < factor] if factor >= _MYRIAD else parts[-1:]
            parts = [*parts[: len(parts) - len(smaller)], sum(smaller, Decimal(0)) * factor]
    return plain(sum(parts, Decimal(0)))


@lru_cache(maxsize=4096)
def read_han(text: str) -> tuple[Decimal, Decimal | None]:
    """Return the value of a Chinese numeral, and the upper value where it names a range (三五百, 七八, 十五六)."""
    text = text.replace("、", "").translate(_POINTS)  # 三、四百 is 三四百
    if pair := _range_of(text):
        return plain(_whole(pair[0])), plain(_whole(pair[1]))
    head, point, decimals = text.partition("点")
    if not point:
        return plain(_whole(head)), None
    places = "".join(str(_digits()[d]) for d in decimals)
    return plain(_whole(head) + Decimal(f"0.{places}")), None


def read_fraction(text: str) -> tuple[Decimal, Decimal | None, str]:
    """Return value, upper value and unit of a fraction.

    百分之二十 is ``(20, None, "%")``, 百分之五到八 ``(5, 8, "%")``, 三分之二 ``(0.6666666667, None, "")``.
    """
    if "/" in text:
        return divide(Decimal(text[0]), Decimal(text[2:])), None, ""
    below, _, above = text.partition("分之")
    whole, _, below = below.rpartition("又")
    first, _, last = above.strip().rstrip("余多几来").replace("至", "到").partition("到")
    numerators = [_either(one) for one in (first, last) if one]
    sign = {"百": "%", "100": "%", "千": "‰"}.get(below)
    if not sign:
        denominator = _either(below)
        numerators = [divide(one, denominator) + _whole(whole) if denominator else Decimal(0) for one in numerators]
    return numerators[0], numerators[1] if last else None, sign or ""


def _either(text: str) -> Decimal:
    return read_arabic(text) if text[0] in "0123456789０１２３４５６７８９" else read_han(text)[0]


def _range_of(text: str) -> tuple[str, str] | None:
    """Split 三五百 into 三百 and 五百: two digits side by side, the second greater by one or two."""
    if "点" in text or _ADJACENT_DIGITS.search(text):
        return None
    pair = _TWO_DIGITS.search(text)
    if not pair:
        return None
    low, high = _digits()[pair["low"]], _digits()[pair["high"]]
    if not (high - low == 1 or (low, high) == (3, 5)):
        return None
    before, after = text[: pair.start()], text[pair.end() :]
    return before + pair["low"] + after, before + pair["high"] + after


def _whole(text: str) -> Decimal:
    """Return the value of a whole Chinese numeral; digits in a row without powers are read by place (二〇二四)."""
    if not text:
        return Decimal(0)
    if len(text) > 1 and all(c in _digits() for c in text):
        return Decimal("".join(str(_digits()[c]) for c in text))
    for myriad in "亿万":
        high, found, low = text.rpartition(myriad)
        if found:
            power = _powers()[myriad]
            return (_whole(high) if high else Decimal(1)) * power + _tail(low, power)
    return Decimal(_below_myriad(text))


def _below_myriad(text: str) -> int:
    """Return the value of a numeral of at most four places: 三百五, 十六, 两千零三."""
    value, digit, power = 0, None, 1
    for character in text:
        if character in _digits():
            digit = _digits()[character]
            power = 1 if digit == 0 else power
        else:
            power = _powers()[character]
            value, digit = value + (1 if digit is None else digit) * power, None
    return value + (digit or 0) * max(1, power // 10)  # 三百五 is 350, 三百零五 is 305


def _tail(text: str, power: int) -> Decimal:
    """Return the value of what follows 万 or 亿: a lone digit counts tenths of it (三万五 is 35000)."""
    if len(text) == 1 and _digits().get(text):
        return Decimal(_digits()[text] * power // 10)
    return _whole(text)

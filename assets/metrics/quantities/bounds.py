"""Bounds: the words that make a figure more than, about or at most what is printed (超250家, 50%以上), and its sign."""

from __future__ import annotations

import re
from functools import cache

from assets.metrics.quantities.readings import CURRENCY_ENDS, Number, currency_at
from assets.metrics.quantities.units import Unit
from assets.reference import rows

POWERS_ONLY = re.compile("[百千万亿]+")
_GOES_ON = {  # 3级余震, 5家多元化企业, 30人不到场, 30吨不到去年的一半
    "余": "震下额款热量地党力波辉温粮留存生",
    "多": "元种样晶功媒层边彩",
    "不到": "位场岸达期点头底处站去上前全总原计预往平一两三",
}
_ENDS_PRICE = frozenset(("", *"的，。；、”）)\n,"))  # 150元起的夜场, but 500元起诉
_TIMES = frozenset(("分钟", "小时", "秒", "秒钟"))
_AT_LEAST = re.compile("(?:至少|最少)[^，。；、0-9]{1,4}$")  # 至少建成1家
_ABOUT = re.compile("约(?:占|合|为|相当于)[^，。；、0-9]{0,8}$")  # 约占全国的30%, 约合人民币3亿元
_WORDS = ("负", "零下")
SIGNS = ("-", "－", "−", *_WORDS)
_SIGN_ENDS = frozenset((*(sign[-1] for sign in SIGNS), "—"))
_BEFORE_LONG = frozenset("为是达至、和与")  # 涨幅为—0.4%和—0.8%, as older papers print it
_LEADS_TO_SUM = ("为", "达", "至", "是", "约")  # 净利润为-3.2亿元
_MAY_BE_NEGATIVE = frozenset(("temperature", "degree", "ratio", "percentage_point"))


@cache
def words(position: str) -> dict[str, str]:
    """Return the bounding words of a position (before, before_scale, before_share, inside, after, after_time, after_price) with their qualifier."""
    return {row["word"]: row["qualifier"] for row in rows("qualifiers") if row["position"] == position}


@cache
def _loosening() -> frozenset[str]:
    """Return the bounds before which powers alone are a figure: 近百亿, 上百家."""
    return frozenset(word for word, kind in (words("before") | words("before_scale")).items() if kind != "exact")


@cache
def _whole() -> tuple[str, ...]:
    """Return the words that only end like a bound: 签约, 附近."""
    return tuple(word for word, kind in words("before").items() if kind == "exact")


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(word[-1] for word in words("before"))


@cache
def _after_lengths() -> dict[str, tuple[int, ...]]:
    """Return how long the bounds after a unit can be, by their first character, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words("after"):
        lengths.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}


def bound(text: str, start: int, end: int, number: Number, floor: int, unit: Unit) -> tuple[str, int, int]:
    """Return the qualifier of a figure and the span of its surface: bounds before and after are part of it.

    ``start`` is where its (first) number begins, ``end`` where its unit ends; nothing before ``floor`` is looked at.
    """
    spaced = text[start - 1 : start] == " " and text[start - 2 : start - 1] in _last_characters()
    qualifier, begin = _before(text, start - 1 if spaced else start, number, floor, unit)
    said = text[start - 1] == "币" and end > number.end  # 人民币500元: its unit stands behind it
    start = start if (spaced or said) and qualifier == "exact" else begin  # 约 1,000万人
    after = words("after")
    following = text[end : end + 1]
    for length in _after_lengths().get(following, ()):
        word = text[end : end + length]
        if word in after and (text[end + length : end + length + 1] or "。") not in _GOES_ON.get(word, ""):
            end += len(word)
            qualifier = after[word] if qualifier == "exact" or after[word] == "at_least" else qualifier
            break
    else:
        special = unit.text in _TIMES and "after_time"
        if unit.dimension == "money" and text[end + 1 : end + 2] in _ENDS_PRICE:
            special = "after_price"
        if special and following in words(special):
            qualifier = words(special)[following] if qualifier == "exact" else qualifier
            end += 1
    if qualifier == "exact" and number.more:
        qualifier = words("inside")[number.more]
    if qualifier == "exact":
        low = floor if floor > start - 12 else start - 12
        if text.find("少", low, start) >= 0 and _AT_LEAST.search(text, max(low, start - 7), start):
            qualifier = "at_least"
        elif text.find("约", low, start) >= 0 and _ABOUT.search(text, low, start):
            qualifier = "about"
    return qualifier, start, end


def _before(text: str, start: int, number: Number, floor: int, unit: Unit) -> tuple[str, int]:
    last = text[start - 1 : start]
    if (last in CURRENCY_ENDS or last == " ") and (sign := currency_at(text, start)):  # between bound and number
        start = text.rindex(sign, 0, start)
        last = text[start - 1 : start]
    if last in _last_characters():
        before = words("before")
        for length in range(min(5, start - floor), 0, -1):
            if (word := text[start - length : start]) in before:
                return before[word], start if before[word] == "exact" else start - length
    if start > floor and last in words("before_scale") and POWERS_ONLY.fullmatch(number.text):
        return words("before_scale")[last], start - 1
    if start > floor and unit.text == "成" and last in words("before_share"):
        return words("before_share")[last], start - 1  # 进度已过九成
    return "exact", start


def names_an_amount(text: str, number: Number, unit: Unit) -> bool:
    """Say whether powers alone are a figure: 上百家, 近百亿元, 千亿元; not 万吨, 百姓 or the 亿元 of 亿元企业."""
    if not POWERS_ONLY.fullmatch(number.text):
        return True
    if number.more or (len(number.text) > 1 and unit.dimension == "money"):
        return True
    if text.endswith(_whole(), 0, number.start):
        return False
    return any(text[max(0, number.start - length) : number.start] in _loosening() for length in (1, 2, 3))


def sign_before(text: str, start: int, unit: Unit) -> str:
    """Return the minus that stands before a number: -5℃, 负三度, 零下三度; a dash between words is none."""
    gap = text[start - 1 : start] == " " and text[start - 2 : start - 1] in ("下", "负")  # 零下 18度
    start -= gap
    if text[start - 1 : start] not in _SIGN_ENDS:
        return ""
    if text[start - 1] == "—":
        signed = unit.dimension in _MAY_BE_NEGATIVE and text[start - 2 : start - 1] in _BEFORE_LONG
        return "—" + " " * gap if signed else ""
    for length in (2, 1):
        if start < length or (sign := text[start - length : start]) not in SIGNS:
            continue
        before = text[max(0, start - length - 1) : start - length]
        of_sum = unit.dimension in _MAY_BE_NEGATIVE or before in _LEADS_TO_SUM
        dash = before.isalnum() and (before.isascii() or not of_sum)
        if (sign in _WORDS and before != "正") or not (dash or before in ("%", "％", ")", "）", "正")):
            return sign + " " * gap
    return ""

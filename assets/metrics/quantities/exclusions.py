"""Exclusions: numerals with a unit that count nothing (dates, ordinals, slogans, names, idioms, one as an article).

Fixed phrases and what may not stand beside a unit are data (``seeds/reference/excluded_phrases.csv``); what has a shape is
a rule here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from assets.metrics.quantities.bounds import POWERS_ONLY, names_an_amount
from assets.metrics.quantities.readings import CURRENCY, Number
from assets.metrics.quantities.units import Unit
from assets.reference import rows

_HAN_NUMERALS = frozenset("一二两三四五六七八九十百千万亿")
# “五个必须” · “三年行动” · “1号产业”: a few characters in quotation marks that begin with the numeral
_OPENED = re.compile('[“‘「『"《]')
_OPENING, _CLOSING = '“‘「『"《', '”’」』"》'
_LONGEST_SLOGAN = 8
_LONGEST_MOTTO = 24
_STRUNG = re.compile("(?:^|、|，|,|；)[一二两三四五六七八九十百千万]+")
_YEAR = re.compile(r"(?:1[0-9]|20|21)[0-9]{2}|0[0-9]|[〇零○一二三四五六七八九]{4}|[〇零○一二三四五六七八九][〇零○]")
_NEAR_YEAR = re.compile(r"19[5-9][0-9]|20(?:0[1-9]|[1-3][0-9])")  # 超过1987年的水平: no paper counts so many years
_OF_YEARS = re.compile("(?<![0-9])(?:19|20)[0-9]{2}年?[-－—–~～至到]$")  # 2011-12年
_LONGEST = 8
_MOVES = frozenset("升跌涨降报近逾")  # index points: 升340点
_ABOUT = frozenset("约近超逾过")
_LASTING = frozenset("的达需用时至到了")
_LASTED = ("成立", "创立", "创办", "开业", "建校", "建厂", "从业", "执教")  # 成立70年来, where 70年来 alone is a period
_STRENGTH = re.compile("(?:风力|[阵东南西北]风|震级|里氏)[^，。；、]{0,3}$")  # 最大风力可达9至10级 · 偏北风3到4级
_UPPER = re.compile("[-－—–~～至到][0-9]{1,2}级")  # the upper end of 6级至8级大风
# 一亩地能产鲜果900公斤, 现在一斤卖30元: what the other figure is counted for
_RATE = re.compile("一[^，。；：、“”0-9一二两三四五六七八九十百千万]{1,16}[0-9一二两三四五六七八九十百千万]")
_OPENS_RATE = frozenset(("", *"，。；：“\n去在年天时价"))
_PRICES = frozenset("元块钱角毛")
_TERMS = (
    "徒刑",
    "拘役",
    "缓刑",
    "管制",
    "为期",
    "历时",
    "任期",
    "刑期",
    "权利",
    "工期",
    "有效期",
    "保质期",
)  # 有期徒刑一年
_BOUGHT = frozenset("了买卖送订")  # 买了一打鸡蛋, but 一打电话
_COUNTING = frozenset("负下有了共为达仅")  # 零下三度 · 买了三双鞋 · 共三卷
_DATED = re.compile("(?:19|20)[0-9]{2}-(?:[0-9]{1,2}-)?$")
_OF_THE_REPUBLIC = re.compile(
    "(?:8[0-9]|9[0-9]|1[0-2][0-9])年(?:核定|核准|动工|开工|完工|启用|通车|编列|落成|[一二]月)"
)
_RANKED, _RANKS = frozenset("为列居前排获占"), frozenset("位名")
_GENERAL = frozenset("每第另同这那某任单唯统逐进之万")  # 每一公里, 另一吨


@cache
def _phrases() -> dict[int, frozenset[str]]:
    phrases = [row["text"] for row in rows("excluded_phrases") if row["part"] == "phrase"]
    return {size: frozenset(p for p in phrases if len(p) == size) for size in {len(p) for p in phrases}}


@cache
def _phrase_begins() -> frozenset[str]:
    return frozenset(phrase[0] for phrases in _phrases().values() for phrase in phrases)


@cache
def _beside(part: str) -> dict[str, tuple[str, ...]]:
    """Return what stands beside a quantity by its unit, ``*`` for all of them."""
    table: dict[str, list[str]] = {}
    for row in rows("excluded_phrases"):
        if row["part"] == part:
            table.setdefault(row["unit"], []).append(row["text"])
    return {unit: tuple(texts) for unit, texts in table.items()}


@dataclass(slots=True)
class _Beside:
    """What may not stand, and what must stand, right before and after the quantities of one unit.

    ``ends`` and ``begins`` are the characters next to the quantity without which none of ``before`` and ``after`` is there.
    """

    before: tuple[str, ...]
    before_any: tuple[str, ...]  # bars bounded ones too
    ends: frozenset[str]
    after: tuple[str, ...]
    begins: frozenset[str]
    required: tuple[str, ...] | None
    follows: tuple[str, ...] | None


@cache
def _of_unit(unit: str) -> _Beside:
    before, before_any = _beside("before").get(unit, ()), _beside("before")["*"]
    after = _beside("after").get(unit, ()) + _beside("after")["*"]
    return _Beside(
        before,
        before_any,
        frozenset(word[-1] for word in before + before_any),
        after,
        frozenset(word[0] for word in after),
        _beside("require").get(unit),
        _beside("follow").get(unit),
    )


def is_recent(unit: Unit, value: Decimal, text: str, start: int, end: int) -> bool:
    """Say whether ``near`` a duration names a period (近三年, 近10年); 近三年的历史 and 近2000年 are durations."""
    near = unit.dimension == "duration" and value <= 50 and text.startswith("近", start)
    if text[max(0, start - 1) : start] in _LASTING:
        return False  # 由目前的近7小时缩短至4小时, 历时近3年
    return near and not text.startswith(("的时间", "时间", "的历史", "历史", "的努力"), end)


def starts_phrase(text: str, start: int) -> bool:
    """Say whether a fixed phrase begins at ``start``: 三个代表, 五台山, 十分."""
    if text[start : start + 1] not in _phrase_begins():
        return False
    return any(text[start : start + size] in phrases for size, phrases in _phrases().items())


def is_year(numeral: str, unit: Unit, bounded: bool) -> bool:
    """Say whether numeral and unit name a calendar year (2024年, 2025款) rather than count years (近2000年)."""
    years = _NEAR_YEAR if bounded else _YEAR
    return unit.text in ("年", "款") and years.fullmatch(numeral) is not None


def is_clock(numeral: str, unit: Unit, text: str, start: int, end: int) -> bool:
    """Say whether the number is a time of day or part of one: 9点, 8时30分; index points (849.8点, 升340点) are not."""
    if unit.text == "分":
        return text[start - 1 : start] in ("时", "点", ":", "：")
    if unit.text != "点":
        return False
    changes = text[start - 1 : start] in _MOVES
    return "." not in numeral and len(numeral) <= 2 and not changes


def is_out_of_place(text: str, start: int, end: int, unit: Unit, bounded: bool) -> bool:
    """Say whether what stands right beside the quantity ``text[start:end]`` makes it an ordinal, a name or a period."""
    beside = _of_unit(unit.text)
    low = start - _LONGEST if start > _LONGEST else 0
    if text[start - 1 : start] in beside.ends:
        if not bounded and text.endswith(beside.before, low, start) and not text.endswith("提前", low, start):
            return True
        if text.endswith(beside.before_any, low, start):
            return True
    if text[end : end + 1] in beside.begins:
        timed = unit.dimension == "duration" and (bounded or text.endswith(_LASTED, low, start))
        if not timed and text.startswith(beside.after, end):
            return True
    if beside.follows is not None and text.endswith(beside.follows, low, start):
        return False
    if beside.required is None:
        return beside.follows is not None
    upper = _UPPER.match(text, end)
    required = text.startswith(beside.required, upper.end() if upper else end)
    return not required and _STRENGTH.search(text, low, start) is None


def is_slogan(text: str, start: int, end: int) -> bool:
    """Say whether the quantity is part of a slogan in quotation marks.

    It begins a short quotation (“五个必须”, “三年行动”), or the quotation strings several together (“一年成势、三年成城”).
    """
    low = start - _LONGEST_MOTTO if start > _LONGEST_MOTTO else 0
    if not _OPENED.search(text, low, start):
        return False
    opening = max(text.rfind(mark, low, start) for mark in _OPENING)
    closing = text.find(_CLOSING[_OPENING.index(text[opening])], opening + 1, end + _LONGEST_MOTTO)
    if closing < end:
        return False
    if opening == start - 1 and closing - end < _LONGEST_SLOGAN:
        return True
    quoted = text[opening + 1 : closing]
    return len(quoted) <= _LONGEST_MOTTO and len(_STRUNG.findall(quoted)) > 1


def repeats(text: str, end: int) -> bool:
    """Say whether a numeral that is not of what is counted follows the unit at once: 一个个, 三个100%, but 两台60万千瓦机组."""
    return text[end : end + 1] in _HAN_NUMERALS or text.startswith("100%", end)


def is_plainly_none(text: str, number: Number, unit: Unit) -> bool:
    """Say at once, before bounds are looked at, what most numerals with a unit are: 2024年, 一家, 第三届."""
    if number.more:
        return False
    if number.text == "一" and unit.is_classifier:
        if unit.text == "打":
            return text[number.start - 1 : number.start] not in _BOUGHT
        return unit.text != "个" or text[number.end : number.end + 2] not in ("个多", "个半")
    before = text[number.start - 1 : number.start]
    if unit.text == "年" and len(number.text) == 4 and not number.scaled:
        return before not in _ABOUT and _YEAR.fullmatch(number.text) is not None
    if unit.text == "年" and len(number.text) == 2 and _OF_YEARS.search(text, max(0, number.start - 7), number.start):
        return True
    return before == "第" or unit.numerals == "none"


def counts(text: str, first: Number, number: Number, unit: Unit, end: int, bounded: bool) -> bool:
    """Say whether a number with its unit measures or counts something.

    ``first`` is the first number of a range or list that ends with ``number``; ``end`` is where the unit ends; a bounded
    number (超三年, 十余个) is less likely to be part of a name.
    """
    start = first.start
    before = text[start - 1 : start] if start else ""
    attached = before.isascii() and (before.isalnum() or before in "._/+#") and text[start - 3 : start] not in CURRENCY
    if before == "-" and _DATED.search(text, max(0, start - 8), start):
        return False  # 2026-01-22 国发会
    if unit.text == "年" and not number.scaled and _OF_THE_REPUBLIC.match(text, start):
        return False  # 98年核定, as Taiwan counts its years
    if before in _RANKED and "、" in first.text and unit.text in _RANKS:
        return False  # 列二、三位
    if before == "第" or (before and attached and not _is_sum(number, unit, before)):
        return False  # 第3家, T5台, 2.0.1, 6+2个
    if number.han:
        if not _han_counts(text, first, number, unit, end, bounded):
            return False
    elif unit.numerals == "none":
        return False
    if unit.text == "成" and number.value > 10:
        return False
    if number.scaled and unit.text == "项" and text.startswith("目", end):
        return False  # 超30亿项目: of so much money
    if (not number.scaled and is_year(number.text, unit, bounded)) or is_clock(number.text, unit, text, start, end):
        return False
    return not is_slogan(text, start, end) and not is_out_of_place(text, start, end, unit, bounded)


def _is_sum(number: Number, unit: Unit, letter: str) -> bool:
    """Say whether millions of money stand right after a measure in Latin letters: GDP3000亿元, but no model, nor G20元首."""
    return number.scaled and unit.dimension == "money" and letter.isalpha()


def _han_counts(text: str, first: Number, number: Number, unit: Unit, end: int, bounded: bool) -> bool:
    """Say whether a Chinese numeral counts: many units have sayings (一条心, 两手抓), and many words begin with one."""
    if unit.numerals in ("none", "arabic"):
        return False
    start = first.start
    small = unit.numerals == "large" and number.high is None and number.value <= 10
    if small and not bounded and text[max(0, start - 1) : start] not in _COUNTING:
        return False
    if number.text == "一" and first is number and not bounded and not _one_counts(text, start, unit):
        return False
    if not names_an_amount(text, number, unit):
        return False
    if starts_phrase(text, number.start) and not (bounded and POWERS_ONLY.fullmatch(number.text)):
        return False  # 千名干部; but 近千名干部
    return not (unit.is_classifier and repeats(text, end))


def _one_counts(text: str, start: int, unit: Unit) -> bool:
    """一 is mostly an article (一家企业, 一天); it counts before 倍, 成 and measures that nothing makes general (每一公里)."""
    if unit.text in ("倍", "成", "刻钟", "番", "打"):
        return True
    if unit.dimension == "duration" and text.endswith(_TERMS, 0, start):
        return True
    if text[max(0, start - 1) : start] in _PRICES:
        return False  # 40元一斤
    if text[max(0, start - 1) : start] in _OPENS_RATE and _RATE.match(text, start):
        return False
    measures = unit.dimension in ("mass", "area", "volume", "energy", "money", "length") and not unit.is_classifier
    return measures and text[max(0, start - 1) : start] not in _GENERAL

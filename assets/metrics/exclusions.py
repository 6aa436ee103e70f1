"""Exclusions: numerals with a unit that count nothing (dates, ordinals, slogans, names, idioms, one as an article).

Fixed phrases and what may not stand beside a unit are data (``seeds/reference/excluded_phrases.csv``); what has a shape is
a rule here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from assets.metrics.units import Unit
from assets.reference import rows

_NUMERALS = frozenset("0123456789０１２３４５６７８９一二两三四五六七八九十百千万亿")
# “五个必须” · “三年行动” · “1号产业”: a few characters in quotation marks that begin with the numeral
_OPENING, _CLOSING = '“‘「『"《', '”’」』"》'
_LONGEST_SLOGAN = 8
_LONGEST_MOTTO = 24
_STRUNG = re.compile("(?:^|、|，|,|；)[一二两三四五六七八九十百千万]+")
_YEAR = re.compile(r"(?:1[0-9]|20|21)[0-9]{2}|0[0-9]|[〇零一二三四五六七八九]{4}|[〇零一二三四五六七八九][〇零]")
_LONGEST = 8


@cache
def _phrases() -> dict[int, frozenset[str]]:
    phrases = [row["text"] for row in rows("excluded_phrases") if row["part"] == "phrase"]
    return {size: frozenset(p for p in phrases if len(p) == size) for size in {len(p) for p in phrases}}


@cache
def _beside(part: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for row in rows("excluded_phrases"):
        if row["part"] == part:
            table.setdefault(row["unit"], []).append(row["text"])
    return {unit: tuple(texts) for unit, texts in table.items()}


def is_recent(unit: Unit, qualifier: str, value: Decimal, text: str, start: int, end: int) -> bool:
    """Say whether 近三年, 近10年 names a period; 近三年的历史 and 近2000年 are durations."""
    near = qualifier == "near" and text.startswith("近", start) and unit.dimension == "duration" and value <= 50
    return near and not text.startswith(("的时间", "时间", "的历史", "历史", "的努力"), end)


def starts_phrase(text: str, start: int) -> bool:
    """Say whether a fixed phrase begins at ``start``: 三个代表, 五台山, 十分."""
    return any(text[start : start + size] in phrases for size, phrases in _phrases().items())


def is_year(numeral: str, unit: Unit, bounded: bool) -> bool:
    """Say whether numeral and unit name a calendar year (2024年, 二〇二四年) rather than count years (近2000年)."""
    return unit.text == "年" and not bounded and _YEAR.fullmatch(numeral) is not None


def is_clock(numeral: str, unit: Unit, text: str, start: int, end: int) -> bool:
    """Say whether the number is a time of day or part of one: 9点, 8时30分; index points (849.8点, 升340点) are not."""
    if unit.text == "分":
        return text[start - 1 : start] in ("时", "点", ":", "：")
    if unit.text != "点":
        return False
    changes = text[start - 1 : start] in tuple("升跌涨降报近逾")
    return "." not in numeral and len(numeral) <= 2 and not changes


def is_out_of_place(text: str, start: int, end: int, unit: Unit, bounded: bool) -> bool:
    """Say whether what stands right beside the quantity ``text[start:end]`` makes it an ordinal, a name or a period."""
    before, after = _beside("before"), _beside("after")
    if not bounded and text.endswith(before.get(unit.text, ()) + before["*"], max(0, start - _LONGEST), start):
        return True
    if bounded and text.endswith(before["*"], max(0, start - _LONGEST), start):
        return True
    if not (bounded and unit.dimension == "duration") and text.startswith(after.get(unit.text, ()) + after["*"], end):
        return True
    required = _beside("require").get(unit.text)
    return required is not None and not text.startswith(required, end)


def is_slogan(text: str, start: int, end: int) -> bool:
    """Say whether the quantity is part of a slogan in quotation marks.

    It begins a short quotation (“五个必须”, “三年行动”), or the quotation strings several together (“一年成势、三年成城”).
    """
    opening = max(text.rfind(mark, max(0, start - _LONGEST_MOTTO), start) for mark in _OPENING)
    if opening < 0:
        return False
    closing = text.find(_CLOSING[_OPENING.index(text[opening])], opening + 1, end + _LONGEST_MOTTO)
    if closing < end:
        return False
    if opening == start - 1 and closing - end < _LONGEST_SLOGAN:
        return True
    quoted = text[opening + 1 : closing]
    return len(quoted) <= _LONGEST_MOTTO and len(_STRUNG.findall(quoted)) > 1


def repeats(text: str, end: int) -> bool:
    """Say whether another numeral follows the unit at once: 一个个, 三个100%, 四个一批."""
    return text[end : end + 1] in _NUMERALS

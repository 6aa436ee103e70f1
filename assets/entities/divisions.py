"""The divisions of China: their names, short forms, codes and parents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assets.reference import rows, values

LEVELS = ("province", "city", "county", "town")

_PEOPLES = (
    "维吾尔|壮族|回族|藏族|苗族|彝族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|"
    "东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|普米族|塔吉克族?|怒族|"
    "鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春族|各族|蒙古族?"
)
# 新疆|维吾尔自治区  恩施|土家族苗族自治州  武进|区
_SHORT = re.compile(
    rf"^(.{{2,}}?)(?:(?:{_PEOPLES})*(?:自治区|自治州|自治县|自治旗)|特别行政区|地区|省|市|区|县|旗|盟|林区|特区|新区)$"
)


# 科尔沁右翼前旗: 科右前旗  阿拉善左旗: 阿左旗  喀喇沁左翼蒙古族自治县: 喀左县
_BANNER = re.compile(r"^(.).{1,3}?([左右])翼([前中后]?)(?:.+自治)?([旗县])$")
_BANNER_OF_SIDE = re.compile(r"^(.).{1,2}([左右前中后])()(旗)$")


@dataclass(frozen=True, slots=True)
class Division:
    """One division; ``code`` has six digits (nine for a town), ``parent`` is the code of what it lies in."""

    code: str
    name: str
    level: str
    parent: str

    @property
    def rank(self) -> int:
        """0 for a province, 3 for a town."""
        return LEVELS.index(self.level)


def short_form(name: str) -> str | None:
    """Return the name without the word for its level (武进 of 武进区), or None where less than two characters stay."""
    match = _SHORT.match(name)
    return match[1] if match else None


@cache
def divisions() -> dict[str, Division]:
    """Return the provinces, cities and counties by code."""
    return {row["code"]: Division(row["code"], row["name"], row["level"], row["parent"]) for row in rows("divisions")}


@cache
def towns() -> dict[str, tuple[Division, ...]]:
    """Return the towns of a name."""
    found: dict[str, list[Division]] = {}
    for row in rows("towns"):
        found.setdefault(row["name"], []).append(Division(row["code"], row["name"], row["level"], row["parent"]))
    return {name: tuple(same) for name, same in found.items()}


@cache
def by_full_name() -> dict[str, tuple[Division, ...]]:
    """Return the divisions of a full name, from province to county."""
    found: dict[str, list[Division]] = {}
    for division in divisions().values():
        found.setdefault(division.name, []).append(division)
    return {name: tuple(sorted(same, key=lambda d: (d.rank, d.code))) for name, same in found.items()}


@cache
def by_short_name() -> dict[str, tuple[Division, ...]]:
    """Return the divisions of a short form, from province to county."""
    found: dict[str, list[Division]] = {}
    for division in divisions().values():
        short = short_form(division.name)
        if banner := _BANNER.match(division.name) or _BANNER_OF_SIDE.match(division.name):
            found.setdefault("".join(banner.groups()), []).append(division)
        if short:
            found.setdefault(short, []).append(division)
            middle = short + division.name[-1]  # 积石山|县 of 积石山保安族东乡族撒拉族自治县
            if "自治" in division.name and division.level != "province":
                found.setdefault(middle, []).append(division)
    return {name: tuple(sorted(same, key=lambda d: (d.rank, d.code))) for name, same in found.items()}


@cache
def common_words() -> frozenset[str]:
    """Return the short forms that are common words, or the names of many other things, in running text (平原, 天台)."""
    return frozenset(values("common_word_divisions", "name"))


@cache
def ancestors(code: str) -> tuple[Division, ...]:
    """Return the division of ``code`` and all that it lies in, the nearest first."""
    chain = []
    known = divisions()
    while code in known:
        chain.append(known[code])
        code = known[code].parent
    return tuple(chain)


@cache
def path(code: str) -> str:
    """Return the names from the province down to the division of ``code`` (江苏省常州市武进区)."""
    return "".join(division.name for division in reversed(ancestors(code)))

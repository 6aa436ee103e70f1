"""Changed: what a rise or fall is of, and what it is compared with (产值20亿元，同比增长5%; 客流出现下滑，同比下降5%)."""

from __future__ import annotations

import re
from functools import cache

from assets.metrics.indicators.changes import Change, directions
from assets.metrics.indicators.frames import words_before
from assets.metrics.model import Indicator
from assets.metrics.quantities.find import Quantity
from assets.metrics.words import Words
from assets.reference import rows

# 增速比上月回落1.1个百分点, 高于全国2个百分点: says more of another figure, which the changes after it are of
_ASIDE = re.compile(
    "(?:[两三四五]年平均|年均|同比|环比)?(?:增速|涨幅|增幅|降幅|跌幅|升幅|幅度|[高低快慢好少多]于|超过|超出|不及)"
)
_ASIDE_BEGINS = frozenset("增涨降跌升幅高低快慢好少多超不两三四五年同环")
APPEARS = "(?:出现|发生|测得|监测到)(?:在|于)"  # 最高气温|出现在|云塘镇，达39℃
# what has risen is within these verbs, unless such was measured before: 税收5亿元，增收6%
_YIELD = re.compile("[收税额利值价率币]")
_WHOLE = frozenset(("增收", "降价", "降准", "降息", "加息", "贬值"))
_MORE_OR_LESS = frozenset("多少")
_SPELL = re.compile("[两二三四五六七八九十0-9]{1,2}年(?:年均)?")  # 增长5.3%，两年平均增长4.7%
_HAPPENS = re.compile("(?:分别|均|却|仍|也|已|又|依然|首次)*(?:出现|实现|取得|保持|录得|迎来|有|呈)了?(?:约|近|超)?$")


# 比全省(7.7%)和全国平均水平(7.0%)分别|高 0.7个百分点
_OVER_BRACKETS = re.compile(
    r"(?P<base>比(?:[^，。；()（）]{1,12}[（(][^（）()]{1,12}[)）]){1,3}[^，。；()（）]{0,6}?)(?:分别|均|各)?(?P<verb>[高低快慢多少])(?:出|于|了)?$"
)
_BRACKETED = re.compile(r"[（(][^（）()]*[)）]")


def compared_over_brackets(text: str, start: int, clause: int, before: Indicator | None) -> Indicator | None:
    """Return the comparison that ends at ``start`` with others whose own figures stand in brackets, of what ``before`` measured."""
    if before is None or not (found := _OVER_BRACKETS.search(text, clause, start)):
        return None
    base = _BRACKETED.sub("", found["base"])
    return Indicator(before.noun + base + found["verb"], before.noun, (found.start(), start), base)


def is_aside(indicator: Indicator) -> bool:
    """Say whether an indicator only compares another one: 增速比上月回落."""
    return indicator.text[:1] in _ASIDE_BEGINS and _ASIDE.match(indicator.text) is not None


def change_of(
    text: str,
    quantity: Quantity,
    left_start: int,
    bounds: Words,
    change: Change,
    before: Indicator | None,
) -> Indicator:
    """Return the change of what stands before its verb, or, where nothing does, of what the figure before measured."""
    if change.start > quantity.start:
        return _named_after(text, quantity, left_start, bounds, change, before)
    done = text[change.start + 1 : change.end] if change.verb in _MORE_OR_LESS else ""
    base = _base().search(text, left_start, change.start)
    comparison = base[0] if base else change.base
    left = words_before(text, left_start, base.start() if base else change.start, bounds)
    noun, span = text[left[0] : left[1]], left
    alone = change.verb in _WHOLE and before is not None and _YIELD.search(before.noun) is None
    if before is not None and not alone and (not noun or _SPELL.fullmatch(noun)):
        noun, span = before.noun, before.span or left
    begin = min(span[0], change.start) if noun else change.start
    if done.strip("了约近超过逾达到各均分别出 "):
        return Indicator(f"{comparison or ''}{change.verb}{done}", done, (change.start, quantity.start), comparison)
    printed = (comparison or "") + (change.verb if change.verb != comparison else "")
    return Indicator(noun + printed, noun, (begin, quantity.start), comparison)


def _named_after(
    text: str, quantity: Quantity, left_start: int, bounds: Words, change: Change, before: Indicator | None
) -> Indicator:
    """Return the change whose verb stands after the figure: 收入却出现了6.2%的同比下滑."""
    happens = _HAPPENS.search(text, left_start, quantity.start)
    left = words_before(text, left_start, happens.start() if happens else quantity.start, bounds)
    noun, span = text[left[0] : left[1]], left
    if not noun and before is not None:
        noun, span = before.noun, before.span or left
    printed = (change.base or "") + change.verb
    return Indicator(noun + printed, noun, (min(span[0], quantity.start), change.end), change.base)


def told_in(text: str, start: int, end: int, bounds: Words) -> Indicator | None:
    """Return what the clause ``text[start:end]`` says has changed or stands at a level: 毛利率出现下滑, 沪指报3554.40."""
    match = _told().search(text, start, end)
    if match is None:
        return None
    left = words_before(text, start, match.start(), bounds)
    noun = text[left[0] : left[1]]
    if text[left[0] - 1] in "与和同跟" and match[0].endswith("持平"):
        return None  # 均价6.9元，与上周价格持平，比去年高4%
    return Indicator(noun, noun, left) if len(noun) > 1 else None


@cache
def _told() -> re.Pattern[str]:
    """出现下滑 · 有所回落 · 明显增长 · 报3554.40 · 收于1829.34 · 出现在云塘镇 · 增速|最高."""
    verbs = "|".join(sorted((word for word in directions() if len(word) > 1), key=len, reverse=True))
    degrees = "出现|有所|明显|小幅|大幅|持续|继续|略有|稳步|快速|较快|显著|进一步|稳定"
    return re.compile(
        f"(?:(?:{degrees})(?:了|地|同比)?(?:{verbs})|(?:同比|环比|与上[年月]同[期比]?)?(?:总体|基本)?持平|(?:收?报|收于)[0-9.,]+点?|{APPEARS}[^，。；]{{2,20}}|(?<=[速幅率量额值度例])最[高低大小快慢多少])$"
    )


@cache
def _base() -> re.Pattern[str]:
    """同比 · 环比 · 比上年 · 较去年同期环比 · 比上年全年和上年同期; the 比 of 占比 is none."""
    kinds = "|".join(re.escape(row["word"]) for row in rows("comparison_words"))
    return re.compile(rf"(?:(?<![同环占对相价类配可])比|(?<!比)较|与)[^，。；、]{{1,14}}$|(?:{kinds})")

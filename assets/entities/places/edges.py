"""What belongs to the name of a place at its edges beside what was found to open it, and what does not."""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.places.cut import SIDES
from assets.entities.places.ending import Ending
from assets.entities.text.rules import Rule, of_all, of_class, of_suffix
from assets.entities.text.words import is_word

_HAN = re.compile(r"[\u3400-\u9fff]")
_QUARTERS = frozenset("东西南北")
_PREPOSITIONS = frozenset("对从在向往由为将把经沿设因近有了")
_JOINS = frozenset("和与及")
_BOUNDS = frozenset("至起连接邻临抵达靠依濒")  # 西至, 东连
_NEAR = 2_000  # characters before and after
_GATES = ("枢纽", "口岸", "陆港")


def with_big(of: Ending) -> int:
    """、|大|河坝灌区."""
    big = of.is_named and of.text[of.start - 2 : of.start] == "、大" and of.start - 1 in of.tokens.bounds
    return of.start - big


def with_side(of: Ending) -> int:
    """明溪区|大|郝庄村, 青岚新区|大|松岭墓群."""
    if not of.is_named or of.text[of.start - 1] not in SIDES:
        return of.start
    previous = of.previous
    seated = of.known.ending(of.start - 1) is not None or (previous is not None and previous.end == of.start - 1)
    return of.start - seated


def with_same_side(of: Ending) -> int:
    """下|苇甸隧道, where it is called so each time."""
    text, start = of.text, of.start
    if not of.is_named or text[start - 1] not in SIDES or start - 1 not in of.tokens.bounds:
        return start
    name, whole = text[start : of.end], text[start - 1 : of.end]
    near = text[max(0, start - _NEAR) : of.end + _NEAR]
    return start - (near.count(whole) > 1 and near.count(whole) == near.count(name))


def with_road_word(of: Ending) -> int:
    """滨|河北路."""
    cut = of.text[of.start + 1 : of.start + 2] in _QUARTERS
    return of.start - (cut and of.text[of.start - 1 : of.start + 1] in lexicon.road_words())


def after_bound(of: Ending) -> int:
    """西至|寅春路, 东连|青岚高速公路."""
    text, start = of.text, of.start
    return start + 2 * (text[start] in _QUARTERS and text[start + 1] in _BOUNDS and start + 2 < of.begin)


def after_along(of: Ending) -> int:
    """组沿|石河."""
    along = of.text.rfind("沿", of.start + 1, of.begin)
    return along + 1 if along >= 0 else of.start


def after_function_word(of: Ending) -> int:
    """介绍|和|文德根水库, 对|墙夼水库: what the segmenter glued to the name."""
    text, start = of.text, of.start
    joins = text[start] in _JOINS and _HAN.match(text, start - 1)
    least = 1 if text[start] == "因" and of.class_ == "water" else 2  # 因|枫江
    glued = (
        text[start] in _PREPOSITIONS and start + least < of.begin and not is_word(of.tokens.words[of.tokens.at(start)])
    )
    whole = not (joins or glued) or of.known.starting(start) or is_word(text[start : of.begin])
    return start + (of.is_named and not whole)


def with_park(of: Ending) -> int:
    """国际物流枢纽|园区."""
    return of.end + 2 * of.text.startswith("园区", of.end)


def _is_long(suffix: str, class_: str) -> bool:
    return len(suffix) > 1


# Each in turn: the start first, then the end.
STARTS: tuple[Rule[Ending, int], ...] = (
    Rule(_is_long, with_big),
    Rule(lambda suffix, class_: suffix == "村" or class_ == "relief", with_side),
    Rule(of_class("road", "water", "site"), with_same_side),
    Rule(of_class("road"), with_road_word),
    Rule(of_all, after_bound),
    Rule(of_all, after_along),
    Rule(of_all, after_function_word),
)
ENDS: tuple[Rule[Ending, int], ...] = (Rule(of_suffix(*_GATES), with_park),)

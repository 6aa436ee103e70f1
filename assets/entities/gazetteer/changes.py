"""Where more or less than the known word is the name, or it names something else: waters, ports, provinces, arms of firms.

Each rule returns the name as it is to be read; its docstring shows one, the bar standing where the known word begins or ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assets.entities import lexicon
from assets.entities.gazetteer.entries import Printed
from assets.entities.text.extent import EDGES
from assets.entities.text.words import is_word

Change = Callable[[Printed], Printed]

_WATERS = frozenset("江河湖溪")
_BESIDE_WATERS = tuple("东西南北小")
# 衢江|航运, 沂河|流域: the water, not the district of the same name
_ON_WATER = re.compile(
    r"流域|两岸|沿岸|干流|支流|上游|中游|下游|河段|江段|航道|航运|水运|通航|水质|水位|水体|水系|源头|入海|大堤|沿线|湿地|是[\u3400-\u9fff]{0,8}支流|大桥|特大桥"
)
_NATURAL = frozenset("河湖江溪山岭岛港")
_DIRECTIONS = frozenset("东西南北")
_PREPOSITIONS = frozenset("为在对从到由与和及沿经往")
_PROVINCES = frozenset("郡州省邦")
_REALM = re.compile(r"(?:伊斯兰|人民|民主|社会主义|联邦){0,3}(?:共和国|合众国|酋长国|王国|联邦|公国)")
_CLOSES_ARMS = frozenset("、，。；等和与及（董总项副公")


def water(of: Printed) -> Printed:
    """沂河|流域, 西|沙河: the water, not the district that is called by it."""
    if of.text[of.end - 1] not in _WATERS:
        return of
    sided = of.text[of.start - 1 : of.start] in _BESIDE_WATERS and of.start - 1 in of.tokens.bounds
    return of._replace(method="geography") if sided or _ON_WATER.match(of.text, of.end) else of


def of_nature(of: Printed) -> Printed:
    """特克斯|河: called as a county is."""
    bounds, end = of.tokens.bounds, of.end
    if of.method != "division_short" or end in bounds or end + 1 not in bounds or of.text[end] not in _NATURAL:
        return of
    return of._replace(end=end + 1, method="geography")


def port(of: Printed) -> Printed:
    """同江|港, and the city before it in 宁波|舟山港; but 苏州|港华燃气."""
    at_port = of.text[of.end : of.end + 1] == "港" and {of.end, of.end + 1} <= of.tokens.bounds
    if not at_port or of.method != "division_short" or _is_at_word(of):
        return of
    before = of.before
    two = before is not None and before.end == of.start and before.method == "division_short"
    return of._replace(start=before.start if before and two else of.start, end=of.end + 1, method="geography")


def _is_at_word(of: Printed) -> bool:
    """Tell whether a word of the dictionary with two and more characters goes on after the name (同江|港口)."""
    word = of.tokens.words[of.tokens.at(of.end)]
    return len(word) > 1 and is_word(word)


def side(of: Printed) -> Printed:
    """小|沂河, 北|洛河, and where the segmenter has glued a preposition to it: 为东|太湖."""
    start = of.start
    if not start or of.method != "geography" or not (start - 1 in of.tokens.bounds or _is_glued(of)):
        return of
    little = of.text[start - 1] == "小" and of.name[-1] in _WATERS
    return of._replace(start=start - 1, full="") if little or of.text[start - 1] in _DIRECTIONS else of


def _is_glued(of: Printed) -> bool:
    """Tell whether the word before is a preposition and a character, which no dictionary has as one (为东)."""
    word = of.tokens.words[of.tokens.at(of.start - 1)]
    return len(word) == 2 and word[0] in _PREPOSITIONS and not is_word(word)


def road_of_bay(of: Printed) -> Printed:
    """清水湾|道、."""
    if (
        of.method != "geography"
        or of.text[of.end : of.end + 1] != "道"
        or of.text[of.end + 1 : of.end + 2] not in EDGES
    ):
        return of
    return of._replace(end=of.end + 1, full="")


def inner_city(of: Printed) -> Printed:
    """湖州|市区, rather than a list of levels (青岚市|区县)."""
    text, end = of.text, of.end
    if text[end : end + 1] != "区" or of.name[-1] != "市" or end + 1 not in of.tokens.bounds:
        return of
    return (
        of if text[end + 1 : end + 2] in ("县", "、", "委", "政") else of._replace(end=end - 1, method="division_short")
    )


def realm(of: Printed) -> Printed:
    """哈萨克斯坦|共和国."""
    match = _REALM.match(of.text, of.end)
    return of._replace(end=match.end()) if match else of


def province_abroad(of: Printed) -> Printed:
    """纳库鲁|郡, but 纳库鲁|州长."""
    end = of.end
    if (
        of.text[end : end + 1] not in _PROVINCES
        or not {end, end + 1} <= of.tokens.bounds
        or of.text.startswith("长", end + 1)
    ):
        return of
    return of._replace(end=end + 1, full="")


def arm(of: Printed) -> Printed:
    """华润|燃气、: a trade after a large firm that its arm in that trade is called by, before a stop."""
    text, end = of.text, of.end
    if not text.startswith(lexicon.firm_arms(), end) or lexicon.known_organizations()[of.name][1] != "firm":
        return of
    trade = next(trade for trade in lexicon.firm_arms() if text.startswith(trade, end))
    closed = text[end + len(trade) : end + len(trade) + 1] in _CLOSES_ARMS
    return of._replace(end=end + len(trade), full="") if closed else of


_BY_METHOD: dict[str, tuple[Change, ...]] = {
    "division": (inner_city,),
    "division_short": (water, of_nature, port, road_of_bay, side),
    "geography": (road_of_bay, side),
    "world": (realm, province_abroad),
    "known": (arm,),
    "misprint": (),
}


def changed(of: Printed) -> Printed:
    """Return a known name as it is to be read where it is printed."""
    for change in _BY_METHOD[of.method]:
        of = change(of)
    return of

"""Where the name of a place starts, by the words before its suffix: the suffix's own beginning where none does."""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.places.ending import CENTRES, ZONES, Ending, is_town
from assets.entities.places.middles import BRIDGES, is_listed_hill, over_bay, with_cape, with_estate, with_theme
from assets.entities.places.words import (
    BEFORE_PLACES,
    ESTATES,
    is_called,
    is_coordinate,
    is_wish,
    numbered,
    pair,
    single_word,
    with_first,
)
from assets.entities.text.extent import EDGES, extend, strange
from assets.entities.text.rules import Rule, of_all, of_class, of_suffix
from assets.entities.text.words import tag_of

_AVENUES = ("大街", "大道")
_WAYS = frozenset("上到进过出向入")
_FIRMS = ("联合体", "公司")
_FAITHS = frozenset(("佛教", "喇嘛", "道教", "清真", "信号", "电视", "水泥", "石油", "宗教", "尼姑"))
_PART_OF_LINE = re.compile("线[东南西北中][延段]")


def by_one_word(of: Ending) -> int:
    """The one word before a short suffix: 石桥|镇."""
    return single_word(of.tokens, of.known, of.begin, of.suffix)


def by_extent(of: Ending) -> int:
    """All words before a long suffix that may belong to a name: 阳光|商业|街."""
    tokens, begin = of.tokens, of.begin
    extent = extend(tokens, of.known, begin)
    if extent.proper:
        return extent.start
    return _avenue(of) if tokens.text.startswith(_AVENUES, begin) else strange(tokens, begin)


def _avenue(of: Ending) -> int:
    """A common word or two characters that an avenue is called by: 沿|和平|大道."""
    tokens, known, begin = of.tokens, of.known, of.begin
    index = tokens.at(begin - 1)
    word, start = tokens.words[index], tokens.starts[index]
    if len(word) == 1:
        return pair(tokens, known, begin)
    before = tokens.text[start - 1 : start]
    alone = not start or before in EDGES or before in BEFORE_PLACES or known.ending(start) is not None
    named = alone or tokens.words[index - 1] in lexicon.name_stops()
    gone = word[-1] in _WAYS  # 走上|大街
    plain = len(word) == 2 and tag_of(word)[0] in "nv" and "\u3400" <= word[0] <= "\u9fff"
    return start if plain and named and not gone else begin


def coordinate(of: Ending) -> int:
    """The word after a place of the same kind and a list mark: 女岛港、|栲栳|港."""
    previous = of.previous
    return previous.end + 1 if previous is not None and is_coordinate(of.tokens, previous, of.begin) else of.begin


def wish(of: Ending) -> int:
    """What villages are called by, after their town: 石桥镇|团结|村, 明溪区|革新|村."""
    if not of.index:
        return of.begin
    start, previous = of.tokens.starts[of.index - 1], of.previous
    town = previous is not None and previous.end == start and is_town(of.text, previous)
    return start if (town or of.seat(start)) and is_wish(of.tokens.words[of.index - 1]) else of.begin


def called(of: Ending) -> int:
    """What roads and sites are called by: 沿|人民|路, 战备|大桥."""
    if of.index and is_called(of.tokens, of.known, of.index - 1, of.end):
        return of.tokens.starts[of.index - 1]
    return of.begin


def bay(of: Ending) -> int:
    """A bay or an island of common words that a bridge is named after: 花园|湾|大桥."""
    return over_bay(of.tokens, of.known, of.index)


def temple(of: Ending) -> int:
    """What temples and towers are called by, after the place that they stand in: 屯门|青山|寺."""
    if not of.index:
        return of.begin
    word, start = of.tokens.words[of.index - 1], of.tokens.starts[of.index - 1]
    seat = of.known.ending(start)
    named = len(word) == 2 and tag_of(word)[0] == "n" and word not in _FAITHS and word not in lexicon.place_kinds()
    return (
        start if named and seat is not None and seat.method in ("division", "division_short", "geography") else of.begin
    )


def listed_hill(of: Ending) -> int:
    """A noun before a hill in a list: 、|锦屏|山|等地."""
    return of.tokens.starts[of.index - 1] if is_listed_hill(of.tokens, of.index, of.end) else of.begin


# The first that finds a start is right.
OPENINGS: tuple[Rule[Ending, int], ...] = (
    Rule(lambda suffix, class_: len(suffix) == 1 or suffix in ESTATES or suffix == "小镇", by_one_word),
    Rule(lambda suffix, class_: not (len(suffix) == 1 or suffix in ESTATES or suffix == "小镇"), by_extent),
    Rule(of_all, coordinate),
    Rule(of_suffix("村", "社区"), wish),
    Rule(of_class("road", "site"), called),
    Rule(of_suffix(*BRIDGES), bay),
    Rule(of_suffix("山", "峰", "岭"), listed_hill),
    Rule(of_suffix("寺", "庙", "祠", "塔"), temple),
)


def after_name(of: Ending) -> int:
    """No part of another name: 同江港|哈鱼岛."""
    inside = of.known.overlapping(of.start, of.begin)
    return min(inside.end, of.begin) if inside and inside.start < of.start else of.start


def estate(of: Ending) -> int:
    """幸福|家园|小区."""
    return with_estate(of.tokens, of.known, of.start, of.begin)


def theme(of: Ending) -> int:
    """太平湖|森林|小镇."""
    return with_theme(of.tokens, of.known, of.start, of.begin)


def after_zone(of: Ending) -> int:
    """No zone before it, nor a part of a town: 镜湖旅游度假区|水上乐园, 城区|紫云大道."""
    if "区" not in of.text[of.start : of.begin]:
        return of.start
    ends = (at + len(zone) for zone in (*ZONES, *CENTRES) if (at := of.text.rfind(zone, of.start, of.begin)) >= 0)
    return max((end for end in ends if end < of.begin), default=of.start)


def after_new_town(of: Ending) -> int:
    """新城|秦皇大道, but 新城大道, 新城西路."""
    end = of.start + 2
    return end if of.text.startswith("新城", of.start) and end + 1 < of.begin else of.start


def after_firm(of: Ending) -> int:
    """No firm before it: 电务有限公司联合体|沪渝蓉高铁."""
    firm = next((word for word in _FIRMS if word in of.text[of.start : of.begin]), "")
    end = of.text.rfind(firm, of.start, of.begin) + len(firm) if firm else of.start
    return end if end < of.begin else of.start


def after_line(of: Ending) -> int:
    """No line of an underground before it, nor a part of one: 3号线|镜湖第六大道, 青岚线南延|镜湖北站."""
    line = of.text.rfind("线", of.start, of.begin)
    if line < 0:
        return of.start
    part = _PART_OF_LINE.match(of.text, line, of.begin)
    return part.end() if part else line + 1 if of.text[line - 1] == "号" else of.start


def after_dash(of: Ending) -> int:
    """鸣溪路-|阜水门大街."""
    return max(of.start, of.text.rfind("-", of.start, of.begin) + 1)


def with_number(of: Ending) -> int:
    """三|里庄水库."""
    return numbered(of.tokens, of.start, of.begin)


def with_first_character(of: Ending) -> int:
    """舜|湖西路."""
    return with_first(of.tokens, of.known, of.start, of.begin, of.class_)


def cape(of: Ending) -> int:
    """横道|河子村."""
    return with_cape(of.tokens, of.start, of.begin)


# Each in turn.
EXTENTS: tuple[Rule[Ending, int], ...] = (
    Rule(of_all, after_name),
    Rule(of_suffix("小区", "社区"), estate),
    Rule(of_suffix("小镇"), theme),
    Rule(of_all, after_zone),
    Rule(of_class("road"), after_new_town),
    Rule(of_class("road"), after_firm),
    Rule(of_all, after_line),
    Rule(of_all, after_dash),
    Rule(of_all, with_number),
    Rule(of_all, with_first_character),
    Rule(of_suffix("村"), cape),
)

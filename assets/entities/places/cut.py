"""Places whose suffix is the end of a longer word, as the segmenter cut them (石桥镇; 盘龙|岭村, 钟鼓|北路)."""

from __future__ import annotations

import re
from collections.abc import Callable

from assets.entities import lexicon
from assets.entities.places.ending import Ending
from assets.entities.places.words import (
    BEFORE_PLACES,
    NATURAL,
    ON_WATER,
    is_called,
    is_cut_road,
    is_named_before,
    is_place_word,
    is_placed,
    is_water,
    over_water,
)
from assets.entities.text.extent import EDGES
from assets.entities.text.rules import Rule, of_all, of_suffix
from assets.entities.text.spans import Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of

HOUSE_NUMBER = re.compile(r"\d{1,4}号")  # 机场路|100号
COUNTS = tuple("两三四五六七八九十")
SIDES = frozenset("大小东西南北上下前后新老")
_CUT_BRIDGES = frozenset(water + "特" for water in "江河湖溪海沟")
_GOING = frozenset("回驻进下入包联到离帮访留返出")  # 专家|驻村
_TWO_WATERS = ("江河", "溪河", "沟河", "湖河")  # 绵|江河
_OPENS = frozenset("的在和与及到于、，。")  # 的|后|池村
_AT_TOWNS = frozenset("的在和与及到于、，。从为县市区")
_NUMERALS = frozenset("一二三四五六七八九十两")
_ON = ("在", "沿", "沿着", "于")
_AFTER_ROADS = frozenset("和与及号口至段交")
_QUARTERS = frozenset("东西南北")
_SIDE_ROADS = frozenset(side + road for side in "东西南北中" for road in ("路", "街", "大街", "大道"))


Cut = tuple[int, int]  # where a place starts and ends
NO_PLACE: Cut = (0, 0)


def within_word(of: Ending, rules: tuple[Callable[[Ending], Cut | None], ...]) -> Cut | None:
    """Return where the place starts and ends whose suffix is the end of a longer word, by the first rule that tells, or None."""
    for tells in rules:
        cut = tells(of)
        if cut is not None:
            return cut if cut is not NO_PLACE else None
    return None


def first_character(of: Ending) -> Cut | None:
    """鸣|溪路."""
    return (of.head - 1, of.end) if is_cut_road(of.tokens, of.index) else None


def with_house(of: Ending) -> Cut | None:
    """金融|二街|1号."""
    numbered = len(of.word) == 2 and HOUSE_NUMBER.match(of.text, of.end)
    return (of.before, of.end) if numbered and of.text[of.head - 1 : of.head] not in EDGES else None


def road_word(of: Ending) -> Cut | None:
    """在|站|前路."""
    text, head = of.text, of.head
    cut = len(of.word) == 2 and text[head - 1 : head + 1] in lexicon.road_words() and text[head - 2] in BEFORE_PLACES
    return (head - 1, of.end) if cut else None


def side_of_site(of: Ending) -> Cut | None:
    """天鹅广场|东路."""
    site = of.previous
    sided = site is not None and of.word in _SIDE_ROADS and site.end == of.head and site.method == "suffix:site"
    return (site.start, of.end) if site is not None and sided else None


def side_after_verb(of: Ending) -> Cut | None:
    """清洗|南大街."""
    alone = of.word in _SIDE_ROADS and len(of.word) == 3 and _follows_verb(of.tokens, of.index)
    return (of.head, of.end) if alone else None


def side_of_road(of: Ending) -> Cut | None:
    """钟鼓|北路, 绕行|永贵|南大街."""
    sided = of.word in _SIDE_ROADS and of.index and _has_side(of.tokens, of.known, of.index, of.end)
    return (of.before, of.end) if sided else None


def numbered_road(of: Ending) -> Cut | None:
    """中山|一路|和."""
    numbered = len(of.word) == 2 and of.word[0] in _NUMERALS
    return (of.before, of.end) if numbered and _is_numbered(of.tokens, of.known, of.index, of.end) else None


def old_county(of: Ending) -> Cut | None:
    """青岚市|郧县: one that has become a district."""
    short = len(of.word) == 2 and of.word[0] not in _NUMERALS
    return (of.head, of.end) if short and _is_old_county(of.tokens, of.known, of.index) else None


def village_twice(of: Ending) -> Cut | None:
    """石桥镇|汪|村村."""
    twice = of.word == "村村" and is_named_before(of.tokens, of.known, of.index)
    return (of.before, of.tokens.end(of.index)) if twice else None


def two_waters(of: Ending) -> Cut | None:
    """绵|江河|流域."""
    two = of.word in _TWO_WATERS and is_named_before(of.tokens, of.known, of.index)
    return (of.before, of.end) if two and ON_WATER.match(of.text, of.end) else None


def head_of_town(of: Ending) -> Cut | None:
    """盘龙|岭村, 青岚县|勃|李乡."""
    if len(of.word) != 2 or not _may_be_head(of.tokens, of.index):
        return None
    seat = of.known.ending(of.before)
    return (of.before, of.end) if of.suffix != "乡" or (seat is not None and seat.kind == "place") else None


def water(of: Ending) -> Cut | None:
    """沂河|流域, 跨|澄河: a word of two characters is a water or nothing."""
    if len(of.word) != 2:
        return None
    return (of.head, of.end) if is_water(of.tokens, of.index) else NO_PLACE


def bridge(of: Ending) -> Cut | None:
    """石川|河特|大桥, 沁水|河大桥."""
    over_natural = len(of.word) == len(of.suffix) + 1 and of.word[0] in NATURAL
    if of.word not in _CUT_BRIDGES and not over_natural:
        return None
    over = over_water(of.tokens, of.known, of.index)
    return (over, of.end) if over < of.head else NO_PLACE


def square(of: Ending) -> Cut | None:
    """青岚|人民广场."""
    called = of.word[:-2] in lexicon.road_words() and of.known.ending(of.head) is not None
    return (of.head, of.end) if called else None


def whole_word(of: Ending) -> Cut | None:
    """邙山|脚下, 机场路|100号, and with its side: 位于|西|顺城街."""
    if is_place_word(of.tokens, of.index) or HOUSE_NUMBER.match(of.text, of.end):
        sided = of.suffix in _STREETS and is_side_of(of.tokens, of.known, of.index)
        return of.head - sided, of.end
    placed = is_placed(of.tokens, of.known, of.previous, of.index, of.suffix)
    return (of.head, of.end) if placed else None


_STREETS = ("路", "街", "巷", "大街", "大道")
_SIDED = ("路", "街", "大街", "大道")
# The first that tells is right.
CUTS: tuple[Rule[Ending, Cut | None], ...] = (
    Rule(of_suffix("路", "街", "巷"), first_character),
    Rule(of_suffix(*_STREETS), with_house),
    Rule(of_all, road_word),
    Rule(of_suffix(*_SIDED), side_of_site),
    Rule(of_suffix(*_SIDED), side_after_verb),
    Rule(of_suffix(*_SIDED), side_of_road),
    Rule(of_suffix("路", "街"), numbered_road),
    Rule(of_suffix("县"), old_county),
    Rule(of_suffix("村"), village_twice),
    Rule(of_suffix("河"), two_waters),
    Rule(of_suffix("镇", "村", "乡"), head_of_town),
    Rule(of_suffix(*NATURAL), water),
    Rule(lambda suffix, class_: len(suffix) > 1 or suffix == "桥", bridge),
    Rule(of_suffix("广场"), square),
    Rule(of_all, whole_word),
)


def _has_side(tokens: Tokens, known: Spans, index: int, end: int) -> bool:
    """Tell whether the road of which word ``index`` is a side is called by the word before it."""
    word, tag = tokens.words[index - 1], tokens.tag(index - 1)
    unknown = len(word) in (2, 3) and not is_word(word) and tag[:2] in ("nr", "ns", "nz")
    inside = known.overlapping(tokens.starts[index - 1], tokens.starts[index])
    if inside is not None and inside.method in ("division_short", "geography"):
        return inside[:2] == (tokens.starts[index - 1], tokens.starts[index])  # 天水|南路
    free = inside is None
    if unknown and free and word not in lexicon.name_stops():
        return True
    return is_named_before(tokens, known, index) or is_called(tokens, known, index - 1, end)


def _follows_verb(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index - 1] if index else ""
    verb = len(word) > 1 and is_word(word) and tag_of(word)[0] == "v"
    return verb and word not in lexicon.road_words()


def _is_old_county(tokens: Tokens, known: Spans, index: int) -> bool:
    """Tell whether the dictionary has a county of one character, and a place stands before it."""
    return tokens.tag(index) == "ns" and known.ending(tokens.starts[index]) is not None


def _is_numbered(tokens: Tokens, known: Spans, index: int, end: int) -> bool:
    """Tell whether a word that roads are called by stands before a number; 一路 is an adverb as well (中山|一路领先)."""
    before = tokens.words[index - 1] if index else ""
    if before not in lexicon.road_words():
        seat = known.ending(tokens.starts[index])
        return (
            seat is not None and seat.method in ("division_short", "geography") and tokens.words[index] != "一路"
        )  # 台东|八路
    after, text = tokens.text[end : end + 1], tokens.text
    if text.endswith(_ON, 0, tokens.starts[index - 1]):
        return True
    return tokens.words[index] != "一路" or not after or after in EDGES or after in _AFTER_ROADS


def is_side_of(tokens: Tokens, known: Spans, index: int) -> bool:
    """Tell whether one character for a side stands alone before word ``index``, after a stop, a word of place or a place."""
    start = tokens.starts[index] - 1
    if start < 0 or tokens.text[start] not in _QUARTERS or start not in tokens.bounds:
        return False
    before = tokens.text[start - 1 : start]
    return not start or before in EDGES or before in BEFORE_PLACES or known.ending(start) is not None


def _may_be_head(tokens: Tokens, index: int) -> bool:
    """Tell whether the word before 岭村 is the beginning of its name, which the segmenter cut (盘龙|岭村)."""
    word = tokens.words[index]
    of_family = word == "山村" and tokens.words[index - 1] in lexicon.common_surnames()  # 尹|山村
    if not index or (is_word(word) and not of_family) or word[0] in _GOING:
        return False
    before, tag = tokens.words[index - 1], tokens.tag(index - 1)
    if tag[0] == "m" and len(before) == 2 and before[0] in COUNTS and not before[1].isdigit() and len(word) == 2:
        return tokens.starts[index - 1] == 0 or tokens.text[tokens.starts[index - 1] - 1] in _AT_TOWNS  # 六亩|塘镇
    kinds = "nxgjb" if word[0] == "子" else "nxgj"  # 大湾|子村
    side = before in SIDES and (tokens.starts[index - 1] == 0 or tokens.text[tokens.starts[index - 1] - 1] in _OPENS)
    strange = len(before) in (1, 2) and "\u3400" <= before[0] <= "\u9fff" and (tag[0] in kinds or side)
    return strange and (side or before not in lexicon.common_words())

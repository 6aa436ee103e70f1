"""Places whose suffix is the end of a longer word, as the segmenter cut them (石桥镇; 盘龙|岭村, 钟鼓|北路)."""

from __future__ import annotations

import re

from assets.entities import lexicon
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
from assets.entities.text.spans import Span, Spans
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
_STREETS = frozenset(("路", "街", "巷", "大街", "大道"))
_NUMERALS = frozenset("一二三四五六七八九十两")
_ON = ("在", "沿", "沿着", "于")
_AFTER_ROADS = frozenset("和与及号口至段交")
_QUARTERS = frozenset("东西南北")
_SIDE_ROADS = frozenset(side + road for side in "东西南北中" for road in ("路", "街", "大街", "大道"))


def within_word(
    tokens: Tokens, known: Spans, previous: Span | None, index: int, start: int, end: int
) -> tuple[int, int] | None:
    """Return where the place starts and ends whose suffix, ``text[start:end]``, is the end of word ``index``, or None.

    ``previous`` is the place found last before it.
    """
    text, word = tokens.text, tokens.words[index]
    suffix = text[start:end]
    begin = tokens.starts[index]
    if is_cut_road(tokens, index):
        return begin - 1, end
    if len(word) == 2 and suffix in _STREETS and HOUSE_NUMBER.match(text, end) and text[begin - 1 : begin] not in EDGES:
        return tokens.starts[index - 1], end  # 金融|二街|1号
    if text[begin - 1 : begin + 1] in lexicon.road_words() and len(word) == 2 and text[begin - 2] in BEFORE_PLACES:
        return begin - 1, end  # 在|站|前路
    if word in _SIDE_ROADS and previous is not None and previous.end == begin and previous.method == "suffix:site":
        return previous.start, end  # 天鹅广场|东路
    if word in _SIDE_ROADS and len(word) == 3 and _follows_verb(tokens, index):
        return begin, end  # 清洗|南大街
    if word in _SIDE_ROADS and index and _has_side(tokens, known, index, end):
        return tokens.starts[index - 1], end  # 钟鼓|北路, 绕行|永贵|南大街
    if len(word) == 2 and word[0] in _NUMERALS and suffix in ("路", "街") and _is_numbered(tokens, known, index, end):
        return tokens.starts[index - 1], end  # 中山|一路|和
    if len(word) == 2 and suffix == "县" and word[0] not in _NUMERALS and _is_old_county(tokens, known, index):
        return begin, end  # 青岚市|郧县: one that has become a district
    if word == "村村" and is_named_before(tokens, known, index):
        return tokens.starts[index - 1], tokens.end(index)  # 石桥镇|汪|村村
    if word in _TWO_WATERS and is_named_before(tokens, known, index) and ON_WATER.match(text, end):
        return tokens.starts[index - 1], end  # 绵|江河|流域
    if len(word) == 2 and suffix in "镇村乡" and _may_be_head(tokens, index):
        head = tokens.starts[index - 1]
        seat = known.ending(head)
        if suffix != "乡" or (seat is not None and seat.kind == "place"):
            return head, end  # 盘龙|岭村, 青岚县|勃|李乡
    if len(word) == 2 and suffix in NATURAL:
        return (begin, end) if is_water(tokens, index) else None
    over_natural = (len(suffix) > 1 or suffix == "桥") and len(word) == len(suffix) + 1 and word[0] in NATURAL
    if word in _CUT_BRIDGES or over_natural:
        over = over_water(tokens, known, index)  # 石川|河特|大桥, 沁水|河大桥
        return (over, end) if over < begin else None
    square = suffix == "广场" and word[:-2] in lexicon.road_words() and known.ending(begin) is not None  # 青岚|人民广场
    whole = square or is_place_word(tokens, index) or HOUSE_NUMBER.match(text, end)
    if whole and suffix in _STREETS and is_side_of(tokens, known, index):
        return begin - 1, end  # 位于|西|顺城街
    return (begin, end) if whole or is_placed(tokens, known, previous, index, suffix) else None


def _has_side(tokens: Tokens, known: Spans, index: int, end: int) -> bool:
    """Tell whether the road of which word ``index`` is a side is called by the word before it."""
    word, tag = tokens.words[index - 1], tokens.tag(index - 1)
    unknown = len(word) in (2, 3) and not is_word(word) and tag[:2] in ("nr", "ns", "nz")
    free = known.overlapping(tokens.starts[index - 1], tokens.starts[index]) is None
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

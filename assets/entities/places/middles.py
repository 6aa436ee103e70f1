"""Where the name of a place starts that has a word for its kind in the middle: 太平湖|森林|小镇, 幸福|家园|小区, 花园|湾|大桥."""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.places.words import BEFORE_PLACES, NATURAL, NATURAL_ENDS, is_named_before, single_word
from assets.entities.text.extent import EDGES, strange
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of

BRIDGES = ("大桥", "特大桥", "隧道", "立交桥")
_AFTER_HILLS = re.compile(r"等地|等景|等处|脚下|[东南西北]麓|之巅|景区|风景|旅游|森林公园|国家")
_OF_ESTATES = frozenset(
    (
        "家园",
        "花园",
        "新村",
        "新苑",
        "公馆",
        "公寓",
        "嘉苑",
        "佳苑",
        "嘉园",
        "佳园",
        "名苑",
        "华庭",
        "豪庭",
        "府邸",
        "新城",
    )
)
_YARDS = frozenset("苑园庭居府郡")
_AFTER_STREETS = frozenset("的与和及交、号段口至上东西南北两沿旁边一")
_CAPES = frozenset("山河沟岭湾坨泡甸岗林屯坎崴砬坪坝塘洼湖江溪庄营店桥房坡崖洞泉峪")
_GOING = frozenset("驻回赴到在从住往")
_LEVELS = frozenset("省市区县镇乡村")
_THEMES = frozenset(
    (
        "森林",
        "艺术",
        "文旅",
        "康养",
        "旅游",
        "特色",
        "风情",
        "温泉",
        "体育",
        "运动",
        "冰雪",
        "音乐",
        "花卉",
        "科创",
        "基金",
        "数字",
        "时尚",
    )
)  # 太平湖|森林|小镇


def names_street(text: str, previous: Span, suffix: str, end: int) -> bool:
    """Tell whether a street is called after the hill, the water or the temple before its suffix (佛子岭|路, 东大寺|巷)."""
    natural = suffix in ("路", "街", "巷") and previous.method in ("suffix:relief", "suffix:water")
    return natural and (text[end : end + 1] in EDGES or text[end : end + 1] in _AFTER_STREETS or end >= len(text))


def with_water(tokens: Tokens, known: Spans, start: int) -> int:
    """Return where a name starts whose first word is a water that the segmenter cut (余家|湖红泰|公司)."""
    index = tokens.at(start)
    if not index or tokens.starts[index] != start or tokens.text[start] not in NATURAL or is_word(tokens.words[index]):
        return start
    word = tokens.words[index - 1]
    named = len(word) == 2 and (word[1] == "家" or not is_word(word)) and known.ending(start) is None
    return tokens.starts[index - 1] if named and "\u3400" <= word[0] <= "\u9fff" else start


def over_bay(tokens: Tokens, known: Spans, index: int) -> int:
    """Return where a bridge starts that a common word and 湾, 岛, 河 name (花园|湾|大桥), or where word ``index`` does."""
    if index < 2 or tokens.words[index - 1] not in NATURAL_ENDS:
        return tokens.starts[index]
    word = tokens.words[index - 2]
    verb = index > 2 and tag_of(tokens.words[index - 3]) in ("v", "uj") and word not in lexicon.common_words()
    named = 1 < len(word) < 4 and tag_of(word)[0] == "n" and (verb or is_named_before(tokens, known, index - 1))
    return tokens.starts[index - 2] if named else tokens.starts[index]


def is_listed_hill(tokens: Tokens, index: int, end: int) -> bool:
    """Tell whether one noun stands between a stop and a hill that a list or a word for what is there closes (锦屏|山|等地)."""
    if not index or not _AFTER_HILLS.match(tokens.text, end):
        return False
    word, start = tokens.words[index - 1], tokens.starts[index - 1]
    opens = not start or tokens.text[start - 1] in EDGES or tokens.text[start - 1] in BEFORE_PLACES
    return opens and len(word) == 2 and tag_of(word)[0] == "n" and word not in lexicon.common_words()


def with_estate(tokens: Tokens, known: Spans, begin: int, suffix: int) -> int:
    """Return where an estate starts that a word for estates stands in (幸福|家园|小区, 陈渡|新苑|社区)."""
    index = tokens.at(suffix - 1)
    if begin == suffix and index and tokens.words[index] in _YARDS:
        word = tokens.words[index - 1]  # 陆景|苑|小区
        named = 1 < len(word) < 4 and tag_of(word)[0] == "n" and word not in lexicon.common_words()
        return tokens.starts[index - 1] if named and known.ending(tokens.starts[index]) is None else begin
    if tokens.words[index] not in _OF_ESTATES or not index or tokens.starts[index] != begin:
        return begin
    begun = single_word(tokens, known, begin, "小区")
    if begun == begin and tokens.words[index - 1] in lexicon.road_words():
        begun = tokens.starts[index - 1]
    return begun


def with_theme(tokens: Tokens, known: Spans, begin: int, suffix: int) -> int:
    """Return where a small town starts that has a theme for a name, and the word that says where (太平湖|森林|小镇)."""
    index = tokens.at(suffix - 1)
    if tokens.words[index] not in _THEMES or not index:
        return begin
    theme = tokens.starts[index]
    seat = known.ending(theme)
    if seat is not None and seat.kind == "place":
        return seat.start
    word = tokens.words[index - 1]
    begun = tokens.starts[index - 1] if len(word) == 3 and tag_of(word)[0] == "n" else strange(tokens, theme)
    return begun if begun < theme else single_word(tokens, known, theme, "小镇")


def with_cape(tokens: Tokens, begin: int, suffix: int) -> int:
    """Return where a village starts whose name ends with a hill or a water and 子, which was cut (横道|河子|村)."""
    index = tokens.at(begin)
    word, start = tokens.words[index], tokens.starts[index]
    if start != begin or suffix - begin != 2 or word[:1] not in _CAPES or word[1:2] != "子" or not index:
        return begin
    head, first = tokens.words[index - 1], tokens.starts[index - 1]
    if not "\u3400" <= head[0] <= "\u9fff" or len(head) > 2 or head in lexicon.common_words():
        return begin
    if len(head) == 2 and (not is_word(head) or tag_of(head)[0] in "nm"):
        glued = head[0] in _GOING and not is_word(head)  # 驻大|岭子|村
        return begin if head[-1] in _LEVELS else first + glued
    before = tokens.text[first - 1 : first]
    opens = not first or before in EDGES or before in BEFORE_PLACES or before in "住回驻的"
    return first if len(head) == 1 and opens and tag_of(head)[0] in "nxgjamfv" and head not in "的在到" else begin

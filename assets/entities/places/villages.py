"""Villages and communities by where they stand: after their town (石桥镇|西头村), before a word for a body of theirs.

Villages are called by any word of the language (四家村, 平安社区, 建设村), and the segmenter cuts their names at will
(桃|山村). After a town the name is read unless its words say that none is meant (石桥镇|行政村).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from assets.entities import lexicon
from assets.entities.places.localities import comes_again
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of
from assets.printed import printed

_TOWNS = ("镇", "乡", "街道", "苏木")
_COUNTIES = ("县", "旗", "区")
# 西头村  平安社区  (and no 行政村|级, 罗家|村民)
_VILLAGE = re.compile(
    r"(?:(?![镇乡])[\u3400-\u9fff]){1,5}?(?:村(?![级居镇支企庄干集务规史屋道容貌情官医社史务两组]|民(?![宿俗]))|社区|嘎查)"
)
_MOST_LISTED = 30
_JOINTS = frozenset("、和与及")
_OF_NAMES = frozenset("我都大小上下前后内外新老高旧家成日月元东西南北中")  # function words that names hold
_VIRTUES = frozenset(("平安", "先进", "文明", "民族", "未来"))  # kinds of villages, and names of them
_NEVER = frozenset("pcurdyt")  # parts of speech that no name is made of
_COUNTED = frozenset("个多余数几两")
_PLAIN = frozenset(("农村", "乡村", "新村", "古村", "渔村", "本村", "全村", "各村", "邻村", "每村", "驻村", "包村"))
# 西头村|党支部, 平安社区|居委会
OF_VILLAGES = (
    *("党支部", "党总支", "党委", "支部书记", "支书", "第一书记", "委会", "村委会", "村民", "村支书", "两委", "妇联"),
    *("网格员", "会计", "主任", "书记", "老支书", "党员", "驻村", "种植户", "养殖户", "脱贫户", "致富带头人", "工作队"),
    *("属", "段"),
)
# what a village has: 柳湾村|村医
BEHIND_VILLAGES = (
    *OF_VILLAGES,
    "医",
    "干部",
    "口",
    "小学",
    "集体",
    "头",
    "级",
    "史",
    "组",
    "务",
    "部",
    "内",
    "道",
    "史馆",
)
_OF_COMMUNITIES = (
    "党支部",
    "党总支",
    "党委",
    "居委会",
    "书记",
    "主任",
    "网格员",
    "党员",
    "社工",
    "民警",
    "第一书记",
    "居民",
)
_GROUNDS = tuple("坪沟湾寨庄屯坝岩坡塘堡岭洼疃窑河塬峪营圩冲垭梁岔")  # 李家|坪
_GROUNDS_GO_ON = frozenset("村镇乡路街社水站桥")
_GOING = ("在", "到", "赴", "来到", "走进", "位于", "前往", "走访", "抵达", "和", "、", "与", "从", "至")
_MOST_WORDS = 3


def find_villages(tokens: Tokens, known: Iterable[Span]) -> Iterator[Span]:
    """Yield the villages and communities that stand directly after their town, and those after them in a list."""
    text = tokens.text
    if "村" not in text and "社区" not in text and "嘎查" not in text:
        return
    places = Spans(known)
    for town in places:
        county = town.method == "division" and text.endswith(_COUNTIES, town.start, town.end)
        if town.kind != "place" or not (county or text.endswith(_TOWNS, town.start, town.end)):
            continue
        start = town.end
        for _ in range(_MOST_LISTED):
            match = _VILLAGE.match(text, start)
            if match is None or not _is_village(tokens, start, match.end()):
                break
            yield _span(start, match.end())
            if text[match.end() : match.end() + 1] not in _JOINTS:
                break
            start = match.end() + 1
    yield from _seated(tokens, places)


def find_family_places(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the settlements that a family has given its name to and a hill or a water its kind: 李家坪, 王家沟."""
    text = tokens.text
    for at in printed(text, "家"):
        start, end = at - 1, at + 2
        if text[end - 1 : end] not in _GROUNDS or start < 0 or text[start] not in lexicon.common_surnames():
            continue
        whole = {start, end} <= tokens.bounds and text[end : end + 1] not in _GROUNDS_GO_ON
        if whole and known.overlapping(start, end) is None:
            yield _span(start, end)


def _span(start: int, end: int) -> Span:
    return Span(start, end, "place", "suffix:division")


def _seated(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the villages before a word for a body or a person of one (西头村|党支部), or after a verb of going."""
    text = tokens.text
    for suffix, bodies in (("村", OF_VILLAGES), ("社区", _OF_COMMUNITIES)):
        for at in printed(text, suffix):
            end = at + len(suffix)
            first = tokens.at(at)
            word = tokens.words[first]
            if tokens.starts[first] == at and len(word) > len(suffix) and is_word(word):
                continue  # 在一组|村民中, 加绕村|村委会
            if text.endswith(suffix, 0, at):
                continue  # 西头村|村党支部: the first 村 ends the name
            for index in range(first, max(-1, first - _MOST_WORDS), -1):
                start = tokens.starts[index]
                if start >= at:
                    continue
                if at - start > 4 or text[start] in EDGES or known.overlapping(start, end) is not None:
                    break
                seated = text.startswith(bodies, end + len(suffix) if text.startswith(suffix, end) else end)
                if not (_opens(text, start) if seated else suffix == "村" and _is_told(tokens, index, start, end)):
                    continue
                words = tokens.words[index : tokens.at(at - 1) + 1]
                if _is_village(tokens, start, end) and _is_sure(tokens, start, end, words, seated):
                    yield _span(start, end)
                break


def _is_told(tokens: Tokens, index: int, start: int, end: int) -> bool:
    """Tell whether a verb of going stands before 村, or two odd characters that come again with it (党|畈|村)."""
    if tokens.text.endswith(_GOING, 0, start):
        return True
    return end - start == 3 and len(tokens.words[index]) == 1 and comes_again(tokens.text, start, end)


def _opens(text: str, start: int) -> bool:
    return (
        not start
        or text[start - 1] in EDGES
        or text[start - 1] in "的在和与及由到向对驻镇乡道"
        or text.endswith(_GOING, 0, start)
    )


def _is_sure(tokens: Tokens, start: int, end: int, words: list[str], seated: bool) -> bool:
    """Tell whether words make the name of a village where no town stands before it."""
    if len(words) > 1 and not seated:
        return comes_again(tokens.text, start, end) and all(len(word) == 1 for word in words)  # 党|畈|村
    if len(words) > 1:
        return seated and all(len(word) == 1 or not is_word(word) or tag_of(word)[0] == "n" for word in words)
    word = words[0]
    if len(word) < 2 or (is_word(word) and tag_of(word)[0] in "vad"):
        return word in lexicon.road_words() and seated
    return seated or tag_of(word)[0] in "smn"


@cache
def _no_names() -> frozenset[str]:
    """Words that say that a class of villages is meant, or that another phrase stands before 村."""
    return (lexicon.common_words() | lexicon.followers() | lexicon.town_kinds()) - _VIRTUES


def _is_village(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether the words from ``start`` to ``end`` are the name of a village: after its town all but a phrase is."""
    last = tokens.at(end - 1)
    cut = tokens.end(last)
    if start not in tokens.bounds or (cut != end and tokens.text[tokens.starts[last]] != "村"):
        return False
    words = tokens.words[tokens.at(start) : last + 1]
    words[-1] = words[-1][: len(words[-1]) - (cut - end)]
    whole = words[-1]
    if tokens.text[start:end] in lexicon.generic_words():
        return False  # 城乡、|镇村
    if whole in _PLAIN and (len(words) == 1 or is_word(words[0])):
        return whole == "新村" and len(words) > 1 and tag_of(words[0])[:2] in ("nr", "ns", "nz")  # 罗家|新村
    if len(words) == 1 and is_word(whole):
        if _no_names().intersection((whole[:-1], whole[:-2])):
            return False  # 示范|村
        return whole not in lexicon.generic_words() and tag_of(whole)[0] == "n" and len(whole) > 2
    stem = [word for word in (*words[:-1], whole.removesuffix("村").removesuffix("社区").removesuffix("嘎查")) if word]
    if len(stem) == 1 and stem[0] in lexicon.road_words():
        return True  # 石桥镇|建设|村
    return all(map(_may_stand, stem)) and _makes_name(stem)


def _may_stand(word: str) -> bool:
    """Tell whether a word may stand within the name of a village."""
    if len(word) == 1:
        plain = word in lexicon.name_stops() or (tag_of(word)[0] in _NEVER and is_word(word))
        return word in _OF_NAMES or not plain
    if word in _no_names() or word.endswith("族") or not _COUNTED.isdisjoint(word):
        return False
    return not is_word(word) or tag_of(word)[0] not in _NEVER


def _makes_name(stem: list[str]) -> bool:
    """Tell whether words that may stand in a name are one: no numeral alone, no verb and its object."""
    if len(stem) == 1:
        word = stem[0]
        verb = is_word(word) and tag_of(word)[0] in "va" and len(word) != 2
        return not verb and (len(word) > 1 or tag_of(word)[0] not in "mqv")
    return not any(len(word) > 1 and is_word(word) and tag_of(word)[0] in "vad" for word in stem)

"""Places that end with a suffix: towns, roads, lakes, sites and buildings (石桥镇, 鸣溪路, 阳光商业街)."""

from __future__ import annotations

import re
from functools import cache

from assets.entities import lexicon
from assets.entities.divisions import towns
from assets.entities.extent import extend
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens, is_word

_QUOTED = re.compile(
    r"[“\"]([\u3400-\u9fff\w]{1,8})[”\"](创新区|新区|示范区|片区|试验区|先导区|合作区)"
)  # “双湖”创新区


_ALSO_GIVEN = frozenset("山峰岭江河海湖洲岛泉桥宫楼洞塔")  # also end given names: 袁某峰
_LINES = frozenset("沪苏浙皖京津渝冀鲁豫鄂湘赣闽粤桂琼川黔滇甘青宁辽吉黑杭锡常甬徐盐镇扬泰通昆嘉湖汉广深港")
_TOWNS = ("镇", "乡", "村", "街道", "社区", "小区")
_QUANTIFIERS = frozenset("各全本每该某多")  # 各乡镇
_LONGEST = 24
_HOUSE_NUMBER = re.compile(r"\d{1,4}号")  # 机场路|100号
_NOT_OF_ROADS = frozenset("走闯探开找辟修谋寻铺拓是")  # 走新路 is no road


@cache
def _suffixes() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(lexicon.place_suffixes()))


def find_places(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the places that end with a suffix and hold something proper to one bearer."""
    text = tokens.text
    generic = lexicon.generic_words()
    classes = lexicon.place_suffixes()
    zones = [Span(m.start(), m.end(), "place", "quoted_zone") for m in _QUOTED.finditer(text)]
    quoted = {zone.end for zone in zones}
    found: list[Span] = []
    for match in _suffixes().finditer(text):
        start, end = match.span()
        if end not in tokens.bounds or end in quoted or known.overlapping(start, end) is not None:
            continue
        index = tokens.at(start)
        word = tokens.words[index]
        suffix = match[0]
        if tokens.starts[index] < start:  # the suffix ends a longer word: 石桥镇, 思路
            begin = tokens.starts[index]
            if _split_road(tokens, index):
                begin -= 1
            elif len(word) == 2 and index and _HOUSE_NUMBER.match(text, end):
                begin = tokens.starts[index - 1]  # 金融|二街|1号
            elif not (_is_place_word(word, tokens.tag(index)) or _HOUSE_NUMBER.match(text, end)):
                continue
        else:
            begin = _single(tokens, known, start) if len(suffix) == 1 else _begin(tokens, known, start)
            if begin == start and not (found and found[-1].end == start and _joins(text, found[-1], suffix)):
                continue
        if text[begin - 1 : begin] == "“" and text[end : end + 1] == "”":
            continue  # a nickname: “黑水河”
        while (division := known.starting(begin)) and division.method == "division" and division.end < start:
            begin = division.end  # 新吴区|机场路: the division is a place of its own
        previous = found[-1] if found else None
        if previous is not None and begin <= previous.end <= start and _joins(text, previous, suffix):
            begin = previous.start  # 鸣溪路|阳光商业街
            found.pop()
        elif previous is not None and begin < previous.end:
            begin = previous.end
        if classes[suffix] == "road":
            while text[begin - 1 : begin] in _LINES and begin and text[begin - 1] != "\n":
                begin -= 1  # 沪|苏湖高铁
        if text[begin] in _QUANTIFIERS or text[begin:end] in generic or not 2 <= end - begin <= _LONGEST:
            continue
        found.append(Span(begin, end, "place", f"suffix:{classes[suffix]}"))
    return [*zones, *found]


def _joins(text: str, previous: Span, suffix: str) -> bool:
    """Tell whether a suffix goes on with the place before it; a town before a site is a place of its own."""
    return len(suffix) > 1 and not text.endswith(_TOWNS, 0, previous.end)


def _is_place_word(word: str, tag: str) -> bool:
    """Tell whether a word that ends with a suffix is a place: a known one, or an unknown one of three characters."""
    if word in towns():
        return True
    if is_word(word):
        return tag.startswith("ns") and len(word) > 2
    person = len(word) == 3 and word[-1] in _ALSO_GIVEN and word[0] in lexicon.surnames()
    return len(word) >= 3 and not person and not tag.startswith(("v", "a", "d", "m"))


def _split_road(tokens: Tokens, index: int) -> bool:
    """Tell whether the name of a road was cut after its first character (鸣|溪路)."""
    word, tag = tokens.words[index], tokens.tag(index)
    before = tokens.words[index - 1] if index else ""
    return (
        len(word) == 2
        and word[1] in "路街巷"
        and tag.startswith("nz")
        and len(before) == 1
        and "\u3400" <= before <= "\u9fff"
        and before not in _NOT_OF_ROADS | lexicon.name_stops()
    )


def _begin(tokens: Tokens, known: Spans, suffix: int) -> int:
    extent = extend(tokens, known, suffix)
    return extent.start if extent.proper else suffix


def _single(tokens: Tokens, known: Spans, suffix: int) -> int:
    """Return where a name with a suffix of one character starts: only the word before it can belong to it."""
    if suffix == 0:
        return suffix
    span = known.ending(suffix)
    if span is not None:
        named = tokens.text[suffix] in "港镇乡村" and span.method == "division_short"  # 盐城|港
        return span.start if span.method == "geography" or named else suffix
    index = tokens.at(suffix - 1)
    word, tag = tokens.words[index], tokens.tag(index)
    plain = tokens.text[suffix] in "镇乡村" and tag.startswith("n") and len(word) in (2, 3)  # 石桥|镇
    if plain and word not in lexicon.trade_words() | lexicon.generic_words() | lexicon.town_kinds():
        return tokens.starts[index]
    unknown = 2 <= len(word) <= 4 and not is_word(word) and "\u3400" <= word[0] <= "\u9fff"
    proper = 2 <= len(word) <= 4 and tag.startswith(("nr", "nz", "ns"))
    return tokens.starts[index] if (unknown or proper) and not tag.startswith(("v", "a", "d", "m", "t")) else suffix

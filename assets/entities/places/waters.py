"""Waters that only what is said of them shows to be ones: 苕溪|水位."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.places.words import BEFORE_PLACES, NATURAL
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of
from assets.printed import printed

_HAN = re.compile(r"[\u3400-\u9fff]")
_NO_FIRST = frozenset("在沿到从过往向至和与及")
_LONGEST = 4
_OF_WATERS = (
    "水位",
    "综合治理",
    "生态修复",
    "治理工程",
    "清淤",
    "疏浚",
    "水系连通",
    "水环境",
)  # 苕溪|水位, 白马湖|生态修复
# 青岚江支流|柳溪河|、|梅水|等, 青岚江中游|柳溪河|，
_PARTS = ("支流", "上游", "中游", "下游", "水系")
_TRIBUTARY = re.compile(
    r"[\u3400-\u9fff]{1,4}?[河江水溪川渠沟涌浦](?=[，。；、：）（]|[等和及与以在的段涨泛也两沿]|发生|出现|水位|超|[上中下]游|[干支]流|流域|治理|$)"
)
_NO_FIRST_OF_TRIBUTARY = frozenset("来洪江河降雨湖库引调供大各主支干两一的和与及在等是为汇流入沿到诸")
_BANKS = tuple(f"{water}{side}岸" for water in "河江湖溪" for side in "东南西北")


def find_banks(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the waters of one unknown word whose bank is spoken of, which the segmenter cut: 练祁|河南岸."""
    for at in printed(tokens.text, *_BANKS):
        index = tokens.at(at - 1) if at else 0
        start, word = tokens.starts[index], tokens.words[index]
        cut = at in tokens.bounds and at + 1 not in tokens.bounds
        named = cut and 1 < len(word) < 4 and _HAN.match(word) and not is_word(word)
        if named and word[0] not in _NO_FIRST and known.overlapping(start, at) is None:
            yield Span(start, at + 1, "place", "suffix:water")


def find_tributaries(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the waters that are said to flow into another or to be a part of its course: 青岚江支流|柳溪河|、|梅水|等."""
    text = tokens.text
    for part in printed(text, *_PARTS):
        start = part + 2
        start += text[start : start + 1] == "的"
        while (water := _TRIBUTARY.match(text, start)) is not None and _is_water(text, water):
            end = water.end()
            inside = known.overlapping(start, end)
            short = inside is not None and inside.method == "division_short"  # 古|柳河: called as a county is
            if inside is None or (short and inside.start >= start and end - 1 <= inside.end <= end):
                yield Span(start, end, "place", "suffix:water")
            if text[end : end + 1] not in ("、", "和", "及", "与"):
                break
            start = end + 1


def _is_water(text: str, name: re.Match[str]) -> bool:
    """Tell whether a name is no common word (洪水, 江河) and, but of a tributary, one that only rivers have (河, 江)."""
    start, end = name.span()
    if text[start] in _NO_FIRST_OF_TRIBUTARY or name[0] in lexicon.generic_words():
        return False
    if (
        text[end - 1] not in "河江"
        and not text.endswith(("支流", "支流的"), 0, start)
        and text[start - 1] not in "、和及与"
    ):
        return False
    return not is_word(name[0]) or tag_of(name[0])[:2] in ("ns", "nr", "nz")


def find_levels(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the waters whose level is told or on which one works, which the segmenter may have cut: 苕|溪水|位, 明|溪河."""
    text = tokens.text
    for level in printed(text, *_OF_WATERS):
        if text[level - 1 : level] not in NATURAL or text[level - 2 : level] in lexicon.generic_words():
            continue
        for start in range(max(0, level - _LONGEST), level - 1):
            stops = not start or text[start - 1] in EDGES or text[start - 1] in BEFORE_PLACES
            if start in tokens.bounds and (stops or _follows_verb(tokens, start)) and _is_named(tokens, start, level):
                if known.overlapping(start, level) is None:
                    yield Span(start, level, "place", "suffix:water")
                break


def _follows_verb(tokens: Tokens, start: int) -> bool:
    before = tokens.words[tokens.at(start) - 1] if start else ""
    return len(before) > 1 and tag_of(before)[0] == "v"


def _is_named(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether Chinese characters stand here that the segmenter holds for nouns, odd ones or a name, and for no phrase."""
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1]
    if not _HAN.match(tokens.text, start) or words[0] in _NO_FIRST or any(w in lexicon.common_words() for w in words):
        return False
    return all(tag_of(word)[0] in "nxgjaz" or not is_word(word) for word in words)

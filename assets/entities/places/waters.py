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

"""Waters that only what is said of them shows to be ones: 苕溪|水位."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities.extent import EDGES
from assets.entities.place_words import BEFORE_PLACES, NATURAL
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens
from assets.entities.words import is_word
from assets.printed import printed

_HAN = re.compile(r"[\u3400-\u9fff]")
_NO_FIRST = frozenset("在沿到从过往向至和与及")
_LEVEL = "水位"
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
    """Yield the waters of two characters whose level is told, which the segmenter cut: 苕|溪水|位."""
    text = tokens.text
    for level in printed(text, _LEVEL):
        first = tokens.at(max(0, level - 2))  # 石门|河水|位, 苕|溪水|位
        start = level - 3 if len(tokens.words[first]) == 2 and tokens.end(first) == level - 1 else level - 2
        if start < 0 or text[level - 1] not in NATURAL or start not in tokens.bounds:
            continue
        index = tokens.at(start)
        alone = (
            len(tokens.words[index]) == level - start - 1 and _HAN.match(text, start) and tokens.tag(index)[0] in "nxgj"
        )
        stops = not start or text[start - 1] in EDGES or text[start - 1] in BEFORE_PLACES
        if alone and stops and known.overlapping(start, level) is None:
            yield Span(start, level, "place", "suffix:water")

"""Waters that only what is said of them shows to be ones: 苕溪|水位."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities.extent import EDGES
from assets.entities.place_words import BEFORE_PLACES, NATURAL
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens
from assets.printed import printed

_HAN = re.compile(r"[\u3400-\u9fff]")
_LEVEL = "水位"


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

"""Places that end with a suffix: towns, roads, lakes, sites and buildings (湖塘镇, 鸣新路, 阳光商业街)."""

from __future__ import annotations

import re
from functools import cache

from assets.entities import lexicon
from assets.entities.extent import extend
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens, is_word

_QUOTED = re.compile(r"[“\"]([\u3400-\u9fff\w]{1,8})[”\"](创新区|新区|示范区|片区|试验区|先导区|合作区)")  # “两湖”创新区


@cache
def _suffixes() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(lexicon.place_suffixes()))


def find_places(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the places that end with a suffix and hold something proper to one bearer."""
    text = tokens.text
    generic = lexicon.generic_words()
    classes = lexicon.place_suffixes()
    found = [Span(m.start(), m.end(), "place", "quoted_zone") for m in _QUOTED.finditer(text)]
    for match in _suffixes().finditer(text):
        start, end = match.span()
        if end not in tokens.bounds or known.overlapping(start, end) is not None:
            continue
        index = tokens.at(start)
        word = tokens.words[index]
        suffix = match[0]
        if tokens.starts[index] < start:  # the suffix ends a longer word: 嘉泽镇, 思路
            if is_word(word) and not tokens.tags[index].startswith("ns"):
                continue
            if len(word) < 3 and not tokens.tags[index].startswith("ns"):
                continue
            begin = tokens.starts[index]
        else:
            extent = extend(tokens, known, start)
            begin = extent.start
            if not extent.proper or begin == start:
                continue
            if len(suffix) == 1 and start - begin > 5 and known.starting(begin) is None:
                begin = tokens.starts[tokens.at(start - 1)]
        name = text[begin:end]
        if name in generic or end - begin < 2 or end - begin > 24:
            continue
        previous = found[-1] if found else None
        if previous is not None and previous.end > begin and previous.end <= start and previous.start <= begin:
            continue
        found.append(Span(begin, end, "place", f"suffix:{classes[suffix]}"))
    return found

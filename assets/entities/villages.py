"""Villages after the name of their town that the segmenter cut into pieces: 石桥镇|西|箬汊村, 石桥镇|三元|岗村."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assets.entities import lexicon
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens
from assets.entities.words import is_word, tag_of

_TOWNS = ("镇", "乡", "街道")
_VILLAGE = re.compile(r"[\u3400-\u9fff]{2,5}?村(?!级|居|镇|支|企)")
_NEVER = frozenset("pcurdqf")  # parts of speech that no name is made of


def find_villages(tokens: Tokens, known: Iterable[Span]) -> Iterator[Span]:
    """Yield the villages that stand directly after their town, where their name is cut into odd words."""
    text = tokens.text
    for town in Spans(known) if "村" in text else ():
        if town.kind != "place" or not text.endswith(_TOWNS, town.start, town.end):
            continue
        match = _VILLAGE.match(text, town.end)
        if match and _is_odd(tokens, match.start(), match.end()):
            yield Span(match.start(), match.end(), "place", "suffix:division")


def _is_odd(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether the words before 村 make no phrase: one of them is unknown, or a single character."""
    first, last = tokens.at(start), tokens.at(end - 1)
    words = tokens.words[first : last + 1]
    if tokens.starts[first] != start or tokens.end(last) != end or len(words) == 1:
        return False
    if len(words[-1]) > 1 and is_word(words[-1]) and set(words[-1]) != {"村"}:
        return False  # 石桥镇|美丽|乡村
    common, kinds = lexicon.common_words(), lexicon.town_kinds()
    before = [word for word in (*words[:-1], words[-1][:-1]) if word]
    if any(word in common or word in kinds or (tag_of(word)[0] in _NEVER and is_word(word)) for word in before):
        return False
    if any(len(word) > 1 and is_word(word) and tag_of(word)[0] in "va" for word in before):
        return False  # 石桥镇|建设|新村
    return len(before[0]) == 1 or any(len(word) == 1 or not is_word(word) for word in before[1:])

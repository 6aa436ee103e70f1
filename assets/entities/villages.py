"""Villages after the name of their town that the segmenter cut into pieces: 石桥镇|西|箬汊村, 石桥镇|三元|岗村."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assets.entities import lexicon
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens
from assets.entities.words import is_word, tag_of

_TOWNS = ("镇", "乡", "街道")
_VILLAGE = re.compile(r"[\u3400-\u9fff]{2,5}?村(?!级|居|镇|支|企|民)")
_SIDES = frozenset("上下东西南北中前后")
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
    cut = len(words) > 2 and all(len(word) == 1 for word in words[:-1])  # 石桥镇|南|石|山村
    if len(words[-1]) > 1 and is_word(words[-1]) and set(words[-1]) != {"村"} and not cut:
        return False  # 石桥镇|美丽|乡村
    common, kinds = lexicon.common_words(), lexicon.town_kinds()
    before = [word for word in (*words[:-1], words[-1][:-1]) if word]
    if len(before) > 1 and before[0] in _SIDES:
        before = before[1:]  # 石桥镇|上|口子|村
        if len(before) == 1 and len(before[0]) > 1:
            return tag_of(before[0])[0] in "ngx" and before[0] not in lexicon.common_words() | lexicon.town_kinds()
    if any(word in common or word in kinds or (tag_of(word)[0] in _NEVER and is_word(word)) for word in before):
        return False
    if any(len(word) > 1 and is_word(word) and tag_of(word)[0] in "va" for word in before):
        return False  # 石桥镇|建设|新村
    return len(before[0]) == 1 or any(len(word) == 1 or not is_word(word) for word in before[1:])

"""Persons whom a meeting elects, appoints or releases: names in lists before 为, 担任, 当选 and their office.

One verb rules a whole sentence: 选举甲为会长，乙、丙为副会长，丁当选秘书长; 免去戊的局长职务.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from assets.entities.names import Names
from assets.entities.offices import Office
from assets.entities.search import matches
from assets.entities.words import is_word, tag_of
from assets.printed import printed

_VERBS = ("补选", "增选", "选举", "推选", "改选", "任命", "聘任", "聘请", "提名", "当选", "选出", "决定")
_LINKS = ("当选为", "为", "担任", "当选", "出任")  # 乙、丙|当选|副会长
_NAMES = re.compile(r"([\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4}){0,30})(?:同志|等)?\Z")
_STOPS = "。！？\n"
_LONGEST_SENTENCE = 400
_LONGEST_LIST = 31 * 5 + 5
# 免去|甲某某|的
_RELEASED = re.compile(
    r"(?:免去|接受|同意)([\u3400-\u9fff]{2,4}?)(?:同志的?|的|辞去)(?=[\u3400-\u9fff]{0,24}?(?:职务|请求))"
)


def find_elected(names: Names, runs: Mapping[int, Sequence[Office]]) -> Iterator[tuple[int, int, Sequence[Office]]]:
    """Yield the start and end of each name and the offices that it is elected to; ``runs`` by where each starts."""
    text = names.text
    verbs = list(printed(text, *_VERBS))
    if not verbs:
        return
    for reach, run in runs.items():
        link = next((word for word in _LINKS if text.endswith(word, 0, reach)), None)
        if link is None:
            continue
        end = reach - len(link)
        least = max(text.rfind(stop, max(0, end - _LONGEST_SENTENCE), end) for stop in _STOPS) + 1
        least = max(least, end - _LONGEST_SENTENCE)
        if not any(verb in text[least:reach] for verb in _VERBS):
            continue
        match = _NAMES.search(text, max(least, end - _LONGEST_LIST), end)
        listed = _listed(names, match) if match is not None else []
        for start, stop in listed:
            if not names.cuts(start, stop):
                yield start, stop, run


def find_released(names: Names) -> Iterator[tuple[int, int]]:
    """Yield who leaves an office: 免去|甲某某|的县水利局局长职务."""
    for match in matches(_RELEASED, names.text, "免去", "接受", "同意"):
        start, end = match.span(1)
        if _is_name(names, start, end):
            yield start, end


def _listed(names: Names, match: re.Match[str]) -> list[tuple[int, int]]:
    """Return the names of a list; the first item may begin with the verb (选举|甲某某)."""
    found: list[tuple[int, int]] = []
    start = match.start(1)
    for number, name in enumerate(match[1].split("、")):
        end = start + len(name)
        if number == 0:
            start = next((at for at in range(start, end - 1) if _is_name(names, at, end)), end)
        if start == end or not _is_name(names, start, end):
            return []
        found.append((start, end))
        start = end + 1
    return found


def _is_name(names: Names, start: int, end: int) -> bool:
    """Tell whether the text is a name in shape, and no word of the language but one that the tagger takes for a name."""
    name = names.text[start:end]
    shaped = 2 <= len(name) <= 4 and start in names.tokens.bounds and names.is_name(name)
    return shaped and (not is_word(name) or tag_of(name).startswith("nr"))

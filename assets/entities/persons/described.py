"""Persons of whom a sentence says what they are: 甲某某|是|…养护站的副站长、高级工程师; 乙某（区政协委员）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from assets.entities import lexicon
from assets.entities.persons.names.around import HAN
from assets.entities.persons.names.reader import Names
from assets.entities.persons.offices import Office
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Span
from assets.entities.text.words import is_word, tag_of

# 甲某某|是, 甲某某，41岁，|是, 甲某某|曾是一名
_IS = re.compile(r"(?:[，,]?(?:今年)?\d{1,3}岁[，,])?(?:也|还|曾|就|便|原|正)?[是系](?![不否])")
_LONGEST_CLAUSE = 40
_LENGTHS = (3, 2, 4)
_BEFORE_NAMES = EDGES | frozenset("和与及")

Described = tuple[int, int, Sequence[Office]]  # where a name starts and ends, and the offices of its bearer


def find_described(
    names: Names, runs: Mapping[int, Sequence[Office]], found: Mapping[int, Span]
) -> Iterator[Described]:
    """Yield whom a sentence describes by an office, from the persons ``found``; ``runs`` are offices by where they end."""
    text = names.text
    for end, run in runs.items():
        if text[end : end + 1] not in EDGES:
            continue  # 是局长|罗明远的司机
        reach = run[0].reach
        if text[reach - 1 : reach] == "（" and text[end] == "）":
            if (start := _named_before(names, reach - 1)) < reach - 1:
                yield start, reach - 1, run
        elif (person := _described(names, reach, found)) is not None:
            yield *person, run


def _named_before(names: Names, end: int) -> int:
    """Return where a name starts that stands alone before ``end``, or ``end``."""
    text = names.text
    for start in (end - length for length in _LENGTHS if length <= end):
        alone = start == 0 or text[start - 1] in _BEFORE_NAMES
        name = text[start:end]
        shaped = name[0] in lexicon.surnames() and HAN.fullmatch(name) and not _is_common(name)
        if alone and shaped and names.name_at(start) == end and not names.taken(start, end):
            return start
    return end


def _is_common(name: str) -> bool:
    """Tell whether a name is a word of the language, and not one that the tagger takes for a name: 安全."""
    return is_word(name) and not tag_of(name).startswith("nr")


def _described(names: Names, reach: int, found: Mapping[int, Span]) -> tuple[int, int] | None:
    """Return where the name of the person stands who is, by the clause before ``reach``, what the office there says."""
    text, low = names.text, max(0, reach - _LONGEST_CLAUSE)
    copula = max(text.rfind("是", low, reach), text.rfind("系", low, reach))
    if copula < 0 or not {copula, copula + 1} <= names.tokens.bounds or not EDGES.isdisjoint(text[copula:reach]):
        return None  # 生产关系的|代表
    last = max((span for start, span in found.items() if low <= start < reach), default=None, key=_start)
    if last is not None and last.end > low:
        says = _IS.match(text, last.end)
        if says is not None and says.end() == copula + 1:
            return last.start, last.end
    start = _named_before(names, copula) if last is None or last.end < copula else copula
    return (start, copula) if start < copula else None


def _start(span: Span) -> int:
    return span.start

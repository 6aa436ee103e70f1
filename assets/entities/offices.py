"""Offices: the words before (or after) a name that say what its bearer is, with the organisation they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assets.entities import lexicon
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens

_LEVEL_WORDS = frozenset("省市区县镇乡村州旗盟")
_FORMER = ("原", "前", "现任", "时任", "曾任", "新任")
_COLLECTIVE = frozenset(("领导", "代表", "干部", "负责人"))


@dataclass(frozen=True, slots=True)
class Office:
    """``text[start:end]`` is an office as printed; ``reach`` is where the words that belong to it start.

    ``organization`` is the span of the organisation it belongs to, which may lie inside the title (区委|书记) or before it.
    """

    start: int
    end: int
    reach: int
    head: str
    organization: Span | None


@cache
def _pattern() -> re.Pattern[str]:
    prefixes = lexicon.alternation(lexicon.office_prefixes())
    return re.compile(rf"(?:{prefixes}){{0,3}}({lexicon.alternation(lexicon.offices())})")


def find_offices(tokens: Tokens, organizations: Spans) -> list[Office]:
    """Return the offices of a page in order, whether or not a name stands by them."""
    text = tokens.text
    found = []
    for match in _pattern().finditer(text):
        start, end, head = match.start(), match.end(), match[1]
        covering = organizations.overlapping(start, end)
        if covering is not None and (covering.end >= end or covering.start >= start):
            continue
        organization = covering or organizations.ending(start)
        if organization is not None and organization.kind != "organization":
            organization = None
        if covering is not None:
            start = covering.start  # 全国人大|代表: the dictionary of offices has 人大代表
        reach = start
        if organization is not None:
            reach = organization.start
            if organization.method.startswith("body"):
                start = organization.start
            reach -= next((len(word) for word in _FORMER if text.endswith(word, 0, reach)), 0)
        elif start and text[start - 1] in _LEVEL_WORDS and head in _COLLECTIVE:
            start = reach = start - 1
        found.append(Office(start, end, reach, head, organization))
    return found


def chains(offices: list[Office], text: str) -> list[list[Office]]:
    """Return the offices in runs that one name follows: 市委常委、统战部部长、副市长|马良."""
    runs: list[list[Office]] = []
    for office in offices:
        if runs:
            gap = text[runs[-1][-1].end : office.reach]
            if gap in ("", "、", "兼", "，", ",", "和", "及"):
                if gap != "" or office.reach == runs[-1][-1].end:
                    runs[-1].append(office)
                    continue
        runs.append([office])
    return runs

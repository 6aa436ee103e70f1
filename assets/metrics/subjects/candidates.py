"""Candidates: the names in a sentence, and the words that mean one (该公司, 园区, 全市), whose figures there can be."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from assets.entities.model import Mention, Name
from assets.reference import rows

_NEARBY = 12  # mentions among which the antecedent of 该公司 is sought
_SITE_WITHIN = 120  # characters from a visited site to 项目 that means it
_NEW = ("新开工", "新建", "新增", "新签", "新引进", "在建", "拟建", "共设", "共有", "共建", "设有")
_EXTREME = "最(?:高(?!的|楼|端|级|法|检|院|人民|等)|低(?!的|保)|大(?:降|雨|风|日|小时|负荷))"  # 全市最高气温, but not 全市最大的企业
_start = attrgetter("start")


@dataclass(slots=True)
class Candidate:
    """A name, or a word that means one, at ``text[start:end]``; ``role`` is ``named`` or that of the word."""

    start: int
    end: int
    name: Name | None
    role: str


BY_ITSELF = frozenset(("region", "each", "sector"))  # words that mean no name


@cache
def anaphors() -> dict[str, tuple[str, tuple[str, ...], bool]]:
    """Return the words that mean a name, with their role, the ends of such names, and whether they stand alone."""
    return {
        row["word"]: (row["role"], tuple(s for s in row["suffixes"].split("|") if s), row["alone"] == "yes")
        for row in rows("subject_words")
    }


@cache
def anaphor_pattern() -> re.Pattern[str]:
    """Return the pattern of those words; those that begin alike are tried together."""
    barred = {row["word"]: row["not_before"] for row in rows("subject_words")}
    alike: dict[str, list[str]] = {}
    for word in sorted(barred, key=len, reverse=True):
        rest = re.escape(word[1:]) + (f"(?!(?!{_EXTREME})[{barred[word]}])" if barred[word] else "")
        alike.setdefault(word[0], []).append(rest)
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in alike.items()))


def candidates(body: str, start: int, end: int, mentions: list[Mention], starts: list[int]) -> list[Candidate]:
    """Return the names and the words that mean one in ``body[start:end]``, in order; of nested names the outer.

    ``mentions`` are all of the body's in order, ``starts`` their offsets.
    """
    found: list[Candidate] = []
    for mention in mentions[bisect_left(starts, start) : bisect_left(starts, end)]:
        if mention.surface.startswith(_NEW):
            continue  # 新开工主题产业园12个: as many were begun, and none has this name
        if not found or mention.start >= found[-1].end:
            found.append(Candidate(mention.start, mention.end, mention.name, "named"))
    named = len(found)
    position = 0
    for match in anaphor_pattern().finditer(body, start, end):
        while position < named and found[position].end <= match.start():
            position += 1
        if position < named and found[position].start < match.end():
            continue
        role, suffixes, alone = anaphors()[match[0]]
        name = antecedent(match.start(), role, suffixes, mentions, starts)
        if name is not None or alone:
            found.append(Candidate(match.start(), match.end(), name, role))
    if named and len(found) > named:
        found.sort(key=_start)
    return found


def antecedent(
    position: int, role: str, suffixes: tuple[str, ...], mentions: list[Mention], starts: list[int]
) -> Name | None:
    """Return the last name before ``position`` that a word of this role can mean."""
    if role in BY_ITSELF and not suffixes:
        return None
    last = bisect_left(starts, position)
    nearby = mentions[max(0, last - _NEARBY) : last]
    for mention in reversed(nearby):
        if mention.name.text.endswith(suffixes) or mention.surface.endswith(suffixes):
            return mention.name
        if mention.name.kind == "organization" and _is_short_for_one(mention.surface, nearby, suffixes):
            return mention.name
    if role == "project" and nearby and position - nearby[-1].end < _SITE_WITHIN:
        return nearby[-1].name
    return None


def _is_short_for_one(surface: str, nearby: list[Mention], suffixes: tuple[str, ...]) -> bool:
    """Say whether a name is part of a fuller one of this kind: 翠湖电机 of 明溪翠湖电机有限公司."""
    return len(surface) > 2 and any(surface in m.name.text and m.name.text.endswith(suffixes) for m in nearby)

"""Subjects: whose figure it is, from the sentence's own subject, the one carried over, or the headline's.

A subject is a name that stands where a Chinese clause has its topic (at its beginning, after adverbs and times), or a word
that means one (全市, 该公司, 项目). Null rather than wrong: an object, a place in passing or a person is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from assets.entities.model import Mention, Name
from assets.metrics.clauses import clauses
from assets.reference import rows

_KINDS = frozenset(("organization", "place", "project", "product"))
_LONGEST_PREFIX = 30
_FAR = 3  # sentences that a subject is carried over


@dataclass(frozen=True, slots=True)
class Subject:
    """Words at ``text[start:end]`` that say whose figure it is, and the name they stand for, where one does."""

    start: int
    end: int
    text: str
    name: Name | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    name: Name | None
    role: str  # named, or the role of an anaphor


@cache
def _anaphors() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {
        row["word"]: (row["role"], tuple(s for s in row["suffixes"].split("|") if s)) for row in rows("subject_words")
    }


@cache
def _anaphor_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _anaphors()), key=len, reverse=True)))


@cache
def _adverbs() -> re.Pattern[str]:
    """What may stand before the topic of a clause: 目前 · 去年 · 2024年 · 据介绍 · 其中."""
    leads = "|".join(
        sorted(
            (re.escape(r["word"]) for r in rows("indicator_frames") if r["role"] == "lead"),
            key=len,
            reverse=True,
        )
    )
    times = r"(?:截至|截止)?(?:[0-9]{4}年|[去今明前当]年|[0-9一二三四前上下全]+(?:季度|半年|个?月份?|日|年)|[年月]?[底末初]|以来|至?今)"
    return re.compile(
        rf"(?:本报讯|讯|{times}|{leads}|作为|早在|近[年日]来?|日前|仅|随着|截至目前|当前|如今|[“”\"\s])*+"
    )


# 统计局发布数据显示, 海关统计: who says a figure is not whose it is
_SOURCE = re.compile(
    r"[^，。；]{0,12}?(?:发布|公布|数据显示|显示|介绍|表示|获悉|统计|透露|指出|消息|宣布|通报|报道|预测|认为|发言人|记者)"
)
_PLACED = (
    "在",
    "位于",
    "来到",
    "走进",
    "前往",
    "抵达",
    "深入",
    "落户",
    "于",
    "走访",
)


class Subjects:
    """The subjects of one article's sentences, read once each."""

    def __init__(
        self,
        body: str,
        sentences: list[tuple[int, int, int]],
        mentions: tuple[Mention, ...],
    ) -> None:
        """Take the body, its sentences as ``(paragraph, start, end)``, and the mentions of the article."""
        named = [m for m in mentions if m.name.kind in _KINDS]
        self._body = body
        self._sentences = sentences
        self._mentions = sorted((m for m in named if m.field == "body"), key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self._mentions]
        self._headline = sorted((m for m in named if m.field == "headline"), key=lambda m: m.start)
        self._candidates: dict[int, list[_Candidate]] = {}
        self._topics: dict[int, _Candidate | None] = {}

    def of(self, sentence: int, spans: list[tuple[int, int]], position: int) -> Subject | None:
        """Return the subject of the figure at ``position``; ``spans`` are the clauses of its sentence."""
        candidates = [c for c in self._in(sentence) if c.end <= position]
        own = [span for span in spans if span[0] <= position]
        for clause in reversed(own):
            inside = [c for c in candidates if clause[0] <= c.start < clause[1]]
            if clause is own[-1]:
                for candidate in reversed(inside):
                    if self._body[candidate.end : position].strip() in (
                        "的",
                        "内",
                        "内的",
                        "境内",
                        "境内的",
                        "拥有",
                        "共有",
                    ):
                        return self._subject(candidate)
            if topic := self._topic_among(inside, clause):
                return self._subject(topic)
        for clause in reversed(own):
            for candidate in candidates:
                if clause[0] <= candidate.start < clause[1] and self._is_placed(candidate):
                    return self._subject(candidate)
        return self._carried(sentence)

    def _carried(self, sentence: int) -> Subject | None:
        paragraph = self._sentences[sentence][0]
        for earlier in range(sentence - 1, max(-1, sentence - 1 - _FAR), -1):
            if self._sentences[earlier][0] != paragraph:
                break
            if topic := self._topic(earlier):
                return self._subject(topic)
        for mention in self._headline:
            return Subject(-1, -1, mention.surface, mention.name)
        return None

    def _topic(self, sentence: int) -> _Candidate | None:
        if sentence not in self._topics:
            _, start, end = self._sentences[sentence]
            candidates = self._in(sentence)
            topic = None
            for clause in clauses(self._body, start, end) if candidates else ():
                inside = [c for c in candidates if clause[0] <= c.start < clause[1]]
                topic = topic or self._topic_among(inside, clause)
            placed = [c for c in candidates if self._is_placed(c)]
            self._topics[sentence] = topic or (placed[-1] if placed else None)
        return self._topics[sentence]

    def _topic_among(self, candidates: list[_Candidate], clause: tuple[int, int]) -> _Candidate | None:
        for candidate in candidates[:3]:
            prefix = self._body[clause[0] : candidate.start]
            source = _SOURCE.match(self._body, candidate.end, clause[1]) is not None
            if len(prefix) <= _LONGEST_PREFIX and not source and _adverbs().fullmatch(prefix):
                return candidate
        return None

    def _is_placed(self, candidate: _Candidate) -> bool:
        return candidate.role == "named" and self._body.endswith(_PLACED, max(0, candidate.start - 2), candidate.start)

    def _in(self, sentence: int) -> list[_Candidate]:
        """Return the names and anaphors of a sentence in order; of nested names the outer one."""
        if sentence not in self._candidates:
            _, start, end = self._sentences[sentence]
            found: list[_Candidate] = []
            for mention in self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
                if not found or mention.start >= found[-1].end:
                    found.append(_Candidate(mention.start, mention.end, mention.name, "named"))
            taken = [(c.start, c.end) for c in found]
            for match in _anaphor_pattern().finditer(self._body, start, end):
                if any(low < match.end() and match.start() < high for low, high in taken):
                    continue
                role, suffixes = _anaphors()[match[0]]
                name = self._antecedent(match.start(), role, suffixes)
                if name is None and match[0] in (
                    "企业",
                    "基地",
                    "工程",
                    "集团",
                    "学校",
                    "医院",
                    "一期",
                    "二期",
                ):
                    continue
                found.append(_Candidate(match.start(), match.end(), name, role))
            self._candidates[sentence] = sorted(found, key=lambda c: c.start)
        return self._candidates[sentence]

    def _antecedent(self, position: int, role: str, suffixes: tuple[str, ...]) -> Name | None:
        """Return the last name before ``position`` that an anaphor of this role can mean."""
        if role == "region":
            return None
        last = bisect_left(self._starts, position)
        nearby = self._mentions[max(0, last - 12) : last]
        for mention in reversed(nearby):
            if mention.name.text.endswith(suffixes) or mention.surface.endswith(suffixes):
                return mention.name
        if role == "project" and nearby and position - nearby[-1].end < 120:
            return nearby[-1].name
        return None

    def _subject(self, candidate: _Candidate) -> Subject:
        text = self._body[candidate.start : candidate.end]
        return Subject(candidate.start, candidate.end, text, candidate.name)

"""Subjects: whose figure it is, from the sentence's own topic, the one carried over, or the headline's.

Null rather than wrong: what topics are is read in :mod:`topics`, and here which of them a figure belongs to.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from assets.entities.model import Mention, Name
from assets.metrics.candidates import Candidate, candidates
from assets.metrics.clauses import Clauses, clauses
from assets.metrics.people import People
from assets.metrics.quantities import Quantity
from assets.metrics.topics import KINDS, Definite, clause_topic, is_placed, is_source, is_speaker, region_at
from assets.metrics.unread import begins_something, begun_in
from assets.metrics.works import headed_work, unnamed_work

_AGENCIES = (
    "局",
    "厅",
    "委",
    "委员会",
    "办公室",
    "农科院",
    "商务部",
    "财政部",
    "水利部",
    "教育部",
    "农业农村部",
    "交通运输部",
    "统计局",
)
_LONGEST_SPEAKER = 20
_WHERE = frozenset(("内", "里", "上", "中", "旁", "境内", "现场"))  # 云塘产业园内，翠湖电机…: about what is there
_REACHING = frozenset(("达", "达到", "为"))
_MEASURED = frozenset("量额值度率数温")
_FAR = 3  # sentences that a subject is carried over
_LABEL = re.compile("【[^】]{1,20}】")  # the source or the series of a piece: no subject
_LISTERS = frozenset(("、", "和", "与", "及"))
_DESCRIBING = frozenset(("money", "area", "length", "power", "volume"))
_LONGEST_QUOTE = 300
_NEAR_QUOTE = 8  # characters from a quotation to the one who says it
_CLAUSES = 12  # clauses of one sentence that are searched for it
# 云塘镇的3家 · 园区内的3家 · 全市共有3家
_NOT_OWNING = frozenset("占在比较为达")  # 占全国的3%, 在全球拥有3家: the region owns none
_WITHIN = frozenset(
    ("", "的", "内的", "里的", "境内的")
)  # 走进云塘开发区内的镜湖电机, 在云塘镇柳渡村: the firm, the village
_OWNING = frozenset(("的", "内", "内的", "境内", "境内的", "境内有", "拥有", "共有", "现有"))


_RANK = {kind: rank for rank, kind in enumerate(KINDS)}  # of two names of one span the first kind is taken


def _place(mention: Mention) -> tuple[int, int, int]:
    return mention.start, -mention.end, _RANK.get(mention.name.kind, len(_RANK))


@dataclass(slots=True)
class Subject:
    """Words at ``text[start:end]`` that say whose figure it is (-1 in the headline), and the name they stand for.

    ``inside`` says that they are part of what is measured as well: 第一产业 of 第一产业增加值.
    """

    start: int
    end: int
    text: str
    name: Name | None
    inside: bool = False


@dataclass(slots=True)
class Sentence:
    """A sentence by its index, its clauses with the topics of those that were looked at, and all candidates in order."""

    index: int
    clauses: Clauses
    topics: dict[int, Candidate | None]
    found: list[Candidate]
    ends: list[int]
    named_from: int  # where the first name ends
    begins: bool  # says that somebody holds or sets up something
    before: dict[int, tuple[Candidate | None]]  # the last topic before a clause, for those that were asked about


class Subjects:
    """The subjects of one article's sentences, each sentence read once."""

    def __init__(
        self, body: str, sentences: list[tuple[int, int, int]], mentions: tuple[Mention, ...], headline: str | None
    ) -> None:
        """Take the body, its sentences as ``(paragraph, start, end)``, the mentions of the article and its headline."""
        named = sorted([m for m in mentions if m.name.kind in _RANK], key=_place)
        self._body = body
        self._sentences = sentences
        self._people = People(body, sentences, mentions)
        self._mentions = [m for m in named if m.field == "body"]
        if people := self._people.topics():
            self._mentions = sorted(self._mentions + people, key=_place)
        self._starts = [m.start for m in self._mentions]
        label = _LABEL.match(headline or "")
        at = label.end() if label else 0
        about = next((m for m in named if m.field == "headline" and m.start >= at), None)
        if about and headline and headline.startswith("：", about.end) and self._is_told_by(about.name):
            at = about.end + 1
            about = None  # 统计局：上半年全市生产总值增长5%
        region = None if about or not headline else region_at(headline, at)
        self._of_headline = (
            Subject(-1, -1, about.surface, about.name) if about else Subject(-1, -1, region, None) if region else None
        )
        self._definite = Definite(body, self._mentions)
        self._read: dict[int, Sentence] = {}
        self._carried: dict[int, Candidate | None] = {}

    def _is_told_by(self, name: Name) -> bool:
        """Say whether an organization that heads a headline is the source of what the article tells."""
        first = next((m for m in self._mentions if m.name == name), None)
        if first is None or name.kind != "organization":
            return False
        return is_source(self._body, Candidate(first.start, first.end, name, "named"), first.end + _LONGEST_SPEAKER)

    def of(self, read: Sentence, quantity: Quantity, *, planned: bool = False) -> Subject | None:
        """Return the subject of a figure in a sentence; what is ``planned`` is the speaker's more often."""
        position = quantity.start
        sentence = read.index
        own = read.clauses.index_at(position)
        last = bisect_right(read.ends, position)
        before = read.found[max(0, last - _CLAUSES) : last] if last else []
        if person := self._person(read, sentence, quantity):
            return self._subject(person)
        found = (
            (before and self._owner(before[-1], position, before))
            or self._described(read, quantity)
            or self._builder(read, own, before)
            or self._people.meant(sentence, read.clauses.spans[own], position)
            or self._topic_of(read, own, position)
            or (unnamed_work(self._body, *read.clauses.spans[0]) if own > 0 else None)
            or (before and self._last_placed(read, before))
            or self._quoted(read, sentence, position)
            or self._carried_to(sentence)
        )
        if found is None and before:
            found = self._first_speaker(read, before)
        if found and (planned or not (self._of_headline and self._speaks_of_others(found))):
            return self._subject(found)
        if self._of_headline is None or self._of_headline.name is None:
            sector = next((c for c in reversed(before) if c.role == "sector"), None)
            return self._subject(sector, inside=True) if sector else self._of_headline
        return self._of_headline

    def _speaks_of_others(self, found: Candidate) -> bool:
        """Say whether a speaker is of an agency or an institute, which speak of what belongs to others."""
        name = found.name
        if name is None or name.kind != "organization" or not name.text.endswith(_AGENCIES):
            return False
        end = self._body.find("，", found.end, found.end + _LONGEST_SPEAKER)
        return is_speaker(self._body, found, end if end >= 0 else found.end + _LONGEST_SPEAKER)

    def _owner(self, last: Candidate, position: int, among: list[Candidate]) -> Candidate | None:
        """Return the name right before a figure that owns it: 云塘镇的3家, 云塘小学120名学生; in 占全国的3% none does."""
        gap = self._body[last.end : position].strip()
        beside = not gap and last.role == "named" and last.name is not None and last.name.kind == "organization"
        if gap not in _OWNING and not beside and not (gap in _REACHING and self._tops(last, among)):
            return None
        before = self._body[max(0, last.start - 1) : last.start]
        return None if before in _NOT_OWNING or (not gap and before in _LISTERS) else last

    def _tops(self, last: Candidate, among: list[Candidate]) -> bool:
        """Say whether a place stands right after what was measured there: 最大雨量青岚云塘镇达90毫米."""
        at = last.start
        for one in reversed(among):
            at = one.start if one.end == at else at
        named = last.name is not None and last.name.kind == "place"
        return named and self._body[at - 1 : at] in _MEASURED

    def _builder(self, read: Sentence, own: int, before: list[Candidate]) -> Candidate | None:
        """Return who builds a work before the work is named: 由甲公司投资15亿元建设的乙项目."""
        start, end = read.clauses.spans[own]
        if not before or before[-1].start != start + 1 or not self._body.startswith("由", start):
            return None
        return before[-1] if self._body.find("的", before[-1].end, end) >= 0 else None

    def _quoted(self, read: Sentence, sentence: int, position: int) -> Candidate | None:
        """Return for whom somebody speaks whose words hold a figure: “今年我们再开3家店。”青岚茶业总经理凌宇说."""
        _, start, end = self._sentences[sentence]
        opened = self._body.rfind("“", max(start, position - _LONGEST_QUOTE), position)
        if opened < 0 or self._body.find("”", opened, position) >= 0:
            return None
        closed = self._body.find("”", position, min(end, position + _LONGEST_QUOTE))
        if closed < 0:
            return None
        for candidate in read.found[bisect_right(read.ends, closed) :]:
            if candidate.role == "named" and is_speaker(self._body, candidate, end):
                if candidate.start - closed >= _NEAR_QUOTE:
                    return None
                return self._people.speaking(sentence, opened, closed) or candidate
        return self._people.speaking(sentence, opened, closed)

    def _person(self, read: Sentence, sentence: int, quantity: Quantity) -> Candidate | None:
        """Return the person whose age it is, or who does what the figure is of."""
        if quantity.unit.dimension == "age" and (aged := self._people.aged(sentence, quantity)):
            return aged
        person = self._people.last_before(sentence, quantity.start)
        if person is None:
            return None
        clause = read.clauses.at(person.start)
        if bisect_right(read.ends, quantity.start) > bisect_right(read.ends, clause[0]):
            return None  # 云塘镇镇长凌宇走访3家企业: the town, or what was visited
        return person if self._people.acts(person, sentence, clause, quantity.start) else None

    def _described(self, read: Sentence, quantity: Quantity) -> Candidate | None:
        if quantity.unit.dimension not in _DESCRIBING:
            return None
        return headed_work(self._body, quantity.start, quantity.surface_end, read.found)

    def _last_placed(self, read: Sentence, among: list[Candidate]) -> Candidate | None:
        """Return the last of the names at which what their clause tells happens."""
        after: Candidate | None = None
        for candidate in reversed(among):
            if is_placed(self._body, candidate, read.clauses.at(candidate.start)[0]):
                within = after and self._body[candidate.end : after.start] in _WITHIN
                return after if within else candidate
            after = candidate
        return None

    def _first_speaker(self, read: Sentence, among: list[Candidate]) -> Candidate | None:
        """Return the first of the names for which someone speaks."""
        for candidate in among:
            if is_speaker(self._body, candidate, read.clauses.at(candidate.start)[1]):
                return candidate
        return None

    def each(self, read: Sentence, first: Subject | None, count: int) -> list[Subject | None]:
        """Return the subjects of ``count`` paired figures: those listed after the first (甲、乙分别…), else the same."""
        if first is None or first.start < 0 or count == 1:
            return [first] * count
        every = read.found
        at = bisect_left(every, first.start, key=lambda c: c.start)
        found = every[at : at + count]
        gaps = [self._body[a.end : b.start] for a, b in pairwise(found)]
        if len(found) == count and all(gap in _LISTERS for gap in gaps):
            return [self._subject(c) for c in found]
        return [first] * count

    def _carried_to(self, sentence: int) -> Candidate | None:
        if sentence not in self._carried:
            self._carried[sentence] = self._topic_before(sentence)
        return self._carried[sentence]

    def _topic_before(self, sentence: int) -> Candidate | None:
        """Return what the nearest of the sentences before is about."""
        paragraph = self._sentences[sentence][0]
        for earlier in range(sentence - 1, max(-1, sentence - 1 - _FAR), -1):
            if self._sentences[earlier][0] != paragraph:
                break
            read = self.at(earlier)
            if begun := self._begun(read, len(read.clauses.spans) - 1):
                return begun
            topics = [
                (end, topic)
                for i, (_, end) in enumerate(read.clauses.spans)
                if (topic := self._topic(read, i)) and topic.role != "each"
            ]
            elsewhere = (topic for end, topic in topics if self._body[topic.end : end] not in _WHERE)
            topic = next(elsewhere, None) or (topics[0][1] if topics else None)
            topic = topic or self._last_placed(read, read.found)
            if topic:
                return topic
        return None

    def at(self, sentence: int) -> Sentence:
        """Return a sentence by its index, read once."""
        if sentence not in self._read:
            _, start, end = self._sentences[sentence]
            found = candidates(self._body, start, end, self._mentions, self._starts)
            names = [(c.start, c.end) for c in found if c.role == "named"]
            parted = clauses(self._body, start, end, names)
            named_from = names[0][1] if names else end + 1
            begins = begins_something(self._body, start, end)
            self._read[sentence] = Sentence(sentence, parted, {}, found, [c.end for c in found], named_from, begins, {})
        return self._read[sentence]

    def _topic_of(self, read: Sentence, own: int, position: int) -> Candidate | None:
        """Return the topic of the clause ``own`` of a figure, or else the last one before it."""
        topic = self._topic(read, own)
        if topic is not None and topic.start <= position:
            return topic  # or its own name holds the figure: 年产3万吨板纸项目
        if own == 0:
            return None
        known = read.before.get(own)
        if known is None:
            known = read.before[own] = self._topic_until(read, own)
        return known[0]

    def _topic_until(self, read: Sentence, own: int) -> tuple[Candidate | None]:
        """Return the last topic of the clauses before ``own``, in a tuple, or what they say somebody holds or sets up."""
        for clause in range(own - 1, max(-1, own - _CLAUSES), -1):
            known = read.before.get(clause + 1)
            if known is not None:
                return known
            if (topic := self._begun(read, clause) or self._topic(read, clause)) is not None:
                return (topic,)
        return (None,)

    def _begun(self, read: Sentence, clause: int) -> Candidate | None:
        """Return what the clause says somebody holds or sets up: the clauses after it tell of that."""
        if not read.begins or (span := begun_in(self._body, *read.clauses.spans[clause])) is None:
            return None
        name = next((c.name for c in read.found if c.start == span[0]), None)
        return Candidate(*span, name, "definite")

    def _topic(self, read: Sentence, clause: int) -> Candidate | None:
        if clause not in read.topics:
            start, end = read.clauses.spans[clause]
            aside = self._body[start - 1 : start] in ("（", "(") and self._body[end : end + 1] in ("）", ")")
            topic = None if aside else clause_topic(self._body, start, end, read.found, self._definite)
            read.topics[clause] = topic
        return read.topics[clause]

    def _subject(self, candidate: Candidate, *, inside: bool = False) -> Subject:
        start = candidate.start
        if candidate.name is not None and candidate.name.kind == "person":
            start = self._people.name_within(candidate)
        return Subject(start, candidate.end, self._body[start : candidate.end], candidate.name, inside)

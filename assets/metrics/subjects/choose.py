"""Subjects: whose figure it is, from the sentence's own topic, the one carried over, or the headline's.

Null rather than wrong: what topics are is read in :mod:`topics`, and here which of them a figure belongs to.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from assets.entities.model import Mention, Name
from assets.metrics.indicators.changed import APPEARS
from assets.metrics.indicators.narrow import SIZES
from assets.metrics.quantities.find import Quantity
from assets.metrics.subjects.candidates import Candidate
from assets.metrics.subjects.carried import Carried, last_placed
from assets.metrics.subjects.heads import LADEN_ENDS, WEAK, described, laden
from assets.metrics.subjects.people import People
from assets.metrics.subjects.punished import Punished
from assets.metrics.subjects.sentences import Reading, Sentence
from assets.metrics.subjects.speakers import AGENCIES, Speakers
from assets.metrics.subjects.topics import KINDS, is_source, region_at
from assets.metrics.subjects.unread import members_at, traded_at
from assets.metrics.subjects.works import headed_work, unnamed_work

_PERSONS = frozenset(("人", "名", "位", "户", "人次"))
_LONGEST_GAP = 6  # characters between an owner and its figure, blanks included
_SIZES = frozenset(("area", "length"))
_LONGEST_SPEAKER = 20
_REACHING = frozenset(("达", "达到", "为"))
_MEASURED = frozenset("量额值度率数温")
_ACTS_ALONE = re.compile("(?:一人|独自|单独|独|勇|连)*[夺得获摘斩揽拿取砍抢种养卖买捐]")
_AND_THEN = re.compile("并|还|又|同时|再")
_RESIDENTS = re.compile("(?:村民|居民|农民|群众)(?:人均|户均)")  # of the village, though its firm was spoken of before
_MEASURE_OF = re.compile("[^，。；、的0-9]{2,10}[量额值率数](?:预计|将|可|已|仍)?(?:在|达|达到|为|至|突破)?")
_APPEARS = re.compile(f".?{APPEARS}")
_REACHES = re.compile("(?:高?达|为|是|有|仅|约|超过?)*")
_LABEL = re.compile("【[^】]{1,20}】")  # the source or the series of a piece: no subject
_GOODS_LABEL = re.compile("(?P<goods>(?!其中|此外|另外|同时|目前|近日|因此)[一-龥]{2,6})：")  # 猪肉：…
_OF_GOODS = re.compile("价(?!值)|产量|销量|交易量|库存")
_TRADES = re.compile("(?<![上下])[涨跌升挫]|下挫")
_GOES_ON = re.compile(
    "但?(?:最高|午后|中午|收市|仍|再|曾|一度|较[^，。；0-9]{2,6}价)*(?:收?报|[倒反急]?[升跌涨]|收于|高|低)"
)
_LISTERS = frozenset(("、", "和", "与", "及"))
_DESCRIBES = SIZES | {"的", "、"}  # 3公里|长的路, 3亿元|的项目, 宽6米|、长3公里的路
_DESCRIBING = frozenset(("money", "area", "length", "power", "volume"))
_NEARBY = 12  # names before a figure that are looked at
# 云塘镇的3家 · 园区内的3家 · 全市共有3家
_NOT_OWNING = frozenset("占在比较为达是于")  # 占全国的3%, 在全球拥有3家: the region owns none
_OWNING = frozenset(("的", "内", "内的", "境内", "境内的", "境内有", "拥有", "共有", "现有"))
# 武进区32亿元、|新北区|28亿元 · 沈阳12人，|大连|8人 · 天宁区增长5%、|钟楼区|下降2%
_OF_ITEM = re.compile("(?:同比)?(?:增长|下降|上升|减少|增加)?(?:达到?|为|有)?")
_ITEM_BEFORE = re.compile("[0-9十百千万亿余多][^，。；、0-9]{0,6}[、，；和与]\\Z")
_ITEM = 14  # characters of the figure before, with its unit and what is counted
_LISTING = _LISTERS | {"，", "；", ",", ";"}
_MEAN_OF = re.compile("(?:平均(?:水平)?)?[（(]")  # 比全省（7.7%）和全国平均水平（7.0%）高


_RANK = {kind: rank for rank, kind in enumerate(KINDS)}  # of two names of one span the first kind is taken


def _place(mention: Mention) -> tuple[int, int, int]:
    return mention.start, -mention.end, _RANK.get(mention.name.kind, len(_RANK))


def _first_of_run(last: Candidate, among: list[Candidate]) -> int:
    """Return where the names begin that stand one right after the other up to ``last``: 青岚市|云塘镇."""
    at = last.start
    for one in reversed(among):
        at = one.start if one.end == at else at
    return at


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
    plain: bool = False  # a common noun (样机), which may be all that is said to be measured


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
        self._punished = Punished(body, sentences, self._people.persons)
        self._mentions = [m for m in named if m.field == "body"]
        if people := self._people.topics():
            self._mentions = sorted(self._mentions + people, key=_place)
        label = _LABEL.match(headline or "")
        at = label.end() if label else 0
        about = next((m for m in named if m.field == "headline" and m.start >= at), None)
        if about and headline and headline.startswith("：", about.end) and self._is_told_by(about.name):
            at = about.end + 1
            about = None  # 统计局：上半年全市生产总值增长5%
        if about and headline == about.surface and about.name.text.endswith(AGENCIES):
            about = None  # 国家统计局, all alone: who tells it
        region = None if about or not headline else region_at(headline, at)
        self._of_headline = (
            Subject(-1, -1, about.surface, about.name) if about else Subject(-1, -1, region, None) if region else None
        )
        self._reading = Reading(body, sentences, self._mentions)
        self._speakers = Speakers(body, sentences, self._mentions, self._people)
        self.at = self._reading.at
        self._shares = "股" in body
        self._traded: tuple[int, Candidate] = -1, Candidate(-1, -1, None, "")  # the last share, and its sentence
        self._aged: tuple[int, Candidate] = -1, Candidate(-1, -1, None, "")  # the last whose age was told, and where
        self._described: Candidate | None = None  # the last noun whose measure a figure before it gave
        self._carried = Carried(body, sentences, self._mentions, self._reading, self._people)

    def _is_told_by(self, name: Name) -> bool:
        """Say whether an organization that heads a headline is the source of what the article tells."""
        first = next((m for m in self._mentions if m.name == name), None)
        if name.kind != "organization":
            return False
        if first is None:
            return name.text.endswith(AGENCIES)  # 区卫健委：昨日新增病例17例
        return is_source(self._body, Candidate(first.start, first.end, name, "named"), first.end + _LONGEST_SPEAKER)

    def of(self, read: Sentence, quantity: Quantity, *, planned: bool = False) -> Subject | None:
        """Return the subject of a figure in a sentence; what is ``planned`` is the speaker's more often."""
        position = quantity.start
        own = read.clauses.index_at(position)
        last = bisect_right(read.ends, position)
        before = read.found[last - _NEARBY if last > _NEARBY else 0 : last] if last else []
        found = (
            self._aged_before(read, own, position)
            or (self._punished.any and self._punished.of(read.index, position))
            or self._person(read, quantity)
            or self._beside(read, own, quantity, before, read.found[last] if last < len(read.found) else None)
            or self._reading.topic_of(read, own, position, counts_people=quantity.unit.text in _PERSONS)
            or (self._described and self._just_described(read.clauses.spans[own][0], position))
            or self._around(read, own, position, before)
        )
        told_by = found or self._of_headline
        if planned and (found is None or found.name):
            found = self._speakers.demanded_of(read, told_by.name if told_by else None) or found
        if found and (planned or not (self._of_headline and self._speakers.speaks_of_others(found))):
            return self._subject(found)
        if self._of_headline is None or self._of_headline.name is None:
            sector = next((c for c in reversed(before) if c.role == "sector"), None)
            if sector is None and self._of_headline is None and (found := self._carried.of_all(read.index)):
                return self._subject(found)
            return self._subject(sector, inside=True) if sector else self._of_headline
        return self._of_headline

    def _beside(
        self, read: Sentence, own: int, quantity: Quantity, before: list[Candidate], following: Candidate | None
    ) -> Candidate | None:
        """Return whose figure it is by the words right around it: its owner, what it describes, who builds, 他."""
        position, end = quantity.start, quantity.surface_end
        dimension = quantity.unit.dimension
        last = before[-1] if before else None
        if last and position - last.end <= _LONGEST_GAP and (owner := self._owner(last, quantity, before, following)):
            return owner
        if last and own and self._appears(read, own, last, position):
            return last
        clause = read.clauses.spans[own]
        if self._body[end : end + 1] in _DESCRIBES:
            if dimension in _DESCRIBING and (work := headed_work(self._body, position, end, read.found)):
                return work
            if noun := described(self._body, quantity, clause[1], read.found, read.words):
                self._described = noun
                return noun
        if each := members_at(self._body, clause[0], position):
            return each
        if self._body[position - 1] in LADEN_ENDS and (
            carrier := laden(self._body, position, end, clause[1], read.found)
        ):
            return carrier
        if last and self._body[clause[0]] == "由" and self._is_builder(clause, last):
            return last
        if (dimension == "ratio" or (dimension == "money" and self._shares)) and _TRADES.search(
            self._body, position - 6 if position > 6 else 0, position
        ):
            share = traded_at(self._body, clause[0], position)
            itself = last if share and last and (last.start, last.end) == share else None
            if share and (itself or not (last and last.end > share[0])):
                self._traded = read.index, itself or Candidate(*share, None, "definite")
                return self._traded[1]
        goes_on = self._traded[0] == read.index and _GOES_ON.match(self._body, clause[0], position)
        if goes_on and not (last and last.start > self._traded[1].end):
            return self._traded[1]  # 云塘电机升4%，报84元
        if self._people.common and (meant := self._people.meant(read.index, clause, position)):
            return meant
        if dimension in _SIZES and own and (raised := self._reading.raised(read, own)):
            return raised
        return self._within(read, own, last, position) if last and last.role == "region" else None

    def _just_described(self, clause: int, position: int) -> Candidate | None:
        """Return the noun that the figure before described in the clause from ``clause`` on: 核载7人的面包车实载13人."""
        one = self._described
        return one if one and clause <= one.start and one.end <= position else None

    def _around(self, read: Sentence, own: int, position: int, before: list[Candidate]) -> Candidate | None:
        """Return what a figure is of that no topic of its sentence has: where it happens, who speaks, what was spoken of."""
        return (
            self._labelled(read, position)
            or self._speakers.of_us(read, position)
            or (unnamed_work(self._body, *read.clauses.spans[0]) if own else None)
            or (before and last_placed(self._body, read, before))
            or self._speakers.quoted(read, position)
            or self._speakers.of_own(read, before)
            or (_RESIDENTS.match(self._body, read.opened[own]) and self._carried.settled(read.index))
            or self._carried.near(read.index)
            or self._speakers.first(read, before)
        )

    def _labelled(self, read: Sentence, position: int) -> Candidate | None:
        """Return the goods that a paragraph of prices begins with: 猪肉：本周平均价为19元."""
        start = self._sentences[read.index][1]
        if start and self._body[start - 1] != "\n":
            return None
        label = _GOODS_LABEL.match(self._body, start, position)
        if label is None or not _OF_GOODS.search(self._body, label.end(), position):
            return None
        return Candidate(start, label.end("goods"), None, "definite")

    def _owner(
        self, last: Candidate, quantity: Quantity, among: list[Candidate], following: Candidate | None
    ) -> Candidate | None:
        """Return the name right before a figure that owns it: 云塘镇的3家, 云塘小学120名学生; in 占全国的3% none does."""
        gap = self._body[last.end : quantity.start].strip()
        owners = ("organization", "place") if quantity.unit.dimension == "magnitude" else ("organization",)
        beside = (
            not gap and last.role == "named" and last.name is not None and last.name.kind in owners
        )  # 云塘县6.2级地震
        if last.role == "region" and _MEAN_OF.fullmatch(gap):
            return last
        if last.role == "named" and _OF_ITEM.fullmatch(gap) and self._is_item(last, quantity, following):
            return last
        tops = (gap in _REACHING and self._tops(last, among)) or (not gap and self._is_extreme(last, quantity, among))
        if tops:
            return last
        if gap not in _OWNING and not beside:
            return None
        before = self._body[max(0, last.start - 1) : last.start]
        return None if before in _NOT_OWNING or (not gap and before in _LISTERS) else last

    def _is_item(self, last: Candidate, quantity: Quantity, following: Candidate | None) -> bool:
        """Say whether a name stands with its figure in a list of such: 武进区32亿元、新北区28亿元."""
        end = quantity.surface_end
        if following and following.role == "named" and following.start == end + 1 and self._body[end] in _LISTING:
            return True
        return _ITEM_BEFORE.search(self._body, max(0, last.start - _ITEM), last.start) is not None

    def _tops(self, last: Candidate, among: list[Candidate]) -> bool:
        """Say whether a place stands right after what was measured there: 最大雨量青岚云塘镇达90毫米."""
        named = last.name is not None and last.name.kind == "place"
        at = _first_of_run(last, among)
        return named and self._body[at - 1 : at] in _MEASURED

    def _is_extreme(self, last: Candidate, quantity: Quantity, among: list[Candidate]) -> bool:
        """Say whether a place stands right before the highest that was measured: 最大雨量为云塘镇90毫米, 以云塘镇90毫米为最大."""
        if last.name is None or last.name.kind != "place" or last.role != "named":
            return False
        at = _first_of_run(last, among)
        if self._body[at - 1 : at] == "以":
            return self._body.startswith("为最", quantity.surface_end)
        return self._body[at - 1 : at] in ("为", "是") and self._body[at - 2 : at - 1] in _MEASURED

    def _appears(self, read: Sentence, own: int, last: Candidate, position: int) -> bool:
        """Say whether the clause before says that what a figure tells was met at a name: 最高气温出现在云塘镇，达39℃."""
        clause = read.clauses.spans[own]
        if read.clauses.spans[own - 1][1] != last.end or not _REACHES.fullmatch(self._body, clause[0], position):
            return False
        at = _first_of_run(last, read.found[: read.found.index(last) + 1])
        return self._body.endswith(("在", "于"), 0, at) and _APPEARS.fullmatch(self._body, at - 3, at) is not None

    def _within(self, read: Sentence, own: int, last: Candidate, position: int) -> Candidate | None:
        """Return the jurisdiction whose measure a figure is though others begin its clause: 旺季全国收购量预计3亿斤."""
        if last.start <= read.clauses.spans[own][0] or self._body[last.start] != "全":
            return None
        return last if _MEASURE_OF.fullmatch(self._body, last.end, position) else None

    def _is_builder(self, clause: tuple[int, int], last: Candidate) -> bool:
        """Say whether a name is of who builds a work before the work is named: 由甲公司投资15亿元建设的乙项目."""
        return last.start == clause[0] + 1 and self._body.find("的", last.end, clause[1]) >= 0

    def _person(self, read: Sentence, quantity: Quantity) -> Candidate | None:
        """Return the person whose age it is, or who does what the figure is of."""
        if quantity.unit.dimension == "age" and (aged := self._people.aged(read.index, quantity)):
            self._aged = read.index, aged
            return aged
        if not self._people.persons:
            return None
        person = self._people.last_before(read.index, quantity.start)
        if person is None:
            return None
        clause = read.clauses.at(person.start)
        since = clause[0] if self._people.is_official(person) else person.end
        if bisect_right(read.ends, quantity.start) > bisect_right(read.ends, since):
            return None  # 云塘镇镇长凌宇走访3家企业: the town, or what was visited
        if quantity.start >= clause[1]:
            topic = self._reading.topic_of(read, read.clauses.index_at(quantity.start), quantity.start)
            if topic is not None and person.start < topic.start < quantity.start:
                return None
        return person if self._people.acts(person, read.index, clause, quantity.start) else None

    def _aged_before(self, read: Sentence, own: int, position: int) -> Candidate | None:
        """Return the person whose age was told, who goes on to do what the figure is of: 13岁的凌宇独得4金，并打破2项纪录."""
        sentence, aged = self._aged
        if sentence != read.index or not aged.end <= position:
            return None
        last = bisect_right(read.ends, position) - 1
        if last >= 0 and read.found[last].end > aged.end:
            return None
        start, end = read.clauses.spans[own]
        if start <= aged.start:
            return aged if _ACTS_ALONE.match(self._body, aged.end, position) else None
        between = read.clauses.at(aged.end)[1]
        goes_on = between == start - 1 and _AND_THEN.match(self._body, start, end) is not None
        return aged if goes_on and _ACTS_ALONE.match(self._body, aged.end, between) else None

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

    def _subject(self, candidate: Candidate, *, inside: bool = False) -> Subject:
        start = candidate.start
        if candidate.name is not None and candidate.name.kind == "person":
            start = self._people.name_within(candidate)
        plain = candidate.role in WEAK
        return Subject(start, candidate.end, self._body[start : candidate.end], candidate.name, inside, plain)

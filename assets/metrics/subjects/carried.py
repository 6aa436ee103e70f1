"""Carried: what the sentences and paragraphs before a sentence are about, where it names nobody itself."""

from __future__ import annotations

from assets.entities.model import Mention
from assets.metrics.subjects.candidates import Candidate
from assets.metrics.subjects.people import People
from assets.metrics.subjects.sentences import Reading, Sentence
from assets.metrics.subjects.topics import is_placed

_WHERE = frozenset(("内", "里", "上", "中", "旁", "境内", "现场"))  # 云塘产业园内，翠湖电机…: about what is there
_FAR = 3  # sentences that a subject is carried over
_EARLIER = 8  # sentences, those of other paragraphs too, back to the firm or work that all is about
_REPORTED = 60  # sentences of one report over which all is of its jurisdiction
_ENDURING = (
    *("公司", "集团", "厂", "合作社", "企业", "农场"),
    *("学校", "小学", "中学", "大学", "学院", "医院", "园区", "产业园", "基地"),
)
_COUNCILS = ("党委", "县委", "市委", "区委", "省委", "州委", "政府", "常委会", "指挥部")
_WITHIN = frozenset(
    ("", "的", "内的", "里的", "境内的")
)  # 走进云塘开发区内的镜湖电机, 在云塘镇柳渡村: the firm, the village


class Carried:
    """What is carried on through one article, looked up once for each sentence."""

    def __init__(
        self,
        body: str,
        sentences: list[tuple[int, int, int]],
        mentions: list[Mention],
        reading: Reading,
        people: People,
    ) -> None:
        """Take the body, its sentences as ``(paragraph, start, end)``, its names in order, its sentences read, its people."""
        self._body = body
        self._sentences = sentences
        self._mentions = mentions
        self._reading = reading
        self._people = people
        self._near: dict[int, Candidate | None] = {}
        self._of_all: dict[int, Candidate | None] = {}
        self._jurisdiction: tuple[int, Candidate] | None = None  # the sentence that was found to be about one, last

    def near(self, sentence: int) -> Candidate | None:
        """Return what the nearest sentence before is about, of the same paragraph."""
        if sentence not in self._near:
            self._near[sentence] = self._topic_before(sentence)
        return self._near[sentence]

    def _topic_before(self, sentence: int) -> Candidate | None:
        paragraph = self._sentences[sentence][0]
        council: Candidate | None = None
        for earlier in range(sentence - 1, max(-1, sentence - 1 - _FAR), -1):
            if self._sentences[earlier][0] != paragraph:
                break
            topic = self._told_in(earlier)
            if topic and not self._people.holds_office_in(topic.end, topic.name):
                if council is None and not (topic.name and topic.name.text.endswith(_COUNCILS)):
                    return topic
                if council and (topic.name is None or topic.name.kind == "place"):
                    return topic  # what befell the town is not its council's
                council = council or topic
        return council

    def settled(self, sentence: int) -> Candidate | None:
        """Return the place or jurisdiction that the sentences before are about, whatever firm they speak of since."""
        for earlier in range(sentence - 1, max(-1, sentence - 1 - _EARLIER), -1):
            topic = self._told_in(earlier)
            if topic and (topic.role == "region" or (topic.name is not None and topic.name.kind == "place")):
                return topic
        return None

    def of_all(self, sentence: int) -> Candidate | None:
        """Return what the paragraphs before are about, for a page whose headline names nobody."""
        if sentence not in self._of_all:
            self._of_all[sentence] = self._lasting_before(sentence)
        return self._of_all[sentence]

    def _lasting_before(self, sentence: int) -> Candidate | None:
        for earlier in range(sentence - 1, max(-1, sentence - 1 - _EARLIER), -1):
            topic = self._told_in(earlier)
            if topic and self._lasts(topic):
                if topic.name is None:
                    self._jurisdiction = earlier, topic
                return topic
        since, region = self._jurisdiction or (sentence, None)
        return region if 0 < sentence - since <= _REPORTED else None

    def _told_in(self, sentence: int) -> Candidate | None:
        read = self._reading.at(sentence)
        return self._reading.last_topic(read, _WHERE) or last_placed(self._body, read, read.found)

    def _lasts(self, topic: Candidate) -> bool:
        """Say whether other paragraphs go on about something: a jurisdiction, or a firm or work that is named more than once."""
        if topic.name is None:
            return self._body.startswith("全", topic.start) and topic.role == "region"
        kind = topic.name.kind
        if not (kind in ("project", "product") or (kind == "organization" and topic.name.text.endswith(_ENDURING))):
            return False
        return sum(mention.name == topic.name for mention in self._mentions) > 1


def last_placed(body: str, read: Sentence, among: list[Candidate]) -> Candidate | None:
    """Return the last of the names at which what their clause tells happens: of names in each other, the innermost."""
    inner: Candidate | None = None  # the innermost of the names that stand one within the other after the next
    after: Candidate | None = None
    for candidate in reversed(among):
        within = after is not None and body[candidate.end : after.start] in _WITHIN
        inner = inner if within else candidate
        if is_placed(body, candidate, read.clauses.at(candidate.start)[0]):
            return inner
        after = candidate
    return None

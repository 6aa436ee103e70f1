"""Reading: the sentences of one article, each read once, and what their clauses are about.

What names or means something is preferred to a common noun, which only its own clause, or the rest of its sentence, is about.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from assets.entities.model import Mention, Name
from assets.metrics.clauses import Clauses, clauses
from assets.metrics.subjects.candidates import Candidate, candidates
from assets.metrics.subjects.heads import WEAK
from assets.metrics.subjects.topics import Definite, after_opening, clause_topic, common_topic, held_event
from assets.metrics.subjects.unread import begins_something, begun_in, raised_in
from assets.metrics.words import Words

_BRINGS = ("引进", "引进了", "引入", "引入了", "招引", "招引了", "引来", "引来了")
_POINTING = frozenset("这该此那其")
_SECTORS = ("业", "系统", "领域", "板块")
_PLURAL = ("公司", "企业", "单位", "学校", "机构", "银行", "家")
_CLAUSES = 12  # clauses of one sentence that are searched for its topic
_ACTING_WITHIN = 4  # clauses over which a common noun is what the rest of its sentence is about
_RAISED_WITHIN = 2  # clauses before a size in which the work is raised that it is of


@dataclass(slots=True)
class Sentence:
    """A sentence by its index, its clauses with the topics of those that were looked at, and all candidates in order."""

    index: int
    clauses: Clauses
    words: Words
    found: list[Candidate]
    ends: list[int]  # of the candidates
    named_from: int  # where the first name ends
    begins: bool  # says that somebody holds or sets up something
    brings: bool  # may say that somebody brings something in
    event: bool  # holds a word for an event
    topics: dict[int, Candidate | None]
    common: dict[int, Candidate | None]
    named: dict[int, Candidate | None]
    opened: dict[int, int]  # where the words end that open a clause
    before: dict[int, Candidate | None]  # the last topic before a clause, for those that were asked about


class Reading:
    """The sentences of one article."""

    def __init__(self, body: str, sentences: list[tuple[int, int, int]], mentions: list[Mention]) -> None:
        """Take the body, its sentences as ``(paragraph, start, end)``, and its names in order."""
        self._body = body
        self._sentences = sentences
        self._mentions = mentions
        self._starts = [m.start for m in mentions]
        self._definite = Definite(body, mentions)
        self._read: dict[int, Sentence] = {}

    def at(self, sentence: int) -> Sentence:
        """Return a sentence by its index, read once."""
        read = self._read.get(sentence)
        if read is None:
            _, start, end = self._sentences[sentence]
            found = candidates(self._body, start, end, self._mentions, self._starts)
            names = [(c.start, c.end) for c in found if c.role == "named"]
            parted = clauses(self._body, start, end, names)
            read = self._read[sentence] = Sentence(
                sentence,
                parted,
                Words(self._body, parted),
                found,
                [c.end for c in found],
                names[0][1] if names else end + 1,
                begins_something(self._body, start, end),
                self._body.find("引", start, end) >= 0,
                held_event(self._body, start, end),
                {},
                {},
                {},
                {},
                {},
            )
        return read

    def _topic(self, read: Sentence, clause: int) -> Candidate | None:
        """Return what a clause is about that names something or means a name."""
        topics = read.topics
        if clause in topics:
            return topics[clause]
        start, end = read.clauses.spans[clause]
        body = self._body
        opened = read.opened[clause] = after_opening(body, start, end)
        topic = None
        if not (start and body[start - 1] in "（(" and body[end : end + 1] in ("）", ")")):
            topic = clause_topic(body, start, opened, end, read.found, self._definite, read.words, read.event)
        topics[clause] = topic
        return topic

    def _common(self, read: Sentence, clause: int) -> Candidate | None:
        """Return the common noun that a clause without a :meth:`_topic` is about, or the name with which it ends."""
        common = read.common
        if clause in common:
            return common[clause]
        noun = common[clause] = common_topic(
            self._body, read.opened[clause], read.clauses.spans[clause][1], read.found, read.words
        )
        return noun

    def own_topic(self, read: Sentence, clause: int) -> Candidate | None:
        """Return what a clause is about, if only a common noun."""
        return self._topic(read, clause) or self._common(read, clause)

    def topic_of(self, read: Sentence, own: int, position: int, *, counts_people: bool = False) -> Candidate | None:
        """Return the topic of the clause ``own`` of a figure, or else the last one before it.

        People are no topic of a figure that ``counts_people``: it is their own number (学生回流62人).
        """
        topics, common = read.topics, read.common
        topic = topics[own] if own in topics else self._topic(read, own)
        if topic is None:
            topic = common[own] if own in common else self._common(read, own)
        if topic is not None and topic.role in WEAK and topic.start < position < topic.end:
            topic = self._without_figure(topic, position)
        if topic is not None and topic.start <= position and not (counts_people and topic.role == "people"):
            return topic  # or its own name holds the figure: 年产3万吨板纸项目
        if own == 0 or self._ends_list(read, own, position):
            return None
        if own not in read.before:
            read.before[own] = self._topic_before(read, own)
        return read.before[own]

    def _without_figure(self, topic: Candidate, position: int) -> Candidate | None:
        """Return a common noun that holds a figure as what stands before this, if many are counted: 化工行业|35家公司."""
        if not self._body.endswith(_PLURAL, position, topic.end) or self._body[topic.start] in _POINTING:
            return topic
        sector = self._body.endswith(_SECTORS, topic.start, position)
        return Candidate(topic.start, position, None, topic.role) if sector else None

    def _ends_list(self, read: Sentence, own: int, position: int) -> bool:
        """Say whether a clause only ends a list whose members are counted: …，青岚云溪等17条河流, 甲（600026）等20家公司."""
        start = read.clauses.spans[own][0]
        if self._body[start] == "等":
            return True
        return self._body[position - 1] == "等" and any(one.start == start for one in read.found)

    def _named_topic(self, read: Sentence, clause: int) -> Candidate | None:
        """Return what a clause says somebody holds or sets up, or else its topic, if more than a common noun."""
        if clause in read.named:
            return read.named[clause]
        topic = self._begun(read, clause) if read.begins else None
        if topic is None and read.brings:
            topic = self._brought(read, clause)
        if topic is None:
            topic = self._topic(read, clause)
            if topic is None and read.found and self._names(read, clause):
                topic = self._common(read, clause)
            if topic is not None and topic.role in WEAK:
                topic = None
        read.named[clause] = topic
        return topic

    def _brought(self, read: Sentence, clause: int) -> Candidate | None:
        """Return the firm or work that the clause says somebody brings in, and ends with: 镇里引进翠湖电机，投资…."""
        end = read.clauses.spans[clause][1]
        at = bisect_right(read.ends, end - 1)
        if at == len(read.ends) or read.ends[at] != end:
            return None
        brought = read.found[at]
        return brought if self._body.endswith(_BRINGS, 0, brought.start) else None

    def _names(self, read: Sentence, clause: int) -> bool:
        """Say whether a name stands in a clause."""
        start, end = read.clauses.spans[clause]
        at = bisect_right(read.ends, start)
        return at < len(read.ends) and read.found[at].start < end

    def _topic_before(self, read: Sentence, own: int) -> Candidate | None:
        """Return the last topic of the clauses before ``own``, or what they say somebody holds or sets up."""
        known = None
        clause = first = max(0, own - _CLAUSES)
        for clause in range(own - 1, first - 1, -1):
            if topic := self._named_topic(read, clause):
                return topic
            if clause in read.before:
                known = read.before[clause]
                break
        if known is None or known.role in WEAK:
            for nearer in range(own - 1, max(clause, own - _ACTING_WITHIN) - 1, -1):
                topic = self.own_topic(read, nearer)
                if topic is not None and topic.role == "acting":
                    return topic
        return known

    def last_topic(self, read: Sentence, passing: frozenset[str]) -> Candidate | None:
        """Return what a sentence leaves the next ones to speak of; what is followed by one of ``passing`` less likely."""
        if read.begins and (begun := self._begun(read, len(read.clauses.spans) - 1)):
            return begun
        first = None
        for clause, (_, end) in enumerate(read.clauses.spans):
            topic = self._topic(read, clause)
            if topic is None and read.found and self._names(read, clause):
                topic = self._common(read, clause)
            if topic is None or topic.role == "each" or topic.role in WEAK:
                continue
            if self._body[topic.end : end] not in passing:
                return topic
            first = first or topic
        return first

    def _begun(self, read: Sentence, clause: int) -> Candidate | None:
        """Return what the clause says somebody holds or sets up: the clauses after it tell of that."""
        span = begun_in(self._body, *read.clauses.spans[clause])
        if span is None:
            return None
        return Candidate(*span, _name_at(read, span[0]), "definite")

    def raised(self, read: Sentence, own: int) -> Candidate | None:
        """Return the work that a clause before says somebody raises, whose size is told: …拓宽了云塘大道，全长5公里."""
        if self.own_topic(read, own) is not None:
            return None
        for clause in range(own - 1, max(-1, own - 1 - _RAISED_WITHIN), -1):
            if (span := raised_in(self._body, *read.clauses.spans[clause])) is not None:
                return Candidate(*span, _name_at(read, span[0]), "definite")
        return None


def _name_at(read: Sentence, start: int) -> Name | None:
    return next((c.name for c in read.found if c.start == start), None)

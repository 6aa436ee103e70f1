"""Speakers: for whom somebody speaks, and whose figures he then tells.

A manager speaks of his firm (景区负责人说，日均接待2600人次), an agency of what belongs to others, and a council makes demands on the
whole of its jurisdiction (县委全会强调，要…).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from assets.entities.model import Mention, Name
from assets.metrics.subjects.candidates import Candidate, anaphors, antecedent
from assets.metrics.subjects.people import People
from assets.metrics.subjects.sentences import Sentence
from assets.metrics.subjects.topics import is_speaker

AGENCIES = (
    *(
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
    ),
    "统计局",
)
_OFFICES = (*AGENCIES, *("司", "处", "中心", "站", "台", "院", "所", "部", "协会", "学会", "支队", "大队", "队"))
_COUNCILS = ("县委", "市委", "区委", "省委", "州委", "常委会", "政协", "人大", "政府")
_LEVEL = re.compile("(?P<level>[市县区省镇州])(?:委|政协|人大|政府|人民政府)")
_JURISDICTION = re.compile("全[市县区省镇州]|我[市县区省州]")
_FIRM = ("公司", "企业", "集团", "厂")
# 公司负责人凌宇说 · 企业总经理助理凌宇告诉记者
_MANAGER = re.compile(
    "(?P<firm>公司|企业|集团|厂)[^，。；]{0,8}?(?:负责人|经理|董事长|总裁|总监|主管|厂长|创始人|助理|工程师|书记)"
    "[^，。；]{0,12}?(?:说|介绍|表示|告诉|透露|坦言|算)"
)
_COMMA = re.compile("[，,]")
_US = re.compile("[“，。；！？](?:现在|目前|今年|去年|当时|如今|所以|因此)?(?:我们|咱们|俺们|我司)(?![市县区省镇村国])")
_NAMES_BACK = 8  # names before a quotation among which the firm of the speaker is sought
_OWN = (*_FIRM, "合作社", "学校", "小学", "中学", "大学", "学院", "医院", "农场", "园区", "产业园")
_MANAGERS_CLAUSES = 4  # first clauses of a sentence in which a manager says what follows
_LONGEST_SPEAKER = 20
_LONGEST_QUOTE = 300
_NEAR_QUOTE = 8  # characters from a quotation to the one who says it


class Speakers:
    """The speakers of one article's sentences."""

    def __init__(
        self, body: str, sentences: list[tuple[int, int, int]], mentions: list[Mention], people: People
    ) -> None:
        """Take the body, its sentences as ``(paragraph, start, end)``, its names in order and its persons."""
        self._body = body
        self._sentences = sentences
        self._mentions = mentions
        self._starts = [m.start for m in mentions]
        self._people = people

    def quoted(self, read: Sentence, position: int) -> Candidate | None:
        """Return for whom somebody speaks whose words hold a figure: “今年我们再开3家店。”青岚茶业总经理凌宇说."""
        _, start, end = self._sentences[read.index]
        opened = self._body.rfind("“", max(start, position - _LONGEST_QUOTE), position)
        if opened < 0 or self._body.find("”", opened, position) >= 0:
            return None
        closed = self._body.find("”", position, min(end, position + _LONGEST_QUOTE))
        if closed < 0:
            return None
        for candidate in read.found[bisect_right(read.ends, closed) :]:
            if candidate.role in ("named", "company") and is_speaker(self._body, candidate, end):
                if candidate.start - closed >= _NEAR_QUOTE:
                    return None
                return self._people.speaking(read.index, opened, closed) or candidate
        return self._people.speaking(read.index, opened, closed) or self._after(closed, end)

    def _after(self, closed: int, end: int) -> Candidate | None:
        """Return the firm or body for which the next sentence says that somebody speaks: “只用了97天。”翠湖电机总经理凌宇说."""
        if closed < end - 1:
            return None
        at = bisect_left(self._starts, closed)
        if at == len(self._starts) or self._starts[at] != closed + 1:
            return None
        mention = self._mentions[at]
        speaker = Candidate(mention.start, mention.end, mention.name, "named")
        owns = mention.name.kind == "organization" and not _is_office(mention.name)
        return speaker if owns and is_speaker(self._body, speaker, speaker.end + _LONGEST_SPEAKER) else None

    def of_us(self, read: Sentence, position: int) -> Candidate | None:
        """Return the firm of a speaker who says 我们: 在翠湖电机，经理凌宇正忙。“我们在海外设了两个仓。”凌宇说."""
        start = self._sentences[read.index][1]
        opened = self._body.rfind("“", max(start, position - _LONGEST_QUOTE), position)
        if opened < 0 or self._body.find("”", opened, position) >= 0 or not _US.search(self._body, opened, position):
            return None
        closed = self._body.find("”", position, position + _LONGEST_QUOTE)
        if closed < 0:
            return None
        named = bisect_left(self._starts, closed)
        if named < len(self._starts) and self._starts[named] < closed + _LONGEST_SPEAKER:
            return None  # “我们设了两个仓。”农业局局长凌宇说: the office is named
        speaker = self._people.first_mention(closed, closed + _LONGEST_SPEAKER)
        until = min(speaker, start) if speaker >= 0 else start
        at = bisect_left(self._starts, until)
        for mention in reversed(self._mentions[max(0, at - _NAMES_BACK) : at]):
            if until - mention.end > _LONGEST_QUOTE:
                return None
            if mention.name.kind == "organization" and mention.name.text.endswith(_OWN):
                return Candidate(mention.start, mention.end, mention.name, "named")
        return None

    def first(self, read: Sentence, among: list[Candidate]) -> Candidate | None:
        """Return the first of the names for which someone speaks."""
        for candidate in among:
            if is_speaker(self._body, candidate, read.clauses.at(candidate.start)[1]):
                return candidate
        return None

    def of_own(self, read: Sentence, among: list[Candidate]) -> Candidate | None:
        """Return the firm or site for which someone speaks of what is its own: 景区负责人说，日均接待2600人次."""
        speaker = self.first(read, among)
        if speaker is None:
            return self._manager(read)
        name = speaker.name
        if speaker.role == "region" or (name and _is_office(name)):
            return None
        return speaker if speaker.role != "named" or (name and name.kind == "organization") else None

    def _manager(self, read: Sentence) -> Candidate | None:
        """Return the firm whose manager speaks, though it is called nothing but that: 公司负责人说，每天发货300件."""
        for start, end in read.clauses.spans[:_MANAGERS_CLAUSES]:
            if self._body.startswith(_FIRM, start) and (match := _MANAGER.match(self._body, start, end)):
                _, suffixes, _ = anaphors()["公司"]
                name = antecedent(start, "company", suffixes, self._mentions, self._starts)
                return Candidate(start, match.end("firm"), name, "company")
        return None

    def speaks_of_others(self, found: Candidate) -> bool:
        """Say whether a speaker is of an agency or an institute, which speak of what belongs to others."""
        name = found.name
        if name is None or name.kind != "organization" or not name.text.endswith(AGENCIES):
            return False
        until = found.end + _LONGEST_SPEAKER
        comma = _COMMA.search(self._body, found.end, until)
        return is_speaker(self._body, found, comma.start() if comma else until)

    def demanded_of(self, read: Sentence, name: Name | None) -> Candidate | None:
        """Return the jurisdiction on which a demand is made where nobody is named or only a council: 要…，确保增长9%."""
        if name is not None and not (name.kind == "organization" and name.text.endswith(_COUNCILS)):
            return None
        here = self._jurisdictions
        level = _LEVEL.search(name.text) if name else None
        if level:
            here = [at for at in here if self._body[at + 1] == level["level"]] or here  # 县委: 全县, and not 全省
        at = bisect_right(here, self._sentences[read.index][1]) - 1
        return Candidate(start := here[max(at, 0)], start + 2, None, "region") if at >= 0 or (here and level) else None

    @cached_property
    def _jurisdictions(self) -> list[int]:
        return [match.start() for match in _JURISDICTION.finditer(self._body)]


def _is_office(name: Name) -> bool:
    """Say whether a name is of an office, which speaks of others: 农业农村司, but not 云塘电机有限公司."""
    return name.text.endswith(_OFFICES) and not name.text.endswith(_FIRM)

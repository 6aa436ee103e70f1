"""Topics: what a clause is about, by where a name or a word that means one stands in it.

A topic stands at the beginning of a Chinese clause, after adverbs and times (去年，云塘镇新增企业5家). What is merely the
source of a figure (统计局发布), an object or a place in passing is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter

from assets.entities.model import Mention, Name
from assets.metrics.frames import words
from assets.metrics.unread import built_in, event_at, names_events, quoted_at, taken_up, this_one
from assets.metrics.words import boundaries
from assets.reference import rows

KINDS = ("organization", "project", "product", "place")
_LONGEST_PREFIX = 30
_NEARBY = 12  # mentions among which the antecedent of 该公司 is sought
_FIRST = 3  # candidates of a clause that can be its topic
_LONGEST_TAIL = 4
_DEFINITE_WITHIN = 600  # characters over which 书屋 still means the one named before
_start, _end = attrgetter("start"), attrgetter("end")
_POINTER = re.compile("该|这(?:座|家|个|所|条|处|项|支|款|栋|艘|只|批|段)?|本(?:届|次)?|是次|此(?:次|项)?")
_SITE_WITHIN = 120  # characters from a visited site to 项目 that means it


@dataclass(slots=True)
class Candidate:
    """A name, or a word that means one, at ``text[start:end]``; ``role`` is ``named`` or that of the word."""

    start: int
    end: int
    name: Name | None
    role: str


_BY_ITSELF = frozenset(("region", "each", "sector"))  # words that mean no name


@cache
def _anaphors() -> dict[str, tuple[str, tuple[str, ...], bool]]:
    return {
        row["word"]: (row["role"], tuple(s for s in row["suffixes"].split("|") if s), row["alone"] == "yes")
        for row in rows("subject_words")
    }


@cache
def _anaphor_pattern() -> re.Pattern[str]:
    barred = {row["word"]: row["not_before"] for row in rows("subject_words")}
    parts = (
        re.escape(word) + (f"(?![{barred[word]}])" if barred[word] else "")
        for word in sorted(barred, key=len, reverse=True)
    )
    return re.compile("|".join(parts))


_POINTERS = frozenset(("该", "这", "此", "本次", "此次"))  # they begin the topic itself: 该站


@cache
def _opening() -> re.Pattern[str]:
    """What may stand before the topic of a clause: 目前 · 去年 · 2024年 · 其中 · 区重点项目."""
    leads = "|".join(sorted((re.escape(word) for word in words("lead") - _POINTERS), key=len, reverse=True))
    times = (
        r"(?:截至|截止)?(?:[0-9]{4}年|[去今明前当]年|[0-9一二三四前上下全]+(?:季度|半年|个?月份?|日|年)"
        r"|[年月]?[底末初]|以来|至?今)"
    )
    placed = r"(?:位于|坐落于|地处)[^，。；、的]{2,16}的"  # 位于镜湖东路的云塘中心: the centre is the topic
    sized = r"(?:计划|概算)?(?:总?投资|占地(?:面积)?|(?:总|建筑)面积|全长|总长|长)[约近超达]?[0-9][^，。；、的]{1,14}的"  # 总投资6亿元的云塘水厂
    rank = r"(?:国家|省|市|区|县)?级?(?:重点|重大|龙头|骨干)(?:项目|工程|企业)"
    return re.compile(
        rf"(?:{_opens()}(?:本报讯|讯|{times}|{leads}|{rank}|{placed}|{sized}|作为|早在|近[年日]来?|日前|随着|当前|如今|[“”\"\s—]))*+"
    )


@cache
def _opens() -> str:
    """Look for a character with which such a word can begin."""
    leads = "".join(sorted({word[0] for word in words("lead") - _POINTERS}))
    return rf"(?=[{re.escape(leads)}0-9本讯截去今明前当一二三四上下全年月底末初以至国省市区县级重龙骨作早近日随如位坐地计概总投占建长“”\"\s—])"


# 统计局发布数据显示 · 海关统计: who publishes a figure is not whose it is
_PUBLISHER = re.compile(
    r"[^，。；]{0,12}?(?:发布|公布|显示|获悉|统计|透露|消息|通报|报道|预测|发言人|记者|举行|召开|认为|调查|监测)"
)
# 石桥街道办事处主任凌宇说 · 公司负责人介绍: whose figure it may be where nothing else is named
# 新华社北京5月3日电 · 青岚新闻网讯: whose dispatch it is
_DISPATCH = re.compile(r"[^，。；]{0,14}?(?:[0-9]{1,2}日)?(?:电|讯|消息)(?=[\s（(，,]|记者|$)")
_SPEAKER = re.compile(r"[^，。；]{0,16}?(?:介绍|表示|指出|宣布|说|称|强调|要求|告诉|谈到|坦言)")
_DAY = re.compile("[（(][0-9月日]{2,7}[）)]")  # 统计局今天（5月6日）公布
_OF = re.compile("[^，。；、“”：:]{0,8}?的?")  # 云塘镇 + 柳渡村的 + 村民宓怀远
_SAID_OF = re.compile("[^，。；、“”：:0-9]{2,16}的")
_ALONG = re.compile("(?:、[^，。；、]{1,8})*(?:两岸|沿岸|沿线|沿江|沿河|沿湖|流域|周边|一带|附近)")  # 镜湖、云溪沿岸的低洼地块
_COUNTING = re.compile("了|[0-9](?![0-9年号期])")  # 共建了3个基地 names none
_BESIDE = frozenset("与和同跟向给把将")
_PREPOSITIONS = ("在", "于", "从", "对", "由", "为", "位于", "向", "把", "将")
_NEW = ("新开工", "新建", "新增", "新签", "新引进", "在建", "拟建")
_PASSING = ("出口", "进口", "进出", "出入境", "入境", "出境", "中转")  # 经青岚口岸出口的汽车
_VISITED = ("来到", "走进", "前往", "抵达", "深入", "走访", "赴")


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
    for match in _anaphor_pattern().finditer(body, start, end):
        while position < named and found[position].end <= match.start():
            position += 1
        if position < named and found[position].start < match.end():
            continue
        role, suffixes, alone = _anaphors()[match[0]]
        name = _antecedent(match.start(), role, suffixes, mentions, starts)
        if name is not None or alone:
            found.append(Candidate(match.start(), match.end(), name, role))
    if named and len(found) > named:
        found.sort(key=_start)
    return found


def _antecedent(
    position: int, role: str, suffixes: tuple[str, ...], mentions: list[Mention], starts: list[int]
) -> Name | None:
    """Return the last name before ``position`` that a word of this role can mean."""
    if role in _BY_ITSELF and not suffixes:
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


@lru_cache(maxsize=16384)
def _tails(surface: str, name: str) -> frozenset[str]:
    """Return the ends that mean a name by which either form of it may be taken up: 屋, 书屋 of 巷口书屋."""
    return frozenset(
        text[-size:] for text in (surface, name) for size in range(1, min(_LONGEST_TAIL, len(text) - 1) + 1)
    )


class Definite:
    """Nouns that mean a name of the article by its end: 书屋 for 巷口书屋, 该站 for 柳渡排涝站."""

    def __init__(self, body: str, mentions: list[Mention]) -> None:
        """Take a body and its names in order; those that another kind also claims are taken once."""
        self.events = names_events(body)
        self._by_end: dict[str, list[Mention]] = {}
        for mention in mentions:
            for tail in _tails(mention.surface, mention.name.text):
                self._by_end.setdefault(tail, []).append(mention)
        self._begins = frozenset(tail[0] for tail in self._by_end)

    def at(self, body: str, start: int, end: int) -> Candidate | None:
        """Return the definite noun that stands at ``start`` of a clause ``body[start:end]``."""
        pointer = _POINTER.match(body, start, end)
        begin = pointer.end() if pointer else start
        if body[begin : begin + 1] in self._begins:
            for size in range(min(_LONGEST_TAIL, end - begin), 0 if pointer else 1, -1):
                if (name := self._last(body[begin : begin + size], start)) is not None:
                    return Candidate(start, begin + size, name, "definite")
        if pointer and pointer[0] != "该" and (this := this_one(body, begin, end)) is not None:
            return Candidate(start, this, None, "definite")
        if pointer and pointer[0] == "该" and begin + 2 <= end:  # 该桥, though the bridge was not found before
            edges = sorted(boundaries(body, begin, min(begin + _LONGEST_TAIL, end)))
            return Candidate(start, edges[1], None, "definite")
        return None

    def _last(self, tail: str, before: int) -> Name | None:
        found = self._by_end.get(tail)
        if found is None:
            return None
        at = bisect_left(found, before, key=_end) - 1
        return found[at].name if at >= 0 and before - found[at].end < _DEFINITE_WITHIN else None


def clause_topic(body: str, start: int, end: int, found: list[Candidate], definite: Definite) -> Candidate | None:
    """Return the topic of the clause ``body[start:end]``, or None; ``found`` are the candidates of its sentence."""
    opening = _opening().match(body, start, end)
    opened = opening.end() if opening else start
    if definite.events and (ends := event_at(body, opened, end)) is not None:
        return Candidate(opened, ends, None, "named")
    if (work := _sized_work(body, start, end, found)) is not None:
        return work
    if body.startswith("由", opened) and (work := built_in(body, opened, end, _kinds_of_work())) is not None:
        name = next((c.name for c in found if work[0] <= c.start <= work[0] + 1), None)
        return Candidate(*work, name, "named")
    topic = _topic_of(body, start, opened, end, found)
    if topic is None or (topic.name is None and topic.role not in _BY_ITSELF):
        meant = definite.at(body, opened, end) or (None if topic else _unnamed_at(body, start, opened, end))
        return meant if meant and not is_source(body, meant, end) else topic
    return topic


def _sized_work(body: str, start: int, end: int, found: list[Candidate]) -> Candidate | None:
    """Return the work that a clause begins to tell of by its size: 总投资6亿元的云塘水厂扩建工程是重点项目."""
    if body[start : start + 1] not in "总计概投占" or (match := _SIZED.match(body, start, end)) is None:
        return None
    name = next((c.name for c in found if match.start("work") <= c.start < match.end("work")), None)
    return Candidate(match.start("work"), match.end("work"), name, "named")


def _unnamed_at(body: str, start: int, opened: int, end: int) -> Candidate | None:
    """Return what begins a clause and has no name known: “云酥1号”亩产…, or 驿站 for 便民驿站 before."""
    span = quoted_at(body, start, opened, end) or taken_up(body, opened, end)
    return Candidate(*span, None, "definite") if span else None


def _topic_of(body: str, start: int, opened: int, end: int, found: list[Candidate]) -> Candidate | None:
    """Return the candidate that stands right after the words that open a clause, which can reach to ``opened``."""
    last = min(opened, end - 1, start + _LONGEST_PREFIX)
    first = bisect_left(found, start, key=_start)
    for candidate in found[first : first + _FIRST]:
        at = candidate.start
        if at > last:
            return None
        if candidate.role == "sector":
            continue
        if body[at - 1 : at] in _BESIDE and at > start:
            continue  # 与镜湖电机等12家企业合作
        if _ALONG.match(body, candidate.end, end):
            continue
        if (at == opened or _opening().fullmatch(body, start, at)) and not is_source(body, candidate, end):
            return _person_of(body, candidate, found, first) or candidate
        person = candidate.name is not None and candidate.name.kind == "person"
        if person and opened < at and _SAID_OF.fullmatch(body, opened, at):
            return candidate  # 返乡创业的村民宓怀远去年开了店
    return None


def _person_of(body: str, candidate: Candidate, found: list[Candidate], first: int) -> Candidate | None:
    """Return the person who is said to be of the name before: 云塘镇柳渡村的村民宓怀远."""
    for one in found[first : first + _FIRST]:
        if one.name is not None and one.name.kind == "person" and one.start >= candidate.end:
            return one if _OF.fullmatch(body, candidate.end, one.start) else None
    return None


def is_source(body: str, candidate: Candidate, end: int) -> bool:
    """Say whether what follows a name, up to ``end``, makes it who published or said what is told."""
    after = candidate.end
    if candidate.name is not None and candidate.name.kind == "person":
        return False  # common people speak of what is their own
    if day := _DAY.match(body, end):
        end = day.end() + _LONGEST_PREFIX
    return bool(
        _PUBLISHER.match(body, after, end) or _SPEAKER.match(body, after, end) or _DISPATCH.match(body, after, end)
    )


def region_at(headline: str, start: int) -> str | None:
    """Return the jurisdiction that a headline (from ``start``) begins with, after times: 一季度全县经济平稳."""
    opening = _opening().match(headline, start)
    match = _anaphor_pattern().match(headline, opening.end() if opening else start)
    return match[0] if match and _anaphors()[match[0]][0] == "region" else None


def is_speaker(body: str, candidate: Candidate, end: int) -> bool:
    """Say whether someone of a name speaks in the clause that goes on to ``end``: 云塘镇党委书记介绍."""
    after = candidate.end
    return bool(_SPEAKER.match(body, after, end)) and not _PUBLISHER.match(body, after, end)


def is_placed(body: str, candidate: Candidate, start: int) -> bool:
    """Say whether what a clause (from ``start``) tells happens at a name: 在云塘镇，…, 一行人来到净水厂.

    In 论坛在云塘镇举行 the place is not what the sentence is about.
    """
    if candidate.role != "named":
        return False
    if body.endswith(_VISITED, max(start, candidate.start - 2), candidate.start):
        return True
    at = candidate.start - 1
    passing = body[at : at + 1] in ("经", "从") and body.startswith(_PASSING, candidate.end)
    return (body[at : at + 1] == "在" or passing) and at >= start and _opening().fullmatch(body, start, at) is not None


@cache
def _kinds_of_work() -> tuple[str, ...]:
    suffixes = {s for row in rows("subject_words") for s in row["suffixes"].split("|") if len(s) > 1}
    return tuple(sorted(suffixes))


_HEADED = re.compile(
    r"的(?P<work>[^，。；、的]{2,24}?(?:工程|项目|大桥|通道|大道|高速公路|高速|铁路|机场|园区|基地|中心))"
)


_SIZED = re.compile(
    "(?:计划|概算|预计)?(?:总?投资|占地(?:面积)?|(?:总|建筑)面积)[约近超达]?[0-9][^，。；、的]{1,14}"
    "的(?P<work>[^，。；、的]{2,24}?(?:工程|项目))"
)
_DESCRIBES = ("投资", "面积", "长", "宽", "高", "深", "规模", "容量", "占地")


def headed_work(body: str, start: int, end: int, found: list[Candidate]) -> Candidate | None:
    """Return the work that a figure describes: 总投资6亿元的云塘水厂扩建工程."""
    if not body.startswith("的", end) or not body.endswith(_DESCRIBES, 0, start):
        return None
    match = _HEADED.match(body, end, end + 40)
    name = next((c.name for c in found if end < c.start <= end + 2), None)
    if match is None:
        return next((c for c in found if end < c.start <= end + 1), None)
    return Candidate(match.start("work"), match.end("work"), name, "named")


def unnamed_work(body: str, start: int, end: int) -> Candidate | None:
    """Return a first clause that only names a work, though no name was found in it: 云塘河口清淤二标段工程，总长3公里."""
    if (
        4 <= end - start <= 40
        and body.endswith(_kinds_of_work(), start, end)
        and _COUNTING.search(body, start, end) is None
        and not body.startswith(_PREPOSITIONS + _VISITED, start)
    ):
        opening = _opening().match(body, start, end)
        return Candidate(opening.end() if opening else start, end, None, "named")
    return None

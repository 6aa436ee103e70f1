"""Heads: common nouns that a clause is about, and those that a figure describes, though nothing names them.

样机已在试验田里跑了两个月 · 区财政拿出500万元 · 核载7人的面包车. What is measured (亩产量达…), a part of something else
(主体工程已完成70%), many of a kind (5家企业) and people who are merely counted (村民有300人) are no topics.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from operator import attrgetter

from assets.metrics.indicators.narrow import SIZES, is_sized
from assets.metrics.quantities.find import Quantity
from assets.metrics.subjects.candidates import Candidate
from assets.metrics.subjects.phrases import Phrase, last_noun, may_begin, read_phrase, role
from assets.metrics.words import Words, tagged
from assets.reference import rows

WEAK = frozenset(("acting", "people"))  # roles of what only its own sentence, or only its own clause, is about
_LONGEST_POINTED, _LONGEST_DESCRIBED = 10, 14
_SHORTEST_POINTED = 2
_SHORT = frozenset("路桥厂楼库船车机河湖岛寺塔书剧案站村校院店馆货")  # 该路全长12公里
_POINTED_BACK = 2000  # characters over which 该物种 still means the one named before
_TAKEN_UP = 300  # characters over which 夜校 still means the one introduced before
_LONGEST_TAKEN_UP = 4
_LONGEST_WORK = 40
_ENDS = frozenset("，。；、！？”’）)\n,;")
# many of a kind, parts, and verbs that dictionaries take for nouns: 5条生产线 · 主体工程 · 新开工项目 · 距离镇卫生院
_INDEFINITE = re.compile(
    "(?:共[设有建投配]|每[百千万]|中心(?=[最附气风位])|距离|惠及|带动|前新|新|再|拟|在|续|年内|亿元|重点|重大|主体|土建|路面|路基|桩基|装修|配套|附属|部分|一些|不少|许多|众多|多数|大量|首批"
    "|各类|周边|沿线|当地|多[家个名]|[一二三四五六七八九十百千数几多0-9.]+余?多?(?:万|亿)?[家个名位户条台艘辆座处所项批支组对架间])"
)
_MEASURES = tuple("长宽高深重载度量额率资积模限格")  # 总长, 规模, 核载: with these a noun says what is measured
# 宽0.3毫米|、长1米多|的裂缝
_MORE_SIZES = re.compile(
    "(?:、[^，。；、的0-9]{0,3}?[长宽高深重厚度径][约近达为]?[0-9.]{1,6}[余多]?[^，。；、的0-9]{1,4}?[余多]?){1,3}(?=的)"
)
_MEASURED = (*_MEASURES, *"值数价前后时内亩元年月日均比入产本")
_NOT_IN_NAMES = frozenset("、，。（(”“户均每各年月日的一员们说称告介表")
_RELATIVE = re.compile("(?:由[^，。；：]{2,40}?|[^，。；：、]{2,36}?)的(?![^，。；：]{0,6}的)")
_BROUGHT = re.compile(
    "[^，。；、的0-9]{0,6}(?:引进|引入|投资|建设|兴建|打造|承建|创办|组建|培育|投建|援建|新建|运营|管理)的"
)
_LADEN = ("满载", "满载着", "装载", "装载着", "载有", "载着", "搭载", "搭载着", "运载", "历时", "耗时", "耗资")
LADEN_ENDS = frozenset("载着有时资")  # the last characters of those words, looked at first
_GOES_WITH = re.compile("[^，。；、的0-9]{0,10}的")
_POSSESSED = ("的", "、", "和", "等", "与", "及")
_WORKS = (
    "项目",
    "工程",
    "大桥",
    "隧道",
    "产业园",
    "水厂",
    "电站",
    "水库",
    "快速路",
    "高速公路",
    "铁路",
    "基地",
    "中心",
)
# 云塘镇 + 重点项目 + 镜湖冷链物流中心
_BARE_WORK = re.compile(
    "(?P<rank>[^，。；、的]{0,4}(?:重点|重大)(?:项目|工程))?(?P<work>[^，。；、的了在于从到为把将已有是属0-9]{2,30})"
)
_AFTER_NAMES = frozenset("的、，和与及在将有为共")
_COMPOUNDS = frozenset("、和及与等业")
_AGENT_ENDS = frozenset("社厂店司场队户业团行校院所站家人员")
_MEASURE_OF_DEED = ("面积", "资金", "金额", "数量", "总量", "总额", "规模", "费用", "能力", "比例", "率")
_start = attrgetter("start")
_JURISDICTIONS = frozenset("国省市县区州镇乡村校厂院班家旗盟")
_ROADS = ("路", "街", "大道", "巷")
_LINKS = frozenset("为达近约超有了到")
_ABOUT_PLACES = frozenset(("起点", "终点", "附近", "一带", "沿线", "两侧", "路段"))  # 连接规划中的云塘大道终点


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in rows("surnames"))


@cache
def _plural() -> tuple[str, ...]:
    return tuple(role("plural"))


def noun_head(body: str, start: int, end: int, words: Words, *, alone: bool = False) -> Candidate | None:
    """Return the noun phrase at ``start`` of a clause that goes on to ``end``, where it acts; None where it does not.

    ``alone``: what it does may be told in the next clause: 去年开业的民宿，….

    What one can be called back to is ``acting``, and is what the rest of its sentence can be about; ``people`` are not.
    """
    if body.startswith("某", start + 1) and body[start] in _surnames():
        return Candidate(start, start + 2 + body.startswith("某", start + 2), None, "acting")  # 凌某因超速
    if _INDEFINITE.match(body, start, end) or (phrase := read_phrase(body, start, end, words)) is None:
        return None
    if phrase.kind == "people" and (named := _named(body, phrase, end)) is not None:
        return named
    if phrase.follows in role("measuring") or _in_a_compound(body, phrase):
        return None
    if phrase.head < 0:
        taken_up = (phrase.timed or phrase.follows in role("tells")) and _takes_up(body, phrase)
        return Candidate(start, phrase.noun, None, "acting") if taken_up else None
    if not phrase.follows and not phrase.timed and not (alone and phrase.head == end):
        return None
    if phrase.wide or (phrase.kind == "people" and phrase.follows in role("counting")):
        return None
    return Candidate(start, phrase.head, None, "acting" if phrase.kind == "body" else "people")


def _in_a_compound(body: str, phrase: Phrase) -> bool:
    """Say whether the verb after a noun only makes the name of a trade or a measure with it.

    车载设备制造、飞行器制造等行业; 低产茶园改造面积, but 合作社种植面积 is the cooperative's.
    """
    after = phrase.head + len(phrase.follows)
    if phrase.head < 0 or not phrase.follows:
        return False
    done_to = phrase.kind == "body" and body[phrase.head - 1] not in _AGENT_ENDS
    return body[after : after + 1] in _COMPOUNDS or (done_to and body.startswith(_MEASURE_OF_DEED, after))


def _named(body: str, phrase: Phrase, end: int) -> Candidate | None:
    """Return the name of one of the people that stands right after what he is, though it was not found: 种粮大户凌建军."""
    head = phrase.head
    if head >= end - 2 or body[head] not in _surnames() or phrase.follows in ("", "的"):
        return None
    if (body[head] == "全" and body[head + 1] in _JURISDICTIONS) or body.startswith("师傅", head):
        return None  # 养殖户|全村有30户, 工人|师傅用3天
    tags = dict(zip(accumulate((len(w) for w, _ in phrase.words), initial=phrase.start), phrase.words, strict=False))
    if head not in tags or tags[head][1][0] in "pcdurmf":
        return None
    edges = set(accumulate((len(word) for word, _ in phrase.words), initial=phrase.start))
    for size in (2, 3) if body[head + 1] == "某" else (3, 2):
        parted = head + size in edges and (head + 1 in edges or head + 2 in edges)
        if parted and _NOT_IN_NAMES.isdisjoint(body[head : head + size]):
            return Candidate(head, head + size, None, "acting")
    return None


def _takes_up(body: str, phrase: Phrase) -> bool:
    """Say whether a noun is the end of a longer one shortly before: 夜校 after 产业工人夜校."""
    start, end = phrase.start, phrase.noun
    if not 1 < end - start <= _LONGEST_TAKEN_UP or body.endswith(_MEASURED, start, end):
        return False
    before = body.rfind(body[start:end], max(0, start - _TAKEN_UP), start)
    return before > 0 and "一" <= body[before - 1] <= "龥" and body[before + end - start] in _ENDS


def after_relative(body: str, start: int, end: int) -> int:
    """Return where what a relative clause describes begins: after 由镇团委发起的; 0 where none begins a clause."""
    if body.find("的", start + 2, end - 2) < 0 or (match := _RELATIVE.match(body, start, end)) is None:
        return 0
    return match.end()


def relative_name(body: str, at: int, end: int, found: list[Candidate], words: Words) -> Candidate | None:
    """Return the name that stands ``at`` the end of a relative clause: 毕业于青岚大学的凌宇."""
    quoted = body.startswith("“", at)
    name = next((c for c in found if at <= c.start <= at + quoted), None)
    if name is None:
        return None
    name = innermost(name, found)
    if name.end >= end or body.startswith(_POSSESSED, name.end):
        return None
    if body[name.end : end] in _ABOUT_PLACES:
        return None
    return widened(body, name, end, words)


def innermost(candidate: Candidate, found: list[Candidate]) -> Candidate:
    """Return the last of the places that stand in each other without a word between: 云塘镇 of 江苏青岚云塘镇."""
    if candidate.name is None or candidate.name.kind != "place":
        return candidate
    for one in found[bisect_left(found, candidate.end, key=_start) :]:
        if one.start != candidate.end or one.name is None or one.role != "named" or one.name.kind == "person":
            break
        if one.name.text.endswith(_ROADS):
            break  # 云塘镇解放路新建公园两处
        candidate = one
        if one.name.kind != "place":
            break
    return candidate


def brought_by(body: str, topic: Candidate, end: int, found: list[Candidate], words: Words) -> Candidate | None:
    """Return the firm or work that a topic is only said to have brought or built: 该镇引进的翠湖电机项目建成投产."""
    match = _BROUGHT.match(body, topic.end, end)
    name = match and next((c for c in found if c.role == "named" and c.start == match.end()), None)
    if not name or name.end >= end or body.startswith(_POSSESSED, name.end):
        return None
    return widened(body, name, end, words)


def widened(body: str, name: Candidate, end: int, words: Words) -> Candidate:
    """Return the noun phrase that a name begins where the name is only the first part of it: 云塘镇长者饭堂."""
    if name.end >= end or body[name.end] in _AFTER_NAMES:
        return name
    if end - name.end < _LONGEST_WORK and body.endswith(_WORKS, name.end, end):
        work = _BARE_WORK.fullmatch(body, name.end, end)
        if work is not None:
            return Candidate(work.start("work") if work["rank"] else name.start, end, None, "named")
    whole = noun_head(body, name.end, end, words) if may_begin(body, name.end, end) else None
    if whole is None or whole.role != "acting" or body.endswith(_plural(), name.end, whole.end):
        return name
    if body[name.end : whole.end] in role("alone"):
        return name
    return Candidate(name.start, whole.end, None, "named")


def described(body: str, quantity: Quantity, until: int, found: list[Candidate], words: Words) -> Candidate | None:
    """Return the noun whose measure a figure gives: 规模为12亿元的基金, 宽6米、长2公里的路, 9公里长的路.

    ``until`` ends its clause.
    """
    start, end = quantity.start, quantity.surface_end
    left = start
    while left and body[left - 1] in _LINKS:
        left -= 1
    sized = is_sized(body, quantity)
    if not sized:
        if not body.endswith(_MEASURES, 0, left):
            return None
        if body.startswith("、", end):
            more = _MORE_SIZES.match(body, end, until)
            end = more.end() if more else end
    at = end + sized + 1
    if body[at - 1 : at] != "的" or body.startswith(tuple(role("abstract")), at):
        return None
    if sized and (named := next((c for c in found if c.role == "named" and c.start == at), None)):
        return widened(body, named, until, words)
    noun = last_noun(body, at, until, _LONGEST_DESCRIBED)
    return Candidate(at, noun[0] if noun[0] >= 0 else noun[1], None, "definite") if noun else None


def laden(body: str, start: int, end: int, until: int, found: list[Candidate]) -> Candidate | None:
    """Return what is said to carry or to have taken a figure ``body[start:end]``: 满载38台机器的货轮, 历时26个月的云塘大桥."""
    if not body.endswith(_LADEN, 0, start) or (match := _GOES_WITH.match(body, end, until)) is None:
        return None
    at = match.end()
    if named := next((c for c in found if c.role == "named" and c.start == at), None):
        return named
    noun = last_noun(body, at, until, _LONGEST_DESCRIBED)
    return Candidate(at, noun[0], None, "definite") if noun and noun[0] >= 0 else None


def pointed(body: str, start: int, end: int) -> int | None:
    """Return where the noun ends that a 该 or 这 before ``start`` points at: 该手术机器人由…, 这段路上."""
    if body[start : start + 1] in _SHORT and len(tagged(body, start, min(end, start + 6))[0][0]) == 1:
        return start + 1  # 该路全长12公里
    noun = last_noun(body, start, end, _LONGEST_POINTED)
    if noun is None:
        return None
    head, plain = noun
    low = max(0, start - _POINTED_BACK)
    known = (size for size in range(plain - start, 1, -1) if body.find(body[start : start + size], low, start - 1) >= 0)
    best = head if head >= 0 else start + next(known, plain - start)
    if head < 0 and body.endswith((*_MEASURES, "价", "入", "值"), start, best):
        best = start + sum(len(word) for word, _ in tagged(body, start, best)[:-1])  # 这套房子 + 面积
        if best - start < _SHORTEST_POINTED and body[best - 1] not in _SHORT:
            return None
    measured = body.endswith(_MEASURES, start, best)
    sized = body[best : best + 1] in SIZES and body[best + 1 : best + 2].isdecimal()
    if body.startswith(_MEASURES, best) and not sized:
        measured = True  # 该行不良贷款 + 率; but 这条公路 + 长3公里
    return None if measured else best

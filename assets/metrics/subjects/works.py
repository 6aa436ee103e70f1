"""Works: projects and buildings that a clause tells of by their size, or only names (总投资6亿元的云塘水厂扩建工程)."""

from __future__ import annotations

import re
from functools import cache

from assets.metrics.subjects.candidates import Candidate
from assets.metrics.subjects.openings import opening
from assets.reference import rows

# 共建了3个基地, 种茶是增收项目, 土地属于示范区 name none
_COUNTING = re.compile("[了是]|[0-9](?![0-9年号期])|属于|成为|获评|入选|落户")
_SITED = re.compile("(?P<what>[^，。；、]{2,16}?)(?:位于|坐落于|地处)")  # 新校址位于云塘开发区
_PREPOSITIONS = ("在", "于", "从", "对", "由", "为", "位于", "向", "把", "将")
VISITED = ("来到", "走进", "前往", "抵达", "深入", "走访", "赴", "俯瞰", "鸟瞰", "航拍")


@cache
def kinds_of_work() -> tuple[str, ...]:
    """Return the words with which the name of a work can end."""
    suffixes = {s for row in rows("subject_words") for s in row["suffixes"].split("|") if len(s) > 1}
    return tuple(sorted(suffixes))


_HEADED = re.compile(
    r"的(?P<work>[^，。；、,;的]{2,24}?(?:工程|项目|大桥|通道|大道|高速公路|高速|铁路|机场|园区|基地|中心))"
)


SIZED_BEGINS = frozenset("总计概投占全建预")  # the characters with which the words of a size begin
_SIZED = re.compile(
    "(?:计划|概算|预计)?(?:总?投资|占地(?:面积)?|(?:总|建筑)面积|全长|总长)[约近超达]?[0-9][^，。；、的]{1,14}"
    "的(?P<work>[^，。；、的]{2,24}?(?:工程|项目|大桥|通道|大道|公路|高速|快速路|铁路|机场|隧道|产业园|基地|中心|水厂|电站|水库))"
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
        and body.endswith(kinds_of_work(), start, end)
        and _COUNTING.search(body, start, end) is None
        and not body.startswith(_PREPOSITIONS + VISITED, start)
    ):
        opens = opening().match(body, start, end)
        begin = opens.end() if opens else start
        sited = _SITED.match(body, begin, end)
        return Candidate(begin, sited.end("what") if sited else end, None, "named")
    return None


# 云塘快速干线起于明溪城区 · 镜湖绿廊二期工程累计栽植乔木; what is only one of many (重点项目, 一批工程) has no name
_GENERIC = "各全该此这那本其一两几多每某重在新我市省县区镇项目工"
_BEGUN = re.compile(
    f"(?P<what>(?![{_GENERIC}]|[0-9]+[余多]?[个家所处条座项])[一-龥0-9]{{3,20}}?(?:工程|项目|大桥|主桥|干线|快速路|高速|大道|隧道|绿道|步道|号线|公交线路|公交专线|航线|公园|广场|体育馆|博物馆|图书馆|大楼|新院区|新校区|水库|泵站|水厂|电站|产业园))"
    "(?=起于|起自|西起|东起|南起|北起|全长|总长|线路|位于|坐落|累计|总投资|概算|占地|设计|采用|建成后|主体|是|也?进入|正在|已[经全进]|顺利|迎来|全面|正式|开工|竣工|完工|通车|投用)"
)
_BUILT_ENDS = frozenset("程目桥线路速道库站厂园场馆楼区")  # the last characters of those works
_NOT_NAMED = re.compile("[的了在对为把将由从于是]")
# 镜湖雅苑是石桥街道最大的安置小区
_DEFINED = re.compile(
    "(?P<what>(?![这那他她它此其就也都已即便只正算总各全本该我你])[一-龥]{3,10}?)是[^，。；：、]{0,20}(?:[最首唯][^，。；：、]{1,8}的|[之一家个座所])[^，。；：、的]{0,8}"
    "(?:小区|社区|村|企业|公司|学校|医院|合作社|公园|大桥|通道|水库|基地)"
)


def told_of(body: str, start: int, end: int) -> Candidate | None:
    """Return the work or site at ``start`` of a clause that tells of it, though no name was found there."""
    match = None if _BUILT_ENDS.isdisjoint(body[start + 3 : start + 24]) else _BEGUN.match(body, start, end)
    if match is None and body.find("是", start, end) >= 0:
        match = _DEFINED.fullmatch(body, start, end)
    if match is None or _NOT_NAMED.search(match["what"]):
        return None
    return Candidate(*match.span("what"), None, "definite")


def sized_work(body: str, start: int, end: int, found: list[Candidate]) -> Candidate | None:
    """Return the work that a clause begins to tell of by its size: 总投资6亿元的云塘水厂扩建工程是重点项目."""
    if (match := _SIZED.match(body, start, end)) is None:
        return None
    name = next((c.name for c in found if match.start("work") <= c.start < match.end("work")), None)
    return Candidate(match.start("work"), match.end("work"), name, "named")

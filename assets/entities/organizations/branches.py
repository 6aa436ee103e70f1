"""Branches of national bodies and firms: 国家税务总局|明溪县税务局, 国家统计局|青岚调查队, 南方电网|青岚供电局.

Their names are the body's, a place, and a word for a branch; each alone would be another body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from assets.entities import lexicon
from assets.entities.places.region import candidates
from assets.entities.text.search import Heads
from assets.entities.text.spans import Span, Spans, is_organization
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word
from assets.printed import printed

_BRANCHES = (
    *(
        "税务局",
        "供电局",
        "供电公司",
        "电力",
        "电力公司",
        "调查队",
        "督察局",
        "调查总队",
        "监管分局",
        "监管支局",
        "监管局",
        "管理局",
        "分局",
        "支局",
    ),
    *(
        "分社",
        "记者站",
        "分行",
        "支行",
        "中心支行",
        "营业部",
        "分公司",
        "支公司",
        "专员办",
        "办事处",
        "发电厂",
        "电厂",
        "公司",
    ),
)
_BRANCH = re.compile("|".join(sorted(_BRANCHES, key=len, reverse=True)))
# 国家统计局|青岚|调查队: a place that no table knows
_UNKNOWN = re.compile(rf"[\u3400-\u9fff]{{2,3}}?(?={_BRANCH.pattern})")

# 交行|省分行, 农发行|市分行
_LEVEL = re.compile("[省市县区](?:中心)?(?:分行|支行|分公司|支公司)")
_DISTRICT = "处"  # 屯门|民政事务处
_MINISTRIES = ("部", "署", "局", "立法会", "立法院", "行政院")
_PARTS = frozenset(("suffix:government", "suffix:institute", "suffix:health"))
# 某某有限公司|青岚|卷烟厂
_ARM = re.compile(r"[\u3400-\u9fff]{0,4}?(?:分厂|卷烟厂|制造厂|电厂|水泥厂|加工厂)|分公司|支公司|办事处|项目部")
# 邮政|青岚市|分公司: trades of which there is one firm in the country, or few
_CARRIED = ("分公司", "支公司")
_PARENTS = ("公司", "集团", "局", "总厂")
# |第一采油厂  |第三工程公司  |第二项目部
_NUMBERED = re.compile(r"第[一二三四五六七八九十\d]{1,2}(?:[\u3400-\u9fff]{0,4}?(?:厂|公司|工程处)|项目部|工程队)")
_PARTS_OF_FIRMS = (*_CARRIED, "分厂")
# 青岚市公安局|云塘区分局刑侦大队
_FORCES, _UNITS = ("公安局", "公安厅"), ("分局", "支队", "大队", "中队", "派出所")
# 青岚市图书馆|澄江分馆
_PART = re.compile(r"[\u3400-\u9fff]{2,5}?(?:分馆|分院|分校|分园|分中心)")
_MOST_TRADES = 3  # words of trades between a firm and the place of its branch: 云帆|矿泉|啤酒|青岚|分公司
_CARRIERS = ("邮政", "移动", "联通", "电信", "铁塔", "人保财险", "人保", "人寿", "石油", "石化", "烟草")


def join_branches(tokens: Tokens, spans: Spans) -> Iterator[Span]:
    """Yield the branches of the organisations of a page, each in the place of its parts."""
    for owner in spans:
        if owner.kind == "organization":
            for way in _WAYS.get(owner.method, ()):
                if (branch := way(tokens, spans, owner)) is not None:
                    yield branch
                    break
    yield from _of_carriers(tokens, spans)


def _of_bank(tokens: Tokens, spans: Spans, owner: Span) -> Span | None:
    """农业发展银行明溪县支行, with its place."""
    place = _seat(tokens.text, owner)
    return owner._replace(method="branch", place=place) if place else None


def _arm_of_firm(tokens: Tokens, spans: Spans, owner: Span) -> Span | None:
    """云帆烟草有限公司|青岚|卷烟厂."""
    text, site = tokens.text, spans.starting(owner.end)
    if site is None or site.kind != "place" or not text.endswith("公司", 0, owner.end):
        return None
    arm = _ARM.match(text, site.end)
    place = text[site.start : site.end]
    return Span(owner.start, arm.end(), "organization", "branch", place=place) if arm else None


def _part_of_firm(tokens: Tokens, spans: Spans, owner: Span) -> Span | None:
    """云帆烟草有限公司|青岚分公司."""
    text, part = tokens.text, spans.starting(owner.end)
    if part is None or not is_organization(part) or not text.endswith("公司", 0, owner.end):
        return None
    named = text.endswith(_PARTS_OF_FIRMS, part.start, part.end)
    return Span(owner.start, part.end, "organization", "branch", place=part.place) if named else None


def _numbered_part(tokens: Tokens, spans: Spans, owner: Span) -> Span | None:
    """云帆油田公司|第一采油厂, 云帆建工集团|第三工程公司."""
    text = tokens.text
    part = _NUMBERED.match(text, owner.end) if text.startswith("第", owner.end) else None
    named = part is not None and part.end() in tokens.bounds and text.endswith(_PARENTS, 0, owner.end)
    return Span(owner.start, part.end(), "organization", "branch") if part is not None and named else None


def _unit_of_police(tokens: Tokens, spans: Spans, owner: Span) -> Span | None:
    """青岚市公安局|云塘区分局刑侦大队."""
    text, unit = tokens.text, spans.starting(owner.end)
    if unit is None or not is_organization(unit) or not text.endswith(_FORCES, owner.start, owner.end):
        return None
    named = text.endswith(_UNITS, unit.start, unit.end)
    return Span(owner.start, unit.end, "organization", "branch", place=owner.place) if named else None


def _part_of_house(tokens: Tokens, spans: Spans, owner: Span) -> Span | None:
    """青岚市图书馆|澄江分馆, 县人民医院|东区分院."""
    part = _PART.match(tokens.text, owner.end)
    if part is None or part.end() not in tokens.bounds:
        return None
    return Span(owner.start, part.end(), "organization", "branch", place=owner.place)


def _of_level(tokens: Tokens, spans: Spans, owner: Span) -> Span | None:
    """交行|省分行."""
    level = _LEVEL.match(tokens.text, owner.end)
    return Span(owner.start, level.end(), "organization", "branch") if level else None


def _of_district(tokens: Tokens, spans: Spans, owner: Span) -> Span | None:
    """屯门|民政事务处."""
    text = tokens.text
    district = spans.ending(owner.start) if text[owner.end - 1] == _DISTRICT else None
    if district is None or district.kind != "place":
        return None
    return Span(district.start, owner.end, "organization", "branch", place=text[district.start : district.end])


def _behind(tokens: Tokens, spans: Spans, owner: Span) -> Span | None:
    """国家税务总局|明溪县税务局, 国家统计局|青岚|调查队, 卫生署|卫生防护中心."""
    text, after = tokens.text, spans.starting(owner.end)
    while after is not None and after.kind == "place" and (further := spans.starting(after.end)):
        after = further
    if after is None:
        seat = _UNKNOWN.match(text, owner.end)
        if seat is None or not _is_strange(tokens, owner.end, seat.end()):
            return None
        end, place = seat.end(), ""
    elif after.kind == "organization" and text.endswith(_BRANCHES, after.start, after.end):
        return Span(owner.start, after.end, "organization", "branch", place=after.place)
    elif _is_part_of(text, owner, after):
        return Span(owner.start, after.end, "organization", "branch")
    elif after.kind == "place":
        end, place = after.end, text[after.start : after.end]
    else:
        return None
    branch = _BRANCH.match(text, end)
    return Span(owner.start, branch.end(), "organization", "branch", place=place) if branch else None


# By how an organisation was found: the first that finds a branch of it is right.
_NATIONAL = (_of_level, _of_district, _behind)
_WAYS: dict[str, tuple[Callable[[Tokens, Spans, Span], Span | None], ...]] = {
    "suffix:bank": (_of_bank,),
    "suffix:firm": (_numbered_part, _arm_of_firm, _part_of_firm),
    "body": (_unit_of_police, _part_of_house),
    "known": _NATIONAL,
    "suffix:media": _NATIONAL,
}


def _of_carriers(tokens: Tokens, spans: Spans) -> Iterator[Span]:
    """Yield the branches that a place alone, or the trade before it, names: 邮政|青岚市|分公司, 云帆|矿泉|啤酒|青岚|分公司."""
    text = tokens.text
    for unit in printed(text, *_CARRIED):
        ground = spans.ending(unit)
        if ground is None or ground.kind != "place":
            continue
        carrier = next((word for word in _CARRIERS if text.endswith(word, 0, ground.start)), "")
        start = ground.start - len(carrier)
        if firm := _firm_before(tokens, spans, ground.start):
            yield Span(firm.start, unit + 3, "organization", "branch", place=text[ground.start : ground.end])
        elif carrier and start in tokens.bounds and spans.overlapping(start, ground.start) is None:
            yield Span(start, unit + 3, "organization", "branch", place=text[ground.start : ground.end])


def _firm_before(tokens: Tokens, spans: Spans, end: int) -> Span | None:
    """Return the known firm before ``end`` with words of its trade alone between (云帆|矿泉|啤酒), if there is one."""
    for _ in range(_MOST_TRADES):
        index = tokens.at(end - 1) if end else -1
        if index < 0 or tokens.tag(index)[:1] != "n" or tokens.end(index) != end:
            return None
        end = tokens.starts[index]
        firm = spans.ending(end)
        if firm is not None:
            known = lexicon.known_organizations().get(tokens.text[firm.start : firm.end])
            return firm if known is not None and known[1] == "firm" else None
    return None


def _seat(text: str, branch: Span) -> str:
    """Return the place between a known bank and the word for its branch (农业发展银行|明溪县|支行), or an empty text."""
    start, end = _owners().longest(text, branch.start), branch.end
    last = next((len(word) for word in _BRANCHES if text.endswith(word, start, end)), 0)
    place = text[start : end - last] if start > branch.start and last else ""
    return place if candidates(place) else ""


def _is_part_of(text: str, owner: Span, after: Span) -> bool:
    """Tell whether a body right behind a ministry or department is one of its own: 卫生署|卫生防护中心, 交通部|观光署.

    What any country or place may have for itself (国务院|国家开发银行, 商务部|上海特派办) is not.
    """
    if (
        after.kind != "organization"
        or after.place
        or after.level
        or not text.endswith(_MINISTRIES, owner.start, owner.end)
    ):
        return False
    if after.method == "known":
        known = lexicon.known_organizations()
        return {known[text[one.start : one.end]][1] for one in (owner, after)} == {"international"} or (
            known[text[after.start : after.end]][1] == "international" and text.endswith("署", after.start, after.end)
        )
    return (
        after.method in _PARTS
        and not candidates(text[after.start : after.start + 2])
        and text[after.start] not in "国全中"
    )


@cache
def _owners() -> Heads:
    return Heads(lexicon.known_organizations())


def _is_strange(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether words that no dictionary knows stand between two offsets."""
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1]
    return {start, end} <= tokens.bounds and tokens.text[end - 1] != "大" and not any(map(is_word, words))

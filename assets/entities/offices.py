"""Offices: the words before (or after) a name that say what its bearer is, with the organisation they belong to."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.extent import EDGES, extend
from assets.entities.search import Endings, Heads
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens
from assets.entities.unannounced import named_before
from assets.entities.words import is_word, tag_of

_LEVEL_WORDS = frozenset("省市区县镇乡村州旗盟")
_AUTONOMOUS = ("自治区", "自治州", "自治县", "自治旗")
_STATES = ("两国", "三国", "各国")
_OF_STATES = frozenset(
    ("总统", "副总统", "总理", "副总理", "首相", "外长", "国王", "王后", "议长", "防长", "外相", "财长")
)
_UNITS = frozenset("局厅处署司部院校馆台社会所站队厂科行")  # 局 of 局长
_DEPARTMENTS = frozenset("部处科室")
_WITH_DEPARTMENTS = frozenset(("suffix:firm", "short_form", "list"))
_COPULAS = ("为", "是", "任", "摄影", "报道")
_SYSTEMS = ("系统", "工程", "项目", "计划", "课题")
_PARTIES = ("代表团", "考察团", "团队", "小组", "代表队", "课题组")
_COMMITTEES = ("管委会", "管理委员会", "党工委", "董事会", "监事会", "理事会")
_COMMITTEE_ENDS = ("会", "委")
_RANKS = ("首席", "高级", "资深", "执行", "特约")
SEATED = "seat_of_office"  # how a body is found that only the office at it names
_GATHERINGS = ("会议", "座谈会", "培训", "论坛", "联席", "们")
_SETTLEMENTS = ("村", "社区", "镇", "乡", "街道", "小区")
_LONGEST = 16
_MOST_PREFIXES = 3
_JOINTS = ("", "、", "兼", "，", ",", "和", "及")
_PARTY = ("党", "团", "工会", "妇联")
_PARTY_BODIES = ("党工委", "党总支", "党委")
_OF_PARTY = ("镇", "乡", "街道", "社区")
_QUALIFIERS = frozenset(
    ("著名", "知名", "青年", "优秀", "专业", "业余", "农民", "网络", "退休", "老", "女", "男", "小")
)
_FORMER = ("原", "前", "现任", "时任", "曾任", "新任")
_OF_CRAFTS = frozenset(("传承人", "代表性传承人", "非遗传承人", "继承人", "爱好者"))
_COLLECTIVE = frozenset(("领导", "代表", "干部", "负责人"))
_OF_LEVELS = _COLLECTIVE | {"人大代表", "河长", "总河长", "湖长", "林长", "总林长", "田长", "路长"}  # 县|副总河长


# printed after names rather than after firms
_OF_SCHOLARS = frozenset(
    ("教授", "主任", "医生", "大夫", "主任医师", "副主任医师", "主治医师", "院士", "博士", "研究员")
)


class Office(NamedTuple):
    """``text[start:end]`` is an office as printed; ``reach`` is where the words that belong to it start.

    ``organization`` is the span of the organisation it belongs to, inside the title (区委|书记) or before it.
    """

    start: int
    end: int
    reach: int
    head: str
    organization: Span | None


_OFFICES = Endings(lexicon.offices)


@cache
def _heads() -> Heads:
    return Heads(lexicon.offices())


@cache
def _prefixes() -> dict[str, tuple[str, ...]]:
    """The words before an office by their last character, the longest first."""
    words = sorted(lexicon.office_prefixes(), key=len, reverse=True)
    return {last: tuple(word for word in words if word[-1] == last) for last in {word[-1] for word in words}}


def _with_prefixes(text: str, start: int) -> int:
    """Return where the words before an office that belong to it start (党组|副|书记)."""
    by_last = _prefixes()
    for _ in range(_MOST_PREFIXES):
        words = by_last.get(text[start - 1 : start])
        if words is None or not text.endswith(words, 0, start):
            break
        start -= next(len(word) for word in words if text.endswith(word, 0, start))
    return start


def find_offices(tokens: Tokens, organizations: Spans) -> list[Office]:
    """Return the offices of a page in order, whether or not a name stands by them."""
    text = tokens.text
    found: list[Office] = []
    for first, end in _printed(tokens, organizations):
        qualified = first - len(qualifier) if (qualifier := _qualifier(tokens, first)) else first
        start, head = _with_prefixes(text, qualified), text[first:end]
        whole = end in tokens.bounds and (lexicon.offices()[head] or qualified in tokens.bounds)
        if head.endswith("长") and text[end : end + 1] == "者":
            continue  # 村|长者
        if not whole and organizations.ending(start) is None:
            continue  # 部|长远, 企|业主|营
        covering = organizations.overlapping(start, end)
        if covering is not None and covering.end >= end:
            continue
        organization = covering or organizations.ending(start)
        if organization is not None and organization.kind != "organization":
            organization = None
        if covering is not None:
            start = covering.start  # 全国人大|代表: the dictionary of offices has 人大代表
        reach = start
        if organization is not None:
            reach = organization.start
            if organization.method.startswith("body") and not text.endswith("公司", 0, organization.end):
                start = organization.start
            reach -= next((len(word) for word in _FORMER if text.endswith(word, 0, reach)), 0)
        elif start and text[start - 1] in _LEVEL_WORDS and (head in _OF_LEVELS or head.endswith("级干部")):
            start = reach = start - 1
        elif (unnamed := _unnamed_settlement(tokens, organizations, start)) < start:
            start = reach = unnamed
        elif text.endswith(_AUTONOMOUS, 0, start):
            start = reach = start - 3  # 自治区|副主席
        elif organization is None and (ministry := _ministry(tokens, start, end)) < start:
            start = reach = ministry
        elif (bureau := _bureau(text, start, end)) is not None:
            start, reach, organization = bureau.start, bureau.start, bureau
        elif (place := organizations.ending(start)) is not None and head.startswith(_PARTY):
            reach = place.start  # 市委副书记、|石桥镇|党委书记
        found.append(Office(start, end, reach, head, organization))
    return found


def _seated_body(office: Office, text: str, spans: Spans) -> Span | None:
    """Return the party body of a town or community that only the office at it names: 石桥街道党工委|书记."""
    seat = spans.ending(office.start) if office.organization is None else None
    if seat is None or seat.kind != "place" or not text.endswith(_OF_PARTY, seat.start, seat.end):
        return None
    body = next((word for word in _PARTY_BODIES if text.startswith(word, office.start, office.end)), "")
    whole = body and office.start + len(body) < office.end
    return Span(seat.start, office.start + len(body), "organization", SEATED) if whole else None


def _qualifier(tokens: Tokens, first: int) -> str:
    """Return the adjective that stands before a role in its word (著名|作家), or an empty text."""
    start = tokens.starts[tokens.at(first)]
    return text if (text := tokens.text[start:first]) in _QUALIFIERS else ""


def _ministry(tokens: Tokens, start: int, end: int) -> int:
    """Return where a word of the dictionary starts that names the field of a minister as well (内政|部长)."""
    index = tokens.at(start)
    word = tokens.words[index]
    whole = word.endswith("部长") and tokens.end(index) == end and start == end - 2 and len(word) == 4 and is_word(word)
    return tokens.starts[index] if whole else start


def _bureau(text: str, start: int, end: int) -> Span | None:
    """Return the bureau of which a head is called by its field: 教育|局长 of the 教育局, but any in 教育局长会议."""
    if text[start] not in _UNITS or text[start + 1 : end] != "长" or text.startswith(_GATHERINGS, end):
        return None
    fields = (first for first in (start - 4, start - 2) if first >= 0 and text[first : start + 1] in lexicon.bodies())
    first = next(fields, start)
    return Span(first, start + 1, "organization", "owner") if first < start else None


def _printed(tokens: Tokens, organizations: Spans) -> list[tuple[int, int]]:
    """Return where words for an office stand: at the end of words, and after an organisation wherever they end."""
    found = list(_OFFICES.find(tokens))
    taken = {start for start, _ in found}
    heads = _heads()
    for organization in organizations:
        start = organization.end
        if tokens.text[start : start + 2] not in heads.lengths:
            continue
        end = heads.longest(tokens.text, start)
        if end > start and start not in taken and end not in tokens.bounds:
            found.append((start, end))
    return sorted(found)


def with_owners(offices: list[Office], tokens: Tokens, spans: Spans) -> list[Office]:
    """Return the offices with the organisations that only the office shows to be ones (坤昱|总经理, 房屋局|局长).

    A body without a jurisdiction takes that of the office before it: 统战部 of 市委常委、统战部部长.
    """
    result: list[Office] = []
    for office in offices:
        office = _with_owner(_with_committee(office, tokens.text, spans), tokens, spans)
        if (body := _seated_body(office, tokens.text, spans)) is not None:
            office = office._replace(organization=body)
        owner = office.organization
        if owner is not None and owner.method == "owner" and result:
            before = result[-1]
            chained = tokens.text[before.end : office.reach] in _JOINTS
            if chained and before.organization is not None and tokens.text[owner.start : owner.end] in lexicon.bodies():
                level, place = before.organization.level, before.organization.place
                office = office._replace(organization=owner._replace(level=level, place=place))
        result.append(office)
    return result


def _with_committee(office: Office, text: str, spans: Spans) -> Office:
    """Return an office with the word for a body that any zone or firm has before it (准青开发区党工委书记、|管委会|主任)."""
    if office.organization is not None or text[office.start - 1 : office.start] not in _COMMITTEE_ENDS:
        return office
    word = next((w for w in _COMMITTEES if text.endswith(w, 0, office.start)), "")
    start = office.start - len(word)
    if not word or office.reach != office.start or spans.overlapping(start, start + 1):
        return office
    seat = spans.ending(start)
    owner = seat if seat is not None and seat.kind == "organization" else None
    return office._replace(start=start, reach=owner.start if owner else start, organization=owner)


def _with_owner(office: Office, tokens: Tokens, spans: Spans) -> Office:
    proper_office = lexicon.offices().get(office.head, False) and office.head not in _COLLECTIVE
    before = tokens.text[office.start - 1 : office.start]
    unit = bool(before) and before in _UNITS and office.head.startswith(before)  # 房屋局|局长
    if (
        office.organization is None
        and office.head in _COLLECTIVE
        and office.reach
        and tokens.text[office.reach - 1] not in EDGES
    ):
        word = tokens.words[tokens.at(office.reach - 1)]
        return office._replace(reach=office.reach - len(word)) if word in lexicon.generic_words() else office
    if office.organization is not None or not proper_office or not (unit or office.start in tokens.bounds):
        return office
    extent = extend(tokens, spans, office.start)
    start = extent.start if extent.proper else extent.reach if unit else office.start
    if unit and not extent.proper and _is_class(tokens, start, office.start - 1):
        return office
    if not extent.proper and tokens.text[extent.reach : office.start] in lexicon.bodies():
        start = extent.reach  # 人大常委会|主任
    if (taken := tokens.text.rfind("任", start + 2, office.start - 1)) > start and spans.overlapping(
        start, taken
    ) is None:
        start = taken + 1  # 罗明远任|团省委
    if tokens.text[start] == "原" and tokens.text[start + 1 : start + 2] in lexicon.JURISDICTIONS:
        start += 1  # 原|省文化厅
    name = tokens.text[start : office.start]
    if name.endswith(_COPULAS):
        return office  # 罗明远原为|副秘书长
    if name in lexicon.generic_words():
        return office._replace(reach=start)  # 第一书记、|工作队|队长
    if not extent.proper and _is_sphere(tokens.text[extent.reach : office.start]):
        office = office._replace(reach=extent.reach)  # 副总经理、|生产|总监, 党工委副书记、|办事处|主任
    if not 3 <= len(name) <= _LONGEST or name[0] in "“”（）()":
        return office
    if _is_department(tokens, spans, start, office.start):
        return office._replace(reach=start)
    last = tokens.words[tokens.at(office.start - 1)]
    if last in lexicon.followers() and name not in lexicon.bodies():
        return office  # 亮子河社区|组织|网格员
    if (
        name not in lexicon.bodies()
        and tag_of(last).startswith("nr")
        and (len(last) == len(name) or last[0] in lexicon.common_surnames())
    ):
        return office  # a person: 习近平|总书记
    if office.head in _OF_SCHOLARS and named_before(tokens, office.start) < office.start:
        return office  # a person: 脑病科|苏志明|教授
    first = spans.starting(start)
    if first is not None and first.end >= office.start:
        return office
    stranger = name[name[0] in "同与和对向" :]
    abroad = (first is None or first.method == "division_short") and office.head in _OF_STATES  # 同德|圣马洛|副总统
    leader = abroad and lexicon.transliteration().issuperset(stranger)
    if name.endswith(_STATES) or leader:
        return office  # 日英两国|首相; a person: 布尔加克|副总理
    hospital = first is not None and tokens.text[first.end - 1] == "院" and name[-1] == "科"
    if first is not None and (hospital or (first.method in _WITH_DEPARTMENTS and name[-1] in _DEPARTMENTS)):
        return office._replace(reach=start, organization=first)  # 青岚云帆机械有限公司|人力资源部|经理
    if first is not None and first.kind == "organization" and name[-1] not in _UNITS | {"室", "办", "心"}:
        return office._replace(start=first.end, reach=start, organization=first)  # 欧盟委员会|贸易委员
    if name.endswith(_SETTLEMENTS):
        return office  # 石桥村|党支部书记: a place
    if name.endswith((*_PARTIES, *_SYSTEMS, "区域", "地区", "部门", "单位")) or office.head in _OF_CRAFTS:
        return office
    if "驻" in name and (seat := spans.ending(office.start)) and seat.method == "world":
        return office._replace(reach=start)  # 中国驻日本|大使
    if first is not None and first.method == "world" and _is_class(tokens, first.end, office.start):
        return office._replace(start=start, reach=start)  # 肯尼亚|环境|部长: a country, not a body of its own
    rank = min((name.find(word) for word in _RANKS if name.find(word) > 1), default=len(name))  # |首席宏观分析师
    owner = Span(start, start + rank, "organization", "owner")
    return office._replace(start=start + rank, reach=start, organization=owner)


def _is_sphere(word: str) -> bool:
    """Tell whether a word says what an office is over, or at which unit of the body named before (生产, 办事处)."""
    if not 1 < len(word) < 5:
        return False
    plain = word in lexicon.trade_words() or word in lexicon.organization_suffixes()
    return plain or (len(word) == 2 and is_word(word) and tag_of(word) in ("n", "vn"))


def _is_department(tokens: Tokens, spans: Spans, start: int, end: int) -> bool:
    """Tell whether common words make the name of a department that any firm has: 公司|生产|部, 国际|市场|部."""
    name = tokens.text[start:end]
    if not name.isalpha() or (not name.isascii() and any(c.isascii() for c in name)):
        return True  # DN50|阀门|主管
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1]
    common = all(is_word(word) or len(word) == 1 for word in words) and spans.starting(start) is None
    return name[-1] in _DEPARTMENTS and name not in lexicon.bodies() and common


def _is_class(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether only words of trades stand before the word for a unit: 纺织|厂长 is any mill's."""
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1] if start < end else []
    return all(word in lexicon.trade_words() or word in ("和", "与", "及") for word in words)


def _unnamed_settlement(tokens: Tokens, names: Spans, start: int) -> int:
    """Return where the office of an unnamed village or community starts: ，|村党支部书记, but 柳湾村|党支部书记."""
    for kind in ("村", "社区"):
        first = start - len(kind)
        if tokens.text.endswith(kind, 0, start) and names.ending(start) is None:
            opens = first == 0 or tokens.text[first - 1] in EDGES or names.ending(first) is not None
            return first if opens else start
    return start


def chains(offices: list[Office], text: str) -> list[list[Office]]:
    """Return the offices in runs that one name follows: 市委常委、统战部部长、副市长|周良."""
    runs: list[list[Office]] = []
    for office in offices:
        if runs:
            gap = text[runs[-1][-1].end : office.reach]
            if gap in _JOINTS:
                runs[-1].append(office)
                continue
        runs.append([office])
    return runs

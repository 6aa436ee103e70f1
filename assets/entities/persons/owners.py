"""The organisations that only an office shows to be ones: 坤昱|总经理, 房屋局|局长, 石桥街道党工委|书记.

What stands before an office may be its owner, or a person, a place, a department that any firm has, a field. ``VERDICTS``
are asked in turn; the first that knows decides, and what none knows is the owner.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.organizations.departments import are_fields
from assets.entities.persons.ministers import minister_abroad
from assets.entities.persons.offices import COLLECTIVE, JOINTS, UNITS, Office
from assets.entities.persons.unannounced import named_before
from assets.entities.text.extent import EDGES, extend
from assets.entities.text.spans import Span, Spans, is_organization
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of

_STATES = ("两国", "三国", "各国")
_OF_STATES = frozenset(
    ("总统", "副总统", "总理", "副总理", "首相", "外长", "国王", "王后", "议长", "防长", "外相", "财长")
)
_DEPARTMENTS = frozenset("部处科室")
_WITH_DEPARTMENTS = frozenset(("suffix:firm", "short_form", "list"))
_COPULAS = ("为", "是", "任", "摄影", "报道", "一个", "一名", "一位")
_OF_DAYS = ("今天", "昨天", "明天", "上午", "下午", "晚上")
_TOOK_OFFICE = ("内任", "后任", "曾任", "现任", "时任", "历任", "兼任", "出任", "改任", "调任")
_BEFORE_LEVELS = frozenset("原听据由经向与")
_COUNTED = re.compile("[两三四五六七八九十几各][大国家]")
_SYSTEMS = ("系统", "工程", "项目", "计划", "课题")
_PARTIES = ("代表团", "考察团", "团队", "小组", "代表队", "课题组")
_OF_DIVISIONS = frozenset(("市长", "副市长", "州长", "省长", "县长", "副县长", "区长", "镇长", "乡长"))  # 旧金山市|市长
_FIELDS = (*_PARTIES, *_SYSTEMS, "区域", "地区", "部门", "单位", "族")
_COMMITTEES = ("管委会", "管理委员会", "党工委", "董事会", "监事会", "理事会")
_COMMITTEE_ENDS = ("会", "委")
_RANKS = ("首席", "高级", "资深", "执行", "特约")
SEATED = "seat_of_office"  # how a body is found that only the office at it names
_SETTLEMENTS = ("村", "社区", "镇", "乡", "街道", "小区")
_LONGEST = 16
_PARTY_BODIES = ("党工委", "党总支", "党委")
_ENDS = UNITS | frozenset("会委办室心联协盟团组队园区场库网报刊司组坛")  # what names of bodies end with
_BUREAUS = frozenset("局厅处署司")
_FOR_A_TIME = frozenset(("临时", "暂时", "正式", "继续", "同时", "先后"))
_HEADS_OF_FIRMS = frozenset(
    (
        "董事长",
        "副董事长",
        "总经理",
        "副总经理",
        "总裁",
        "副总裁",
        "首席执行官",
        "CEO",
        "创始人",
        "联合创始人",
        "执行总裁",
        "董事总经理",
    )
)
_OPENS_CLAUSES = frozenset("而但")
_OF_PARTY = ("镇", "乡", "街道", "社区")
_OF_CRAFTS = frozenset(("传承人", "代表性传承人", "非遗传承人", "继承人", "爱好者"))
# printed after names rather than after firms
_OF_SCHOLARS = frozenset(
    ("教授", "主任", "医生", "大夫", "主任医师", "副主任医师", "主治医师", "院士", "博士", "研究员")
)


def with_owners(offices: list[Office], tokens: Tokens, spans: Spans) -> list[Office]:
    """Return the offices with the organisations that only the office shows to be ones (坤昱|总经理, 房屋局|局长).

    A body without a jurisdiction takes that of the office before it: 统战部 of 市委常委、统战部部长.
    """
    result: list[Office] = []
    for office in offices:
        if (minister := minister_abroad(office, tokens, spans, result)) is not None:
            result.append(minister)
            continue
        office = _with_owner(_with_committee(office, tokens.text, spans), tokens, spans)
        if (body := _seated_body(office, tokens.text, spans)) is not None:
            office = office._replace(organization=body)
        owner = office.organization
        if owner is not None and owner.method == "owner" and result:
            before = result[-1]
            chained = tokens.text[before.end : office.reach] in JOINTS
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


def _seated_body(office: Office, text: str, spans: Spans) -> Span | None:
    """Return the party body of a town or community that only the office at it names: 石桥街道党工委|书记."""
    seat = spans.ending(office.start) if office.organization is None else None
    if seat is None or seat.kind != "place" or not text.endswith(_OF_PARTY, seat.start, seat.end):
        return None
    body = next((word for word in _PARTY_BODIES if text.startswith(word, office.start, office.end)), "")
    whole = body and office.start + len(body) < office.end
    return Span(seat.start, office.start + len(body), "organization", SEATED) if whole else None


class _Owner(NamedTuple):
    """``text[start:office.start]`` is a ``name`` that may be that of an owner, ``first`` the span that starts with it.

    ``last`` is the word that ends it.
    """

    office: Office
    tokens: Tokens
    spans: Spans
    start: int
    name: str
    first: Span | None
    last: str

    def nobody(self) -> Office:
        """The office as it is: what stands before it is not of it."""
        return self.office

    def reached(self) -> Office:
        """The office with the words before it, which say what it is over."""
        return self.office._replace(reach=self.start)

    def of_first(self) -> Office:
        """The office with the words before it, of the organisation that they start with."""
        return self.office._replace(reach=self.start, organization=self.first)


def _with_owner(office: Office, tokens: Tokens, spans: Spans) -> Office:
    text = tokens.text
    before = text[office.start - 1 : office.start]
    if (
        office.organization is None
        and office.head in COLLECTIVE
        and office.reach
        and text[office.reach - 1] not in EDGES
    ):
        word = tokens.words[tokens.at(office.reach - 1)]
        return office._replace(reach=office.reach - len(word)) if word in lexicon.generic_words() else office
    proper_office = lexicon.offices().get(office.head, False) and office.head not in COLLECTIVE
    unit = bool(before) and before in UNITS and office.head.startswith(before)  # 房屋局|局长
    if office.organization is not None or not proper_office or not (unit or office.start in tokens.bounds):
        return office
    extent = extend(tokens, spans, office.start)
    start = extent.start if extent.proper else extent.reach if unit else office.start
    if unit and not extent.proper and is_class(tokens, start, office.start - 1):
        return office
    if not extent.proper and text[extent.reach : office.start] in lexicon.bodies():
        start = extent.reach  # 人大常委会|主任
    start = _after_verb(text, spans, start, office.start)
    name = text[start : office.start]
    if name.endswith(_COPULAS) or _COUNTED.match(name):
        return office  # 罗明远原为|副秘书长, 四大银行|行长
    if name in lexicon.generic_words():
        return office._replace(reach=start)  # 第一书记、|工作队|队长
    if not extent.proper and _is_sphere(text[extent.reach : office.start]):
        office = office._replace(reach=extent.reach)  # 副总经理、|生产|总监, 党工委副书记、|办事处|主任
    if not (3 if not _is_short_firm(office, text, name) else 2) <= len(name) <= _LONGEST or name[0] in "“”（）()":
        return office
    last = tokens.words[tokens.at(office.start - 1)]
    owner = _Owner(office, tokens, spans, start, name, spans.starting(start), last)
    return next((verdict for ask in VERDICTS if (verdict := ask(owner)) is not None), _owned(owner))


def _is_short_firm(office: Office, text: str, name: str) -> bool:
    """Tell whether two characters that no dictionary has are a firm: its head is named after them (昱坤|董事长|叶某某)."""
    headed = office.head in _HEADS_OF_FIRMS and text[office.end : office.end + 1] in lexicon.common_surnames()
    return headed and len(name) == 2 and not is_word(name)


def _after_verb(text: str, spans: Spans, start: int, end: int) -> int:
    """Return where a name starts behind what the verb of an office left before it: 罗明远任|团省委, 原|省文化厅, 而|昱坤.

    Likewise behind the time of day (今天下午|市园林局).
    """
    start += text[start] in _OPENS_CLAUSES and end - start > 2 and spans.starting(start) is None
    start = max([start, *(at + 2 for word in _OF_DAYS if (at := text.rfind(word, start, end - 1)) >= 0)])
    start += 2 * text.startswith(_TOOK_OFFICE, start)
    taken = text.rfind("任", start + 2, end - 1)
    if taken > start and spans.overlapping(start, taken) is None:
        start = taken + 1
    return start + (text[start] in _BEFORE_LEVELS and text[start + 1 : start + 2] in lexicon.JURISDICTIONS)


def _owned(of: _Owner) -> Office:
    """The office with the name as its owner, without the rank before it (云帆证券|首席宏观分析师)."""
    rank = min((of.name.find(word) for word in _RANKS if of.name.find(word) > 1), default=len(of.name))
    owner = Span(of.start, of.start + rank, "organization", "owner")
    begun = of.start if of.name in lexicon.bodies() else of.start + rank  # 组织部部长, 统战部部长
    return of.office._replace(start=begun, reach=of.start, organization=owner)


def _department(of: _Owner) -> Office | None:
    """公司|生产|部, 国际|市场|部: common words, a department that any firm has."""
    return of.reached() if _is_department(of) else None


def _is_department(of: _Owner) -> bool:
    name, tokens, end = of.name, of.tokens, of.office.start
    if not name.isalpha() or (not name.isascii() and any(c.isascii() for c in name)):
        return True  # DN50|阀门|主管
    words = tokens.words[tokens.at(of.start) : tokens.at(end - 1) + 1]
    common = all(is_word(word) or len(word) == 1 for word in words) and of.first is None
    return name[-1] in _DEPARTMENTS and name not in lexicon.bodies() and common


def _verb(of: _Owner) -> Office | None:
    """亮子河社区|组织|网格员, 罗立文|临时|代理行政长官."""
    verb = of.last in lexicon.followers() or of.last in _FOR_A_TIME
    return of.nobody() if verb and of.name not in lexicon.bodies() else None


def _person(of: _Owner) -> Office | None:
    """习近平|总书记, or a name behind a body, before the office."""
    family = len(of.last) == len(of.name) or of.last[0] in lexicon.common_surnames()
    if family and of.name not in lexicon.bodies() and tag_of(of.last).startswith("nr"):
        return of.nobody()
    start = named_before(of.tokens, of.office.start)
    if start == of.office.start:
        return None
    behind = start == of.start or is_organization(of.spans.ending(start))
    # 董爱民|馆长, 市卫生局|魏国华|局长; 脑病科|苏志明|教授
    return of.nobody() if behind or of.office.head in _OF_SCHOLARS else None


def _of_bureau(of: _Owner) -> Office | None:
    """魏国华|局长: the owner of such an office is called by the unit that it heads."""
    head = of.office.head
    other = of.first is None and of.name[-1] != head[0]
    return of.nobody() if other and head[0] in _BUREAUS and head[1:] == "长" else None


def _span(of: _Owner) -> Office | None:
    """A span that goes on over the office."""
    return of.nobody() if of.first is not None and of.first.end >= of.office.start else None


def _head_of_state(of: _Owner) -> Office | None:
    """日英两国|首相, 同德|圣马洛|副总统; a person: 布尔加克|副总理."""
    stranger = of.name[of.name[0] in "同与和对向" :]
    abroad = (of.first is None or of.first.method == "division_short") and of.office.head in _OF_STATES
    leader = abroad and lexicon.transliteration().issuperset(stranger)
    return of.nobody() if leader or of.name.endswith(_STATES) else None


def _department_of(of: _Owner) -> Office | None:
    """青岚云帆机械有限公司|人力资源部|经理, 县人民医院|脑病科|主任."""
    first = of.first
    if first is None:
        return None
    hospital = of.tokens.text[first.end - 1] == "院" and of.name[-1] == "科"
    within = first.method in _WITH_DEPARTMENTS and of.name[-1] in _DEPARTMENTS
    return of.of_first() if hospital or within else None


def _office_at(of: _Owner) -> Office | None:
    """欧盟委员会|贸易委员: an organisation, and what the office at it is over."""
    first = of.first
    if first is None or first.kind != "organization" or of.name[-1] in UNITS or of.name[-1] in "室办心":
        return None
    return of.of_first()._replace(start=first.end)


def _place_or_field(of: _Owner) -> Office | None:
    """石桥村|党支部书记; 教育系统|代表."""
    other = (
        of.name.endswith((*_SETTLEMENTS, *_FIELDS)) or of.office.head in _OF_CRAFTS or of.office.head in _OF_DIVISIONS
    )
    return of.nobody() if other else None


def _subject_taught(of: _Owner) -> Office | None:
    """市高中数学|教研员: a level and a field, no body."""
    level = of.name[0] in lexicon.JURISDICTIONS and of.first is None and of.name not in lexicon.bodies()
    field = level and of.name[-1] not in _ENDS and are_fields(of.tokens, of.start + 1, of.office.start)
    return of.reached()._replace(start=of.start) if field else None


def _envoy(of: _Owner) -> Office | None:
    """中国驻日本|大使."""
    seat = of.spans.ending(of.office.start) if "驻" in of.name else None
    return of.reached() if seat is not None and seat.method == "world" else None


def _of_country(of: _Owner) -> Office | None:
    """肯尼亚|环境|部长, 俄罗斯|国际象棋|大师: a country and common words, not a body of its own; 以色列籍|教授."""
    first = of.first
    if first is None or first.kind != "place":
        return None
    field = first.method == "world" and (is_class(of.tokens, first.end, of.office.start) or _is_phrase(of, first.end))
    if field:
        start = of.start if of.tokens.text.startswith("事务", first.end) else first.end  # but: 北爱尔兰事务|大臣
        return of.office._replace(start=start, reach=start)
    return of.reached() if of.tokens.text[first.end] == "籍" else None


def _is_phrase(of: _Owner, start: int) -> bool:
    """Tell whether only common words stand from ``start`` on that end as no body does, before no head of a firm."""
    tokens, end = of.tokens, of.office.start
    if of.office.head in _HEADS_OF_FIRMS or of.name[-1] in _ENDS or start not in tokens.bounds:
        return False
    return all(len(word) > 1 and is_word(word) for word in tokens.words[tokens.at(start) : tokens.at(end - 1) + 1])


VERDICTS: tuple[Callable[[_Owner], Office | None], ...] = (
    _department,
    _verb,
    _person,
    _of_bureau,
    _span,
    _head_of_state,
    _department_of,
    _office_at,
    _place_or_field,
    _subject_taught,
    _envoy,
    _of_country,
)


def _is_sphere(word: str) -> bool:
    """Tell whether a word says what an office is over, or at which unit of the body named before (生产, 办事处)."""
    if not 1 < len(word) < 5:
        return False
    plain = word in lexicon.trade_words() or word in lexicon.organization_suffixes()
    return plain or (len(word) == 2 and is_word(word) and tag_of(word) in ("n", "vn"))


def is_class(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether only words of trades stand before the word for a unit: 纺织|厂长 is any mill's."""
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1] if start < end else []
    return all(word in lexicon.trade_words() or word in ("和", "与", "及") for word in words)

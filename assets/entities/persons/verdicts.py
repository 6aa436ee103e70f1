"""What stands before an office and may be its owner: a person, a place, a department that any firm has, a field.

``VERDICTS`` are asked in turn; the first that knows decides, and what none knows is the owner.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.organizations.departments import are_fields
from assets.entities.persons.offices import UNITS, Office
from assets.entities.persons.unannounced import named_before
from assets.entities.text.spans import Span, Spans, is_organization
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of

_STATES = ("两国", "三国", "各国")
_OF_STATES = frozenset(
    ("总统", "副总统", "总理", "副总理", "首相", "外长", "国王", "王后", "议长", "防长", "外相", "财长")
)
_DEPARTMENTS = frozenset("部处科室")
_WITH_DEPARTMENTS = frozenset(("suffix:firm", "short_form", "list"))
_SYSTEMS = ("系统", "工程", "项目", "计划", "课题")
_PARTIES = ("代表团", "考察团", "团队", "小组", "代表队", "课题组")
_OF_DIVISIONS = frozenset(("市长", "副市长", "州长", "省长", "县长", "副县长", "区长", "镇长", "乡长"))  # 旧金山市|市长
_FIELDS = (*_PARTIES, *_SYSTEMS, "区域", "地区", "部门", "单位", "族")
_RANKS = ("首席", "高级", "资深", "执行", "特约")
_SETTLEMENTS = ("村", "社区", "镇", "乡", "街道", "小区")
_ENDS = UNITS | frozenset("会委办室心联协盟团组队园区场库网报刊司组坛")  # what names of bodies end with
_BUREAUS = frozenset("局厅处署司")
_FORCES = ("陆军", "海军", "空军")
_FOR_A_TIME = frozenset(("临时", "暂时", "正式", "继续", "同时", "先后"))
HEADS_OF_FIRMS = frozenset(
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
_OF_CRAFTS = frozenset(("传承人", "代表性传承人", "非遗传承人", "继承人", "爱好者"))
# printed after names rather than after firms
_OF_SCHOLARS = frozenset(
    ("教授", "主任", "医生", "大夫", "主任医师", "副主任医师", "主治医师", "院士", "博士", "研究员")
)


class Before(NamedTuple):
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


def owned(of: Before) -> Office:
    """The office with the name as its owner, without the rank before it (云帆证券|首席宏观分析师)."""
    rank = min((of.name.find(word) for word in _RANKS if of.name.find(word) > 1), default=len(of.name))
    owner = Span(of.start, of.start + rank, "organization", "owner")
    begun = of.start if of.name in lexicon.bodies() else of.start + rank  # 组织部部长, 统战部部长
    return of.office._replace(start=begun, reach=of.start, organization=owner)


def _department(of: Before) -> Office | None:
    """公司|生产|部, 国际|市场|部: common words, a department that any firm has."""
    return of.reached() if _is_department(of) else None


def _is_department(of: Before) -> bool:
    name, tokens, end = of.name, of.tokens, of.office.start
    if not name.isalpha() or (not name.isascii() and any(c.isascii() for c in name)):
        return True  # DN50|阀门|主管
    words = tokens.words[tokens.at(of.start) : tokens.at(end - 1) + 1]
    common = all(is_word(word) or len(word) == 1 for word in words) and of.first is None
    return name[-1] in _DEPARTMENTS and name not in lexicon.bodies() and common


def _verb(of: Before) -> Office | None:
    """亮子河社区|组织|网格员, 罗立文|临时|代理行政长官."""
    verb = of.last in lexicon.followers() or of.last in _FOR_A_TIME
    return of.nobody() if verb and of.name not in lexicon.bodies() else None


def _person(of: Before) -> Office | None:
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


def _force(of: Before) -> Office | None:
    """发言人罗明远空军|大校: the force is of the rank."""
    named = of.first is None and len(of.name) > 2 and of.name.endswith(_FORCES)
    return of.nobody() if named else None


def _of_bureau(of: Before) -> Office | None:
    """魏国华|局长: the owner of such an office is called by the unit that it heads."""
    head = of.office.head
    other = of.first is None and of.name[-1] != head[0]
    return of.nobody() if other and head[0] in _BUREAUS and head[1:] == "长" else None


def _span(of: Before) -> Office | None:
    """A span that goes on over the office."""
    return of.nobody() if of.first is not None and of.first.end >= of.office.start else None


def _head_of_state(of: Before) -> Office | None:
    """日英两国|首相, 同德|圣马洛|副总统; a person: 布尔加克|副总理."""
    stranger = of.name[of.name[0] in "同与和对向" :]
    abroad = (of.first is None or of.first.method == "division_short") and of.office.head in _OF_STATES
    leader = abroad and lexicon.transliteration().issuperset(stranger)
    return of.nobody() if leader or of.name.endswith(_STATES) else None


def _department_of(of: Before) -> Office | None:
    """青岚云帆机械有限公司|人力资源部|经理, 县人民医院|脑病科|主任."""
    first = of.first
    if first is None:
        return None
    hospital = of.tokens.text[first.end - 1] == "院" and of.name[-1] == "科"
    within = first.method in _WITH_DEPARTMENTS and of.name[-1] in _DEPARTMENTS
    return of.of_first() if hospital or within else None


def _office_at(of: Before) -> Office | None:
    """欧盟委员会|贸易委员: an organisation, and what the office at it is over."""
    first = of.first
    if first is None or first.kind != "organization" or of.name[-1] in UNITS or of.name[-1] in "室办心":
        return None
    return of.of_first()._replace(start=first.end)


def _place_or_field(of: Before) -> Office | None:
    """石桥村|党支部书记; 教育系统|代表."""
    other = (
        of.name.endswith((*_SETTLEMENTS, *_FIELDS)) or of.office.head in _OF_CRAFTS or of.office.head in _OF_DIVISIONS
    )
    return of.nobody() if other else None


def _subject_taught(of: Before) -> Office | None:
    """市高中数学|教研员: a level and a field, no body."""
    level = of.name[0] in lexicon.JURISDICTIONS and of.first is None and of.name not in lexicon.bodies()
    field = level and of.name[-1] not in _ENDS and are_fields(of.tokens, of.start + 1, of.office.start)
    return of.reached()._replace(start=of.start) if field else None


def _envoy(of: Before) -> Office | None:
    """中国驻日本|大使."""
    seat = of.spans.ending(of.office.start) if "驻" in of.name else None
    return of.reached() if seat is not None and seat.method == "world" else None


def _of_country(of: Before) -> Office | None:
    """肯尼亚|环境|部长, 俄罗斯|国际象棋|大师: a country and common words, not a body of its own; 以色列籍|教授."""
    first = of.first
    if first is None or first.kind != "place":
        return None
    field = first.method == "world" and (is_class(of.tokens, first.end, of.office.start) or _is_phrase(of, first.end))
    if field:
        start = of.start if of.tokens.text.startswith("事务", first.end) else first.end  # but: 北爱尔兰事务|大臣
        return of.office._replace(start=start, reach=start)
    return of.reached() if of.tokens.text[first.end] == "籍" else None


def _is_phrase(of: Before, start: int) -> bool:
    """Tell whether only common words stand from ``start`` on that end as no body does, before no head of a firm."""
    tokens, end = of.tokens, of.office.start
    if of.office.head in HEADS_OF_FIRMS or of.name[-1] in _ENDS or start not in tokens.bounds:
        return False
    return all(len(word) > 1 and is_word(word) for word in tokens.words[tokens.at(start) : tokens.at(end - 1) + 1])


def is_class(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether only words of trades stand before the word for a unit: 纺织|厂长 is any mill's."""
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1] if start < end else []
    return all(word in lexicon.trade_words() or word in ("和", "与", "及") for word in words)


VERDICTS: tuple[Callable[[Before], Office | None], ...] = (
    _department,
    _verb,
    _person,
    _force,
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

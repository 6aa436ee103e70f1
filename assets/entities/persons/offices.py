"""Offices: the words before (or after) a name that say what its bearer is, with the organisation they belong to."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.text.extent import EDGES
from assets.entities.text.search import Endings, Heads
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word

# 副局长（正处级）  组织部部长（兼）  主任（主持工作）
_REMARK = re.compile(r"（(?:兼|代|主持[^（）]{0,6}|[正副]?[省部厅局处科股]级|[^（）]{0,4}(?:委员|书记|主任|教授))）")
_LEVEL_WORDS = frozenset("省市区县镇乡村州旗盟")
_AUTONOMOUS = ("自治区", "自治州", "自治县", "自治旗")
UNITS = frozenset("局厅处署司部院校馆台社会所站队厂科行")  # 局 of 局长
_GATHERINGS = ("会议", "座谈会", "培训", "论坛", "联席", "们")
_AGES = frozenset("清明元宋唐隋晋汉秦古近现当历年时")  # before 代: an age, and nobody who acts for another
_OVER_ALL = "总"
_MOST_PREFIXES = 3
JOINTS = ("", "、", "兼", "，", "和", "及")
_AND = ("和", "及")
_OF_CALLINGS = frozenset(("律师", "教授", "医生", "大夫", "博士", "院士", "研究员", "老师"))
_HOUSES = ("校", "院")
_PARTY = ("党", "团", "工会", "妇联")
_QUALIFIERS = frozenset(
    ("著名", "知名", "青年", "优秀", "专业", "业余", "农民", "网络", "退休", "老", "女", "男", "小")
)
_FORMER = ("原", "前", "现任", "时任", "曾任", "新任")
COLLECTIVE = frozenset(("领导", "四套班子领导", "四大班子领导", "五套班子领导", "代表", "干部", "负责人"))
_OF_LEVELS = COLLECTIVE | {"人大代表", "河长", "总河长", "湖长", "林长", "总林长", "田长", "路长"}  # 县|副总河长


class Office(NamedTuple):
    """``text[start:end]`` is an office as printed; ``reach`` is where the words that belong to it start.

    ``organization`` is the span of the organisation it belongs to, inside the title (区委|书记) or before it.
    """

    start: int
    end: int
    reach: int
    head: str
    organization: Span | None

    def begun(self, start: int) -> Office:
        """The office with the words from ``start`` on."""
        return self._replace(start=start, reach=start)


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
        if text[start - 1] == _OVER_ALL and text[start] == "副":
            break  # 太湖防总|副总指挥
        if text[start - 1] == "代" and text[start - 2 : start - 1] in _AGES:
            break  # 清代|画家
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
        office = Office(start, end, start, head, organization)
        if organization is not None:
            found.append(_of_organization(office, organization, text))
        else:
            begun = (begin(office, tokens, organizations) for begin in _BEGINNINGS)
            found.append(next((one for one in begun if one is not None), office))
    return found


def _of_organization(office: Office, organization: Span, text: str) -> Office:
    """The office with its organisation, which is part of the title where it is a body: 原|区委|书记."""
    reach = organization.start
    body = organization.method.startswith("body") and not text.endswith("公司", 0, organization.end)
    former = next((len(word) for word in _FORMER if text.endswith(word, 0, reach)), 0)
    return office._replace(start=reach if body else office.start, reach=reach - former)


def _qualifier(tokens: Tokens, first: int) -> str:
    """Return the adjective that stands before a role in its word (著名|作家), or an empty text."""
    start = tokens.starts[tokens.at(first)]
    return text if (text := tokens.text[start:first]) in _QUALIFIERS else ""


def _of_level(office: Office, tokens: Tokens, names: Spans) -> Office | None:
    """县|副总河长, 省|人大代表."""
    if tokens.text[office.start - 1 : office.start] not in _LEVEL_WORDS:
        return None
    of_levels = office.head in _OF_LEVELS or office.head.endswith("级干部")
    return office.begun(office.start - 1) if of_levels else None


def _of_settlement(office: Office, tokens: Tokens, names: Spans) -> Office | None:
    """An unnamed village or community: ，|村党支部书记, but 柳湾村|党支部书记."""
    for kind in ("村", "社区"):
        first = office.start - len(kind)
        if tokens.text.endswith(kind, 0, office.start) and names.ending(office.start) is None:
            opens = first == 0 or tokens.text[first - 1] in EDGES or names.ending(first) is not None
            return office.begun(first) if opens else None
    return None


def _of_autonomy(office: Office, tokens: Tokens, names: Spans) -> Office | None:
    """自治区|副主席."""
    return office.begun(office.start - 3) if tokens.text.endswith(_AUTONOMOUS, 0, office.start) else None


def _of_ministry(office: Office, tokens: Tokens, names: Spans) -> Office | None:
    """内政|部长: a word of the dictionary that names the field of a minister as well."""
    index = tokens.at(office.start)
    word = tokens.words[index]
    whole = len(word) == 4 and tokens.end(index) == office.end and office.start == office.end - 2
    return office.begun(tokens.starts[index]) if whole and word.endswith("部长") and is_word(word) else None


def _of_bureau(office: Office, tokens: Tokens, names: Spans) -> Office | None:
    """教育|局长, of whom the 教育局 is the bureau, but any in 教育局长会议."""
    text, start, end = tokens.text, office.start, office.end
    if text[start] not in UNITS or text[start + 1 : end] != "长" or text.startswith(_GATHERINGS, end):
        return None
    fields = (first for first in (start - 4, start - 2) if first >= 0 and text[first : start + 1] in lexicon.bodies())
    first = next(fields, start)
    bureau = Span(first, start + 1, "organization", "owner")
    return office.begun(first)._replace(organization=bureau) if first < start else None


def _of_party(office: Office, tokens: Tokens, names: Spans) -> Office | None:
    """市委副书记、|石桥镇|党委书记."""
    text, start = tokens.text, office.start
    house = text[start - 1 : start] in _HOUSES and start - 1 in tokens.bounds  # but: 医院|党委书记
    if house and text.startswith(_PARTY, start):
        return office.begun(start - 1)  # 校|党委书记
    place = names.ending(start) if office.head.startswith(_PARTY) else None
    return office._replace(reach=place.start) if place is not None else None


# Where an office starts that no organisation stands before: the first that knows says.
_BEGINNINGS: tuple[Callable[[Office, Tokens, Spans], Office | None], ...] = (
    _of_level,
    _of_settlement,
    _of_autonomy,
    _of_ministry,
    _of_bureau,
    _of_party,
)


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


def _closes_list(office: Office, gap: str) -> bool:
    """Tell whether what follows is another's: 甲某某律师和|局长乙某, 及相关部门负责人，|行长丙某."""
    if gap == "，":
        return office.head == "负责人" and office.organization is None
    return gap in _AND and office.organization is None and office.head in _OF_CALLINGS


_AIDES = frozenset(
    ("发言人", "特使", "助理", "顾问", "特别代表")
)  # 联合国秘书长|发言人: of him who holds the office before


def beyond_remark(text: str, end: int) -> int:
    """Return where a remark in brackets ends that stands behind an office, or ``end``: 组织部部长（兼）、."""
    remark = _REMARK.match(text, end) if text.startswith("（", end) else None
    return remark.end() if remark else end


def chains(offices: list[Office], text: str) -> list[list[Office]]:
    """Return the offices in runs that one name follows: 市委常委、统战部部长、副市长|周良."""
    runs: list[list[Office]] = []
    for office in offices:
        if runs:
            before = runs[-1][-1]
            gap = text[beyond_remark(text, before.end) : office.reach]
            if not gap and office.head in _AIDES and office.organization is None:
                runs[-1][-1] = before._replace(end=office.end, head=office.head)
                continue
            if gap in JOINTS and not _closes_list(runs[-1][-1], gap):
                runs[-1].append(office)
                continue
        runs.append([office])
    return runs

"""The organisations that only an office shows to be ones: 坤昱|总经理, 房屋局|局长, 石桥街道党工委|书记.

What else may stand before an office is told by ``verdicts``.
"""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.persons.ministers import minister_abroad
from assets.entities.persons.offices import COLLECTIVE, JOINTS, UNITS, Office
from assets.entities.persons.verdicts import HEADS_OF_FIRMS, VERDICTS, Before, is_class, owned
from assets.entities.text.extent import EDGES, extend
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of

_COPULAS = ("为", "是", "任", "摄影", "报道", "一个", "一名", "一位")
_OF_DAYS = ("今天", "昨天", "明天", "上午", "下午", "晚上")
_TOOK_OFFICE = ("内任", "后任", "曾任", "现任", "时任", "历任", "兼任", "出任", "改任", "调任")
_BEFORE_LEVELS = frozenset("原听据由经向与")
_COUNTED = re.compile("[两三四五六七八九十几各][大国家]")
_COMMITTEES = ("管委会", "管理委员会", "党工委", "董事会", "监事会", "理事会")
_COMMITTEE_ENDS = ("会", "委")
SEATED = "seat_of_office"  # how a body is found that only the office at it names
_LONGEST = 16
_PARTY_BODIES = ("党工委", "党总支", "党委")
_OPENS_CLAUSES = frozenset("而但")
_OF_PARTY = ("镇", "乡", "街道", "社区")


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
    owner = Before(office, tokens, spans, start, name, spans.starting(start), last)
    return next((verdict for ask in VERDICTS if (verdict := ask(owner)) is not None), owned(owner))


def _is_short_firm(office: Office, text: str, name: str) -> bool:
    """Tell whether two characters that no dictionary has are a firm: its head is named after them (昱坤|董事长|叶某某)."""
    headed = office.head in HEADS_OF_FIRMS and text[office.end : office.end + 1] in lexicon.common_surnames()
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


def _is_sphere(word: str) -> bool:
    """Tell whether a word says what an office is over, or at which unit of the body named before (生产, 办事处)."""
    if not 1 < len(word) < 5:
        return False
    plain = word in lexicon.trade_words() or word in lexicon.organization_suffixes()
    return plain or (len(word) == 2 and is_word(word) and tag_of(word) in ("n", "vn"))

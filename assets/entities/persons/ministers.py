"""Ministers abroad, whose offices are called after several fields: 爱尔兰|农业、食品与海洋事务部长, 通讯部长兼|交通部长."""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.organizations.departments import are_fields
from assets.entities.persons.offices import Office
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Spans
from assets.entities.text.tokens import Tokens

_HEADS = ("部长", "大臣")
_ALSO = "兼"
_JOINT = re.compile("[、和与及]")
_NOT_IN_FIELDS = EDGES - {"、"}
_LONGEST = 20


def minister_abroad(office: Office, tokens: Tokens, spans: Spans, before: list[Office]) -> Office | None:
    """Return the office of a minister abroad with all its fields, and of no ministry of China; None where it is no such.

    ``before`` are the offices before it: a second portfolio is of the same country.
    """
    text, start = tokens.text, office.start
    if not office.head.endswith(_HEADS):
        return None
    if before and before[-1].head.endswith(_HEADS) and text.startswith(_ALSO, before[-1].end):
        also = before[-1].end + len(_ALSO)
        return _of_none(office, also) if also <= start and _is_abroad(text, spans, before[-1].start) else None
    last = before[-1].end if before else 0  # 财政和商务部长甲某、|旅游部长: another's
    for at in range(start - 1, max(0, last - 1, start - _LONGEST), -1):
        if text[at] in _NOT_IN_FIELDS:
            return None
        if _is_abroad(text, spans, at):
            return _of_none(office, at) if _are_joined_fields(tokens, spans, at, start) else None
    return None


def _of_none(office: Office, start: int) -> Office:
    return office._replace(start=start, reach=start, organization=None)


def _is_abroad(text: str, spans: Spans, at: int) -> bool:
    """Tell whether the name of a country but China ends at ``at``."""
    country = spans.ending(at)
    if country is None or country.method != "world":
        return False
    full, class_ = lexicon.world_places().get(text[country.start : country.end], ("", ""))
    return class_ == "country" and full != "中国"


def _are_joined_fields(tokens: Tokens, spans: Spans, start: int, end: int) -> bool:
    """Tell whether two fields and more stand here, joined by conjunctions; a continent may be one (欧洲和外交)."""
    ends = [match.start() for match in _JOINT.finditer(tokens.text, start, end)]
    fields = [*zip([start, *(at + 1 for at in ends)], [*ends, end], strict=True)]
    if ends and ends[-1] + 1 == end:
        fields.pop()  # 贸易与|工业部长: the last is in the office already
    return bool(ends) and all(
        low < high and (are_fields(tokens, low, high) or _is_place(spans, low, high)) for low, high in fields
    )


def _is_place(spans: Spans, start: int, end: int) -> bool:
    span = spans.starting(start)
    return span is not None and span.end == end

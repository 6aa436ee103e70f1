"""Extents: where in a sentence the words about one figure begin, after the names, times and figures before them."""

from __future__ import annotations

import re

from assets.metrics.clauses import Clauses
from assets.metrics.periods.find import Period
from assets.metrics.quantities.find import Quantity
from assets.metrics.subjects.candidates import Candidate
from assets.metrics.subjects.choose import Subject

_BRACKETED = re.compile(r"\s*[（(][^（()）]{0,40}[）)]")
BRACKET_ENDS = frozenset("）)")
_BRACKET_BEGINS = frozenset(" \t\u3000\xa0（(")
_LISTS = frozenset("、和与及")
_PART_OF = frozenset("的、和与及）)”")
_REST = re.compile(  # 云塘镇、石桥街道共有 · 青岚、柳渡等十大城市住宅价格 · 甲、乙三省
    "(?:[、和与及][^，。；、和与及0-9]{1,10}?){0,8}?(?:等(?:地|[0-9一二两三四五六七八九十]{1,3}大?[家个省市县区国](?:区|城市|省份|国家|地区|企业)?"
    "|十大(?:重点)?城市)?|[两三四五六]省区?市?|(?=[共均各已都还]|分别))"
)
_ONLY_PLACES = re.compile(
    "(?:[、和与及][^，。；、和与及0-9]{1,7}?(?:镇|乡|村|县|市|区|街道|省|州)){1,12}$"
)  # 云塘镇、石桥镇超过80毫米
_VERB = re.compile(  # 全产业链产值今年将达5亿元: what is measured stands before the time
    "(?:预计|有望|力争|将|已|可|首次|仍|就)*(?:达到?|突破|为|是|超过?|[增升降]至|稳定在|保持在)?"
)
_LONG = 12  # characters of words about a figure in which the names of firms are looked for
_FROM = re.compile(r"[由从][^，。；由从]{0,10}$")  # 由2015年的69%
_LONGEST_TO = 30  # characters of the following
_TO = re.compile(r"(?:[（(][^（()）]{1,10}[）)])?[^，。；]{0,12}(?:到|至|为)[^，。；]{0,8}$")  # 升至2023年的78%


def resumed(body: str, clauses: Clauses, clause: tuple[int, int]) -> int:
    """Return where the words about a figure can begin whose clause resumes after a bracket: before it.

    户籍人口（含农垦）为281万人 begins at 户籍人口.
    """
    start = clause[0]
    opening = max(body.rfind("（", max(0, start - 60), start), body.rfind("(", max(0, start - 60), start))
    if body[opening - 1 : opening] in ("讯", "电"):
        return start  # 本报讯（记者 凌宇）全长3公里的…
    return clauses.at(opening - 1)[0] if opening > 0 else start


def base_value(body: str, quantity: Quantity, following: Quantity, left: int) -> int:
    """Return where the words before a figure end that is only what another one came from, or -1: 由68%提升到80%."""
    between = following.start - quantity.surface_end
    if between > _LONGEST_TO or not _TO.fullmatch(body, quantity.surface_end, following.start):
        return -1
    match = _FROM.search(body, max(left, quantity.start - 12), quantity.start)
    return match.start() if match else -1


def after_others(
    body: str, left: int, until: int, owners: list[Subject | None], named: Period | None, found: list[Candidate]
) -> int:
    """Return where ``body[left:until]`` begins to be about a figure: after whose it is, the time, who did it, a bracket.

    Lists of names are passed over.
    """
    owner = owners[0]
    if len(owners) > 1:
        owner = max((one for one in owners if one and not one.inside), key=_end, default=None)
    last = owner.end if owner and not owner.inside else -1
    if left < last <= until:
        last += 2 * body.startswith("地区", last)  # 台湾地区958例
        listed = body[last : last + 1] in _LISTS
        rest = _REST.match(body, last, until) if listed else None
        left = rest.end() if rest and until - rest.end() > 1 else last
        if listed and left == last and _ONLY_PLACES.match(body, last, until):
            left = until
    timed = named is not None and left < named.end <= until and not named.text.startswith(("每", "常年"))
    if named and timed and not (left < named.start and _VERB.fullmatch(body, named.end, until)):
        left = named.end + (body[named.end : named.end + 1] in BRACKET_ENDS)  # 今日（24日）|拘捕三名
    if until - left > _LONG:
        left = _after_agent(body, left, until, found)
    bracket = _BRACKETED.match(body, left, until) if body[left] in _BRACKET_BEGINS else None
    return bracket.end() if bracket else left


def _end(subject: Subject) -> int:
    return subject.end


def _after_agent(body: str, left: int, until: int, found: list[Candidate]) -> int:
    """Return where many words about a figure begin after who did it: 由云塘集团联合投资, 银行向云塘合作社发放贷款."""
    for candidate in reversed(found):
        if left < candidate.end <= until - 2 and candidate.name and candidate.name.kind == "organization":
            return left if body[candidate.end] in _PART_OF else candidate.end
    return left

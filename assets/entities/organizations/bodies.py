"""Bodies of a jurisdiction: in full or short form (区委, 市商务局、贸促会), with a term, and institutes of an academy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from assets.entities import lexicon
from assets.entities.organizations.departments import are_fields
from assets.entities.text.extent import EDGES
from assets.entities.text.search import Heads, matches
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of
from assets.printed import printed

_LEVELS = {"省": "province", "市": "city", "州": "city", "盟": "city", "区": "county", "县": "county", "旗": "county"}
_LEVELS |= {"镇": "town", "乡": "town"}
_AUTONOMOUS = {"自治区": "province", "自治州": "city", "自治县": "county", "自治旗": "county"}
_BEFORE = frozenset(
    "由向在与和对从为到至经据及同将被把给是请即就并作年报"
)  # function words that the segmenter may glue on: 由市|商务局
_SESSION = re.compile(
    r"第[一二三四五六七八九十]{1,3}届(?:人民代表大会常务委员会|人民代表大会|人大常委会|委员会)|(?<=[省市区县州盟旗])委员会"
)
# 市|十八  县|第十六, before 届 and what has terms
_TERM = re.compile(r"[省市区县州盟旗]第?[一二三四五六七八九十]{1,3}\Z")
_LONGEST_TERM = 5
_WITH_TERMS = ("届人民代表大会常务委员会", "届人民代表大会", "届人大常委会", "届政协常委会")
_PARTIES = (
    "中国人民政治协商会议",
    "政协",
    "中共",
    "中国共产党",
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工党",
    "致公党",
    "九三学社",
    "台盟",
    "共青团",
)
_ALLIED = frozenset(("民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"))
# 农村工作领导小组办公室  全面依法治区委员会办公室
_LEADING = re.compile(r"([\u3400-\u9fff]{2,14}?)(?:领导小组|委员会)(?:办公室)?")
# 非公企业和社会组织|工委
_COMMITTEE = re.compile(r"([\u3400-\u9fff]{2,14}?)(?:工作委员会|工委)")
# 二大队  第三中队  高速六大队  直属一大队一中队
UNIT = re.compile(r"(?:(?:高速|城区|郊区|直属)?第?[一二三四五六七八九十]{1,2}[大中]队){1,2}")
# 街道党工委  街道办事处
_OF_STREETS = re.compile(r"街道(?:党工委|办事处|纪工委|人大工委|团工委|妇联|总工会|司法所|综治办)")
_ACADEMIES = ("科院", "科学院", "社科院", "工程院")
# 青岚纳米所  地质与地球物理所
_INSTITUTE = re.compile(r"[\u3400-\u9fff]{2,10}?(?:所(?![\u3400-\u9fff]|$)|天文台|授时中心|植物园)")
# 浙大|二院  郑大|一附院  广医|附三院
_ATTACHED = re.compile(r"(?:[一二三四五六七]附?院|附[一二三四五六七]院|附院|附中|附小)(?![\u3400-\u9fff]?[校士])")
_MEETS = frozenset("议见同商谈场期")  # 市委|会议
_LISTS = frozenset("、和及")
_STREET = re.compile(r"[\u3400-\u9fff]{0,3}?(?:路|街|巷|弄|大道)(?=[东西南北中]?[0-9０-９，。、；）]|\s|$)")
PARTY_OFFICES = ("书记", "副书记", "委员", "成员", "第一书记", "常委")
OF_GOVERNMENTS = ("采购", "债", "性", "购买", "间")  # 政府|采购: any government's


@cache
def _of_jurisdictions() -> re.Pattern[str]:
    # 区委  市人大常委会  自治区政府
    levels = "".join(_LEVELS)
    return re.compile(f"[自{levels}](?:(?<=[{levels}])|(?<=自)治[区州县旗])" + lexicon.alternation(lexicon.bodies()))


@cache
def _alone() -> Heads:
    """The bodies after the name of a place, without its word for the level: 政协."""
    return Heads(lexicon.bodies())


def find_bodies(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the bodies of a jurisdiction, in full or short form, and those that follow one in a list."""
    text = tokens.text
    found: list[Span] = []
    seats = [span.end for span in known if span.method.startswith("division")]
    matches = [match.span() for match in _of_jurisdictions().finditer(text)]
    matches += [(seat, end) for seat in seats if (end := _alone().longest(text, seat)) > seat]
    last = 0
    for start, printed_end in sorted(matches):
        end = _end(text, start, printed_end)
        if not end or start < last or not (_closes(tokens, end) or text.startswith("党组", end)):
            continue
        before = known.ending(start) or known.ending(start + 1)
        if before is None and text[start] in "县区乡镇" and (seat := _unknown_before(tokens, start)) < start:
            found.append(Span(seat, end, "organization", "body", place=text[seat : start + 1]))
            last = end
            continue
        place = before if before is not None and before.method.startswith("division") else None
        if place is None and not _begins(tokens, start, end):
            continue
        span = _of_place(text, known, place, start, end) if place else _of_the_page(text, start, end)
        for widen in _WIDENED:
            span = widen(tokens, known, span)
        found.append(span)
        last = span.end
        for member in _members(tokens, span):
            found.append(member)
            last = member.end
    return [*found, *_of_streets(tokens)]


# Where a body ends: each rule returns the end, another one, or 0 where there is no body


def _before_party_group(text: str, start: int, end: int) -> int:
    """市政府|党组成员: the member is of the group."""
    return end - 2 if text.endswith("党组", start, end) and text.startswith(PARTY_OFFICES, end) else end


def _of_any_government(text: str, start: int, end: int) -> int:
    """青岚|政府采购."""
    return 0 if text.endswith("政府", start, end) and text.startswith(OF_GOVERNMENTS, end) else end


def _of_each(text: str, start: int, end: int) -> int:
    """青岚、云塘等|市政府."""
    return 0 if text.startswith("等", start - 1) and text.endswith("政府", start, end) else end


def _town_of_state(text: str, start: int, end: int) -> int:
    """州府, the town where a state has its seat."""
    return 0 if text.startswith("州府", start, end) and end == start + 2 else end


def _sent_there(text: str, start: int, end: int) -> int:
    """部分|市人大代表: whom the people sent, not the body."""
    return 0 if text.endswith("人大", start, end) and text.startswith("代表", end) else end


def _committee(text: str, start: int, end: int) -> int:
    """农工党|市委会, but not 市委|会议."""
    return end + (text[end - 1] == "委" and text.startswith("会", end) and text[end + 1 : end + 2] not in _MEETS)


def _before_street(text: str, start: int, end: int) -> int:
    """明溪区|府山横街: what a street is called by."""
    return 0 if text[end - 1] == "府" and _STREET.match(text, end) else end


_ENDS = (_before_street, _before_party_group, _of_any_government, _of_each, _town_of_state, _sent_there, _committee)


def _end(text: str, start: int, end: int) -> int:
    for ends in _ENDS:
        end = ends(text, start, end)
        if not end:
            break
    return end


# Whose it is


def _begins(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a body below no place begins a word, stands behind a function word (由|市商务局) or is a league (团|市委)."""
    if start in tokens.bounds or tokens.text[start - 1] in _BEFORE:
        return True
    text = tokens.text
    return text[start - 1 : start] == "团" and text[start + 1 : end] == "委" and start - 1 in tokens.bounds


def _of_place(text: str, known: Spans, place: Span, start: int, end: int) -> Span:
    """Return the body of a ``place`` and of all that this lies in: 青岚市|明溪区|政府."""
    own = text[start] if place.end == start and _level(text, start) else ""  # 绍兴|市委: the level belongs to the place
    first = place.start
    while (wider := known.ending(first)) and wider.method.startswith("division"):
        first = wider.start
    return Span(first, end, "organization", "body", place=text[place.start : place.end] + own)


def _of_the_page(text: str, start: int, end: int) -> Span:
    return Span(start, end, "organization", "body", level=_level(text, start))


def _level(text: str, start: int) -> str:
    return _AUTONOMOUS.get(text[start : start + 3]) or _LEVELS.get(text[start], "")


# What belongs to it as well: each rule returns the span, or a wider one


def _with_office(tokens: Tokens, known: Spans, span: Span) -> Span:
    """明溪区委|农村工作领导小组办公室, but not 市科委协同|云塘市…委员会."""
    leading = _LEADING.match(tokens.text, span.end) or _COMMITTEE.match(tokens.text, span.end)
    if leading is None or known.overlapping(span.end, leading.end(1)) is not None:
        return span
    return span._replace(end=leading.end()) if are_fields(tokens, span.end, leading.end(1)) else span


def _with_unit(tokens: Tokens, known: Spans, span: Span) -> Span:
    """青岚市公安局交警支队|二大队."""
    unit = UNIT.match(tokens.text, span.end) if tokens.text.endswith("队", 0, span.end) else None
    return span._replace(end=unit.end()) if unit else span


def _with_owner(tokens: Tokens, known: Spans, span: Span) -> Span:
    """国网|青岚供电公司."""
    owner = known.ending(span.start)
    if owner is None or owner.method != "known" or owner.kind != "organization":
        return span
    return span._replace(start=owner.start) if tokens.text.endswith("公司", 0, span.end) else span


def _with_party(tokens: Tokens, known: Spans, span: Span) -> Span:
    """共青团|青岚市委, 民盟青岚市委|会, 团|市委, 团|明溪县委."""
    text = tokens.text
    if text.endswith(_PARTIES, 0, span.start):
        party = next(word for word in _PARTIES if text.endswith(word, 0, span.start))
        full = party in _ALLIED and text.startswith("会", span.end) and span.end + 1 in tokens.bounds
        return span._replace(start=span.start - len(party), end=span.end + full)
    start, end = span.start, span.end
    committee = text[end - 1] == "委" and text[end - 2] in _LEVELS
    league = committee and text[start - 1 : start] == "团" and (end - start == 2 or start - 1 in tokens.bounds)
    return span._replace(start=start - 1) if league else span


_WIDENED = (_with_office, _with_unit, _with_owner, _with_party)


def _of_streets(tokens: Tokens) -> Iterator[Span]:
    """Yield the bodies of the sub-district that the text is about: 街道党工委|牵头."""
    text = tokens.text
    for match in matches(_OF_STREETS, text, "街道"):
        start = match.start()
        alone = not start or text[start - 1] in EDGES or text[start - 1] in _BEFORE
        if alone and start in tokens.bounds and _closes(tokens, match.end()):
            yield Span(start, match.end(), "organization", "body", level="town")


def _unknown_before(tokens: Tokens, level: int) -> int:
    """Return where a word starts that no dictionary knows, alone between a stop and a level (华澄|县农业农村局, 澄路|乡公所)."""
    index = tokens.at(level - 1) if level else -1
    word, start = tokens.words[index], tokens.starts[index]
    if index < 0 or tokens.end(index) != level or not 2 <= len(word) <= 3 or is_word(word):
        return level
    alone = not start or tokens.text[start - 1] in EDGES
    return start if alone and tag_of(word)[:2] in ("ns", "nr", "nz", "n") and "\u3400" <= word[0] <= "\u9fff" else level


def _members(tokens: Tokens, head: Span) -> Iterator[Span]:
    """Yield the bodies that share the jurisdiction of ``head``: 贸促会 of 市商务局、贸促会."""
    text = tokens.text
    position = head.end
    while position < len(text) and text[position] in _LISTS:
        start = position + 1
        position = _alone().longest(text, start)
        if position == start or not _closes(tokens, position):
            return
        yield Span(start, position, "organization", "body_list", level=head.level, place=head.place)


def find_members(tokens: Tokens, heads: Iterable[Span]) -> Iterator[Span]:
    """Yield the bodies that share the jurisdiction of one with a name of its own: 水利局 of 县生态环境分局、水利局."""
    for head in heads:
        level = _LEVELS.get(tokens.text[head.start])
        if level and head.kind == "organization" and tokens.text[head.end : head.end + 1] in _LISTS:
            yield from _members(tokens, head._replace(level=level))


def _closes(tokens: Tokens, end: int) -> bool:
    """Tell whether a body can end at ``end``: at the end of a word, or before an office (区政|协主席)."""
    if end in tokens.bounds:
        return True
    index = tokens.at(end)
    return tokens.text[end : tokens.end(index)] in lexicon.offices()


def find_sessions(text: str, known: Spans) -> list[Span]:
    """Return congresses and committees, mostly with the number of their term (政协青岚市第九届委员会)."""
    found = []
    for mark in printed(text, "届人大", "届人民", "届政协"):
        end = next((mark + len(body) for body in _WITH_TERMS if text.startswith(body, mark)), 0)
        term = _TERM.search(text, max(0, mark - _LONGEST_TERM), mark) if end else None
        if term is None:
            continue
        start, of = term.start(), known.ending(term.start() + 1)
        if of is not None and of.method.startswith("division"):
            found.append(Span(of.start, end, "organization", "session", place=text[of.start : start + 1]))
        elif not start or text[start - 1] in EDGES or text[start - 1] in _BEFORE:
            found.append(Span(start, end, "organization", "session", level=_LEVELS[text[start]]))
    for match in _SESSION.finditer(text):
        place = known.ending(match.start())
        if place is None or not place.method.startswith("division"):
            continue
        start = place.start
        while (wider := known.ending(start)) and wider.method.startswith("division"):
            start = wider.start
        party = next((len(word) for word in _PARTIES if text.endswith(word, 0, start)), 0)
        if not party and match[0] == "委员会":
            continue  # of what, nobody says
        start -= party
        seat = text[place.start : place.end]
        found.append(Span(start, match.end(), "organization", "session", place=seat))
    return found


def find_institutes(text: str, known: Spans) -> list[Span]:
    """Return the institutes of an academy and the hospitals of a university under their short names (中科院|青岚纳米所, 浙大|二院)."""
    found = []
    for academy in known:
        if academy.method == "known" and _is_school(text, academy) and (of := _ATTACHED.match(text, academy.end)):
            found.append(Span(academy.start, of.end(), "organization", "suffix:health"))
            continue
        is_academy = academy.method == "known" and text.endswith(_ACADEMIES, academy.start, academy.end)
        if is_academy and (match := _INSTITUTE.match(text, academy.end)):
            found.append(Span(academy.start, match.end(), "organization", "suffix:institute"))
    return found


def _is_school(text: str, name: Span) -> bool:
    return lexicon.known_organizations().get(text[name.start : name.end], ("", ""))[1] == "school"

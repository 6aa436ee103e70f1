"""What belongs to a name beside what its extent holds, and what does not: where it starts and ends then."""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.organizations.bodies import UNIT
from assets.entities.organizations.seats import REGISTERED, without_seats
from assets.entities.organizations.suffixed.ending import FIRMS, SCHOOLS_AND_HOSPITALS, ZONES, Ending
from assets.entities.organizations.suffixed.openings import world_before
from assets.entities.places.middles import with_water
from assets.entities.text.extent import EDGES
from assets.entities.text.rules import Rule, ending_with, of_all, of_class, of_suffix
from assets.entities.text.words import is_word, tag_of

_HAN = re.compile(r"[\u3400-\u9fff]+")
_VILLAGE_BEFORE = re.compile(r"(?:镇|乡|街道)([\u3400-\u9fff]{1,2})\Z")  # 石桥镇|许家|冲村合作社
_OPENS = frozenset("记访")
_STORES = "中央储备粮"
_OF_TERM = re.compile(r"第[一二三四五六七八九十百\d]{1,4}届\Z")
_MEETING = ("会见", "会晤", "走访", "联合", "携手")
_TRADE_ZONES = ("自由贸易试验区", "自贸试验区", "自贸区")


def with_previous(of: Ending) -> int:
    """The name before it, which its words reach: 某某学院|武汉校友会."""
    before = of.previous
    reached = before is not None and min(of.start, of.reach) <= before.end <= of.begin
    return before.start if before is not None and reached else of.start


def behind_meeting(of: Ending) -> int:
    """The name behind a verb of meeting, or behind 联合 where a name begins: 人民大会堂会见|德国远帆公司, 市科协联合|青岚大学."""
    for verb in _MEETING:
        at = of.text.rfind(verb, of.start + 2, of.begin)
        after = at + len(verb)
        if at >= 0 and {at, after} <= of.tokens.bounds and of.known.starting(after) is not None:
            return after
    return of.start


def with_sender(of: Ending) -> int:
    """The country or city that it stands for elsewhere: 日本|驻|广州总领事馆."""
    at = of.start - 1
    seat = of.known.ending(at) if of.text[max(0, at) : of.start] == "驻" else None
    return seat.start if seat is not None and seat.kind == "place" else of.start


def unseated(of: Ending) -> int:
    """No place that only says where it is: 石桥镇|云帆果蔬有限公司."""
    if not of.proper:
        return of.start
    return without_seats(of.tokens, of.known, of.start, of.begin, of.suffix, of.class_)


def unless_former(of: Ending) -> int:
    """The name behind 原, but where that begins a word: 原|云塘中学, 原平中学."""
    former = of.text[of.start] == "原" and of.begin - of.start > 2
    return of.start + (former and not is_word(of.tokens.words[of.tokens.at(of.start)]))


def with_university(of: Ending) -> int:
    """The university to which it belongs: 浙师大|附属|云塘实验中学."""
    at = of.start - 2
    owner = of.known.ending(at) if of.text.startswith("附属", max(0, at)) else None
    return owner.start if owner is not None and owner.kind == "organization" else of.start


def with_water_before(of: Ending) -> int:
    """The lake or river with which its place begins: 太平湖|森林."""
    return with_water(of.tokens, of.known, of.start) if of.start < of.begin else of.start


def with_village(of: Ending) -> int:
    """The village whose first characters the town before it took: 石桥镇|许家冲村合作社."""
    village = _VILLAGE_BEFORE.search(of.text, max(0, of.start - 5), of.start)
    whole = village and "村" in of.text[of.start : of.begin] and village.start(1) in of.tokens.bounds
    return village.start(1) if village and whole else of.start


def with_zone_name(of: Ending) -> int:
    """The noun before a zone that stands alone between stops: 火炬|高新区|管委会."""
    tokens, start = of.tokens, of.start
    if not of.text.startswith(ZONES, start):
        return start
    index = tokens.at(start)
    if index < 2 or tokens.starts[index] != start or of.known.ending(start) is not None:
        return start
    word, tag = tokens.words[index - 1], tokens.tag(index - 1)
    alone = not _HAN.fullmatch(tokens.words[index - 2]) or tokens.words[index - 2] in lexicon.name_stops()
    named = 2 <= len(word) <= 3 and tag.startswith("n") and _HAN.fullmatch(word) and word not in lexicon.common_words()
    return tokens.starts[index - 1] if alone and named else start


def with_country(of: Ending) -> int:
    """国家|深海基地管理中心."""
    return of.start - 2 * (of.proper and of.text.endswith("国家", 0, of.start))


def with_world(of: Ending) -> int:
    """国际|滑雪联合会, 国际|锻造|锡委员会."""
    return world_before(of, of.start)


def with_term(of: Ending) -> int:
    """第三届|云塘国际马拉松组委会."""
    term = _OF_TERM.search(of.text, max(0, of.start - 6), of.start)
    return term.start() if term else of.start


def with_force(of: Ending) -> int:
    """武警|青岚支队."""
    return of.start - 2 * of.text.endswith("武警", 0, of.start)


def with_first_character(of: Ending) -> int:
    """The one character between a stop and the name: 上，|云|帆特数据有限公司, but 由|云帆数据有限公司."""
    tokens, at = of.tokens, of.start - 1
    if at < 1 or tokens.text[at - 1] not in EDGES or at not in tokens.bounds or not _HAN.match(tokens.text, at):
        return of.start
    if tokens.text[at] in _OPENS:
        return of.start  # ——记|云帆数据有限公司
    alone = of.known.overlapping(at, of.start) is None and tokens.words[tokens.at(at)] == tokens.text[at]
    return at if alone and tag_of(tokens.text[at])[0] not in "pcudrmqfvt" else of.start


def with_stores(of: Ending) -> int:
    """中央储备粮|青岚直属库有限公司."""
    return of.start - len(_STORES) * of.text.endswith(_STORES, 0, of.start)


def with_unit(of: Ending) -> int:
    """交警支队|二大队."""
    unit = UNIT.match(of.text, of.end)
    return unit.end() if unit else of.end


def with_area(of: Ending) -> int:
    """自由贸易试验区|厦门片区."""
    area = of.known.starting(of.end)
    named = area is not None and area.kind == "place" and of.text.startswith("片区", area.end)
    return area.end + 2 if area is not None and named else of.end


# Each in turn: the start first, then the end.
STARTS = (
    Rule(of_all, with_previous),
    Rule(of_all, behind_meeting),
    Rule(of_all, with_sender),
    Rule(lambda suffix, class_: class_ == "government" or suffix in REGISTERED, unseated),
    Rule(of_all, unless_former),
    Rule(of_class(*SCHOOLS_AND_HOSPITALS), with_university),
    Rule(of_all, with_water_before),
    Rule(of_class(*FIRMS), with_village),
    Rule(of_all, with_zone_name),
    Rule(lambda suffix, class_: class_ not in (*FIRMS, "party"), with_country),
    Rule(of_class("society"), with_world),
    Rule(of_suffix("组委会", "组织委员会", "执委会", "筹委会"), with_term),
    Rule(ending_with("队"), with_force),
    Rule(of_suffix(*REGISTERED), with_stores),
    Rule(of_suffix(*REGISTERED), with_first_character),
)
ENDS = (
    Rule(lambda suffix, class_: class_ == "government" and suffix.endswith("队"), with_unit),
    Rule(of_suffix(*_TRADE_ZONES), with_area),
)

"""Organisations whose names end with a suffix (…有限公司, …大学, …开发区)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assets.entities import lexicon
from assets.entities.bodies import OF_GOVERNMENTS, PARTY_OFFICES, UNIT
from assets.entities.departments import are_fields, bureau_after
from assets.entities.divisions import by_short_name
from assets.entities.extent import EDGES, TOGETHER, Extent, extend, strange
from assets.entities.firms import is_trade_name
from assets.entities.place_middles import with_water
from assets.entities.search import Endings
from assets.entities.seats import REGISTERED, has_strange, without_seats
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens
from assets.entities.words import is_word, tag_of

_LONGEST = 40
_FIRMS = ("firm", "plant")
_OF_FIRMS = ("plant", "zone", "base")
_NUMBERED = ("school", "health", "hospital")
_ORDINAL = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,4}\Z")
_LONGEST_ORDINAL = 5
_TERM = re.compile(r"[一二三四五六七八九十]{1,3}届")
_LONGEST_FIELDS = 12
_HAN = re.compile(r"[\u3400-\u9fff]+")
_GOES_ON = {
    **{f"{n}中": ("全会",) for n in "一二三四五六七八九十"},
    "织厂": ("宿舍",),
    "械厂": ("宿舍",),
    "工厂": ("宿舍",),
    "中心": ("渔港", "城市", "城区", "城镇"),
    "政府": OF_GOVERNMENTS,
    "控股": ("股东", "子公司", "权", "比例", "企业"),
}
# 全国最大的|光伏组件生产基地: one of a kind, and no name
_OF_A_KIND = ("最大的", "最大", "重要的", "一流的", "领先的", "唯一的", "最早的", "最强的", "先进的", "知名的")
_MEETS = frozenset("见谈同")
_MEETING = ("协", "磋", "洽", "会", "面")
_TRADE_ZONES = ("自由贸易试验区", "自贸试验区", "自贸区")
_SETTLEMENTS = ("镇", "乡", "街道", "村", "社区")
_LONGESTREGISTERED = 12
_NEVER_IN_FIRMS = frozenset(
    ("的", "了", "家", "该", "各", "某", "多", "一", "这", "等", "为", "是", "大型", "中小", "所有")
)
_COUNTABLE = ("base", "plant", "zone")
_CLASSIFIERS = frozenset("座个家处所批间类")
_MACHINES = ("加工中心", "车削中心", "铣削中心")
_FARMING = frozenset(("种植", "养殖", "种养", "采摘", "繁育", "育苗"))
_LONGEST_QUOTED = 8
_CLUBS = ("society", "team")
_OF_SEATS = ("海关", "法院", "检察院", "公安局", "供电公司", "电视台", "融媒体中心", "派出所", "税务局", "边检站")
_OF_MANY = re.compile(r"[两三四五六七八九十]大\Z")
_HOSTS = re.compile("(?:等(?:单位|部门)?)?(?:共同|联合)?(?:主办|承办|协办|举办|牵头|发起|组织)")  # 由县体育中心|承办
_PLAIN_SCHOOLS = ("小学", "中学", "高级中学", "初级中学", "实验小学", "中心小学", "幼儿园")
_VILLAGE_BEFORE = re.compile(r"(?:镇|乡|街道)([\u3400-\u9fff]{1,2})\Z")  # 石桥镇|许家|冲村合作社
_AFTER_PLACES = frozenset(("firm", "team"))
_QUOTED_SCHOOLS = ("幼儿园", "书院")  # “小树苗”|幼儿园
_FACULTIES = ("学院", "研究院", "研究所", "实验室")
_OF_AREAS = ("地区", "内地", "大陆", "境内")
_STORES = "中央储备粮"
_OWNERS = ("集团", "公司")
_ZONES = ("新区", "高新区", "经开区", "开发区", "保税区", "综保区", "产业园", "工业园", "科技园", "示范区")


def _strong() -> Iterator[str]:
    return (s for s, (_, strength, _) in lexicon.organization_suffixes().items() if strength != "prefixed")


_SUFFIXES = Endings(_strong, before=lexicon.offices)


@cache
def _sites() -> tuple[str, ...]:
    """Suffixes of sites that are longer than the suffix of an organisation in them (财富中心, 净水厂)."""
    return tuple(
        suffix
        for suffix, class_ in lexicon.place_suffixes().items()
        if len(suffix) > 2 and (class_ == "site" or (class_ == "relief" and suffix.endswith("中心")))
    )


def _is_trade_group(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a noun and its trades stand alone before 集团 (河套|酒业)."""
    alone = not start or tokens.text[start - 1] in EDGES or tokens.text[start - 1] in "和与及由"
    first = tokens.words[tokens.at(start)]
    named = len(first) == 2 and tag_of(first)[0] == "n" and first not in lexicon.common_words()
    return alone and named and is_trade_name(tokens, start, end)


def _opens_firm(tokens: Tokens, at: int) -> bool:
    """Tell whether a conjunction stands here, or a copula or preposition that is a word of its own (他是|星马针织)."""
    text = tokens.text
    return text[at] in "与和及" or (text[at] in "是由在为到给向" and {at, at + 1} <= tokens.bounds)


def _after_mark(tokens: Tokens, suffix: int) -> int:
    """Return where a registered firm of common words starts: after the stop or conjunction before it, or ``suffix``."""
    text = tokens.text
    least = max(0, suffix - _LONGESTREGISTERED)
    start = next(
        (at + 1 for at in range(suffix - 1, least - 1, -1) if text[at] in EDGES or _opens_firm(tokens, at)), least
    )
    words = tokens.words[tokens.at(start) : tokens.at(suffix - 1) + 1] if start < suffix else []
    if words and words[0] in TOGETHER:
        start, words = start + len(words[0]), words[1:]  # 联合|三六零股份有限公司
    plain = not words or all(w in lexicon.trade_words() for w in words) or any(w in _NEVER_IN_FIRMS for w in words)
    return suffix if plain or suffix - start < 4 or start not in tokens.bounds else start


def _after_place(text: str, known: Spans, suffix: int) -> int:
    """Return where a place starts that two characters alone stand after, which make no common word (绵阳|新投|集团)."""
    seat, name = known.ending(suffix - 2), text[suffix - 2 : suffix]
    plain = name in lexicon.common_words() or name in lexicon.followers() or not _HAN.fullmatch(name)
    if seat is None or seat.kind != "place" or plain:
        return suffix
    while (wider := known.ending(seat.start)) and wider.kind == "place":
        seat = wider  # 绍兴|柯桥|飞跃|跑团
    return seat.start


def _faculty_of(tokens: Tokens, previous: Span | None, suffix: int) -> int:
    """Return where the university starts that a faculty of fields alone belongs to (农业大学|茶与食品科技|学院)."""
    of = previous is not None and previous.method in ("suffix:school", "known") and previous.end < suffix
    if not of or previous is None or suffix - previous.end > _LONGEST_FIELDS or previous.end not in tokens.bounds:
        return suffix
    return previous.start if are_fields(tokens, previous.end, suffix) else suffix


def _owner_end(text: str, start: int, suffix: int) -> int:
    """Return where the firm ends whose plant or park a name is (青岚供热公司|热源厂), or 0."""
    ends = (at + 2 for word in _OWNERS if (at := text.find(word, start + 2, suffix)) >= 0)
    return max(ends, default=0)


def _county_before(tokens: Tokens, suffix: int) -> int:
    """Return where a common word starts that is short for a division, right before ``suffix`` and after a stop (平和|海关)."""
    index = tokens.at(suffix - 1)
    start = tokens.starts[index]
    alone = not start or tokens.text[start - 1] in EDGES or tokens.text[start - 1] in "在从由据与和"
    return start if alone and tokens.end(index) == suffix and tokens.words[index] in by_short_name() else suffix


def _called_so(tokens: Tokens, suffix: int) -> int:
    """Return where a word starts that schools are called by as roads are, alone before ``suffix`` (胜利|小学)."""
    index = tokens.at(suffix - 1)
    start = tokens.starts[index]
    alone = not start or tokens.text[start - 1] in EDGES or tokens.text[start - 1] in "在从由与和的自到进"
    return start if alone and tokens.end(index) == suffix and tokens.words[index] in lexicon.road_words() else suffix


def _quoted(text: str, suffix: int, end: int) -> int:
    """Return where a name starts that stands in quotes as a whole (“侨澄|义工联”), or ``suffix``."""
    if text[end : end + 1] not in ("”", '"') or not text[end : end + 1]:
        return suffix
    opening = text.rfind("“" if text[end] == "”" else '"', max(0, suffix - _LONGEST_QUOTED), suffix)
    return opening + 1 if opening >= 0 and _HAN.fullmatch(text, opening + 1, suffix) else suffix


def _is_counted(tokens: Tokens, start: int) -> bool:
    """Tell whether a numeral with its classifier stands before a name, so that it is one of many: 一座, 3个."""
    index = tokens.at(start) - 1
    if index < 1 or tokens.end(index) != start:
        return False
    word, tag = tokens.words[index], tokens.tag(index)
    counted = tag == "m" and word[-1] in _CLASSIFIERS and len(word) > 1
    return counted or (word in _CLASSIFIERS and tokens.tag(index - 1)[0] == "m")


def _named_zone(tokens: Tokens, known: Spans, start: int) -> int:
    """Return where the name of a zone starts: at the noun before it that stands alone between stops."""
    index = tokens.at(start)
    if index < 2 or tokens.starts[index] != start or known.ending(start) is not None:
        return start
    word, tag = tokens.words[index - 1], tokens.tag(index - 1)
    alone = not _HAN.fullmatch(tokens.words[index - 2]) or tokens.words[index - 2] in lexicon.name_stops()
    named = 2 <= len(word) <= 3 and tag.startswith("n") and _HAN.fullmatch(word) and word not in lexicon.common_words()
    return tokens.starts[index - 1] if alone and named else start


def _is_listed_zone(tokens: Tokens, previous: Span, begin: int, suffix: str) -> bool:
    """Tell whether a word stands between a zone, a list mark and the same suffix (镜湖经济开发区、|沿江|经济开发区)."""
    text, start = tokens.text, previous.end + 1
    same = text.endswith(suffix, previous.start, previous.end) and text[previous.end : start] in ("、", "和")
    return same and start in tokens.bounds and 2 <= begin - start <= 4 and bool(_HAN.fullmatch(text, start, begin))


def _numbered(tokens: Tokens, known: Spans, begin: int, end: int) -> int:
    """Return where a school or hospital starts that has a number for a name, or that the dictionary knows as a whole.

    第二十六|中学, 青岚市|第一|人民医院, 西湖|大学. Without either: ``begin``.
    """
    if number := _ORDINAL.search(tokens.text, max(0, begin - _LONGEST_ORDINAL), begin):
        place = known.ending(number.start())
        owner = place is not None and (place.kind == "place" or tokens.text.endswith("解放军", 0, place.end))
        return place.start if place is not None and owner else number.start()
    index = tokens.at(end - 1)
    word, start = tokens.words[index], tokens.starts[index]
    whole = tokens.tag(index) == "nt" and tokens.end(index) == end and start + 2 <= begin == end - 2
    return start if whole and word[:-2] not in lexicon.trade_words() else begin


def _is_field(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether only common words stand after a town, so that any like it may be meant (石桥镇|菱角种植|基地)."""
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1]
    seats = [index for index, word in enumerate(words, 1) if word.endswith(_SETTLEMENTS)]
    rest = words[seats[-1] :] if seats else []
    if not seats and (village := tokens.text.rfind("村", start + 1, end)) >= 0:
        return not has_strange(tokens, village + 2, end)  # 周口|村白茶|基地
    grown = not _FARMING.isdisjoint(words) and not seats and tag_of(words[0]) != "ns"  # 黑木耳|种植|基地
    of_village = bool(seats) and not rest and words[-1].endswith(("村", "社区"))  # 柏林|村|工作队
    return grown or of_village or (bool(rest) and all(map(is_word, rest)))


def find_suffixed(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the names that end with a suffix of organisations and hold something proper to one bearer."""
    text = tokens.text
    generic = lexicon.generic_words()
    kinds = lexicon.organization_suffixes()
    found: list[Span] = []
    for begin, end in _SUFFIXES.find(tokens):
        suffix = text[begin:end]
        inside = known.overlapping(begin, end)
        if inside is not None and inside.kind == "organization" and begin < inside.end < end:
            begin = inside.end  # TCL集团|股份有限公司
        elif inside is not None and (inside.end > end or inside.kind == "organization" or not inside.kind):
            continue
        class_, strength, _ = kinds[suffix]
        if class_ == "party" and text.startswith(PARTY_OFFICES, end):
            continue  # 市人大常委会|党组书记
        if suffix == "商会" and text[begin - 1 : begin] in _MEETING:
            continue  # 专题协|商会: a meeting
        if suffix[-1] == "会" and text[end : end + 1] in _MEETS and text[end - 1 : end + 1] in lexicon.followers():
            continue  # 罗明学|会见: a name and a verb
        if text.startswith(_GOES_ON.get(suffix[-2:], "\0"), end):
            continue  # 青岚市政府|采购, 云帆精密|控股股东
        extent = extend(tokens, known, begin, any_tag=class_ in _FIRMS)
        if not extent.proper and class_ in _NUMBERED and (known_as := _numbered(tokens, known, begin, end)) < begin:
            extent = Extent(known_as, True, known_as)
        if not extent.proper and suffix in _PLAIN_SCHOOLS and (called := _called_so(tokens, begin)) < begin:
            extent = Extent(called, True, called)
        if not extent.proper and suffix in _OF_SEATS and (county := _county_before(tokens, begin)) < begin:
            extent = Extent(county, True, county)
        previous = found[-1] if found else None
        if suffix in _FACULTIES and (begun := _faculty_of(tokens, previous, begin)) < begin:
            extent = Extent(begun, True, begun)
        seat = known.starting(extent.start) or previous
        if (
            suffix == "中心"
            and seat
            and seat.kind == "organization"
            and text[seat.end - 1] == "院"
            and extent.start <= seat.end
        ):
            continue  # 县人民医院|胸痛中心
        if not extent.proper and class_ == "zone" and previous and _is_listed_zone(tokens, previous, begin, suffix):
            extent = Extent(previous.end + 1, True, previous.end + 1)
        if not extent.proper and class_ == "zone" and (begun := strange(tokens, begin)) < begin:
            extent = Extent(begun, True, begun)
        if not extent.proper and class_ in _AFTER_PLACES and (begun := _after_place(text, known, begin)) < begin:
            extent = Extent(begun, True, begun)
        if not extent.proper and suffix == "集团" and _is_trade_group(tokens, extent.reach, begin):
            extent = Extent(extent.reach, True, extent.reach)
        if not extent.proper and suffix in REGISTERED and (begun := _after_mark(tokens, begin)) < begin:
            extent = Extent(begun, True, begun)
        if not extent.proper and class_ in _CLUBS and (begun := _quoted(text, begin, end)) < begin:
            extent = Extent(begun, True, begun)
        start = extent.start
        if previous is not None and min(start, extent.reach) <= previous.end <= begin:
            start = previous.start  # 某某学院|武汉校友会
        if text[start - 1 : start] == "驻" and (seat := known.ending(start - 1)) and seat.kind == "place":
            start = seat.start  # 日本|驻|广州总领事馆
        elif suffix == "代表处" and text[start - 1 : start] == "驻":
            continue  # 设立|驻|巴西代表处
        if extent.proper and (class_ == "government" or suffix in REGISTERED):
            start = without_seats(tokens, known, start, begin, suffix, class_)
        if text[start] == "各" or (class_ in _COUNTABLE and _is_counted(tokens, start)):
            continue  # 各大造船厂, 一座|智能化加工厂
        if class_ == "government" and suffix.endswith("队") and (unit := UNIT.match(text, end)):
            end = unit.end()  # 交警支队|二大队
        start = with_water(tokens, known, start) if start < begin else start
        if class_ in _FIRMS and (village := _VILLAGE_BEFORE.search(text, max(0, start - 5), start)):
            start = village.start(1) if "村" in text[start:begin] and village.start(1) in tokens.bounds else start
        if text.startswith(_ZONES, start):
            start = _named_zone(tokens, known, start)  # 火炬|高新区|管委会
        if extent.proper and class_ not in (*_FIRMS, "party") and text.endswith("国家", 0, start):
            start -= 2  # 国家|深海基地管理中心
        if suffix.endswith("队") and text.endswith("武警", 0, start):
            start -= 2  # 武警|青岚支队
        if suffix in REGISTERED and text.endswith(_STORES, 0, start):
            start -= len(_STORES)  # 中央储备粮|青岚直属库有限公司
        if (
            suffix in _TRADE_ZONES
            and (area := known.starting(end))
            and area.kind == "place"
            and text.startswith("片区", area.end)
        ):
            end = area.end + 2  # 自由贸易试验区|厦门片区
        name = text[start:end]
        if not extent.proper or start == begin or name in generic or end - start > _LONGEST or "某" in name:
            continue
        if suffix == "中心" and name.endswith(_MACHINES) and known.starting(start) is None:
            continue  # 五轴|加工中心: a machine
        if _TERM.match(name):
            continue  # 市十|八届人大常委会
        if "级" in text[max(0, start - 2) : start + 3]:  # 国家级|车联网先导区: a class
            continue
        place = known.starting(start)
        if class_ == "school" and place is not None and end - place.end > 3 and text[place.end : end] in generic:
            continue  # 江苏省|普通高中|学业水平考试
        bare = place is not None and place.kind == "place" and place.end == begin  # 上海|公司: any firm of the place
        abroad = bare and place is not None and place.method == "world" and len(suffix) == 2
        if bare and (class_ in _FIRMS or strength == "weak" or (abroad and class_ == "school")):
            continue
        if strength == "weak" and (end - start < 5 or (text[start] in "“" and end - start < 9)):
            continue
        if _OF_MANY.search(text, max(start, begin - 2), begin):
            continue  # 保税区|三大|平台, 北风油|三大|公司
        if class_ == "school" and text.endswith(_OF_AREAS, start, begin):
            continue  # 港澳地区|大学: any of them
        if class_ in _NUMBERED and text[begin - 1] == "”" and suffix not in _QUOTED_SCHOOLS:
            continue  # “大班额”|学校
        if suffix == "工作队" and text.endswith("驻村", start, begin):
            continue
        if class_ == "base" and (_is_field(tokens, start, begin) or text.endswith(_OF_A_KIND, 0, start)):
            continue
        if class_ == "zone" and (bureau := bureau_after(tokens, end)) > end:
            found.append(Span(start, bureau, "organization", "suffix:government"))
            continue
        while found and found[-1].end > start:
            found.pop()
        if class_ in _OF_FIRMS and suffix not in _OWNERS and (cut := _owner_end(text, start, begin)):
            found.append(Span(start, cut, "organization", "suffix:firm"))  # 云帆集团|医药物流园区
            if not has_strange(tokens, cut, begin):
                continue
            start = cut
        is_site = text.endswith(_sites(), start, end) and not _HOSTS.match(text, end)
        found.append(
            Span(start, end, "place" if is_site else "organization", f"suffix:{'site' if is_site else class_}")
        )
    return found

"""Organisations: bodies of a jurisdiction (区委, 市商务局、贸促会), and names that end with a suffix (…有限公司)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assets.entities import lexicon
from assets.entities.departments import are_fields
from assets.entities.extent import Extent, extend, strange
from assets.entities.search import Endings, Heads
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens
from assets.entities.words import is_word

_LEVELS = {"省": "province", "市": "city", "州": "city", "盟": "city", "区": "county", "县": "county", "旗": "county"}
_LEVELS |= {"镇": "town", "乡": "town"}
_AUTONOMOUS = {"自治区": "province", "自治州": "city", "自治县": "county", "自治旗": "county"}
_BEFORE = frozenset(
    "由向在与和对从为到经据及同将被把给是请即就并"
)  # function words that the segmenter may glue on: 由市|商务局
_LONGEST = 40
_SESSION = re.compile(r"第[一二三四五六七八九十]{1,3}届(?:人民代表大会常务委员会|人民代表大会|委员会)")
_PARTIES = (
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
# 等企业  等12家公司  等单位
_AND_SO_ON = re.compile(
    r"等(?:\d{1,3}|多|数十|十余)?(?:家|个)?(?:知名|重点|龙头|骨干|本土|外资|科技)?(?:企业|公司|车企|药企|厂商|集团|(?:专业)?合作社|农业合作社|家庭农场|商户|银行|券商)"
)
# 农村工作领导小组办公室  全面依法治区委员会办公室
_LEADING = re.compile(r"([\u3400-\u9fff]{2,14}?)(?:领导小组|委员会)(?:办公室)?")
_PARTY_OFFICES = ("书记", "副书记", "委员", "成员", "第一书记", "常委")
_ACADEMIES = ("科院", "科学院", "社科院", "工程院")
# 青岚纳米所  地质与地球物理所
_INSTITUTE = re.compile(r"[\u3400-\u9fff]{2,10}?所(?![\u3400-\u9fff]|$)")
_NUMBERED = ("school", "health", "hospital")
_ORDINAL = re.compile(r"第[一二三四五六七八九十百零\d]{1,4}\Z")
_LONGEST_ORDINAL = 5
_HAN = re.compile(r"[\u3400-\u9fff]+")
_OF_GOVERNMENTS = ("采购", "债", "性", "购买")
_MOST_LISTED = 12
_ZONES = ("新区", "高新区", "经开区", "开发区", "保税区", "综保区", "产业园", "工业园", "科技园", "示范区")


@cache
def _of_jurisdictions() -> re.Pattern[str]:
    # 区委  市人大常委会
    return re.compile("(?:自治[区州县旗]|[" + "".join(_LEVELS) + "])" + lexicon.alternation(lexicon.bodies()))


def _strong() -> Iterator[str]:
    return (s for s, (_, strength, _) in lexicon.organization_suffixes().items() if strength != "prefixed")


_SUFFIXES = Endings(_strong, before=lexicon.offices)


@cache
def _alone() -> Heads:
    """The bodies after the name of a place, without its word for the level: 政协."""
    return Heads(lexicon.bodies())


@cache
def _sites() -> tuple[str, ...]:
    """Suffixes of sites that are longer than the suffix of an organisation in them (财富中心, 净水厂)."""
    return tuple(
        suffix
        for suffix, class_ in lexicon.place_suffixes().items()
        if len(suffix) > 2 and (class_ == "site" or (class_ == "relief" and suffix.endswith("中心")))
    )


def find_bodies(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the bodies of a jurisdiction, in full or short form, and those that follow one in a list."""
    text = tokens.text
    found: list[Span] = []
    seats = [span.end for span in known if span.method.startswith("division")]
    matches = [match.span() for match in _of_jurisdictions().finditer(text)]
    matches += [(seat, end) for seat in seats if (end := _alone().longest(text, seat)) > seat]
    last = 0
    for start, end in sorted(matches):
        if text.endswith("党组", start, end) and text.startswith(_PARTY_OFFICES, end):
            end -= 2  # 市政府|党组成员
        if text.endswith("政府", start, end) and text.startswith(_OF_GOVERNMENTS, end):
            continue  # 青岚|政府采购
        if text.endswith("人大", start, end) and text.startswith("代表", end):
            continue  # 部分|市人大代表: whom the people sent, not the body
        if start < last or not (_closes(tokens, end) or text.startswith("党组", end)):
            continue
        before = known.ending(start) or known.ending(start + 1)
        place = before if before is not None and before.method.startswith("division") else None
        if place is None and start not in tokens.bounds and text[start - 1] not in _BEFORE:
            continue
        level = _AUTONOMOUS.get(text[start : start + 3]) or _LEVELS.get(text[start], "")
        if place is None:
            span = Span(start, end, "organization", "body", level=level)
        else:
            own = text[start] if place.end == start and level else ""  # 绍兴|市委: the level belongs to the place
            first = place.start
            while (wider := known.ending(first)) and wider.method.startswith("division"):
                first = wider.start
            span = Span(first, end, "organization", "body", place=text[place.start : place.end] + own)
        if (leading := _LEADING.match(text, end)) and are_fields(tokens, end, leading.end(1)):
            end = leading.end()
            span = span._replace(end=end)  # 明溪区委|农村工作领导小组办公室
        owner = known.ending(span.start)
        if (
            owner is not None
            and owner.method == "known"
            and owner.kind == "organization"
            and text.endswith("公司", 0, end)
        ):
            span = span._replace(start=owner.start)  # 国网|青岚供电公司
        if party := next((word for word in _PARTIES if text.endswith(word, 0, span.start)), ""):
            span = span._replace(start=span.start - len(party))  # 共青团|青岚市委
        elif text[start - 1 : start] == "团" and end - start == 2 and text[start + 1] == "委":
            span = span._replace(start=start - 1)  # 团|市委
        found.append(span)
        last = end
        for member in _members(tokens, span):
            found.append(member)
            last = member.end
    return found


def _members(tokens: Tokens, head: Span) -> Iterator[Span]:
    """Yield the bodies that share the jurisdiction of ``head``: 贸促会 of 市商务局、贸促会."""
    text = tokens.text
    position = head.end
    while position < len(text) and text[position] in "、和及":
        start = position + 1
        position = _alone().longest(text, start)
        if position == start or not _closes(tokens, position):
            return
        yield Span(start, position, "organization", "body_list", level=head.level, place=head.place)


def _closes(tokens: Tokens, end: int) -> bool:
    """Tell whether a body can end at ``end``: at the end of a word, or before an office (区政|协主席)."""
    if end in tokens.bounds:
        return True
    index = tokens.at(end)
    return tokens.text[end : tokens.end(index)] in lexicon.offices()


def find_sessions(text: str, known: Spans) -> list[Span]:
    """Return congresses and committees with the number of their term (政协青岚市第九届委员会)."""
    found = []
    for match in _SESSION.finditer(text):
        place = known.ending(match.start())
        if place is None or not place.method.startswith("division"):
            continue
        start = place.start
        while (wider := known.ending(start)) and wider.method.startswith("division"):
            start = wider.start
        start -= next((len(word) for word in _PARTIES if text.endswith(word, 0, start)), 0)
        seat = text[place.start : place.end]
        found.append(Span(start, match.end(), "organization", "session", place=seat))
    return found


def find_institutes(text: str, known: Spans) -> list[Span]:
    """Return the institutes of an academy under their short names (中科院|青岚纳米所)."""
    found = []
    for academy in known:
        is_academy = academy.method == "known" and text.endswith(_ACADEMIES, academy.start, academy.end)
        if is_academy and (match := _INSTITUTE.match(text, academy.end)):
            found.append(Span(academy.start, match.end(), "organization", "suffix:institute"))
    return found


def find_listed(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the firms that only a list shows to be ones: 甲某医疗、乙某智能|等企业."""
    text = tokens.text
    found: list[Span] = []
    for match in _AND_SO_ON.finditer(text):
        end = match.start()
        for _ in range(_MOST_LISTED):
            extent = extend(tokens, known, end)
            start = extent.start if extent.proper else end
            if not extent.proper:
                start = _list_item(tokens, extent.reach, end)
            if not 2 <= end - start <= 12 or text[start] in "“《（(":
                break
            inside = known.overlapping(start, end)
            if inside is None or (inside.kind == "organization" and inside.end < end):
                found.append(Span(start, end, "organization", "list"))
            elif inside.kind != "organization":
                break
            if text[start - 1 : start] != "、":
                break
            end = start - 1
    return found


def _list_item(tokens: Tokens, reach: int, end: int) -> int:
    """Return where a firm without a proper word starts: an odd item between two list marks, or a word and its trade."""
    item = tokens.text.rfind("、", max(0, end - 10), end) + 1
    words = tokens.words[tokens.at(item) : tokens.at(end - 1) + 1]
    plain = all(w in lexicon.trade_words() or w in lexicon.name_stops() for w in words)
    if item and end - item >= 3 and len(words) > 1 and not plain and _HAN.fullmatch(tokens.text, item, end):
        return item
    return reach if _is_trade_name(tokens, reach, end) else end


def _is_trade_name(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether common words make the name of a firm: a word that is no trade, then trades (信远|生物)."""
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1]
    trade = lexicon.trade_words()
    if len(words) > 2 and len(words[0]) == len(words[1]) == 1:
        words = [words[0] + words[1], *words[2:]]
    return len(words) in (2, 3) and len(words[0]) > 1 and words[0] not in trade and all(w in trade for w in words[1:])


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
        return place.start if place is not None and place.kind == "place" else number.start()
    index = tokens.at(end - 1)
    word, start = tokens.words[index], tokens.starts[index]
    whole = tokens.tag(index) == "nt" and tokens.end(index) == end and start + 2 <= begin == end - 2
    return start if whole and word[:-2] not in lexicon.trade_words() else begin


def _is_field(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether only common words stand after a town, so that any like it may be meant (石桥镇|菱角种植|基地)."""
    town, *words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1]
    villages = [index for index, word in enumerate(words) if word.endswith(("村", "社区"))]
    if villages and town.endswith(("镇", "乡", "街道")):
        words = words[villages[-1] + 1 :]  # 石桥镇|岭畔|村|菱角|基地
    return town.endswith(("镇", "乡", "街道", "村")) and bool(words) and all(map(is_word, words))


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
        if class_ == "party" and text.startswith(_PARTY_OFFICES, end):
            continue  # 市人大常委会|党组书记
        extent = extend(tokens, known, begin, any_tag=class_ == "firm")
        if not extent.proper and class_ in _NUMBERED and (known_as := _numbered(tokens, known, begin, end)) < begin:
            extent = Extent(known_as, True, known_as)
        previous = found[-1] if found else None
        if not extent.proper and class_ == "zone" and previous and _is_listed_zone(tokens, previous, begin, suffix):
            extent = Extent(previous.end + 1, True, previous.end + 1)
        if not extent.proper and class_ == "zone" and (begun := strange(tokens, begin)) < begin:
            extent = Extent(begun, True, begun)
        start = extent.start
        if previous is not None and min(start, extent.reach) <= previous.end <= begin:
            start = previous.start  # 某某学院|武汉校友会
        if text[start - 1 : start] == "驻" and (seat := known.ending(start - 1)) and seat.kind == "place":
            start = seat.start  # 日本|驻|广州总领事馆
        if text.startswith(_ZONES, start):
            start = _named_zone(tokens, known, start)  # 火炬|高新区|管委会
        if extent.proper and class_ not in ("firm", "party") and text.endswith("国家", 0, start):
            start -= 2  # 国家|深海基地管理中心
        name = text[start:end]
        if not extent.proper or start == begin or name in generic or end - start > _LONGEST:
            continue
        if "级" in text[max(0, start - 2) : start + 3]:  # 国家级|车联网先导区: a class
            continue
        place = known.starting(start)
        bare = place is not None and place.kind == "place" and place.end == begin  # 上海|公司: any firm of the place
        if bare and (class_ == "firm" or strength == "weak"):
            continue
        if strength == "weak" and (end - start < 5 or (text[start] in "“" and end - start < 9)):
            continue
        if class_ == "base" and _is_field(tokens, start, begin):
            continue
        while found and found[-1].end > start:
            found.pop()
        is_site = name.endswith(_sites())
        found.append(
            Span(start, end, "place" if is_site else "organization", f"suffix:{'site' if is_site else class_}")
        )
    return found

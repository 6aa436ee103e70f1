"""Roads by their number, their place in a grid or both their ends, and two that are printed in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.places.ending import CENTRES
from assets.entities.text.extent import EDGES
from assets.entities.text.search import matches
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word
from assets.printed import printed

# 国道111线  312国道  S38高速
_HIGHWAY = re.compile(r"[国省县]道|[GSX]\d{2,4}(?:高速公路|高速|线)|台\d{1,3}[甲乙丙]?线")
_HIGHWAY_HEADS = ("国道", "省道", "县道", "G", "S", "X", "台")
# 渝怀|铁路, 京藏、包茂、丹锡|高速公路
_LONG_LINES = ("高速", "铁路", "高铁")
_LONG_LINE = re.compile(
    "高速(?:公路|铁路|(?![\u3400-\u9fff])|(?=[及和与至的全通开建在是东西南北上入出口互]))|铁路|高铁"
)
_TWO_CITIES = re.compile(r"(?![中已新正在将可全各老大未有不修建开和与及跨沿从])[\u3400-\u9fff]{2}")
_ROW_MARKS = frozenset("、和及与")
# 青年路|跃龙路口: each is a road
_CROSSING = re.compile(r"([\u3400-\u9fff]{1,4}(?:大道|大街|[街路巷]))([\u3400-\u9fff]{2,4}(?:大道|大街|[街路巷]))")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_NUMBER_AFTER = re.compile(r"[GSX]?\d{2,4}线?(?!\d)|(?:\d{1,2}|[一二三四五六七八九十])号")
_NUMBER_BEFORE = re.compile(r"(?<![A-Za-z0-9.])[GSX]?\d{3,4}\Z")
# 纬三路  经十一路  纬三东路  横二路
_GRID = re.compile(r"[经纬横纵][一二三四五六七八九十]{1,3}[东西南北中]?(?:路|街|大道|大街)")
# 沿|民乐道|往南行, 驶至|基围道|时, 与|海旁道|交界, |中南路|建设项目
_FRAMED = re.compile(
    r"(?:大道|[道路街])(?:[东西南北中](?!、[东西南北]))?"
    r"(?=(?P<going>与|和|及|时|撞|转入|[东西南北]行|往|转|近|行驶|行走|一带|一[幢座栋间处]|附近|、|至|口|旁|夹|右转|左转)"
    r"|的?(?:交界|交[汇会叉]|方向)|交口|对[开出]|\d+号|(?:建设|改造|大修|拓宽|提升|整治|延伸|绿化|快速化)(?:项目|工程|改造|提升)"
    r"|[东西南北][延段侧、]|两侧|沿线|路段|道路工程|大修|拓宽)"
)
# 东起|燕林路，西至|寅水河，
_BOUNDED = re.compile(
    r"[东南西北](?:起|至|临|邻|接|抵|靠|达|到|连)"
    r"([\u3400-\u9fff]{1,6}?(?:路|街|大道|大街|巷|河|江|湖|高速|铁路|公路))(?=[，,、。；;：）)\s]|以|与)"
)
# 菜市街|至|通海街
_ROAD_ENDS = ("路", "街", "大道", "大街", "巷")
_JOINT = re.compile(r"((?:大道|[路街巷道桥])[东西南北]?口?)(?:至|到|[-—~－～]{1,2})")
_JOINTS = tuple(end + joint for end in "路街巷道桥口" for joint in "至到-—~－～")
_RANGE_END = re.compile(
    r"([\u3400-\u9fff]{2,4}?(?:大道|大街|[路街巷]))(?=[，。、；,;）)\n]|[东西南北]?[口段]|路段|路口|之间|交[叉汇]|封闭|半幅|双向|单向|全线|[东西南北]侧)"
)
# 观塘|安达臣道|及|秀茂坪道
_OF_QUARTER = re.compile(
    r"[\u3400-\u9fff]{2,4}?(?:大?道[东西中]?|[路街])(?=[，。；、：）（]|[的及和与至往近对一二两三四五六七八九十今昨有发在上口被交向]|\d)"
)
_SIDED = tuple(side + to for side in "东南西北" for to in "起至临邻接抵靠达到连")
LINES = frozenset("沪苏浙皖京津渝冀鲁豫鄂湘赣闽粤桂琼川黔滇甘青宁辽吉黑杭锡常甬徐盐镇扬泰通昆嘉湖汉广深港")
_CITIES = LINES | frozenset("沈济并邕蓉厦")
_TO_AND_FRO = frozenset("离赴抵进返来")  # 离|汉, 进|京
_INTO = frozenset("沿在至近与和及入往、于到由出驶经着")
_NEAR = ("至近", "到近", "驶近", "，近", "。近")  # 驶至近|望湖路
_NEAR_BY = re.compile(
    r"近([\u3400-\u9fff]{2,4}?(?:大道|[道路街]|大厦|广场))(?=[，。、；：（）\n]|对[开出]|交界|路口|时|一间|一带|发生)"
)
_BEFORE_NEAR = frozenset("至到驶道路街")
_FIGURE = re.compile(r"(?:走[好出稳实]|[蹚闯趟]出|一条|条条)[^，。；,;\n]{0,14}\Z")
_NOT_IN_ROADS = frozenset("的了是在和与及从沿往这那该此一条同每各车行跑河隧街通人轨赛航铁公")
# 民生街|文昌大街
_TWO_ROADS = re.compile(
    r"([\u3400-\u9fff]{2,4}(?:大道|[街路巷]))(?![道口心办区子段])(?![\u3400-\u9fff]{0,3}(?:商业|步行|美食)街)[\u3400-\u9fff]{2,4}(?:大街|大道|[路街巷])"
)


def named_route(text: str, known: Spans, suffix: int) -> int:
    """Return where a road or railway starts that is named after both its ends (青岚|至|柳渡|国家|高速公路), or ``suffix``."""
    end = suffix - 2 if text.endswith("国家", 0, suffix) else suffix
    last = known.ending(end)
    if last is None or last.kind != "place" or text[last.start - 1 : last.start] != "至":
        return suffix
    first = known.ending(last.start - 1)
    if first is not None and text[first.start - 1 : first.start] == "至":
        return suffix  # 青岚|至|柳渡|至|石桥高铁: each is a place
    return first.start if first is not None and first.kind == "place" else suffix


def numbered_roads(text: str) -> Iterator[Span]:
    """Yield the roads that have a number: 国道111线, G312国道, S38高速."""
    for match in matches(_HIGHWAY, text, *_HIGHWAY_HEADS):
        start, end = match.span()
        if match[0].endswith("道"):
            after, before = _NUMBER_AFTER.match(text, end), _NUMBER_BEFORE.search(text, max(0, start - 6), start)
            if not after and not before:
                continue
            # 310国道|602公里处
            start, end = (before.start(), end) if before else (start, after.end() if after else end)
        yield Span(start, end, "place", "suffix:road")


def roads_between_cities(tokens: Tokens) -> Iterator[Span]:
    """Yield the lines that are called by one character of each city at their ends: 渝怀铁路, and each of 京藏、包茂、丹锡高速公路."""
    text = tokens.text
    for at in printed(text, *_LONG_LINES):
        names = _names_before(tokens, at)
        if not any(_CITIES.intersection(text[start:end]) for start, end in names):
            continue
        line = _LONG_LINE.match(text, at)
        if line is not None:
            yield from (Span(*name, "place", "suffix:road") for name in names[1:])
            yield Span(names[0][0], line.end(), "place", "suffix:road")


def _names_before(tokens: Tokens, at: int) -> list[tuple[int, int]]:
    """Return the names of two characters that stand before ``at`` in a row, the last first; none where one is a word."""
    text, names = tokens.text, list[tuple[int, int]]()
    while (
        at > 1
        and _TWO_CITIES.fullmatch(text, at - 2, at)
        and at - 2 in tokens.bounds
        and (not is_word(text[at - 2 : at]) or _CITIES.issuperset(text[at - 2 : at]))  # 京沪
    ):
        names.append((at - 2, at))
        if text[at - 3 : at - 2] not in _ROW_MARKS:
            break
        at -= 3
    return names


def gridded_roads(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the roads of a grid, which have a number and a direction for a name: 纬三路, 经十一路."""
    for match in matches(_GRID, tokens.text, *"经纬横纵"):
        cut = len(tokens.words[tokens.at(match.start())]) == 2  # 市纬|三路
        begins = match.start() in tokens.bounds or (cut and not is_word(tokens.words[tokens.at(match.start())]))
        if begins and match.end() in tokens.bounds and known.overlapping(*match.span()) is None:
            yield Span(match.start(), match.end(), "place", "suffix:road")


def framed_roads(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the roads by how one goes along them, where they cross and what is built of them: 沿|民乐道|往南行, |中南路|建设项目.

    In Hong Kong and in the old concessions roads are called 道, which ends many other words.
    """
    text = tokens.text
    for match in matches(_FRAMED, text, "道", "路", "街", "大道"):
        at = match.start()
        for stem in (2, 3, 4):
            start = at - stem
            if start >= 0 and _opens(tokens, known, start, match):
                if _is_called(tokens, start, at, match.end()) and known.overlapping(start, match.end()) is None:
                    yield Span(start, match.end(), "place", "suffix:road")
                break


def roads_near(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the roads and buildings near which something on another road is: 太子道西近|励德街|，, 驶至近|御景大厦|时."""
    text = tokens.text
    for match in matches(_NEAR_BY, text, "近"):
        start, end = match.span(1)
        at = end - 1 - text.endswith(("大道", "大厦", "广场"), start, end)
        before = known.ending(match.start())
        opens = text[match.start() - 1 : match.start()] in _BEFORE_NEAR or (
            before is not None and before.kind == "place"
        )
        if opens and known.overlapping(start, end) is None and _is_called(tokens, start, at, end):
            yield Span(start, end, "place", "suffix:road" if text[end - 1] in "道路街" else "suffix:site")


def roads_of_quarters(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the roads right behind a part of a city, and those that are listed with one: 观塘|安达臣道|及|秀茂坪道, 元朗|朗天路|三车相撞."""
    text = tokens.text
    for seat in known:
        start = seat.end
        while seat.method == "geography" and (road := _OF_QUARTER.match(text, start)):
            end = road.end()
            at = end - 1 - (text[end - 1] in "东西中")
            inside = known.overlapping(start, end)
            if not _is_called(tokens, start, at, end) or not (inside is None or inside.end < end):
                break
            yield Span(start, end, "place", "suffix:road")
            if text[end : end + 1] not in ("、", "及", "和", "与"):
                break
            start = end + 1


def ranged_roads(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the two roads that a stretch of a third lies between: （|金台路|至|奥威路|）, 的|菜市街|至|通海街, |福利街|-|荣誉街|段.

    Each shows that the other is a road: both need an edge, and neither may be a word for a kind.
    """
    text = tokens.text
    for joint in matches(_JOINT, text, *_JOINTS):
        after = _RANGE_END.match(text, joint.end())
        if after is None:
            continue
        first = next(
            (start for start in range(joint.start() - 2, joint.start() - 5, -1) if _edge(tokens, known, start)), -1
        )
        ends = (*_ROAD_ENDS, "桥")
        if first < 0 or not text.endswith(ends, first, joint.end(1)):
            continue
        for start, end in ((first, joint.end(1)), after.span(1)):
            at = end - 1 - text.endswith(("大道", "大街"), start, end)
            if at - start > 0 and _is_called(tokens, start, at, end) and known.overlapping(start, end) is None:
                yield Span(start, end, "place", "suffix:road")


def _edge(tokens: Tokens, known: Spans, start: int) -> bool:
    """Tell whether the first of two roads may start here: after a stop, a word of place, 的 or a place."""
    before = tokens.text[start - 1 : start]
    if start < 0 or start not in tokens.bounds:
        return False
    seat = known.ending(start)
    return (
        not start
        or before in EDGES
        or before in _INTO
        or before in "的自位"
        or (seat is not None and seat.kind == "place")
    )


def bounding_roads(text: str) -> Iterator[Span]:
    """Yield the roads and waters that a piece of land lies between: 东起|燕林路，西至|寅水河."""
    for match in matches(_BOUNDED, text, *_SIDED):
        if match[1] not in lexicon.generic_words():
            kind = "water" if match[1][-1] in "河江湖" else "road"
            yield Span(match.start(1), match.end(1), "place", f"suffix:{kind}")


def _opens(tokens: Tokens, known: Spans, start: int, match: re.Match[str]) -> bool:
    """Tell whether a road may start here: after a word of place or a place, or after a stop where its works are spoken of."""
    text = tokens.text
    if start and (text[start - 1] in _INTO or text.endswith(_NEAR, 0, start)):
        return True
    if (seat := known.ending(start)) is not None:
        return seat.kind == "place"
    opens = not start or text[start - 1] in EDGES or text.endswith(CENTRES, 0, start)
    return not match["going"] and start in tokens.bounds and opens


def _is_called(tokens: Tokens, start: int, at: int, end: int) -> bool:
    """Tell whether what stands before the suffix at ``at`` is a name, and the suffix no end of another word (电路)."""
    text, generic = tokens.text, lexicon.generic_words()
    word = (text[at] != "道" or at - 1 in tokens.bounds) and is_word(text[at - 1 : at + 1])  # 电路, but 基|围道
    if is_figure(text, start):
        return False
    free = _NOT_IN_ROADS.isdisjoint(text[start : end - 1]) and not word and text[start:end] not in generic
    kind = text[start:at] in lexicon.common_words() or text[start:at] in lexicon.place_kinds()
    return free and not kind and _HAN.fullmatch(text, start, at) is not None


def comes_or_goes(text: str, begin: int, suffix: int) -> bool:
    """Tell whether a verb of going and the short name of a city stand before a suffix (离|汉|通道)."""
    return suffix - begin >= 2 and text[suffix - 2] in _TO_AND_FRO and text[suffix - 1] in _CITIES


def is_figure(text: str, start: int) -> bool:
    """Tell whether roads are figures of speech in the clause before ``start``: 走好|创新路、绿色路, 一条|富民路."""
    return _FIGURE.search(text, max(0, start - 16), start) is not None


def split_road(text: str, begin: int, end: int) -> int:
    """Return where the second of two streets that are printed in a row starts (民生街|文昌大街), or ``begin``."""
    match = _TWO_ROADS.fullmatch(text, begin, end) or (
        _CROSSING.fullmatch(text, begin, end - 1) if text[end - 1] == "口" else None
    )
    return match.end(1) if match else begin

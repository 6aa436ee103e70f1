"""Places that end with a suffix: towns, roads, lakes, sites and buildings (石桥镇, 鸣溪路, 阳光商业街)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.divisions import towns
from assets.entities.extent import EDGES, extend, strange
from assets.entities.localities import comes_again
from assets.entities.search import Endings
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens
from assets.entities.villages import find_villages
from assets.entities.words import is_word, tag_of

_QUOTED = re.compile(
    r"[“\"]([\u3400-\u9fff\w]{1,8})[”\"](创新区|新区|示范区|片区|试验区|先导区|合作区)"
)  # “双湖”创新区


_ALSO_GIVEN = frozenset("山峰岭江河海湖洲岛泉桥宫楼洞塔亭溪阁池湾渠岗观苑丘崖陵")  # also end given names: 袁某峰
_LINES = frozenset("沪苏浙皖京津渝冀鲁豫鄂湘赣闽粤桂琼川黔滇甘青宁辽吉黑杭锡常甬徐盐镇扬泰通昆嘉湖汉广深港")
_CITIES = _LINES | frozenset("沈济并邕蓉厦")
_ZONES = ("度假区", "景区", "开发区", "新区", "园区")
_TOWNS = ("镇", "乡", "村", "街道", "社区", "小区", "苏木", "嘎查")
_ESTATES = frozenset(("小区", "社区", "新村", "花园", "家园", "地铁站", "新区"))  # only the word before belongs to it
_PLAIN = frozenset("镇乡村巷弄") | _ESTATES  # a common noun before them makes a name: 石桥|镇, 桂花|巷
_NATURAL = frozenset("河湖江溪荡港塘浜泾渠")
_NATURAL_ENDS = _NATURAL | frozenset("岛湾山岭洲")
_LIST_GOES_ON = ("等", "、", "和", "，", "。", "沿", "流")
_REGIONS = ("林区", "牧区", "湖区", "灌区")  # 小兴安岭|林区: the place is what stands before
_TO_AND_FRO = frozenset("离赴抵进返来")  # 离|汉, 进|京
_ON_WATER = re.compile(
    r"流域|大堤|两岸|沿岸|河道|水质|水体|湖畔|畔|岸|上游|下游|沿线|支流|入湖|入海|入江|险工|段|边|大桥|特大桥"
)
_OVER = frozenset("跨沿过在")  # 跨|澄河
_NOT_FIRST = frozenset(
    "沿跨段号街区市县镇村路省入出环临近靠围处点条座"
)  # no first characters of a name that was cut up
_QUANTIFIERS = frozenset("各全本每该某多同邻两")  # 各乡镇
_LONGEST = 24
_BEFORE_PLACES = frozenset("省市区县镇乡在于对从沿至到与和及由")
# 国道111线  312国道  S38高速
_HIGHWAY = re.compile(r"[国省县]道|[GSX]\d{2,4}(?:高速公路|高速|线)")
_NUMBER_AFTER = re.compile(r"[GSX]?\d{2,4}线?(?!\d)")
_NUMBER_BEFORE = re.compile(r"(?<![A-Za-z0-9.])[GSX]?\d{3,4}\Z")
_AVENUES = ("大街", "大道")
_LINE_SUFFIXES = ("高速公路", "高速铁路", "城际铁路", "铁路", "高铁", "公路", "高速")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEVEL_CHARS = frozenset("省市区县镇乡")
_HOUSE_NUMBER = re.compile(r"\d{1,4}号")  # 机场路|100号
_NOT_OF_ROADS = frozenset("走闯探开找辟修谋寻铺拓是")  # 走新路 is no road


_SIDE_ROADS = frozenset(side + road for side in "东西南北中" for road in "路街")
_SUFFIXES = Endings(lexicon.place_suffixes)


def find_places(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the places that end with a suffix and hold something proper to one bearer."""
    text = tokens.text
    generic = lexicon.generic_words()
    classes = lexicon.place_suffixes()
    zones = [Span(m.start(), m.end(), "place", "quoted_zone") for m in _QUOTED.finditer(text)]
    quoted = {zone.end for zone in zones}
    found: list[Span] = []
    for start, end in _SUFFIXES.find(tokens):
        if end in quoted or known.overlapping(start, end) is not None:
            continue
        index = tokens.at(start)
        word = tokens.words[index]
        suffix = text[start:end]
        if tokens.starts[index] < start:  # the suffix ends a longer word: 石桥镇, 思路
            begin = tokens.starts[index]
            if _split_road(tokens, index):
                begin -= 1
            elif len(word) == 2 and index and _HOUSE_NUMBER.match(text, end):
                begin = tokens.starts[index - 1]  # 金融|二街|1号
            elif word in _SIDE_ROADS and _is_named_before(tokens, known, index):
                begin = tokens.starts[index - 1]  # 钟鼓|北路
            elif word == "村村" and _is_named_before(tokens, known, index):
                begin, end = tokens.starts[index - 1], tokens.end(index)  # 石桥镇|汪|村村
            elif word == "江河" and _is_named_before(tokens, known, index) and _ON_WATER.match(text, end):
                begin = tokens.starts[index - 1]  # 绵|江河|流域
            elif len(word) == 2 and suffix in "镇村" and _may_be_head(tokens, index):
                begin = tokens.starts[index - 1]  # 盘龙|岭村
            elif len(word) == 2 and suffix in _NATURAL:
                if not _is_water(tokens, index):
                    continue
            elif len(suffix) > 1 and len(word) == len(suffix) + 1 and word[0] in _NATURAL:
                begin = _over_water(tokens, known, index)  # 沁水|河大桥
                if begin == tokens.starts[index]:
                    continue
            elif not (
                _is_place_word(word, tokens.tag(index))
                or _HOUSE_NUMBER.match(text, end)
                or _is_placed(tokens, known, found[-1] if found else None, index, suffix)
            ):
                continue
        else:
            near = len(suffix) == 1 or suffix in _ESTATES
            begin = _single(tokens, known, start, suffix) if near else _begin(tokens, known, start)
            if begin == start and found and _coordinates(tokens, found[-1], start):
                begin = found[-1].end + 1  # 女岛港、|栲栳|港
            begin = _after_zone(text, begin, start)
            begin = _with_first(tokens, known, begin, start, classes[suffix])
            if begin == start and not (found and found[-1].end == start and _joins(text, found[-1], suffix)):
                continue
        if suffix in _REGIONS and (seat := known.ending(start)) and seat.method == "geography":
            continue
        if text[begin] in _LEVEL_CHARS and begin + 1 == start and known.ending(begin) is not None:
            continue  # 氹仔|区酒店
        if begin < start and text[begin] in "和与及" and _HAN.match(text, begin - 1) and not known.starting(begin):
            begin += 1  # 介绍|和文德根水库
        if text.startswith(_LINE_SUFFIXES, start) and (route := _route(text, known, start)) < start:
            found.append(Span(route, end, "place", "suffix:road"))
            continue
        if begin < start and text[start - 1] == "通" and suffix.startswith("高速") and known.ending(start) is None:
            continue  # 县县通|高速公路
        town = known.ending(start) if classes[suffix] == "road" else None
        if (
            town is not None
            and begin == town.start
            and (_is_town(text, town) or text[begin - 1 : begin] in ("至", "到") or _is_county(town, suffix))
        ):
            continue  # 止于柳渡镇|高速出口, 青岚至柳渡|高速公路
        if text[begin - 1 : begin] == "“" and text[end : end + 1] == "”":
            continue  # a nickname: “黑水河”
        while (division := known.starting(begin)) and division.method == "division" and division.end < start:
            begin = division.end  # 新吴区|机场路: the division is a place of its own
        previous = found[-1] if found else None
        if previous is not None and begin <= previous.end <= start and _joins(text, previous, suffix):
            begin = previous.start  # 鸣溪路|阳光商业街
            found.pop()
        elif previous is not None and begin < previous.end:
            begin = previous.end
        if classes[suffix] == "road":
            least = previous.end if previous is not None else 0
            while begin > least and text[begin - 1] in _LINES and not known.ending(begin):
                begin -= 1  # 沪|苏湖高铁
        if (
            (text[begin] in _QUANTIFIERS and text[begin:end] not in towns() and not known.starting(begin))
            or (suffix == "通道" and _comes_or_goes(text, begin, start))
            or (suffix in _LINE_SUFFIXES and text[begin:start] == "建设")
            or text[begin:end] in generic
            or not 2 <= end - begin <= _LONGEST
        ):
            continue
        if suffix == "流域" and text[start - 1] in _NATURAL and start - begin > 1:
            found.append(Span(begin, start, "place", "suffix:water"))  # 澄河|流域
            continue
        found.append(Span(begin, end, "place", f"suffix:{classes[suffix]}"))
    return [*zones, *found, *find_villages(tokens, Spans([*found, *known])), *_routes(text)]


def _route(text: str, known: Spans, suffix: int) -> int:
    """Return where a road or railway starts that is named after both its ends (青岚|至|柳渡|国家|高速公路), or ``suffix``."""
    end = suffix - 2 if text.endswith("国家", 0, suffix) else suffix
    last = known.ending(end)
    if last is None or last.kind != "place" or text[last.start - 1 : last.start] != "至":
        return suffix
    first = known.ending(last.start - 1)
    if first is not None and text[first.start - 1 : first.start] == "至":
        return suffix  # 青岚|至|柳渡|至|石桥高铁: each is a place
    return first.start if first is not None and first.kind == "place" else suffix


def _is_county(span: Span, suffix: str) -> bool:
    """Tell whether a full name of a division stands before a class of roads (明溪县|高速公路): any road of it."""
    return span.method == "division" and suffix in _LINE_SUFFIXES


def _routes(text: str) -> Iterator[Span]:
    """Yield the roads that have a number: 国道111线, G312国道, S38高速."""
    for match in _HIGHWAY.finditer(text):
        start, end = match.span()
        if match[0].endswith("道"):
            after, before = _NUMBER_AFTER.match(text, end), _NUMBER_BEFORE.search(text, max(0, start - 6), start)
            if not after and not before:
                continue
            start, end = (start, after.end()) if after else (before.start() if before else start, end)
        yield Span(start, end, "place", "suffix:road")


def _comes_or_goes(text: str, begin: int, suffix: int) -> bool:
    """Tell whether a verb of going and the short name of a city stand before a suffix (离|汉|通道)."""
    return suffix - begin >= 2 and text[suffix - 2] in _TO_AND_FRO and text[suffix - 1] in _CITIES


def _joins(text: str, previous: Span, suffix: str) -> bool:
    """Tell whether a suffix goes on with the place before it; a town before a site is a place of its own."""
    return len(suffix) > 1 and not text.endswith((*_TOWNS, *_ZONES), 0, previous.end)


def _over_water(tokens: Tokens, known: Spans, index: int) -> int:
    """Return where a bridge starts whose water the segmenter cut (沁水|河大桥, 青岚|江隧道), or its last word."""
    start = tokens.starts[index]
    seat = known.ending(start)
    if seat is not None:
        return seat.start if seat.method == "division_short" else start
    return tokens.starts[index - 1] if _is_named_before(tokens, known, index) else start


def _is_placed(tokens: Tokens, known: Spans, previous: Span | None, index: int, suffix: str) -> bool:
    """Tell whether a word of three characters that may be a person is a place by what stands beside it.

    ``previous`` is the place that was found last.
    石桥镇|敖其湾, 石桥镇|古城村, 高陵水库、|辛安河|等, 汤旺河|沿岸.
    """
    word, start, end = tokens.words[index], tokens.starts[index], tokens.end(index)
    tag = tokens.tag(index)
    if len(word) < 3 or (is_word(word) and tag[:2] not in ("nr", "ns", "nz")) or word in lexicon.town_kinds():
        return False
    seat = _ending(known, previous, start)
    if seat is not None and (seat.method.startswith(("division", "suffix:division")) or suffix == "村"):
        return True
    if suffix not in _NATURAL_ENDS:
        return False
    if _ON_WATER.match(tokens.text, end):
        return True
    before = _ending(known, previous, start - 1) if tokens.text[start - 1 : start] in ("、", "和", "与") else None
    return before is not None and tokens.text[end : end + 1] in _LIST_GOES_ON


def _ending(known: Spans, previous: Span | None, end: int) -> Span | None:
    """Return the place that ends at ``end``, which is known or was found last."""
    seat = previous if previous is not None and previous.end == end else known.ending(end)
    return seat if seat is not None and seat.kind == "place" else None


def _is_place_word(word: str, tag: str) -> bool:
    """Tell whether a word that ends with a suffix is a place: a known one, or an unknown one of three characters."""
    if word in towns():
        return True
    if is_word(word):
        estate = word.endswith(("新村", "花园", "家园")) and len(word) > 3  # 梅园新村
        return (tag.startswith("ns") and len(word) > 2) or (estate and tag.startswith("n"))
    person = len(word) == 3 and word[-1] in _ALSO_GIVEN and word[0] in lexicon.surnames()
    return len(word) >= 3 and not person and not tag.startswith(("v", "a", "d", "m"))


def _is_named_before(tokens: Tokens, known: Spans, index: int) -> bool:
    """Tell whether the one word before word ``index`` stands alone after a stop, a function word or a place."""
    if not index:
        return False
    word, start = tokens.words[index - 1], tokens.starts[index - 1]
    before = tokens.text[start - 1 : start]
    alone = not start or before in EDGES or before in _BEFORE_PLACES or known.ending(start) is not None
    named = tag_of(word)[0] not in "pcurdf" or not is_word(word)
    inside = known.overlapping(start, tokens.starts[index])
    free = inside is None or (inside.start == start and inside.method == "division_short")  # 钟楼|北路
    common = word in lexicon.common_words() or word in _QUANTIFIERS or word in _NOT_FIRST
    return alone and named and free and not common and "\u3400" <= word[0] <= "\u9fff" and len(word) < 4


def _split_road(tokens: Tokens, index: int) -> bool:
    """Tell whether the name of a road was cut after its first character (鸣|溪路)."""
    word, tag = tokens.words[index], tokens.tag(index)
    before = tokens.words[index - 1] if index else ""
    return (
        len(word) == 2
        and word[1] in "路街巷"
        and tag.startswith("nz")
        and len(before) == 1
        and "\u3400" <= before <= "\u9fff"
        and before not in _NOT_OF_ROADS
        and before not in lexicon.name_stops()
    )


def _begin(tokens: Tokens, known: Spans, suffix: int) -> int:
    extent = extend(tokens, known, suffix)
    if extent.proper or not tokens.text.startswith(_AVENUES, suffix):
        return extent.start if extent.proper else strange(tokens, suffix)
    index = tokens.at(suffix - 1)
    word, start = tokens.words[index], tokens.starts[index]
    if len(word) == 1:
        return _pair(tokens, known, suffix)
    before = tokens.text[start - 1 : start]
    alone = not start or before in EDGES or before in _BEFORE_PLACES or known.ending(start) is not None
    named = alone or tokens.words[index - 1] in lexicon.name_stops()
    return start if len(word) == 2 and tag_of(word)[0] in "nv" and named and "\u3400" <= word[0] <= "\u9fff" else suffix


def _after_zone(text: str, begin: int, suffix: int) -> int:
    """Return where a name starts that a zone stands before (镜湖旅游度假区|水上乐园)."""
    ends = (at + len(zone) for zone in _ZONES if (at := text.rfind(zone, begin, suffix)) >= 0)
    return max((end for end in ends if end < suffix), default=begin)


def _is_town(text: str, span: Span) -> bool:
    return text.endswith(_TOWNS, 0, span.end)


def _may_be_head(tokens: Tokens, index: int) -> bool:
    """Tell whether the word before 岭村 is the beginning of its name, which the segmenter cut (盘龙|岭村)."""
    word = tokens.words[index]
    if not index or is_word(word):
        return False
    before, tag = tokens.words[index - 1], tokens.tag(index - 1)
    kinds = "nxgjb" if word[0] == "子" else "nxgj"  # 大湾|子村
    strange = len(before) in (1, 2) and "\u3400" <= before[0] <= "\u9fff" and tag[0] in kinds
    return strange and before not in lexicon.common_words()


def _is_water(tokens: Tokens, index: int) -> bool:
    """Tell whether an unknown word of two characters is a river or lake: by what follows, or because it comes again."""
    word, start = tokens.words[index], tokens.starts[index]
    if is_word(word) or word[0] in _NOT_FIRST or word[0] in lexicon.name_stops():
        return False
    if _ON_WATER.match(tokens.text, tokens.end(index)) or tokens.text[start - 1 : start] in _OVER:
        return True
    return word[0] not in lexicon.common_surnames() and comes_again(tokens.text, start, start + len(word))


def _coordinates(tokens: Tokens, previous: Span, suffix: int) -> bool:
    """Tell whether one word stands between a place, a list mark and the same suffix."""
    text, start = tokens.text, previous.end + 1
    same = text[previous.end - 1] == text[suffix] and text[previous.end] == "、"
    return same and 2 <= suffix - start <= 3 and tokens.starts[tokens.at(suffix - 1)] == start


def _with_first(tokens: Tokens, known: Spans, begin: int, suffix: int, class_: str) -> int:
    """Return where a name starts whose first character the segmenter cut off (舜|湖西|路, 望|湖路|码头)."""
    index = tokens.at(begin)
    if not index or begin == suffix or tokens.starts[index] != begin or known.overlapping(begin - 1, suffix):
        return begin
    word, before = tokens.words[index], tokens.words[index - 1]
    cut = len(word) == 2 and (class_ == "road" or not is_word(word))
    first = len(before) == 1 and "\u3400" <= before <= "\u9fff" and tokens.tag(index - 1)[0] not in "pcurmqf"
    stops = before in _NOT_FIRST or before in _NOT_OF_ROADS or before in lexicon.name_stops()
    return begin - 1 if cut and first and not stops else begin


def _single(tokens: Tokens, known: Spans, suffix: int, kind: str) -> int:
    """Return where a name with a suffix of one character starts: only the word before it can belong to it."""
    if suffix == 0:
        return suffix
    span = known.ending(suffix)
    if span is not None:
        named = (kind in "港镇乡村路街巷河" or kind in _ESTATES) and span.method in ("division_short", "division_local")
        if kind == "港" and named and (wider := known.ending(span.start)) and wider.method == span.method:
            return wider.start  # 宁波|舟山|港
        return span.start if span.method == "geography" or named else suffix  # 盐城|港
    index = tokens.at(suffix - 1)
    if len(tokens.words[index]) == 1 and (kind in _ESTATES or kind in "镇乡村"):
        return _pair(tokens, known, suffix)
    return _word(tokens, suffix, kind)


def _pair(tokens: Tokens, known: Spans, suffix: int) -> int:
    """Return where a name of two characters that the segmenter cut starts, after a place or a stop (石桥镇|岭|畔|村)."""
    index = tokens.at(suffix - 1)
    if not index:
        return suffix
    first, second, start = tokens.words[index - 1], tokens.words[index], tokens.starts[index - 1]
    seat = known.ending(tokens.starts[index])
    if seat is not None and seat.method == "division" and tokens.text[suffix] in "镇乡":
        stops = _opens_no_name(second) or second == "城"
        return suffix if stops or tag_of(second)[0] not in "ngx" else tokens.starts[index]  # 明溪区|坞|镇
    before = tokens.text[start - 1 : start]
    opens = not start or before in EDGES or before in _BEFORE_PLACES or known.ending(start) is not None
    if len(first) > 1 or len(second) > 1 or not opens or any(_opens_no_name(c) for c in (first, second) if c != "新"):
        return suffix
    plain = all("\u3400" <= c <= "\u9fff" and tag_of(c)[0] not in "pcurmq" for c in (first, second))
    return start if plain and tag_of(first) != "f" else suffix


def _opens_no_name(word: str) -> bool:
    return word in _QUANTIFIERS or word in _NOT_FIRST or word in lexicon.name_stops()


def _word(tokens: Tokens, suffix: int, kind: str) -> int:
    index = tokens.at(suffix - 1)
    word, tag = tokens.words[index], tokens.tag(index)
    plain = kind in _PLAIN and tag.startswith("n") and len(word) in (2, 3)
    if plain and word not in lexicon.common_words() and word not in lexicon.town_kinds():
        return tokens.starts[index]
    if kind in _ESTATES and (word in lexicon.town_kinds() or word in lexicon.name_stops()):
        return suffix  # 城市|社区, 利用|社区
    unknown = 2 <= len(word) <= 4 and not is_word(word) and "\u3400" <= word[0] <= "\u9fff"
    proper = 2 <= len(word) <= 4 and tag.startswith(("nr", "nz", "ns"))
    return tokens.starts[index] if (unknown or proper) and not tag.startswith(("v", "a", "d", "m", "t")) else suffix

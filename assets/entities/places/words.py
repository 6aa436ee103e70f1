"""Where the name of a place starts whose suffix is one word or the end of one, by the words beside it."""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.divisions import by_short_name, towns
from assets.entities.places.localities import comes_again
from assets.entities.places.roads import is_figure
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of

ESTATES = frozenset(("小区", "社区", "新村", "花园", "家园", "地铁站", "新区"))  # only the word before belongs to it
_PLAIN = frozenset("镇乡村巷弄") | ESTATES  # a common noun before them makes a name: 石桥|镇, 桂花|巷
NATURAL = frozenset("河湖江溪荡港塘浜泾渠")
NATURAL_ENDS = NATURAL | frozenset("岛湾山岭洲")
_LIST_GOES_ON = ("等", "、", "和", "，", "。", "沿", "流")
ON_WATER = re.compile(
    r"流域|大堤|两岸|[东南西北]岸|沿岸|河道|水质|水体|湖畔|畔|岸|上游|下游|沿线|的?[一二三]?级?支流|入湖|入海|入江|险工|段|边|大桥|特大桥"
)
# 养马岛|以北
_ON_SHORE = re.compile(r"以[东南西北]|海域|附近|周边|一带|岛上|景区|旅游|码头")
_ANY_WATER = frozenset("大小冰溪沟江湖内外长星爱界")
_BEFORE_WATERS = frozenset("的在于对从沿至到与和及跨过是")
_OF_WATER = ("水位", "水质", "水系", "水域", "水面")
_OTHER_SUFFIXES = frozenset("村镇乡路街桥区县市口畔水")
_TOWNS = ("镇", "乡", "街道")
_SEATS = (*_TOWNS, "城区", "市区", "县城", "镇区", "集镇")  # roads are named after them as after a town: 城区|解放路
_DAYS = frozenset(("八一", "五一", "七一", "三八", "五四", "十一"))
_OVER = frozenset("跨沿过在")  # 跨|澄河
_NOT_FIRST = frozenset(
    "沿跨段号街区市县镇村路省入出环临近靠围处点条座"
)  # no first characters of a name that was cut up
_BESIDE_ROADS = frozenset("在沿于至到与和及、（(对从经由")
_AFTER_ROADS = frozenset("与和、号段口至东南西北0123456789（(")
_NUMERALS = frozenset("一二三四五六七八九十")
_COUNTED = frozenset("里岔潭圣仙龙官")  # 三里庄, 九龙口
_ALSO_GIVEN = frozenset("山峰岭江河海湖洲岛泉桥宫楼洞塔亭溪阁池湾渠岗观苑丘崖陵")  # also end given names: 袁某峰
_ON_HILL = re.compile(r"脚下|南麓|北麓|东麓|西麓|深处|之巅|之上|山脉|一带|景区|腹地|北坡|南坡|下[，。、的]")
QUANTIFIERS = frozenset("各全本每该某多同邻两个诸")  # 各乡镇
_BUILT = ("机场", "电站", "公园", "广场", "大厦", "纪念碑", "纪念堂")
_WHERE = frozenset("在从沿至到过经跨")
BEFORE_PLACES = frozenset("省市区县镇乡在于对从沿至到与和及由过经跨")
_NOT_OF_ROADS = frozenset("走闯探开找辟修谋寻铺拓是")  # 走新路 is no road


def over_water(tokens: Tokens, known: Spans, index: int) -> int:
    """Return where a bridge starts whose water the segmenter cut (沁水|河大桥, 青岚|江隧道), or its last word."""
    start = tokens.starts[index]
    seat = known.ending(start)
    if seat is not None:
        return seat.start if seat.method == "division_short" else start
    return tokens.starts[index - 1] if is_named_before(tokens, known, index) else start


def is_called(tokens: Tokens, known: Spans, index: int, end: int) -> bool:
    """Tell whether word ``index`` is one that roads are called by, beside what shows that one is meant (沿|人民|路).

    ``end`` is where the road ends. Roads are spoken of as figures as well: 走好|振兴|路 is none.
    """
    text, start = tokens.text, tokens.starts[index]
    if tokens.words[index] not in lexicon.road_words() or is_figure(text, start):
        return False
    before = text[start - 1 : start]
    beside = before in _BESIDE_ROADS or known.ending(start) is not None or text.endswith(_SEATS, 0, start)
    return bool(before) and (beside or (before in EDGES and text[end : end + 1] in _AFTER_ROADS))


def numbered(tokens: Tokens, begin: int, suffix: int) -> int:
    """Return where a name starts whose first character is a numeral, which the segmenter cut off (三|里庄|水库)."""
    index = tokens.at(begin)
    if begin == suffix or not index or tokens.starts[index] != begin or tokens.words[index - 1] not in _NUMERALS:
        return begin
    before = tokens.text[begin - 2 : begin - 1]
    return begin - 1 if tokens.text[begin] in _COUNTED and not (before in _NUMERALS or before.isdigit()) else begin


def is_placed(tokens: Tokens, known: Spans, previous: Span | None, index: int, suffix: str) -> bool:
    """Tell whether a word of three characters that may be a person is a place by what stands beside it.

    ``previous`` is the place that was found last.
    石桥镇|敖其湾, 石桥镇|古城村, 高陵水库、|辛安河|等, 汤旺河|沿岸.
    """
    word, start, end = tokens.words[index], tokens.starts[index], tokens.end(index)
    tag = tokens.tag(index)
    if len(word) < 3 or word in lexicon.town_kinds():
        return False
    seat = _ending(known, previous, start)
    if is_word(word) and tag[:2] not in ("nr", "ns", "nz"):
        town = seat is not None and tokens.text.endswith(_TOWNS, seat.start, seat.end)
        return town and suffix == "村" and is_wish(word[:-1])  # 石桥镇|团结村
    if seat is not None and (seat.method.startswith(("division", "suffix:division")) or suffix == "村"):
        return True
    if suffix not in NATURAL_ENDS:
        return False
    if ON_WATER.match(tokens.text, end) or (suffix in "岛湾" and _ON_SHORE.match(tokens.text, end)):
        return True
    before = _ending(known, previous, start - 1) if tokens.text[start - 1 : start] in ("、", "和", "与") else None
    return before is not None and tokens.text[end : end + 1] in _LIST_GOES_ON


def _ending(known: Spans, previous: Span | None, end: int) -> Span | None:
    """Return the place that ends at ``end``, which is known or was found last."""
    seat = previous if previous is not None and previous.end == end else known.ending(end)
    return seat if seat is not None and seat.kind == "place" else None


def is_named_before(tokens: Tokens, known: Spans, index: int) -> bool:
    """Tell whether the one word before word ``index`` stands alone after a stop, a function word or a place."""
    if not index:
        return False
    word, start = tokens.words[index - 1], tokens.starts[index - 1]
    before = tokens.text[start - 1 : start]
    alone = not start or before in EDGES or before in BEFORE_PLACES or known.ending(start) is not None
    named = tag_of(word)[0] not in "pcurdf" or not is_word(word)
    inside = known.overlapping(start, tokens.starts[index])
    free = inside is None or (inside.start == start and inside.method == "division_short")  # 钟楼|北路
    common = word in lexicon.common_words() or word in QUANTIFIERS or word in _NOT_FIRST
    return alone and named and free and not common and "\u3400" <= word[0] <= "\u9fff" and len(word) < 4


def is_cut_road(tokens: Tokens, index: int) -> bool:
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


def is_water(tokens: Tokens, index: int) -> bool:
    """Tell whether an unknown word of two characters is a river or lake: by what follows, or because it comes again."""
    text, word, start = tokens.text, tokens.words[index], tokens.starts[index]
    if is_word(word):
        alone = not start or text[start - 1] in EDGES or text[start - 1] in _BEFORE_WATERS
        of_water = text.startswith(_OF_WATER, start + 2)
        return alone and _is_river(word) and (of_water or text[start + 2 : start + 3] not in _OTHER_SUFFIXES)
    if word[0] in _NOT_FIRST or word[0] in QUANTIFIERS or word[0] in lexicon.name_stops():
        return False
    if ON_WATER.match(text, tokens.end(index)) or text[start - 1 : start] in _OVER:
        return True
    return word[0] not in lexicon.common_surnames() and comes_again(text, start, start + len(word))


def _is_river(word: str) -> bool:
    """Tell whether the dictionary has a word for the name of a river, and none for any river (湘江, but 大江, 爱河)."""
    named = word[1] in "江河" and word[0] not in _ANY_WATER and word not in by_short_name()
    return named and tag_of(word) == "ns"


def is_coordinate(tokens: Tokens, previous: Span, suffix: int) -> bool:
    """Tell whether one word stands between a place, a list mark and the same suffix."""
    text, start = tokens.text, previous.end + 1
    same = text[previous.end - 1] == text[suffix] and text[previous.end] == "、"
    return same and 2 <= suffix - start <= 3 and tokens.starts[tokens.at(suffix - 1)] == start


def with_first(tokens: Tokens, known: Spans, begin: int, suffix: int, class_: str) -> int:
    """Return where a name starts whose first character the segmenter cut off (舜|湖西|路, 望|湖路|码头)."""
    index = tokens.at(begin)
    if not index or begin == suffix or tokens.starts[index] != begin or known.overlapping(begin - 1, suffix):
        return begin
    word, before = tokens.words[index], tokens.words[index - 1]
    cut = len(word) == 2 and (class_ == "road" or not is_word(word))
    cut |= len(word) == 2 and tag_of(word) == tag_of(before) == "ns"  # 汾|湖湾|村
    if word in NATURAL and len(before) in (2, 3) and is_named_before(tokens, known, index):
        return tokens.starts[index - 1]  # 菜子|湖|国家湿地公园
    first = len(before) == 1 and "\u3400" <= before <= "\u9fff" and tokens.tag(index - 1)[0] not in "pcurmqf"
    stops = before in _NOT_FIRST or before in _NOT_OF_ROADS or before in lexicon.name_stops()
    return begin - 1 if cut and first and not stops else begin


def single_word(tokens: Tokens, known: Spans, suffix: int, kind: str) -> int:
    """Return where a name with a suffix of one character starts: only the word before it can belong to it."""
    if suffix == 0:
        return suffix
    span = known.ending(suffix)
    if span is not None:
        named = (kind in "港湾镇乡村路街巷河塔寺庙阁宫祠" or kind in ESTATES) and span.method in (
            "division_short",
            "division_local",
        )
        if kind == "港" and named and (wider := known.ending(span.start)) and wider.method == span.method:
            return wider.start  # 宁波|舟山|港
        return span.start if span.method == "geography" or named else suffix  # 盐城|港
    index = tokens.at(suffix - 1)
    if len(tokens.words[index]) == 1 and (kind in ESTATES or kind in "镇乡村" or kind == "小镇"):
        return pair(tokens, known, suffix)
    return _word(tokens, suffix, kind)


def pair(tokens: Tokens, known: Spans, suffix: int) -> int:
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
    opens = not start or before in EDGES or before in BEFORE_PLACES or known.ending(start) is not None
    strange = len(first) == 1 or (len(first) == 2 and not is_word(first))  # 青杠|坪|社区
    strange |= len(first) == 2 and first[1] == "家" and first[0] in lexicon.surnames()  # 李家|疃|村
    if not strange or len(second) > 1 or not opens or any(_opens_no_name(c) for c in (first, second) if c != "新"):
        return suffix
    plain = all("\u3400" <= c <= "\u9fff" and tag_of(c)[0] not in "pcurmq" for c in (first, second))
    return start if plain and tag_of(first) != "f" else suffix


def _opens_no_name(word: str) -> bool:
    return word in QUANTIFIERS or word in _NOT_FIRST or word in lexicon.name_stops()


def is_wish(word: str) -> bool:
    """Tell whether a word after a town is what villages and communities are called by: 团结|村, 八一|社区."""
    if word in _DAYS:
        return True
    wish = len(word) == 2 and is_word(word) and tag_of(word).startswith(("v", "a"))
    return wish and word not in lexicon.common_words() and word not in lexicon.town_kinds()


def _word(tokens: Tokens, suffix: int, kind: str) -> int:
    index = tokens.at(suffix - 1)
    word, tag = tokens.words[index], tokens.tag(index)
    plain = kind in _PLAIN and tag.startswith("n") and len(word) in (2, 3)
    if plain and word not in lexicon.common_words() and word not in lexicon.town_kinds():
        return tokens.starts[index]
    if kind in ESTATES and (word in lexicon.town_kinds() or word in lexicon.name_stops()):
        return suffix  # 城市|社区, 利用|社区
    unknown = 2 <= len(word) <= 4 and not is_word(word) and "\u3400" <= word[0] <= "\u9fff"
    if kind in "路街巷" and tag == "x" and len(word) == 2 and tokens.text[tokens.starts[index] - 1] in BEFORE_PLACES:
        return tokens.starts[index]  # 在|新行|街: a word that the dictionary has from a verse alone
    proper = 2 <= len(word) <= 4 and tag.startswith(("nr", "nz", "ns"))
    if word[-1] in "来赴":
        return suffix  # 罗明远来|泾: somebody comes to a town of which this is the short name
    return tokens.starts[index] if (unknown or proper) and not tag.startswith(("v", "a", "d", "m", "t")) else suffix


def _is_met(word: str, tag: str, before: str) -> bool:
    """Tell whether a word of the dictionary is a water or a road that somebody is at: 在|观澜湖, 沿|五爱街, but 开凿|人工湖."""
    if (
        len(word) < 3
        or before not in (_WHERE if tag.startswith("nr") else BEFORE_PLACES)
        or word in lexicon.common_words()
    ):
        return False
    return word[-1] in "湖河溪街" or (word[-1] == "路" and tag in ("nz", "nt"))


def is_place_word(tokens: Tokens, index: int) -> bool:
    """Tell whether a word that ends with a suffix is a place: a known one, or an unknown one of three characters."""
    word, tag = tokens.words[index], tokens.tag(index)
    if word in towns():
        return True
    if len(word) in (2, 3) and word[-1] in "山岭" and tag[:2] in ("ns", "nr") and word not in lexicon.common_words():
        if tag == "ns" and len(word) == 3:
            return True
        return _ON_HILL.match(tokens.text, tokens.end(index)) is not None  # 邙山|脚下
    if is_word(word):
        start = tokens.starts[index]
        before = tokens.text[start - 1 : start]
        square = word.endswith(("广场", "公园")) and word[:-2] in lexicon.road_words()
        if square and (before in BEFORE_PLACES or before == "、"):
            return True  # 在|人民广场
        beside = before in _BESIDE_ROADS or tokens.text.endswith(_SEATS, 0, start)
        if word[-1] in "路街" and word[:-1] in lexicon.road_words() and beside:
            return True  # 在|环城路, 城区|解放路
        if _is_met(word, tag, before):
            return True
        estate = word.endswith(("新村", "花园", "家园")) and len(word) > 3  # 梅园新村
        odd = tag.startswith("nr") and len(word) == 3 and (word[-1] in "寺庙庵塔" or word[0] not in lexicon.surnames())
        waters = word.endswith("水库") and len(word) > 3
        if tag in ("nt", "nz") and len(word) > 4 and word.endswith(_BUILT):
            return True  # 大亚湾核电站
        return (tag.startswith("ns") and len(word) > 2) or (estate and tag.startswith("n")) or odd or waters
    person = len(word) == 3 and word[-1] in _ALSO_GIVEN and word[0] in lexicon.surnames()
    return len(word) >= 3 and not person and not tag.startswith(("v", "a", "d", "m"))

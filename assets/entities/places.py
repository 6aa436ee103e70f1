"""Places that end with a suffix: towns, roads, lakes, sites and buildings (石桥镇, 鸣溪路, 阳光商业街)."""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.cut_places import COUNTS, SIDES, within_word
from assets.entities.divisions import towns
from assets.entities.extent import EDGES, extend, strange
from assets.entities.framed import find_framed, find_held
from assets.entities.place_middles import (
    BRIDGES,
    is_listed_hill,
    names_street,
    over_bay,
    with_cape,
    with_estate,
    with_theme,
)
from assets.entities.place_words import (
    BEFORE_PLACES,
    ESTATES,
    NATURAL,
    QUANTIFIERS,
    is_called,
    is_coordinate,
    is_wish,
    numbered,
    pair,
    single_word,
    with_first,
)
from assets.entities.recurring import find_recurring
from assets.entities.roads import (
    LINES,
    bounding_roads,
    comes_or_goes,
    framed_roads,
    gridded_roads,
    named_route,
    numbered_roads,
    split_road,
)
from assets.entities.rows import find_in_rows
from assets.entities.search import Endings, matches
from assets.entities.spans import Span, Spans
from assets.entities.stations import find_stations
from assets.entities.tokens import Tokens
from assets.entities.villages import OF_VILLAGES, find_family_places, find_villages
from assets.entities.waters import find_banks, find_levels
from assets.entities.words import is_word, tag_of

_QUOTED = re.compile(
    r"[“\"]([\u3400-\u9fff\w]{1,8})[”\"](创新区|新区|示范区|片区|试验区|先导区|合作区)"
)  # “双湖”创新区


_QUARTERS = frozenset("东西南北")
_CLASSIFIERS = frozenset("座条个处家所片栋块")
_VIEWED = frozenset("花景光赏察测看众鸟望摩念礼影点")
_CREDITS = ("记者 ", "通讯员 ", "记者", "通讯员")
_ZONES = ("度假区", "景区", "开发区", "新区", "园区")
_TOWNS = ("镇", "乡", "村", "街道", "社区", "小区", "苏木", "嘎查")
_REGIONS = ("林区", "牧区", "湖区", "灌区")  # 小兴安岭|林区: the place is what stands before
_PREPOSITIONS = frozenset("对从在向往由为将把经沿设因")
_LONGEST = 24
_AVENUES = ("大街", "大道")
_LINE_SUFFIXES = ("高速公路", "高速铁路", "城际铁路", "铁路", "高铁", "公路", "高速")
_BY_LINES = ("收费站", "服务区")  # 沈海高速|常山收费站
_OF_LINES = ("交警", "公安", "管理", "集团", "公司", "股份", "支队", "大队")  # 青岚|高速|交警支队
_AREAS = ("片区", "周边", "沿线", "城区", "全区", "景区")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEVEL_CHARS = frozenset("省市区县镇乡")


_STEEP = frozenset("窄远滑陡险难长宽")
_OF_ESTATES = ("小区", "社区")
_STANDS = frozenset("在起着立稳满")
_GATES = ("枢纽", "口岸", "陆港")
_TITLES = (
    *("经理", "书记", "主任", "局长", "校长", "所长", "院长", "教授", "医生"),
    *("同志", "先生", "女士", "老师", "师傅"),
)  # behind a name that ends with 路
_BANKS = frozenset("畔边岸旁")
_SUFFIXES = Endings(lexicon.place_suffixes, lambda: _BANKS)  # 清水|河畔
_EACH = ("有", "通", "都", "设", "建", "响", "户户", "寨寨", "镇镇")


def find_places(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the places that end with a suffix and hold something proper to one bearer."""
    text = tokens.text
    generic = lexicon.generic_words()
    classes = lexicon.place_suffixes()
    zones = [Span(m.start(), m.end(), "place", "quoted_zone") for m in matches(_QUOTED, text, "“", '"')]
    quoted = {zone.end for zone in zones}
    found: list[Span] = []
    for start, end in _SUFFIXES.find(tokens):
        if end in quoted or known.overlapping(start, end) is not None:
            continue
        if text[start - 1 : end] == "村村":
            if text.startswith(_EACH, end):
                continue  # 如今村村有|产业: every village
            if text.startswith(OF_VILLAGES, end):
                start, end = start - 1, end - 1  # 柳湾村|村党支部
        if text[start - 1 : start] == "大" and text[start - 2 : start - 1] in COUNTS:
            continue  # 三大|景区
        if end - start == 2 and start not in tokens.bounds and end - 1 in tokens.bounds and text[end - 1] == "村":
            start = end - 1  # 革新|村: no 新村
        index = tokens.at(start)
        word = tokens.words[index]
        suffix = text[start:end]
        if suffix in _TOWNS and text[start - 1 : start] in COUNTS and "、" in text[max(0, start - 5) : start]:
            continue  # 荷叶、西塘两|镇
        if (
            suffix == "路"
            and text[start - 2 : start - 1] in lexicon.common_surnames()
            and text.startswith(_TITLES, end)
        ):
            continue  # 许保路|经理
        if word == "国家" + suffix:
            start = tokens.starts[index]  # 镜山|国家森林公园
        if tokens.starts[index] < start:  # the suffix ends a longer word: 石桥镇, 思路
            within = within_word(tokens, known, found[-1] if found else None, index, start, end)
            if within is None:
                continue
            begin, end = within
        else:
            near = len(suffix) == 1 or suffix in ESTATES or suffix == "小镇"
            begin = single_word(tokens, known, start, suffix) if near else _begin(tokens, known, start)
            if begin == start and found and is_coordinate(tokens, found[-1], start):
                begin = found[-1].end + 1  # 女岛港、|栲栳|港
            if begin == start and suffix in ("村", "社区") and index:
                seat = known.ending(tokens.starts[index - 1])
                town = found[-1] if found and _is_town(text, found[-1]) else None
                after = (seat is not None and seat.method == "division") or (
                    town is not None and town.end == tokens.starts[index - 1]
                )
                if after and is_wish(tokens.words[index - 1]):
                    begin = tokens.starts[index - 1]  # 石桥镇|团结|村, 明溪区|革新|村
            if (inside := known.overlapping(begin, start)) and inside.start < begin:
                begin = min(inside.end, start)  # 同江港|哈鱼岛
            if (
                begin == start
                and index
                and classes[suffix] in ("road", "site")
                and is_called(tokens, known, index - 1, end)
            ):
                begin = tokens.starts[index - 1]  # 人民|路, 战备|大桥
            if begin == start and suffix in BRIDGES:
                begin = over_bay(tokens, known, index)  # 花园|湾|大桥
            if begin == start and suffix in "山峰岭" and is_listed_hill(tokens, index, end):
                begin = tokens.starts[index - 1]  # 、|锦屏|山|等地
            if suffix in _OF_ESTATES:
                begin = with_estate(tokens, known, begin, start)  # 幸福|家园|小区
            if suffix == "小镇":
                begin = with_theme(tokens, known, begin, start)  # 太平湖|森林|小镇
            begin = _after_zone(text, begin, start)
            if (line := text.rfind("号线", begin, start)) >= 0:
                begin = line + 2  # 3号线|镜湖第六大道
            begin = max(begin, text.rfind("-", begin, start) + 1)  # 鸣溪路-|阜水门大街
            begin = numbered(tokens, begin, start)
            begin = with_first(tokens, known, begin, start, classes[suffix])
            if suffix == "村":
                begin = with_cape(tokens, begin, start)  # 横道|河子|村
            last = found[-1] if found and found[-1].end == start else None
            if begin == start and (last is None or not _goes_on(text, last, suffix, end)):
                continue
        if len(suffix) > 1 and begin < start and text[begin - 2 : begin] == "、大" and begin - 1 in tokens.bounds:
            begin -= 1  # 、|大|河坝灌区
        sided = (suffix == "村" or classes[suffix] == "relief") and begin < start and text[begin - 1] in SIDES
        if sided and (known.ending(begin - 1) is not None or (found and found[-1].end == begin - 1)):
            begin -= 1  # 明溪区|大|郝庄村, 青岚新区|大|松岭墓群
        if (
            classes[suffix] == "water"
            and (seat := known.ending(start))
            and seat.method == "division"
            and seat.start == begin
        ):
            continue  # 青岚市|水库: any of the city's
        if suffix in _REGIONS and (seat := known.ending(start)) and seat.method in ("geography", "division"):
            continue  # 小兴安岭|林区, 青岚县|牧区
        if classes[suffix] == "road" and text[begin + 1 : begin + 2] in _QUARTERS:
            begin -= text[begin - 1 : begin + 1] in lexicon.road_words()  # 滨|河北路
        if text[begin] in _QUARTERS and text[begin + 1] in "至起" and begin + 2 < start:
            begin += 2  # 西至|寅春路
        if "沿" in text[begin + 1 : start]:
            begin = text.rindex("沿", begin, start) + 1  # 组沿|河岸
            if begin == start:
                continue
        if text[begin] in _CLASSIFIERS and text[begin - 1 : begin].isdigit():
            continue  # 第100座|共融式公园
        if text[begin] in _LEVEL_CHARS and begin + 1 == start and known.ending(begin) is not None:
            continue  # 氹仔|区酒店
        joins = text[begin] in "和与及" and _HAN.match(text, begin - 1)
        glued = text[begin] in _PREPOSITIONS and begin + 2 < start and not is_word(tokens.words[tokens.at(begin)])
        if begin < start and (joins or glued) and not known.starting(begin) and not is_word(text[begin:start]):
            begin += 1  # 介绍|和文德根水库, 对墙|夼水库
        if text.startswith(_LINE_SUFFIXES, start) and (route := named_route(text, known, start)) < start:
            found.append(Span(route, end, "place", "suffix:road"))
            continue
        if suffix == "观" and text[end : end + 1] in _VIEWED:
            continue  # 五岭|观花
        if suffix == "高速" and text.startswith(_OF_LINES, end):
            continue
        realm = known.ending(start) if suffix in _LINE_SUFFIXES else None
        if realm is not None and realm.method == "world" and realm.start == begin:
            continue  # 哈萨克斯坦|铁路: any of the country
        if suffix == "路" and end in tokens.bounds and text[end : end + 1] in _STEEP and begin < start:
            continue  # 山高路|窄, 坡陡路|滑: no road, and how roads are
        stands = suffix == "站" and text[end : end + 1] in _STANDS and known.ending(start) is None
        if stands and (text[begin] in lexicon.surnames() or text[begin:start] == "人民"):
            continue  # 罗明远|站在田边
        if suffix in _GATES and text.startswith("园区", end):
            end += 2  # 国际物流枢纽|园区
        if suffix in ("酒店", "宾馆") and text.endswith(_AREAS, begin, start):
            continue  # 镜湖片区|酒店: all of them
        if begin < start and text[start - 1] == "通" and suffix.startswith("高速") and known.ending(start) is None:
            continue  # 县县通|高速公路
        town = known.ending(start) if classes[suffix] == "road" else None
        if (
            town is not None
            and begin == town.start
            and (
                _is_town(text, town)
                or (text[begin - 1 : begin] in ("至", "到") and len(suffix) > 1)
                or _is_county(town, suffix)
            )
        ):
            continue  # 止于柳渡镇|高速出口, 青岚至柳渡|高速公路
        if classes[suffix] in ("relief", "water") and text.endswith(_CREDITS, 0, begin):
            continue  # 记者 巨|晓峰
        if text[begin - 1 : begin] == "“" and text[end : end + 1] == "”":
            continue  # a nickname: “黑水河”
        while (division := known.starting(begin)) and _is_division(text, division) and division.end < start:
            begin = division.end  # 新吴区|机场路: the division is a place of its own
        previous = found[-1] if found else None
        if previous is not None and (
            (previous.end == start and names_street(text, previous, suffix, end))
            or (previous.start == begin and previous.end < end and previous.method == "suffix:water")
        ):
            begin = found.pop().start  # 佛子岭|路, 滨河|北路
            previous = found[-1] if found else None
        # 澄河|岳麓街道, 滨河北路|石桥铺大桥
        apart = previous is not None and (
            (suffix in _TOWNS and begin == previous.end < start - 1)
            or (suffix in BRIDGES and previous.method == "suffix:road" and previous.end < start - 1)
        )
        if previous is not None and not apart and begin <= previous.end <= start and _joins(text, previous, suffix):
            if text.startswith("景观", previous.end):
                continue  # 鸣溪大道|景观水道: what belongs to it
            begin = previous.start  # 鸣溪路|阳光商业街
            found.pop()
        elif previous is not None and begin < previous.end:
            begin = previous.end
        if classes[suffix] == "road":
            least = previous.end if previous is not None else 0
            while begin > least and text[begin - 1] in LINES and not known.ending(begin):
                begin -= 1  # 沪|苏湖高铁
        if (
            (
                text[begin] in QUANTIFIERS
                and text[begin + 1] not in "江河岔"
                and text[begin:end] not in towns()
                and not known.starting(begin)
            )
            or (suffix == "通道" and comes_or_goes(text, begin, start))
            or (suffix in _LINE_SUFFIXES and text[begin:start] == "建设")
            or text[begin:end] in generic
            or (classes[suffix] == "road" and text[begin:start] in lexicon.place_kinds())
            or not 2 <= end - begin <= _LONGEST
        ):
            continue
        if text[end - 1] == "桥" and text[start - 1] in NATURAL and text.endswith(("跨", "跨越"), 0, begin):
            found.append(Span(begin, start, "place", "suffix:water"))  # 跨|澄河|特大桥
            continue
        if suffix == "流域" and text[start - 1] in NATURAL and start - begin > 1:
            found.append(Span(begin, start, "place", "suffix:water"))  # 澄河|流域
            continue
        if classes[suffix] == "road" and (second := split_road(text, begin, end)) > begin:
            found.append(Span(begin, second, "place", "suffix:road"))
            begin = second
            end -= text[end - 1] == "口"  # 青年路|跃龙路|口
        found.append(Span(begin, end, "place", f"suffix:{classes[suffix]}"))
    found = [
        *zones,
        *find_levels(tokens, known),
        *find_banks(tokens, known),
        *gridded_roads(tokens, known),
        *bounding_roads(text),
        *found,
        *find_villages(tokens, (*found, *known)),
        *find_family_places(tokens, known),
        *find_stations(tokens, known),
        *numbered_roads(text),
    ]
    taken = known.joined(found)
    framed = [*framed_roads(tokens, taken), *find_framed(tokens, taken), *find_held(tokens, taken)]
    framed += find_recurring(tokens, taken.joined(framed))
    return [*found, *framed, *find_in_rows(tokens, taken.joined(framed))]


def _is_division(text: str, span: Span) -> bool:
    """Tell whether a known place is a division by its full name; those of Taiwan and Hong Kong are in no table of divisions."""
    return span.method == "division" or (span.method == "geography" and text[span.end - 1] in "市区县")


def _is_county(span: Span, suffix: str) -> bool:
    """Tell whether a division stands before a class of roads (明溪县|高速公路, 青岚|地铁): any road of it."""
    return (span.method == "division" and suffix in _LINE_SUFFIXES) or suffix == "地铁"


def _joins(text: str, previous: Span, suffix: str) -> bool:
    """Tell whether a suffix goes on with the place before it; a town before a site is a place of its own."""
    ends = (*_TOWNS, *_ZONES, *_LINE_SUFFIXES) if suffix in _BY_LINES else (*_TOWNS, *_ZONES)
    return len(suffix) > 1 and not text.endswith(ends, 0, previous.end)


def _goes_on(text: str, previous: Span, suffix: str, end: int) -> bool:
    return _joins(text, previous, suffix) or names_street(text, previous, suffix, end)


def _begin(tokens: Tokens, known: Spans, suffix: int) -> int:
    extent = extend(tokens, known, suffix)
    if extent.proper or not tokens.text.startswith(_AVENUES, suffix):
        return extent.start if extent.proper else strange(tokens, suffix)
    index = tokens.at(suffix - 1)
    word, start = tokens.words[index], tokens.starts[index]
    if len(word) == 1:
        return pair(tokens, known, suffix)
    before = tokens.text[start - 1 : start]
    alone = not start or before in EDGES or before in BEFORE_PLACES or known.ending(start) is not None
    named = alone or tokens.words[index - 1] in lexicon.name_stops()
    return start if len(word) == 2 and tag_of(word)[0] in "nv" and named and "\u3400" <= word[0] <= "\u9fff" else suffix


def _after_zone(text: str, begin: int, suffix: int) -> int:
    """Return where a name starts that a zone stands before (镜湖旅游度假区|水上乐园)."""
    if "区" not in text[begin:suffix]:
        return begin
    ends = (at + len(zone) for zone in _ZONES if (at := text.rfind(zone, begin, suffix)) >= 0)
    return max((end for end in ends if end < suffix), default=begin)


def _is_town(text: str, span: Span) -> bool:
    return text.endswith(_TOWNS, 0, span.end)

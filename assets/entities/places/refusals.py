"""What ends like a place and is none: other words, what is counted, people, any of a kind."""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.divisions import by_full_name, by_short_name, towns
from assets.entities.places.cut import COUNTS
from assets.entities.places.ending import LINES, TOWNS, Ending, is_town
from assets.entities.places.roads import comes_or_goes
from assets.entities.places.words import QUANTIFIERS
from assets.entities.text.rules import Rule, ending_with, of_all, of_class, of_suffix

_LONGEST = 24
_SERIAL = re.compile(r"[0-9一二三四五六七八九十]{1,4}号[”\"]")
_EACH = ("有", "通", "都", "设", "建", "响", "户户", "寨寨", "镇镇")
_TITLES = (
    *("经理", "书记", "主任", "局长", "校长", "所长", "院长", "教授", "医生"),
    *("同志", "先生", "女士", "老师", "师傅"),
)
_REGIONS = ("林区", "牧区", "湖区", "灌区")
_ROADS = ("公路", "道路", "水泥路", "油路", "工程", *"0123456789")
_TO_HONG_KONG = frozenset("供访来在抵返赴离留驻")
_LEVEL_CHARS = frozenset("省市区县镇乡")
_CLASSIFIERS = frozenset("座条个处家所片栋块")
_VIEWED = frozenset("花景光赏察测看众鸟望摩念礼影点")
_OF_LINES = ("交警", "公安", "管理", "集团", "公司", "股份", "支队", "大队")
_STEEP = frozenset("窄远滑陡险难长宽")
_STANDS = frozenset("在起着立稳满")
_AREAS = ("片区", "周边", "沿线", "城区", "全区", "景区")
_DYNASTIES = frozenset(
    (
        *(
            "西周",
            "东周",
            "春秋",
            "战国",
            "西汉",
            "东汉",
            "两汉",
            "三国",
            "西晋",
            "东晋",
            "南朝",
            "北朝",
            "北魏",
            "东魏",
        ),
        *(
            "西魏",
            "北齐",
            "北周",
            "西夏",
            "北宋",
            "南宋",
            "大唐",
            "大明",
            "大清",
            "明清",
            "唐宋",
            "宋元",
            "元明清",
            "后金",
        ),
    )
)
_CREDITS = ("记者 ", "通讯员 ", "记者", "通讯员")


def every_village(of: Ending) -> bool:
    """如今村村有|产业."""
    return of.text[of.begin - 1] == "村" and of.text.startswith(_EACH, of.end)


def big_ones(of: Ending) -> bool:
    """三大|景区."""
    return of.text[of.begin - 1 : of.begin] == "大" and of.text[of.begin - 2 : of.begin - 1] in COUNTS


def counted_towns(of: Ending) -> bool:
    """荷叶、西塘两|镇."""
    return of.text[of.begin - 1 : of.begin] in COUNTS and "、" in of.text[max(0, of.begin - 5) : of.begin]


def addressed(of: Ending) -> bool:
    """许保路|经理: a person whose name ends like a road."""
    return of.text[of.begin - 2 : of.begin - 1] in lexicon.common_surnames() and of.text.startswith(_TITLES, of.end)


def led(of: Ending) -> bool:
    """书记某某某率|村两委: whom he leads."""
    return of.text[of.begin - 1 : of.begin] == "率"


def some(of: Ending) -> bool:
    """有个|县叫青岚: one that is not named yet."""
    return of.text[of.begin - 1 : of.begin] == "个"


def in_hong_kong(of: Ending) -> bool:
    """恢复供|港, 访|港旅客: what comes to Hong Kong, leaves it or is in it."""
    return of.text[of.begin - 1 : of.begin] in _TO_HONG_KONG and of.index > 0 and not _is_long_name(of)


def _is_long_name(of: Ending) -> bool:
    """Tell whether more than a verb stands before the suffix in one unknown word (云来|港)."""
    return of.begin - of.tokens.starts[of.index] > 1


def roads_to_villages(of: Ending) -> bool:
    """田湾通|村公路: roads that lead to villages."""
    return of.text[of.begin - 1 : of.begin] == "通" and of.text.startswith(_ROADS, of.end)


def of_village(of: Ending) -> bool:
    """石桥镇新港|村: the village that is called after it."""
    return of.text[of.end : of.end + 1] in ("村", "镇", "乡") and {of.end, of.end + 1} <= of.tokens.bounds


# Before it is looked for where the name starts.
AT_ONCE: tuple[Rule[Ending, bool], ...] = (
    Rule(of_suffix("村"), every_village),
    Rule(of_all, big_ones),
    Rule(of_suffix(*TOWNS), counted_towns),
    Rule(of_suffix("路"), addressed),
    Rule(of_suffix("村", "镇", "乡", "县"), led),
    Rule(of_suffix("村", "镇", "乡", "县", "小区", "社区"), some),
    Rule(of_suffix("港"), in_hong_kong),
    Rule(of_suffix("村"), roads_to_villages),
    Rule(of_class("site"), of_village),
)


def any_of_division(of: Ending) -> bool:
    """青岚市|水库: any of the city's."""
    seat = of.seat(of.begin)
    return seat is not None and seat.start == of.start


def region(of: Ending) -> bool:
    """小兴安岭|林区, 青岚县|牧区: the place is what stands before."""
    seat = of.known.ending(of.begin)
    return seat is not None and seat.method in ("geography", "division")


def level_of_known(of: Ending) -> bool:
    """氹仔|区酒店."""
    one = of.text[of.start] in _LEVEL_CHARS and of.start + 1 == of.begin
    return one and of.known.ending(of.start) is not None


def counted(of: Ending) -> bool:
    """第100|座共融式公园."""
    return of.text[of.start] in _CLASSIFIERS and of.text[of.start - 1 : of.start].isdigit()


def viewed(of: Ending) -> bool:
    """五岭|观花."""
    return of.text[of.end : of.end + 1] in _VIEWED


def police_of_line(of: Ending) -> bool:
    """青岚|高速|交警支队."""
    return of.text.startswith(_OF_LINES, of.end)


def firm_of_line(of: Ending) -> bool:
    """青岚铁路|（集团）公司."""
    return of.text[of.end : of.end + 4].lstrip().startswith(("（集团", "(集团"))


def won(of: Ending) -> bool:
    """荣获|省优秀奖: a word that no name goes on over, before the province of the page."""
    return of.text[of.start : of.begin] in lexicon.name_stops()


def of_body(of: Ending) -> bool:
    """国务院|铁路部门."""
    body = of.known.ending(of.begin)
    return body is not None and body.kind == "organization"


def person_like_road(of: Ending) -> bool:
    """、郝国道、: a highway has a number, a person a family name."""
    return of.begin - of.start == 1 and of.text[of.start] in lexicon.surnames()


def own_line(of: Ending) -> bool:
    """青岚港物流|铁路|专用线: one that only a firm or a port uses."""
    return of.text.startswith("专用线", of.end)


def planned(of: Ending) -> bool:
    """“八纵八横”|高铁: a net of them."""
    return of.text[of.start] == "“" and "纵" in of.text[of.start : of.begin] and "横" in of.text[of.start : of.begin]


def any_of_country(of: Ending) -> bool:
    """哈萨克斯坦|铁路."""
    realm = of.known.ending(of.begin)
    return realm is not None and realm.method == "world" and realm.start == of.start


def trade_at_large(of: Ending) -> bool:
    """中国|农机市场, 江苏|建材市场: the trade in a country or province."""
    seat = of.known.ending(of.begin)
    if seat is None or seat.start != of.start:
        return False
    name = of.text[seat.start : seat.end]
    provinces = (d for d in (*by_short_name().get(name, ()), *by_full_name().get(name, ())) if d.rank == 0)
    return lexicon.world_places().get(name, ("", ""))[1] == "country" or any(provinces)


def how_roads_are(of: Ending) -> bool:
    """山高路|窄, 坡陡路|滑."""
    return of.is_named and of.end in of.tokens.bounds and of.text[of.end : of.end + 1] in _STEEP


def somebody_stands(of: Ending) -> bool:
    """罗明远|站在田边."""
    if of.text[of.end : of.end + 1] not in _STANDS or of.known.ending(of.begin) is not None:
        return False
    return of.text[of.start] in lexicon.surnames() or of.text[of.start : of.begin] == "人民"


def hotels_of_area(of: Ending) -> bool:
    """镜湖片区|酒店: all of them."""
    return of.text.endswith(_AREAS, of.start, of.begin)


def linked_by_roads(of: Ending) -> bool:
    """县县通|高速公路, 青岚通村|公路."""
    if of.text.endswith("通村", 0, of.begin):
        return True
    return of.is_named and of.text[of.begin - 1] == "通" and of.known.ending(of.begin) is None


def road_of_division(of: Ending) -> bool:
    """Any road of a town or county, or between two: 止于柳渡镇|高速出口, 青岚至柳渡|高速公路, 明溪县|高速公路, 青岚|地铁."""
    seat = of.known.ending(of.begin)
    if seat is None or seat.start != of.start:
        return False
    between = of.text[of.start - 1 : of.start] in ("至", "到") and len(of.suffix) > 1
    of_county = (seat.method == "division" and of.suffix in LINES) or of.suffix == "地铁"
    return between or of_county or is_town(of.text, seat)


def credited(of: Ending) -> bool:
    """记者 巨|晓峰."""
    return of.text.endswith(_CREDITS, 0, of.start)


def product(of: Ending) -> bool:
    """“鲜屿|1号”: a variety or a machine that has its name from there."""
    return of.text[of.start - 1 : of.start] in ("“", '"') and _SERIAL.match(of.text, of.end) is not None


def nickname(of: Ending) -> bool:
    """“黑水河”."""
    return of.text[of.start - 1 : of.start] == "“" and of.text[of.end : of.end + 1] == "”"


# Of names that end so, before they are seen with their neighbours.
OF_NAMES: tuple[Rule[Ending, bool], ...] = (
    Rule(of_class("water"), any_of_division),
    Rule(of_suffix(*_REGIONS), region),
    Rule(of_all, level_of_known),
    Rule(of_all, counted),
    Rule(of_suffix("观"), viewed),
    Rule(of_suffix("高速"), police_of_line),
    Rule(of_suffix("铁路"), firm_of_line),
    Rule(of_suffix("省"), won),
    Rule(of_suffix(*LINES), own_line),
    Rule(of_suffix(*LINES), of_body),
    Rule(of_suffix("国道", "省道"), person_like_road),
    Rule(of_suffix(*LINES), any_of_country),
    Rule(of_suffix(*LINES), planned),
    Rule(ending_with("市场"), trade_at_large),
    Rule(of_suffix("路"), how_roads_are),
    Rule(of_suffix("站"), somebody_stands),
    Rule(of_suffix("酒店", "宾馆"), hotels_of_area),
    Rule(lambda suffix, class_: suffix.startswith("高速") or suffix == "公路", linked_by_roads),
    Rule(of_class("road"), road_of_division),
    Rule(of_class("relief", "water"), credited),
    Rule(of_all, nickname),
    Rule(of_class("water", "relief"), product),
)


def quantified(of: Ending) -> bool:
    """各|乡镇, 两|镇; but 两江|新区, 全州镇."""
    text, start = of.text, of.start
    if text[start] not in QUANTIFIERS or text[start + 1] in "江河岔":
        return False
    return text[start : of.end] not in towns() and not of.known.starting(start)


def generic(of: Ending) -> bool:
    """A word for a kind of thing (步行街), or more or less than a name has."""
    return of.text[of.start : of.end] in lexicon.generic_words() or not 2 <= of.end - of.start <= _LONGEST


def comes_through(of: Ending) -> bool:
    """离|汉|通道."""
    return comes_or_goes(of.text, of.start, of.begin)


def building(of: Ending) -> bool:
    """建设|铁路."""
    return of.text[of.start : of.begin] == "建设"


def kind_of_road(of: Ending) -> bool:
    """商业|街."""
    return of.text[of.start : of.begin] in lexicon.place_kinds()


def part_of_person(of: Ending) -> bool:
    """玉苏甫江|·麦麦提: the first part of the name of a person."""
    return of.text[of.end : of.end + 1] == "·"


def of_dynasty(of: Ending) -> bool:
    """西汉|遗址: any of that time."""
    return of.text[of.start : of.begin] in _DYNASTIES


# Of what a name is at last.
OF_WHOLE: tuple[Rule[Ending, bool], ...] = (
    Rule(of_all, quantified),
    Rule(of_all, generic),
    Rule(of_suffix("通道"), comes_through),
    Rule(of_suffix(*LINES), building),
    Rule(of_class("road"), kind_of_road),
    Rule(of_class("relief"), of_dynasty),
    Rule(of_class("water", "relief"), part_of_person),
)

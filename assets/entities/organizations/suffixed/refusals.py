"""What ends like an organisation and is none: other words, what is counted, machines, classes, any firm of a place."""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.organizations.bodies import OF_GOVERNMENTS, PARTY_OFFICES
from assets.entities.organizations.seats import has_strange
from assets.entities.organizations.suffixed.ending import FIRMS, SCHOOLS_AND_HOSPITALS, Ending
from assets.entities.text.rules import Rule, ending_with, of_all, of_class, of_suffix
from assets.entities.text.words import is_word, tag_of

_LONGEST = 40
_RANKS = ("上将", "中将", "少将", "大校", "上校", "中校", "少校", "上尉", "中尉", "少尉")  # 罗明远|空军大校
_GOES_ON = {
    **{f"{n}中": ("全会",) for n in "一二三四五六七八九十"},
    "织厂": ("宿舍",),
    "械厂": ("宿舍",),
    "工厂": ("宿舍",),
    "中心": ("渔港", "城市", "城区", "城镇"),
    "政府": OF_GOVERNMENTS,
    **dict.fromkeys(("空军", "海军", "陆军"), _RANKS),
    "控股": ("股东", "子公司", "权", "比例", "企业"),
}
_MEETS = frozenset("见谈同")
_MEETING = frozenset("协磋洽会面")
_TERM = re.compile(r"[一二三四五六七八九十]{1,3}届")
# 全国最大的|光伏组件生产基地: one of a kind, and no name
_OF_A_KIND = ("最大的", "最大", "重要的", "一流的", "领先的", "唯一的", "最早的", "最强的", "先进的", "知名的")
_OF_MANY = re.compile(
    r"(?:[两三四五六七八九十几]大|[两三四五六七八九十几各多][国省市家所个处座间]|一[家所处座间]|两国)\Z"
)
_UNIONS = frozenset(("八国集团", "六国集团", "五国集团", "十国集团", "四国集团", "五国同盟", "三国同盟", "三国协约"))
_FOUNDING = frozenset("设建办开")
_TERMS_OF_OFFICE = ("一届", "本届", "上届", "历届")
_OF_AREAS = ("地区", "内地", "大陆", "境内")
_CLASSIFIERS = frozenset("座个家处所批间类")
_MACHINES = ("加工中心", "车削中心", "铣削中心")
_FARMING = frozenset(("种植", "养殖", "种养", "采摘", "繁育", "育苗"))
_SETTLEMENTS = ("镇", "乡", "街道", "村", "社区")
_LEAGUES = ("联赛", "锦标赛", "公开赛", "邀请赛", "比赛", "赛事")
_STAGES = ("高中", "初中", "大学", "中专", "大专")
_QUOTED_SCHOOLS = ("幼儿园", "书院")  # “小树苗”|幼儿园


def before_office(of: Ending) -> bool:
    """市人大常委会|党组书记."""
    return of.text.startswith(PARTY_OFFICES, of.end)


def discusses(of: Ending) -> bool:
    """专题协|商会: a meeting."""
    return of.text[of.begin - 1 : of.begin] in _MEETING


def meets(of: Ending) -> bool:
    """罗明学|会见: a name and a verb."""
    text, end = of.text, of.end
    return text[end : end + 1] in _MEETS and text[end - 1 : end + 1] in lexicon.followers()


def goes_on(of: Ending) -> bool:
    """青岚市政府|采购, 云帆精密|控股股东."""
    return of.text.startswith(_GOES_ON[of.suffix[-2:]], of.end)


def within_hospital(of: Ending) -> bool:
    """县人民医院|胸痛中心."""
    seat = of.known.starting(of.start) or of.previous
    return (
        seat is not None
        and seat.kind == "organization"
        and of.text[seat.end - 1] == "院"
        and min(of.start, of.reach) <= seat.end
    )


def sent_abroad(of: Ending) -> bool:
    """设立|驻|巴西代表处."""
    return of.text[of.start - 1 : of.start] == "驻"


def each(of: Ending) -> bool:
    """各大造船厂, 青岚各大|商会."""
    return of.text[of.start] == "各" or "各大" in of.name


def counted(of: Ending) -> bool:
    """一座|智能化加工厂, 3个|…: a numeral with its classifier stands before it."""
    tokens = of.tokens
    index = tokens.at(of.start) - 1
    if index < 1 or tokens.end(index) != of.start:
        return False
    word, tag = tokens.words[index], tokens.tag(index)
    return (tag == "m" and word[-1] in _CLASSIFIERS and len(word) > 1) or (
        word in _CLASSIFIERS and tokens.tag(index - 1)[0] == "m"
    )


def not_proper(of: Ending) -> bool:
    """有关企业|集团, 某公司: words that any may have, or more than a name has."""
    name = of.name
    proper = of.proper and of.start < of.begin and of.end - of.start <= _LONGEST
    return not proper or name in lexicon.generic_words() or "某" in name or name.endswith("上市公司")


def machine(of: Ending) -> bool:
    """五轴|加工中心."""
    return of.name.endswith(_MACHINES) and of.known.starting(of.start) is None


def term(of: Ending) -> bool:
    """市十|八届人大常委会."""
    return _TERM.match(of.text, of.start, of.end) is not None


def of_level(of: Ending) -> bool:
    """国家级|车联网先导区, 上海市|市级政府: a class."""
    return "级" in of.text[max(0, of.start - 2) : of.start + 3] or of.text.endswith("级", of.start, of.begin)


def generic_after_place(of: Ending) -> bool:
    """江苏省|普通高中|学业水平考试."""
    place = of.known.starting(of.start)
    return place is not None and of.end - place.end > 3 and of.text[place.end : of.end] in lexicon.generic_words()


def any_of_place(of: Ending) -> bool:
    """上海|公司: any firm of the place."""
    place = of.known.starting(of.start)
    if place is None or place.kind != "place" or place.end != of.begin:
        return False
    abroad = place.method == "world" and len(of.suffix) == 2 and of.class_ == "school"
    return of.class_ in FIRMS or of.strength == "weak" or abroad


def short_and_weak(of: Ending) -> bool:
    """What a weak suffix ends with must have more before it."""
    length = of.end - of.start
    return of.strength == "weak" and (length < 5 or (of.text[of.start] == "“" and length < 9))


def one_of_several(of: Ending) -> bool:
    """馆所在园区|运管公司, 新西兰新一届|政府: whichever it is."""
    return "所在" in of.name or of.text.endswith(_TERMS_OF_OFFICE, of.start, of.begin)


def of_each(of: Ending) -> bool:
    """青岚、云塘等|市政府."""
    return (
        of.text.startswith("等", of.start - 1)
        and of.text[of.start] in lexicon.JURISDICTIONS
        and of.begin - of.start == 1
    )


def held_by(of: Ending) -> bool:
    """云帆总公司完全|控股: what a firm does."""
    return "公司" in of.text[of.start : of.begin]


def of_many(of: Ending) -> bool:
    """保税区|三大|平台, 北风油|三大|公司, 青岚|三家|公司, 明溪区|一处|工厂, 两国|政府; but 八国集团 is one."""
    return _OF_MANY.search(of.text, max(of.start, of.begin - 2), of.begin) is not None and of.name not in _UNIONS


def founded(of: Ending) -> bool:
    """委内瑞拉|设厂, 侨胞回乡|办|学校: a verb of one character stands before the suffix."""
    at = of.begin - 1
    return of.text[at] in _FOUNDING and at in of.tokens.bounds and at > of.start


def went_to(of: Ending) -> bool:
    """罗小明读|初中, 上|高中时."""
    return of.text[of.begin - 1] in "读念" or (of.text[of.begin - 1] == "上" and of.suffix in _STAGES)


def lone_family(of: Ending) -> bool:
    """杨|一中, a person in a list: no school is called by one character."""
    return of.begin - of.start == 1 and of.text[of.start] in lexicon.surnames()


def in_league(of: Ending) -> bool:
    """青岚远帆男篮|联赛."""
    return of.text.startswith(_LEAGUES, of.end)


def of_area(of: Ending) -> bool:
    """港澳地区|大学: any of them."""
    return of.text.endswith(_OF_AREAS, of.start, of.begin)


def described(of: Ending) -> bool:
    """“大班额”|学校."""
    return of.text[of.begin - 1] == "”"


def seat_of_other(of: Ending) -> bool:
    """世界卫生组织|总部: where a body that is known sits."""
    owner = of.known.ending(of.begin)
    return owner is not None and owner.kind == "organization"


def stationed(of: Ending) -> bool:
    """驻村|工作队, 复产驻|厂督导员: at any."""
    return of.text[of.begin - 1] == "驻" or of.text.endswith("驻村", of.start, of.begin)


def of_field(of: Ending) -> bool:
    """石桥镇|菱角种植|基地: only common words after a town, so that any like it may be meant."""
    tokens, start = of.tokens, of.start
    words = tokens.words[tokens.at(start) : tokens.at(of.begin - 1) + 1]
    seats = [index for index, word in enumerate(words, 1) if word.endswith(_SETTLEMENTS)]
    rest = words[seats[-1] :] if seats else []
    if not seats and (village := tokens.text.rfind("村", start + 1, of.begin)) >= 0:
        return not has_strange(tokens, village + 2, of.begin)  # 周口|村白茶|基地
    grown = not _FARMING.isdisjoint(words) and not seats and tag_of(words[0]) != "ns"  # 黑木耳|种植|基地
    of_village = bool(seats) and not rest and words[-1].endswith(("村", "社区"))  # 柏林|村|工作队
    return grown or of_village or (bool(rest) and all(map(is_word, rest)))


def one_of_a_kind(of: Ending) -> bool:
    """全国最大的|光伏组件生产基地."""
    return of.text.endswith(_OF_A_KIND, 0, of.start)


# Before the extent of a name is read; then before its start is moved by what it holds; then of the whole name.
AT_ONCE = (
    Rule(of_class("party"), before_office),
    Rule(of_suffix("商会"), discusses),
    Rule(ending_with("会"), meets),
    Rule(lambda suffix, class_: suffix[-2:] in _GOES_ON, goes_on),
)
OF_NAMES = (
    Rule(of_suffix("中心"), within_hospital),
    Rule(of_suffix("代表处"), sent_abroad),
    Rule(of_all, not_proper),
    Rule(of_all, each),
    Rule(of_class("base", "plant", "zone"), counted),
    Rule(of_suffix("中心"), machine),
    Rule(of_all, term),
    Rule(of_all, of_level),
    Rule(of_class("school", "firm"), generic_after_place),
    Rule(of_all, any_of_place),
    Rule(of_all, short_and_weak),
    Rule(of_all, one_of_several),
    Rule(of_all, of_many),
    Rule(of_class("plant", "school", "firm"), founded),
    Rule(of_class("school"), went_to),
    Rule(of_class("team"), in_league),
    Rule(of_suffix("一中", "二中", "三中", "四中", "五中"), lone_family),
    Rule(of_suffix("政府"), of_each),
    Rule(of_suffix("控股"), held_by),
    Rule(of_class("school"), of_area),
    Rule(
        lambda suffix, class_: class_ in SCHOOLS_AND_HOSPITALS and suffix not in _QUOTED_SCHOOLS,
        described,
    ),
    Rule(of_suffix("总部"), seat_of_other),
    Rule(of_suffix("工作队", "厂", "村"), stationed),
    Rule(of_class("base"), of_field),
    Rule(of_class("base"), one_of_a_kind),
)

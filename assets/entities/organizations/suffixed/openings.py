"""Where a name of common words starts, by something beside it that makes it one: ``begin`` where nothing does."""

from __future__ import annotations

import re

from assets.entities import lexicon
from assets.entities.divisions import by_short_name
from assets.entities.organizations.departments import are_fields
from assets.entities.organizations.firms import is_trade_name
from assets.entities.organizations.seats import REGISTERED
from assets.entities.organizations.suffixed.ending import SCHOOLS_AND_HOSPITALS, Ending
from assets.entities.text.extent import EDGES, TOGETHER, strange
from assets.entities.text.rules import Rule, of_class, of_suffix
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import tag_of

_HAN = re.compile(r"[\u3400-\u9fff]+")
_ORDINAL = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,4}\Z")
_LONGEST_ORDINAL = 5
_FORCES = ("陆军", "海军", "空军")
_LONGEST_REGISTERED = 12
_LONGEST_QUOTED = 8
_LONGEST_FIELDS = 12
_NEVER_IN_FIRMS = frozenset(
    (
        "的",
        "了",
        "家",
        "该",
        "各",
        "某",
        "多",
        "一",
        "这",
        "等",
        "为",
        "是",
        "大型",
        "中小",
        "所有",
        "国有",
        "民营",
        "外资",
        "上市",
    )
)
_OWNING = frozenset(
    ("收购", "并购", "控股", "参股", "入股", "持有", "起诉", "投资", "携手", "组建", "设立", "成立", "转让", "委托")
)
_WAYS = frozenset("到进访往赴察观")  # how verbs of going and seeing end: 来到, 走访, 前往, 考察
_OF_THE_WORLD = ("国际", "世界", "全国")
_NATIONAL, _RATED = "全国", ("委员", "模范", "先进", "优秀", "重点", "示范")
_TWO_COUNTRIES = re.compile("中[美日俄法德英韩印澳加意非欧朝蒙巴越泰]|[美日俄法德英韩印澳加意非欧朝蒙巴越泰]中")
_OF_MANY_FIELDS = frozenset(
    ("行业", "专业", "科研", "学术", "合作", "产业", "民间", "组织", "知名", "研究", "技术", "体育")
)
# 第19届亚运会|组委会
_MEETING = re.compile(r"第[一二三四五六七八九十百\d]{1,4}届[\u3400-\u9fff]{2,16}\Z")
_NOT_OF_MEETINGS = ("期间", "上", "的", "由", "后", "和", "与", "前")
_LONGEST_MEETING = 24
# “千村示范”工作|领导小组
_QUOTED_TASK = re.compile(r"“[^“”\n]{1,14}”[\u3400-\u9fff]{0,10}\Z")
_OF_TASKS = ("领导小组", "委员会", "指挥部", "专班", "协调小组")
_LONGEST_TASK = 28
_PLAIN_SCHOOLS = ("小学", "中学", "高级中学", "初级中学", "实验小学", "中心小学", "幼儿园")
_OF_SEATS = ("海关", "法院", "检察院", "公安局", "供电公司", "电视台", "融媒体中心", "派出所", "税务局", "边检站")


def numbered(of: Ending) -> int:
    """A number before a school or hospital (第二十六|中学, 青岚市|第一|人民医院), or what the dictionary has whole (西湖|大学)."""
    tokens, begin = of.tokens, of.begin
    if number := _ORDINAL.search(tokens.text, max(0, begin - _LONGEST_ORDINAL), begin):
        if tokens.text.endswith(_FORCES, 0, number.start()):
            return number.start() - 2  # 陆军|第31集团军
        place = of.known.ending(number.start())
        owner = place is not None and (place.kind == "place" or tokens.text.endswith("解放军", 0, place.end))
        if place is None or not owner:
            return number.start()
        while (wider := of.known.ending(place.start)) and wider.kind == "place":
            place = wider  # 北京市|西城区|第一文化馆
        return place.start
    index = tokens.at(of.end - 1)
    word, start = tokens.words[index], tokens.starts[index]
    whole = tokens.tag(index) == "nt" and tokens.end(index) == of.end and start + 2 <= begin == of.end - 2
    return start if whole and word[:-2] not in lexicon.trade_words() else begin


def called_so(of: Ending) -> int:
    """A word that schools are called by as roads are, alone (胜利|小学)."""
    start = _word_alone(of, "在从由与和的自到进")
    return start if of.text[start : of.begin] in lexicon.road_words() else of.begin


def county_before(of: Ending) -> int:
    """A common word that is short for a division, alone (平和|海关)."""
    start = _word_alone(of, "在从由据与和")
    return start if of.text[start : of.begin] in by_short_name() else of.begin


def of_meeting(of: Ending) -> int:
    """The number of a meeting, and its city before it (云塘|第19届亚运会|组委会)."""
    meeting = _MEETING.search(of.text, max(0, of.begin - _LONGEST_MEETING), of.begin)
    if meeting is None or meeting[0].endswith(_NOT_OF_MEETINGS):
        return of.begin
    seat = of.known.ending(meeting.start())
    return seat.start if seat is not None and seat.kind == "place" else meeting.start()


def of_quoted_task(of: Ending) -> int:
    """A task in quotes, and the division or the level before it (云塘县|“千村示范”工作|领导小组)."""
    task = _QUOTED_TASK.search(of.text, max(0, of.begin - _LONGEST_TASK), of.begin)
    if task is None or not (of.suffix in _OF_TASKS or task[0].endswith(_OF_TASKS)):
        return of.begin
    start = task.start()
    seat = of.known.ending(start)
    level = of.text[start - 1 : start] in lexicon.JURISDICTIONS and start - 1 in of.tokens.bounds
    return seat.start if seat is not None and seat.kind == "place" else start - level


def _word_alone(of: Ending, after: str) -> int:
    """Return where the word before the suffix starts, if it stands after a stop or one of some words; or where it ends."""
    tokens = of.tokens
    index = tokens.at(of.begin - 1)
    start = tokens.starts[index]
    alone = not start or tokens.text[start - 1] in EDGES or tokens.text[start - 1] in after
    return start if alone and tokens.end(index) == of.begin else of.begin


def faculty_of(of: Ending) -> int:
    """A university before fields alone (农业大学|茶与食品科技|学院)."""
    before = of.previous
    if before is None or before.method not in ("suffix:school", "known") or not before.end < of.begin:
        return of.begin
    if of.begin - before.end > _LONGEST_FIELDS or before.end not in of.tokens.bounds:
        return of.begin
    return before.start if are_fields(of.tokens, before.end, of.begin) else of.begin


def listed_zone(of: Ending) -> int:
    """A word between a zone, a list mark and the same suffix (镜湖经济开发区、|沿江|经济开发区)."""
    before, text = of.previous, of.text
    if before is None:
        return of.begin
    start = before.end + 1
    same = text.endswith(of.suffix, before.start, before.end) and text[before.end : start] in ("、", "和")
    word = start in of.tokens.bounds and 2 <= of.begin - start <= 4 and _HAN.fullmatch(text, start, of.begin)
    return start if same and word else of.begin


def strange_zone(of: Ending) -> int:
    """Two words that make no phrase (小望|口)."""
    return strange(of.tokens, of.begin)


def after_place(of: Ending) -> int:
    """A place, and two characters alone that make no common word (绵阳|新投|集团)."""
    seat, name = of.known.ending(of.begin - 2), of.text[of.begin - 2 : of.begin]
    plain = name in lexicon.common_words() or name in lexicon.followers() or not _HAN.fullmatch(name)
    if seat is None or seat.kind != "place" or plain:
        return of.begin
    while (wider := of.known.ending(seat.start)) and wider.kind == "place":
        seat = wider  # 绍兴|柯桥|飞跃|跑团
    return seat.start


def trade_group(of: Ending) -> int:
    """A noun and its trades alone (河套|酒业|集团)."""
    tokens, start = of.tokens, of.reach
    alone = not start or tokens.text[start - 1] in EDGES or tokens.text[start - 1] in "和与及由的"
    first = tokens.words[tokens.at(start)]
    named = len(first) == 2 and tag_of(first)[0] == "n" and first not in lexicon.common_words()
    return start if alone and named and is_trade_name(tokens, start, of.begin) else of.begin


def visited_group(of: Ending) -> int:
    """A noun alone after a verb of going there (来到|铁牛|集团, 走访|红豆|集团)."""
    tokens, text = of.tokens, of.text
    index = tokens.at(of.begin - 1)
    start, end = tokens.starts[index], tokens.end(index)
    there = text[start - 1 : start] in _WAYS and end in (of.begin, of.end)
    named = there and 2 <= of.begin - start <= 3 and tag_of(text[start : of.begin])[0] in "nx"
    noun = text[start : of.begin]  # but 到|企业|集团
    return start if named and noun not in lexicon.trade_words() and noun not in lexicon.generic_words() else of.begin


def international(of: Ending) -> int:
    """国际, 世界 or 全国 and the field of its members (国际|锻造铜|委员会, 世界|金属|统计局); but 国际行业|协会 are many."""
    at = world_before(of, of.begin)
    if of.text.startswith(_NATIONAL, at) and (of.suffix.endswith("大会") or of.text.startswith(_RATED, at + 2)):
        return of.begin  # 全国会员|代表大会, any society's; 全国模范|村委会
    return of.begin if of.text[at + 2 : of.begin] in _OF_MANY_FIELDS else at


def bilateral(of: Ending) -> int:
    """Two countries and the field (美中|航空遗产|基金会)."""
    pairs = list(_TWO_COUNTRIES.finditer(of.text, max(0, of.begin - _LONGEST_FIELDS), of.begin))
    if not pairs or not {pairs[-1].start(), pairs[-1].end()} <= of.tokens.bounds:
        return of.begin
    return pairs[-1].start() if are_fields(of.tokens, pairs[-1].end(), of.begin) else of.begin


def world_before(of: Ending, end: int) -> int:
    """Return where 国际 or 世界 stands before ``end`` with words of fields alone between, or ``end``."""
    at = max(of.text.rfind(world, max(0, end - _LONGEST_FIELDS), end) for world in _OF_THE_WORLD)
    field = at + 2
    if at < 0 or not {at, field} <= of.tokens.bounds or field == of.begin or of.text[field] in "性化级":
        return end
    return at if field == end or are_fields(of.tokens, field, end) else end


def after_mark(of: Ending) -> int:
    """All common words from the stop or conjunction before a registered firm on."""
    tokens, text, suffix = of.tokens, of.text, of.begin
    if text[suffix - 1 : suffix] == "）":
        suffix = max(text.rfind("（", 0, suffix), 0)  # …技术|（北京）|有限公司
    first = max(0, suffix - _LONGEST_REGISTERED)
    marks = (at + 1 for at in range(suffix - 1, first - 1, -1) if text[at] in EDGES or _opens_firm(tokens, at))
    start = next(marks, first)
    words = tokens.words[tokens.at(start) : tokens.at(suffix - 1) + 1] if start < suffix else []
    if words and (words[0] in TOGETHER or tag_of(words[0]) == "t"):
        start, words = start + len(words[0]), words[1:]  # 联合|三六零股份有限公司, 今年|云帆…
    least = 2 if of.suffix.startswith("集团") or tokens.text.startswith("（以下", of.end) else 4  # 国脉|集团有限公司
    plain = not words or all(w in lexicon.trade_words() for w in words) or any(w in _NEVER_IN_FIRMS for w in words)
    return of.begin if plain or suffix - start < least or start not in tokens.bounds else start


def _opens_firm(tokens: Tokens, at: int) -> bool:
    """Tell whether a conjunction stands here, or a copula, a preposition or a verb of owning that is a word of its own (他是|星马针织)."""
    text = tokens.text
    if text[at - 1 : at + 1] in _OWNING and {at - 1, at + 1} <= tokens.bounds:
        return True
    return text[at] in "与和及" or (text[at] in "是由在为到给向对" and {at, at + 1} <= tokens.bounds)


def quoted(of: Ending) -> int:
    """The quote that opens before a name in quotes as a whole (“侨澄|义工联”)."""
    text = of.text
    if text[of.end : of.end + 1] not in ("”", '"'):
        return of.begin
    opening = text.rfind("“" if text[of.end] == "”" else '"', max(0, of.begin - _LONGEST_QUOTED), of.begin)
    return opening + 1 if opening >= 0 and _HAN.fullmatch(text, opening + 1, of.begin) else of.begin


# The first that finds something opens the name.
OPENINGS = (
    Rule(of_class(*SCHOOLS_AND_HOSPITALS), numbered),
    Rule(of_suffix("集团军"), numbered),
    Rule(of_suffix("组委会", "组织委员会", "执委会", "筹委会"), of_meeting),
    Rule(of_suffix(*_OF_TASKS, "办公室"), of_quoted_task),
    Rule(of_suffix(*_PLAIN_SCHOOLS), called_so),
    Rule(of_suffix(*_OF_SEATS), county_before),
    Rule(of_suffix("学院", "研究院", "研究所", "实验室"), faculty_of),
    Rule(of_class("zone"), listed_zone),
    Rule(of_class("zone"), strange_zone),
    Rule(of_class("firm", "team"), after_place),
    Rule(of_suffix("集团"), trade_group),
    Rule(of_suffix("集团"), visited_group),
    Rule(of_suffix(*REGISTERED, "集团有限公司", "集团股份有限公司"), after_mark),
    Rule(of_class("society", "team"), quoted),
    Rule(of_class("society", "government"), international),
    Rule(of_class("society"), bilateral),
)

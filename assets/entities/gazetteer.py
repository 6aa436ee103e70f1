"""Names that a lexicon knows: divisions of China, countries and cities, rivers, ministries, papers, firms."""

from __future__ import annotations

import re
from functools import cache

from assets.entities import lexicon
from assets.entities.divisions import LEVELS, by_full_name, by_short_name, common_words
from assets.entities.persons.names.given import parts
from assets.entities.text.extent import EDGES
from assets.entities.text.search import Scanner
from assets.entities.text.spans import Span
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of
from assets.reference import rows, values

_AND = ("和", "与")
_DIRECTIONS = frozenset("东西南北")
_SIDES_OF_WATERS = tuple("东西南北小")
_SIDES = ("以", "东", "西")  # 以北|约
_PHRASES = frozenset(("和县", "兴县", "富县", "成县", "应县", "理县", "高县"))  # counties, and words: 工业|兴县
_BEFORE_PLACES = frozenset("在到赴往由从至")
_HAN = re.compile(r"[\u3400-\u9fff]")
# 哈萨克斯坦|共和国
_REALM = re.compile(r"(?:伊斯兰|人民|民主|社会主义|联邦){0,3}(?:共和国|合众国|酋长国|王国|联邦|公国)")
# 以|北约|15海里, 东|北约|3公里
_DISTANCE = re.compile(r"\d|[一二三四五六七八九十百千数]")
# 衢江|航运, 沂河|流域: the water, not the district of the same name
_ON_WATER = re.compile(
    r"流域|两岸|沿岸|干流|支流|上游|中游|下游|河段|江段|航道|航运|水运|通航|水质|水位|水体|水系|源头|入海|大堤|沿线|湿地|是[\u3400-\u9fff]{0,8}支流|大桥|特大桥"
)
_GATES = frozenset("门桥台寺塔楼宫")
_TO = frozenset("去来回抵离返赴援访游驻进出入达至")
_WATERS = frozenset("江河湖溪")
_CLOSES_ARMS = frozenset("、，。；等和与及（董总项副公")
_LONGEST_WORK = 6
_PAPER_ENDS = frozenset("报刊网志")
_IN_WORKS = frozenset(("geography", "division_short", "world"))
# 日产|汽车
_OF_MAKERS = re.compile(r"[、和与（]|汽车|公司|集团|中国|在华|股价|社长|首席|宣布|表示|计划|将")
_BESIDE = ("、", "和", "与")
_BESIDE_MAKERS = frozenset("与和及、在对由向从购")
_DEPARTMENTS = frozenset("部局")
_PROVINCES = frozenset("郡州省邦")
_OF_STATES = ("防部", "防大学", "务院", "务卿", "安部")
_OF_ALL_VILLAGES = frozenset("民庄落镇里寨级医官史")  # 绩溪|村民
_NATURAL = frozenset("河湖江溪山岭岛港")
_RURAL = ("乡镇", "乡村", "村镇")  # 中国|乡镇企业


@cache
def _entries() -> dict[str, tuple[str, str, str]]:
    """Return (kind, method, full form) of every word."""
    entries: dict[str, tuple[str, str, str]] = {}
    for name in by_short_name().keys() - common_words():
        if name[-1] == "族":
            continue  # 东乡族|自治县: a people
        entries[name] = ("place", "division_short", "")
    for name in lexicon.geography():
        entries[name] = ("place", "geography", "")
        if name.endswith("高速"):
            entries[name + "公路"] = ("place", "geography", "")
    for name, (full, _) in lexicon.world_places().items():
        entries[name] = ("place", "world", full)
    for name in by_full_name():
        entries[name] = ("place", "division", "")
    for name, (full, _) in lexicon.known_organizations().items():
        entries[name] = ("organization", "known", full)
    for name in lexicon.generic_words() & by_full_name().keys():
        del entries[name]  # 城区, 矿区: some cities have a district of this name
    for row in rows("corrections"):
        if row["action"] == "correct":
            entries[row["wrong"]] = (row["kind"], "misprint", row["right"])
    for phrase in values("name_phrases", "phrase"):
        entries[phrase] = ("", "phrase", "")
    return entries


_SCANNER = Scanner(_entries)


def _is_at_word(tokens: Tokens, start: int) -> bool:
    """Tell whether a word of the dictionary with two and more characters stands at ``start``."""
    word = tokens.words[tokens.at(start)]
    return len(word) > 1 and is_word(word)


def _is_cut(tokens: Tokens, index: int) -> bool:
    """Tell whether word ``index`` is one character after a stop that is no function word (应 of 应天门)."""
    word, start = tokens.words[index], tokens.starts[index]
    alone = len(word) == 1 and _HAN.match(word) and (not start or tokens.text[start - 1] in EDGES)
    return bool(alone) and tag_of(word)[0] not in "pcudmqr" and word not in _TO


def _cuts_division(tokens: Tokens, start: int) -> bool:
    """Tell whether a short form begins within another, whose first character stands alone before it (天河|北板块)."""
    index = tokens.at(start)
    if index and tokens.text[start + 1] in _GATES and tokens.starts[index] == start and _is_cut(tokens, index - 1):
        return True  # 应|天门
    if not start or tokens.text[start - 1 : start + 1] not in by_short_name():
        return False
    return index > 0 and tokens.starts[index] == start and len(tokens.words[index - 1]) == 1


def _is_phrase(text: str, start: int, found: list[Span]) -> bool:
    """Tell whether a county whose name is a phrase as well is none: neither a place nor a word of place stands before it."""
    if not start or not _HAN.match(text, start - 1) or text[start - 1] in _BEFORE_PLACES:
        return False
    return not (found and found[-1].end == start)


def _arm(text: str, end: int) -> str:
    """Return the trade after a large firm that its arm in that trade is called by, before a stop (华润|燃气、), or nothing."""
    if not text.startswith(lexicon.firm_arms(), end):
        return ""
    arm = next((trade for trade in lexicon.firm_arms() if text.startswith(trade, end)), "")
    return arm if text[end + len(arm) : end + len(arm) + 1] in _CLOSES_ARMS else ""


def _is_inner_city(text: str, end: int, bounds: set[int]) -> bool:
    """Tell whether 区 after a city makes 市区 (湖州|市区), rather than a list of levels (青岚市|区县)."""
    return end + 1 in bounds and text[end + 1 : end + 2] not in ("县", "、", "委", "政")


def _is_work(text: str, start: int, end: int) -> bool:
    """Tell whether a name stands in the short title of a song or a play (《沙田谣》), but not of a paper."""
    opening, closing = text.rfind("《", max(0, start - _LONGEST_WORK), start), text.find("》", end, end + _LONGEST_WORK)
    inside = opening >= 0 and 0 <= closing <= opening + 1 + _LONGEST_WORK
    return inside and "》" not in text[opening:start] and text[closing - 1] not in _PAPER_ENDS


def _cuts_water(text: str, start: int, end: int) -> bool:
    """Tell whether a province by a river is the river's bank, or a road along it that has a side."""
    road = text[start - 1 : start + 1] in lexicon.road_words() and text[end : end + 1] in ("路", "街")
    return road or text.startswith("岸", end)


def _is_village(text: str, name: str, end: int) -> bool:
    """Tell whether a village follows that is only called as a county is (西岗|村, but 绩溪|村民)."""
    if text[end : end + 1] != "村" or text[end + 1 : end + 2] in _OF_ALL_VILLAGES:
        return False
    return by_short_name()[name][0].rank == LEVELS.index("county")


def find_known(tokens: Tokens) -> list[Span]:
    """Return the known names of a page, the longest at each place, none inside another.

    A set phrase that holds a name and means none is a span without a kind: it keeps other rules out.
    """
    entries = _entries()
    text, bounds = tokens.text, tokens.bounds
    found: list[Span] = []
    last = 0
    for start, end in _SCANNER.find(tokens):
        if start < last:
            continue
        name = text[start:end]
        kind, method, full = entries[name]
        if method == "phrase":
            found.append(Span(start, end, "", method))
            last = end
            continue
        whole = start in bounds and end in bounds
        if not whole and (end - start < 4 or method == "geography"):  # short: the words of the page must agree
            country = start in bounds and lexicon.world_places().get(name, ("", ""))[1] == "country"
            one = country or method == "geography" or end - start == 3
            if not one or not (start in bounds or end in bounds):
                continue
            inner = tokens.at(end - 1)
            if end - start == 2 and tokens.starts[inner] == end - 1 and tokens.tag(inner) == "ns" and end not in bounds:
                continue  # 九|龙潭
        if (
            kind == "organization"
            and text[start - 1 : start] in _AND
            and text[start - 3 : start - 1] in lexicon.trade_words()
            and name[:2] in lexicon.trade_words()
        ):
            continue  # 工业和|建设部
        if name in _PHRASES and _is_phrase(text, start, found):
            continue  # 属地和|县资规局, 旅游|兴县
        if (
            method == "world"
            and parts().match(text, end)
            and (match := parts().match(text, start))
            and match.end() > end
        ):
            continue  # 洛桑|多吉
        if method in _IN_WORKS and "《" in text[max(0, start - _LONGEST_WORK) : start] and _is_work(text, start, end):
            continue
        if method == "division_short" and end - start == 2 and _cuts_division(tokens, start):
            continue  # 天|河北板块
        if text[start] == "长" and start + 1 in bounds:
            continue  # 部长|江|小忠
        if name == "日产" and not (_OF_MAKERS.match(text, end) or text[start - 1 : start] in _BESIDE):
            continue  # 日产|座椅500套: so many a day
        if name == "美的" and _HAN.match(text, start - 1) and text[start - 1] not in _BESIDE_MAKERS:
            continue  # 再|美的|风景
        if text[end - 1] in _DEPARTMENTS and text[end : end + 1] == "门":
            continue  # 水利部|门
        if name == "北约" and (text[start - 1 : start] in _SIDES or _DISTANCE.match(text, end)):
            continue
        sided = text[start - 1 : start] in _SIDES_OF_WATERS and start - 1 in bounds  # 西|沙河
        if method == "division_short" and text[end - 1] in _WATERS and (sided or _ON_WATER.match(text, end)):
            kind, method = "place", "geography"
        if (
            method == "division"
            and name[-1] == "市"
            and text[end : end + 1] == "区"
            and _is_inner_city(text, end, bounds)
        ):
            end, method = end - 1, "division_short"  # 湖州|市区
        if text[end : end + 1] == "族" and method in ("world", "division_short"):
            continue  # 朝鲜|族: a people
        if method == "world" and text.startswith(_OF_STATES, end):
            continue  # 美|国防部: the name of the country is cut short
        if method == "world" and text[end : end + 1] in ("村", "乡", "镇") and not text.startswith(_RURAL, end):
            continue  # 柏林|村
        if name in ("河南", "河北") and _cuts_water(text, start, end):
            continue  # 青岚|河南岸, 滨|河北路
        if method == "division_short" and end not in bounds and end + 1 in bounds and text[end] in _NATURAL:
            found.append(Span(start, end + 1, "place", "geography"))
            last = end + 1
            continue  # 特克斯河
        if method == "division_short" and _is_village(text, name, end):
            continue  # 西岗|村
        if method == "known" and (arm := _arm(text, end)) and lexicon.known_organizations()[name][1] == "firm":
            end, full = end + len(arm), ""  # 华润|燃气
        if method == "world" and (realm := _REALM.match(text, end)):
            end = realm.end()
        elif method == "world" and text[end : end + 1] in _PROVINCES and {end, end + 1} <= bounds:
            end, full = (end, full) if text.startswith("长", end + 1) else (end + 1, "")  # 纳库鲁|郡
        if (
            method == "division_short"
            and text[end : end + 1] == "港"
            and end in bounds
            and not _is_at_word(tokens, end)
        ):
            end, method = end + 1, "geography"  # 同江|港|哈鱼岛
            if found and found[-1].end == start and found[-1].method == "division_short":
                start = found.pop().start  # 宁波|舟山|港
        if method == "geography" and text[end : end + 1] == "道" and (text[end + 1 : end + 2] in EDGES):
            end, full = end + 1, ""  # 清水湾|道、
        little = text[start - 1 : start] == "小" and name[-1] in _WATERS  # 小|沂河
        if method == "geography" and start and (little or text[start - 1] in _DIRECTIONS) and start - 1 in bounds:
            start, full = start - 1, ""
        found.append(Span(start, end, kind, method, full))
        last = end
    return found

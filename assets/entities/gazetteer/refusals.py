"""Where a known name is printed and not meant: parts of other words and names, persons, peoples, works, common phrases.

Each rule tells whether a name is refused; its docstring shows such a place, the bar standing where the name begins or ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assets.entities import lexicon
from assets.entities.divisions import LEVELS, by_short_name
from assets.entities.gazetteer.entries import Printed
from assets.entities.persons.names.given import parts
from assets.entities.text.business import BUSINESS
from assets.entities.text.extent import EDGES
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import tag_of

Refusal = Callable[[Printed], bool]

_HAN = re.compile(r"[\u3400-\u9fff]")
_AND = ("和", "与")
_BEFORE_PLACES = frozenset("在到赴往由从至")
_GATES = frozenset("门桥台寺塔楼宫")
_WATERS = frozenset("河江湖溪")
_SHIPYARDS = frozenset("队艇载员船岛炮机")  # what 舰 opens a word with
_CITY_QUARTERS = ("市东区", "市西区", "市南区", "市北区", "市中区")
_TO = frozenset("去来回抵离返赴援访游驻进出入达至")
_LONGEST_WORK = 6
_PAPER_ENDS = frozenset("报刊网志")
_DEPARTMENTS = frozenset("部局")
_OF_STATES = ("防部", "防大学", "务院", "务卿", "安部")
_RURAL = ("乡镇", "乡村", "村镇")
_ESTATES = ("新村", "小区", "花园", "家园")
_OF_ALL_VILLAGES = frozenset("民庄落镇里寨级医官史")
_BESIDE = ("、", "和", "与")
_OF_FIRMS = re.compile(r"[、和与（》]|中国|在华|表示|计划|将|杂志|驿站|等(?:企业|公司|平台|品牌)")
_BESIDE_MAKERS = frozenset("与和及、在对由向从购")
_SIDES = ("以", "东", "西")
_DISTANCE = re.compile(r"\d|[一二三四五六七八九十百千数]")


def within_words(of: Printed) -> bool:
    """九|龙潭: a short name, or one of nature, whose ends are not those of words, but for countries and names of three characters."""
    tokens, start, end, length = of.tokens, of.start, of.end, of.end - of.start
    if of.is_at_bounds() or (length >= 4 and of.method != "geography"):
        return False
    country = start in tokens.bounds and lexicon.world_places().get(of.name, ("", ""))[1] == "country"
    if not (country or of.method == "geography" or length == 3):
        return True
    if not (start in tokens.bounds or end in tokens.bounds):
        return True
    inner = tokens.at(end - 1)
    place = length == 2 and tokens.starts[inner] == end - 1 and tokens.tag(inner) == "ns"
    return place and end not in tokens.bounds


def of_leader(of: Printed) -> bool:
    """部|长江|小忠."""
    return of.text[of.start] == "长" and of.start + 1 in of.tokens.bounds


def two_trades(of: Printed) -> bool:
    """工业和|建设部."""
    text, start, trades = of.text, of.start, lexicon.trade_words()
    return text[start - 1 : start] in _AND and text[start - 3 : start - 1] in trades and of.name[:2] in trades


def given_name(of: Printed) -> bool:
    """副市长李|国寿: two characters behind a family name that an office announces."""
    start = of.start
    if (
        of.end - start != 2
        or of.text[start - 1 : start] not in lexicon.common_surnames()
        or start not in of.tokens.bounds
    ):
        return False
    index = of.tokens.at(start) - 1
    return index > 0 and len(of.tokens.words[index]) == 1 and of.tokens.words[index - 1] in lexicon.offices()


def departments(of: Printed) -> bool:
    """水利部|门."""
    return of.text[of.end - 1] in _DEPARTMENTS and of.text[of.end : of.end + 1] == "门"


def longer_person(of: Printed) -> bool:
    """洛桑|多吉."""
    if not parts().match(of.text, of.end):
        return False
    match = parts().match(of.text, of.start)
    return match is not None and match.end() > of.end


def in_work(of: Printed) -> bool:
    """《沙田|谣》: the short title of a song or a play, but not of a paper."""
    text, start, end = of.text, of.start, of.end
    opening = text.rfind("《", max(0, start - _LONGEST_WORK), start)
    if opening < 0:
        return False
    closing = text.find("》", end, end + _LONGEST_WORK)
    inside = 0 <= closing <= opening + 1 + _LONGEST_WORK
    return inside and "》" not in text[opening:start] and text[closing - 1] not in _PAPER_ENDS


def people(of: Printed) -> bool:
    """朝鲜|族."""
    return of.text[of.end : of.end + 1] == "族"


def state_cut_short(of: Printed) -> bool:
    """美|国防部, where 美国 is known."""
    return of.text.startswith(_OF_STATES, of.end)


def named_like_abroad(of: Printed) -> bool:
    """柏林|村, 北海|新村, but 美国|乡村."""
    settled = of.text[of.end : of.end + 1] in ("村", "乡", "镇") and not of.text.startswith(_RURAL, of.end)
    return settled or of.text.startswith(_ESTATES, of.end)


def village(of: Printed) -> bool:
    """西岗|村: called as a county is, but 绩溪|村民."""
    if of.text[of.end : of.end + 1] != "村" or of.text[of.end + 1 : of.end + 2] in _OF_ALL_VILLAGES:
        return False
    return by_short_name()[of.name][0].rank == LEVELS.index("county")


def across_names(of: Printed) -> bool:
    """天|河北|板块, 应|天门|: a short form that begins within another name, whose first character stands alone."""
    tokens, start = of.tokens, of.start
    if of.end - start != 2:
        return False
    index = tokens.at(start)
    if not index or tokens.starts[index] != start:
        return False
    if of.text[start + 1] in _GATES and _is_cut(tokens, index - 1):
        return True
    if of.text[start + 1] in _WATERS and tokens.words[index - 1] in lexicon.common_surnames():
        return _is_cut(tokens, index - 1)  # 朱|庄河
    return of.text[start - 1 : start + 1] in by_short_name() and len(tokens.words[index - 1]) == 1


def _is_cut(tokens: Tokens, index: int) -> bool:
    """Tell whether word ``index`` is one character after a stop that is no function word (应 of 应天门)."""
    word, start = tokens.words[index], tokens.starts[index]
    alone = len(word) == 1 and _HAN.match(word) and (not start or tokens.text[start - 1] in EDGES)
    return bool(alone) and tag_of(word)[0] not in "pcudmqr" and word not in _TO


def ship(of: Printed) -> bool:
    """山东|舰, but 青岛|舰艇学院."""
    text, end = of.text, of.end
    return text[end : end + 1] == "舰" and text[end + 1 : end + 2] not in _SHIPYARDS


def quarter_abroad(of: Printed) -> bool:
    """大阪|市北区: a city abroad, and a quarter of it."""
    if of.name not in _CITY_QUARTERS or of.before is None or of.before.end != of.start:
        return False
    return of.before.method == "world"


def phrase(of: Printed) -> bool:
    """属地和|县资规局, 旅游|兴县: a county whose name is a phrase as well needs a place or a word of place before it."""
    start = of.start
    if not start or not _HAN.match(of.text, start - 1) or of.text[start - 1] in _BEFORE_PLACES:
        return False
    return of.before is None or of.before.end != start


def common_word(of: Printed) -> bool:
    """日产|座椅500套, 让人|联想|到, 落实|好未来|5年; but 日产|汽车, 联想|发布."""
    shown = BUSINESS.match(of.text, of.end) or _OF_FIRMS.match(of.text, of.end)
    return not (shown or of.text[of.start - 1 : of.start] in _BESIDE)


def crop(of: Printed) -> bool:
    """苹果|、梨子; but 苹果|宣布."""
    return BUSINESS.match(of.text, of.end) is None


def lovely(of: Printed) -> bool:
    """再|美的|风景."""
    return bool(_HAN.match(of.text, of.start - 1)) and of.text[of.start - 1] not in _BESIDE_MAKERS


def about_north(of: Printed) -> bool:
    """以|北约|15海里, 东|北约|3公里."""
    return of.text[of.start - 1 : of.start] in _SIDES or _DISTANCE.match(of.text, of.end) is not None


def of_trade(of: Printed) -> bool:
    """中国|电子信息: a trade in China."""
    return of.text.startswith(("信息", "商务", "竞技", "元件", "工业", "产业", "制造"), of.end)


def counted(of: Printed) -> bool:
    """14|个旧|系统."""
    return of.text[of.start - 1 : of.start].isdigit()


def river_bank(of: Printed) -> bool:
    """青岚|河南|岸, 滨|河北|路: the bank of a river, or the side of a road along it."""
    text, start, end = of.text, of.start, of.end
    road = text[start - 1 : start + 1] in lexicon.road_words() and text[end : end + 1] in ("路", "街")
    return road or text.startswith("岸", end)


_OF_ALL: tuple[Refusal, ...] = (within_words, of_leader)
_BY_METHOD: dict[str, tuple[Refusal, ...]] = {
    "division": (*_OF_ALL, quarter_abroad),
    "division_short": (*_OF_ALL, across_names, people, village, in_work, ship),
    "geography": (*_OF_ALL, in_work),
    "world": (*_OF_ALL, people, state_cut_short, named_like_abroad, longer_person, in_work),
    "known": (*_OF_ALL, two_trades, departments, given_name),
    "misprint": _OF_ALL,
}
_BY_NAME: dict[str, Refusal] = {
    **dict.fromkeys(("和县", "兴县", "富县", "成县", "应县", "理县", "高县"), phrase),
    **dict.fromkeys(("河南", "河北"), river_bank),
    **dict.fromkeys(("日产", "联想", "菜鸟", "快手", "求是", "好未来"), common_word),
    **dict.fromkeys(("小米", "苹果"), crop),
    "美的": lovely,
    "个旧": counted,
    "中国电子": of_trade,
    "北约": about_north,
}


def is_refused(of: Printed) -> bool:
    """Tell whether a known name is not meant where it is printed."""
    if of.name in _BY_NAME and _BY_NAME[of.name](of):
        return True
    for refuses in _BY_METHOD[of.method]:  # noqa: SIM110 - any() would make a generator for each of many thousand names
        if refuses(of):
            return True
    return False

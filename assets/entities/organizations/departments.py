"""Bodies named by a field of work: of a level (区海洋发展和渔业局), of a place or a country, and the offices within a body.

No list has them all: a level or a place, then words of fields, then a word for a unit, with nothing else between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assets.entities import lexicon
from assets.entities.text.extent import EDGES
from assets.entities.text.search import matches
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import Trait, is_word, tag_of

_LEVELS = {"省": "province", "市": "city", "州": "city", "盟": "city", "区": "county", "县": "county", "旗": "county"}
_BUREAUS = ("局", "厅", "署")
_STATIONS = ("总站", "储运站", "管理站", "监测站", "监督站", "检测站", "推广站", "供应站", "救助站", "检查站", "总公司")
# offices that a short name of their place is enough for: 绍兴|供电局
_LINES = ("供电局", "电业局", "气象局", "海事局", "税务局", "水文局", "铁路局", "邮政局", "烟草局", "公路局")
_INNER = ("司", "处")
_OUTPOSTS = ("站", "所")  # 市林业局|种苗站
_STANDING = frozenset("在着了上出起到稳岗台好住位")  # 县局领导站|在
_LONGEST_INNER = 12
_OFFICE = "办公室"
_MINISTRIES = ("部", "委", "局", "署", "厅", "政府", "会", "总", "行")  # 国家防|总
_MINISTRY_ENDS = frozenset(word[-1] for word in _MINISTRIES)
# a country's: 国家情报|院, 国防|省
_STATE = ("部", "局", "署", "厅", "院", "省", "委员会", "机构", "总局")
_SIDES = frozenset("东西南北中内全大总")  # 西|部 is no ministry
_GO_ON = tuple("门分队位落长")  # 内政部|长: a minister
_PLACES = ("镇", "乡", "街道", "村", "社区")
# 成立|…技术创新中心
_FOUNDED = re.compile(
    r"(?:成立|组建|设立)(?:了)?([\u3400-\u9fff]{4,20}?(?:创新中心|研究院|研究中心|联盟|联合会|促进会|协会|研究所))"
)
_SHORTEST_FOUNDED = 8
_TASKS = frozenset(("工作", "建设", "项目", "重大", "重点", "非公", "组织", "企业"))  # 巡察|工作|领导小组
# bodies for one task: 县|森林防火|指挥部, 云塘县|乡村振兴|工作|专班
_FOR_TASKS = ("指挥部", "专班", "领导小组")
_WITH_TASKS = (*_FOR_TASKS, "中心")
_JOINTS = ("和", "与", "及")
_QUANTIFIERS = frozenset("全本我各该两外同某每多")
_FIELD_TAGS = frozenset("nvbjlaisxgz")
_MOST_WORDS = 7
_LONGEST = 20
_HAN = re.compile(r"[\u3400-\u9fff]+")
# 中哈|政府间合作委员会
_BETWEEN_GOVERNMENTS = re.compile(r"中[\u3400-\u9fff]政府间[\u3400-\u9fff]{0,10}?(?:委员会|联委会|论坛)")


@cache
def _centres() -> tuple[str, ...]:
    """The longer words for a body of a government (服务中心), and those for one task."""
    suffixes = lexicon.organization_suffixes().items()
    return (*(suffix for suffix, (class_, _, _) in suffixes if class_ == "government" and len(suffix) > 2), *_FOR_TASKS)


@cache
def _domestic() -> tuple[str, ...]:
    return (*_BUREAUS, *_STATIONS, *_centres())


@cache
def _units() -> tuple[str, ...]:
    return (*_BUREAUS, *_STATIONS, *_STATE, *_centres())


@cache
def _last_of_units() -> frozenset[str]:
    return frozenset(unit[-1] for unit in _units())


def _ends_unit(word: str) -> bool:
    return word[-1] in _last_of_units() and (word == "站" or word.endswith(_units())) and _is_unit(word)


_ENDS = Trait(_ends_unit)

# countries in one character, and what a state has: 俄|外交部, 美|国防部 (but 中美|政府)
_COUNTRIES = frozenset("美英法德日俄韩朝印巴伊叙黎土埃意加澳越泰缅乌")
_OF_STATES = frozenset(
    (
        *("外交部", "国防部", "财政部", "商务部", "司法部", "内政部", "能源部", "国务院", "政府", "议会", "参议院"),
        *("众议院", "央行", "外务省", "防卫省", "财务省", "总统府", "最高法院", "海军", "空军", "陆军"),
    )
)
_NOT_BEFORE_COUNTRIES = _COUNTRIES | frozenset("中0123456789一二三四五六七八九十")
_ABROAD = Trait(lambda word: word in _OF_STATES or (word[0] in _COUNTRIES and word[1:] in _OF_STATES))


def find_departments(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the bodies that a level, a place or a country and words of fields name, and the offices of known bodies."""
    text = tokens.text
    found: list[Span] = []
    for index in tokens.where(_ENDS):
        found += _named(tokens, known, index)
    found += _within(tokens, known)
    found += _abroad(tokens)
    found += _founded(tokens)
    if "政府间" in text:
        between = _BETWEEN_GOVERNMENTS.finditer(text)
        found += [Span(match.start(), match.end(), "organization", "suffix:government") for match in between]
    return found


def _named(tokens: Tokens, known: Spans, index: int) -> Iterator[Span]:
    """Yield the body that ends with word ``index``, where fields alone stand between its seat and the word for a unit."""
    text, end = tokens.text, tokens.end(index)
    tasks = _TASKS if text.endswith(_WITH_TASKS, 0, end) else ()
    for first in range(index, max(-1, index - _MOST_WORDS), -1):
        start = tokens.starts[first]
        if first < index and not (tokens.words[first] in tasks or _is_field(tokens, first)):
            bare = first == index - 1 and tokens.words[index] in _FOR_TASKS  # 县|领导小组: for which task, nobody says
            if tokens.words[first] in _LEVELS and not bare and _is_domestic(text, end) and _opens(tokens, known, first):
                level = _LEVELS[tokens.words[first]]
                yield Span(start, end, "organization", "body_field", level=level)
            return
        if end - start > _LONGEST:
            return
        seat = known.ending(start)
        if seat is not None and seat.method == "division_short" and text.endswith(_LINES, 0, end):
            yield Span(seat.start, end, "organization", "suffix:government")
        elif seat is not None and seat.kind == "place" and tokens.words[index] != text[start:end]:
            if seat.method == "division" and _is_domestic(text, end) and text[start:end] not in lexicon.generic_words():
                whole = _widest(known, seat) if text.endswith(_FOR_TASKS, 0, end) else seat
                yield Span(whole.start, end, "organization", "suffix:government")
            elif seat.method == "world" and _is_country(text, seat) and _is_of_state(tokens, first, index):
                yield from _of_state(text, seat, end)
        if seat is not None:
            return


def _abroad(tokens: Tokens) -> Iterator[Span]:
    """Yield what belongs to a state whose name is printed with one character: 俄|外交部."""
    text = tokens.text
    for index in tokens.where(_ABROAD):
        start = tokens.starts[index]
        if tokens.words[index] in _OF_STATES:
            if not index or tokens.words[index - 1] not in _COUNTRIES:
                continue
            start -= 1
        if text[start - 1 : start] not in _NOT_BEFORE_COUNTRIES or not start:
            yield Span(start, tokens.end(index), "organization", "suffix:state")


def _widest(known: Spans, seat: Span) -> Span:
    """Return the first of the divisions that stand before each other up to ``seat``: 湖北省|云塘县."""
    while (wider := known.ending(seat.start)) is not None and wider.method.startswith("division"):
        seat = wider
    return seat


def _is_domestic(text: str, end: int) -> bool:
    return text.endswith(_domestic(), 0, end)


def _is_unit(word: str) -> bool:
    """Tell whether a word is one for a unit: 局, 执法局, 文体旅局, but no 大局, 签署, 餐厅."""
    if len(word) == 1 or not is_word(word) or word in lexicon.bodies() or word in lexicon.organization_suffixes():
        return True
    return word[:-1] in lexicon.trade_words() or tag_of(word) == "nt" or word.endswith(_centres() + _STATIONS)


def _is_field(tokens: Tokens, index: int) -> bool:
    """Tell whether a word may stand between the seat of a body and the word for what it is."""
    word = tokens.words[index]
    if word in _JOINTS:
        before = tokens.words[index - 1] if index else ""
        return before in lexicon.trade_words() or not before.endswith(
            (*_units(), *_PLACES)
        )  # 区文体旅局|和|石桥街道办事处
    if word in lexicon.trade_words():
        return True
    if not _HAN.fullmatch(word) or word in _LEVELS or lexicon.offices().get(word) or word.endswith(_PLACES):
        return False
    people = word in lexicon.offices()  # 职工|服务中心
    stops = not people and (word in lexicon.name_stops() or word in lexicon.followers())
    return not stops and tag_of(word)[0] in _FIELD_TAGS and (len(word) > 1 or tag_of(word)[0] in "njg")


def are_fields(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether only words that may stand in the name of a body stand between two offsets."""
    indexes = range(tokens.at(start), tokens.at(end - 1) + 1)
    return all(tokens.words[index] in _TASKS or _is_field(tokens, index) for index in indexes)


def _opens(tokens: Tokens, known: Spans, index: int) -> bool:
    """Tell whether the word for a level stands alone, for the level that the page speaks from."""
    start = tokens.starts[index]
    before = tokens.text[start - 1 : start]
    if not before or before in EDGES:
        return True
    word = tokens.words[index - 1]
    if before in _QUANTIFIERS or tokens.text.endswith("各地", 0, start) or known.ending(start) is not None:
        return False
    return word in lexicon.name_stops() or tag_of(word)[0] in "pcvud" or not _HAN.match(before)


def _is_country(text: str, span: Span) -> bool:
    _, class_ = lexicon.world_places().get(text[span.start : span.end], ("", ""))
    return class_ == "country" and span.full != "中国"


def _of_state(text: str, seat: Span, end: int) -> Iterator[Span]:
    """Yield a body of a country; only in Japan and Korea are ministries called 省 (老挝|万象省 is a province)."""
    if text[end - 1] != "省" or text[seat.start] in "日朝":
        yield Span(seat.start, end, "organization", "suffix:state")


def _is_of_state(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether words after a country are a body of its state: fields, and a word for a unit (国家|情报|院)."""
    text, end = tokens.text, tokens.end(last)
    words = tokens.words[first : last + 1]
    name = "".join(words)
    if not name.endswith(_STATE) or len(name) < 3 or name in lexicon.generic_words():
        return False
    if name.endswith("部") and (name[-2] in _SIDES or text[end : end + 1] in _GO_ON):
        return False
    fields = [word for word in words if word not in _JOINTS]
    plain = all(word in lexicon.trade_words() or tag_of(word)[0] in "nvbja" for word in fields)
    return plain and not any(tag_of(word).startswith(("ns", "nr")) for word in fields[:-1])


def _founded(tokens: Tokens) -> Iterator[Span]:
    """Yield what is founded under a long name of fields alone: 成立|船舶与海洋工程装备技术创新中心."""
    for match in matches(_FOUNDED, tokens.text, "成立", "组建", "设立"):
        start, end = match.span(1)
        named = end - start >= _SHORTEST_FOUNDED and start in tokens.bounds and end in tokens.bounds
        if named and are_fields(tokens, start, end):
            yield Span(start, end, "organization", "founded")


def _within(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the offices of bodies that are known: 国家防总|办公室, 财政部|预算司."""
    text = tokens.text
    for body in known:
        if body.kind != "organization" or text[body.end - 1] not in _MINISTRY_ENDS:
            continue
        if not text.endswith(_MINISTRIES, body.start, body.end):
            continue
        country = known.ending(body.start)
        if country is not None and country.method == "world" and _is_country(text, country):
            if not text.startswith(_GO_ON, body.end) or (body.full and text.startswith("长", body.end)):
                yield Span(country.start, body.end, "organization", "suffix:state")  # 法国|国防部
            continue
        end = body.end
        if text.startswith(_OFFICE, end):
            yield Span(body.start, end + len(_OFFICE), "organization", "suffix:government")
        elif (inner := _inner(tokens, end)) > end and known.overlapping(end, inner) is None:
            yield Span(body.start, inner, "organization", "suffix:government")


def bureau_after(tokens: Tokens, start: int) -> int:
    """Return where the bureau of a zone that ends at ``start`` ends, or ``start`` (经济开发区|建设发展局)."""
    if "局" not in tokens.text[start : start + _LONGEST_INNER] or start not in tokens.bounds:
        return start
    index = tokens.at(start)
    for last in range(index, min(index + 5, len(tokens.words))):
        if tokens.words[last].endswith("局") and _is_unit(tokens.words[last]):
            return tokens.end(last)
        if not _is_field(tokens, last):
            break
    return start


def _inner(tokens: Tokens, start: int) -> int:
    """Return where the department that begins at ``start`` ends, or ``start``: fields, then 司 or 处."""
    near = tokens.text[start : start + _LONGEST_INNER]
    if not any(word in near for word in _INNER):
        return _outpost(tokens, start) if any(word in near for word in _OUTPOSTS) else start
    if start not in tokens.bounds:
        return start
    index = tokens.at(start)
    for last in range(index, min(index + 5, len(tokens.words))):
        word = tokens.words[last]
        if word.endswith(_INNER) and (last > index or len(word) > 2) and tokens.end(last) - start <= _LONGEST_INNER:
            return tokens.end(last) if word not in ("公司", "到处", "各处") else start
        if not _is_field(tokens, last):
            return start
    return start


def _outpost(tokens: Tokens, start: int) -> int:
    """Return where the station of a bureau that begins at ``start`` ends, or ``start``: nouns of its fields, then 站 or 所."""
    if start not in tokens.bounds or not tokens.text.endswith(_BUREAUS, 0, start):
        return start
    index = tokens.at(start)
    for last in range(index, min(index + 4, len(tokens.words))):
        word, end = tokens.words[last], tokens.end(last)
        if word in _OUTPOSTS:
            return end if last > index and tokens.text[end : end + 1] not in _STANDING else start
        if tokens.tag(last)[0] != "n" or word in lexicon.offices() or not _is_field(tokens, last):
            return start
    return start

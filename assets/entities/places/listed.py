"""Places that only a list shows to be ones: villages that are counted, towns before 等镇, rivers in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.divisions import by_short_name, common_words
from assets.entities.places.roads import is_figure
from assets.entities.text.extent import EDGES
from assets.entities.text.search import matches
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of
from assets.printed import printed

_JOINTS = "、至和与及"
_LONGEST_LIST = 160
_COUNTED_ALONE = ("镇", "乡", "村", "县", "街道", "社区")  # without a classifier
# |个行政村  等|镇  荷叶、西塘两|镇
_CLASS = re.compile(
    r"(?:个|等|座)(?:车站|客站|行政村|自然村|村民小组|村|镇|乡镇|街道|社区|县|区|县区|地市|城市|乡|苏木|嘎查|县市|市县)(?![\u3400-\u9fff]?庄|[四领直级委政人])"
    rf"|[两三四五六七八九十](?:{'|'.join(_COUNTED_ALONE)})(?![\u3400-\u9fff]?庄|[四领直级委政人长])"
)
# 镜湖1号线一、二期工程|38座车站
_OF_A_LINE = re.compile(r"号线|[一二三四五六七八九十]期|工程")
# 荷叶、西塘、北沙|3  荷叶、西塘|
_ITEM = r"(?:[\u3400-\u9fff]{2,8}(?:镇|乡|街道|村|社区)|[\u3400-\u9fff]{2,4}?)"
_LIST = re.compile(
    rf"((?:[\u3400-\u9fff]{{2,3}}、)(?:{_ITEM}、)*{_ITEM})(?:等?(?:\d{{1,3}}|[两三四五六七八九十]{{1,2}}))?\Z"
)
_GLUED = frozenset("以对在到从向往为给把将由及与和")  # 对双甸、袁庄|2个镇
_WATERS = "江河湖溪涌浦泾渠湾港"
_RIVER = frozenset(_WATERS)
_LONGEST_RIVER = 5
# 澄河、柳江、|镜湖|等
_RIVERS = re.compile(
    rf"(?:[\u3400-\u9fff]{{1,5}}[{_WATERS}]、){{1,12}}[\u3400-\u9fff]{{1,4}}[{_WATERS}](?=等|[，。；和及（]|治理|整治|流域|两岸|河道|堤防|水系|防洪|水位|可能|超警|水质|水体|岸线|河段|清淤|上游|下游|沿线|沿岸|干流)"
)
# 纬三路、|倪山路
_ROAD = r"[\u3400-\u9fff]{1,4}(?:路|街|大道|巷)"
_ROADS = re.compile(rf"(?:[路街]|大道)、((?:{_ROAD}、)*{_ROAD})(?![\u3400-\u9fff]?[线基网灯面口])")
_ANY_ROAD = (
    "道路",
    "公路",
    "铁路",
    "马路",
    "小路",
    "线路",
    "管路",
    "电路",
    "街路",
    "街巷",
    "小巷",
    "思路",
    "出路",
    "水路",
    "网路",
)
# 三|大景区
_SIGHTS = ("大景区", "大景点", "大商圈", "大公园")
_COUNTS = {digit: value for value, digit in enumerate("两三四五六七八九十", 2)}
_COUNTED = tuple(f"{count}{class_}" for count in _COUNTS for class_ in _COUNTED_ALONE)
_OTHER_GROUNDS = frozenset("方质铁理图震点产位段下块区")  # 等|地方, 等|地铁
_LONGEST_SIGHT = 8
# 五龙潭|景区  翠屏山|等景点
_SCENIC = re.compile(
    r"(?:国家)?(?:\d?[A-Z]级)?(?:风景名胜区|风景区|景区|旅游区)|等(?:[\u3400-\u9fff]{0,4}?)(?:景区|景点|名胜|古迹|地标|打卡地|打卡点)"
)
_OPENS_SIGHTS = "，。；：、“《\n在到沿和与进"
_SIGHT_ENDS = frozenset("山湖潭洞峡谷岛寺城镇村园沟河泉瀑林海滩崖岭峰洲湾关塔楼阁庙宫祠桥溪")
_NOT_LISTED = re.compile(r"[^\u3400-\u9fff、]")


def find_listed_places(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the places of lists."""
    found = [*_counted(tokens, known), *_rivers(tokens, known), *_siblings(tokens, known), *_roads(tokens, known)]
    return [*found, *_elsewhere(tokens, known), *_sights(tokens, known), *_scenic(tokens, known)]


def _counted(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the places of a list that a class of divisions closes: 荷叶、西塘|2个行政村, 荷叶、西塘|等镇."""
    last = 0
    for class_ in matches(_CLASS, tokens.text, "个", "等", "座", *_COUNTED):
        match = _LIST.search(tokens.text, max(last, class_.start() - _LONGEST_LIST), class_.start())
        counted = class_[0][0] in _COUNTS or (match is not None and match.end() > match.end(1))
        if match is None or counted is (class_[0][0] == "等") or _OF_A_LINE.search(match[1]):
            continue
        last = class_.end()
        start = match.start(1)
        if start not in tokens.bounds:
            start = min((b for b in range(start, match.end(1)) if b in tokens.bounds), default=start)
        for name in tokens.text[start : match.end(1)].split("、"):
            end = start + len(name)
            glued = len(name) > 2 and name[0] in _GLUED and not is_word(name) and start == match.start(1)
            start += glued
            inside = known.overlapping(start, end)
            if class_[0][0] == "座" and inside is not None and inside.start == start and inside.end == end - 1:
                inside = None if name[-1] in "东南西北" else inside  # 青岚、|青岚南|2座车站
            if end - start > 1 and (glued or start in tokens.bounds) and inside is None:
                yield Span(start, end, "place", "counted")
            start = end + 1


def _elsewhere(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the short names of a list before 等地, where nearly all are known places or words for nothing else (双桥、山口|等地)."""
    text = tokens.text
    for end in printed(text, "等地"):
        if end + 2 not in tokens.bounds or text[end + 2 : end + 3] in _OTHER_GROUNDS:
            continue
        clause = _NOT_LISTED.split(text[max(0, end - _LONGEST_LIST) : end])[-1]
        items, start = clause.split("、"), end - len(clause)
        odd, free = 0, []
        for name in items:
            inside = known.overlapping(start, start + len(name)) if name else None
            if inside is None and 2 <= len(name) <= 3 and start in tokens.bounds and start + len(name) in tokens.bounds:
                free.append(Span(start, start + len(name), "place", "counted"))
                odd += is_word(name) and tag_of(name)[:2] not in ("ns", "nr", "nz")
            elif inside is None or inside.kind != "place":
                odd += 2
            start += len(name) + 1
        if len(items) > 1 and odd * 4 <= len(items):
            yield from free


def _rivers(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the waters of a list in which every word is one: 澄河、鸭儿河、镜湖|等."""
    generic = lexicon.generic_words()
    for match in _lists_of_rivers(tokens.text):
        start, found = match.start(), []
        for number, name in enumerate(match[0].split("、")):
            end = start + len(name)
            begin = _first_of(tokens, start, end) if number == 0 else start
            named = end - begin > 1 and tokens.text[begin:end] not in generic and begin in tokens.bounds
            if named and not _is_common(tokens.text[begin:end]) and known.overlapping(begin, end) is None:
                found.append(Span(begin, end, "place", "suffix:water"))
            start = end + 1
        yield from found


def _roads(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the roads of a list after the first, where every item is one: 纬三路、|倪山路|等."""
    generic = lexicon.generic_words()
    for match in matches(_ROADS, tokens.text, "路、", "街、", "大道、"):
        start = match.start(1)
        names = match[1].split("、")
        if not generic.isdisjoint([*names, tokens.text[start - 4 : start - 1]]):
            continue  # 致富路、小康路
        if is_figure(tokens.text, start):
            continue  # 走好|创新路、绿色路
        for name in names:
            end = start + len(name)
            free = known.overlapping(start, end) is None and start in tokens.bounds and end in tokens.bounds
            if free and not name.endswith(_ANY_ROAD):
                yield Span(start, end, "place", "suffix:road")
            start = end + 1


def _sights(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the sights of a list that a count closes: 云塘市集、白鹭天堂、石门古战场|三大景区."""
    for class_ in printed(tokens.text, *_SIGHTS):
        count = class_ - 1
        clause = _NOT_LISTED.split(tokens.text[max(0, count - _LONGEST_LIST) : max(0, count)])[-1]
        items = clause.split("、")
        if len(items) != _COUNTS.get(tokens.text[count:class_], 0):
            continue
        start = count - len(clause)
        for name in items:
            end = start + len(name)
            free = known.overlapping(start, end) is None and start in tokens.bounds
            if free and 2 <= len(name) <= _LONGEST_SIGHT:
                yield Span(start, end, "place", "counted")
            start = end + 1


def _scenic(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the sights before 景区 (五龙潭|景区), and those of a list that a word for sights closes (翠屏山|等景点)."""
    text = tokens.text
    for match in matches(_SCENIC, text, "景区", "风景", "旅游区", "等"):
        end = match.start()
        while True:
            start = max(text.rfind(mark, max(0, end - _LONGEST_SIGHT), end) for mark in _OPENS_SIGHTS) + 1
            whole = start and start in tokens.bounds and end in tokens.bounds and text[end - 1] in _SIGHT_ENDS
            named = whole and 2 < end - start <= _LONGEST_SIGHT and text[start:end] not in lexicon.generic_words()
            if not named or known.overlapping(start, end) is not None or not _is_proper(tokens, start, end):
                break
            yield Span(start, end, "place", "counted")
            if text[start - 1] != "、" or match[0][0] != "等":
                break
            end = start - 1


def _is_proper(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether no common word stands in the name of a sight, no verb before it (连接|珞珈山), and one that the dictionary has for no thing."""
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1]
    common = lexicon.common_words() | lexicon.followers() | lexicon.town_kinds()
    if len(words) > 1 and len(words[0]) > 1 and is_word(words[0]) and tag_of(words[0]) == "v":
        return False
    return not any(len(word) > 1 and word in common for word in words) and (
        len(words) > 1 or not is_word(words[0]) or tag_of(words[0])[:2] in ("ns", "nr", "nz")
    )


def _lists_of_rivers(text: str) -> Iterator[re.Match[str]]:
    last = 0
    for mark in printed(text, "、"):
        if text[mark - 1 : mark] not in _RIVER:
            continue
        starts = range(max(last, mark - 1 - _LONGEST_RIVER), mark - 1)
        if match := next((match for start in starts if (match := _RIVERS.match(text, start))), None):
            last = match.end()
            yield match


def _siblings(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the common words that are short for a county beside another of the same city (安吉、|长兴)."""
    common = common_words()
    for span in known:
        if span.method != "division_short":
            continue
        if (within := _within(tokens, known, span)) is not None:
            yield within
        for joint, position in ((span.start - 1, span.start - 2), (span.end, span.end + 1)):
            if not (0 <= position < len(tokens.text)) or tokens.text[joint] not in _JOINTS:
                continue
            index = tokens.at(position)
            start, word = tokens.starts[index], tokens.words[index]
            beside = start == position if position > joint else start + len(word) == joint
            if not beside or word not in common:
                continue
            cities = {division.parent for division in by_short_name().get(tokens.text[span.start : span.end], ())}
            same = by_short_name().get(word, ())
            if any(division.parent in cities for division in same) and not known.overlapping(start, start + len(word)):
                yield Span(start, start + len(word), "place", "division_short")


def _within(tokens: Tokens, known: Spans, province: Span) -> Span | None:
    """Return the common word after a province that is short for a division of it (青海|海东)."""
    index = tokens.at(province.end)
    word = tokens.words[index]
    if tokens.starts[index] != province.end or word not in common_words():
        return None
    codes = {d.code[:2] for d in by_short_name().get(tokens.text[province.start : province.end], ()) if d.rank == 0}
    inside = any(division.code[:2] in codes for division in by_short_name().get(word, ()))
    end = tokens.end(index)
    named = inside and known.overlapping(province.end, end) is None
    return Span(province.end, end, "place", "division_short") if named else None


def _first_of(tokens: Tokens, start: int, end: int) -> int:
    """Return where the first name of a list starts: at its last word, or at the word before a lone 河."""
    index = tokens.at(end - 1)
    opens = not start or tokens.text[start - 1] in EDGES
    if opens and index and tokens.starts[index - 1] == start and len(tokens.words[index - 1]) == 1:
        return start  # 柳|渡河、
    if len(tokens.words[index]) == 1 and index and tokens.starts[index] > start:
        index -= 1
    return max(start, tokens.starts[index])


def _is_common(name: str) -> bool:
    return is_word(name) and not tag_of(name).startswith(("ns", "nr", "nz"))

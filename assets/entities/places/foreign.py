"""Places of the world that no table knows, by their characters and where they stand: 俄罗斯|下诺夫格勒, 在|维季姆斯克|会见."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from assets.entities import lexicon
from assets.entities.divisions import towns
from assets.entities.text.extent import EDGES
from assets.entities.text.search import Heads
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of
from assets.printed import printed

_GOING = r"(?:在|位于|抵达|飞抵|前往|飞往|发往|运往|驶往|开往|城市|城镇|小镇|首府|赴|与|和)"
# what closes the name of a place, and seldom that of a person
_CLOSES = re.compile(r"[，。、；（）]|市|州|省|港|机场|地区|附近|郊区|边境|举行|会见|会谈|发生|出发|召开|遭|维和")
# 岐阜县|云浓加里市
_DIVISION = re.compile(r"(?:(?![的在和与及等是有为到从各大小多])[\u3400-\u9fff]){2,6}?[市县郡州省町区]")
_CITIES = ("城市", "城镇", "小镇", "首府")
_CLOSES_CITY = re.compile(rf"{_CLOSES.pattern}|[一的东西南北中全当]")  # 南部城市|萨尔布罗肯|一座机场
_CITY = ("市", "州", "都")
_LEVELS = frozenset("市县郡州省町")
# 德拉|省|首府, 拉斯艾因|市
_ABROAD = ("省", "州", "郡", "市", "县", "区", "镇", "地区", "山谷")
_AT = frozenset("的部在和与及府国市省州郡区县镇从到往赴经向于")
_PROPER_TAGS = ("nr", "ns", "nz")
_AT_HOME = frozenset(("中国", "中华人民共和国", "香港", "澳门", "台湾"))
_LONGEST, _SHORTEST, _SURE = 9, 3, 4
_NEAR = 300


@cache
def _runs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    characters = "[" + "".join(sorted(lexicon.transliteration() | {"下", "上", "新"})) + "]"
    run = rf"({characters}{{{_SHORTEST},{_LONGEST}}})(?![·•])"
    return re.compile(run), re.compile(_GOING + run)


@cache
def _persons() -> Heads:
    return Heads(lexicon.known_persons())


def find_foreign(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the unknown names in the characters of foreign names after a country, or after a word of place near one."""
    text = tokens.text
    world = [span for span in known if span.method == "world"]
    if not world:
        return []
    starts = [span.start for span in world]
    after_country, going = _runs()
    matches = [(m, _SURE) for span in world if _is_country(text, span) and (m := after_country.match(text, span.end))]
    matches += [(m, _SHORTEST) for m in going.finditer(text) if _is_near(starts, m.start())]
    found = [span for seat in world for span in _divisions_after(tokens, known, seat)]
    for match, least in matches:
        start, end = match.span(1)
        city = text.endswith(_CITIES, 0, start)
        closes = _CLOSES_CITY if city else _CLOSES
        end = next((stop for stop in range(end, start + least - 1, -1) if closes.match(text, stop)), start)
        free = end > start and known.overlapping(start, end) is None and start in tokens.bounds
        word = is_word(text[start:end]) and not (city and tag_of(text[start:end]).startswith("nr"))
        if free and not word and _persons().longest(text, start) == start:
            found.append(Span(start, end, "place", "foreign"))
    return found


def _divisions_after(tokens: Tokens, known: Spans, seat: Span) -> Iterator[Span]:
    """Yield the division right after a place of the world, or those in a row after a division of it (荷台达省、|云伊兹省)."""
    text, start = tokens.text, seat.end
    while True:
        start += text.startswith("、", start) and text[start - 1] in _LEVELS
        start += text[start : start + 1] in _CITY and start + 1 in tokens.bounds  # 东京|都|云宿区
        division = _division_at(tokens, known, start)
        if division is None:
            return
        yield Span(*division, "place", "foreign")
        start = division[1]


def _division_at(tokens: Tokens, known: Spans, start: int) -> tuple[int, int] | None:
    """Return where a division stands at ``start``, all of whose words are names or unknown."""
    match = _DIVISION.match(tokens.text, start)
    if match is None or not {start, match.end()} <= tokens.bounds or known.overlapping(*match.span()) is not None:
        return None
    if is_word(match[0][-2:]) or (match[0][-1] == "区" and tokens.text[start - 1] not in _CITY):
        return None  # 挪威|海滨城市
    indexes = range(tokens.at(start), tokens.at(match.end() - 2) + 1)
    return match.span() if all(_is_strange(tokens, index) for index in indexes) else None


def _is_strange(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is a name, or none of the language, or a character of foreign names alone."""
    word = tokens.words[index]
    alone = len(word) == 1 and word in lexicon.transliteration()
    return alone or tokens.tag(index)[:2] in _PROPER_TAGS or not is_word(word)


def find_foreign_divisions(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the divisions near a place abroad that are written in the characters of foreign names: 首府|德拉市|拜莱德区."""
    text, foreign = tokens.text, lexicon.transliteration()
    starts = [s.start for s in known if s.method == "world" and text[s.start : s.end] not in _AT_HOME]
    if not starts:
        return
    last = 0
    for level in printed(text, *_ABROAD):
        start = level
        while start > last and level - start < _LONGEST and text[start - 1] in foreign:
            if start < level and known.ending(start) is not None:
                break
            start -= 1
        if level - start < 2 or not _is_near(starts, start):
            continue
        suffix = next(suffix for suffix in _ABROAD if text.startswith(suffix, level))
        end = level + len(suffix)
        # or 德拉|市拜|莱德|区
        whole = end in tokens.bounds or (level in tokens.bounds and not is_word(tokens.words[tokens.at(level)]))
        end -= 2 * (suffix == "地区")
        if whole and _is_division(tokens, known, start, level, end):
            last = end
            yield Span(start, end, "place", "foreign")


def _is_division(tokens: Tokens, known: Spans, start: int, level: int, end: int) -> bool:
    """Tell whether ``text[start:level]`` is a name that stands where one of a place does, and the word for its level is one of its own."""
    text = tokens.text
    if start not in tokens.bounds or is_word(text[level - 1 : level + 1]):
        return False
    before, seat = text[start - 1 : start], known.ending(start)
    opens = not start or before in EDGES or before in _AT or (seat is not None and seat.method == "world")
    if not opens and level - start < _SURE:
        return False
    indexes = range(tokens.at(start), tokens.at(level - 1) + 1)
    words = [tokens.words[index] for index in indexes]
    proper = [not is_word(word) or tag_of(word)[:2] in _PROPER_TAGS for word in words if len(word) > 1]
    named = all(proper) or (any(proper) and level - start >= _SURE)
    inside = known.overlapping(start, end)
    free = inside is None or (inside.method == "world" and inside.start > start)  # 拉斯|艾因|市
    return named and free and text[start:end] not in towns() and _persons().longest(text, start) == start


def _is_country(text: str, span: Span) -> bool:
    return lexicon.world_places().get(text[span.start : span.end], ("", ""))[1] == "country"


def _is_near(starts: list[int], position: int) -> bool:
    """Tell whether a place of the world is printed near by."""
    index = bisect_left(starts, position - _NEAR)
    return index < len(starts) and starts[index] < position + _NEAR

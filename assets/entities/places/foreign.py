"""Places of the world that no table knows, by their characters and where they stand: 俄罗斯|下诺夫格勒, 在|维季姆斯克|会见."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from assets.entities import lexicon
from assets.entities.text.search import Heads
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of

_GOING = r"(?:在|位于|抵达|飞抵|前往|飞往|发往|运往|驶往|开往|城市|城镇|小镇|首府|赴|与|和)"
# what closes the name of a place, and seldom that of a person
_CLOSES = re.compile(r"[，。、；（）]|市|州|省|港|机场|地区|附近|郊区|边境|举行|会见|会谈|发生|出发|召开|遭|维和")
# 岐阜县|云浓加里市
_DIVISION = re.compile(r"(?:(?![的在和与及等是有为到从各大小多])[\u3400-\u9fff]){2,6}?[市县郡州省町]")
_CITIES = ("城市", "城镇", "小镇", "首府")
_CLOSES_CITY = re.compile(rf"{_CLOSES.pattern}|[一的东西南北中全当]")  # 南部城市|萨尔布罗肯|一座机场
_NO_CITIES = frozenset(("上市", "入市", "进市", "利市"))  # 可|上市, which dictionaries take for a place
_LEVELS = frozenset("市县郡州省町")
_PROPER_TAGS = ("nr", "ns", "nz")
_LONGEST, _SHORTEST, _SURE = 9, 3, 4
_NEAR = 300


@cache
def _runs() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    characters = "[" + "".join(sorted(lexicon.transliteration() | {"下", "上", "新"})) + "]"
    run = rf"({characters}{{{_SHORTEST},{_LONGEST}}})(?![·•])"
    return re.compile(run), re.compile(_GOING + run), re.compile(f"{characters}{{2,6}}[市郡州]")


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
    after_country, going, levelled = _runs()
    matches = [(m, _SURE) for span in world if _is_country(text, span) and (m := after_country.match(text, span.end))]
    matches += [(m, _SHORTEST) for m in going.finditer(text) if _is_near(starts, m.start())]
    found = [span for seat in world for span in _divisions_after(tokens, known, seat)]
    found += [
        Span(*m.span(), "place", "foreign")
        for m in levelled.finditer(text)
        if _is_near(starts, m.start()) and _is_unknown(tokens, known, *m.span())
    ]
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
        division = _division_at(tokens, known, start)
        if division is None:
            return
        yield Span(*division, "place", "foreign")
        start = division[1]


def _division_at(tokens: Tokens, known: Spans, start: int) -> tuple[int, int] | None:
    """Return where a division stands at ``start``, all of whose words are names or unknown."""
    match = _DIVISION.match(tokens.text, start)
    return match.span() if match is not None and _is_unknown(tokens, known, *match.span()) else None


def _is_unknown(tokens: Tokens, known: Spans, start: int, end: int) -> bool:
    """Tell whether no known name stands here, and nothing before the last character but names and strange words."""
    last = tokens.text[end - 2 : end]
    if not {start, end} <= tokens.bounds or known.overlapping(start, end) is not None:
        return False
    if last in _NO_CITIES or (is_word(last) and tag_of(last)[:2] not in _PROPER_TAGS):
        return False
    return all(_is_strange(tokens, index) for index in range(tokens.at(start), tokens.at(end - 2) + 1))


def _is_strange(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is a name, or none of the language, or a character of foreign names alone."""
    word = tokens.words[index]
    alone = len(word) == 1 and word in lexicon.transliteration()
    return alone or tokens.tag(index)[:2] in _PROPER_TAGS or not is_word(word)


def _is_country(text: str, span: Span) -> bool:
    return lexicon.world_places().get(text[span.start : span.end], ("", ""))[1] == "country"


def _is_near(starts: list[int], position: int) -> bool:
    """Tell whether a place of the world is printed near by."""
    index = bisect_left(starts, position - _NEAR)
    return index < len(starts) and starts[index] < position + _NEAR

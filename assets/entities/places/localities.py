"""Cities, districts, towns and villages that no table knows, and what the page calls them in short.

New and small places are in no table of divisions: 云塘镇 is read by its suffix, and 云塘 elsewhere on the page by 云塘镇.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.divisions import by_full_name, by_short_name, common_words, short_form, towns
from assets.entities.places.listed import find_listed_places
from assets.entities.text.extent import EDGES
from assets.entities.text.search import Finder, matches
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import Trait, is_word, tag_of

_NEAR = 5_000
METHOD = "division_local"
_SEATED = ("人民", "委", "政府", "人大", "政协", "法院", "检察院", "公安", "教育局", "财政局")
_AT = frozenset("在于到赴往由从经")
_MARKETS = frozenset("股债汇楼房车")  # 沪深股|市
_COUNTIES = ("市", "区", "县")
_TOWNS = ("街道", "镇", "乡")
_HAN = re.compile(r"[\u3400-\u9fff]{2,3}")
_NO_NAME_TAGS = ("v", "a", "d", "m", "t", "p", "c", "r", "q", "u", "f")
# 青岚|主城区  (words that only follow the name of a place)
_AFTER = ("主城区", "市区", "城区", "境内", "全境")
# 青岚至柳渡|快速通道
_ROUTE = re.compile(r"的?(?:快速通道|快速路|高速|公路|铁路|城际|地铁|航线|公交|客运)")


# 新市至|雷甸|段
_STRETCH = re.compile(r"至([\u3400-\u9fff]{2,3}?)段")

_LEVELS = (*_COUNTIES, *_TOWNS)
_BY_LAST = {word[-1]: word for word in _LEVELS}
_ENDS = Trait(lambda word: word.endswith(_LEVELS))  # words that are or end with the word for a division
_PLACES_BEFORE = Trait(words=lambda: (*_AFTER, "至"))


def find_localities(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the divisions that no table knows, and every short form of those and of the towns of the page."""
    text = tokens.text
    found: list[Span] = []
    short: dict[str, str] = {}
    for index in tokens.where(_ENDS):
        word, end = tokens.words[index], tokens.end(index)
        suffix = _BY_LAST[word[-1]]
        start = end - len(suffix)
        if word in towns() or word in by_full_name():
            stem = word[: -len(suffix)]
            if word in towns() and _HAN.fullmatch(stem) and (not is_word(stem) or tag_of(stem)[:2] in ("ns", "nz")):
                short.setdefault(stem, word)
            continue
        begin = tokens.starts[index] if len(word) > len(suffix) else tokens.starts[index - 1] if index else start
        stem = text[begin:start]
        if not _may_be_stem(stem, suffix) or (
            (inside := known.overlapping(begin, end)) and not _is_short(inside, begin)
        ):
            continue
        if suffix in _COUNTIES and not _is_supported(tokens, stem, suffix, end):
            continue
        found.append(Span(begin, end, "place", METHOD))
        short.setdefault(stem, text[begin:end])
    for span in known:
        if span.method == "geography" and text[span.end - 1] in _COUNTIES and span.end - span.start == 3:
            short.setdefault(text[span.start : span.end - 1], text[span.start : span.end])  # 板桥 of 板桥区
    found += _stretches(tokens, known)
    for stem in _by_context(tokens, known):
        short.setdefault(stem, "")
    found += find_listed_places(tokens, known)
    named = Spans(found)
    for start, end in Finder(short).find(tokens):
        name = short[text[start:end]]
        if named.overlapping(start, end) is None and _is_alone(tokens, start, end):
            found.append(Span(start, end, "place", METHOD, full=name))
    return [*found, *_common_words(tokens, known)]


def _common_words(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the common words that are short for a county which the page names in full (江山|市)."""
    full = {tokens.text[span.start : span.end] for span in known if span.method == "division"}
    yield from _cut(tokens, {stem for name in full if (stem := short_form(name)) and len(stem) == 2})
    seats = {stem for name in full if (stem := short_form(name)) in common_words() and tag_of(stem) == "ns"}
    for start, end in Finder(seats).find(tokens) if seats else ():
        if {start, end} <= tokens.bounds and known.overlapping(start, end) is None:
            yield Span(start, end, "place", "division_short")


def _cut(tokens: Tokens, shorts: set[str]) -> Iterator[Span]:
    """Yield the short forms of divisions of the page whose second character the segmenter gave to another place (青|岚城区)."""
    for start, end in Finder(shorts - common_words()).find(tokens) if shorts else ():
        index = tokens.at(end - 1)
        if start in tokens.bounds and tokens.starts[index] == start + 1 and tokens.tag(index) == "ns":
            yield Span(start, end, "place", "division_short")


def _may_be_stem(stem: str, suffix: str) -> bool:
    """Tell whether the word before a suffix can be a name: an unknown one, or the short form of another division."""
    if not _HAN.fullmatch(stem) or stem[-1] in "省市区县镇乡" or stem in lexicon.generic_words():
        return False
    if is_word(stem[-1] + suffix):
        return False  # 沪深股|市, 新城|区
    if stem in by_short_name() and stem not in common_words():
        return suffix in _COUNTIES and stem + suffix not in by_full_name()
    return not is_word(stem) and not tag_of(stem).startswith(_NO_NAME_TAGS)


def _is_short(span: Span, begin: int) -> bool:
    return span.method == "division_short" and span.start == begin


def _is_supported(tokens: Tokens, stem: str, suffix: str, end: int) -> bool:
    """Tell whether an unknown city or district is one: it comes again, or a body of it follows (明溪区|人民政府)."""
    text = tokens.text
    if text.startswith(_SEATED, end):
        return True
    start = end - len(stem + suffix)
    if tag_of(stem + suffix) == "ns" and (not start or text[start - 1] in EDGES or text[start - 1] in _AT):
        return True  # 在|伊滨区|下线: the tagger sees a place, and it stands where one does
    if suffix == "市":
        return stem in by_short_name() or (not _MARKETS.intersection(stem) and comes_again(text, start, end))
    return stem in by_short_name() or _is_seat_near(text, start, end)


def _is_seat_near(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is printed again near by, where a body of it follows or what it lies in precedes.

    A thing that is called so and comes again (评标区) is no district.
    """
    name = text[start:end]
    near = text[max(0, start - _NEAR) : end + _NEAR]
    if near.count(name) < 2:
        return False
    return any(above + name in near for above in "省市州") or any(name + body in near for body in _SEATED)


def comes_again(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is printed again near by; the bound keeps the work on one page linear."""
    name = text[start:end]
    return text.find(name, end, end + _NEAR) >= 0 or text.find(name, max(0, start - _NEAR), start) >= 0


def _is_alone(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a short form is a word of its own, or lies in one that no dictionary knows (方|青岚)."""
    first = tokens.words[tokens.at(start)]
    last = tokens.words[tokens.at(end - 1)]
    return (start in tokens.bounds or not is_word(first)) and (end in tokens.bounds or not is_word(last))


def _stretches(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the towns between which a road is built, by their names alone: 304省道|新市|至|雷甸|段."""
    for match in matches(_STRETCH, tokens.text, "至"):
        end = match.start()
        start = next((end - n for n in (3, 2) if _is_town(tokens.text[max(0, end - n) : end])), end)
        if start == end or not _is_town(match[1]):
            continue
        for first, last in ((start, end), match.span(1)):
            if known.overlapping(first, last) is None:
                yield Span(first, last, "place", METHOD, full="")


def _is_town(stem: str) -> bool:
    return stem not in lexicon.place_suffixes() and any(stem + level in towns() for level in _TOWNS)


def _by_context(tokens: Tokens, known: Spans) -> list[str]:
    """Return the unknown words that only what stands by them shows to be places."""
    words, found = tokens.words, []
    for index in tokens.where(_PLACES_BEFORE):
        around = [index - 1] if words[index] != "至" else [index - 1, index + 1]
        if len(around) == 2 and not (index + 1 < len(words) and _ROUTE.match(tokens.text, tokens.end(index + 1))):
            continue
        for near in around:
            word = words[near] if near >= 0 else ""
            free = known.overlapping(tokens.starts[near], tokens.end(near)) is None
            if (
                free
                and _HAN.fullmatch(word)
                and not is_word(word)
                and tag_of(word)[0] in "nx"
                and word[-1] not in "镇乡村"
            ):
                found.append(word)
    return found

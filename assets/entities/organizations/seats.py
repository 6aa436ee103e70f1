"""Places at the head of the name of an organisation: those that belong to it, and those that only say where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.divisions import by_short_name
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word

REGISTERED = ("有限公司", "股份有限公司", "有限责任公司", "股份公司")
_TOWN = re.compile(r"[\u3400-\u9fff]{2,4}?(?:镇|乡|街道)(?!级|域|村振兴)")
_VILLAGE = re.compile(r"[\u3400-\u9fff]{1,4}?(?:(?<![农乡])村|社区)(?!民|级|卫|振兴)")
_TOWNS = ("镇", "乡", "街道")
_SEATED = ("suffix:school", "suffix:health", "suffix:firm", "suffix:government", "suffix:society", "suffix:market")


def has_strange(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a word that no dictionary knows stands between two offsets (红云|酒厂)."""
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1] if start < end else []
    return any(len(word) > 1 and not is_word(word) for word in words)


def without_seats(tokens: Tokens, known: Spans, start: int, suffix: int, form: str, class_: str) -> int:
    """Return where a name starts without the places that only say where it is: a firm's town, a government's country."""
    text = tokens.text
    country = known.starting(start)
    if class_ == "government" and country is not None and country.method == "world" and country.end < suffix:
        within = known.starting(country.end)  # 日本|石川县政府
        return country.end if within is not None and within.kind == "place" else start
    if form in REGISTERED and country is not None and _begins_with_province(text, known, country.end, suffix):
        return country.end  # 位于柳渡|江苏云帆精密机械有限公司
    if (
        (form in REGISTERED or class_ == "zone")
        and (town := _TOWN.search(text, start, suffix))
        and _is_town_end(tokens, town.end())
    ):
        named = suffix - town.end() > 2 and has_strange(tokens, town.end(), suffix)
        return town.end() if named else start  # 石桥镇|云帆果蔬有限公司
    return start


def _begins_with_province(text: str, known: Spans, start: int, suffix: int) -> bool:
    """Tell whether a name begins anew with its province, behind the place where its bearer is."""
    province = known.starting(start)
    if province is None or province.kind != "place" or province.end >= suffix:
        return False
    divisions = by_short_name().get(text[province.start : province.end], ())
    return text[province.end - 1] == "省" or any(division.level == "province" for division in divisions)


def _is_town_end(tokens: Tokens, end: int) -> bool:
    """Tell whether the name of a town ends here as a word: 云塘镇, 石桥|街道, but no 菊乡, a nickname."""
    return (end in tokens.bounds and len(tokens.words[tokens.at(end - 1)]) != 2) or tokens.text.endswith("街道", 0, end)


def seats_within(tokens: Tokens, known: Spans, names: list[Span]) -> Iterator[Span]:
    """Yield the places at the head of a name that say where in a town its bearer is: 石桥镇 of 石桥镇中心小学.

    A body of the town itself (石桥街道|办事处) is not in a place of its own, but where no table knows the town.
    """
    text = tokens.text
    for span in names:
        if span.place.endswith(_TOWNS) and text.startswith(span.place, span.start):
            yield Span(span.start, span.start + len(span.place), "place", "suffix:division")
            continue
        if span.kind != "organization" or span.method not in _SEATED:
            continue
        if (
            (own := _VILLAGE.match(text, span.start, span.end))
            and span.end - own.end() > 2
            and text.endswith(_TOWNS, 0, own.start())
        ):
            yield Span(own.start(), own.end(), "place", "suffix:division")  # 石桥镇|许家冲村|茶叶合作社
            continue
        start, divisions = span.start, []
        while (division := known.starting(start)) and division.method == "division" and division.end < span.end:
            divisions.append(division)
            start = division.end
        town = _TOWN.match(text, start, span.end)
        of_town = town is None or text[town.end() : span.end] in lexicon.bodies()
        if town is None or of_town or not _is_town_end(tokens, town.end()) or town[0] in by_short_name():
            continue
        yield from divisions
        yield Span(start, town.end(), "place", "suffix:division")
        village = _VILLAGE.match(text, town.end(), span.end)
        if village is not None and village.end() < span.end and village.end() in tokens.bounds:
            yield Span(village.start(), village.end(), "place", "suffix:division")

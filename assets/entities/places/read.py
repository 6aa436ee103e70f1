"""The suffixes of a page in order, each read by the rules for its kind, and the places that other signs show."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.places import edges, neighbours, openings, refusals
from assets.entities.places.cut import CUTS, Cut, within_word
from assets.entities.places.ending import LINES, Ending
from assets.entities.places.framed import find_framed, find_held
from assets.entities.places.recurring import find_recurring
from assets.entities.places.roads import (
    bounding_roads,
    framed_roads,
    gridded_roads,
    numbered_roads,
    ranged_roads,
    roads_between_cities,
    roads_near,
    roads_of_quarters,
)
from assets.entities.places.rows import find_in_rows, find_routes
from assets.entities.places.stations import find_lines, find_stations
from assets.entities.places.villages import BEHIND_VILLAGES, find_family_places, find_villages
from assets.entities.places.waters import find_banks, find_levels, find_tributaries
from assets.entities.text.rules import chosen, refused
from assets.entities.text.search import Endings, matches
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens

_QUOTED = re.compile(
    r"[“\"]([\u3400-\u9fff\w]{1,8})[”\"](创新区|新区|示范区|片区|试验区|先导区|合作区)"
)  # “双湖”创新区
_BANKS = frozenset("畔边岸旁")
_SUFFIXES = Endings(lexicon.place_suffixes, lambda: _BANKS)  # 清水|河畔


class _Rules(NamedTuple):
    """The rules for one suffix."""

    at_once: tuple[Callable[[Ending], bool], ...]
    cuts: tuple[Callable[[Ending], Cut | None], ...]
    openings: tuple[Callable[[Ending], int], ...]
    extents: tuple[Callable[[Ending], int], ...]
    starts: tuple[Callable[[Ending], int], ...]
    ends: tuple[Callable[[Ending], int], ...]
    of_names: tuple[Callable[[Ending], bool], ...]
    of_whole: tuple[Callable[[Ending], bool], ...]


@cache
def _rules_for(suffix: str) -> tuple[str, _Rules]:
    """Return the class of a suffix, and its rules."""
    class_ = lexicon.place_suffixes()[suffix]
    return class_, _Rules(
        chosen(refusals.AT_ONCE, suffix, class_),
        chosen(CUTS, suffix, class_),
        chosen(openings.OPENINGS, suffix, class_),
        chosen(openings.EXTENTS, suffix, class_),
        chosen(edges.STARTS, suffix, class_),
        chosen(edges.ENDS, suffix, class_),
        chosen(refusals.OF_NAMES, suffix, class_),
        chosen(refusals.OF_WHOLE, suffix, class_),
    )


def find_places(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the places that end with a suffix and hold something proper to one bearer, and those that other signs show."""
    text = tokens.text
    zones = [Span(m.start(), m.end(), "place", "quoted_zone") for m in matches(_QUOTED, text, "“", '"')]
    named = _find_suffixed(tokens, known, {zone.end for zone in zones})
    found = [
        *zones,
        *find_levels(tokens, known),
        *find_tributaries(tokens, known),
        *find_banks(tokens, known),
        *gridded_roads(tokens, known),
        *roads_between_cities(tokens),
        *bounding_roads(text),
        *named,
        *find_villages(tokens, (*named, *known)),
        *find_family_places(tokens, known),
        *find_lines(tokens, known),
        *find_stations(tokens, known),
        *numbered_roads(text),
        *roads_of_quarters(tokens, known),
    ]
    taken = known.joined(found)
    framed = [*framed_roads(tokens, taken), *ranged_roads(tokens, taken), *roads_near(tokens, taken)]
    framed += [*find_framed(tokens, taken), *find_held(tokens, taken)]
    framed += find_routes(tokens, taken.joined(framed))
    framed += find_recurring(tokens, taken.joined(framed))
    return [*found, *framed, *find_in_rows(tokens, taken.joined(framed))]


def _find_suffixed(tokens: Tokens, known: Spans, quoted: set[int]) -> list[Span]:
    """Return the places that end with a suffix, but those that end where a ``quoted`` zone does."""
    found: list[Span] = []
    for begin, end in _SUFFIXES.find(tokens):
        if end in quoted or known.overlapping(begin, end) is not None:
            continue
        begin, end = _suffix(tokens, begin, end)
        suffix, index = tokens.text[begin:end], tokens.at(begin)
        class_, rules = _rules_for(suffix)
        if tokens.words[index] == "国家" + suffix:
            begin = tokens.starts[index]  # 镜山|国家森林公园
        of = Ending(tokens, tokens.text, known, found, begin, end, suffix, class_, index, begin)
        if refused(rules.at_once, of) or not _open(of, rules):
            continue
        for move in rules.starts:
            of.start = move(of)
        for move in rules.ends:
            of.end = move(of)
        if suffix.startswith(LINES) and (line := neighbours.route(of)) is not None:
            found.append(line)
        elif _is_name(of, rules):
            found += neighbours.spans(of)
    return found


def _suffix(tokens: Tokens, begin: int, end: int) -> tuple[int, int]:
    """Return where a suffix begins and ends, where the segmenter was wrong about it."""
    text = tokens.text
    if text[begin - 1 : end] == "村村" and text.startswith(BEHIND_VILLAGES, end):
        return begin - 1, end - 1  # 柳湾村|村党支部
    cut = end - begin == 2 and begin not in tokens.bounds and end - 1 in tokens.bounds
    return (end - 1 if cut and text[end - 1] == "村" else begin), end  # 革新|村: no 新村


def _open(of: Ending, rules: _Rules) -> bool:
    """Set where a name starts; False where nothing opens one."""
    if of.head < of.begin:  # the suffix ends a longer word: 石桥镇, 思路
        within = within_word(of, rules.cuts)
        if within is not None:
            of.start, of.end = within
        return within is not None
    for opens in rules.openings:
        of.start = opens(of)
        if of.start < of.begin:
            break
    for extends in rules.extents:
        of.start = extends(of)
    return of.is_named or neighbours.goes_on(of)


def _is_name(of: Ending, rules: _Rules) -> bool:
    """Tell whether what is read is a name, seen by itself, with its neighbours, and as a whole."""
    if of.text[of.begin - 1] == "沿" and not of.is_named:
        return False  # 沿|河岸
    if refused(rules.of_names, of) or not neighbours.settle(of):
        return False
    if of.class_ == "road":
        of.start = neighbours.with_cities(of)
    return not refused(rules.of_whole, of)

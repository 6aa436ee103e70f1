"""The suffixes of a page in order, each read by the rules for its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.organizations.departments import bureau_after
from assets.entities.organizations.seats import has_strange
from assets.entities.organizations.suffixed import moves, openings, refusals
from assets.entities.organizations.suffixed.ending import FIRMS, Ending
from assets.entities.text.extent import extend
from assets.entities.text.rules import chosen, refused
from assets.entities.text.search import Endings
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of

_HOSTS = re.compile("(?:等(?:单位|部门)?)?(?:共同|联合)?(?:主办|承办|协办|举办|牵头|发起|组织)")  # 由县体育中心|承办
_OWNERS = ("集团", "公司")
_MAKING = ("生产", "制造")
_OF_FIRMS, _STATIONS = ("plant", "zone", "base"), frozenset("站所队")


class _Rules(NamedTuple):
    """The rules for one suffix."""

    at_once: tuple[Callable[[Ending], bool], ...]
    openings: tuple[Callable[[Ending], int], ...]
    starts: tuple[Callable[[Ending], int], ...]
    ends: tuple[Callable[[Ending], int], ...]
    of_names: tuple[Callable[[Ending], bool], ...]


@cache
def _rules_for(suffix: str, class_: str) -> _Rules:
    tables = (refusals.AT_ONCE, openings.OPENINGS, moves.STARTS, moves.ENDS, refusals.OF_NAMES)
    return _Rules(*(chosen(table, suffix, class_) for table in tables))


def _strong() -> Iterator[str]:
    return (s for s, (_, strength, _) in lexicon.organization_suffixes().items() if strength != "prefixed")


_SUFFIXES = Endings(_strong, before=lexicon.offices)


def find_suffixed(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the names that end with a suffix of organisations and hold something proper to one bearer."""
    kinds = lexicon.organization_suffixes()
    found: list[Span] = []
    for begin, end in _SUFFIXES.find(tokens):
        suffix = tokens.text[begin:end]
        inside = known.overlapping(begin, end)
        if inside is not None and inside.kind == "organization" and begin < inside.end < end:
            begin = inside.end  # TCL集团|股份有限公司
        elif inside is not None and (inside.end > end or inside.kind == "organization" or not inside.kind):
            continue
        class_, strength, _ = kinds[suffix]
        of = Ending(tokens, known, found[-1] if found else None, begin, end, suffix, class_, strength)
        if _is_name(of, _rules_for(suffix, class_)):
            _add(of, found)
    return found


def _is_name(of: Ending, rules: _Rules) -> bool:
    """Read where a name starts and ends, and tell whether it is one."""
    if refused(rules.at_once, of):
        return False
    of.start, of.proper, of.reach = extend(of.tokens, of.known, of.begin, any_tag=of.class_ in FIRMS)
    if not of.proper or of.start == of.begin:  # nothing, or only a place in brackets
        opened = next((start for opens in rules.openings if (start := opens(of)) < of.begin), of.begin)
        if opened < of.begin:
            of.start, of.proper, of.reach = opened, True, opened
    for move in rules.starts:
        of.start = move(of)
    for move in rules.ends:
        of.end = move(of)
    return not refused(rules.of_names, of)


def _add(of: Ending, found: list[Span]) -> None:
    """Add a name to those ``found``, in place of what it holds."""
    text, start = of.text, of.start
    if of.class_ == "zone" and (bureau := bureau_after(of.tokens, of.end)) > of.end:
        found.append(Span(start, bureau, "organization", "suffix:government"))
        return
    while found and found[-1].end > start:
        found.pop()
    owned = of.class_ in _OF_FIRMS or of.suffix[-1] in _STATIONS
    if owned and of.suffix not in _OWNERS and (cut := _owner_end(of)):
        found.append(
            Span(start, cut, "organization", "suffix:firm")
        )  # 云帆集团|医药物流园区, 云帆公路有限公司|明溪养护站
        placed = of.suffix[-1] in _STATIONS and of.known.starting(cut) is not None
        if not (placed or has_strange(of.tokens, cut, of.begin)):
            return
        start = cut
    if text.endswith(_sites(), start, of.end) and not _HOSTS.match(text, of.end):
        found.append(Span(start, of.end, "place", "suffix:site"))
    else:
        found.append(Span(start, of.end, "organization", f"suffix:{of.class_}"))


def _owner_end(of: Ending) -> int:
    """Return where the firm ends whose plant or park a name is (青岚供热公司|热源厂, 坤澄药业|生产基地), or 0."""
    ends = (at + 2 for word in _OWNERS if (at := of.text.find(word, of.start + 2, of.begin)) >= 0)
    if end := max(ends, default=0):
        return end
    made = of.begin - 2 * of.text.endswith(_MAKING, of.start, of.begin)
    index = of.tokens.at(made - 1)
    word = of.tokens.words[index - 1] if index and of.tokens.starts[index - 1] >= of.start else ""
    traded = of.tokens.words[index] in lexicon.firm_trades() and len(word) == 2 and _is_strange(word)
    return made if traded and made < of.begin else 0


def _is_strange(word: str) -> bool:
    """Tell whether no dictionary knows a word, or but as a name."""
    return not is_word(word) or tag_of(word)[:2] in ("nz", "nr")


@cache
def _sites() -> tuple[str, ...]:
    """Suffixes of sites that are longer than the suffix of an organisation in them (财富中心, 净水厂)."""
    return tuple(
        suffix
        for suffix, class_ in lexicon.place_suffixes().items()
        if len(suffix) > 2 and (class_ == "site" or (class_ == "relief" and suffix.endswith("中心")))
    )

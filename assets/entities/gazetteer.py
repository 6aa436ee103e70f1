"""Names that a lexicon knows: divisions of China, countries and cities of the world, rivers, ministries, papers, firms."""

from __future__ import annotations

from functools import cache

from assets.entities import lexicon
from assets.entities.divisions import by_full_name, by_short_name
from assets.entities.spans import Span
from assets.entities.tokens import Scanner, Tokens, is_word
from assets.reference import rows, values

_DIRECTIONS = frozenset("东西南北")


@cache
def _entries() -> dict[str, tuple[str, str, str]]:
    """Return (kind, method, full form) of every word."""
    entries: dict[str, tuple[str, str, str]] = {}
    for name in by_short_name():
        entries[name] = ("place", "division_short", "")
    for name in lexicon.geography():
        entries[name] = ("place", "geography", "")
    for name, (full, _) in lexicon.world_places().items():
        entries[name] = ("place", "world", full)
    for name in by_full_name():
        entries[name] = ("place", "division", "")
    for name, (full, _) in lexicon.known_organizations().items():
        entries[name] = ("organization", "known", full)
    for name in lexicon.generic_words():
        if entries.get(name, ("", "", ""))[1].startswith("division"):
            del entries[name]
    for row in rows("corrections"):
        if row["action"] == "correct":
            entries[row["wrong"]] = (row["kind"], "misprint", row["right"])
    for phrase in values("name_phrases", "phrase"):
        entries[phrase] = ("", "phrase", "")
    return entries


@cache
def _scanner() -> Scanner:
    return Scanner(_entries())


def find_known(tokens: Tokens) -> list[Span]:
    """Return the known names of a page, the longest at each place, none inside another.

    A set phrase that holds a name and means none is a span without a kind: it keeps other rules out.
    """
    entries = _entries()
    text, bounds = tokens.text, tokens.bounds
    found: list[Span] = []
    last = 0
    for start, end in _scanner().find(tokens):
        if start < last:
            continue
        kind, method, full = entries[text[start:end]]
        if method == "phrase":
            found.append(Span(start, end, "", method))
            last = end
            continue
        whole = (start in bounds) + (end in bounds)
        if whole < (2 if end - start == 2 else 1 if end - start == 3 else 0):
            continue
        if method == "division_short" and _is_other_word(tokens, start, end):
            continue
        if method == "geography" and start and text[start - 1] in _DIRECTIONS and start - 1 in bounds:
            start, full = start - 1, ""
        found.append(Span(start, end, kind, method, full))
        last = end
    return found


def _is_other_word(tokens: Tokens, start: int, end: int) -> bool:
    """A short form that the dictionary knows as a common word (和平, 长安) is a place only where the tagger says so."""
    word = tokens.text[start:end]
    same = by_short_name()[word]
    if same[0].rank == 0:
        return False
    tag = tokens.tag(tokens.at(start))
    return not tag.startswith(("ns", "nr", "nz")) and (is_word(word) or tag.startswith(("v", "a", "d")))

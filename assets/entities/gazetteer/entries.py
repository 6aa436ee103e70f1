"""The known names, what each stands for, and one of them where a page prints it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.divisions import by_full_name, by_short_name, common_words
from assets.entities.text.search import Scanner
from assets.entities.text.spans import Span
from assets.entities.text.tokens import Tokens
from assets.reference import rows, values

PHRASE = "phrase"  # of an entry that holds a name and means none


class Entry(NamedTuple):
    """What a word stands for; ``full`` is the form of an alias."""

    kind: str
    method: str
    full: str = ""


class Printed(NamedTuple):
    """A word of the lexicon where a page prints it; ``before`` is the known name before it, if any."""

    tokens: Tokens
    text: str
    start: int
    end: int
    name: str
    kind: str
    method: str
    full: str
    before: Span | None

    def span(self) -> Span:
        """Return the name as found."""
        return Span(self.start, self.end, self.kind, self.method, self.full)

    def is_at_bounds(self) -> bool:
        """Tell whether the words of the page agree with both its ends."""
        return self.start in self.tokens.bounds and self.end in self.tokens.bounds


@cache
def entries() -> dict[str, Entry]:
    """Return what every word stands for; of two that share it, the later."""
    found: dict[str, Entry] = {}
    for name in by_short_name().keys() - common_words():
        if name[-1] != "族":  # 东乡族|自治县: a people
            found[name] = Entry("place", "division_short")
    for name in lexicon.geography():
        found[name] = Entry("place", "geography")
        if name.endswith("高速"):
            found[name + "公路"] = Entry("place", "geography")
        elif name.endswith("港"):
            found[name + "区"] = Entry("place", "geography")
    for name, (full, _) in lexicon.world_places().items():
        found[name] = Entry("place", "world", full)
    for name in by_full_name():
        found[name] = Entry("place", "division")
    for name, (full, _) in lexicon.known_organizations().items():
        found[name] = Entry("organization", "known", full)
    for name in lexicon.generic_words() & by_full_name().keys():
        del found[name]  # 城区, 矿区: some cities have a district of this name
    for row in rows("corrections"):
        if row["action"] == "correct":
            found[row["wrong"]] = Entry(row["kind"], "misprint", row["right"])
    for phrase in values("name_phrases", "phrase"):
        found[phrase] = Entry("", PHRASE)
    return found


SCANNER = Scanner(entries)


def printed_at(tokens: Tokens, start: int, end: int, before: Span | None) -> Printed:
    """Return the word of the lexicon that the page prints from ``start`` to ``end``."""
    name = tokens.text[start:end]
    return Printed(tokens, tokens.text, start, end, name, *entries()[name], before)

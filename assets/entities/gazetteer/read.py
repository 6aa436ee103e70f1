"""The known names of a page."""

from __future__ import annotations

from assets.entities.gazetteer.changes import changed
from assets.entities.gazetteer.entries import PHRASE, SCANNER, printed_at
from assets.entities.gazetteer.refusals import is_refused
from assets.entities.text.spans import Span
from assets.entities.text.tokens import Tokens


def find_known(tokens: Tokens) -> list[Span]:
    """Return the known names of a page, the longest at each place, none inside another.

    A set phrase that holds a name and means none is a span without a kind: it keeps other rules out.
    """
    found: list[Span] = []
    last = 0
    for start, end in SCANNER.find(tokens):
        if start < last:
            continue
        printed = printed_at(tokens, start, end, found[-1] if found else None)
        if printed.method != PHRASE:
            if is_refused(printed):
                continue
            printed = changed(printed)
            while found and found[-1].start >= printed.start:
                found.pop()  # 宁波|舟山港 is one
        found.append(printed.span())
        last = printed.end
    return found

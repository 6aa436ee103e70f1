"""Clauses: where in a sentence the words about one figure begin and end."""

from __future__ import annotations

import re

# ，；。 and brackets part clauses; 、 only joins items of one clause; the comma of 1,234 is inside a number
_BOUNDARY = re.compile(r"[，；。！？：;!?\n（）()…]|,(?![0-9]{3}(?![0-9]))|(?<![0-9]):|——")


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the clauses of the sentence ``text[start:end]`` as ``(start, end)``, punctuation left out."""
    found = []
    position = start
    for match in _BOUNDARY.finditer(text, start, end):
        if match.start() > position:
            found.append((position, match.start()))
        position = match.end()
    if position < end:
        found.append((position, end))
    return found

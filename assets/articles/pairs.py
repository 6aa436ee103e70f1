"""How much two texts speak of the same: the pairs of characters that they share."""

from __future__ import annotations

import re

_PAIR = re.compile(r"(?=([\u3400-\u9fff]{2}))")


def shared(text: str, other: str) -> float:
    """Return the share of the character pairs of ``text`` that ``other`` holds too."""
    pairs = set(_PAIR.findall(text))
    return sum(pair in other for pair in pairs) / len(pairs) if pairs else 0.0

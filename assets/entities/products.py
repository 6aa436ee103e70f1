"""Products with a name of their own, where the text says who makes them (自主研发的云视二代胆道镜系统)."""

from __future__ import annotations

import re
from functools import cache

from assets.entities import lexicon
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word
from assets.reference import values


@cache
def _pattern() -> re.Pattern[str]:
    # 自主研发的|云视二代胆道镜|系统
    verbs = lexicon.alternation(values("product_verbs", "verb"))
    suffixes = lexicon.alternation(values("product_suffixes", "suffix"))
    return re.compile(rf"{verbs}((?:(?![的了和、])[\u3400-\u9fffA-Za-z0-9“”\-]){{2,20}}?{suffixes})")


def find_products(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the products that follow a word for making, and hold a word that no dictionary knows, or Latin letters."""
    found = []
    for match in _pattern().finditer(tokens.text):
        start, end = match.span(1)
        if end in tokens.bounds and known.overlapping(start, end) is None and _is_named(tokens, start, end):
            found.append(Span(start, end, "product", "made"))
    return found


def _is_named(tokens: Tokens, start: int, end: int) -> bool:
    words = tokens.words[tokens.at(start) : tokens.at(end - 1)]
    return any((len(word) > 1 and not is_word(word)) or (word.isascii() and word.isalpha()) for word in words)

"""Organisations in Latin letters: behind a word for a firm (公司|Bluefin), and in brackets behind their own name (管理局（BFA）)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.text.search import matches
from assets.entities.text.spans import Span, Spans
from assets.printed import printed

_BEFORE = ("公司", "企业", "巨头", "厂商", "运营商", "开发商")
# 公司|Bluefin Marine宣布
_NAMED = re.compile(
    r"(?:公司|企业|巨头|厂商|运营商|开发商) ?([A-Z][A-Za-z0-9&.'-]*[A-Za-z0-9](?: [A-Z][A-Za-z0-9&.'-]*){0,3})(?![A-Za-z0-9])"
)
# …管理局|（BFA）
_BRACKETED = re.compile(r"（([A-Z][A-Za-z&-]{2,9})）")
_SHORTEST_NAME = 4  # 公司IPO, 企业HR: shorter words say what firms have or do
_WORD = re.compile(r"[A-Za-z0-9]")


def find_latin(text: str, known: Spans) -> Iterator[Span]:
    """Yield the firms that a word for a firm announces, and the abbreviations of names wherever they are printed."""
    for match in matches(_NAMED, text, *_BEFORE):
        start, end = match.span(1)
        named = end - start >= _SHORTEST_NAME and not match[1].isupper() and match[1] not in lexicon.offices()
        if named and known.overlapping(start, end) is None:
            yield Span(start, end, "organization", "latin")
    short: dict[str, str] = {}
    for match in matches(_BRACKETED, text, "（"):
        owner = known.ending(match.start())
        if owner is not None and owner.kind == "organization":
            short.setdefault(match[1], owner.full or text[owner.start : owner.end])
    for word, full in short.items():
        for start in printed(text, word):
            end = start + len(word)
            alone = not _WORD.match(text[start - 1 : start]) and not _WORD.match(text, end)
            if alone and known.overlapping(start, end) is None:
                yield Span(start, end, "organization", "abbreviation", full=full)

"""Traditional to simplified and full width to half width, one character for one character.

Holds only conversions that keep every position. Which characters are left as printed and which words still change is
data: ``script_kept.csv``, ``script_variants.csv`` and ``script_phrases.csv``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from assets.reference import rows, values

_HAN = (*range(0x3400, 0xA000), *range(0xF900, 0xFB00))
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_SAMPLE = 4000  # characters of a text that tell its script
_FEW = 24  # different characters to fold up to which replacing them one by one is faster
_RADICALS = range(0x2F00, 0x2FD6)  # Kangxi radicals, which some fonts give for the characters themselves
_FULL_WIDTH = (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), *map(ord, "％．／＋－＝＆＠＃"))
_BLANKS = (0x09, 0xA0, 0x1680, 0x3000, *range(0x2000, 0x200B), 0x202F, 0x205F)


@cache
def simplified() -> Mapping[str, str]:
    """Return the traditional characters that have one simplified form, and other shapes of simplified ones, each with that form."""
    from opencc import OpenCC

    kept = frozenset(values("script_kept", "character"))
    characters = [chr(code) for code in _HAN]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    found = {
        old: new
        for old, new in zip(characters, converted, strict=True)
        if old != new and len(new) == 1 and old not in kept
    }
    return found | {row["character"]: row["simplified"] for row in rows("script_variants")}


@cache
def folding() -> dict[int, str]:
    """Return the table for ``str.translate`` that simplifies, halves widths and makes every blank a space."""
    table = {code: unicodedata.normalize("NFKC", chr(code)) for code in (*_FULL_WIDTH, *_RADICALS)}
    table.update((ord(old), new) for old, new in simplified().items())
    table.update((blank, " ") for blank in _BLANKS)
    return table


@cache
def _phrases() -> tuple[re.Pattern[str], Mapping[str, str], frozenset[str]]:
    words = {row["printed"]: row["simplified"] for row in rows("script_phrases")}
    longest_first = sorted(words, key=len, reverse=True)
    changed = frozenset(a for old, new in words.items() for a, b in zip(old, new, strict=True) if a != b)
    return re.compile("|".join(map(re.escape, longest_first))), words, changed


def _any_of(characters: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(sorted(characters)))}]")


@cache
def _folded() -> re.Pattern[str]:
    """Return the pattern of what makes folding necessary: characters of the table, and those that only words change."""
    return _any_of(_phrases()[2].union(map(chr, folding())))


@cache
def _traditional() -> re.Pattern[str]:
    return _any_of(simplified())


def fold(text: str) -> str:
    """Return ``text`` simplified and in half width; every character keeps its position."""
    table = folding()
    pattern, words, changed = _phrases()
    present = set(_folded().findall(text))
    if len(present) > _FEW:
        text = text.translate(table)
    else:
        for character in present:  # five times faster than a table, and nearly every page is simplified already
            text = text.replace(character, table.get(ord(character), character))
    if not changed.isdisjoint(present):
        text = pattern.sub(lambda match: words[match[0]], text)
    return text


def script_of(text: str) -> str:
    """Return ``hant`` when more than one Chinese character in fifty of ``text`` exists only in traditional script.

    The first characters tell; otherwise ``hans``.
    """
    if not _traditional().search(text, 0, _SAMPLE):
        return "hans"
    characters = "".join(_HAN_RUN.findall(text, 0, _SAMPLE))[:1000]
    return "hant" if len(_traditional().findall(characters)) * 50 > len(characters) else "hans"

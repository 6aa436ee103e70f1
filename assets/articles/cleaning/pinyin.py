"""Pinyin that a mirror site printed in brackets after characters: 醫(yī)療, 網(wǎng) 絡(luò ), 們(men), 灌溉(guàngài).

A bracket is an annotation when it follows a Chinese character and holds one syllable: with a tone mark by its shape
alone, without one only when it is a syllable of Mandarin in lower case; or several syllables with tone marks, those of a
word. (AI), (SH), (青岚), (app) and (mémoires) are not.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from assets.reference import values

HAN = "\u3400-\u9fff\uf900-\ufaff\u3007"
_TONED = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ"
_ODD = 6  # letters up to which what has a tone mark is one syllable, however it is spelt
_LONGEST = 28  # letters of the reading of a word: a saying of four characters has up to 24
_LETTERS = f"a-zü{_TONED}ɡɑ"

# 濟(jì)  絡(luò )  網( wǎng)  們（men）, from the character after the bracket on
ANNOTATION = (
    rf"(?<=[{HAN}][(（])[ \u00a0\u3000]{{0,2}}(?:[{_LETTERS}][ \u00a0]?){{1,{_LONGEST}}}[ \u00a0\u3000]{{0,2}}[)）]"
)


@cache
def _syllables() -> frozenset[str]:
    return frozenset(values("pinyin_syllables", "syllable"))


@lru_cache(maxsize=1 << 14)
def is_annotation(bracket: str) -> bool:
    """Return whether ``bracket``, a match of ANNOTATION, holds a reading rather than a word."""
    letters = "".join(bracket[1:-1].split()).replace("ɡ", "g").replace("ɑ", "a")
    bare = "".join(c for c in unicodedata.normalize("NFD", letters) if c.isascii() or c == "\u0308")
    bare = unicodedata.normalize("NFC", bare)
    if any(mark in letters for mark in _TONED):
        return len(bare) <= _ODD or _are_syllables(bare)
    return len(bare) > 1 and bare in _syllables()


def _are_syllables(letters: str) -> bool:
    """Return whether letters are syllables one after the other: guangai."""
    reached = {0}
    for end in range(1, len(letters) + 1):
        if any(start in reached and letters[start:end] in _syllables() for start in range(max(0, end - 6), end)):
            reached.add(end)
    return len(letters) in reached

"""Words: where words begin and end in a stretch of text, so that 产能 is not taken for 产 + 能.

Boundaries are used, and parts of speech at the beginning of clauses; only of the sentences that hold a figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from operator import itemgetter
from typing import Any

from assets.metrics.clauses import Clauses

_FIRST = 20  # words, or characters, from a place on that are read with their parts of speech
_LONGEST_CLAUSE = 120  # characters of a clause that is tagged as a whole, so that it need not be cut again
_NONE: tuple[list[int], list[tuple[str, str]]] = ([], [])
_word = itemgetter(0)
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character: the segmenter takes only whole ones


@cache
def _segmenter() -> Any:
    import rjieba

    return rjieba


def boundaries(text: str, start: int, end: int) -> frozenset[int]:
    """Return the offsets in ``text`` at which a word of ``text[start:end]`` begins or ends."""
    piece = text[start:end]
    try:
        words = _segmenter().cut(piece, False)
    except UnicodeEncodeError:
        words = _segmenter().cut(_SURROGATE.sub("\ufffd", piece), False)
    return frozenset(accumulate(map(len, words), initial=start))


def tagged(text: str, start: int, end: int) -> list[tuple[str, str]]:
    """Return the words of ``text[start:end]`` with their parts of speech, as the dictionary has them."""
    piece = text[start:end]
    try:
        words: list[tuple[str, str]] = _segmenter().tag(piece, False)
    except UnicodeEncodeError:
        words = _segmenter().tag(_SURROGATE.sub("\ufffd", piece), False)
    return words


class Words:
    """The words of one sentence, each of its clauses cut when it is first asked about.

    Words never reach over the punctuation that parts clauses, so that clauses can be cut by themselves.
    """

    def __init__(self, text: str, clauses: Clauses) -> None:
        """Take the text and the clauses of the sentence."""
        self._text = text
        self._clauses = clauses
        self._cut: set[int] = set()
        self._found: set[int] = set()
        self._tagged: dict[int, tuple[list[int], list[tuple[str, str]]]] = {}

    def __contains__(self, offset: int) -> bool:
        """Say whether a word begins or ends at ``offset``."""
        if offset in self._found:
            return True
        clause = self._clauses.index_at(offset)
        if clause not in self._cut:
            self._cut.add(clause)
            self._found |= boundaries(self._text, *self._clauses.spans[clause])
        return offset in self._found

    def tagged_from(self, start: int, end: int) -> list[tuple[str, str]]:
        """Return the first words from ``start`` on of a clause that ends at ``end``, with their parts of speech."""
        clause = self._clauses.index_at(start)
        begin = self._clauses.spans[clause][0]
        if clause not in self._tagged and end - begin <= _LONGEST_CLAUSE:
            words = tagged(self._text, begin, end)
            offsets = list(accumulate(map(len, map(_word, words)), initial=begin))
            self._tagged[clause] = offsets, words
            self._cut.add(clause)
            self._found.update(offsets)
        offsets, words = self._tagged.get(clause, _NONE)
        at = bisect_left(offsets, start)
        if at < len(words) and offsets[at] == start:
            return words[at : at + _FIRST]
        return tagged(self._text, start, min(end, start + _FIRST))

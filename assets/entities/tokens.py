"""Words and parts of speech of a page, and the search for many words at once.

Words come from rjieba with our lexicons loaded: its spans agree with jieba's, its tags with jieba.posseg's closely enough
for boundaries, at a hundred times the speed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from assets.entities import lexicon
from assets.entities.divisions import by_full_name, by_short_name

_WINDOW = 100_000  # characters handed to the tagger at once: its work on one run of characters is not quite linear


@cache
def _segmenter() -> Any:
    import rjieba

    segmenter = rjieba.Jieba()
    lexicons: tuple[tuple[Iterable[str], str], ...] = (
        (by_full_name(), "ns"),
        ((short for short, same in by_short_name().items() if same[0].rank < 2), "ns"),
        (lexicon.geography(), "ns"),
        (lexicon.world_places(), "ns"),
        (lexicon.known_organizations(), "nt"),
        (lexicon.bodies(), "nt"),
        (lexicon.organization_suffixes(), "n"),
        (lexicon.offices(), "n"),
    )
    for words, tag in lexicons:
        for word in words:
            if len(word) > 1 and not segmenter.has_word(word):
                segmenter.add_word(word, None, tag)
    return segmenter


@cache
def is_word(text: str) -> bool:
    """Tell whether a dictionary or one of our lexicons knows ``text``."""
    return bool(_segmenter().has_word(text))


class Tokens:
    """The words of ``text`` in order: ``words[i]`` with part of speech ``tags[i]`` starts at ``starts[i]``."""

    __slots__ = ("bounds", "starts", "tags", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        words: list[str] = []
        tags: list[str] = []
        for piece in _pieces(text):
            for word, tag in _segmenter().tag(piece):
                words.append(word)
                tags.append(tag)
        starts = []
        position = 0
        for word in words:
            starts.append(position)
            position += len(word)
        self.words, self.tags, self.starts = words, tags, starts
        self.bounds = {*starts, position}

    def at(self, position: int) -> int:
        """Return the index of the word that covers ``position``."""
        return bisect_right(self.starts, position) - 1

    def end(self, index: int) -> int:
        """Return the offset after word ``index``."""
        return self.starts[index] + len(self.words[index])


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = start + _WINDOW
        if end < len(text):
            cut = text.rfind("\n", start, end)
            end = cut + 1 if cut > start else end
        yield text[start:end]
        start = end


class Scanner:
    """Finds every longest occurrence of many words in one pass over a text, whatever their number."""

    __slots__ = ("_heads", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = {word for word in words if len(word) > 1}
        heads: dict[str, set[int]] = {}
        for word in self._words:
            heads.setdefault(word[:2], set()).add(len(word))
        self._heads = {head: tuple(sorted(lengths, reverse=True)) for head, lengths in heads.items()}

    def find(self, text: str, pairs: list[str] | None = None) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of the longest known word at every place, overlaps included.

        ``pairs`` are the two-character pieces of the text (:func:`pairs_of`), for callers that scan it repeatedly.
        """
        heads, words = self._heads, self._words
        if pairs is None:
            pairs = pairs_of(text)
        for start in [index for index, pair in enumerate(pairs) if pair in heads]:
            for length in heads[pairs[start]]:
                if text[start : start + length] in words:
                    yield start, start + length
                    break


def pairs_of(text: str) -> list[str]:
    """Return the two characters at every offset of ``text``."""
    return [a + b for a, b in zip(text, text[1:], strict=False)]

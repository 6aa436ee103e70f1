"""The search for many names at once, by the words of a page or wherever they stand, and for patterns by their heads."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property

from assets.entities.text.tokens import Tokens
from assets.entities.text.words import Trait
from assets.printed import printed

_FEW = 300  # so many names are faster to look for one by one


def matches(pattern: re.Pattern[str], text: str, *heads: str) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer(text)`` does, of a pattern that always begins with one of ``heads``.

    Looking for a few rare words is far quicker than trying a pattern at every character.
    """
    last = 0
    for start in printed(text, *heads):
        if start >= last and (match := pattern.match(text, start)):
            last = match.end()
            yield match


class Heads:
    """Which of many words may start with two given characters, by their lengths, the longest first."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = {word for word in words if len(word) > 1}
        self.lengths = _lengths((word[:2], word) for word in self.words)
        self._firsts = {head[0] for head in self.lengths}

    def may_start(self, word: str) -> bool:
        """Tell whether one of the words may start where ``word`` does."""
        return word[:2] in self.lengths if len(word) > 1 else word in self._firsts

    def longest(self, text: str, start: int) -> int:
        """Return where the longest of the words at ``start`` ends, or ``start`` where there is none."""
        for length in self.lengths.get(text[start : start + 2], ()):
            if text[start : start + length] in self.words:
                return min(start + length, len(text))  # a shorter word may end the text
        return start


def _lengths(keyed: Iterable[tuple[str, str]]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for key, word in keyed:
        lengths.setdefault(key, set()).add(len(word))
    return {key: tuple(sorted(same, reverse=True)) for key, same in lengths.items()}


class Scanner:
    """Finds the longest of the many words of a lexicon at every word of a page that one of them starts with.

    Most words of a page say by themselves which word of the lexicon they start with; only where one of the lexicon goes
    on after them, what follows has to be looked at.
    """

    def __init__(self, words: Callable[[], Iterable[str]]) -> None:
        self._load = words
        self._lengths: dict[str, int] = {}  # of the word of the lexicon at each word of the language; 0: look on
        self._trait = Trait(self._starts)

    @cached_property
    def _heads(self) -> Heads:
        return Heads(self._load())

    @cached_property
    def _openings(self) -> frozenset[str]:
        return frozenset(word[:cut] for word in self._heads.words for cut in range(1, len(word)))

    def _starts(self, word: str) -> bool:
        if word in self._openings:
            self._lengths[word] = 0
        elif word[:2] in self._heads.lengths and (length := self._heads.longest(word, 0)):
            self._lengths[word] = length
        else:
            return False
        return True

    def find(self, tokens: Tokens) -> list[tuple[int, int]]:
        """Return (start, end) of the longest known word at the start of each word of the page, overlaps included."""
        text, words, starts, known = tokens.text, tokens.words, tokens.starts, self._lengths
        heads, all_lengths = self._heads.words, self._heads.lengths
        found = []
        for index in tokens.where(self._trait):
            start = starts[index]
            if length := known[words[index]]:
                found.append((start, start + length))
            elif (head := text[start : start + 2]) in all_lengths:
                for length in all_lengths[head]:
                    if text[start : start + length] in heads:
                        found.append((start, min(start + length, len(text))))
                        break
        return found


class Endings:
    """Finds the words of a lexicon that end where a word of the page does, from left to right, none in another.

    ``before`` gives the words that may follow within the same word of the page (区政|协主席: the segmenter cut wrongly).
    """

    def __init__(self, words: Callable[[], Iterable[str]], before: Callable[[], Collection[str]] = frozenset) -> None:
        self._load, self._before = words, before
        self._ends: dict[str, tuple[tuple[int, int], ...]] = {}  # see _holds_end
        self._trait = Trait(self._holds_end)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._load())

    @cached_property
    def _edges(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """How a word ends that may hold the end of one of the lexicon: with which two characters, with which one, and with
        which two where another of ``before`` follows.
        """
        ends = {word[-2:] for word in self._words} | {word[-1] for word in self._words}
        before = self._before()
        lasts = {word for word in (*self._words, *before) if len(word) == 1}
        return frozenset(ends), frozenset(lasts), frozenset(word[-2:] for word in before)

    @cached_property
    def _tails(self) -> frozenset[str]:
        """What a longer word of the lexicon may end with."""
        return frozenset(word[cut:] for word in self._words for cut in range(1, len(word)))

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        return _lengths((word[-2:], word) for word in self._words)

    def _holds_end(self, word: str) -> bool:
        """Remember each (end, length) in a word of the page; length 0: what stands before the word has to be looked at."""
        ends_of_words, lasts, ends_after = self._edges
        last, last_two = word[-1], word[-2:]
        if last_two not in ends_of_words and last not in lasts and last_two not in ends_after:
            return False
        before = self._before()
        cuts = [cut for cut in range(1, len(word)) if word[cut:] in before] if before else []
        ends = []
        for end in (*cuts, len(word)):
            if word[:end] in self._tails:
                ends.append((end, 0))
            elif (start := self._start(word, end)) < end:
                ends.append((end, end - start))
        if ends:
            self._ends[word] = tuple(ends)
        return bool(ends)

    def _start(self, text: str, end: int) -> int:
        """Return where the longest of the words that ends at ``end`` starts, or ``end`` where there is none."""
        words = self._words
        for length in self._lengths.get(text[end - 2 : end], ()):
            if length <= end and text[end - length : end] in words:
                return end - length
        return end - 1 if text[end - 1] in words else end

    def find(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of the longest words at the leftmost places."""
        words, starts, text, ends = tokens.words, tokens.starts, tokens.text, self._ends
        found = []
        for index in tokens.where(self._trait):
            for place, length in ends[words[index]]:
                end = starts[index] + place
                start = end - length if length else self._start(text, end)
                if start < end:
                    found.append((start, -end))
        found.sort()
        last = 0
        for start, minus in found:
            if start >= last:
                last = -minus
                yield start, last


class Finder:
    """Finds every longest occurrence of the few names of one page, wherever the segmenter cut."""

    __slots__ = ("_names",)

    def __init__(self, names: Iterable[str]) -> None:
        self._names = set(names)

    def find(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of the longest name at every place, in order, overlaps included."""
        if len(self._names) > _FEW:  # a page of many names: one pass over its words instead of one pass per name
            heads = Heads(self._names)
            yield from _longest(heads, tokens, [i for i, word in enumerate(tokens.words) if heads.may_start(word)])
            return
        longest: dict[int, int] = {}
        for name in self._names:
            start = tokens.text.find(name)
            while start >= 0:
                longest[start] = max(longest.get(start, 0), start + len(name))
                start = tokens.text.find(name, start + 1)
        yield from sorted(longest.items())


def _longest(heads: Heads, tokens: Tokens, indexes: Iterable[int]) -> Iterator[tuple[int, int]]:
    text, starts, words, lengths_of = tokens.text, tokens.starts, heads.words, heads.lengths.get
    for index in indexes:
        start = starts[index]
        for length in lengths_of(text[start : start + 2], ()):
            if text[start : start + length] in words:
                yield start, min(start + length, len(text))
                break

"""Words and parts of speech of a page, and the search for many words at once.

Words come from rjieba with our lexicons loaded: its spans agree with jieba's, its tags with jieba.posseg's closely
enough for boundaries, at a hundred times the speed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate, chain
from typing import Any

from assets.entities import lexicon
from assets.entities.divisions import by_full_name, by_short_name, towns

_FEW = 60  # so many names are faster to look for one by one
_MOST_WORDS = 500_000
_WINDOW = 100_000  # characters handed to the tagger at once: its work on one run of characters is not quite linear


@cache
def _segmenter() -> Any:
    import rjieba

    segmenter = rjieba.Jieba()
    lexicons: tuple[tuple[Iterable[str], str], ...] = (
        (by_full_name(), "ns"),
        ((short for short, same in by_short_name().items() if same[0].rank < 2), "ns"),
        (lexicon.geography(), "ns"),
        ((name for name in towns() if len(name) > 2), "ns"),
        (lexicon.world_places(), "ns"),
        (lexicon.known_organizations(), "nt"),
        (lexicon.known_persons(), "nr"),
        (lexicon.bodies(), "nt"),
        (lexicon.organization_suffixes(), "n"),
        (lexicon.offices(), "n"),
    )
    for words, tag in lexicons:
        for word in words:
            if len(word) > 1 and not segmenter.has_word(word):
                segmenter.add_word(word, None, tag)
    return segmenter


@lru_cache(maxsize=200_000)
def is_word(text: str) -> bool:
    """Tell whether a dictionary or one of our lexicons knows ``text``."""
    return bool(_segmenter().has_word(text))


@lru_cache(maxsize=200_000)
def tag_of(word: str) -> str:
    """Return the part of speech of a word alone; ``x`` where it is none. Only few words are ever asked for."""
    tagged = _segmenter().tag(word)
    return str(tagged[0][1]) if len(tagged) == 1 else "x"


class Trait(dict[str, bool]):
    """Whether a word has a trait: worked out once for each word of the language that is met, then looked up."""

    def __init__(self, test: Callable[[str], bool]) -> None:
        super().__init__()
        self._test = test

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_WORDS:
            self.clear()
        has = self[word] = self._test(word)
        return has


_GLUED_BEFORE = frozenset("从由在至到自往跨沿与及将把被省市区县镇")  # 从云塘|镇, 区澄河|流域
_GLUED_BEFORE_ONE = frozenset("从由在至到区")  # 由望|湖路
_GLUED_AFTER = frozenset("以为在和与及至到将的说称入")  # 远为|新, 万吉鲁在
_MAY_END_NAMES = frozenset("以为和说称")  # 郁清和 is a name
_INSIDE = frozenset("和与及至到入")  # 湖湾村|和|元荡, 澄河|入湖

_SUFFIXES = frozenset("村镇路街巷河湖")
_AFTER_SUFFIX = frozenset("里内边旁和与及的")  # 桂花|巷里总飘着, 湖湾|村和元荡


class _Parts(dict[str, tuple[str, ...]]):
    """The words of what the segmenter took for one: a function word that it glued to a name is a word of its own."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        parts = self[word] = (word,) if len(word) < 2 or not "\u3400" <= word[0] <= "\u9fff" else _unglue(word)
        return parts


_PARTS = _Parts()


def _unglue(word: str) -> tuple[str, ...]:
    if is_word(word):
        return (word,)
    if word[0] in (_GLUED_BEFORE if len(word) > 2 else _GLUED_BEFORE_ONE):
        return (word[0], *_PARTS[word[1:]])
    if word[0] in "和与" and len(word) > 2 and not tag_of(word).startswith("nr"):
        return (word[0], *_PARTS[word[1:]])
    if word[0] in _SUFFIXES and word[1] in _AFTER_SUFFIX:
        return (word[0], *_PARTS[word[1:]])
    named = len(word) == 3 and word[-1] in _MAY_END_NAMES and word[0] in lexicon.surnames()
    if word[-1] in _GLUED_AFTER and not named:
        return (*_PARTS[word[:-1]], word[-1])
    for index in range(2, 0 if tag_of(word).startswith("nr") else len(word) - 1):  # but: 植田和男
        if word[index] in _INSIDE:
            if word[index] == "入":
                return (*_PARTS[word[:index]], word[index:])
            return (*_PARTS[word[:index]], word[index], *_PARTS[word[index + 1 :]])
    return (word,)


class Tokens:
    """The words of ``text`` in order: ``words[i]`` starts at ``starts[i]``; ``bounds`` are all starts and the end."""

    __slots__ = ("bounds", "starts", "text", "words")

    def where(self, trait: Trait) -> list[int]:
        """Return the indexes of the words that have a trait."""
        return [index for index, has in enumerate(map(trait.__getitem__, self.words)) if has]

    def __init__(self, text: str) -> None:
        self.text = text
        cut = _segmenter().cut
        cuts = chain.from_iterable(map(cut, _pieces(text)))
        self.words: list[str] = list(chain.from_iterable(map(_PARTS.__getitem__, cuts)))
        self.starts = list(accumulate(map(len, self.words), initial=0))
        self.bounds = set(self.starts)
        self.starts.pop()

    def at(self, position: int) -> int:
        """Return the index of the word that covers ``position``."""
        return bisect_right(self.starts, position) - 1

    def tag(self, index: int) -> str:
        """Return the part of speech of word ``index``."""
        return tag_of(self.words[index])

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
    """Finds the longest of many words at every word of a page that one of them starts with, whatever their number."""

    __slots__ = ("_heads", "_may_start", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = {word for word in words if len(word) > 1}
        heads: dict[str, set[int]] = {}
        for word in self._words:
            heads.setdefault(word[:2], set()).add(len(word))
        self._heads = {head: tuple(sorted(lengths, reverse=True)) for head, lengths in heads.items()}
        firsts = {head[0] for head in heads}
        self._may_start = Trait(lambda word: word[:2] in heads if len(word) > 1 else word in firsts)

    def find(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of the longest known word at the start of each word of the page, overlaps included."""
        heads, words, text, starts = self._heads, self._words, tokens.text, tokens.starts
        for index in tokens.where(self._may_start):
            start = starts[index]
            for length in heads.get(text[start : start + 2], ()):
                if text[start : start + length] in words:
                    yield start, start + length
                    break


class Finder:
    """Finds every longest occurrence of the few names of one page, wherever the segmenter cut."""

    __slots__ = ("_names",)

    def __init__(self, names: Iterable[str]) -> None:
        self._names = set(names)

    def find(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of the longest name at every place, in order, overlaps included."""
        if len(self._names) > _FEW:  # a page of many names: one pass over its words instead of one pass per name
            yield from Scanner(self._names).find(tokens)
            return
        longest: dict[int, int] = {}
        for name in self._names:
            start = tokens.text.find(name)
            while start >= 0:
                longest[start] = max(longest.get(start, 0), start + len(name))
                start = tokens.text.find(name, start + 1)
        yield from sorted(longest.items())

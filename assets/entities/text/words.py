"""What the dictionary says of single words, and what the rules ask of them.

The dictionary is rjieba's with our lexicons loaded: its spans agree with jieba's, its tags with jieba.posseg's closely
enough for boundaries, at a hundred times the speed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any

from assets.entities import lexicon
from assets.entities.divisions import by_full_name, by_short_name, towns

_MOST_WORDS = 100_000


@cache
def segmenter() -> Any:
    """Return rjieba's segmenter; it knows every word of our lexicons."""
    import rjieba

    jieba = rjieba.Jieba()
    lexicons: tuple[tuple[Iterable[str], str], ...] = (
        (by_full_name(), "ns"),
        ((short for short, same in by_short_name().items() if same[0].rank < 2), "ns"),
        (lexicon.geography(), "ns"),
        ((name for name in towns() if len(name) > 2), "ns"),
        (lexicon.world_places(), "ns"),
        (lexicon.known_organizations(), "nt"),
        (lexicon.known_persons(), "nr"),
        (lexicon.bodies(), "nt"),
        (lexicon.road_words(), "n"),
        (lexicon.organization_suffixes(), "n"),
        (lexicon.offices(), "n"),
        ((word for word, class_ in lexicon.introducing_words().items() if class_ == "role"), "n"),
    )
    for words, tag in lexicons:
        for word in words:
            if len(word) > 1 and not jieba.has_word(word):
                jieba.add_word(word, None, tag)
    return jieba


@lru_cache(maxsize=50_000)
def is_word(text: str) -> bool:
    """Tell whether a dictionary or one of our lexicons knows ``text``."""
    return bool(segmenter().has_word(text))


@lru_cache(maxsize=50_000)
def tag_of(word: str) -> str:
    """Return the part of speech of a word alone; ``x`` where it is none. Only few words are ever asked for."""
    tagged = segmenter().tag(word)
    return str(tagged[0][1]) if len(tagged) == 1 else "x"


class Trait:
    """What a rule looks for in words. Declared where its module is loaded: the words of a page are asked for all at once.

    ``test`` tells which words have it, or ``words`` are all that do. Either may ask for any lexicon: it is called when a
    word is met for the first time, and then never again.
    """

    __slots__ = ("bit", "byte")

    def __init__(
        self, test: Callable[[str], bool] | None = None, *, words: Callable[[], Iterable[str]] | None = None
    ) -> None:
        index = len(_TESTS) + len(_WORDS)
        self.byte, self.bit = divmod(index, 8)
        if test is not None:
            _TESTS.append((1 << index, test))
        if words is not None:
            _WORDS.append((1 << index, words))
        TRAITS_OF.clear()
        _listed.cache_clear()


class _TraitsOf(dict[str, bytes]):
    """The traits of each word of the language that was met, one bit each, in so many ``BYTES``."""

    def __missing__(self, word: str) -> bytes:
        if len(self) >= _MOST_WORDS:
            self.clear()
        traits = _listed().get(word, 0)
        for trait, test in _TESTS:
            if test(word):
                traits |= trait
        self[word] = result = _as_bytes(traits)
        return result


@cache
def _listed() -> dict[str, int]:
    """Return the traits of the words that are listed for one."""
    found: dict[str, int] = {}
    for trait, words in _WORDS:
        for word in words():
            found[word] = found.get(word, 0) | trait
    return found


@cache
def _as_bytes(traits: int) -> bytes:
    return traits.to_bytes(BYTES, "little")


BYTES = 4  # room for 32 traits
_TESTS: list[tuple[int, Callable[[str], bool]]] = []
_WORDS: list[tuple[int, Callable[[], Iterable[str]]]] = []
TRAITS_OF = _TraitsOf()

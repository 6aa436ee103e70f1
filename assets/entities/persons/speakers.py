"""Persons alone between a stop and a verb of speaking: 李某某|介绍. ``REFUSALS`` are asked of what has the place of a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.persons.names.around import HAN
from assets.entities.persons.names.reader import Names
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Span
from assets.entities.text.words import is_word

_LONGEST = 4
_SETTLED = frozenset("村镇乡")  # 云塘村|看到: rather a settlement, when nothing but a verb of speaking stands by it
_SAY_OR_POINT = ("称", "指")


class _Speaker(NamedTuple):
    """``name`` stands before the verb that is word ``verb_at`` of a page, its first word is ``first``.

    ``tagged``: it is one word, which the tagger takes for a name.
    """

    names: Names
    first: int
    verb_at: int
    start: int
    end: int
    name: str
    tagged: bool

    @property
    def verb(self) -> str:
        """The verb behind the name."""
        return self.names.tokens.words[self.verb_at]


def find_speakers(names: Names, notable: Sequence[int]) -> Iterator[Span]:
    """Yield the persons who speak; ``notable`` are the indexes of words that may follow a name."""
    for index in notable:
        speaker = _before(names, index)
        if speaker is None:
            continue
        sure = _is_whole(names, speaker) and _speaks(names, index)
        if not (names.taken(speaker.start, speaker.end) if sure else any(refuses(speaker) for refuses in REFUSALS)):
            yield Span(speaker.start, speaker.end, "person", "speaker")


def _before(names: Names, index: int) -> _Speaker | None:
    """Return what stands between the verb and a stop, or between it and a word, where it is one word of three characters."""
    text, words, starts = names.text, names.tokens.words, names.tokens.starts
    before = words[index - 1] if index else ""
    if not before or before in EDGES or words[index] in lexicon.known_persons():
        return None
    end, three = starts[index], len(before) == 3
    if not three and end > _LONGEST and EDGES.isdisjoint(text[end - _LONGEST - 1 : end]):
        return None  # nothing shows where a name would start
    first = index
    while first and end - starts[first - 1] <= _LONGEST and HAN.fullmatch(words[first - 1]):
        first -= 1
    whole = three and first < index and _is_name_word(names, index - 1)
    if whole and end - starts[first] == _LONGEST:
        first = index - 1  # 策展|人|白若琳|表示
    start = starts[first]
    alone = not first or words[first - 1][-1] in EDGES or (whole and first == index - 1 and _speaks(names, index))
    if not 2 <= end - start <= _LONGEST or not alone:
        return None
    tagged = first == index - 1 and names.tokens.tag(first).startswith("nr")
    return _Speaker(names, first, index, start, end, text[start:end], tagged)


def _is_whole(names: Names, of: _Speaker) -> bool:
    return of.first == of.verb_at - 1 and _is_name_word(names, of.first)


def _is_name_word(names: Names, index: int) -> bool:
    """Tell whether a word that no dictionary knows has the shape of a whole name (白若琳)."""
    word = names.tokens.words[index]
    surname = word[0] in lexicon.common_surnames() or names.tokens.tag(index).startswith("nr")
    return len(word) == 3 and surname and not is_word(word) and names.is_name(word)


def _speaks(names: Names, index: int) -> bool:
    """Tell whether word ``index`` is a verb of speaking: 说 before a stop, after what the tagger sees as a name."""
    tokens = names.tokens
    if tokens.words[index] != "说":
        return tokens.words[index] in lexicon.speech_verbs()
    end = tokens.end(index)
    return tokens.tag(index - 1).startswith("nr") and names.text[end : end + 1] in EDGES


def common_word(of: _Speaker) -> bool:
    """组织|介绍."""
    return is_word(of.name) and not of.tagged


def settlement(of: _Speaker) -> bool:
    """云塘村|看到."""
    return of.name[-1] in _SETTLED


def shapeless(of: _Speaker) -> bool:
    """Neither a family name and a given one, nor a foreign name; or part of another name."""
    names = of.names
    shaped = names.is_name(of.name) or names.is_foreign(of.first, of.verb_at)
    return names.taken(of.start, of.end) or not shaped


def too_short(of: _Speaker) -> bool:
    """Two characters, or what stands before 称 and 指, unless the tagger takes them for a name."""
    return (len(of.name) == 2 or of.verb in _SAY_OR_POINT) and not of.tagged


def weak_verb(of: _Speaker) -> bool:
    """张罗三|参加: a verb that is not one of speaking, after what is no common family name and a word or two."""
    strong = of.verb in lexicon.speech_verbs() or len(of.verb) == 1
    return not strong and not (of.name[0] in lexicon.common_surnames() and of.first >= of.verb_at - 2)


def odd_family(of: _Speaker) -> bool:
    """经|济界|表示: one character that is rarely a family name, or a longer word of the dictionary, begins the name."""
    double = of.name[:2] in lexicon.double_surnames()
    opening = of.names.tokens.words[of.first]
    if not double and len(opening) == 1:
        return of.name[0] not in lexicon.common_surnames()
    long = len(opening) > (2 if double else 1)
    return long and is_word(opening) and not of.tagged and of.first < of.verb_at - 1


REFUSALS: tuple[Callable[[_Speaker], bool], ...] = (
    common_word,
    settlement,
    shapeless,
    too_short,
    weak_verb,
    odd_family,
)

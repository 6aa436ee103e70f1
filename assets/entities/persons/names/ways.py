"""The ways in which a name can end, and the decision between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.persons.names import chinese, foreign, strange
from assets.entities.persons.names.around import HAN
from assets.entities.persons.names.candidate import Candidate, candidate
from assets.entities.persons.names.closing import NEVER_GIVEN, Closing
from assets.entities.text.search import Heads


class Way(NamedTuple):
    """``find`` proposes the best end that it sees for a name at an offset; it weighs no more than ``most``, and counts with no less than ``least``.

    What is ``sure`` may even start within a span of another kind.
    """

    name: str
    find: Callable[[Closing, int], Candidate | None]
    most: float
    least: float = 0.0
    sure: bool = False


def _known(names: Closing, start: int) -> Candidate | None:
    """A person whom every reader knows."""
    end = _known_persons().longest(names.text, start)
    return candidate(end, known=9.0) if end > start else None


# By what they weigh at most. The weights tell the ways apart, and within family and given name one end from the other:
# a Chinese name that a verb or a stop closes (2 and more) goes before a foreign one, which goes before a loose one.
WAYS = (
    Way("a known person", _known, 9.0, sure=True),
    Way("known parts", foreign.of_parts, 8.0),
    Way("a Japanese family name", foreign.japanese, 7.0),
    Way("a known part at the end", foreign.before_part, 6.5),
    Way("a wife's name with her husband's", chinese.married, 6.0),
    Way("a family name and a given name", chinese.family_and_given, 5.8, least=1.0),
    Way("foreign characters", foreign.of_characters, 1.9),
    Way("strange words before a verb of speaking", strange.before_speech, 0.8),
    Way("strange words before a stop", strange.between_stops, 0.7),
    Way("a typical given name", strange.by_shape, 0.6),
)


@cache
def _known_persons() -> Heads:
    return Heads(lexicon.known_persons())


@cache
def _never_first() -> frozenset[str]:
    return NEVER_GIVEN - lexicon.surnames() - lexicon.transliteration()


def read(names: Closing, start: int) -> Candidate | None:
    """Return the end for a name at ``start`` that weighs most, or None: of equals, that of the earlier way."""
    first = names.text[start : start + 1]
    if not HAN.match(first) or first in _never_first():
        return None
    best: Candidate | None = None
    other = names.opens_other(start)
    for way in WAYS:
        if best is not None and best.weight >= way.most:
            break
        if other and not way.sure:
            continue
        one = way.find(names, start)
        if one is not None and one.weight >= way.least and (best is None or one.weight > best.weight):
            best = one
    return best

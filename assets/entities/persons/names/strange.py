"""Names that no list of names knows, by what stands around them: an office before, a verb, a stop, a typical given name."""

from __future__ import annotations

from assets.entities import lexicon
from assets.entities.persons.names.around import HAN
from assets.entities.persons.names.candidate import Candidate, candidate
from assets.entities.persons.names.closing import NEVER_GIVEN, Closing
from assets.entities.persons.names.given import ADDRESSES, is_typical
from assets.entities.text.extent import EDGES
from assets.entities.text.words import is_word, tag_of


def before_speech(names: Closing, start: int) -> Candidate | None:
    """Three to five characters before a verb of speaking, unknown as words: 藤野和男|表示."""
    for end in range(start + 3, start + 6):
        if names.speaks(end):
            if end - start > 3 and names.text.endswith(ADDRESSES, start, end):
                end -= 2  # 陈岩|先生|表示
            words = names.words(start, end)
            strange = all(len(w) < 3 and (len(w) == 1 or not is_word(w) or tag_of(w)[:1] == "n") for w in words)
            return candidate(end, speech=0.8) if strange and HAN.fullmatch(names.text, start, end) else None
    return None


def between_stops(names: Closing, start: int) -> Candidate | None:
    """Two or three characters before a stop, unknown as words: a rare family name."""
    text = names.text
    for end in (start + 2, start + 3):
        name = text[start:end]
        if end < len(text) and text[end] in EDGES and HAN.fullmatch(name):
            rare = not is_word(name) and not any(len(w) > 1 and is_word(w) for w in names.words(start, end))
            return candidate(end, stop=0.7) if rare and not NEVER_GIVEN.intersection(name) else None
    return None


def by_shape(names: Closing, start: int) -> Candidate | None:
    """A family name and two characters that are a common kind of given name, whatever follows."""
    end, text, bounds = start + 3, names.text, names.tokens.bounds
    given = text[start + 1 : end]
    if not is_typical(given) or text[start] not in lexicon.surnames() or names.cuts(start, end):
        return None
    whole = end in bounds and (start + 1 in bounds or names.is_whole(start, end))
    return candidate(end, shape=0.6) if whole else None

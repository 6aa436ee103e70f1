"""What other modules ask of names on a page."""

from __future__ import annotations

from assets.entities import lexicon
from assets.entities.persons.names import foreign, ways
from assets.entities.persons.names.closing import NEVER_GIVEN, SHORT, Closing
from assets.entities.persons.names.given import ADDRESSES, parts


class Names(Closing):
    """Reads names at given offsets of a page; ``others`` are the spans of other kinds, ``offices`` where offices start."""

    def name_at(self, start: int) -> int | None:
        """Return where the name of a person that starts at ``start`` ends, or None."""
        best = ways.read(self, start)
        return best.end if best is not None else None

    def full_at(self, start: int) -> int | None:
        """Return where a word ends that no dictionary knows, with a common family name, closed by a verb or a stop."""
        if self.text[start : start + 1] not in lexicon.common_surnames():
            return None
        ends = (end for end in (start + 3, start + 2) if self.is_whole(start, end))
        return next((end for end in ends if self.follows(end) >= SHORT), None)

    def parts_end(self, start: int) -> int:
        """Return where the known parts of names from ``start`` on end, or ``start`` (after a point: 吾守尔)."""
        match = parts().match(self.text, start)
        return match.end() if match else start

    def parted_at(self, start: int) -> int | None:
        """Return where a name ends that one or two odd characters and a known part make (更求|扎西), or None."""
        one = foreign.before_part(self, start)
        return one.end if one is not None else None

    def foreign_at(self, start: int) -> int | None:
        """Return where three to six characters of foreign names end that something closes (夫人|娜依拉|举行), or None."""
        run = foreign.run_end(self.text, start)
        one = foreign.of_characters(self, start) if run - start > 2 else None
        return one.end if one is not None and 3 <= one.end - start <= 6 else None

    def foreign_before_stop(self, start: int) -> int | None:
        """Return where a foreign name of two to five characters ends that a stop closes, a word or not (外交大臣|拉米，)."""
        return foreign.before_stop(self, start)

    def is_name(self, word: str) -> bool:
        """Tell whether a word has the shape of a name: a family name and one or two characters, or a foreign one."""
        double = word[:2] in lexicon.double_surnames()
        given = word[2:] if double and len(word) > 2 else word[1:]
        if given.startswith(ADDRESSES) or word[1:] in lexicon.offices():
            return False
        if NEVER_GIVEN.intersection(given) and given not in lexicon.given_words():
            return False
        if double:
            return 3 <= len(word) <= 4
        if word[0] in lexicon.surnames() and 2 <= len(word) <= 3:
            return True
        return len(word) >= 3 and (lexicon.transliteration().issuperset(word) or bool(parts().fullmatch(word)))

    def is_foreign(self, first: int, after: int) -> bool:
        """Tell whether the one word before the word ``after`` is a foreign name."""
        word = self.tokens.words[first]
        one = after == first + 1 and self.tokens.tag(first).startswith("nr")
        return one and len(word) >= 2 and all(c in lexicon.transliteration() for c in word)

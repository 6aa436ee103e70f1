"""What other modules ask of names on a page."""

from __future__ import annotations

from assets.entities import lexicon
from assets.entities.persons.names import foreign, ways
from assets.entities.persons.names.around import HAN
from assets.entities.persons.names.closing import NEVER_GIVEN, SHORT, Closing
from assets.entities.persons.names.given import ADDRESSES, parts
from assets.entities.text.words import is_word, tag_of

MASK = "某"
_SOMETHING = frozenset("个些种项类次人日年月天市县区省镇乡村校厂楼公地单企农军部")  # 由某个, 区某楼盘


def is_something(text: str, end: int) -> bool:
    """Tell whether what follows a 某 shows that it hides no name: 某|个, 某|楼盘."""
    return text[end : end + 1] in _SOMETHING


def masked_end(text: str, start: int) -> int:
    """Return where a name ends of which the last character is not told (张青某), or 0; 周某 is not read here."""
    end = start + 3
    if text[start + 2 : end] != MASK or text[start] not in lexicon.common_surnames() or is_something(text, end):
        return 0
    begun = text[start : start + 2]
    plain = begun[1] == MASK or begun[1] in NEVER_GIVEN or not HAN.fullmatch(begun)
    return 0 if plain or (is_word(begun) and not tag_of(begun).startswith("nr")) else end


class Names(Closing):
    """Reads names at given offsets of a page; ``others`` are the spans of other kinds, ``offices`` where offices start."""

    def name_at(self, start: int) -> int | None:
        """Return where the name of a person that starts at ``start`` ends, or None."""
        if masked := masked_end(self.text, start):
            return masked
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

"""Names that are not Chinese: in the characters that foreign names are written with, of known parts, and Japanese ones."""

from __future__ import annotations

from assets.entities import lexicon
from assets.entities.persons.names.around import HAN
from assets.entities.persons.names.candidate import Candidate, candidate
from assets.entities.persons.names.closing import NEVER_GIVEN, SAYING, SHORT, STOP, VERB, WORD, Closing
from assets.entities.persons.names.given import ADDRESSES, part_firsts, parts
from assets.entities.text.words import is_word

_DOTS = "·•・.-－"  # between the parts of a foreign name
_LONGEST = 24
_SURELY = 4  # so many characters of foreign names in a row are one
_ENDS_RUN = 1.6  # where the characters of foreign names end, a name does


def of_parts(names: Closing, start: int) -> Candidate | None:
    """A name of known parts with three and more characters, or of one that another closes (娜仁高娃)."""
    text = names.text
    match = parts().match(text, start) if text[start] in part_firsts() else None
    if match is None or text.startswith("·", match.end()):
        return None
    end = match.end()
    if end - start == 2 and HAN.fullmatch(text, end, end + 1) and names.follows(end + 1) >= SHORT:
        return candidate(end + 1, parts=8.0)  # 满都|夫|说
    if end - start < 3:
        return None
    run = run_end(text, end)
    if run > end and names.follows(run) >= WORD > names.follows(end) and run - end <= _SURELY:
        return candidate(run, parts=8.0)  # 呼日勒|苏赫|访华
    word = names.tokens.end(names.tokens.at(end - 1))
    whole = word > end and lexicon.transliteration().issuperset(text[end:word])
    return candidate(word if whole else end, parts=8.0)  # 阿卜杜|拉


def before_part(names: Closing, start: int) -> Candidate | None:
    """One or two odd characters and a known part (更求|扎西, 尕玛|才仁)."""
    text, firsts, bounds = names.text, part_firsts(), names.tokens.bounds
    if start not in bounds:
        return None
    for odd in (2, 1):
        if text[start + odd : start + odd + 1] not in firsts:
            continue
        match, head = parts().match(text, start + odd), text[start : start + odd]
        if match is None or len(match[0]) < 2 or match.end() not in bounds:
            continue
        if HAN.fullmatch(head) and not (odd > 1 and is_word(head)):
            return candidate(match.end(), parts=6.5)
    return None


def japanese(names: Closing, start: int) -> Candidate | None:
    """A Japanese family name and a given name that closes well (藤野和男|表示)."""
    text = names.text
    for family in (3, 2):
        if text[start : start + family] in lexicon.japanese_surnames():
            for end in (start + family + given for given in (2, 1, 3)):
                verb = text[end - 1] in SAYING or text[start + family : end] in lexicon.followers()  # 森山裕|称
                if not verb and HAN.fullmatch(text, start, end) and names.follows(end) >= SHORT:
                    return candidate(end, family=7.0)
            return None
    return None


def run_end(text: str, start: int) -> int:
    """Return where the characters that foreign names are written with end."""
    characters = lexicon.transliteration()
    end = start
    while end < min(len(text), start + _LONGEST) and (text[end] in characters or text[end] in _DOTS):
        end += 1
    return end


def of_characters(names: Closing, start: int) -> Candidate | None:
    """A run of characters that foreign names are written with, where it closes best: less sure where it is short."""
    run = run_end(names.text, start)
    end = _closed_best(names, start, run) or _tagged(names, start)
    return None if end is None else candidate(end, characters=1.9 if run - start >= _SURELY else 0.9)


def _closed_best(names: Closing, start: int, run: int) -> int | None:
    """Return where a name within a run of foreign characters closes best, if it does well."""
    bounds = names.tokens.bounds
    best: tuple[float, int] = (0.0, 0)
    for stop in range(run, start + 1, -1):
        name = names.text[start:stop]
        if name in lexicon.known_persons():
            return stop
        follows = names.follows(stop)
        cut = len(name) == 2 and stop not in bounds and follows < VERB
        if name[-1] in _DOTS or is_word(name) or cut:
            continue
        if stop == run and (stop in bounds or names.text[stop] in NEVER_GIVEN):  # 阿卜杜拉|就
            follows = max(follows, _ENDS_RUN)
        best = max(best, (follows, stop))
    return best[1] if best[0] >= SHORT else None


def _tagged(names: Closing, start: int) -> int | None:
    """Return where a word ends that the tagger takes for a name, and that is closed."""
    tokens = names.tokens
    index = tokens.at(start)
    if tokens.starts[index] != start or not tokens.tag(index).startswith("nr"):
        return None
    stop = tokens.end(index)
    address = names.text[start + 1 : stop].endswith(ADDRESSES)
    return stop if 2 <= stop - start <= 5 and names.follows(stop) >= SHORT and not address else None


def before_stop(names: Closing, start: int) -> int | None:
    """Return where a foreign name of two to five characters ends that a stop or 和 closes, a word or not (外交大臣|拉米，)."""
    end = run_end(names.text, start)
    closed = names.follows(end) >= STOP or names.text[end] in "和与同"
    return end if 2 <= end - start <= 5 and closed else None

"""Persons: names after and before offices, in lists, before verbs of speaking, and wherever a sure name comes again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assets.entities import lexicon
from assets.entities.offices import Office, chains
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens, Trait, is_word, tag_of

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff〇]+")
_JOINTS = "、和与及，,"
# characters that no given name ends with or holds: a name that would take one in ends before it
_NEVER_GIVEN = frozenset(
    "的了在是和与及对向将把被为从到说称指等就也都还又并已曾率带着于或该其此这那不没会要有之以让给去来者们们同期据但而各每省市区县镇"
)
_DOTS = "·•・.-－"  # between the parts of a foreign name
_LIST_MARKS = "、和与及"
_ADDRESSES = ("先生", "女士", "小姐", "某", "老师", "同学", "师傅")  # 何先生 is no full name
_EDGES = frozenset("，。！？：；、,.!?:;”“\"'’‘（）()《》【】[]—…\n \u3000\t")


# 。甲某某、乙某、丙某某等参加
_ATTEND = re.compile(
    r"(?<![\u3400-\u9fff、])((?:(?!等)[\u3400-\u9fff]){2,4}(?:、(?:(?!等)[\u3400-\u9fff]){2,4}){1,30})(?:等(?:同志|人|领导)?)?"
    r"(?:分别|一同|也|共同)?(?:参加|出席|陪同|列席|参会|随同|会见时在座)"
)


# 。王某称: at the start of a clause
_SAYS = re.compile(r"(?<![\u3400-\u9fffA-Za-z0-9])([\u3400-\u9fff]{2,3})[称说指]")


@cache
def _after_name() -> Trait:
    followers = lexicon.followers()
    return Trait(lambda word: word in followers and (len(word) > 1 or word in "说称指"))


@cache
def _is_known() -> Trait:
    return Trait(lexicon.known_persons().__contains__)


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(lexicon.speech_verbs()))


@dataclass(frozen=True, slots=True)
class Held:
    """An office that a person holds, by the offsets of the name and of the title."""

    name_start: int
    name_end: int
    office: Office


def find_persons(tokens: Tokens, others: Spans, offices: list[Office]) -> tuple[list[Span], list[Held]]:
    """Return the persons that the rules are sure of, and the offices printed with them."""
    reader = _Names(tokens, others, offices)
    reader.after_offices()
    reader.before_offices()
    reader.speakers()
    reader.known()
    reader.attendants()
    return list(reader.found.values()), reader.held


class _Names:
    def __init__(self, tokens: Tokens, others: Spans, offices: list[Office]) -> None:
        self.tokens, self.text, self.others = tokens, tokens.text, others
        self.offices = offices
        self.office_starts = {office.reach for office in offices} | {office.start for office in offices}
        self.found: dict[int, Span] = {}
        self.held: list[Held] = []

    def after_offices(self) -> None:
        """市委常委、区委书记|乔某某, and the names listed after: 区领导|甲某某、乙某."""
        for run in chains(self.offices, self.text):
            position = run[-1].end
            if self.text[position : position + 1] in (" ", "\u3000"):
                position += 1
            end = self.name_at(position)
            if end is None or not self._announces(run, position, end):
                continue
            self._hold(position, end, run, "after_office")
            while self.text[end : end + 1] and self.text[end] in _LIST_MARKS:
                start = end + 1
                if start in self.office_starts:
                    break
                following = self.name_at(start)
                if following is None:
                    break
                end = following
                self._hold(start, end, run if len(run) == 1 else [], "list")

    def _announces(self, run: list[Office], start: int, end: int) -> bool:
        """A role, or a word of the dictionary after an office, makes a name only where more speaks for it."""
        office = run[-1]
        if office.head == "领导" and office.start + 2 == office.end and office.organization is None:
            return False
        name = self.text[start:end]
        index = self.tokens.at(start)
        word = self.tokens.words[index]
        if 1 < len(word) < len(name) and is_word(word) and tag_of(word)[0] in "vadcprumqtf":
            return False  # 当事人|相互|联系
        named = tag_of(name).startswith("nr") and (len(name) > 3 or name[0] in lexicon.common_surnames())
        return not is_word(name) or named or len(run) > 1 or office.organization is not None

    def before_offices(self) -> None:
        """习近平|总书记: an office that is printed after the name."""
        for office in self.offices:
            if office.organization is not None or office.head not in lexicon.offices_after():
                continue
            if office.start in self.found or office.end in self.found or not office.start:
                continue
            index = self.tokens.at(office.start - 1)
            word, tag, start = self.tokens.words[index], self.tokens.tag(index), self.tokens.starts[index]
            if (
                tag.startswith("nr")
                and 2 <= len(word) <= 4
                and self._is_name(word)
                and not self._taken(start, office.start)
            ):
                self._hold(start, office.start, [office], "before_office")

    def speakers(self) -> None:
        """李某某|介绍: a name alone between a stop and a verb of speaking."""
        words, starts = self.tokens.words, self.tokens.starts
        for index in self.tokens.where(_after_name()):
            word = words[index]
            end = starts[index]
            first = index
            while first and end - starts[first - 1] <= 4 and _HAN.fullmatch(words[first - 1]):
                first -= 1
            start = starts[first]
            if not 2 <= end - start <= 4 or (first and words[first - 1][-1] not in _EDGES):
                continue
            name = self.text[start:end]
            strong = word in lexicon.speech_verbs() or len(word) == 1
            unknown = not is_word(name) or (first == index - 1 and self.tokens.tag(first).startswith("nr"))
            if not unknown or self._taken(start, end) or not (self._is_name(name) or self._is_foreign(first, index)):
                continue
            whole = first == index - 1 and self.tokens.tag(first).startswith("nr")
            if (len(name) == 2 or word in ("称", "指")) and not whole:
                continue
            if not strong and not (name[0] in lexicon.common_surnames() and first >= index - 2):
                continue
            family = 2 if name[:2] in lexicon.double_surnames() else 1
            split = len(words[first]) == family and name[:family] not in lexicon.common_surnames() and family == 1
            if split or (len(words[first]) > family and is_word(words[first]) and not whole and first < index - 1):
                continue
            self.found.setdefault(start, Span(start, end, "person", "speaker"))

    def attendants(self) -> None:
        """甲某某、乙某|等参加: a list of names alone before a verb of taking part."""
        for match in _ATTEND.finditer(self.text):
            names = match[1].split("、")
            start = match.start(1)
            if all(self._is_name(name) and not (is_word(name) and tag_of(name)[:2] != "nr") for name in names):
                for name in names:
                    if not self._taken(start, start + len(name)):
                        self.found.setdefault(start, Span(start, start + len(name), "person", "attendants"))
                    start += len(name) + 1

    def known(self) -> None:
        """Persons whom every reader knows, and 王毅|称, which the segmenter takes for one word."""
        words, starts = self.tokens.words, self.tokens.starts
        for index in self.tokens.where(_is_known()):
            start, end = starts[index], starts[index] + len(words[index])
            if not self._taken(start, end):
                self.found.setdefault(start, Span(start, end, "person", "known"))
        for match in _SAYS.finditer(self.text):
            start, end = match.span(1)
            name = match[1]
            one = self.tokens.words[self.tokens.at(start)] == match[0]
            if one and not is_word(match[0]) and not is_word(name) and self._is_name(name):
                self.found.setdefault(start, Span(start, end, "person", "speaker"))

    def name_at(self, start: int) -> int | None:
        """Return where the name of a person that starts at ``start`` ends, or None."""
        for length in range(8, 1, -1):
            if self.text[start : start + length] in lexicon.known_persons():
                return start + length
        if self._taken(start, start + 1) and not self._is_county(start):
            return None
        best: tuple[float, int] = (0.0, 0)
        for length in self._lengths(start):
            end = start + length
            given = self.text[start + 1 : end]
            if not _HAN.fullmatch(given) or len(given) != length - 1 or _NEVER_GIVEN.intersection(given):
                continue
            if given.startswith(_ADDRESSES) or self._cuts(start, end):
                continue
            if self._is_phrase(start, given) and self._follows(end) < 2:
                continue
            best = max(best, (self._follows(end) + self._tagged(start, end), length))
        if best[0] >= 1:
            return start + best[1]
        return self._foreign_at(start) or self._before_speech(start) or self._between_stops(start)

    def _lengths(self, start: int) -> tuple[int, ...]:
        if self.text[start : start + 2] in lexicon.double_surnames():
            return (4, 3)
        if self.text[start : start + 1] in lexicon.surnames():
            return (3, 2)
        return ()

    def _follows(self, end: int) -> float:
        """How well ``end`` closes a name, by what comes next: 3 for a stop, 2 for a verb, 0 within a word."""
        text = self.text
        if end >= len(text) or text[end] in _EDGES:
            return 3.0
        followers = lexicon.followers()
        for length in (4, 3, 2):
            if text[end : end + length] in followers:
                return 2.0
        if end in self.office_starts or self.others.starting(end):
            return 1.5
        if text[end] in followers and end + 1 in self.tokens.bounds:
            return 1.5
        if end not in self.tokens.bounds:
            return 0.0
        tag = self.tokens.tag(self.tokens.at(end))
        return 1.2 if tag.startswith(("v", "p", "c", "d", "u", "r", "t", "m")) else 0.3

    def _tagged(self, start: int, end: int) -> float:
        index = self.tokens.at(start)
        whole = self.tokens.starts[index] == start and self.tokens.end(index) == end
        return 0.8 if whole and self.tokens.tag(index).startswith("nr") else 0.0

    def _foreign_at(self, start: int) -> int | None:
        characters = lexicon.transliteration()
        end = start
        while end < len(self.text) and end - start < 24 and (self.text[end] in characters or self.text[end] in _DOTS):
            end += 1
        for stop in range(end, start + 1, -1):
            name = self.text[start:stop]
            if name in lexicon.known_persons():
                return stop
            if name[-1] in _DOTS or is_word(name):
                continue
            if self._follows(stop) >= (0.3 if stop == end else 1.5):
                return stop if stop - start > 2 or stop in self.tokens.bounds else None
        index = self.tokens.at(start) if start < len(self.text) else -1
        if index >= 0 and self.tokens.starts[index] == start and self.tokens.tag(index).startswith("nr"):
            stop = self.tokens.end(index)
            family = self.text[start + 1 : stop].endswith(_ADDRESSES)
            if 2 <= stop - start <= 5 and self._follows(stop) >= 1.5 and not family:
                return stop
        return None

    def _is_phrase(self, start: int, given: str) -> bool:
        """Tell whether a character that is a family name and a common word stands before a verb: 主播|应|获得."""
        common = self.text[start] in lexicon.common_surnames()
        return not common and is_word(given) and tag_of(given)[0] in "vad"

    def _before_speech(self, start: int) -> int | None:
        """Three to five characters between an office and a verb of speaking, unknown as words: 植田和男|表示."""
        for end in range(start + 3, start + 6):
            if _speech().match(self.text, end):
                words = self._words(start, end)
                strange = all(len(w) < 3 and (len(w) == 1 or not is_word(w) or tag_of(w)[:1] == "n") for w in words)
                return end if strange and _HAN.fullmatch(self.text, start, end) else None
        return None

    def _between_stops(self, start: int) -> int | None:
        """Two or three characters between an office and a stop, unknown as words: a rare family name."""
        for end in (start + 2, start + 3):
            name = self.text[start:end]
            if end < len(self.text) and self.text[end] in _EDGES and _HAN.fullmatch(name):
                rare = not is_word(name) and not any(len(w) > 1 and is_word(w) for w in self._words(start, end))
                return end if rare and not _NEVER_GIVEN.intersection(name) else None
        return None

    def _is_county(self, start: int) -> bool:
        """Tell whether only the short form of a county stands here, which may be a name as well (周宁)."""
        span = self.others.starting(start)
        return span is not None and span.method == "division_short" and span.end - start == 2

    def _words(self, start: int, end: int) -> list[str]:
        words = self.tokens.words[self.tokens.at(start) : self.tokens.at(end - 1) + 1]
        return words if "".join(words) == self.text[start:end] else [self.text[start:end]]

    def _is_name(self, word: str) -> bool:
        if word[1:].startswith(_ADDRESSES) or word[1:] in lexicon.offices() or _NEVER_GIVEN.intersection(word[1:]):
            return False
        if word[:2] in lexicon.double_surnames():
            return 3 <= len(word) <= 4
        if word[0] in lexicon.surnames() and 2 <= len(word) <= 3:
            return True
        return len(word) >= 3 and all(c in lexicon.transliteration() for c in word)

    def _cuts(self, start: int, end: int) -> bool:
        """Tell whether a name would cut a span of another kind; a hill in a given name is none (魏|华山)."""
        span = self.others.overlapping(start, end)
        if span is None or (span.start == start and self._is_county(start)):
            return False
        return span.kind == "organization" or span.start <= start or span.end > end

    def _is_foreign(self, first: int, after: int) -> bool:
        word = self.tokens.words[first]
        one = after == first + 1 and self.tokens.tag(first).startswith("nr")
        return one and len(word) >= 2 and all(c in lexicon.transliteration() for c in word)

    def _taken(self, start: int, end: int) -> bool:
        return self.others.overlapping(start, end) is not None

    def _hold(self, start: int, end: int, run: list[Office], method: str) -> None:
        self.found[start] = Span(start, end, "person", method)
        self.held += [Held(start, end, office) for office in run]

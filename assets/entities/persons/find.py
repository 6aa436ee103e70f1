"""Persons: names after and before offices, in lists, before verbs of speaking, and wherever a sure name comes again."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.persons.described import find_described
from assets.entities.persons.dotted import find_dotted
from assets.entities.persons.elections import find_appointed, find_elected, find_released
from assets.entities.persons.introduced import find_introduced, find_shown
from assets.entities.persons.names.reader import Names
from assets.entities.persons.offices import Office, beyond_remark, chains
from assets.entities.persons.rosters import find_attendants, find_in_rows
from assets.entities.persons.speakers import find_speakers
from assets.entities.persons.unannounced import (
    find_foreign_persons,
    find_masked,
    find_unannounced,
    is_doubtful,
    named_before,
)
from assets.entities.text.spans import Span, Spans, is_organization
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import Trait, is_word, tag_of

_SIDES = frozenset("外内里上下前后旁中")
_LIST_MARKS = "、和与及"
# 书记|一职, 副部长|任上: words for a post itself
_OF_POSTS = frozenset(("一职", "任上", "任内", "班子", "职务", "职位", "职责", "岗位", "人选", "席位", "职级"))
_COPULAS = frozenset("为是系：")


@cache
def _notable() -> frozenset[str]:
    """Words after a name, and names that every reader knows."""
    after = {word for word in lexicon.followers() if len(word) > 1 or word in "说称指获"}
    return lexicon.known_persons() | after


_NOTABLE = Trait(words=_notable)
_IN_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")


def _says(word: str) -> bool:
    """Tell whether a word that no dictionary knows is two or three characters and 称 (王某称)."""
    shape = 3 <= len(word) <= 4 and word[-1] in "称说指" and "\u3400" <= word[0] <= "\u9fff"
    return shape and not is_word(word) and not is_word(word[:-1])


_SAYS = Trait(_says)


_TRUSTING = frozenset(("after_office", "list", "role", "speaker"))  # what finds a name by what stands beside it


class Held(NamedTuple):
    """An office that a person holds, by the offsets of the name and of the title."""

    name_start: int
    name_end: int
    office: Office


def find_persons(tokens: Tokens, others: Spans, offices: list[Office]) -> tuple[list[Span], list[Held]]:
    """Return the persons that the rules are sure of, and the offices printed with them."""
    reader = _Rules(tokens, others, offices)
    reader.after_offices()
    reader.before_offices()
    reader.elected()
    reader.speakers()
    reader.known()
    reader.attendants()
    reader.dotted()
    reader.introduced()
    reader.doubt()
    reader.unannounced()
    reader.described()
    return list(reader.found.values()), reader.held


class _Rules:
    def __init__(self, tokens: Tokens, others: Spans, offices: list[Office]) -> None:
        self.tokens, self.text, self.others = tokens, tokens.text, others
        self.offices = offices
        self.office_starts = {office.reach for office in offices} | {office.start for office in offices}
        self.runs = {run[-1].end: run for run in chains(offices, self.text)}
        self.names = Names(tokens, others, self.office_starts)
        self.notable = tokens.where(_NOTABLE)
        self.found: dict[int, Span] = {}
        self.held: list[Held] = []

    def after_offices(self) -> None:
        """市委常委、区委书记|乔某某, and the names listed after: 区领导|甲某某、乙某."""
        for run in self.runs.values():
            position = beyond_remark(self.text, run[-1].end)
            if self.text[position : position + 1] in (" ", "\u3000"):
                position += 1
            if self._introduces(position):
                continue  # 受害人|家属|陈某某: another than who is meant by the office
            end = self.names.name_at(position)
            if end is None and self.text[position : position + 1] in _COPULAS:
                position += 1  # 指导教师|为|何某某
                end = self.names.name_at(position)
                named = end is not None and self.names.is_closed(end) and self.names.is_name(self.text[position:end])
                end = end if named else None
            if end is None and self.text[position : position + 1] == "的":
                end = self.names.full_at(position + 1)
                position += end is not None  # 时任县委书记|的|罗明远
            if end is not None and end - position > 3 and self.text[end - 1] in "时后":
                end -= 1  # 外相|马里德伟|时|表示
            abroad = end is None and (self._is_abroad(run) or self._is_long_foreign(position))
            if abroad:
                end = self.names.foreign_before_stop(position)
            if end is not None and end - position == 3 and self.text[end - 1] == "外":
                end -= 1  # 除省长|莫川|外
            if end is None or not (abroad or self._announces(run, position, end)):
                continue
            self._hold(position, end, run, "after_office")
            while self.text[end : end + 1] and self.text[end] in _LIST_MARKS:
                start = end + 1
                if start in self.office_starts:
                    break
                following = self.names.name_at(start)
                if following is None or self._is_no_name(self.text[start:following]):
                    break  # 副市长甲某某、|公安局|局长
                end = following
                self._hold(start, end, run if len(run) == 1 else [], "list")

    def _introduces(self, start: int) -> bool:
        """Tell whether a word that names whose somebody is starts here."""
        word = self.tokens.words[self.tokens.at(start)] if start < len(self.text) else ""
        return start in self.tokens.bounds and lexicon.introducing_words().get(word) == "kin"

    def _is_abroad(self, run: list[Office]) -> bool:
        """Tell whether a country of the world stands before the first of some offices (英国|外交大臣)."""
        seat = self.others.ending(run[0].start)
        return seat is not None and seat.method == "world"

    def _is_long_foreign(self, start: int) -> bool:
        """Tell whether four or five characters of foreign names stand between an office and a stop, and no known name in them."""
        end = self.names.foreign_before_stop(start)
        return end is not None and end - start > 3 and self.others.overlapping(start, end) is None

    @staticmethod
    def _is_no_name(word: str) -> bool:
        return word in lexicon.bodies() or word in lexicon.offices()  # 秘书长甲某某及|常委|会组成人员

    def _announces(self, run: list[Office], start: int, end: int) -> bool:
        """A role, or a word of the dictionary after an office, makes a name only where more speaks for it."""
        office = run[-1]
        if office.head == "领导" and office.start + 2 == office.end and office.organization is None:
            return False
        name = self.text[start:end]
        if name in lexicon.known_persons():
            return True
        if name in _OF_POSTS or (name[0] == "国" and name[1:] in lexicon.world_places()):
            return False  # 主席|国伊朗
        if name[0] in _LIST_MARKS and is_word(name[1:]):
            return False  # 法人|和产业
        if name in lexicon.organization_suffixes() or name in lexicon.generic_words():
            return tag_of(name).startswith("nr") and self.names.speaks(end)  # 成员|公司; but: 董事长|高峰|介绍
        index = self.tokens.at(start)
        word = self.tokens.words[index]
        surname = name[0] in lexicon.common_surnames() or tag_of(name).startswith("nr")
        if len(name) == 2 and not surname and not lexicon.offices()[office.head]:
            return False  # 专家|来院
        if len(word) == len(name) - 1 > 1 and is_word(word) and name[-1] in _SIDES and tag_of(word)[0] == "n":
            return False  # 总统|官邸|外
        closed = len(word) == 2 and end in self.tokens.bounds and self.names.is_closed(end)  # 主教练|安立|军|执教
        clear = lexicon.offices()[office.head] and (word[0] in lexicon.common_surnames() or closed)
        if 1 < len(word) < len(name) and is_word(word) and tag_of(word)[0] in "vadcprumqtf" and not clear:
            return False  # 当事人|相互|联系; but: 主任|匡正明
        if is_word(name) and tag_of(name) == "v" and not (surname and self.names.is_closed(end)):
            return False  # 秘书长|宣读
        if not is_word(name) or len(run) > 1 or office.organization is not None:
            return True
        return tag_of(name)[:2] in ("nr", "nz") and (len(name) > 3 or name[0] in lexicon.common_surnames())

    def before_offices(self) -> None:
        """习近平|总书记: an office that is printed after the name."""
        for office in self.offices:
            if office.organization is not None or office.head not in lexicon.offices_after():
                continue
            if office.start in self.found or office.end in self.found or not office.start:
                continue
            index = self.tokens.at(office.start - 1)
            word, tag, start = self.tokens.words[index], self.tokens.tag(index), self.tokens.starts[index]
            named = named_before(self.tokens, office.start)  # 何|京明|主任
            tagged = (
                tag.startswith("nr")
                and word not in lexicon.name_lookalikes()
                and 2 <= len(word) <= 4
                and word[-1] not in "村镇乡"
                and self.names.is_name(word)
            )
            start = start if tagged else named
            if start < office.start and not self.names.taken(start, office.start):
                at = self.others.ending(start)  # 市中医院|沈雨春|院长
                of = office._replace(organization=at) if is_organization(at) else office
                self._hold(start, office.start, [of], "before_office")

    def elected(self) -> None:
        """补选|甲某某、乙某|为市人大常委会委员, 免去|丙某|的局长职务."""
        runs = {self._opening(run[0].reach): run for run in self.runs.values()}
        for start, end, run in (*find_elected(self.names, runs), *find_appointed(self.names, runs, self.found)):
            self._hold(start, end, list(run), "elected")
        for start, end in find_released(self.names):
            if not self.names.cuts(start, end):
                self.found.setdefault(start, Span(start, end, "person", "released"))

    def _opening(self, reach: int) -> int:
        """Return where the place starts that an office is printed with (为|贵州省|副省长), or ``reach``."""
        seat = self.others.ending(reach)
        return seat.start if seat is not None and seat.kind == "place" else reach

    def speakers(self) -> None:
        """李某某|介绍: a name alone between a stop and a verb of speaking."""
        for span in find_speakers(self.names, self.notable):
            self.found.setdefault(span.start, span)

    def dotted(self) -> None:
        """约翰·史密斯, 让-皮埃尔·姆贝亚: a point between characters of foreign names."""
        for start, end in find_dotted(self.names, self.runs):
            if start not in self.found or self.found[start].end < end:
                self.held = [held for held in self.held if held.name_start != start]  # of the first part alone
                self._hold(start, end, self.runs.get(start, []), "dotted")

    def attendants(self) -> None:
        """甲某某、乙某|等参加, 甲某某、乙某某|等党员代表: the names of a list alone."""
        for span in find_attendants(self.text, self.names):
            self.found.setdefault(span.start, span)

    def introduced(self) -> None:
        """甲某某|（左）, 患者|乙某某, 儿子|丙某: persons without an office."""
        for span in (*find_shown(self.tokens, self.names), *find_introduced(self.tokens, self.names)):
            if span.end not in self.office_starts:
                self.found.setdefault(span.start, span)

    def doubt(self) -> None:
        """Drop what was announced as a name and is most unlikely to be one."""
        in_office = {held.name_start for held in self.held}
        doubtful = {
            start
            for start, span in self.found.items()
            if span.method in _TRUSTING and is_doubtful(self.names, start, span.end, in_office=start in in_office)
        }
        if doubtful:
            self.found = {start: span for start, span in self.found.items() if start not in doubtful}
            self.held = [held for held in self.held if held.name_start not in doubtful]

    def unannounced(self) -> None:
        """安若云掏出钥匙: persons of whom only the name itself, and what is around it, says that they are one."""
        tokens, names = self.tokens, self.names
        found = Spans(self.found.values())
        longer: dict[str, list[str]] = {}
        for person in found:
            name = self.text[person.start : person.end]
            longer.setdefault(name[:2], []).append(name)
        for span in (*find_unannounced(tokens, names), *find_masked(tokens), *find_foreign_persons(tokens, names)):
            begun = longer.get(self.text[span.start : span.start + 2], ())
            if any(len(name) > span.end - span.start and self.text.startswith(name, span.start) for name in begun):
                continue  # 谢夫乔|维奇, whom the page names elsewhere
            hidden = span.method == "masked" and self.others.overlapping(span.start, span.end) is not None
            free = found.overlapping(span.start, span.end) is None and not hidden  # but: 青岚某单位
            if free and span.end not in self.office_starts:
                self.found[span.start] = span
        for span in [*find_in_rows(self.text, names, self.found)]:
            self.found[span.start] = span

    def described(self) -> None:
        """甲某某|是云塘养护站的|副站长, 乙某（区政协委员）."""
        for start, end, run in [*find_described(self.names, self.runs, self.found)]:
            owner = self.others.ending(run[0].reach - 1) if self.text[run[0].reach - 1] == "的" else None
            if run[0].organization is None and is_organization(owner):
                run = [run[0]._replace(organization=owner), *run[1:]]
            self._hold(start, end, list(run), self.found[start].method if start in self.found else "role")

    def known(self) -> None:
        """Persons whom every reader knows, and 王毅|称, which the segmenter takes for one word."""
        words, starts = self.tokens.words, self.tokens.starts
        known = lexicon.known_persons()
        for index in (index for index in self.notable if words[index] in known):
            start, end = starts[index], starts[index] + len(words[index])
            if not self.names.taken(start, end):
                self.found.setdefault(start, Span(start, end, "person", "known"))
        for index in self.tokens.where(_SAYS):
            start, end = starts[index], starts[index] + len(words[index]) - 1
            if not _IN_WORD.match(self.text[start - 1 : start]) and self.names.is_name(self.text[start:end]):
                self.found.setdefault(start, Span(start, end, "person", "speaker"))

    def _hold(self, start: int, end: int, run: list[Office], method: str) -> None:
        self.found[start] = Span(start, end, "person", method)
        proper = lexicon.offices()
        self.held += [Held(start, end, o) for o in run if o.organization is not None or proper[o.head]]

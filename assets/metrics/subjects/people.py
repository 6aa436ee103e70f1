"""People whose figure it is: their age, what they do themselves, and what common people say of their own affairs.

Officials and managers speak of what belongs to others, and are no subjects. The words are data
(``seeds/reference/person_words.csv``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from assets.entities.model import Mention, Name
from assets.metrics.quantities.find import Quantity
from assets.metrics.subjects.candidates import Candidate
from assets.reference import rows, values

_NEAR_AGE = 12  # characters from an age to the name after it: 72岁的退休教师宓怀远
_PARTED = re.compile("[，。；,]")  # 他今年60岁，副局长宓怀远…: the age of another
_AFTER_QUOTE = 50  # characters from a quotation to the one who says it
_FAR = 2  # sentences over which 他 means the one named before
_PRONOUN = re.compile("(?<![其和跟与像对为给向])[他她](?![们人乡国日处方律物项类山用杀信者因])家?|自家|自己")
_SOMEONE = re.compile(  # 一名49岁男子 · 31岁的外地女子
    "[）)]?的?(?P<who>[^，。；、的0-9（）()]{0,6}?(?:男子|女子|男孩|女孩|男童|女童|男生|女生|男士|女士|老人|老汉|老太|青年|妇女|儿童|少年|学生|司机|乘客|居民|村民|市民|游客|患者))"
)
# 男事主|（三十岁）
_BRACKETED = re.compile("(?P<who>[男女]?(?:事主|司机|死者|伤者|乘客|被告|疑犯|住客|户主|警员|学生|工人))[（(]")
_LONGEST_BRACKETED = 6
_TITLED = "[一-龥](?:婆婆|奶奶|大爷|爷爷|大妈|大姐|大哥|大叔|大娘|阿姨|叔叔|女士|先生|老汉|师傅|某某?|伯|婶|叔)"  # 钟婆婆, 凌某
_GOES_ON = (
    "(?=[把被在从成了是和与就又还已正说告向对给试带站坐走来去一]|[，。（(])"  # what a person's name is followed by
)
# 63岁的宓怀远把… · 85岁的钟婆婆成了…
_CALLED = re.compile(f"的?[^，。；、的0-9]{{0,8}}?(?P<who>{_TITLED}|[一-龥]{{2,3}}{_GOES_ON})")
_LISTERS = frozenset("、和与及")
_LONGEST_OFFICE = 16
_ATTENDS = re.compile("[^，。；]{0,6}(?:出席|参加|主持|陪同|致辞|讲话|宣布|到会|揭牌|授牌)")
_OFFICE = re.compile(
    "(?:常委|书记|主任|局长|县长|市长|区长|镇长|主席|部长|秘书长|委员)[^，。；的]{0,14}|[^，。；的]{0,14}(?:书记|主任|局长|县长|市长|区长|镇长|主席|部长|秘书长|委员)"
)
_AGED = re.compile("[0-9]{1,3}岁的?$")  # 65岁的 + 宓怀远
_LONGEST_AGED = 6
_IS_AGED = re.compile("[，,]?(?:今年|现年|时年)?[0-9]{1,3}周?岁(?!的)")  # 宓怀远今年56岁
_LONGEST_KIN = 16
# 宓怀远九十岁的|老母亲
_KIN = re.compile(
    "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[多余来]?周?岁[多余]?的(?P<who>[老小大二三四幺]?(?:母亲|父亲|妻子|丈夫|老伴|儿子|女儿|儿媳|孙子|孙女|爷爷|奶奶|外婆|外公|弟弟|妹妹|哥哥|姐姐))"
)
_LONGEST_NAME = 3  # characters of a name whose first is a surname
_SHORT = re.compile("[老小](?P<surname>[一-龥])(?!师)")  # 老宓
_SAME = 400  # characters over which 他 means the one named before


@cache
def _words(role: str) -> tuple[str, ...]:
    return tuple(row["word"] for row in rows("person_words") if row["role"] == role)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(values("surnames", "surname"))


@cache
def _acts() -> re.Pattern[str]:
    """贷了 · 家里种 · 带着: what stands between a person and the figure of what he does; 调研了 does not."""
    aloof = "|".join(map(re.escape, _words("aloof")))
    return re.compile(f"(?!(?:[^，。；]{{0,12}}?(?:{aloof}|、)))[^，。；、“”（）()《》]{{1,14}}")


class People:
    """The persons of one article, ``persons`` in order; ``common`` are the names of the common people among them."""

    def __init__(self, body: str, sentences: list[tuple[int, int, int]], mentions: tuple[Mention, ...]) -> None:
        """Take the body, its sentences as ``(paragraph, start, end)``, and the mentions of the article."""
        self._body = body
        self._sentences = sentences
        self.persons = sorted((m for m in mentions if m.name.kind == "person" and m.field == "body"), key=_start)
        self._starts = [m.start for m in self.persons]
        self.common = {m.name for m in self.persons if self._common(m)}
        self._acted = (-1, -1)  # the sentence and place of the last person whose own figure was read

    def topics(self) -> list[Mention]:
        """Return the mentions of common people, with the word before that says what they are: 村民宓怀远."""
        found = []
        for person in self.persons:
            if person.name in self.common:
                words = _words("common") if self._body.endswith(_words("common"), 0, person.start) else ()
                word = next((w for w in words if self._body.endswith(w, 0, person.start)), "")
                found.append(person._replace(start=person.start - len(word), surface=word + person.surface))
        return found + self._called_again() if found else found

    def _called_again(self) -> list[Mention]:
        """Return where a pronoun or a short form means one of the common people: 他, 老宓 for 宓怀远."""
        found = []
        for match in _PRONOUN.finditer(self._body):
            at = bisect_left(self._starts, match.start()) - 1
            person = self.persons[at]
            if at >= 0 and match.start() - person.start < _SAME and person.name in self.common:
                found.append(person._replace(start=match.start(), end=match.end(), surface=match[0]))
        by_surname: dict[str, set[Name]] = {}
        for person in self.persons:
            if person.name in self.common and len(person.name.text) <= _LONGEST_NAME:
                by_surname.setdefault(person.name.text[0], set()).add(person.name)
        for match in _SHORT.finditer(self._body):
            names = by_surname.get(match["surname"], set())
            if len(names) == 1:
                (name,) = names
                found.append(Mention("body", match.start(), match.end(), match[0], name, "short form"))
        return found

    def name_within(self, candidate: Candidate) -> int:
        """Return where the name begins in a candidate that holds what its bearer is before it, or where it begins itself."""
        at = bisect_left(self._starts, candidate.end) - 1
        holds = at >= 0 and candidate.start <= self._starts[at] and self.persons[at].end == candidate.end
        return self._starts[at] if holds else candidate.start

    def meant(self, sentence: int, clause: tuple[int, int], position: int) -> Candidate | None:
        """Return the common person whom 他, 她 or 自己 means in a clause before ``position``."""
        match = _PRONOUN.search(self._body, clause[0], position)
        if match is None:
            return None
        at = bisect_left(self._starts, match.start()) - 1
        first = self._sentences[max(0, sentence - _FAR)][1]
        if at < 0 or self._starts[at] < first or self.persons[at].name not in self.common:
            return None
        return Candidate(match.start(), match.end(), self.persons[at].name, "named")

    def last_before(self, sentence: int, position: int) -> Candidate | None:
        """Return the last person whom the sentence names before ``position``."""
        at = bisect_right(self._starts, position) - 1
        if at < 0 or self._starts[at] < self._sentences[sentence][1] or self.persons[at].end > position:
            return None
        return _candidate(self.persons[at])

    def aged(self, sentence: int, quantity: Quantity) -> Candidate | None:
        """Return the person whose age it is: 72岁的教师宓怀远, or the one named before."""
        _, start, end = self._sentences[sentence]
        at = bisect_right(self._starts, quantity.start)
        kin = _KIN.match(self._body, quantity.number, min(end, quantity.number + _LONGEST_KIN))
        if kin and (at == len(self._starts) or self._starts[at] != kin.end("who")):
            return Candidate(*kin.span("who"), None, "definite")
        for index in (at, at - 1):
            if 0 <= index < len(self.persons):
                person = self.persons[index]
                near = index < at or (
                    person.start - quantity.surface_end <= _NEAR_AGE
                    and _PARTED.search(self._body, quantity.surface_end, person.start) is None
                )
                if start <= person.start < end and near:
                    self._acted = (sentence, person.start)
                    return _candidate(person)
        before = _BRACKETED.search(self._body, max(start, quantity.start - _LONGEST_BRACKETED), quantity.start)
        if before is not None and before.end() == quantity.start:
            return Candidate(*before.span("who"), None, "definite")
        called = _CALLED.match(self._body, quantity.surface_end, end)
        if called is not None and called["who"][0] in _surnames():
            return Candidate(*called.span("who"), None, "definite")
        someone = _SOMEONE.match(self._body, quantity.surface_end, end)
        return Candidate(*someone.span("who"), None, "definite") if someone else None

    def first_mention(self, start: int, end: int) -> int:
        """Return where the person is named first whom ``body[start:end]`` names, or -1."""
        at = bisect_left(self._starts, start)
        if at == len(self.persons) or self._starts[at] >= end:
            return -1
        return next(m.start for m in self.persons if m.name == self.persons[at].name)

    def holds_office_in(self, end: int, name: Name | None) -> bool:
        """Say whether a body's name, which ends at ``end``, is only part of the office of one who attends: 县委书记宓怀远出席."""
        if name is None or name.kind != "organization":
            return False
        at = bisect_left(self._starts, end)
        if at == len(self._starts) or self._starts[at] - end > _LONGEST_OFFICE:
            return False
        person = self.persons[at]
        if person.name in self.common or _OFFICE.fullmatch(self._body, end, person.start) is None:
            return False
        return _ATTENDS.match(self._body, person.end) is not None

    def is_official(self, person: Candidate) -> bool:
        """Say whether an office stands right before a name, whose holder acts for others: 镇长宓怀远."""
        return self._body.endswith(_words("official"), 0, person.start)

    def acts(self, person: Candidate, sentence: int, clause: tuple[int, int], position: int) -> bool:
        """Say whether the figure at ``position`` is of what a person does: 宓怀远贷了30万元，添了12头牛.

        ``clause`` is the one that names him; those after it go on about him when it has a figure of his.
        """
        start, end = clause
        if self._body[max(start, person.start - 1) : person.start] in _LISTERS:
            return False
        if _acts().fullmatch(self._body, person.end, min(position, end)) is None:
            return False
        if position >= end and self._acted != (sentence, person.start) and self.is_official(person):
            return False
        self._acted = (sentence, person.start)
        return True

    def speaking(self, sentence: int, opened: int, closed: int) -> Candidate | None:
        """Return one of the people whose words of their own affairs ``body[opened:closed]`` are.

        He is named after them (“…”村民宓怀远说; “…”5月2日，在云塘村，村民宓怀远一边), or in the sentence before
        (村民宓怀远忙着分拣。“今年种了30亩。”).
        """
        paragraph, start, end = self._sentences[sentence]
        alone = closed >= end - 2
        following = sentence + 1 < len(self._sentences) and self._sentences[sentence + 1][0] == paragraph
        until = self._sentences[sentence + 1][2] if alone and following else end
        at = bisect_left(self._starts, closed)
        if at < len(self.persons) and self._starts[at] < min(until, closed + _AFTER_QUOTE):
            return self._own(self.persons[at])
        if alone and opened == start and sentence and self._sentences[sentence - 1][0] == paragraph:
            at = bisect_left(self._starts, start) - 1
            if at >= 0 and self._starts[at] >= self._sentences[sentence - 1][1]:
                return self._own(self.persons[at])
        return None

    def _own(self, person: Mention) -> Candidate | None:
        return _candidate(person) if person.name in self.common else None

    def _common(self, person: Mention) -> bool:
        """Say whether what stands beside a name says that its bearer is one of the people: 村民宓怀远, 65岁的宓怀远."""
        return (
            self._body.endswith(_words("common"), 0, person.start)
            or self._body.startswith(_words("follows"), person.end)
            or _AGED.search(self._body, max(0, person.start - _LONGEST_AGED), person.start) is not None
            or _IS_AGED.match(self._body, person.end) is not None
        )


def _start(mention: Mention) -> int:
    return mention.start


def _candidate(person: Mention) -> Candidate:
    return Candidate(person.start, person.end, person.name, "named")

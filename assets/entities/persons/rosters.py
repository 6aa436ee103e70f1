"""Persons of a list that stands alone: before a verb of taking part, or before what they all are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.persons.names.reader import Names
from assets.entities.text.spans import Span
from assets.entities.text.words import is_word, tag_of
from assets.printed import printed

_TAKING_PART = "(?:参加|出席|陪同|列席|参会|随同|会见时在座)"
_TAKE_PART = re.compile(_TAKING_PART)
_NAMES = r"((?:(?!等)[\u3400-\u9fff]){2,4}(?:、(?:(?!等)[\u3400-\u9fff]){2,4}){1,30})"
_WITH_LAST = r"((?:(?!等)[\u3400-\u9fff]){2,4}(?:、(?:(?!等)[\u3400-\u9fff]){2,4}){0,30})(?:[和及与]((?:(?!等)[\u3400-\u9fff]){2,4}?))?"
# 甲某某、乙某、丙某某等参加  甲某、乙某等县四大班子领导出席
_ATTENDANTS = re.compile(
    _NAMES + r"(?:等(?:同志|人|[省市县区]?(?:四[大套]班子)?领导)?)?(?:分别|一同|也|共同)?" + _TAKING_PART
)
# 甲某某、乙某某|等党员代表
_ALIKE = re.compile(
    _NAMES
    + r"等(?:[\u3400-\u9fff]{0,5}?(?:代表|同志|领导|老师|医生|党员|村民|居民|群众|志愿者|干部|专家|教师|演员|选手)|\d{1,3}[人名位])"
)
# 甲某某、乙某、丙某某|3名航天员  甲某某、乙某和丙某某|三位世界冠军
_COUNTED = re.compile(_WITH_LAST + r"(?=(?:等)?(?:\d{1,2}|[两三四五六七八九十])[名位人](?!额|置|数|次|均|口|以))")
_COUNTS = re.compile(r"(?<=[\u3400-\u9fff])(?:\d{1,2}|[两三四五六七八九十])[名位人]")
_MARK = "、"
_JOINTS = frozenset("、和及与")
# 战胜了|甲某某、乙某和丙某某三位, 犯罪嫌疑人|甲某、乙某两人
_BEFORE_LISTS = re.compile(
    r"(?:战胜|击败|不敌|负于|邀请|任命|抓获|表彰|慰问|看望|采访|包括|嫌疑人|被告人|村民|学生|选手|同学|员工|职工)了?"
)
_ROW = re.compile(r"(?:(?!等)[\u3400-\u9fff、])+")
_OPENS_ROWS = frozenset("由有是为")
_LEAST_KNOWN = 3
_LONGEST_LIST = 31 * 5 + 5
_NOT_LISTED = re.compile(r"[^\u3400-\u9fff、]")


def find_attendants(text: str, names: Names) -> Iterator[Span]:
    """Yield the names of the lists of two and more words that begin a clause, where nearly all have the shape of one."""
    for match, odd_ones in _lists(text):
        listed = [*_items(match)]
        odd = sum(not _may_attend(names, text[start:end]) for start, end in listed)
        family = all(text[start] in lexicon.surnames() for start, _ in listed)
        if len(listed) < 2 or (odd and (odd * odd_ones > len(listed) or not family)):
            continue
        for start, end in listed:
            if not names.cuts(start, end):
                yield Span(start, end, "person", "attendants")


def _items(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield where each name of a list starts and ends, that behind a conjunction too."""
    start = match.start(1)
    for name in match[1].split(_MARK):
        yield start, start + len(name)
        start += len(name) + 1
    if match.lastindex == 2:
        yield match.span(2)


def find_in_rows(text: str, names: Names, found: dict[int, Span]) -> Iterator[Span]:
    """Yield what stands between list marks among persons that are most of a row: 甲某、乙某某、|丙某|、丁某某."""
    done = -1
    for start in sorted(found):
        end = found[start].end
        if start < done or text[end : end + 1] != _MARK:
            continue
        first = _clause(text, start)
        row = _ROW.match(text, first)
        done = row.end() if row else end
        yield from _missing(text[:done], names, found, first) if row else ()


def _missing(text: str, names: Names, found: dict[int, Span], first: int) -> Iterator[Span]:
    """Yield the items of a row from ``first`` to the end of ``text`` that are no persons yet, where most others are, or may be."""
    items: list[tuple[int, int]] = []
    start = first
    for item in text[first:].split(_MARK):
        items.append((start, start + len(item)))
        start += len(item) + 1
    items[0] = _first_name(text, names, *items[0])
    known = sum(start in found and found[start].end == end for start, end in items[1:-1])
    known += any(at in found and found[at].end == items[0][1] for at in range(items[0][1] - 4, items[0][1] - 1))
    known += items[-1][0] in found
    missing = [item for item in items if item[0] not in found and _may_be_listed(text, names, *item)]
    most = known * 2 > len(items) and known >= _LEAST_KNOWN
    if most or (known > 1 and known + len(missing) + 1 >= len(items) > _LEAST_KNOWN):
        yield from (Span(start, end, "person", "row") for start, end in missing)


def _first_name(text: str, names: Names, start: int, end: int) -> tuple[int, int]:
    """Return what the first item of a row from ``start`` names, without the words that open the row (推选|由|某某某、…)."""
    for length in (3, 2):
        at = end - length
        if at > start and text[at - 1] in _OPENS_ROWS and _may_be_listed(text, names, at, end):
            return at, end
    return start, end


def _may_be_listed(text: str, names: Names, start: int, end: int) -> bool:
    """Tell whether an item of a row has the shape of a name, and nothing else was found in it."""
    shape = 2 <= end - start <= 4 and text[start] in lexicon.surnames()
    return shape and _may_attend(names, text[start:end]) and not names.taken(start, end)


def _may_attend(names: Names, name: str) -> bool:
    if is_word(name):
        return tag_of(name)[:2] == "nr"  # 陈向阳
    return names.is_name(name)


def _lists(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the lists before a verb of taking part, or before what all are; one in so many may have an odd shape."""
    begun = -1
    for verb in _TAKE_PART.finditer(text):
        clause = _clause(text, verb.start())
        if begun < clause and "、" in text[clause : verb.start()]:
            begun = clause
            if match := _ATTENDANTS.match(text, clause):
                yield match, 4
    for count in _COUNTS.finditer(text):
        marked = not _JOINTS.isdisjoint(text[max(0, count.start() - 5) : count.start()])
        if marked and (match := _COUNTED.match(text, _opening(text, count.start()))):
            yield match, _LONGEST_LIST
    begun = -1
    for more in printed(text, "等"):
        if "、" not in text[max(0, more - 5) : more]:
            continue
        clause = _clause(text, more)
        if begun < clause and "、" in text[clause:more]:
            begun = clause
            if match := _ALIKE.match(text, clause):
                yield match, _LONGEST_LIST


def _opening(text: str, end: int) -> int:
    """Return where the list before ``end`` begins: behind a verb or a word for what they are, where one stands in its clause."""
    start = _clause(text, end)
    first = _BEFORE_LISTS.search(text, start, end)
    return first.end() if first else start


def _clause(text: str, end: int) -> int:
    """Return where the clause before ``end`` begins that holds nothing but words and list marks."""
    return end - len(_NOT_LISTED.split(text[max(0, end - _LONGEST_LIST) : end])[-1])

"""Persons whom a meeting elects, appoints or releases: names in lists before 为, 担任, 当选 and their office.

One verb rules a whole sentence: 选举甲为会长，乙、丙为副会长，丁当选秘书长; 免去戊的局长职务.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from assets.entities import lexicon
from assets.entities.persons.names.reader import Names
from assets.entities.persons.offices import Office
from assets.entities.text.extent import EDGES
from assets.entities.text.search import matches
from assets.entities.text.spans import Span
from assets.entities.text.words import is_word, tag_of
from assets.printed import printed

_VERBS = ("补选", "增选", "选举", "推选", "改选", "任命", "聘任", "聘请", "提名", "当选", "选出", "决定")
_LINKS = ("当选为", "为", "担任", "当选", "出任")  # 乙、丙|当选|副会长
_NAMES = re.compile(r"([\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4}){0,30})(?:同志|等)?\Z")
# 早前曾任, 现任, 出任, 任
_TAKES = re.compile(
    r"(?:早前|此前|同时|随后|先后|曾经|已经|正式|后来|继续|[后又还也曾现已将拟即均都])*(?:[出接担就历调转升兼改连续留复现曾时继]?任|接替|代理)\Z"
)
_APPOINTED = ("被任命为", "被聘任为", "被聘为", "被选为")
# 王某|在2015年10月|出任, 李某某|2019年3月起|任
_WHEN = re.compile(
    "(?:于|在|自|从)?(?:(?:(?:[0-9]{4}|[去今前同当次])年)(?:[0-9]{1,2}月)?|[0-9]{1,2}月)(?:[0-9]{1,2}日)?(?:底|初|中旬|上旬|下旬)?(?:起|开始|后)?\\Z"
)
_LONGEST_WHEN = 20
_COMMAS = ("，", "；", ",", ";")
_TAKEN_IN = ("曾任", "现任", "时任", "新任")  # words that the office after them has taken in
_TAKES_TWO = ("代理",)
_LONGEST_TAKING = 8
_APPOINTS = ("除了", "批准", "决定", "任命", "由", "提名", "宣布", "推荐", "同意", "建议", "直到")
_LENGTHS = (3, 2, 4)
_STOPS = "。！？\n"
_LONGEST_SENTENCE = 400
_LONGEST_LIST = 31 * 5 + 5
# 免去|甲某某|的
_RELEASED = re.compile(
    r"(?:免去|接受|同意)([\u3400-\u9fff]{2,4}?)(?:同志的?|的|辞去)(?=[\u3400-\u9fff]{0,24}?(?:职务|请求))"
)


def find_elected(names: Names, runs: Mapping[int, Sequence[Office]]) -> Iterator[tuple[int, int, Sequence[Office]]]:
    """Yield the start and end of each name and the offices that it is elected to; ``runs`` by where each starts."""
    text = names.text
    if not printed(text, *_VERBS):
        return
    for reach, run in runs.items():
        link = next((word for word in _LINKS if text.endswith(word, 0, reach)), None)
        if link is None:
            continue
        end = reach - len(link)
        least = max(text.rfind(stop, max(0, end - _LONGEST_SENTENCE), end) for stop in _STOPS) + 1
        least = max(least, end - _LONGEST_SENTENCE)
        if not any(verb in text[least:reach] for verb in _VERBS):
            continue
        match = _NAMES.search(text, max(least, end - _LONGEST_LIST), end)
        listed = _listed(names, match) if match is not None else []
        for start, stop in listed:
            if not names.cuts(start, stop):
                yield start, stop, run


def find_appointed(
    names: Names, runs: Mapping[int, Sequence[Office]], sure: Mapping[int, Span]
) -> Iterator[tuple[int, int, Sequence[Office]]]:
    """Yield whose career is told, and the offices: 甲某某|任|市统计局局长, 中央批准|乙某|任|省委常委, 丙某|早前曾任|副秘书长.

    Who does not stay in an office is named without it. ``sure`` are the persons found before, by where they start.
    """
    text = names.text
    told = dict(sure)
    for reach, run in runs.items():
        reach += 2 * text.startswith(_TAKEN_IN, reach)
        end = _taking(text, reach)
        if end == reach:
            continue
        left = text.endswith("不再", 0, end)
        end -= 2 * left
        end -= 2 * text.endswith("同志", 0, end)
        for length in _LENGTHS:
            start = end - length
            opens = start == 0 or (start > 0 and (text[start - 1] in EDGES or text.endswith(_APPOINTS, 0, start)))
            opens |= start in sure and sure[start].end == end  # 秘书长|甲某某|早前曾任
            name = text[max(0, start) : end]
            shaped = len(name) == length and (
                names.is_name(name)
                or names.is_whole(start, end)
                or (length == 3 and name[0] in lexicon.common_surnames())  # 王|保安|任
            )
            if opens and shaped and not names.cuts(start, end):
                if not is_word(name) or tag_of(name).startswith("nr"):
                    told[start] = Span(start, end, "person", "elected")
                    yield start, end, () if left else _in_clause(text, run)
                break
        else:
            if not left and (person := _told_of(text, end, told)) is not None:
                yield person.start, person.end, _in_clause(text, run)


def _taking(text: str, reach: int) -> int:
    """Return where the words begin that say that an office at ``reach`` is taken, and when, or ``reach``: |在2015年10月出任."""
    appointed = next((word for word in _APPOINTED if text.endswith(word, 0, reach)), "")
    if appointed:
        end = reach - len(appointed)
    elif text[reach - 1 : reach] == "任" or text.endswith(_TAKES_TWO, 0, reach):
        takes = _TAKES.search(text, max(0, reach - _LONGEST_TAKING), reach)
        end = takes.start() if takes is not None else reach - 1
    else:
        return reach
    when = _WHEN.search(text, max(0, end - _LONGEST_WHEN), end)
    return when.start() if when else end


def _told_of(text: str, end: int, sure: Mapping[int, Span]) -> Span | None:
    """Return the only person of a sentence, who opens it, where a clause without a subject begins at ``end``: 甲某…，|现任."""
    if text[end - 1 : end] not in _COMMAS:
        return None
    start = max(text.rfind(stop, max(0, end - _LONGEST_SENTENCE), end) for stop in _STOPS) + 1
    persons = [span for at, span in sure.items() if start <= at < end]
    alone = len(persons) == 1 and persons[0].start == start
    return persons[0] if alone else None


def _in_clause(text: str, run: Sequence[Office]) -> Sequence[Office]:
    """Return the offices of a run up to a comma: 丙某任部长，|原部长丁某, but 丙某任部长，|现任主席."""
    for index, (office, following) in enumerate(pairwise(run), 1):
        if text[office.end : following.reach] == "，" and not text.startswith(_TAKEN_IN, following.reach):
            return run[:index]
    return run


def find_released(names: Names) -> Iterator[tuple[int, int]]:
    """Yield who leaves an office: 免去|甲某某|的县水利局局长职务."""
    for match in matches(_RELEASED, names.text, "免去", "接受", "同意"):
        start, end = match.span(1)
        if _is_name(names, start, end):
            yield start, end


def _listed(names: Names, match: re.Match[str]) -> list[tuple[int, int]]:
    """Return the names of a list; the first item may begin with the verb (选举|甲某某)."""
    found: list[tuple[int, int]] = []
    start = match.start(1)
    for number, name in enumerate(match[1].split("、")):
        end = start + len(name)
        if number == 0:
            start = next((at for at in range(start, end - 1) if _is_name(names, at, end)), end)
        if start == end or not _is_name(names, start, end):
            return []
        found.append((start, end))
        start = end + 1
    return found


def _is_name(names: Names, start: int, end: int) -> bool:
    """Tell whether the text is a name in shape, and no word of the language but one that the tagger takes for a name."""
    name = names.text[start:end]
    shaped = 2 <= len(name) <= 4 and start in names.tokens.bounds and names.is_name(name)
    return shaped and (not is_word(name) or tag_of(name).startswith("nr"))

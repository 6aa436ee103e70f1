"""Frames: the words around a figure that are not what it measures, and how they are taken off.

The words are data (``seeds/reference/indicator_frames.csv``). They come off only where they are whole words: the 能 of 产能
and the 就 of 就业 stay. Offsets are into the whole text; ``bounds`` holds the word boundaries (:mod:`assets.metrics.words`).
"""

from __future__ import annotations

import re
from functools import cache

from assets.metrics.words import Words
from assets.reference import rows

# 截至2023年底 · 今年前5个月 · 一季度
_TIME = re.compile(
    r"(?:截至|截止|到)?(?:[0-9]{4}年|[去今明前当上]年|[0-9一二三四前上下全]+(?:季度|半年|个?月份?)|[0-9]+月[0-9]+日)"
    r"(?:全年|[0-9一二三四前上下]+(?:季度|半年|个?月份?)|[底末初])?(?:以来|期间)?"
)
MEASURES = tuple("量额值资积度率费款金入润本价税债产长宽高厚径深重数比模力程龄期速压温算用损益出")
_LONGEST_BEFORE = 40  # characters before a figure that may name what it measures
_MEASURED = frozenset("比率值额量")
_PER = ("亩", "户", "村", "店")  # 亩均增收, but 均增长
_PER_UNIT = re.compile(
    "每(?:公斤|千克|斤|吨|桶|升|盎司|克|股|张|平方米|立方米|平米|千瓦时|度|手|头|只|斗|箱|袋|亩)(?:均|仅|只|约|收|卖到?)?$"
)
_ENERGIES = frozenset("蓄储节产功性效动热光核势机太智")  # before the 能 that is a noun
_TIME_BEGINS = frozenset("截到0123456789去今明前当上下全一二三四")


@cache
def words(role: str) -> frozenset[str]:
    """Return the words of one role: link, lead, weak, stop."""
    return frozenset(row["word"] for row in rows("indicator_frames") if row["role"] == role)


@cache
def _by_edge(role: str, last: bool) -> dict[str, tuple[str, ...]]:
    """Return the words of a role by their last or first character, longest first."""
    table: dict[str, list[str]] = {}
    for word in sorted(words(role), key=len, reverse=True):
        table.setdefault(word[-1 if last else 0], []).append(word)
    return {edge: tuple(found) for edge, found in table.items()}


@cache
def _leads() -> dict[str, tuple[str, ...]]:
    """Return what leads in, and the prepositions after that, by their first character."""
    leads, prepositions = _by_edge("lead", False), _by_edge("preposition", False)
    return {first: leads.get(first, ()) + prepositions.get(first, ()) for first in {*leads, *prepositions}}


def begins_with(role: str, text: str, start: int, bounds: Words) -> int:
    """Return where the whole word of a role ends that stands at ``start``, or ``start`` where none does."""
    for word in _by_edge(role, False).get(text[start : start + 1], ()):
        if start + len(word) in bounds and text.startswith(word, start):
            return start + len(word)
    return start


@cache
def _before_links() -> dict[str, tuple[str, ...]]:
    """Return, by link, what stands before it where it would cut a measure's name: 营 before 收, 节 before 约为."""
    return {
        link: tuple(name[:-cut] for name in _measures() for cut in range(1, len(name)) if link.startswith(name[-cut:]))
        + (_PER if link == "均" else ())
        for link in words("link")
    }


@cache
def _after_leads() -> dict[str, tuple[str, ...]]:
    """Return, by leading word, what stands after it where it is but a measure's first character: 支配收入 after 可."""
    return {
        lead: tuple(name[1:] for name in _measures() if len(name) > 1 and name[0] == lead)
        for lead in words("lead") | words("preposition")
    }


def _measures() -> list[str]:
    return [word for row in rows("indicators") for word in row["words"].split("|")]


def trim_end(text: str, start: int, end: int, bounds: Words) -> int:
    """Return ``end`` moved back over the words that only link to the figure: 占地面积达 -> 占地面积, but 营收 stays."""
    links, measures = _by_edge("link", True), _before_links()
    while end > start:
        if text[end - 1].isspace():
            end -= 1
            continue
        for word in links.get(text[end - 1], ()):
            cut = end - len(word)
            whole = cut in bounds or (word == "达" and text[cut - 1] in _MEASURED)  # 占 + 比达, as dictionaries part it
            if whole and text.endswith(word, start, end) and not text.endswith(measures[word], start, cut):
                end = cut
                break
        else:
            return end
    return end


def trim_start(text: str, start: int, end: int, bounds: Words) -> int:
    """Return ``start`` moved on over times and the words that only lead in: 去年已建成 -> 建成, but 可支配收入 stays."""
    leads, measures = _leads(), _after_leads()
    while start < end:
        first = text[start]
        if first.isspace():
            start += 1
            continue
        if first in _TIME_BEGINS and (time := _TIME.match(text, start, end)) and time.end() in bounds:
            start = time.end()
            continue
        for word in leads.get(first, ()):
            cut = start + len(word)
            if (
                cut <= end
                and text.startswith(word, start)
                and cut in bounds
                and not text.startswith(measures[word], cut)
            ):
                start = cut
                break
        else:
            return start
    return start


def stop_at(text: str, start: int, end: int, bounds: Words) -> tuple[int, str] | None:
    """Return the first stop word of ``text[start:end]`` and where it stands."""
    stops = _by_edge("stop", False)
    for position in range(start, end):
        words_here = stops.get(text[position])
        if words_here is None or (position not in bounds and position != start):
            continue
        for word in words_here:
            after = position + len(word)
            if (word == "及" and text.startswith("以上", after)) or (word == "以上" and text[position - 1] in "及岁"):
                continue  # 339个地级及以上城市, 2万名60岁以上老人
            if word == "能" and text[position - 1] in _ENERGIES:
                continue  # 两座抽水蓄能电站
            if after <= end and text.startswith(word, position) and after in bounds:
                return position, word
    return None


def words_before(text: str, start: int, end: int, bounds: Words) -> tuple[int, int]:
    """Return the span before a figure that may name what it measures, frames taken off both ends."""
    start = start if start > end - _LONGEST_BEFORE else end - _LONGEST_BEFORE
    end = trim_end(text, start, end, bounds)
    if (
        text[end - 1 : end] in ("）", ")")
        and (opening := max(text.rfind("（", start, end), text.rfind("(", start, end))) >= 0
    ):
        end = opening  # 户籍人口（含外来）
    if text.rfind("每", start + 2, end) >= 0 and (per := _PER_UNIT.search(text, start + 2, end)):
        end = trim_end(text, start, per.start(), bounds)  # 均价每公斤, 价格跌至每桶
    start = trim_start(text, start, end, bounds)
    after = begins_with("weak", text, start, bounds)
    return (after if after + 1 < end else start), end  # 实现年销售收入 -> 年销售收入

"""Status: whether a figure is reported, promised or demanded, or expected, from the words that govern its clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from assets.reference import rows

# “绿苗计划” · 《三年行动方案》: what a name says governs nothing
_QUOTED = re.compile(r"“[^”“]{1,15}”|《[^》《]{1,60}》")
_REACH = 300  # characters over which a word governs
_COMMA = re.compile("[，,；]")
_OPENS = frozenset("，,；。！？：、\n”")
ACTUAL, TARGET, FORECAST = "actual", "target", "forecast"


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return one pattern of all status words, longest first, and the status of each.

    Words that begin alike are tried together, 将(?:于|(?<![即必]将)在|): a search passes over all other places at once.
    """
    table = {row["word"]: row for row in rows("status_words")}
    alike: dict[str, list[str]] = {}
    for word in sorted(table, key=len, reverse=True):
        first, after, before = word[0], table[word]["not_after"], table[word]["not_before"]
        guard = f"(?<![{after}]{re.escape(first)})" if after else ""
        rest = re.escape(word[1:]) + (f"(?![{before}])" if before else "")
        alike.setdefault(first, []).append(guard + rest)
    groups = (f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in alike.items())
    return re.compile("|".join(groups)), {word: row["status"] for word, row in table.items()}


def status_marks(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return where in ``text[start:end]`` a status word stands, and its status, in order."""
    pattern, statuses = _pattern()
    marks = [(match.start(), statuses[match[0]]) for match in pattern.finditer(text, start, end)]
    if not marks:
        return marks
    quoted = [match.span() for match in _QUOTED.finditer(text, start, end)]
    ends = [high for _, high in quoted]
    return [mark for mark in marks if (at := bisect_right(ends, mark[0])) == len(quoted) or mark[0] <= quoted[at][0]]


def status_at(marks: list[tuple[int, str]], position: int, text: str) -> str:
    """Return the status that governs ``position``: that of the last mark before it within the same full stop."""
    last = bisect_left(marks, (position, "")) - 1
    if last < 0 or marks[last][1] == ACTUAL or position - marks[last][0] > _REACH:
        return ACTUAL
    mark, status = marks[last]
    if any(text.find(stop, mark, position) >= 0 for stop in "。！？"):
        return ACTUAL
    if text[position - 1] == "了" and _COMMA.search(text, mark, position):
        return ACTUAL  # 还要下500张网，雇了20名工人
    inside = status == FORECAST and mark > 0 and text[mark - 1] not in _OPENS  # 总产预计达9万吨；棉花种植20万亩
    return ACTUAL if inside and text.find("；", mark, position) >= 0 else status

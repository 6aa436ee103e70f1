"""Status: whether a figure is reported, promised or demanded, or expected, from the words that govern its clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from assets.reference import rows

# “绿苗计划” · 《三年行动方案》: what a name says governs nothing
_QUOTED = re.compile(r"“[^”“]{1,15}”|《[^》《]{1,60}》")
_REACH = 300  # characters over which a word governs
ACTUAL, TARGET, FORECAST = "actual", "target", "forecast"


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return one pattern of all status words, longest first, and the status of each."""
    table = {row["word"]: row for row in rows("status_words")}
    parts = []
    for word in sorted(table, key=len, reverse=True):
        after, before = table[word]["not_after"], table[word]["not_before"]
        parts.append((f"(?<![{after}])" if after else "") + re.escape(word) + (f"(?![{before}])" if before else ""))
    begins = "".join(sorted({word[0] for word in table}))
    return re.compile(f"(?=[{begins}])(?:{'|'.join(parts)})"), {word: row["status"] for word, row in table.items()}


def status_marks(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return where in ``text[start:end]`` a status word stands, and its status, in order."""
    pattern, statuses = _pattern()
    quoted = [match.span() for match in _QUOTED.finditer(text, start, end)]
    ends = [high for _, high in quoted]
    marks = []
    for match in pattern.finditer(text, start, end):
        at = bisect_right(ends, match.start())
        if at == len(quoted) or match.start() <= quoted[at][0]:
            marks.append((match.start(), statuses[match[0]]))
    return marks


def status_at(marks: list[tuple[int, str]], position: int, text: str) -> str:
    """Return the status that governs ``position``: that of the last mark before it within the same full stop."""
    last = bisect_left(marks, (position, "")) - 1
    if last < 0 or marks[last][1] == ACTUAL or position - marks[last][0] > _REACH:
        return ACTUAL
    stopped = any(text.find(stop, marks[last][0], position) >= 0 for stop in "。！？")
    return ACTUAL if stopped else marks[last][1]

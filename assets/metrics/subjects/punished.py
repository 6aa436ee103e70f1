"""Punished: on whom a court or the police impose a term, a fine or points (判处被告人凌某有期徒刑三年，并处罚金5万元).

The court that begins the clause is not whose they are. Such people are mostly called by their surname alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from assets.entities.model import Mention
from assets.metrics.subjects.candidates import Candidate
from assets.reference import values

_WORDS = re.compile("[罚判拘]|徒刑|被记")  # one is in every page that tells of any
_IMPOSED = re.compile(  # 判处有期徒刑 · 并处罚金人民币 · 被记 · 罚款
    "(?:判处|徒刑|拘役|缓刑|管制|拘留|政治权利|罚金|罚款|处罚|处以|被记|一次性记)[^，。；、0-9]{0,8}$"
)
_FAR = 16  # characters before a figure in which those words stand
_BEFORE = 2  # sentences back to the one who is punished
_CALLED = ("被告人", "嫌疑人", "被告", "罪犯", "驾驶人", "驾驶员", "当事人")
_NO_NAME = "些种个位年月日地省市县区镇乡村公企单社小学校栋路"


@cache
def _someone() -> re.Pattern[str]:
    """凌某 · 钟某某 · 凌某甲, but 某地 and 周某日 are nobody."""
    surnames = "".join(sorted(surname for surname in values("surnames", "surname") if len(surname) == 1))
    return re.compile(f"[{surnames}]某(?:某|[甲乙丙丁])?(?![{_NO_NAME}])")


class Punished:
    """Those of one article on whom something may be imposed; ``any`` says whether there are such, as on few pages."""

    def __init__(self, body: str, sentences: list[tuple[int, int, int]], persons: list[Mention]) -> None:
        """Take the body, its sentences as ``(paragraph, start, end)``, and the persons named in it, in order."""
        self._body = body
        self._sentences = sentences
        self._found: list[Candidate] = []
        if _WORDS.search(body):
            named = {m.start: m for m in persons if body.endswith(_CALLED, 0, m.start)}
            self._found = [Candidate(m.start, m.end, m.name, "named") for m in named.values()]
            called = (match.span() for match in _someone().finditer(body))
            self._found += [Candidate(*span, None, "acting") for span in called if span[0] not in named]
            self._found.sort(key=_start)
        self._starts = [one.start for one in self._found]
        self.any = bool(self._found)

    def of(self, sentence: int, position: int) -> Candidate | None:
        """Return who is punished with the figure at ``position``; None where it is no punishment, or nobody is named."""
        if not _IMPOSED.search(self._body, max(0, position - _FAR), position):
            return None
        at = bisect_left(self._starts, position) - 1
        paragraph = self._sentences[sentence][0]
        first = max(0, sentence - _BEFORE)
        since = next(start for other, start, _ in self._sentences[first : sentence + 1] if other == paragraph)
        return self._found[at] if at >= 0 and self._starts[at] >= since else None


def _start(candidate: Candidate) -> int:
    return candidate.start

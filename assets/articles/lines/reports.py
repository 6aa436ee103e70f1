"""Who issues a report, and the month of it, below its title: 明溪县统计局, （2013年4月）."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assets.articles.lines import shapes
from assets.articles.lines.line import Line

_REPORT = re.compile(
    r".{0,30}(?:公报|报告|情况|概况|运行(?:分析|简况)|综述)(?:\[\d\])?"
)  # 2023年国民经济和社会发展统计公报
_OFFICE = re.compile(
    "(?:国家|[\u3400-\u9fff]{2,20})(?:统计局|调查总?队|人民政府|委员会|办公室)"
    "(?:[\\s、][\u3400-\u9fff]{2,20}(?:统计局|调查总?队|人民政府|委员会|办公室)){0,3}"
)  # 青岚市统计局 国家统计局青岚调查队
_OFFICES_END = frozenset("局队府会室")


def issues_report(lines: Sequence[Line], number: int) -> bool:
    """Return whether a line names an office that issues the report whose title stands above it: 明溪县统计局."""
    text = lines[number].text
    if text[-1] not in _OFFICES_END or not _OFFICE.fullmatch(text):
        return False
    title = number - 1
    while title > 0 and _OFFICE.fullmatch(lines[title].text):
        title -= 1  # 国家统计局明溪调查队, below 明溪县统计局
    return bool(_REPORT.fullmatch(lines[title].text))


def dates_report(lines: Sequence[Line], number: int) -> bool:
    """Return whether a line gives the month of a report, below who issues it: （2013年4月）."""
    return shapes.MONTH.fullmatch(lines[number].text) is not None and number > 1 and issues_report(lines, number - 1)

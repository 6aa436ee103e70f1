"""What a newspaper prints of itself at the head of a page over several lines: its name, and the day with its parts apart.

A page that was copied out of its design has the large figure of the day, the year with the month and the day of the week on
lines of their own. Together they are a date when the day of the week is that of the day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assets.articles.lines import labels
from assets.articles.lines.imprints import is_masthead, name_of_paper
from assets.articles.lines.line import Line
from assets.articles.lines.shapes import MONTH

_UNREAD = frozenset((labels.SHORT, labels.PROSE, labels.CELL))
_TOP = 6  # lines among which stands the month of an issue
_LINES = 16  # of a page among which its head stands
_LONGEST = 14  # characters of a line with the year
_SHORT = 4  # characters of 日 报
_BESIDE = 2  # lines between the parts of a date
_WEEK = "一二三四五六日"
_WEEKDAY = re.compile(r"(?:星期|周)([一二三四五六日天])")
_MONTH = re.compile(r"(20\d\d)\s?[年./-]\s?(\d{1,2})月?")  # 2024年6月  2024.06
_YEAR = re.compile(r"(20\d\d)年?")
_MONTH_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日?")  # 6月18日, below 2024年
_DAY = re.compile(r"(\d{1,2})日?")
_PARTS = (_MONTH, _YEAR, _MONTH_DAY, _DAY, re.compile(r"农历\S{4,10}"))
_LONGEST_HEAD = 28  # characters
_DAY_OF_ISSUE = r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
_DATED_HEAD = re.compile(
    rf"(?!今天|现在|[^。]*星期)(?:\D{{2,14}}{_DAY_OF_ISSUE}\W{{0,2}}|{_DAY_OF_ISSUE}\s?[\u3400-\u9fff ]{{2,10}})"
)
_ISSUED_ON = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?:\s?年\s?\d{1,2}\s?月\s?(?:\d{1,2}\s?日)?号?|\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}(?!\d)|\s?年(?=\s?第))"
)  # 2025年4月8日  2025年4月  2025 / 4 / 8  2025年第4期
_SET_WIDE = re.compile(r"(?<=第)\s|\s(?=[版期](?:\W|$))")  # the blanks of 第 3 版
_BETWEEN = re.compile(r"[\s■●▪◆□○|｜/／·•,，]+")
_OF_AN_ISSUE = re.compile(
    r"(?:星期|周)[一二三四五六日天]"
    r"|农历\S{2,10}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{2,8}|闰?[正一二三四五六七八九十冬腊]{1,2}月[初十廿三]\S?"
    r"|(?:第|今日|本期|共)?[A-Z]?\d{1,3}版|第[一二三四五六七八九十]{1,3}版|(?:今日|本期|共)[一二三四五六七八九十]{1,2}版"
    r"|[（(]?(?:总?第|总|本期)\d{1,5}期[）)]?|第\d{1,5}期[（(]总第?\d{1,5}期[）)]"
)  # what only an issue has
_BESIDE_IT = re.compile(
    r"[A-Z]?\d{1,2}|合刊|内部资料|免费赠阅|[\u3400-\u9fff]{2,4}(?:新闻)?\d{0,2}|[\u3400-\u9fff]{2,5}[:：][\u3400-\u9fff]{2,4}|《[^《》]{2,12}》"
    r"|[\u3400-\u9fff]{0,6}(?:主编|责编|编辑|编委|美编|校对|版式|组版|视觉)"
)  # 03  民生  责编:甲  《明溪水利》
_LONGEST_LINE = 60  # characters of a line that says of which issue a page is
_KIND = re.compile(r"[日晚早时周快商]报|新闻|时报|晨报")  # 日报, below 明溪
_OF_PLACE = re.compile(r"[\u3400-\u9fff]{2,5}")


def broken_date(lines: Sequence[str]) -> str | None:
    """Return the date that the first ``lines`` of a page print in parts, as ``2024年6月 18日``; None when there is none."""
    head = lines[:_LINES]
    if not any(len(line) <= _LONGEST and "20" in line for line in head):
        return None  # as on most pages
    weekday = next((match[1] for line in head if (match := _WEEKDAY.search(line))), None)
    if weekday is None:
        return None
    bare = list(map(_bare, head))
    found: set[tuple[str, str, str]] = set()
    for number, line in enumerate(bare):
        beside = bare[max(number - _BESIDE, 0) : number + _BESIDE + 1]
        if match := _MONTH.fullmatch(line):
            found |= {(match[1], match[2], day[1]) for other in beside if (day := _DAY.fullmatch(other))}
        elif match := _YEAR.fullmatch(line):
            found |= {(match[1], day[1], day[2]) for other in beside if (day := _MONTH_DAY.fullmatch(other))}
    agreed = [parts for parts in found if _weekday(*parts) == weekday.replace("天", "日")]
    return "{}年{}月 {}日".format(*agreed[0]) if len(agreed) == 1 else None


def mark_head(lines: Sequence[Line], found: list[str]) -> None:
    """Relabel the lines that say of which issue a page is, and the parts of a date at its head, so that none is taken for
    a headline or a part of one.
    """
    top = [line.text.replace(" ", "") for line in lines[:_TOP]]
    months = [number for number, text in enumerate(top) if MONTH.fullmatch(text)]
    if months and any(_OF_AN_ISSUE.fullmatch(text) or is_masthead(text) for text in top):
        found[months[0]] = labels.META  # 黔北晨报 | 2025年4月 | 第36期
    for number, label in enumerate(found):
        if label in _UNREAD and len(lines[number].text) <= _LONGEST_LINE and _of_issue(lines[number].text):
            found[number] = labels.META
    head = [line.text for line in lines[:_LINES]]
    if broken_date(head):
        for number, line in enumerate(head):
            if not _bare(line) or any(part.fullmatch(_bare(line)) for part in _PARTS):
                found[number] = labels.FOLIO


def _of_issue(line: str) -> list[str]:
    """Return the parts of a line that says nothing but of which issue a page is, or none: 黔北晨报 ■2025年4月 ■第03版 ■民生."""
    day = _ISSUED_ON.search(line) if "20" in line or "19" in line else None
    if day is None:
        return []
    others = _SET_WIDE.sub("", f"{line[: day.start()]} {line[day.end() :]}")
    parts = [part for part in _BETWEEN.split(others) if part]
    told = [part for part in parts if _OF_AN_ISSUE.fullmatch(part) or is_masthead(part.strip("《》"))]
    known = all(part in told or _BESIDE_IT.fullmatch(part) for part in parts)
    return parts if told and known else []


def is_dated_head(line: str) -> bool:
    """Return whether a line that heads no piece says of which day all pieces are: 新闻联播 2024-05-06."""
    return len(line) <= _LONGEST_HEAD and bool(_DATED_HEAD.fullmatch(line))


def _bare(line: str) -> str:
    return _WEEKDAY.sub("", line).strip(" /|｜")


def _weekday(year: str, month: str, day: str) -> str | None:
    """Return the character for the day of the week of a date, None when there is no such day."""
    try:
        return _WEEK[date(int(year), int(month), int(day)).weekday()]
    except ValueError:
        return None


def printed_name(lines: Sequence[str]) -> str | None:
    """Return the name of the newspaper that the first ``lines`` of a page print, on one line or on two: 明溪, 日报."""
    for number, line in enumerate(lines):
        if name := name_of_paper(line):
            return name
        if name := next((part for part in _of_issue(line) if is_masthead(part)), None):
            return name
        kind = line.replace(" ", "") if number and len(line) <= _SHORT else ""
        above = lines[number - 1].replace(" ", "") if _KIND.fullmatch(kind) else ""
        if _OF_PLACE.fullmatch(above):
            return above + kind if is_masthead(above + kind) else None
    return None

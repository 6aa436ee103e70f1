"""Days: which days the words of a period stand for, by what the page says of its own time.

How times are printed is the :mod:`grammar`; which of them stand in a text is found in :mod:`find`.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from assets.metrics.periods.grammar import table
from assets.metrics.quantities.numerals import read_han

_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, None)}


@dataclass(frozen=True, slots=True)
class Calendar:
    """What an article tells about its own time: the day, month or year on which it was published."""

    published: date | None
    precision: str | None

    @property
    def year(self) -> int | None:
        """The year that 今年 means, or None."""
        return self.published.year if self.published else None

    @property
    def day(self) -> date | None:
        """The day that 今天 means, or None where only a month or year is printed."""
        return self.published if self.precision == "day" else None


def in_year_before(day: date) -> date:
    """Return the same day of the year before, 28 February for the 29th."""
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def resolve(match: re.Match[str], when: Calendar, year: int | None) -> tuple[date | None, date | None]:
    """Return the first and the last day of a match of the grammar; ``year`` is the one that it does not name itself.

    Both are None where the page does not tell.
    """
    if match["asof"] or match["same_day"] or match["rate"]:
        return None, None
    if match["from_year"]:
        begun, ended = match["from_year"], match["to_year"]
        ended = begun[: -len(ended)] + ended  # 2011-12年
        return (date(int(begun), 1, 1), date(int(ended), 12, 31)) if begun <= ended else (None, None)
    if match["plan"]:
        return _plan(match)
    if match["span"]:
        return _recent(match, when)
    if match["today"]:
        back = {"明": -1, "今": 0, "昨": 1, "前": 2}[match["today"][0]]
        day = when.day - timedelta(days=back) if when.day else None
        return day, day
    if match["week"]:
        return _of_week(match, when)
    if match["lone_day"]:
        return _days_of_month(int(match["lone_day"]), int(match["to_lone_day"] or 0), when)
    if match["this_month"]:
        return _this_month(match, when)
    anchor = _year(match, when, year)
    if anchor is None or not 1000 <= anchor <= 9998:
        return None, None
    first, last = _within(match, anchor)
    if first is None or last is None:
        return None, None
    if match["since"] or match["since_2"]:
        return _since(match, first, last, when)
    if edge := match["edge"] or match["bare_edge"] or match["month_edge"] or match["year_edge"]:
        return _edge(edge, first, last, match.string.startswith("前", match.end()))
    if match["until"] in ("截至", "截止", "截止到"):
        return last, last
    return first, last


def _edge(edge: str, first: date, last: date, before: bool) -> tuple[date, date]:
    """Return the days of 底, 末, 初 or 中旬 of a year or month; ``before``: 年底前 is any time in the year."""
    if edge.endswith(("底", "末")):
        return (first if before else last), last
    if edge in _THIRDS:
        start, end = _THIRDS[edge]
        return first.replace(day=start), last.replace(day=end) if end else last
    at_start = edge.endswith("初") and (last - first).days > 31
    return first, first if at_start else last  # 年初: the state at its beginning; 5月初: some day in May


def _since(match: re.Match[str], first: date, last: date, when: Calendar) -> tuple[date | None, date | None]:
    """Return 今年以来 as the year, and 2009年起 as what goes on to the day, or the year, of the page.

    5月以来 and 2021年以来 are too vague.
    """
    if match["month"] or match["part"] or match["since_2"]:
        return None, None
    if table("year").get(match["relative"] or "") == "0":
        return (first, last) if match["since"] == "以来" else (None, None)  # 今年起 goes on beyond the year
    if "以来" in (match["since"], match["since_2"]):
        return None, None  # 2021年以来: no end is printed
    if when.day and when.day >= first:
        return first, when.day
    if when.year and when.precision != "day" and when.year >= first.year:
        return first, date(when.year, 12, 31)
    return None, None


def _year(match: re.Match[str], when: Calendar, year: int | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["han_year"]:
        return int(read_han(match["han_year"].replace("○", "〇"))[0])
    if match["relative"] in ("上年", "上一年") and year:
        return year - 1
    if match["relative"]:
        return when.year + int(table("year")[match["relative"]]) if when.year else None
    return year


def _within(match: re.Match[str], year: int) -> tuple[date | None, date | None]:
    if part := match["part"] or match["bare_part"]:
        low, _, high = table("part")[part].partition("-")
        return _months(year, int(low), int(high))
    if low_month := match["from_month"] or match["from_month_2"]:
        begun, ended = _small(low_month), _small(match["to_month"] or match["to_month_2"])
        if match["end_year"] and (until := int(match["end_year"])) > year:  # 2023年8月至2024年2月
            return _months(year, begun, begun)[0], _months(until, ended, ended)[1]
        return _months(year, begun, ended)
    if count := match["first_months"] or match["bare_first_months"]:
        return _months(year, 1, _small(count))
    if month := match["month"] or match["bare_month"]:
        if day := match["day"] or match["day_2"]:
            last = match["to_day"] or match["to_day_2"] or day
            last_month = match["to_day_month"] or match["to_day_month_2"] or month
            last_year = int(match["to_day_year"] or match["to_day_year_2"] or year)
            first_day = _day(year, _small(month), _small(day))
            last_day = _day(last_year, _small(last_month), _small(last))
            return (first_day, last_day) if first_day and last_day and first_day <= last_day else (None, None)
        return _months(year, _small(month), _small(month))
    return date(year, 1, 1), date(year, 12, 31)


def _small(text: str) -> int:
    return int(text) if text.isdecimal() else int(read_han(text)[0])


def _of_week(match: re.Match[str], when: Calendar) -> tuple[date | None, date | None]:
    """Return a day, the end or the whole of the week of the page's day, or of the week before; weeks begin on Mondays."""
    if when.day is None:
        return None, None
    monday = when.day - timedelta(days=when.day.weekday() + (7 if match["week"] == "上" else 0))
    if match["weekday"]:
        day = monday + timedelta(days="一二三四五六日".index(match["weekday"]))
        return day, day
    return monday + timedelta(days=5 if match["weekend"] else 0), monday + timedelta(days=6)


def _days_of_month(number: int, until: int, when: Calendar) -> tuple[date | None, date | None]:
    """Return the last day of this number that is not after the page's own, and the day ``until`` which it goes on."""
    if when.day is None:
        return None, None
    month = when.day.replace(day=1) if number <= when.day.day else when.day.replace(day=1) - timedelta(days=1)
    first = _day(month.year, month.month, number)
    last = _day(month.year, month.month, until) if until > number else first
    return (first, last) if last else (None, None)


def _this_month(match: re.Match[str], when: Calendar) -> tuple[date | None, date | None]:
    """Return 本月, 上月末 or 本月28日 where the page prints its month."""
    if when.published is None or when.precision == "year":
        return None, None
    months = 12 * when.published.year + when.published.month - 1 + int(table("month")[match["this_month"]])
    year, month = divmod(months, 12)
    if number := match["day_3"]:
        day = _day(year, month + 1, int(number))
        return day, day
    first, last = _months(year, month + 1, month + 1)
    edge = match["this_edge"]
    return (
        _edge(edge, first, last, match.string.startswith("前", match.end()))
        if edge and first and last
        else (first, last)
    )


def _months(year: int, low: int, high: int) -> tuple[date | None, date | None]:
    if not 1 <= low <= high <= 12:
        return None, None
    return date(year, low, 1), date(year, high, calendar.monthrange(year, high)[1])


def _day(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _plan(match: re.Match[str]) -> tuple[date, date]:
    low, _, high = table("plan")[match["plan"]].partition("-")
    first, last = date(int(low), 1, 1), date(int(high), 12, 31)
    at_end = "末" in (match["plan_tail"] or match["plan_tail_2"] or "")
    return (last, last) if at_end else (first, last)


def _recent(match: re.Match[str], when: Calendar) -> tuple[date | None, date | None]:
    """Return 近三年 as the calendar years that end with the page's own, 过去三年 as those before it."""
    if when.year is None or match["span_unit"] != "年" or match["span"] in ("未来", "今后"):
        return None, None  # where those to come begin is not said
    last = when.year - 1 if match["span"] == "过去" else when.year
    return date(last - _small(match["count"]) + 1, 1, 1), date(last, 12, 31)

"""Times that hang on another, or on a feast, or are vague: 当年, 当月, 次日, 五年来, “五一”假期, 80年代. Few texts name them.

The first two are counted from the time named before them. When a feast is, and where the last five years begin, no page
says; but a period that was named before reaches no further than to them.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from assets.metrics.periods.days import Calendar
from assets.metrics.periods.find import Period, find_periods
from assets.metrics.periods.grammar import table, vague_seasons
from assets.printed import printed

_WORDS = (
    "年代",
    "期间",
    "当天",
    "当日",
    "当晚",
    "首日",
    "首天",
    "假",
    "年来",
    "年间",
    "月来",
    "当年",
    "当月",
    "次年",
    "同年",
    "翌",
    "次日",
    "第二天",
    "一天",
)  # one is in each
_HAN = "一二三四五六七八九十两"
_LAST_YEAR = 9998
_A_YEAR = 365


@cache
def _pattern() -> re.Pattern[str]:
    that_year = f"(?P<that_year>{'|'.join(table('that_year'))})(?P<year_end>底|末)?"
    that_month = f"(?P<that_month>当月)(?![0-9{_HAN}]+[日号])"
    next_day = "(?P<next_day>次日(?!达)|第二天|翌日)"
    # 五年来 · 十余年间 · 几个月来 · 单架一天可作业600亩
    spell = f"(?:[0-9]{{1,3}}|[{_HAN}几数]{{1,3}})[余多]?(?:年|个月)[多余]?[来间](?![自到])|一天(?=[可能])"
    # 上世纪80年代 · 九十年代初
    decade = f"(?:(?:上个?|本|[0-9]{{2}}|二十一?)世纪)?[0-9{_HAN}][0十]年代(?:初|末|中)?期?"
    # “五一”假期 · 国庆期间 · 假期三天 · 比赛期间
    occasion = (
        f'[“"‘「]?(?:{vague_seasons()})[”"’」]?(?:(?:小长假|长假|假期|假日|黄金周|期间|档)+|节?(?P<feast>当[天日晚]|首[日天]))'
        f"|(?:小长)?假期(?=期间|里|[0-9{_HAN}]天)|(?:比赛|赛事|活动|会议|施工|改造)期间"
    )
    return re.compile(
        f"{that_year}|{that_month}|{next_day}|{spell}|{decade}|{occasion}"
    )  # slow, and tried in few sentences


def printed_words(body: str) -> list[int]:
    """Return where the words stand, in order, one of which every such time holds."""
    return printed(body, *_WORDS)


def with_occasions(
    text: str, start: int, end: int, found: list[Period], when: Calendar, printed: int | None
) -> list[Period]:
    """Return the periods ``found`` in ``text[start:end]`` and such times between them, in order.

    ``printed`` is the year that a sentence before names.
    """
    result: list[Period] = []
    rest = iter([*found, Period(end, end, "", None, None)])
    following = next(rest)
    for match in _pattern().finditer(text, start, end):
        while following.start < match.start():
            result.append(following)
            following = next(rest)
        if (match["year_end"] or match["feast"]) and following.end == match.end():
            following = next(rest)  # the 年底 of 当年底, the 当天 of 中秋当天
        if (result and result[-1].end > match.start()) or following.start < match.end():
            continue  # 近三年来, 今年“五一”期间
        result.append(occasion := _period(match, result[-1] if result else None, printed))
        if match["that_year"] and occasion.first and following.start == match.end() and following.text:
            year = occasion.first.year  # 当年7月
            (inner,) = find_periods(text, following.start, following.end, when, year, year)[:1] or (following,)
            result[-1] = replace(inner, start=match.start(), text=text[match.start() : inner.end], dated=True)
            following = next(rest)
    return [*result, *(period for period in (following, *rest) if period.text)]


def month_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of the month in which ``day`` lies."""
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _period(match: re.Match[str], before: Period | None, printed: int | None) -> Period:
    first = last = None
    if match["that_year"]:
        year = before.first.year if before and before.first else printed
        if year and year < _LAST_YEAR:
            year += int(table("that_year")[match["that_year"]])
            last = date(year, 12, 31)
            first = last if match["year_end"] else date(year, 1, 1)
    elif match["that_month"] and before and before.last and before.days < _A_YEAR:
        first, last = month_of(before.last)
    elif match["next_day"] and before and before.last and before.days == 1 and before.last < date.max:
        first = last = before.last + timedelta(days=1)
    return Period(match.start(), match.end(), match[0], first, last)

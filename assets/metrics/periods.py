"""Periods: the words that say when a figure holds, and the days that they stand for.

A page that does not say its year resolves no 去年 and no 3月; the words are kept, the days are None. A period is a closed
interval; an as-of date (截至2023年底) has both ends on that day.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assets.metrics.numerals import read_han
from assets.metrics.period_grammar import REPORTING, bases, pattern, season, table


@dataclass(slots=True)
class Period:
    """Words at ``text[start:end]`` and the days they stand for; both days are None where the page does not tell."""

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    dated: bool = True  # names its own year: 2023年, 去年, “十四五”; 3月份 does not

    @property
    def days(self) -> int:
        """How long it is; one that is not known is long."""
        return (self.last - self.first).days + 1 if self.first and self.last else 1000

    def covers(self, inner: Period) -> bool:
        """Say whether the days of ``inner`` are among those of this one; of unknown days none are."""
        if not (self.first and self.last and inner.first and inner.last):
            return False
        return self.first <= inner.first and inner.last <= self.last


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


def find_periods(
    text: str, start: int, end: int, when: Calendar, year: int | None, whole_year: int | None = None
) -> list[Period]:
    """Return the periods named in ``text[start:end]``, bases of comparison left out.

    ``year`` is the year of the context, in which 3月 and 一季度 lie; ``whole_year`` the one of which 全年 and 年末 speak.
    """
    found: list[Period] = []
    for match in pattern().finditer(text, start, end):
        if match.end() == match.start() or _is_base(text, match, start):
            continue
        if match["rate"] and found and found[-1].first and _BESIDE.fullmatch(text, found[-1].end, match.start()):
            continue  # 去年，工坊每月售出300件: in that year
        then = match["asof"] == "届时" and found and found[-1].first and found[-1].text.endswith("日")
        if then and _IS_HELD.search(text, found[-1].end, match.start()):
            found.append(replace(found[-1], start=match.start(), end=match.end(), text=match[0]))
            continue  # 大会将于5月20日举行，届时: that day
        if printed := match["year"] or match["to_year"]:
            year = whole_year = int(printed)
        whole = match["bare_part"] in ("全年", "全年度") or match["year_edge"]
        around = when.year if match["year_edge"] == "年内" else whole_year if whole else year
        added = season().match(text, match.end(), end)
        if match["relative"] in _BEFORE_IT and found and found[-1].first and found[-1].days > _A_DAY:
            around = found[-1].first.year  # 2023年度，…比例由上年的7.2%降至1.9%: of 2022
        if former := _FORMER.match(text, match.end(), end) if match["relative"] in _BEFORE_IT else None:
            found += [_year_before(found[-1], match.start(), former.end(), text)] if found else []
            continue
        vague = (added and (added["since"] or not added["whole"])) or _SINCE_THEN.match(text, match.end(), end)
        if match["same_day"] and found and found[-1].first and found[-1].first == found[-1].last:
            found.append(replace(found[-1], start=match.start(), end=match.end(), text=match[0]))
            continue  # 5月20日开幕，当天
        first, last = (None, None) if vague else _resolve(match, when, around)
        dated = not (match["bare_part"] or match["from_month_2"] or match["bare_first_months"] or match["bare_month"])
        until = added.end() if added else match.end()
        found.append(Period(match.start(), until, text[match.start() : until], first, last, dated))
    return found


_A_DAY = 1
_IS_HELD = re.compile("举[行办]|召开|开[幕赛业跑]|启幕")
_BEFORE_IT = ("去年", "上年", "上一年")
_FORMER = re.compile("同期的?(?=[0-9])")  # 今年前5个月…由去年同期的11%提高到19%
_EQUALS = ("比", "较", "是", "为", "达", "于", "与", "同", "占")  # 是去年同期的2.1倍
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, None)}
_LASTS = re.compile("(?:持续|延续|延长|推迟|开放|营业|运行|一直|保持)$")  # 活动持续到年底
_SINCE_THEN = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:以来|首[日月周])")  # 去年9月筹备以来, 2025年春季学期开学首日
_BESIDE = re.compile("[，,]?[^，。；,0-9]{0,12}")
_PHASE = re.compile('[”"]?(?:规划)?的?(?:收官|开局|起步|关键|攻坚|承上启下|谋划)')
_UNDERGONE = re.compile("受[^，。；]{0,6}")
_EFFECT = re.compile("[^，。；]{1,20}影响")
_SUPERLATIVE = re.compile("的?(?:同期|历史|单[月季日])*(?:最|新[高低]|首次|次[高低])")
_ATTRIBUTIVE = re.compile(  # 举行二季度重点项目集中签约仪式
    "(?:全[市区县省])?(?:重点|重大|集中|项目|工作|例会|经济|安全|主题|推进)[^，。；]{0,20}(?:仪式|会|活动|观摩|考核|评比)"
)
_ABOUT = re.compile("关于[^，。；“”：]{1,16}$")  # 关于明溪区2024年计划执行情况的决议


def _year_before(period: Period, start: int, end: int, text: str) -> Period:
    """Return the period a year before another, printed at ``text[start:end]``."""
    first, last = period.first and in_year_before(period.first), period.last and in_year_before(period.last)
    if last and period.last and (last.month, last.day) == (2, 28) and period.first != period.last:
        last = date(last.year, 2, calendar.monthrange(last.year, 2)[1])  # 今年1至2月: to the end of February
    return Period(start, end, text[start:end], first, last)


def in_year_before(day: date) -> date:
    """Return the same day of the year before, 28 February for the 29th."""
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def _is_base(text: str, match: re.Match[str], start: int) -> bool:
    said = match["today"] or match["day_2"] or match["day"] or match["same_day"] or match["lone_day"] or match["week"]
    if said and REPORTING.match(text, match.end()):
        return True
    before = text[max(start, match.start() - 3) : match.start()]
    if before.endswith(("排到", "排到了", "排至", "订到", "订到了", "签到了")):
        return True  # 订单排到了明年3月
    dated = match["year"] or match["relative"] or match["plan"] or match["asof"]
    if match["until"] and match["until"] in ("到", "至") and not dated:
        edge = match["month_edge"] or match["year_edge"] or match["this_edge"]
        if not edge or _LASTS.search(text, max(start, match.start() - 4), match.start()):
            return True
    undergone = text.rfind("受", max(start, match.start() - 7), match.start())
    if undergone >= 0 and _UNDERGONE.fullmatch(text, undergone, match.start()) and _EFFECT.match(text, match.end()):
        return True  # 受7月下旬强降雨影响
    if match["plan"] and _PHASE.match(text, match.end()):
        return True  # “十四五”规划收官之年
    if match["bare_part"] and text.startswith(("目标", "任务", "预算", "计划"), match.end()):
        return True  # 锚定全年目标
    if (match["part"] or match["bare_part"]) and _ATTRIBUTIVE.match(text, match.end()):
        return True
    if (match["year"] or match["relative"]) and _ABOUT.search(text, max(start, match.start() - 20), match.start()):
        return True
    if (match["since"] or match["since_2"]) and _SUPERLATIVE.match(text, match.end()):
        return True  # 升至2022年7月以来最高水平
    if match["relative"] in _BEFORE_IT and _FORMER.match(text, match.end()) and not before.endswith(_EQUALS):
        return False
    return before.endswith(bases()) or text.startswith(("同期", "同月", "相比", "水平", "同季"), match.end())


def _resolve(match: re.Match[str], when: Calendar, year: int | None) -> tuple[date | None, date | None]:
    if match["asof"] or match["same_day"] or match["rate"]:
        return None, None
    if match["from_year"]:
        return date(int(match["from_year"]), 1, 1), date(int(match["to_year"]), 12, 31)
    if match["plan"]:
        return _plan(match)
    if match["span"]:
        return _recent(match, when)
    if match["today"]:
        back = {"今": 0, "昨": 1, "前": 2}[match["today"][0]]
        day = when.day - timedelta(days=back) if when.day else None
        return day, day
    if match["week"]:
        day = _weekday(match["week"], match["weekday"], when)
        return day, day
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
            first_day, last_day = _day(year, _small(month), _small(day)), _day(year, _small(last_month), _small(last))
            return (first_day, last_day) if first_day and last_day and first_day <= last_day else (None, None)
        return _months(year, _small(month), _small(month))
    return date(year, 1, 1), date(year, 12, 31)


def _small(text: str) -> int:
    return int(text) if text.isdecimal() else int(read_han(text)[0])


def _weekday(week: str, name: str, when: Calendar) -> date | None:
    """Return a day of the week of the page's day, or of the week before; weeks begin on Mondays."""
    if when.day is None:
        return None
    back = when.day.weekday() - "一二三四五六日".index(name) + (7 if week == "上" else 0)
    return when.day - timedelta(days=back)


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

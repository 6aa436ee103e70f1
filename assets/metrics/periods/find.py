"""Periods: the words of a text that say when a figure holds, with the days that they stand for (:mod:`days`).

A page that does not say its year resolves no 去年 and no 3月; the words are kept, the days are None. A period is a closed
interval; an as-of date (截至2023年底) has both ends on that day.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date

from assets.metrics.periods.days import Calendar, in_year_before, resolve
from assets.metrics.periods.grammar import pattern, season
from assets.metrics.periods.passing import BEFORE_IT, FORMER, is_passing


@dataclass(slots=True)
class Period:
    """Words at ``text[start:end]`` and the days they stand for; both days are None where the page does not tell."""

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    dated: bool = True  # names its own year: 2023年, 去年, “十四五”; 3月份 does not
    of_base: bool = False  # dates the one figure after it, which another is compared with: 低于2019年的6.9%

    @property
    def days(self) -> int:
        """How long it is; one that is not known is long."""
        return (self.last - self.first).days + 1 if self.first and self.last else 1000

    def covers(self, inner: Period) -> bool:
        """Say whether the days of ``inner`` are among those of this one; of unknown days none are."""
        if not (self.first and self.last and inner.first and inner.last):
            return False
        return self.first <= inner.first and inner.last <= self.last


def find_periods(
    text: str, start: int, end: int, when: Calendar, year: int | None, whole_year: int | None = None
) -> list[Period]:
    """Return the periods named in ``text[start:end]``, bases of comparison left out.

    ``year`` is the year of the context, in which 3月 and 一季度 lie; ``whole_year`` the one of which 全年 and 年末 speak.
    """
    found: list[Period] = []
    for match in pattern().finditer(text, start, end):
        if match.end() == match.start():
            continue
        if found and _spans(text, found[-1], match):
            found[-1] = _span(text, found[-1], match, when)
            continue
        of_base = False
        if is_passing(text, match, start):
            of_base = bool(match["year"] or match["relative"]) and _dates_base_value(text, match, start)
            if not of_base:
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
        if match["relative"] in BEFORE_IT and found and found[-1].first and found[-1].days > _A_DAY:
            around = found[-1].first.year  # 2023年度，…比例由上年的7.2%降至1.9%: of 2022
        if former := FORMER.match(text, match.end(), end) if match["relative"] in BEFORE_IT else None:
            words = match.start(), former.end(), text
            before = _year_before(found[-1], *words) if found else _unknown(*words)
            found.append(replace(before, of_base=of_base))
            continue
        vague = (added and (added["since"] or not added["whole"])) or _SINCE_THEN.match(text, match.end(), end)
        if match["same_day"] and found and found[-1].first and found[-1].first == found[-1].last:
            if found[-1].end == match.start():  # 15日当天
                found[-1] = replace(found[-1], end=match.end(), text=text[found[-1].start : match.end()])
                continue
            found.append(replace(found[-1], start=match.start(), end=match.end(), text=match[0]))
            continue  # 5月20日开幕，当天
        first, last = (None, None) if vague else resolve(match, when, around)
        at_end = match["year_edge"] == "年末"  # 年末全市常住人口450万人: a bulletin's, of the year that is over
        dated = not (
            at_end or match["bare_part"] or match["from_month_2"] or match["bare_first_months"] or match["bare_month"]
        )
        until = added.end() if added else match.end()
        found.append(Period(match.start(), until, text[match.start() : until], first, last, dated, of_base))
    return found


_A_DAY = 1
_IS_HELD = re.compile("举[行办]|召开|开[幕赛业跑]|启幕")
_COMPARED = ("比", "较", "高于", "低于", "超过", "不及")
_ITS_VALUE = re.compile("(?:同期)?的[约近超]?[0-9][0-9.,万亿多余]*(?![倍0-9.,万亿多余])")
_SINCE_THEN = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:以来|首[日月周])")  # 去年9月筹备以来, 2025年春季学期开学首日
_BESIDE = re.compile("[，,]?[^，。；,0-9]{0,12}")


def _year_before(period: Period, start: int, end: int, text: str) -> Period:
    """Return the period a year before another, printed at ``text[start:end]``."""
    first, last = period.first and in_year_before(period.first), period.last and in_year_before(period.last)
    if last and period.last and (last.month, last.day) == (2, 28) and period.first != period.last:
        last = date(last.year, 2, calendar.monthrange(last.year, 2)[1])  # 今年1至2月: to the end of February
    return Period(start, end, text[start:end], first, last)


def _spans(text: str, first: Period, match: re.Match[str]) -> bool:
    """Say whether a time ends a span that the one before begins: 从去年10月|到今年3月."""
    if match["until"] not in ("到", "至") or first.end != match.start() or match["asof"]:
        return False
    return first.first is not None and text[first.start - 1 : first.start] in ("从", "自")


def _span(text: str, begun: Period, match: re.Match[str], when: Calendar) -> Period:
    """Return the span from a time to the one that follows it; a month without a year is the next of its name."""
    year = begun.first.year if begun.first else None
    last = resolve(match, when, year)[1]
    if year and last and begun.first and last < begun.first:
        last = resolve(match, when, year + 1)[1]
    return replace(begun, end=match.end(), text=text[begun.start : match.end()], last=last)


def _unknown(start: int, end: int, text: str) -> Period:
    return Period(start, end, text[start:end], None, None)


def _dates_base_value(text: str, match: re.Match[str], start: int) -> bool:
    """Say whether a base of comparison is printed with its value: 低于2019年的6.9%, but 超过2019年的水平."""
    return text.endswith(_COMPARED, start, match.start()) and _ITS_VALUE.match(text, match.end()) is not None

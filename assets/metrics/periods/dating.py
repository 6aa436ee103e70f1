"""Dating: which of the periods that a text names holds for a figure.

The last period named before a figure governs it, through the sentence and the next few of its paragraph, unless it dates
an event (2023年开工), ends with its item (到2027年…；), or the figure is of what things are (占地面积) or how long they take.
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date

from assets.metrics.periods.days import Calendar, in_year_before
from assets.metrics.periods.find import Period
from assets.metrics.periods.governing import (
    AS_OF,
    ELSEWHERE,
    OF_NO_TIME,
    Figure,
    is_beyond_stop,
    is_of_event,
    is_of_its_year,
)
from assets.metrics.periods.grammar import event, table
from assets.metrics.periods.reach import gathers
from assets.metrics.periods.standing import STANDING, tells_what_is
from assets.metrics.periods.timeline import Timeline
from assets.metrics.status import ACTUAL, FORECAST, TARGET

_QUOTED = 300  # characters in which the quotation mark is looked for that opens what somebody says
_BESIDE_IT = 2  # characters from the period of a former value to the value: 低于2019年的约6%
_FORGOTTEN = 8  # periods in a row that are looked past
_FAR = 2  # sentences over which a period is carried
_OF_THE_YEAR = re.compile("[首第最]|新年")  # 今年首场招聘会, on a day of it
_A_YEAR = 365
_REPORTS = re.compile("[同环]比|[比较]上一?年|增长|下降|增幅|降幅")  # 产量5万吨，比上年增长3%: a year's report
_FLOWS = re.compile(
    "完成|实现|达成|造成|发送|接待|揽收|出入境"
)  # 镇属企业完成产值5亿元: in the time that the article is about
_OVER_A_TIME = re.compile(
    r"(?:增加值|种植面积|播种面积|产值|总值|收入|销售额|零售额|零售总额|产量|进出口额?|出口额?|进口额?|利润|客流量|发电量|用电量|浓度|天数比例|优良率|优良天数|比全[国省市][^，。；]*[高低快慢])$"
)
_TO_BE = re.compile("[将定拟]于?$")  # 考试将于6月24日举行
_FORETOLD = re.compile("预计|预报|预警|将")
_FOREBODES = re.compile("预[计测期]|预估|报告")
_LONE_DAY = re.compile("[0-9]{1,2}日(?:.{1,4}[0-9]{1,2}日)?")
_PART_OF_A_YEAR = re.compile("季度|半年|全年|[0-9一二三四五六七八九十]个?月")
_RESULTS = frozenset("金银铜枚分")  # 锦标赛收官。云塘队以21金列第一
_BARE_YEAR = re.compile("(?:[0-9]{4}|[去今前上本当])年")  # the time of one event more often than that of a report
# goes on to tell what there was on the day of a count: 截至2024年底，…。\n从学历看，…
_STOCK = re.compile(
    r"\s*(?:根?据统计|统计显示|在[^，。；]{2,16}[中里]，|除了?[^，。；]{2,20}[，外]|从[^，。；]{2,14}看，|按[^，。；]{1,10}分，|另外，|[^，。；]{0,4}现有)"
)
_PARTED = re.compile("[分从按][^，]{0,2}(?:季度?|月度?|当月|环比)(?:情况)?看|其中，")
_DETAILS = re.compile(r"其中|分[^，]{1,4}看|从[^，]{2,12}看|按[^，]{1,6}分")  # goes on about the figures before


class Dating:
    """The periods of one article, each sentence read once, and the one that is carried on."""

    def __init__(self, body: str, sentences: list[tuple[int, int, int]], when: Calendar, heads: str) -> None:
        """Take the body, its sentences as ``(paragraph, start, end)``, what the article tells of its own time, and its heads."""
        self._body = body
        self._sentences = sentences
        self._starts = [start for _, start, _ in sentences]
        self._when = when
        self._times = Timeline(body, sentences, when, heads)
        self._at = self._times.at
        self._carried: tuple[int, Period | None] = (-1, None)
        self._former: tuple[int, Period | None] = (-1, None)  # what was carried before that
        self._forgotten: set[int] = set()  # where periods begin that date only a former value

    def named_before(self, sentence: int, position: int) -> Period | None:
        """Return the last period that the sentence names before ``position``; a year does not undo a day within it."""
        periods, ends = self._at(sentence)
        last = bisect_right(ends, position) - 1
        if last < 0:
            return None
        period = periods[last]
        for _ in range(_FORGOTTEN):
            beyond = period.of_base and position - period.end > _BESIDE_IT
            if not beyond and period.start not in self._forgotten:
                break
            if last == 0:
                return None
            last -= 1
            period = periods[last]
        if last > 0 and _within(periods[last - 1], period) and not self._begins_anew(periods[last - 1], period):
            return periods[last - 1]
        return period

    def _begins_anew(self, inner: Period, outer: Period) -> bool:
        """Say whether a year after a day begins something else: 截至5月底有80家，今年将达100家, but not 2024年秋季招聘会."""
        if _FOREBODES.search(self._body, inner.end, outer.start):
            return True  # 14日发布的报告预计，2025年全球经济将增长3%
        return outer.text[0] in "今去明" and _OF_THE_YEAR.match(self._body, outer.end) is None

    def forget(self, sentence: int, start: int, end: int) -> None:
        """Leave out what the sentence names in ``text[start:end]``: the 目前 of 由目前的30%提高到45% dates the 30% alone."""
        periods, ends = self._at(sentence)
        for period in periods[bisect_right(ends, start) : bisect_right(ends, end)]:
            if period.start >= start:
                self._forgotten.add(period.start)
        if self._carried[1] is not None and self._carried[1].start >= start:
            self._carried = self._former

    def of(self, sentence: int, figure: Figure) -> Period | None:
        """Return the period of a figure of a sentence."""
        named = figure.named
        if figure.takes_time:
            beside = named is not None and figure.start - named.end <= 1 and figure.quantity.unit.text != "岁"
            return named if named and (named.first is None or beside) else None
        if named is None:
            return self._carried_to(sentence, figure)
        named = self._resolved(sentence, named, figure.status)
        body, day = self._body, self._when.day
        if named.first is None:
            if is_beyond_stop(body, day, named, figure):
                return None
            if figure.status == ACTUAL and self._when.year is None and _PART_OF_A_YEAR.search(named.text):
                self._former, self._carried = self._carried, (sentence, named)  # of a year that the page does not tell
            return named
        for refuses in OF_NO_TIME:
            if refuses(body, day, named, figure):
                return None
        moment = event().match(body, named.end)
        if moment and not gathers(body, named):
            return named if is_of_event(body, moment, figure) else None
        for refuses in ELSEWHERE:
            if refuses(body, day, named, figure):
                return None
        if not figure.same_clause and is_of_its_year(named, figure):
            named = _year_of(named)
        period = self._reported(named, figure.status)
        if figure.status == ACTUAL and not period.of_base:
            self._former, self._carried = self._carried, (sentence, self._whole(sentence, period))
        return period

    def _resolved(self, sentence: int, named: Period, status: str) -> Period:
        """Return a period with the days that what was told before gives it: 当日, 当月, and a day that is yet to come."""
        named = self._ahead(sentence, named, status)
        if named.first is None and named.text in table("same_day") and (day := self._times.day_before(sentence)):
            return replace(named, first=day.first, last=day.last)
        if named.first is None and named.text == "当月" and (month := self._times.month_before(sentence)):
            return replace(named, first=month[0], last=month[1])
        return named

    def _whole(self, sentence: int, period: Period) -> Period:
        """Return what is carried on from a sentence: 上半年失业率为5%，6月份为4.9%。 goes on about the half-year."""
        before, start = self._carried[1], self._sentences[sentence][1]
        if before and before.days < _A_YEAR and before.covers(period) and _PARTED.match(self._body, start):
            return before  # 前三季度增长1%。分季度看，一季度下降6%。工业增加值…: of the three quarters
        first = self._at(sentence)[0][0]
        if first.start < period.start and first.covers(period) and period.days < first.days < _A_YEAR:
            return first
        return period

    def _carried_to(self, sentence: int, figure: Figure) -> Period | None:
        """Return the period of a figure before which its sentence names none: the one carried on, or the article's own."""
        status, indicator, fresh = figure.status, figure.indicator, figure.fresh
        if status == TARGET and self._body.startswith(("要", "确保", "力争"), self._sentences[sentence][1]):
            return self._times.demanded_in(sentence)
        if status != ACTUAL or tells_what_is(indicator):
            return None
        carried, period = self._carried
        paragraph, start, _ = self._sentences[sentence]
        details = _DETAILS.match(self._body, start) is not None
        adjacent = details and sentence - carried == 1 and not self._body.startswith("其中", start)
        goes_on = not fresh or adjacent or (details and (_REPORTS.search(indicator) or self._flows(sentence)))
        if period is not None and goes_on and 0 <= sentence - carried <= _FAR:
            same = self._sentences[carried][0] == paragraph
            as_of = period.text.startswith(AS_OF) and _STOCK.match(self._body, start) is not None
            whole = same and (period.days > 1 or period.text.endswith("收盘")) and not self._dates_events(period)
            if details or as_of or whole:
                self._carried = (sentence, period)
                return period
        if not fresh and (day := self._times.day_of_event(sentence)):
            return self._reported(day, status)
        if figure.quantity.unit.text in _RESULTS and (day := self._times.day_of_match(sentence)):
            return self._reported(day, status)
        if figure.quantity.unit.dimension not in STANDING and (then := self._times.told_before(sentence)):
            return then
        if (yearbook := self._times.of_yearbook) is not None:
            return yearbook
        of_headline = self._times.of_headline or self._of_lead(sentence, indicator)
        if of_headline is None or figure.lasts or self._is_said(sentence, figure.start):
            return None
        told = not fresh or _REPORTS.search(indicator) or _OVER_A_TIME.search(indicator) or self._flows(sentence)
        return of_headline if told else None

    def _of_lead(self, sentence: int, indicator: str) -> Period | None:
        """Return the months that an article's first sentence reports on, for what is counted over such a time: 增加值, 同比增长."""
        lead = self._times.of_lead
        if sentence == 0 or lead is None or not (_REPORTS.search(indicator) or _OVER_A_TIME.search(indicator)):
            return None
        since = self._carried[1]
        return lead if since is None or lead.covers(since) else None

    def _is_said(self, sentence: int, position: int) -> bool:
        """Say whether somebody is quoted where a figure stands: what a person says is not what the headline is about."""
        start = max(self._sentences[sentence][1], position - _QUOTED)
        return self._body.rfind("“", start, position) > self._body.rfind("”", start, position)

    def _flows(self, sentence: int) -> bool:
        """Say whether a sentence tells what was done in the time that the article is about: 港口完成吞吐量5万吨."""
        _, start, end = self._sentences[sentence]
        return _FLOWS.search(self._body, start, end) is not None

    def _dates_events(self, period: Period) -> bool:
        """Say whether a period is a bare year, and its sentence no report on that year: 2021年引进3家企业."""
        _, start, end = self._sentences[bisect_right(self._starts, period.start) - 1]
        return bool(_BARE_YEAR.fullmatch(period.text)) and _REPORTS.search(self._body, start, end) is None

    def is_ahead(self, period: Period) -> bool:
        """Say whether a period that names its own year begins after the day, or the year, of the page."""
        if period.first is None or not period.dated or self._when.year is None:
            return False
        return period.first > self._when.day if self._when.day else period.first.year > self._when.year

    def _ahead(self, sentence: int, period: Period, status: str) -> Period:
        """Return the next day of its number where a day without a month is spoken of as to come: 预计30日降温5℃."""
        day = self._when.day
        if status != FORECAST or not (day and period.first and period.last) or period.first >= day:
            return period
        foretold = _FORETOLD.search(self._body, self._sentences[sentence][1], period.start)
        if not foretold or not _LONE_DAY.fullmatch(period.text):
            return period
        ahead = replace(period, first=_month_after(period.first), last=_month_after(period.last))
        return ahead if ahead.first and ahead.last else period

    def _reported(self, period: Period, status: str) -> Period:
        """Return a period that names no year a year earlier when, reported as fact, it would lie in the future."""
        day = self._when.day
        ahead = status == ACTUAL and day and period.first and period.first > day and not period.dated
        if not (ahead and period.first and period.last) or _TO_BE.search(self._body, period.start - 2, period.start):
            return period
        return replace(period, first=in_year_before(period.first), last=in_year_before(period.last))


def _year_of(period: Period) -> Period:
    day = period.first
    return replace(period, first=day and date(day.year, 1, 1), last=day and date(day.year, 12, 31))


def _month_after(day: date) -> date | None:
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return day.replace(year=year, month=month) if day.day <= calendar.monthrange(year, month)[1] else None


def _within(inner: Period, outer: Period) -> bool:
    """Say whether ``inner`` is a day or month within the whole year ``outer``: 10月17日…2024年秋季."""
    return inner.days < 32 and outer.days >= _A_YEAR and outer.covers(inner) and outer.text.endswith(("年", "季"))

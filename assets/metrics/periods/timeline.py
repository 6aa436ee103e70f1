"""Timeline: the times that one article names, sentence by sentence, and the years in which they lie.

Which of them holds for a figure is decided in :mod:`dating`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from datetime import date
from functools import cached_property

from assets.metrics.periods.days import Calendar
from assets.metrics.periods.find import Period, find_periods
from assets.metrics.periods.occasions import month_of, printed_words, with_occasions

_TIME_ENDS = frozenset("年月日天底末初旬季秋夏春冬度")
_TIMES = frozenset("年季月")  # a year, or a part of one, is not named without these
_A_MONTH, _A_YEAR = 31, 365
_SAME_DAY = 8  # sentences back to the day that 当天 means
_YEAR = re.compile(r"((?:19|20)[0-9]{2})年(?<![0-9比较与份超][0-9]{4}年)")  # but 比2021年 dates nothing after it
_HELD = re.compile("(?:举办|举行|开展)(?:了|的)?[^，。；]{2,30}[。；]?$")  # 昨天，区文旅局举办文化市集。
_ENDED = re.compile("收官|落幕|闭幕|结束|收兵|鸣金|决赛")  # 4月6日，锦标赛收官
_YEARBOOK = re.compile(r"((?:19|20)[0-9]{2})年.{0,20}(?:公报|(?<!半)年报|统计|概况|综述|回顾|盘点)")
# 2014年，全市上下克服困难…: a report that begins with its year and its region is of that year
_REVIEW = re.compile(
    r"[^。，；]{0,6}((?:19|20)[0-9]{2})年，(?:[^，。；]{2,12}，)?(?:全[国省市县区州镇乡]|我[国省市县区州])"
)


class Timeline:
    """The periods of one article's sentences, each sentence read once.

    ``of_headline`` is the quarter, half or months that the headline says all is about, ``of_yearbook`` the year of which
    a bulletin tells; both are None elsewhere.
    """

    def __init__(self, body: str, sentences: list[tuple[int, int, int]], when: Calendar, heads: str) -> None:
        """Take the body, its sentences as ``(paragraph, start, end)``, what the article tells of its own time, and its heads."""
        self._body = body
        self._sentences = sentences
        self._starts = [start for _, start, _ in sentences]
        self._when = when
        self._occasions = printed_words(body)
        self._years = [(m.start(), int(m[1])) for m in _YEAR.finditer(body)]
        self._read: dict[int, tuple[list[Period], list[int]]] = {}
        headline = "" if _TIMES.isdisjoint(heads) else heads  # says nothing of a time
        self._headline_year = int(m[1]) if (m := _YEAR.search(headline)) else None
        told = _YEARBOOK.search(headline) or (None if when.year else _REVIEW.match(body))
        self._yearbook = int(told[1]) if told else None
        self.of_headline = self._part_of_a_year(headline) if headline else None
        self.of_yearbook = _whole_year(self._yearbook) if self._yearbook else None

    def at(self, sentence: int) -> tuple[list[Period], list[int]]:
        """Return the periods that a sentence names, in order, and where each ends."""
        if sentence not in self._read:
            paragraph, start, end = self._sentences[sentence]
            near, far = self._years_at(start, paragraph)
            periods = find_periods(self._body, start, end, self._when, near, far)
            word = bisect_left(self._occasions, start)
            if word < len(self._occasions) and self._occasions[word] < end:
                periods = with_occasions(
                    self._body, start, end, periods, self._when, self._year_before(start, paragraph)
                )
            self._read[sentence] = periods, [period.end for period in periods]
        return self._read[sentence]

    def _years_at(self, position: int, paragraph: int) -> tuple[int | None, int | None]:
        """Return the year in which 3月 lies, and the one of which 全年 speaks, for a sentence at ``position``.

        Both are years that the text has named, near by or anywhere before, else the page's own. A yearbook is of its year, a report on
        some months (2021年1-10月经济运行情况) of theirs.
        """
        at = bisect_right(self._years, (position, 0)) - 1
        printed = self._years[at][1] if at >= 0 else self._headline_year
        own = self._when.year
        if own is None:
            told = self._yearbook or (self._headline_year if self.of_headline else None)
            return told, told
        ended = own - 1 if self._when.day and self._when.day.month <= 3 else own
        if printed is None or not own - 1 <= printed <= own:
            return own, ended
        near = at >= 0 and self._sentences[max(0, bisect_right(self._starts, self._years[at][0]) - 1)][0] == paragraph
        return printed if near else own, printed

    def _year_before(self, position: int, paragraph: int) -> int | None:
        """Return the last year that a paragraph names before ``position``: 当年 is that year."""
        at = bisect_right(self._years, (position, 0)) - 1
        near = at >= 0 and self._sentences[max(0, bisect_right(self._starts, self._years[at][0]) - 1)][0] == paragraph
        return self._years[at][1] if near else None

    def _part_of_a_year(self, headline: str) -> Period | None:
        """Return the quarter, half or months that the headline says all is about: 前三季度全区经济稳中向好."""
        year = self._headline_year or self._when.year
        found = find_periods(headline, 0, len(headline), self._when, year, year)
        if found and found[0].first and 32 < found[0].days < 365:
            return replace(found[0], start=-1, end=-1)
        return None

    def _continues(self, sentence: int) -> bool:
        """Say whether a sentence goes on with the paragraph of the one before."""
        return sentence > 0 and self._sentences[sentence - 1][0] == self._sentences[sentence][0]

    def demanded_in(self, sentence: int) -> Period | None:
        """Return the year or part of one with which the sentence before begins its demands: 2024年要…。要新建…"""
        if not self._continues(sentence):
            return None
        periods = self.at(sentence - 1)[0]
        found = periods[0] if len(periods) == 1 and periods[0].first and periods[0].days > 32 else None
        return found if found and self._body.startswith(("要", "，要", ",要"), found.end) else None

    def day_before(self, sentence: int) -> Period | None:
        """Return the last day that one of the sentences before names: 当天 is that day."""
        for earlier in range(sentence - 1, max(-1, sentence - 1 - _SAME_DAY), -1):
            days = [period for period in self.at(earlier)[0] if period.days == 1]
            if days:
                return days[-1]
        return None

    def month_before(self, sentence: int) -> tuple[date, date] | None:
        """Return the month of the last day or month that one of the sentences before names: 当月 is that month."""
        for earlier in range(sentence - 1, max(-1, sentence - 1 - _SAME_DAY), -1):
            days = [period.last for period in self.at(earlier)[0] if period.last and period.days <= _A_MONTH]
            if days:
                return month_of(days[-1])
        return None

    @cached_property
    def of_lead(self) -> Period | None:
        """The quarter, half, months or 全年 of which the first sentence tells: 上半年，全市经济平稳运行。"""
        periods = self.at(0)[0] if self._sentences else []
        told = (p for p in periods if p.first and not p.of_base)
        return next((p for p in told if _A_MONTH < p.days < _A_YEAR or p.text == "全年"), None)

    def day_of_event(self, sentence: int) -> Period | None:
        """Return the day on which, by the sentence before, something was held that this one tells of."""
        return self._day_before(sentence, _HELD)

    def day_of_match(self, sentence: int) -> Period | None:
        """Return the day on which, by the sentence before, a match ended whose medals this one tells of."""
        return self._day_before(sentence, _ENDED)

    def _day_before(self, sentence: int, event: re.Pattern[str]) -> Period | None:
        """Return the one day that the sentence before names, before an event."""
        if not self._continues(sentence):
            return None
        _, start, end = self._sentences[sentence - 1]
        if (found := event.search(self._body, start, end)) is None:
            return None
        periods = self.at(sentence - 1)[0]
        days = [period for period in periods if period.days < _A_YEAR]
        return days[0] if len(days) == 1 and days[0].days == 1 and days[0].end <= found.start() else None

    def told_before(self, sentence: int) -> Period | None:
        """Return the time with which the sentence before ends, to tell now what was then: 转机出现在2021年。"""
        if not self._continues(sentence):
            return None
        end = self._sentences[sentence - 1][2] - 1
        periods = self.at(sentence - 1)[0] if self._body[end - 1] in _TIME_ENDS else []
        return periods[-1] if periods and periods[-1].end == end and periods[-1].first else None


def _whole_year(year: int) -> Period:
    return Period(-1, -1, f"{year}年", date(year, 1, 1), date(year, 12, 31))

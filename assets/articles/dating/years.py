"""Which year a page proves to be its own: the last year that it speaks of as come, when its words say that it runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from assets.articles.dating import year_words
from assets.reference import rows

# 2024年  2023年度  2025青岚市民音乐季
_YEAR = re.compile(
    r"[12](?:(?<=1)9|(?<=2)0)\d\d(?:年(度?)"
    r"|(?<=20[0-4]\d)(?=(?![人名家个多余次万亿元项台套亩吨只米])[\u3400-\u9fff“]{2,16}(?:节|会|赛|季|展|论坛|马拉松|行动|盛典)))"
)
_FIGURE = re.compile(r"[\d.—－/-]")  # what no year stands after: 0.2024, —2024, 2024/
_MONTH_DAY = re.compile(r"(\d(?<![至到\d]\d)(?<![至到]\d{4}年\d)\d?)月\d{1,2}日")  # but not 有效期至12月31日
_CLAUSE = re.compile(r"[，。；、,;\n]")

_ANNIVERSARY = re.compile(
    r"今年是?[^，。；]{0,12}?([\u3400-\u9fff]{2,24}?)(?:成立|建立|建国|诞生|创建|召开)?(\d{1,3})周年"
)
_PHASE = re.compile(r"今年是?[^，。；]{0,12}“?(十[一二三四五六]?五)”?(?:规划)?(?:的|实施的?)?(收官|开局)之年")
# Of the year after: 2024年计划执行情况与2025年计划, 总结2024年工作，部署今年任务
_LOOKS_BACK = re.compile(r"执行情况|总结|回顾")  # which each of these holds
_BOOKS_CLOSED = re.compile(
    r"(?P<over>20\d\d)年[^。]{0,30}执行情况(?:的报告)?[^。]{0,12}?(?P<new>20\d\d)年"
    r"|(?:总结|回顾)(?:了|通报)?(?P<summed>20\d\d)年[^。]{0,30}?(?:部署|安排|谋划|研究)[^。]{0,6}?(?:今年|(?P<next>20\d\d)年)"
)
# The year after, planned for in the last months of this one: 11月18日…审议了《2026年工作要点》
_NEXT_YEAR = re.compile(r"《[^《》]{0,12}(20\d\d)年[^《》]{2,24}(?:要点|计划|方案|安排|预算)[^《》]{0,8}》")
_DATELINE = re.compile(r"(\d{1,2})月\d{1,2}日[电讯]")  # 新华社北京10月14日电
_MONTH = re.compile(r"(\d{1,2})月")
_RUNS = re.compile(r"今年|年内|明年")
_LAST_YEAR = re.compile(r"(?:^|[，。；：“\s讯])去年[，,]?[\u3400-\u9fff]")  # no 比去年
_NEXT_OR_THIS = re.compile(r"明年|今年")
_THIS_YEARS = re.compile(rf"今年({year_words.PART_OF_YEAR.pattern})")
_THIS_YEARS_MONTHS = re.compile(r"今年(?:第?[一二三]季度|上半年|前[一二三两\d]|1?[-—－~至]?\d{1,2}月)")
_TOLD_WITHIN = 3  # months after a part of a year: 听取2025年上半年预算执行情况的报告, in summer
_AUTUMN = 10  # the month from which a paper may tell of plans for the next year
_LATE = 11  # the month from which what a paper calls achieved in a year was achieved in that very year


def year_of(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year in which the stories of one page were printed and the words that prove it, or None.

    ``stories`` are ``(headline, body, end of the opening sentence in the body)``. A year in which something is planned
    or promised proves nothing, and neither does a year that is over: the page may be of any later one.
    """
    found = _by_anniversary(stories) or _by_phase(stories) or _by_closed_books(stories) or _by_next_plans(stories)
    if found:
        return found
    heard = _Heard([int(day[1]) for _, body, end in stories if (day := _MONTH_DAY.search(body[:end]))])
    for headline, body, opening_end in stories:
        heard.listen(headline, body, opening_end)
    return heard.conclude()


class _Story:
    """A story and what it tells of its own time, looked for when it is asked for."""

    def __init__(self, headline: str, body: str, opening_end: int) -> None:
        self.headline = headline
        self.text = f"{headline}\n{body}"
        self.opened = len(headline) + 1 + opening_end
        opening = body[:opening_end]
        dateline, day = _DATELINE.search(opening), _MONTH_DAY.search(opening)
        self.dateline = int(dateline[1]) if dateline else 0
        self.month = int(day[1]) if day else 0

    @cached_property
    def present(self) -> bool:
        return year_words.NOW.search(self.text) is not None

    @cached_property
    def runs(self) -> bool:
        return _RUNS.search(self.text) is not None

    @cached_property
    def tells_this_year(self) -> bool:
        """今年一季度, 今年1至5月."""
        return _THIS_YEARS_MONTHS.search(self.text) is not None

    @cached_property
    def parts_of_this_year(self) -> frozenset[str]:
        """春节, 一季度, where it says 今年春节 and 今年一季度."""
        return frozenset(match[1] for match in _THIS_YEARS.finditer(self.text))

    @cached_property
    def after_last_year(self) -> range:
        """Where something stands after 去年 and before 今年 or 明年."""
        last, other = _LAST_YEAR.search(self.text), _NEXT_OR_THIS.search(self.text)
        return range(last.end() if last else len(self.text), other.start() if other else len(self.text))


class _Heard:
    """What the stories of a page say of the years that they name."""

    def __init__(self, months: Sequence[int]) -> None:
        """Take the months of the days that the openings name."""
        self.reached: set[int] = set()
        self.over: set[int] = set()
        self.done: set[int] = set()  # told of as done, which the year of the page may be too
        self.proofs: dict[int, str] = {}
        self.signs: dict[int, str] = {}  # which prove a year of which no whole is told
        self.planned: dict[int, str] = {}
        self.plans: set[int] = set()  # of which a sentence begins with a plan
        self.months = months
        self.late = any(month >= _LATE for month in months)
        self.early = bool(months) and not self.late

    def listen(self, headline: str, body: str, opening_end: int) -> None:
        """Take down every year that a story names; ``opening_end`` is where the first sentence of its body ends."""
        text = f"{headline}\n{body}"
        years = [match for match in _YEAR.finditer(text) if not _FIGURE.match(text[match.start() - 1 : match.start()])]
        if years:
            story = _Story(headline, body, opening_end)
            for match in years:
                self._year(story, match)

    def _year(self, story: _Story, match: re.Match[str]) -> None:
        year, end, text = int(match[0][:4]), match.end(), story.text
        before, after = text[max(0, match.start() - 40) : match.start()], text[end : end + 40]
        if end <= story.opened and 0 < (over := year_words.end_of_part(after)) < story.month <= over + _TOLD_WITHIN:
            self.reached.add(year)
            self.proofs.setdefault(year, match[0] + _CLAUSE.split(after, maxsplit=1)[0][:24])
            return
        meaning = year_words.meaning(before, after, bool(match[1]))
        if meaning == "ahead" or (meaning == "named" and self.late and year_words.is_made_ready(after)):
            return
        self.reached.add(year)
        words = match[0] + _CLAUSE.split(after, maxsplit=1)[0][:24]
        result = year_words.REACHED.match(after)
        if result and not year_words.PROMISED.search(result[0]) and not year_words.PART_OF_YEAR.match(after):
            self.done.add(year)
        if meaning == "over" or year_words.REPORTED.match(after):
            self.over.add(year)
            if year_words.is_last_year(text[end : end + 100]):
                self.reached.add(year + 1)
                self.proofs.setdefault(year + 1, f"{words}…今年")
        elif meaning == "as of":
            month = int(found[1]) if (found := _MONTH.match(after)) else 0
            if month and (story.runs or any(month <= told <= month + 2 for told in self.months)):
                self.proofs.setdefault(year, f"截至{match[0]}")  # what is so then is told within two months
            elif 0 < month < _AUTUMN and year_words.NEWS.search(story.text[: story.opened]):
                self.signs.setdefault(year, f"截至{match[0]}")
        elif end < len(story.headline) and not year_words.DATE_ALONE.fullmatch(story.headline):
            if year_words.is_result(story.headline, after):
                self.done.add(year)
            elif not year_words.is_of_whole_year(story.headline):
                self.proofs.setdefault(year, words)
        elif year_words.is_today(end, before, after, story.opened) or year_words.signs_notice(text, end, before):
            self.proofs.setdefault(year, words)
        elif end <= story.opened and year_words.dates_opening(before, after, text[end : story.opened]):
            self.signs.setdefault(year, words)
        elif year_words.is_past_story(after, under_way := year_words.UNDER_WAY.match(text, end) is not None):
            if year_words.PLANNED.match(after):
                self._plan(story, year, words, match.start(), year_words.plans_for(before, after))
        elif under_way or self._runs(story, end, before, after):
            self.proofs.setdefault(year, words)
        elif year_words.is_reported(after, story.month) and not story.tells_this_year:
            self.signs.setdefault(year, words)
        elif year_words.PLANNED.match(after):
            self._plan(story, year, words, match.start(), year_words.plans_for(before, after))

    def _runs(self, story: _Story, end: int, before: str, after: str) -> bool:
        """Say whether the words beside a year show that it runs when the story is told."""
        if end <= story.opened:
            if year_words.opens(story.text[end : story.opened + 40], before, after):
                return True
            if year_words.tells_of_days_off(before, story.text[end : end + 160], story.parts_of_this_year):
                return True
        part = story.present and year_words.PART_OF_YEAR.match(after)
        if part and not year_words.is_looked_back_at(before, after, story.parts_of_this_year):
            return True
        return bool(
            (story.dateline and year_words.just_over(after, story.dateline))
            or (self.late and year_words.ACHIEVED.match(after))
            or (self.early and year_words.plans_its_year(before, after))
            or (not self.late and year_words.OF_ITS_CONGRESS.match(after))
        )

    def _plan(self, story: _Story, year: int, words: str, start: int, begins: bool) -> None:
        """Take down a plan for a year; where the story has told of 去年 before, the year is the one after that."""
        self.planned.setdefault(year, words)
        if not begins:
            return
        self.plans.add(year)
        if not self.late and start in story.after_last_year:
            self.signs.setdefault(year, words)

    def conclude(self) -> tuple[int, str] | None:
        """Return the last year that is spoken of as come, where it is shown to run, with the words that show it."""
        year = max(self.reached, default=0)
        if year in self.over:
            return None
        if year in self.proofs:
            return year, self.proofs[year]
        if year in self.planned and year - 1 in self.over | self.done:
            return year, self.planned[year]  # the year after one that is over has plans
        if year in self.plans - self.done and self.months and max(self.months) < _AUTUMN:
            return year, self.planned[year]  # in spring nobody plans for the next
        if year in self.signs and year not in self.done:
            return year, self.signs[year]
        return None


def _by_closed_books(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year after the one whose work a meeting looks back on while it plans the next."""
    for _, body, _ in stories:
        for match in _BOOKS_CLOSED.finditer(body) if _LOOKS_BACK.search(body) else ():
            over = int(match["over"] or match["summed"])
            named = match["new"] or match["next"]
            if named is None or int(named) == over + 1:
                return over + 1, match[0]
    return None


def _by_next_plans(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year before the one that a meeting of November or December plans for."""
    for _, body, end in stories:
        day = _MONTH_DAY.search(body[:end])
        if day and int(day[1]) >= _LATE and (planned := _NEXT_YEAR.search(body)) and planned[1] not in body[:end]:
            return int(planned[1]) - 1, planned[0]
    return None


def _by_phase(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year that 今年是“十四五”规划收官之年 names: the first or the last of a five-year plan."""
    for _, body, _ in stories:
        for match in _PHASE.finditer(body) if "之年" in body else ():
            for row in rows("period_words"):
                if row["role"] == "plan" and row["word"] == match[1]:
                    return int(row["value"][:4] if match[2] == "开局" else row["value"][-4:]), match[0]
    return None


def _by_anniversary(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year in which 今年是新中国成立75周年 is true."""
    for _, body, _ in stories:
        for match in _ANNIVERSARY.finditer(body) if "周年" in body else ():
            for row in rows("anniversaries"):
                if match[1].endswith(row["founded"]):
                    return int(row["year"]) + int(match[2]), match[0]
    return None

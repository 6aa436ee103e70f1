"""The reading of one article: its quantities, and of each whose it is, what it measures, when, and whether it is so."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date

from assets.articles.model import Article
from assets.entities.model import ArticleEntities
from assets.metrics.changes import change_before, is_fall
from assets.metrics.clauses import clauses
from assets.metrics.indicators import Indicator, metric_of, read_indicator
from assets.metrics.model import Observation
from assets.metrics.pairs import runs, share
from assets.metrics.periods import Calendar, Period, find_periods
from assets.metrics.quantities import Quantity, find_quantities
from assets.metrics.status import ACTUAL, status_at, status_marks
from assets.metrics.subjects import Subject, Subjects
from assets.metrics.words import boundaries

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年")
_AGES = frozenset(("年", "月", "岁", "世纪"))
_STANDING = frozenset(("area", "length"))  # 占地面积, 全长: what things are, not what happened in a period
_DETAILS = re.compile(r"其中|分[^，]{1,4}看|从[^，]{2,12}看|按[^，]{1,6}分")  # goes on about the figures before
_BRACKETED = re.compile(r"\s*[（(][^（()）]{0,40}[）)]")
_FAR = 2  # sentences over which a period is carried
_NAMES = frozenset(("organization", "place", "document", "person"))


def observe(article: Article, entities: ArticleEntities) -> list[Observation]:
    """Return the observations of an article's body in order, one per quantity; offsets are into ``article.body``."""
    quantities = find_quantities(article.body)
    if not quantities or article.kind == "imprint":  # a price or a telephone is the publication's
        return []
    quantities = _outside_names(article.body, quantities, entities)
    return list(_Reader(article, entities).read(quantities))


def _outside_names(body: str, quantities: list[Quantity], entities: ArticleEntities) -> list[Quantity]:
    """Drop the quantities that are part of a name or a title: 五台山, 《三年…方案》."""
    names = sorted(
        (m.start, m.end)
        for m in entities.mentions
        if m.field == "body" and m.name.kind in _NAMES and m.end - m.start > 1
    )
    starts = [start for start, _ in names]
    kept = []
    for quantity in quantities:
        at = bisect_right(starts, quantity.number) - 1
        inside = any(
            names[i][0] <= quantity.number and quantity.unit_end <= names[i][1] for i in range(max(0, at - 2), at + 1)
        )
        opened = body.rfind("《", max(0, quantity.start - 60), quantity.start)
        titled = (
            opened >= 0
            and body.find("》", opened, quantity.start) < 0
            and "》" in body[quantity.start : quantity.start + 60]
        )
        if not inside and not titled:
            kept.append(quantity)
    return kept


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What is looked up once for a sentence with figures."""

    clauses: list[tuple[int, int]]
    bounds: frozenset[int]
    periods: list[Period]
    marks: list[tuple[int, str]]

    def clause_at(self, position: int) -> tuple[int, int]:
        """Return the clause that holds ``position``."""
        governing = self.clauses[0]
        for clause in self.clauses:
            if clause[0] > position:
                break
            governing = clause
        return governing


def _resumed(body: str, sentence: _Sentence, clause: tuple[int, int]) -> int:
    """Return where the words about a figure begin; a clause that resumes after a bracket begins before it.

    户籍人口（含农垦）为281万人 begins at 户籍人口.
    """
    start = clause[0]
    if body[start - 1 : start] not in ("）", ")"):
        return start
    opening = max(body.rfind("（", max(0, start - 60), start), body.rfind("(", max(0, start - 60), start))
    return sentence.clause_at(opening - 1)[0] if opening > 0 else start


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


class _Reader:
    """One article while it is read: sentences, subjects and periods, each looked up once."""

    def __init__(self, article: Article, entities: ArticleEntities) -> None:
        self._body = article.body
        self._sentences = [(s.paragraph, s.start, s.end) for s in article.sentences]
        self._starts = [start for _, start, _ in self._sentences]
        self._subjects = Subjects(article.body, self._sentences, entities.mentions)
        self._when = Calendar(article.published_on, article.published_precision)
        self._years = [(m.start(), int(m[1])) for m in _YEAR.finditer(article.body)]
        self._headline_year = int(m[1]) if (m := _YEAR.search(article.headline or "")) else None
        self._periods: dict[int, list[Period]] = {}
        self._carried: tuple[int, Period | None] = (-1, None)

    def read(self, quantities: list[Quantity]) -> list[Observation]:
        found: list[Observation] = []
        by_sentence: dict[int, list[Quantity]] = {}
        for quantity in quantities:
            index = bisect_right(self._starts, quantity.number) - 1
            if index >= 0:
                by_sentence.setdefault(index, []).append(quantity)
        before: Indicator | None = None
        last = -2
        for index, inside in by_sentence.items():
            if index != last + 1 or self._sentences[index][0] != self._sentences[last][0]:
                before = None
            before = self._sentence(index, inside, before, found)
            last = index
        return found

    def _sentence(
        self, index: int, quantities: list[Quantity], before: Indicator | None, found: list[Observation]
    ) -> Indicator | None:
        """Append the observations of one sentence; return the last indicator, which the next sentence may take over."""
        _, start, end = self._sentences[index]
        body = self._body
        sentence = _Sentence(
            clauses(body, start, end),
            boundaries(body, start, end),
            self._periods_of(index),
            status_marks(body, start, end),
        )
        earlier: list[Indicator] = []
        floor = start  # words before it belong to the figure before
        grouped = runs(body, quantities)
        for position, run in enumerate(grouped):
            head = run[0]
            limit = grouped[position + 1][0].start if position + 1 < len(grouped) else end
            clause = sentence.clause_at(head.start)
            status = status_at(sentence.marks, head.start, body)
            subject = self._subjects.of(index, sentence.clauses, head.start)
            period = self._period(index, sentence.periods, head, status)
            left = max(floor, _resumed(body, sentence, clause))
            for cut in (subject.end if subject else -1, period.end if period else -1):
                left = cut if left < cut <= head.start else left
            right = max(min(sentence.clause_at(run[-1].start)[1], limit), run[-1].surface_end)
            if bracket := _BRACKETED.match(body, left, head.start):
                left = bracket.end()
            change = change_before(body, head.start, left)
            reading = read_indicator(
                body, head, left, right if len(run) == 1 else head.surface_end, sentence.bounds, before
            )
            if len(run) > 1 and not change and (not reading or reading is before):
                reading = read_indicator(body, run[-1], run[-1].start, right, sentence.bounds, before)
            fall = bool(change and change["verb"] and is_fall(change["verb"]))
            for quantity, indicator in zip(run, share(reading, len(run), earlier), strict=True):
                found.append(self._observation(quantity, subject, indicator, period, status, fall, bool(change)))
            if reading:
                earlier.append(reading)
                before = reading
            floor = max(
                run[-1].surface_end, reading.span[1] if reading and reading.span and reading.span[1] <= limit else 0
            )
            if period and status == ACTUAL and period.first != period.last:
                self._carried = (index, period)
        return before

    def _periods_of(self, index: int) -> list[Period]:
        if index not in self._periods:
            paragraph, start, end = self._sentences[index]
            near, far = self._years_at(start, paragraph)
            self._periods[index] = find_periods(self._body, start, end, self._when, near, far)
        return self._periods[index]

    def _years_at(self, position: int, paragraph: int) -> tuple[int | None, int | None]:
        """Return the year in which 3月 lies, and the one of which 全年 speaks, for a sentence at ``position``.

        Both are years that the text has named, near by or anywhere before, else the page's own.
        """
        at = bisect_right(self._years, (position, 0)) - 1
        printed = self._years[at][1] if at >= 0 else self._headline_year
        own = self._when.year
        if own is None:
            return None, None
        ended = own - 1 if self._when.day and self._when.day.month <= 3 else own
        if printed is None or not own - 1 <= printed <= own:
            return own, ended
        near = at >= 0 and self._sentences[max(0, bisect_right(self._starts, self._years[at][0]) - 1)][0] == paragraph
        return printed if near else own, printed

    def _period(self, index: int, periods: list[Period], quantity: Quantity, status: str) -> Period | None:
        """Return the period that governs a figure: the last named before it in its sentence, or one carried over."""
        governing = None
        for period in periods:
            if period.end > quantity.start:
                break
            governing = period
        unit = quantity.unit
        if unit.canonical_unit in _AGES:
            # 从2009年起步，经过10余年: how long something took does not hold in a period
            return governing if governing and governing.first is None else None
        if governing:
            return self._reported(governing, status)
        carried, period_before = self._carried
        if period_before is None or status != ACTUAL or unit.dimension in _STANDING or not 0 <= index - carried <= _FAR:
            return None
        paragraph, start, _ = self._sentences[index]
        same = self._sentences[carried][0] == paragraph or _DETAILS.match(self._body, start) is not None
        if same:
            self._carried = (index, period_before)
        return period_before if same else None

    def _reported(self, period: Period, status: str) -> Period:
        """Return a period that names no year a year earlier when, reported as fact, it would lie in the future."""
        day = self._when.day
        ahead = status == ACTUAL and day and period.first and period.first > day and not period.dated
        if not (ahead and period.first and period.last):
            return period
        return replace(period, first=_year_before(period.first), last=_year_before(period.last))

    def _observation(
        self,
        quantity: Quantity,
        subject: Subject | None,
        indicator: Indicator | None,
        period: Period | None,
        status: str,
        fall: bool,
        is_change: bool,
    ) -> Observation:
        unit = quantity.unit
        value, high = quantity.value, quantity.value_high
        if fall:
            value, high = -value, None if high is None else -high
        first: date | None = period.first if period else None
        last: date | None = period.last if period else None
        return Observation(
            start=quantity.start,
            end=quantity.surface_end,
            surface=self._body[quantity.start : quantity.surface_end],
            value=value,
            value_high=high,
            unit=unit.text,
            canonical_value=unit.to_canonical(value),
            canonical_value_high=None if high is None else unit.to_canonical(high),
            canonical_unit=unit.canonical_unit,
            dimension=unit.dimension,
            metric=metric_of(indicator, quantity, is_change),
            qualifier=quantity.qualifier,
            status=status,
            comparison=indicator.comparison if indicator else None,
            subject=subject.text if subject else None,
            subject_name=subject.name if subject else None,
            subject_span=(subject.start, subject.end) if subject and subject.start >= 0 else None,
            indicator=indicator.text if indicator else None,
            indicator_span=indicator.span if indicator else None,
            period_text=period.text if period else None,
            period_span=(period.start, period.end) if period else None,
            period_start=first,
            period_end=last,
        )

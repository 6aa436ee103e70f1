"""The reading of one article: its quantities, and of each whose it is, what it measures, when, and whether it is so."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from assets.articles.model import Article
from assets.entities.model import ArticleEntities
from assets.metrics.changes import change_before, is_fall
from assets.metrics.clauses import clauses
from assets.metrics.indicators import Indicator, metric_of, read_indicator
from assets.metrics.model import Observation
from assets.metrics.periods import Calendar, Period, find_periods
from assets.metrics.quantities import Quantity, find_quantities
from assets.metrics.status import ACTUAL, FORECAST, status_at, status_marks
from assets.metrics.subjects import Subject, Subjects

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年")
_AGES = frozenset(("年", "月", "岁", "世纪"))
_PAIRS = frozenset(("、", "和", "及", "与", "以及"))
_NAMES = frozenset(("organization", "place", "document", "person"))


def observe(article: Article, entities: ArticleEntities) -> list[Observation]:
    """Return the observations of an article's body in order, one per quantity; offsets are into ``article.body``."""
    quantities = find_quantities(article.body)
    if not quantities:
        return []
    quantities = _outside_names(article.body, quantities, entities)
    return list(_Reader(article, entities).read(quantities))


def _outside_names(
    body: str, quantities: list[Quantity], entities: ArticleEntities
) -> list[Quantity]:
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
            names[i][0] <= quantity.number and quantity.unit_end <= names[i][1]
            for i in range(max(0, at - 2), at + 1)
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


class _Reader:
    """One article while it is read: sentences, subjects and periods, each looked up once."""

    def __init__(self, article: Article, entities: ArticleEntities) -> None:
        self._body = article.body
        self._sentences = [(s.paragraph, s.start, s.end) for s in article.sentences]
        self._starts = [start for _, start, _ in self._sentences]
        self._subjects = Subjects(article.body, self._sentences, entities.mentions)
        self._when = Calendar(article.published_on, article.published_precision)
        self._years = [(m.start(), int(m[1])) for m in _YEAR.finditer(article.body)]
        self._headline_year = (
            int(m[1]) if (m := _YEAR.search(article.headline or "")) else None
        )
        self._periods: dict[int, list[Period]] = {}

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
            if (
                index != last + 1
                or self._sentences[index][0] != self._sentences[last][0]
            ):
                before = None
            before = self._sentence(index, inside, before, found)
            last = index
        return found

    def _sentence(
        self,
        index: int,
        quantities: list[Quantity],
        before: Indicator | None,
        found: list[Observation],
    ) -> Indicator | None:
        _, start, end = self._sentences[index]
        body = self._body
        spans = clauses(body, start, end)
        clause_starts = [span[0] for span in spans]
        periods = self._periods_of(index)
        marks = status_marks(body, start, end)
        previous: Quantity | None = None
        fall = False
        for position, quantity in enumerate(quantities):
            clause = spans[max(0, bisect_right(clause_starts, quantity.start) - 1)]
            following = (
                quantities[position + 1] if position + 1 < len(quantities) else None
            )
            paired = (
                previous is not None
                and body[previous.surface_end : quantity.start].strip() in _PAIRS
            )
            subject = self._subjects.of(index, spans, quantity.start)
            period = self._period(index, periods, quantity)
            left = max(clause[0], previous.surface_end if previous else start)
            for cut in (subject.end if subject else -1, period.end if period else -1):
                left = cut if left < cut <= quantity.start else left
            right = min(clause[1], following.start) if following else clause[1]
            right = max(right, quantity.surface_end)
            indicator = read_indicator(body, quantity, left, right, before, paired)
            change = change_before(body, quantity.start, left)
            if not paired:
                fall = bool(change and change["verb"] and is_fall(change["verb"]))
            status = status_at(marks, quantity.start)
            if (
                status == ACTUAL
                and period
                and period.first
                and self._when.day
                and period.first > self._when.day
            ):
                status = FORECAST
            is_change = bool(change) or (
                paired and bool(found) and found[-1].metric.endswith(("增速", "增量"))
            )
            found.append(
                self._observation(
                    quantity, subject, indicator, period, status, fall, is_change
                )
            )
            before, previous = indicator, quantity
        return before

    def _periods_of(self, index: int) -> list[Period]:
        if index not in self._periods:
            paragraph, start, end = self._sentences[index]
            self._periods[index] = find_periods(
                self._body, start, end, self._when, self._year_at(start, paragraph)
            )
        return self._periods[index]

    def _year_at(self, position: int, paragraph: int) -> int | None:
        """Return the year in which 3月 or 一季度 lies: the last one printed before, else the page's own."""
        at = bisect_right(self._years, (position, 0)) - 1
        printed = self._years[at][1] if at >= 0 else self._headline_year
        own = self._when.year
        if printed is None or own is None:
            return own
        return (
            printed
            if own - 1 <= printed <= own
            and self._same_paragraph(self._years[at][0], paragraph)
            else own
        )

    def _same_paragraph(self, position: int, paragraph: int) -> bool:
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and self._sentences[index][0] == paragraph

    def _period(
        self, index: int, periods: list[Period], quantity: Quantity
    ) -> Period | None:
        """Return the period that governs a figure: the last named before it in its sentence."""
        governing = None
        for period in periods:
            if period.end > quantity.start:
                break
            governing = period
        if quantity.unit.canonical_unit in _AGES and governing and governing.first:
            return None  # 从2009年起步，经过10余年: how long something took does not hold in a period
        return governing

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
            subject_span=(subject.start, subject.end)
            if subject and subject.start >= 0
            else None,
            indicator=indicator.text if indicator else None,
            indicator_span=indicator.span if indicator else None,
            period_text=period.text if period else None,
            period_span=(period.start, period.end) if period else None,
            period_start=first,
            period_end=last,
        )

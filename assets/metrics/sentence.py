"""The figures of one sentence in order: of each whose it is, what it measures, when, and whether it is so.

A figure may take over what the figures before it told: their indicator, their change; and words that are theirs are not its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assets.metrics.extents import BRACKET_ENDS, after_others, base_value, resumed
from assets.metrics.indicators.beside import INDICES, before_period, beside_bearer, is_index, level_of, summed
from assets.metrics.indicators.canonical import metric_of
from assets.metrics.indicators.changed import compared_over_brackets, told_in
from assets.metrics.indicators.changes import Change, change_after, change_before, falls
from assets.metrics.indicators.earlier import Earlier
from assets.metrics.indicators.persons import unsaid
from assets.metrics.indicators.read import read_indicator
from assets.metrics.model import Indicator, Observation
from assets.metrics.periods.dating import Dating
from assets.metrics.periods.find import Period
from assets.metrics.periods.governing import Figure as Dated
from assets.metrics.quantities.find import Quantity
from assets.metrics.quantities.pairs import runs, share
from assets.metrics.status import ACTUAL, FORECAST, TARGET, demanded, status_at, status_marks
from assets.metrics.subjects.choose import Subject, Subjects
from assets.metrics.subjects.goods import goods_of

_OR = re.compile("，?(?:或|即|合)")
# 库存持续下降，3月末|降为 1390万吨: of what has fallen
_SUMS = frozenset(("共计", "合计", "总计", "总共", "一共", "累计"))
_ARRIVES = frozenset(
    (
        "降为",
        "降至",
        "降到",
        "跌至",
        "升至",
        "升到",
        "涨至",
        "增至",
        "达",
        "达到",
        "为",
        "仅为",
        "分别为",
        "分别达",
        "分别达到",
    )
)
_TRADES = frozenset(("涨", "跌", "升", "上涨", "下跌", "下挫"))
_RATIOS = frozenset(("ratio", "percentage_point", "multiple"))
_BESIDE = 1  # characters from a time to the age that it dates
_SHORT = 3  # characters between a common noun and its figure that say nothing: 团队有15人


@dataclass(slots=True)
class _Figure:
    """One quantity, or several in a row that share one statement, and where the words about it stand.

    ``subject`` is of them together, ``owners`` of each; ``named`` is the period before it. Its own words are in
    ``left`` to ``right``; ``base``: where the words before end of a figure that is only what the ``following`` came from,
    or -1.
    """

    run: list[Quantity]
    head: Quantity  # the first of them
    last: Quantity
    following: Quantity | None
    beyond: int  # where the figure after the following starts, or the sentence ends
    clause: tuple[int, int]
    subject: Subject | None
    owners: list[Subject | None]
    named: Period | None
    left: int
    right: int
    limit: int  # where the following starts, or the sentence ends
    base: int

    @property
    def is_base(self) -> bool:
        return self.base >= 0


class Sentence:
    """One sentence while its figures are read."""

    def __init__(
        self, body: str, index: int, span: tuple[int, int], subjects: Subjects, dating: Dating, before: Earlier | None
    ) -> None:
        """Take the sentence ``body[slice(*span)]``, the one at ``index``, and what the sentence before measured."""
        self._body = body
        self._index = index
        self._start, self._end = span
        self._subjects = subjects
        self._dating = dating
        self._read = subjects.at(index)
        self._marks = status_marks(body, *span)
        self._earlier = Earlier(body, *span, before)
        self._floor = self._start  # words before it belong to the figure before
        self._changed: tuple[Change, int] | None = None  # what the figure before says, and where its words begin
        self._risen: Indicator | None = None  # what the figure before is the base value of
        self._told: dict[str, Subject] = {}  # whose the last figure was, by what it measures
        self._counting: set[int] = set()  # the clauses with figures; filled where a period is named

    @property
    def measured(self) -> Earlier:
        """What its figures measure, which the next sentence may take over."""
        return self._earlier

    def read(self, quantities: list[Quantity], printed: str) -> list[Observation]:
        """Return the observations of all quantities of the sentence; ``printed`` is the body with the marks that it has."""
        found: list[Observation] = []
        grouped = runs(self._body, quantities)
        starts = [*(run[0].start for run in grouped[1:]), self._end, self._end]
        for at, run in enumerate(grouped):
            if self._earlier.bracketed:
                self._earlier.pass_to(run[0].start)
            figure = self._figure(run, grouped[at + 1][0] if at + 1 < len(grouped) else None, starts[at + 1])
            if figure.named and not self._counting:
                self._counting = {self._read.clauses.index_at(quantity.start) for quantity in quantities}
            self._observe(figure, printed, found)
        return found

    def _figure(self, run: list[Quantity], following: Quantity | None, beyond: int) -> _Figure:
        """Find whose a figure is, which time is named before it, and where its own words begin and end."""
        body, read, head, last = self._body, self._read, run[0], run[-1]
        clause = read.clauses.at(head.start)
        planned = bool(self._marks) and status_at(self._marks, head.start, body) != ACTUAL
        subject = self._subjects.of(read, head, planned=planned)
        owners = [subject] if len(run) == 1 else self._subjects.each(read, subject, len(run))
        named = self._dating.named_before(self._index, head.start)
        left = clause[0] if body[clause[0] - 1] not in BRACKET_ENDS else resumed(body, read.clauses, clause)
        left = max(left, self._floor)
        base = base_value(body, head, following, left) if following else -1
        left = after_others(body, left, base if base >= 0 else head.start, owners, named, read.found)
        limit = following.start if following else self._end
        right = clause[1] if head is last else read.clauses.at(last.start)[1]
        if right < last.surface_end:  # 600台（套）农机
            right = read.clauses.at(last.surface_end)[1]
        if not (following and body[last.surface_end : limit] == "“"):  # 5个“15分钟服务圈”示范点
            right = max(min(right, limit), last.surface_end)
        return _Figure(run, head, last, following, beyond, clause, subject, owners, named, left, right, limit, base)

    def _observe(self, figure: _Figure, printed: str, found: list[Observation]) -> None:
        """Append the observation of each quantity of a figure to ``found``."""
        body, head, last = self._body, figure.head, figure.last
        change = self._change(figure)
        before = self._before(figure, change)
        if (compared := self._compared(figure, before)) is not None:
            change = Change(head.start, head.start, "", compared.comparison)
        indicator = self._indicator(figure, change, before, compared)
        self._take_over_subject(figure, indicator)
        status = self._status(figure)
        period = self._period(figure, status, indicator)
        may_fall = not self._risen and (change is not None or head.unit.dimension == "ratio")
        fall = may_fall and falls(body, head, figure.left, change)
        is_change = change is not None and not change.is_width
        each = [indicator] if len(figure.run) == 1 else share(indicator, len(figure.run), self._earlier.recent)
        for quantity, owner, measured in zip(figure.run, figure.owners, each, strict=True):
            whose = owner or goods_of(body, measured)
            if whose and measured:
                self._told[measured.noun] = whose
            found.append(_observation(printed, quantity, whose, measured, period, status, fall, is_change))
        self._risen = indicator if figure.is_base else None
        self._floor = last.surface_end
        if indicator:
            self._earlier.add(indicator, head)
            if indicator.span and self._floor < indicator.span[1] <= figure.limit:
                self._floor = indicator.span[1]

    def _change(self, figure: _Figure) -> Change | None:
        """Return the rise or fall that a figure tells, or tells in other words after the figure before: 下跌90点或0.9%."""
        body, head, last = self._body, figure.head, figure.last
        change = change_before(body, head.start, figure.left)
        if change is None and self._changed and _OR.fullmatch(body, self._floor, head.start):
            change, figure.left = self._changed
        if change is None and body.startswith("的", last.surface_end):
            change = change_after(body, last.surface_end, figure.right)
        self._changed = (change, figure.left) if change else None
        return change

    def _before(self, figure: _Figure, change: Change | None) -> Indicator | None:
        """Return what a figure measures that has no words of its own: mostly what the figure before did."""
        before = self._earlier.taken_over(figure.head)
        gap = self._body[figure.left : figure.head.start].strip()
        arrives = change is None and gap in _ARRIVES
        if gap in _SUMS and figure.clause[0] > self._floor:
            return summed(self._body, self._read.clauses.at(figure.clause[0] - 2), self._read.words) or before
        if change is None and not arrives:
            return before
        subject = figure.subject
        if (arrives or figure.left == figure.clause[0]) and figure.clause[0] > self._floor:
            clause = self._read.clauses.at(figure.clause[0] - 2)
            if told := told_in(self._body, *clause, self._read.words):
                return told
        if change and change.verb in _TRADES and subject and self._floor <= subject.start and _is_traded(subject):
            return None  # 成交额9亿元；云塘股份跌2%: its own price
        return before

    def _compared(self, figure: _Figure, before: Indicator | None) -> Indicator | None:
        """Return what is compared behind a bracket: 产值20亿元（同比），增长5%."""
        if figure.is_base or self._risen or self._body[self._floor] not in BRACKET_ENDS:
            return None
        return compared_over_brackets(self._body, figure.head.start, self._start, before)

    def _indicator(
        self, figure: _Figure, change: Change | None, before: Indicator | None, compared: Indicator | None
    ) -> Indicator | None:
        """Return what a figure measures, by its own words, those of its neighbours, or who has it."""
        body, words, head, last = self._body, self._read.words, figure.head, figure.last
        following = figure.following
        found: Indicator | None
        if figure.is_base:
            of_base = change_before(body, figure.base, figure.left)
            at_base = replace(head, start=figure.base)
            found = read_indicator(body, at_base, figure.left, figure.base, words, before, of_base)
        elif self._risen or compared:
            found = self._risen or compared
        else:
            own_right = figure.right if head is last else head.surface_end
            found = read_indicator(body, head, figure.left, own_right, words, before, change)
        if following and following.start == last.surface_end and last.unit.is_classifier and not change:
            # 3台60万千瓦机组: what is counted stands after the measure of each
            until = min(figure.beyond, self._read.clauses.at(following.start)[1])
            both = replace(last, surface_end=following.surface_end)
            found = read_indicator(body, both, figure.left, until, words, None, None) or found
        if head is not last and not change and (not found or found is before):
            found = read_indicator(body, last, last.start, figure.right, words, before, None)
        subject = figure.subject
        taken_over = found is None or (
            found is before and not change and not figure.is_base and found is not self._risen
        )
        start = max(figure.clause[0], self._floor)
        alone = change is not None and found is not None and not found.noun  # 股价17日再次|暴跌超过30%
        if (taken_over or alone) and (
            measure := before_period(body, start, figure.subject, figure.named, head.start, words)
        ):
            return replace(found, text=measure.noun + found.text, noun=measure.noun) if found and alone else measure
        if taken_over and subject and figure.clause[0] <= subject.start < head.start:
            common = subject.plain or (subject.name is None and head.unit.is_classifier)
            short = is_index(head) or (common and head.start - subject.end <= _SHORT)
            found = beside_bearer(body, figure.clause[0], subject, words, found, short) or found
        if found is before and found and not change and head.unit.dimension not in _RATIOS:
            return level_of(found, head, subject)
        return found or unsaid(head)

    def _take_over_subject(self, figure: _Figure, indicator: Indicator | None) -> None:
        """Give a figure the subject of the one before whose measure it goes on about: 甲厂产值3亿元，乙社2亿元，增长5%."""
        start = figure.clause[0]
        if indicator is None or indicator.span is None or indicator.span[0] >= start or len(figure.run) > 1:
            return
        subject, told = figure.subject, self._told.get(indicator.noun)
        if told and not (subject and subject.start >= min(start, self._floor)):
            figure.subject, figure.owners = told, [told]

    def _status(self, figure: _Figure) -> str:
        """Return whether a figure is so, promised or expected, by the words before and beside it and its time."""
        body, subject, named = self._body, figure.subject, figure.named
        status = ACTUAL
        if self._marks and not figure.is_base:
            status = status_at(self._marks, figure.head.start, body, subject.start if subject else -1)
        status = demanded(status, body, figure.head.start, figure.last.surface_end)
        if figure.is_base or status != ACTUAL or named is None or body.find("。", named.end, figure.head.start) >= 0:
            return status
        if self._dating.is_ahead(named):
            return TARGET if named.text[0] in "到至" else FORECAST
        return status

    def _period(self, figure: _Figure, status: str, indicator: Indicator | None) -> Period | None:
        """Return the time for which a figure holds; a base value only has one that stands between it and its change."""
        head, named = figure.head, figure.named
        start, counts = self._naming(named) if named else (-1, False)
        measured = indicator.text if indicator else ""
        fresh = self._read.named_from <= head.start
        of = Dated(head, figure.clause, named, start, counts, status, measured, fresh)
        period = self._dating.of(self._index, of)
        if named and head.unit.dimension == "age" and head.start - named.end <= _BESIDE:
            self._dating.forget(self._index, named.start, head.start)  # 凌宇今年56岁，工作了28年
        if figure.is_base:
            self._dating.forget(self._index, figure.base, head.start)
            return period if named and figure.base < named.start else None
        return period

    def _naming(self, named: Period) -> tuple[int, bool]:
        """Return where the clause begins that names a period, and whether it has a figure, or a colon before figures."""
        clauses = self._read.clauses
        at = clauses.index_at(named.start)
        start, end = clauses.spans[at]
        return start, at in self._counting or self._body[end : end + 1] in ("：", ":")


def _is_traded(subject: Subject) -> bool:
    """Say whether a subject is traded: a firm, or an index."""
    return subject.text.endswith(INDICES) or (subject.name is not None and subject.name.kind == "organization")


def _observation(
    printed: str,
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
        value, high = (-value, None) if high is None else (-high, -value)  # 下降8%至10%: from -10 to -8
    return Observation(  # in the order of its fields: naming all of them takes three times as long
        quantity.start,
        quantity.surface_end,
        printed[quantity.start : quantity.surface_end],
        value,
        high,
        unit.text,
        unit.to_canonical(value),
        None if high is None else unit.to_canonical(high),
        unit.canonical_unit,
        unit.dimension,
        metric_of(indicator, quantity, is_change),
        quantity.qualifier,
        status,
        indicator.comparison if indicator else None,
        subject.text if subject else None,
        subject.name if subject else None,
        (subject.start, subject.end) if subject and subject.start >= 0 else None,
        indicator.text if indicator else None,
        indicator.span if indicator else None,
        period.text if period else None,
        (period.start, period.end) if period and period.start >= 0 else None,
        period.first if period else None,
        period.last if period else None,
    )

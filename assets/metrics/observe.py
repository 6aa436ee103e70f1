"""The reading of one article: its quantities, and of each whose it is, what it measures, when, and whether it is so."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from assets.articles.model import Article
from assets.entities.model import ArticleEntities
from assets.metrics.clauses import Clauses
from assets.metrics.extents import BRACKET_ENDS, after_others, base_value, resumed
from assets.metrics.indicators.canonical import metric_of
from assets.metrics.indicators.changed import compared_over_brackets, told_in
from assets.metrics.indicators.changes import Change, change_after, change_before, falls
from assets.metrics.indicators.earlier import Earlier
from assets.metrics.indicators.frames import words_before
from assets.metrics.indicators.read import MEASURES, read_indicator
from assets.metrics.marks import widened
from assets.metrics.model import Indicator, Observation
from assets.metrics.periods.dating import Dating, Naming
from assets.metrics.periods.days import Calendar
from assets.metrics.periods.find import Period
from assets.metrics.quantities.find import Quantity, find_quantities
from assets.metrics.quantities.pairs import runs, share
from assets.metrics.status import ACTUAL, FORECAST, TARGET, status_at, status_marks
from assets.metrics.subjects.choose import Subject, Subjects
from assets.metrics.words import Words

_OR = re.compile("，?(?:或|即|合)")
_TRADES = frozenset(("涨", "跌", "升", "上涨", "下跌", "下挫"))
_NEAR_GOAL = 8  # characters from a figure to the 目标 that it is: 6%左右的预期目标
_NAMES = frozenset(("organization", "place", "document", "person"))


def observe(article: Article, entities: ArticleEntities) -> list[Observation]:
    """Return the observations of an article's body in order, one per quantity; offsets are into ``article.body``."""
    body = widened(article.body)
    if article.kind == "imprint" or not (quantities := find_quantities(body)):
        return []  # a price or a telephone on an imprint is the publication's
    quantities = _outside_names(body, quantities, entities)
    return list(_Reader(article, entities, body).read(quantities))


def _outside_names(body: str, quantities: list[Quantity], entities: ArticleEntities) -> list[Quantity]:
    """Drop the quantities that are part of a name or a title: 五台山, 《三年…方案》."""
    names = sorted(
        [
            (start, end)
            for field, start, end, _, name, _ in entities.mentions
            if end - start > 1 and field == "body" and name.kind in _NAMES
        ]
    )
    titles = "《" in body
    if not names and not titles:
        return quantities
    starts = [start for start, _ in names]
    kept = []
    for quantity in quantities:
        at = bisect_right(starts, quantity.number)
        for _, end in names[at - 3 if at > 3 else 0 : at]:
            if end >= quantity.unit_end:
                break
        else:
            if not (titles and _is_titled(body, quantity.start)):
                kept.append(quantity)
    return kept


def _is_titled(body: str, position: int) -> bool:
    opened = body.rfind("《", max(0, position - 60), position)
    return opened >= 0 and body.find("》", opened, position) < 0 and body.find("》", position, position + 60) >= 0


_SHORT = 3  # characters between a common noun and its figure that say nothing: 团队有15人


def _naming(body: str, clauses: Clauses, named: Period, counting: set[int]) -> Naming:
    """Return the clause that names a period; ``counting`` are the clauses with figures, to which a colon belongs."""
    at = clauses.index_at(named.start)
    start, end = clauses.spans[at]
    return Naming(start, at in counting or body[end : end + 1] in ("：", ":"))


_GOODS = re.compile(
    "(?:当|若)?(?P<goods>(?!移动|加权|平均)[^，。；、的所被将]{2,12}?(?<!发行)(?<!施工)(?<!建设)(?<![存贷]款))(?:总|批发|零售|平均|收购|销售|收获|市场|最高|供货)*(?:价格?(?!值)|均价|产量|余额|进度|占比|比重|罚款额?|供货量|库存|指数|价格变化)"
)
_LEFT = ("其余", "剩余", "余下", "另外")
_LEFT_ENDS = frozenset("余下外")
_DEMANDS = ("不低于", "不少于", "不小于", "不得", "不能")  # but 每年收入不下10万元 is told
_SAY_MORE = frozenset("的将")
_TO_COME = re.compile("[^，。；]{0,10}?将")  # 已完工11处，其余3处将在月底前完成


def _demanded(status: str, quantity: Quantity, body: str, end: int) -> str:
    """Return what the words beside a figure make of it where none before it governs: 不低于75%, 5%的增长目标."""
    if status == TARGET:
        return status
    if body[quantity.start] == "不":
        if body.startswith(_DEMANDS, quantity.start):
            return TARGET
        if body.startswith("不会", quantity.start):
            return FORECAST
    if status != ACTUAL:
        return status
    if body[quantity.start - 1] in _LEFT_ENDS and body.endswith(_LEFT, 0, quantity.start) and _TO_COME.match(body, end):
        return TARGET
    if body[end : end + 1] not in _SAY_MORE:
        return ACTUAL
    if body.startswith("的", end) and body.find("目标", end, end + _NEAR_GOAL) >= 0:
        return TARGET
    return FORECAST if body.startswith(("将用于", "将投入", "将投向", "将建"), end) else ACTUAL


def _beside_bearer(
    body: str, start: int, subject: Subject, bounds: Words, taken_over: Indicator | None, short: bool
) -> Indicator | None:
    """Return what a figure without words of its own measures, by what it is of: 最高气温 of 最高气温云塘镇32℃, 人才公寓 of 人才公寓共有8栋.

    What is ``taken_over`` from the figure before stays, unless the clause says another measure, or only a common noun is
    named ``short`` before the figure.
    """
    if subject.name is None or subject.name.kind != "place":
        itself = Indicator(subject.text, subject.text, (subject.start, subject.end))
        return itself if taken_over is None or short else None
    left = words_before(body, start, subject.start, bounds)
    noun = body[slice(*left)]
    return Indicator(noun, noun, left) if noun.endswith(MEASURES) else None


def _is_firm(subject: Subject) -> bool:
    return subject.name is not None and subject.name.kind == "organization"


class _Reader:
    """One article while it is read: sentences, subjects and periods, each looked up once."""

    def __init__(self, article: Article, entities: ArticleEntities, body: str) -> None:
        self._printed = article.body
        self._body = body  # the same with marks in full width
        self._sentences = [(s.paragraph, s.start, s.end) for s in article.sentences]
        self._starts = [start for _, start, _ in self._sentences]
        headline = article.headline and widened(article.headline)
        self._subjects = Subjects(body, self._sentences, entities.mentions, headline)
        when = Calendar(article.published_on, article.published_precision)
        heads = " ".join(filter(None, (headline, article.subhead)))
        self._dating = Dating(body, self._sentences, when, heads)

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
        read = self._subjects.at(index)
        clauses = read.clauses
        bounds = read.words
        marks = status_marks(body, start, end)
        counting: set[int] = set()  # filled where a period is named
        earlier = Earlier(body, start, end, before)
        floor = start  # words before it belong to the figure before
        grouped = runs(body, quantities)
        changed: tuple[Change, int] | None = None  # what the figure before says, and where its words begin
        risen: Indicator | None = None  # what the figure before is the base value of
        for position, run in enumerate(grouped, 1):
            head, last = run[0], run[-1]
            following = grouped[position][0] if position < len(grouped) else None
            clause = clauses.at(head.start)
            if earlier.bracketed:
                earlier.pass_to(head.start)
            before = earlier.taken_over(head)
            planned = bool(marks) and status_at(marks, head.start, body) != ACTUAL
            subject = self._subjects.of(read, head, planned=planned)
            status = status_at(marks, head.start, body, subject.start if subject else -1) if marks else ACTUAL
            owners = [subject] if len(run) == 1 else self._subjects.each(read, subject, len(run))
            named = self._dating.named_before(index, head.start)
            left = clause[0] if body[clause[0] - 1] not in BRACKET_ENDS else resumed(body, clauses, clause)
            left = left if left > floor else floor
            base = base_value(body, head, following, left) if following else -1
            left = after_others(body, left, base if base >= 0 else head.start, owners, named, read.found)
            limit = following.start if following else end
            clause_end = clause[1] if head is last else clauses.at(last.start)[1]
            right = clause_end if clause_end < limit else limit
            right = right if right > last.surface_end else last.surface_end
            if following and body[last.surface_end : following.start] == "“":
                right = clause_end  # 5个“15分钟服务圈”示范点
            change = change_before(body, head.start, left)
            if change is None and changed and _OR.fullmatch(body, floor, head.start):
                change, left = changed  # 下跌90点或0.9%
            if change is None and body.startswith("的", last.surface_end):
                change = change_after(body, last.surface_end, right)
            changed = (change, left) if change else None
            if change and left == clause[0] > floor:
                before = told_in(body, *clauses.at(left - 2), bounds) or before
            if change and change.verb in _TRADES and subject and floor <= subject.start and _is_firm(subject):
                before = None  # 成交额9亿元；云塘股份跌2%: its own price
            if base >= 0:
                of_base = change_before(body, base, left)
                reading = read_indicator(body, replace(head, start=base), left, base, bounds, before, of_base)
                status = ACTUAL
            elif risen:
                reading = risen
            elif compared := body[floor] in ")）" and compared_over_brackets(body, head.start, start, before):
                reading, change = compared, Change(head.start, head.start, "", compared.comparison)
            else:
                own_right = right if head is last else head.surface_end
                reading = read_indicator(body, head, left, own_right, bounds, before, change)
            if following and following.start == last.surface_end and last.unit.is_classifier and not change:
                # 3台60万千瓦机组: what is counted stands after the measure of each
                beyond = grouped[position + 1][0].start if position + 1 < len(grouped) else end
                until = min(beyond, clauses.at(following.start)[1])
                each = replace(last, surface_end=following.surface_end)
                reading = read_indicator(body, each, left, until, bounds, None, None) or reading
            if head is not last and not change and (not reading or reading is before):
                reading = read_indicator(body, last, last.start, right, bounds, before, None)
            taken_over = reading is None or (reading is before and not change and base < 0 and reading is not risen)
            if taken_over and subject and clause[0] <= subject.start < head.start:
                short = subject.plain and head.start - subject.end <= _SHORT
                reading = _beside_bearer(body, clause[0], subject, bounds, reading, short) or reading
            status = _demanded(status, head, body, last.surface_end)
            words = reading.text if reading else ""
            fresh = read.named_from <= head.start
            if base < 0 and status == ACTUAL and named and self._dating.is_ahead(named):
                status = TARGET if named.text[0] in "到至" else FORECAST
            if named and not counting:
                counting = {clauses.index_at(quantity.start) for quantity in quantities}
            naming = _naming(body, clauses, named, counting) if named else None
            period = self._dating.of(index, head, named, clause, naming, status, words, fresh)
            if base >= 0:
                period = period if named and base < named.start else None
                self._dating.forget(index, base, head.start)
            may_fall = not risen and (change is not None or head.unit.dimension == "ratio")
            fall = may_fall and falls(body, head, left, change)
            shared = [reading] if len(run) == 1 else share(reading, len(run), earlier.recent)
            for quantity, owner, indicator in zip(run, owners, shared, strict=True):
                owner = owner or self._goods(indicator)
                found.append(self._observation(quantity, owner, indicator, period, status, fall, bool(change)))
            risen = reading if base >= 0 else None
            floor = last.surface_end
            if reading:
                earlier.add(reading)
                if reading.span and reading.span[1] <= limit:
                    floor = reading.span[1] if reading.span[1] > floor else floor
        return earlier.last

    def _goods(self, indicator: Indicator | None) -> Subject | None:
        """Return the goods whose price or output is measured, where nobody is named: 93号汽油 of 93号汽油价格."""
        match = indicator and _GOODS.match(indicator.noun)
        if not match or indicator is None or indicator.span is None:
            return None
        at = self._body.find(match["goods"], *indicator.span)
        return Subject(at, at + len(match["goods"]), match["goods"], None) if at >= 0 else None

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
            value, high = (-value, None) if high is None else (-high, -value)  # 下降8%至10%: from -10 to -8
        return Observation(  # in the order of its fields: naming all of them takes three times as long
            quantity.start,
            quantity.surface_end,
            self._printed[quantity.start : quantity.surface_end],
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

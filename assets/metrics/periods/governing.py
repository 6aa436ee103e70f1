"""Governing: whether a period that is named before a figure holds for it, or only dates an event, its own clause, or a level."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from assets.metrics.periods.find import Period
from assets.metrics.periods.reach import A_QUARTER, dates_a_moment, ends_with_clause, governs_on
from assets.metrics.periods.standing import is_capacity, stands, tells_what_is
from assets.metrics.quantities.find import Quantity
from assets.metrics.status import ACTUAL

_AGES = frozenset(("年", "月", "岁", "世纪"))
_ATTRIBUTE = re.compile("[^，。；的]{0,4}的")
_ATTRIBUTED = re.compile(r"(?:新增|引进|投产|建成|新建|购置|推出|上马|新上)的")  # 今年新增的机器人使…
# 年末生猪存栏52万头；出栏86万头: what came about by the end of a year was of that year
_YEAR_END = re.compile("^(?![截到至]).*年[末底]$")
_OF_A_YEAR = re.compile("出栏|出笼|产量|总产|产值|收入|净增|[比较]年初")
_NOW = re.compile("现有|现存|最初|原来|当初")  # goes on about what is so now: 去年投产，现有生产线3条
_IN_USE = re.compile(
    "[^，。；、]{0,12}?(?:都|均|正|仍|还)在(?:用|使用|运行|运营|服役|生产|营业|施工)"
)  # 手册今年2月印发，全省11家单位都在用
_SAID = re.compile("”[^“。；]{0,24}(?:说|介绍|表示|告诉记者|透露|坦言)[，：,:]")
_TAKES = re.compile("时间|车程|工期|周期|寿命|时长|全程|为期|提前|每期|以内|内$")
_MEANS = ("日均", "月均", "年均", "人均", "平均")  # what is measured over a period: 日均阅读时长
_YEARLY_BEGINS = frozenset("年每")
_YEARLY = re.compile("年(?:均|发电|可|减排|节约|处理|产(?!值))|每年")
_SHORT = {"小时": 48, "分钟": 600, "秒": 600}  # 30分钟集结到位: how long something takes, whenever it is
AS_OF = ("截至", "截止")  # 截至5月18日，现有病例85例


@dataclass(slots=True)
class Figure:
    """A figure, as far as its time depends on it.

    ``clause`` is its own, ``named`` the period before it, ``naming`` where the clause begins that names this, and ``counts``
    whether that has a figure of its own. ``fresh``: its sentence names somebody before it, and so has begun something else
    than what was dated before.
    """

    quantity: Quantity
    clause: tuple[int, int]
    named: Period | None
    naming: int
    counts: bool
    status: str
    indicator: str
    fresh: bool

    @property
    def start(self) -> int:
        """Where it starts in the body."""
        return self.quantity.start

    @property
    def same_clause(self) -> bool:
        """Whether its own clause names the period."""
        return self.named is not None and self.clause[0] <= self.named.start

    @property
    def lasts(self) -> bool:
        """Whether it says how long something takes."""
        return self.quantity.unit.dimension == "duration" and not self.indicator.startswith(_MEANS)

    @property
    def takes_time(self) -> bool:
        """Whether it is an age, or a duration that is the same whenever it is measured."""
        unit = self.quantity.unit
        if unit.canonical_unit in _AGES:
            return True
        brief = self.lasts and not self.same_clause and self.quantity.value < _SHORT.get(unit.text, 0)
        return brief or (self.lasts and _TAKES.search(self.indicator) is not None)


def happened_on_day(body: str, day: date | None, named: Period, figure: Figure) -> bool:
    """9月25日看到消息后，仅13天就建成."""
    return figure.lasts and named.days == 1 and not figure.same_clause


def is_yearly(body: str, day: date | None, named: Period, figure: Figure) -> bool:
    """9月30日并网，届时年均发电18亿千瓦时."""
    yearly = figure.indicator[:1] in _YEARLY_BEGINS and named.days < A_QUARTER
    return yearly and _YEARLY.match(figure.indicator) is not None


def is_timeless(body: str, day: date | None, named: Period, figure: Figure) -> bool:
    """What something is or can, of a clause after the one that names a period: 去年建成冷库，库容5万吨."""
    if figure.same_clause:
        return False
    fixed = named.text[0] in "到至截"
    if figure.status == ACTUAL and not fixed and is_capacity(figure.indicator):
        return True
    brief = named.days < A_QUARTER and not fixed and not named.text.endswith("末")  # 4月末，待售面积6万平方米
    stands_so = stands(body, figure.quantity, figure.indicator, named.end, brief)
    return stands_so or _ATTRIBUTED.match(body, named.end) is not None


def is_so_now(body: str, day: date | None, named: Period, figure: Figure) -> bool:
    """去年投产，现有生产线3条."""
    if named.text.startswith(AS_OF):
        return False
    if not figure.same_clause and _IN_USE.match(body, figure.quantity.surface_end, figure.clause[1]):
        return True
    return _NOW.search(body, named.end, figure.start) is not None


def is_of_quoted_words(body: str, day: date | None, named: Period, figure: Figure) -> bool:
    """“今年秋茶每公斤26元。”凌宇说，合作社有社员112人: what is said goes no further than the quotation."""
    if figure.same_clause or body.find("”", named.end, figure.start) < 0:
        return False
    return _SAID.search(body, named.end, figure.start) is not None


def is_of_moment(body: str, day: date | None, named: Period, figure: Figure) -> bool:
    """A clause after one that only dates what happened at a moment."""
    return not figure.same_clause and dates_a_moment(body, named, figure.start)


def is_past_clause(body: str, day: date | None, named: Period, figure: Figure) -> bool:
    """A clause after one beyond which its period does not reach."""
    alone = named.start == figure.naming and figure.clause[0] == named.end + 1
    if figure.same_clause or alone:
        return False  # 2月16日，全国铁路预计发送旅客9万人次
    return ends_with_clause(body, named, figure.status, figure.start, day)


def is_of_other_clause(body: str, day: date | None, named: Period, figure: Figure) -> bool:
    """航线5月30日试运营, 该村2021年引进一家公司: dates its own clause only."""
    if figure.same_clause or figure.counts:
        return False
    if body.find("。", named.end, figure.start) >= 0:
        return True  # “年底就结清了。闲的时候一天能挣100元。”
    return not governs_on(body, named, figure.naming, figure.start)


def is_beyond_stop(body: str, day: date | None, named: Period, figure: Figure) -> bool:
    """What is aimed at or expected behind a full stop within what somebody says: “1月投产。我们力争产值超1亿元。”"""
    return figure.status != ACTUAL and body.find("。", named.end, figure.start) >= 0


def is_other_item(body: str, day: date | None, named: Period, figure: Figure) -> bool:
    """到2027年，…；…: the next item of the list."""
    return named.text[0] in "到至" and body.find("；", named.end, figure.start) >= 0


Refusal = Callable[[str, "date | None", Period, Figure], bool]  # of a body, the page's day, a period and a figure
OF_NO_TIME: tuple[Refusal, ...] = (happened_on_day, is_yearly, is_timeless)
ELSEWHERE: tuple[Refusal, ...] = (
    is_so_now,
    is_of_quoted_words,
    is_of_moment,
    is_past_clause,
    is_of_other_clause,
    is_beyond_stop,
    is_other_item,
)


def is_of_event(body: str, moment: re.Match[str], figure: Figure) -> bool:
    """Tell whether a figure is of the time of an event: 去年投产5家; not of what the event only describes or brought about.

    去年开工建设的云塘高速投资90亿元; 去年建成的冷库，可存果品5吨.
    """
    attribute = _ATTRIBUTE.match(body, moment.end(), figure.start)
    if attribute and not (figure.same_clause and body.startswith("的", moment.end())):
        return False
    return figure.same_clause and not moment["since"] and not tells_what_is(figure.indicator)


def is_of_its_year(named: Period, figure: Figure) -> bool:
    """年末生猪存栏52万头；出栏86万头: what came about by the end of a year was of that year."""
    at_end = named.text[-1] in "末底" and _YEAR_END.search(named.text) is not None
    return at_end and _OF_A_YEAR.search(figure.indicator) is not None

"""Columns of items: several pieces below one name, each behind the same mark, with a headline of its own or without one.

    短 讯                                    政务简讯
    ●4月6日，…收官。（甲）                    ◆区政府召开常务会议
    ●近日，…破获一起盗窃案。（记者 乙）         7月15日，…

The same marks lead the points of one story: measures, tips, the parts of a speech. A column has a name that says so, or
each of its items is signed, or each reports an event of its own; the points of a story stand below the words that lead
to them, and tell of no day.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import NamedTuple

from assets.articles.lines import labels, shapes
from assets.articles.pairs import shared
from assets.articles.pieces.evidence import REFERS_BACK, closes
from assets.articles.pieces.paragraphs import Unit

_BRIEFS = re.compile(
    r"\S{0,4}(?:简讯|短讯|快讯|简报|短波|速递|速览|速读|一句话新闻|简明新闻|短消息|短新闻|微新闻|百字新闻|新闻集装箱)"
)  # head of a column
_OF_NEWS = re.compile(
    r"[\u3400-\u9fff]{0,6}(?:要闻|动态|资讯|信息|集锦|集萃|拾零|扫描|播报|传真|一览|快报|简闻|快递|连线|纵览|荟萃|广角|短播|见闻|瞭望|点击|一周|早报|晚报|汇)"
)  # 乡镇动态, which may head tips as well
_NOTE = re.compile(r"[（(][^（）()]{1,24}[）)]$")  # 一周要闻（6月10日—6月16日）
_AROUND = "【】[]〖〗 ■●◆▲□○"  # what the head of a column is set between
_PARTED = re.compile(r"(?<=[\u3400-\u9fff])\s(?=[\u3400-\u9fff])")  # the blank in 短 讯
_NUMBERED = (
    (re.compile(r"[①-⑳❶-❿]\s?"), "①"),
    (re.compile(r"\d{1,2}(?:[.．]\s?(?!\d)|[、)）]\s?(?!\d{1,3}[、号]))"), "1"),
    (re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[、）)]\s?"), "一"),
)
_ALONE, _NUMBER_ABOVE = re.compile(r"0\d|\d{1,2}"), "01"  # 01, on a line of its own above a headline
_MARKS = frozenset((*shapes.MARKS, _NUMBER_ABOVE))
_LED = re.compile(r"【[^【】]{2,12}】\s?(?=\S)")  # 【云塘镇】近日，…, whose words stay
_MARKED = re.compile(rf"[{shapes.MARKS}{shapes.ARROWS}]\s?")
_AT_END = re.compile(rf"\s?[{shapes.MARKS}]$")
_BEGINS = frozenset(f"{shapes.MARKS}①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿0123456789（(一二三四五六七八九十【")
_REPORTS = re.compile(
    r".{0,30}?(?:近日|日前|近期|连日来|眼下|目前|昨[天日晚]|今[天日晨](?!后)|[本上]周|\d日(?![-—－~至到起前])|记者从|获悉)|本报讯|.{0,8}今年"
)
_TAKEN_BY, _SIGNATURE = re.compile(r"(?:摄影?|供图)\s?[)）]?$"), 8  # （新华社记者 甲摄）, and characters of its end
_LEADS_ON = re.compile(r"[：:]$|如下|以下")
_INTRODUCED = 12  # characters at the end of a paragraph that leads to a list
_OF_ONE_STORY = 0.2  # share of the pairs of an item that the one above has too
_TOLD_AGAIN = 0.5  # of the pairs of a headline, which its item has too
_FEWEST = 3  # items that nothing but their days and what they speak of tells from points of one story
_READ = 200  # characters of an item that are compared
_HEADLINE = 8  # characters of one above a story
_SHOWN = 100  # characters of a caption
_TELLING = frozenset((labels.SHORT, labels.PROSE, labels.OPENER, labels.CAPTION))
_BETWEEN = frozenset((labels.CAPTION, labels.CELL, labels.FOLIO, labels.NOISE))
_RUNNING = frozenset((labels.PROSE, labels.OPENER))


class Items(NamedTuple):
    """The ``id`` of the units that name a column, of those that begin an item of one, of those that head the points of a
    story, and of the captions set into one.
    """

    names: frozenset[int] = frozenset()
    firsts: frozenset[int] = frozenset()
    points: frozenset[int] = frozenset()
    captions: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Item:
    """A unit behind a mark, the paragraphs below it, and a byline or a credit below these."""

    first: Unit
    told: list[Unit] = field(default_factory=list)
    credit: Unit | None = None

    @property
    def headed(self) -> bool:
        return self.first.label == labels.SHORT

    @property
    def signed(self) -> bool:
        """Whether it says at its end who wrote it, or opens as a story does: ●本报讯 …."""
        if any(unit.label == labels.OPENER for unit in (self.first, *self.told[:1])):
            return True
        return _signs(self.credit or (self.told[-1] if self.told else self.first))

    @property
    def text(self) -> str:
        """What it begins to tell, without its mark."""
        lead = self.told[0].text if self.headed and self.told else self.first.text
        return _MARKED.sub("", lead[:_READ], count=1)


@dataclass(slots=True)
class _Run:
    """Items behind one kind of ``mark``, the short line right above them, the paragraph that they stand right below, and the
    ``inner`` heads that part a long row of them: 【国内】, 【国际】.
    """

    mark: str
    head: Unit | None
    above: Unit | None
    inner: list[Unit] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)

    @property
    def headed(self) -> bool:
        return all(item.headed for item in self.items)

    @property
    def reporting(self) -> int:
        """How many of its items tell of a day."""
        return sum(bool(_REPORTS.match(item.text)) and not REFERS_BACK.match(item.text) for item in self.items)

    @property
    def signed(self) -> bool:
        """Whether most of its items say who wrote them, the last as well, to whom else it would be that wrote all."""
        *others, last = self.items
        return last.signed and bool(others) and 3 * sum(item.signed for item in others) >= 2 * len(others)


def read_items(units: Sequence[Unit]) -> Items:
    """Return which units of a page name columns, which begin the items of these, and which head points of one story."""
    if _BEGINS.isdisjoint([unit.text[0] for unit in units]):
        return Items()
    columns: list[_Run] = []
    others: list[_Run] = []
    for run in _runs(units):
        (columns if _is_column(run) else others).append(run)
    stories = _headed_above(others)
    return Items(
        frozenset(id(unit) for run in columns for unit in _names(run)),
        frozenset(id(item.first) for run in (*columns, *stories) for item in run.items),
        frozenset(id(item.first) for run in others if _are_points(run) for item in run.items),
        frozenset(id(item.first) for run in others if _are_captions(run) for item in run.items),
    )


def _kind(unit: Unit) -> str:
    """Return by which kind of mark a unit is set apart: ●, ①, 1, 一, 【; nothing when by none."""
    text = unit.text
    if (
        unit.label not in _TELLING
        or len(text) == 1
        or _is_caption(unit)
        or (unit.label == labels.SHORT and names_briefs(text))
    ):
        return ""
    if text[0] in shapes.MARKS:
        return text[0]
    if text[0] == "【":
        return "【" if unit.label in _RUNNING and _LED.match(text) else ""
    return next((kind for pattern, kind in _NUMBERED if pattern.match(text)), "")


def _is_caption(unit: Unit) -> bool:
    return unit.label == labels.CAPTION and "报道" not in unit.text[-_SIGNATURE:]


def _signs(unit: Unit) -> bool:
    """Return whether a unit ends with who wrote it, not with who took the picture that it is about."""
    credit = unit.label in (labels.BYLINE, labels.CREDIT)
    return (credit or closes(unit)) and not _TAKEN_BY.search(unit.text[-_SIGNATURE:])


def _runs(units: Sequence[Unit]) -> Iterator[_Run]:
    """Yield the runs of items behind one kind of mark; other marks within an item are those of a list in it."""
    run: _Run | None = None
    head: Unit | None = None
    above: Unit | None = None
    below_number = False
    for unit in units:
        if unit.label == labels.CELL and _ALONE.fullmatch(unit.text):
            below_number = True
            continue
        kind = _kind(unit) if unit.text[0] in _BEGINS else ""
        if below_number and unit.label == labels.SHORT:
            kind = kind or _NUMBER_ABOVE
        below_number = False
        if run and kind == run.mark:
            run.items.append(_Item(unit))
        elif run and (unit.label in _RUNNING or kind):
            run.items[-1].told.append(unit)
            run.items[-1].credit = None
        elif kind:
            run = _Run(kind, head, above, items=[_Item(unit)])
        elif run and unit.label in (labels.BYLINE, labels.CREDIT):
            run.items[-1].credit = unit
        elif run and _parts(unit):
            run.inner.append(unit)
        elif unit.label not in _BETWEEN:
            if run:
                yield run
            run = None
        if unit.label in _RUNNING or unit.label == labels.BYLINE:
            head, above = None, unit
        elif unit.label in (labels.SHORT, labels.HEADING) or _parts(unit):
            head, above = unit, None
        elif unit.label not in _BETWEEN and unit.label != labels.META:
            head = above = None
    if run:
        yield run


def _is_column(run: _Run) -> bool:
    """Return whether the items of a run are pieces of their own."""
    items, head = run.items, run.head.text if run.head else ""
    if len(items) < 2 and not head:
        return False
    if run.headed and sum(bool(item.told) for item in items) < max(len(items) - 1, 1):
        return False  # what other pages hold
    if names_briefs(head):
        return run.mark in shapes.MARKS or 2 * run.reporting >= len(items)
    if _OF_NEWS.fullmatch(_bare(head)) or shapes.COLUMN_HEAD.fullmatch(head):
        return 2 * run.reporting >= len(items)
    if len(items) < 2 or (run.above and _LEADS_ON.search(run.above.text[-_INTRODUCED:])):
        return False
    if run.signed:
        return True
    if run.above or run.mark not in _MARKS or 3 * run.reporting < 2 * len(items):
        return False
    apart = all(shared(below.text, above.text) < _OF_ONE_STORY for above, below in pairwise(items))
    return apart and (len(items) >= _FEWEST or run.headed)


def _headed_above(runs: Sequence[_Run]) -> list[_Run]:
    """Return the runs of one item each that are stories below headlines, whose first paragraphs begin with the same mark."""
    alone = [run for run in runs if len(run.items) == 1 and run.mark in shapes.MARKS and not run.headed]
    told = [run for run in alone if run.head and len(run.head.text) >= _HEADLINE]
    marks = Counter(run.mark for run in told)
    return [run for run in told if marks[run.mark] > 1]


def _are_captions(run: _Run) -> bool:
    """Return whether arrows point from the items of a run to the pictures of the story that it stands in: △7月13日，…被淹。"""
    if run.mark not in shapes.ARROWS or run.above is None or run.headed:
        return False
    return all(_shows(item.first.text) for item in run.items)


def _shows(text: str) -> bool:
    told = _MARKED.sub("", text, count=1)
    return len(told) <= _SHOWN and "。" not in told[:-1] and bool(shapes.OF_A_PICTURE.match(told) or "图" in told)


def _are_points(run: _Run) -> bool:
    """Return whether the heads of a run are those of sections of the story that it stands in, which is not over."""
    if run.above is None or closes(run.above) or len(run.items) < 2 or run.mark not in shapes.MARKS:
        return False
    return run.headed and not run.signed and 3 * run.reporting < 2 * len(run.items)


def _names(run: _Run) -> Iterator[Unit]:
    """Yield the lines that name a column or its parts."""
    yield from run.inner
    if run.head and not _heads_first(run.head.text, run.items):
        yield run.head


def _parts(unit: Unit) -> bool:
    """Return whether a line parts the items of a row: 【国内】, a word of menus elsewhere."""
    named = unit.text[0] in "【[" and unit.label in (labels.SHORT, labels.NOISE)
    return named and bool(shapes.COLUMN_HEAD.fullmatch(unit.text))


def _heads_first(head: str, items: Sequence[_Item]) -> bool:
    """Return whether the line above a column is the headline of its first item rather than its name."""
    first = items[0]
    return not (first.headed or names_briefs(head)) and shared(head, first.text) >= _TOLD_AGAIN


def _bare(head: str) -> str:
    return _PARTED.sub("", _NOTE.sub("", head).strip(_AROUND))


def names_briefs(head: str) -> bool:
    """Return whether a line says that short pieces follow: ■短波, 短 讯."""
    return bool(_BRIEFS.fullmatch(_bare(head)))


def drop_mark(unit: Unit) -> None:
    """Take the mark that sets an item apart off its first line, and off the end of a headline that stands between two:
    ★石桥街道★.
    """
    first = unit.lines[0]
    if len(unit.lines) == 1 and first.text[0] == first.text[-1] and (last := _AT_END.search(first.text, 1)):
        first = first._replace(text=first.text[: last.start()], end=first.start + last.start())
        unit.text = first.text
    patterns = chain((_MARKED,), (pattern for pattern, _ in _NUMBERED))
    match = next((found for pattern in patterns if (found := pattern.match(first.text))), None)
    if match and (rest := first.text[match.end() :].lstrip()):
        unit.text = unit.text[len(first.text) - len(rest) :]
        unit.lines[0] = first._replace(text=rest, start=first.end - len(rest))

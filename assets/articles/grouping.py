"""From labelled units to the pieces of a page: which headline, paragraphs, captions and credits belong together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from assets.articles import labels
from assets.articles.bylines import closing_credits
from assets.articles.imprints import is_masthead
from assets.articles.lines import ends_sentence
from assets.articles.openers import find_opener
from assets.articles.paragraphs import Unit
from assets.articles.seams import reads_on

_REFERS_BACK = re.compile(
    r"[他她它其该这那]|此外|同时|目前|据悉|据了解|随后|之后|接着|然而|不过|但|而|为此|因此|对此|另外|除了|当天|会上|会议|现场|活动|调研|[一二三]是"
)
_NEWSY = re.compile(r".{0,8}(?:近日|日前|昨[天日晚]|今[天日晨]|\d日|记者.{0,6}从|本月|上周|本周)")
_AFTER_SENTENCE = re.compile(r"[。！？!?”’」』][）)]?\s*[（(][^（）()]{2,60}[）)]$")
_OF_THE_PAGE = re.compile(r"星期|第\s?\S{1,4}版|第\d+期|版式|校对|美编|组版|本版")  # who made the page, and when
_CONTINUED = re.compile(r"[（(【]下转.{1,10}版.{0,6}[)）】]$|[（(]完[)）]$|[（(]全文完[)）]$")
_FORECAST = re.compile(
    r"(?:据|[\u3400-\u9fff]{0,4})(?:中央|省|市|区|县)?气象(?:台|局|部门)\S{0,4}(?:预计|预报|消息|发布)"
)
_KICKER = re.compile(r"(?:强调|指出|要求|表示|提出|寄语|侧记|综述|[:：])$")  # 某某调研时强调, above the headline
_BRIEFS = re.compile(r"\S{0,4}(?:简讯|短讯|快讯|短波|速递|速览|速读|一句话新闻|简明新闻|新闻集装箱)")
_BULLET = re.compile(r"[▲△●○■□◆◇★☆►▶]")
_ISSUER = re.compile(r"^[\u3400-\u9fff]{2,12}(?:局|委|部|厅|办公室|调查队|总队|公司|中心|学会|协会|研究院|编辑部)$")
_READ = 3000  # characters of a body that are compared with a headline
_HAN_PAIR = re.compile(r"(?=([\u3400-\u9fff]{2}))")


@dataclass(slots=True)
class Draft:
    """A piece of the page in the making."""

    kind: str
    headline: list[Unit] = field(default_factory=list)  # several where the layout cut one headline
    subhead: Unit | None = None
    body: list[Unit] = field(default_factory=list)
    bylines: list[Unit] = field(default_factory=list)
    metas: list[Unit] = field(default_factory=list)  # 发布时间, 来源
    editors: list[Unit] = field(default_factory=list)
    finished: bool = False  # a credit has closed it

    @property
    def start(self) -> int:
        """Where its headline or body starts in the flow."""
        return min(unit.lines[0].start for unit in (*self.headline, self.body[0]))


def is_web(line_labels: Sequence[str]) -> bool:
    """Return whether a page is one of the web: it prints menus, dates of publication or links to other stories."""
    counts = Counter(line_labels)
    furniture = counts[labels.NOISE] + 2 * counts[labels.END] + 2 * counts[labels.META]
    paper = counts[labels.OPENER] + counts[labels.IMPRINT] + 3 * counts[labels.FOLIO]
    return furniture - paper >= 3


def group(units: Sequence[Unit], web: bool) -> list[Draft]:
    """Return the pieces of a page in reading order, and set the role of every unit that belongs to one."""
    grouper = _Grouper(units, web)
    for place, unit in enumerate(units):
        grouper.take(place, unit)
    grouper.close()
    _move_headlines_back(grouper.drafts)
    drafts = sorted((draft for draft in grouper.drafts if draft.body), key=lambda draft: draft.start)
    for draft in drafts:
        _set_roles(draft)
    return drafts


class _Grouper:
    def __init__(self, units: Sequence[Unit], web: bool) -> None:
        self.web = web
        self.after_captions = _after_captions(units)
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.last_news: Draft | None = None
        self.pending: list[Unit] = []  # the last run of short lines
        self.metas: list[Unit] = []
        self.bylines: list[Unit] = []
        self.title: list[Unit] = []  # the headline above a line of 发布时间
        self.plain = False  # a heading or byline says that a piece begins here
        self.ended = False
        self.briefs = False  # below a head such as 简讯, each bullet is a piece
        self.previous = ""
        shorts = Counter(unit.text for unit in units if unit.label == labels.SHORT)
        first = next((unit.text for unit in units if unit.label in (labels.SHORT, labels.HEADING)), "")
        self.first = first if web else ""
        self.repeated = {text for text, count in shorts.items() if count > 1 and len(text) >= 6} if web else set()
        self.digest = _digest_heads(units)
        self.openers = sum(unit.label == labels.OPENER for unit in units)

    def take(self, place: int, unit: Unit) -> None:
        """Move on by one unit."""
        method = getattr(self, f"_{unit.label}")
        method(place, unit)
        self.previous = unit.label

    # --- what closes or separates -------------------------------------------------------------------------------

    def _noise(self, place: int, unit: Unit) -> None:
        if self.current and self.current.kind == "imprint":
            self._imprint(place, unit)

    def _folio(self, place: int, unit: Unit) -> None:
        self._noise(place, unit)

    def _rule(self, place: int, unit: Unit) -> None:
        self._close_current()
        self.ended = False

    def _end(self, place: int, unit: Unit) -> None:
        if self.current and self.current.kind == "imprint":
            self._imprint(place, unit)
        elif self.last_news:
            self._close_current()
            self.ended = True

    def _close_current(self) -> None:
        self._give_headline_after()
        self.current = None
        self.pending, self.title, self.metas, self.bylines, self.plain = [], [], [], [], False

    def close(self) -> None:
        """End the page."""
        self._give_headline_after()

    # --- headlines, datelines, credits --------------------------------------------------------------------------

    def _heading(self, place: int, unit: Unit) -> None:
        self._close_current()
        self.pending, self.plain, self.ended = [unit], True, False

    def _short(self, place: int, unit: Unit) -> None:
        if self.current and self.current.kind == "imprint":
            self._imprint(place, unit)
        elif self.previous in (labels.SHORT, labels.HEADING):
            self.pending.append(unit)
        else:
            self.pending = [unit]

    def _meta(self, place: int, unit: Unit) -> None:
        if not self.web and _OF_THE_PAGE.search(unit.text):
            self._noise(place, unit)
            return
        if self.current and self.current.body and not self.pending:
            self.current.metas.append(unit)
            return
        if self.pending or not self.title:
            heads = self._heads() or self.title
            self._give_headline_after()
            self.current = None
            self.title = heads
            if self.web:  # a teaser above the headline belongs to no story
                while self.drafts and not self.drafts[-1].metas and _is_teaser(self.drafts[-1]):
                    self.drafts.pop()
            self.pending = []
        self.metas.append(unit)
        self.ended = False if self.title else self.ended

    def _byline(self, place: int, unit: Unit) -> None:
        if self.current and self.current.body and not self.pending:
            self.current.bylines.append(unit)
        else:
            self.bylines.append(unit)
            self.plain = bool(self.pending or self.title)

    def _editor(self, place: int, unit: Unit) -> None:
        if self.current and self.current.kind == "imprint":
            self._imprint(place, unit)
        elif not self.web and _OF_THE_PAGE.search(unit.text):
            self._give_headline_after(certain=True)
        elif self.last_news:
            self._give_headline_after(certain=True)
            self.last_news.editors.append(unit)
            self.current = None
            self.pending = []
            self.ended = self.web
        elif self.web:
            self.metas.append(unit)

    def _credit(self, place: int, unit: Unit) -> None:
        if self.current and self.current.kind == "news" and not self.pending:
            self.current.body.append(unit)
            self.current.finished = True

    # --- bodies -------------------------------------------------------------------------------------------------

    def _opener(self, place: int, unit: Unit) -> None:
        opener = find_opener(unit.text)
        if opener and len(unit.text) < 20 and unit.text[-1] in "：:":  # 央视网消息（新闻联播）： above a digest
            self.current, self.pending = None, []
            return
        self._start(unit)

    def _prose(self, place: int, unit: Unit) -> None:
        current = self.current
        if current and current.kind == "imprint":
            self._imprint(place, unit)
        elif current is None:
            if self._may_start(unit):
                self._start(unit)
        elif not self.pending:
            if (self.briefs and _BULLET.match(unit.text)) or self._is_weather(unit):
                self._start(unit)
                return
            current.body.append(unit)
            current.finished = _closes(unit)
        elif self._opens(place, unit):
            self.briefs = bool(_BRIEFS.fullmatch(self.pending[-1].text))
            if self.briefs:
                self.pending = []
            self._start(unit)
        else:
            cut = self.pending[-1]
            if not self.web and len(cut.text) >= 18 and " " not in cut.text and not labels.ENUMERATED.match(cut.text):
                unit.lines[:0] = self.pending.pop().lines  # too long for a crosshead: the first words of this paragraph
                unit.text = cut.text + unit.text
            current.body += self._crossheads()
            self.pending = []
            current.body.append(unit)
            current.finished = _closes(unit)

    def _caption(self, place: int, unit: Unit) -> None:
        if self.ended or (self.web and not self.drafts and not self.title and not self.pending):
            return
        draft = Draft("photo_caption", body=[unit])
        following = self.after_captions[place]
        if (
            not self.web
            and self.previous == labels.SHORT
            and following not in (labels.OPENER, labels.PROSE, labels.BYLINE)
        ):
            draft.headline = [head for head in self.pending[-1:] if len(head.text) >= 7]
            self.pending = []
        self.drafts.append(draft)

    def _cell(self, place: int, unit: Unit) -> None:
        self._noise(place, unit)

    def _imprint(self, place: int, unit: Unit) -> None:
        if self.web and not (self.current and self.current.kind == "imprint"):
            return
        if not (self.current and self.current.kind == "imprint"):
            self._give_headline_after()
            self.current = Draft("imprint")
            if self.pending and is_masthead(self.pending[-1].text):
                self.current.body.append(self.pending[-1])
            self.pending = []
            self.drafts.append(self.current)
        self.current.body.append(unit)

    def _may_start(self, unit: Unit) -> bool:
        """Return whether prose that follows no open piece is the first paragraph of one."""
        if self.ended and not self.plain:
            return False
        if not self.web or self.plain or self.title:
            return True
        return bool(self.pending) and len(unit.text) >= 30 or len(unit.text) >= 60

    def _opens(self, place: int, unit: Unit) -> bool:
        """Return whether the short lines before this prose are the headline of a new piece, not a crosshead."""
        head = self.pending[-1].text
        if self.plain or id(self.pending[-1]) in self.digest or _BRIEFS.fullmatch(head):
            return True
        if labels.ENUMERATED.match(head) or len(head) < 6 or head[-1] in "：:":
            return False
        current = self.current
        assert current is not None
        if head[0] == "【":
            return True
        if current.finished:
            return any(len(unit.text) >= 7 for unit in self.pending)
        score = -2 if self.web else 0
        score += 1 if len(head) >= 13 else -1 if len(head) <= 9 else 0
        score += 1 if _NEWSY.match(unit.text) else 0
        score -= 1 if _REFERS_BACK.match(unit.text) else 0
        score += 1 if " " in head else 0
        score += 1 if len(self.pending) > 1 else 0
        if not self.web and self.pending[0].lines[0].gap >= 2 + current.body[-1].lines[0].gap:
            score += 2
        if self.openers >= 3:
            score -= 1
        shared = _shared(unit.text[:150], "".join(part.text for part in current.body[-8:]))
        score += 1 if shared < 0.12 else -1 if shared > 0.25 else 0
        return score >= 2

    def _is_weather(self, unit: Unit) -> bool:
        """Return whether a paragraph is the forecast that papers print in a corner, under no headline."""
        body = self.current.body[0].text if self.current else ""
        return not self.web and bool(_FORECAST.match(unit.text)) and "天气" not in body and "气象" not in body

    def _start(self, unit: Unit) -> None:
        if self.current and self.current.kind == "imprint":
            self._take_back_from_imprint()
        heads = self._heads()
        body = [unit]
        if id(self.pending[-1] if self.pending else None) in self.digest:
            heads = self.pending[-1:]
        elif self.title and (not heads or self.web):
            below = [head for head in self.pending if head.text != self.title[0].text][:3]
            body = [head for head in below if ends_sentence(head.text)] + body
            heads = (
                self.title + [head for head in heads if head not in self.title and head in below and head not in body]
            )[:2]
        draft = Draft("news", body=body, metas=self.metas, bylines=self.bylines, finished=_closes(unit))
        draft.headline, draft.subhead = _split_heads(heads)
        self.drafts.append(draft)
        self.current = self.last_news = draft
        self.pending, self.title, self.metas, self.bylines, self.plain, self.ended = [], [], [], [], False, False

    def _heads(self) -> list[Unit]:
        """Return the pending lines that are a headline: the last few of them, or the one that the page repeats."""
        run = self.pending
        if not run:
            return []
        for unit in reversed(run[-4:]):
            if len(unit.text) >= 6 and (
                unit.text in self.repeated or (self.first and self.first.startswith(unit.text))
            ):
                return run[run.index(unit) :][:2]
        long = [unit for unit in run if len(unit.text) >= 7]
        if len(run) > 3:
            return run[-1:] if self.web else long[-2:] if len(long) > 1 and long[-2] in run[-3:] else long[-1:]
        return long[-2:] or run[-1:]

    def _crossheads(self) -> list[Unit]:
        """Return the pending lines that stay in the body; a long run of short lines is a table or a menu."""
        if len(self.pending) <= 3:
            return self.pending
        first = self.pending[:1] if ends_sentence(self.pending[0].text) else []
        last = self.pending[-1:] if labels.ENUMERATED.match(self.pending[-1].text) else []
        return first + last

    def _give_headline_after(self, certain: bool = False) -> None:
        """Give a piece without headline the one that is printed below its body.

        Where an editor's line follows (``certain``) any line of the length of a headline will do, else it must speak
        of what the body speaks of.
        """
        if self.current and self.current.kind == "news" and not self.current.headline and self.pending:
            body = "".join(unit.text for unit in self.current.body)[:_READ]
            best = max(self.pending[:9], key=lambda unit: _shared(unit.text, body))
            least = 0.0 if certain and len(self.pending) <= 2 else 0.5 if self.web or len(self.pending) > 2 else 0.25
            if len(best.text) >= 6 and _shared(best.text, body) >= least:
                self.current.headline = [best]
                self.pending = []

    def _take_back_from_imprint(self) -> None:
        """Return the headline of the piece that follows an imprint from the end of the imprint."""
        assert self.current is not None
        while (
            self.current.body and self.current.body[-1].label == labels.SHORT and len(self.current.body[-1].text) >= 8
        ):
            self.pending.insert(0, self.current.body.pop())


def _after_captions(units: Sequence[Unit]) -> list[str | None]:
    """Return, for each unit, the label of the next unit that is no caption."""
    found: list[str | None] = [None] * len(units)
    following: str | None = None
    for place in range(len(units) - 1, -1, -1):
        found[place] = following
        if units[place].label != labels.CAPTION:
            following = units[place].label
    return found


def _split_heads(heads: Sequence[Unit]) -> tuple[list[Unit], Unit | None]:
    """Return the headline, joined where the layout cut it, and the second headline line."""
    adjacent = len(heads) == 2 and heads[1].lines[0].start - heads[0].lines[-1].end <= 8
    if adjacent and reads_on(heads[0].text, heads[1].text):
        return list(heads), None
    if len(heads) == 2 and _KICKER.search(heads[0].text):
        return list(heads[1:]), heads[0]
    second = heads[1] if len(heads) > 1 and not _ISSUER.search(heads[1].text) else None
    return list(heads[:1]), second


def _is_teaser(draft: Draft) -> bool:
    """Return whether a piece is but a line or two of prose under no opener."""
    return (
        draft.kind == "news"
        and draft.body[0].label == labels.PROSE
        and sum(len(unit.text) for unit in draft.body) < 150
    )


def _closes(unit: Unit) -> bool:
    """Return whether a paragraph is the last of its piece: a credit ends it, or （下转第二版）."""
    if _CONTINUED.search(unit.text[-20:]):
        return True
    return unit.text[-1] in ")）" and bool(_AFTER_SENTENCE.search(unit.text[-70:])) and bool(closing_credits(unit.text))


def _pairs(text: str) -> set[str]:
    return set(_HAN_PAIR.findall(text))


def _shared(text: str, other: str) -> float:
    """Return the share of the character pairs of ``text`` that ``other`` holds too."""
    pairs = _pairs(text)
    return sum(pair in other for pair in pairs) / len(pairs) if pairs else 0.0


def _digest_heads(units: Sequence[Unit]) -> set[int]:
    """Return the ids of the short units that head the items of a digest: many headlines, each over one or two paragraphs."""
    heads: set[int] = set()
    stretch: list[Unit] = []
    prose = 0
    last: Unit | None = None

    def close() -> None:
        plain = [unit for unit in stretch if not labels.ENUMERATED.match(unit.text)]
        if (
            len(plain) >= 4
            and len(plain) * 2 > len(stretch)
            and sum(len(unit.text) for unit in plain) >= 12 * len(plain)
        ):
            heads.update(id(unit) for unit in stretch)
        stretch.clear()

    for unit in units:
        if unit.label == labels.SHORT:
            if prose > 2:
                close()
            last, prose = unit, 0
        elif unit.label == labels.PROSE:
            if last is not None:
                stretch.append(last)
                last = None
            prose += 1
        elif unit.label not in (labels.CAPTION, labels.OPENER):
            last, prose = None, 0
            close()
    close()
    return heads


def _move_headlines_back(drafts: Sequence[Draft]) -> None:
    """Where a page prints headlines below their bodies, give each headline to the piece above it."""
    news = [draft for draft in drafts if draft.kind == "news"]
    for above, below in zip(news, news[1:], strict=False):
        if above.headline or not below.headline:
            continue
        head = "".join(unit.text for unit in below.headline)
        here = _shared(head, "".join(unit.text for unit in above.body)[:_READ])
        there = _shared(head, "".join(unit.text for unit in below.body)[:_READ])
        if here >= 0.5 and here > there + 0.1:
            above.headline, below.headline = below.headline, []


def _set_roles(draft: Draft) -> None:
    for unit in draft.headline:
        unit.role = "headline"
    if draft.subhead:
        draft.subhead.role = "subhead"
    for unit in draft.body:
        unit.role = {"imprint": "imprint", "photo_caption": "caption"}.get(draft.kind) or (
            "credit" if unit.label == labels.CREDIT else "body"
        )
    for unit in (*draft.metas, *draft.bylines, *draft.editors):
        unit.role = "byline"

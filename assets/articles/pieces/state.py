"""What is known while the units of a page are read in order: the open piece, the lines that wait for one, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from assets.articles.lines import labels, shapes
from assets.articles.lines.bylines import signed_letter
from assets.articles.pieces.beginnings import begin
from assets.articles.pieces.boundaries import Section, opens_piece, read_sections
from assets.articles.pieces.crossheads import heads_sections, is_cut
from assets.articles.pieces.drafts import CAPTION, IMPRINT, NEWS, Draft
from assets.articles.pieces.evidence import (
    after_captions,
    closes,
    dates_stand_above,
    dates_stand_below,
    digest_heads,
    drop_jump,
    ends_body,
    heads_story,
    reads_on_in_imprint,
    take_headline,
)
from assets.articles.pieces.headlines import Titles, give_below, is_of_above
from assets.articles.pieces.items import read_items
from assets.articles.pieces.paragraphs import Unit

_SECTION = 40  # units of a section, after which the next crosshead stands


class State:
    """The piece at hand and the lines that stand ready for the next, with the decisions that rest on both."""

    def __init__(self, units: Sequence[Unit], web: bool) -> None:
        self.web = web
        self.titles = Titles(units, web)
        self.digest = digest_heads(units)
        self.items = read_items(units)
        self.after_captions = after_captions(units)
        self.units = units
        self.openers = sum(unit.label == labels.OPENER for unit in units)
        self.drafts: list[Draft] = []
        self.current: Draft | None = None  # the piece that is open
        self.last_news: Draft | None = None
        self.pending: list[Unit] = []  # the last run of short lines
        self.title: list[Unit] = []  # the headline above a line of 发布时间
        self.metas: list[Unit] = []  # of the piece to come, as are the bylines
        self.bylines: list[Unit] = []
        self.dates_below = web and dates_stand_below(units)
        self.dates_above = web and not self.dates_below and dates_stand_above(units)
        self.stamped = False  # each piece of this page stands below the time at which a program put it there
        self.plain = False  # a heading or a byline says that a piece begins here
        self.ended = False  # the story of a web page is over
        self.listed = 0  # lines of publication below which no story stood
        self.previous = ""
        self.place = 0  # of the unit at hand
        self.of_the_page: list[Unit] = []  # who made the page, and when, right above
        self.editors: list[Unit] = []  # of pieces
        self.above_picture: list[Unit] = []  # lines above the first caption of a web page, which may hold no story

    @cached_property
    def sections(self) -> dict[int, Section]:
        """The sections of a newspaper page, which few pages need."""
        return read_sections(self.units)

    @cached_property
    def is_cut(self) -> bool:
        """Whether the layout of the page cuts its paragraphs."""
        return is_cut(self.units)

    def _close_current(self) -> None:
        self._give_headline_below()
        self.current = None
        self.pending, self.title, self.metas, self.bylines, self.plain = [], [], [], [], False

    def _take_for_captions(self, above: Draft) -> None:
        """Take the sentences between a headline and the opener of its story for what they are: said of its pictures."""
        self.title, self.metas, self.bylines = above.headline, above.metas, above.bylines
        above.kind, above.headline, above.subhead, above.bylines = CAPTION, [], None, []
        self.drafts += [Draft(CAPTION, body=[unit], metas=above.metas) for unit in above.body[1:]]
        del above.body[1:]
        self.current = None

    # Decisions

    def _story(self) -> Draft | None:
        """Return the open piece of a newspaper, which may be a notice: those end with a name, a telephone, a date."""
        return self.current if self.current and self.current.kind == NEWS and not self.web else None

    def _is_of_imprint(self, unit: Unit) -> bool:
        below_headline = unit.label == labels.PROSE and bool(self.pending)
        return not below_headline and reads_on_in_imprint(unit, self.last_news is None)

    def _take_end(self, place: int, unit: Unit) -> bool:
        """Keep a line such as 联系电话：…, or 读者 甲 below a letter, in the open piece; return whether it is one."""
        story = self._story()
        if story is None or self.pending:
            return False
        signed = self.previous == labels.PROSE and signed_letter(story.body[0].text, [unit.text]) is not None
        if not signed and not shapes.CONTACT.match(unit.text):
            return False
        story.body.append(unit)
        answered = self.after_captions[place] in (labels.PROSE, labels.OPENER)  # 编后：…, below who signed
        story.finished = story.finished or (signed and not answered)
        return True

    def _may_start(self, place: int, unit: Unit) -> bool:
        """Return whether prose that follows no open piece is the first paragraph of one."""
        if self.ended and not self.plain:
            return False
        if not self.web or self.plain or self.title or (self.dates_below and self.pending):
            return True
        below = self.units[place + 1 : place + 2]
        told = below and below[0].label in (labels.PROSE, labels.CAPTION) and not unit.open
        more = len(below[0].text) if told else 0
        return len(unit.text) + more >= (30 if self.pending else 60)

    def _opens(self, place: int, unit: Unit) -> bool:
        assert self.current
        if self.plain or id(self.pending[-1]) in self.digest:
            return True
        if id(self.pending[-1]) in self.items.points:
            return False
        if self.web:
            return heads_story(self.pending, unit, self.current, self.openers)
        section = self.sections.get(id(unit)) or Section(self.pending, [unit])
        section.heads = self.pending
        return opens_piece(section, self.current)

    def _start(self, unit: Unit) -> None:
        """Begin a news piece with its first paragraph; the pending lines head it."""
        if self.current and self.current.kind == IMPRINT:
            self.pending[:0] = take_headline(self.current.body)
        self._give_first_above(unit)
        headed = self.web and unit.label == labels.PROSE and self.pending and len(self.title) + len(self.pending) > 1
        known = {head.text for head in self.title}
        sections = (
            bool(headed)
            and self.pending[-1].text not in known
            and heads_sections(self.pending[-1], self.units[self.place : self.place + _SECTION])
        )
        draft = begin(unit, self.pending, self.title, self.titles, self.digest, sections)
        draft.metas, draft.bylines, draft.finished = self.metas, self.bylines, closes(unit)
        drop_jump(unit)
        self.drafts.append(draft)
        self.current = self.last_news = draft
        self.pending, self.title, self.metas, self.bylines, self.plain, self.ended = [], [], [], [], False, False

    def _read_on(self, unit: Unit) -> None:
        assert self.current
        self.current.body.append(unit)
        self.current.finished = closes(unit)
        drop_jump(unit)

    def _give_headline_below(self, certain: bool = False) -> None:
        """Give a piece without headline the one that is printed below its body."""
        above = self.current if self.current and self.current.kind == NEWS else None
        if above and self.pending and ends_body(self.pending[0], above):
            above.body.append(self.pending.pop(0))
        if above and self.pending:
            self.pending = give_below(above, self.pending, certain, self.web)

    def _give_first_above(self, unit: Unit) -> None:
        """Of the lines between two pieces, give the first to the piece above when that has none and speaks of it."""
        above = self._story()
        if above and not above.headline and len(self.pending) > 1 and is_of_above(self.pending, above, unit):
            above.headline, self.pending = self.pending[:1], self.pending[1:]

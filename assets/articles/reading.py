"""Reading the units of a page in order: what a unit of each label does to the piece at hand, and where the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from assets.articles import labels, shapes
from assets.articles.beginnings import begin
from assets.articles.boundaries import Section, opens_piece, read_sections
from assets.articles.bylines import signed_letter
from assets.articles.captions import is_title_of_picture
from assets.articles.crossheads import heads_sections, kept_inside
from assets.articles.drafts import CAPTION, IMPRINT, NEWS, Draft
from assets.articles.evidence import (
    BULLET,
    CONTINUES,
    OF_AN_IMPRINT,
    after_captions,
    begins_anew,
    closes,
    dates_stand_above,
    dates_stand_below,
    digest_heads,
    ends_body,
    drop_bullet,
    drop_jump,
    heads_briefs,
    heads_story,
    is_forecast,
    is_of_picture,
    is_signed_off,
    is_whole_imprint,
    names_briefs,
    reads_on_in_imprint,
    take_headline,
)
from assets.articles.headlines import Titles, give_below, is_of_above
from assets.articles.imprints import gives_telephone, is_masthead
from assets.articles.openers import find_opener
from assets.articles.paragraphs import Unit

_BRACKETS = "（(【["  # （责编：甲 校对：乙） is of the piece above it, whatever it says
_OF_THE_PAGE = re.compile(r"星期|第\s?\S{1,4}版|第\d+期|版式|校对|美编|组版|本版")  # who made the page, and when


class Reader:
    """Reads the units of a page in order; one method for each label says what a unit of that label does."""

    def __init__(self, units: Sequence[Unit], web: bool) -> None:
        self.web = web
        self.titles = Titles(units, web)
        self.digest = digest_heads(units)
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
        self.briefs = False  # below a head such as 简讯 each bullet is a piece
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

    def take(self, place: int, unit: Unit) -> None:
        """Move on by one unit."""
        self.place = place
        if unit.label not in OF_AN_IMPRINT:
            self.of_the_page = []
        if self.current and self.current.kind == IMPRINT and self._is_of_imprint(unit):
            self.current.body.append(unit)
        elif unit.label != labels.CELL:
            getattr(self, f"_{unit.label}")(place, unit)
        self.previous = unit.label

    def close(self) -> None:
        """End the page."""
        self._give_headline_below()
        if self.drafts and not self.last_news and not self.drafts[0].headline:
            self.drafts[0].headline = self.above_picture[:1]
        if not self.web and len(self.editors) == 1 and self.last_news and self.last_news.editors == self.editors:
            for draft in self.drafts:
                if draft.kind == NEWS:
                    draft.editors = self.editors  # the only ones of a page, below its last piece, are of the page

    # What belongs to no piece, or ends one

    def _noise(self, place: int, unit: Unit) -> None:
        if not self.web:
            self._take_end(place, unit)
        elif self.pending and not self.current and shapes.LOCATED.match(unit.text):
            self.pending = []  # menus, above where on the site a story stands

    def _folio(self, place: int, unit: Unit) -> None:
        if shapes.CONTINUED.match(unit.text):
            if not self.pending:
                self._close_current()
            self.plain = True
        below_name = bool(self.pending) and is_masthead(self.pending[-1].text)
        if self.of_the_page or below_name or shapes.STATES.search(unit.text):
            self.of_the_page.append(unit)

    def _rule(self, place: int, unit: Unit) -> None:
        self._close_current()
        self.ended = False

    def _end(self, place: int, unit: Unit) -> None:
        if self.drafts:
            self._close_current()
            self.ended = True

    def _close_current(self) -> None:
        self._give_headline_below()
        self.current = None
        self.pending, self.title, self.metas, self.bylines, self.plain = [], [], [], [], False

    # Headlines, lines of publication, credits

    def _heading(self, place: int, unit: Unit) -> None:
        self._close_current()
        self.pending, self.plain, self.ended = [unit], True, False

    def _short(self, place: int, unit: Unit) -> None:
        if self.web or not self._take_end(place, unit):
            if self.previous not in (labels.SHORT, labels.HEADING):
                self.pending = []
            self.pending.append(unit)

    def _meta(self, place: int, unit: Unit) -> None:
        if not self.web and _OF_THE_PAGE.search(unit.text):
            self.of_the_page.append(unit)
            return
        if self._signs_off(unit):
            return
        if self.dates_above and (self.drafts or self.after_captions[place] not in (labels.PROSE, labels.OPENER)):
            if self.previous != labels.META:
                self._close_current()
            self.metas.append(unit)
            self.plain = True
            return
        if self.dates_below and self.current:
            self.current.metas.append(unit)  # and what stands between is the channel
            self.current, self.pending = None, []
            return
        if shapes.CLOCKED.fullmatch(unit.text):
            self.stamped = self.stamped or not (self.drafts or self.pending or self.title)
            if self.stamped and self.current and not self.pending:
                self._close_current()
                self.plain = True
        if self.current and not self.pending:
            self.current.metas.append(unit)
            return
        dated = self.web and shapes.DATED.search(unit.text) is not None
        if dated and self.metas and self.previous != labels.META:
            self.listed += 1
            if self.listed > 1:  # days and headlines, one after the other, of other stories
                self._close_current()
        if self.pending or not self.title:
            heads = self.titles.choose(self.pending) or self.title
            self._give_headline_below()
            self.current = None
            self.title, self.pending = heads, []
            while self.web and self.drafts and self.drafts[-1].is_teaser:  # it stood above the headline
                self.drafts.pop()
        self.metas.append(unit)
        self.ended = self.ended and not self.title

    def _signs_off(self, unit: Unit) -> bool:
        """Keep the day of a notice, and who gave it, in the piece above; return whether a line is such a day."""
        issued = any(shapes.ISSUER.fullmatch(head.text) for head in self.pending[-2:])
        together = shapes.SIGNED_OFF.fullmatch(unit.text)
        story = self._story() or (self.current if issued or together else None)
        if not story or story.kind != NEWS or not (together or shapes.DAY.fullmatch(unit.text)):
            return False
        story.body += [*self.pending, unit]
        story.signed = unit
        story.finished, self.pending = not self.web, []  # on the web its annex may follow
        return True

    def _byline(self, place: int, unit: Unit) -> None:
        if self.current and not self.pending:
            below = not self.web and self.previous in (labels.PROSE, labels.OPENER, labels.CAPTION)
            if below and is_signed_off(self.current, self.after_captions[place]):
                self.current.body.append(unit)  # a credit that trails a body is part of it
                self.current.finished = True
            self.current.bylines.append(unit)
        else:
            if self.pending and self.previous == labels.SHORT:
                self.bylines = []  # what those that stand higher signed is not here
            self.bylines.append(unit)
            self.plain = bool(self.pending or self.title)

    def _editor(self, place: int, unit: Unit) -> None:
        if not self.web and gives_telephone(unit.text):
            self._imprint(place, unit)
            return
        if not self.last_news:
            (self.metas if self.web else self.of_the_page).append(unit)
            return
        self._give_headline_below(certain=True)
        if not self.web and _OF_THE_PAGE.search(unit.text) and unit.text[0] not in _BRACKETS:
            self.of_the_page.append(unit)
        else:
            self.editors.append(unit)
            self.last_news.editors.append(unit)
            self.current = None
            self.pending = []
            self.ended = self.web

    def _credit(self, place: int, unit: Unit) -> None:
        if self.current and self.current.kind == NEWS and not self.pending:
            self.current.body.append(unit)
            self.current.finished = True

    # Bodies

    def _opener(self, place: int, unit: Unit) -> None:
        opener = find_opener(unit.text)
        if opener and len(unit.text) < 20 and unit.text[-1] in "：:":  # 央视网消息（新闻联播）： above a digest
            self.current, self.pending = None, []
        else:
            if self.pending and not self.web and names_briefs(self.pending[-1].text):
                self.pending = []
            if self.web and not self.pending and self.current and is_of_picture(self.current):
                self._take_for_caption(self.current)
            self._start(unit)

    def _prose(self, place: int, unit: Unit) -> None:
        if self.pending and not self.web and heads_briefs(self.pending[-1], unit):
            self.briefs, self.pending = True, []
            self._start(unit)
        elif self.current is None or self.current.kind == IMPRINT:
            if self._may_start(place, unit):
                self._start(unit)
        elif not self.pending:
            apart = (self.briefs and BULLET.match(unit.text)) or (
                unit.text[0] in _BRACKETS and CONTINUES.match(unit.text)
            )
            if apart or (not self.web and (is_forecast(unit, self.current) or begins_anew(unit, self.current))):
                self._start(unit)
            else:
                self._read_on(unit)
        elif self._opens(place, unit):
            self.briefs = False
            self._start(unit)
        else:
            self.current.body += kept_inside(self.pending, unit, self.web)
            self.pending = []
            self._read_on(unit)

    _verse = _prose

    def _caption(self, place: int, unit: Unit) -> None:
        if self.ended or (self.web and not (self.drafts or self.title or self.pending)):
            return
        if self.web and shapes.GIVEN_BY.fullmatch(unit.text):
            return  # whose picture stood here, and not what it showed
        draft = Draft(CAPTION, body=[unit])
        if self.web and not self.drafts:
            self.above_picture = self.titles.choose(self.title or self.pending)
        if self.web:  # the picture is of the day of its story
            draft.metas = self.current.metas if self.current and not self.metas else self.metas
        alone = self.after_captions[place] not in (labels.OPENER, labels.PROSE, labels.BYLINE)
        if not self.web and alone and self.previous == labels.SHORT:
            draft.headline = [head for head in self.pending[-1:] if is_title_of_picture(head.text)]
            self.pending = []
        self.drafts.append(draft)

    def _imprint(self, place: int, unit: Unit) -> None:
        if self.web:
            return
        if not self.last_news and not is_whole_imprint(unit, self.of_the_page):
            self.of_the_page.append(unit)  # but a telephone, beside the name of the paper
            return
        self._give_headline_below()
        masthead = [head for head in self.pending[-1:] if is_masthead(head.text)]
        self.current = Draft(IMPRINT, body=[*masthead, *self.of_the_page, unit])
        self.drafts.append(self.current)
        self.pending = []

    def _take_for_caption(self, above: Draft) -> None:
        """Take the one sentence between a headline and the opener of its story for what it is: said of a picture."""
        self.title, self.metas, self.bylines = above.headline, above.metas, above.bylines
        above.kind, above.headline, above.subhead, above.bylines = CAPTION, [], None, []
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
        if not self.web or self.plain or self.title:
            return True
        below = self.units[place + 1 : place + 2]
        told = below and below[0].label in (labels.PROSE, labels.CAPTION) and not unit.open
        more = len(below[0].text) if told else 0
        return len(unit.text) + more >= (30 if self.pending else 60)

    def _opens(self, place: int, unit: Unit) -> bool:
        assert self.current
        if self.plain or id(self.pending[-1]) in self.digest:
            return True
        if self.web:
            return heads_story(self.pending, unit, self.current, self.openers)
        section = self.sections.get(id(unit)) or Section(self.pending, [unit])
        section.heads = self.pending
        return opens_piece(section, self.current)

    def _start(self, unit: Unit) -> None:
        """Begin a news piece with its first paragraph; the pending lines head it."""
        if self.current and self.current.kind == IMPRINT:
            self.pending[:0] = take_headline(self.current.body)
        if self.briefs:
            drop_bullet(unit)
        self._give_first_above(unit)
        headed = self.web and unit.label == labels.PROSE and self.pending and len(self.title) + len(self.pending) > 1
        sections = bool(headed) and heads_sections(self.pending[-1], self.units[self.place :])
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
        if self.current and self.current.kind == NEWS and self.pending:
            if ends_body(self.pending[0], self.current):
                self.current.body.append(self.pending.pop(0))
        if self.current and self.current.kind == NEWS and self.pending:
            self.pending = give_below(self.current, self.pending, certain, self.web)

    def _give_first_above(self, unit: Unit) -> None:
        """Of the lines between two pieces, give the first to the piece above when that has none and speaks of it."""
        above = self._story()
        if above and not above.headline and len(self.pending) > 1 and is_of_above(self.pending, above, unit):
            above.headline, self.pending = self.pending[:1], self.pending[1:]

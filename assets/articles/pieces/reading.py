"""Reading the units of a page in order: what a unit of each label does to the piece at hand, and where the next begins."""

from __future__ import annotations

import re

from assets.articles.lines import labels, shapes
from assets.articles.lines.imprints import gives_telephone, is_masthead
from assets.articles.lines.openers import find_opener
from assets.articles.pieces.captions import is_title_of_picture
from assets.articles.pieces.crossheads import kept_inside
from assets.articles.pieces.drafts import CAPTION, IMPRINT, NEWS, Draft
from assets.articles.pieces.evidence import (
    CONTINUES,
    OF_AN_IMPRINT,
    begins_anew,
    goes_on_with,
    is_forecast,
    is_of_picture,
    is_signed_off,
    is_whole_imprint,
)
from assets.articles.pieces.items import drop_mark, names_briefs
from assets.articles.pieces.paragraphs import Unit
from assets.articles.pieces.state import State

_HEADLINE = 10  # characters from which a line above the picture of a story is its headline
_BRACKETS = "（(【["  # （责编：甲 校对：乙） is of the piece above it, whatever it says
_OF_THE_PAGE = re.compile(r"星期|第\s?\S{1,4}版|第\d+期|版式|校对|美编|组版|本版")  # who made the page, and when


class Reader(State):
    """Reads the units of a page in order; one method for each label says what a unit of that label does."""

    def take(self, place: int, unit: Unit) -> None:
        """Move on by one unit."""
        self.place = place
        if unit.label not in OF_AN_IMPRINT:
            self.of_the_page = []
        if id(unit) in self.items.names:
            self._name_of_column()
        elif id(unit) in self.items.firsts:
            self._item(unit)
        elif id(unit) in self.items.captions:
            self._caption(place, unit)
        elif self.current and self.current.kind == IMPRINT and self._is_of_imprint(unit):
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

    # Columns of items

    def _name_of_column(self) -> None:
        """End the piece above a column, whose name is a headline of none."""
        self._give_headline_below()
        self.current = None
        self.pending, self.title, self.plain = [], [], False

    def _item(self, unit: Unit) -> None:
        """Begin an item of a column with its headline, or with its first paragraph."""
        drop_mark(unit)
        if unit.label == labels.SHORT:
            self._name_of_column()
            self.pending, self.plain, self.ended = [unit], True, False
        else:
            self._start(unit)

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
        elif self._is_of_editors(unit) and self.last_news:
            self.last_news.bylines.append(unit)  # 图片：甲, below 编辑：乙
        else:
            if self.pending and self.previous == labels.SHORT:
                self.bylines = []  # what those that stand higher signed is not here
            self.bylines.append(unit)
            self.plain = bool(self.pending or self.title)

    def _is_of_editors(self, unit: Unit) -> bool:
        below = not self.current and not self.pending and self.previous in (labels.EDITOR, labels.BYLINE)
        return (
            below
            and self.last_news is not None
            and bool(self.last_news.editors)
            and bool(shapes.DUTY_OF.match(unit.text))
        )

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

    def _editors_above(self, unit: Unit) -> list[Unit]:
        """Take back the line of editors right above an imprint: it is the first of the imprint, not the last of a piece."""
        above = self.units[self.place - 1]
        if self.previous != labels.EDITOR or unit.lines[0].gap > 1 or above not in self.editors:
            return []
        self.editors.remove(above)
        if self.last_news:
            self.last_news.editors = [line for line in self.last_news.editors if line is not above]
        return [above]

    # Bodies

    def _opener(self, place: int, unit: Unit) -> None:
        opener = find_opener(unit.text)
        if opener and len(unit.text) < 20 and unit.text[-1] in "：:":  # 央视网消息（新闻联播）： above a digest
            self.current, self.pending = None, []
        else:
            if self.pending and not self.web and names_briefs(self.pending[-1].text):
                self.pending = []
            above = self.current if self.web and not self.pending else None
            if above and is_of_picture(above):
                self._take_for_captions(above)
            elif above and self.openers == 1 and goes_on_with(unit, above):
                self._read_on(unit)
                return
            self._start(unit)

    def _prose(self, place: int, unit: Unit) -> None:
        if self.pending and not self.web and names_briefs(self.pending[-1].text):
            self.pending = []
            self._start(unit)
        elif self.current is None or self.current.kind == IMPRINT:
            if self._may_start(place, unit):
                self._start(unit)
        elif not self.pending:
            rest = unit.text[0] in _BRACKETS and CONTINUES.match(unit.text)
            following = self.after_captions[place]
            apart = not self.web and (is_forecast(unit, self.current, following) or begins_anew(unit, self.current))
            if rest or apart:
                self._start(unit)
            else:
                self._read_on(unit)
        elif self._opens(place, unit):
            self._start(unit)
        else:
            self.current.body += kept_inside(self.pending, unit, self.web, self.is_cut)
            self.pending = []
            self._read_on(unit)

    _verse = _prose

    def _caption(self, place: int, unit: Unit) -> None:
        if self.ended or (self.web and not (self.drafts or self.title or self.pending)):
            return
        if self.web and shapes.GIVEN_BY.fullmatch(unit.text):
            return  # whose picture stood here, and not what it showed
        if unit.text[0] in shapes.ARROWS:
            drop_mark(unit)
        draft = Draft(CAPTION, body=[unit])
        if self.web and not self.drafts:
            self.above_picture = self.titles.choose(self.title or self.pending)
            if self.pending and not self.title and len(self.pending[-1].text) > _HEADLINE:
                self.title, self.pending = self.above_picture, []
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
        editors = self._editors_above(unit)
        self.current = Draft(IMPRINT, body=[*masthead, *self.of_the_page, *editors, unit])
        self.drafts.append(self.current)
        self.pending = []

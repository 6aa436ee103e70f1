"""What the lines of a page are taken for once each is seen among its neighbours.

A name alone below a headline is a byline, a bracket below a body a credit, a numbered line above a photographer a caption.
What one line says by itself is in labels, which lines are the cells of a table in tables.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from assets.articles.lines import shapes
from assets.articles.lines.headlines import mark_long_headline, mark_repeated
from assets.articles.lines.labels import (
    BYLINE,
    CAPTION,
    CREDIT,
    END,
    FOLIO,
    HEADING,
    META,
    NOISE,
    OPENER,
    PROSE,
    RULE,
    SHORT,
    label_of,
)
from assets.articles.lines.line import Line
from assets.articles.lines.names import is_person
from assets.articles.lines.openers import find_opener
from assets.articles.lines.reports import dates_report, issues_report
from assets.articles.lines.seams import reads_on
from assets.articles.lines.tables import mark_tables
from assets.articles.pairs import shared

_HEADS = (SHORT, OPENER, HEADING)
_RUNNING = (PROSE, OPENER)
_TOLD = (PROSE, SHORT)
_CREDIT = 120  # characters up to which a paragraph may be a caption rather than the end of a report
_HEAD_OF_PAGE = 6  # lines among which a newspaper prints its name, the day and the page
_SECTION = 18  # characters up to which a line may name a section of the paper
_SIDEBAR, _PARAGRAPH = 8, 60  # characters of 相关链接 with its marks, and of a paragraph below it
_LONGEST_SENTENCE = 45  # characters of a headline that is a sentence
_LONGEST_DECK, _OF_DECK = 60, 0.2  # characters of a deck that is one, and the share of its pairs in the story
_SHORT_SENTENCE, _TOLD_SHORTLY = 24, 0.15  # the same for one of no more characters than a headline has
_TOLD_AGAIN = 0.4  # share of its pairs that the story has too
_TOLD_IN = 12  # lines of the story below a summary
_MARKS_OF_ITEMS, _ITEMS = frozenset("-–—•·*"), 2
_AUTHORS, _OPENING = 24, 80  # characters of their names, and of an opener that credits them
_PICTURED = 60  # characters of a numbered caption
_QUESTIONS = 2  # of an interview
_OF_SITES = re.compile(r"推荐|猜你|排行|评论|热门|往期|标签|返回|大家都")  # 新闻推荐, which no newspaper prints
_ABSTRACT = re.compile(r"[【\[]?(?:摘\s?要|内容摘要|内容提要|新闻提要|提要|核心提示|导读)(?:[】\]]|\s?[:：])")
_BELOW_ABSTRACTS = (PROSE, OPENER, META, BYLINE)  # a summary stands above the story
_OPENED = 2  # headings above openers, which show that those of their level head pieces


def label_all(lines: Sequence[Line], marked: Mapping[int, str]) -> list[str]:
    """Return the labels of lines in order; ``marked`` holds those that the markup of the page gives, by line number."""
    top = min((len(line.mark) for line in lines if line.mark), default=0)
    found = [
        HEADING if line.mark and len(line.mark) == top else marked.get(number) or label_of(line)
        for number, line in enumerate(lines)
    ]
    if top:
        _mark_headings(lines, found)
    begins = {line.text[0] for line in lines}
    if not begins.isdisjoint(shapes.ASKED_BEGINS):
        _mark_questions(lines, found)
    if not begins.isdisjoint(shapes.NUMBERS):
        _mark_numbered(lines, found)
    mark_tables(lines, found)
    _mark_items(lines, found)
    _mark_sections(lines, found)
    mark_repeated(lines, found)
    mark_long_headline(lines, found)
    by_itself = [*found[1:], ""]
    for number, label in enumerate(found):
        if relabel := _RELABEL.get(label):
            found[number] = relabel(_Place(lines, number, found[number - 1] if number else "", by_itself[number]))
    return found


class _Place(NamedTuple):
    """A line among its neighbours, with the label of the one ``before`` and that of the one ``below``, seen by itself."""

    lines: Sequence[Line]
    number: int
    before: str
    below: str

    @property
    def text(self) -> str:
        return self.lines[self.number].text


def _short(at: _Place) -> str:
    """A short line: who issued a report, who wrote what stands above or below it, a credit."""
    if at.before in (SHORT, META) and (issues_report(at.lines, at.number) or dates_report(at.lines, at.number)):
        return META
    if at.before in _RUNNING:
        if at.below not in _RUNNING and _names_authors(at.text):
            return BYLINE
        return _credit_below(at.text, at.below) or SHORT
    if at.below == OPENER and _is_credited_again(at):
        return BYLINE
    if at.below == PROSE and at.before in (SHORT, HEADING) and (_is_author(at.text) or _names_authors(at.text)):
        above = at.lines[at.number - 1].text
        return BYLINE if len(above) >= 3 and not reads_on(above, at.text) else SHORT  # the author's name alone
    return SHORT


def _is_credited_again(at: _Place) -> bool:
    """Return whether a line is the names that the opener below it credits too: 本报讯（记者 甲 通讯员 乙）."""
    opening = at.lines[at.number + 1].text[:_OPENING].replace(" ", "")
    if is_person(at.text):
        return f"者{at.text}" in opening or f"员{at.text}" in opening
    return _names_authors(at.text) and all(name in opening for name in at.text.split())


def _folio(at: _Place) -> str:
    """A headline that tells of the weather, not the weather of the day."""
    weather = at.below == OPENER and "℃" in at.text and not shapes.FORECAST.search(at.text)
    return SHORT if weather else FOLIO


def _opener(at: _Place) -> str:
    return (at.before in _RUNNING and _credit_below(at.text, at.below)) or OPENER


def _end(at: _Place) -> str:
    """相关链接 above a paragraph is the head of a box."""
    boxed = at.before in _RUNNING and at.below == PROSE
    return SHORT if boxed and _is_sidebar(at.lines[at.number], at.lines[at.number + 1]) else END


def _caption(at: _Place) -> str:
    return PROSE if at.before == PROSE and _ends_report(at.text) else CAPTION


def _prose(at: _Place) -> str:
    """A long line: a deck, the site's own summary, a headline that is a sentence, a caption below one that says who took it."""
    if at.below in _BELOW_ABSTRACTS and _ABSTRACT.match(at.text):
        if at.before in (SHORT, HEADING):
            return SHORT
        story = "".join(line.text for line in at.lines[at.number + 1 : at.number + _TOLD_IN])
        return NOISE if shared(at.text, story) >= _TOLD_AGAIN else PROSE
    if at.below == OPENER and at.before != META and _heads_story(at.lines, at.number, at.before):
        return SHORT
    return CAPTION if at.before == CAPTION and at.below in _HEADS and _is_shown(at.text) else PROSE


_RELABEL: dict[str, Callable[[_Place], str]] = {
    SHORT: _short,
    FOLIO: _folio,
    OPENER: _opener,
    END: _end,
    CAPTION: _caption,
    PROSE: _prose,
}


def _mark_sections(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the names of sections at the head of a newspaper page into folios."""
    for number in range(min(_HEAD_OF_PAGE, len(found))):
        text = lines[number].text
        if found[number] != SHORT or len(text) > _SECTION:
            continue
        of_section = META in found[:number] and shapes.PAGE_OF_SECTION.fullmatch(text)
        if of_section or shapes.PAPER_AND_SECTION.fullmatch(text):
            found[number] = FOLIO


def read_as_paper(lines: Sequence[Line], found: list[str]) -> None:
    """Relabel what means another thing on a newspaper page: 相关链接 heads a box there, 热点关注 a column, not links."""
    for number, label in enumerate(found) if END in found else ():
        text = lines[number].text
        if label == END and len(text) <= _SIDEBAR and not shapes.NEXT_PAGE.match(text) and not _OF_SITES.search(text):
            found[number] = SHORT


def _mark_headings(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the markdown headings of a lower level into headings of pieces where several of them stand above an opener."""
    opened = Counter(len(line.mark) for line, below in zip(lines, found[1:], strict=False) if below == OPENER)
    levels = {level for level, count in opened.items() if level and count >= _OPENED}
    for number, line in enumerate(lines) if levels else ():
        if len(line.mark) in levels:
            found[number] = HEADING


def _mark_items(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the marks of a list into rules where each stands alone above a headline and its story, and several do."""
    marks = [
        number
        for number, line in enumerate(lines[:-2])
        if line.text in _MARKS_OF_ITEMS and found[number + 1] == SHORT and found[number + 2] in _RUNNING
    ]
    for number in marks if len(marks) >= _ITEMS else ():
        found[number] = RULE


def _is_sidebar(head: Line, text: Line) -> bool:
    """Return whether 相关链接 stands above a paragraph, not above links."""
    return len(head.text) <= _SIDEBAR and len(text.text) >= _PARAGRAPH and "。" in text.text


def _credit_below(text: str, below: str) -> str | None:
    """Return the label of a credit when a line below a body and above no other is one, whatever it says:
    （本报青岚3月6日专电）.
    """
    if (
        below != PROSE
        and text[-1] in "电讯"
        and (opener := find_opener(text))
        and opener.wire
        and opener.end == len(text)
    ):
        return CREDIT  # 新华社北京6月7日电, below the story
    bracketed = text[-1] in ")）" and below != PROSE and shapes.BRACKETED.fullmatch(text)
    return CREDIT if bracketed and not shapes.ENUMERATED.match(text) else None


def _tells_all(text: str, story: str, before: str) -> bool:
    """Return whether one sentence above the opener of a ``story`` is its headline, though a full stop ends it.

    Where neither running text nor a headline stands before it, a short one can be nothing else.
    """
    alone = before not in (*_RUNNING, SHORT, HEADING)
    least = _TOLD_SHORTLY if alone and len(text) <= _SHORT_SENTENCE else _TOLD_AGAIN
    one = len(text) <= _LONGEST_SENTENCE and text[-1] == "。" and text.count("。") == 1
    return one and not shapes.OF_A_PICTURE.match(text) and shared(text, story) >= least


def _heads_story(lines: Sequence[Line], number: int, before: str) -> bool:
    """Return whether one sentence above the opener of a story is its headline, or a deck right below that."""
    text = lines[number].text
    if _tells_all(text, lines[number + 1].text, before):
        return True
    if before != SHORT:
        return False
    near = lines[number].gap == lines[number + 1].gap == 1
    return (
        near
        and len(text) <= _LONGEST_DECK
        and "。" not in text[:-1]
        and shared(text, lines[number + 1].text) >= _OF_DECK
    )


def _ends_report(text: str) -> bool:
    """Return whether a paragraph signed 摄影报道 in brackets is the last of a report, not the caption of one picture."""
    told = len(text) > _CREDIT or not shapes.OF_A_PICTURE.match(text)
    return told and bool(shapes.REPORTED_WITH_PICTURES.search(text[-60:]))


def _is_shown(text: str) -> bool:
    return len(text) <= 30 and not shapes.SPOKEN.search(text)


def _names_authors(text: str) -> bool:
    """Return whether a line is nothing but the names of those who wrote what is beside it: 甲 乙 丙."""
    words = text.split() if len(text) <= _AUTHORS and " " in text else []
    return len(words) > 1 and all(map(is_person, words))


def _is_author(text: str) -> bool:
    return len(text) <= 6 and is_person(text.replace(" ", ""))


def _mark_questions(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the questions of an interview, of which there are several, into running text; one alone may be a headline."""
    asked = [
        number
        for number, line in enumerate(lines)
        if line.text[0] in shapes.ASKED_BEGINS and found[number] in (SHORT, PROSE) and shapes.ASKED.match(line.text)
    ]
    if len(asked) >= _QUESTIONS:
        for number in asked:
            found[number] = PROSE


def _mark_numbered(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the numbered lines beside a caption or a photographer into captions: ①收割机在麦田里作业。"""
    numbered = [
        number for number, line in enumerate(lines) if line.text[0] in shapes.NUMBERS and found[number] in _TOLD
    ]
    for _, run in groupby(enumerate(numbered), lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        first, last = numbers[0], numbers[-1]
        above = first > 0 and found[first - 1] == CAPTION
        below = last + 1 < len(found) and _shows(lines[last + 1].text)
        if (above or below) and all(len(lines[number].text) <= _PICTURED for number in numbers):
            for number in numbers:
                found[number] = CAPTION


def _shows(text: str) -> bool:
    return bool(shapes.SHOWN_BY.fullmatch(text) or shapes.PICTURED_BY.fullmatch(text))

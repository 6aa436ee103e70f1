"""Reading one page: from raw text to articles, their credits and dates, and what every line was taken for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from assets.articles.cleaning.flow import Flow, read_flow
from assets.articles.cleaning.script import script_of
from assets.articles.credits import contributors, newsroom, source
from assets.articles.dating.dates import Dated, date_pieces
from assets.articles.lines import labels
from assets.articles.lines.assembly import Assembly
from assets.articles.lines.columns import join_columns
from assets.articles.lines.imprints import read_imprint
from assets.articles.lines.line import Line, read_lines, with_full_stops
from assets.articles.lines.mastheads import broken_date, is_dated_head, mark_head, printed_name
from assets.articles.lines.neighbours import label_all, read_as_paper
from assets.articles.lines.rows import mark_rows
from assets.articles.lines.runins import part_lines
from assets.articles.lines.shapes import ISSUE
from assets.articles.lines.verse import mark_verse
from assets.articles.model import Article, Block, Page, Publication
from assets.articles.pieces.cutting import Cut, cut
from assets.articles.pieces.drafts import Draft
from assets.articles.pieces.evidence import is_web
from assets.articles.pieces.grouping import group
from assets.articles.pieces.paragraphs import Unit, form_units
from assets.articles.sentences import split_sentences
from assets.articles.sources.records import read_embedded, read_records
from assets.articles.sources.selection import drop_unselected
from assets.articles.sources.structure import in_records, marked_labels

_HEAD = 20  # units among which it prints the day, part by part
_HEAD_OF_PAGE = 6  # lines among which a newspaper prints its name
_LOOSE = ("", "imprint")
_ONE_LINE = (labels.SHORT, labels.CELL, labels.FOLIO)  # labels of a line that would be part of more
_ROLE_OF_LABEL = {labels.SHORT: "slogan", labels.CAPTION: "caption", labels.META: "byline", labels.EDITOR: "byline"}


def read_page(text: str, media_type: str = "text/plain") -> Page:
    """Return what stands on a page.

    ``text`` is the decoded raw document, untouched; ``media_type`` is text/plain, text/markdown or text/html (then
    ``text`` is the source). All offsets refer to ``text``. Any input gives a page; one without a story has no articles.
    """
    taken = _take_apart(text, media_type)
    publication = _publication(taken)
    return Page(tuple(_articles(taken, text, publication)), publication)


def read_blocks(text: str, media_type: str = "text/plain") -> tuple[Block, ...]:
    """Return what every run of lines of a page was taken for; neighbours of one label are one block."""
    taken = _take_apart(text, media_type)
    runs: list[tuple[str, Line, Line]] = []
    reach = 0  # where the lines so far end, those of a paragraph that goes on below another line among them
    for unit in taken.units:
        label = unit.role or ("furniture" if taken.web else _ROLE_OF_LABEL.get(unit.label, "furniture"))
        first = unit.lines[0]
        together = runs and runs[-1][0] == label and runs[-1][2].end >= reach
        if together and label not in ("headline", "caption"):
            first = runs.pop()[1]
        runs.append((label, first, unit.lines[-1]))
        reach = max(reach, unit.lines[-1].end)
    return tuple(Block(label, *taken.assembly.extent((first, last))) for label, first, last in runs)


class _Taken(NamedTuple):
    """A page taken apart: its units, the pieces that they make, and the flow from which both are cut.

    ``web`` says that it is of the web, ``apart`` that its pieces came in records, so that none says a word of another.
    """

    units: list[Unit]
    drafts: list[Draft]
    assembly: Assembly
    web: bool
    apart: bool


def _take_apart(text: str, media_type: str) -> _Taken:
    html = media_type == "text/html"
    taken = _take_flow(text, html, None if html else read_records(text))
    if html and not taken.drafts and "ld+json" in text and (embedded := read_embedded(text)):
        return _take_flow(text, html, embedded)
    return taken


def _take_flow(text: str, html: bool, records: Flow | None) -> _Taken:
    """Take apart the flow of a document, or the ``records`` that it holds."""
    flow = records or read_flow(text, whole=True)
    lines = read_lines(flow.text)
    if whole := None if records else join_columns(flow, lines):
        flow, lines = whole, read_lines(whole.text)
    lines = part_lines(with_full_stops(lines, flow.text), flow.text)
    line_labels = label_all(lines, marked_labels(flow, lines))
    if html and lines and not records:
        drop_unselected(text, lines, line_labels)
    if len(lines) == 1 and line_labels[0] in _ONE_LINE and "版" not in lines[0].text:
        line_labels = [labels.PROSE]  # all that a page says, though no full stop ends it: 今年完成投资3亿元
    web = html or records is not None or is_web(lines, line_labels)
    if not web:
        read_as_paper(lines, line_labels)
        mark_head(lines, line_labels)
    mark_rows(lines, line_labels)
    mark_verse(lines, line_labels, web)
    units = form_units(lines, line_labels, web)
    return _Taken(units, group(units, web), Assembly(flow), web, in_records(flow))


def _publication(taken: _Taken) -> Publication | None:
    """Return what the page prints about its newspaper: in an imprint, or at least the name at its head."""
    imprint = [
        line.text for draft in taken.drafts if draft.kind == "imprint" for unit in draft.body for line in unit.lines
    ]
    name = None
    if not taken.web:
        name = printed_name([unit.text for unit in taken.units[:_HEAD_OF_PAGE] if unit.role in _LOOSE])
    return read_imprint(imprint, name)


def _articles(taken: _Taken, raw: str, publication: Publication | None) -> list[Article]:
    pieces = [cut(draft, taken.assembly) for draft in taken.drafts]
    script = script_of(raw)
    return [
        _article(position, piece, dated, taken.assembly, publication, script)
        for position, (piece, dated) in enumerate(zip(pieces, _dates(taken, pieces), strict=True), 1)
    ]


def _dates(taken: _Taken, pieces: list[Cut]) -> Iterator[Dated | None]:
    """Yield the date of each piece; those of one page share what it proves, unless they came in records."""
    if taken.apart:
        for piece in pieces:
            yield from date_pieces([piece.to_date], [], shared=False)
        return
    units = taken.units
    loose = [unit.text for unit in units if unit.label == labels.META and unit.role in _LOOSE]
    if not taken.web:
        loose += [unit.text for unit in units if unit.label == labels.IMPRINT and ISSUE.search(unit.text)]
        if day := broken_date([unit.text for unit in units[:_HEAD] if unit.role in _LOOSE]):
            loose.append(day)
    above = takewhile(lambda unit: not unit.role, units[:_HEAD_OF_PAGE])
    heads_issue = [unit.text for unit in above if is_dated_head(unit.text)]
    shared = not taken.web or bool(heads_issue)
    yield from date_pieces([piece.to_date for piece in pieces], [*heads_issue, *loose], shared=shared)


def _article(
    position: int, piece: Cut, dated: Dated | None, assembly: Assembly, publication: Publication | None, script: str
) -> Article:
    draft = piece.draft
    start, end = assembly.extent(draft.lines)
    house = newsroom(piece)
    return Article(
        position=position,
        kind=draft.kind,
        headline=piece.headline or None,
        subhead=draft.subhead.text if draft.subhead else None,
        body=piece.body,
        body_map=piece.body_map,
        headline_map=piece.headline_map,
        sentences=split_sentences(piece.body),
        contributors=tuple(credit for credit in contributors(piece) if credit.name != house),
        publication=house or (publication.name if publication else source(piece)),
        published_on=dated.day if dated else None,
        published_precision=dated.precision if dated else None,
        published_evidence=dated.evidence if dated else None,
        script=script,
        raw_start=start,
        raw_end=end,
    )

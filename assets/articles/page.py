"""Reading one page: from raw text to articles, their credits and dates, and what every line was taken for."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from assets.articles.cleaning.flow import Flow, read_flow
from assets.articles.cleaning.script import script_of
from assets.articles.dating.dates import Piece, date_pieces
from assets.articles.lines import bylines, labels
from assets.articles.lines.assembly import Assembly
from assets.articles.lines.columns import join_columns
from assets.articles.lines.imprints import read_imprint, staff_of
from assets.articles.lines.line import Line, read_lines, with_full_stops
from assets.articles.lines.mastheads import broken_date, is_dated_head, mark_head, printed_name
from assets.articles.lines.names import parse_credits, posted_reporters
from assets.articles.lines.neighbours import label_all, read_as_paper
from assets.articles.lines.openers import Opener, find_opener
from assets.articles.lines.runins import part_lines
from assets.articles.lines.shapes import ISSUE
from assets.articles.lines.verse import mark_verse
from assets.articles.model import Article, Block, Contributor, Page, Publication
from assets.articles.pieces.drafts import Draft
from assets.articles.pieces.evidence import is_web
from assets.articles.pieces.grouping import group
from assets.articles.pieces.paragraphs import Unit, form_units
from assets.articles.sentences import split_sentences
from assets.articles.sources.records import read_embedded, read_records
from assets.articles.sources.selection import drop_unselected
from assets.articles.sources.structure import in_records, marked_labels

_LEAD = 4  # paragraphs among which a piece opens
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
    for unit in taken.units:
        label = unit.role or ("furniture" if taken.web else _ROLE_OF_LABEL.get(unit.label, "furniture"))
        first = unit.lines[0]
        if runs and runs[-1][0] == label and label not in ("headline", "caption"):
            first = runs.pop()[1]
        runs.append((label, first, unit.lines[-1]))
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
    units, drafts, assembly, web, apart = taken
    leads = [_lead(draft) for draft in drafts]
    openers = [find_opener(lead.text) for lead in leads]
    bodies = [assembly.join([unit.lines for unit in draft.body]) for draft in drafts]
    heads = [
        assembly.join([[line for unit in draft.headline for line in unit.lines]]) if draft.headline else ("", None)
        for draft in drafts
    ]
    pieces = [
        Piece(
            "\n".join(filter(None, (head[0], draft.subhead.text if draft.subhead else ""))),
            body[0],
            tuple(unit.text for unit in (*draft.metas, *draft.editors)),
            opener.date if opener else None,
            opener.end if opener and lead is draft.body[0] else 0,
            draft.kind == "news",
            draft.signed.text if draft.signed else "",
        )
        for draft, lead, opener, body, head in zip(drafts, leads, openers, bodies, heads, strict=True)
    ]
    loose = [unit.text for unit in units if unit.label == labels.META and unit.role in ("", "imprint")]
    loose += [unit.text for unit in units if unit.label == labels.IMPRINT and ISSUE.search(unit.text) and not web]
    if not web and (day := broken_date([unit.text for unit in units[:_HEAD] if unit.role in _LOOSE])):
        loose.append(day)
    above = takewhile(lambda unit: not unit.role, units[:_HEAD_OF_PAGE])
    heads_issue = [unit.text for unit in above if is_dated_head(unit.text)]
    together = [[piece] for piece in pieces] if apart else [pieces]
    dates = [
        dated
        for some in together
        for dated in date_pieces(some, [] if apart else [*heads_issue, *loose], shared=not web or bool(heads_issue))
    ]
    script = script_of(raw)
    articles = []
    for position, (draft, opener, (body, body_map), (headline, headline_map), dated) in enumerate(
        zip(drafts, openers, bodies, heads, dates, strict=True), 1
    ):
        start, end = assembly.extent(draft.lines)
        house = _house(opener)
        articles.append(
            Article(
                position,
                draft.kind,
                headline or None,
                draft.subhead.text if draft.subhead else None,
                body,
                body_map,
                headline_map if headline else None,
                split_sentences(body),
                tuple(credit for credit in _contributors(draft, opener, headline, body) if credit.name != house),
                house or (publication.name if publication else _source(draft)),
                dated.day if dated else None,
                dated.precision if dated else None,
                dated.evidence if dated else None,
                script,
                start,
                end,
            )
        )
    return articles


def _lead(draft: Draft) -> Unit:
    """Return the paragraph that opens a piece: the one with an opener, though where and when may stand above it."""
    return next((unit for unit in draft.body[:_LEAD] if unit.label == labels.OPENER), draft.body[0])


def _source(draft: Draft) -> str | None:
    """Return the newsroom that the lines of publication of a piece name as its source: 来源：青岚日报."""
    named = (read(unit.text) for read in (bylines.outlet, bylines.account) for unit in draft.metas)
    return next(filter(None, named), None)


def _house(opener: Opener | None) -> str | None:
    return opener.house if opener and not opener.wire and not bylines.is_agency(opener.house or "") else None


def _contributors(draft: Draft, opener: Opener | None, headline: str, body: str) -> tuple[Contributor, ...]:
    found: list[Contributor] = []
    if draft.kind == "photo_caption":
        return tuple(bylines.photographers("".join(unit.text for unit in draft.body)))
    if draft.kind == "imprint":
        return tuple(
            Contributor(name, "editor") for name in staff_of([line.text for unit in draft.body for line in unit.lines])
        )
    if opener:
        if opener.house and (opener.wire or bylines.is_agency(opener.house)):
            found.append(Contributor(opener.house, "agency"))
        lead = _lead(draft)
        found += bylines.opening_credits(body if lead is draft.body[0] else lead.text, opener.end)
    elif body[:1] == "【":
        found += [Contributor(name, "reporter") for name in posted_reporters(body)]
    for unit in draft.bylines:
        pictured = unit.text[-1] == "摄" and "文" not in unit.text
        found += bylines.photographers(unit.text) if pictured else parse_credits(unit.text, "other")
    found += bylines.closing_credits(body)
    address = draft.body[0].text
    if address[-1] in "：:" and (writer := bylines.signed_letter(address, [unit.text for unit in draft.body[1:]])):
        found.append(Contributor(writer, "other"))
    found += bylines.leading_source(headline)
    for unit in draft.metas:
        found += bylines.meta_credits(unit.text)
    for unit in draft.editors:
        found += bylines.editors(unit.text)
    first_role: dict[str, Contributor] = {}
    for contributor in found:  # the byline names the role, 作者：… repeats the name
        first_role.setdefault(contributor.name, contributor)
    return tuple(first_role.values())

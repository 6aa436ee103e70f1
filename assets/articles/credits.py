"""Who is credited with a piece, and whose it is, by every place where a page prints that."""

from __future__ import annotations

from collections.abc import Iterator

from assets.articles.lines import bylines
from assets.articles.lines.imprints import staff_of
from assets.articles.lines.names import parse_credits, posted_reporters
from assets.articles.model import Contributor
from assets.articles.pieces.cutting import Cut
from assets.articles.pieces.drafts import CAPTION, IMPRINT


def contributors(piece: Cut) -> tuple[Contributor, ...]:
    """Return who is credited with a piece, each once, by the first role that is printed."""
    draft = piece.draft
    if draft.kind == CAPTION:
        return tuple(bylines.photographers("".join(unit.text for unit in draft.body)))
    if draft.kind == IMPRINT:
        names = staff_of([line.text for unit in draft.body for line in unit.lines])
        return tuple(Contributor(name, "editor") for name in names)
    first_role: dict[str, Contributor] = {}
    for contributor in _of_news(piece):  # the byline names the role, 作者：… repeats the name
        first_role.setdefault(contributor.name, contributor)
    return tuple(first_role.values())


def _of_news(piece: Cut) -> Iterator[Contributor]:
    """Yield the credits of a story, in the order in which they say best who did what."""
    draft, opener = piece.draft, piece.opener
    if opener:
        if opener.house and (opener.wire or bylines.is_agency(opener.house)):
            yield Contributor(opener.house, "agency")
        yield from bylines.opening_credits(piece.body if piece.opens_body else piece.lead.text, opener.end)
    elif piece.body[:1] == "【":
        yield from (Contributor(name, "reporter") for name in posted_reporters(piece.body))
    for unit in draft.bylines:
        pictured = unit.text[-1] == "摄" and "文" not in unit.text
        yield from bylines.photographers(unit.text) if pictured else parse_credits(unit.text, "other")
    yield from bylines.closing_credits(piece.body)
    address = draft.body[0].text
    if address[-1] in "：:" and (writer := bylines.signed_letter(address, [unit.text for unit in draft.body[1:]])):
        yield Contributor(writer, "other")
    yield from bylines.leading_source(piece.headline)
    for unit in draft.metas:
        yield from bylines.meta_credits(unit.text)
    for unit in draft.editors:
        yield from bylines.editors(unit.text)


def newsroom(piece: Cut) -> str | None:
    """Return the newsroom that the opener of a piece names, which is no agency: 青岚新闻网讯."""
    opener = piece.opener
    return opener.house if opener and not opener.wire and not bylines.is_agency(opener.house or "") else None


def source(piece: Cut) -> str | None:
    """Return the newsroom that the lines of publication of a piece name as its source: 来源：青岚日报."""
    named = (read(unit.text) for read in (bylines.outlet, bylines.account) for unit in piece.draft.metas)
    return next(filter(None, named), None)

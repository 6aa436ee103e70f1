"""Pieces cut out of the flow: the headline and body of each with their maps, and the words with which it opens."""

from __future__ import annotations

from dataclasses import dataclass

from assets.articles.cleaning.offsets import OffsetMap
from assets.articles.dating.dates import Piece
from assets.articles.lines import labels
from assets.articles.lines.assembly import Assembly
from assets.articles.lines.openers import Opener, find_opener
from assets.articles.pieces.drafts import NEWS, Draft
from assets.articles.pieces.paragraphs import Unit

_LEAD = 4  # paragraphs among which a piece opens


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece with its texts; ``lead`` is the paragraph that opens it, ``opener`` what that begins with (本报讯, 新华社…电)."""

    draft: Draft
    headline: str
    headline_map: OffsetMap | None
    body: str
    body_map: OffsetMap
    lead: Unit
    opener: Opener | None

    @property
    def opens_body(self) -> bool:
        """Whether the opener stands at the head of the body."""
        return self.lead is self.draft.body[0]

    @property
    def to_date(self) -> Piece:
        """What its dating needs."""
        draft, opener = self.draft, self.opener
        return Piece(
            headline="\n".join(filter(None, (self.headline, draft.subhead.text if draft.subhead else ""))),
            body=self.body,
            metas=tuple(unit.text for unit in (*draft.metas, *draft.editors)),
            dateline=opener.date if opener else None,
            opener_end=opener.end if opener and self.opens_body else 0,
            news=draft.kind == NEWS,
            signed=draft.signed.text if draft.signed else "",
        )


def cut(draft: Draft, assembly: Assembly) -> Cut:
    """Cut the texts of a piece out of the flow."""
    body, body_map = assembly.join([unit.lines for unit in draft.body])
    headline, headline_map = "", None
    if draft.headline:
        headline, headline_map = assembly.join([[line for unit in draft.headline for line in unit.lines]])
    # where and when may stand in a paragraph above the one with 本报讯
    lead = next((unit for unit in draft.body[:_LEAD] if unit.label == labels.OPENER), draft.body[0])
    return Cut(draft, headline, headline_map if headline else None, body, body_map, lead, find_opener(lead.text))

"""From labelled units to the pieces of a page: which headline, paragraphs, captions and credits belong together."""

from __future__ import annotations

from collections.abc import Sequence

from assets.articles.pieces.captions import set_apart
from assets.articles.pieces.drafts import NEWS, Draft, without_teasers
from assets.articles.pieces.headlines import head_first, move_back
from assets.articles.pieces.paragraphs import Unit
from assets.articles.pieces.reading import Reader


def group(units: Sequence[Unit], web: bool) -> list[Draft]:
    """Return the pieces of a page in reading order, and set the role of every unit that belongs to one."""
    reader = Reader(units, web)
    for place, unit in enumerate(units):
        reader.take(place, unit)
    reader.close()
    if not web:
        reader.drafts += [caption for draft in reader.drafts if (caption := set_apart(draft))]
    news = [draft for draft in reader.drafts if draft.kind == NEWS]
    if web and news:
        head_first(news)
    move_back(news, web)
    drafts = sorted((draft for draft in reader.drafts if draft.body), key=lambda draft: draft.start)
    drafts = without_teasers(drafts)
    for draft in drafts:
        draft.set_roles()
    return drafts

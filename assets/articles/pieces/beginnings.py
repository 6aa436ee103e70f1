"""How a piece begins: which of the short lines above its first paragraph are its headline, and which its first lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assets.articles.lines.bylines import ADDRESSES
from assets.articles.lines.line import ends_sentence
from assets.articles.pieces.boundaries import NOTE
from assets.articles.pieces.crossheads import MOST, is_stanza
from assets.articles.pieces.drafts import NEWS, Draft
from assets.articles.pieces.headlines import Titles, split
from assets.articles.pieces.paragraphs import Unit

_READ = 400  # characters of a first paragraph that are compared with its headline
_LEADS_LIST = re.compile(r"^各.{1,24}[：:]$|(?:如下|名单|事项)[：:]$")  # 各街道：, 评比结果通报如下：
_FIRST_SECTION = re.compile("[（(]?一[、）)]")  # 一、综合
_OF_A_NOTE = 8  # characters of the head of an editor's note: 【编者按】


def begin(
    unit: Unit,
    pending: Sequence[Unit],
    title: Sequence[Unit],
    titles: Titles,
    digest: Collection[int],
    sections: bool = False,
) -> Draft:
    """Return a piece of news whose first paragraph is ``unit``, with its headline, its subhead and its first units.

    ``pending`` are the short lines right above it, ``title`` the headline above a line of publication, if there is one,
    ``digest`` the ids of the units that head the items of a digest; with ``sections`` the last of ``pending`` is a
    crosshead like those further below.
    """
    if sections:
        draft = begin(pending[-1], pending[:-1], title, titles, digest)
        draft.body.append(unit)
        return draft
    heads = titles.choose(pending, unit.text[:_READ])
    body = [unit]
    if pending and id(pending[-1]) in digest:
        heads = list(pending[-1:])
    elif title and not (heads and titles.gives_way(title[0], unit) and not _FIRST_SECTION.match(pending[-1].text)):
        below = [head for head in pending if head.text != title[0].text]
        stanza = below if titles.web and is_stanza(below) else []
        body = (stanza or _told(below)) + body
        heads = [*title, *(head for head in below[:MOST] if head in heads and head not in body)][:2]
    if heads and pending and not titles.web and _is_first_line(pending[-1].text, alone=len(pending) < 2):
        body = [pending[-1], *body]
        heads = titles.choose(pending[:-1])
    if len(heads) == 1 and NOTE.fullmatch(heads[0].text) and (titles.web or not heads[0].lines[0].gap):
        heads, body = [], [heads[0], *body]  # 编者按 at the head of a page, which heads no story
    if len(heads) > 1 and heads[-1].text[-1] in "：:" and heads[-1] not in body:
        body = [heads[-1], *body]  # whom a notice addresses
        heads = heads[:-1] if title or heads[-1] is not pending[-1] else titles.choose(pending[:-1], unit.text[:_READ])
    if titles.web:
        heads = heads or titles.take_first(unit.text)
    draft = Draft(NEWS, body=body)
    draft.headline, draft.subhead = split(heads, unit.lines[0].gap if not titles.web else 0)
    return draft


def _told(below: Sequence[Unit]) -> list[Unit]:
    """Return which short lines between a line of publication and the first paragraph are of the body: those that end a
    sentence, the head of a first section (一、综合), and all that stand below a line that addresses readers or leads a list
    (各街道：, 结果如下：).
    """
    found: list[Unit] = []
    listed = False
    for number, head in enumerate(below):
        section = head is below[-1] and _FIRST_SECTION.match(head.text)
        if listed or section or (number < MOST and ends_sentence(head.text)):
            found.append(head)
            listed = listed or bool(_LEADS_LIST.search(head.text))
    return found


def _is_first_line(head: str, alone: bool) -> bool:
    """Return whether a short line above a paragraph is the first of its body, not its headline: 编辑同志：, or 编者按 below
    a headline (``alone``: below none).
    """
    return bool(ADDRESSES.fullmatch(head) or (not alone and len(head) <= _OF_A_NOTE and NOTE.match(head)))

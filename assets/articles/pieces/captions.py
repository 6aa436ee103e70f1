"""Captions that stand at the end of a piece of news, or for one, because no picture and no 摄 told them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assets.articles.lines import labels, shapes
from assets.articles.pairs import shared
from assets.articles.pieces.drafts import CAPTION, NEWS, Draft
from assets.articles.pieces.paragraphs import Unit

_LONG = 7  # characters from which a line is no name of a column
_TITLE = re.compile(
    r"(?!.*(?:新闻|影像|镜头|图说|视觉|摄影|影汇|专刊|专版|副刊|综合|导读|简讯|要闻)).{4,}"
)  # 湖岸晨光, no column
_LONGEST = 130  # characters up to which a paragraph may be a caption


def is_title_of_picture(text: str) -> bool:
    """Return whether a line above a caption may be its headline: 湖岸晨光, but not 图片新闻."""
    return len(text) >= _LONG or bool(_TITLE.fullmatch(text))


def set_apart(draft: Draft) -> Draft | None:
    """Return the caption that ends the body of a piece, taken off it together with the line 甲 文/图 below; or None."""
    body = draft.body
    signature = body[-1] if len(body) > 1 and shapes.TEXT_AND_PICTURES.fullmatch(body[-1].text) else None
    prose = body[:-1] if signature else body
    alone = len(prose) == 1 and not draft.headline
    if draft.kind != NEWS or not (_is_seen(prose[-1]) and (alone or _is_apart(prose[-1], prose[:-1]))):
        return None
    caption = prose[-1]
    draft.body = prose[:-1]
    if signature:
        draft.bylines = [byline for byline in draft.bylines if byline is not signature]
        for line in signature.lines:
            caption.add(line)
        signature.role = "caption"
    return Draft(CAPTION, body=[caption])


def _is_seen(unit: Unit) -> bool:
    """Return whether a paragraph tells what was to be seen on a day."""
    return unit.label == labels.PROSE and len(unit.text) <= _LONGEST and bool(shapes.SEEN.match(unit.text))


def _is_apart(unit: Unit, above: Sequence[Unit]) -> bool:
    """Return whether a paragraph speaks of nothing that the paragraphs ``above`` speak of."""
    same = shared(unit.text, "".join(part.text for part in above)) if above else 1.0
    return same < (0.2 if len(above) > 1 else 0.1)

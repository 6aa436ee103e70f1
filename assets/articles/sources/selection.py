"""Which lines of an HTML page are its content: trafilatura selects, the offsets stay ours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assets.articles.cleaning.flow import read_flow
from assets.articles.lines import labels
from assets.articles.lines.line import Line

_BLANKS = re.compile(r"\s+")
_LEAST = 60  # characters of content below which the selection is not trusted
# sources on which the library's time grows faster than their length are read by our own rules alone
_LONGEST = 400_000
_MOST = {"<table": 200, "<li": 2000, "<p": 10_000}
_SELECTED = frozenset((labels.PROSE, labels.OPENER, labels.SHORT, labels.CAPTION, labels.CREDIT))


def drop_unselected(source: str, lines: Sequence[Line], found: list[str]) -> None:
    """Turn into noise the lines of ``found`` that trafilatura does not count as content of the HTML ``source``.

    Headings, short lines above the content and lines of publication keep their labels: trafilatura leaves them out of
    the text. When it finds next to nothing, all labels stay as our own rules gave them.
    """
    kept = _content(source)
    if len(kept) < _LEAST:
        return
    inside = [_BLANKS.sub("", line.text) in kept for line in lines]
    prose = [number for number, label in enumerate(found) if label in (labels.PROSE, labels.OPENER) and inside[number]]
    if not prose:
        return
    for number, label in enumerate(found):
        above = label == labels.SHORT and number < prose[0]
        if label in _SELECTED and not inside[number] and not above:
            found[number] = labels.NOISE


def _content(source: str) -> str:
    """Return the text that trafilatura takes for the content, clean and without blanks; "" when it finds none."""
    if len(source) > _LONGEST or any(source.count(tag) > most for tag, most in _MOST.items()):
        return ""
    from trafilatura import extract

    try:
        text = extract(source, include_comments=False, include_tables=True, favor_recall=True)
    except Exception:  # of many kinds, from lxml and below, on broken or hostile source: then our own rules read it
        return ""
    return _BLANKS.sub("", read_flow(text).text) if text else ""

"""What the tags of a page or a feed say about its lines: headings, dates of publication, menus, links."""

from __future__ import annotations

from collections.abc import Sequence

from assets.articles.cleaning.flow import Element, Flow
from assets.articles.lines import labels
from assets.articles.lines.line import Line

_FEED = {
    "title": labels.HEADING,
    "published": labels.META,
    "pubdate": labels.META,
    "dc:date": labels.META,
    "updated": labels.NOISE,
    "id": labels.NOISE,
    "guid": labels.NOISE,
    "link": labels.NOISE,
    "author": labels.BYLINE,
    "dc:creator": labels.BYLINE,
    "source": labels.META,
    "record": labels.RULE,
    "figcaption": labels.CAPTION,
    "a": labels.NOISE,
    "category": labels.NOISE,
    "generator": labels.NOISE,
}
_PAGE = {
    "h1": labels.HEADING,
    "figcaption": labels.CAPTION,
    "nav": labels.NOISE,
    "footer": labels.NOISE,
    "aside": labels.NOISE,
    "button": labels.NOISE,
    "select": labels.NOISE,
    "a": labels.NOISE,
}
_BULLET = 2  # characters that a list may print before a link
_RECORDS = frozenset(("record", "entry", "item"))
_OF_A_FEED = frozenset(("entry", "item", "published", "pubdate", "record"))


def in_records(flow: Flow) -> bool:
    """Return whether what a flow holds came in records: the items of a feed, the rows of an export."""
    return any(element.name in _RECORDS for element in flow.elements)


def marked_labels(flow: Flow, lines: Sequence[Line]) -> dict[int, str]:
    """Return the labels that tags give to lines, by the number of the line; a line that is all link is noise."""
    if not flow.elements:
        return {}
    known = _FEED if any(element.name in _OF_A_FEED for element in flow.elements) else _PAGE
    spans = sorted(
        (element for element in flow.elements if element.name in known and element.start < element.end),
        key=lambda element: (element.start, -element.end),
    )
    return _inside(spans, lines, known)


def _inside(spans: Sequence[Element], lines: Sequence[Line], known: dict[str, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    waiting = 0
    current: Element | None = None  # the widest element that is open
    for number, line in enumerate(lines):
        while waiting < len(spans) and spans[waiting].start <= line.start + _BULLET:
            if current is None or spans[waiting].end > current.end:
                current = spans[waiting]
            waiting += 1
        if current and line.start >= current.start - _BULLET and line.end <= current.end:
            found[number] = known[current.name]
    return found

"""Long lines that are headlines, whatever they read like, by what else the page prints: twice, above its line of publication."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assets.articles.lines.labels import META, NOISE, OPENER, PROSE, SHORT
from assets.articles.lines.line import Line, ends_sentence

_RUNNING = (PROSE, OPENER)
_LONG_HEADLINE = 60  # characters up to which a line at the head of a page may be its headline, whatever its commas
_LONGEST_HEADLINE = 100  # … when its line of publication is right below it
_MENUS = 12  # lines of menus above a headline
_NAMED = 4  # lines between a headline and its line of publication: site, channel


def mark_repeated(lines: Sequence[Line], found: list[str]) -> None:
    """Turn long lines without a full stop that the page prints more than once into short ones: they are its headline."""
    times = Counter(
        line.text
        for line, label in zip(lines, found, strict=True)
        if label == PROSE and len(line.text) <= _LONG_HEADLINE and line.text[-1] != "。"
    )
    again = {text for text, count in times.items() if count > 1}
    for number, line in enumerate(lines if again else ()):
        if found[number] == PROSE and line.text in again:
            found[number] = SHORT


def mark_long_headline(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the first long line of a page into a short one when it ends no sentence and nothing but names of a site stands
    between it and the line of publication, or when it stands above running text and no other line of the page is cut.
    """
    first = next((number for number, label in enumerate(found[:_MENUS]) if label in _RUNNING), None)
    if first is None or found[first] != PROSE or "。" in lines[first].text or ends_sentence(lines[first].text):
        return
    head = found[first + 1 : first + _NAMED + 2]
    published = META in head and {SHORT, NOISE}.issuperset(head[: head.index(META)])
    length = len(lines[first].text)
    if published and length <= (_LONG_HEADLINE if head[0] != META else _LONGEST_HEADLINE):
        found[first] = SHORT
    elif first == 0 and length <= _LONG_HEADLINE and head[:1] and head[0] in _RUNNING:
        others = zip(lines[1:], found[1:], strict=True)
        if all(ends_sentence(line.text) for line, label in others if label == PROSE):
            found[first] = SHORT

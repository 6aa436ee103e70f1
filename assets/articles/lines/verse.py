"""Poems of a newspaper's supplement: short lines below the name of the poet, each a line of the body of its own."""

from __future__ import annotations

from collections.abc import Sequence

from assets.articles.lines import labels
from assets.articles.lines.line import Line

_FEWEST, _FEWEST_OF_WEB = 4, 6  # lines of a poem
_SIGNS = "□■◎○●"  # before the name of a poet: □甲
_LONGEST = 18  # characters of a line of it
_REPORTING = ("记者", "通讯员", "摄", "图")  # poets are none
_BELOW = (labels.BYLINE, labels.OPENER, labels.PROSE)  # above which the last short line is a headline


def mark_verse(lines: Sequence[Line], found: list[str], web: bool) -> None:
    """Relabel the short lines below the byline of a poet, who stands below a headline, as verse.

    On a page of the web menus may part the two; there the poet has a sign before the name, and the poem more lines.
    """
    if labels.BYLINE not in found:
        return
    for number, label in enumerate(found):
        if label != labels.BYLINE or not number or not (web or found[number - 1] == labels.SHORT):
            continue
        if web and lines[number].text[0] not in _SIGNS:
            continue
        if any(word in lines[number].text for word in _REPORTING):
            continue
        end = number + 1
        while end < len(found) and found[end] == labels.SHORT and _is_verse(lines[end].text):
            end += 1
        end -= end < len(found) and found[end] in _BELOW
        if end - number > (_FEWEST_OF_WEB if web else _FEWEST):
            found[number + 1 : end] = [labels.VERSE] * (end - number - 1)


def _is_verse(text: str) -> bool:
    return len(text) <= _LONGEST and not any(character.isdigit() or character in ":：|｜/" for character in text)

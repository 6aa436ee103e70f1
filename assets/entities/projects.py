"""Projects with a name: works, plants and lines under construction (…项目, …工程)."""

from __future__ import annotations

from assets.entities.text.extent import extend
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.printed import printed

_SUFFIXES = ("项目", "工程")
_LEAST = 7  # a shorter name (生产项目) is that of a class


def find_projects(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the projects that hold something proper to them; an organisation or place may lie inside."""
    found = []
    text = tokens.text
    for start in printed(text, *_SUFFIXES):
        end = start + 2
        if end not in tokens.bounds or start not in tokens.bounds:
            continue
        extent = extend(tokens, known, start)
        if extent.proper and end - extent.start >= _LEAST:
            found.append(Span(extent.start, end, "project", f"suffix:{text[start:end]}"))
    return found

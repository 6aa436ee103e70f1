"""Projects with a name: works, plants and lines under construction (…项目, …工程)."""

from __future__ import annotations

import re

from assets.entities.extent import extend
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Tokens

_SUFFIX = re.compile(r"项目|工程")
_LEAST = 7  # a shorter name (生产项目) is that of a class


def find_projects(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the projects that hold something proper to them; an organisation or place may lie inside."""
    found = []
    text = tokens.text
    for match in _SUFFIX.finditer(text):
        if match.end() not in tokens.bounds or match.start() not in tokens.bounds:
            continue
        extent = extend(tokens, known, match.start())
        if extent.proper and match.end() - extent.start >= _LEAST:
            found.append(Span(extent.start, match.end(), "project", f"suffix:{match[0]}"))
    return found

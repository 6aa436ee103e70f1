"""Titles of documents, books and papers in 《》."""

from __future__ import annotations

import re

from assets.entities.text.spans import Span

_TITLE = re.compile(r"《([^《》\n]{1,80})》")


def find_documents(text: str) -> list[Span]:
    """Return the titles in 《》, the marks left out."""
    return [Span(m.start(1), m.end(1), "document", "title_marks") for m in _TITLE.finditer(text)]

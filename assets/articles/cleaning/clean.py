"""Cleaning of a slice of raw text by itself, and the rule by which two lines are joined.

The law of provenance: for a span of a body within a sentence, ``clean_span`` of the raw slice to which the body's map
leads gives the very characters of the span. (The one exception is a span that cuts a word of ``script_phrases.csv`` in
two: 著 alone stays 著, in 隨著 it is 着.)
"""

from __future__ import annotations

import re

from assets.articles.cleaning.flow import read_flow

_LAYOUT_BREAK = re.compile(r"[ ]*\n[ \n]*")


def glue(before: str, after: str) -> str:
    """Return what stands between two joined lines, given the characters at the seam ("" at the edge of a text).

    A space where Latin words meet (Green / Power 2024), nothing elsewhere: Chinese, and numbers cut in two, read on.
    """
    meet = (not before or before.isascii()) and (not after or after.isascii())
    if not meet or (before.isdigit() and after.isdigit()):
        return ""
    latin = (not before or before.isalnum() or before in ",;:.!?") and (not after or after.isalnum())
    return " " if latin and not (before in ".,:" and before and after.isdigit()) else ""


def clean_span(raw: str) -> str:
    """Return the clean characters of a raw slice: simplified, without markup, pinyin and layout breaks."""
    text = read_flow(raw).text
    if "\n" not in text:
        return text
    return _LAYOUT_BREAK.sub(
        lambda match: glue(
            text[match.start() - 1 : match.start()] if match.start() else "", text[match.end() : match.end() + 1]
        ),
        text,
    )

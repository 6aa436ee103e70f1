"""Marks: punctuation in half width beside Chinese words, read as in full width; every character keeps its place.

Many sites print 73个,总投资3亿元; all patterns of this subject know ，；：！？ alone, and the comma of 1,234, the colon of 3:1 and
the marks of Latin words stay.
"""

from __future__ import annotations

import re

_WIDE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_HALF_WIDTH = re.compile(r"[,;:!?](?:(?<![0-9A-Za-z. ].)|(?![0-9A-Za-z /]))")


def widened(text: str) -> str:
    """Return ``text`` with its half-width commas, semicolons, colons and marks of the end in full width."""
    return _HALF_WIDTH.sub(lambda mark: _WIDE[mark[0]], text)

"""Words: where words begin and end in a stretch of text, so that 产能 is not taken for 产 + 能.

Only boundaries are used, and only of the sentences that hold a figure.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character: the segmenter takes only whole ones


@cache
def _segmenter() -> Any:
    import rjieba

    return rjieba


def boundaries(text: str, start: int, end: int) -> frozenset[int]:
    """Return the offsets in ``text`` at which a word of ``text[start:end]`` begins or ends."""
    piece = text[start:end]
    try:
        words = _segmenter().cut(piece, False)
    except UnicodeEncodeError:
        words = _segmenter().cut(_SURROGATE.sub("\ufffd", piece), False)
    return frozenset(accumulate(map(len, words), initial=start))

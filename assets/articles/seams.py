"""Evidence that a line break was put in by the layout: what stands on its two sides reads on."""

from __future__ import annotations

import re

from assets.articles.lines import unclosed

_CANNOT_END = re.compile(r"[，、,（(《“‘和与及暨或的在是对将把被以从并至于使让则而]$")
_CANNOT_START = re.compile(r"[，、。；：！？,;:!?）)》”’%％‰的了着等和与及或而们]")
_HAN_ENDS = re.compile(r"[\u3400-\u9fff0-9]$")
_REACH = 6  # characters on each side that are looked at for a word across the break


def splits_word(before: str, after: str) -> bool:
    """Return whether the end of ``before`` and the start of ``after`` are one word (出|台, 发言|人) or one number."""
    if not _HAN_ENDS.search(before) or not after or not _HAN_ENDS.match(after[0]):
        return False
    if before[-1].isdigit() or after[0].isdigit():
        return before[-1].isdigit() and after[0].isdigit()
    from rjieba import cut

    left = before[-_REACH:]
    length = 0
    for word in cut(left + after[:_REACH], False):
        if length < len(left) < length + len(word):
            return True
        length += len(word)
    return False


def reads_on(before: str, after: str) -> bool:
    """Return whether ``after`` plainly continues ``before``: by a comma, an open bracket, a particle or a split word."""
    return bool(
        _CANNOT_END.search(before) or _CANNOT_START.match(after) or unclosed(before) or splits_word(before, after)
    )

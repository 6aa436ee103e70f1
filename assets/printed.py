"""Where words stand in a text: the search that readers of all subjects begin with, quicker than any pattern."""

from __future__ import annotations


def printed(text: str, *words: str) -> list[int]:
    """Return where one of a few words is printed, in order.

    >>> printed("甲、乙、丙", "、")
    [1, 3]
    """
    found = []
    for word in words:
        start = text.find(word)
        while start >= 0:
            found.append(start)
            start = text.find(word, start + 1)
    if len(words) > 1:
        found.sort()
    return found

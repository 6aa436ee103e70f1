"""What the rest of the page says of a name: how often it comes again, and whether longer or shorter."""

from __future__ import annotations

from assets.entities import lexicon
from assets.entities.persons.names.closing import SHORT, Closing
from assets.entities.persons.names.given import MAY_END, is_typical
from assets.printed import printed

_MAY_JOIN = frozenset("和同")
_NEAR = 5_000  # characters before and after a name among which it may come again


def goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether what stands here comes again near by, and never without the character after it."""
    near = text[max(0, start - _NEAR) : end + _NEAR]
    longer = near.count(text[start : end + 1])
    return longer > 1 and longer == near.count(text[start:end])


def times(text: str, start: int, end: int) -> int:
    """Return how often what stands here is printed near by; the whole of a long page is not searched for each name."""
    return text.count(text[start:end], max(0, start - _NEAR), end + _NEAR)


def is_always_longer(names: Closing, start: int, end: int) -> bool:
    """Tell whether a name comes again, and never without the conjunction or other character after it (郁清和, 许敬文)."""
    text = names.text
    if text[start : start + 2] in lexicon.double_surnames() or not goes_on(text, start, end):
        return False
    if text[end : end + 1] in MAY_END:
        return not joins_names(names, start, end + 1)
    return end + 1 in names.tokens.bounds and names.follows(end + 1) >= 1 and is_typical(text[start + 1 : end + 1])


def is_shorter(names: Closing, start: int) -> bool:
    """Tell whether a name of three is never printed again, and a verb follows its first two characters elsewhere."""
    text, name = names.text, names.text[start : start + 2]
    least, most = max(0, start - _NEAR), start + _NEAR
    if text[least:most].count(text[start : start + 3]) > 1:
        return False
    at = text.find(name, least, most)
    while at >= 0:
        if at != start and names.follows(at + 2) >= SHORT:
            return True
        at = text.find(name, at + 1, most)
    return False


def joins_names(names: Closing, start: int, end: int) -> bool:
    """Tell whether what ends with a conjunction here stands before another name wherever it stands: 谭龙和|李秀峰."""
    text = names.text
    if text[end - 1] not in _MAY_JOIN or text[end : end + 1] not in lexicon.common_surnames():
        return False
    return all(names.name_at(at + end - start) is not None for at in printed(text, text[start:end]))

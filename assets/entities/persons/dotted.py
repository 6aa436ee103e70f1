"""Names of foreign persons with a point between their parts: 约翰·史密斯, 让-皮埃尔·姆贝亚."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from assets.entities import lexicon
from assets.entities.persons.names.closing import SAYING
from assets.entities.persons.names.given import parts
from assets.entities.persons.names.reader import Names
from assets.entities.text.extent import EDGES
from assets.entities.text.words import tag_of
from assets.printed import printed

# 约翰·史密斯
_DOTTED = re.compile(r"(?:[\u3400-\u9fff]{1,4}[-－])?[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8}){1,4}")
_LONGEST_PART = 5
_OF_MOTTOES = 4  # characters of each part: “崇道尚德·与世偕行”
_LONGEST_FIRST = 4 + 1 + 8  # 让-|皮埃尔
_AFTER = SAYING | frozenset("时于后")  # 吉尔|说，  吉尔|时指出


def find_dotted(names: Names, opens: Container[int]) -> Iterator[tuple[int, int]]:
    """Yield where each name starts and ends; at ``opens`` an office before a name ends."""
    text, last = names.text.translate(lexicon.POINTS), 0
    for middle in printed(text, "·"):
        match = _DOTTED.search(text, max(last, middle - _LONGEST_FIRST), middle + 2)
        match = _DOTTED.match(text, match.start()) if match and middle >= last else None
        if match is None:
            continue
        last = match.end()
        start = _first(names, opens, match.start(), text.index("·", match.start()))
        end = _last(names, text.rindex("·", start, match.end()) + 1, match.end())
        inside = all(
            lexicon.transliteration().issuperset(part) or len(part) < 5 for part in text[start:end].split("·")[1:-1]
        )
        start += text[start] == "的"  # 主席|的|甲某·乙某
        if (
            inside
            and start < text.index("·", start) < end - 1
            and _is_strange(text[start:end])
            and not names.taken(start, end)
            and not _opens_motto(text, start, end)
        ):
            yield start, end


def _opens_motto(text: str, start: int, end: int) -> bool:
    """Tell whether a quotation begins here and goes on, or is of parts like those of a motto: “艺海流金·多彩青岚”."""
    if text[start - 1 : start] != "“":
        return False
    return text[end : end + 1] != "”" or all(len(part) == _OF_MOTTOES for part in text[start:end].split("·"))


def _is_strange(name: str) -> bool:
    """Tell whether a part of a name is written as foreign ones are; 献爱心·送温暖 and 听觉·视觉 are mottoes."""
    foreign = lexicon.transliteration()
    return any(len(foreign.intersection(part)) * 2 >= len(part) for part in name.replace("-", "·").split("·"))


def _first(names: Names, opens: Container[int], least: int, point: int) -> int:
    """Return where a name starts: after an office or a stop, else at the first word of foreign characters."""
    text, tokens = names.text, names.tokens
    near = range(max(least, point - _LONGEST_PART), point)
    for begins in (lambda at: at in opens, lambda at: at == 0 or text[at - 1] in EDGES):
        if (first := next(filter(begins, near), None)) is not None:
            return first
    if (first := _first_odd(text, least, point)) < point:
        return first
    start = point
    while start > least:
        left = max(least, tokens.starts[tokens.at(start - 1)])
        if start in opens or not _is_foreign(text[left:start]):
            break
        start = left
    return start


def _first_odd(text: str, least: int, point: int) -> int:
    """Return where a long part starts behind a stop, of foreign characters and known parts (，|阿布都|热合曼·), or ``point``."""
    for start in range(least, point - _LONGEST_PART):
        if not start or text[start - 1] in EDGES:
            return start if _is_of_parts(text, start, point) else point
    return point


def _is_of_parts(text: str, start: int, end: int) -> bool:
    while start < end:
        part = parts().match(text, start, end)
        if part is None and text[start] not in lexicon.transliteration():
            return False
        start = part.end() if part else start + 1
    return True


def _last(names: Names, start: int, most: int) -> int:
    """Return where a name ends: before a stop, else after the last word of foreign characters."""
    text, tokens, end = names.text, names.tokens, start
    while end < most and text[end] in lexicon.transliteration():
        end += 1
    if end == start or end not in tokens.bounds:
        index = tokens.at(start)
        stop = min(most, tokens.end(index))
        closed = stop >= len(text) or text[stop] in EDGES
        if closed or tokens.tag(index).startswith("nr"):
            end = max(end, stop - (stop - start > 2 and text[stop - 1] in _AFTER))
    end = max(end, min(most, names.parts_end(start)))
    if end > start and end < most and names.closes_later(end):
        end += 1  # 马合木|提|说
    closes = (stop for stop in range(start + 2, min(most + 1, start + _LONGEST_PART)) if names.is_closed(stop))
    return end if end > start else next(closes, end)


def _is_foreign(word: str) -> bool:
    return lexicon.transliteration().issuperset(word) or tag_of(word) == "nrt"

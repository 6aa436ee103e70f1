"""Persons who hold no office: named after a word for what or whose they are, an age, or 名叫, and whoever comes again.

What is found here is less sure than a name beside an office, so that its shape has to speak for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.extent import EDGES
from assets.entities.given import is_typical
from assets.entities.names import Names
from assets.entities.search import matches
from assets.entities.spans import Span
from assets.entities.tokens import Tokens
from assets.entities.words import Trait, is_word, tag_of

# （左二）  （右）
_SHOWN = re.compile(r"[（(](?:前排|后排)?(?:左|右|中|前|后)(?:起?第?[一二三四五六])?[）)]")
_DIGITS = frozenset("0123456789一二三四五六七八九十余多")
# 在|安若云|看来  对|安若云|来说
_SEEN = frozenset(("看来", "来说", "眼里", "眼中", "心里", "心中", "家里", "家中"))
_BEFORE_SEEN = frozenset("在对到于")
_NAME_LENGTHS = (3, 2, 4)
# 像|安若云|这样
_LIKE = "像"
_SO = ("这样", "一样", "这般", "那样")
_PLURAL = frozenset("们")
_LIST_MARK = "、"

_AGE = "岁"  # 65|岁|的|安若云

_INTRODUCES = Trait(words=lambda: (*lexicon.introducing_words(), *_SEEN, _AGE, _LIKE))


def _is_full_name(word: str) -> bool:
    """Tell whether a word that no dictionary knows is a common family name and two characters, as the tagger sees it."""
    shape = len(word) == 3 and word[0] in lexicon.common_surnames()
    return shape and not is_word(word) and tag_of(word).startswith("nr")


_FULL_NAME = Trait(_is_full_name)


def find_introduced(tokens: Tokens, names: Names) -> Iterator[Span]:
    """Yield the persons that something but an office introduces, and those after them in a list."""
    classes, text = lexicon.introducing_words(), tokens.text
    for index in tokens.where(_INTRODUCES):
        word, start = tokens.words[index], tokens.end(index)
        if word in _SEEN or word == _LIKE:
            yield from _seen(tokens, names, index)
            continue
        if word == _AGE:
            if text[start : start + 1] != "的" or text[start - 2 : start - 1] not in _DIGITS:
                continue
            start += 1
        elif text[start : start + 1] in _PLURAL:
            continue
        method = classes.get(word, "age")
        end = plain_name_at(tokens, names, start)
        if end is not None and method == "naming" and text[end - 1] in lexicon.place_suffixes():
            continue  # 叫|何家湾
        while end is not None:
            yield Span(start, end, "person", method)
            if text[end : end + 1] != _LIST_MARK:
                break
            start, end = end + 1, plain_name_at(tokens, names, end + 1)
    yield from _recurring(tokens, names)


def plain_name_at(tokens: Tokens, names: Names, start: int) -> int | None:
    """Return where the name at ``start`` ends if its own shape says that it is one, or None.

    Unlike :meth:`Names.name_at`, which trusts the office before the name: an unknown word, closed by what follows it.
    """
    end = names.name_at(start)
    if end is None:
        return None
    index = tokens.at(start)
    word, name = tokens.words[index], tokens.text[start:end]
    whole = names.is_whole(start, end)
    if tokens.starts[index] != start or not (names.is_name(name) or (whole and name[0] in lexicon.surnames())):
        return None
    if len(word) > 1 and is_word(word) and word != name and not tag_of(word).startswith("nr"):
        return None  # 老人|平均|年龄
    given, common = name[1:], name[0] in lexicon.common_surnames()
    if len(name) == 2:
        if word == name and common and tag_of(name).startswith("nr") and names.speaks(end):
            return end  # 姑娘|许诺|告诉
        return end if whole and (names.is_closed(end) or (common and names.is_followed(end))) else None
    if is_word(name) and not tag_of(name).startswith("nr"):
        return None
    if is_word(given) and not tag_of(given).startswith("nr") and not is_typical(given):
        return None  # 居民|房|条件
    return end if (whole or common or is_typical(given)) and end in tokens.bounds else None


def find_shown(tokens: Tokens, names: Names) -> Iterator[Span]:
    """Yield who stands where in a picture: 完颜亦凡|（左）."""
    for match in matches(_SHOWN, tokens.text, "（", "("):
        end = match.start()
        for length in (4, 3, 2):
            start = end - length
            name = tokens.text[max(0, start) : end]
            whole = start >= 0 and start in tokens.bounds and end in tokens.bounds
            if whole and not is_word(name) and names.is_name(name) and not names.taken(start, end):
                yield Span(start, end, "person", "shown")
                break


def _seen(tokens: Tokens, names: Names, index: int) -> Iterator[Span]:
    """Yield who stands where only who sees or is like something can: 在|安若云|看来, 像|安若云|这样."""
    text = tokens.text
    if tokens.words[index] == _LIKE:
        start = tokens.end(index)
        end = next((start + n for n in _NAME_LENGTHS if text.startswith(_SO, start + n)), start)
    else:
        end = tokens.starts[index]
        start = next((end - n for n in _NAME_LENGTHS if text[end - n - 1 : end - n] in _BEFORE_SEEN), end)
    if 0 < start < end and plain_name_at(tokens, names, start) == end:
        yield Span(start, end, "person", "seen")


def _recurring(tokens: Tokens, names: Names) -> Iterator[Span]:
    """Yield a whole name that is printed more than once, and opens a clause where a verb follows it (安若云|掰着指头)."""
    places: dict[str, list[int]] = defaultdict(list)
    for index in tokens.where(_FULL_NAME):
        places[tokens.words[index]].append(tokens.starts[index])
    for starts in places.values():
        if len(starts) < 2 or len({tokens.text[start + 3 : start + 4] for start in starts}) < 2:
            continue
        opens = (start for start in starts if not start or tokens.text[start - 1] in EDGES)
        if any(names.is_followed(start + 3) and plain_name_at(tokens, names, start) == start + 3 for start in opens):
            for start in starts:
                if not names.taken(start, start + 3):
                    yield Span(start, start + 3, "person", "recurring")

"""Places called by common words, which only their coming again shows to be names (星光街, 大竹园村, 立新桥).

A phrase that happens to end with a suffix (美食街, 示范村) is kept out by the words that say what kind of thing it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.places.localities import comes_again
from assets.entities.places.words import BEFORE_PLACES
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import Trait, is_word, tag_of

_CLASSES = {
    "路": "road",
    "街": "road",
    "巷": "road",
    "桥": "road",
    "村": "division",
    "山": "relief",
    "岭": "relief",
    "寺": "relief",
    "湖": "water",
    "河": "water",
    "溪": "water",
    "水库": "water",
}
_SUFFIXES = tuple(_CLASSES)


def _may_end(word: str) -> bool:
    """Tell whether a word is a suffix or ends with one, and is no common noun that does (道路, 山村)."""
    return word.endswith(_SUFFIXES) and (word in _CLASSES or word not in lexicon.generic_words())


_ENDS = Trait(_may_end)
_NATURAL = frozenset(("relief", "water"))
_LONGEST = 4  # characters of a name before its suffix
_SIDES = frozenset("大小东西南北上下前后新老中")
_SPEECH = "nsjbxgzf"
_TO_PLACES = (
    "在",
    "于",
    "到",
    "入",
    "沿",
    "至",
    "走进",
    "来到",
    "登",
    "环绕",
    "紧邻",
    "临近",
    "毗邻",
    "途经",
    "流经",
    "环",
    "跨",
    "绕",
    "把",
    "从",
)
_NO_STEM = frozenset("的了是和与及这那该各每全本某我你他它们个条座两一不有无为以被将")


def find_recurring(tokens: Tokens, taken: Spans) -> Iterator[Span]:
    """Yield the places outside the spans ``taken`` that are called by common words, stand as names do, and come again."""
    text = tokens.text
    seen: set[str] = set()
    for index in tokens.where(_ENDS):
        end = tokens.end(index)
        at = end - (1 if text[end - 1] != "库" else 2)
        if taken.overlapping(at, end) is not None:
            continue
        class_ = _CLASSES[text[at:end]]
        start = _start(tokens, taken, at, end, class_)
        name = text[start:end]
        if start < at and name not in seen and not _is_class(text, at, name) and comes_again(text, start, end):
            seen.add(name)
            yield Span(start, end, "place", f"suffix:{class_}")


def _start(tokens: Tokens, taken: Spans, at: int, end: int, class_: str) -> int:
    """Return where the name starts whose suffix is at ``at``, or ``at`` where no name stands there."""
    text = tokens.text
    index = tokens.at(at - 1) if at else -1
    start = at
    while index >= 0 and at - tokens.starts[index] <= _LONGEST:
        left = tokens.starts[index]
        word = text[left : min(tokens.end(index), at)]
        if not _may_stand(word) or taken.overlapping(left, at) is not None:
            break
        start = left
        if at - start >= 2 and _opens(text, taken, start, class_) and _is_stem(text[start:at]):
            return start
        index -= 1
    return at


def _is_class(text: str, at: int, name: str) -> bool:
    """Tell whether a name is a class of things, or ends with a word for one (高速|公路)."""
    generic = lexicon.generic_words()
    return name in generic or text[at - 1 : at] + name[-1] in generic


def _may_stand(word: str) -> bool:
    """Tell whether a word may stand in a name: a noun, an unknown one, or a character for a side."""
    if word in _SIDES:
        return True
    if not "\u3400" <= word[0] <= "\u9fff" or not _NO_STEM.isdisjoint(word) or word in lexicon.common_words():
        return False
    return word in lexicon.road_words() or tag_of(word)[0] in _SPEECH or not is_word(word)


def _is_stem(stem: str) -> bool:
    return not (
        stem in lexicon.place_kinds()
        or stem in lexicon.town_kinds()
        or stem in lexicon.common_words()
        or stem[-1] in "省市区县镇乡村"
    )


def _opens(text: str, taken: Spans, start: int, class_: str) -> bool:
    """Tell whether a name may start here: after a place, a word of place, or (but for what is a person's too) a stop."""
    before = text[start - 1 : start]
    if text.endswith(_TO_PLACES, 0, start) or (before and before in BEFORE_PLACES):
        return True
    seat = taken.ending(start)
    if before == "、":
        seat = taken.ending(start - 1)  # 冶溪镇、|明堂山|站
    if seat is not None and seat.kind == "place":
        return True
    return class_ not in _NATURAL and (not before or before in EDGES)

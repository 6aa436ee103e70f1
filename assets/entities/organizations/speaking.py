"""Bodies by their short names that no list has, where they speak or have a spokesman: 酒牌局|表示, 建测协|发言人.

The name is words of the page alone between a stop and the verb, ends as short names of bodies do and is no word of the language.
What is found so is found wherever the page prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.text.extent import EDGES
from assets.entities.text.search import Finder
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import Trait, is_word, tag_of

_ENDS = ("协", "联", "办", "局", "署", "委会", "议会")
_SHORTEST, _LONGEST = 2, 6
_HAN = re.compile(r"[\u3400-\u9fff]+")
# what a body does, beside what persons say, and who does it for one
_ACTS = (
    *("表示", "公布", "宣布", "指出", "回应", "提醒", "呼吁", "强调", "透露", "证实", "通报", "重申", "认为", "预计"),
    *("解释", "批准", "否决", "回复", "澄清", "发言人", "主席", "总干事", "总监", "署长", "会长"),
)
_LATELY = frozenset(("今日", "昨日", "今早", "日前", "近日", "随后", "又", "亦", "则"))
_SPEAKS = Trait(words=lambda: _ACTS)
_NOT_FIRST = frozenset("该本各我某此其当每全有无多两几")


def find_speaking(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield every place where such a name stands."""
    text = tokens.text
    ends = {_end(tokens, index) for index in tokens.where(_SPEAKS)}
    begun = ((_start(tokens, known, end), end) for end in ends if text.endswith(_ENDS, 0, end))
    names = {text[start:end] for start, end in begun if start is not None}
    if not names:
        return
    for start, end in Finder(names).find(tokens):
        if {start, end} <= tokens.bounds and known.overlapping(start, end) is None:
            yield Span(start, end, "organization", "speaking")


def _end(tokens: Tokens, index: int) -> int:
    """Return where the words before a verb end, and before what says when (今早|表示)."""
    return tokens.starts[index - (index > 0 and tokens.words[index - 1] in _LATELY)]


def _start(tokens: Tokens, known: Spans, end: int) -> int | None:
    """Return where the name starts that ends here: after the stop before it, or None."""
    text = tokens.text
    if end not in tokens.bounds or known.overlapping(end - 1, end) is not None:
        return None
    start = next((at + 1 for at in range(end - 2, end - _LONGEST - 2, -1) if at < 0 or text[at] in EDGES), None)
    if start is None or not _SHORTEST <= end - start <= _LONGEST or known.overlapping(start, end) is not None:
        return None
    name = text[start:end]
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1]
    plain = is_word(name) or name in lexicon.generic_words() or name[0] in _NOT_FIRST or not _HAN.fullmatch(name)
    odd = any((tag_of(word)[0] in "pcurmqdtf" and len(word) > 1) or word in lexicon.name_stops() for word in words[:-1])
    return None if plain or odd or name[0] in lexicon.JURISDICTIONS else start

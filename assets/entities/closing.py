"""What closes the name of a person: a stop, a verb or an adverb after it, or the end of a word."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from assets.entities import lexicon
from assets.entities.extent import EDGES
from assets.entities.spans import Spans
from assets.entities.tokens import Tokens
from assets.entities.words import is_word, tag_of

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff〇]+")
# characters that no given name ends with or holds: a name that would take one in ends before it
NEVER_GIVEN = frozenset(
    "的了做所出在是和与及对向将把被为从到说称指等就也都还又并已曾率带着于或该其此这那不没会要有之以让给去来者们们同期据但而各每省市区县镇"
)
ADVERBS = frozenset("正曾已刚仍便常永")  # 何军|正带着, but also 何军正|说
_ASPECTS = frozenset("了着过")  # 祁永福|种|了: what has one character before them is a verb
SAYING = frozenset("称说指")
_COMPLEMENTS = frozenset("到过出着进上下起来去完回")


@cache
def speech() -> re.Pattern[str]:
    """Return the pattern of the verbs of speaking."""
    return re.compile(lexicon.alternation(lexicon.speech_verbs()))


class Closing:
    """Tells how well an offset of a page closes a name; ``others`` are the spans of other kinds, ``offices`` where offices start."""

    def __init__(self, tokens: Tokens, others: Spans, offices: Collection[int]) -> None:
        self.tokens, self.text, self.others, self.offices = tokens, tokens.text, others, offices

    def speaks(self, end: int) -> bool:
        """Tell whether a verb of speaking stands after a name that ends at ``end``."""
        return speech().match(self.text, end) is not None

    def is_followed(self, end: int) -> bool:
        """Tell whether a verb or an adverb stands after a name that ends at ``end``."""
        return 1.2 <= self.follows(end) < 3

    def follows(self, end: int, full: bool = False) -> float:
        """How well ``end`` closes a name, by what comes next: 3 for a stop, 2 for a verb, 0 within a word.

        With ``full`` the name has two characters after its family name already, and takes no third.
        """
        text = self.text
        if end >= len(text) or text[end] in EDGES:
            return 3.0
        followers = lexicon.followers()
        if text[end] == "才" and (speech().match(text, end + 1) or text[end + 1 : end + 2] in SAYING):
            return 0.5  # 陈河才|介绍, 陈河才|称
        for length in (4, 3, 2):
            if text[end : end + length] in followers:
                return 2.0
        if text[end + 1 : end + 2] in _ASPECTS and HAN.match(text, end) and text[end] not in NEVER_GIVEN:
            return 2.0 if tag_of(text[end])[0] in "vm" or text[end] in followers else 1.0
        if end in self.offices or self.others.starting(end):
            return 1.5
        if text[end] in SAYING and text[end + 1 : end + 2] in EDGES:
            return 2.0  # 马立新|说，
        if text[end] in followers and end + 1 in self.tokens.bounds and not self._opens_word(end):
            return 1.5
        if end not in self.tokens.bounds:
            return 0.0
        word = self.tokens.words[self.tokens.at(end)]
        tag = tag_of(word)
        if word == "是":
            return 1.2  # 何朗|是|其中一个
        if len(word) == 1 and tag[0] not in "pcur":
            return (
                1.2 if full and (tag[0] in "vd" or word in "时后前家") else 0.3
            )  # 赵岩|松|以: it may belong to the name
        if not is_word(word):
            if full and word[0] in ADVERBS:
                return 1.2  # 夏知行|正带|着
            head = word[:2]  # 专程|来: an adverb that the segmenter took for part of a name
            return 1.2 if len(word) > 2 and is_word(head) and tag_of(head)[0] in "vd" else 0.3
        if len(word) == 2 and word[1] in followers and word not in followers:
            return 0.5  # 匡正|明说, 欧阳明|远为: the first character may belong to the name
        return 1.2 if tag.startswith(("v", "p", "c", "d", "u", "r", "t", "m")) else 0.3

    def _opens_word(self, end: int) -> bool:
        """Tell whether a word of the dictionary goes on at ``end``: a verb with where it leads (韦静|收到), a time (明年)."""
        index = self.tokens.at(end)
        word = self.tokens.words[index]
        if self.tokens.starts[index] >= end or not is_word(word):
            return False
        return self.text[end] in _COMPLEMENTS or (tag_of(word)[0] in "tn" and self.text[end] not in "在于")

    def is_closed(self, end: int) -> bool:
        """Tell whether a stop or a verb after persons closes a name at ``end``."""
        return self.follows(end) >= 2

    def closes_later(self, end: int) -> bool:
        """Tell whether nothing closes a name at ``end``, and a verb of speaking does one character later."""
        speaks = self.text[end + 1 : end + 2] == "说" or speech().match(self.text, end + 1) is not None
        return speaks and self.follows(end) < 1

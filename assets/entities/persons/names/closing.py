"""What closes the name of a person: a stop, a verb or an adverb after it, or the end of a word."""

from __future__ import annotations

import re
from functools import cache

from assets.entities import lexicon
from assets.entities.persons.names.around import HAN, Around
from assets.entities.text.extent import EDGES
from assets.entities.text.words import is_word, tag_of

# How well something closes a name: a stop; a verb that persons are the subject of; a verb of one character, an office or
# another name; any other word that is no part of a name. With less, it may go on.
STOP, VERB, SHORT, WORD = 3.0, 2.0, 1.5, 1.2
_LOOSE, _MAY_GO_ON, _GOES_ON, _WITHIN = 1.0, 0.5, 0.3, 0.0
# characters that no given name ends with or holds: a name that would take one in ends before it
NEVER_GIVEN = frozenset(
    "的了做所出在是和与及对向将把被为从到说称指等就也都还又并已曾率带着于或该其此这那不没会要有之以让给去来者们们同期据但而另各每省市区县镇"
)
ADVERBS = frozenset("正曾已刚仍便常永")  # 何军|正带着, but also 何军正|说
_ASPECTS = frozenset("了着过")  # 祁永福|种|了: what has one character before them is a verb
SAYING = frozenset("称说指")
_LATELY = frozenset("昨今")
_DIGITS = frozenset("0123456789")
_COMPLEMENTS = frozenset("到过出着进上下起来去完回")


@cache
def speech() -> re.Pattern[str]:
    """Return the pattern of the verbs of speaking."""
    return re.compile(lexicon.alternation(lexicon.speech_verbs()))


class Closing(Around):
    """Tells how well an offset of a page closes a name."""

    def speaks(self, end: int) -> bool:
        """Tell whether a verb of speaking stands after a name that ends at ``end``."""
        return speech().match(self.text, end) is not None

    def is_followed(self, end: int) -> bool:
        """Tell whether a verb or an adverb stands after a name that ends at ``end``."""
        return WORD <= self.follows(end) < STOP

    def is_closed(self, end: int) -> bool:
        """Tell whether a stop or a verb after persons closes a name at ``end``."""
        return self.follows(end) >= VERB

    def closes_later(self, end: int) -> bool:
        """Tell whether nothing closes a name at ``end``, and a verb of speaking does one character later."""
        speaks = self.text[end + 1 : end + 2] == "说" or self.speaks(end + 1)
        return speaks and self.follows(end) < _LOOSE

    def follows(self, end: int, full: bool = False) -> float:
        """How well ``end`` closes a name, by what comes next: ``STOP`` at best, 0 within a word.

        With ``full`` the name has two characters after its family name already, and takes no third.
        """
        text = self.text
        if end >= len(text) or text[end] in EDGES:
            return STOP
        if text[end] in _DIGITS and text[end - 1] not in NEVER_GIVEN:
            return SHORT  # 金涌|7月22日, but 阎森|为1胜
        followers = lexicon.followers()
        if text[end] == "才" and (self.speaks(end + 1) or text[end + 1 : end + 2] in SAYING):
            return _MAY_GO_ON  # 陈河才|介绍, 陈河才|称
        for length in (4, 3, 2):
            if text[end : end + length] in followers:
                return VERB
        if text[end + 1 : end + 2] in _ASPECTS and HAN.match(text, end) and text[end] not in NEVER_GIVEN:
            return VERB if tag_of(text[end])[0] in "vm" or text[end] in followers else _LOOSE
        if end in self.offices or self.others.starting(end):
            return SHORT
        said = end + (text[end] in _LATELY)
        if text[said : said + 1] in SAYING and (said > end or text[said + 1 : said + 2] in EDGES):
            return VERB  # 马立新|说，何栢良|昨称
        if text[end] in followers and end + 1 in self.tokens.bounds and not self._opens_word(end):
            return _WITHIN if self._ends_given(end) else SHORT
        return self._follows_word(end, full) if end in self.tokens.bounds else _WITHIN

    def _follows_word(self, end: int, full: bool) -> float:
        """How well the word at ``end`` closes a name, which is no verb that persons are known to be the subject of."""
        word = self.tokens.words[self.tokens.at(end)]
        tag = tag_of(word)
        if word == "是":
            return WORD  # 何朗|是|其中一个
        if len(word) == 1 and tag[0] not in "pcur":
            # 赵岩|松|以: it may belong to the name
            return WORD if full and (tag[0] in "vd" or word in "时后前家") else _GOES_ON
        if not is_word(word):
            if full and word[0] in ADVERBS:
                return WORD  # 夏知行|正带|着
            head = word[:2]  # 专程|来: an adverb that the segmenter took for part of a name
            return WORD if len(word) > 2 and is_word(head) and tag_of(head)[0] in "vd" else _GOES_ON
        followers = lexicon.followers()
        if len(word) == 2 and word[1] in followers and word not in followers:
            return _MAY_GO_ON  # 匡正|明说, 欧阳明|远为: the first character may belong to the name
        return WORD if tag.startswith(("v", "p", "c", "d", "u", "r", "t", "m")) else _GOES_ON

    def _ends_given(self, end: int) -> bool:
        """Tell whether the character at ``end`` is the last of a name of three rather than a verb (罗立文|临时)."""
        character = self.text[end]
        given = character in lexicon.given_characters() and character not in NEVER_GIVEN and character not in ADVERBS
        return given and self.is_whole(end - 2, end + 1)

    def _opens_word(self, end: int) -> bool:
        """Tell whether a word of the dictionary goes on at ``end``: a verb with where it leads (韦静|收到), a time (明年)."""
        index = self.tokens.at(end)
        word = self.tokens.words[index]
        if self.tokens.starts[index] >= end or not is_word(word):
            return False
        return self.text[end] in _COMPLEMENTS or (tag_of(word)[0] in "tn" and self.text[end] not in "在于")

"""How far a name reaches to the left of the suffix that it ends with."""

from __future__ import annotations

import re
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.text.spans import Span, Spans, is_organization
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of

_MOST_WORDS = 14
_IN_BRACKETS = re.compile(r"[\u3400-\u9fff]{2,8}")  # （常州）
_IN_QUOTES = re.compile(r"[\u3400-\u9fffA-Za-z0-9·+—-]{1,12}")  # “双湖”, but no sentence
_OPEN = {"）": "（", "”": "“", "’": "‘"}
_SOFT_TAGS = ("n", "vn", "b", "j", "l", "s", "x", "eng", "g", "i", "an", "nz")
_PROPER_TAGS = ("nr", "ns", "nt", "nz")
_HARD_TAGS = ("p", "c", "u", "r", "m", "q", "d", "v", "y", "t", "f")
_GLUED = frozenset("在与和对从到由向为使以")
_GUILDS = ("协会", "学会", "联合会", "联谊会", "分会")  # 书法家|协会, 电工|协会
_DIRECT = frozenset(("省直", "市直", "区直", "县直"))  # 县直|机关幼儿园
_DASHES = ("—", "－", "-", "–")
TOGETHER = frozenset(("联合", "会同", "携手", "协同", "依托", "委托", "支持"))  # 市交通局|联合|某公司
_TOWNS = ("镇", "乡")
_AND = ("和", "与", "及")
_TO = frozenset("在到至往")  # 停在|渡头|塘|停车场
EDGES = frozenset("，。！？：；、,.!?:;”“\"'’‘（）()《》【】[]—…\n \u3000\t")  # no name goes on over them


class Extent(NamedTuple):
    """Where a name starts, and whether something in it is particular to one bearer (a place, an unknown word).

    ``reach`` is how far left words go on that may belong to a name, particular or not.
    """

    start: int
    proper: bool
    reach: int


def extend(tokens: Tokens, known: Spans, suffix_start: int, any_tag: bool = False) -> Extent:
    """Return how far the name that ends with the suffix at ``suffix_start`` reaches to the left.

    Going left word by word, words of trades and common nouns may belong to the name; a place, a quoted word or a
    word that no dictionary knows does belong to it; a verb or a function word ends it. The name starts at the leftmost
    word that does belong to it. With ``any_tag`` an unknown word belongs to it even if the tagger takes it for a verb: before a
    legal form there is always a proper name.
    """
    walk = _Walk(tokens, known, suffix_start, any_tag)
    for _ in range(_MOST_WORDS):
        if not walk.position or not walk.step():
            break
    return Extent(walk.start, walk.proper, walk.position)


class _Walk:
    """The way to the left of a suffix, as far as it has been gone; each step tells whether another may follow."""

    __slots__ = (
        "any_tag",
        "closed",
        "index",
        "known",
        "position",
        "proper",
        "right",
        "single",
        "start",
        "suffix",
        "tokens",
    )

    def __init__(self, tokens: Tokens, known: Spans, suffix: int, any_tag: bool) -> None:
        self.tokens, self.known, self.suffix, self.any_tag = tokens, known, suffix, any_tag
        self.position = self.start = suffix
        self.proper = False
        self.closed = False  # a place or an organisation was reached: little may come before it
        self.right = ""  # the word after
        self.single = False  # it has one character: two such in a row are an unknown word cut up (坤|昱)
        self.index = -1  # of that word, where no name or bracket was passed since

    def step(self) -> bool:
        """Pass the name, the bracket or the word before."""
        span = self.known.ending(self.position)
        if span is not None:
            return self._pass_name(span)
        tokens = self.tokens
        self.index = self.index - 1 if self.index > 0 else tokens.at(self.position - 1)
        left = tokens.starts[self.index]
        word = tokens.text[left : self.position]  # the suffix may have started within a word: 新|政府
        return self._pass_bracket(word) if word in _OPEN else self._pass_word(word, left)

    def _pass_name(self, span: Span) -> bool:
        if not span.kind:
            return False
        self.position = self.start = span.start
        self.index = -1
        self.proper = self.closed = True
        if self.tokens.text[span.start - 1 : span.start] in _DASHES:
            dashed = self.known.ending(span.start - 1)
            if dashed is not None and dashed.kind == "place":
                self.position = self.start = dashed.start  # 中国|—|中东欧|国家技术转移中心
        return span.kind != "organization" or span.method == "known"  # 无锡市公安局|城北分局

    def _pass_bracket(self, close: str) -> bool:
        text, position = self.tokens.text, self.position
        opening = text.rfind(_OPEN[close], max(0, position - 16), position - 1)
        if opening < 0 or "\n" in text[opening:position]:
            return False
        quoted = close != "）"
        if quoted and self.closed:
            return False
        if not (_IN_QUOTES if quoted else _IN_BRACKETS).fullmatch(text, opening + 1, position - 1):
            return False
        if quoted:
            self.start = opening
        self.position, self.proper, self.index = opening, True, -1
        return True

    def _pass_word(self, word: str, left: int) -> bool:
        joined, self.right = word + self.right, word
        trade = lexicon.trade_words()
        if joined in trade:  # 新|材料
            self.position = left
            return True
        if joined in lexicon.name_stops():  # 第一|时间
            return False
        if word in _AND and _joins_trades(self.tokens, self.index):
            self.position = left
            return True
        if self._is_stopped(word, left):
            return False
        if word in lexicon.JURISDICTIONS or word in _DIRECT:
            if not self.closed and not self.tokens.text.endswith("各地", 0, left):
                self.start, self.proper = left, True
            return False
        if word not in trade and not self._weigh(word, left):
            return False
        self.single = len(word) == 1
        self.position = left
        return True

    def _is_stopped(self, word: str, left: int) -> bool:
        """Tell whether a word belongs to no name, or says that what follows it is another's."""
        if word in TOGETHER and (self.tokens.text[left - 1 : left] == "）" or is_organization(self.known.ending(left))):
            return True
        if not _is_wordlike(word) or (
            word in lexicon.offices() and not self.tokens.text.startswith(_GUILDS, self.position)
        ):
            return True
        if word not in lexicon.name_stops():
            return False
        # but: 交通|建设|投资|有限公司
        return not (
            self.any_tag and word in lexicon.trade_words() and _follows_trade(self.tokens, self.known, self.index)
        )

    def _weigh(self, word: str, left: int) -> bool:
        """Take a word that is of no trade where it is particular to one bearer; tell whether the name may go on over it."""
        tag, any_tag = tag_of(word), self.any_tag
        hard = tag.startswith(_HARD_TAGS)
        unknown = self._is_unknown(word, tag, left)
        # 城关镇|西华|小学: a town before a name like that of a place, but 石桥镇|周口|村白茶基地
        town = len(word) > 2 and word.endswith(_TOWNS) and "村" not in self.tokens.text[self.position : self.suffix]
        if self.closed and not (town or (unknown and tag.startswith(_PROPER_TAGS))):
            return False
        if unknown and any_tag and word[0] in _GLUED:
            self.start, self.proper = left + 1, True  # 在云|帆: a function word that the segmenter took in
            return False
        if unknown or (self.closed and town) or tag.startswith(_PROPER_TAGS):
            self.start, self.proper = left, True
            return True
        if len(word) == 1 and (any_tag or not hard):
            if self.single:
                self.start, self.proper = left, True
            return True
        # a hard word only after a place or an unknown one: 绍兴|昱澄|钢铁有限公司
        return tag.startswith(_SOFT_TAGS) or (
            any_tag and len(word) == 2 and _after_proper(self.tokens, self.known, self.index)
        )

    def _is_unknown(self, word: str, tag: str, left: int) -> bool:
        """Tell whether no dictionary has a word, but as one of a verse alone, or it is of Latin letters."""
        if word.isascii() and word.isalpha():
            return True
        if len(word) > 1:
            if is_word(word):
                return self.any_tag and tag == "x"
            if self.any_tag or not tag.startswith(_HARD_TAGS) or (tag == "q" and len(word) > 2):  # 小望口: no measure
                return True
        return _is_named_after(self.known, word, left)


def _is_named_after(known: Spans, word: str, start: int) -> bool:
    """Tell whether an unknown word right after a place is a name that the tagger takes for a verb (青岚|拓帆|创业园)."""
    seat = known.ending(start)
    strange = len(word) == 2 and not is_word(word) and tag_of(word)[0] == "v" and tag_of(word[0])[0] not in "dpcum"
    return strange and seat is not None and seat.kind == "place" and _is_wordlike(word)


def _joins_trades(tokens: Tokens, index: int) -> bool:
    """Tell whether 和 or 与 joins two fields within a name: 经济|与|政治研究所."""
    before = tokens.words[index - 1] if index else ""
    after = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    trade = lexicon.trade_words()
    return before in trade and after in trade and before not in lexicon.organization_suffixes()


def _after_proper(tokens: Tokens, known: Spans, index: int) -> bool:
    """Tell whether a place, or a word that no dictionary knows, stands before word ``index``."""
    if not index or known.ending(tokens.starts[index]):
        return bool(index)
    before = tokens.words[index - 1]
    return 2 <= len(before) <= 3 and _is_wordlike(before) and not is_word(before)


def _follows_trade(tokens: Tokens, known: Spans, index: int) -> bool:
    """Tell whether a word that is a verb or a trade (建设) stands after a trade or a place, and so is a trade."""
    return known.ending(tokens.starts[index]) is not None or tokens.words[index - 1] in lexicon.trade_words()


def _is_wordlike(word: str) -> bool:
    first = word[0]
    return "\u3400" <= first <= "\u9fff" or first.isalpha() or first in "·-&"


def strange(tokens: Tokens, suffix: int) -> int:
    """Return where two words start that stand alone after a stop or a word of place and make no phrase, as one has one character (小望|口).

    ``suffix`` is where the suffix starts that they stand before, and is returned where there are none.
    """
    index = tokens.at(suffix - 1)
    if not index or tokens.end(index) != suffix:
        return suffix
    words, start = tokens.words[index - 1 : index + 1], tokens.starts[index - 1]
    common = lexicon.common_words()
    odd = sorted(map(len, words)) == [1, 2] and all("\u3400" <= word[0] <= "\u9fff" for word in words)
    named = odd and all(tag_of(word)[0] in "nxgjq" and word not in common for word in words)
    return (
        start if named and (not start or tokens.text[start - 1] in EDGES or tokens.text[start - 1] in _TO) else suffix
    )

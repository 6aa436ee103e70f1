"""The words of a page, each with its offset."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, chain, compress

from assets.entities import lexicon
from assets.entities.divisions import by_short_name, towns
from assets.entities.text.words import BYTES, TRAITS_OF, Trait, is_word, segmenter, tag_of

_WINDOW = 100_000  # characters handed to the tagger at once: its work on one run of characters is not quite linear

_GLUED_BEFORE = frozenset("但从由在至到自往跨沿与及将把被已为省市区县镇乡")  # 从云塘|镇, 区澄河|流域
_GLUED_BEFORE_ONE = frozenset("从由在至到区")  # 由望|湖路
_BEFORE_LEVEL = frozenset(
    "率赴为由到往对从与同将向是被把据经按给请让使令及和驻任报"
)  # 率|县卫生健康局, 为|市人大常委会委员
_LEVELS = frozenset("省市区县镇乡")
_GLUED_AFTER = frozenset("以为在和与及至到将的说称入是")  # 远为|新, 万吉鲁在
_MAY_END_NAMES = frozenset("以为和说称")  # 郁清和 is a name
_INSIDE = frozenset("和与及至到入")  # 湖湾村|和|元荡, 澄河|入湖

# what the dictionary has as one word with the place that it is of: 台湾|同胞
_OF_PLACES = re.compile(
    "地区|同胞|股市|市民|媒体|艺人|电影|旅游|企业|商标|电信|烟草|房产|国家|各国|大陆|火车站|音乐厅|图书馆|体育馆|警备区|"
    "艺术|地铁|卫戍区|回归|山水|园林|当局|街头|郊区|商场|油田|体育场|人民大会堂|经济特区"
)
_SUFFIXES = frozenset("村镇路街巷河湖")
_DAYS = frozenset("昨今")
_GLUED_FIRST = _GLUED_BEFORE | _GLUED_BEFORE_ONE | _BEFORE_LEVEL | _SUFFIXES | _DAYS | frozenset("和与原老")
_AFTER_SUFFIX = frozenset("里内边旁和与及的")  # 桂花|巷里总飘着, 湖湾|村和元荡; 平衡|村藤椒


def _within(above: str, name: str) -> bool:
    """Tell whether the short form of a division is printed after that of the province it lies in."""
    provinces = {division.code[:2] for division in by_short_name().get(above, ()) if division.level == "province"}
    return any(division.code[:2] in provinces for division in by_short_name().get(name, ()))


def _head(word: str) -> str:
    """Return the place with which a word of the dictionary begins that is of it (台湾|同胞, 青岚|远帆队), or an empty text."""
    places, divisions = lexicon.world_places(), by_short_name()
    for length in (2, 3, 4):
        head = word[:length]
        named = head in places or head in divisions
        of_state = head in places and word[length:] in lexicon.known_organizations()  # 俄罗斯|国防部
        if named and (of_state or _OF_PLACES.fullmatch(word, length) or (length == 2 and word[-1] == "队")):
            return head
    faculty = word.find("大学") + 2
    return word[:faculty] if 1 < faculty < len(word) and word[-1] == "系" else ""  # 青岚大学|历史系


def parts_of(word: str) -> tuple[str, ...]:
    """Return the words of what the segmenter took for one: a function word that it glued to a name is its own word."""
    if len(word) < 2 or not "\u3400" <= word[0] <= "\u9fff":
        return (word,)
    if word == "和县" or (len(word) == 3 and word[0] == word[1] and word[1:] in lexicon.offices()):
        return (word[0], word[1:])  # 仁首中学|和|县职教中心; 科学技术|局|局长
    if len(word) < 4 and word[0] not in _GLUED_FIRST and word[-1] not in _GLUED_AFTER:
        return (word[:2], "队") if len(word) == 3 and word[2] == "队" and _head(word) else (word,)
    if len(word) == 4 and word[:2] in _ESTATES and word[2:] in lexicon.offices():
        return (word[:2], word[2:])  # 阳光花园|小区|业主
    if is_word(word):
        places = lexicon.world_places()
        two = len(word) == 4 and word not in places and word[:2] in places and word[2:] in places
        two |= len(word) == 4 and word not in places and tag_of(word) == "ns" and _within(word[:2], word[2:])
        two |= word in ("长江黄河", "黄河长江")
        if two:
            return (word[:2], word[2:])  # 英国|伦敦, 广西|南宁
        head = _head(word) if len(word) > 3 and word not in places else ""
        return (head, word[len(head) :]) if head else (word,)
    if word[0] in (_GLUED_BEFORE if len(word) > 2 else _GLUED_BEFORE_ONE):
        return (word[0], *parts_of(word[1:]))
    if len(word) > 2 and word[0] in _DAYS and word[1] in _GLUED_BEFORE:
        return (word[0], *parts_of(word[1:]))  # 昨|从|市
    if len(word) == 2 and word[0] in _BEFORE_LEVEL and word[1] in _LEVELS:
        return (word[0], word[1])
    if word[0] in "原老" and word[1:] in _SITES_ONCE:
        return (word[0], word[1:])  # 原|村|小学
    if word[0] in "和与" and len(word) > 2 and not tag_of(word).startswith("nr"):
        return (word[0], *parts_of(word[1:]))
    if word[0] in _SUFFIXES and (
        word[1] in _AFTER_SUFFIX or (word[0] == "村" and len(word) > 2 and tag_of(word)[:2] != "nr")
    ):
        return (word[0], *parts_of(word[1:]))
    named = len(word) == 3 and word[-1] in _MAY_END_NAMES and word[0] in lexicon.surnames()
    if word[-1] in _GLUED_AFTER and not named:
        return (*parts_of(word[:-1]), word[-1])
    joint = next((index for index in range(2, len(word) - 1) if word[index] in _INSIDE), 0)
    if not joint or tag_of(word).startswith("nr"):  # 藤野和男
        return (word,)
    if word[joint] == "入":
        return (*parts_of(word[:joint]), word[joint:])
    return (*parts_of(word[:joint]), word[joint], *parts_of(word[joint + 1 :]))


_ESTATES = ("小区", "社区")
_SITES_ONCE = ("村", "镇", "乡", "厂", "校")
_SIDES = frozenset("上下南北东西中内前后")
_BODIES = ("党委", "政府", "人大", "纪委", "团委", "妇联")


def _opens_town(word: str) -> bool:
    """Tell whether a word may begin with the last character of a town: 镇|南, 镇|党委, 镇|桃."""
    return word[0] in "镇乡" and 1 < len(word) < 4 and (word[1:] in _SIDES or word[1:] in _BODIES or not is_word(word))


def _is_cut_role(word: str) -> bool:
    """Tell whether a word may begin with the last character of a role (安全|员雷); 员工 and 员额 are words."""
    return word[0] == "员" and word not in ("员工", "员额")


_OPENS_TOWN = Trait(_opens_town)


def _is_cut_head(word: str) -> bool:
    """Tell whether a word may begin with the last character of the head of a unit (审判|长孙, 部|长江, 处|长石)."""
    return word[0] == "长" and (not is_word(word) or (len(word) == 2 and word[1] in lexicon.surnames()))


_ENDS_OFFICE = Trait(lambda word: len(word) > 1 and (_is_cut_head(word) or _is_cut_role(word) or word == "任何"))


_GLUED = Trait(lambda word: len(parts_of(word)) > 1)


_SPARSE = 8  # one word in so many: looking for the next is then faster than looking at each


class Tokens:
    """The words of ``text`` in order: ``words[i]`` starts at ``starts[i]``; ``bounds`` are all starts and the end."""

    __slots__ = ("_traits", "bounds", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        cut = segmenter().cut
        self.words: list[str] = cut(text) if len(text) <= _WINDOW else [*chain.from_iterable(map(cut, _pieces(text)))]
        traits = bytearray().join(map(TRAITS_OF.__getitem__, self.words))
        self._close_towns(traits)
        self._close_offices(traits)
        if glued := _where(traits[_GLUED.byte :: BYTES], _GLUED.bit):
            traits = self._part(glued, traits)
        self._traits = [bytes(traits[byte::BYTES]) for byte in range(BYTES)]
        self.starts = list(accumulate(map(len, self.words), initial=0))
        self.bounds = set(self.starts)
        self.starts.pop()

    def _close_towns(self, traits: bytearray) -> None:
        """Give towns back their last character where it was made a word with what follows (朝阳|镇南, 云塘|镇党委)."""
        for index in _where(traits[_OPENS_TOWN.byte :: BYTES], _OPENS_TOWN.bit):
            head, word = self.words[index - 1] if index else "", self.words[index]
            town = head + word[0]
            following = self.words[index + 1] if index + 1 < len(self.words) else ""
            longer = len(word) > 2 or following.endswith(("村", "社区"))  # 云塘|镇前|街村
            new = longer and len(head) == 2 and not is_word(head) and tag_of(head)[0] == "n"
            if head and (town in towns() or new):
                self.words[index - 1 : index + 1] = [town, word[1:]]
                traits[BYTES * (index - 1) : BYTES * (index + 1)] = TRAITS_OF[town] + TRAITS_OF[word[1:]]

    def _close_offices(self, traits: bytearray) -> None:
        """Give offices back their last character where it was made a word with a name (审判|长孙, 安全|员雷, 主|任何)."""
        for index in reversed(_where(traits[_ENDS_OFFICE.byte :: BYTES], _ENDS_OFFICE.bit)):
            if index and (parts := self._with_office(index)):
                self.words[index - 1 : index + 1] = parts
                given = bytearray().join(map(TRAITS_OF.__getitem__, parts))
                traits[BYTES * (index - 1) : BYTES * (index + 1)] = given

    def _with_office(self, index: int) -> list[str]:
        """Return what word ``index`` and the one before it are, where an office ends within it; nothing where none does."""
        head, word = self.words[index - 1], self.words[index]
        last, above = word[0], self.words[index - 2] if index > 1 else ""
        if last == "长" and (head == "兼外" or (head == "外" and above in lexicon.world_places())):
            return [*head[:-1], "外长", word[1:]]  # 副总理|兼|外长|沙伦赛
        twice = len(head) == 2 and head[0] == head[1]
        again = len(head) == 1 and above.endswith(head)
        if len(word) == 2 and is_word(word) and last == "长" and word != "长孙" and not (twice or again):
            return []  # but: 宣传部|部|长江, 医政|处处|长石
        if head + last in lexicon.offices() or (last == "长" and head[-1] + last in lexicon.offices()):
            return [head[0], head[1] + last, word[1:]] if twice else [head, last, word[1:]]
        return []

    def _part(self, glued: list[int], traits: bytearray) -> bytearray:
        """Put the parts of the words at the indexes ``glued`` in their place; return the ``traits`` of all words then."""
        words: list[str] = []
        parted: list[bytes | bytearray] = []
        last = 0
        for index in glued:
            parts = parts_of(self.words[index])
            words += [*self.words[last:index], *parts]
            parted += [traits[BYTES * last : BYTES * index], *map(TRAITS_OF.__getitem__, parts)]
            last = index + 1
        self.words = words + self.words[last:]
        return bytearray().join([*parted, traits[BYTES * last :]])

    def where(self, trait: Trait) -> list[int]:
        """Return the indexes of the words that have a trait."""
        return _where(self._traits[trait.byte], trait.bit)

    def at(self, position: int) -> int:
        """Return the index of the word that covers ``position``."""
        return bisect_right(self.starts, position) - 1

    def tag(self, index: int) -> str:
        """Return the part of speech of word ``index``."""
        return tag_of(self.words[index])

    def end(self, index: int) -> int:
        """Return the offset after word ``index``."""
        return self.starts[index] + len(self.words[index])


def _where(traits: bytes | bytearray, bit: int) -> list[int]:
    """Return the indexes of the bytes in which a bit is set."""
    has = traits.translate(_HAS[bit])
    if has.count(1) * _SPARSE > len(has):
        return list(compress(range(len(has)), has))
    found = []
    index = has.find(1)
    while index >= 0:
        found.append(index)
        index = has.find(1, index + 1)
    return found


# for each bit of a byte, the table that leaves nothing but it
_HAS = [bytes(byte >> bit & 1 for byte in range(256)) for bit in range(8)]


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = start + _WINDOW
        if end < len(text):
            cut = text.rfind("\n", start, end)
            end = cut + 1 if cut > start else end
        yield text[start:end]
        start = end

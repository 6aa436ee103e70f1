"""Persons who hold no office: named after a word for what or whose they are, an age, or 名叫, and whoever comes again.

What is found here is less sure than a name beside an office, so that its shape has to speak for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.persons.names.closing import SHORT
from assets.entities.persons.names.given import is_typical, part_firsts
from assets.entities.persons.names.reader import Names
from assets.entities.text.extent import EDGES
from assets.entities.text.search import matches
from assets.entities.text.spans import Span, is_organization
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import Trait, is_word, tag_of
from assets.printed import printed

# （左二）  （右）
_SHOWN = re.compile(r"（(?:前排|后排)?(?:左|右|中|前|后)(?:起?第?[一二三四五六])?）|（[男女](?=[，）])")
_SEXES = frozenset("男女")
_BY_WHOM = frozenset("由和与对")
_DIGITS = frozenset("0123456789一二三四五六七八九十余多")
# 在|安若云|看来  对|安若云|来说
_SEEN = frozenset(("看来", "来说", "眼里", "眼中", "心里", "心中", "家里", "家中"))
_BEFORE_SEEN = frozenset("在对到于")
_NAME_LENGTHS = (3, 2, 4)
# 像|安若云|这样
_LIKE = "像"
_SO = ("这样", "一样", "这般", "那样")
_BY = "由"
_PLURAL = frozenset("们")
_LIST_MARK = "、"
_NICKNAME = re.compile(r"[\u3400-\u9fff]{2,8}")
_LONGEST_NICKNAME = 8
_LONGEST_PARTED = 8
_TIMES = frozenset("时后")
_SETTLEMENTS = frozenset("村组屯寨区")
_OF_HOUSEHOLDS = ("家", "一家", "夫妇", "夫妻", "老两口", "老人", "大爷", "大娘", "老汉", "大伯", "大妈")
_NO_HOUSEHOLDS = ("家庄", "家族", "家庭", "家具", "家电", "家装", "家纺")
_AFTER_NAMES = (
    "老人",
    "夫妇",
    "父子",
    "母子",
    "父女",
    "母女",
    "一家",
    "大爷",
    "大妈",
    "奶奶",
    "爷爷",
    "烈士",
    "同学",
    "老师",
    "医生",
)

_ELDERS = ("老人", "大爷", "大妈", "奶奶", "夫妇", "老师")
_OPENS_ELDERS = EDGES | {"的", "对", "给", "为", "和", "与", "、"}
_CONSORTS = frozenset(("夫人", "妻子", "丈夫"))
_AND_WIFE = tuple(a + b for a in "和与携偕" for b in ("夫人", "妻子", "丈夫"))
_AGE = "岁"  # 65|岁|的|安若云

# by their last character: 预报员, 推拿师
_ROLE_ENDS = frozenset("员师匠者手户")
_NO_ROLES = frozenset(
    ("工作人员", "记者", "公务员", "全体党员", "笔者", "或者", "双手", "对手", "客户", "门户", "账户", "前者", "后者")
)


def _is_role(word: str) -> bool:
    """Tell whether a word is one for what somebody is, by its last character."""
    return len(word) > 2 and word[-1] in _ROLE_ENDS and word not in _NO_ROLES and tag_of(word)[0] == "n"


_INTRODUCES = Trait(
    lambda word: (
        word in lexicon.introducing_words()
        or word in _SEEN
        or word in _CONSORTS
        or word in (_AGE, _LIKE)
        or _is_role(word)
    )
)


def _opens_name(word: str) -> bool:
    """Tell whether a common family name opens a word that the tagger takes for a name, or for the beginning of one."""
    if not 2 <= len(word) <= 3 or word[0] not in lexicon.common_surnames():
        return False
    return tag_of(word).startswith("nr") and (len(word) == 2 or not is_word(word))


_OPENS_NAME = Trait(_opens_name)


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
        method = classes.get(word, "age" if word == _AGE else "role")
        end = plain_name_at(tokens, names, start)
        if end is None and word in _CONSORTS:
            end = names.foreign_at(start)
        if end is None and word == _AGE:
            end = _closed_name_at(names, start)
        if end is not None and method == "naming" and text[end - 1] in lexicon.place_suffixes():
            continue  # 叫|何家湾
        while end is not None:
            yield Span(start, end, "person", method)
            if text[end : end + 1] != _LIST_MARK:
                break
            start, end = end + 1, plain_name_at(tokens, names, end + 1)
    yield from _nicknamed(tokens, names)
    yield from _over_divisions(tokens, names)
    yield from _households(tokens, names)
    for colon in printed(text, "："):
        start = next((colon - n for n in _NAME_LENGTHS[:2] if is_organization(names.others.ending(colon - n))), colon)
        if start < colon and plain_name_at(tokens, names, start) == colon:
            yield Span(start, colon, "person", "full_name")  # 云帆在线|罗俊涛：
    for wife in printed(text, *_AND_WIFE):
        starts = (wife - n for n in _NAME_LENGTHS if n <= wife)
        start = next((start for start in starts if plain_name_at(tokens, names, start) == wife), wife)
        if start < wife and (not start or text[start - 1] in EDGES):
            yield Span(start, wife, "person", "full_name")  # 安若云|和夫人
    for by in printed(text, _BY):
        end = plain_name_at(tokens, names, by + 1) if text[by + 1 : by + 2] in lexicon.common_surnames() else None
        if end is not None and end - by == 4 and names.is_followed(end):
            yield Span(by + 1, end, "person", "full_name")  # 由|孙|立新|当庭宣读
    for after in printed(text, *_ELDERS):
        if after > 3 and text[after - 4] in _OPENS_ELDERS and plain_name_at(tokens, names, after - 3) == after:
            yield Span(after - 3, after, "person", "full_name")  # 的|薛|桂花|老人
    yield from _full_names(tokens, names)


def plain_name_at(tokens: Tokens, names: Names, start: int) -> int | None:
    """Return where the name at ``start`` ends if its own shape says that it is one, or None.

    Unlike :meth:`Names.name_at`, which trusts the office before the name: an unknown word, closed by what follows it.
    """
    text = tokens.text
    first = text[start : start + 1]
    if (
        first not in lexicon.surnames()
        and first not in part_firsts()
        and text[start : start + 2] not in lexicon.double_surnames()
    ):
        return names.parted_at(start) if start < len(text) else None
    if first not in lexicon.surnames() and (parted := names.parted_at(start)) is not None:
        return parted
    index = tokens.at(start)
    word = tokens.words[index]
    known = len(word) > 1 and is_word(word) and not tag_of(word).startswith("nr")
    if tokens.starts[index] != start or (known and not _is_typical_name(text, names, start)):
        return None  # 老人|平均|年龄
    end = names.name_at(start)
    if end is None:
        return None
    cut = end - start == 4 and text[end - 1] in _TIMES
    end -= cut  # 骆玉凤|时
    if end - start > _longest(text, start):
        return None
    name = text[start:end]
    whole = names.is_whole(start, end)
    ends = len(name) == 3 and name[-1] in "和会为" and names.is_name(name[:-1])  # 许先和|又
    if not (ends or names.is_name(name) or (whole and first in lexicon.surnames())):
        return None
    given, common = name[1:], name[0] in lexicon.common_surnames()
    if len(name) == 2:
        if word == name and common and tag_of(name).startswith("nr") and names.speaks(end):
            return end  # 姑娘|许诺|告诉
        return end if whole and (names.is_closed(end) or (common and names.is_followed(end))) else None
    if is_word(name) and not tag_of(name).startswith("nr"):
        return None
    if is_word(given) and tag_of(given)[:2] not in ("nr", "nz") and not is_typical(given):
        return None  # 居民|房|条件
    if len(name) > 3 and names.parts_end(start) == end:
        return end
    closed = (
        cut or end in tokens.bounds or (names.is_closed(end) and not is_word(tokens.words[tokens.at(end)]))
    )  # 学江种|了
    return end if (whole or common or is_typical(given)) and closed else None


def _closed_name_at(names: Names, start: int) -> int | None:
    """Return where a name of three characters ends that a verb or a stop closes (41岁的|任开霞|已经)."""
    end = names.name_at(start) if names.text[start : start + 1] in lexicon.surnames() else None
    closed = end is not None and end - start == 3 and names.is_closed(end)
    return end if closed and not (is_word(names.text[start:end]) or is_word(names.text[start + 1 : end])) else None


def _is_typical_name(text: str, names: Names, start: int) -> bool:
    """Tell whether a common family name and a common kind of given name stand here, closed (董金宝，: 董金 is a word)."""
    end = start + 3
    return text[start] in lexicon.common_surnames() and is_typical(text[start + 1 : end]) and names.is_closed(end)


def _longest(text: str, start: int) -> int:
    """Return how many characters the name at ``start`` has at most: more where its first ones are known to be."""
    if text[start] in part_firsts():
        return _LONGEST_PARTED
    return 4 if text[start : start + 2] in lexicon.double_surnames() else 3


def find_shown(tokens: Tokens, names: Names) -> Iterator[Span]:
    """Yield who stands where in a picture, and whose sex is printed: 完颜亦凡|（左）, 高远|（男）."""
    for match in matches(_SHOWN, tokens.text, "（"):
        end = match.start()
        for length in (4, 3, 2):
            start = end - length
            if tokens.text[max(0, start)] in _BY_WHOM:
                continue
            name = tokens.text[max(0, start) : end]
            whole = start >= 0 and start in tokens.bounds and end in tokens.bounds
            sex = match[0][1] in _SEXES
            if sex and not _is_introduced(tokens, start):
                continue  # 斯琴|其木格|（女）, 由|高远|（男）
            if whole and (sex or not is_word(name)) and names.is_name(name) and not names.taken(start, end):
                yield Span(start, end, "person", "shown")
                break


def _is_introduced(tokens: Tokens, start: int) -> bool:
    """Tell whether a name opens a clause or an item here, or stands behind a verb or a word for what somebody is."""
    if start <= 0 or tokens.text[start - 1] in EDGES or tokens.text[start - 1] in _BY_WHOM:
        return True
    before = tokens.words[tokens.at(start - 1)]
    return tag_of(before)[0] == "v" or before in lexicon.offices() or before in lexicon.introducing_words()


def _nicknamed(tokens: Tokens, names: Names) -> Iterator[Span]:
    """Yield who is named after what people call him in quotes: “老电工”|梁润添."""
    text = tokens.text
    for closing in printed(text, "”"):
        if text[closing + 1 : closing + 2] not in lexicon.surnames():
            continue
        opening = text.rfind("“", max(0, closing - _LONGEST_NICKNAME - 1), closing)
        start = closing + 1
        if opening < 0 or not _NICKNAME.fullmatch(text, opening + 1, closing):
            continue
        end = plain_name_at(tokens, names, start) if start < len(text) else None
        if end is not None and end - start > 2 and (not is_word(text[start:end]) or is_typical(text[start + 1 : end])):
            yield Span(start, end, "person", "nickname")


def _over_divisions(tokens: Tokens, names: Names) -> Iterator[Span]:
    """Yield who has the short form of a county for a given name, where a verb follows: 来自跑团的|钟|永康|夺得."""
    for division in names.others:
        start, end = division.start - 1, division.end
        if division.method != "division_short" or end - start != 3 or start not in tokens.bounds:
            continue
        before = tokens.text[start - 1 : start]
        opens = not before or before in EDGES or before == "的"
        if opens and tokens.text[start] in lexicon.common_surnames() and names.follows(end) >= SHORT:
            yield Span(start, end, "person", "full_name")


def _households(tokens: Tokens, names: Names) -> Iterator[Span]:
    """Yield whose household or who in years stands behind a village: 河湾村|罗秀芳|家, 柳塘村|罗秀芳|一家, but 河湾村|王家|大院."""
    text = tokens.text
    for village in names.others:
        start, end = village.end, village.end + 3
        if not text.startswith(_OF_HOUSEHOLDS, end) or text[start - 1] not in _SETTLEMENTS or village.kind != "place":
            continue
        named = text[start] in lexicon.surnames() and is_typical(text[start + 1 : end])
        if named and not text.startswith(_NO_HOUSEHOLDS, end) and not names.taken(start, end):
            yield Span(start, end, "person", "full_name")


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


def _full_names(tokens: Tokens, names: Names) -> Iterator[Span]:
    """Yield the names of three characters that stand alone, where more than their own shape shows what they are."""
    text, bounds, given = tokens.text, tokens.bounds, lexicon.given_characters()
    once: dict[str, int] = {}
    for index in tokens.where(_OPENS_NAME):
        word, start = tokens.words[index], tokens.starts[index]
        end = start + 3
        if len(word) == 2 and (text[end - 1 : end] not in given or end not in bounds):
            continue  # but: 苏子|涵
        first = once.setdefault(text[start:end], start)
        opens = first != start and text[first + 3 : first + 4] != text[end : end + 1]
        if not (opens or text[start - 1 : start] == "的" or text.startswith(_AFTER_NAMES, end)):
            continue
        shown = _is_shown(tokens, names, start) or (opens and any(_opens(tokens, names, at) for at in (first, start)))
        if shown and plain_name_at(tokens, names, start) == end:
            yield Span(start, end, "person", "full_name")
            following = plain_name_at(tokens, names, end + 1) if text[end : end + 1] == _LIST_MARK else None
            if following is not None:
                yield Span(end + 1, following, "person", "full_name")


def _opens(tokens: Tokens, names: Names, start: int) -> bool:
    """Tell whether a name that comes again opens a clause where a verb follows it (安若云|掰着指头)."""
    return (not start or tokens.text[start - 1] in EDGES) and names.is_followed(start + 3)


def _is_shown(tokens: Tokens, names: Names, start: int) -> bool:
    """Tell whether 的 describes who does something (来自山区的|安若云|考上), or a word for a person follows (安若云|老人)."""
    end = start + 3
    if tokens.text.startswith(_AFTER_NAMES, end):
        return True
    described = tokens.text[start - 1 : start] == "的"
    listed = tokens.text[end : end + 1] == _LIST_MARK and plain_name_at(tokens, names, end + 1) is not None
    return described and (listed or names.is_followed(end))

"""What given names are made of: characters that two of them make one, words, and the known parts of names of other peoples."""

from __future__ import annotations

import re
from functools import cache

from assets.entities import lexicon
from assets.entities.persons.names.closing import NEVER_GIVEN, SHORT, STOP, VERB, Closing
from assets.entities.text.extent import EDGES
from assets.entities.text.words import is_word, tag_of

ADDRESSES = ("先生", "女士", "小姐", "某", "氏", "老师", "同学", "师傅")  # 何先生 is no full name
MAY_END = frozenset("和同为之会来")  # 郁清和|率队: also end given names, where a verb follows
# 冉光会|再也, 许先和|又: no conjunction or modal verb stands before them
ENDS_BEFORE = frozenset("再又也还就都已正没曾仍却便才")
_MAY_BE_INSIDE = frozenset("为有以之得向其又")  # 高为民, 徐有成, 方向明
_AFTER_ONCE = ("为", "任", "是", "系")

_NEVER_GIVEN = frozenset(("大家", "国家", "全国", "中国", "天下", "上下", "大小", "山水", "财富", "知道", "光学"))


def is_typical(given: str) -> bool:
    """Tell whether two characters make a common kind of given name (秀英), a word of the dictionary or not (光明)."""
    if given in lexicon.given_words():
        return True
    common = len(given) == 2 and lexicon.given_characters().issuperset(given)
    return common and given not in _NEVER_GIVEN and not (is_word(given) and tag_of(given)[0] in "rpcdut")


@cache
def parts() -> re.Pattern[str]:
    """Return the pattern of a name of known parts: 娜仁|高娃, 特木尔."""
    return re.compile(lexicon.alternation(lexicon.name_parts()) + "+")


@cache
def part_firsts() -> frozenset[str]:
    """Return the characters that known parts of names start with."""
    return frozenset(part[0] for part in lexicon.name_parts())


def is_married(text: str, start: int) -> bool:
    """Tell whether a wife's name with her husband's family name before it may start here, as in Hong Kong (陈方安生)."""
    family, name = lexicon.common_surnames(), text[start : start + 4]
    if len(name) < 4 or name[0] not in family or name[1] not in lexicon.surnames() or "香港" not in text:
        return False
    return lexicon.given_characters().issuperset(name[2:]) and not is_word(name[1:3])


def may_be_given(closing: Closing, given: str, end: int) -> bool:
    """Tell whether a given name can hold its characters: one that is a function word only before a clear end."""
    text, last = closing.text, given[-1]
    if (last == "任" and end in closing.offices) or (last == "原" and text[end : end + 1] in _AFTER_ONCE):
        return False  # 莫川|任|党组成员, 莫川|原为|副秘书长
    odd = NEVER_GIVEN.intersection(given)
    if not odd or (given in lexicon.given_words() and closing.follows(end) >= 1):
        return True
    if len(given) == 2 and is_word(given) and tag_of(given).startswith("nr"):
        return closing.follows(end) >= SHORT  # 路|向阳|说
    if last == "有" and len(given) == 2 and closing.follows(end) == STOP:
        return True  # 蔡希有；
    if last == "和" and text.startswith("等", end):
        return True  # 郁清和|等
    if len(given) != 2 or len(odd) > 1:
        return False
    if given[0] in _MAY_BE_INSIDE and closing.is_whole(end - 3, end):
        return True  # 安以宁|研制
    if last in MAY_END and text[end : end + 1] in ENDS_BEFORE:
        return True
    if closing.follows(end) < (STOP if last in "会来" else VERB):
        return False  # 会 and 来 before a verb are ones themselves
    if given[0] in odd:
        return given[0] in _MAY_BE_INSIDE and not (is_word(given) and tag_of(given)[0] in "vp")
    return last in MAY_END and not _opens_noun(closing, end)


def _opens_noun(closing: Closing, end: int) -> bool:
    """Tell whether a noun or a name stands at ``end``, so that a conjunction before it joins two (何建和|老师)."""
    text, tokens = closing.text, closing.tokens
    if end >= len(text) or text[end] in EDGES:
        return False
    if end not in tokens.bounds or end in closing.offices or closing.others.starting(end):
        return True
    word = tokens.words[tokens.at(end)]
    return not (tag_of(word)[0] in "vdpuc" or word in lexicon.speech_verbs())

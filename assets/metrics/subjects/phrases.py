"""Phrases: the noun phrase at the beginning of a clause, read word by word up to what is told of it.

The words that can end a phrase which a clause is about are data (``seeds/reference/topic_nouns.csv``), and so are those
that follow or fill it (``seeds/reference/topic_words.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import concat

from assets.metrics.words import Words, tagged
from assets.reference import rows

_FIRST_NOUN = 12  # characters among which its first noun is sought
_LONGEST_NOUN = 5  # characters of a topic noun that begins with a verb
_LONGEST = 18  # characters of a phrase and the word after it
# the tags of words that a noun phrase is made of; 七八 is a number, 该 a pronoun
_NOUNS = frozenset(("n", "nz", "nr", "ns", "nt", "nrt", "l", "zg", "g", "ng", "k"))
_NOMINAL = _NOUNS | frozenset(
    ("nrfg", "b", "vn", "an", "j", "i", "s", "eng", "x", "z", "o", "m", "q", "r", "f", "mq", "uj")
)
_NOT_FIRST = frozenset(
    "0123456789，,.：:；;（()）、。？！—…%同比较占增累在从对以据于经当如若因虽随按"
)  # 同比增长5%, 在云塘镇
_VERBAL = frozenset(("v", "vn", "p", "d"))
_JOINS = frozenset("和及、的")
_TIMES = re.compile(  # 每月 · 每周六 · 一天 · 近年 · 年底
    "每?[年月周日天]|每周[一二三四五六日末]|每[次人亩户]|[一半两][年月天小时]+|[今去明]年|目前|现在|如今|[昨今当]天|平均|[0-9]{1,2}[月日年]|近[年日]"
    "|[上下]半年|年初|[年月]底"
)


@dataclass(slots=True)
class Phrase:
    """A noun phrase at ``body[start:noun]``, times after it left out; ``read`` is where reading stopped.

    ``head`` is where its last topic noun ends, of this ``kind``, or -1; ``wide`` says that other nouns stand between it and
    what ``follows``: the first word that is no part of the phrase. ``timed`` says that a time stands in between.
    """

    start: int
    noun: int
    read: int
    head: int
    kind: str
    follows: str
    wide: bool
    timed: bool
    words: list[tuple[str, str]]


@cache
def role(name: str) -> frozenset[str]:
    """Return the words of one role of ``topic_words``."""
    return frozenset(row["word"] for row in rows("topic_words") if row["role"] == name)


@cache
def _by_tail() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the topic nouns and their kinds by their last two characters, longest first."""
    kinds = {
        word: "body"
        for row in rows("subject_words")
        if row["role"] != "company"
        for word in row["suffixes"].split("|")
        if len(word) > 1
    }
    kinds |= {row["word"]: "people" for row in rows("person_words") if row["role"] == "common"}
    kinds |= {row["word"]: row["kind"] for row in rows("topic_nouns")}
    table: dict[str, list[tuple[str, str]]] = {}
    for word in sorted(kinds, key=len, reverse=True):
        table.setdefault(word[-2:], []).append((word, kinds[word]))
    return {tail: tuple(found) for tail, found in table.items()}


def may_begin(body: str, start: int, end: int) -> bool:
    """Say whether a phrase that a clause is about may begin at ``start``: few do, and no word needs to be read of others."""
    window = body[start : start + _FIRST_NOUN if start + _FIRST_NOUN < end else end]
    if window[:1] in _NOT_FIRST:
        return window[1:2] == "某"
    if _is_verb(window[:2]) and window[2:3] not in _made_of_verbs() and window[2:4] not in _made_of_verbs():
        return _begins_with_verb(window)
    tails, taking_up = _beginnings()
    return not tails.isdisjoint(map(concat, window, window[1:])) or taking_up(window) is not None


def _begins_with_verb(window: str) -> bool:
    """Say whether a topic noun stands here whose first part is a verb: 供电公司, 保险公司."""
    return any(window[:size] in _verbal_nouns() for size in (4, 5, 3))


@cache
def _verbal_nouns() -> frozenset[str]:
    return frozenset(
        word for found in _by_tail().values() for word, _ in found if 2 < len(word) < 6 and _is_verb(word[:2])
    )


@cache
def _made_of_verbs() -> frozenset[str]:
    """Return what makes a noun of a verb before it: 展销 + 中心, 养殖 + 户."""
    return role("compound") | frozenset("员户者工人师手家区局园会部行村厅屋铺场坊库线路桥港舱")


@lru_cache(maxsize=16384)
def _is_verb(word: str) -> bool:
    """Say whether the dictionary knows these two characters as a verb: with most of them no phrase begins."""
    words = tagged(word, 0, 2)
    return bool(words) and words[0][1] in _VERBAL


@cache
def _beginnings() -> tuple[frozenset[str], Callable[[str], re.Match[str] | None]]:
    """Return the ends of topic nouns, and what finds a short noun of which something is told at once: 夜校共… or 凌某."""
    begins = "".join(sorted({word[0] for word in role("tells")}))
    taking_up = re.compile(f"[一-龥](?:某|[一-龥]{{1,3}}?(?:[{begins}每今去明近昨当年上下]|目前|现在|如今))")
    return frozenset(_by_tail()), taking_up.match


def kind_at(body: str, start: int, end: int) -> str:
    """Return the kind of the topic noun with which ``body[start:end]`` ends, or nothing."""
    for word, kind in _by_tail().get(body[end - 2 : end], ()):
        if body.endswith(word, start, end):
            return kind
    return ""


def read_phrase(body: str, start: int, end: int, sentence: Words) -> Phrase | None:
    """Read the noun phrase at ``start`` of a clause that goes on to ``end``; None where a verb stands there or a plan."""
    words = sentence.tagged_from(start, end)
    if not words:
        return None
    if words[0][1] in _VERBAL and not _compounds(words, 0):
        if not _begins_with_verb(body[start : start + _LONGEST_NOUN]):
            return None
        words = [(words[0][0], "n"), *words[1:]]
    acts, inside, plans = role("acts"), role("inside"), role("plans")
    phrase = Phrase(start, start, start, -1, "", "", False, False, words)
    for index, (word, tag) in enumerate(words):
        after = phrase.read + len(word)
        if word in plans or after - start > _LONGEST:
            return None if word in plans else phrase
        if tag == "v" and (phrase.head < 0 or word in _STATES) and _compounds(words, index):
            tag = "n"
        known = (tag in _NOMINAL or tag == "v") and kind_at(body, start, after)
        if known:
            phrase.head, phrase.kind, phrase.wide = after, known, False
        elif word in acts and (word == "与" or (phrase.head >= 0 and not phrase.wide)):
            if phrase.head < 0:
                return None  # 镇里牵线 + 与: who acts is not read
            phrase.follows = word
            return phrase
        elif tag in _NOMINAL or tag == "t" or word in _JOINS or (phrase.head < 0 and word in inside):
            if word != "”":
                _extend(phrase, word, tag, after)
        else:
            phrase.follows = word
            return phrase
        phrase.read = after
    return phrase


def _compounds(words: list[tuple[str, str]], index: int) -> bool:
    """Say whether a verb makes one noun with the word after it: 展销 + 中心, 巡诊 + 车."""
    return len(words[index][0]) == 2 and index + 1 < len(words) and words[index + 1][0] in role("compound")


def _extend(phrase: Phrase, word: str, tag: str, after: int) -> None:
    """Take a noun or a time into a phrase."""
    time = tag == "t" or (tag != "n" and _TIMES.fullmatch(word) is not None)
    phrase.timed = phrase.timed or (time and (phrase.noun > phrase.start or phrase.head >= 0))
    if not phrase.timed:
        phrase.noun = after if tag in _NOUNS else phrase.start
    phrase.wide = phrase.wide or (phrase.head >= 0 and not time and not phrase.timed)


def last_noun(body: str, start: int, end: int, longest: int) -> tuple[int, int] | None:
    """Return where the noun at ``start`` ends: at its last topic noun, and at the end of its first plain words.

    Either is -1 where there is none: 小型面包车实载13人 gives where 面包车 ends. None where no noun stands there.
    """
    position, head, plain = start, -1, -1
    words = tagged(body, start, min(end, start + longest))
    for word, tag in words:
        if tag not in _NOMINAL and plain < 0:
            plain = position
        if head >= 0 and tag == "v":
            break  # 载着32人的客车|行驶到云塘路段
        if word in _STOPS or tag in _ENDING or word in _HAVING or word in role("acts"):
            break
        position += len(word)
        if kind_at(body, start, position):
            head = position
    plain = position if plain < 0 else plain
    return (head, plain) if max(head, plain) - start > 1 else None


_STATES = frozenset(("退休", "离休", "离退休", "从业", "在职", "在岗"))  # 企业退休人员 are not the firm
_HAVING = frozenset(("有", "共有", "现有", "拥有", "是", "为", "达", "占"))  # 这个村|有村民1200人
_STOPS = frozenset("，。；、：！？,;的（(）)“”‘’\n")
_ENDING = frozenset(("r", "m", "d", "p", "t", "u", "ul", "f"))

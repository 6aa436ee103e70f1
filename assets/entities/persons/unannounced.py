"""How likely two or three characters are the name of a person, and the persons whom nothing else announces (侯某某|掏出钥匙).

Whether they are a name is weighed: by its characters, by how the segmenter cut them, by what stands before and after,
by other such names beside it in a list, and by whether they come again. Every piece of evidence has a weight, the
natural logarithm of odds (``name_evidence.csv``, ``name_characters.csv``); what has ``_ENOUGH`` is a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from assets.entities import lexicon
from assets.entities.persons.names.around import HAN
from assets.entities.persons.names.closing import NEVER_GIVEN, SHORT, VERB, WORD
from assets.entities.persons.names.elsewhere import goes_on, times
from assets.entities.persons.names.reader import MASK, Names, is_something, masked_end
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Span
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import Trait, is_word, tag_of
from assets.printed import printed

_ENOUGH = {2: 2.4, 3: 1.5}  # by how many characters a name has
_DOUBTFUL, _MOST_DOUBTFUL = -1.0, -4.0  # with less, no word makes a name that stands before it, and not even an office
_LEAST = 1.2  # with less from its characters alone, nothing is looked at further
_STRANGE = -3.2  # with less from its characters alone, what begins with no family name is none: 服务员|很好
_LIKELY = 1.0  # with so much, a neighbour in a list speaks for a name
_STORMS = ("台风", "飓风", "风暴")
_LIST_MARK = "、"
_LONGEST_REMARK = 14  # （女，土家族）, between a name and the next in a list
# 何老, 何师傅: no full names
_ADDRESSES = frozenset(
    (
        *("某", "氏", "总", "老", "太", "工", "导", "家", "方", "某某", "先生", "女士", "小姐", "同志", "师傅", "同学"),
        *("老汉", "老太", "老人", "大爷", "大妈", "大姐", "大哥", "大叔", "大娘", "阿姨", "奶奶", "爷爷", "叔叔"),
        *("老师", "医生", "大夫", "教授", "书记", "主任", "经理", "局长", "厂长", "校长", "队长", "村长", "镇长"),
    )
)
# 钟敬之: these are rare in names, but not unheard of
_NEVER = NEVER_GIVEN - frozenset("之其来为有以和同向会而用在与又")
_PLACES = frozenset("村镇乡县市区省州沟寺庙湾屯庄河湖岛路街桥港队厂店摄")  # 李家|沟, but no 江山海峰, which end names
_OPENING, _CLOSING = frozenset("“‘「『《"), frozenset("”’」』》")
# words before a name that say of themselves what they are to it, whatever their part of speech
_PARTICLES = frozenset("的和与同对向以由让给把被")
# what closes a name, by how well (``Names.follows``)
_FOLLOWS = ((VERB, "verb of persons"), (SHORT, "short verb of persons"), (WORD, "verb"))


def _opens(word: str) -> bool:
    """Tell whether a word can be a name or begin one: a family name alone or at its head, and no other word."""
    if len(word) > 3 or word[0] not in lexicon.surnames():
        return False
    return len(word) == 1 or not is_word(word) or tag_of(word).startswith("nr")


_OPENS = Trait(_opens)


def _is_foreign(word: str) -> bool:
    """Tell whether the dictionary has a word as a person, in three and more characters of foreign names."""
    strange = len(word) > 2 and lexicon.transliteration().issuperset(word) and word not in lexicon.name_lookalikes()
    return strange and is_word(word) and tag_of(word).startswith("nr")


_FOREIGN = Trait(_is_foreign)


class Candidate(NamedTuple):
    """What may be a name at ``text[start:end]``, and what it weighs without its neighbours."""

    start: int
    end: int
    weight: float


def find_unannounced(tokens: Tokens, names: Names) -> Iterator[Span]:
    """Yield the persons for whom the evidence is enough."""
    text, weights = tokens.text, lexicon.name_evidence()
    at: dict[int, list[Candidate]] = {}
    for one in candidates(tokens, names):
        at.setdefault(one.start, []).append(one)
    likely = [best for best in (max(ones, key=lambda one: one.weight) for ones in at.values()) if best.weight > _LIKELY]
    starts, ends = {one.start for one in likely}, {one.end for one in likely}
    for ones in at.values():
        weighed = ((one.weight + weights[listed(text, one, starts, ends)], one) for one in ones)
        weight, best = max(weighed, key=lambda pair: pair[0])
        if weight > _ENOUGH[best.end - best.start]:
            yield Span(best.start, best.end, "person", "unannounced")


def find_masked(tokens: Tokens) -> Iterator[Span]:
    """Yield the persons of whom not all of the name is told: 周某, 周某某, 周青某, and 周某波, who comes again."""
    text = tokens.text
    for last in printed(text, MASK):
        if last > 1 and last - 2 in tokens.bounds and (end := masked_end(text, last - 2)):
            yield Span(last - 2, end, "person", "masked")
            continue
        start, end = last - 1, last + 1 + text.startswith(MASK, last + 1)
        given = text[last + 1 : last + 2]
        end += HAN.match(given) is not None and given not in _NEVER and text.count(text[start : end + 1]) > 1
        is_name = start >= 0 and text[start] in lexicon.common_surnames() and start in tokens.bounds
        if is_name and not is_something(text, end):
            yield Span(start, end, "person", "masked")


def find_foreign_persons(tokens: Tokens, names: Names) -> Iterator[Span]:
    """Yield the foreign persons of one word that a verb follows somewhere on the page: 萨姆埃尔|驳回."""
    at: dict[str, list[int]] = {}
    for index in tokens.where(_FOREIGN):
        at.setdefault(tokens.words[index], []).append(tokens.starts[index])
    for name, starts in at.items():
        length = len(name)
        if any(names.is_followed(start + length) for start in starts):
            for start in starts:
                parted = "·" in (tokens.text[start - 1 : start], tokens.text[start + length : start + length + 1])
                if not parted and not names.taken(start, start + length):
                    yield Span(start, start + length, "person", "foreign")


def candidates(tokens: Tokens, names: Names) -> Iterator[Candidate]:
    """Yield what has the shape of a name, at the words that can begin one."""
    text, bounds = tokens.text, tokens.bounds
    for index in tokens.where(_OPENS):
        start = tokens.starts[index]
        for length in (3, 2):
            end = start + length
            given = text[start + 1 : end]
            if end not in bounds or not HAN.fullmatch(given) or _NEVER.intersection(given):
                continue
            if given in _ADDRESSES or text[start:end] in lexicon.name_lookalikes() or text.startswith("·", end):
                continue
            weight = by_characters(text[start:end])
            if weight < _LEAST:
                continue  # most of what begins with a family name: nothing beside it would be enough
            if names.cuts(start, end) or (length == 2 and names.taken(start, end)) or _is_part(names, index, end):
                continue  # but: 彭|红海
            yield Candidate(start, end, weight + by_surroundings(names, start, end))


def is_doubtful(names: Names, start: int, end: int, *, in_office: bool) -> bool:
    """Tell whether all but the word before it speaks against a name of two or three characters: 成员|国必须."""
    name = names.text[start:end]
    if not 2 <= end - start <= 3 or name in lexicon.known_persons() or name[:2] in lexicon.double_surnames():
        return False
    if name in lexicon.name_lookalikes():
        return True
    weight = by_characters(name)
    if name[0] not in lexicon.surnames():
        return weight < _STRANGE and not lexicon.transliteration().issuperset(name)
    return weight + by_surroundings(names, start, end) < (_MOST_DOUBTFUL if in_office else _DOUBTFUL)


def by_surroundings(names: Names, start: int, end: int) -> float:
    """Return what all but its characters and its neighbours in a list weighs for a name of two or three characters."""
    weights = lexicon.name_evidence()
    return sum(weights.get(one, 0.0) for one in evidence(names, start, end))


def evidence(names: Names, start: int, end: int) -> tuple[str, ...]:
    """Return what speaks for and against a name beside its characters."""
    tokens, text = names.tokens, names.text
    index, length = tokens.at(start), end - start
    return (
        f"{length} characters",
        "common family" if text[start] in lexicon.common_surnames() else "rare family",
        _cut(tokens, index, length),
        _before(tokens, index),
        _after(names, end, length),
        _again(names, start, end),
        "ends like a place" if length == 3 and text[end - 1] in _PLACES else "",
    )


def _is_part(names: Names, index: int, end: int) -> bool:
    """Tell whether a name would be only part of one, that of a storm, or all that stands in quotes: 巴哈尔|古丽, 李承|志, “金贵叔”."""
    text, tokens = names.text, names.tokens
    start = tokens.starts[index]
    if text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING:
        return True
    if text.endswith(_STORMS, 0, start):
        return True  # 台风|杜苏芮
    if index and len(tokens.words[index - 1]) > 1 and lexicon.transliteration().issuperset(tokens.words[index - 1]):
        return True
    return end - start == 2 and HAN.match(text, end) is not None and goes_on(text, start, end)


def by_characters(name: str) -> float:
    """Return what its characters weigh for a name of two or three."""
    known = lexicon.name_characters()
    of = [known.get(character) or known[""] for character in name]
    return of[0].family + (of[1].only if len(name) == 2 else of[1].first + of[2].second)


def named_before(tokens: Tokens, end: int) -> int:
    """Return where two or three characters start that are most likely a name right before ``end``, or ``end``."""
    for start in (end - 3, end - 2):
        name = tokens.text[max(0, start) : end]
        if start in tokens.bounds and name[0] in lexicon.surnames() and HAN.fullmatch(name):
            strange = not is_word(name) and not _NEVER.intersection(name)
            if strange and by_characters(name) > _ENOUGH[end - start]:
                return start
    return end


def listed(text: str, one: Candidate, starts: set[int], ends: set[int]) -> str:
    """Return the evidence of the neighbours in a list: how many of them are likely names, by where those start and end."""
    before = text[one.start - 1 : one.start] == _LIST_MARK
    follows = _after_remark(text, one.end)
    after = text[follows : follows + 1] == _LIST_MARK
    if not before and not after:
        return "alone"
    count = after and follows + 1 in starts
    return f"listed {count + (before and _before_remark(text, one.start - 1) in ends)}"


def _after_remark(text: str, position: int) -> int:
    if text[position : position + 1] != "（":
        return position
    closing = text.find("）", position, position + _LONGEST_REMARK)
    return closing + 1 if closing > 0 else position


def _before_remark(text: str, position: int) -> int:
    if text[position - 1 : position] != "）":
        return position
    opening = text.rfind("（", max(0, position - _LONGEST_REMARK), position)
    return opening if opening > 0 else position


def _kind(word: str) -> str:
    """Return what kind of word this is: one that no dictionary knows, a name, noun or verb, or another."""
    if not is_word(word):
        return "unknown"
    tag = tag_of(word)
    if tag.startswith("nr"):
        return "name"
    return {"n": "noun", "v": "verb", "a": "verb", "d": "adverb", "p": "preposition", "c": "conjunction"}.get(
        tag[0], "other"
    )


def _cut(tokens: Tokens, index: int, length: int) -> str:
    """Return how the segmenter cut a name: ``3 unknown`` as one word, ``1+2 verb`` with a verb for a given name, ``1+1+1``."""
    lengths = [len(tokens.words[index])]
    while sum(lengths) < length:
        lengths.append(len(tokens.words[index + len(lengths)]))
    cut = "+".join(map(str, lengths))
    if max(lengths) == 1:
        return cut
    return f"{cut} {_kind(tokens.words[index + lengths.index(max(lengths))])}"


def _before(tokens: Tokens, index: int) -> str:
    start = tokens.starts[index]
    character = tokens.text[start - 1 : start]
    if not character or character == "\n":
        return "after line"
    if character == _LIST_MARK:
        return "after list mark"
    if character in EDGES:
        return "after stop"
    word = tokens.words[index - 1]
    if word in lexicon.offices() or word in lexicon.introducing_words():
        return "after role"
    return f"after {word if word in _PARTICLES else _kind(word)}"


def _after(names: Names, end: int, length: int) -> str:
    character = names.text[end : end + 1]
    if not character or character == "\n":
        what = "line"
    elif character == _LIST_MARK:
        what = "list mark"
    elif character == "（":
        what = "remark"
    elif character in EDGES:
        what = "stop"
    elif character in "的和与":
        what = character
    else:
        follows = names.follows(end, length == 3)
        what = next((word for least, word in _FOLLOWS if follows >= least), "nothing that closes")
    return f"{length} before {what}"


def _again(names: Names, start: int, end: int) -> str:
    count = times(names.text, start, end)
    return "often" if count > 3 else "again" if count > 1 else "once"

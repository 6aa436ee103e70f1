"""Family name and given name: 周|良, 郁|清和, 欧阳|明; a wife's with her husband's before it (陈|方|安生)."""

from __future__ import annotations

from assets.entities import lexicon
from assets.entities.persons.names.around import HAN
from assets.entities.persons.names.candidate import Candidate, candidate
from assets.entities.persons.names.closing import ADVERBS, SHORT, VERB, Closing
from assets.entities.persons.names.elsewhere import is_always_longer, is_shorter, joins_names
from assets.entities.persons.names.given import (
    ADDRESSES,
    ENDS_BEFORE,
    MAY_END,
    is_married,
    is_typical,
    may_be_given,
)
from assets.entities.text.words import is_word, tag_of

_OPENS_PHRASE = frozenset("来应从向")  # 专家|来|义诊, 校友|向|母校|致敬
_ENDS_GIVEN = frozenset("菊兰英芳梅香霞玲燕凤珍莲娟琴芬桃萍")  # close given names, and are seldom words that follow one
_TAGGED = 0.8  # the segmenter took it for one word, the tagger for a name
_ENDS_ODDLY, _ENDS_BEFORE_ADVERB = 1.0, 2.0  # 郁清和|率队 rather than 郁清|和; 冉光会|再
_SAID_ELSEWHERE = 2.0  # the rest of the page settles what stands here


def married(names: Closing, start: int) -> Candidate | None:
    """陈|方安生|出席."""
    end = start + 4
    addressed = names.text.endswith(ADDRESSES, start, end)  # 陈岩先生
    sure = not addressed and is_married(names.text, start) and names.follows(end) >= SHORT > names.follows(end - 1)
    return candidate(end, shape=6.0) if sure else None


def family_and_given(names: Closing, start: int) -> Candidate | None:
    """The better of one and two characters after a family name, corrected by where the name is printed elsewhere."""
    double = names.text[start : start + 2] in lexicon.double_surnames()
    if not double and names.text[start] not in lexicon.surnames():
        return None
    family = 2 if double else 1
    ends = (start + family + given for given in (2, 1))
    weighed = [_weighed(names, start, family, end) for end in ends if not _is_refused(names, start, family, end)]
    return _as_elsewhere(names, start, max(weighed, key=lambda one: one.weight)) if weighed else None


def _is_refused(names: Closing, start: int, family: int, end: int) -> bool:
    """Tell whether something forbids that a name ends here, whatever speaks for it."""
    text = names.text
    given = text[start + family : end]
    return (
        not HAN.fullmatch(given)
        or len(given) != end - start - family
        or not may_be_given(names, given, end)
        or given.startswith(ADDRESSES)  # 何先生
        or names.cuts(start, end)
        or (len(given) > 1 and joins_names(names, start, end))  # 谭龙和|李秀峰
        or (family == 1 and _is_phrase(names, start, given, end))  # 主播|应|获得
        or (len(given) > 1 and _cuts_verb(names, end))  # 周毅|点赞
    )


def _is_phrase(names: Closing, start: int, given: str, end: int) -> bool:
    """Tell whether a character that is a family name and a common word stands before a verb: 主播|应|获得."""
    first = names.text[start]
    if first in lexicon.common_surnames() or not is_word(given) or tag_of(given).startswith("nr"):
        return False  # but: 书记|裘|东平
    if {start + 1, start + 3} <= names.tokens.bounds and is_typical(given):
        return False  # 村支书|严|大伟
    index = names.tokens.at(start)
    if names.tokens.starts[index] == start and names.tokens.end(index) == end and names.tokens.tag(index) == "nz":
        return False  # 教授|金涌
    worded = tag_of(given)[0] in ("vadn" if len(given) > 1 else "vad")
    return worded and (first in _OPENS_PHRASE or names.follows(end) < VERB)


def _cuts_verb(names: Closing, end: int) -> bool:
    """Tell whether the last character and the next are a verb of persons, and nothing closes the name before it."""
    return names.text[end - 1 : end + 1] in lexicon.followers() and names.follows(end, True) < VERB


def _weighed(names: Closing, start: int, family: int, end: int) -> Candidate:
    """Return the evidence for a name here: what closes it, what the tagger says, an odd last character."""
    closing = names.follows(end, end - start == family + 2)
    odd = 0.0
    if names.text[end - 1] in MAY_END:
        odd = _ENDS_BEFORE_ADVERB if names.text[end : end + 1] in ENDS_BEFORE else _ENDS_ODDLY
    return candidate(end, closing=closing, tag=_TAGGED if _is_tagged(names, start, end) else 0.0, odd_end=odd)


def _is_tagged(names: Closing, start: int, end: int) -> bool:
    """Tell whether the segmenter took the name for one word, and the tagger for a name."""
    text, tokens = names.text, names.tokens
    index = tokens.at(start)
    if end - start == 2 and text[end : end + 1] in _ENDS_GIVEN:
        return False
    if end - start == 3 and text[end - 1] in _ENDS_GIVEN and tokens.end(index) == end - 1:
        end -= 1  # 宓小|菊: the last character of the name was cut off
    return tokens.starts[index] == start and tokens.end(index) == end and tokens.tag(index).startswith("nr")


def _as_elsewhere(names: Closing, start: int, best: Candidate) -> Candidate:
    """Return ``best``, or what the rest of the page shows the name to be: 郁清|和 is 郁清和, 何军正|带着 is 何军."""
    length = best.end - start
    if length == 2 and is_always_longer(names, start, best.end):
        return candidate(start + 3, elsewhere=_SAID_ELSEWHERE)
    if length == 3 and names.text[start + 2] in ADVERBS and is_shorter(names, start):
        return candidate(start + 2, elsewhere=_SAID_ELSEWHERE)
    return best

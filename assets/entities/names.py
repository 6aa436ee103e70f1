"""The shape of a person's name: where one that starts at an offset ends, and whether a word can be one."""

from __future__ import annotations

from functools import cache

from assets.entities import lexicon
from assets.entities.closing import ADVERBS, HAN, NEVER_GIVEN, SAYING, Closing, speech
from assets.entities.extent import EDGES
from assets.entities.given import is_married, is_typical, part_firsts, parts
from assets.entities.search import Heads
from assets.entities.words import is_word, tag_of
from assets.printed import printed

_AFTER_ONCE = ("为", "任", "是", "系")
_OPENS_PHRASE = frozenset("来应从")  # 专家|来|义诊
_MAY_END = frozenset("和同为之会来")  # 郁清和|率队: also end given names, where a verb follows
_MAY_JOIN = frozenset("和同")
_MAY_BE_INSIDE = frozenset("为有以之得向其又")  # 高为民, 徐有成, 方向明
# 冉光会|再也, 许先和|又: no conjunction or modal verb stands before them
_ENDS_BEFORE = frozenset("再又也还就都已正没曾仍却便才")
_ENDS_GIVEN = frozenset("菊兰英芳梅香霞玲燕凤珍莲娟琴芬桃萍")  # close given names, and are seldom words that follow one
_DOTS = "·•・.-－"  # between the parts of a foreign name
_ADDRESSES = ("先生", "女士", "小姐", "某", "氏", "老师", "同学", "师傅")  # 何先生 is no full name
_LONGEST = 24
_NEAR = 5_000  # characters before and after a name among which it may come again
_SURELY_FOREIGN = 4  # so many characters of foreign names in a row are one


@cache
def _known() -> Heads:
    return Heads(lexicon.known_persons())


@cache
def _never_first() -> frozenset[str]:
    return NEVER_GIVEN - lexicon.surnames() - lexicon.transliteration()


class Names(Closing):
    """Reads names at given offsets of a page; ``others`` are the spans of other kinds, ``offices`` where offices start."""

    def name_at(self, start: int) -> int | None:
        """Return where the name of a person that starts at ``start`` ends, or None."""
        first = self.text[start : start + 1]
        if not HAN.match(first) or first in _never_first():
            return None
        if (known := _known().longest(self.text, start)) > start:
            return known
        if self.taken(start, start + 1 + (first == "从")) and not self._is_county(start):
            return None  # 民警|从|东阳|押回
        if (end := self._by_parts(start) or self._japanese_at(start) or self.parted_at(start)) is not None:
            return end
        if is_married(self.text, start) and self.follows(start + 4) >= 1.5 > self.follows(start + 3):
            return start + 4  # 陈|方安生|出席
        best: tuple[float, int] = (0.0, 0)
        for length in self._lengths(start):
            end = start + length
            family = 2 if self.text[start : start + 2] in lexicon.double_surnames() else 1
            given = self.text[start + family : end]
            if not HAN.fullmatch(given) or len(given) != length - family or not self._may_be_given(given, end):
                continue
            if given.startswith(_ADDRESSES) or self.cuts(start, end):
                continue
            if given[-1] in _MAY_JOIN and length > family + 1 and self._joins_names(start, end):
                continue
            phrase = family == 1 and self._is_phrase(start, given)
            if phrase and (self.follows(end) < 2 or self.text[start] in _OPENS_PHRASE):
                continue
            closing = self.follows(end, length == family + 2)
            if closing < 2 and length > family + 1 and self.text[end - 1 : end + 1] in lexicon.followers():
                continue  # 周毅|点赞
            ends = given[-1] in _MAY_END
            sure = (
                2.0 if ends and self.text[end : end + 1] in _ENDS_BEFORE else 1.0 if ends else 0.0
            )  # 郁清和|率队 rather than 郁清|和
            best = max(best, (closing + self._tagged(start, end) + sure, length))
        if best[1] == 2 and self._is_always_longer(start, start + 2):
            return start + 3
        if best[1] == 3 and self.text[start + 2] in ADVERBS and self._is_shorter_elsewhere(start):
            return start + 2
        if best[0] >= 2 or (best[0] >= 1 and self._foreign_run(start) - start < _SURELY_FOREIGN):
            return start + best[1]
        foreign = self._foreign_at(start) or (start + best[1] if best[0] >= 1 else None)
        return foreign or self._before_speech(start) or self._between_stops(start) or self._by_shape(start)

    def _by_shape(self, start: int) -> int | None:
        """The end of a family name and two characters that are a common kind of given name, whatever follows."""
        end = start + 3
        given = self.text[start + 1 : end]
        if not is_typical(given) or self.text[start] not in lexicon.surnames() or self.cuts(start, end):
            return None
        apart = start + 1 in self.tokens.bounds or self.is_whole(start, end)
        return end if apart and end in self.tokens.bounds else None

    def is_whole(self, start: int, end: int) -> bool:
        """Tell whether a word that no dictionary knows stands here, which the tagger sees as a name."""
        index = self.tokens.at(start)
        word = self.tokens.words[index]
        whole = self.tokens.starts[index] == start and self.tokens.end(index) == end
        return whole and not is_word(word) and tag_of(word).startswith("nr")

    def is_full(self, start: int) -> bool:
        """Tell whether a word that no dictionary knows is a name with a common family name, closed by a verb or a stop."""
        ends = (end for end in (start + 3, start + 2) if self.is_whole(start, end))
        return self.text[start : start + 1] in lexicon.common_surnames() and any(
            self.follows(end) >= 1.5 for end in ends
        )

    def parts_end(self, start: int) -> int:
        """Return where the known parts of names from ``start`` on end, or ``start`` (after a point: 吾守尔)."""
        match = parts().match(self.text, start)
        return match.end() if match else start

    def _by_parts(self, start: int) -> int | None:
        """The end of a name of known parts with three and more characters, or of one that another closes (娜仁高娃)."""
        match = parts().match(self.text, start) if self.text[start : start + 1] in part_firsts() else None
        if match is None or self.text.startswith("·", match.end()):
            return None
        end = match.end()
        if end - start == 2 and HAN.fullmatch(self.text, end, end + 1) and self.follows(end + 1) >= 1.5:
            return end + 1  # 满都|夫|说
        return end if end - start >= 3 else None

    def parted_at(self, start: int) -> int | None:
        """Return where a name ends that one or two odd characters and a known part make (更求|扎西, 尕玛|才仁), or None."""
        firsts = part_firsts()
        if self.text[start + 1 : start + 2] not in firsts and self.text[start + 2 : start + 3] not in firsts:
            return None
        for odd in (2, 1):
            if self.text[start + odd : start + odd + 1] not in firsts or start not in self.tokens.bounds:
                continue
            match = parts().match(self.text, start + odd)
            head = self.text[start : start + odd]
            if (
                match
                and len(match[0]) > 1
                and HAN.fullmatch(head)
                and not (odd > 1 and is_word(head))
                and match.end() in self.tokens.bounds
            ):
                return match.end()
        return None

    def _japanese_at(self, start: int) -> int | None:
        """The end of a Japanese family name and a given name that closes well (藤野和男|表示)."""
        for family in (3, 2):
            if self.text[start : start + family] in lexicon.japanese_surnames():
                ends = (start + family + given for given in (2, 1, 3))
                ends = (end for end in ends if self.text[end - 1] not in SAYING)  # 森山裕|称
                ends = (end for end in ends if self.text[start + family : end] not in lexicon.followers())
                return next((e for e in ends if HAN.fullmatch(self.text, start, e) and self.follows(e) >= 1.5), None)
        return None

    def _may_be_given(self, given: str, end: int) -> bool:
        """Tell whether a given name can hold its characters: one that is a function word only before a clear end."""
        if (given[-1] == "任" and end in self.offices) or (
            given[-1] == "原" and self.text[end : end + 1] in _AFTER_ONCE
        ):
            return False  # 莫川|任|党组成员, 莫川|原为|副秘书长
        odd = NEVER_GIVEN.intersection(given)
        if not odd or (given in lexicon.given_words() and self.follows(end) >= 1):
            return True
        if len(given) == 2 and is_word(given) and tag_of(given).startswith("nr"):
            return self.follows(end) >= 1.5  # 路|向阳|说
        if given[-1] == "和" and self.text.startswith("等", end):
            return True  # 郁清和|等
        if len(given) == 2 and len(odd) == 1 and given[0] in _MAY_BE_INSIDE and self.is_whole(end - 3, end):
            return True  # 安以宁|研制
        if len(given) != 2 or len(odd) > 1:
            return False
        if given[1] in _MAY_END and self.text[end : end + 1] in _ENDS_BEFORE:
            return True
        if self.follows(end) < (3 if given[1] in "会来" else 2):
            return False  # 会 and 来 before a verb are ones themselves
        if given[0] in odd and given[1] not in odd:
            return given[0] in _MAY_BE_INSIDE and not (is_word(given) and tag_of(given)[0] in "vp")
        return given[1] in _MAY_END and not self._opens_noun(end)

    def _is_always_longer(self, start: int, end: int) -> bool:
        """Tell whether a name comes again, and never without the conjunction or other character after it (郁清和, 许敬文)."""
        if self.text[start : start + 2] in lexicon.double_surnames() or not self.goes_on(start, end):
            return False
        if self.text[end : end + 1] in _MAY_END:
            return not self._joins_names(start, end + 1)
        return (
            end + 1 in self.tokens.bounds and self.follows(end + 1) >= 1 and is_typical(self.text[start + 1 : end + 1])
        )

    def _joins_names(self, start: int, end: int) -> bool:
        """Tell whether what ends with a conjunction here stands before another name wherever it stands: 谭龙和|李秀峰."""
        if self.text[end - 1] not in _MAY_JOIN or self.text[end : end + 1] not in lexicon.common_surnames():
            return False
        return all(self.name_at(at + end - start) is not None for at in printed(self.text, self.text[start:end]))

    def goes_on(self, start: int, end: int) -> bool:
        """Tell whether what stands here comes again near by, and never without the character after it."""
        near = self.text[max(0, start - _NEAR) : end + _NEAR]
        longer = near.count(self.text[start : end + 1])
        return longer > 1 and longer == near.count(self.text[start:end])

    def times(self, start: int, end: int) -> int:
        """Return how often what stands here is printed near by; the whole of a long page is not searched for each name."""
        return self.text.count(self.text[start:end], max(0, start - _NEAR), end + _NEAR)

    def _is_shorter_elsewhere(self, start: int) -> bool:
        """Tell whether a name that ends with an adverb is never printed again, and a verb follows it without elsewhere."""
        name = self.text[start : start + 2]
        least, most = max(0, start - _NEAR), start + _NEAR
        if self.text[least:most].count(self.text[start : start + 3]) > 1:
            return False
        at = self.text.find(name, least, most)
        while at >= 0:
            if at != start and self.follows(at + 2) >= 1.5:
                return True
            at = self.text.find(name, at + 1, most)
        return False

    def _opens_noun(self, end: int) -> bool:
        """Tell whether a noun or a name stands at ``end``, so that a conjunction before it joins two (何建和|老师)."""
        if end >= len(self.text) or self.text[end] in EDGES:
            return False
        if end not in self.tokens.bounds or end in self.offices or self.others.starting(end):
            return True
        word = self.tokens.words[self.tokens.at(end)]
        return not (tag_of(word)[0] in "vdpuc" or word in lexicon.speech_verbs())

    def _lengths(self, start: int) -> tuple[int, ...]:
        double = self.text[start : start + 2] in lexicon.double_surnames()
        return (4, 3) if double else (3, 2) if self.text[start : start + 1] in lexicon.surnames() else ()

    def _tagged(self, start: int, end: int) -> float:
        index = self.tokens.at(start)
        if self.text[end : end + 1] in _ENDS_GIVEN and end - start == 2:
            return 0.0
        if self.text[end - 1] in _ENDS_GIVEN and end - start == 3 and self.tokens.end(index) == end - 1:
            end -= 1  # 宓小|菊: the last character of the name was cut off
        whole = self.tokens.starts[index] == start and self.tokens.end(index) == end
        return 0.8 if whole and self.tokens.tag(index).startswith("nr") else 0.0

    def _foreign_at(self, start: int) -> int | None:
        """The end of a run of characters that foreign names are written with, where it closes best."""
        end = self._foreign_run(start)
        best: tuple[float, int] = (0.0, 0)
        for stop in range(end, start + 1, -1):
            name = self.text[start:stop]
            if name in lexicon.known_persons():
                return stop
            follows = self.follows(stop)
            if (
                name[-1] in _DOTS
                or is_word(name)
                or (len(name) == 2 and stop not in self.tokens.bounds and follows < 2)
            ):
                continue
            if stop == end and stop in self.tokens.bounds:
                follows = max(follows, 1.6)  # where the characters end, a name does
            best = max(best, (follows, stop))
        if best[0] >= 1.5:
            return best[1]
        index = self.tokens.at(start) if start < len(self.text) else -1
        if index >= 0 and self.tokens.starts[index] == start and self.tokens.tag(index).startswith("nr"):
            stop = self.tokens.end(index)
            address = self.text[start + 1 : stop].endswith(_ADDRESSES)
            if 2 <= stop - start <= 5 and self.follows(stop) >= 1.5 and not address:
                return stop
        return None

    def foreign_before_stop(self, start: int) -> int | None:
        """Return where a foreign name of two to five characters ends that a stop closes, a word or not (外交大臣|拉米，)."""
        end = self._foreign_run(start)
        return end if 2 <= end - start <= 5 and self.follows(end) >= 3 else None

    def _foreign_run(self, start: int) -> int:
        characters = lexicon.transliteration()
        end = start
        while end < min(len(self.text), start + _LONGEST) and (self.text[end] in characters or self.text[end] in _DOTS):
            end += 1
        return end

    def _is_phrase(self, start: int, given: str) -> bool:
        """Tell whether a character that is a family name and a common word stands before a verb: 主播|应|获得."""
        common = self.text[start] in lexicon.common_surnames()
        if common or not is_word(given) or tag_of(given).startswith("nr"):
            return False  # but: 书记|裘|东平
        if {start + 1, start + 3} <= self.tokens.bounds and is_typical(given):
            return False  # 村支书|严|大伟
        return tag_of(given)[0] in ("vadn" if len(given) > 1 else "vad")

    def _before_speech(self, start: int) -> int | None:
        """Three to five characters between an office and a verb of speaking, unknown as words: 藤野和男|表示."""
        for end in range(start + 3, start + 6):
            if speech().match(self.text, end):
                words = self._words(start, end)
                strange = all(len(w) < 3 and (len(w) == 1 or not is_word(w) or tag_of(w)[:1] == "n") for w in words)
                return end if strange and HAN.fullmatch(self.text, start, end) else None
        return None

    def _between_stops(self, start: int) -> int | None:
        """Two or three characters between an office and a stop, unknown as words: a rare family name."""
        for end in (start + 2, start + 3):
            name = self.text[start:end]
            if end < len(self.text) and self.text[end] in EDGES and HAN.fullmatch(name):
                rare = not is_word(name) and not any(len(w) > 1 and is_word(w) for w in self._words(start, end))
                return end if rare and not NEVER_GIVEN.intersection(name) else None
        return None

    def _is_county(self, start: int) -> bool:
        """Tell whether only the short form of a county stands here, which may be a name as well (周宁), or 姚|古城."""
        span = self.others.starting(start)
        if span is None:
            return False
        if span.method == "suffix:relief" and span.end - start == 3 and start + 1 in self.tokens.bounds:
            return self.text[start] in lexicon.common_surnames()
        return span.method == "division_short" and span.end - start == 2

    def _words(self, start: int, end: int) -> list[str]:
        words = self.tokens.words[self.tokens.at(start) : self.tokens.at(end - 1) + 1]
        return words if "".join(words) == self.text[start:end] else [self.text[start:end]]

    def is_name(self, word: str) -> bool:
        """Tell whether a word has the shape of a name: a family name and one or two characters, or a foreign one."""
        double = word[:2] in lexicon.double_surnames()
        given = word[2:] if double and len(word) > 2 else word[1:]
        if given.startswith(_ADDRESSES) or word[1:] in lexicon.offices():
            return False
        if NEVER_GIVEN.intersection(given) and given not in lexicon.given_words():
            return False
        if double:
            return 3 <= len(word) <= 4
        if word[0] in lexicon.surnames() and 2 <= len(word) <= 3:
            return True
        return len(word) >= 3 and (lexicon.transliteration().issuperset(word) or bool(parts().fullmatch(word)))

    def cuts(self, start: int, end: int) -> bool:
        """Tell whether a name would cut a span of another kind; a hill in a given name is none (魏|华山)."""
        span = self.others.overlapping(start, end)
        if span is None or (span.start == start and self._is_county(start)):
            return False
        return span.kind == "organization" or span.start <= start or span.end > end

    def is_foreign(self, first: int, after: int) -> bool:
        """Tell whether the one word before the word ``after`` is a foreign name."""
        word = self.tokens.words[first]
        one = after == first + 1 and self.tokens.tag(first).startswith("nr")
        return one and len(word) >= 2 and all(c in lexicon.transliteration() for c in word)

    def taken(self, start: int, end: int) -> bool:
        """Tell whether another kind of span has one of these characters."""
        return self.others.overlapping(start, end) is not None

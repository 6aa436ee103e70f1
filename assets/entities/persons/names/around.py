"""What stands at an offset of a page where a name may be: words, and the spans of other kinds."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Collection

from assets.entities import lexicon
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff〇]+")


class Around(ABC):
    """Looks around on a page; ``others`` are the spans of other kinds, ``offices`` where offices start."""

    def __init__(self, tokens: Tokens, others: Spans, offices: Collection[int]) -> None:
        self.tokens, self.text, self.others, self.offices = tokens, tokens.text, others, offices

    @abstractmethod
    def name_at(self, start: int) -> int | None:
        """Return where the name of a person that starts at ``start`` ends, or None: what a name before it may hang on."""

    def is_whole(self, start: int, end: int) -> bool:
        """Tell whether a word that no dictionary knows stands here, which the tagger sees as a name."""
        index = self.tokens.at(start)
        word = self.tokens.words[index]
        whole = self.tokens.starts[index] == start and self.tokens.end(index) == end
        return whole and not is_word(word) and tag_of(word).startswith("nr")

    def words(self, start: int, end: int) -> list[str]:
        """Return the words here, or all as one where the ends are not theirs."""
        words = self.tokens.words[self.tokens.at(start) : self.tokens.at(end - 1) + 1]
        return words if "".join(words) == self.text[start:end] else [self.text[start:end]]

    def taken(self, start: int, end: int) -> bool:
        """Tell whether another kind of span has one of these characters."""
        return self.others.overlapping(start, end) is not None

    def opens_other(self, start: int) -> bool:
        """Tell whether another kind of span stands where a name would start, or right behind 从 (民警|从|东阳|押回)."""
        return self.taken(start, start + 1 + (self.text[start] == "从")) and not self.is_county(start)

    def is_county(self, start: int) -> bool:
        """Tell whether only the short form of a county stands here, which may be a name as well (周宁), or 姚|古城."""
        span = self.others.starting(start)
        if span is None:
            return False
        if span.method == "suffix:relief" and span.end - span.start == 3 and start + 1 in self.tokens.bounds:
            return self.text[start] in lexicon.common_surnames()
        return span.method == "division_short" and span.end - start == 2

    def cuts(self, start: int, end: int) -> bool:
        """Tell whether a name would cut a span of another kind; a hill in a given name is none (魏|华山)."""
        span: Span | None = self.others.overlapping(start, end)
        if span is None or (span.start == start and self.is_county(start)):
            return False
        return span.kind == "organization" or span.start <= start or span.end > end

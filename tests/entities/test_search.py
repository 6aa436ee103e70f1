"""Looking for patterns by the words that they begin with, and joining spans: quicker ways to what the plain ones find."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from assets.entities.text.search import matches
from assets.entities.text.spans import Span, Spans
from assets.printed import printed

_texts = st.text(alphabet="甲（）乙(、", max_size=40)
_spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda p: Span(p[0], p[0] + p[1], "place", "x")))


@given(_texts)
def test_a_pattern_is_found_where_it_is_by_trying_everywhere(text: str) -> None:
    pattern = re.compile(r"[（(][甲乙]{0,3}[)）]?")
    assert [m.span() for m in matches(pattern, text, "（", "(")] == [m.span() for m in pattern.finditer(text)]


@given(_texts)
def test_words_are_found_in_order(text: str) -> None:
    assert printed(text, "甲", "、") == [at for at, character in enumerate(text) if character in "甲、"]


@given(_spans, _spans)
def test_joined_spans_are_those_of_both_together(first: list[Span], second: list[Span]) -> None:
    these = Spans(first)
    assert list(these.joined(second)) == list(Spans([*second, *these]))


@given(_spans, _spans)
def test_extended_spans_keep_what_was_there(first: list[Span], second: list[Span]) -> None:
    these = Spans(first)
    extended = list(these.extended(second))
    assert [span for span in extended if span in list(these)] == list(these)
    assert all(a.end <= b.start for a, b in pairwise(extended))

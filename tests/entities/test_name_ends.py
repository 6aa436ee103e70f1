"""Where names end, and which evidence says so: each way of the table, and the decision between two of them."""

from __future__ import annotations

import pytest

from assets.entities.persons.names.reader import Names
from assets.entities.persons.names.ways import WAYS, read
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens

# the text with the name in bars, and the evidence that decides
ENDS = [
    ("区长|周良|表示，", {"closing", "tag"}),
    ("区长|安以宁|。", {"closing"}),
    ("书记|郁清和|率队调研。", {"closing", "odd_end"}),
    ("主任|欧阳明|说，", {"closing", "tag"}),
    ("书记|郁清和|、镇长罗明。书记|郁清和|镇上走访。", {"closing", "odd_end"}),
    ("社长|藤野和男|表示，", {"family"}),
    ("歌手|娜仁高娃|演唱", {"parts"}),
    ("香港代表|陈方安生|出席", {"shape"}),
    ("总统|佩特罗维奇|表示", {"characters"}),
]


def names_of(text: str, others: tuple[Span, ...] = ()) -> Names:
    return Names(Tokens(text), Spans(others), frozenset())


@pytest.mark.parametrize(("marked", "expected"), ENDS, ids=[marked for marked, _ in ENDS])
def test_the_evidence_for_the_end_of_a_name(marked: str, expected: set[str]) -> None:
    text, start = marked.replace("|", ""), marked.index("|")
    best = read(names_of(text), start)
    assert best is not None
    assert text[start : best.end] == marked.split("|")[1]
    assert {what for what, weight in best.evidence.items() if weight} == expected


def test_no_name_starts_with_a_function_word_or_within_another_span() -> None:
    assert read(names_of("书记的家乡"), 2) is None
    place = Span(2, 4, "place", "world")
    assert read(names_of("民警东阳押回", (place,)), 2) is None


def test_ways_stand_in_the_order_of_what_they_weigh() -> None:
    most = [way.most for way in WAYS]
    assert most == sorted(most, reverse=True)

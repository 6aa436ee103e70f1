"""Where a sentence ends."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.articles.sentences import split_sentences

SPLIT = {
    "full stops": ("会议召开。区领导参加。", ["会议召开。", "区领导参加。"]),
    "question and exclamation marks": ("怎么办？干！大家说好。", ["怎么办？", "干！", "大家说好。"]),
    "half-width marks after Chinese": ("怎么办?干!好.", ["怎么办?", "干!", "好."]),
    "a decimal point ends nothing": ("占地2.5亩。长3.14公里", ["占地2.5亩。", "长3.14公里"]),
    "an abbreviation ends nothing": ("NewCo.与No.1公司签约。", ["NewCo.与No.1公司签约。"]),
    "a stop inside quotes": ("他说：“路通了。人也来了。”大家鼓掌。", ["他说：“路通了。人也来了。”", "大家鼓掌。"]),
    "the speaker after the quote": ("“路通了。”村民韦大爷说。大家鼓掌。", ["“路通了。”村民韦大爷说。", "大家鼓掌。"]),
    "a stop inside brackets": (
        "达80亿元（按可比价计。下同），增长7%。好。",
        ["达80亿元（按可比价计。下同），增长7%。", "好。"],
    ),
    "a quote that is never closed": ("他说：“路通了。人来了。", ["他说：“路通了。", "人来了。"]),
    "a quoted word at the end": ("建成“小广场”。很好。", ["建成“小广场”。", "很好。"]),
    "an ellipsis in the middle": ("山、水、田……都变了。", ["山、水、田……都变了。"]),
    "paragraphs": ("甲。\n乙\n\n丙。", ["甲。", "乙", "丙。"]),
    "outer blanks are no part": (" 甲。 乙。 ", ["甲。", "乙。"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("body", "sentences"), SPLIT.values(), ids=SPLIT.keys())
def test_sentences(body: str, sentences: list[str]) -> None:
    assert [body[s.start : s.end] for s in split_sentences(body)] == sentences


def test_paragraphs_and_positions_count_from_one() -> None:
    found = split_sentences("甲。乙。\n丙。")
    assert [(s.paragraph, s.position) for s in found] == [(1, 1), (1, 2), (2, 3)]


@given(st.text(alphabet="甲乙。！？“”（）()…. \n", max_size=60))
def test_sentences_cover_all_that_is_not_blank(body: str) -> None:
    found = split_sentences(body)
    covered = "".join(body[s.start : s.end] for s in found)
    assert "".join(covered.split()) == "".join(body.split())
    assert all(one.end <= two.start for one, two in pairwise(found))

"""Slices by themselves, and the law of provenance."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assets.articles.cleaning.clean import clean_span
from assets.articles.page import read_blocks, read_page

GLUED = {
    "a word across a break": ("出\n\n台政策", "出台政策"),
    "number and unit": ("约2.38 \n\n 平方公里", "约2.38平方公里"),
    "a number across a break": ("12\n86万", "1286万"),
    "a decimal across a break": ("18.\n4公里", "18.4公里"),
    "Latin words": ("Green\nPower", "Green Power"),
    "Latin and Chinese": ("NewCo\n公司", "NewCo公司"),
    "noise beside the break": ("經(jīng)\n<b>濟(jì)</b>", "经济"),
    "several blank lines": ("甲\n \n\t\n乙", "甲乙"),
    "a comma before every mark": ("到园區,、現場,,邊聽邊記,。記者", "到园区、现场,边听边记。记者"),
    "a picture without words": ("甲![](https://a.example.cn/1.jpg)乙", "甲乙"),
}


@pytest.mark.parametrize(("raw", "clean"), GLUED.values(), ids=GLUED.keys())
def test_layout_breaks_are_closed(raw: str, clean: str) -> None:
    assert clean_span(raw) == clean


WORDS = ["区委", "召开会议", "本报讯", "（记者 陶然）", "图为", "摄", "隨著", "著名", "责编：", "来源：", "2024年"]
NOISE = [
    "醫(yī)",
    "療",
    "網(wǎng )",
    "(AI)",
    "(men)",
    "１２",
    "\u200b",
    "**",
    "# ",
    "　　",
    " ",
    "3.5",
    "万元",
    "Green",
]
MARKS = ["，", "。", "“", "”", "（", "）", "《", "》", "！", "……", "·", "\n", "\n\n", "\r\n"]
MARKUP = ["&nbsp;", "&ldquo;", "&amp;nbsp;", "<b>", "</b>", "<p>", "<br/>", "]]>", "<![CDATA[", "\\n", "\\u201c"]
PIECES = st.sampled_from([*WORDS, *NOISE, *MARKS, *MARKUP])


def assert_law(raw: str) -> None:
    for article in read_page(raw).articles:
        assert article.body_map.length == len(article.body)
        for sentence in article.sentences:
            low, high = article.body_map.span(sentence.start, sentence.end)
            text = article.body[sentence.start : sentence.end]
            assert clean_span(raw[low:high]) == text or clean_span(_without_set_in(raw, low, high)) == text


def _without_set_in(raw: str, low: int, high: int) -> str:
    """Return ``raw[low:high]`` without the blocks that the layout has set into it: a caption between two halves."""
    kept = []
    for block in read_blocks(raw):
        if low < block.raw_start and block.raw_end < high:
            kept.append(raw[low : block.raw_start])
            low = block.raw_end
    return "".join((*kept, raw[low:high]))


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=80))
@example(["本报讯，", "\n", "图为", "\n", "区委", "召开会议", "。"])
def test_sentences_of_any_page_lead_back_to_their_raw_text(pieces: list[str]) -> None:
    assert_law("".join(pieces))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_is_a_page(raw: str) -> None:
    assert_law(raw)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_span_within_a_sentence_leads_back_to_its_raw_text(data: st.DataObject) -> None:
    raw = (Path(__file__).parent / "pages" / "mirror.txt").read_text(encoding="utf-8")
    article = read_page(raw).articles[0]
    sentence = data.draw(st.sampled_from(article.sentences))
    start = data.draw(st.integers(sentence.start, sentence.end - 1))
    end = data.draw(st.integers(start + 1, sentence.end))
    low, high = article.body_map.span(start, end)
    assert clean_span(raw[low:high]) == article.body[start:end]

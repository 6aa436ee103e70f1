"""Pages that print commas, semicolons and colons in half width are read as those in full width."""

import pytest

from assets.metrics.marks import widened
from tests.metrics.pages import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("签约项目9个,总投资3亿元;其中", "签约项目9个，总投资3亿元；其中"),
        ("增长8%,9月持平", "增长8%，9月持平"),
        ("价格:本周19元", "价格：本周19元"),
        # within numbers, clock times, ratios, addresses and Latin words they stay
        ("1,234元", "1,234元"),
        ("13:30开幕,比分3:1", "13:30开幕，比分3:1"),
        ("Yuntang Co., Ltd.", "Yuntang Co., Ltd."),
        ("https://yuntang.example", "https://yuntang.example"),
    ],
)
def test_marks_beside_chinese_words_are_widened_in_place(text: str, expected: str) -> None:
    assert widened(text) == expected
    assert len(widened(text)) == len(text)


def test_what_is_expected_ends_with_its_item() -> None:
    body = "签约项目3个,预计建成后可年创税收5亿元;开工项目8个,总投资9亿元。"
    assert [o.status for o in read(body)] == ["actual", "forecast", "actual", "actual"]


def test_surfaces_are_cut_from_the_page_as_printed() -> None:
    body = "去年完成产值1,200万元,销售额上升三成一,仓库面积9亩;"
    found = read(body)
    assert [o.surface for o in found] == ["1,200万元", "三成一", "9亩"]
    assert all(body[o.start : o.end] == o.surface for o in found)


def test_whose_the_figures_of_the_last_years_are() -> None:
    body = "近三年全区累计投入经费9亿元,占比达35%。"
    assert [(o.subject, o.indicator) for o in read(body)] == [("全区", "累计投入经费"), ("全区", "占比")]

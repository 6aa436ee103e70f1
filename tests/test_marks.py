"""Punctuation in half width is read as in full width, but for that of numbers, Latin words and addresses."""

import pytest

from assets.marks import bracketed, widened


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
        ("邮箱:news@yuntang.example", "邮箱：news@yuntang.example"),
        ("约翰.史密斯说,8.5公里", "约翰.史密斯说，8.5公里"),
        # a point ends a sentence only where nothing goes on
        ("桥已建成.\n路未通.", "桥已建成。\n路未通。"),
        ("好戏还在...", "好戏还在..."),
    ],
)
def test_marks_beside_chinese_words_are_widened_in_place(text: str, expected: str) -> None:
    assert widened(text) == expected
    assert len(widened(text)) == len(text)


def test_brackets_are_of_one_width_wherever_they_stand() -> None:
    assert bracketed("云帆(青岚)有限公司（YFAN)") == "云帆（青岚）有限公司（YFAN）"

"""Persons by callings, relatives and what is printed behind their names; ages and other people's portfolios are no offices."""

from __future__ import annotations

import pytest

from tests.entities.pages import read, surfaces


def _titles(text: str) -> list[tuple[str, str]]:
    return [(one.person.text, one.title) for one in read(text)[0].titles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("评委有高远（男）、方圆（女，回族）和赵雪梅（女）。", ["高远", "方圆", "赵雪梅"]),
        ("由高远（男）担任评委。", ["高远"]),
        ("快递小哥罗磊受到表扬，律师许兰亭出庭。", ["罗磊", "许兰亭"]),
        ("受害人家属罗秀英告诉记者，妻子杨桂花在家务农。", ["罗秀英", "杨桂花"]),
        ("自治区主席艾尔肯·吐尼亚提，在会上发言。", ["艾尔肯·吐尼亚提"]),
    ],
)
def test_persons_by_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "person") == expected


def test_an_age_is_no_acting_office() -> None:
    assert _titles("清代书法家罗明远在此题字。代市长罗明清说。") == [("罗明远", "书法家"), ("罗明清", "代市长")]


def test_a_calling_is_read_whole() -> None:
    assert _titles("国医大师罗明远、全国劳模许振方到场。") == [("罗明远", "国医大师"), ("许振方", "全国劳模")]


def test_the_portfolio_of_another_is_no_field() -> None:
    found = _titles("马耳他财政和商务部长布林卡特、旅游部长卡尔梅努·韦拉到访。")
    assert [person for person, _ in found] == ["布林卡特", "卡尔梅努·韦拉"]
    assert "布林卡特" not in found[1][1]

"""Persons whom a meeting elects, appoints or releases, with their offices."""

import pytest

from tests.entities.pages import read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "会议选举罗明远为会长，安若云、葛春生为副会长，丁一凡为秘书长。",
            [("罗明远", "会长"), ("安若云", "副会长"), ("葛春生", "副会长"), ("丁一凡", "秘书长")],
        ),
        (
            "罗明远当选会长，安若云、葛春生当选副会长，丁一凡担任秘书长。",
            [("罗明远", "会长"), ("安若云", "副会长"), ("葛春生", "副会长"), ("丁一凡", "秘书长")],
        ),
        (
            "会议决定任命罗明远为县财政局局长，葛春生为县水利局局长。",
            [("罗明远", "县财政局局长"), ("葛春生", "县水利局局长")],
        ),
        ("审判长李国平当庭宣判。", [("李国平", "审判长")]),
        # an office is no further name of the list, and a place with a family name may be a person
        ("副主任罗明远，秘书长安若云及常委会组成人员出席。", [("罗明远", "副主任"), ("安若云", "秘书长")]),
        ("大会听取了会长丁古城所作的报告。", [("丁古城", "会长")]),
    ],
)
def test_who_is_elected(text: str, expected: list[tuple[str, str]]) -> None:
    found = read(text)[0]
    assert [(person, title) for person, title, _ in titles(found)] == expected
    assert surfaces(found, "person") == [person for person, _ in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("免去葛长青的县水利局局长职务。", ["葛长青"]),
        ("在外做工的葛根生索性辞了工作。", ["葛根生"]),
        # a sentence without an election, and words that are no names
        ("改革成为主任务，创新成为会长期坚持的事。", []),
        ("会议任命县水利局局长，同意设立的机构职务从优。", []),
    ],
)
def test_who_is_named_besides(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "person") == expected

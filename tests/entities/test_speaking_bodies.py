"""Short names of bodies that no list has: where they speak, and wherever the page prints them then; generic words are none."""

from __future__ import annotations

import pytest

from tests.entities.pages import read, surfaces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建测协发言人说，会跟进。记者再问建测协。", ["建测协"]),
        ("外劳办公布数字，外劳办人员巡查。", ["外劳办"]),
        ("城酒委会指出，酒牌已收回。", ["城酒委会"]),
        ("竹工联今早表示不满。", ["竹工联"]),
        # words of the language, and what only points
        ("结局公布。当局宣布停课。布局表示心意。", []),
        ("该局表示，我办提醒各位。", []),
        # it says nothing, and what stands before it is no stop
        ("他去外劳办查询。", []),
    ],
)
def test_bodies_that_speak(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected

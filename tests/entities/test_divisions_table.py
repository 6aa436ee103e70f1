"""The table of divisions: a tree, so that every walk from a place to its province ends."""

from __future__ import annotations

from assets.reference import rows

LEVELS = ("province", "city", "county", "town")


def test_every_code_is_there_once() -> None:
    codes = [row["code"] for row in rows("divisions")]
    assert len(codes) == len(set(codes))


def test_every_parent_is_of_a_higher_level() -> None:
    level = {row["code"]: LEVELS.index(row["level"]) for row in rows("divisions")}
    wrong = [row for row in rows("divisions") if row["parent"] and level[row["parent"]] >= level[row["code"]]]
    assert wrong == []

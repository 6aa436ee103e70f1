"""Bodies right behind the one they belong to, those of Hong Kong, Macau and Taiwan, and what 国际 opens."""

from __future__ import annotations

import pytest

from tests.entities.pages import names, read, surfaces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("卫生署卫生防护中心接获通报。", ["卫生署卫生防护中心"]),
        ("卫生署控烟酒办派员巡查。", ["卫生署控烟酒办"]),
        ("交通部观光署公布旅客人数。", ["交通部观光署"]),
        # what has a place or a nation of its own is no part of the body before it
        ("财政部国家税务总局发文。", ["财政部", "国家税务总局"]),
        ("房协与房委会推出单位，酒牌局开会。", ["房协", "房委会", "酒牌局"]),
        ("澳门金融管理局公布存款。", ["澳门金融管理局"]),
    ],
)
def test_bodies_of_ministries_and_regions(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


def test_a_part_alone_stands_for_the_whole() -> None:
    found = names(read("卫生署卫生防护中心接获通报。卫生防护中心跟进。")[0], "organization")
    assert found["卫生防护中心"] == "卫生署卫生防护中心"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国际锻造锡委员会发布报告。", ["国际锻造锡委员会"]),
        ("国际滑雪联合会公布赛程。", ["国际滑雪联合会"]),
        ("世界藤球联合会表示欢迎。", ["世界藤球联合会"]),
        # many, or any
        ("加强与国际行业协会合作。", []),
        ("建设国际一流研究院。", []),
    ],
)
def test_international_bodies(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected

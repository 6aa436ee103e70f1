"""One firm on several pages: a repeated figure stands once, and figures that contradict each other all stand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.sql.conftest import AskPages

FIRM = "青岚远帆造船有限公司"


def page(headline: str, opening: str, sentence: str) -> str:
    return f"{headline}\n\n本报讯（记者 方一鸣）{opening}{sentence}\n"


def pages(*sentences: str) -> dict[str, str]:
    """One page of one article for each sentence."""
    openings = [
        ("造船企业交出亮眼成绩单", "3月11日，记者走进码头，看到一派繁忙景象。"),
        ("云塘镇迎来开门红", "云塘镇昨天召开工业经济会议，部署全年工作。"),
        ("船舶产业再添动能", "石桥街道近日举办产业推进活动，多位业内人士到场。"),
    ]
    return {f"page{number}.txt": page(*openings[number], sentence) for number, sentence in enumerate(sentences)}


VALUES = """
    SELECT value, articles, len(observation_ids) AS observations FROM mart.indicator_values
    WHERE subject = '青岚远帆造船有限公司' ORDER BY value
"""
CONFLICTS = "SELECT value, len(article_ids) AS articles FROM mart.conflicts ORDER BY value"


def test_a_repeated_figure_counts_once_with_all_its_sources(ask_pages: AskPages) -> None:
    ask = ask_pages(pages(*[f"2023年，{FIRM}实现产值12.5亿元。"] * 3))
    assert ask(VALUES) == [{"value": Decimal("1250000000"), "articles": 3, "observations": 3}]
    assert ask(CONFLICTS) == []


def test_copies_of_a_story_are_one_source(ask_pages: AskPages) -> None:
    story = f"2023年，{FIRM}实现产值12.5亿元，交付各类船舶38艘，产品远销海外。"
    headline, opening = "造船企业交出亮眼成绩单", "3月11日，记者走进码头，看到一派繁忙景象，工人们正在赶制订单。"
    ask = ask_pages({"a.txt": page(headline, opening, story), "b.txt": page(headline, opening, story)})
    assert ask("SELECT articles, independent_articles FROM mart.indicator_values WHERE metric = '产值'") == [
        {"articles": 2, "independent_articles": 1}
    ]


def test_units_do_not_hide_that_a_figure_is_the_same(ask_pages: AskPages) -> None:
    ask = ask_pages(pages(f"2023年，{FIRM}实现产值12.5亿元。", f"2023年，{FIRM}实现产值125000万元。"))
    assert ask(VALUES) == [{"value": Decimal("1250000000"), "articles": 2, "observations": 2}]


def test_figures_that_contradict_each_other_are_listed_and_not_averaged(ask_pages: AskPages) -> None:
    ask = ask_pages(
        pages(
            f"2023年，{FIRM}实现产值12.5亿元。",
            f"2023年，{FIRM}实现产值12.5亿元。",
            f"2023年，{FIRM}实现产值13.8亿元。",
        )
    )
    assert [row["value"] for row in ask(VALUES)] == [Decimal("1250000000"), Decimal("1380000000")]
    assert ask(CONFLICTS) == [
        {"value": Decimal("1250000000"), "articles": 2},
        {"value": Decimal("1380000000"), "articles": 1},
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"2023年，{FIRM}实现产值12.5亿元。", f"2022年，{FIRM}实现产值13.8亿元。"),
        (f"2023年，{FIRM}实现产值12.5亿元。", f"2023年，{FIRM}力争实现产值13.8亿元。"),
        (f"2023年，{FIRM}实现产值12.5亿元。", f"2023年，{FIRM}实现产值超12亿元。"),
        (f"{FIRM}占地面积由310亩扩大到460亩。", f"{FIRM}占地面积460亩。"),
    ],
    ids=["another_period", "a_target", "about_the_same", "a_change_told_in_one_article"],
)
def test_what_can_both_be_right_is_no_contradiction(one: str, other: str, ask_pages: AskPages) -> None:
    ask = ask_pages(pages(one, other))
    assert len(ask(VALUES)) == 2
    assert ask(CONFLICTS) == []

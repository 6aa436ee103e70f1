"""What a newspaper prints of itself at the head of a page over several lines."""

from datetime import date

import pytest

from assets.articles.lines.mastheads import broken_date, printed_name
from assets.articles.page import read_page

BROKEN = {
    "the day below the month": "2024年6月\n18\n星期二",
    "the day above the month": "18\n2024年6月\n星期二",
    "the day of the week beside the month": "18\n2024.06 星期二",
    "the year on a line of its own": "2024年\n6月18日\n星期二\n农历甲辰年五月十三",
    "the day of the week above all": "星期二\n18日\n2024年6月",
    "the number of the page near by": "2\n综合新闻\n星期二\n2024年6月\n18",
}


@pytest.mark.parametrize("head", BROKEN.values(), ids=BROKEN.keys())
def test_a_date_in_parts_is_one_date(head: str) -> None:
    page = f"明溪\n日报\nMINGXI RIBAO\n{head}\n\n镜湖大道主线贯通\n\n本报讯（记者 陶然）昨天，镜湖大道主线贯通。"
    (story,) = read_page(page).articles
    assert (story.headline, story.publication) == ("镜湖大道主线贯通", "明溪日报")
    assert (story.published_on, story.published_precision) == (date(2024, 6, 18), "day")


@pytest.mark.parametrize(
    "head",
    [
        "2024年6月\n18\n星期三",  # a Tuesday
        "2024年6月\n18",
        "2024年6月\n31\n星期一",
        "2024年\n星期二",
        "18\n星期二",
        "",
    ],
)
def test_parts_that_do_not_agree_are_no_date(head: str) -> None:
    assert broken_date(head.split("\n")) is None


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["明溪日报"], "明溪日报"),
        (["明 溪 日 报"], "明溪日报"),
        (["明溪", "日报"], "明溪日报"),
        (["日报"], None),
        (["第2版", "晚报"], None),
        (["镜湖大道贯通"], None),
    ],
)
def test_the_name_of_a_newspaper(lines: list[str], name: str | None) -> None:
    assert printed_name(lines) == name

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


STORY = (
    "全市医疗保障工作会议召开\n\n本报讯（记者 陶然）日前，全市医疗保障工作会议召开，总结去年工作，安排部署今年任务。\n"
)


@pytest.mark.parametrize(
    ("head", "day", "precision"),
    [
        ("青岚晨报 ■2025年4月 ■第03版 ■民生", "2025-04-01", "month"),
        ("青岚晨报 2025年4月 总第36期", "2025-04-01", "month"),
        ("青岚晨报\n2025年4月\n第36期", "2025-04-01", "month"),
        ("2025年4月 第14期（总第360期） 内部资料", "2025-04-01", "month"),
        ("《明溪水利》2025年第4期", "2025-01-01", "year"),
        ("青岚晨报■2025年4月8日■星期二■第03版", "2025-04-08", "day"),
        ("2025 年4 月8 日 第3 版 青岚晨报", "2025-04-08", "day"),
        ("青岚晨报 ▪ 2025/4/8 ▪ 民生 ▪ 第3版", "2025-04-08", "day"),
    ],
)
def test_the_line_of_the_issue_dates_all_pieces_and_heads_none(head: str, day: str, precision: str) -> None:
    (story,) = read_page(f"{head}\n\n{STORY}").articles
    assert story.headline == "全市医疗保障工作会议召开"
    assert (str(story.published_on), story.published_precision) == (day, precision)


def test_a_month_among_the_years_of_a_chronicle_is_of_no_issue() -> None:
    (story, *_) = read_page(
        "全市水利大事\n1995年2月\n镜湖大坝动工，3000名民工参加会战。\n1997年8月\n大坝建成蓄水，库容2亿立方米。\n"
    ).articles
    assert story.published_on is None

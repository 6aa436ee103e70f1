"""What a page runs into one line: which parts a reader tells apart."""

import pytest

from assets.articles.page import read_page

ARCHIVE = """1986-09-04

第 1 版

1. 圆满结束对邻省五市的访问 韦明远回到青岚

第1版(要闻)专栏: 圆满结束对邻省五市的访问 韦明远回到青岚 陶然等到车站迎接 镜湖社青岚9月3日电 韦明远今天下午乘车回到青岚。

2. 莲藕丰收

第1版()专栏: 莲藕丰收 本报讯 今年云塘公社的莲藕获得丰收，亩产比去年增加两成。
"""


def test_the_pieces_of_an_archive_are_parted_at_their_openers() -> None:
    first, second = read_page(ARCHIVE).articles
    assert (first.headline, first.subhead) == ("圆满结束对邻省五市的访问 韦明远回到青岚", "陶然等到车站迎接")
    assert first.body.startswith("镜湖社青岚9月3日电")
    assert (second.headline, second.body[:4]) == ("莲藕丰收", "本报讯 ")
    assert {str(piece.published_on) for piece in (first, second)} == {"1986-09-04"}


def test_page_and_column_above_each_piece_of_an_archive_part_them() -> None:
    page = "1995年6月22日青岚日报 第12版\n\n"
    for headline, body in (
        ("打洛风情", "打洛村有1.6万人，去年边贸总额达1.5亿元。"),
        ("老街新事", "老街公园昨天开放。"),
    ):
        page += f"第12版(摄影)\n专栏:\n\n{headline}\n{body}\n"
    found = read_page(page).articles
    assert [(piece.headline, piece.publication) for piece in found] == [
        ("打洛风情", "青岚日报"),
        ("老街新事", "青岚日报"),
    ]
    assert {str(piece.published_on) for piece in found} == {"1995-06-22"}


def test_the_items_of_a_digest_with_their_sources_are_pieces() -> None:
    items = (
        ("镜湖大桥建成通车", "明溪发布", "今天，镜湖大桥建成通车，大桥全长1.86公里。"),
        ("云塘草莓节开幕", "青岚日报", "第六届云塘草莓采摘节开幕，2000多名游客参加。"),
        ("一季度工业增长8.2%", "青岚晚报", "一季度全区规模以上工业增加值增长8.2%。"),
    )
    page = "\n".join(f"- {headline}（来源：{source}）—— {story}" for headline, source, story in items)
    found = read_page(f"每日新闻\n\n{page}\n").articles
    assert [(piece.headline, piece.publication, piece.body) for piece in found] == [*items]


@pytest.mark.parametrize("blanks", ["　　", "    ", "   "])
def test_blanks_that_set_in_a_paragraph_part_it_though_no_line_ends(blanks: str) -> None:
    paragraphs = [
        "本报讯 5月8日，北岸派出所开展巡逻。",
        "“有你们在，我们踏实。”居民王先生说。",
        "今年以来，该所已巡逻120余次。",
    ]
    (story,) = read_page(f"警民联动护平安\n\n{blanks.join(paragraphs)}\n").articles
    assert story.body.split("\n") == paragraphs


def test_blanks_above_the_name_of_a_photographer_part_nothing() -> None:
    (picture,) = read_page("4月12日，果农在云塘镇的果园里给梨树授粉，今年全镇种梨8000亩。　　顾长青　摄\n").articles
    assert picture.body.endswith("8000亩。 顾长青 摄")


def test_stories_behind_each_other_in_one_line_are_parted_where_a_story_opens() -> None:
    page = read_page(
        "今日要闻\n本报讯(记者 陶然)1月30日，云塘镇的莲藕上市了，藕农石磊装了两车。"
        "本报讯（记者 顾长青）1月30日，镜湖大桥今晚起封闭施工，车辆请绕行。\n"
    )
    assert [piece.body[:10] for piece in page.articles] == ["本报讯(记者 陶然)", "本报讯（记者 顾长青"]


def test_rows_of_a_table_that_a_layout_was_made_with_are_stories() -> None:
    page = read_page(
        "| 〔记者洪以安／青岚报导〕云塘镇的莲藕上市了，藕农石磊昨天装了两车，行情比去年好。 |\n"
        "| 推出莲藕地图 九家园区互相联系 〔记者苗青／镜都报导〕镜都的莲藕产业打开了知名度，今年种了三百亩。 |\n"
    )
    assert [(piece.headline, piece.contributors[0].name) for piece in page.articles] == [
        (None, "洪以安"),
        ("推出莲藕地图 九家园区互相联系", "苗青"),
    ]


@pytest.mark.parametrize(
    ("head", "headline", "subhead"),
    [
        (
            "原标题：云塘镇的莲藕上市了\n今年行情看好 藕农增收三千元",
            "云塘镇的莲藕上市了",
            "今年行情看好 藕农增收三千元",
        ),
        ("2024-09-05 云塘镇的莲藕上市了行情看好", "云塘镇的莲藕上市了行情看好", None),
        ("云塘镇的莲藕上市了\n（原标题：今年云塘镇的莲藕上市了）", "云塘镇的莲藕上市了", None),
    ],
)
def test_a_headline_stands_behind_what_a_page_prints_before_it(head: str, headline: str, subhead: str | None) -> None:
    (story,) = read_page(f"{head}\n本报讯（记者 陶然）昨天，云塘镇的莲藕上市了，藕农石磊装了两车。\n").articles
    assert (story.headline, story.subhead) == (headline, subhead)


def test_who_reports_and_from_where_begins_each_story_of_a_list() -> None:
    found = read_page(
        "".join(
            f"{headline}\n【{reporters}】 {story}\n\n"
            for headline, reporters, story in (
                ("云塘莲藕上市 石磊装了两车", "洪以安 青岚明溪", "云塘的莲藕上市了，藕农石磊昨天装了两车。"),
                ("镜湖大桥今晚封闭", "苗青 顾长青 镜都", "镜湖大桥今晚起封闭施工，车辆请绕行。"),
                ("老菜场重新开张", "陶然 石桥", "石桥的老菜场重新开张，摊位比去年多出三十个。"),
            )
        )
    ).articles
    assert [(piece.headline, [credit.name for credit in piece.contributors]) for piece in found] == [
        ("云塘莲藕上市 石磊装了两车", ["洪以安"]),
        ("镜湖大桥今晚封闭", ["苗青", "顾长青"]),
        ("老菜场重新开张", ["陶然"]),
    ]

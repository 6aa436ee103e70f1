"""The imprint of a newspaper, field by field."""

from pathlib import Path

import pytest

from assets.articles.lines.imprints import is_colophon, is_imprint, is_masthead, is_staff_row, read_imprint
from assets.articles.page import read_page
from tests.articles.story import STORY

LINES = [
    "明溪晚报",
    "国内统一连续出版物号：CN 32-0000  邮发代号：27-000",
    "主管主办:青岚日报社",
    "主管：青岚日报社",
    "出版：明溪晚报社",
    "印刷：青岚日报印务中心",
    "地址:青岚市明溪区湖滨路9号",
    "邮编:210000",
    "值班编委",
    "甄理 苗青",
    "新闻热线:86000000",
    "发行热线:86000001、86000002",
    "投稿邮箱 tougao@mingxi.example",
    "未经本报书面许可,任何单位和个人不得转载本报内容。",
    "零售价1.2元",
    "6 900000 000000",
]


def test_every_field_is_read() -> None:
    publication = read_imprint(LINES, None)
    assert publication
    assert publication.name == "明溪晚报"
    assert (publication.cn_number, publication.issue_code) == ("CN 32-0000", "27-000")
    assert (publication.supervisor, publication.publisher) == ("青岚日报社", "明溪晚报社")
    assert publication.printer == "青岚日报印务中心"
    assert (publication.address, publication.postcode) == ("青岚市明溪区湖滨路9号", "210000")
    assert publication.telephones == ("86000000", "86000001", "86000002")
    assert publication.emails == ("tougao@mingxi.example",)
    assert publication.editors == ("甄理", "苗青")
    assert publication.rights_notice == "未经本报书面许可,任何单位和个人不得转载本报内容。"
    assert publication.price == "1.2"


def test_what_is_not_printed_is_none() -> None:
    publication = read_imprint(["明溪晚报", "邮发代号:27-000"], None)
    assert publication
    assert publication.cn_number is None
    assert publication.rights_notice is None
    assert publication.telephones == ()


def test_one_line_says_it_all() -> None:
    line = (
        "青岚日报 2024年3月7日 星期四 3版 责任编辑：甄理 版式设计：苗青 E-mail：a@qinglan.example 电话：0510-86000000"
    )
    assert is_colophon(line)
    publication = read_imprint([line], None)
    assert publication
    assert (publication.name, publication.editors) == ("青岚日报", ("甄理", "苗青"))


def test_one_line_may_name_the_maker_before_what_it_made() -> None:
    line = "中共明溪区委主管主办 明溪日报社出版 国内统一连续出版物号 CN 32-0000 第3216期 今日8版"
    publication = read_imprint([line], "明溪日报")
    assert publication
    assert (publication.supervisor, publication.sponsor) == ("中共明溪区委", "中共明溪区委")
    assert (publication.publisher, publication.cn_number) == ("明溪日报社", "CN 32-0000")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("责任编辑 沈一禾 版式 谷雨 校对 单于博", True),
        ("值班编委/沈一禾 责任编辑/谷雨", True),
        ("本版责编 沈一禾", True),
        ("责任编辑 校对", False),
        ("编辑部主任会议召开", False),
        ("主编 明溪文学丛书", False),
        ("沈一禾 责任编辑", False),
    ],
)
def test_a_row_of_duties_and_names_says_who_made_the_page(line: str, expected: bool) -> None:
    assert is_staff_row(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "青岚日报 2024年3月7日 星期四 第3版 责编：甄理 邮箱：a@qinglan.example",  # the head of a page, and no more
        "报名地址：明溪区湖滨路3号 联系电话：0510-86000000",  # the end of a notice
        "活动由区文联主办，咨询电话：0510-86000000，地址：湖滨路3号，编辑：甄理。",
    ],
)
def test_less_is_no_imprint(line: str) -> None:
    assert not is_colophon(line)


def test_the_head_of_a_page_that_says_how_to_reach_the_paper_is_its_imprint() -> None:
    head = "青岚日报 2024年3月7日 星期四\n要闻 2\n责编：甄理 校对：苗青\n新闻热线：0510-86000000"
    imprint, story = read_page(f"{head}\n\n老街公园开放\n\n本报讯 昨天，老街公园开放。").articles
    assert (imprint.kind, imprint.body) == ("imprint", head)
    assert [contributor.name for contributor in imprint.contributors] == ["甄理", "苗青"]
    assert (story.headline, story.publication) == ("老街公园开放", "青岚日报")


def test_a_telephone_beside_the_name_of_the_paper_is_none() -> None:
    head = "青岚日报\n2024年3月7日 星期四\n新闻热线：0510-86000000"
    (story,) = read_page(f"{head}\n\n老街公园开放\n\n本报讯 昨天，老街公园开放。").articles
    assert (story.kind, story.headline) == ("news", "老街公园开放")


def test_without_a_name_there_is_no_publication() -> None:
    assert read_imprint(["邮发代号:27-000"], None) is None


def test_prose_is_no_imprint() -> None:
    assert not is_imprint("国家发展改革委宣布，从今日零时起下调成品油最高零售价格。")
    assert is_masthead("明 溪 晚 报")
    assert is_masthead("镜湖新报")
    assert not is_masthead("喜报")


def test_the_articles_of_a_page_belong_to_its_publication() -> None:
    page = read_page((Path(__file__).parent / "pages" / "imprint.txt").read_text(encoding="utf-8"))
    assert page.publication
    assert page.publication.rights_notice == "未经本报书面许可,任何单位和个人不得转载本报内容。"
    assert {article.publication for article in page.articles} == {"明溪晚报"}


@pytest.mark.parametrize("furniture", ["MINGXI RIBAO", "社会·民生 A3", "今日4版"])
def test_what_stands_between_the_name_and_the_rest_of_a_head_belongs_to_it(furniture: str) -> None:
    page = f"""明溪日报

{furniture}

责任编辑：沈一禾 美术编辑：谷雨

新闻热线：0510-80000000 投稿邮箱：shehui@mingxi.example

老楼装上新电梯

本报讯（记者 陶然）昨天，荷叶社区一栋老楼的电梯投入使用。"""
    imprint, story = read_page(page).articles
    assert imprint.body.split("\n")[:2] == ["明溪日报", furniture]
    assert story.headline == "老楼装上新电梯"


def test_who_makes_the_paper_begins_its_imprint() -> None:
    foot = [
        "准印证号：（苏A）连续性内部资料第0000号 主办：中共明溪区委宣传部 编印：明溪区融媒体中心",
        "主管主办：中共明溪区委宣传部 编辑出版：明溪区融媒体中心",
        "地址：明溪区湖滨路9号 邮编：210000",
        "本版责任编辑：沈一禾 组版：谷雨 印数：5000份",
    ]
    for first in (0, 1):
        lines = [foot[first], *foot[2:]]
        *_, imprint = read_page("\n\n".join(["荷花开了", "本报讯 昨天，镜湖的荷花开了，游人如织。", *lines])).articles
        assert (imprint.kind, imprint.body.splitlines()[0]) == ("imprint", lines[0])
        assert [credit.name for credit in imprint.contributors] == ["沈一禾", "谷雨"]


def test_who_edits_the_paper_right_above_its_numbers_is_of_the_imprint() -> None:
    news, imprint = read_page(
        f"{STORY}\n总编辑：石磊  副总编辑：苗青\n青岚日报社出版  国内统一刊号：CN32-0099  邮发代号：27-88\n地址：青岚市湖滨路8号\n"
    ).articles
    assert [contributor.name for contributor in news.contributors] == ["陶然"]
    assert imprint.body.startswith("总编辑：石磊")
    assert [(found.name, found.role) for found in imprint.contributors] == [("石磊", "editor"), ("苗青", "editor")]

"""The imprint of a newspaper, field by field."""

from pathlib import Path

from assets.articles.imprints import is_imprint, is_masthead, read_imprint
from assets.articles.page import read_page

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

"""Bodies for one task or event, hospitals of universities, and what looks like a body: counted, built, met, of a country."""

from __future__ import annotations

import pytest

from tests.entities.marked import expected, printed
from tests.entities.pages import read, surfaces


@pytest.mark.parametrize(
    "sentence",
    [
        "{机 浦江县乡村振兴工作专班}开会，{机 县森林防火指挥部}和{机 县项目推进中心}参加。",
        "{机 浙江省浦江县抗旱救灾指挥部}发布通告。",
        "{机 县信访工作领导小组}要求，{机 市防指办}和{机 市治水办}跟进。",
        "{机 浦江县“千村示范”工作领导小组办公室}通报。",
        "{机 第八届文博会组委会}介绍，{机 杭州第12届国际灯会组委会}到会。",
        # whose, and for which task, nobody says
        "全县工作专班下沉，县里成立了招商专班。",
        "第十届灯会期间组委会提醒游客。",
    ],
)
def test_bodies_for_one_task(sentence: str) -> None:
    found = printed(sentence)["organization"]
    assert found == expected(sentence)["organization"]


@pytest.mark.parametrize(
    "sentence",
    [
        "专家来自{机 浙大一院}、{机 郑大二附院}和{机 上海九院}。",
        "{机 苏大附一院}与{机 武大附中}共建。",
        "{机 浙师大附属云塘实验中学}开学。",
        "原{机 云塘第二中学}教师到场。",
    ],
)
def test_hospitals_and_schools_of_universities(sentence: str) -> None:
    assert printed(sentence)["organization"] == expected(sentence)["organization"]


@pytest.mark.parametrize(
    "text",
    [
        "侨胞在泰国设厂，又回乡办学校。",
        "罗小明读初中时，常去河边。",
        "向上海三家公司支付费用。",
        "两国政府和三国海军都派人。",
        "区别于普通医院，也不是全日制学校。",
        "中国各大证券公司看好。",
    ],
)
def test_what_is_counted_built_or_of_a_kind_is_no_name(text: str) -> None:
    assert surfaces(read(text)[0], "organization") == []


def test_a_verb_of_meeting_is_no_part_of_a_name() -> None:
    text = "省长在云帆宾馆会见德国远岚公司董事长。北京市教委联合加拿大联邦政府办展。"
    assert surfaces(read(text)[0], "organization") == ["德国远岚公司", "北京市教委", "加拿大联邦政府"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("加拿大亚太事务部长何瑞安到访。", "亚太事务部长"),
        ("俄罗斯国际象棋大师卡尔波夫说。", "国际象棋大师"),
        ("云塘籍剧作家罗明远发言。", "剧作家"),
    ],
)
def test_a_country_and_a_field_before_an_office_are_no_body(text: str, title: str) -> None:
    entities = read(text)[0]
    assert surfaces(entities, "organization") == []
    assert [(one.title, one.organization) for one in entities.titles] == [(title, None)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("今天下午省农委主任罗明远介绍。", "省农委"),
        ("据省农委主任罗明远介绍。", "省农委"),
    ],
)
def test_what_stands_before_a_body_is_no_part_of_it(text: str, body: str) -> None:
    assert surfaces(read(text)[0], "organization") == [body]


def test_banks_of_a_number_and_peoples_own_no_office() -> None:
    assert surfaces(read("四大银行行长开会，这位土家族司令员在场。")[0], "organization") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("走进沐岚科技的生产车间，工人在忙。沐岚科技负责人介绍情况。", ["沐岚科技"]),
        ("沐岚新材成立于2010年。", ["沐岚新材"]),
        # common words before a trade are a field
        ("绿色科技负责人介绍，前沿科技入选。", []),
    ],
)
def test_firms_by_what_is_said_of_them(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("清源股份、沐岚光能、中沐科技等上市公司到场。", ["清源股份", "沐岚光能", "中沐科技"]),
        ("沐岚纺织、云晴制药等本地企业参加。", ["沐岚纺织", "云晴制药"]),
        # trades, and what the last of a row did
        ("机械、化工等大型企业扩产。", []),
        ("恒力石化、荣盛石化、桐昆股份、青禾紧随其后。", ["恒力石化", "荣盛石化", "桐昆股份"]),
    ],
)
def test_firms_in_rows(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("俄外交部发言人称，美国防部与英政府尚未回应。", ["俄外交部", "美国防部", "英政府"]),
        # a day, a function word, and two states together
        ("5日政府宣布，要以政府为主导。日美两国政府会谈。", []),
    ],
)
def test_ministries_of_countries_in_one_character(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "{机 浦江县邮电局}和{机 市体委}捐款，{机 浦江县计生委}到场。",
        "{机 市科委}协同{机 浦江县旅游事业管理委员会}检查。",
    ],
)
def test_bureaus_of_trades(sentence: str) -> None:
    assert printed(sentence)["organization"] == expected(sentence)["organization"]

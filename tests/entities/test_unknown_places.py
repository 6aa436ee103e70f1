"""Places that no table knows, and names that the segmenter glues to the words beside them."""

import pytest

from assets.entities.text.tokens import Tokens
from tests.entities.pages import names, read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a town, with a preposition that the segmenter takes in, and its short form
        ("从云塘镇飞到湖边只需五分钟。云塘的菱角熟了。", {"云塘镇": "云塘镇", "云塘": "云塘镇"}),
        # a list that is counted
        ("惠及荷叶、西塘、北沙3个行政村。", {"荷叶": "荷叶", "西塘": "西塘", "北沙": "北沙"}),
        # what only follows a place
        ("到青岚主城区的车程缩短一半。", {"青岚": "青岚"}),
        # a name cut after its first character
        ("在盘龙岭村，大家谈得热烈。", {"盘龙岭村": "盘龙岭村"}),
        # a list before the word for what they are, and a list of rivers
        ("深入荷叶、西塘、石榴等镇调研。", {"荷叶": "荷叶", "西塘": "西塘", "石榴": "石榴"}),
        ("紧盯岚亭江、鹅儿河、绵溪河等重点河段。", {"岚亭江": "岚亭江", "鹅儿河": "鹅儿河", "绵溪河": "绵溪河"}),
        # a village cut into characters, an avenue with a common word for a name, a numbered road
        ("走进石桥镇岗畔村。", {"石桥镇": "石桥镇", "岗畔村": "岗畔村"}),
        ("家住科技大街的居民说，国道211线通了。", {"科技大街": "科技大街", "国道211线": "国道211线"}),
        # what is called 区 and comes again, the market of shares
        ("选手走进评标区。评标区外有人。沪深股市走强，银行股逆市上涨。", {}),
        # a class of estates is none
        ("全年改造老旧小区24个。", {}),
    ],
)
def test_places_that_no_table_knows(text: str, expected: dict[str, str]) -> None:
    assert names(read(text)[0], "place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("区长郁清和率队检查。", [("郁清和", "区长", None)]),  # a conjunction that ends a name
        ("教练赵岩松以1小时夺冠。", [("赵岩松", "教练", None)]),
        ("镇长姒建军来到企业。", [("姒建军", "镇长", None)]),  # a rare surname
        ("校长欧阳明远为新生授旗。", [("欧阳明远", "校长", None)]),
        ("区委常委、宣传部部长季若兰致辞。", [("季若兰", "区委常委", "区委"), ("季若兰", "宣传部部长", "宣传部")]),
    ],
)
def test_names_end_where_the_next_word_begins(text: str, expected: list[object]) -> None:
    read_titles = [row for row in titles(read(text)[0]) if row[0] in text]
    assert [row[:2] for row in read_titles] == [row[:2] for row in expected]  # type: ignore[index]


def test_a_person_is_no_river() -> None:
    entities = read("董事长闵鹤亭告诉记者，产量翻番。")[0]
    assert surfaces(entities, "place") == []
    assert surfaces(entities, "person") == ["闵鹤亭"]


def test_a_firm_without_the_place_before_it_is_the_same_firm() -> None:
    read_names = names(read("青岚北风能源有限公司开工。北风能源有限公司的总经理说，进展顺利。")[0], "organization")
    assert set(read_names.values()) == {"青岚北风能源有限公司"}


def test_a_district_that_no_table_knows_has_the_bodies_of_the_page() -> None:
    read_names = names(read("明溪区人民政府公布方案。区政府要求落实。")[0], "organization")
    assert read_names == {"明溪区人民政府": "明溪区人民政府", "区政府": "明溪区人民政府"}


def test_words_join_to_the_text_again() -> None:
    text = "由望湖路码头至柳渡古镇的澄河夜游，村和元荡。"
    assert "".join(Tokens(text).words) == text

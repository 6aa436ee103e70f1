"""Teams of countries, places and sponsors, colleges in a row, and what the dictionary glues to the place that it is of."""

import pytest

from tests.entities.marked import expected, printed


@pytest.mark.parametrize(
    "sentence",
    [
        # what a team plays for, where sports are spoken of
        "{机 中国队}以3比0战胜{机 日本队}，夺得冠军。",
        "排球联赛昨晚开赛，{机 辽宁队}不敌{机 江苏队}。",
        # a sponsor after its place, then alone
        "篮球联赛中，{机 江苏澄帆队}主场获胜，{机 澄帆队}教练很满意。",
        # no teams: units, what goes on after 队, no sports
        "{地 北京}队伍整齐，{地 江苏}队列有序，足球比赛开始。",
        "{地 上海}施工队进场，民兵队巡河，足球队员休息。",
        "{地 日本}队里有人请假。",
    ],
)
def test_teams(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{机 外语学院}、{机 文理学院}、{机 旅游学院}等单位参加。",
        "共有{机 会计学院}、{机 信息学院}和{机 继续教育学院}报名。",
        "{机 青岚大学外语学院}、{机 旅游学院}获奖。",
        # kinds of colleges, and a college alone
        "高职学院、技师学院扩大招生。",
        "鼓励各地学院、大学参与。",
    ],
)
def test_colleges_in_a_row(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "向{地 台湾}同胞致以问候，{地 香港}股市上涨。",
        "{地 拉美}国家代表来访，{地 中国}乡镇企业参展。",
        "他毕业于{机 北京大学}历史系。",
        "{地 那曲}地区降雪。",
        "{地 台湾}当局宣布，{地 北京}街头人来人往，{地 大庆油田}增产。",
        # a word of the language that begins like a place, peoples, a country that is cut short
        "事情大同小异，社会长治久安。",
        "代表有朝鲜族、蒙古族和东乡族各一名。",
    ],
)
def test_places_that_the_dictionary_glues(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # a common word is a county only where the page names the county in full
        "平原上麦浪翻滚，商城里人来人往，牡丹盛开。",
        "{地 江山市}迎来丰收，{地 江山}的麦子黄了。",
        "手段高明，温泉很热，生意兴隆。",
        "实施科教兴国战略。",
    ],
)
def test_counties_that_are_common_words(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{人 罗明远}站在田边，人民站在一起。",
        "沿海各大造船厂开工，群众盛赞政府办实事。",
        "日英两国首相会谈，与菲拉利首相合影。",
        "灾区重建家园，翻过崇山峻岭，占了半壁江山。",
    ],
)
def test_what_only_looks_like_a_name(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{机 冶金部}与{机 邮电部}联合发文。",
        "{机 国家密码管理局}、{机 国家宗教事务局}发布公告。",
        "{机 日本大藏省}公布数字，{机 厚生劳动省}尚未回应。",
        "{机 青岚市公安局交警支队高速二大队}民警巡逻。",
        "{机 市司法局}、{机 第二实验幼儿园}一同参加。",
    ],
)
def test_bodies_and_units(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)

"""Persons whose career is told, and names that are words of the language or end where the next word begins."""

import pytest

from tests.entities.pages import read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王保安任市统计局局长，他此前为副局长。", [("王保安", "市统计局局长")]),
        ("省委批准邹铭远任市委常委。", [("邹铭远", "市委常委")]),
        ("任命葛春生为江苏省副省长、代省长。", [("葛春生", "副省长"), ("葛春生", "代省长")]),
        ("除了任建华任党组成员，另有两人。", [("任建华", "党组成员")]),
        ("由陈敏之接任省长。", [("陈敏之", "省长")]),
        ("葛春生同志不再担任市委常委职务。", []),
        ("市委秘书长成其祥早前曾任市委副秘书长。", [("成其祥", "市委秘书长"), ("成其祥", "市委副秘书长")]),
        ("，毕业后历任处长、局长。退休前任校长。", []),
    ],
)
def test_who_takes_an_office(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(person, title) for person, title, _ in titles(read(text)[0])] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # names that are words, and words after them that hold a character of theirs
        ("嘉奖令由孙立新当庭宣读。", ["孙立新"]),
        ("审判长孙立新当庭宣判。", ["孙立新"]),
        ("省政府党组书记胡和平等参加。", ["胡和平"]),
        ("市政府副主席刘可为和局长罗明远到会。", ["刘可为", "罗明远"]),
        ("市委常委、常务副市长彭佳学会见了总经理罗明远一行。", ["彭佳学", "罗明远"]),
        ("市科协原主任莫玮任党组成员。", ["莫玮"]),
        ("市监察局副局长陈雍原为主任。", ["陈雍"]),
        ("市发改委副主任胡祖才称，价格不变。", ["胡祖才"]),
        ("江苏省长陆旷说，要抓落实。", ["陆旷"]),
        ("安全员雷建伟、讲解员罗明远到场。", ["雷建伟", "罗明远"]),
        # who speaks for a firm, before a colon
        ("腾讯罗俊涛：要回归品质。", ["罗俊涛"]),
        # what 的 stands before, and words for a post
        ("出任自治区主席的雪克来提·扎克尔到会。", ["雪克来提·扎克尔"]),
        ("原省长接手省委书记一职，调整市委常委班子，由副部长任上转来。", []),
        # no names
        ("由于洪水上涨，由周边村民组成，由高到低排列。", []),
        ("市政协委员会见了客人。公司任务很重，前任务必交接。", []),
    ],
)
def test_names_that_are_words(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "person") == expected


def test_an_owner_is_no_one_who_takes_an_office() -> None:
    found = surfaces(read("胡春生任团中央书记处第一书记时，罗明远原为副秘书长。")[0], "organization")
    assert "团中央书记处" in found
    assert not any(name.startswith(("胡春生", "罗明远")) for name in found)

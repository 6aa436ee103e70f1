"""Persons whom no office, role or verb of speaking announces: the name itself, and what is around it, says that they are one."""

import pytest

from tests.entities.marked import expected, printed


@pytest.mark.parametrize(
    "sentence",
    [
        # who does something in a story
        "天刚蒙蒙亮，{人 罗建梅}就起了床，把前一晚泡好的豆子磨成浆。",
        "回到老家之后，{人 韩志远}承包了五十亩荒山。",
        "后来，{人 周海燕}考上了师范，又回到了这里。",
        # sport: one name against another, with the score after them
        "昨晚的决赛里，{人 陈雪飞}以三比一战胜{人 吴晓霞}，拿到了冠军。",
        # a list, with remarks between its names; one of them looks like a place, one like a word
        "{人 王永强}、{人 徐秀英}（女）、{人 马国栋}（回族）、{人 赵明河}、{人 李文华}为委员。",
        # a foreign name that the dictionary knows, where a verb follows it
        "{人 辛普森}认为判决不公，律师们支持{人 辛普森}。",
        # who was named in full is not cut where the name comes again
        "贸易部长{人 谢米亚诺夫}到访。会后，双方与{人 谢米亚诺夫}就此交换了意见。",
        # a roll
        "参赛的有{人 刘志刚}、{人 孙丽娟}、{人 何晓东}和{人 郑海涛}。",
        # a given name that is a city as well
        "{人 王永强}、{人 郭柏林}、{人 李文华}一起赶来。",
        # of whom only the family name is told
        "2021年，{人 秦某}翻建围墙，多占了巷道，{人 周某}要求拆除。",
        # a function word in a given name
        "散会后，{人 钟敬之}和大家一一握手。",
    ],
)
def test_a_name_alone(sentence: str) -> None:
    assert printed(sentence)["person"] == expected(sentence)["person"]


@pytest.mark.parametrize(
    "sentence",
    [
        # goods and seasons that the dictionary takes for names
        "黄金周期间，景区推出了郁金香展。",
        "大棚里种着胡萝卜和西红柿。",
        # an address is no full name
        "何师傅和王大夫都来帮忙，崔老汉在一旁看着。",
        # what is all that stands in quotes, is called so
        "孩子们管他叫“金贵叔”。",
        # something that is not told
        "由某个部门独自完成，某公司、某楼盘都不例外。",
        # the end of a longer name
        "水清、路宽、景美，村子变了样。",
    ],
)
def test_no_name(sentence: str) -> None:
    assert printed(sentence)["person"] == []


@pytest.mark.parametrize(
    ("sentence", "persons"),
    [
        # words after a role that speak against being a name
        ("东盟成员国必须加强合作。", []),
        ("铁道部门领导经常深入基层。", []),
        ("给农电工向用户收费立了规矩。", []),
        ("这里的服务员很好，客人都说好。", []),
        # after an office nearly any name is one
        ("区政协主席国宏涛到会。", ["国宏涛"]),
        # a person who gives only the name to a doctrine
        ("大家学习了马克思主义哲学。", []),
    ],
)
def test_a_word_that_is_announced_like_a_name(sentence: str, persons: list[str]) -> None:
    assert printed(sentence)["person"] == persons

"""Persons without an office: who is introduced by what or whose they are, by an age, by a name alone."""

import pytest

from tests.entities.pages import read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody is, and a given name that is a word as well
        ("68岁的患者王秀英说，路费省了不少。", ["王秀英"]),
        ("社工彭家乐带着孩子们唱歌，送餐员谭小满刚到。", ["彭家乐", "谭小满"]),
        ("养殖户国春生两口子承包了20亩塘。国春生掰着指头算账。", ["国春生"]),
        ("下午跟村支书严大伟商量修路的事。", ["严大伟"]),
        # whose they are
        ("老人的儿子曹远从外地返乡，女儿高小川返乡教书。", ["曹远", "高小川"]),
        # an age
        ("今年76岁的陈玉芬乐呵呵地说，日子好了。", ["陈玉芬"]),
        # a name is all that can follow
        ("有个叫李小凤的女孩考上了大学。", ["李小凤"]),
        # a list goes on
        ("学员巫嘉树、安以宁研制的装置得了奖。", ["巫嘉树", "安以宁"]),
        # a copula between the role and the name
        ("获一等奖，指导教师为何卓彦。", ["何卓彦"]),
        # who sees something so
        ("在安若云看来，这不算难事。像祝明岚这样的大户，村里有3家。", ["安若云", "祝明岚"]),
        # whoever comes again, and does something where a clause opens
        ("那年冬天，祁守义把窑封了。火灭了，祁守义没有走。", ["祁守义"]),
        # a conjunction that ends a given name, before 等
        ("区长郁清和等区委常委参加会议。", ["郁清和"]),
        # an adverb that the segmenter glued to the verb
        ("镇党委书记夏知行正带着队伍踏勘。", ["夏知行"]),
    ],
)
def test_persons_are_introduced_without_an_office(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "person") == expected


@pytest.mark.parametrize(
    "text",
    [
        "老人高兴地说，这里安全多了。患者平均年龄65岁。",
        "居民房屋需要修缮，旅客高峰期即将到来。",
        "女儿常年在外，丈夫从部队退役。妻子向大家挥手。",
        "这里叫何家湾，他名叫小强。",
        "在江苏看来，像黄金一样珍贵。",
        "户主为残疾人，项目经理是关键。联系人：蓝先生。",
        "青年安全示范岗创建，残疾人康复中心开门。",
    ],
)
def test_words_after_a_role_are_no_names(text: str) -> None:
    assert surfaces(read(text)[0], "person") == []


def test_a_teacher_who_guides_holds_an_office() -> None:
    assert titles(read("获一等奖，指导教师为何卓彦。")[0]) == [("何卓彦", "指导教师", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a role by its last character, an adjective before one
        ("首席预报员窦建新说，未来三天有雨。推拿师裴守信到场。", ["窦建新", "裴守信"]),
        ("著名作家莫怀远、青年歌手温雅琪登台。", ["莫怀远", "温雅琪"]),
        # what 的 describes, and does something; a list of such
        ("种了一辈子地的汤洪发心里有数。来自体校的曲志鹏以10秒52夺冠。", ["汤洪发", "曲志鹏"]),
        ("实验小学的苏子涵、李沐阳和第三中学的王梓萱分获前三名。", ["苏子涵", "李沐阳", "王梓萱"]),
        # a word for a person after the name, a verb of meeting before it
        ("家住3号楼的冯玉珍老人很高兴。", ["冯玉珍"]),
        ("大家见到骆玉凤时，她正在喂饭。", ["骆玉凤"]),
        # a name that is a word, and speaks
        ("姑娘许诺告诉大家，团队有9个人。", ["许诺"]),
    ],
)
def test_persons_are_shown_by_their_place_in_the_clause(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "person") == expected

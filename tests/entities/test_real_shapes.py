"""Shapes that news pages print: who serves a body behind it, short forms in brackets, units, heads of places, two offices."""

from __future__ import annotations

import pytest

from tests.entities.pages import names, read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name between the body and the office
        ("县中医院张文彬院长发言。", [("张文彬", "院长", "县中医院")]),
        ("市卫生局魏国华局长出席。", [("魏国华", "局长", "市卫生局")]),
        # a doubled unit before 长, which the segmenter takes for a word
        ("市水务局水资源处处长石健峰到场。", [("石健峰", "处长", "市水务局水资源处")]),
        # 和 and 及 behind what ends a list
        ("裴知行律师和财政局局长郁清和出席。", [("郁清和", "财政局局长", "财政局"), ("裴知行", "律师", None)]),
        (
            "柳渡县县长宓怀远及相关部门负责人，省分行行长裴知行出席。",
            [("宓怀远", "县长", None), ("裴知行", "行长", "省分行")],
        ),
        ("云帆集团董事长兼总经理裴知行说。", [("裴知行", "董事长", "云帆集团"), ("裴知行", "总经理", None)]),
        # a level and a subject are no body
        ("市高中数学教研员裴知行说，课好。", [("裴知行", "市高中数学教研员", None)]),
        # nor is a city that no table knows the owner of its mayor
        ("塔兰加市市长布里德来访。", [("布里德", "市长", None)]),
        (
            "会上，校党委副书记裴知行主持，校工会主席郁清和参加。",
            [("裴知行", "校党委副书记", None), ("郁清和", "校工会主席", None)],
        ),
        ("指挥长李兵陪同检查。", [("李兵", "指挥长", None)]),
        ("太湖防总副总指挥裴知行说。", [("裴知行", "副总指挥", "太湖流域防汛抗旱总指挥部")]),
        # the ministry of a country is not China's
        ("巴西环保部长佩特罗维奇出席。", [("佩特罗维奇", "巴西环保部长", "巴西环保部")]),
        ("副分局长裴知行带队。", [("裴知行", "副分局长", None)]),
    ],
)
def test_who_holds_what(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert titles(read(text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("陆军第61集团军某旅抢险，第61集团军官兵上堤。", ["陆军第61集团军", "第61集团军"]),
        ("美中航天遗产基金会来访。", ["美中航天遗产基金会"]),
        ("各地市银监分局负责人出席。", []),
        ("台北地检署侦办。", ["台北地检署"]),
        (
            "由云塘市中医药传承创新中心、云塘市中西医结合学会主办。",
            ["云塘市中医药传承创新中心", "云塘市中西医结合学会"],
        ),
        ("古特雷斯在世界卫生组织总部讲话。", ["世界卫生组织"]),
        ("台湾艺术大学师生联展。", ["台湾艺术大学"]),
        ("屯门民政事务处和元朗民政事务处派发物资。", ["屯门民政事务处", "元朗民政事务处"]),
        ("裴知行馆长一行到场。", []),
        ("农工党徐州市委会和徐州市红十字会到场，市委会副主委发言。", ["农工党徐州市委会", "徐州市红十字会", "市委会"]),
        ("市委会议室里，市委会同市政府开会。", ["市委", "市政府"]),
        # one word to the segmenter
        ("俄罗斯国防部31日公布细节，中国外交部回应。", ["俄罗斯国防部", "外交部"]),
        # a noun of two characters is enough before 集团有限公司
        ("国脉集团有限公司董事长裴知行到场。", ["国脉集团有限公司"]),
        ("奖励数学科学学院、计算机学院学生。", ["数学科学学院", "计算机学院"]),
        ("行动中共拘捕五人，其中共有两名学生。", []),
        ("怀化铁路公安处怀化西站派出所民警到场。", ["怀化铁路公安处怀化西站派出所"]),
        ("经查明，起步股份有限公司（以下简称“起步”）违规。", ["起步股份有限公司", "起步"]),
    ],
)
def test_organizations(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


def test_a_short_form_in_brackets_stands_for_the_name_before_it() -> None:
    found = names(read("徐州市政府驻粤经济贸易办事处（驻粤办）跟进。驻粤办说，已处理。")[0], "organization")
    assert found["驻粤办"] == "徐州市政府驻粤经济贸易办事处"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法院审理的是陈军、阮驭铭、李忠言、陈丕星等4名被告人。", ["陈军", "阮驭铭", "李忠言", "陈丕星"]),
        ("候选人加尼、阿卜杜拉就组建政府达成协议。", ["加尼", "阿卜杜拉"]),
        ("中心总监何栢良昨称，渠管残旧。", ["何栢良"]),
        ("原总经理蔡希有；局长裴知行。", ["蔡希有", "裴知行"]),
        ("保安司司长罗立文临时代理行政长官。", ["罗立文"]),
        ("代表老校友向母校送上祝福。", []),
        ("一大批求真务实的卓越校长走上讲台。", []),
    ],
)
def test_persons(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "person") == expected


def test_common_words_before_a_place_in_brackets_make_a_firm() -> None:
    (found,) = read("与国电投中创新能源技术开发（北京）有限公司董事长裴知行座谈。")
    assert surfaces(found, "organization") == ["国电投中创新能源技术开发（北京）有限公司"]

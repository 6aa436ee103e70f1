"""Names that a row, a term or the words around them show: persons and firms in rows, bodies of a term, cut offices."""

import pytest

from tests.entities.pages import names, read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # most of a row are persons, so all of it are
        (
            "获奖者（罗明、许秀英、符映芸、李建国、余少帆、周海燕）上台。",
            ["罗明", "许秀英", "符映芸", "李建国", "余少帆", "周海燕"],
        ),
        ("罗明、许秀英、周海燕、李建国、石桥村的人到场。", ["罗明", "许秀英", "周海燕", "李建国"]),
        # a great river within the office and the name after it
        ("市委宣传部部长江小帆到会。", ["江小帆"]),
        ("该市西南部长江沿线和全市长江岸线风光好。", []),
        # a preposition after a name, and a wife's name after her husband's
        ("应急管理局局长王国安关于一季度工作的报告。", ["王国安"]),
        ("香港政务司司长陈方安平出席。", ["陈方安平"]),
        ("市长陈方安排工作。", ["陈方"]),
        # before an office, after the department of a hospital and after a verb
        ("泌尿外科何京明主任、脑病科苏志明教授和肛肠科刘小发大夫坐诊。", ["何京明", "苏志明", "刘小发"]),
        ("文学院教授和高新区主任到会。", []),
        # a verb before the office of another, a name that is never printed without its last character
        ("台北市副市长黄珊珊挑战市长宝座。", ["黄珊珊"]),
        ("副校长许敬文及相关人员到场，许敬文签字。", ["许敬文"]),
        ("绍兴建筑安装工程有限公司抹灰工祝平安获奖。", ["祝平安"]),
        # a name of which the middle is not told, and comes again
        ("逃犯陆某波藏在镇上，民警抓获陆某波。", ["陆某波"]),
        ("省政协主席周志明作省政协常委会工作报告。", ["周志明"]),
        # a foreign name of a head of state is no body; mottoes with a point are no names
        ("总编辑《听觉·视觉》和“献真情·送温暖”活动。", []),
    ],
)
def test_persons(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "person") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # firms in a row, each with its place, and after one that is known
        (
            "苏州骆澄生物、杭州美澄医药、南通百澄医疗等3家国家高新技术企业路演。",
            ["苏州骆澄生物", "杭州美澄医药", "南通百澄医疗"],
        ),
        ("由绍兴城投集团、铭澄资本支持。", ["绍兴城投集团", "铭澄资本"]),
        ("苏州、杭州、绍兴等5家单位与该公司签约。", []),
        # bodies of a term
        ("市十八届人大常委会第五次会议举行。", ["市十八届人大常委会"]),
        ("经绍兴市第九届人民代表大会审议。", ["绍兴市第九届人民代表大会"]),
        ("区委二届五次全会召开。", ["区委"]),
        ("2019年省政协常委会发挥优势，山东省立医院参加。", ["省政协常委会", "山东省立医院"]),
        ("绍兴市民盟驻会副主委到会。", ["绍兴市民盟"]),
        ("请求报县人民代表大会备案，港澳地区大学校长与内地大学校长联谊。", ["县人民代表大会"]),
        ("总统同德圣马洛副总统磋商。绍兴湖南企业商会成立，全总新闻发言人到会。", ["绍兴湖南企业商会", "全总"]),
        ("城关镇西华小学和石桥镇中心小学开学。", ["城关镇西华小学", "石桥镇中心小学"]),
        # clubs by their names, a conjunction before a school, words for haste in a centre
        ("北京国安战胜大连一方。", ["北京国安", "大连一方"]),
        ("但大澄中学没有消息。", ["大澄中学"]),
        ("绍兴市紧急医疗救援指挥中心成立。", ["绍兴市紧急医疗救援指挥中心"]),
        # bodies of other places where Chinese is written, and the town where a state has its seat
        (
            "运输及房屋局、交通事务局和县府、区公所、县农会到场，州府附近无人。",
            ["运输及房屋局", "交通事务局", "县府", "区公所", "县农会"],
        ),
        # what stands before a body is no part of it
        ("原省文化厅副厅长罗明参加。", ["省文化厅"]),
        ("弘扬医院文化，各初高中学校开学，200多人齐聚学校，石桥镇现有人大主席1人。", []),
        ("青湖网讯 昨日，许多人到场。", ["青湖网"]),
        ("中国医师协会眼科医师分会成立。", ["中国医师协会眼科医师分会"]),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


def test_a_society_is_neither_one_of_another_field_nor_its_own_branch() -> None:
    (entities,) = read("绍兴市医学会、绍兴市中医学会和绍兴市医学会眼科分会到场。")
    assert {printed: name for printed, name in names(entities, "organization").items() if printed != name} == {}


def test_offices_of_the_words_that_stand_before_them() -> None:
    (entities,) = read("立法委员罗明、投资顾问许秀英到场。运输及房屋局常任秘书长李建国致辞。")
    assert titles(entities) == [
        ("罗明", "立法委员", None),
        ("许秀英", "投资顾问", None),
        ("李建国", "常任秘书长", "运输及房屋局"),
    ]


def test_a_station_is_the_one_that_the_page_prints_with_its_bureau() -> None:
    (entities,) = read("县公安局云塘派出所来了客人，云塘派出所民警接待。")
    assert names(entities, "organization") == {
        "县公安局云塘派出所": "县公安局云塘派出所",
        "云塘派出所": "县公安局云塘派出所",
    }

"""Persons and their offices: who counts, who does not, and where a name ends."""

import pytest

from assets.entities.read import read_entities
from tests.entities.pages import article, read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one row per office, as printed, with its organisation
        (
            "市委常委、区委书记罗明远主持会议并讲话。",
            [("罗明远", "市委常委", "市委"), ("罗明远", "区委书记", "区委")],
        ),
        ("昨天，市人大常委会副主任韩秋实率队来镇调研。", [("韩秋实", "市人大常委会副主任", "市人大常委会")]),
        ("区政协主席、党组书记邵文彬致辞。", [("邵文彬", "区政协主席", "区政协"), ("邵文彬", "党组书记", None)]),
        # the office of a firm
        ("青岚云帆医疗器械有限公司总经理许可介绍。", [("许可", "总经理", "青岚云帆医疗器械有限公司")]),
        # an organisation that only the office shows to be one
        ("云帆康国际营销中心总监李明溪分享了经历。", [("李明溪", "总监", "云帆康国际营销中心")]),
        # a list shares its office; the verb after the last name is no part of it
        (
            "区领导孙立、朱小禾、谈胜参加活动。",
            [("孙立", "区领导", None), ("朱小禾", "区领导", None), ("谈胜", "区领导", None)],
        ),
        # an office after the name
        ("会议学习了习近平总书记重要讲话精神。", [("习近平", "总书记", None)]),
        # offices of one man, each with its own body
        (
            "市委常委、统战部部长、副市长马良参加活动。",
            [("马良", "市委常委", "市委"), ("马良", "统战部部长", "统战部"), ("马良", "副市长", None)],
        ),
        # names of other peoples of China, with a point or without, and a foreign one with a hyphen
        ("副市长阿木·且沙参加调研。", [("阿木·且沙", "副市长", None)]),
        ("村党支部书记娜仁高娃领着大家种树。", [("娜仁高娃", "村党支部书记", None)]),
        ("内政部长让-皮埃尔·姆贝亚发布视频。", [("让-皮埃尔·姆贝亚", "内政部长", None)]),
        (
            "社区党总支书记周小曼、柳湾村村支书褚国富在场。",
            [("周小曼", "社区党总支书记", None), ("褚国富", "村支书", None)],
        ),
        ("村党支部书记、合作社负责人鲜于澄说。", [("鲜于澄", "村党支部书记", None), ("鲜于澄", "负责人", None)]),
        # a conjunction before another name, wherever it comes; a verb whose first character could end the name
        (
            "辅警谭龙和李秀峰见状追赶。谭龙和李秀峰合力将其抓住。",
            [("谭龙", "辅警", None), ("李秀峰", "辅警", None)],
        ),
        ("局领导严俊点赞，新警朱双庆到场。", [("严俊", "局领导", None), ("朱双庆", "新警", None)]),
        # a bureau within the office of its head, ranks
        (
            "县人大常委会副主任、教育局长鲜于澄，区正县级干部安若曦到场。",
            [
                ("鲜于澄", "县人大常委会副主任", "县人大常委会"),
                ("鲜于澄", "教育局长", "教育局"),
                ("安若曦", "区正县级干部", None),
            ],
        ),
        # 来 ends a given name before a stop, and is a verb elsewhere
        ("村委会主任王春来、镇长李旺来到现场。", [("王春来", "村委会主任", None), ("李旺", "镇长", None)]),
        # the office of a town after that of the city; a department that is nobody's name
        (
            "市委副书记、石桥镇党委书记曾秋实带队。",
            [("曾秋实", "市委副书记", "市委"), ("曾秋实", "党委书记", "石桥镇党委")],
        ),
        (
            "副总工程师兼国际市场部部长诸葛明溪介绍。",
            [("诸葛明溪", "副总工程师", None), ("诸葛明溪", "部长", None)],
        ),
        # remarks in brackets, within the name of a body and behind an office
        (
            "区党工委委员、纪（工）委书记、区监委主任纪若晴到会。",
            [
                ("纪若晴", "区党工委委员", "区党工委"),
                ("纪若晴", "纪（工）委书记", None),
                ("纪若晴", "区监委主任", "区监委"),
            ],
        ),
        ("县委常委、统战部部长（兼）周舟带队。", [("周舟", "县委常委", "县委"), ("周舟", "统战部部长", "统战部")]),
        ("党组成员、副局长（正处级）鲜于澄到会。", [("鲜于澄", "党组成员", None), ("鲜于澄", "副局长", None)]),
        # what a sentence says that somebody is, and what stands in brackets behind a name
        (
            "柳若兰是云帆公路有限公司明溪养护站的副站长、高级工程师。",
            [("柳若兰", "副站长", "明溪养护站"), ("柳若兰", "高级工程师", None)],
        ),
        (
            "周良是云塘镇党委书记。他是区长罗明远的同学。",
            [("罗明远", "区长", None), ("周良", "云塘镇党委书记", "云塘镇党委")],
        ),
        (
            "裴知行（青岚大学教授）、安若曦（区政协副主席）到会。",
            [("裴知行", "教授", "青岚大学"), ("安若曦", "区政协副主席", "区政协")],
        ),
        ("先进生产力和生产关系的代表。表扬的班长，是全区的代表。", []),
        # the leaders of all bodies of a division
        (
            "区四套班子领导罗明远、安若曦出席。",
            [("罗明远", "区四套班子领导", None), ("安若曦", "区四套班子领导", None)],
        ),
        # a role is no office
        ("村民司马安吉说，选手赵岩松夺冠。", []),
        # a foreign name, as long as its characters go on
        ("欧盟委员会贸易委员瓦尔迪诺维奇举行会谈。", [("瓦尔迪诺维奇", "贸易委员", "欧盟委员会")]),
        # a double surname, two characters, a rare character
        ("镇长欧阳文静、副镇长何建率队检查。", [("欧阳文静", "镇长", None), ("何建", "副镇长", None)]),
        ("区长恽淏丞来到企业。", [("恽淏丞", "区长", None)]),
        # a river in a given name is no place
        ("集团董事长魏华山受聘。", [("魏华山", "董事长", None)]),
    ],
)
def test_offices_are_read_with_their_bearer_and_organisation(text: str, expected: list[object]) -> None:
    assert titles(read(text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“产品已经上市。”周亦凡介绍。", ["周亦凡"]),
        ("罗明远说，今年要快。", ["罗明远"]),
        ("欧阳文静表示，镇里已有安排。", ["欧阳文静"]),
        ("特朗普说，他会再来。", ["特朗普"]),
        ("图为完颜亦凡（左）在比赛中。", ["完颜亦凡"]),
        ("69岁的老窑工吴秋岚说，窑火还在。", ["吴秋岚"]),
        ("与队友赫亦秋、佟岚联手夺冠。", ["赫亦秋", "佟岚"]),
        ("41岁的任开霞已经挂着安全绳。", ["任开霞"]),
        ("副市长李国寿出席。", ["李国寿"]),  # 国寿 alone is a firm
        # those who are counted behind their names, and who is beaten
        ("先后战胜了梁若崑、孙颖舟和林高远三位高手。", ["梁若崑", "孙颖舟", "林高远"]),
        ("周大海、吴小军两人到案，张家港、常熟和太仓三人均收入上升。", ["周大海", "吴小军"]),
        ("石宇澄轻取陆明舟，陈雨菲击败何冰妍。", ["石宇澄", "陆明舟", "陈雨菲", "何冰妍"]),
        # a name of which the last character is not told; and no name, though a 某 follows
        ("民警将犯罪嫌疑人王建某抓获，张翠某报警，李小某、周青某三人到案。", ["王建某", "张翠某", "李小某", "周青某"]),
        ("在昌平某农场，高校某班学生到场。", []),
        # 任何 is a word, but for an office that ends within it
        ("村委会主任何永志介绍。任何单位不得拖延。", ["何永志"]),
        # not persons
        ("主题为“崇道尚德·与世偕行”。", []),
        ("核实法人和市场活动单位数目。", []),
        ("记者说，据介绍，有关部门表示重视。", []),
        ("有关负责人高度重视，主任会议强调安全。", []),
        ("组织委员讲堂、委员沙龙、政策解读等活动。", []),
        ("坚持领导包案，对包案责任未落实的地区通报。", []),
        ("何先生说，价格高了。", []),
        ("双方当事人相互联系。", []),
    ],
)
def test_names_stand_before_verbs_of_speaking_and_words_do_not(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "person") == expected


def test_a_sure_name_is_found_everywhere_on_the_page() -> None:
    first, second = read("区长罗明远出席。", "随后，罗明远一行走进车间。")
    assert surfaces(first, "person") == ["罗明远"]
    assert [(m.start, m.end) for m in second.mentions if m.name.kind == "person"] == [(3, 6)]


def test_bylines_are_no_persons_of_the_story() -> None:
    body = "本报讯（周建 记者 张可欣）昨天，区长罗明远带队检查。"
    (entities,) = read_entities("d1", [article(body, credits=("周建", "张可欣"))])
    assert surfaces(entities, "person") == ["罗明远"]


def test_an_imprint_names_no_persons() -> None:
    (entities,) = read_entities("d1", [article("总编辑罗明远\n编辑 周建", kind="imprint")])
    assert surfaces(entities, "person") == []
    assert titles(entities) == []


def test_headlines_are_read_with_their_own_offsets() -> None:
    (entities,) = read_entities("d1", [article("区长罗明远出席会议。", headline="罗明远调研石桥镇")])
    in_headline = [(m.surface, m.start, m.end) for m in entities.mentions if m.field == "headline"]
    assert in_headline == [("罗明远", 0, 3), ("石桥镇", 5, 8)]


def test_people_are_told_apart_by_jurisdiction_and_firm() -> None:
    (first,) = read("安吉县委书记罗明远讲话。")
    (second,) = read("云帆医疗科技有限公司总经理罗明远讲话。")
    scopes = {e.titles[0].person.scope for e in (first, second)}
    assert scopes == {"浙江省湖州市安吉县", "云帆医疗科技有限公司"}

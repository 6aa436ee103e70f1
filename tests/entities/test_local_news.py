"""How local papers write of people, villages and stations: elections, lists, names of other peoples, villages cut up."""

import pytest

from tests.entities.pages import read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # persons elected, one after the other, with the office after them
        (
            "大会补选宓玉芝为市人大常委会副主任，补选郝连江、罗新民为市人大常委会委员。",
            [
                ("宓玉芝", "市人大常委会副主任", "市人大常委会"),
                ("郝连江", "市人大常委会委员", "市人大常委会"),
                ("罗新民", "市人大常委会委员", "市人大常委会"),
            ],
        ),
        # a name of known parts after a point, in full and once
        ("副主任阿依古丽·赛力克介绍了经验。", [("阿依古丽·赛力克", "副主任", None)]),
        ("委员巴哈尔古丽·吾甫尔说。", [("巴哈尔古丽·吾甫尔", "委员", None)]),
        # a given name that is a county, or a word with a preposition in it
        ("县委书记裘东平带队调研。裘东平说。", [("裘东平", "县委书记", "县委")]),
        ("副市长路向阳到会听取意见。", [("路向阳", "副市长", None)]),
        # a verb that the segmenter glues to the jurisdiction after it
        (
            "县委常委、副县长谷海涛率县水利局到会。",
            [("谷海涛", "县委常委", "县委"), ("谷海涛", "副县长", None)],
        ),
        # the members of a body, and the chiefs of rivers
        ("县人大常委会组成人员冯若琴先后发问。", [("冯若琴", "县人大常委会组成人员", "县人大常委会")]),
        ("县长、县副总河长田若丽率队巡河。", [("田若丽", "县长", None), ("田若丽", "县副总河长", None)]),
        # the next office of a list is nobody's name
        (
            "副市长殷若国、公安局局长翁若群参加活动。",
            [("殷若国", "副市长", None), ("翁若群", "局长", None)],
        ),
        # a department is part of the firm
        (
            "青岚市恒珀机械有限公司人力资源部经理谈若笑介绍。",
            [("谈若笑", "经理", "青岚市恒珀机械有限公司")],
        ),
        # a deputy is sent by the people, not by the body
        ("市人大代表王小禾表示满意。", [("王小禾", "市人大代表", None)]),
    ],
)
def test_offices_of_local_news(text: str, expected: list[object]) -> None:
    assert titles(read(text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("村民宓小菊熟练地把竹篮编好。", ["宓小菊"]),
        ("困难群众王若福家中暖意融融。", ["王若福"]),
        ("修鞋匠陶若平在街口干了多年。采茶工尹若芬高兴地说。", ["陶若平", "尹若芬"]),
        ("每周有专家来院坐诊。", []),
    ],
)
def test_persons_after_roles(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "person") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # villages that the segmenter cut up, directly after their town
        ("石桥镇三元岗村的菱角熟了。", ["石桥镇", "三元岗村"]),
        ("石桥镇汪村村近年来种树。", ["石桥镇", "汪村村"]),
        ("石桥镇美丽乡村建设加快，石桥镇建设新村。", ["石桥镇"]),
        # a road by the side of a building, a square of shops
        ("在澄溪路与钟楼北路交叉口察看，在万岚商业广场检查。", ["澄溪路", "钟楼北路", "万岚商业广场"]),
        # a river cut after its first character
        ("到绵江河流域调研。", ["绵江河"]),
        # phrases and classes that are nobody's name
        ("利用社区用房改建，服务山区村，开展巡河工作，紧盯山塘水库。", []),
        ("会议在市文化中心闭幕。", ["市文化中心"]),
    ],
)
def test_places_of_local_news(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("乡农技站组织人员下田。", ["乡农技站"]),
        ("记者从县供销合作社联合社了解到，肥料充足。", ["县供销合作社联合社"]),
        ("县委理论学习中心组举行学习会。", ["县委理论学习中心组"]),
        ("市经济信息化和商务局现场回应。", ["市经济信息化和商务局"]),
        ("率部分市人大代表视察，送去党和政府的关怀。在石桥镇菱角种植基地，农户正忙。", []),
    ],
)
def test_organizations_of_local_news(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected

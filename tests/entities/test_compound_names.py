"""Names that hold or touch other names: a firm after its owner, roads between towns, bodies within a committee, lists."""

import pytest

from tests.entities.pages import read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a conjunction before the level of a body is no county
        ("请属地和县资规局、县供电公司靠前服务。", ["县资规局", "县供电公司"]),
        # a zone that only the list shows to be one
        ("先后来到镜湖港经济开发区、沿海经济开发区。", ["镜湖港经济开发区", "沿海经济开发区"]),
        # a firm of a holding, an office of a committee of a party body
        ("国网绍兴供电公司到场保电。", ["国网绍兴供电公司"]),
        ("绍兴市委农村工作领导小组办公室作了介绍。", ["绍兴市委农村工作领导小组办公室"]),
        # an institute under its short name, a centre named after two sides
        ("在中科院绍兴纳米所，新平台通过验收。", ["中科院绍兴纳米所"]),
        ("搭建中国—中东欧国家技术转移中心等平台。", ["中国—中东欧国家技术转移中心"]),
        # a new district before its zone; an unknown word that only looks like a measure
        ("在望江新区高新技术产业园区新建一条线。", ["望江新区高新技术产业园区"]),
        ("游客在小望口旅游度假区游玩。", ["小望口旅游度假区"]),
        # a class of firms
        ("推进“一人公司”创新发展。", []),
    ],
)
def test_organizations(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对双桥、袁庄、新店3个镇的县道增设护栏。", ["双桥", "袁庄", "新店"]),
        ("涉及鸭溪、石榴、三岔、平正仡佬族乡等19个镇。", ["鸭溪", "石榴", "三岔", "平正仡佬族乡"]),
        ("产品销往川渝、两广等地。", ["川渝", "两广"]),
        # roads named after their ends; any road of a county; every county has one
        ("东连福州至银川国家高速公路，终点接绍兴至宁波高速公路。", ["福州至银川国家高速公路", "绍兴至宁波高速公路"]),
        ("实施万载县高速公路建设项目。", ["万载县"]),
        ("全省各县已有县县通高速公路。", []),
        # a sight in a zone is a place of its own
        ("在镜湖旅游度假区水上迪斯科景区游玩。", ["水上迪斯科景区", "镜湖旅游度假区"]),
        ("将于明年在望江新区投产。", ["望江新区"]),
        # the north of 天河, not 河北
        ("在天河北板块，看房的人不多。", []),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert sorted(surfaces(read(text)[0], "place")) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the committee belongs to the office, and the chain goes on over it
        (
            "绍兴经济开发区党工委书记、管委会主任裴云升参加会议。",
            [("裴云升", "党工委书记", "绍兴经济开发区"), ("裴云升", "管委会主任", None)],
        ),
        # what the secretary does is no name
        ("绍兴大学校友总会秘书长宣读名单。", []),
        ("承办法官詹云涛会同司法所上门。", [("詹云涛", "承办法官", None)]),
        ("行政主管阿娜尔古丽·马合木提说，这次只用了两天。", [("阿娜尔古丽·马合木提", "主管", None)]),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert titles(read(text)[0]) == expected

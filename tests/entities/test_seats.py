"""Places in the names of organisations: cut off a firm's, read beside a school's, left to a town's own bodies."""

import pytest

from tests.entities.pages import read, surfaces


@pytest.mark.parametrize(
    ("text", "organizations", "places"),
    [
        # a registered name holds no town
        ("明溪区云塘镇柚缘澄果蔬有限公司正在装箱。", ["柚缘澄果蔬有限公司"], ["明溪区", "云塘镇"]),
        # a school and a cooperative stand in a town, and in a village
        ("云塘镇中心小学的学生在排练。", ["云塘镇中心小学"], ["云塘镇"]),
        ("青湾镇兴盛村农机合作社扩建。", ["青湾镇兴盛村农机合作社"], ["青湾镇", "兴盛村"]),
        ("石桥街道昨日办起集市，石桥街道办事处牵头。", ["石桥街道办事处"], ["石桥街道"]),
        # a city that ends like a town is none
        ("毕业于景德镇陶瓷大学的他回乡了。", ["景德镇陶瓷大学"], []),
        # the country of a prefecture's government
        ("日本石川县政府12日说，雨势减弱。", ["石川县政府"], ["日本"]),
    ],
)
def test_places_at_the_head_of_a_name(text: str, organizations: list[str], places: list[str]) -> None:
    found = read(text)[0]
    assert surfaces(found, "organization") == organizations
    assert sorted(surfaces(found, "place")) == sorted(places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # markets are organisations
        ("与柳州昇阳农产品批发市场、重庆双澄国际农贸城签约。", ["柳州昇阳农产品批发市场", "重庆双澄国际农贸城"]),
        # the numbered unit of a police body
        ("青岚市公安局交警支队二大队民警上路。", ["青岚市公安局交警支队二大队"]),
        # the league of a level, a committee by its fields, the office of a town
        ("大赛由团区委主办，市委非公企业和社会组织工委协办。", ["团区委", "市委非公企业和社会组织工委"]),
        ("据镇民政办介绍，记者从市招生考试院获悉。", ["镇民政办", "市招生考试院"]),
        # a farm store of the state keeps its first words
        ("中央储备粮青岚直属库有限公司一天收粮3200吨。", ["中央储备粮青岚直属库有限公司"]),
        # what is counted, what is any of its kind, what was once one, what is a machine or a class
        ("公司还建了一座智能化加工厂。", []),
        ("厂房选在原村小学，引进五轴加工中心等设备。", []),
        ("走进村里的黑木耳种植基地。", []),
        ("2023年江苏省普通高中学业水平考试在即。", []),
        # a country's embassy and ministry in front of a person
        ("中国驻肯尼亚大使方怀远、肯尼亚交通和物流部长贝莱出席。", []),
        # an art, and people of an age, are no owners
        ("非遗项目青岚葵艺代表性传承人廖惠兰（中）在教学。", []),
        ("云塘镇官田村长者饭堂开张。", []),
    ],
)
def test_organizations_by_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # items of a list of firms that the segmenter cut
        ("名单公布，我市盛和精工、普瑞澄生物、恒誉澄电子3家企业入选。", ["盛和精工", "普瑞澄生物", "恒誉澄电子"]),
        ("县内造纸、钢材、矿石等企业发来贺信。", []),
        # a firm by its trade, whose project is spoken of
        ("总投资12亿元的锦昱新材高性能铜箔项目开工。", ["锦昱新材"]),
        ("大健康生物医药项目、高端电子项目落地。", []),
        # a club in quotes, a customs house of a county whose name is a word
        ("来自“侨澄义工联”的社工到场，平和海关发布数据。", ["侨澄义工联", "平和海关"]),
        # the body of the street that the text is about
        ("今年4月，街道党工委选派专员。", ["街道党工委"]),
        # schools by a number and by a wish, a hospital in short form, what is three things at once
        ("县一中、胜利小学、县妇保院到场，综合保税区三大平台开放。", ["县一中", "胜利小学", "县妇保院"]),
        ("他入职某物流公司，学习二十届三中全会精神。", []),
        # an adjective, a fruit
        ("再美的风景也会打折扣，真龙柚标准化示范园开园。", ["真龙柚标准化示范园"]),
    ],
)
def test_firms_and_clubs_by_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected

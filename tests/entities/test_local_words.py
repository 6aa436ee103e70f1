"""Words of local papers that cut or hide a name: wishes and days as names, roads of a grid, banks of rivers, counts."""

import pytest

from tests.entities.pages import read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # villages and communities that a wish, a virtue or a day names, after their town; and classes of villages
        ("石桥镇团结村的果园开园，石桥镇兴盛村也来人。", ["石桥镇", "团结村", "兴盛村"]),
        ("石桥街道八一社区党员到场。", ["石桥街道", "八一社区"]),
        ("在石桥镇帮扶村和石桥镇整治村走访。", ["石桥镇"]),
        # roads of a grid
        ("改造纬三路和经十一路两侧绿化。", ["纬三路", "经十一路"]),
        ("他已经一路小跑。", []),
        # a name that begins like a conjunction
        ("地址在和平街12号。", ["和平街"]),
        # a road that a city names, after a verb of coming
        ("一行来到绍兴路查看。", ["绍兴路"]),
        # a count of sights
        ("柳门古战场三大景区迎来游客。", ["柳门古战场"]),
        # rivers that the dictionary knows, and those that it has for any river; a bank
        ("初夏的沁河两岸，游人不断。", ["沁河"]),
        ("滔滔的大江两岸，他们坠入爱河。", []),
        ("项目位于柳溪河南岸。", ["柳溪河"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a preposition that the segmenter glues to the level
        ("据县商务和工业信息化局统计，销量增长。", ["县商务和工业信息化局"]),
        ("据县茶叶产业发展中心统计，销量增长。", ["县茶叶产业发展中心"]),
        # as many firms as are counted, without 等; and a count of others
        ("我市云帆精工、普瑞澄生物、恒润电子3家企业入围。", ["云帆精工", "普瑞澄生物", "恒润电子"]),
        ("加强土地、资金、人才保障，12家企业入围。", []),
        ("今年引进电子信息1家企业。", []),
        # the bureau of a zone, the office of a line of work, and the firm of a level
        ("记者从绍兴经济开发区建设发展局获悉。", ["绍兴经济开发区建设发展局"]),
        ("绍兴供电局投入人员百名，县粮食购销总公司备足货源。", ["绍兴供电局", "县粮食购销总公司"]),
        ("绍兴财政局面紧张。", []),
        # one of a kind is no name
        ("成为省内最大的氮化硼材料生产基地。", []),
        # a meeting is no chamber, so many a day are no maker of cars
        ("市民代表召开“优化环境”专题协商会。", []),
        ("生产线8条，日产座椅500套。", []),
        ("丰田、日产等车企参展。", ["丰田", "日产"]),
    ],
)
def test_organizations(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


@pytest.mark.parametrize("name", ["鲜于志强", "慕容启", "尉迟广平", "令狐志远"])
def test_names_with_two_characters_for_the_family(name: str) -> None:
    assert titles(read(f"县委副书记{name}参加活动。")[0]) == [(name, "县委副书记", "县委")]

"""Bodies named by a field of work, of a level, a place or a country, and the offices within a body."""

import pytest

from tests.entities.pages import read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a level, fields, and a bureau: no list has them all
        ("记者从区海洋发展和渔业局获悉，一季度增长。", ["区海洋发展和渔业局"]),
        ("市园林绿化和城市管理局已备足工具。", ["市园林绿化和城市管理局"]),
        ("县就业创业和人才服务局设立驿站。", ["县就业创业和人才服务局"]),
        ("县教科体局、县工信商务局联合发文。", ["县教科体局", "县工信商务局"]),
        ("按照要求，市数据资源和政务服务局公布清单。", ["市数据资源和政务服务局"]),
        # a conjunction between two bodies
        ("区文体旅局和石桥街道办事处联合举办。", ["区文体旅局", "石桥街道办事处"]),
        # any level, any county's, and words that only end like a bureau
        ("全市城市管理局长会议召开，各县教育局、我区住房保障局负责人参加。", []),
        ("服务全市经济发展大局，市餐饮服务大厅启用。", []),
        ("省、市召开应急管理局长会议。", []),
        ("市科创投资集团签署协议。", ["市科创投资集团"]),
        # a place, fields, and a station or centre
        ("绍兴市机电排灌总站投入设备。", ["绍兴市机电排灌总站"]),
        ("新昌县防汛抗旱物资储运站采购了水泵。", ["新昌县防汛抗旱物资储运站"]),
        ("新昌县水利工程建设管理站参与。", ["新昌县水利工程建设管理站"]),
        # the offices of a body
        ("绍兴市财政局预算处近日发文。", ["绍兴市财政局预算处"]),
        ("财政部预算司近日发布消息。", ["财政部预算司"]),
        ("教育部基础教育司发文。", ["教育部基础教育司"]),
        ("国家防总办公室发出通知。", ["国家防总办公室"]),
        ("明溪区委巡察工作领导小组听取汇报。", ["明溪区委巡察工作领导小组"]),
        ("会议听取了区委人才工作领导小组的汇报。", ["区委人才工作领导小组"]),
        # what a government buys, and what its departments are
        ("不少市政府采购部门与水利部门合作。", []),
        # founded under a name of fields
        ("去年年底，全省成立海洋工程与装备技术创新中心。", ["海洋工程与装备技术创新中心"]),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("韩国国家情报院说，情况属实。", ["韩国国家情报院"]),
        ("朝鲜国防省发言人说。", ["朝鲜国防省"]),
        ("肯尼亚国家运输与安全局数据显示。", ["肯尼亚国家运输与安全局"]),
        ("法国国防部发言人表示，美国教育部发布通知。", ["法国国防部", "美国教育部"]),
        ("日本财务省公布数据。", ["日本财务省"]),
        ("双方出席中哈政府间合作委员会有关活动。", ["中哈政府间合作委员会"]),
        # parts of a country
        ("德国西部和韩国南部出现大雨。", []),
        # a country under its full name is no body
        ("哈萨克斯坦共和国副总理到会。", []),
    ],
)
def test_bodies_of_states(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the place before brackets or a code; the report of a firm
        ("云帆精密（002999.SZ）上涨。云帆精密控股股东减持。", ["云帆精密"]),
        ("晚间，岚芯光电发布公告称，将重组。", ["岚芯光电"]),
        ("公司发布公告称，将停牌。（2023）年度，张三（40）。", []),
        # the plant and the park of a firm
        ("绍兴供热公司热源厂提前升温。", ["绍兴供热公司"]),
        ("云帆集团医药物流园区开工。", ["云帆集团"]),
        ("昱澄集团红岚酒厂投产。", ["昱澄集团", "红岚酒厂"]),
        ("河套酒业集团到场，大型矿业集团参加。", ["河套酒业集团"]),
        # a part of a free trade zone
        ("中国（福建）自由贸易试验区厦门片区挂牌。", ["中国（福建）自由贸易试验区厦门片区"]),
        # papers and sites
        ("法国《晨星报》报道，《岚山时报》网站称。", ["晨星报", "岚山时报"]),
        ("青湖网10月4日讯（记者 陈智）湖边热闹。（岚山晚报）", ["青湖网", "岚山晚报"]),
        ("市民通过互联网消息得知，《年度公报》发表。", []),
    ],
)
def test_firms_and_media(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


def test_two_firms_of_one_group_are_two() -> None:
    entities = read("云铝稀土(江苏)有限公司挂牌。此前设立云铝广西有色稀土开发有限公司。")[0]
    found = {m.surface: m.name.text for m in entities.mentions if m.name.kind == "organization"}
    assert found["云铝稀土(江苏)有限公司"] != found["云铝广西有色稀土开发有限公司"]


def test_the_committee_of_the_only_zone_of_a_page() -> None:
    entities = read("镜湖岛旅游度假区迎来游客。度假区管委会副主任杨丽华介绍，慢行道开工。")[0]
    assert "度假区管委会" in surfaces(entities, "organization")
    assert titles(entities) == [("杨丽华", "副主任", "镜湖岛旅游度假区管委会")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市退役军人服务中心走访。", ["市退役军人服务中心"]),
        ("市职工服务中心和区残疾人综合服务中心揭牌。", ["市职工服务中心", "区残疾人综合服务中心"]),
        ("江苏岚芯微电子股份有限公司投产，岚芯微电子扩产。", ["江苏岚芯微电子股份有限公司", "岚芯微电子"]),
        ("银行说，已为岚丰粮油等企业放贷。", ["岚丰粮油"]),
        ("与昱澄集团和有方稀土新材料股份有限公司签约。", ["昱澄集团", "有方稀土新材料股份有限公司"]),
        ("据悉，一家大型有限公司成立。", []),
    ],
)
def test_names_of_common_words(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("俄罗斯外长在维季姆斯克会见客人。", ["俄罗斯", "维季姆斯克"]),
        ("该国西部城市基洛夫格勒发生爆炸，与俄罗斯有关。", ["基洛夫格勒", "俄罗斯"]),
        ("美国安森美、德国英飞凌等企业参展。", ["美国", "德国"]),
        ("在特朗普执政期间，美国与默克尔会谈。", ["美国"]),
        ("在维季姆斯克会见客人。", []),
    ],
)
def test_places_of_the_world_that_no_table_knows(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "place") == expected

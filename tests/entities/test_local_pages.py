"""What county pages print: rolls of names, estates, offices of zones and towns, waters, sights, firms of many kinds."""

import pytest

from tests.entities.marked import expected, printed
from tests.entities.pages import names, read, surfaces, titles


@pytest.mark.parametrize(
    "sentence",
    [
        # rolls: before a verb of taking part, before what all are
        "{人 张千山}、{人 李斌}、{人 陈忠才}、{人 陈向阳}、{人 梅长春}等县四大班子领导出席仪式。",
        "{人 郭安宁}、{人 王凤珠}等贫困户代表分别作了发言。",
        # after 的, before a word for an elder
        "村里的{人 薛桂花}老人收到了棉被。",
        # 的 between an office and a name; a name and a verb that the segmenter makes one word
        "时任{地 明溪县}县长的{人 汪涛}给大家出了一道题。",
        "63岁的{人 糜学江}种了2000多亩水稻。",
        "老党员{人 李骁}连忙将泥土覆盖，在基地同员工商量明年的计划。",
        # a villager who does something is no village
        "“红色乡贤”{人 张汉荣}创企，{人 金福良}治村，一路相随。村党委书记{人 金福良}说。",
        # names of other peoples that stand alone
        "护林员{人 洛桑多吉}每天巡山，合作社社员{人 次仁央宗}忙着织布，老人{人 阿卜杜热西提}来帮忙。",
    ],
)
def test_persons(sentence: str) -> None:
    found, marked = printed(sentence), expected(sentence)
    found["organization"] = []
    assert found == marked


@pytest.mark.parametrize(
    "sentence",
    [
        "家住{地 幸福家园小区}的老人来到{地 陈渡新苑社区}。",
        "记者来到交界处的{地 后池村}，一派繁忙；又去{地 周口市}{地 淮阳区}{地 大郝庄村}。",
        "四月的风吹红了{地 党畈村}的枝头，{地 党畈村}樱桃谷开园。",
        "{地 加绕村}村委会在一组村民中组建队伍，走访看望了驻{地 柏林村}工作队队员。",
        "{地 两河口水库}、{地 石门水库}开工，{地 石门河}水位上涨。",
        "{地 可可西里自然保护区}边缘，藏羚羊成群。",
        "在{地 石桥镇}{地 中我岛村}举行。",
        "一行人来到{地 文化路}、{地 人民广场}；{地 龙首山}下，游人如织。",
    ],
)
def test_places(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "他是{机 星马针织有限公司}创始人之一，{机 余家湖红泰公司}机械加工项目开工。",
        "在石桥镇{机 许家冲村茶叶合作社}，负责人正在验货。",
        "来自{机 逸夫小学}、{机 县直机关幼儿园}、{机 县二中}的学生到场。",
        "{机 县作协}、{机 市摄协}组织采风，“一老一小”受益。",
        "{机 江淮汽车}、{机 奇瑞汽车}布局新能源，{机 海尔智家}、{机 格力电器}跟进。",
        "记者在{机 县不动产登记中心}看到，群众正在排队。",
        "{机 县人民医院}胸痛中心通过认证。",
    ],
)
def test_organizations(sentence: str) -> None:
    found, marked = printed(sentence), expected(sentence)
    found["place"] = []
    assert found == marked


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "项目由青岚市文旅发展集团有限公司承建，市文旅集团工程部负责人到场。",
            "市文旅集团",
            "青岚市文旅发展集团有限公司",
        ),
        ("国网青海省电力公司发布数据，国网青海电力董事长表示。", "国网青海电力", "国网青海省电力公司"),
        (
            "中国农业发展银行绍兴市分行放款，我市企业受益。绍兴的市分行还上门服务。",
            "市分行",
            "中国农业发展银行绍兴市分行",
        ),
    ],
)
def test_short_names_of_a_level_and_of_branches(text: str, short: str, full: str) -> None:
    assert names(read(text)[0], "organization")[short] == full


def test_a_park_is_that_of_its_article() -> None:
    found = read("唐河循环经济产业园招商。产业园新添企业。", "本市另一处产业园开工。")
    assert [surfaces(entities, "organization") for entities in found] == [["唐河循环经济产业园", "产业园"], []]


@pytest.mark.parametrize(
    ("text", "expected_titles"),
    [
        ("公司副总经理、生产总监邓海川介绍。", ["副总经理", "总监"]),
        ("石桥街道党工委副书记、办事处主任陆伟雄介绍。", ["党工委副书记", "主任"]),
        ("派驻四家村第一书记、工作队队长段云峰说。", ["第一书记", "队长"]),
    ],
)
def test_offices_at_a_part_of_what_was_named(text: str, expected_titles: list[str]) -> None:
    assert [title for _, title, _ in titles(read(text)[0])] == expected_titles

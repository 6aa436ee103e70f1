"""What county pages print: rolls of names, estates, offices of zones and towns, waters, sights, firms of many kinds."""

import pytest

from tests.entities.marked import expected, printed


@pytest.mark.parametrize(
    "sentence",
    [
        # rolls: before a verb of taking part, before what all are
        "{人 张千山}、{人 李斌}、{人 陈忠才}、{人 陈向阳}、{人 梅长春}等县四大班子领导出席仪式。",
        "{人 郭安宁}、{人 王凤珠}等贫困户代表分别作了发言。",
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

"""Villages and communities: any word of the language after a town, or before what only villages have."""

import pytest

from tests.entities.marked import expected, printed


@pytest.mark.parametrize(
    "sentence",
    [
        # words for sides, numbers, wishes, things that grow, after a town; and those after them in a list
        "在{地 石桥镇}{地 东头村}、{地 云塘镇}{地 前街村}、{地 高湖镇}{地 后坝村}，记者看到新景象。",
        "走进{地 石桥镇}{地 西关村}，一排排大棚映入眼帘。",
        "在{地 五山乡}{地 四家村}的肉牛养殖场里，一片忙碌。",
        "一行来到{地 瓮溪镇}{地 荆竹园村}开展义诊活动，又到{地 石桥镇}{地 桃花园村}。",
        "他们观摩了{地 云塘镇}{地 桃山村}油菜机播现场、{地 石桥镇}{地 老梅村}示范点。",
        "日前，在{地 龙眠街道}{地 平安社区}，{地 石桥镇}{地 建设村}的代表也来了。",
        "走进{地 云塘镇}{地 东湖村}、{地 西湖村}，道路干净整洁。",
        # a village with a base for something, and what is no name of the base
        "近日，在{地 水口乡}{地 周口村}白茶基地，茶农正在采茶。",
        # before a body or a person of the village
        "在{地 石桥镇}{地 云塘村}看到，{地 云塘村}位于山脚下。",
        "走访{地 尹山村}，推进项目建设、镇村建设。",
        "{地 柳湾村}村党支部书记{人 褚国富}说，如今村村有产业。",
        "县里的{地 西头村}党支部书记{人 肖冬莲}建议，把驿站开到集镇上。",
        "{地 白云村}党总支副书记、村委会副主任{人 李国华}当起了翻译。",
        "{地 石桥镇}{地 河东村}村民{人 罗秀英}笑着说。",
        "驻{地 柳河乡}{地 三道梁村}第一书记{人 苏晓东}。",
        "{地 城东社区}居民{人 孟凡英}说，下楼就能买菜。",
        # after a verb of going
        "大家先到{地 石桥镇}，再走进{地 北坝村}看农田。",
        # a village comes again
        "{地 石桥镇}{地 四家村}修了路，{地 四家村}的桃子卖得出去了。",
    ],
)
def test_villages(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{地 石桥镇}各村和{地 云塘镇}农村生活污水治理项目启动。",
        "{地 石桥镇}村级集体经济收入超50万元，{地 石桥镇}示范村建设加快。",
        "{地 石桥镇}组织村干部外出学习，推进村庄清洁行动。",
        "{地 石桥镇}召开村支书会议，{地 石桥镇}村两委干部带头。",
        "{地 石桥镇}干部包村联户，驻村指导；{地 石桥镇}三个村受灾。",
        "{地 石桥镇}美丽乡村连成片，{地 石桥镇}彝族村换了样。",
        "营地就在河边的露营地。村里人都来了。",
    ],
)
def test_what_is_no_village(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)

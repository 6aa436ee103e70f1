"""Names as news agencies and trade portals print them: firms by half a name, guests and their wives, rows behind a verb."""

import pytest

from tests.entities.marked import expected, printed
from tests.entities.pages import read, surfaces, titles


@pytest.mark.parametrize(
    "sentence",
    [
        # two characters that no dictionary has are a firm where its head is named after them, and then wherever they come again
        "封装大厂{机 昱光}董事长{人 叶知秋}指出，需求回升。{机 昱光}今年扩产。",
        "而{机 沐坤}总经理{人 刘明远}表示，订单饱满。",
        "总经理{人 罗明}介绍，何况董事长也来了。",
        # a known firm and its trade, in full and in short
        "{机 华润雪岭}宣布成立{机 华润雪岭啤酒(铁岭)有限公司}，{机 华润雪岭}占据六成份额。",
        "{机 华润雪岭啤酒辽宁分公司}总经理{人 安卓然}到场。",
        "收购{机 南方绿野食品股份有限公司青浦云尼啤酒分公司}的股权。",
        # bodies of the world with a field
        "{机 世界金属统计局}数据显示，世界统计数据充足。",
        # words that are firms as well
        "这让人联想到去年，职场菜鸟落实好未来五年规划，拍视频的快手坚持求是创新。",
        "{机 联想集团}与{机 华为}合作，{机 联想}、{机 比亚迪}参展。",
        # crops that are firms as well; a row with 等; a trade in a country; the first character of a firm
        "{机 苹果公司}推出新品，{机 苹果}供应链紧张，苹果、梨子和小米丰收，{机 小米科技}的门店开张。",
        "{地 惠州}企业{机 TCL}、{机 德云}、{机 侨晴}、{机 光岚科技}等4家企业入选中国电子信息百强。",
        "论坛上，{机 苏赛云商业数据有限公司}董事长{人 李保明}表示，由{机 云帆数据有限公司}承办。",
        # a class of zones, a nickname for any village, trade in a country
        "106个地方获得第六批生态文明建设示范区称号，便民药柜设在“空白村”，“空白村”的供应问题解决了。",
        "{地 中国}农机市场回暖，{地 江苏}建材市场平稳，国内蔬菜市场供应充足。",
        "记者在{地 三江源农机市场}看到，{地 凌家塘水果市场}人来人往。",
        # what firms do, where people are stationed, platforms in a row, institutes of an academy
        "{机 云帆铁路总公司}完全控股的{机 云帆投资有限公司}转让股权，企业复工复产驻厂督导员到岗。",
        "索赔对象包括{机 携程}、{机 飞猪}、{机 云蜂窝}等在线旅游平台。",
        "{机 中国科学院国家天文台}举行仪式。",
        # wives, and offices at a foreign body
        "{人 罗明远}和夫人{人 安若云}出席晚宴，夫人{人 娜依拉}举行茶会。",
        "{机 明溪音乐学院理事会}主席{人 比亚沙坤}、院长{人 初维}热情迎接。",
        # the first of a row behind what opens it
        "会议推选出由{人 马友礼}、{人 许安康}、{人 邱庭栋}、{人 何远铧}、{人 姚一鸣}等11位成员组成的主席团。",
        # roads at both ends of a stretch, and sides of roads
        "{地 永安路}（{地 金池路}至{地 澳华路}）半幅封闭，货车绕行{地 永贵南大街}。",
        "公交车从北门至南门，全市道路、桥至村口的路灯都亮了。",
    ],
)
def test_names_are_read(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # a day right after the name of whoever holds an office
        "{机 明溪大学}教授{人 金涌}7月22日在论坛上说，发展很快。{人 金涌}分析说，投资不高。",
        "{地 俄罗斯}外长{人 沃尔科夫}14日抵达{地 巴黎}，{地 法国}总统{人 德拉努瓦}5日同他会见。",
        "决赛中，{人 王晨}2胜2负，阎森为1胜2负，代表李3人。",
        # a firm behind 的 whose first word is a place as well, and short
        "总部位于{地 上海}的{机 光明食品集团}正在考虑收购，{机 光明食品}已经派人谈判。",
        # each of several governments, and one by its level alone
        "{地 青岛}、{地 苏州}等市政府和{地 上海市}市级政府机关率先完成工作。",
        # divisions abroad
        "工厂位于{地 日本}{地 岐阜县}{地 美浓加茂市}，{地 老挝}{地 万象省}{地 万荣县}客流增加，美国各州和大城市受影响。".replace(
            "美国", "{地 美国}"
        ),
        # a row of divisions abroad, a town behind 城市; 中非 is China and Africa
        "{地 也门}{地 荷台达省}、{地 塔伊兹省}和{地 贝达省}遭到袭击，南部城市{地 萨尔布吕肯}一座机场停运。",
        "事件发生在{地 美国}{地 华盛顿州}，该州的{地 伯灵顿市}一家购物中心受损，蔬菜每天可上市两吨。",
        "中非经贸合作论坛举行，{地 中非共和国}总统{人 图瓦德拉}到会。",
        # bodies of states and of the world
        "{机 联合国维和部队}抵达，{机 叙利亚政府军}夺回城镇，{机 泰国总理府}宣布消息。",
        "{机 日本海洋研究开发机构}正在调查，整合了14个旧系统。",
    ],
)
def test_names_of_the_world_are_read(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


def test_who_speaks_for_another_does_not_hold_his_office() -> None:
    found = read("联合国秘书长发言人埃克哈德20日宣布，会谈延期。")[0]
    assert titles(found) == [("埃克哈德", "秘书长发言人", "联合国")]


def test_ministers_abroad_have_fields_and_are_of_no_ministry_of_china() -> None:
    found = read("爱尔兰环境、气候与通讯部长兼交通部长瑞安和法国欧洲和外交部长巴罗14日到场。")[0]
    assert titles(found) == [
        ("瑞安", "环境、气候与通讯部长", None),
        ("瑞安", "交通部长", None),
        ("巴罗", "欧洲和外交部长", None),
    ]
    assert surfaces(found, "organization") == []


def test_ministers_of_china_are_of_theirs() -> None:
    found = read("国务院副总理兼外交部长李明远抵达。")[0]
    assert titles(found) == [("李明远", "副总理", "国务院"), ("李明远", "外交部长", "外交部")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # when an office was taken stands between
        ("王凝在2015年10月出任北京市副市长。", [("王凝", "副市长", None)]),
        ("周良于去年12月升任省交通厅厅长。", [("周良", "省交通厅厅长", "省交通厅")]),
        ("张晓兰被任命为市卫健委主任。", [("张晓兰", "市卫健委主任", "市卫健委")]),
        # a clause without a subject goes on with the only person of the sentence
        ("罗立文任明溪县县长，现任三明市副市长。", [("罗立文", "县长", None), ("罗立文", "副市长", None)]),
        ("罗立文与周良共事多年，后任三明市副市长。", []),
    ],
)
def test_careers_are_read_over_days_and_clauses(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert titles(read(text)[0]) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "{人 景海明}、{人 朱杨}、{人 桂海潮}3名航天员状态良好，{人 罗明远}、{人 周良}、{人 李秀峰}3位老师到岗。",
        "{地 北京}、{地 上海}、{地 广州}3名选手参赛，{地 江苏}、{地 浙江}、{地 安徽}12名代表到会。",
        "{机 香港航空}宣布，4班航班延误。",
    ],
)
def test_counted_rows_and_airlines(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)

"""Names as news agencies and trade portals print them: firms by half a name, guests and their wives, rows behind a verb."""

import pytest

from tests.entities.marked import expected, printed


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
        # a class of zones, a nickname for any village, trade in a country
        "106个地方获得第六批生态文明建设示范区称号，便民药柜设在“空白村”，“空白村”的供应问题解决了。",
        "{地 中国}农机市场回暖，{地 江苏}建材市场平稳，国内蔬菜市场供应充足。",
        "记者在{地 三江源农机市场}看到，{地 凌家塘水果市场}人来人往。",
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

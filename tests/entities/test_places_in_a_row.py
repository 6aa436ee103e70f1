"""Names of places that the segmenter cuts, and places that are printed in a row."""

import pytest

from tests.entities.marked import expected, printed


@pytest.mark.parametrize(
    "sentence",
    [
        # villages with a hill or a water and 子, towns with a measure
        "家住{地 松山子村}的老人一人独居。",
        "{地 柳毛河子村}村民来了，驻{地 大岭子村}工作队也来了。",
        "走进{地 石桥镇}{地 桦皮甸子村}，道路干净整洁。",
        "在{地 云塘街道}、{地 八亩塘镇}城区路段开展整治。",
        # a water or a street before a town or a street
        "在{地 湘江}{地 岳麓街道}发现。",
        # rivers in a row before what they may do, a park of the country, stations that are counted
        "{地 孙溪河}、{地 鸣水河}可能出现洪水。",
        "{地 镜山国家森林公园}接待游客。",
        # two bodies that do something together, what ends with a word for a unit
        "{机 市交通运输局}联合{机 明溪供电公司}开通线路。",
        "请与{机 明溪市公安局刑事侦查大队}联系。",
        # short names before 等地, stations, arms of firms, a team
        "{地 古桥}、{地 柳口}、{地 浣江}、{地 丹桥}等地有雨。",
        "设{地 江苏}、{地 江苏南}、{地 永庆}3座车站。",
        "{机 邮政武进区分公司}开通线路，{机 青岚烟草工业有限责任公司盐城卷烟厂}捐赠。",
        "工厂、学校等地停工。",
        # towns and villages that are counted without a classifier, and parts of a line, which are none
        "昨晚，{地 柳口}、{地 丹桥}两镇受灾，以{地 荷叶}、{地 古桥}、{地 北沙}三村为重。",
        "{地 苏州}{地 地铁3号线}一、二期工程26座车站开工。",
        # a body that reporters hear from, or that letters go to; one of a term, cut by the segmenter; a manager
        "记者昨从{机 市气象台}获悉，来信已转至{机 市住房和城乡建设局}。",
        "{机 市十八届人大常委会}第三次会议闭幕，许保路经理列席。",
        # a body of the party, a minister whose name begins like a city, a polite word, points of other shapes, a motto
        "{机 中央港澳工作办公室}支持活动。",
        "{地 老挝}副总理兼外长{人 沙伦赛}访华。",
        "{机 香港设计师协会}秘书长{人 陈岩}先生表示{地 贵州}资源丰富。",
        "副县长{人 危建平}会见前总理{人 约翰‧基}，{人 王毅}另有安排。",
        "他参加“艺海流金·多彩{地 贵州}”活动。",
        # no names
        "掏出手机拍照。山高路窄，过去不通班车。",
        "7个国省考断面水质达标。",
        "全市村子都通了车。",
        "与馆所在园区运管公司合作，支持新一届政府。",
        "村党支部书记{人 罗新雨}率村“两委”外出学习。",
    ],
)
def test_cut_and_joined_places(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)

"""What a figure measures, in the text's words, its canonical metric and its sign."""

import pytest

from tests.metrics.pages import read


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("项目总投资3亿元。", [("总投资", "投资额")]),
        ("占地面积约24亩。", [("占地面积", "占地面积")]),
        ("企业营收突破5亿元。", [("企业营收", "营业收入")]),  # 收 links to a figure elsewhere: 沪指收3000点
        ("昨日沪指收3000点。", [("沪指", "指数")]),
        ("居民可支配收入5万元。", [("可支配收入", "人均可支配收入")]),  # 可 leads in elsewhere: 可加工3万吨
        ("警方今日（24日）拘捕三名女子。", [("拘捕女子", "数量")]),
        ("毛利率35.6%。", [("毛利率", "利润率")]),
        ("人均GDP12万元。", [("人均GDP", "生产总值")]),  # a sum after Latin letters is no number of a model
        ("去年，服务人口达50万人。", [("服务人口", "人口")]),
        ("总体桩基施工完成80%。", [("总体桩基施工完成", "完成进度")]),
        ("先后推出35条便民举措。", [("推出便民举措", "数量")]),
        ("累计化解各类纠纷2万余件。", [("累计化解各类纠纷", "案件数")]),
        ("拥有智能装备、先进机床等270余台套。", [("智能装备、先进机床", "数量")]),
        ("拥有超2万平方米的生产基地。", [("生产基地", "面积")]),
        ("已形成年产近30万套的电机生产能力。", [("年产电机生产能力", "产能")]),
        ("形成年产25万套陶瓷轴承的产能。", [("年产陶瓷轴承的产能", "产能")]),
        ("市北小学等10所学校签约。", [("学校", "学校数")]),
        ("引进了两艘同级别的货船。", [("引进同级别的货船", "数量")]),
        ("一个上午就能采下百余斤鲜菱。", [("上午就能采下鲜菱", "重量")]),
        ("户籍人口（含外来）为28万人。", [("户籍人口", "人口")]),
        ("产能超过900万吨。", [("产能", "产能")]),
        ("建成年加工粮食3万吨的生产线。", [("年加工粮食", "产能")]),
        ("出口占比首次突破两成。", [("出口占比", "占比")]),
        ("15岁的凌宇夺冠。", [("年龄", "年龄")]),
        ("设有24个班。", [("班", "数量")]),
        ("在校生63184人，毕业生20418人。", [("在校生", "数量"), ("毕业生", "数量")]),
        ("占全年计划的71%。", [("占全年计划", "占比")]),
        ("实现全年6%左右的增长目标。", [("增长目标", "比率")]),
        ("全区已有3万人完成缴费。", [("完成缴费", "数量")]),
        ("已有600余年栽培历史。", [("栽培历史", "时长")]),
        ("建设展馆和9公里环湖绿道。", [("环湖绿道", "长度")]),
        ("发生6.2级地震。", [("地震", "magnitude")]),
        ("这是一台5兆瓦风机。", [("风机", "功率")]),
        ("满载38台收割机的货轮靠岸。", [("满载收割机", "数量")]),
        ("今年共有31人死于火灾。", [("死于火灾", "数量")]),
        ("农机补贴服务平台已收到补贴申请8万份。", [("收到补贴申请", "数量")]),
        ("本报讯（记者 凌宇）全长18公里的快速通道通车。", [("全长", "长度")]),
        ("本报讯 全长18公里的快速通道通车。", [("全长", "长度")]),
        ("新华社青岚6月7日电 全省现有博物馆6000家。", [("博物馆", "数量")]),
        ("原本3%的佣金降低了。", [("佣金", "比率")]),
        ("民警8分钟内赶到现场。", [("赶到现场", "时长")]),
        ("仅用5个工作日便完成授信。", [("完成授信", "时长")]),
        ("看中的是40分钟车程。", [("车程", "时长")]),
        ("吊车将一台重达32吨的机器吊起。", [("重", "重量")]),
        ("产品打进12个国家和地区。", [("产品打进国家和地区", "数量")]),
        ("全村有耕地20亩，1970口人。", [("耕地", "面积"), ("人口", "人口")]),
        ("优质果40元一斤，车票两元一张。", [("优质果", "金额"), ("车票", "金额")]),
        ("新辟的50亩瓜蒌基地同样生机勃勃。", [("新辟瓜蒌基地", "面积")]),
        ("收入从2015年5万元（人民币，下同）到2022年底15万元的跨越。", [("收入", "金额"), ("收入", "金额")]),
    ],
)
def test_the_words_of_the_text(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(o.indicator, o.metric) for o in read(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "全区产值47亿元，同比增长22.3%。",
            [("产值", "产值", None, "4700000000"), ("产值同比增长", "同比增速", "同比", "22.3")],
        ),
        (
            "成品油库存1390万吨，环比下降8.8%。",
            [("成品油库存", "重量", None, "13900000"), ("成品油库存环比下降", "环比增速", "环比", "-8.8")],
        ),
        (
            "新增就业4万人，比上年减少400人。",
            [("新增就业", "就业人数", None, "40000"), ("新增就业比上年减少", "同比增量", "比上年", "-400")],
        ),
        (
            "占比58.4%，比去年同期上升0.8个百分点。",
            [("占比", "占比", None, "58.4"), ("占比比去年同期上升", "同比增速", "比去年同期", "0.8")],
        ),
        ("工业投资负增长4.2%。", [("工业投资负增长", "增速", None, "-4.2")]),
        ("环比降幅达14.78%。", [("环比降幅", "降幅", None, "14.78")]),
        ("可减少建筑垃圾约七成。", [("减少建筑垃圾", "比率", None, "-7")]),
        ("降价后跌至75元。", [("降价后", "金额", None, "75")]),
    ],
)
def test_a_change_is_of_what_was_measured_before(body: str, expected: list[tuple[str, str, str | None, str]]) -> None:
    found = [(o.indicator, o.metric, o.comparison, str(o.value)) for o in read(body)]
    assert found == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("甲业产值20亿元，乙业产值10亿元，分别增长14.2%和10.3%。", ["甲业产值增长", "乙业产值增长"]),
        ("工业增加值和服务业增加值分别增长6.5%、5.3%。", ["工业增加值增长", "服务业增加值增长"]),
        ("对东盟、欧盟进出口分别为12亿元和9亿元。", ["东盟进出口", "欧盟进出口"]),
        ("天津、北京房价环比分别下降0.35%和0.14%。", ["天津房价环比下降", "北京房价环比下降"]),
    ],
)
def test_paired_figures_have_paired_indicators(body: str, expected: list[str]) -> None:
    assert [(o.indicator or "").replace("分别", "") for o in read(body)][-2:] == expected


def test_both_ends_of_a_rise_are_of_one_thing() -> None:
    found = read("每千人口床位数由4.9张提高到6.8张。")
    assert [(o.indicator, o.surface) for o in found] == [("每千人口床位数", "4.9张"), ("每千人口床位数", "6.8张")]


def test_the_span_encloses_the_words() -> None:
    body = "去年，明溪区先后推出35条便民举措。"
    (found,) = read(body, 明溪区="place")
    assert found.indicator_span is not None
    start, end = found.indicator_span
    assert body[start:end] == "推出35条便民举措"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "他对青岚6.2级地震作出的重要指示，全区要落实。",
            "地震",
        ),  # neither what stands before it nor what is said of it
        ("今年以来指数一直保持在8%以上。", "指数"),
        ("景区位于镇上，海拔处于800米。", "海拔"),
    ],
)
def test_words_that_only_lead_to_a_figure_are_left_out(body: str, expected: str) -> None:
    assert read(body)[0].indicator == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("电厂建成3台60万千瓦机组。", ["建成机组", "机组"]),
        ("全市5家企业产值超10亿元。", ["企业", "产值"]),
        ("全县受灾，因灾死亡9人。", ["死亡"]),
        ("收入3亿元，按可比口径增长16%。", ["收入", "收入按可比口径增长"]),
        ("销货价值8亿元，按年上升5%。", ["销货价值", "销货价值按年上升"]),
        ("工业投资9亿元（占总投资的 32%）。", ["工业投资", "占总投资"]),
        ("全区有7所新建成的学校。", ["学校"]),
        # who does it for them, or what stands with them in a list, is not counted
        ("社工们为80名老人理发。", ["老人理发"]),
        ("区里有6座博物馆和5家剧院。", ["博物馆", "剧院"]),
        ("收购价每公斤22元。", ["收购价"]),
        ("全区约有6万人次可能出行。", [None]),
        # times of what it is compared with
        ("快递量80万件，是平时的3倍。", ["快递量", "快递量"]),
        ("产量为去年同期的近两倍。", ["产量"]),
        # a level after its change, or of what has changed before without a figure
        ("铜价上涨5%至80元。", ["铜价上涨", "铜价"]),
        ("粮食库存持续下降，3月末降为13万吨。", ["粮食库存"]),
        ("成交额9亿元；镜湖指数报1829点。", ["成交额", "镜湖指数"]),
    ],
)
def test_what_figures_in_a_row_measure(body: str, expected: list[str]) -> None:
    assert [o.indicator for o in read(body)] == expected


def test_medals_are_counted_by_their_metal() -> None:
    assert [o.indicator for o in read("明溪队夺得16金8银9铜遥遥领先。")] == ["金牌", "银牌", "铜牌"]


def test_what_is_gained_by_each() -> None:
    assert [o.indicator for o in read("亩均增收2000元左右。")] == ["亩均增收"]
    assert [o.indicator for o in read("投资每月均保持30%以上。")] == ["投资"]


def test_what_a_share_falls_is_not_what_was_traded() -> None:
    found = read("主板成交额9亿元；云塘股份跌2%。", 云塘股份="organization")
    assert [o.indicator for o in found] == ["主板成交额", "跌"]


def test_what_is_done_with_those_who_are_counted_is_another_phrase() -> None:
    found = read("该镇组织志愿者120余名对省道两侧的店外经营行为进行清理，邀请专家5名为全镇的种植户授课。")
    assert [o.indicator for o in found] == ["组织志愿者", "邀请专家"]

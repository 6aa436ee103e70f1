"""Whose figures are, where the words beside them point elsewhere: extremes, things pointed at, goods at an exchange, regions in praise."""

import pytest

from tests.metrics.pages import read


@pytest.mark.parametrize(
    ("body", "names", "expected"),
    [
        # what a clause before says was met somewhere
        ("昨天，最高气温出现在云塘镇，达39℃。", {"云塘镇": "place"}, ("云塘镇", "最高气温")),
        ("最大降雨量出现在柳渡站，为90毫米。", {"柳渡站": "place"}, ("柳渡站", "最大降雨量")),
        # things that are pointed at, by one character or before their measure
        ("该路全长12公里。", {"青岚省": "place"}, ("该路", "全长")),
        ("这套房子面积89平方米。", {}, ("这套房子", "面积")),
        ("这条公路长3公里。", {}, ("这条公路", "长")),
        ("这个村有村民1200人。", {}, ("这个村", "村民")),
        ("地铁3号线全长28公里。", {}, ("地铁3号线", "全长")),
        # a jurisdiction and its extreme; what is the best of it is something else
        ("昨日全市最高用电负荷达85万千瓦。", {}, ("全市", "最高用电负荷")),
        ("全球规模最大的玻纤生产线在明溪点火，年产能3亿米。", {}, ("玻纤生产线", "年产能")),
        ("明溪市居民消费价格上涨0.6%。", {"明溪市": "place"}, ("明溪市", "居民消费价格上涨")),
        # many of a kind are nobody's, and the people of firms are not the firm
        ("每百户居民拥有汽车65辆。", {}, (None, "每百户居民拥有汽车")),
        ("企业退休人员养老金提高到3256元。", {}, (None, "企业退休人员养老金")),
        ("明溪、青岚等十大城市房价上涨0.1%。", {"明溪": "place", "青岚": "place"}, (None, None)),
        # goods at an exchange
        (
            "青岚商品交易所9月交货的轻质原油期货价格下跌1美元。",
            {"青岚商品交易所": "organization"},
            ("轻质原油", "期货价格下跌"),
        ),
        # where a road ends
        (
            "该项目连接规划中的云塘大道终点，路线长9公里。",
            {"云塘大道": "place"},
            ("该项目", "路线长"),
        ),
        ("一架载有132人的客机降落。", {}, ("客机", "载有")),
        # what only stands beside: who helped, what it belongs to, where it lies, what it is said to be
        (
            "去年，在青岚高院的统筹协调下，明溪市受理案件49件。",
            {"青岚高院": "organization", "明溪市": "place"},
            ("明溪市", None),
        ),
        ("新校址位于明溪开发区，用地面积200亩。", {"明溪开发区": "place"}, ("新校址", "用地面积")),
        ("我们的土地属于高标准农田示范区，价格在1.3元/斤。", {}, (None, "价格")),
        ("新晋4A级景区云塘关，接待游客21万人。", {"云塘关": "place"}, ("云塘关", "接待游客")),
        ("对被告人并处罚金，共计69万元。", {}, (None, "被告人并处罚金")),
        ("有600多台（套）农机投入秋收。", {}, (None, "农机")),
        # firms by their results, and those that only end a list
        ("镜湖化工1至6月份净利润为3亿元。", {}, ("镜湖化工", "净利润")),
        ("云塘云溪、镜湖溪，柳渡云溪等17条河流超警。", {"柳渡": "place", "云塘": "place"}, (None, None)),
        ("化工行业35家公司正式披露年报。", {}, ("化工行业", None)),
    ],
)
def test_whose_it_is_and_of_what(body: str, names: dict[str, str], expected: tuple[str | None, str | None]) -> None:
    (found,) = read(body, **names)
    subject, indicator = expected
    assert found.subject == subject
    assert indicator is None or found.indicator == indicator


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("云塘站同比多发送旅客2万人次。", [("同比多发送旅客", "20000")]),
        ("比去年少收粮食5万吨。", [("比去年少收粮食", "-50000")]),
        ("人数比往年多了三成。", [("人数比往年多", "3")]),
        (
            "新增企业120家，比去年同期的80家增加40家。",
            [("新增企业", "120"), ("新增企业", "80"), ("新增企业增加", "40")],
        ),
        ("处1000元以上2000元以下罚款。", [("罚款", "1000")]),
        ("较发行价跌去四成。", [("较发行价跌去", "-4")]),
        ("产值按可比价格计算同比增长6%。", [("产值同比增长", "6")]),
        (
            "生产总值同比增长12.7%，两年平均增速比一季度加快0.3个百分点，环比增长1.3%。",
            [("生产总值同比增长", "12.7"), ("两年平均增速比一季度加快", "0.3"), ("生产总值环比增长", "1.3")],
        ),
        (
            "12个乡镇雨量超100毫米，52个乡镇超250毫米。",
            [("乡镇", "12"), ("雨量", "100"), ("乡镇", "52"), ("雨量", "250")],
        ),
        ("隧道5座共3088米，桥梁75座共1800米。", [("隧道", "5"), ("隧道", "3088"), ("桥梁", "75"), ("桥梁", "1800")]),
    ],
)
def test_what_is_more_or_less(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(o.indicator, str(o.value)) for o in read(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("预计明天最高气温12℃。", ["2024-05-21"]),
        ("中秋当天，车站发送旅客5万人次。", [None]),  # of a year that the page does not say
        ("今年1至4月新增企业120家，比去年同期的80家多40家。", ["2024-01-01", "2023-01-01", "2024-01-01"]),
        ("凌宇今年56岁，在岗位上工作了28年。", [None, None]),
        ("9月交货的原油报70美元。", [None]),
        ("去年探明天然气500亿立方米。", ["2023-01-01"]),
        ("统计17日6时~18日6时，雨量90毫米。", ["2024-05-17"]),
        ("产量略低于最高年份2015年。上半年，肉类产量3万吨。", ["2024-01-01"]),
        ("今年一季度净利润1亿元，而去年同期，公司净利润仅为8500万元。", ["2024-01-01", "2023-01-01"]),
        ("5月16日，铁路预计发送旅客90万人次。", ["2024-05-16"]),
        ("今年前3季度进出口5万亿元。", ["2024-01-01"]),
        ("今年第一季出口70亿元，3月出口创历年单月新高，为27亿元。", ["2024-01-01", "2024-03-01"]),
    ],
)
def test_when_it_was(body: str, expected: list[str | None]) -> None:
    assert [o.period_start and str(o.period_start) for o in read(body, "2024-05-20")] == expected


def test_what_was_done_with_effort_is_no_promise() -> None:
    assert [o.status for o in read("经过一年多的努力，共抓获嫌疑人868人。")] == ["actual", "actual"]
    assert [o.status for o in read("今年要努力培育企业868家。")] == ["target"]


def test_how_much_of_a_plan_was_done_is_no_plan() -> None:
    assert [o.status for o in read("已开工206项，完成年度计划开工的80.8%。")] == ["actual", "actual"]


def test_what_those_who_are_counted_did() -> None:
    found = read("被告人中，582名构成诈骗罪、8名构成洗钱罪。")
    assert [o.indicator for o in found] == ["构成诈骗罪", "构成洗钱罪"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("港股靠稳，重磅股云讯今早曾升至448元，但收市倒跌2%，报433元。", ["云讯", "云讯", "云讯"]),
        ("内房股走低，碧湖园收市跌半成，融青中国跌逾6%。", ["碧湖园", "融青中国"]),
        ("股市受压，青控升幅收窄至0.5%，报84元。", ["青控", "青控"]),
        ("昨日，最高气温升3%。", [None]),
        ("案值暴涨500万元。", [None]),
        ("台湾地区958例。", ["台湾"]),
    ],
)
def test_whose_prices_rise(body: str, expected: list[str | None]) -> None:
    assert [o.subject for o in read(body, 台湾="place", 云讯="organization")] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("一辆载着32人的客车行驶到云塘路段时起火。", [("客车", "载")]),
        ("被困的6人已有4人被乘客救出，另外3人仍在抢救中。", [(None, None), (None, "被乘客救出"), (None, "仍在抢救中")]),
        ("约20分钟后，大火被扑灭。", [(None, "大火被扑灭")]),
        ("他在49公斤级比赛中以210公斤的总成绩打破纪录。", [(None, "总成绩")]),
        ("带动500名群众就业，村集体增收35万元。", [(None, "带动群众就业"), ("村集体", "增收")]),
        ("化学需氧量下降6.8%。", [(None, "化学需氧量下降")]),
        ("发现一颗距地球约3000光年的恒星。", [(None, "距地球")]),
        ("该案涉案人员共27人。", [("该案", "涉案人员")]),
        ("该站由云塘公司投资2亿元建设。", [("该站", None)]),
        ("昨日最高气温36℃，较前一天升高2℃。", [(None, "最高气温"), (None, "最高气温较前一天升高")]),
        ("新车起售价为19万元。", [("新车", "新车起售价")]),
        (
            "339个地级及以上城市平均优良天数比例为85%。",
            [(None, "地级及以上城市"), ("339个地级及以上城市", "平均优良天数比例")],
        ),
        ("出口6亿美元，年增43%，较上年成长35%。", [(None, "出口"), (None, "出口年增"), (None, "出口较上年成长")]),
        ("其中：住宅，成交535套。", [(None, "成交")]),
        ("11个县中，增速最高，达9.2%。", [(None, None), (None, "增速")]),
        ("加工贸易进出口9亿元，占10.5%。", [(None, "加工贸易进出口"), (None, "加工贸易进出口占")]),
        ("本年度开工项目255项。", [(None, None)]),
        (
            "云塘地产全年股东应占纯利21亿元，按年跌46%。",
            [("云塘地产", "股东应占纯利"), ("云塘地产", "股东应占纯利按年跌")],
        ),
        ("贷款余额286亿元，较年初新增23亿元。", [(None, "贷款余额"), (None, "贷款余额较年初新增")]),
        (
            "台风“云燕”中心附近最大风力15级，中心最低气压945百帕。",
            [("台风“云燕”", "中心附近最大风力"), ("台风“云燕”", "中心最低气压")],
        ),
        ("价格上涨5.9%，高出预期1.9个点。", [(None, "价格上涨"), (None, "高出预期")]),
    ],
)
def test_what_befell_whom(body: str, expected: list[tuple[str | None, str | None]]) -> None:
    found = [(o.subject, o.indicator) for o in read(body)]
    assert [(s, i if j else None) for (s, i), (_, j) in zip(found, expected, strict=True)] == expected

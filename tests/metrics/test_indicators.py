"""What a figure measures, in the text's words, its canonical metric and its sign."""

import pytest

from tests.metrics.pages import read


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("项目总投资3亿元。", [("总投资", "投资额")]),
        ("占地面积约24亩。", [("占地面积", "占地面积")]),
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
        ("天津、北京房价环比分别下降0.35%和0.14%。", ["天津环比下降", "北京房价环比下降"]),
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

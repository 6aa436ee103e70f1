"""What a rise or fall is of where its own clause does not say, and which way it goes."""

import pytest

from tests.metrics.pages import read


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the change is named after its figure
        ("个人业务收入却出现了6.2%的同比下滑。", [("个人业务收入同比下滑", "-6.2")]),
        ("全区客运量实现8.1%的增长，货运量保持3%的同比增长。", [("客运量增长", "8.1"), ("货运量同比增长", "3")]),
        (
            "茶叶、蚕丝、竹器出口分别实现13%、32%、45%的增长。",
            [("茶叶增长", "13"), ("蚕丝增长", "32"), ("竹器出口增长", "45")],
        ),
        ("渔获量有5.5%的降幅。", [("渔获量降幅", "-5.5")]),
        ("完成6%的增长目标。", [("完成增长目标", "6")]),
        # the clause before tells what has changed, without a figure
        ("前三季度电池毛利率水平出现下滑，同比下降近5%。", [("电池毛利率水平同比下降", "-5")]),
        ("茶叶价格持续回落，环比下降2.1%。", [("茶叶价格环比下降", "-2.1")]),
        ("今年以来降准0.5个百分点。", [("降准", "-0.5")]),
        ("青指报3554.40，跌0.14%；镜湖指数收于1829.34，涨0.89%。", [("青指跌", "-0.14"), ("镜湖指数涨", "0.89")]),
        # a rate, and a benchmark, only say more of what was measured before them
        (
            "出厂价格同比上涨6.4%，涨幅比上月回落1.2个百分点，环比下降0.4%。",
            [("出厂价格同比上涨", "6.4"), ("涨幅比上月回落", "-1.2"), ("出厂价格环比下降", "-0.4")],
        ),
        (
            "增加值增长6.5%，增速比上月回落1.1个百分点，比上年同月加快0.5个百分点。",
            [("增加值增长", "6.5"), ("增速比上月回落", "-1.1"), ("增速比上年同月加快", "0.5")],
        ),
        (
            "茶叶出口86万吨，低于市场预估的100万吨，较上周减少21%。",
            [("茶叶出口", "860000"), ("低于市场预估", "1000000"), ("茶叶出口较上周减少", "-21")],
        ),
        ("全区产值同比增长5.3%，两年平均增长4.7%。", [("产值同比增长", "5.3"), ("产值增长", "4.7")]),
        # what a bracket says ends with it
        (
            "全市报告病例85例（其中重症10例），比前日减少4例。",
            [("报告病例", "85"), ("重症", "10"), ("报告病例比前日减少", "-4")],
        ),
        # with what others have in brackets
        (
            "产值增长8.4%，比全省（7.7%）和全国平均水平（7.0%）分别高0.7和1.4个百分点。",
            [
                ("产值增长", "8.4"),
                ("产值增长", "7.7"),
                ("产值增长", "7"),
                ("产值比全省和全国平均水平高", "0.7"),
                ("产值比全省和全国平均水平高", "1.4"),
            ],
        ),
        # a level is not what is measured
        ("服务业指数为52.6%，继续保持在50%的临界值以上。", [("服务业指数", "52.6"), ("服务业指数", "50")]),
        (
            "服务业指数同比增长8.1%，一直保持在8%以上较高水平。",
            [("服务业指数同比增长", "8.1"), ("服务业指数同比增长", "8")],
        ),
        # a sum in another currency is the sum before it
        ("持有市值达到109亿美元（约合人民币760亿元）。", [("持有市值", "10900000000"), ("持有市值", "76000000000")]),
    ],
)
def test_what_a_change_is_of(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(o.indicator, str(o.value)) for o in read(body)] == expected


@pytest.mark.parametrize(
    ("body", "low", "high"),
    [
        ("水泥价格下降8%至10%。", "-10", "-8"),
        ("气温将下降8～10℃。", "-10", "-8"),
        ("每吨降价50元到80元。", "-80", "-50"),
        ("产量增长3%至5%。", "3", "5"),
    ],
)
def test_a_range_goes_up_even_where_it_is_a_fall(body: str, low: str, high: str) -> None:
    (found,) = read(body)
    assert (str(found.value), str(found.value_high)) == (low, high)


def test_a_change_said_in_two_ways() -> None:
    found = read("云塘指数下跌90点或0.9%，成交额8亿元或更多。")
    assert [(str(o.value), o.indicator) for o in found] == [
        ("-90", "云塘指数下跌"),
        ("-0.9", "云塘指数下跌"),
        ("800000000", "成交额"),
    ]

"""Fractions, halves and sums as they are spoken, in words rather than in figures."""

import pytest

from tests.metrics.test_quantities import Row, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # halves and parts of a unit
        ("步行半公里", ("半公里", "0.5", None, "公里", "exact")),
        ("还要一又二分之一小时", ("一又二分之一小时", "1.5", None, "小时", "exact")),
        ("铺好四分之三公里", ("四分之三公里", "0.75", None, "公里", "exact")),
        ("3分之2以上的住户", ("3分之2以上", "0.6666666667", None, "", "over")),
        ("占总数的1/5。", ("1/5", "0.2", None, "", "exact")),
        ("分得五亩三分地", ("五亩三分", "5.3", None, "亩", "exact")),
        # coins
        ("每个一毛五分。", ("一毛五分", "0.15", None, "元", "exact")),
        ("每根三块五毛四。", ("三块五毛四", "3.54", None, "元", "exact")),
        ("一共一百块零五毛。", ("一百块零五毛", "100.5", None, "元", "exact")),
        # a sum that only its currency, before it, makes one
        ("投资人民币3000万。", ("人民币3000万", "30000000", None, "元", "exact")),
        ("捐赠约人民币500元", ("约人民币500元", "500", None, "元", "about")),
        ("捐赠人民币500元", ("500元", "500", None, "元", "exact")),
        # one or two
        ("只要一两万元", ("一两万元", "10000", "20000", "元", "range")),
        ("缓一两天", ("一两天", "1", "2", "天", "range")),
        # both ends named with their unit
        ("在20%和30%之间", ("20%和30%", "20", "30", "%", "range")),
        ("气温-10℃～-5℃", ("-10℃～-5℃", "-10", "-5", "℃", "range")),
        ("零下10℃到零上5℃", ("零下10℃到零上5℃", "-10", "5", "℃", "range")),
        ("重三斤六两", ("三斤六两", "3.6", None, "斤", "exact")),
        ("体温38度5。", ("38度5", "38.5", None, "度", "exact")),
        ("售价5元每斤", ("5元每斤", "5", None, "元每斤", "exact")),
        ("载重大于等于10吨", ("大于等于10吨", "10", None, "吨", "at_least")),
        ("连续三个季度盈利", ("三个季度", "3", None, "个季度", "exact")),
        ("体温三十七度五。", ("三十七度五", "37.5", None, "度", "exact")),
        ("布长六尺五。", ("六尺五", "6.5", None, "尺", "exact")),
        ("绳长一丈二。", ("一丈二", "1.2", None, "丈", "exact")),
        ("步行1½小时", ("1½小时", "1.5", None, "小时", "exact")),
        ("加水½杯", ("½杯", "0.5", None, "杯", "exact")),
        ("买了一打鸡蛋", ("一打", "1", None, "打", "exact")),
        ("自留三分地", ("三分地", "3", None, "分", "exact")),
        ("快了3分多钟", ("3分多钟", "3", None, "分钟", "over")),
        # doublings
        ("收入翻一番", ("一番", "1", None, "番", "exact")),
        ("收入翻了一番多", ("一番多", "1", None, "番", "over")),
        # sums after a sign and a blank, and in the currency named before them
        ("投资约USD 300万", ("约USD 300万", "3000000", None, "USD", "about")),
        ("票价NT$500", ("NT$500", "500", None, "NT$", "exact")),
        ("支付300欧。", ("300欧", "300", None, "欧", "exact")),
        # units that only some words before or behind them make one
        ("手机内存16G", ("16G", "16", None, "G", "exact")),
        ("食物热量500千焦", ("500千焦", "500", None, "千焦", "exact")),
        ("水温98°F", ("98°F", "98", None, "°F", "exact")),
        # bounds behind
        ("到会50人不到", ("50人不到", "50", None, "人", "under")),
        ("50岁开外", ("50岁开外", "50", None, "岁", "over")),
    ],
)
def test_number_and_unit(text: str, expected: Row) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize("text", ["大半亩方塘", "三分之一年轻人的路", "人民币3月升值", "一两酒"])
def test_what_only_looks_like_one(text: str) -> None:
    assert all(unit in ("", "亩方") for _, _, _, unit, _ in rows(text))


def test_figures_listed_with_和_are_two() -> None:
    assert [row[0] for row in rows("增长20%和30%。")] == ["20%", "30%"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as Taiwan prints decimals
        ("月增二十二．三％、", ("二十二．三％", "22.3", None, "%", "exact")),
        ("出口六四〇．五亿美元", ("六四〇．五亿美元", "64050000000", None, "美元", "exact")),
        ("收入超百万元", ("超百万元", "1000000", None, "元", "over")),
    ],
)
def test_decimals_with_a_point(text: str, expected: Row) -> None:
    assert rows(text) == [expected]


def test_the_point_behind_the_number_of_a_head_is_none() -> None:
    assert [row[0] for row in rows("一．两家企业投产")] == ["两家"]

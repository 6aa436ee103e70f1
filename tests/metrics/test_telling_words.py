"""Words between a measure and its figure that only tell of it, and 将, which may mean 把 or what is to come."""

import pytest

from tests.metrics.pages import read


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # whose rate it is stands before what is told of it, or before its time
        ("水质达标率一直稳定在98%。", ["水质达标率"]),
        ("经济增长率应该在9.5%左右。", ["经济增长率"]),
        ("优良天数比例今年一直为85%。", ["优良天数比例"]),
        ("造船份额约占全国的47%。", ["造船份额约占全国"]),
        # a day's or a year's share of what is measured
        ("石油需求量将达到日均1.04亿桶。", ["石油需求量"]),
        ("客流将达日均20万人次。", ["客流"]),
        # what is counted stands behind a measure of each
        ("望远镜由313部直径6米的天线构成。", ["天线", "直径"]),
        ("桥由80根长30米的钢管支撑。", ["钢管", "长"]),
        # what is counted ends before why, when or how
        ("1000亩早稻由于采用了新品种，收成不错。", ["早稻"]),
        ("500名员工因疫情停工。", ["员工"]),
        ("30万亩早稻迎来大面积收割。", ["早稻"]),
        ("190家由于其他原因停产。", ["由于其他原因停产"]),
        # a common noun before its figure is what is counted
        ("5000多家企业参展，带来展览的项目达8667项。", ["企业", "项目"]),
        # what is done to something
        ("该厂把年产能从5万吨扩大到10万吨。", ["年产能", "年产能"]),
        ("而且损失率降低了0.9个百分点。", ["损失率降低"]),
    ],
)
def test_what_is_measured(body: str, expected: list[str]) -> None:
    assert [o.indicator for o in read(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # 将 with a noun means 把
        ("区里将学习、调查、整改等有机结合，104个部门派出小组。", ["actual"]),
        ("引导农民将购买的重点向节能方向发展，补贴比例由30%提高到50%。", ["actual", "actual"]),
        ("公司将产品卖到30个国家。", ["actual"]),
        ("公司将负债率从60%降到40%。", ["actual", "actual"]),
        # with a verb or an adverb it speaks of what is to come
        ("公司将主动向海外发展，投资3亿元。", ["target"]),
        ("县里将投资3亿元，产量将达50万吨。", ["target", "forecast"]),
    ],
)
def test_whether_it_is_so(body: str, expected: list[str]) -> None:
    assert [o.status for o in read(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("公司已将大约80%的生产外包给国外厂商。", ["actual"]),
        ("大项目相比其他月份要少一些，最后2项在百万元以下。", ["actual", "actual"]),
        ("今年要多种一些树，种植3万棵。", ["target"]),
    ],
)
def test_what_is_told_is_not_aimed_at(body: str, expected: list[str]) -> None:
    assert [o.status for o in read(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("项目以630万元的中标金额位居前列。", ["中标金额"]),
        ("135家中央和国家机关完成整改。", ["中央和国家机关"]),
        ("占制造业销售收入比重提高到44.8%。", ["占制造业销售收入比重"]),
        ("400多名滑雪爱好者13日—14日参加比赛。", ["滑雪爱好者"]),
        ("集团占有50%的啤酒市场份额。", ["占有啤酒市场份额"]),
    ],
)
def test_where_the_noun_after_a_figure_ends(body: str, expected: list[str]) -> None:
    assert [o.indicator for o in read(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [("姓孙（六十二岁）司机送医。", "司机"), ("男事主（三十岁）报警。", "男事主")],
)
def test_whose_age_stands_in_brackets(body: str, expected: str) -> None:
    assert [o.subject for o in read(body)] == [expected]


def test_prices_that_will_rise_are_expected() -> None:
    (found,) = read("今年月饼零售价将上涨10%~15%。")
    assert found.status == "forecast"


def test_about_so_many_there_are() -> None:
    (found,) = read("大约有180家公司停产。")
    assert (found.surface, found.qualifier, found.indicator) == ("大约有180家", "about", "公司停产")

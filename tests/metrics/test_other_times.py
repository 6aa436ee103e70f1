"""Times that hang on another, and the times of former values: 当年, 届时, 由去年的…提高到…."""

import pytest

from tests.metrics.pages import periods


def test_then_means_the_day_named_before() -> None:
    body = "第三届镜湖茶业大会将于6月3日至5日在明溪区举办，届时将有200名嘉宾参会。"
    assert periods(body) == {"200名": "2024-06-03..2024-06-05"}


def test_then_does_not_mean_a_month_or_a_quarter() -> None:
    assert periods("二期明年一季度投产，届时年产1200万片。") == {"1200万片": None}


def test_that_day_is_the_day_named_before() -> None:
    body = "5月15日，区红十字会开展献血活动。当天共有268人献血。"
    assert periods(body) == {"268人": "2024-05-15..2024-05-15"}


def test_that_day_may_have_been_named_some_sentences_before() -> None:
    body = "5月18日，丰收节开幕。台上唱起了渔歌。“真好听。”市民石磊说。当天，现场销售额68万元。"
    assert periods(body) == {"68万元": "2024-05-18..2024-05-18"}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "公司2019年成立，当年实现产值3亿元，次年达5亿元。",
            {"3亿元": "2019-01-01..2019-12-31", "5亿元": "2020-01-01..2020-12-31"},
        ),
        ("石磊说，当年全村只有3台拖拉机。", {"3台": None}),  # back then
        (
            "5月1日接待游客3万人次，次日接待4万人次。",
            {"3万人次": "2024-05-01..2024-05-01", "4万人次": "2024-05-02..2024-05-02"},
        ),
        ("上半年新增企业30家；“五一”假期，接待游客5万人次。", {"30家": "2024-01-01..2024-06-30", "5万人次": None}),
        ("去年工厂投产，五年来培训工人300名。", {"300名": None}),
        ("一季度办赛6场，比赛期间迎客8000人次。", {"6场": "2024-01-01..2024-03-31", "8000人次": None}),
    ],
)
def test_times_that_hang_on_another(body: str, found: dict[str, str | None]) -> None:
    assert periods(body) == found


def test_the_time_of_a_former_value_does_not_date_the_later_one() -> None:
    body = "到2025年，加工转化率由目前的30%提高到45%，产值突破3亿元。"
    assert periods(body) == {
        "30%": None,
        "45%": "2025-01-01..2025-12-31",
        "突破3亿元": "2025-01-01..2025-12-31",
    }


def test_the_value_that_another_came_from_is_not_of_that_period() -> None:
    assert periods("去年，云塘镇菱田由1100亩扩大到3200亩。") == {
        "1100亩": None,
        "3200亩": "2023-01-01..2023-12-31",
    }


def test_a_former_value_is_not_carried_on() -> None:
    body = "利润由一季度的下降2%转为增长4%；成本为84元。"
    assert periods(body) == {"2%": "2024-01-01..2024-03-31", "4%": None, "84元": None}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        # the value that another is compared with is of its own year, and what follows is not
        (
            "2023年，增长率为5.8%，低于2022年的6.9%，但高于5.5%的平均水平。",
            {"5.8%": "2023-01-01..2023-12-31", "6.9%": "2022-01-01..2022-12-31", "高于5.5%": "2023-01-01..2023-12-31"},
        ),
        ("2023年产量5.8万吨，高于去年的水平。", {"5.8万吨": "2023-01-01..2023-12-31"}),
        # but how many times as much is of the later one
        ("2023年产量5.8万吨，是2020年的2倍。", {"5.8万吨": "2023-01-01..2023-12-31", "2倍": "2023-01-01..2023-12-31"}),
    ],
)
def test_the_value_of_a_comparison_is_of_its_own_year(body: str, found: dict[str, str | None]) -> None:
    assert periods(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        # what somebody says is dated by his own words only
        ("“今年秋茶每公斤26元。”凌宇说，合作社有社员112人。", {"26元": "2024-01-01..2024-12-31", "112人": None}),
        # what is in use now was only made then
        ("今年2月，手册印发，全省11家单位都在用。", {"11家": None}),
        ("2021年，村里组建公司，五个村集体各占股15%。", {"五个": "2021-01-01..2021-12-31", "15%": None}),
        # months by which goods are delivered, and a feast of the old calendar
        ("铜12月合约上涨1.2%。", {"1.2%": None}),
        ("“三月三”假期，全市接待游客30万人次。", {"30万人次": None}),
        ("出口额创三年新高，达5亿元。", {"5亿元": None}),
        # spans whose second time has no year, or another
        ("从去年10月到今年3月，发放补贴300万元。", {"300万元": "2023-10-01..2024-03-31"}),
        ("从3月1日到3月15日，查处违章320起。", {"320起": "2024-03-01..2024-03-15"}),
        ("活动从5月持续到6月，售出30吨。", {"30吨": None}),
        # what opened a sentence that is over
        ("“年底就结清了。闲的时候一天能挣100元。”凌宇说。", {"100元": None}),
        ("15日当天，多家银行股价下跌，云塘银行下跌3.2%。", {"3.2%": "2024-05-15..2024-05-15"}),
        # medals are of the day on which the match ended
        ("5月6日，2024年锦标赛收官。云塘队获21金。", {"21金": "2024-05-06..2024-05-06"}),
    ],
)
def test_times_that_go_no_further(body: str, found: dict[str, str | None]) -> None:
    assert periods(body) == found

"""Which periods are carried on from a sentence, a headline or a bulletin to the figures after it."""

from dataclasses import replace
from datetime import date

import pytest

from assets.metrics.observe import observe
from tests.metrics.pages import article, entities, periods, pointed, read


def test_a_period_is_carried_to_the_details_that_follow() -> None:
    body = "一季度，全区完成产值90亿元。其中，装备行业完成40亿元，增长8%。"
    assert set(periods(body).values()) == {"2024-01-01..2024-03-31"}


def test_a_period_is_not_carried_to_what_somebody_else_did() -> None:
    body = "一季度，全区完成产值90亿元。云塘镇新建公园3个。"
    found = {o.surface: o.period_text for o in read(body, "2024-05-20", 云塘镇="place")}
    assert found == {"90亿元": "一季度", "3个": None}


def test_the_words_are_carried_on_a_page_that_tells_no_year() -> None:
    body = "一季度，全区完成产值90亿元。其中，装备行业完成40亿元，增长8%。云塘镇新建公园3个。"
    found = read(body, None, 云塘镇="place")
    assert [(o.period_text, o.period_start) for o in found] == [("一季度", None)] * 3 + [(None, None)]


def test_a_year_is_carried_only_to_details() -> None:
    body = "去年，全区完成产值90亿元。其中，装备行业完成40亿元。园区有车间3个。"
    assert [o.period_text for o in read(body, "2024-05-20")] == ["去年", "去年", None]


def test_a_period_is_carried_to_details_of_others() -> None:
    body = "一季度，全区完成产值90亿元。其中，云塘镇{}。"
    for told, expected in (("完成30亿元", "一季度"), ("的采购项目吸引9家供应商", None)):
        found = read(body.format(told), "2024-05-20", 云塘镇="place")
        assert [o.period_text for o in found] == ["一季度", expected]


def test_an_as_of_date_is_carried_to_details() -> None:
    body = "截至4月底，全区有企业90家。其中，装备企业40家。园区有车间3个。"
    assert [o.period_text for o in read(body, "2024-05-20")] == ["截至4月底", "截至4月底", None]


def test_a_headline_says_in_which_year_the_months_lie_of_which_it_tells() -> None:
    page = article("1-10月，全县产值增长10.2%。一季度增长9%。", headline="2021年1-10月全县经济运行情况")
    found = observe(page, entities(page.body))
    assert [(o.period_start, o.period_end) for o in found] == [
        (date(2021, 1, 1), date(2021, 10, 31)),
        (date(2021, 1, 1), date(2021, 3, 31)),
    ]


def test_a_headline_says_of_which_part_of_a_year_all_is() -> None:
    body = "全区粮食产量3万吨。"
    page = article(body, "2024-07-20", headline="上半年明溪经济运行平稳")
    (found,) = observe(page, entities(body))
    assert (found.period_start, found.period_end) == (date(2024, 1, 1), date(2024, 6, 30))


def test_a_demand_is_of_the_year_with_which_the_demands_begin() -> None:
    body = "2025年要稳住底盘。要实施重点项目150个。"
    assert periods(body) == {"150个": "2025-01-01..2025-12-31"}


def test_what_was_held_on_a_day_dates_the_sentence_after() -> None:
    body = "昨天，区总工会在文化广场举办专场招聘会。50余家企业到场。"
    assert periods(body) == {"50余家": "2024-05-19..2024-05-19"}


def test_the_day_of_an_event_already_reported_lies_in_the_past() -> None:
    body = "9月25日，区里举行捐款活动。50余家企业到场。"
    assert periods(body) == {"50余家": "2023-09-25..2023-09-25"}


def test_a_bulletin_is_about_its_year() -> None:
    body = "全区有规模以上企业512家。"
    page = article(body, "2024-03-18", headline="明溪区2023年国民经济统计公报")
    (found,) = observe(page, entities(body))
    assert (found.period_start, found.period_end) == (date(2023, 1, 1), date(2023, 12, 31))


def test_a_bulletin_without_a_date_is_about_its_year_too() -> None:
    body = "全年接待游客713万人次。年末有规模以上企业512家。"
    page = replace(article(body, headline="同心绘新景"), subhead="明溪区2023年国民经济统计公报（摘要）")
    visitors, firms = observe(page, entities(body))
    assert (visitors.period_start, visitors.period_end) == (date(2023, 1, 1), date(2023, 12, 31))
    assert (firms.period_start, firms.period_end) == (date(2023, 12, 31), date(2023, 12, 31))


def test_a_report_on_a_year_goes_on() -> None:
    body = "2023年新增病例5万例，比上一年增加5%。报告病例的县由45个增至60个。"
    assert periods(body)["60个"] == "2023-01-01..2023-12-31"


def test_flows_of_others_are_of_the_time_of_the_headline() -> None:
    body = "青岚港完成吞吐量6万标箱，增长10%。云塘镇有公园3个。"
    page = article(body, "2024-07-20", headline="上半年明溪经济运行平稳")
    found = observe(page, entities(body, 青岚港="place", 云塘镇="place"))
    assert [o.period_start and o.period_start.month for o in found] == [1, 1, None]


def test_a_sentence_that_ends_with_a_time_dates_the_next() -> None:
    body = "转机出现在2021年。云塘镇引导3个村成立公司，整合资金1500万元，租下120平方米的门面。"
    assert {o.surface: o.period_text for o in read(body, "2024-05-20", 云塘镇="place")} == {
        "3个": "2021年",
        "1500万元": "2021年",
        "120平方米": None,
    }


def test_what_somebody_says_is_not_of_the_time_of_the_headline() -> None:
    body = "“这批货有42个货柜。”石磊说。"
    page = article(body, "2024-05-20", headline="一季度明溪外贸开门红")
    assert [o.period_start for o in observe(page, entities(body))] == [None]


@pytest.mark.parametrize(
    "goes_on",
    [
        "根据统计，全市现有党组织【2100个】。",
        "在4万余名党员中，女性有【1.2万名】。",
        "从学历看，大专以上的有【1.5万名】。",
        "按职业分，工人有【4600名】。",
        "除学历外，年龄也有变化，35岁以下的有【9000名】。",
        "另外，新阶层党员有【800名】。",
    ],
)
def test_the_day_of_a_count_is_carried_on_through_a_bulletin(goes_on: str) -> None:
    told, surface = pointed(goes_on)
    body = f"截至2023年底，全市共有党员41548名。\n{told}"
    assert periods(body)[surface] == "2023-12-31..2023-12-31"


def test_the_day_of_a_count_is_not_carried_to_another_story() -> None:
    body = "截至4月底，食堂供餐4.8万人次。同一院落里的托管点可容纳60名儿童。"
    assert periods(body) == {"4.8万人次": "2024-04-30..2024-04-30", "60名": None}


def test_a_report_that_somebody_publishes_is_of_its_year() -> None:
    body = "1月28日，公司披露的2023年度报告显示，营业收入20亿元，同比增长4%。"
    assert [o.period_text for o in read(body, "2024-05-20")] == ["2023年度", "2023年度"]


def test_an_aim_behind_a_full_stop_is_of_another_time() -> None:
    body = "“自1月份投产以来，已实现产值952万元。新的一年，力争实现年产值超1亿元。”郁清和说。"
    assert [o.period_text for o in read(body, "2024-05-20")] == ["1月份", None]

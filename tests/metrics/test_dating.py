"""Which of the periods that a sentence names holds for a figure."""

import pytest

from tests.metrics.pages import periods, pointed


def test_a_period_governs_what_follows_until_the_next() -> None:
    body = "去年，明溪区新签项目35个，到账外资2亿元；今年计划新签50个。"
    assert periods(body) == {
        "35个": "2023-01-01..2023-12-31",
        "2亿元": "2023-01-01..2023-12-31",
        "50个": "2024-01-01..2024-12-31",
    }


def test_the_end_of_a_month_dates_areas_too() -> None:
    assert periods("4月末，商品房待售面积6万平方米。") == {"6万平方米": "2024-04-30..2024-04-30"}


@pytest.mark.parametrize(
    ("body", "published", "expected"),
    [
        # what is there as of a date, though it is called present
        ("截至5月18日24时，现有病例85例，累计治愈312例。", "2024-05-19", ["2024-05-18..2024-05-18"] * 2),
        # a report that prints no date, but begins with its year and its region
        (
            "2014年，全市上下克服困难，农业稳步发展。粮食总产达6亿斤。\n全市新建大棚20座。",
            None,
            ["2014-01-01..2014-12-31"] * 2,
        ),
        ("2014年，云塘镇柳渡村通了公路。如今全村有大棚20座。", None, [None]),
        # the year named before, with a month or at its end
        (
            "2018年初，村民找到水源。当年7月，镇里修了3个水池。当年底，村里有水井5眼。",
            None,
            ["2018-07-01..2018-07-31", "2018-12-31..2018-12-31"],
        ),
        # a year before, where it is what the figure is of and no mere base
        (
            "上半年，公司实现收入12亿元，上年同期盈利1464万元。",
            "2019-08-23",
            ["2019-01-01..2019-06-30", "2018-01-01..2018-06-30"],
        ),
        ("公司净利润3亿元，上年同期亏损2亿元。", "2019-08-23", [None, None]),
        # under the head of a section, and after what only stresses it
        ("一、工业稳定增长4月份，全区用电量5亿千瓦时。", "2024-05-20", ["2024-04-01..2024-04-30"]),
        ("二、工业稳定增长，利润回升4月份，全区用电量5亿千瓦时。", "2024-05-20", ["2024-04-01..2024-04-30"]),
        ("尤其是3月份，当月进出口首次突破4亿元。", "2024-05-20", ["2024-03-01..2024-03-31"]),
        # reports of parts of a year
        ("2023年半年报显示，公司营业收入4亿元。", "2023-08-20", ["2023-01-01..2023-06-30"]),
        ("大前年，家里借了18万元。", "2020-08-24", ["2017-01-01..2017-12-31"]),
        # what came about by the end of a year was of that year
        (
            "2014年末，全市牛存栏91.4万头；生猪出栏241.2万头，比年初增加3万头。",
            "2015-02-01",
            ["2014-12-31..2014-12-31", "2014-01-01..2014-12-31", "2014-01-01..2014-12-31"],
        ),
        # from one part of a day to another, of days to come
        ("气象台发布暴雨预警：6日夜间至8日，全市雨量80毫米。", "2021-07-05", ["2021-07-06..2021-07-08"]),
        # a court's term is of no time
        ("2020年10月至12月，凌某盗伐树木37株，并处罚金5000元。", "2021-07-05", ["2020-10-01..2020-12-31", None]),
    ],
)
def test_times_of_reports_and_of_stories(body: str, published: str | None, expected: list[str | None]) -> None:
    assert list(periods(body, published).values()) == expected


def test_a_time_within_a_clause_without_figures_dates_only_that_clause() -> None:
    assert periods("这个村2021年引进一家公司，建成大棚46座。") == {"46座": None}


def test_what_a_dated_event_caused_is_of_its_day() -> None:
    assert periods("柳渡镇18日发生火灾，造成3人受伤。") == {"3人": "2024-05-18..2024-05-18"}


def test_the_sum_of_several_projects_is_of_their_year() -> None:
    body = "去年，云塘镇签约项目21个，计划总投资90亿元。"
    assert set(periods(body).values()) == {"2023-01-01..2023-12-31"}


def test_what_is_due_before_the_end_of_a_year_is_due_within_it() -> None:
    assert periods("年底前完成46栋古厝修缮。") == {"46栋": "2024-01-01..2024-12-31"}


def test_now_and_the_future_end_a_period() -> None:
    body = "截至2023年底，翠湖电机自主品牌占比达41%，未来有望超60%。目前，公司有员工300人。"
    assert periods(body) == {"41%": "2023-12-31..2023-12-31", "超60%": None, "300人": None}


def test_a_month_already_reported_lies_in_the_past() -> None:
    assert periods("11月，全区用电量达2亿千瓦时。", "2024-01-13") == {"2亿千瓦时": "2023-11-01..2023-11-30"}


@pytest.mark.parametrize(
    ("body", "surface"),
    [
        ("从2009年起步，经过10余年发展，镜湖有了产业。", "10余年"),  # how long, not when
        ("工程已于2月底动工，占地面积310亩。", "310亩"),  # a moment dates no later clause
        ("航线5月30日试运营，票价58元。", "58元"),
        ("二期2026年底达产后可年产2万吨。", "2万吨"),  # nothing reaches beyond completion
        ("翠湖电机2021年入驻园区，现有生产线8条。", "8条"),  # what is so now
        ("去年，翠湖电机建成二厂，年加工能力8000吨。", "8000吨"),
        ("去年开工建设的云塘高速投资90亿元。", "90亿元"),
        ("今年6月，镜湖站大修，开机时间缩短到12分钟。", "12分钟"),
        ("去年9月开班以来，书院授课120课时。", "120课时"),
    ],
)
def test_what_a_period_does_not_date(body: str, surface: str) -> None:
    assert periods(body)[surface] is None


def test_a_day_foretold_is_to_come() -> None:
    assert periods("预计30日最低气温降至4℃。", "2024-05-25") == {"4℃": "2024-05-30..2024-05-30"}
    assert periods("预计3日最低气温降至4℃。", "2024-05-25") == {"4℃": "2024-06-03..2024-06-03"}


def test_a_year_after_the_month_of_an_event_begins_anew() -> None:
    assert periods("二期已于3月投用，今年计划收购鲜果2万吨。") == {"2万吨": "2024-01-01..2024-12-31"}


def test_the_day_of_an_event_that_only_describes_dates_no_later_clause() -> None:
    assert periods("5月18日开幕的采茶节，推出线路4条。") == {"4条": None}
    assert periods("去年建成的冷库，可存果品5吨。") == {"5吨": None}


def test_what_was_invested_in_a_period_is_of_it_and_a_sum_for_good_is_not() -> None:
    assert periods("上半年，全区共完成固定资产投资额90亿元。")["90亿元"] == "2024-01-01..2024-06-30"
    assert periods("去年，项目获批，总投资90亿元。") == {"90亿元": None}


def test_a_share_of_the_product_of_a_region_is_no_site() -> None:
    assert periods("上半年，服务业向好，增加值占地区生产总值的比重为52%。")["52%"] == "2024-01-01..2024-06-30"


@pytest.mark.parametrize(
    "body",
    [
        "去年贸易额达38亿元，班列每年经停【1200列】。",
        "今年工厂新上2条线，每天可加工茶青【16吨】。",
        "今年春天公司添置无人机9架，单架一天可作业【600亩】。",
        "为打开市场，公司每年拿出收入的6%做研发，累计取得专利【57项】。",
        "最大的学员今年【84岁】。",
        "昨日，28款特产亮相集市，三日市集料可吸引【8万人次】。",
        "5月7日，两家公司成立合资企业，整合后的产能将【超过3万吨】。",
        "要抓好夏收，确保6月20日前完成麦收，良种覆盖率【不低于90%】。",
        "今年新增的2台机器人使工时缩短到3小时，不良率降到【0.3%】。",
        "今年3月，公司投资【8亿元】的二期项目启动。",
        "去年9月开班以来，书院培训【120人】。",
    ],
)
def test_what_is_of_no_period(body: str) -> None:
    told, surface = pointed(body)
    assert periods(told)[surface] is None


@pytest.mark.parametrize(
    ("body", "period"),
    [
        # a rate beside the period that it is of
        ("今年以来，这里每天发送旅客【3万人次】。", "2024-01-01..2024-12-31"),
        ("去年，工坊每月售出布偶【300件】。", "2023-01-01..2023-12-31"),
        # what a clause without figures names holds on
        ("5月6日上午，园区举行开工活动，投资总额达【68亿元】的项目开工。", None),
        ("本报讯 5月6日17时许，民警例行检查时，发现一车实载【13人】。", "2024-05-06..2024-05-06"),
        ("本报讯（记者 石磊）5月6日，开发区举行一季度重点项目签约仪式，【11个】项目落户。", "2024-05-06..2024-05-06"),
        ("最难的2013年，村里只剩【11户】。", "2013-01-01..2013-12-31"),
        ("三大股指5月6日回调，其中青岚指数下跌【0.9%】。", "2024-05-06..2024-05-06"),
        ("区水利局11日12时提升响应等级，派出工作组【3个】。", "2024-05-11..2024-05-11"),
        ("近日，省文旅厅公布2023年金牌旅游村名单，全省【50个】村入选。", "2023-01-01..2023-12-31"),
        ("考试将于6月24日至26日举行，我区共设考点【17个】。", "2024-06-24..2024-06-26"),
        # by when
        ("按照规划，到2026年末，绿色基地面积达到【30万亩】。", "2026-12-31..2026-12-31"),
        ("力争到年底新组建党组织【200个】。", "2024-12-31..2024-12-31"),
        # a year after a day begins anew
        ("截至4月底，全区有企业80家，今年将新增【20家】。", "2024-01-01..2024-12-31"),
        # what falls, what is spent and what is begun is of its time
        ("5月9日至11日，全区出现强降雨，最大点雨量达【86毫米】。", "2024-05-09..2024-05-11"),
        ("今年一季度，已有【19宗】工业用地出让。", "2024-01-01..2024-03-31"),
        ("今年，园区将投资【2亿元】完善道路。", "2024-01-01..2024-12-31"),
        ("今年计划改造积水点14处，总投资【8600万元】。", "2024-01-01..2024-12-31"),
    ],
)
def test_what_is_of_the_period_named_before(body: str, period: str) -> None:
    told, surface = pointed(body)
    assert periods(told)[surface] == period


@pytest.mark.parametrize(
    ("body", "found"),
    [
        # a value of the year before stands beside its own time
        (
            "2023年，城区占比由上年的7.2%降至1.9%。",
            {"7.2%": "2022-01-01..2022-12-31", "1.9%": "2023-01-01..2023-12-31"},
        ),
        (
            "今年1至2月，出口占比由去年同期的11%提高到19%。",
            {"11%": "2023-01-01..2023-02-28", "19%": "2024-01-01..2024-02-29"},
        ),
        ("今年前4个月订单是去年同期的2.1倍。", {"2.1倍": "2024-01-01..2024-04-30"}),
        # a part of what the sentence is about ends with it
        (
            "一季度，失业率为5.2%，3月份为5.0%。居民收入增长5%。",
            {"5.2%": "2024-01-01..2024-03-31", "5.0%": "2024-03-01..2024-03-31", "5%": "2024-01-01..2024-03-31"},
        ),
        # when works were begun or done dates no size and no people
        ("去年10月，供水工程开工建设，新建水厂2座。", {"2座": None}),
        ("今年4月底全线通水，惠及9个村。", {"9个": None}),
        ("今年3月新线可投入使用，日处理能力达600吨。", {"600吨": None}),
        ("去年，工厂投产，实现产值3亿元。", {"3亿元": "2023-01-01..2023-12-31"}),
        # a yearly measure is of no day
        ("预计9月30日并网，届时年均发电18亿千瓦时。", {"18亿千瓦时": None}),
        ("展会将于5月30日举行，届时展出产品300种。", {"300种": "2024-05-30..2024-05-30"}),
        # a day in a dispatch is not the time that a forecast names
        ("该机构14日发布的报告预计，2025年经济将增长3%。", {"3%": "2025-01-01..2025-12-31"}),
        (
            "5月17日，股市走势分化。截至收盘，沪指跌0.42%。两市成交1.6万亿元。",
            {"0.42%": "2024-05-17..2024-05-17", "1.6万亿元": "2024-05-17..2024-05-17"},
        ),
        # from one full date to another
        ("展览从2023年12月6日到2024年1月26日举行，共展出300件。", {"300件": "2023-12-06..2024-01-26"}),
        ("2023上半年新增3580户。", {"3580户": "2023-01-01..2023-06-30"}),
        # what is no time, and times that no page dates
        ("2022年产量3万吨。20世纪90年代初，村里有5家厂。", {"3万吨": "2022-01-01..2022-12-31", "5家": None}),
        ("大年初一早上，广场上有100名游客。", {"100名": None}),
        ("今后若干年内贡献率达到50%以上。", {"50%以上": None}),
        ("5月12日，石磊看到消息后，13天就建起了冷库。", {"13天": None}),
        ("今年汛期降雨量为1050毫米。", {"1050毫米": "2024-01-01..2024-12-31"}),
        ("秋粮占全年产量的75%。", {"75%": None}),
        ("订单排到了今年10月，两条生产线开动。", {"两条": None}),
    ],
)
def test_how_far_a_time_reaches(body: str, found: dict[str, str | None]) -> None:
    assert periods(body) == found


def test_that_month_is_the_one_of_the_last_day_or_months_named() -> None:
    body = "2月27日，云塘市签约项目9个。该市当月共签约项目12个。"
    assert periods(body) == {"9个": "2024-02-27..2024-02-27", "12个": "2024-02-01..2024-02-29"}
    assert periods("1至4月产值增长8%，当月增长9%。") == {"8%": "2024-01-01..2024-04-30", "9%": "2024-04-01..2024-04-30"}


def test_the_first_months_are_a_period() -> None:
    assert periods("今年首4个月合计，销售额上升1%。") == {"1%": "2024-01-01..2024-04-30"}
    assert periods("今春，该村种植小麦900亩。") == {"900亩": "2024-01-01..2024-12-31"}


def test_an_area_of_what_happened_is_of_its_time() -> None:
    body = "4月，全县农作物受灾面积900亩，商品房销售面积6万平方米，展馆面积2万平方米。"
    assert periods(body) == {
        "900亩": "2024-04-01..2024-04-30",
        "6万平方米": "2024-04-01..2024-04-30",
        "2万平方米": None,
    }


def test_the_months_that_an_article_begins_with_date_what_is_counted_over_them() -> None:
    body = "一季度，全区经济保持平稳。\n规模以上工业增加值9亿元，同比增长8%。\n厂区占地90亩。"
    assert periods(body) == {
        "9亿元": "2024-01-01..2024-03-31",
        "8%": "2024-01-01..2024-03-31",
        "90亩": None,
    }


def test_a_point_of_view_goes_on_about_the_same_day() -> None:
    body = "2月22日，铁路开行列车90列。\n从重点车站来看，云塘站发送旅客5万人。"
    assert list(periods(body).values()) == ["2024-02-22..2024-02-22"] * 2


def test_parts_of_a_period_told_apart_do_not_end_it() -> None:
    body = "一季度，全区产值增长5%。分月度看，1月份增长2%，2月份增长3%。从环比看，3月份增长1%。工业增加值增长8%。"
    assert periods(body)["8%"] == "2024-01-01..2024-03-31"


def test_a_year_of_comparison_dates_nothing_after_it() -> None:
    body = "1至4月，零售额9亿元，增速比2021年两年平均加快7个百分点。3月零售额2亿元。"
    assert periods(body)["2亿元"] == "2024-03-01..2024-03-31"


def test_the_day_of_a_dispatch_dates_no_figure() -> None:
    assert periods("青岚网4月9日讯（记者 凌宇）全省投入资金9亿元。") == {"9亿元": None}
    assert periods("4月9日电力负荷达9万千瓦。") == {"9万千瓦": "2024-04-09..2024-04-09"}


def test_a_report_on_all_the_year_is_of_that_year() -> None:
    body = "初步核算，全年生产总值9亿元。\n税收收入3亿元，增长6%。粮食种植面积9万亩。\n年末存款余额8亿元。"
    assert periods(body, "2024-02-20") == {
        "9亿元": "2023-01-01..2023-12-31",
        "3亿元": "2023-01-01..2023-12-31",
        "6%": "2023-01-01..2023-12-31",
        "9万亩": "2023-01-01..2023-12-31",
        "8亿元": "2023-12-31..2023-12-31",
    }

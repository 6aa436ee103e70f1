"""Which quantities stand in a text: surface, value, upper value, unit and bound of each."""

from decimal import Decimal

import pytest

from assets.metrics.quantities.find import find_quantities

Row = tuple[str, str, str | None, str, str]


def rows(text: str) -> list[Row]:
    """Return what is found, with values as text."""
    return [
        (
            text[q.start : q.surface_end],
            str(q.value),
            None if q.value_high is None else str(q.value_high),
            q.unit.text,
            q.qualifier,
        )
        for q in find_quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引进企业13家", ("13家", "13", None, "家", "exact")),
        ("总投资120亿元", ("120亿元", "12000000000", None, "元", "exact")),
        ("规模１．１万亿元", ("１．１万亿元", "1100000000000", None, "元", "exact")),
        ("受益3亿5000万人", ("3亿5000万人", "350000000", None, "人", "exact")),
        ("产量1,234.5吨", ("1,234.5吨", "1234.5", None, "吨", "exact")),
        ("面积2.38 平方公里", ("2.38 平方公里", "2.38", None, "平方公里", "exact")),
        ("新增两家", ("两家", "2", None, "家", "exact")),
        ("投入三万五千元", ("三万五千元", "35000", None, "元", "exact")),
        ("引进3个亿元项目", ("3个", "3", None, "个", "exact")),
        ("发放四个亿元", ("四个亿元", "400000000", None, "元", "exact")),
        ("购置设备270台套", ("270台套", "270", None, "台套", "exact")),
        ("历时三个月", ("三个月", "3", None, "个月", "exact")),
        ("历时三个半小时", ("三个半小时", "3.5", None, "小时", "exact")),
        ("建设两年半", ("两年半", "2.5", None, "年", "exact")),
        ("门票五元三毛", ("五元三毛", "5.3", None, "元", "exact")),
        ("最初只有5个人", ("5个", "5", None, "个", "exact")),
        ("成立6个重大项目专班", ("6个", "6", None, "个", "exact")),
        ("有9条一级河道", ("9条", "9", None, "条", "exact")),
        ("奖金五百元整", ("五百元整", "500", None, "元", "exact")),
        ("用电1200kW·h", ("1200kW·h", "1200", None, "kW·h", "exact")),
        ("身高一米七五的人", ("一米七五", "1.75", None, "米", "exact")),
        ("身高1米75", ("1米75", "1.75", None, "米", "exact")),
        ("重一吨半", ("一吨半", "1.5", None, "吨", "exact")),
        ("产量１，２３４吨", ("１，２３４吨", "1234", None, "吨", "exact")),
        ("投入3千5百万元", ("3千5百万元", "35000000", None, "元", "exact")),
        ("签约12亿3千万元", ("12亿3千万元", "1230000000", None, "元", "exact")),
        ("售出5万3千套", ("5万3千套", "53000", None, "套", "exact")),
        ("每斤三块五。", ("三块五", "3.5", None, "元", "exact")),
        ("每度五角六分", ("五角六分", "0.56", None, "元", "exact")),
        ("买了三双鞋", ("三双", "3", None, "双", "exact")),
        ("订了两打鸡蛋", ("两打", "2", None, "打", "exact")),
        ("全书共三卷", ("三卷", "3", None, "卷", "exact")),
        ("发生余震1万余次", ("1万余次", "10000", None, "次", "over")),
        ("拥有1.2万多项专利", ("1.2万多项", "12000", None, "项", "over")),
        ("缴获子弹5万余发", ("5万余发", "50000", None, "发", "over")),
        ("缴获5万余发子弹", ("5万余发", "50000", None, "发", "over")),
        ("投票率98·35%", ("98·35%", "98.35", None, "%", "exact")),
        ("该镇5家乡镇企业", ("5家", "5", None, "家", "exact")),
        ("海区有6级—8级偏北风", ("6级—8级", "6", "8", "级", "range")),
        ("票价150元起的夜场", ("150元起", "150", None, "元", "at_least")),
        ("全场75折", ("75折", "7.5", None, "折", "exact")),
        ("白银三十两", ("三十两", "30", None, "两", "exact")),
        ("放入二两盐", ("二两", "2", None, "两", "exact")),
        ("完成二十一万字的书稿", ("二十一万字", "210000", None, "字", "exact")),
        ("约占2/3。", ("2/3", "0.6666666667", None, "", "about")),
        ("代表队夺得8金", ("8金", "8", None, "金", "exact")),
        ("售价60万铢", ("60万铢", "600000", None, "铢", "exact")),
        ("缴费伍元", ("伍元", "5", None, "元", "exact")),
        ("气温-8～-3℃", ("-8～-3℃", "-8", "-3", "℃", "range")),
        ("气温零下5到零下2摄氏度", ("零下5到零下2摄氏度", "-5", "-2", "摄氏度", "range")),
        ("气温-3～5℃", ("-3～5℃", "-3", "5", "℃", "range")),
        ("每斤八块零五分", ("八块零五分", "8.05", None, "元", "exact")),
        ("收益率上行6BP", ("6BP", "6", None, "BP", "exact")),
        ("偏北风3到4级", ("3到4级", "3", "4", "级", "range")),
        ("查获子弹300发", ("300发", "300", None, "发", "exact")),
        ("飙进15记三分", ("15记", "15", None, "记", "exact")),
        ("室温不得低于18℃", ("不得低于18℃", "18", None, "℃", "at_least")),
        ("罚款不得超过200元", ("不得超过200元", "200", None, "元", "under")),
        ("入库流量减至3.5万立方米每秒以下", ("3.5万立方米每秒以下", "35000", None, "立方米每秒", "under")),
        ("收购价150元每吨", ("150元每吨", "150", None, "元每吨", "exact")),
        ("装机约3.2Gwh", ("约3.2Gwh", "3.2", None, "GWh", "about")),
        ("收入翻了两番", ("两番", "2", None, "番", "exact")),
        ("有期徒刑一年", ("一年", "1", None, "年", "exact")),
        ("转速3000转/分钟", ("3000转/分钟", "3000", None, "转/分钟", "exact")),
        ("展品3000余件（套）", ("3000余件（套）", "3000", None, "件（套）", "over")),
    ],
)
def test_number_and_unit(text: str, expected: Row) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开了一个半小时", ("一个半小时", "1.5", None, "小时", "exact")),
        ("开了半个小时", ("半个小时", "0.5", None, "小时", "exact")),
        ("等了半个多小时", ("半个多小时", "0.5", None, "小时", "over")),
        ("缩短半个月", ("半个月", "0.5", None, "个月", "exact")),
        ("施工半年多", ("半年多", "0.5", None, "年", "over")),
        ("开了三刻钟", ("三刻钟", "3", None, "刻钟", "exact")),
        ("晚点两个小时十分钟", ("两个小时十分钟", "130", None, "分钟", "exact")),
        ("用时2小时5分30秒", ("2小时5分30秒", "7530", None, "秒", "exact")),
        ("用时3分45秒", ("3分45秒", "225", None, "秒", "exact")),
        ("成绩9秒83", ("9秒83", "9.83", None, "秒", "exact")),
        ("历时一年零三个月", ("一年零三个月", "15", None, "个月", "exact")),
    ],
)
def test_spells_of_time(text: str, expected: Row) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    "text", ["上半年增长", "半年报", "大半年", "上午8时30分", "2025款轿车", "三打白骨精", "总投资3亿2024年开工"]
)
def test_what_only_looks_like_a_spell_or_a_sum(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("占比20%", ("20%", "20", None, "%", "exact")),
        ("占比２２％", ("２２％", "22", None, "%", "exact")),
        ("完成百分之八十", ("百分之八十", "80", None, "%", "exact")),
        ("约占三分之二", ("三分之二", "0.6666666667", None, "", "about")),
        ("约1/4的居民", ("约1/4", "0.25", None, "", "about")),
        ("约三成", ("约三成", "3", None, "成", "about")),
        ("下滑七八成", ("七八成", "7", "8", "成", "range")),
        ("提高2.4个百分点", ("2.4个百分点", "2.4", None, "百分点", "exact")),
        ("增长4.4倍", ("4.4倍", "4.4", None, "倍", "exact")),
        ("打七折", ("七折", "7", None, "折", "exact")),
        ("打八五折", ("八五折", "8.5", None, "折", "exact")),
        ("减产七成五。", ("七成五", "7.5", None, "成", "exact")),
        ("已过九成", ("过九成", "9", None, "成", "over")),
        ("扩大一又二分之一倍", ("一又二分之一倍", "1.5", None, "倍", "exact")),
        ("完成百分之 八十", ("百分之 八十", "80", None, "%", "exact")),
        ("利润为-3.2亿元", ("-3.2亿元", "-320000000", None, "元", "exact")),
        ("误差正负3个百分点", ("3个百分点", "3", None, "百分点", "exact")),
        ("气温零下三度", ("零下三度", "-3", None, "度", "exact")),
        ("气温零下 18 度", ("零下 18 度", "-18", None, "度", "exact")),
        ("气温-5℃", ("-5℃", "-5", None, "℃", "exact")),
    ],
)
def test_shares_and_signs(text: str, expected: Row) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("可处理20万吨/日", ("20万吨/日", "200000", None, "吨/日", "exact")),
        ("排放5000t/d", ("5000t/d", "5000", None, "t/d", "exact")),
        ("售价15802元/平方米", ("15802元/平方米", "15802", None, "元/平方米", "exact")),
        ("每亩800元", ("800元", "800", None, "元", "exact")),
        ("时速100公里/小时", ("100公里/小时", "100", None, "公里/小时", "exact")),
        ("出口三万亿美元", ("三万亿美元", "3000000000000", None, "美元", "exact")),
        ("捐款$3.5亿", ("$3.5亿", "350000000", None, "$", "exact")),
        ("票价￥500", ("￥500", "500", None, "￥", "exact")),
        ("成本约RMB500万元", ("约RMB500万元", "5000000", None, "元", "about")),
        ("捐款USD500万", ("USD500万", "5000000", None, "USD", "exact")),
        ("援助300万澳大利亚元", ("300万澳大利亚元", "3000000", None, "澳大利亚元", "exact")),
        ("启动资金50万元人民币", ("50万元人民币", "500000", None, "元", "exact")),
        ("能量密度360瓦时/千克", ("360瓦时/千克", "360", None, "瓦时/千克", "exact")),
    ],
)
def test_rates_and_currencies(text: str, expected: Row) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("超250家", ("超250家", "250", None, "家", "over")),
        ("逾六百名", ("逾六百名", "600", None, "名", "over")),
        ("2万余件", ("2万余件", "20000", None, "件", "over")),
        ("赚了7万多元", ("7万多元", "70000", None, "元", "over")),
        ("30多万人", ("30多万人", "300000", None, "人", "over")),
        ("一百二十多米", ("一百二十多米", "120", None, "米", "over")),
        ("50家以上", ("50家以上", "50", None, "家", "over")),
        ("上百家", ("上百家", "100", None, "家", "over")),
        ("一个多月", ("一个多月", "1", None, "个月", "over")),
        ("近百家企业", ("近百家", "100", None, "家", "near")),
        ("近千名干部", ("近千名", "1000", None, "名", "near")),
        ("售出100+套", ("100+套", "100", None, "套", "over")),
        ("约占35%", ("35%", "35", None, "%", "about")),
        ("约24亩", ("约24亩", "24", None, "亩", "about")),
        ("10个左右", ("10个左右", "10", None, "个", "about")),
        ("近百亿元", ("近百亿元", "10000000000", None, "元", "near")),
        ("不少于30家", ("不少于30家", "30", None, "家", "at_least")),
        ("至少建成1家", ("1家", "1", None, "家", "at_least")),
        ("约占全国的30%", ("30%", "30", None, "%", "about")),
        ("约合人民币3亿元", ("3亿元", "300000000", None, "元", "about")),
        ("不足5%", ("不足5%", "5", None, "%", "under")),
        ("1%以内", ("1%以内", "1", None, "%", "under")),
        ("20分钟内到场", ("20分钟内", "20", None, "分钟", "under")),
    ],
)
def test_bounds(text: str, expected: Row) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("使用8~10年", ("8~10年", "8", "10", "年", "range")),
        ("使用8至10年", ("8至10年", "8", "10", "年", "range")),
        ("年产8至10万吨", ("8至10万吨", "80000", "100000", "吨", "range")),
        ("节约30%-40%", ("30%-40%", "30", "40", "%", "range")),
        ("补助10万元—50万元", ("10万元—50万元", "100000", "500000", "元", "range")),
        ("补助三至五万元", ("三至五万元", "30000", "50000", "元", "range")),
        ("增长百分之五到八。", ("百分之五到八", "5", "8", "%", "range")),
        ("可坐三五百人", ("三五百人", "300", "500", "人", "range")),
        ("追了二、三百米", ("二、三百米", "200", "300", "米", "range")),
        ("来了三、四千人", ("三、四千人", "3000", "4000", "人", "range")),
    ],
)
def test_ranges(text: str, expected: Row) -> None:
    assert rows(text) == [expected]


def test_a_sign_that_is_a_unit_is_not_a_number_too() -> None:
    assert [quantity.surface_end for quantity in find_quantities("用药0两%")] == [4]  # 0两, and no 两%


def test_listed_numbers_share_the_unit_of_the_last() -> None:
    assert rows("分别加快0.7、0.3个百分点") == [
        ("0.7", "0.7", None, "百分点", "exact"),
        ("0.3个百分点", "0.3", None, "百分点", "exact"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3亩", "2000", "平方米"),
        ("24亩", "16000", "平方米"),
        ("2.5平方公里", "2500000", "平方米"),
        ("800公斤", "0.8", "吨"),
        ("90分钟", "1.5", "小时"),
        ("12万千瓦", "120000", "千瓦"),
        ("三成", "30", "%"),
        ("五分之四", "80.0", "%"),
        ("￥500", "500", "元"),
        ("$5", "5", "美元"),
        ("15名", "15", "人"),
    ],
)
def test_canonical_value_and_unit(text: str, value: str, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.unit.to_canonical(quantity.value) == Decimal(value)
    assert quantity.unit.canonical_unit == unit


def test_a_counted_noun_may_begin_with_a_size_of_its_own() -> None:
    assert [row[0] for row in rows("已有两台60万千瓦机组")] == ["两台", "60万千瓦"]
    assert [row[0] for row in rows("实现三个100%")] == ["100%"]


def test_a_long_dash_may_be_a_minus() -> None:
    assert [row[1] for row in rows("涨幅为—0.4%、—0.8%和—1.2%")] == ["-0.4", "-0.8", "-1.2"]
    assert [row[1] for row in rows("城镇居民—5%")] == ["5"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a list goes on over a blank, and the last unit is that of all
        ("分别高1.7 、2.8个百分点", [("1.7", "百分点"), ("2.8", "百分点")]),
        ("分别回升2.9个、23.9个百分点", [("2.9", "百分点"), ("23.9", "百分点")]),
        ("新增商铺3个，占比提高2个百分点", [("3", "个"), ("2", "百分点")]),
        ("约有5、6万元", [("50000", "元")]),
        ("今年首10个月合计上升3%", [("3", "%")]),
        ("年产10万吨三元前驱体", [("100000", "吨")]),
        ("涉及8乡3镇", [("8", "乡"), ("3", "镇")]),
    ],
)
def test_lists_share_a_unit(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(value, unit) for _, value, _, unit, _ in rows(text)] == expected


@pytest.mark.parametrize("text", ["未超5元", "5元内，", "没有超过5元"])
def test_what_a_sum_does_not_pass(text: str) -> None:
    assert [row[4] for row in rows(text)] == ["under"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 兆 is a million millions of money in Taiwan, and a megabyte elsewhere
        ("市值78兆元", ("78兆元", "78000000000000", None, "元", "exact")),
        ("成交额2兆1,933.5亿元", ("2兆1,933.5亿元", "2193350000000", None, "元", "exact")),
        ("宽带100兆", ("100兆", "100", None, "兆", "exact")),
        ("装机5兆瓦", ("5兆瓦", "5", None, "兆瓦", "exact")),
        # what is sold beyond what is bought, and not more than a sum
        ("外资卖超9亿元", ("9亿元", "900000000", None, "元", "exact")),
    ],
)
def test_sums_as_taiwan_prints_them(text: str, expected: Row) -> None:
    assert rows(text) == [expected]

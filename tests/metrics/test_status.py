"""Whether a figure is reported, promised or demanded, or expected."""

import pytest

from tests.metrics.pages import read


@pytest.mark.parametrize(
    ("body", "statuses"),
    [
        ("去年全镇新增企业35家。", ["actual"]),
        ("目前，已完成投资3亿元。", ["actual"]),
        ("园区计划新增企业50家，累计集聚超500家。", ["target", "target"]),
        ("今年计划整治河道28条、总长63公里。", ["target", "target"]),
        ("会议要求，要培育企业100家。", ["target"]),
        ("确保年内完成投资4亿元。", ["target"]),
        ("项目共需征地1800亩。", ["target"]),
        ("力争产值突破70亿元。", ["target"]),
        ("护理床位占比不低于75%。", ["target"]),
        ("拟建厂房3万平方米，达产后将形成年产25万套的产能。", ["target", "forecast"]),
        ("建成后每天可处理污水20万吨。", ["forecast"]),
        ("预计实现年销售收入5亿元。", ["forecast"]),
        ("截至2023年底，占比达33%，未来有望超70%。", ["actual", "forecast"]),
        ("首批3亿元将用于治湖。", ["forecast"]),
        ("车程将由50分钟缩短至25分钟。", ["actual", "forecast"]),
        ("全力实现全年6%左右的增长目标。", ["target"]),
        ("秋粮总产预计达9万吨；棉花种植20万亩。", ["forecast", "actual"]),
        ("预计投资9亿元；带动就业50人。", ["forecast", "forecast"]),
        ("到那时，利用率将不低于40%。", ["target"]),
        ("云塘村争取项目资金86万元。", ["actual"]),
        ("云塘湿地规划总面积1.1万公顷。", ["actual"]),
        ("大会应到代表338名。", ["actual"]),
        ("去年项目建成投产，年加工能力8000吨。", ["actual"]),
        ("今年准备扩种到12亩。", ["target"]),
        ("成数可能提升至五成。", ["forecast"]),
        ("还要下500张网，雇了20名工人。", ["target", "actual"]),
        ("占比有望从目前的9%提高到15%。", ["actual", "forecast"]),
        ("指挥部将响应等级提升至二级，派出3个工作组。", ["actual"]),
        ("种植面积将进一步扩大到3万亩。", ["forecast"]),
        ("采摘期将持续到8月，全县日均用工3万人。", ["actual"]),
        ("气象台发布暴雨预警：6日至8日，全市雨量80毫米。", ["forecast"]),
        ("居室温度不得低于18℃，罚款不得超过200元。", ["target", "target"]),
        ("他说，收入不会低于60万元。", ["forecast"]),
        ("每年收入不下10万元。", ["actual"]),
        ("云塘镇计划投资23亿元，完成46%。", ["target", "actual"]),
        ("计划投资23亿元，建设厂房3万平方米。", ["target", "target"]),
        ("依托网点，能够迅速将粮油投放市场；全区有信息点72个。", ["actual"]),
        ("计划未来三年投资3亿元。", ["target"]),
        ("呼吁各方在未来半年内筹集1亿元。", ["target"]),
        ("受需求推动；价格上涨3%。", ["actual"]),
        ("占应参保人数的38%。", ["actual"]),
        ("机构估计，今年镍需求增长8%，而2010年增长16%。", ["forecast", "actual"]),
        ("分析师认为，公司利润料达3亿元。", ["forecast"]),
        ("库存饲料达3万吨。", ["actual"]),
        ("云溪水位超保证水位0.1米。", ["actual"]),
        ("每天要雇近30名采茶工。", ["actual"]),
        # 将 as 把, before what is done to somebody
        ("民警将犯罪嫌疑人凌某抓获，追回现金5万元。", ["actual"]),
        ("队员将伤者送医，事故造成3人受伤。", ["actual"]),
        ("法院将凌某、宓某判处罚金2万元。", ["actual"]),
        ("警方将依法逮捕5名嫌疑人。", ["target"]),
        ("救援人员将老人和两名男子安全转移。", ["actual"]),
        ("民警将在邻省抓获的嫌疑人12人押解回市。", ["actual"]),
        # a way, a wait and a work take what they take
        ("从云塘村到镇上要走3公里。", ["actual"]),
        ("挂号要等2小时。", ["actual"]),
        ("他们要用十来天时间，把148根吊索查一遍。", ["actual", "actual"]),
        ("我市要用三年时间，改造小区120个。", ["target", "target"]),
        ("我估摸今年能到7万元。", ["forecast"]),
        ("收购秋粮31万吨，占预计商品量的近六成。", ["actual", "actual"]),
        # what somebody is going to do, and what will come about
        ("今年，云塘镇将整合涉农资金6500万元。", ["target"]),
        ("明年，我区还将启动老旧小区改造24个。", ["target"]),
        ("公司签约，将在两年内交付无人机150架。", ["target"]),
        ("建成后，将辐射周边5个县。", ["forecast"]),
        ("通车后，将惠及居民3万人。", ["forecast"]),
        ("按照规划，到2026年末，种植面积将扩大到56万亩。", ["target"]),
        ("生产线可将柚子加工成20多种产品。", ["actual"]),
        ("街道将在12月20日前完成2.1万户的排查任务。", ["target"]),
        ("村民将少花约5元。", ["forecast"]),
        ("今明两天的最高气温将维持在25℃左右。", ["forecast"]),
        ("吊车正将一台重达32吨的机器吊装到位。", ["actual"]),
        ("工坊计划将新建厂房5000平方米。", ["target"]),
        ("民政处将于5月至7月期间推出10多项活动。", ["target"]),
        ("交易会将于5月20日举行，展位300个。", ["actual"]),
        ("正谋划建设年加工能力1万吨的饲料厂。", ["target"]),
        ("正筹划建设2条新生产线。", ["target"]),
        ("镇里全年计划组织培训60场。", ["target"]),
        ("完成全年计划71%。", ["actual"]),
        # how much of a goal is reached, and what stands behind it
        ("一季度引进项目7个，完成年度目标87.5%；新开工17个。", ["actual", "actual", "actual"]),
        ("上半年完成省定目标任务的53%，力争全年完成年度目标的110%。", ["actual", "target"]),
        ("今年的目标是引进项目20个。", ["target"]),
        ("预计年底前累计完成投资100亿元。", ["forecast"]),
        ("到9月底，任务分别完成78.3%和85%。", ["actual", "actual"]),
        ("今年计划新建农路62公里，任务分别完成78%和85%。", ["target", "actual", "actual"]),
        ("其余3处将在12月底前完成。", ["target"]),
        ("今年收入不会低于60万元。", ["forecast"]),
        # what is given, within what is demanded
        ("会议强调，要对督察反馈的32项问题逐项整改，确保年内完成19项。", ["actual", "target"]),
        ("会议要求，要用好规模10亿元的基金，力争企业突破800家。", ["actual", "target"]),
        ("同时要清醒看到，投资下降11.3%。", ["actual"]),
        ("要在已建成68处的基础上，今年再新增15处。", ["actual", "target"]),
        ("公司推动36项成果落地。", ["actual"]),
        ("校园内配建可容纳500人的报告厅。", ["actual"]),
        ("气象中心预计，短期油价将震荡，布伦特原油或在67美元至72美元。", ["forecast"]),
        ("订单排到了明年10月，3条生产线全部开动。", ["actual"]),
        # what has to be, as things are or were
        ("挑水来回要走3公里山路。", ["actual"]),
        ("以前下山要绕20公里，现在10分钟就到。", ["actual", "actual"]),
        ("灌一亩地要等两天。", ["actual", "actual"]),
        ("一名熟练工一天工钱要260元。", ["actual"]),
        ("散养一头牛，一年要占40亩草场，出栏要24个月。", ["actual", "actual"]),
        ("各镇要改变过去的做法，要新建学校10所。", ["target"]),
        # nouns that hold a word of plans
        ("去年，镇里争取帮扶资金480万元，架设桥梁2座。", ["actual", "actual"]),
        ("投资27亿元，占全年目标任务的83%；用电量2亿度。", ["actual", "actual", "actual"]),
        ("投放资金2亿元，准备仓容42万吨。", ["actual", "actual"]),
    ],
)
def test_the_governing_words_decide(body: str, statuses: list[str]) -> None:
    assert [o.status for o in read(body, "2024-05-20")] == statuses


@pytest.mark.parametrize(
    "body",
    [
        "“绿苗计划”走进10所学校。",  # a name
        "主要产品有6种。",  # 主要 holds no 要
        "这只需15分钟。",
        "事故造成至少37人受伤。",  # as many are known, and no more is demanded
        "比原计划提前45天。",
        "会议提出规划。去年引进企业9家。",  # another sentence
    ],
)
def test_what_only_looks_like_a_plan(body: str) -> None:
    assert [o.status for o in read(body)] == ["actual"]


def test_what_lies_ahead_of_the_page_is_no_fact() -> None:
    body = "到2026年，种植面积稳定在30万亩。2025年，产值40亿元。2023年，产值30亿元。"
    assert [o.status for o in read(body, "2024-05-20")] == ["target", "forecast", "actual"]


def test_a_plan_does_not_reach_beyond_its_sentence() -> None:
    assert [o.status for o in read("计划新建学校2所。全区有学校30所。")] == ["target", "actual"]


def test_so_many_are_dealt_with_not_to_come() -> None:
    assert [o.status for o in read("警方先后将9名嫌疑人押解回国。")] == ["actual"]
    assert [o.status for o in read("工程将3年内建成，新增车位90个。")][-1:] == ["target"]


def test_a_goal_that_is_reached_promises_nothing() -> None:
    body = "全市已全部实现村村通公路的目标，新增受益人口9万人。今年的目标是新增8万人。"
    assert [o.status for o in read(body)] == ["actual", "target"]


def test_what_is_called_of_the_future_is_not_to_come() -> None:
    assert [o.status for o in read("云塘未来工厂占地50亩，未来产业规模达9亿元。")] == ["actual", "actual"]
    assert [o.status for o in read("未来三年投资5亿元。")] == ["forecast"]

"""What a clause is about though no name stands at its beginning, and who is meant by what takes a name up."""

import pytest

from assets.entities.model import ArticleEntities, Mention, Name
from assets.metrics.observe import observe
from tests.metrics.pages import article, entities, read

FIRM = {"翠湖电机": "organization:明溪翠湖电机有限公司"}
TOWN = {"云塘镇": "place"}
FARMER = {"宓怀远": "person"}


def subjects(body: str, **names: str) -> list[str | None]:
    """Return the words that say whose each figure of a body is."""
    return [observation.subject for observation in read(body, "2024-05-20", **names)]


@pytest.mark.parametrize(
    ("body", "names", "expected"),
    [
        # a body or a machine that does what its clause tells, whatever was spoken of before
        ("云塘镇地处湖区。区财政还拿出500万元设立补偿金。", TOWN, "区财政"),
        ("翠湖电机扩产。样机已在试验田里跑了两个月。", FIRM, "样机"),
        ("云塘镇地处湖区。镜湖购票平台共发售门票3万张。", TOWN, "镜湖购票平台"),
        ("翠湖电机扩产。研发团队历时3年。", FIRM, "研发团队"),
        ("云塘镇地处湖区。荷湾学校现有学生320人。", TOWN, "荷湾学校"),
        ("翠湖电机扩产。税务部门累计为企业退税2亿元。", FIRM, "税务部门"),
        ("云塘镇地处湖区。本届竞赛共有队伍120支参加。", TOWN, "本届竞赛"),
        ("云塘镇地处湖区。展销中心今年签下门店4家。", TOWN, "展销中心"),
        # people act, but who is merely counted is not whose figure it is
        ("云塘镇地处湖区。市民可提前7天预约。", TOWN, "市民"),
        ("云塘镇地处湖区。村民有300人。", TOWN, "云塘镇"),
        ("云塘镇办学有起色。学生回流62人。", TOWN, "云塘镇"),
        # what is measured, a part, many of a kind, what is planned
        ("翠湖电机扩产。研发人员占总数的45%。", FIRM, "翠湖电机"),
        ("翠湖电机扩产。主体工程已完成70%。", FIRM, "翠湖电机"),
        ("翠湖电机扩产。5条生产线正在安装，产能达3万台。", FIRM, "翠湖电机"),
        ("翠湖电机扩产。新开工项目12个。", FIRM, "翠湖电机"),
        ("翠湖电机扩产。亩产值由5000元提高到1.3万元。", FIRM, "翠湖电机"),
        ("云塘镇地处湖区。镜湖监狱设计容量1500人。", TOWN, "镜湖监狱"),
        # a short noun that takes up a longer one
        ("区里办起产业工人夜校。夜校共开设课程9门。", {}, "夜校"),
        ("区里购置流动巡诊车。巡诊车每月进村20次。", {}, "巡诊车"),
        # the whole noun phrase, of which a name is only the beginning
        ("云塘镇长者饭堂已接待老人3000人次。", TOWN, "云塘镇长者饭堂"),
        ("云塘镇重点项目镜湖柑橘冷链物流中心，总投资4亿元。", TOWN, "镜湖柑橘冷链物流中心"),
        ("云塘镇企业累计完成投资4亿元。", TOWN, "云塘镇"),
        # what 该 and 这 point at
        ("医院做了手术。该手术机器人由医院投资1200万元引进。", {}, "该手术机器人"),
        ("学生造出驱鸟装置。这一装置历时14个月。", {}, "这一装置"),
        ("书画展揭幕。是次展览设有三个单元。", {}, "是次展览"),
        # the scene of an event
        ("采茶节开幕。活动现场，62家茶企摆开展位。", {}, "活动现场"),
        # half-width punctuation parts as the other does
        ("云塘镇要完成投资80亿元的目标,再排项目.", TOWN, "云塘镇"),
    ],
)
def test_a_common_noun_that_a_clause_is_about(body: str, names: dict[str, str], expected: str) -> None:
    assert subjects(body, **names)[0] == expected


def test_a_common_noun_is_not_carried_to_the_next_sentence() -> None:
    body = "翠湖电机扩产。工人们的食堂已开了3年，日均供餐800份。全年用电900万千瓦时。"
    assert subjects(body, **FIRM)[-1] == "翠湖电机"


def test_a_common_noun_goes_on_through_its_sentence() -> None:
    assert subjects("翠湖电机扩产。样机已跑了两个月，捕捞效率达到人工的4倍。", **FIRM) == ["样机", "样机"]


@pytest.mark.parametrize(
    ("body", "names", "expected"),
    [
        ("由镇团委发起的“青苗课堂”每周开课，服务学生900人次。", {"镇团委": "organization"}, "青苗课堂"),
        ("由镇妇联、镇团委共同发起的“青苗课堂”每周开课，服务学生900人次。", {"镇团委": "organization"}, "青苗课堂"),
        ("由翠湖电机投建的转子厂技改项目总投资7600万元。", FIRM, "转子厂技改项目"),
        ("投资最大的云溪路改建工程起于云塘，全长23公里。", {"云溪路": "place"}, "云溪路改建工程"),
        ("毕业于青岚大学的村民宓怀远回乡，承包鱼塘20亩。", FARMER, "宓怀远"),
    ],
)
def test_what_a_relative_clause_describes(body: str, names: dict[str, str], expected: str) -> None:
    assert subjects(body, **names)[0] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("协会设立规模为12亿元的湖泊修复基金。", "湖泊修复基金"),
        ("民警查到一辆核载7人的面包车。", "面包车"),
        ("镇上沿江建起了长4.3公里的骑行绿道。", "骑行绿道"),
        ("云塘镇拿下3公里的任务。", "云塘镇"),
    ],
)
def test_what_a_figure_gives_the_measure_of(body: str, expected: str) -> None:
    assert subjects(body, **TOWN)[0] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # sizes are of the work that somebody raises, and what is done is his
        ("云塘镇投入3000万元拓宽了花溪大道，路面由7米加宽至12米。", ["云塘镇", "花溪大道", "花溪大道"]),
        ("双方共建镜湖传感研究院，建筑面积1.6万平方米。", ["镜湖传感研究院"]),
        ("云塘镇建成镜湖公园，带动就业300人。", ["云塘镇"]),
    ],
)
def test_sizes_are_of_the_work_that_is_raised(body: str, expected: list[str]) -> None:
    assert subjects(body, **TOWN) == expected


@pytest.mark.parametrize(
    ("body", "names", "expected"),
    [
        ("65岁的宓怀远种柿子。这条路，老宓走了18年。", FARMER, ("老宓", "宓怀远")),
        ("65岁的宓怀远种柿子。他拉上5户邻居，搭起晾晒棚80平方米。", FARMER, ("他", "宓怀远")),
        ("乡村工匠宓怀远义务砌石，前后干了43天。", FARMER, ("宓怀远", "宓怀远")),
        ("种粮大户凌建军流转了土地620亩。", {}, ("凌建军", None)),
        ("驾驶员凌某因超员被罚款1800元。", {}, ("凌某", None)),
        ("63岁的凌守义把骆驼俑送进窑膛。", {}, ("凌守义", None)),
        ("云塘镇镇长宓怀远走访企业，前后看了3家。", {**FARMER, **TOWN}, ("云塘镇", "云塘镇")),
    ],
)
def test_persons(body: str, names: dict[str, str], expected: tuple[str, str | None]) -> None:
    found = read(body, "2024-05-20", **names)
    counted = [one for one in found if one.dimension != "age"] or found
    assert {(one.subject, one.subject_name and one.subject_name.text) for one in counted} == {expected}


def test_a_short_form_that_two_persons_share_means_neither() -> None:
    body = "村民宓怀远种柿子。村民宓小川养鱼。老宓有了30亩地。"
    found = read(body, **FARMER, 宓小川="person")
    assert [o.subject_name and o.subject_name.text for o in found] == ["宓小川"]


@pytest.mark.parametrize(
    ("body", "names", "expected"),
    [
        ("游客来到云塘镇。景区负责人凌宇说，日均接待2600人次。", TOWN, "景区"),
        ("订单排满。公司总经理助理凌宇告诉记者，上半年营收6亿元。", {}, "公司"),
        ("云塘镇茶叶增收。镇农技中心主任凌宇说，亩均增收800元。", {**TOWN, "镇农技中心": "organization"}, "云塘镇"),
        ("市气象台预计，周末全市雨量15毫米。", {"市气象台": "organization"}, "全市"),
    ],
)
def test_for_whom_somebody_speaks(body: str, names: dict[str, str], expected: str) -> None:
    assert subjects(body, **names)[0] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("县委全会召开。全会强调，全县上下要实干。要实施重点项目150个，新增企业8家。", ["全县", "全县"]),
        ("凌宇强调，农业是我县的根本。要抓好茶园建设，年内新建茶园12个。", ["我县"]),
        ("凌宇强调，要抓好茶园建设，年内新建茶园12个。", [None]),
    ],
)
def test_demands_are_made_on_the_jurisdiction(body: str, expected: list[str | None]) -> None:
    assert subjects(body) == expected


def test_a_council_that_heads_a_page_demands_of_its_jurisdiction() -> None:
    body = "全会指出，全县经济向好。\n要实施重点项目150个。"
    of_headline = Mention("headline", 0, 2, "县委", Name("organization", "县委"), "test")
    page = article(body, headline="县委召开全会")
    found = observe(page, ArticleEntities((of_headline, *entities(body).mentions), (), ()))
    assert [o.subject for o in found] == ["全县"]


def test_where_something_is_only_built_is_not_whose_it_is() -> None:
    body = "翠湖电机去年扩产。今年将在云塘镇、柳渡镇再建2处基地。"
    assert subjects(body, 柳渡镇="place", **TOWN, **FIRM) == ["翠湖电机"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the court finds, and somebody else has done it; terms and fines are his on whom they are imposed
        (
            "云塘法院审理查明，去年3月间，被告人凌某某先后4次盗伐杉木137株。法院认为凌某某有罪，判处有期徒刑二年，并处罚金5000元。",
            ["凌某某"] * 4,
        ),
        ("云塘法院判处被告人凌某有期徒刑二年，缓刑三年；判处被告人钟某罚金2万元。", ["凌某", "凌某", "钟某"]),
        ("一辆核载7人的面包车实载13人，驾驶人凌某被记12分，罚款1000元。", ["面包车", "面包车", "凌某", "凌某"]),
        ("云塘法院去年审结案件300件，某地罚款20万元。", ["云塘法院", "云塘法院"]),
    ],
)
def test_on_whom_something_is_imposed(body: str, expected: list[str]) -> None:
    assert [o.subject for o in read(body, "2024-05-20", 云塘法院="organization")] == expected


def test_names_in_a_list_of_examples_have_no_figures() -> None:
    body = "云塘镇水网密布。镜湖、云溪等11条河流穿境而过。"
    assert subjects(body, 镜湖="place", 云溪="place", **TOWN) == ["云塘镇"]


def test_the_jurisdiction_whose_measure_it_is_may_stand_within_the_clause() -> None:
    body = "区粮食局负责人介绍，今年旺季全区收购量预计在3万吨左右。"
    assert subjects(body, 区粮食局="organization") == ["全区"]


def test_what_is_measured_of_a_common_noun_is_not_taken_from_the_figure_before() -> None:
    (first, second) = read("项目获奖，拿到奖金100万元。团队有15人。")
    assert (second.subject, second.indicator) == ("团队", "团队")
    assert first.indicator != second.indicator


def test_a_deed_and_its_measure_are_no_topic() -> None:
    body = "全省茶叶面积70万亩，低产茶园改造面积20万亩；合作社种植面积500亩。"
    assert [o.subject for o in read(body)] == ["全省", "全省", "合作社"]


def test_goods_that_a_list_of_prices_is_of() -> None:
    assert [o.subject for o in read("全国肉价回落。\n猪肉：本周平均价为19元，比上周降1元。")] == ["猪肉", "猪肉"]


def test_what_something_is_said_to_be_is_no_topic() -> None:
    body = "云塘高速概算总投资8亿元，是江苏省里程最长的项目，建设总里程259公里。"
    assert [o.subject for o in read(body, 云塘高速="project", 江苏省="place")] == ["云塘高速", "云塘高速"]
    assert [o.subject for o in read("可为市民提供学位90个。")] == [None]


def test_an_agency_alone_in_the_headline_tells() -> None:
    text = "上半年生产总值9亿元。"
    told = article(text, "2024-07-20", headline="明溪统计局")
    name = Name("organization", "明溪统计局")
    found = observe(told, ArticleEntities((Mention("headline", 0, 5, "明溪统计局", name, "test"),), (), ()))
    assert [o.subject for o in found] == [None]


@pytest.mark.parametrize("regions", ["浙江等24省536县", "浙江、江苏等24省536县", "浙江、江苏2省5县"])
def test_regions_that_are_counted_are_no_topic(regions: str) -> None:
    body = f"全国防汛形势平稳。{regions}受灾，倒塌房屋90间。"
    assert [o.subject for o in read(body, 浙江="place", 江苏="place")] == ["全国"] * 3

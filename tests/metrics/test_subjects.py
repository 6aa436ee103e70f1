"""Whose figure it is."""

import pytest

from assets.entities.model import ArticleEntities, Mention, Name
from assets.metrics.observe import observe
from tests.metrics.pages import article, entities, read

PLANT = {"镜湖净水厂": "place"}
FIRM = {"翠湖电机": "organization:明溪翠湖电机有限公司", "明溪翠湖电机有限公司": "organization"}
PARK = {"镜湖产业园": "organization"}


@pytest.mark.parametrize(
    ("body", "names", "subject", "name"),
    [
        ("去年，镜湖产业园新增企业5家。", PARK, "镜湖产业园", "镜湖产业园"),
        ("镜湖产业园发展快。目前，园区有企业50家。", PARK, "园区", "镜湖产业园"),
        ("明溪翠湖电机有限公司从事制造。该公司有员工300人。", FIRM, "该公司", "明溪翠湖电机有限公司"),
        ("一行人来到镜湖净水厂。项目总占地170亩。", PLANT, "项目", "镜湖净水厂"),
        ("翠湖电机去年扩产，产值达3亿元。", FIRM, "翠湖电机", "明溪翠湖电机有限公司"),
        ("镜湖产业园开会，学习对云塘县6.2级地震的批示。", {**PARK, "云塘县": "place"}, "云塘县", "云塘县"),
        ("记者走访了镜湖产业园的两家企业。", PARK, "镜湖产业园", "镜湖产业园"),
        ("在镜湖产业园，车间里有300名工人。", PARK, "镜湖产业园", "镜湖产业园"),
        ("产品远销镜湖产业园等5个园区。", PARK, None, None),
        ("去年，全区推出举措35条。", {}, "全区", None),
        ("1-9月全区推出举措35条。", {}, "全区", None),
        ("2019-21年全区推出举措35条。", {}, "全区", None),
        (
            "走进明溪区云塘镇柳渡村，21座大棚正忙。",
            {"明溪区": "place", "云塘镇": "place", "柳渡村": "place"},
            *["柳渡村"] * 2,
        ),
        ("云塘河口清淤工程，主要内容有疏浚，总长3公里。", {}, "云塘河口清淤工程", None),
        ("总投资6亿元的云塘水厂扩建工程已经动工。", {}, "云塘水厂扩建工程", None),
        ("柳渡排涝站检修完毕。该站装有水泵6台。", {"柳渡排涝站": "place"}, "该站", "柳渡排涝站"),
        ("72岁的教师宓怀远办起书屋。", {"宓怀远": "person"}, "宓怀远", "宓怀远"),
        ("区统计局发布数据显示，有企业35家。", {"区统计局": "organization"}, None, None),
        ("云塘镇党委书记吴越介绍，今年将新建冷库3座。", {"云塘镇": "place"}, "云塘镇", "云塘镇"),
        ("第三届镜湖茶业博览会在云塘镇开幕，参展企业300家。", {"云塘镇": "place"}, "第三届镜湖茶业博览会", None),
        ("2024云塘开海节昨日启幕，首批渔船320艘。", {"云塘": "place"}, "2024云塘开海节", None),
        ("由翠湖电机投资建设的电机基地项目，占地102亩。", FIRM, "电机基地项目", None),
        ("由翠湖电机投资15亿元建设的电机基地项目开工。", FIRM, "翠湖电机", "明溪翠湖电机有限公司"),
        ("位于镜湖东路的镜湖产业园，目前有企业53家。", {**PARK, "镜湖东路": "place"}, "镜湖产业园", "镜湖产业园"),
        ("新华社北京5月3日电 目前，我国有湖泊2693个。", {"新华社": "organization"}, "我国", None),
        ("镜湖产业园300名工人返岗。", PARK, "镜湖产业园", "镜湖产业园"),
        ("翠湖电机在全球拥有员工5万名。", {**FIRM, "全球": "place"}, "翠湖电机", "明溪翠湖电机有限公司"),
        (
            "翠湖电机（明溪）有限公司去年扩产，产值3亿元。",
            {"翠湖电机（明溪）有限公司": "organization"},
            *["翠湖电机（明溪）有限公司"] * 2,
        ),
        ("“今年再开3家门店，”翠湖电机总经理凌宇说。", FIRM, "翠湖电机", "明溪翠湖电机有限公司"),
        ("“今年卖了20万元，”村民宓怀远说。", {"宓怀远": "person"}, "宓怀远", "宓怀远"),
        ("“今年卖了20万元，”董事长宓怀远说。", {"宓怀远": "person"}, None, None),
        ("村民宓怀远忙着装箱。“今年卖了20万元。”", {"宓怀远": "person"}, "宓怀远", "宓怀远"),
        ("“今年我包了200亩，”42岁的种植大户宓怀远说。", {"宓怀远": "person"}, "宓怀远", "宓怀远"),
        ("“我家种了23亩。”5月3日，在云塘镇的地头，村民宓怀远算着账。", {"宓怀远": "person"}, "宓怀远", "宓怀远"),
        ("养殖户宓怀远忙着撒食。他今年养了420口网箱。", {"宓怀远": "person"}, "他", "宓怀远"),
        ("云塘镇柳渡村的老党员宓怀远有着68年党龄。", {"云塘镇": "place", "宓怀远": "person"}, "宓怀远", "宓怀远"),
        ("宓大爷开店多年。他的店有46平方米。", {"宓": "person"}, "他", "宓"),
        ("镇长宓怀远来了。他今年走访20户。", {"宓怀远": "person"}, None, None),
        ("宓怀远贷了30万元。", {"宓怀远": "person"}, "宓怀远", "宓怀远"),
        ("宓怀远表示，明年投入20万元。", {"宓怀远": "person"}, None, None),
        ("宓怀远调研了3个项目。", {"宓怀远": "person"}, None, None),
        ("今年将投资3亿元，双方各占50%。", {}, None, None),
        ("根据协议，双方将投资3亿元。", {}, "双方", None),
        (
            "走进镜湖产业园内的明溪翠湖电机有限公司，车间里，16条线开着。",
            {**PARK, **FIRM},
            *["明溪翠湖电机有限公司"] * 2,
        ),
        (
            "翠湖电机建厂早，与云塘集团等12家企业合作。",
            {**FIRM, "云塘集团": "organization"},
            "翠湖电机",
            "明溪翠湖电机有限公司",
        ),
        ("社区办起便民服务驿站。驿站有摊位6个。", {}, "驿站", None),
        ("此次集中开工活动共有项目23个。", {}, "此次集中开工活动", None),
        ("其中“云酥1号”亩产600公斤。", {}, "“云酥1号”", None),
        ("“看病难”成为过去，有床位60张。", {}, None, None),
        ("区总工会举办秋季专场招聘会。50余家企业提供岗位。", {"区总工会": "organization"}, "秋季专场招聘会", None),
        ("协会设立明溪鞋服展示中心，面积500平方米。", {"协会": "organization"}, "明溪鞋服展示中心", None),
        ("分产业看，第一产业增加值9亿元。", {}, "第一产业", None),
        ("区统计局今天（5月20日）公布，有企业35家。", {"区统计局": "organization"}, None, None),
        ("全镇新开工茶叶项目12个。", {"新开工茶叶项目": "project"}, "全镇", None),
        ("外出务工的村民宓怀远去年回乡，养鱼20亩。", {"宓怀远": "person"}, "宓怀远", "宓怀远"),
        ("在云塘镇柳渡村，村民们栽下藕苗300亩。", {"云塘镇": "place", "柳渡村": "place"}, "柳渡村", "柳渡村"),
        ("走进柳渡村，村口很热闹。村里建起大棚12座。", {"柳渡村": "place"}, "村里", "柳渡村"),
        ("镜湖、云溪沿岸的洼地积水，全区抢排积水3万亩。", {"镜湖": "place", "云溪": "place"}, "全区", None),
        ("凌晨发生一起货车相撞事故，造成3人受伤。", {}, "货车相撞事故", None),
        ("青岚市发生5.1级地震，造成3人受伤。", {"青岚市": "place"}, "青岚市", "青岚市"),
        ("云塘镇成立镜湖农机服务队，18名村民报名。", {"云塘镇": "place"}, "镜湖农机服务队", None),
        ("今年，经青岚口岸出口的汽车达3000辆。", {"青岚口岸": "place"}, "青岚口岸", "青岚口岸"),
        ("今年“五一”假期全区接待游客5万人次。", {}, "全区", None),
        ("5月18日开幕的第二届镜湖采茶节，推出线路4条。", {"镜湖": "place"}, "第二届镜湖采茶节", None),
        ("耐寒的新品种“云茶9号”推广种植600亩。", {}, "“云茶9号”", None),
        ("最大雨量青岚市云塘镇达90毫米。", {"青岚市": "place", "云塘镇": "place"}, "云塘镇", "云塘镇"),
        ("最大雨量为青岚市云塘镇90毫米。", {"青岚市": "place", "云塘镇": "place"}, "云塘镇", "云塘镇"),
        ("雨量以云塘镇90毫米为最大。", {"云塘镇": "place"}, "云塘镇", "云塘镇"),
        ("游客在云塘镇赏花。当地今年接待游客3万人次。", {"云塘镇": "place"}, "当地", "云塘镇"),
        ("沪指收跌0.9%。", {}, "沪指", None),
        (
            "江苏青岚市云塘镇，户籍人口1200人。",
            {"江苏": "place", "青岚市": "place", "云塘镇": "place"},
            "云塘镇",
            "云塘镇",
        ),
        ("本报告期公司经营活动现金净额为14亿元。", {}, "公司", None),
        (
            "宓怀远调任局长，他今年58岁，副局长凌建军主持工作。",
            {"宓怀远": "person", "凌建军": "person"},
            "宓怀远",
            "宓怀远",
        ),
        ("一名49岁男子被带走。", {}, "男子", None),
        ("全长3公里的云塘大桥通车，投资2亿元。", {}, "云塘大桥", None),
        ("该国共有3000人受灾。", {}, "该国", None),
    ],
)
def test_subject(body: str, names: dict[str, str], subject: str | None, name: str | None) -> None:
    found = read(body, "2024-05-20", **names)[0]
    assert (found.subject, found.subject_name and found.subject_name.text) == (subject, name)


def test_each_of_a_list_of_places_has_its_own_figure() -> None:
    towns = {"石桥镇": "place", "云塘镇": "place"}
    found = read("全县投资60亿元，其中石桥镇32亿元、云塘镇28亿元。最高气温石桥镇36℃，云塘镇35℃。", **towns)
    assert [(o.subject, o.indicator) for o in found] == [
        ("全县", "投资"),
        ("石桥镇", "投资"),
        ("云塘镇", "投资"),
        ("石桥镇", "最高气温"),
        ("云塘镇", "最高气温"),
    ]


def test_what_a_sum_describes_has_the_figures_that_follow() -> None:
    found = read("总投资约20亿元的翠湖电机二厂规划建设6条生产线。", 翠湖电机="organization")
    assert [o.subject for o in found] == ["翠湖电机", "翠湖电机"]


def test_a_work_has_the_figures_after_its_size_and_those_in_its_name() -> None:
    found = read("总投资8亿元的年产5万吨板纸技改项目是重点项目，用地90亩。目前，安装设备12台。")
    assert {o.subject for o in found} == {"年产5万吨板纸技改项目"}


def test_what_a_clause_only_says_where_is_not_carried() -> None:
    names = {**PARK, **FIRM}
    found = read("镜湖产业园内，翠湖电机的车间忙碌着。现在每天装配电机300台。", **names)
    assert [o.subject for o in found] == ["翠湖电机"]


@pytest.mark.parametrize(
    ("speaker", "subject"),
    [("区统计局总统计师", "镜湖区"), ("翠湖电机总经理", "翠湖电机")],
)
def test_agencies_speak_of_what_belongs_to_others(speaker: str, subject: str) -> None:
    body = f"“上半年产值有30亿元，”{speaker}凌宇说。"
    found = entities(body, 区统计局="organization", 翠湖电机="organization").mentions
    of_headline = Mention("headline", 0, 3, "镜湖区", Name("place", "镜湖区"), "test")
    page = article(body, headline="镜湖区经济稳中有进")
    assert [o.subject for o in observe(page, ArticleEntities((of_headline, *found), (), ()))] == [subject]


def test_who_heads_a_headline_and_only_tells_has_no_figures() -> None:
    body = "统计总会10日发布报告说，产量增长3%。"
    names = entities(body, 统计总会="organization").mentions
    of_headline = Mention("headline", 0, 4, "统计总会", Name("organization", "统计总会"), "test")
    page = article(body, headline="统计总会：全国产量上升")
    assert [o.subject for o in observe(page, ArticleEntities((of_headline, *names), (), ()))] == ["全国"]


def test_a_sector_is_not_carried_to_the_next_sentence() -> None:
    found = read("分产业看，第一产业增加值9亿元。人均可支配收入3万元。")
    assert [o.subject for o in found] == ["第一产业", None]


def test_a_person_who_acts_has_the_figures_that_follow() -> None:
    found = read("宓怀远贷了30万元，添了12头牛。", 宓怀远="person")
    assert [o.subject for o in found] == ["宓怀远", "宓怀远"]


def test_the_firm_is_the_one_named_last_though_by_its_short_name() -> None:
    names = {**FIRM, "柳渡建设集团": "organization"}
    body = "明溪翠湖电机有限公司在云塘镇。柳渡建设集团也在。翠湖电机舍得投入。公司有员工300人。"
    mentions = ArticleEntities(
        tuple(
            m._replace(name=Name("organization", "翠湖电机")) if m.surface == "翠湖电机" else m
            for m in entities(body, **names).mentions
        ),
        (),
        (),
    )
    (found,) = observe(article(body), mentions)
    assert found.subject_name == Name("organization", "翠湖电机")


def test_what_stands_in_brackets_is_no_topic() -> None:
    found = read("云塘社区开了会。翠湖电机走访3个村（社区）居民，发放补助5万元。", 云塘社区="organization", **FIRM)
    assert [o.subject for o in found] == ["翠湖电机", "翠湖电机"]


def test_a_change_is_of_whom_the_figure_before_is() -> None:
    body = "翠湖电机发送包裹3万件，增长2%；海铁集团发送包裹2万件，增长5%。"  # the second firm is known by no name
    assert [o.subject for o in read(body, **FIRM)] == ["翠湖电机", "翠湖电机", "海铁集团", "海铁集团"]


def test_the_subject_is_carried_through_a_paragraph() -> None:
    body = "翠湖电机总部在云塘镇。占地面积24亩。员工300人。\n新增企业5家。"
    found = read(body, **FIRM)
    assert [o.subject for o in found] == ["翠湖电机", "翠湖电机", None]


def test_the_headline_names_the_subject_of_a_page_that_never_does() -> None:
    body = "总投资3亿元，占地24亩。"
    name = Name("organization", "翠湖电机")
    mentions = ArticleEntities((Mention("headline", 0, 4, "翠湖电机", name, "test"),), (), ())
    found = observe(article(body, headline="翠湖电机开工"), mentions)
    assert [(o.subject, o.subject_name, o.subject_span) for o in found] == [("翠湖电机", name, None)] * 2


def test_the_span_is_where_the_words_stand() -> None:
    body = "去年，镜湖产业园新增企业5家。"
    (found,) = observe(article(body), entities(body, **PARK))
    assert found.subject_span == (3, 8)


def test_paired_figures_have_paired_subjects() -> None:
    found = read("云塘镇、柳渡镇产值分别增长5%和3%。", 云塘镇="place", 柳渡镇="place")
    assert [(o.subject, o.indicator) for o in found] == [("云塘镇", "产值增长"), ("柳渡镇", "产值增长")]


@pytest.mark.parametrize(
    ("body", "subjects"),
    [
        ("云湖快速干线起于镜湖城区，止于柳渡镇，全长9公里，总投资4亿元。", ["云湖快速干线"] * 2),
        ("截至3月底，镜湖绿廊北段工程累计栽植乔木2万株，新建步道6公里。", ["镜湖绿廊北段工程"] * 2),
        ("柳荫雅苑是石桥街道最大的安置小区，现有住户820户。", ["柳荫雅苑"]),
        ("目前，重点项目累计完成投资6亿元。", [None]),
        ("这里是石桥街道最大的安置小区，现有住户820户。", [None]),
        ("种茶是当地最稳的增收项目，亩产值8000元。", [None]),
    ],
)
def test_works_that_a_clause_tells_of_and_no_name_was_read_for(body: str, subjects: list[str | None]) -> None:
    assert [o.subject for o in read(body)] == subjects


@pytest.mark.parametrize(
    ("body", "names", "expected"),
    [
        # 我们 are those for whom the speaker works
        (
            "在明溪翠湖电机有限公司，经理凌宇正忙着见客商。“我们在海外设了两个仓，周期缩短到10天。”凌宇说。",
            {"明溪翠湖电机有限公司": "organization", "凌宇": "person"},
            ["明溪翠湖电机有限公司"] * 2,
        ),
        (
            "走进明溪翠湖电机有限公司，一片忙碌。“一季度就完成了3860万元。”公司董事长凌宇说。",
            {**FIRM, "凌宇": "person"},
            ["明溪翠湖电机有限公司"],
        ),
        # with whom something is done
        (
            "翠湖电机设立研究院，与云塘大学、青岚学院联合攻关，解决难题27项。",
            {**FIRM, "云塘大学": "organization", "青岚学院": "organization"},
            ["翠湖电机"],
        ),
        # with whose help
        (
            "柳渡村山多。在区工作队的帮助下，村里建起大棚20个。",
            {"柳渡村": "place", "区工作队": "organization"},
            ["村里"],
        ),
        # what is brought in
        ("该镇引进的翠湖电机项目建成投产，年产电机8000台。", {"翠湖电机项目": "project"}, ["翠湖电机项目"]),
        ("镇里引进翠湖电机，投资2800万元建厂。", FIRM, ["翠湖电机"]),
        # what carries or took it
        ("满载38台收割机的货轮驶离云塘港。", {"云塘港": "place"}, ["货轮"]),
        ("历时26个月的云塘大桥通车。", {"云塘大桥": "project"}, ["云塘大桥"]),
        ("俯瞰云塘大桥，桥面宽32米。", {"云塘大桥": "project"}, ["云塘大桥"]),
        # an office of one who attends
        (
            "翠湖电机项目签约，金额5亿元。县委常委、统战部部长凌宇出席。近百名代表参加。",
            {"翠湖电机项目": "project", "县委": "organization", "凌宇": "person"},
            ["翠湖电机项目", "翠湖电机项目"],
        ),
        # one of several that are only named in passing, and as many works as are counted
        (
            "云塘小学二期项目等加快建设，11所校园改造提升工程全面完成。建成养老驿站5所。",
            {"云塘小学二期项目": "project"},
            [None, None],
        ),
        (
            "对口帮扶柳渡村的青岚市明溪区出资160万元。",
            {"柳渡村": "place", "青岚市": "place", "明溪区": "place"},
            ["明溪区"],
        ),
        # goods and indices, where nobody is named
        ("93号汽油价格上调至每升7.45元。", {}, ["93号汽油"]),
        ("早稻收获进度过四成。", {}, ["早稻"]),
        (
            "早盘创业板走强，青岚50跌逾1%；深成指报11595.22，跌0.11%；创指报1829.34，涨0.89%。",
            {},
            ["青岚50", "深成指", "创指"],
        ),
        ("云塘电力股价早盘涨了4%。", {}, ["云塘电力"]),
        ("全年粮食总产量48.9万吨。", {}, ["粮食"]),
        ("该行不良贷款率1.2%。", {}, ["该行"]),
        ("衣着上涨1.3%，最大涨幅4%。", {}, [None, None]),
        ("恒生科技指数跌2.22%。", {}, ["恒生科技指数"]),
        ("柳渡养殖场去年建成。目前，养殖场存栏460头。", {"柳渡养殖场": "organization"}, ["养殖场"]),
        ("全街累计加装电梯386台。", {}, ["全街"]),
    ],
)
def test_whose_it_is_by_what_is_told_around(body: str, names: dict[str, str], expected: list[str | None]) -> None:
    assert [o.subject for o in read(body, **names)] == expected


def test_other_paragraphs_go_on_about_the_firm_that_all_is_about() -> None:
    body = "翠湖电机总部在云塘镇。\n新厂区是翠湖电机的第二座。\n年设计产能2万辆。"
    assert [o.subject for o in read(body, **FIRM)][-1] == "翠湖电机"


def test_a_council_demands_of_its_own_jurisdiction() -> None:
    body = "县委常委会召开会议。全省经济向好，全县稳步增长。\n会议强调，要紧盯全年增长6%的目标。全省已部署。"
    found = read(body, 县委="organization", 县委常委会="organization")
    assert [o.subject for o in found] == ["全县"]


def test_a_report_is_of_its_jurisdiction_to_its_end() -> None:
    body = "\n".join(["全市粮食产量增长5%。", *["出口45亿元。"] * 12])
    assert [o.subject for o in read(body)] == ["全市"] * 13


def test_an_agency_that_heads_a_headline_and_is_not_named_again_only_tells() -> None:
    body = "现有病例85例。"
    named = Mention("headline", 0, 4, "区卫健委", Name("organization", "明溪区卫生健康委员会"), "test")
    page = article(body, "2024-05-20", headline="区卫健委：昨日新增病例17例")
    (found,) = observe(page, ArticleEntities((named,), (), ()))
    assert found.subject is None


def test_who_hears_of_it_is_not_whose_figure_it_is() -> None:
    found = read("得知云塘镇人均收入达到5.2万元，区长十分高兴。", 云塘镇="place")
    assert [(o.subject, o.indicator) for o in found] == [("云塘镇", "人均收入")]

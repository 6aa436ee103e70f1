"""Columns of items: which items behind a mark are pieces of their own, and which are points of one story."""

import pytest

from assets.articles.model import Article
from assets.articles.page import read_page

ISSUE = "明溪时报 2024年6月18日 星期二 第2版"
STORY = """云塘镇莲藕喜获丰收

本报讯（记者 顾长青）6月17日，云塘镇的莲藕开挖，首日上市12吨。

“今年价格比去年好。”种植户石磊说。"""


def read(*parts: str) -> tuple[Article, ...]:
    return read_page("\n\n".join((ISSUE, *parts)) + "\n").articles


def told(articles: tuple[Article, ...]) -> list[tuple[str | None, str]]:
    return [(article.headline, article.body) for article in articles]


@pytest.mark.parametrize("name", ["短 讯", "简　讯", "一周快讯", "■短波", "【简明新闻】"])
@pytest.mark.parametrize("mark", "●○■□◆◇★☆▪◎※►")
def test_below_the_name_of_a_column_each_item_is_a_piece_without_its_mark(name: str, mark: str) -> None:
    items = ("石桥街道邻里节吸引居民千余人参加。", "区图书馆新馆开放，设阅览座位560个。")
    story, *briefs = read(STORY, name, *(f"{mark}{item}" for item in items))
    assert (story.headline, story.body[-3:]) == ("云塘镇莲藕喜获丰收", "磊说。")
    assert told(tuple(briefs)) == [(None, item) for item in items]


def test_items_with_headlines_have_those_and_the_column_is_a_headline_of_none() -> None:
    found = read(
        STORY,
        "乡镇动态",
        "▪石桥镇：农家书屋添新书",
        "近日，石桥镇12个农家书屋添置新书2600册，涵盖种植、养殖、少儿等门类。",
        "▪东湖镇：河道清淤完工",
        "6月14日，东湖镇全长3.6公里的河道清淤工程完工，清出淤泥1.2万立方米。",
        "清淤后，两岸4000多亩农田用水有了保障。",
        "▪新桥镇：老年食堂开张",
        "镇里投入86万元建起的老年食堂日前开张，60岁以上老人每餐只要6元。",
    )
    assert [(one.headline, len(one.body.split("\n"))) for one in found] == [
        ("云塘镇莲藕喜获丰收", 2),
        ("石桥镇：农家书屋添新书", 1),
        ("东湖镇：河道清淤完工", 2),
        ("新桥镇：老年食堂开张", 1),
    ]
    assert {str(one.published_on) for one in found} == {"2024-06-18"}


def test_a_column_may_stand_on_a_site() -> None:
    found = read_page(
        "明溪区人民政府网站\n首页 > 要闻动态 > 正文\n一周要闻（6月10日—6月16日）\n发布时间：2024-06-17 09:10　来源：明溪发布\n\n"
        "1.全区防汛工作会议召开\n6月11日，全区防汛工作会议召开，区长石磊出席会议并讲话。\n\n"
        "2.镜湖大桥主体完工\n6月13日，镜湖大桥主体工程完工，大桥全长1.8公里。\n\n"
        "3.区人大常委会视察养老服务\n6月14日，区人大常委会副主任戚红带队视察养老服务工作。\n"
    ).articles
    assert [one.headline for one in found] == [
        "全区防汛工作会议召开",
        "镜湖大桥主体完工",
        "区人大常委会视察养老服务",
    ]
    assert {str(one.published_on) for one in found} == {"2024-06-17"}


def test_items_that_are_signed_are_pieces_whatever_stands_above_them() -> None:
    found = read(
        "社会广角",
        "①6月15日，东门派出所民警帮助走失老人回家。（桑榆）",
        "②6月14日，一辆货车在滨河路侧翻，消防员20分钟救出司机。（石静 严冬）",
        "③市气象台6月16日发布高温预警。（通讯员 杜若）",
    )
    assert [one.headline for one in found] == [None, None, None]
    assert found[1].body == "6月14日，一辆货车在滨河路侧翻，消防员20分钟救出司机。（石静 严冬）"
    assert [[credit.name for credit in one.contributors] for one in found] == [["桑榆"], ["石静", "严冬"], ["杜若"]]


def test_the_headline_of_the_first_item_may_stand_above_all() -> None:
    found = read(
        "严冬会见石磊",
        "■6月15日，区长严冬会见云帆公司总裁石磊一行。（桑榆）",
        "■6月14日，副区长谷雨调研莲藕市场。（石静）",
    )
    assert told(found) == [
        ("严冬会见石磊", "6月15日，区长严冬会见云帆公司总裁石磊一行。（桑榆）"),
        (None, "6月14日，副区长谷雨调研莲藕市场。（石静）"),
    ]


def test_heads_between_two_marks_lose_both() -> None:
    found = read(
        "★石桥街道★",
        "6月13日，石桥街道组织党员清理小广告，共清理630处。",
        "★新桥街道★",
        "6月14日，消防演练在新桥街道举行，120名居民参加。",
    )
    assert [one.headline for one in found] == ["石桥街道", "新桥街道"]


POINTS = {
    "measures": (
        "高考期间这些路段管制",
        "本报讯（记者 顾长青）6月6日，记者从市交警支队获悉，高考期间考点周边道路交通管制。具体措施如下：",
        "●6月7日7时至12时，文昌路禁止货车通行。",
        "●6月8日13时至18时，学府路实行单向通行。",
        "●6月7日至9日，公交车在考点周边200米内禁止鸣笛。",
    ),
    "tips": (
        "端午假期出行提示",
        "●高速公路不免费。端午假期高速公路正常收费，请备足通行卡余额。",
        "●客流高峰在假期首日。预计当天发送旅客12万人次，请提前购票。",
        "●恶劣天气关注预警。多雷雨季节，请关注气象台发布的预警信息。",
    ),
    "speech": (
        "全区工业发展大会召开",
        "本报讯（记者 顾长青）6月17日，全区工业发展大会召开。会议强调，要抓好三个方面的工作。",
        "一、抓项目。今年要新开工亿元以上项目30个，6月底前开工18个。",
        "二、抓服务。近日，区里出台了12条措施。",
        "三、抓作风。要马上就办、真抓实干。",
    ),
    "sections": (
        "小藕塘里的大文章",
        "走进云塘镇，连片的藕塘一眼望不到边。去年，全镇莲藕产值达到2.3亿元。",
        "■一根藕串起一条链",
        "3月15日一大早，合作社的加工车间里机器轰鸣。一根鲜藕只卖3元，做成藕粉能卖到30元。",
        "■一片塘引来八方客",
        "每年6月，荷花盛开，游人如织。去年接待游客26万人次，旅游收入3900万元。",
        "■一张网卖向全世界",
        "记者在电商中心看到，主播们正忙着直播。去年网上销售额8600万元。",
    ),
    "tips with heads": (
        "端午假期出行提示",
        "本报讯（记者 顾长青）6月6日，记者从市交警支队获悉，端午假期将迎来出行高峰。",
        "●错峰出行 请广大市民尽量避开假期首日上午和末日下午两个高峰时段。",
        "●谨防雨天路滑 假期多雷雨天气，请减速慢行，与前车保持安全车距。",
        "交警部门将在主要路口增设执勤点26处。",
    ),
    "a head like a name": (
        "端午小长假 明溪这些活动等你来",
        "端午假期将至，全区将举办多场活动，市民游客可前往参加。",
        "◆龙舟赛",
        "第五届龙舟赛将在东湖举行，18支队伍参赛。",
        "◆荷花节",
        "荷花节在云塘镇举行，门票每人60元。",
    ),
    "voices": (
        "网友热议",
        "@镜湖渔夫：6月的荷花真美，去年来过一次，今年还要来。",
        "@明溪阿青：门票60元，值！",
        "@云塘小石：近日去了一趟，停车场太小，希望能扩建。",
    ),
    "advice": (
        "夏季防中暑 专家支招",
        "进入6月，气温攀升，区人民医院医生石静提醒：",
        "①多喝水。每天饮水1500毫升至2000毫升。",
        "②少外出。上午10时至下午4时避免外出。",
    ),
    "life": (
        "他的27年",
        "本报讯（通讯员 石静）顾大海是云塘镇的一名邮递员。",
        "【1997年】进邮局，跑的是山路，一天60公里。",
        "【2008年】大雪封山，他步行送信三天。",
        "【2024年】6月10日，他获评全国劳动模范。",
    ),
    "days": (
        "事件回放",
        "●6月3日，云塘镇湖堤出现渗漏，镇村干部连夜排查。",
        "●6月4日，抢险队伍在渗漏湖堤打下木桩300根。",
        "●6月6日，湖堤渗漏点全部封堵，抢险队伍撤离。",
    ),
}


@pytest.mark.parametrize("points", POINTS.values(), ids=POINTS.keys())
def test_points_of_one_story_stay_in_it(points: tuple[str, ...]) -> None:
    headline, *body = points
    assert told(read(*points)) == [(headline, "\n".join(body))]


@pytest.mark.parametrize("arrow", "▲△▼↑↓")
def test_an_arrow_points_from_a_caption_to_its_picture(arrow: str) -> None:
    story, picture = read(STORY, f"{arrow}6月13日，消防员在镜湖小学教学生使用灭火器。\n全媒体记者 严冬 摄")
    assert (picture.kind, picture.body) == (
        "photo_caption",
        "6月13日，消防员在镜湖小学教学生使用灭火器。全媒体记者 严冬 摄",
    )
    assert story.body.endswith("种植户石磊说。")


def test_a_digest_is_parted_by_heads_in_brackets_and_goes_on_with_its_numbers() -> None:
    greeting, *items = read_page(
        "今天是6月18日星期二，欢迎收听明溪电台的新闻早餐。\n\n【国内】\n\n1、6月17日15时许，镜湖大桥合龙，全长1.8公里。\n\n"
        "2、青岚乐园18日起开放，门票每张60元。\n\n【国际】\n\n3、当地时间16日，布鲁克市连降暴雨，约5000人撤离。\n\n"
        "【青岚】\n\n4、全市2024年中考16日结束，2.6万名考生参加。\n"
    ).articles
    assert greeting.body.startswith("今天是")
    assert [(one.headline, one.body[:4]) for one in items] == [
        (None, "6月17"),
        (None, "青岚乐园"),
        (None, "当地时间"),
        (None, "全市20"),
    ]


def test_stories_below_headlines_may_begin_with_a_mark() -> None:
    found = read(
        "簡訊",
        "云塘镇藕农协会换届选出新班子",
        "△为推动莲藕产业发展，云塘镇藕农协会日前召开会员大会，选出新一届理事12人。",
        "石桥街道与镜湖小学开展交流",
        "△石桥街道一向关心未成年人成长，近日到镜湖小学与师生座谈。",
    )
    assert told(found) == [
        ("云塘镇藕农协会换届选出新班子", "为推动莲藕产业发展，云塘镇藕农协会日前召开会员大会，选出新一届理事12人。"),
        ("石桥街道与镜湖小学开展交流", "石桥街道一向关心未成年人成长，近日到镜湖小学与师生座谈。"),
    ]


ACCOUNT = "明溪发布\n{}明溪发布 2024-06-18 20:15 发表于江苏\n\n"


def test_items_of_an_account_have_their_numbers_on_lines_of_their_own() -> None:
    found = read_page(
        ACCOUNT.format("") + "01\n全区防汛工作会议召开\n\n6月17日，全区防汛工作会议召开，区长石磊讲话。\n\n"
        "02\n镜湖大桥主体完工\n\n6月16日，镜湖大桥主体工程完工，大桥全长1.8公里。\n\n"
        "03\n云塘镇莲藕开挖上市\n\n6月15日，云塘镇的莲藕开挖，首日上市12吨。\n"
    ).articles
    assert [one.headline for one in found] == ["全区防汛工作会议召开", "镜湖大桥主体完工", "云塘镇莲藕开挖上市"]
    assert {str(one.published_on) for one in found} == {"2024-06-18"}


def test_sections_of_a_feature_may_have_such_numbers_too() -> None:
    (story,) = read_page(
        ACCOUNT.format("一根藕的旅程\n") + "01\n清晨的藕塘\n\n凌晨4点，石磊已经下了塘。“藕怕晒，得赶早。”他说。\n\n"
        "02\n午后的车间\n\n洗净、切片、装袋，一根藕从进车间到变成藕片，只要26分钟。\n\n"
        "03\n深夜的直播\n\n夜里10点，主播沈一禾还在介绍藕粉，一晚上卖出860单。\n"
    ).articles
    assert story.headline == "一根藕的旅程"
    assert story.body.startswith("清晨的藕塘\n凌晨4点")
    assert "\n午后的车间\n" in story.body


def test_items_that_stand_in_one_line_are_parted() -> None:
    found = read(
        "时政短波",
        "▲6月15日，市委书记顾长青调研防汛工作。（记者 陶然）▲6月16日，市长石磊会见云帆公司总裁。（记者 苗青）",
        "▲日前，市人大常委会组织代表视察养老服务工作。（石静）",
    )
    assert told(found) == [
        (None, "6月15日，市委书记顾长青调研防汛工作。（记者 陶然）"),
        (None, "6月16日，市长石磊会见云帆公司总裁。（记者 苗青）"),
        (None, "日前，市人大常委会组织代表视察养老服务工作。（石静）"),
    ]

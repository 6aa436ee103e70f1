"""What the words of a page prove about its date, and what they leave open."""

from datetime import date

import pytest

from assets.articles.page import read_page
from tests.articles.story import site

Y2024 = (date(2024, 1, 1), "year")
PROVED = {
    "a line of publication": (
        "标题在这里写着\n发布时间：2024-05-06 08:30\n区委昨天召开会议，研究工作。",
        (date(2024, 5, 6), "day"),
    ),
    "publication before update": (
        "标题在这里写着\n更新时间：2024-05-09 发布时间：2024-05-06\n区委昨天召开会议，研究工作。",
        (date(2024, 5, 6), "day"),
    ),
    "a line with the date in Chinese": (
        "标题在这里写着\n（2024年5月6日）\n一季度，全区经济平稳运行。",
        (date(2024, 5, 6), "day"),
    ),
    "a dateline with its year": ("本报青岚2024年1月24日讯 区委召开会议。", (date(2024, 1, 24), "day")),
    "a dateline, and the paper's date line": (
        "明溪日报 2024年1月25日 星期四\n\n标题在这里写着\n\n本报青岚1月24日讯 区委召开会议。",
        (date(2024, 1, 25), "day"),
    ),
    "a project of this year, entered in its plans at the end of the last": (
        "标题在这里写着\n\n本报讯 小区去年底列入2024年度民生实事项目，今年9月完工。截至2024年10月底，全区已改造小区31个。",
        Y2024,
    ),
    "yesterday in brackets": (
        "标题在这里写着\n\n本报讯 昨晚（5月5日），2024年龙舟赛决赛在镜湖举行。",
        (date(2024, 5, 6), "day"),
    ),
    "an event of this month under a headline with the year": (
        "2024年龙舟赛开桨\n\n本报讯 6月8日，龙舟赛在镜湖开桨。",
        (date(2024, 6, 1), "month"),
    ),
    "a deadline, which tells nothing of the month": (
        "2024年中考分数线公布\n\n本报讯 昨天，分数线公布，考生应于7月20日前报到。",
        Y2024,
    ),
    "a beginning to come": ("2024年渔汛开始\n\n本报讯 9月16日起，镜湖开捕。", Y2024),
    "an event at the end of a month": (
        "2024年龙舟赛开桨\n\n本报讯 6月30日，龙舟赛在镜湖开桨。",
        Y2024,
    ),
    "an anniversary": ("标题在这里写着\n\n本报讯 今年是新中国成立75周年，各镇举办庆祝活动。", Y2024),
    "plans for the year after one that is over": (
        "标题在这里写着\n\n本报讯 截至2023年底，园区有企业30家。2024年，园区计划新增12家。",
        Y2024,
    ),
    "plans for the year after one whose results it tells": (
        "标题在这里写着\n\n本报讯 记者获悉，2023年，云塘镇规上企业达80家。2024年，该镇计划新增12家。",
        Y2024,
    ),
    "the head of a page with the day of the week": (
        "A03 要闻·综合 2024年3月7日 星期四\n\n标题在这里写着\n\n本报讯 区委召开会议。",
        (date(2024, 3, 7), "day"),
    ),
    "part of a year, spoken of as now": (
        "标题在这里写着\n\n本报讯 记者获悉，今年投资加快，2024年一季度完成投资20亿元。",
        Y2024,
    ),
    "a plan beside the one carried out": (
        "标题在这里写着\n\n本报讯 1月9日，会议通过了关于2023年计划执行情况与2024年计划的决议。",
        (date(2024, 1, 1), "month"),
    ),
    "a year summed up": ("标题在这里写着\n\n本报讯 昨天，会议召开，总结2023年教育工作，安排部署今年任务。", Y2024),
    "a report of the last year": (
        "标题在这里写着\n\n本报讯 昨天，会议审议区委2023年工作报告。会议强调，2024年要抓好项目。",
        Y2024,
    ),
    "a crop of the year": ("标题在这里写着\n\n本报讯 目前，云塘镇2024年春茶陆续开采。", Y2024),
    "a year that is under way": (
        "标题在这里写着\n\n本报讯 2023年，工坊售出布偶3万件。2024年，镇财政拨出专款80万元，力争全年售出5万件。",
        Y2024,
    ),
    "what is at work this year": (
        "标题在这里写着\n\n本报讯 近日，区人大常委会视察2024年全区民生实事项目推进情况。",
        Y2024,
    ),
    "the line in which a paper says who made it": (
        "标题在这里写着\n\n本报讯 区委召开会议。\n\n今日明溪 2024年3月7日 星期四 总第18期 地址：湖滨路3号 责任编辑：石磊 校对：陶然",
        (date(2024, 3, 7), "day"),
    ),
    "a part of the year, reported when it was just over": (
        "标题在这里写着\n\n新华社北京10月14日电（记者 石磊）记者获悉，2024年前9个月，全国快递业务量完成1200亿件。",
        (date(2024, 10, 14), "day"),
    ),
    "plans for the year to come, made in November": (
        "标题在这里写着\n\n本报讯 11月18日，区政府召开座谈会。会议审议了《明溪区2025年招商工作要点》。",
        (date(2024, 11, 1), "month"),
    ),
    "what is so at the end of a month, told in the next": (
        "标题在这里写着\n\n本报讯 6月5日，新产线投产。\n\n截至2024年5月底，公司已签订单19套。",
        (date(2024, 6, 1), "month"),
    ),
    "statistics of a part of the year": (
        "标题在这里写着\n\n记者从区统计局获悉，2024年前三季度，全区实现地区生产总值486亿元。",
        Y2024,
    ),
    "the last year of a plan": (
        "标题在这里写着\n\n本报讯 今年是“十四五”规划收官之年，各镇加快建设。",
        (date(2025, 1, 1), "year"),
    ),
    "an event of a day, told below the opening": (
        "标题在这里写着\n\n本报讯 商会迎来客人。\n\n当地时间9月16日下午，2024年丝路行活动正式启动。",
        Y2024,
    ),
    "the plan of a year, approved in May": (
        "标题在这里写着\n\n本报讯 5月14日，区委召开会议，审议通过了《明溪区2024年人才工作要点》。",
        (date(2024, 5, 1), "month"),
    ),
    "the full date of an event": (
        "标题在这里写着\n\n2024年7月18日，镜湖校友会召开成立大会。",
        (date(2024, 7, 1), "month"),
    ),
    "a notice with its date": (
        "标题在这里写着\n\n因管道改造，湖滨路一带将停水。请居民提前储水。\n\n明溪区自来水公司\n\n2024年4月27日",
        (date(2024, 4, 27), "day"),
    ),
    "a first batch made known": (
        "标题在这里写着\n\n本报讯 近日，省工信厅公布2024年第一批小巨人企业名单，我区4家企业入围。",
        Y2024,
    ),
    "the report of its congress": (
        "标题在这里写着\n\n本报讯 《明溪区2024年政府工作报告》提出，新建公园3个。目前，两个公园已开工。",
        Y2024,
    ),
    "plans after what was done last year": (
        "标题在这里写着\n\n本报讯 去年，全区新增企业300家。2024年，全区将新增400家。",
        Y2024,
    ),
    "an examination of this year": (
        "标题在这里写着\n\n本报讯 为保障2024年高考，区公安分局部署安保工作。今年全区考生5000人。",
        Y2024,
    ),
    "plans, told of in spring": (
        "标题在这里写着\n\n本报讯 4月8日，云塘镇召开会议。2024年，云塘镇计划新建公园3个。",
        (date(2024, 4, 1), "month"),
    ),
    "what another story of the page tells of the month before": (
        "标题在这里写着\n\n本报讯 昨天，区内表彰先进。截至2024年5月底，全区有企业300家。",
        Y2024,
    ),
    "works looked at in September": (
        "标题在这里写着\n\n9月14日，区政协带队调研我区2024年重点项目建设情况。",
        (date(2024, 9, 1), "month"),
    ),
    "works of a quarter begun": (
        "标题在这里写着\n\n10月8日，我市举行2024年第四季度项目集中开工活动。",
        (date(2024, 10, 1), "month"),
    ),
    "a holiday whose figures are told": (
        "标题在这里写着\n\n本报讯 2024年清明假期，全区推出踏青活动，市民纷纷出游。据统计，3天共接待游客12万人次。",
        Y2024,
    ),
    "a holiday on which the railway was busy": (
        "标题在这里写着\n\n本报讯 记者获悉，2024年春节黄金周，青岚站发送旅客36.5万人次，同比增长两成。",
        Y2024,
    ),
    "the document of the year": (
        "标题在这里写着\n\n本报讯 昨天，农技员下乡。2024年中央一号文件对粮食生产作出部署，云塘镇闻令而动。",
        Y2024,
    ),
    "the report of the government to the congress of the year": (
        "标题在这里写着\n\n本报讯 昨天，工地开工。2024年《政府工作报告》提出，扩大有效投资。",
        Y2024,
    ),
    "the end of a year, and then this year": (
        "标题在这里写着\n\n本报讯 截至2023年底，全区建成农田58万亩，占耕地的四成，今年还将新建6万亩。",
        Y2024,
    ),
    "the last day of a year, and then this year": (
        "标题在这里写着\n\n本报讯 截至2023年12月31日，全区有养老床位3600张。今年，这个数字将达4000张。",
        Y2024,
    ),
    "half a year, heard of in the summer after it": (
        "区人大常委会听取报告\n\n本报讯 7月29日，区人大常委会听取2024年上半年预算执行情况报告。\n\n公园开放\n\n本报讯 8月1日，公园开放。",
        Y2024,
    ),
    "a season under its year": ("2024青岚市民音乐季启幕\n\n本报讯 昨晚，音乐季开场。", Y2024),
}


@pytest.mark.parametrize(("page", "expected"), PROVED.values(), ids=PROVED.keys())
def test_the_page_proves_its_date(page: str, expected: tuple[date, str]) -> None:
    articles = read_page(page).articles
    assert {(a.published_on, a.published_precision) for a in articles} == {expected}
    assert all(article.published_evidence for article in articles)


OPEN = {
    "no year at all": "标题在这里写着\n\n本报讯 12月23日，区委常委会召开会议。",
    "a year that is over": "标题在这里写着\n\n本报讯 昨天，会议通报2023年度考核情况。",
    "a year end": "标题在这里写着\n\n本报讯 截至2023年底，园区有企业30家。",
    "a year of the past": "标题在这里写着\n\n本报讯 2009年，公司落户园区，如今已有员工300人。",
    "a year that is planned": "标题在这里写着\n\n本报讯 昨天，会议召开。2024年，全区计划种植莲藕3万亩，力争全年增收80万元。",
    "a year in which a story plays": "标题在这里写着\n\n石磊的故事要从头讲。\n\n2021年10月，他承包了120亩茶园。今年，茶园丰收。",
    "a spring in which it plays": "标题在这里写着\n\n本报讯 2021年春天，石磊回到云塘镇。今年，他的茶园丰收。",
    "a holiday on which it plays": "标题在这里写着\n\n本报讯 2020年国庆，石磊开了第一家店。今年，他的第五家店开张。",
    "what began years ago": "标题在这里写着\n\n2019年，明溪区启动河道治理。五年来，白鹭又飞回了镜湖。",
    "a prize of a year": "标题在这里写着\n\n本报讯 公司在2019年“质量月”中获奖。今年，公司又添新产品。",
    "a part of a year, told of long after": "标题在这里写着\n\n新华社北京3月14日电（记者 石磊）2024年前9个月，业务量完成1200亿件。",
    "a goal": "标题在这里写着\n\n本报讯 到2030年，园区产值力争达到500亿元。",
    "a statistical bulletin": "2023年全区统计公报\n\n2023年，全区实现地区生产总值800亿元。",
    "today in brackets, and the year in a link": "标题在这里写着\n\n本报讯 区统计局今天（6月9日）发布数据。\n\n[查看原文](https://a.example/2024/06/09/x.html)",
    "a project of a year, and no word of when": "标题在这里写着\n\n本报讯 这个小区被列入2023年度民生实事项目，如今面貌一新。",
    "a list of a year": "标题在这里写着\n\n本报讯 昨天，区内3家企业被列入2023年度绿色工厂名单。",
    "a link that no word agrees with": "标题在这里写着\n\n本报讯 昨天，会议召开。\n\n[查看原文](https://a.example/2024/06/09/x.html)",
    "the result of a year in a headline": "2024年全市生产总值突破千亿元\n\n本报讯 昨天，市统计局通报经济形势，主要指标稳中有进。",
    "the figures of a year made known": "标题在这里写着\n\n本报讯 昨日，市统计局发布2024年经济运行数据，总值达900亿元。",
    "a holiday, and that of this year": "标题在这里写着\n\n本报讯 2024年春节，景区接待3万人次。今年春节，景区接待5万人次。",
    "a holiday, its figures, and those of this year": "标题在这里写着\n\n本报讯 2024年春节假期，景区接待游客3万人次。今年春节假期，接待5万人次。",
    "a holiday compared with another": "标题在这里写着\n\n本报讯 春节假期，景区接待游客5万人次，较2024年春节假期的接待4万人次增长。",
    "a holiday on which a story began": "标题在这里写着\n\n2019年国庆假期，石磊接待了第一批客人，收入3000元。如今，他的民宿有房20间。",
    "the end of a year, apart from this": "标题在这里写着\n\n本报讯 截至2021年底，园区有企业30家。这些企业生产轴承。\n\n今年，园区扩建。",
    "the document of a year, told of late in another": "标题在这里写着\n\n本报讯 12月3日，讲师下乡。2024年中央一号文件提出的任务，他讲了很多遍。",
    "a flood season of the past": "标题在这里写着\n\n本报讯 昨天，工人在加固堤防。这段堤防2020年汛期曾出现渗漏。",
    "as of a year, and no month": "标题在这里写着\n\n本报讯 截至2024年，全市共有图书馆12家。目前，新馆正在建设。",
    "as of a month long ago": "标题在这里写着\n\n截至2019年6月底，云塘村有茶园300亩。目前，村里通了公路。",
    "subscriptions for the year ahead": "标题在这里写着\n\n本报讯 昨天，2025年度党报党刊发行工作会议召开。",
    "a concert for the new year": "标题在这里写着\n\n本报讯 昨晚，2025年新年音乐会在镜湖大剧院举行。",
    "a season of two years": "标题在这里写着\n\n本报讯 10月27日起，青岚机场执行2024/2025年冬春航季航班计划。",
    "a half of a year of which the whole is told": "标题在这里写着\n\n本报讯 2022年上半年，全县规上工业增长3%。2022年，全县实现产值30亿元。",
    "the best of a year": "标题在这里写着\n\n本报讯 昨天，2024年全市十大新闻评选结果揭晓。",
    "a full date of long ago": "标题在这里写着\n\n2019年6月3日，石磊创办了第一家书店。如今，他有五家店。",
    "a year with which another is compared": "标题在这里写着\n\n本报讯 5月6日，区里开会。去年成交26亿元，较2020年翻番；今年将安排资金5000万元。",
    "a plan of long ago": "标题在这里写着\n\n本报讯 5月6日，公司开业。2019年，公司计划上市，当时未能如愿。",
    "plans told of in November": "标题在这里写着\n\n本报讯 11月8日，云塘镇召开会议。2024年，云塘镇计划新建公园3个。",
    "a list of works made in December": "2025年明溪区15件民生实事清单出炉\n\n12月7日，明溪区人民代表大会在镜湖剧院召开。",
    "works talked over in December": "标题在这里写着\n\n本报讯 12月15日，区政协召开会议，围绕2025年民生实事项目进行协商。",
    "a case that a court tells of": "标题在这里写着\n\n2021年3月5日，张某在镜湖边的仪式上与王某签约。",
    "a date that does not exist": "标题在这里写着\n发布时间：2024-13-45\n区委昨天召开会议，研究工作。",
}


@pytest.mark.parametrize("page", OPEN.values(), ids=OPEN.keys())
def test_no_date_is_invented(page: str) -> None:
    assert [a.published_on for a in read_page(page).articles] == [None]


def test_what_one_article_proves_holds_for_the_issue() -> None:
    page = "2024年龙舟赛开桨\n\n本报讯 6月8日，龙舟赛开桨。\n\n区委召开会议研究防汛\n\n本报讯 昨天，区委召开会议。"
    assert [a.published_on for a in read_page(page).articles] == [date(2024, 6, 1)] * 2


MASTHEADS = (
    "2024年5月20日青岚日报 第12版",
    "2024年5月20日 星期一",
    "青岚日报 2024年5月20日 A02",
    "青岚日报/2024年/5月/20日/第004版",
    "二〇二四年五月二十日 星期一",
    "二○二四年五月二十日",
    "2024 年 5 月 20 日  星期一  农历甲辰年四月十三",
    "2024.5.20/星期一",
    "公历2024年5月20日",
    "2024年5月20日出版",
    "2024/5/20 08:30 阅读 1234",
    "2024-05-20T08:30:00+08:00",
)


def test_dates_below_the_stories_of_a_list_are_of_the_story_above_each() -> None:
    told = "今天上午，云塘镇的莲藕节在镜湖边开幕。种植户石磊带来了刚出水的莲藕，订出去三千公斤，乡亲们都来祝贺。"
    days = ("2024/09/25 14:24", "2024/09/11 15:14", "2024/08/30 19:01")
    heads = ("云塘镇第三届莲藕节开幕", "云塘镇第二届莲藕节开幕", "云塘镇第一届莲藕节开幕")
    page = "".join(f"{head}\n{told}\n镇里动态\n{day}\n\n" for head, day in zip(heads, days, strict=True))
    found = read_page(f"公司动态\n集团动态\n{page}").articles
    assert [str(story.published_on).replace("-", "/") for story in found] == [day[:10] for day in days]
    assert tuple(story.headline for story in found) == heads


@pytest.mark.parametrize("masthead", MASTHEADS)
def test_the_line_of_a_masthead_dates_the_page(masthead: str) -> None:
    story = "明溪区签约12个产业项目\n\n本报讯 昨天上午，明溪区召开招商推进会，签约项目12个。"
    for page in (f"{masthead}\n\n{story}", f"{story}\n\n{masthead}"):
        (found,) = read_page(page).articles
        assert (found.published_on, found.headline) == (date(2024, 5, 20), "明溪区签约12个产业项目")


@pytest.mark.parametrize("line", ["二〇二四年十三月二十日", "二〇二四年五月十十日", "二〇二四年五月三十二日"])
def test_a_day_in_words_that_does_not_exist_dates_nothing(line: str) -> None:
    page = f"{line}\n\n明溪区签约12个产业项目\n\n本报讯 昨天上午，明溪区召开招商推进会，签约项目12个。"
    assert [a.published_on for a in read_page(page).articles] == [None]


STAMPS = (
    "2024 05/20 20:49:32",
    "  • 发布时间:2024-05-20 08:30:39  来源:青岚日报  作者:佚名",
    "http://www.example.com.cn 2024年05月20日03:08 青岚时报",
    "只看楼主 倒序阅读 0 发表于: 2024-05-20",
)


@pytest.mark.parametrize("stamp", STAMPS)
def test_what_sites_print_beside_a_headline_dates_the_story(stamp: str) -> None:
    found = site(f"镜湖的莲藕上市了\n\n{stamp}")
    assert (found.published_on, found.headline) == (date(2024, 5, 20), "镜湖的莲藕上市了")


def test_the_clock_of_a_site_is_no_date_of_publication() -> None:
    head = "登录\n2024年04月20日 星期六\n镜湖的莲藕上市了\n发布时间：2016-03-02 08:30\n\n"
    page = f"{head}“今年的莲藕行情不错，我家种了28亩，除去成本能赚7万多元。”石磊说。\n"
    (found,) = read_page(page).articles
    assert found.published_on == date(2016, 3, 2)


DATED_HEADS = ("新闻联播 2024-05-20", "明溪早报（2024年5月20日）", "2024年5月20日新闻联播 文字版")


@pytest.mark.parametrize("head", DATED_HEADS)
def test_the_first_heading_of_a_page_dates_all_its_pieces(head: str) -> None:
    items = "## 镜湖大桥通车\n\n央视网消息（新闻联播）：今天，镜湖大桥通车。\n\n## 夏粮长势良好\n\n央视网消息（新闻联播）：全国夏粮长势良好。"
    found = read_page(f"# {head}\n\n{items}\n").articles
    assert [(piece.headline, piece.published_on) for piece in found] == [
        ("镜湖大桥通车", date(2024, 5, 20)),
        ("夏粮长势良好", date(2024, 5, 20)),
    ]


@pytest.mark.parametrize(
    ("signed", "day"),
    [
        ("明溪县交通局\n明溪县公安局交通警察大队\n二零二零年四月十日", date(2020, 4, 10)),
        ("明溪县公安局 明溪县交通局 2020年3月1日", date(2020, 3, 1)),
        ("一九五〇年五月二十五日", date(1950, 5, 25)),
    ],
)
def test_the_day_below_a_notice_is_its_day_and_of_its_body(signed: str, day: date) -> None:
    notice = "因公路养护，云塘镇至石桥街道的路段封闭施工。请过往车辆绕行，由此造成的不便，敬请谅解。"
    (piece,) = read_page(f"关于云塘镇路段封闭施工的通告\n{notice}\n特此通告。\n{signed}\n").articles
    assert (piece.published_on, piece.published_precision) == (day, "day")
    assert piece.body.endswith(f"特此通告。\n{signed}")


def test_a_day_in_a_list_of_works_is_not_that_of_the_issue() -> None:
    (piece,) = read_page(
        "2001年3月22日青岚日报 第12版\n\n第12版(副刊)\n专栏:\n\n“镜湖之光”摄影获奖名单\n莲藕 石磊 2000年6月10日\n晨光 苗青 2000年7月1日\n"
        "“镜湖之光”摄影专栏自去年再度与读者见面，收到各地摄影爱好者的作品二百余幅。\n"
    ).articles
    assert piece.published_on == date(2001, 3, 22)


def test_the_day_of_a_dateline_is_kept_or_no_date_is_given() -> None:
    (story,) = read_page("全市公园又添12个\n\n北京7月15日电（记者 陶然）截至2021年6月底，全市共有公园12个。\n").articles
    assert (str(story.published_on), story.published_precision) == ("2021-07-15", "day")
    (other,) = read_page("全市公园又添12个\n\n北京7月15日电（记者 陶然）自2021年以来，全市建成公园12个。\n").articles
    assert other.published_on is None


def test_a_digest_that_greets_with_the_day_is_of_that_day() -> None:
    news = "截至2024年6月16日，全区29万亩小麦收割完毕，今年亩产超过500公斤。"
    (story, *_) = read_page(f"今天是6月18日星期二，欢迎收听新闻早餐。\n\n{news}\n").articles
    assert (str(story.published_on), story.published_precision) == ("2024-06-18", "day")
    (other, *_) = read_page(f"今天是6月18日星期三，欢迎收听新闻早餐。\n\n{news}\n").articles
    assert other.published_precision != "day"  # a Tuesday

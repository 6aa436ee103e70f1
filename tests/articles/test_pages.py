"""One page for every layout: what a reader takes from it, written from the page before the program read it."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from assets.articles.model import Article
from assets.articles.page import read_blocks, read_page

PAGES = Path(__file__).parent / "pages"


class Piece(NamedTuple):
    """What a reader expects of one piece: where its body starts and ends, how many paragraphs, who is credited."""

    headline: str | None
    starts: str
    ends: str
    paragraphs: int
    credits: str = ""
    kind: str = "news"
    subhead: str | None = None


def caption(starts: str, ends: str, credits: str = "", headline: str | None = None) -> Piece:
    return Piece(headline, starts, ends, 1, credits, "photo_caption")


EXPECTED: dict[str, list[Piece]] = {
    "columns.txt": [
        Piece("镜湖科技产业园三条产线同日投产", "本报讯(记者 顾长青)昨天", "输送技工650名。", 4, "顾长青 reporter"),
        Piece("区政协开展委员视察", "本报讯(记者 陶然)近日", "新桥、荷叶两个社区。", 1, "陶然 reporter"),
        caption("云塘镇蔬菜基地的", "苗青 石磊 摄", "苗青 photographer, 石磊 photographer"),
    ],
    "front_page.txt": [
        Piece(
            "镜湖综合整治三期工程开工", "镜湖综合整治三期工程昨天", "他说。", 4, "顾长青 reporter, 石磊 correspondent"
        ),
        Piece("石桥街道夜市烟火旺", "本报讯 （见习记者 陶然", "本地老字号。", 2, "陶然 intern_reporter"),
        caption("5月16日，村民在", "韦一鸣 摄", "韦一鸣 photographer", "云塘春茶抢“鲜”上市"),
        caption("图为志愿者", "（资料图片）"),
        Piece(
            "全国夏粮收购全面展开",
            "新华社北京5月17日电",
            "压级压价。",
            2,
            "新华社 agency, 甄理 reporter, 苗青 reporter",
        ),
        Piece(None, "区图书馆", "免费入场。", 1),
        Piece(None, "石桥街道", "社区干部参加。", 1),
    ],
    "kicker_and_column.txt": [
        Piece(
            "以项目之进支撑发展之稳",
            "本报讯（记者 顾长青）3月",
            "主动上门。”",
            3,
            "顾长青 reporter",
            subhead="区委书记韦明远调研重点项目建设时强调",
        ),
        Piece("区人大常委会视察农村供水保障工作", "本报讯（记者 陶然）", "45公里管网更新。", 3, "陶然 reporter"),
        Piece("明溪高新区获评省级绿色园区", "本报讯 日前", "榜上有名。", 1),
        Piece("我区发放首批购车补贴", "本报讯 记者从区商务局", "发放到位。", 1),
    ],
    "headline_below.txt": [
        Piece("全区防汛工作会议召开", "本报讯（记者 陶然）昨天", "参加会议。", 1, "陶然 reporter, 周小满 editor"),
        Piece("云塘镇检修农机备战夏收", "本报讯（记者 顾长青）近日", "做好准备。", 1, "顾长青 reporter, 沈一禾 editor"),
    ],
    "mirror.txt": [
        Piece("全区智能装备产业招商会举行", "青岚新闻网讯(记者 陶然)", "也将入驻。", 3, "陶然 reporter, 沈一禾 editor"),
    ],
    "feature_and_comment.txt": [
        Piece(
            "“小网格”托起“大民生”",
            "清晨六点半",
            "缩短到1.2天。",
            6,
            "顾长青 reporter",
            subhead="——明溪区推进基层治理见闻",
        ),
        Piece("把民生小事办到心坎上", "民生无小事", "解决在一线。", 2),
    ],
    "overleaf_and_pictures.txt": [
        Piece(
            "中共明溪区委十二届七次全会召开",
            "本报讯（记者 顾长青）12月28日",
            "完成128.6亿元。",
            2,
            "顾长青 reporter",
            subhead="韦明远讲话 罗知秋作工作部署",
        ),
        Piece("车间里的“年味”", "除夕上午", "（沈一禾）", 3, "沈一禾 other"),
        caption("图①：", "流水线上作业。"),
        caption("图②：", "顾长青 摄", "顾长青 photographer"),
        Piece("镜湖岸边白鹭飞", "早春的镜湖", "认得几只。", 2, "何以清 other"),
    ],
    "continued_and_lists.txt": [
        Piece(
            "明溪区长三角一体化发展工作推进会召开",
            "本报讯（记者 顾长青）4月2日",
            "交流发言。",
            6,
            "顾长青 reporter",
            subhead="韦明远出席并讲话",
        ),
        Piece(None, "（上接第一版）", "急难愁盼。", 2),
        Piece(
            "2024年明溪区“云塘杯”龙舟赛昨开桨", "本报讯 （记者 陶然", "文/摄", 2, "陶然 reporter, 石磊 correspondent"
        ),
        Piece("我为群众办实事", "这几天", "46盏。", 2, "顾长青 other"),
    ],
    "wires_without_headlines.txt": [
        Piece(None, "本报青岚1月24日讯", "2月10日。", 2, "顾长青 reporter, 石磊 correspondent"),
        Piece(None, "新华社北京1月24日电", "69541万吨。", 1, "新华社 agency"),
        Piece(None, "据新华社电", "继续南下。", 1, "新华社 agency"),
        Piece(None, "本报讯 昨天", "放寒假。", 1),
        Piece(None, "中新社香港1月23日电", "(完)", 1, "中新社 agency, 甄理 reporter"),
    ],
    "imprint.txt": [
        Piece("全区夏粮收购开秤", "本报讯 6月9日", "(石磊、苗青)", 2, "石磊 other, 苗青 other"),
        Piece("2025年明溪区“环湖跑”活动举行", "本报讯 6月8日", "(陶然)", 2, "陶然 other"),
        Piece(None, "明溪晚报\n国内统一", "零售价1.2元", 12, "甄理 editor, 苗青 editor", "imprint"),
    ],
    "digest.txt": [
        Piece("1—4月全区规上工业增加值增长7.4%", "区统计局今天", "12.9%。", 1),
        Piece("石桥街道建成首个共享食堂", "记者从石桥街道获悉", "同时就餐。", 1),
        Piece("云塘镇小麦陆续开镰收割", "今天（5月20日）", "42台。", 1),
        Piece("明溪代表队夺得全市龙舟赛冠军", "昨天（5月19日）", "夺冠。", 1),
    ],
    "feed.xml": [
        Piece("镜湖大桥通车", "(青岚电台消息) 镜湖大桥", "(陶然  苗青)", 2, "陶然 other, 苗青 other"),
        Piece("云塘茶园开采", "(青岚电台消息) 云塘茶园", "800公斤。", 1),
    ],
    "markdown.md": [
        Piece("镜湖水位回落 渡轮恢复航班", "镜湖水位今早", "12个航班。", 1),
        caption("渡轮在码头靠岸。", "（甄理摄）", "甄理 photographer"),
        Piece("石桥夜市延长开放", "石桥夜市宣布", "2000人。", 1),
    ],
    "web_text.txt": [
        Piece(
            "明溪：云塘镇“小田变大田”催生新活力",
            "眼下正是插秧时节",
            "（完）",
            5,
            "顾长青 other, 石磊 other, 沈一禾 editor",
        ),
        caption("插秧机在荷叶村作业。", "顾长青 摄", "顾长青 photographer"),
    ],
    "signed_below.txt": [
        Piece("区人大常委会举行第二十次会议", "本报讯 （记者 苗青）", "已完成九成。", 2, "苗青 reporter"),
        Piece("消费券带热明溪春日市场", "“满200元", "富察宁", 3, "茅舒怡 reporter, 富察宁 reporter"),
        Piece("科技小院“种”进田间地头", "云塘镇的科技小院", "□ 左丘然", 3, "左丘然 other"),
        Piece("区残联走访慰问困难家庭", "本报讯（通讯员", "专电）", 2, "桑榆 correspondent, 何叶 correspondent"),
        Piece("全区春耕备耕有序推进", "各镇已备足", "竺盈盈)", 2, "茅舒怡 other, 竺盈盈 other"),
        Piece(None, "石桥街道", "（桑榆）", 1, "桑榆 other"),
        Piece(None, "镜湖实验小学", "（石磊）", 1, "石磊 other"),
    ],
    "headlines_below.txt": [
        Piece(
            "以更大力度推动茶产业提质增效",
            "明溪新闻网讯(记者 顾长青)",
            "延长链条。",
            2,
            "顾长青 reporter, 沈一禾 editor",
        ),
        Piece("流动书车开进荷叶村", "明溪新闻网讯(通讯员", "到村两次。", 2, "桑榆 correspondent, 沈一禾 editor"),
        Piece("区政府召开常务会议", "明溪新闻网讯(记者 苗青)", "汇报。", 1, "苗青 reporter, 沈一禾 editor"),
    ],
    "one_below_one_above.txt": [
        Piece("区委十届九次全会召开", "本报讯（记者 顾长青）", "工作报告。", 1, "顾长青 reporter"),
        Piece("从一朵棉花到一匹布 启岚纺织拉长产业链", "本报讯（记者 苗青）走进", "三千万米。", 2, "苗青 reporter"),
        Piece("镜湖湿地迎来首批白鹭", "本报讯（通讯员", "觅食。", 1, "桑榆 correspondent"),
        Piece("委员建言话养老", "连日来", "（本报记者 顾长青 苗青）", 2, "顾长青 reporter, 苗青 reporter"),
    ],
    "notices_and_briefs.txt": [
        Piece("小车间造出“大部件”——记明溪启岚机械有限公司", "启岚机械的厂房里", "（何叶）", 2, "何叶 other"),
        Piece("明溪区供水有限公司停水公告", "因滨湖路管网改造", "2023年5月26日", 4),
        Piece(None, "区教育局26日", "报道）", 1, "青岚日报 agency"),
        Piece(None, "明溪至云塘的公交", "6时发车。", 1),
        Piece("小知识·雨季开车如何防侧滑", "雨天行车", "供稿）", 1, "区交通运输局 other"),
        caption("图为志愿者", "明溪区水务局供图", "明溪区水务局 other"),
        Piece(None, "国内统一连续出版物号", "滨湖路6号", 1, "沈一禾 editor", kind="imprint"),
    ],
    "agency_copy.txt": [
        Piece(
            "区委召开专题会议", "本报讯（记者 苗青）", "抗旱工作。", 1, "苗青 reporter", subhead="研究部署防汛抗旱工作"
        ),
        Piece("大飞机再获订单", "据青岚电视台消息", "青岚电视台）", 2, "青岚电视台 agency, 新华社 agency"),
        Piece("多地出台措施支持夜校", "近日，多地", "（据《青岚日报》）", 2, "申小铁 reporter, 青岚日报 agency"),
        Piece("天气预报", "今天多云", "三到四级。", 1, ""),
        Piece(None, "镜湖新报", "单于博", 6, "谷雨 editor, 东野晴 editor, 单于博 editor", kind="imprint"),
    ],
    "web_source.html": [
        Piece(
            "石桥街道办好十件民生实事",
            "明溪新闻网讯（记者 顾长青）",
            "全部完工。",
            3,
            "顾长青 reporter, 周小满 editor",
        ),
    ],
    "digital_paper.txt": [
        Piece("镜湖地铁站新开两处出入口", "本报讯（记者 陶然）昨日起", "停放240辆。", 2, "陶然 reporter"),
        Piece("社区食堂“加餐”了", "本报讯（通讯员 石磊）", "每份6元起。", 1, "石磊 correspondent"),
    ],
    "government_site.txt": [
        Piece("明溪区召开防汛工作会议", "5月31日下午", "用得上。", 3, ""),
    ],
    "list_only.txt": [],
}

DATES = {
    "front_page.txt": (date(2023, 5, 18), "day"),  # the date line under the paper's name
    "continued_and_lists.txt": (date(2024, 4, 1), "month"),  # 4月2日, and a headline of 2024
    "notices_and_briefs.txt": (date(2023, 5, 27), "day"),
    "imprint.txt": (date(2025, 6, 1), "month"),
    "digest.txt": (date(2024, 5, 20), "day"),  # 今天（5月20日）, and 2024年全市龙舟赛
    "web_text.txt": (date(2024, 5, 21), "day"),
    "web_source.html": (date(2023, 5, 6), "day"),
    "digital_paper.txt": (date(2024, 3, 15), "day"),
    "government_site.txt": (date(2022, 6, 1), "day"),
    "columns.txt": (None, None),
    "kicker_and_column.txt": (None, None),  # a month and a day, and no year
    "wires_without_headlines.txt": (None, None),  # 2023年 is over: the page may be of any later one
    "overleaf_and_pictures.txt": (None, None),
    "markdown.md": (None, None),
}


def read(name: str) -> tuple[Article, ...]:
    text = (PAGES / name).read_text(encoding="utf-8")
    return read_page(text, "text/html" if name.endswith(".html") else "text/plain").articles


def test_every_sample_page_has_a_reader() -> None:
    assert {path.name for path in PAGES.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_page_is_read_as_a_person_reads_it(name: str) -> None:
    articles = read(name)
    assert [(a.kind, a.headline, a.subhead) for a in articles] == [
        (piece.kind, piece.headline, piece.subhead) for piece in EXPECTED[name]
    ]
    for article, piece in zip(articles, EXPECTED[name], strict=True):
        assert article.body.startswith(piece.starts)
        assert article.body.endswith(piece.ends)
        assert article.body.count("\n") + 1 == piece.paragraphs
        assert ", ".join(f"{c.name} {c.role}" for c in article.contributors) == piece.credits


@pytest.mark.parametrize("name", DATES)
def test_page_has_the_date_that_it_proves(name: str) -> None:
    assert {(a.published_on, a.published_precision) for a in read(name)} == {DATES[name]}


def test_pieces_of_a_feed_have_their_own_dates() -> None:
    assert [a.published_on for a in read("feed.xml")] == [date(2024, 3, 1), date(2024, 3, 3)]


def test_script_is_told() -> None:
    assert {a.script for a in read("mirror.txt")} == {"hant"}
    assert {a.script for a in read("columns.txt")} == {"hans"}


def test_lines_cut_by_a_column_are_joined() -> None:
    first = read("columns.txt")[0].body.split("\n")
    assert "年产值约38亿元" in first[0]
    assert "尽快释放产能" in first[1]
    assert first[2] == "会议还听取了园区安全生产、人才公寓、配套道路建设等情况汇报。"
    assert first[3].startswith("在回答关于用工保障的最新问题时")


def test_a_figure_cut_up_by_columns_is_whole_again() -> None:
    page = "标题在这里写着\n\n本报讯 企业累计投入研发经费2\n\n.89～2.9\n\n0亿元，拥有发明专利七个。"
    assert "研发经费2.89～2.90亿元，拥有" in read_page(page).articles[0].body


def test_every_line_of_the_page_is_in_a_block() -> None:
    text = (PAGES / "columns.txt").read_text(encoding="utf-8")
    blocks = read_blocks(text)
    assert [block.label for block in blocks] == ["headline", "body", "headline", "body", "slogan", "caption", "slogan"]
    outside = "".join(text[end.raw_end : start.raw_start] for end, start in pairwise(blocks))
    assert not outside.strip()
    assert text[blocks[-1].raw_start : blocks[-1].raw_end] == "湖畔新区\n活力明溪"


def test_positions_count_from_one_and_extents_hold_headline_and_body() -> None:
    text = (PAGES / "kicker_and_column.txt").read_text(encoding="utf-8")
    articles = read_page(text).articles
    assert [a.position for a in articles] == [1, 2, 3, 4]
    assert text[articles[0].raw_start : articles[0].raw_end].startswith("区委书记韦明远调研")
    assert text[articles[0].raw_start : articles[0].raw_end].endswith("主动上门。”")


@pytest.mark.parametrize("line", ["今年明溪区完成投资3亿元", "最低气温-12℃", "50%", "一位市民一个月花了1000美元"])
def test_a_page_of_one_line_says_what_that_line_says(line: str) -> None:
    (article,) = read_page(line).articles
    assert (article.kind, article.headline, article.body) == ("news", None, line)

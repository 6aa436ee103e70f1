"""Every system of credits, with the roles that it prints."""

import pytest

from assets.articles.lines import bylines, names
from assets.articles.lines.openers import find_opener
from assets.articles.model import Contributor
from assets.articles.page import read_page


def credits(found: list[Contributor]) -> str:
    return ", ".join(f"{c.name} {c.role}" for c in found)


OPENING = {
    "a reporter": ("本报讯（记者 顾长青）昨天", "顾长青 reporter"),
    "a name before the reporter": ("本报讯（石磊 记者 顾长青）昨天", "石磊 correspondent, 顾长青 reporter"),
    "an intern": ("本报讯(见习记者 陶然 记者 苗青)昨天", "陶然 intern_reporter, 苗青 reporter"),
    "text and pictures": ("本报讯（文/图 记者陶然）昨天", "陶然 reporter"),
    "a misprint of the role": ("本报讯（记者 陶然 通迅员 石磊）昨天", "陶然 reporter, 石磊 correspondent"),
    "no brackets, no blanks": ("本报讯实习记者陶然报道为保证全区", "陶然 intern_reporter"),
    "two roles without brackets": (
        "本报讯记者陶然通讯员石磊报道持续干旱的云塘镇",
        "陶然 reporter, 石磊 correspondent",
    ),
    "a name of two characters set wide": ("本报讯（记者 陶 然）昨天", "陶 然".replace(" ", "") + " reporter"),
    "a rare family name set wide": ("本报讯（记者 裔 春）昨天", "裔春 reporter"),
    "names of other tongues": ("本报讯（记者 乌云塔娜 通讯员 洛桑央金）", "乌云塔娜 reporter, 洛桑央金 correspondent"),
    "a name of three set wide": ("本报讯（记者 顾 长青）昨天", "顾长青 reporter"),
    "a role set wide": ("本报讯（记 者 陶然 通讯员 石磊）昨天", "陶然 reporter, 石磊 correspondent"),
    "several names": ("新华社北京6月7日电（记者 甄理、苗青）", "甄理 reporter, 苗青 reporter"),
    "a programme is nobody": ("明溪电视台消息（新闻联播）：昨天", ""),
    "rare and double family names": (
        "本报讯（记者 富察宁 通讯员 左丘然、令狐晓）昨天",
        "富察宁 reporter, 左丘然 correspondent, 令狐晓 correspondent",
    ),
    "a reporter and where he is": ("〔记者洪以安／青岚报导〕昨天", "洪以安 reporter"),
    "nobody": ("本报讯 昨天，区委召开会议（扩大）。", ""),
    "tortoise-shell brackets": ("明溪新闻网讯〔通讯员 石磊 记者 陶然〕昨天", "石磊 correspondent, 陶然 reporter"),
    "a name before the role, no brackets": ("本报讯 石磊 记者 陶然 昨天", "石磊 correspondent, 陶然 reporter"),
    "what follows the names is nobody": ("本报讯 记者 陶然 揉面、捏形、上笼", "陶然 reporter"),
    "days are nobody": ("本报讯 记者 陶然 日前 从区水利局获悉", "陶然 reporter"),
    "names that a column ran together": ("本报讯（记者 顾长青苗青）昨天", "顾长青 reporter, 苗青 reporter"),
    "a commentator of another paper": ("（明溪时报评论员 顾长青）公告与讣告，一字之差。", "顾长青 other"),
    "a reporter behind his papers": ("【青岚时报-青岚网报道 记者 陶然】在29日的发布会上", "陶然 reporter"),
    "papers alone": ("【明溪网综合报道】据外媒6月14日报道", ""),
    "two names of which either cut makes two": ("本报讯（记者 崔丽胡明宝）昨天", "崔丽 reporter, 胡明宝 reporter"),
    "a reporter before a place and a day": ("(镜湖社记者洪以安青岚29日电)昨天", "洪以安 reporter"),
    "reporters before a place and a day": (
        "（镜湖社记者洪以安、苗青青岚3月9日电）昨天",
        "洪以安 reporter, 苗青 reporter",
    ),
    "a reporter in the brackets of the paper": ("【新闻网讯 记者苗青】昨天", "苗青 reporter"),
    "a reporter of two papers": ("青岚日报讯【新青岚·青岚日报记者苗青】昨天", "苗青 reporter"),
    "a reporter of the paper that was heard": ("明溪网9月24日讯 据青岚日报报道（记者 苗青）昨天", "苗青 reporter"),
    "a correspondent in the brackets of the paper": (
        "(本报讯 通讯员 洪以安 苗青)昨天",
        "洪以安 correspondent, 苗青 correspondent",
    ),
    "a paper and a reporter, each in brackets": ("青岚在线消息（青岚晚报）（记者苗青）昨天", "苗青 reporter"),
    "a paper is nobody": ("【报新闻/记者洪以安/青岚报导】昨天", "洪以安 reporter"),
    "an office is no two names": ("本报讯（记者 陶然 江宁区公安局）昨天", "陶然 reporter"),
}


@pytest.mark.parametrize(("body", "expected"), OPENING.values(), ids=OPENING.keys())
def test_opening_credits(body: str, expected: str) -> None:
    opener = find_opener(body)
    assert opener
    assert credits(bylines.opening_credits(body, opener.end)) == expected


CLOSING = {
    "what each of two did": ("会议闭幕。\n(陶然/文 石磊/图)", "陶然 reporter, 石磊 photographer"),
    "an office and who is of it": ("会议闭幕。（宣传部 陶然）", "陶然 other"),
    "a column before a reporter": ("会议闭幕。 □青岚晚报 | 城事 记者 陶然", "陶然 reporter"),
    "an agency": ("会议闭幕。（新华社）", "新华社 agency"),
    "people": ("会议闭幕。\n(陶然、石磊)", "陶然 other, 石磊 other"),
    "a reporter": ("会议闭幕。（记者 陶然）", "陶然 reporter"),
    "a report with pictures": ("会议闭幕。（记者 陶然 通讯员 石磊 摄影报道）", "陶然 reporter, 石磊 correspondent"),
    "an outlet with 据": ("会议闭幕。（据新华网）", "新华网 agency"),
    "sources": ("（来源：参考消息、海外网等）", "参考消息 agency, 海外网 agency"),
    "where figures are from has not written the text": ("（资料来源：参考消息、海外网等）", ""),
    "no brackets, behind the last sentence": (
        "她说。”本报记者 陶然 通讯员 石磊",
        "陶然 reporter, 石磊 correspondent",
    ),
    "what reporters do is nobody": ("会议闭幕。记者了解到", ""),
    "a dateline below the story": ("会议闭幕。\n新华社北京6月7日电", "新华社 agency"),
    "who helped to write": ("会议闭幕。\n（参与采写：石磊、何以清）", "石磊 reporter, 何以清 reporter"),
    "an author behind his office": ("日子有奔头。（作者系明溪区云塘镇驻村干部 石磊）", "石磊 other"),
    "a remark is nobody": ("会议闭幕（下同）", ""),
    "the end is nobody": ("会议闭幕。（完）", ""),
}


@pytest.mark.parametrize(("body", "expected"), CLOSING.values(), ids=CLOSING.keys())
def test_closing_credits(body: str, expected: str) -> None:
    assert credits(bylines.closing_credits(body)) == expected


CAPTIONS = {
    "two, one of a rare family name": (
        "图为工人在巡检光伏组件。 汪泽民 居安 摄",
        "汪泽民 photographer, 居安 photographer",
    ),
    "two names": ("图为现场。 陶然 石磊 摄", "陶然 photographer, 石磊 photographer"),
    "a role before the name": ("老街夜景。 通讯员石磊 摄", "石磊 photographer"),
    "a team before the name": ("老街夜景。城市摄影队 石磊 摄", "石磊 photographer"),
    "text and pictures": ("老街夜景。 陶然 石磊 文/图", "陶然 photographer, 石磊 photographer"),
    "in brackets": ("老街夜景。（石磊摄）", "石磊 photographer"),
    "an agency and its man": (
        "老街夜景。 新华社发（石磊 摄）",
        "新华社 agency, 石磊 photographer",
    ),
    "a reporter of an agency": ("老街夜景。 新华社记者 石磊 摄", "新华社 agency, 石磊 photographer"),
    "an office, set apart": ("志愿者为老人理发。 （石桥街道办事处 供图）", "石桥街道办事处 other"),
    "a picture of a house": ("老街夜景。（青岚电台图片）", "青岚电台 agency"),
    "a picture of an office": ("老街夜景。（明溪区博物馆图片）", "明溪区博物馆 other"),
    "a picture from somewhere": ("老街夜景。（网络图片）", ""),
    "an archive picture": ("老街夜景。（资料图片）", ""),
}


@pytest.mark.parametrize(("text", "expected"), CAPTIONS.values(), ids=CAPTIONS.keys())
def test_photographers(text: str, expected: str) -> None:
    assert credits(bylines.photographers(text)) == expected


def test_editors() -> None:
    assert credits(bylines.editors("责编: 沈一禾")) == "沈一禾 editor"
    assert credits(bylines.editors("【编辑：沈一禾】")) == "沈一禾 editor"
    assert credits(bylines.editors("[责任编辑：沈一禾]")) == "沈一禾 editor"
    assert (
        credits(bylines.editors("（编辑：保安澜 审核编辑：邹骐晓）")) == "保安澜 editor, 邹骐晓 editor"
    )  # a rare family name
    assert credits(bylines.editors("编辑：沈一禾 审核：石磊")) == "沈一禾 editor, 石磊 other"
    assert credits(bylines.editors("编 辑：沈一禾 审 核：石磊")) == "沈一禾 editor, 石磊 other"  # set wide


def test_lines_of_publication() -> None:
    line = "2024-05-06 08:00 来源：明溪日报 作者：陶然 石磊"
    assert credits(bylines.meta_credits(line)) == "陶然 other, 石磊 other"
    assert credits(bylines.meta_credits("来源：新华社")) == "新华社 agency"
    assert credits(bylines.meta_credits("作者：陶然　浏览：1286次")) == "陶然 other"
    assert credits(bylines.meta_credits("来源：陶然 2024-05-06")) == "陶然 other"
    assert credits(bylines.meta_credits("[作者:  编辑:苗青]")) == "苗青 editor"
    assert bylines.meta_credits("信息来源: 关键词:") == []  # words for what is left empty
    assert bylines.meta_credits("发布人：-明溪日报") == []  # who posts a text has not written it


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("2024-05-06 08:00 来源：明溪日报 作者：陶然 石磊", "明溪日报"),
        ("发布时间：2024-05-06　来源：明溪区融媒体中心　浏览：12", "明溪区融媒体中心"),
        ("稿源：《青岚晚报》", "青岚晚报"),
        ("来源：新华社", None),  # an agency is credited
        ("日期：2024-10-28 来源：明溪区统计局 浏览次数：12", None),
        ("来源：陶然", None),
        ("2024-05-06 08:00 来源: 青岚网-青岚晚报", "青岚晚报"),  # the paper, not the site that runs it
        ("2024-05-06 08:00 来源:新明溪·明溪农民报 编辑:陶然", "明溪农民报"),
        ("2015年11月25日 09:14  明溪新闻网", "明溪新闻网"),
        ("2018-01-01 青岚晚报 青岚晚报", "青岚晚报"),
        ("2007-01-08    漫画/陶然    来源:青岚时报", "青岚时报"),
        ("明溪新闻 2024-05-06 08:05:27 听新闻", None),
        ("本报记者 石磊摄（2016年2月25日《青岚日报》14版）", "青岚日报"),
    ],
)
def test_a_newsroom_is_the_publication_of_what_is_taken_from_it(line: str, outlet: str | None) -> None:
    assert bylines.outlet(line) == outlet


def test_an_office_is_no_source_that_is_credited() -> None:
    assert bylines.meta_credits("日期：2024-10-28 来源：明溪区统计局 浏览次数：12") == []
    assert bylines.meta_credits("信息来源：区水务局 发布日期：2024-10-28") == []  # though 区 and 水 are family names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("▲ 顾长青 文/图", "顾长青 reporter"),
        ("顾长青 石磊 文/图", "顾长青 reporter, 石磊 reporter"),
        ("本报记者｜顾长青 通讯员｜石磊", "顾长青 reporter, 石磊 correspondent"),
        ("记者丨顾长青", "顾长青 reporter"),
        ("青岚晚报·镜湖客户端通讯员 顾长青", "顾长青 correspondent"),
        ("通讯员 顾长青 文 石磊 图", "顾长青 correspondent, 石磊 photographer"),
        ("记者顾长青/文 通讯员石磊/图", "顾长青 reporter, 石磊 correspondent"),
        ("文｜顾长青 图｜石磊", "顾长青 reporter, 石磊 photographer"),
    ],
)
def test_bylines_below_a_headline(line: str, expected: str) -> None:
    assert credits(names.parse_credits(line, "other")) == expected


def test_names() -> None:
    assert all(map(names.is_person, ["陶然", "顾长青", "欧阳若谷", "阿布都·热合曼"]))
    assert not any(map(names.is_person, ["记者", "图片", "城市摄影队", "ABC", "本报"]))


def test_a_paper_with_a_blank_before_its_reporter_is_no_headline() -> None:
    page = "青岚快报 记者 周安澜 通讯员 罗明远 安若云\n镜湖的莲藕上市了，藕农忙着采收，市场里十分热闹。\n"
    (story,) = read_page(page).articles
    assert story.headline is None
    assert [(c.name, c.role) for c in story.contributors] == [
        ("周安澜", "reporter"),
        ("罗明远", "correspondent"),
        ("安若云", "correspondent"),
    ]

"""What programs print around a story of the web: feeds rendered to lines, posts of an account, the fields of a feed."""

from __future__ import annotations

from datetime import date

import pytest

from assets.articles.model import Contributor
from assets.articles.page import read_page

_BODY = """　　明溪区石桥街道的老菜场昨日重新开张。改造后的菜场有摊位一百二十个，比原来多出三十个。

　　街道办事处介绍，改造从去年秋天开始，由镜湖建设公司承担，总投资八百万元。

　　菜价会不会涨？

　　11月5日下午，摊主们在会上承诺，菜场重新开张后的菜价三个月内不涨，石桥街道每周公布一次。
"""
_LONG = '"老菜场"换了新模样！石桥街道花了八百万，摊位多出三十个，摊主承诺三个月不涨价'


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Sat, 06 Nov 2021 09:23:01 GMT", date(2021, 11, 6)),
        ("Mon, 4 Mar 2024 16:20:00 +0800", date(2024, 3, 4)),
        ("Nov 6, 2021", date(2021, 11, 6)),
        ("March 4, 2024 4:20 PM", date(2024, 3, 4)),
        ("2021-11-06T17:23:01+08:00", date(2021, 11, 6)),
        ("明溪发布 2021-11-06 18:20 发表于江苏", date(2021, 11, 6)),
        ("2021-11-06 18:20 江苏", date(2021, 11, 6)),
    ],
)
@pytest.mark.parametrize("headline", [_LONG, "石桥街道老菜场重新开张"])
def test_a_stamp_below_the_headline_is_the_day_of_the_one_story(stamp: str, day: date, headline: str) -> None:
    page = read_page(f"{headline}\n\n{stamp}\n\n{_BODY}\n责任编辑：周一鸣\n")
    assert [(article.headline, article.published_on) for article in page.articles] == [(headline, day)]
    assert page.articles[0].body.startswith("明溪区石桥街道的老菜场")
    assert page.articles[0].body.endswith("每周公布一次。")


def test_names_of_a_site_below_a_headline_are_not_the_headline() -> None:
    page = read_page(f"{_LONG}\n\n 民生\n 青岚在线\n 青岚在线-本地\n\nSat, 06 Nov 2021 09:23:01 GMT\n\n{_BODY}")
    assert [article.headline for article in page.articles] == [_LONG]


def test_a_post_of_an_account_is_one_story_among_furniture() -> None:
    page = read_page(
        "石桥街道老菜场重新开张\n\n明溪融媒 2023-11-03 18:20 发表于江苏\n\n收录于合集\n#明溪民生 47个\n#菜篮子 112个\n\n"
        f"点击上方蓝字　关注我们\n\n{_BODY}\nEND\n\n来源：明溪区融媒体中心\n记者：周一鸣　吴小禾\n编辑：李　青\n校对：孙　帆\n"
        "审核：钱　进\n\n往期推荐\n镜湖冬季供暖热线公布，请收藏！\n好消息！这条公交线路延长了\n\n分享　收藏　点赞　在看\n"
    )
    [article] = page.articles
    assert (article.headline, article.published_on) == ("石桥街道老菜场重新开张", date(2023, 11, 3))
    assert article.body.endswith("每周公布一次。")
    assert article.contributors == (
        Contributor("周一鸣", "reporter"),
        Contributor("吴小禾", "reporter"),
        Contributor("李青", "editor"),
        Contributor("孙帆", "other"),
        Contributor("钱进", "other"),
    )


@pytest.mark.parametrize("tags", ["#菜场# #民生#", "#菜场 #民生 #明溪", "#菜场 3个", "收录于话题 #菜场#"])
def test_tags_belong_to_no_story(tags: str) -> None:
    page = read_page(f"石桥街道老菜场重新开张\n发布时间：2023-11-03 18:20\n{tags}\n{_BODY}\n{tags}\n")
    assert [article.headline for article in page.articles] == ["石桥街道老菜场重新开张"]
    assert "#" not in page.articles[0].body


@pytest.mark.parametrize("element", ["author", "dc:creator"])
@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("本报记者 周一鸣 吴 禾", (Contributor("周一鸣", "reporter"), Contributor("吴禾", "reporter"))),
        ("周一鸣", (Contributor("周一鸣", "other"),)),
        ("青岚在线", ()),
    ],
)
def test_the_author_of_an_item_is_credited(element: str, author: str, expected: tuple[Contributor, ...]) -> None:
    page = read_page(
        "<item>\n<title><![CDATA[石桥街道老菜场重新开张]]></title>\n<pubDate>2023-11-03</pubDate>\n"
        f"<{element}>{author}</{element}>\n<description><![CDATA[<p>明溪区石桥街道的老菜场昨日重新开张。改造后的菜场有摊位"
        "一百二十个，比原来多出三十个，总投资八百万元。</p>]]></description>\n</item>\n"
    )
    assert [(article.headline, article.contributors) for article in page.articles] == [
        ("石桥街道老菜场重新开张", expected)
    ]


@pytest.mark.parametrize("source", ["区水利局", "宁夏日报", "青岚日报"])
def test_an_office_or_a_paper_is_no_person(source: str) -> None:
    page = read_page(f"石桥街道老菜场重新开张\n来源：{source}　发布时间：2023-11-03 18:20\n{_BODY}")
    assert [article.contributors for article in page.articles] == [()]


def test_whence_a_page_copied_its_story_is_not_the_headline() -> None:
    page = read_page(f"本文转自：青岚新闻网\n\n青岚新闻网11月3日讯（记者 周一鸣）{_BODY.strip()}")
    assert [article.headline for article in page.articles] == [None]


def test_a_story_run_into_its_line_of_publication_is_parted_from_it() -> None:
    story = "本报讯（记者 周一鸣）昨日，石桥街道的老菜场重新开张，摊位比原来多出三十个，总投资八百万元。"
    (article,) = read_page(f"石桥街道老菜场重新开张\n2021年11月06日06:15 青岚网-青岚晚报 {story}\n").articles
    assert (article.headline, article.body) == ("石桥街道老菜场重新开张", story)
    assert article.published_on == date(2021, 11, 6)
    assert article.contributors == (Contributor("周一鸣", "reporter"),)


def test_links_in_brackets_behind_a_full_stop_end_a_paragraph() -> None:
    page = "老菜场重新开张\n\n石桥街道的老菜场重新开张，摊位多出三十个。"
    page += "【相关阅读：老街公园开放】【相关阅读：渔港扩建】\n\n街道每周公布一次菜价，三个月内不涨。\n"
    (story,) = read_page(page).articles
    assert [paragraph[:4] for paragraph in story.body.split("\n")] == ["石桥街道", "街道每周"]


@pytest.mark.parametrize(
    ("line", "day", "paper"),
    [
        ("石桥街道老菜场重新开张 来源：青岚日报 发布时间：2021-11-06", date(2021, 11, 6), "青岚日报"),
        ("石桥街道老菜场重新开张　2021-11-06 09:23 来源：青岚日报", date(2021, 11, 6), "青岚日报"),
        ("石桥街道老菜场重新开张 发布日期：2021-11-06 浏览：12", date(2021, 11, 6), None),
    ],
)
def test_a_headline_run_into_its_line_of_publication_is_parted_from_it(line: str, day: date, paper: str | None) -> None:
    (story,) = read_page(f"首页 > 要闻\n{line}\n\n{_BODY}\n责任编辑：周一鸣\n").articles
    assert (story.headline, story.published_on, story.publication) == ("石桥街道老菜场重新开张", day, paper)


def test_the_words_of_a_link_on_a_line_of_their_own_are_of_its_paragraph() -> None:
    linked = _BODY.replace("由镜湖建设公司承担，", "由\n镜湖建设公司\n承担，")
    (story,) = read_page(f"石桥街道老菜场重新开张\n\n2021-11-06 09:23:01\n\n{linked}\n责任编辑：周一鸣\n").articles
    assert story.body.split("\n")[1] == "街道办事处介绍，改造从去年秋天开始，由镜湖建设公司承担，总投资八百万元。"


def test_a_short_paragraph_begins_a_story_that_has_no_headline() -> None:
    page = "<p>近日，明溪区石桥街道的老菜场重新开张。</p><p>改造后的菜场有摊位一百二十个，比原来多出三十个，"
    page += "每个摊位都装了电子秤，市民可以扫码查看菜价和来源。</p>"
    (story,) = read_page(
        f"<div>{page}<p>（明溪区委宣传部 供稿/供图）</p><p>来源：青岚在线</p></div>", "text/html"
    ).articles
    assert (story.headline, story.publication) == (None, "青岚在线")
    assert story.body.startswith("近日，明溪区石桥街道")
    assert story.contributors == (Contributor("明溪区委宣传部", "other"),)


def test_the_name_of_a_site_is_no_headline() -> None:
    page = f"<title>青岚新闻网</title><div><p>青岚新闻网11月3日讯（记者 周一鸣）{_BODY.strip()}</p></div>"
    assert [article.headline for article in read_page(page, "text/html").articles] == [None]


_POST = """# 老菜场换了新模样

原创 周一鸣 [明溪发布](javascript:void(0);)

_2021年11月06日 09:30_ _江苏_

{lines}

明溪区石桥街道的老菜场昨日重新开张，改造后的菜场有摊位一百二十个，比原来多出三十个。

编辑 | 沈一禾

预览时标签不可点
"""


@pytest.mark.parametrize(
    "lines",
    [
        "清晨五点\n\n石桥街道的灯亮了\n\n老菜场醒来",
        "清晨五点，\n\n灯亮了\n\n石桥街道的老菜场\n\n在吆喝声里醒来\n\n新的一天开始了",
    ],
)
def test_what_an_account_sets_line_by_line_is_of_its_story(lines: str) -> None:
    (story,) = read_page(_POST.format(lines=lines), "text/markdown").articles
    assert (story.headline, story.subhead, story.publication) == ("老菜场换了新模样", None, "明溪发布")
    assert story.published_on == date(2021, 11, 6)
    assert story.body.split("\n")[:-1] == lines.split("\n\n")
    assert story.contributors == (Contributor("周一鸣", "other"), Contributor("沈一禾", "editor"))


def test_the_words_of_a_menu_are_of_no_story() -> None:
    (story,) = read_page(_POST.format(lines="首页\n\n要闻\n\n镇街\n\n部门\n\n公告"), "text/markdown").articles
    assert story.body.startswith("明溪区石桥街道")


def test_items_of_a_feed_say_nothing_of_each_other() -> None:
    item = "<item>\n<title>{}</title>\n{}<description>明溪区石桥街道的老菜场重新开张，摊位比原来多出三十个。</description>\n</item>\n"
    feed = item.format("老菜场重新开张", "<pubDate>2023-11-03</pubDate>\n") + item.format("老街公园开放", "")
    assert [article.published_on for article in read_page(feed).articles] == [date(2023, 11, 3), None]


def test_headings_above_openers_head_pieces_on_any_level() -> None:
    page = "# 明溪新闻联播\n\n## 摘要\n\n- 老菜场重新开张\n- 老街公园开放\n\n## 详细新闻\n\n"
    for headline in ("老菜场重新开张", "老街公园开放"):
        page += f"### {headline}\n\n明溪网消息（明溪新闻联播）：昨日，{headline}，游客有三千人。\n\n[查看原文](https://a.cn/1)\n\n"
    assert [story.headline for story in read_page(page, "text/markdown").articles] == ["老菜场重新开张", "老街公园开放"]


def test_who_posted_a_thread_is_not_its_headline() -> None:
    thread = (
        "[时政] 石桥街道老菜场重新开张\n查看: 1234|回复: 5\n打印 上一主题 下一主题\n楼主\n周一鸣\n"
        f"发表于 2021-11-6 08:30:12 | 只看该作者 |倒序浏览\n{_BODY}\n回复\n举报\n"
    )
    (story,) = read_page(thread).articles
    assert (story.headline, story.published_on) == ("[时政] 石桥街道老菜场重新开张", date(2021, 11, 6))


def test_the_line_of_a_digital_edition_is_no_headline() -> None:
    edition = "第01版：要闻\n上一版 下一版\n镜湖二期工程开工\n总投资12.6亿元\n本报记者 周一鸣\n《 明溪日报 》( 2021年11月06日 第 01 版)\n"
    (story,) = read_page(
        edition + "本报讯 11月5日，镜湖退圩还湖二期工程开工，区长王建国主持开工仪式。\n上一篇\n下一篇\n"
    ).articles
    assert (story.headline, story.subhead) == ("镜湖二期工程开工", "总投资12.6亿元")
    assert story.published_on == date(2021, 11, 6)
    assert story.contributors == (Contributor("周一鸣", "reporter"),)


def test_marks_of_a_list_part_the_stories_that_stand_in_it() -> None:
    page = read_page(
        "青岚政府新闻网 - 新闻速递\n-\n老菜场重新开张\n区商务局表示，石桥街道的老菜场昨日重新开张，有摊位一百二十个。\n"
        "-\n公交线路延长两站\n市交通局宣布，12路公交车明日起延长两站，末班车晚半小时。\n"
    )
    assert [article.headline for article in page.articles] == ["老菜场重新开张", "公交线路延长两站"]


def test_a_summary_above_a_story_is_its_deck_or_the_site_s_own() -> None:
    summary = "摘要：石桥街道的老菜场昨日重新开张，摊位多出三十个。"
    [decked] = read_page(f"老菜场重新开张\n{summary}\n记者 陶然\n{_BODY}").articles
    [stamped] = read_page(f"老菜场重新开张\n2021-11-06 09:23\n{summary}\n{_BODY}").articles
    assert (decked.subhead, decked.body[:8]) == (summary, "明溪区石桥街道的")
    assert (stamped.headline, stamped.subhead, stamped.body[:8]) == ("老菜场重新开张", None, "明溪区石桥街道的")

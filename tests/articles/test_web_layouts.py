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

"""Lines of narrow columns are paragraphs again; what only looks like them stays as it is."""

import pytest

from assets.articles.cleaning.clean import clean_span
from assets.articles.cleaning.flow import read_flow
from assets.articles.lines.columns import join_columns
from assets.articles.lines.line import read_lines
from assets.articles.page import read_page

SET_IN = """镜湖渔港扩建工程通过验收

　　本报讯（记者 顾长青）9月6日，
记者从区交通运输局获悉，镜湖渔港
扩建工程通过竣工验收。新港可停泊
渔船260艘，比原先多了一倍，卸货码
头由3个增至7个。
　　“以前台风来了，船要开到四十公
里外去躲。”船老大石磊说。
　　工程总投资1.8亿元，由启岚港务
有限公司承建。
（下转第二版）"""

FLUSH = """老街夜校开班

入秋以来，石桥街道老街夜校一座难
求。开设的书法、摄影、烘焙等12门
课程，报名者达到1460人。

“白天上班，晚上学点喜欢的，一天
才算圆满。”学员苗青说，她报的是插
花班，每周二上课。

街道办事处主任陶然介绍，明年夜校
将增设6个教学点，让更多居民在家
门口上课。"""


def test_lines_that_are_full_read_on_and_indents_begin_paragraphs() -> None:
    (story,) = read_page(SET_IN).articles
    assert story.headline == "镜湖渔港扩建工程通过验收"
    first, *others = story.body.split("\n")
    assert first.startswith("本报讯（记者 顾长青）9月6日，记者从区交通运输局获悉，镜湖渔港扩建工程通过竣工验收。")
    assert first.endswith("新港可停泊渔船260艘，比原先多了一倍，卸货码头由3个增至7个。")
    assert others == [
        "“以前台风来了，船要开到四十公里外去躲。”船老大石磊说。",
        "工程总投资1.8亿元，由启岚港务有限公司承建。",
    ]


def test_a_wider_gap_begins_a_paragraph_where_nothing_is_set_in() -> None:
    (story,) = read_page(FLUSH).articles
    first, second, third = story.body.split("\n")
    assert first == "入秋以来，石桥街道老街夜校一座难求。开设的书法、摄影、烘焙等12门课程，报名者达到1460人。"
    assert second.startswith("“白天上班")
    assert third.endswith("让更多居民在家门口上课。")


@pytest.mark.parametrize("page", [SET_IN, FLUSH])
def test_every_sentence_of_a_column_leads_back_to_the_page(page: str) -> None:
    for article in read_page(page).articles:
        for sentence in article.sentences:
            start, end = article.body_map.span(sentence.start, sentence.end)
            assert clean_span(page[start:end]) == article.body[sentence.start : sentence.end]


VERSES = "一湖秋水映长天，\n两岸芦花白似棉。\n渔火三更摇梦远，\n归帆五月带云还。\n"
HEADLINES = """镜湖渔港扩建工程通过竣工验收
石桥街道老街夜校今起开班授课
云塘镇万亩莲藕陆续上市销售中
启岚港务新添两台大型岸桥吊机
"""


@pytest.mark.parametrize("text", [VERSES * 3, HEADLINES * 3, "短行，\n" * 9, "甲\n" * 9])
def test_verses_and_lists_of_headlines_are_no_columns(text: str) -> None:
    flow = read_flow(text)
    assert join_columns(flow, read_lines(flow.text)) is None

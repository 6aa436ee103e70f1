"""Exports of news: JSON, SQL, CSV, front matter, and what an HTML page holds for machines alone."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.articles.cleaning.clean import clean_span
from assets.articles.page import read_page
from assets.articles.sources.records import read_records

_FIRST = "近日，云塘镇千亩荷塘进入盛花期，每天吸引游客3000多人次。"
_SECOND = "“今年新建了2.5公里栈道。”镇文旅办主任周立伟说。"
_BODY = f"{_FIRST}\n{_SECOND}"

_OBJECT = {
    "id": 7,
    "addtime": "2025-01-01 00:00:00",
    "content": _BODY,
    "title": "千亩荷塘引客来",
    "source": "青岚日报",
    "publish_time": "2024-06-18 08:30:00",
    "author": "记者 沈一禾",
}
_SQL = (
    "DROP TABLE IF EXISTS `news`;\n"
    "INSERT INTO `news` (`id`,`title`,`content`,`author`,`source`,`publish_time`,`addtime`) VALUES (7,'千亩荷塘引客来',"
    f"'<p>　　{_FIRST}<\\/p>\\r\\n<p>　　{_SECOND}<\\/p>','记者 沈一禾','青岚日报','2024-06-18 08:30:00','2025-01-01 00:00:00');\n"
)
_CSV = f'id,title,publish_time,source,author,content\n7,千亩荷塘引客来,2024-06-18,青岚日报,记者 沈一禾,"{_BODY}"\n'
_MARKDOWN = (
    '---\ntitle: "千亩荷塘引客来"\ndate: 2024-06-18 08:30:00\nsource: 青岚日报\nauthor: 记者 沈一禾\ntags:\n  - 要闻\n---\n\n'
    f"{_FIRST}\n\n<!-- more -->\n\n{_SECOND}\n"
)
_EXPORTS = {
    "one object": json.dumps(_OBJECT, ensure_ascii=False),
    "in ASCII": json.dumps(_OBJECT),
    "in an answer": json.dumps({"code": 200, "data": {"list": [_OBJECT]}}, ensure_ascii=False, indent=2),
    "as Python prints it": repr(_OBJECT),
    "paragraphs in a list": json.dumps({**_OBJECT, "content": [_FIRST, _SECOND]}, ensure_ascii=False),
    "paragraphs in objects": json.dumps(
        {**_OBJECT, "content": [{"type": "text", "data": _FIRST}, {"type": "text", "data": _SECOND}]},
        ensure_ascii=False,
    ),
    "its author in an object": json.dumps({**_OBJECT, "author": {"name": "记者 沈一禾"}}, ensure_ascii=False),
    "rows of SQL": _SQL,
    "rows of a table": _CSV,
    "front matter": _MARKDOWN,
}


@pytest.mark.parametrize("export", _EXPORTS.values(), ids=_EXPORTS)
def test_a_record_is_a_story(export: str) -> None:
    (story,) = read_page(export).articles
    assert (story.headline, story.body, story.publication) == ("千亩荷塘引客来", _BODY, "青岚日报")
    assert (str(story.published_on), story.published_precision) == ("2024-06-18", "day")
    assert story.contributors == (("沈一禾", "reporter"),)


@pytest.mark.parametrize("export", _EXPORTS.values(), ids=_EXPORTS)
def test_every_sentence_leads_back_to_its_record(export: str) -> None:
    (story,) = read_page(export).articles
    assert 0 <= story.raw_start < story.raw_end <= len(export)
    for sentence in story.sentences:
        start, end = story.body_map.span(sentence.start, sentence.end)
        assert clean_span(export[start:end]) == story.body[sentence.start : sentence.end]
    assert story.headline
    assert story.headline_map
    start, end = story.headline_map.span(0, len(story.headline))
    assert clean_span(export[start:end]) == story.headline


def test_a_record_says_nothing_of_the_next() -> None:
    second = {
        "title": "区图书馆延长开放时间",
        "content": "记者从区图书馆获悉，该馆每天开放时间延长至21时。",
        "time": "06-18 12:00",
    }
    lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in (_OBJECT, second))
    assert [(story.headline, story.published_on is None) for story in read_page(lines).articles] == [
        ("千亩荷塘引客来", False),
        ("区图书馆延长开放时间", True),
    ]


def test_when_a_program_stored_a_story_is_no_date_of_publication() -> None:
    rows = (
        "insert into `xinwen`(`id`,`biaoti`,`leibie`,`neirong`,`addtime`) values('1','荷塘引客来','要闻',"
        f"'<P>&nbsp;&nbsp; {_FIRST}(沈一禾)</P>','2026-02-24 11:44:21'),('2','码头完工','要闻','镜湖码头改造工程近日完工，新增泊位6个，"
        "年可接待游客20万人次。','2026-02-24 11:44:21');"
    )
    assert [(story.headline, story.published_on) for story in read_page(rows).articles] == [
        ("荷塘引客来", None),
        ("码头完工", None),
    ]


def test_rows_of_a_table_without_a_head_are_stories() -> None:
    rows = f"文化\t千亩荷塘引客来\t{_FIRST}\n财经\t码头完工\t镜湖码头改造工程近日完工，新增泊位6个，年可接待游客20万人次。\n"
    assert [(story.headline, story.body[:5]) for story in read_page(rows).articles] == [
        ("千亩荷塘引客来", "近日，云塘"),
        ("码头完工", "镜湖码头改"),
    ]


@pytest.mark.parametrize("body", [f"正文：{_FIRST}", f"{_FIRST}", f"内容：\n{_FIRST}"])
def test_a_text_that_names_its_parts_is_read_by_their_names(body: str) -> None:
    named = f"标题：千亩荷塘引客来\n时间：2024-06-18\n作者：沈一禾\n来源：青岚日报\n{body}\n{_SECOND}\n"
    for number in (1, 2):
        stories = read_page("\n".join([named] * number)).articles
        assert [(story.headline, story.body, story.publication) for story in stories] == [
            ("千亩荷塘引客来", _BODY, "青岚日报")
        ] * number
        assert {str(story.published_on) for story in stories} == {"2024-06-18"}


def test_rows_whose_columns_have_no_names_are_told_by_their_length() -> None:
    row = f"INSERT INTO `t_news` VALUES (3, '千亩荷塘引客来', '要闻', '{_FIRST}', 'admin', '2026-02-24');"
    (story,) = read_page(row).articles
    assert (story.headline, story.body, story.published_on) == ("千亩荷塘引客来", _FIRST, None)


def test_the_blocks_of_a_scanned_page_are_its_lines() -> None:
    blocks = [
        ("doc_title", "镜湖大桥合龙"),
        ("text", "本报记者 沈一禾"),
        ("text", _FIRST),
        ("image", ""),
        ("text", _SECOND),
    ]
    page = {"parsing_res_list": [{"block_label": kind, "block_content": words} for kind, words in blocks]}
    (story,) = read_page(json.dumps(page, ensure_ascii=False)).articles
    assert (story.headline, story.body) == ("镜湖大桥合龙", _BODY)
    assert story.contributors == (("沈一禾", "reporter"),)


def test_a_page_without_words_of_its_own_is_read_as_machines_read_it() -> None:
    data = {
        "@type": "NewsArticle",
        "headline": "千亩荷塘引客来",
        "datePublished": "2024-06-18T08:00:00+08:00",
        "articleBody": _BODY,
    }
    script = f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
    page = f"<html><head><title>明溪新闻</title>{script}</head><body><div id='app'></div></body></html>"
    (story,) = read_page(page, "text/html").articles
    assert (story.headline, story.body, str(story.published_on)) == ("千亩荷塘引客来", _BODY, "2024-06-18")


@pytest.mark.parametrize(
    "text", ["[明溪新闻]\n\n" + _FIRST, "{" + _FIRST, "title,body\n", "---\n\n" + _FIRST, "[1, 2, 3]"]
)
def test_other_texts_are_no_exports(text: str) -> None:
    assert read_records(text) is None


@settings(deadline=None)
@given(st.text(alphabet="{}[]\"':,\\()\n\t文insert into x values,content", max_size=400))
def test_any_text_is_an_export_or_none(text: str) -> None:
    for start in ("", "{", "insert into x values (", "title,content\n"):
        read_page(start + text)


@pytest.mark.parametrize(
    "piece",
    [
        '{"',
        "[",
        "{",
        "[{",
        '"\\',
        "insert into x values ('",
        "insert into x values (''",
        '<script ld+json>{"',
        'title,content\n"',
    ],
)
def test_a_hostile_export_is_read_in_linear_time(piece: str) -> None:
    for start in ("", "{", "insert into x values (", "title,content\n"):
        assert read_records(start + piece * 100_000) is None

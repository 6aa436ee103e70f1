"""Laws of reading: offsets, line breaks, any input."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.entities.model import ArticleEntities
from assets.entities.naming import name_of
from assets.entities.read import read_entities
from tests.entities.pages import article, read

_PIECES = st.sampled_from(
    ["市委常委、", "区委书记", "罗明远", "、", "，", "。", "\n", "《", "》", "（", "）", "“", "”", "绍兴", "云帆医疗", "有限公司", "等企业",
     "石桥镇", "鸣溪路", "100号", "说", "介绍", "第十届委员会", "·", "欧阳", "高新区", "级", "驻", "总领事馆", "𠮷", "A", " ", "政协"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(st.lists(_PIECES, max_size=25).map("".join), max_size=4))
def test_every_mention_is_what_the_text_says(bodies: list[str]) -> None:
    found = read(*bodies)
    assert len(found) == len(bodies)
    for body, entities in zip(bodies, found, strict=True):
        _check(body, entities)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200))
def test_any_text_is_read(body: str) -> None:
    _check(body, read(body)[0])


def _check(body: str, entities: ArticleEntities) -> None:
    for mention in entities.mentions:
        assert body[mention.start : mention.end] == mention.surface
        assert "\n" not in mention.surface
        assert mention.surface
        assert mention.name == name_of(mention.name.kind, mention.name.text, mention.name.scope)
    for title in entities.titles:
        assert body[title.start : title.end] == title.title
        assert title.person.kind == "person"


@pytest.mark.parametrize(
    "text",
    [
        "（" * 30_000,
        "“" * 15_000 + "”" * 15_000,
        "《" * 30_000,
        "国网青岚" * 30_000,
        "区委书记" * 8_000,
        "罗明远、" * 8_000,
        "有限公司" * 8_000,
        "石桥镇" * 8_000,
        "\n" * 30_000,
        "等企业、" * 8_000,
        "云帆" * 15_000,
        "澄河、" * 10_000,
        "荷叶、" * 10_000 + "2个村",
        "约翰·" * 10_000,
        "（左）" * 10_000,
        "第一" * 10_000 + "中学",
    ],
    ids=lambda text: text[:6].strip() or "lines",
)
def test_monotonous_pages_end(text: str) -> None:
    _check(text, read(text)[0])


def test_no_article_gives_nothing() -> None:
    assert read_entities("d1", []) == []
    assert read_entities("d1", [article("")]) == [ArticleEntities((), (), ())]


def test_reading_does_not_depend_on_what_was_read_before() -> None:
    page = "区委书记罗明远来到绍兴坤昱材料生物有限公司。坤昱生物总经理许可介绍。"
    first = read(page)
    read("坤昱生物、罗明远。")
    assert read(page) == first

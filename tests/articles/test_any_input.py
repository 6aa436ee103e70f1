"""Any input whatever is a page, read in time linear in its length."""

import pytest

from assets.articles.page import read_page

SIZE = 60_000
HOSTILE = [
    "<", "<a ", "<!--", "<script>", "&lt;p ", "&amp;", "(", "（（a", "![", "[a](", "[a](/b)", "“", "》", "“甲。”", "\\u", "**", "\u200b",
    "\ud800", "\n", " \n", "\r\n", "。\n", "短行\n", "1\n短\n", "本报讯", "本报讯 昨天。\n", "本报讯记者陶", "标题在这里\n本报讯 甲。\n",
    "图为甲。 陶然 摄\n", "# 题\n", "---\n", "来源：甲\n",
    "来源：甲报\n", "□ 陶然\n", "（甲乙）\n", "简讯\n", "责编：陶然\n", "邮发代号:1\n", "首页 > ", "▲甲。\n", "今天（5月6日）",
    "今年是新中国成立75周年", "2024年", "12月3日", "(新华社)", "醫(yī)", "甲 乙 丙 摄", "【甲乙丙丁】", "<h1>题</h1><p>文。</p>", "甲，\n",
    "。本报讯（陶然）", "本报讯（记者 陶然）昨天。…\n", "首页 > 甲 > ", "第1版：甲", "2024-05-06\n短题\n", "各街道：\n", "· 题\n", "| 甲 |\n", "甲|",
    "●甲。\n", "●题\n甲。\n", "【国内】\n1、甲。\n", "简讯\n●甲。（陶然）\n", "△7月1日，甲。\n", "甲（左）乙", "2025年4月 ■第3版 ■民生\n",
    "【陶然 青岚】甲。\n", "小标题\n\n一段，话。\n\n", "编辑：陶然\n图片：甲乙\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE, ids=[piece.encode("unicode_escape").decode() for piece in HOSTILE])
def test_hostile_repetition_is_a_page(piece: str) -> None:
    page = read_page(piece * (SIZE // len(piece)))
    for article in page.articles:
        assert article.body
        assert article.raw_start < article.raw_end


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "\ufeff", "<p></p>", "。"])
def test_a_page_without_words_has_no_articles(text: str) -> None:
    assert [article.headline for article in read_page(text).articles] in ([], [None])


def test_html_that_no_library_can_read_falls_back_on_our_own_rules() -> None:
    assert read_page("\x00\x01<", "text/html").articles == ()
    source = "<h1>石桥街道办好民生实事</h1><p>本报讯 昨天，街道召开会议，部署今年的十件民生实事。</p>"
    assert [article.headline for article in read_page(source, "text/html").articles] == ["石桥街道办好民生实事"]

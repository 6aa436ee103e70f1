"""From raw text to the flow: what a reader sees, character for character."""

import pytest

from assets.articles.cleaning.flow import read_flow
from assets.articles.cleaning.offsets import OffsetMap

CLEANED = {
    "pinyin in brackets, with tones": ("醫(yī)療產(chǎn)業(yè)", "医疗产业"),
    "pinyin of a whole word": ("精准灌溉(guàngài)和科学(kēxué)施肥", "精准灌溉和科学施肥"),
    "a foreign word with an accent": ("回忆录(mémoires)出版", "回忆录(mémoires)出版"),
    "pinyin with a blank inside": ("網(wǎng)絡(luò )安全", "网络安全"),
    "pinyin without a tone": ("他們(men)來(lai)了", "他们来了"),
    "pinyin in full-width brackets": ("發（fā）展", "发展"),
    "a byline in brackets stays": ("訊(記者 陶然)昨天", "讯(记者 陶然)昨天"),
    "a place in brackets stays": ("星源(青嵐)公司", "星源(青岚)公司"),
    "capitals in brackets stay": ("智能(AI)產業", "智能(AI)产业"),
    "a word in brackets stays": ("客戶端(app)上線", "客户端(app)上线"),
    "one letter in brackets stays": ("方案(a)可行", "方案(a)可行"),
    "a bracket after a digit stays": ("第2(er)項", "第2(er)项"),
    "traditional to simplified": ("區委書記調研", "区委书记调研"),
    "a place that OpenCC spoils": ("乾安縣", "乾安县"),
    "the same character in a word that changes": ("衣物乾燥", "衣物干燥"),
    "another shape of a character": ("衞生署公吿", "卫生署公告"),
    "著 as a suffix": ("隨著時間", "随着时间"),
    "著 as a word of its own": ("著名作家", "著名作家"),
    "full-width digits and letters": ("下調３００元，ＡＢ级", "下调300元，AB级"),
    "full-width point and per cent": ("降０．２２元、５％", "降0.22元、5%"),
    "ideographic blanks at the start": ("　　区里", " 区里"),
    "zero-width characters": ("明\u200b溪\ufeff区", "明溪区"),
    "control characters": ("明\x00溪\x1f区", "明溪区"),
    "soft line ends of all kinds": ("甲\r\n乙\r丙\u2028丁", "甲\n乙\n丙\n丁"),
    "inline tags": ("<strong>青岚</strong>日报", "青岚日报"),
    "block tags are line ends": ("<p>甲</p><p>乙</p>", "\n甲\n\n乙\n"),
    "scripts and comments": ("甲<script>var x='<p>';</script><!-- 乙 -->丙", "甲丙"),
    "a script in capitals": ("甲<SCRIPT>x</script>乙", "甲乙"),
    "server tags": ('<%@ page a="b"%>甲', "甲"),
    "CDATA": ("<![CDATA[甲]]>", "甲"),
    "entities": ("&ldquo;甲&rdquo;&nbsp;2&times;3&#20803;", "“甲” 2×3元"),
    "entities escaped twice": ("甲&amp;nbsp;乙", "甲 乙"),
    "escaped markup in a feed": ("&lt;p&gt;甲&lt;br/&gt;乙&lt;/p&gt;", "\n甲\n乙\n"),
    "JSON escapes": (r"\u201c甲\u201d<\/span>\n乙", "“甲”\n乙"),
    "markdown emphasis": ("**甲**乙", "甲乙"),
    "less-than signs that are no tag": ("3<5，甲<乙", "3<5，甲<乙"),
    "an address in angle brackets is no tag": ("<https://news.example/a>", "<https://news.example/a>"),
    "an unknown entity stays": ("A&B; &nosuch;", "A&B; &nosuch;"),
    "a lone surrogate escape stays": (r"\ud83d甲", r"\ud83d甲"),
}


@pytest.mark.parametrize(("raw", "flow"), CLEANED.values(), ids=CLEANED.keys())
def test_flow_is_what_a_reader_sees(raw: str, flow: str) -> None:
    assert read_flow(raw).text == flow


def test_every_character_leads_back_to_where_it_was_read() -> None:
    raw = "<p>醫(yī)療&nbsp;產(chǎn)業(yè)</p>"
    flow = read_flow(raw)
    start = flow.text.index("产")
    low, high = flow.map.span(start, start + 2)
    assert flow.text[start : start + 2] == "产业"
    assert raw[low:high] == "產(chǎn)業"


def test_a_document_cut_off_inside_a_tag_loses_the_rest_of_the_tag() -> None:
    assert read_flow("产量达1735<span styl", whole=True).text == "产量达1735"


def test_elements_say_where_their_text_stands() -> None:
    flow = read_flow("<title>甲乙</title><published>2023-05-06</published>")
    stands = {element.name: flow.text[element.start : element.end] for element in flow.elements}
    assert {name: text.strip() for name, text in stands.items()} == {"title": "甲乙", "published": "2023-05-06"}


def test_an_empty_text_has_an_empty_map() -> None:
    empty = OffsetMap.from_runs([])
    assert list(empty.runs()) == []
    assert OffsetMap.from_list(empty.to_list()) == empty

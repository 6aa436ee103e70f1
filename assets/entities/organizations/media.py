"""Papers and sites that are known for what they are by where they stand: 据《世界报》报道, 青湖网讯, （云塘时报）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.text.extent import EDGES
from assets.entities.text.search import matches
from assets.entities.text.spans import Span, Spans
from assets.entities.text.words import is_word

_PAPER = r"(?:报|周刊|新闻周刊|邮报|电讯报)"
# 《世界报》|网站  西班牙|《世界报》
_TITLED = re.compile(rf"《([^《》\n]{{1,8}}{_PAPER})》(网站|报道|援引|记者|刊发|刊文|刊登|发表|：|\d{{1,2}}日)?")
_NO_PAPERS = ("公报", "通报", "海报", "简报", "年报", "季报", "月报", "预报", "申报", "举报", "画报展", "战报", "喜报")
# 青湖网|10月4日讯  青湖网|消息
_SITE = re.compile(r"网(?=(?:\d{1,2}月\d{1,2}日)?(?:讯|消息|电|综合报道|记者))")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_NAME_LENGTHS = (4, 3, 2)  # of a site, without 网
# （云塘时报）
_SOURCE = re.compile(r"（([\u3400-\u9fff]{2,6}(?:网|日报|时报|晚报|晚刊|晨报|早报|商报|周报|周刊))）")


def find_media(text: str, known: Spans) -> list[Span]:
    """Return the papers after a country or before a verb of reporting, the sites before 讯, and what brackets give alone."""
    found: list[Span] = []
    for match in matches(_TITLED, text, "《"):
        abroad = known.ending(match.start())
        reported = match[2] is not None or (abroad is not None and abroad.method == "world")
        if reported and not match[1].endswith(_NO_PAPERS):
            found.append(Span(match.start(1), match.end(1), "organization", "media"))
    for start, end in _sites(text):
        name = text[start:end]
        alone = not start or text[start - 1] in EDGES
        if alone and not is_word(name) and name not in lexicon.generic_words():
            found.append(Span(start, end, "organization", "media"))
    sources = (match.span(1) for match in matches(_SOURCE, text, "（") if _is_source(match[1]))
    found += [Span(start, end, "organization", "media") for start, end in sources]
    return [
        span for span in found if (inside := known.overlapping(span.start, span.end)) is None or inside.kind == "place"
    ]


def _sites(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of two to four characters and 网 before a word for a report."""
    for match in matches(_SITE, text, "网"):
        starts = (match.start() - length for length in _NAME_LENGTHS if length <= match.start())
        start = next((start for start in starts if _HAN.fullmatch(text, start, match.start())), None)
        if start is not None:
            yield start, match.end()


def _is_source(name: str) -> bool:
    return name not in lexicon.generic_words() and (name.endswith("报") or not is_word(name))

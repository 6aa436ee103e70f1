"""Places by the verb before and the stop after: 背靠|虎形山，, 走进|大竹园村，, 地处|沙河岭|脚下.

What stands whole between a verb of being or going somewhere and a stop, and ends with a word for a kind of place, is the
name of one, be it of common words or cut up by the segmenter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.text.search import matches
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import Trait, is_word, tag_of

_VERBS = Trait(
    words=lambda: (
        *(
            "背靠",
            "登上",
            "登临",
            "攀登",
            "翻越",
            "翻过",
            "位于",
            "地处",
            "坐落",
            "座落",
            "毗邻",
            "紧邻",
            "紧靠",
            "濒临",
            "俯瞰",
        ),
        *(
            "流经",
            "途经",
            "途径",
            "注入",
            "汇入",
            "来到",
            "走进",
            "前往",
            "走访",
            "横跨",
            "穿过",
            "穿越",
            "发源",
            "远眺",
            "眺望",
        ),
        *("抵达", "到达", "驶入", "深入", "驻扎", "出生", "落户", "奔赴", "赶到", "赶赴", "回到", "家住"),
    )
)
_SUFFIXES = {
    **dict.fromkeys(
        ("山", "岭", "峰", "寺", "塔", "庙", "祠", "古镇", "古村", "古城", "宗祠", "书院", "峡谷", "草原", "寨"),
        "relief",
    ),
    **dict.fromkeys(("河", "湖", "江", "溪", "水库", "岛", "湾", "塘", "沟"), "water"),
    **dict.fromkeys(("村", "镇", "乡", "社区", "小区", "街道", "屯"), "division"),
    **dict.fromkeys(("路", "街", "大道", "大街", "巷", "桥", "大桥", "隧道"), "road"),
    **dict.fromkeys(
        ("广场", "公园", "市场", "大厦", "农场", "牧场", "林场", "码头", "机场", "站", "菜场", "茶园", "果园"), "site"
    ),
}
_FRAME = re.compile(
    rf"([\u3400-\u9fff]{{1,4}}?)({'|'.join(sorted(_SUFFIXES, key=len, reverse=True))})"
    r"(?=[，。、；：（(”\n]|脚下|畔|边|旁|之?[东南西北]|上[，的]|下[，的]|的|是|境内|景区|流域|和|与|时|采访|调研|看到|考察|参观|慰问|[东南西北]岸|[^\u3400-\u9fff]|$)"
)
# 在|市民广场|举行
_HELD = re.compile(
    r"(?:广场|公园|剧院|剧场|会堂|体育馆|体育场|文化馆|图书馆|博物馆|会展中心|体育中心|艺术中心|文化中心|古镇|古城|商场|小区)"
    r"(?=(?:隆重|盛大|正式|热闹|圆满|成功|顺利|如期|精彩|火热)?(?:举行|举办|启动|召开|开幕|上演|开展|拉开|揭牌|开赛|开跑|鸣枪|亮相|演出|落幕))"
)
_SITES = (
    "广场",
    "公园",
    "剧院",
    "剧场",
    "会堂",
    "体育",
    "文化",
    "图书馆",
    "博物馆",
    "会展中心",
    "艺术中心",
    "古镇",
    "古城",
    "商场",
    "小区",
)
_NO_STEM = frozenset("的了是和与及这那该各每全本某我你他它们个条座两一几数多不有无为以被将在到从等其此整片家所同")
_LONGEST = 8
_HAN = re.compile(r"[\u3400-\u9fff]+")
_KINDS = frozenset("大小高深青荒火雪石冰城")
_PROPER = ("nr", "ns", "nz")


def find_framed(tokens: Tokens, taken: Spans) -> Iterator[Span]:
    """Yield the places outside the spans ``taken`` that a verb opens and a stop closes."""
    text = tokens.text
    for index in tokens.where(_VERBS):
        start = tokens.end(index)
        start += text[start : start + 1] in ("于", "在")  # 坐落|于
        while (seat := taken.starting(start)) is not None and seat.kind == "place":
            start = seat.end  # 位于|石桥镇|虎形山
        match = _FRAME.match(text, start, start + _LONGEST)
        if match is None or start not in tokens.bounds or taken.overlapping(start, match.end()) is not None:
            continue
        if _is_name(tokens, start, match):
            yield Span(start, match.end(), "place", f"suffix:{_SUFFIXES[match[2]]}")


def find_held(tokens: Tokens, taken: Spans) -> Iterator[Span]:
    """Yield the sites at which something is held: 在|市民广场|举行."""
    text = tokens.text
    for match in matches(_HELD, text, *_SITES):
        start = text.rfind("在", max(0, match.start() - _LONGEST), match.start()) + 1
        while start and (seat := taken.starting(start)) is not None and seat.kind == "place" and seat.end < match.end():
            start = seat.end  # 在|石桥镇|市民广场
        stem, name = text[start : match.start()], text[start : match.end()]
        plain = (
            start and len(stem) > 0 and _HAN.fullmatch(stem) and _NO_STEM.isdisjoint(stem) and start in tokens.bounds
        )
        if plain and name not in lexicon.generic_words() and taken.overlapping(start, match.end()) is None:
            yield Span(start, match.end(), "place", "suffix:site")


def _is_name(tokens: Tokens, start: int, match: re.Match[str]) -> bool:
    """Tell whether a stem and its suffix are a name and no class (深山, 示范村, 农贸市场)."""
    stem, name, generic = match[1], match[0], lexicon.generic_words()
    if (
        not _NO_STEM.isdisjoint(stem)
        or name in generic
        or stem in lexicon.town_kinds()
        or stem in lexicon.place_kinds()
        or stem in lexicon.common_words()
    ):
        return False
    if len(stem) == 1 and (is_word(name) or stem in _KINDS or len(match[2]) > 1):
        return False
    tail = name[-2:]
    if len(match[2]) == 1 and is_word(tail) and tag_of(tail)[:2] not in _PROPER:
        return False  # 小|山村
    if any(name.endswith(word) for word in (name[1:], name[2:]) if word in generic):
        return False
    words = tokens.words[tokens.at(start) : tokens.at(match.end(1) - 1) + 1]
    return match.end() in tokens.bounds and not any(
        is_word(word) and (tag_of(word)[0] in "pcurdmqy" or word in lexicon.common_words()) for word in words
    )

"""The words that open a news body."""

import pytest

from assets.articles.lines.openers import find_opener

OPENERS = {
    "(本院讯)11月8日下午": (5, None, None, False),
    "本校讯 11月8日": (3, None, None, False),
    "【明溪网】(记 者 陶然 通讯员 石静)昨日": (5, "明溪网", None, False),
    "北京7月15日电（记者 陶然）截至": (8, None, "7月15日", True),
    "明溪区云塘镇6月3日讯 记者从": (11, None, "6月3日", False),
    "镜湖15日专电：": (7, None, "15日", True),
    "【嘉木讯】镜湖乡公所": (0, None, None, False),
    "青岚日报讯【记者陶然】10月12日": (5, "青岚日报", None, False),
    "本报讯 昨天": (3, None, None, False),
    "本报讯(记者 陶然)": (3, None, None, False),
    "本报青岚1月24日讯（记者 陶然）": (10, None, "1月24日", False),
    "本报青岚6月17日专电（记者 苗青）": (11, None, "6月17日", True),
    "新华社北京6月7日电（记者 甄理）": (10, "新华社", "6月7日", True),
    "青岚新闻网讯(记者 陶然)": (6, "青岚新闻网", None, False),
    "青岚在线-明溪频道9月8日讯（记者 陶然）": (14, "青岚在线-明溪频道", "9月8日", False),
    "明溪网10月4日讯（记者陶然 整合）": (9, "明溪网", "10月4日", False),
    "据新华社电 记者从": (5, "新华社", None, True),
    "央视网消息（新闻联播）：": (5, "央视网", None, False),
    "（记者洪以安／青岚报导）为期": (0, None, None, False),
    "（记者 陶然）清晨": (0, None, None, False),
    "(石磊 记者 陶然、顾长青) “这条路": (0, None, None, False),
    "（通讯员 石磊）12月": (0, None, None, False),
    "(青岚电台消息) 中国": (8, "青岚电台", None, False),
    "青岚广播网明溪7月6日消息（记者 甲）": (13, "青岚广播网", "7月6日", False),
    "明溪新闻网7月6日消息：": (11, "明溪新闻网", "7月6日", False),
    "青岚新闻网讯〔记者 陶然〕": (6, "青岚新闻网", None, False),
    "镜湖社青岚5月23日电/据本报报道": (11, "镜湖社", "5月23日", True),
    "青岚2025年11月26日 /镜湖通讯/ -- 昨天": (23, "镜湖通讯", "2025年11月26日", True),
    "(明溪时报评论员 陶然)公告": (0, None, None, False),
    "【明溪网】(实习记者 陶然)昨天": (5, "明溪网", None, False),
    "【明溪网综合报道】据外媒6月14日报道": (0, None, None, False),
    "【青岚时报-青岚网报道 记者 陶然】在29日": (0, None, None, False),
}


@pytest.mark.parametrize(("text", "expected"), OPENERS.items(), ids=OPENERS.keys())
def test_openers(text: str, expected: tuple[int, str | None, str | None, bool]) -> None:
    opener = find_opener(text)
    assert opener
    assert (opener.end, opener.house, opener.date, opener.wire) == expected


@pytest.mark.parametrize(
    "text",
    [
        "昨天，区委召开会议。",
        "电力公司消息灵通",
        "明溪区7月15日电费开始下调。",
        "他在镜湖7月15日电告家人平安到达。",
        "好消息传来",
        "网络安全宣传周开幕",
        "（记者了解到的情况）",
        "（记者 陶然）",  # the end of a story
        "（记者 陶然 石磊 摄影报道）",
        "（记者注：三年前）的情形",
        "",
        "讯",
        "并网发电。",
        "国家电网供电",
    ],
)
def test_no_openers(text: str) -> None:
    assert find_opener(text) is None

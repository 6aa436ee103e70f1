"""The words with which a news body opens: 本报讯, 新华社北京6月7日电, 青岚新闻网讯, 央视网消息（…）, and its dateline."""

from __future__ import annotations

import re
from typing import NamedTuple

_HAN = "[\u3400-\u9fff]"
_DATE = r"(?P<date>(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日)"
_RANKS = "首席|特约|见习|实习|全媒体"  # of reporters
_OWN = r"本[报刊网台社院校](?:综合)?"
_OUTLET = rf"据?{_HAN}{{1,9}}(?:社|网|报|电台|电视台|广播|客户端|发布|新闻|融媒|融媒体|传媒|在线|热线|云(?=[讯消记\s\d]))(?:-{_HAN}{{2,4}}频道)?"
_END = r"(?=$|[\s/，。,:：（(〔【\[）)】\]|｜\d“《]|记者|见习|实习|首席|通讯员|特约|近日|日前|昨|今|本|从|为)"

# 本报讯   本报青岚1月24日讯   本报综合消息   本刊讯
_PAPER = rf"(?P<own>{_OWN})(?P<place>{_HAN}{{0,8}}?)\s?{_DATE}?\s?(?:综合)?专?(?:讯|电|消息)"
# 新华社北京6月7日电   青岚新闻网讯   中新网6月3日电, but not 并网发电
_SENT = r"(?:记者[\u3400-\u9fff、]{2,16}?)?"  # 镜湖社记者甲、乙青岚29日电
_WIRE = (
    rf"(?P<outlet>{_OUTLET})\s?{_SENT}(?P<where>{_HAN}{{0,8}}?)\s?{_DATE.replace('date', 'day')}?\s?"
    rf"(?:综合)?专?(?:讯|(?<![发供用输充停配变核])电){_END}"
)
# 央视网消息（新闻联播）：   青岚电台消息)   青岚广播网明溪7月6日消息（记者 甲）
_NEWS = rf"(?P<house>{_OUTLET})(?:\s?{_HAN}{{0,8}}?\s?{_DATE.replace('date', 'told')})?消息(?=[\s:：（(）)】\]])"

# 镜都讯 记者…: a paper by its short name
_NAMED = rf"{_HAN}{{2,5}}讯(?=\s{{0,3}}[（(]?\s?(?:{_RANKS})?(?:记者|通讯员))"

# 北京7月15日电（记者 甲）, whoever sent it
_DATELINE = rf"(?!记者|通讯员){_HAN}{{2,8}}?\s?{_DATE.replace('date', 'sent')}(?:专?电|讯)(?=$|[\s（(【:：)）】]|记者)"

_OPENER = re.compile(rf"[（(【\[|｜●■▲◎\s]*(?:{_PAPER}|{_WIRE}|{_NEWS}|{_NAMED}|{_DATELINE})[)）】\]]?")
# 青岚2024年5月6日 /镜湖通讯/ -- , as newswires of firms open
_NEWSWIRE = re.compile(
    rf"{_HAN}{{2,8}}(?:[，,]{_HAN}{{2,8}})?\s?(?P<date>\d{{4}}年\d{{1,2}}月\d{{1,2}}日)\s?/(?P<house>{_HAN}{{2,8}})/\s?[-—–]{{0,3}}"
)
# 〔记者甲／台北报导〕, as papers overseas open; who reports is read from the words themselves
_OVERSEAS = re.compile(r"[（(【\[〔][^（）()〔〕【】\[\]]{0,12}记者[^（）()〔〕【】\[\]]{2,20}报[导道][）)】\]〕](?=.)")
# 本报见习记者 甲, 青岚日报评论员 乙
_REPORTER = rf"(?:本[报刊网台]|{_HAN}{{1,8}}(?:报|网|社|台|新闻))?(?:驻{_HAN}{{2,4}})?(?:{_RANKS}|融媒体?)?(?:记者|通讯员|评论员)[\s:：]"
# （记者 甲）从…, as a story opens that does not name its paper
_SIGNED = re.compile(
    rf"[（(〔](?:[\u3400-\u9fff]{{2,4}}[\s、])*{_REPORTER}"
    r"[\u3400-\u9fff·、\s]{2,36}[）)〕]\s?(?=[^\s。，、；])"
)
# 记者 甲 报道：每周三…
_REPORTED = re.compile(rf"{_REPORTER}(?:[\u3400-\u9fff]{{2,4}}[\s、])+报[导道][\s:：，,](?=.)")
# 【明溪网综合报道】据…, 【青岚时报-青岚网报道 记者 甲】
_LED = re.compile(
    rf"【{_HAN}{{2,4}}讯】(?=.)|【{_HAN}{{2,8}}(?:报|网|社|台)(?:-{_HAN}{{2,8}})?(?:综合)?报道(?:\s?{_HAN}{{0,6}}(?:记者|编译)[^【】]{{2,20}})?】(?=.)"
)
# 【明溪网】（记者 甲）…
_HOUSED = re.compile(rf"【(?P<house>{_HAN}{{1,8}}(?:报|网|社|台|新闻))】(?=\s?[（(]{_HAN}{{0,4}}(?:记\s?者|通讯员))")
_REPORTER_BEGINS = ("本", "记", "首", "特", "见", "实", "全", "融", "通")
_BRACKETS = ("（", "(", "【", "[", "〔")


class Opener(NamedTuple):
    """What an opener says: ``end`` is where it ends, ``house`` who speaks (None for 本报), ``wire`` whether as 电, or
    as what another outlet says (据…消息)."""

    end: int
    house: str | None
    date: str | None
    wire: bool


def find_opener(text: str) -> Opener | None:
    """Return the opener with which ``text`` begins, or None."""
    head = text[:48]
    match = _OPENER.match(head) if "讯" in head or "电" in head or "消息" in head else None
    if not match and "/" in head and (newswire := _NEWSWIRE.match(head)):
        return Opener(newswire.end(), newswire["house"], newswire["date"], True)
    if not match and head[:1] == "【" and (housed := _HOUSED.match(head)):
        return Opener(housed.end(), housed["house"], None, False)
    if not match:
        bracketed = head[:1] in _BRACKETS and (_OVERSEAS.match(head) or _SIGNED.match(head) or _LED.match(head))
        signed = bracketed or (head[:1] in _REPORTER_BEGINS and _REPORTED.match(head))
        return Opener(0, None, None, False) if signed else None
    house = match["outlet"] or match["house"]
    return Opener(
        match.end(),
        house.removeprefix("据") if house else None,
        match["date"] or match["day"] or match["told"] or match["sent"],
        "电" in match[0][-2:] or bool(house and house[0] == "据"),
    )

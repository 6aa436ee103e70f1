"""Openings: the words that may stand before the topic of a clause (目前, 去年, 其中, 总投资6亿元的)."""

from __future__ import annotations

import re
from functools import cache

from assets.metrics.indicators.frames import words

# the characters with which the other words of an opening can begin
_BEGIN = "0123456789本讯截去今明前当一二三四上下昨全年月底末初以至国省市区县级重龙骨作早近日随如位坐地计概总投占建长"
_BEGIN += '被犯嫌驾男女五十春元清端中开启举召落那入夏秋冬汛旺淡暑寒假首次周历为持“”" \t\u3000\xa0\n—'
_TO = "[-－—–~～至到]"  # 2011-12年, 1—9月
_POINTERS = frozenset(("该", "这", "此", "本次", "此次"))  # they begin the topic itself: 该站


@cache
def opening() -> re.Pattern[str]:
    """What may stand before the topic of a clause: 目前 · 去年 · 2024年 · 其中 · 区重点项目. It matches everywhere."""
    leads = "|".join(sorted((re.escape(word) for word in words("lead") - _POINTERS), key=len, reverse=True))
    times = (
        rf"(?:截至|截止)?(?:[0-9]{{4}}(?:年?{_TO}[0-9]{{2,4}})?年|[0-9]{{1,2}}月?{_TO}[0-9]{{1,2}}月份?|[去今明前当]年|[0-9一二三四前上下全]+(?:季度|半年|个?月份?|日|年)"
        r"|[年月]?[底末初]|以来|至?今)"
    )
    seasons = (  # 今年春天 · 入冬以来 · 汛期 · 当天 · 周末
        r"(?:[去今明前当那]年)?(?:入?[春夏秋冬](?:天|季|日|以来)|汛期|旺季|淡季|暑期|暑假|寒假|假期)"
        r"|[当首次昨今明]日|[当首昨今明]天|[昨今明][晚夜晨]|周末|[去今明前]年来|近(?:[一二两三四五六七八九十]|[0-9]{1,2})年来?"
    )
    placed = r"(?:位于|坐落于|地处)[^，。；、的]{2,16}的"  # 位于镜湖东路的云塘中心: the centre is the topic
    sized = r"(?:计划|概算)?(?:总?投资|占地(?:面积)?|(?:总|建筑)面积|全长|总长|长)[约近超达]?[0-9][^，。；、的]{1,14}的"  # 总投资6亿元的云塘水厂
    lasting = r"(?:历时|为期|持续)[^，。；、的]{1,6}的"  # 为期三天的云塘茶博会
    feast = r"[“\"]?(?:五一|十一|国庆|春节|元旦|清明|端午|中秋)[”\"]?(?:节|假期|小长假|期间|档)+"  # 今年“五一”假期全县
    begun = r"(?:开幕|启幕|开馆|开业|举办|举行|召开|投用|建成|落成)的(?=第|20[0-9]{2}|[“「])"  # 6月28日开幕的第七届…
    accused = r"(?:被告人|(?:犯罪)?嫌疑人|驾驶[人员]|男子|女子)(?=[一-龥]某)"  # 被告人凌某
    rank = r"(?:国家|省|市|区|县)?级?(?:重点|重大|龙头|骨干)(?:项目|工程|企业)"
    return re.compile(
        rf"(?:(?!是次)(?=[{re.escape(''.join(sorted(opening_begins())))}])(?:本报讯|讯|{times}|{seasons}|{leads}|{rank}|{accused}|{placed}|{sized}|{lasting}|{feast}|{begun}|作为|早在|近[年日]来?|日前|随着|当前|如今|[“”\"\s—]))*"
    )


def is_opening(body: str, start: int, end: int) -> bool:
    """Say whether nothing but such words stand between two places, read from left to right."""
    # not by fullmatch, which would try every other way to read them
    match = opening().match(body, start, end)
    return match is not None and match.end() == end


@cache
def opening_begins() -> frozenset[str]:
    """Return the characters with which such a word can begin."""
    return frozenset(_BEGIN) | {word[0] for word in words("lead") - _POINTERS}

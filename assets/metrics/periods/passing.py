"""Passing: times that a text prints and that date no figure (比去年, 订单排到明年3月, 12月合约), as a table of named rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from assets.metrics.periods.grammar import REPORTING, bases

BEFORE_IT = ("去年", "上年", "上一年")
# 今年前5个月…由去年同期的11%提高到19% · 上年同期盈利1464万元
FORMER = re.compile(
    "同期(?:的?(?=[0-9])|(?=净?[盈亏]|[为是则仅]|(?:净利润|实现|只有)[^，。；比较]{0,8}[0-9])|(?=，[^，。；比较增降]{0,10}(?:仅?[为有]|达)[0-9]))"
)
_EQUALS = ("比", "较", "是", "为", "达", "于", "与", "同", "占")  # 是去年同期的2.1倍
_DATELINE = re.compile(r"(?:讯|电)(?=[\s（(]|$)")
_DELIVERY = re.compile("交货|交割|(?:主力|期货)?合约|[一-龥]{1,4}期货")
_BOOKED = ("排到", "排到了", "排至", "订到", "订到了", "签到了")
_LASTS = re.compile("(?:持续|延续|延长|推迟|开放|营业|运行|一直|保持)$")
_PHASE = re.compile('[”"]?(?:规划)?的?(?:收官|开局|起步|关键|攻坚|承上启下|谋划)')
_RECORD = re.compile("(?:各季|单[月日季]|同期|来)*(?:新[高低]|最|次[高低])")
_UNDERGONE = re.compile("受[^，。；]{0,6}")
_EFFECT = re.compile("[^，。；]{1,20}影响")
_SUPERLATIVE = re.compile("的?(?:同期|历史|单[月季日])*(?:最|新[高低]|首次|次[高低])")
_ATTRIBUTIVE = re.compile(
    "(?:全[市区县省])?(?:重点|重大|集中|项目|工作|例会|经济|安全|主题|推进)[^，。；]{0,20}(?:仪式|会|活动|观摩|考核|评比)"
)
_ABOUT = re.compile("关于[^，。；“”：]{1,16}$")
_TIMES_OF = re.compile("的[约近超]?[0-9一二两三四五六七八九十][0-9.一二三四五六七八九十]*[多余]?倍")
_GOALS = ("目标", "任务", "预算", "计划")
_LEVELS = ("同期", "同月", "相比", "水平", "同季")


@dataclass(slots=True)
class Printed:
    """A match of the grammar in the sentence of ``text`` that begins at ``start``, with the characters ``before`` it."""

    text: str
    match: re.Match[str]
    start: int
    at: int
    end: int
    before: str


def _when_told(one: Printed) -> bool:
    """今天（5月6日）发布 · 昨日从区水利局获悉 · 青岚网12月29日讯: when something was said or sent."""
    match = one.match
    said = match["today"] or match["day_2"] or match["day"] or match["same_day"] or match["lone_day"] or match["week"]
    return bool(said and (REPORTING.match(one.text, one.end) or _DATELINE.match(one.text, one.end)))


def _of_delivery(one: Printed) -> bool:
    """9月交货的原油 · 11月原油期货 · 铜12月合约: when goods are delivered whose price is told."""
    return bool(one.match["bare_month"] or one.match["year"]) and _DELIVERY.match(one.text, one.end) is not None


def _of_record(one: Printed) -> bool:
    """创历年单月新高."""
    return one.match["asof"] == "历年" and _RECORD.match(one.text, one.end) is not None


def _booked_until(one: Printed) -> bool:
    """订单排到了明年3月."""
    return one.before.endswith(_BOOKED)


def _until_then(one: Printed) -> bool:
    """活动持续到年底, 到3月: how long something lasts."""
    match = one.match
    dated = match["year"] or match["relative"] or match["plan"] or match["asof"]
    if dated or match["until"] not in ("到", "至"):
        return False
    edge = match["month_edge"] or match["year_edge"] or match["this_edge"]
    return not edge or _LASTS.search(one.text, max(one.start, one.at - 4), one.at) is not None


def _of_cause(one: Printed) -> bool:
    """受7月下旬强降雨影响."""
    cause = one.text.rfind("受", max(one.start, one.at - 7), one.at)
    undergone = cause >= 0 and _UNDERGONE.fullmatch(one.text, cause, one.at)
    return bool(undergone and _EFFECT.match(one.text, one.end))


def _of_phase(one: Printed) -> bool:
    """“十四五”规划收官之年."""
    return bool(one.match["plan"] and _PHASE.match(one.text, one.end))


def _of_goal(one: Printed) -> bool:
    """锚定全年目标."""
    return bool(one.match["bare_part"]) and one.text.startswith(_GOALS, one.end)


def _of_meeting(one: Printed) -> bool:
    """举行二季度重点项目集中签约仪式."""
    part = one.match["part"] or one.match["bare_part"]
    return bool(part and _ATTRIBUTIVE.match(one.text, one.end))


def _talked_about(one: Printed) -> bool:
    """关于明溪区2024年计划执行情况的决议."""
    year = one.match["year"] or one.match["relative"]
    return bool(year and _ABOUT.search(one.text, max(one.start, one.at - 20), one.at))


def _since_record(one: Printed) -> bool:
    """升至2022年7月以来最高水平."""
    return bool((one.match["since"] or one.match["since_2"]) and _SUPERLATIVE.match(one.text, one.end))


def _times_of(one: Printed) -> bool:
    """是2020年的2.5倍."""
    return one.text.startswith("的", one.end) and _TIMES_OF.match(one.text, one.end) is not None


def _compared_with(one: Printed) -> bool:
    """比去年, 与2019年同期相比."""
    return one.before.endswith(bases()) or one.text.startswith(_LEVELS, one.end)


def _is_festival(one: Printed) -> bool:
    """三月三: a feast of the old calendar, and no month."""
    return one.match[0] == "三月" and one.text.startswith("三", one.end)


Rule = Callable[[Printed], bool]
_PASSING: tuple[Rule, ...] = (
    *(_when_told, _of_delivery, _of_record, _booked_until, _until_then, _of_cause, _of_phase, _of_goal, _of_meeting),
    *(_talked_about, _since_record, _is_festival),
)
_COMPARING: tuple[Rule, ...] = (_times_of, _compared_with)  # of which 去年同期 with its own value is none


def is_passing(text: str, match: re.Match[str], start: int) -> bool:
    """Say whether a time that the grammar finds in the sentence from ``start`` on dates no figure."""
    at, end = match.span()
    one = Printed(text, match, start, at, end, text[at - 3 if at - 3 > start else start : at])
    if any(rule(one) for rule in _PASSING):
        return True
    if match["relative"] in BEFORE_IT and FORMER.match(text, end) and not one.before.endswith(_EQUALS):
        return False
    return any(rule(one) for rule in _COMPARING)

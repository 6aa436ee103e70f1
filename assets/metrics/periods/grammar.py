"""The grammar of periods: how times are printed. What days they stand for is found in :mod:`find`.

The words (去年, 一季度, “十四五”, 目前) are data: ``seeds/reference/period_words.csv``.
"""

from __future__ import annotations

import re
from functools import cache

from assets.metrics.turns import OF_A_KIND
from assets.reference import rows

_HAN = "一二三四五六七八九十两"
_NUMBER = f"(?:[0-9]{{1,2}}|[{_HAN}]{{1,3}})"
_QUOTES = '“"‘「'
_SPANS = ("过去", "最近", "未来", "今后")
_RATES = ("每天", "每日", "每晚", "每周", "每月", "每季度", "每半年", "每年", "每学期", "每学年", "常年")
_TODAYS = (
    *("今天", "今日", "今晨", "今早", "今晚", "今夜", "昨天", "昨日", "昨晚", "昨夜", "昨晨", "前天", "前日"),
    *("明天", "明日", "明晨", "明晚", "明夜"),
)
_NEXT_DAYS = ("次日(?!达)", "第二天", "翌日")
_EDGES = (
    "年初以来",
    "年初至今",
    "年末",
    "年底",
    "年初(?!预算|计划|目标|确定|[加中级步始一二三四五六七八九十])",
    "年内",
)
_SINCE = "以来|起(?!步|点|义|来|草|飞|降|重)|开始"
_THIRDS = "上旬|中旬|下旬"
_TO = "(?:-|－|—|–|~|～|至|到)"


@cache
def table(role: str) -> dict[str, str]:
    """Return the words of one role with their value: ``table("year")["去年"]`` is ``-1``."""
    return {row["word"]: row["value"] for row in rows("period_words") if row["role"] == role}


_HOUR = "(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?)"
_OF_THE_DAY = "(?:夜间|夜里|白天|凌晨|早晨|上午|下午|傍晚|晚上|晚)"  # 6日夜间至8日
_PART_LENGTH = f"(?:[0-9]{{1,2}}|[{_HAN}]{{1,2}})(?:个?月|季度)"  # 2024年前三季度, but not 2000年前


def _words(role: str) -> str:
    return "|".join(sorted(map(re.escape, table(role)), key=len, reverse=True))


def _part(name: str) -> str:
    """一季度 · 上半年 · 全年."""
    return f"(?P<{name}>{_words('part')})"


def _months(suffix: str, year: str = "") -> str:
    """1-10月 · 1月至10月份 · (2023年) 8月至2024年2月."""
    return f"(?P<from_month{suffix}>{_NUMBER})月?份?{_TO}{year}(?P<to_month{suffix}>{_NUMBER})月份?"


def _first_months(name: str) -> str:
    """前5个月 · 头四个月 · 首10个月."""
    return f"[前头首](?P<{name}>{_NUMBER})个?月"


def _month(name: str) -> str:
    """3月份; 月饼 and 月台 are none."""
    return f"(?P<{name}>{_NUMBER})月份?(?!饼|台|季|嫂)"


def _day(suffix: str) -> str:
    """6日 · 3日～4日 · 3—4日 · 1日—5月5日 · 29日22时至4月30日 · 6日至2024年1月26日 (after a month)."""
    first = f"(?P<day{suffix}>{_NUMBER})(?:(?={_TO}{_NUMBER}[日号])|[日号](?!线))"
    last = f"(?:(?:(?P<to_day_year{suffix}>20[0-9]{{2}})年)?(?P<to_day_month{suffix}>{_NUMBER})月)?(?P<to_day{suffix}>{_NUMBER})"
    return f"{first}(?:(?:{_HOUR}|{_OF_THE_DAY})?{_TO}{last}[日号])?"


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern of all periods; the groups name what was printed."""
    # 2023年 · 去年 · 二〇二三年 · 2023上半年
    printed = f"(?P<year>(?:19|20)[0-9]{{2}})(?:(?=[上下]半年|[一二三四]季度)|年(?!前(?!{_PART_LENGTH})|[之以]前|来|间|多|余)度?)"
    year = f"{printed}|(?P<relative>{_words('year')})(?:度(?![夏冬汛过假]))?"
    han_year = "(?P<han_year>[一二][〇零○九][〇零○一二三四五六七八九]{2})年"
    # 2016-2020年 · 2011-12年
    years = f"(?P<from_year>(?:19|20)[0-9]{{2}})年?{_TO}(?P<to_year>(?:19|20)?[0-9]{{2}})年"
    # (今年) 一季度 · 1-10月 · 前5个月 · 3月5日 · 底
    end_year = "(?:(?P<end_year>(?:19|20)[0-9]{2})年)?"
    within = (
        f"(?:{_part('part')}|{_months('', end_year)}|{_first_months('first_months')}|{_month('month')}(?:{_day('')})?)?"
        f"(?:当月)?(?P<edge>年底|年末|年初|底|末|初(?![中级加步])|{_THIRDS})?"
    )
    # (2009年) 起 · (今年) 以来 · (2020年) 期间
    tail = f"(?P<since>{_SINCE})?(?:期间|时期)?"
    # “十四五”期间 · 十四五末
    plan = (
        f"[{_QUOTES}]?(?P<plan>{_words('plan')})"
        '(?:[”"’」](?P<plan_tail>期间|时期|以来|末|规划期)?|(?P<plan_tail_2>期间|时期|末))'
    )
    # 近三年 · 未来5年
    span = f"(?P<span>近|{'|'.join(_SPANS)})(?P<count>{_NUMBER})(?P<span_unit>年|个月)(?:来|间|内|里)?"
    today = f"(?P<today>{'|'.join(_TODAYS)})(?!然)(?<!的明天)"  # not 探明天然气
    # 3日 · 23日至24日, of the month of a page that prints its day
    lone_day = (
        f"(?:(?<=截至)|(?<=截止)|(?<![0-9月至到{_HAN}~～－—、-]))(?P<lone_day>[0-9]{{1,2}})日(?![内游后前间均处产子常程志元电讯期])"
        f"(?:(?:{_HOUR}|{_OF_THE_DAY})?{_TO}(?P<to_lone_day>[0-9]{{1,2}})日)?"
    )
    # 本月 · 上月末 · 本月28日; 上个月 is mostly the base of a comparison, and left out there
    this_month = (
        f"(?P<this_month>{_words('month')})份?(?:(?P<day_3>[0-9]{{1,2}})[日号])?(?P<this_edge>底|末|{_THIRDS})?"
    )
    rate = f"(?<!平均)(?P<rate>{'|'.join(sorted(_RATES, key=len, reverse=True))})"
    # 上周五 · 本周末 · 上周; 每周一, 周一至周五 and 本周期 are none
    weekday = (
        "(?<![每逐])(?P<week>[上本])周"
        "(?:(?P<weekday>[一二三四五六日])(?![至到、])|(?P<weekend>末)|(?![一二三四五六日期边报刊年围转]))"
    )
    same_day = f"(?P<same_day>{_words('same_day')})"
    asof = f"(?<![一实出发呈体表涌浮重兑])(?P<asof>{_words('asof')})(?!(?<=未来){OF_A_KIND})(?:(?<=未来){_NUMBER}(?:天|日|周|小时)内?)?"
    # the same without a year: 一季度 · 1-10月 · 3月5日 · 年末
    bare = f"(?:{_part('bare_part')}|{_months('_2')}|{_first_months('bare_first_months')})(?P<bare_edge>末)?"
    bare_month = (
        f"{_month('bare_month')}(?:{_day('_2')}|(?P<month_edge>底|末|初|{_THIRDS}))?(?:当月)?(?P<since_2>{_SINCE})?"
    )
    bare_edge = f"(?<![0-9{_HAN}几多干])(?P<year_edge>{'|'.join(_EDGES)})"
    until = "(?P<until>截至|截止到?|到|至)?"
    forms = (
        years,
        f"(?:{year}|{han_year}){within}{tail}",
        plan,
        span,
        same_day,
        lone_day,
        weekday,
        this_month,
        rate,
        asof,
        today,
        bare,
        bare_month,
        bare_edge,
    )
    return re.compile(f"{_begins()}{until}{_may_go_on()}(?:{'|'.join(forms)})")


def _begins() -> str:
    """Look for a character with which a period can begin: most places of a text are none."""
    begins = {pair[0] for pair in _pairs()} | set(f"0123456789{_HAN}{_QUOTES}近前头首截到至")
    return f"(?=[{re.escape(''.join(sorted(begins)))}])"


def _may_go_on() -> str:
    """Look at what follows that character, before all forms are tried: 2023年, 3月, 1-10月, 二〇二三, 去年, 近三 are begun."""
    alike: dict[str, list[str]] = {}
    for pair in sorted(_pairs()):
        alike.setdefault(pair[0], []).append(pair[1])
    pairs = "|".join(f"{first}[{''.join(seconds)}]" for first, seconds in alike.items())
    goes_on = f"(?:[年月份日]|{_TO}|[上下]半|[一二三四]季)"
    return f"(?=[0-9]{{1,4}}{goes_on}|[{_HAN}]{{1,3}}{goes_on}|[一二][〇零○九]|[近前头首][0-9{_HAN}]|[{_QUOTES}]?(?:{pairs}))"


def _pairs() -> set[str]:
    """Return the first two characters of the words that begin a period."""
    weeks = ("上周", "本周")
    roles = ("year", "part", "plan", "asof", "same_day", "month")
    words = [word for role in roles for word in table(role)]
    return {word[:2] for word in (*words, *weeks, *_SPANS, *_TODAYS, *_EDGES, *_RATES)}


@cache
def bases() -> tuple[str, ...]:
    """Return the words before a period that make it the base of a comparison: 比去年, 较上年末."""
    return tuple(table("base"))


def vague_seasons() -> str:
    """Return the alternatives of the feasts and seasons whose days no page prints: 春节, 暑假."""
    return "|".join(re.escape(word) for word, value in table("season").items() if not value)


@cache
def season() -> re.Pattern[str]:
    """Return the pattern of what makes a year before it vague: 今年暑假, 今年“五一”假期; ``whole`` leaves it: 今年夏天."""
    words = table("season")
    whole = "|".join(re.escape(word) for word, value in words.items() if value)
    return re.compile(
        f'[“"]?(?:{vague_seasons()})[”"]?(?:假期|小长假|期间|档)*|(?P<whole>(?:{whole})(?:学期)?)(?P<since>起|以来)?'
    )


# 今天（5月6日）发布 · 昨日从区水利局获悉: when something was said is not when it was so
REPORTING = re.compile(
    "[（）()0-9月日]{0,10}，?[^，。；]{0,16}?(?:发布|公布|获悉|了解到|宣布|举行的|召开的|消息|表示|介绍|报道|称)"
)


@cache
def event() -> re.Pattern[str]:
    """Return the pattern of what makes the time before it a mere moment: 2023年开工 · 2023年启用以来."""
    return re.compile(f"(?:正式|将|全面|已|前|前后|左右|还|又|就)?(?:{_words('event')})(?P<since>以来)?")

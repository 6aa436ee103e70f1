"""How far a period reaches: whether it holds for figures beyond the clause that names it."""

from __future__ import annotations

import re
from datetime import date

from assets.metrics.periods.find import Period
from assets.metrics.status import ACTUAL

A_QUARTER = 85  # days
_GATHERS = re.compile("举[行办]|召开")
_DONE = re.compile(
    "[，,]?[^，。；,;]{0,40}?(?:开工|开工建设|动工|动工建设|竣工|通水|通车|投产|投用|投入使用|建成|试运营|并网|封顶|交付使用|奠基)[，,]"
)
_CLOCK = re.compile(r"[0-9]{1,2}[时点]")
_LISTED = re.compile("[^，。；]{0,40}(?:名单|名录|榜单|结果)")  # 近日公布2022年金牌旅游村名单，50个村入选
# 云帆光电披露的2021年度报告显示，营业收入20亿元
_REPORT = re.compile("[年半季度]{0,3}(?:年报|季报|中报|报告|财报|业绩快报)(?:显示|披露|称|指出)?[，,：:]")
_OPENED = re.compile(r".*(?:讯|电|报道|[）)】])\s*")  # 本报讯 9月6日，民警例行检查时
_HEADED = re.compile("(?:尤其|特别|其中)是?$")  # 尤其是12月份，当月…
_SECTION = re.compile("[（(]?[一二三四五六七八九十]{1,3}[）)、.．]")
_LONGEST_HEAD = 40
_BY_THEN = re.compile("前(?![，,])")  # but 6月底前，要完成…
_ADVERBIAL = re.compile("[^于自从在，]{0,12}的")  # 最难的2013年，村里只剩11户
_TO_COME = re.compile("将|预计|有望|料|可[^，。；]{1,6}$")
# 监狱2日发生越狱，造成至少3人受伤; 股指26日回调，其中沪指下跌1%
_CAUSED = re.compile("[，,](?:(?:目前|现)?(?:已|共|已经)*(?:造成|导致|致)|其中)")


def dates_a_moment(body: str, named: Period, until: int) -> bool:
    """Say whether a brief period is when something was begun or finished, and no more: 去年10月，工程开工，新建水厂2座."""
    return named.days < A_QUARTER and _DONE.match(body, named.end, until) is not None


def gathers(body: str, named: Period) -> bool:
    """Say whether something is held for some days: 考试将于6月24日至26日举行，共设考点17个."""
    return 1 < named.days < A_QUARTER and _GATHERS.match(body, named.end) is not None


def ends_with_clause(body: str, named: Period, status: str, until: int, today: date | None) -> bool:
    """Say whether what is promised after the clause of a period is for another time.

    6月20日前完成麦收，覆盖率不低于90%; 昨日开业，预计吸引8万人次.
    """
    if status == ACTUAL:
        return False
    if _BY_THEN.match(body, named.end):
        return True
    over = today is not None and named.last is not None and named.days == 1 and named.last < today
    return over and _TO_COME.search(body, named.end, until) is not None


def _ends_a_head(body: str, position: int, clause: int) -> bool:
    """Say whether the head of a section stands before a time that begins its text: 一、工业稳定增长，利润回升4月份，…."""
    low = max(0, position - _LONGEST_HEAD)
    begin = body.rfind("\n", low, clause) + 1 or low
    if _SECTION.match(body, begin, position) is None:
        return False
    return body.find("。", begin, position) < 0


def governs_on(body: str, named: Period, clause: int, until: int) -> bool:
    """Say whether a period holds beyond the clause that begins at ``clause``, in which no figure stands."""
    if named.start - clause <= 2 or _OPENED.fullmatch(body, clause, named.start):
        return True
    if body.startswith(("，", ","), named.end) and _HEADED.match(body, clause, named.start):
        return True
    if body.startswith(("，", ","), named.end) and _ends_a_head(body, named.start, clause):
        return True
    if body.startswith(("，", ","), named.end) and _ADVERBIAL.fullmatch(body, clause, named.start):
        return True
    if _CLOCK.match(body, named.end) or gathers(body, named):
        return True  # 水利部11日12时提升响应级别，派出3个工作组
    if named.days >= A_QUARTER and _REPORT.match(body, named.end, until):
        return True
    return bool(_CAUSED.search(body, named.end, until) or _LISTED.match(body, named.end, until))

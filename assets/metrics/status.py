"""Status: whether a figure is reported, promised or demanded, or expected, from the words that govern its clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from assets.metrics.turns import governs_nothing
from assets.reference import rows

# “绿苗计划” · 《三年行动方案》: what a name says governs nothing
_QUOTED = re.compile(r"“[^”“]{1,15}”|《[^》《]{1,60}》")
_NEAR = 60  # characters before a word in which is looked for what turns it
_REACH = 300  # characters over which a word governs
_TIMES = (
    "未来",
    "届时",
    "明年",
    "建成后",
    "投产后",
    "达产后",
    "投用后",
    "竣工后",
)  # when, within what is promised: 计划未来三年
# What comes about is expected (将达5亿元, 将由5米拓宽至8米), what somebody is going to do is promised (将启动改造24个)
_COMES_ABOUT = re.compile(
    "将[^，,；;。]*?(?:(?<![完建])成|[达超到至为是有让使需降增减少多突惠益辐覆缩迎吸参影续涨跌]|回落|保持|维持|稳定在|带动|提[高升]|扩大|节[约省]|满足|用于|来自|出现)"
)
_BY_PLAN = re.compile("(?:按照?|根据|依据)[^，。；]{0,10}(?:规划|计划|方案|协议)")  # 按照规划，到2027年将达5万亩
# What has to be, as things are or were: 以前下山要绕20公里; 灌一亩地要等两天; 一天工钱要260元
_TOLD_OF_HABIT = re.compile("以前|过去|从前|原来|往年|平时|每[天日次趟]|一[天年次趟亩头户]|少说|工钱|来回|往返")
_HABIT = re.compile(
    "(?:^|[，。；：“”])(?:以前|过去|从前|原来|往年|平时)[^，。；]*$|(?:每[天日次趟]|一[天年次趟]|一[亩头户]地?|少说也|工钱|来回|往返)[^，。；]{0,6}$"
)
_SEEN = re.compile("要(?:清醒|充分|深刻|客观|冷静|理性)?地?(?:看到|认识到|认清|看清)")  # 要清醒看到，投资下降5%
_PLANNED_SUM = re.compile("计划总?投资")  # the name of a sum: 计划投资23亿元，完成46%; 计划总投资3万亿元，同比下降5.9%
_RESULT = re.compile(
    "[，,](?:已|目前|累计|实际|共|[0-9一二三四]{1,2}(?:[-至—~][0-9]{1,2})?月份?|截至[^，。；]{2,8})*(?:完成|同比|环比|[比较]上|增长|下降)[^，,；;]*$"
)
_RESULTS = (
    "累计完成",
    "分别完成",
    "完成了",
    "实现了",
    "达到了",
)  # within what is promised, its result: 预计累计完成3亿元
# what is there already: 督察反馈的32项问题, 用好规模10亿元的基金
_GIVEN = re.compile(
    "(?:(?:反馈|排查|发现|梳理|摸排|交办|移交|登记|征集|收集|排查出|梳理出|现有|已有)的|(?:用好|用活|管好|依托|发挥)[^，。；、]{0,8})$"
)
_BY = (
    "年底前",
    "月底前",
    "前建成",
    "前完成",
    "前实现",
    "前投用",
)  # by when, within what is expected: 预计年底前完成3亿元
_ON_TOP = "的基础上"  # 要在已建成68处的基础上，再新增15处: what is done already governs no further
_FORETELLS = tuple(word + comma for word in ("预计", "预测", "预估") for comma in "，,")
_CONTRAST = re.compile("[，；]而在?(?:去年|上年|前年|此前|(?:19|20)[0-9]{2})")  # 预计今年增长8%，而2010年增长16%
_COMMA = re.compile("[，,；]")
_FULL_STOP = re.compile("[。！？]")
_OPENS = frozenset("，,；。！？：、\n”")
_REST = ("其余", "剩余", "余下", "另外")
_REST_ENDS = frozenset("余下外")
_DEMANDS = ("不低于", "不少于", "不小于", "不得", "不能")  # but 每年收入不下10万元 is told
_SAY_MORE = frozenset("的将")
_TO_COME = re.compile("[^，。；]{0,10}?将")  # 已完工11处，其余3处将在月底前完成
_NEAR_GOAL = 8  # characters from a figure to the 目标 that it is: 6%左右的预期目标
ACTUAL, TARGET, FORECAST = "actual", "target", "forecast"


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return one pattern of all status words, longest first, and the status of each.

    Words that begin alike are tried together, 将(?:于|(?<![即必]将)在|): a search passes over all other places at once.
    """
    table = {row["word"]: row for row in rows("status_words")}
    alike: dict[str, list[str]] = {}
    for word in sorted(table, key=len, reverse=True):
        first, after, before = word[0], table[word]["not_after"], table[word]["not_before"]
        guard = f"(?<![{after}]{re.escape(first)})" if after else ""
        rest = re.escape(word[1:]) + (f"(?![{before}])" if before else "")
        alike.setdefault(first, []).append(guard + rest)
    groups = (f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in alike.items())
    return re.compile("|".join(groups)), {word: row["status"] for word, row in table.items()}


def status_marks(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return where in ``text[start:end]`` a status word stands, and its status, in order."""
    pattern, statuses = _pattern()
    marks: list[tuple[int, str]] = []
    habitual: bool | None = None  # not yet looked for
    in_habit = False
    for match in pattern.finditer(text, start, end):
        at, status = match.start(), statuses[match[0]]
        if governs_nothing(match[0], text, at, start, end):
            continue
        if match[0] == "将":
            status = _to_come(text, at, start, end, marks)
        elif match[0] == "要":
            if _SEEN.match(text, at, end):
                status = ACTUAL
            if habitual is None:
                habitual = _TOLD_OF_HABIT.search(text, start, end) is not None
            if habitual and (in_habit := in_habit or _HABIT.search(text, max(start, at - _NEAR), at) is not None):
                continue
        if _is_part_of(marks, match[0]) and not _COMMA.search(text, marks[-1][0], at):
            continue
        marks.append((at, status))
    if not marks:
        return marks
    quoted = [match.span() for match in _QUOTED.finditer(text, start, end)]
    ends = [high for _, high in quoted]
    return [mark for mark in marks if (at := bisect_right(ends, mark[0])) == len(quoted) or mark[0] <= quoted[at][0]]


def _to_come(text: str, at: int, start: int, end: int, marks: list[tuple[int, str]]) -> str:
    """Return what a 将 at ``at`` makes of the figures after it: 将启动改造 is promised, 将达5亿元 expected."""
    if text.startswith("于", at + 1):
        return TARGET
    if _is_foretold(marks, text):
        return FORECAST
    about = _COMES_ABOUT.match(text, at, end) and not _BY_PLAN.search(text, max(start, at - _NEAR), at)
    return FORECAST if about else TARGET


def _is_foretold(marks: list[tuple[int, str]], text: str) -> bool:
    """Say whether the last mark ends its clause, so that all after it is expected: 气象台预计，…."""
    return bool(marks) and text.startswith(_FORETELLS, marks[-1][0])


def _is_part_of(marks: list[tuple[int, str]], word: str) -> bool:
    """Say whether a word only says when or how far what the mark before it promises or expects: 计划未来三年, 预计年底前."""
    governing = marks[-1][1] if marks else ACTUAL
    if governing == ACTUAL:
        return False
    return word in _RESULTS or word in (_TIMES if governing == TARGET else _BY)


def status_at(marks: list[tuple[int, str]], position: int, text: str, owner: int = -1) -> str:
    """Return the status that governs ``position``: that of the last mark before it within the same full stop.

    ``owner`` is where the subject of the figure stands: 将 governs what its own subject does, and not another's.
    """
    last = bisect_left(marks, (position, "")) - 1
    if last > 0 and marks[last][1] == ACTUAL and text.find(_ON_TOP, marks[last][0], position) >= 0:
        last -= 1
    if last < 0 or marks[last][1] == ACTUAL or position - marks[last][0] > _REACH:
        return ACTUAL
    mark, status = marks[last]
    if _FULL_STOP.search(text, mark, position):
        return ACTUAL
    if status == TARGET and _GIVEN.search(text, max(mark, position - 12), position):
        return ACTUAL
    if status == FORECAST and _CONTRAST.search(text, mark, position):
        return ACTUAL
    if text[position - 1] == "了" and _COMMA.search(text, mark, position):
        return ACTUAL  # 还要下500张网，雇了20名工人
    if status == TARGET and _PLANNED_SUM.match(text, mark) and _RESULT.search(text, mark, position):
        return ACTUAL
    inside = status == FORECAST and mark > 0 and text[mark - 1] not in _OPENS  # 总产预计达9万吨；棉花种植20万亩
    if inside and text[mark] == "将" and owner > mark and _COMMA.search(text, mark, owner):
        return FORECAST if _is_foretold(marks[:last], text) else ACTUAL  # 采摘期将持续到8月，全县日均用工3万人
    return ACTUAL if inside and text.find("；", mark, position) >= 0 else status


def demanded(status: str, body: str, start: int, end: int) -> str:
    """Return what the words beside the figure ``body[start:end]`` make of it where none before it governs: 不低于75%, 5%的增长目标."""
    if status == TARGET:
        return status
    if body[start] == "不":
        if body.startswith(_DEMANDS, start):
            return TARGET
        if body.startswith("不会", start):
            return FORECAST
    if status != ACTUAL:
        return status
    if body[start - 1] in _REST_ENDS and body.endswith(_REST, 0, start) and _TO_COME.match(body, end):
        return TARGET
    if body[end : end + 1] not in _SAY_MORE:
        return ACTUAL
    if body.startswith("的", end) and body.find("目标", end, end + _NEAR_GOAL) >= 0:
        return TARGET
    return FORECAST if body.startswith(("将用于", "将投入", "将投向", "将建"), end) else ACTUAL

"""Which year a page proves to be its own: the last year that it speaks of as come, when its words say that it runs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assets.reference import rows

# 2024年  2023年度  2025青岚市民音乐季
_YEAR = re.compile(
    r"[12](?:(?<=1)9|(?<=2)0)\d\d(?:年(度?)"
    r"|(?<=20[0-4]\d)(?=(?![人名家个多余次万亿元项台套亩吨只米])[\u3400-\u9fff“]{2,16}(?:节|会|赛|季|展|论坛|马拉松|行动|盛典)))"
)
_FIGURE = re.compile(r"[\d.—－/-]")  # what no year stands after: 0.2024, —2024, 2024/
_MONTH_DAY = re.compile(r"(\d{1,2})月\d{1,2}日")
_CLAUSE = re.compile(r"[，。；、,;\n]")

# Ahead of the page's own time: 到2030年, 2035年前, 明年…2026年底达产
_TOWARDS = re.compile(r"(?:到|至|面向|展望|于|在|[-—－~])$")
_BY_THEN = re.compile(r"(?:底|末|\d+月)?(?:以?前(?!\d{1,2}个月|[二三]季度)|之前)|远景|[-—－~至到]\d")
_PROMISED = re.compile(r"明年|后年|预计|计划|将(?!近)|拟|力争|确保|规划|目标")

# Behind it: 截至2023年底, 2023年度
_AS_OF = re.compile(r"截[至止]$")
_YEAR_END = re.compile(r"[底末]")
_ENTERED = re.compile(r"[列纳]入了?[\u3400-\u9fff“]{0,6}$")  # 列入2023年度民生实事项目, carried out since
_CARRIED_OUT = re.compile(r"[\u3400-\u9fff]{0,8}(?:项目|实事|计划|工程|改造)")

# Of it
_EVENT = re.compile(
    r"启动|举行|举办|召开|开幕|闭幕|启幕|落幕|揭幕|开工|揭牌|签约|发布|公布|揭晓|开赛|开展|下达|印发|开始|启用|开通|亮相|出炉"
    r"|开采|开镰|开园|开播|开机|上市"
)
_HELD = re.compile(r"[今昨][天日晚晨夜](?:[（(][^（）()]{3,12}[）)])?，?$")  # 昨天（5月19日），2024年龙舟赛…
_GATHERING = re.compile(r"[\u3400-\u9fff“]{2,16}(?:节|赛|季|展|论坛|马拉松)")
_CONVENED = re.compile(r"[\u3400-\u9fff“”（）]{2,20}(?:节|赛|季|展|论坛|马拉松|活动|仪式|会)")
_WHOLE_YEAR = re.compile(r"公报|数据|运行情况|成绩单|生产总值|GDP|十大|十佳|评选|获奖|颁奖|奖励|年鉴|年报|总结|回顾|统计|决算|考核|表彰|规划|目标|纲要|盘点")
_PLANNED = re.compile(
    r"要(?!求)|.{0,16}(?:部署|计划|工作要点|重点工作|政府工作报告|工作报告|将|拟|一季度|上半年|启动|重点)"
)
_PART_OF_YEAR = re.compile(
    r"[“\"]|[春夏秋冬][\u3400-\u9fff]|春节|元旦|清明|端午|中秋|国庆|暑|寒|高考|中考|汛期|春运|第?[一二三]季度|上半年|前[一二三\d]|\d{1,2}[-—－~至]\d{1,2}月"
)
# Its end is still ahead: 2024年，县财政安排专项资金300万元，力争全年…
_UNDER_WAY = re.compile(
    r"[，,](?:(?!将|计划|拟|要|预计|目标|打算)[^。；\n]){4,80}[，,](?:力争|确保|有望|预计)(?:全年|年内|年底)"
)
_ACHIEVED = re.compile(r"[^。]{0,24}(?:已(?:全部|全面|如期)?(?:完成|建成|竣工|交付)|圆满完成|顺利完成)")
# Long ago: 2019年，全区启动治水。五年来…   2021年10月，他创办…   2020年国庆，…
_SINCE = re.compile(
    r"[一二两三四五六七八九十\d]多?年(?:多?来|前|间|后|多?时间)|以来|如今|至今|那[时年]"
    r"|成立|创[办立]|落户|承包|毕业|退休|返乡|回到|辞[去职]|入选|获评|荣获|获奖|评为|关停"
)
_ADVERBIAL = re.compile(
    r"(?:\d{1,2}月(?:[初中底末]|[上中下]旬)?|[春夏秋冬][天季]?|[初中底末]|元旦|国庆|春节|清明|端午|中秋)?(?:前后|前夕|期间)?[，,]"
)
# What is at work this year: 近日，区人大常委会视察2024年全区民生实事项目推进情况
_AT_WORK = re.compile(
    r"(?![度初中底末前后以间]|\d)[^，。；]{0,16}(?:实事|项目|工程|改造|工作|计划|行动|活动|任务|考试|招生|征兵|招聘)"
)
_NEWS = re.compile(r"近日|日前|连日来|昨[天日]|今[天日]|\d日")
_REACHED = re.compile(
    r"[，,]?(?:全年)?[^。；;\n]{0,40}?(?:达到?|实现|完成|增长|突破|超过?)"
)  # 2024年，云塘镇规上企业达80家
_NOW = re.compile(r"今年|今天|今日|昨天|昨日|昨晚|目前")
_ANNIVERSARY = re.compile(
    r"今年是?[^，。；]{0,12}?([\u3400-\u9fff]{2,24}?)(?:成立|建立|建国|诞生|创建|召开)?(\d{1,3})周年"
)
_PHASE = re.compile(r"今年是?[^，。；]{0,12}“?(十[一二三四五六]?五)”?(?:规划)?(?:的|实施的?)?(收官|开局)之年")
# Of the year after: 2024年计划执行情况与2025年计划, 总结2024年工作，部署今年任务
_LOOKS_BACK = re.compile(r"执行情况|总结|回顾")  # which each of these holds
_BOOKS_CLOSED = re.compile(
    r"(?P<over>20\d\d)年[^。]{0,30}执行情况(?:的报告)?[^。]{0,12}?(?P<new>20\d\d)年"
    r"|(?:总结|回顾)(?:了|通报)?(?P<summed>20\d\d)年[^。]{0,30}?(?:部署|安排|谋划|研究)[^。]{0,6}?(?:今年|(?P<next>20\d\d)年)"
)
_REPORTED = re.compile(r"\S{0,6}(?<!政府)工作报告")
# The year after, planned for in the last months of this one: 11月18日…审议了《2026年工作要点》
_NEXT_YEAR = re.compile(r"《[^《》]{0,12}(20\d\d)年[^《》]{2,24}(?:要点|计划|方案|安排|预算)[^《》]{0,8}》")
# Just over when it was reported: （新华社北京10月14日电）…2024年前9个月，   7月18日讯 …2024年上半年
_DATELINE = re.compile(r"(\d{1,2})月\d{1,2}日[电讯]")
_STRETCH = re.compile(
    r"(?:前(?P<months>\d{1,2})个月|1月?[-—－~至](?P<until>\d{1,2})月|(?P<half>上半年)|(?:第?(?P<first>一)|前(?P<nth>[二三]))季度)"
)
_MONTH = re.compile(r"(\d{1,2})月")
_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_SHORT = 2
_DATED = re.compile(r".{0,2}(?<![于自从])$", re.S)  # what a full date begins with: 2021年7月18日，…
_LONG_AGO = re.compile("以来|年[来前后]|如今|至今|那[时年]|当年|回忆|出生")
_RUNS = re.compile("今年|年内|明年")
_OF_ITS_CONGRESS = re.compile(r"(?:市|区|县|省)?政府工作报告》?(?:提出|确定|明确|部署|要求|中?列入)")
_LAST_YEAR = re.compile(r"(?:^|[，。；：“\s讯])去年[，,]?[\u3400-\u9fff]")  # no 比去年
_NEXT_OR_THIS = re.compile("明年|今年")
_TASK = re.compile(
    "高考|中考|春运|[^，。；]{2,10}(?:工作|收购|收储|生产|招生|学期|行动|活动|考试|运输|安保|防控|抢[收种])"
)
_SIGNED = re.compile(r"(?:^|[\n。])[^\n。，]{0,30}$")  # what stands before the date below a notice
_DAY_AT_END = re.compile(r"\d{1,2}月\d{1,2}日\s*$")
_BATCH = re.compile("度?第[一二三四五1-5]批")
_MADE_KNOWN = re.compile("(?:公布|发布|公示|下达|认定)了?$")  # 近日，省工信厅公布2024年第一批…名单
_ONCE = re.compile("曾|当时|那时")
_STATISTICS = re.compile("全[区市县省国州]|规模?以?上|生产总值|同比|进出口|预算|固定资产|零售")
_THIS_YEARS = re.compile(r"今年(?:第?[一二三]季度|上半年|前[一二三两\d]|1?[-—－~至]?\d{1,2}月)")
_OVER_SOON = 10  # a part of a year that ends before this month is hardly told of in the next year
_RESULT = re.compile(r"增长|下降|突破|超|达|同比|\d%|亿|产值|GDP|总值|总量|收入|成绩单|排名|位居|回眸")
_APPROVED = re.compile(r"(?:审议|审定|讨论|研究|原则)?(?:通过|印发|下发|出台|审议)了?《[^《》。]{0,12}$")
_PLAN_OF_YEAR = re.compile(r"[^《》。]{2,24}(?:要点|计划|方案|安排)[^《》。]{0,8}》")
# Made for the year ahead in the last months of a year: 2025年度居民医保缴费, 2025年新年音乐会
_FOR_NEXT = re.compile(
    r"度?[^，。；]{0,8}(?:征订|党报|报刊|高考报名|考研|研究生|国考|公务员|医保|医疗保险|缴费|预算|新年|元旦|跨年|迎新|日历|挂历)"
)
_LATE = 11  # the month from which what a paper calls achieved in a year was achieved in that very year


def year_of(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year in which the stories of one page were printed and the words that prove it, or None.

    ``stories`` are ``(headline, body, end of the opening sentence in the body)``. A year in which something is planned
    or promised proves nothing, and neither does a year that is over: the page may be of any later one.
    """
    found = _by_anniversary(stories) or _by_phase(stories) or _by_closed_books(stories) or _by_next_plans(stories)
    if found:
        return found
    heard = _Heard()
    months = [int(day[1]) for _, body, end in stories if (day := _MONTH_DAY.search(body[:end]))]
    heard.late = any(month >= _LATE for month in months)
    heard.early = bool(months) and not heard.late
    for headline, body, opening_end in stories:
        heard.listen(headline, body, opening_end)
    return heard.conclude()


class _Heard:
    """What the stories of a page say of the years that they name."""

    def __init__(self) -> None:
        self.reached: set[int] = set()
        self.over: set[int] = set()
        self.done: set[int] = set()  # told of as done, which the year of the page may be too
        self.proofs: dict[int, str] = {}
        self.signs: dict[int, str] = {}  # which prove a year of which no whole is told
        self.planned: dict[int, str] = {}
        self.late = self.early = False  # the days of the openings are in the last two months, or before

    def listen(self, headline: str, body: str, opening_end: int) -> None:
        """Take down every year that a story names; ``opening_end`` is where the first sentence of its body ends."""
        text = f"{headline}\n{body}"
        opened = len(headline) + 1 + opening_end
        years = [match for match in _YEAR.finditer(text) if not _FIGURE.match(text[match.start() - 1 : match.start()])]
        if not years:
            return
        now = _NOW.search(text) is not None
        dateline = _DATELINE.search(body[:opening_end])
        day = _MONTH_DAY.search(body[:opening_end])
        opening = int(day[1]) if day else 0
        for match in years:
            year = int(match[0][:4])
            before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 40]
            meaning = _meaning(before, after, bool(match[1]))
            if meaning == "ahead":
                continue
            self.reached.add(year)
            words = match[0] + _CLAUSE.split(after, maxsplit=1)[0][:24]
            result = _REACHED.match(after)
            if result and not _PROMISED.search(result[0]) and not _PART_OF_YEAR.match(after):
                self.done.add(year)
            if meaning == "over" or _REPORTED.match(after):
                self.over.add(year)
            elif meaning == "as of":
                month = int(found[1]) if (found := _MONTH.match(after)) else 0
                if month and (_RUNS.search(text) or month <= opening <= month + 2):
                    self.proofs.setdefault(year, f"截至{match[0]}")  # what is so then is told within two months
            elif match.start() < len(headline):
                self._of_headline(year, headline, after, words)
            elif _is_today(text, match.end(), before, after, opened) or (
                _DAY_AT_END.match(text, match.end()) and _SIGNED.search(before)
            ):
                self.proofs.setdefault(year, words)
            elif _DATED.match(before, max(0, len(before) - _SHORT)) and _DAY.match(after) and match.end() <= opened:
                if _EVENT.search(text, match.end(), opened) and not _LONG_AGO.search(after):
                    self.signs.setdefault(year, words)  # 2021年7月18日，校友会召开成立大会
            elif _SINCE.search(after) or (_ADVERBIAL.match(after) and not _UNDER_WAY.match(text, match.end())):
                if _PLANNED.match(after):
                    self._plan(year, words, text[: match.start()])
            elif (
                (match.end() <= opened and _opens(text[match.end() : opened + 40], before, after))
                or (now and _PART_OF_YEAR.match(after) and not _is_looked_back_at(text, match.end(), before, after))
                or (dateline and _just_over(after, int(dateline[1])))
                or (self.late and _ACHIEVED.match(after))
                or (self.early and _APPROVED.search(before) and _PLAN_OF_YEAR.match(after))
                or _UNDER_WAY.match(text, match.end())
                or _OF_ITS_CONGRESS.match(after)
            ):
                self.proofs.setdefault(year, words)
            elif (
                (month := _end_of_part(after))
                and month < (opening or _OVER_SOON)
                and _STATISTICS.search(after)
                and not _THIS_YEARS.search(text)
            ):
                self.signs.setdefault(year, words)  # 2024年前三季度，全区实现生产总值90亿元
            elif _PLANNED.match(after):
                self._plan(year, words, text[: match.start()])

    def _plan(self, year: int, words: str, before: str) -> None:
        """Take down a plan for a year; where the story has told of 去年 before, the year is the one after that."""
        self.planned.setdefault(year, words)
        if not self.late and _LAST_YEAR.search(before) and not _NEXT_OR_THIS.search(before):
            self.signs.setdefault(year, words)

    def _of_headline(self, year: int, headline: str, after: str, words: str) -> None:
        if headline.startswith(after[:1]) or not after.split("\n", 1)[0]:
            return
        if _RESULT.search(headline) and not _PART_OF_YEAR.match(after):
            self.done.add(year)  # 2024年全市生产总值突破千亿元, which is told in the year after
        elif not _WHOLE_YEAR.search(headline):
            self.proofs.setdefault(year, words)

    def conclude(self) -> tuple[int, str] | None:
        """Return the last year that is spoken of as come, where it is shown to run, with the words that show it."""
        year = max(self.reached, default=0)
        if year in self.over:
            return None
        if year in self.proofs:
            return year, self.proofs[year]
        if year in self.planned and year - 1 in self.over | self.done:
            return year, self.planned[year]  # the year after one that is over has plans
        if year in self.signs and year not in self.done:
            return year, self.signs[year]
        return None


def _opens(opening: str, before: str, after: str) -> bool:
    """Say whether a year in the opening sentence is that of the event which it tells: 2024年龙舟赛昨日开赛."""
    if _WHOLE_YEAR.search(after):
        return False
    return bool(
        _EVENT.search(opening)
        or (_BATCH.match(after) and _MADE_KNOWN.search(before))
        or (_AT_WORK.match(after) and _NEWS.search(before))
        or (_GATHERING.match(after) and _HELD.search(before))
    )


def _is_today(text: str, end: int, before: str, after: str, opened: int) -> bool:
    """Say whether a later sentence tells of a day without a year and of an event that bears the year of the page.

    9月16日下午，2019年丝路行活动正式启动.
    """
    if end <= opened or not _CONVENED.match(after) or _WHOLE_YEAR.search(after):
        return False
    sentence = before.rsplit("。", 1)[-1].rsplit("\n", 1)[-1]
    told = _EVENT.search(after.split("。", 1)[0])
    return bool(told and _NEWS.search(sentence) and "年" not in sentence)


def _is_looked_back_at(text: str, end: int, before: str, after: str) -> bool:
    """Say whether a part of a year is one of the past: 2020年汛期曾出现渗漏; 2024年春节…, and then 今年春节."""
    part = _PART_OF_YEAR.match(after)
    if part is None or f"今年{part[0]}" in text or _ONCE.search(after.split("。", 1)[0]):
        return True
    sentence = before.rsplit("。", 1)[-1].rsplit("\n", 1)[-1] + after.split("。", 1)[0]
    told = _end_of_part(after) or _NOW.search(sentence) or _NEWS.search(sentence) or part[0][0] in "“\"第一二三上前"
    return not (told or _TASK.match(after))


def _meaning(before: str, after: str, whole_year: bool) -> str:
    """Return whether a year is ``ahead`` of the page, ``over``, reached ``as of`` a day in it, or just ``named``."""
    if _AS_OF.search(before):
        return "over" if _YEAR_END.match(after) else "as of"
    if _FOR_NEXT.match(after):
        return "ahead"
    if whole_year:
        return "ahead" if _ENTERED.search(before) and _CARRIED_OUT.match(after) else "over"
    sentence = before.rsplit("。", 1)[-1].rsplit("\n", 1)[-1]
    if _BY_THEN.match(after) or _PROMISED.search(sentence):
        return "ahead"
    if _TOWARDS.search(before) and not _PART_OF_YEAR.match(after):
        return "ahead"
    return "named"


def _end_of_part(after: str) -> int:
    """Return the month in which the part of a year ends that follows it, 9 for 前三季度, or 0."""
    part = _STRETCH.match(after)
    if part is None:
        return 0
    return int(part["months"] or part["until"] or 0) or (
        6 if part["half"] else 3 * "一二三".index(part["first"] or part["nth"]) + 3
    )


def _just_over(after: str, month: int) -> bool:
    """Whether a year goes on with a part of it that ended one or two months before a month in which it is reported."""
    end = _end_of_part(after)
    return 0 < end < month <= end + 2


def _by_closed_books(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year after the one whose work a meeting looks back on while it plans the next."""
    for _, body, _ in stories:
        for match in _BOOKS_CLOSED.finditer(body) if _LOOKS_BACK.search(body) else ():
            over = int(match["over"] or match["summed"])
            named = match["new"] or match["next"]
            if named is None or int(named) == over + 1:
                return over + 1, match[0]
    return None


def _by_next_plans(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year before the one that a meeting of November or December plans for."""
    for _, body, end in stories:
        day = _MONTH_DAY.search(body[:end])
        if day and int(day[1]) >= _LATE and (planned := _NEXT_YEAR.search(body)) and planned[1] not in body[:end]:
            return int(planned[1]) - 1, planned[0]
    return None


def _by_phase(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year that 今年是“十四五”规划收官之年 names: the first or the last of a five-year plan."""
    for _, body, _ in stories:
        for match in _PHASE.finditer(body) if "之年" in body else ():
            for row in rows("period_words"):
                if row["role"] == "plan" and row["word"] == match[1]:
                    return int(row["value"][:4] if match[2] == "开局" else row["value"][-4:]), match[0]
    return None


def _by_anniversary(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year in which 今年是新中国成立75周年 is true."""
    for _, body, _ in stories:
        for match in _ANNIVERSARY.finditer(body) if "周年" in body else ():
            for row in rows("anniversaries"):
                if match[1].endswith(row["founded"]):
                    return int(row["year"]) + int(match[2]), match[0]
    return None

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
_FIGURE = re.compile(r"[\d.—－-]")  # what no year stands after: 0.2024, —2024
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
_WHOLE_YEAR = re.compile(r"公报|年鉴|年报|总结|回顾|统计|决算|考核|表彰|规划|目标|纲要|盘点")
_PLANNED = re.compile(
    r"要(?!求)|.{0,16}(?:部署|计划|工作要点|重点工作|政府工作报告|工作报告|将|拟|一季度|上半年|启动|重点)"
)
_PART_OF_YEAR = re.compile(
    r"[“\"]|[春夏秋冬][\u3400-\u9fff]|春节|元旦|清明|端午|中秋|国庆|暑|寒|第?[一二三]季度|上半年|前[一二三\d]|\d{1,2}[-—－~至]\d{1,2}月"
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
    r"(?![度初中底末前后以间]|\d)[^，。；]{0,16}(?:实事|项目|工作|计划|行动|活动|任务|考试|招生|征兵|招聘)"
)
_NEWS = re.compile(r"近日|日前|连日来|昨[天日]|今[天日]|\d日")
_REACHED = re.compile(
    r"[，,]?(?:全年)?[^。；;\n]{0,40}?(?:达到?|实现|完成|增长|突破|超过?)"
)  # 2024年，云塘镇规上企业达80家
_NOW = re.compile(r"今年|今天|今日|昨天|昨日|昨晚|目前")
_ANNIVERSARY = re.compile(
    r"今年是?[^，。；]{0,12}?([\u3400-\u9fff]{2,24}?)(?:成立|建立|建国|诞生|创建|召开)?(\d{1,3})周年"
)
# Of the year after: 2024年计划执行情况与2025年计划, 总结2024年工作，部署今年任务
_LOOKS_BACK = re.compile(r"执行情况|总结|回顾")  # which each of these holds
_BOOKS_CLOSED = re.compile(
    r"(?P<over>20\d\d)年[^。]{0,30}执行情况(?:的报告)?[^。]{0,12}?(?P<new>20\d\d)年"
    r"|(?:总结|回顾)(?:了|通报)?(?P<summed>20\d\d)年[^。]{0,30}?(?:部署|安排|谋划|研究)[^。]{0,6}?(?:今年|(?P<next>20\d\d)年)"
)
_REPORTED = re.compile(r"\S{0,6}工作报告")
# The year after, planned for in the last months of this one: 11月18日…审议了《2026年工作要点》
_NEXT_YEAR = re.compile(r"《[^《》]{0,12}(20\d\d)年[^《》]{2,24}(?:要点|计划|方案|安排|预算)[^《》]{0,8}》")
# Just over when it was reported: （新华社北京10月14日电）…2024年前9个月，   7月18日讯 …2024年上半年
_DATELINE = re.compile(r"(\d{1,2})月\d{1,2}日[电讯]")
_STRETCH = re.compile(
    r"(?:前(?P<months>\d{1,2})个月|1月?[-—－~至](?P<until>\d{1,2})月|(?P<half>上半年)|(?:第?(?P<first>一)|前(?P<nth>[二三]))季度)"
)
_LATE = 11  # the month from which what a paper calls achieved in a year was achieved in that very year


def year_of(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year in which the stories of one page were printed and the words that prove it, or None.

    ``stories`` are ``(headline, body, end of the opening sentence in the body)``. A year in which something is planned
    or promised proves nothing, and neither does a year that is over: the page may be of any later one.
    """
    found = _by_anniversary(stories) or _by_closed_books(stories) or _by_next_plans(stories)
    if found:
        return found
    reached: set[int] = set()
    over: set[int] = set()
    done: set[int] = set()  # told of as done, which the year of the page may be too
    proofs: dict[int, str] = {}
    planned: dict[int, str] = {}
    late = any(int(day[1]) >= _LATE for _, body, end in stories if (day := _MONTH_DAY.search(body[:end])))
    for headline, body, opening_end in stories:
        text = f"{headline}\n{body}"
        dateline = _DATELINE.search(body[:opening_end])
        years = [match for match in _YEAR.finditer(text) if not _FIGURE.match(text[match.start() - 1 : match.start()])]
        now = bool(years and _NOW.search(text))
        for match in years:
            year = int(match[0][:4])
            before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 40]
            meaning = _meaning(before, after, bool(match[1]))
            if meaning == "ahead":
                continue
            reached.add(year)
            words = match[0] + _CLAUSE.split(after, maxsplit=1)[0][:24]
            opening = text[match.end() : len(headline) + 1 + opening_end + 40]
            result = _REACHED.match(after)
            if result and not _PROMISED.search(result[0]) and not _PART_OF_YEAR.match(after):
                done.add(year)
            if meaning == "over" or _REPORTED.match(after):
                over.add(year)
            elif meaning == "as of" and now:
                proofs.setdefault(year, f"截至{match[0]}")
            elif match.start() < len(headline):
                if not _WHOLE_YEAR.search(headline) and match.end() < len(headline):
                    proofs.setdefault(year, words)
            elif _SINCE.search(after) or (_ADVERBIAL.match(after) and not _UNDER_WAY.match(text, match.end())):
                if _PLANNED.match(after):
                    planned.setdefault(year, words)
            elif (
                (
                    match.end() <= len(headline) + 1 + opening_end
                    and (
                        _EVENT.search(opening)
                        or (_AT_WORK.match(after) and _NEWS.search(before))
                        or (_GATHERING.match(after) and _HELD.search(before))
                    )
                    and not _WHOLE_YEAR.search(after)
                )
                or (now and _PART_OF_YEAR.match(after))
                or (dateline and _just_over(after, int(dateline[1])))
                or (late and _ACHIEVED.match(after))
                or _UNDER_WAY.match(text, match.end())
            ):
                proofs.setdefault(year, words)
            elif _PLANNED.match(after):
                planned.setdefault(year, words)
    year = max(reached, default=0)
    if year in over:
        return None
    if year not in proofs and year - 1 in over | done and year in planned:  # the year after one that is over has plans
        return year, planned[year]
    return (year, proofs[year]) if year in proofs else None


def _meaning(before: str, after: str, whole_year: bool) -> str:
    """Return whether a year is ``ahead`` of the page, ``over``, reached ``as of`` a day in it, or just ``named``."""
    if _AS_OF.search(before):
        return "over" if _YEAR_END.match(after) else "as of"
    if whole_year:
        return "ahead" if _ENTERED.search(before) and _CARRIED_OUT.match(after) else "over"
    sentence = before.rsplit("。", 1)[-1].rsplit("\n", 1)[-1]
    if _BY_THEN.match(after) or _PROMISED.search(sentence):
        return "ahead"
    if _TOWARDS.search(before) and not _PART_OF_YEAR.match(after):
        return "ahead"
    return "named"


def _just_over(after: str, month: int) -> bool:
    """Whether a year goes on with a part of it that ended one or two months before a month in which it is reported."""
    part = _STRETCH.match(after)
    if part is None:
        return False
    end = int(part["months"] or part["until"] or 0) or (
        6 if part["half"] else 3 * "一二三".index(part["first"] or part["nth"]) + 3
    )
    return end < month <= end + 2


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


def _by_anniversary(stories: Sequence[tuple[str, str, int]]) -> tuple[int, str] | None:
    """Return the year in which 今年是新中国成立75周年 is true."""
    for _, body, _ in stories:
        for match in _ANNIVERSARY.finditer(body) if "周年" in body else ():
            for row in rows("anniversaries"):
                if match[1].endswith(row["founded"]):
                    return int(row["year"]) + int(match[2]), match[0]
    return None

"""The words around a year that tell whether it is ahead of the page that names it, behind it, or the page's own.

Which year the page proves by them is decided in :mod:`years`. ``before`` and ``after`` are the forty characters on
either side of the year, ``after`` those that follow 年.
"""

from __future__ import annotations

import re

# Ahead of the page's own time: 到2030年, 2035年前, 明年…2026年底达产
_TOWARDS = re.compile(r"(?:到|至|面向|展望|于|在|[-—－~])$")
_BY_THEN = re.compile(r"(?:底|末|\d+月)?(?:以?前(?!\d{1,2}个月|[二三]季度)|之前)|远景|[-—－~至到]\d")
PROMISED = re.compile(r"明年|后年|预计|计划|将(?!近)|拟|力争|确保|规划|目标")
# Made for the year ahead in the last months of a year: 2025年度居民医保缴费, 2025年新年音乐会
_FOR_NEXT = re.compile(
    r"度?[^，。；]{0,8}(?:征订|党报|报刊|高考报名|考研|研究生|国考|公务员|医保|医疗保险|缴费|预算|新年|元旦|跨年|迎新|日历|挂历)"
)

# Made ready in the last months of the year before: 12月7日…2025年民生实事清单出炉
_MADE_READY = re.compile(
    r"度?[^，。；]{0,14}(?:实事|清单|征集|候选|工作要点|重点工作|重点项目|工作安排|工作计划|目标任务|工作思路|经济工作)"
)

DATE_ALONE = re.compile(
    r"\W*(?:19|20)\d\d年?(?:\d{1,2}月)?(?:\d{1,2}日)?\W*"
)  # 1997年8月, the head of a part of a chronicle

# Behind it: 截至2023年底, 2023年度
_AS_OF = re.compile(r"截[至止]$")
_YEAR_END = re.compile(r"年?[底末]|12月(?:底|末|31日)")
_AND_THIS = re.compile(r"[^。\n]{0,80}?[，。；、（(]今年")  # 截至2023年底，…58万亩，今年还将新建6万亩
_ENTERED = re.compile(r"[列纳]入了?[\u3400-\u9fff“]{0,6}$")  # 列入2023年度民生实事项目, carried out since
_CARRIED_OUT = re.compile(r"[\u3400-\u9fff]{0,8}(?:项目|实事|计划|工程|改造)")
REPORTED = re.compile(r"\S{0,6}(?<!政府)工作报告")  # 听取2023年工作报告
_WHOLE_YEAR = re.compile(
    r"公报|数据|运行情况|成绩单|生产总值|GDP|十大|十佳|评选|获奖|颁奖|奖励|年鉴|年报|总结|回顾|统计|决算|考核|表彰|规划|目标|纲要|盘点"
)
_RESULT = re.compile(r"增长|下降|突破|超|达|同比|\d%|亿|产值|GDP|总值|总量|收入|成绩单|排名|位居|回眸")
REACHED = re.compile(
    r"[，,]?(?:全年)?[^。；;\n]{0,40}?(?:达到?|实现|完成|增长|突破|超过?)"
)  # 2024年，云塘镇规上企业达80家
# Long ago: 2019年，全区启动治水。五年来…   2021年10月，他创办…   2020年国庆，…
_SINCE = re.compile(
    r"[一二两三四五六七八九十\d]多?年(?:多?来|前|间|后|多?时间)|以来|如今|至今|那[时年]"
    r"|成立|创[办立]|落户|承包|毕业|退休|返乡|回到|辞[去职]|入选|获评|荣获|获奖|评为|关停"
)
_ADVERBIAL = re.compile(
    r"(?:\d{1,2}月(?:[初中底末]|[上中下]旬)?|[春夏秋冬][天季]?|[初中底末]|元旦|国庆|春节|清明|端午|中秋)?(?:前后|前夕|期间)?[，,]"
)
_LONG_AGO = re.compile(r"以来|年[来前后]|如今|至今|那[时年]|当年|回忆|出生")
_ONCE = re.compile(r"曾|当时|那时")

# Of it
_EVENT = re.compile(
    r"启动|举行|举办|召开|开幕|闭幕|启幕|落幕|揭幕|开工|揭牌|签约|发布|公布|揭晓|开赛|开展|下达|印发|开始|启用|开通|亮相|出炉"
    r"|开采|开镰|开园|开播|开机|上市"
)
_HELD = re.compile(r"[今昨][天日晚晨夜](?:[（(][^（）()]{3,12}[）)])?，?$")  # 昨天（5月19日），2024年龙舟赛…
_GATHERING = re.compile(r"[\u3400-\u9fff“]{2,16}(?:节|赛|季|展|论坛|马拉松)")
_CONVENED = re.compile(r"[\u3400-\u9fff“”（）]{2,20}(?:节|赛|季|展|论坛|马拉松|活动|仪式|会)")
PLANNED = re.compile(
    r"要(?!求)|.{0,16}(?:部署|计划|安排|铺排|谋划|工作要点|重点工作|政府工作报告|工作报告|将|拟|一季度|上半年|启动|重点)"
)
# 2024年，云塘镇计划…, but not 较2024年翻番；今年将…
_PLANS = re.compile(r"[，,]?[\u3400-\u9fff“”]{1,12}?(?:计划|将(?!近)|拟|力争|安排|铺排|谋划|要(?!求))")
_COMPARED = re.compile(r"[较比与同和]$")
PART_OF_YEAR = re.compile(
    r"[“\"]|[春夏秋冬][\u3400-\u9fff]|春节|元旦|清明|端午|中秋|国庆|暑|寒|高考|中考|汛期|春运|第?[一二三]季度|上半年|前[一二三\d]"
    r"|\d{1,2}[-—－~至]\d{1,2}月"
)
_OF_ONE_MEANING = frozenset('“"第一二三上前')  # with which the parts begin that no story of long ago names
_TASK = re.compile(
    r"高考|中考|春运|[^，。；]{2,10}(?:工作|收购|收储|生产|招生|学期|行动|活动|考试|运输|安保|防控|抢[收种])"
)
# Its end is still ahead: 2024年，县财政安排专项资金300万元，力争全年…
UNDER_WAY = re.compile(
    r"[，,](?:(?!将|计划|拟|要|预计|目标|打算)[^。；\n]){4,80}[，,](?:力争|确保|有望|预计)(?:全年|年内|年底)"
)
ACHIEVED = re.compile(r"[^。]{0,24}(?:已(?:全部|全面|如期)?(?:完成|建成|竣工|交付)|圆满完成|顺利完成)")
# What is at work this year: 近日，区人大常委会视察2024年全区民生实事项目推进情况
_AT_WORK = re.compile(
    r"(?![度初中底末前后以间]|\d)[^，。；]{0,16}(?:实事|项目|工程|改造|工作|计划|行动|活动|任务|考试|招生|征兵|招聘)"
)
NEWS = re.compile(r"近日|日前|连日来|昨[天日]|今[天日]|\d日")
NOW = re.compile(r"今年|今天|今日|昨天|昨日|昨晚|目前")
_BATCH = re.compile(r"度?第[一二三四五1-5]批")
_MADE_KNOWN = re.compile(r"(?:公布|发布|公示|下达|认定)了?$")  # 近日，省工信厅公布2024年第一批…名单
OF_ITS_CONGRESS = re.compile(
    r"(?:(?:市|区|县|省)?《?政府工作报告》?|中央一号文件》?)"
    r"(?:提出|确定|明确|部署|要求|强调|指出|聚焦|中?列入|对[^。；]{2,30}(?:作出|提出))"
)  # 2024年政府工作报告提出, 2024年中央一号文件对…作出部署
# The days off that are just over when their figures are told: 2024年清明假期，全区接待游客12万人次
_DAYS_OFF = re.compile(r"“?(元旦|春节|清明|五一|端午|中秋|国庆|十一)[^，。；]{0,8}(?:假期|小长假|长假|黄金周|期间)")
_COUNTED = re.compile(r"(?:接待|客流|发送|收入|销售额|营业额|票房)[^。；]{0,16}\d|\d[\d.]*[万余多]*人次")
_APPROVED = re.compile(r"(?:通过|印发|下发|出台|审议|审定|讨论|研究)了?《[^《》。]{0,12}$")  # 审议通过《明溪区2025年…
_PLAN_OF_YEAR = re.compile(r"[^《》。]{2,24}(?:要点|计划|方案|安排)[^《》。]{0,8}》")
_SIGNED = re.compile(r"(?:^|[\n。])[^\n。，]{0,30}$")  # what stands before the date below a notice
_DAY_AT_END = re.compile(r"\d{1,2}月\d{1,2}日\s*$")
_DATED = re.compile(r"(?:^|.)(?<![于自从])$", re.S)  # what stands before the date of an opening: 2021年7月18日，…
_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_MET = re.compile(
    r"(?:会|仪式|活动|赛|节|展|论坛)[^。某]{0,20}(?:召开|举[行办]|启动|开幕|启幕|开赛)"
    r"|(?:召开|举[行办])[^。某]{2,30}(?:会|仪式|活动|赛|节|展|论坛)"
)
# Just over when it was reported: （新华社北京10月14日电）…2024年前9个月，   7月18日讯 …2024年上半年
_STRETCH = re.compile(
    r"(?:前(?P<months>\d{1,2})个月|1月?[-—－~～至到](?P<until>\d{1,2})月|(?P<half>上半年)|[第前]?(?P<quarter>[一二三])季度)"
)
_STATISTICS = re.compile(r"全[区市县省国州]|规模?以?上|生产总值|同比|进出口|预算|固定资产|零售")
_OVER_SOON = 10  # a part of a year that ends before this month is hardly told of in the next year


def meaning(before: str, after: str, whole_year: bool) -> str:
    """Return whether a year is ``ahead`` of the page, ``over``, reached ``as of`` a day in it, or just ``named``."""
    if _AS_OF.search(before):
        return "over" if _YEAR_END.match(after) else "as of"
    if _FOR_NEXT.match(after):
        return "ahead"
    if whole_year:
        return "ahead" if _ENTERED.search(before) and _CARRIED_OUT.match(after) else "over"
    if _BY_THEN.match(after) or PROMISED.search(_sentence(before)):
        return "ahead"
    if _TOWARDS.search(before) and not PART_OF_YEAR.match(after):
        return "ahead"
    return "named"


def end_of_part(after: str) -> int:
    """Return the month in which the part of a year ends that follows it, 9 for 前三季度, or 0."""
    part = _STRETCH.match(after)
    if part is None:
        return 0
    months = int(part["months"] or part["until"] or 0)
    return months or (6 if part["half"] else 3 * "一二三".index(part["quarter"]) + 3)


def is_last_year(after: str) -> bool:
    """Say whether the year at whose end a figure stood is the one before 今年: 截至2023年底，…58万亩，今年还将新建6万亩."""
    return _YEAR_END.match(after) is not None and _AND_THIS.match(after) is not None


def just_over(after: str, month: int) -> bool:
    """Whether a year goes on with a part of it that ended one or two months before a month in which it is reported."""
    end = end_of_part(after)
    return 0 < end < month <= end + 2


def is_reported(after: str, opening: int) -> bool:
    """Whether statistics of a part of a year are told before the part can be long over: 2024年前三季度，全区实现生产总值…

    ``opening`` is the month of the opening sentence, 0 where it names none.
    """
    return 0 < end_of_part(after) < (opening or _OVER_SOON) and _STATISTICS.search(after) is not None


def tells_of_days_off(before: str, told: str, of_this_year: frozenset[str]) -> bool:
    """Say whether a year is that of a holiday whose figures are told: ``told`` is what follows the year.

    ``of_this_year`` are the parts of 今年 that the story names, of which the holiday is none.
    """
    days = _DAYS_OFF.match(told)
    if days is None or days[1] in of_this_year or _COMPARED.search(before):
        return False
    return _COUNTED.search(told) is not None and not _LONG_AGO.search(told)


def opens(opening: str, before: str, after: str) -> bool:
    """Say whether a year in the opening sentence is that of the event which it tells: 2024年龙舟赛昨日开赛."""
    if _WHOLE_YEAR.search(after) or (_DAY.match(after) and not _MET.search(opening)):
        return False  # 2021年3月5日，张某签约购房
    return bool(
        _EVENT.search(opening)
        or (_BATCH.match(after) and _MADE_KNOWN.search(before))
        or (_AT_WORK.match(after) and NEWS.search(before))
        or (_GATHERING.match(after) and _HELD.search(before))
    )


def is_today(end: int, before: str, after: str, opened: int) -> bool:
    """Say whether a later sentence tells of a day without a year and of an event that bears the year of the page.

    9月16日下午，2019年丝路行活动正式启动.
    """
    if end <= opened or not _CONVENED.match(after) or _WHOLE_YEAR.search(after):
        return False
    sentence = _sentence(before)
    told = _EVENT.search(after.split("。", 1)[0])
    return bool(told and NEWS.search(sentence) and "年" not in sentence)


def is_looked_back_at(before: str, after: str, of_this_year: frozenset[str]) -> bool:
    """Say whether a part of a year is one of the past: 2020年汛期曾出现渗漏; 2024年春节…, and then 今年春节.

    ``of_this_year`` are the parts of 今年 that the story names.
    """
    part = PART_OF_YEAR.match(after)
    if part is None or part[0] in of_this_year or _ONCE.search(after.split("。", 1)[0]):
        return True
    sentence = _sentence(before) + after.split("。", 1)[0]
    told = end_of_part(after) or NOW.search(sentence) or NEWS.search(sentence) or part[0][0] in _OF_ONE_MEANING
    return not (told or _TASK.match(after))


def is_past_story(after: str, under_way: bool) -> bool:
    """Say whether what follows a year is told of as long ago: 2019年，全区启动治水。五年来…"""
    return _SINCE.search(after) is not None or (_ADVERBIAL.match(after) is not None and not under_way)


def dates_opening(before: str, after: str, rest: str) -> bool:
    """Say whether a year begins the full date of an event: 2021年7月18日，校友会召开成立大会; ``rest`` is the sentence."""
    begins = len(before) < 2 or _DATED.search(before[-1:]) is not None
    return bool(begins and _DAY.match(after) and _MET.search(rest) and not _LONG_AGO.search(after))


def signs_notice(text: str, end: int, before: str) -> bool:
    """Say whether a year stands in the date below a notice, with which the text ends."""
    return _DAY_AT_END.match(text, end) is not None and _SIGNED.search(before) is not None


def is_made_ready(after: str) -> bool:
    """Say whether a year is that of works which a meeting late in a year may prepare for the next."""
    return _MADE_READY.match(after) is not None and not ACHIEVED.match(after)


def plans_for(before: str, after: str) -> bool:
    """Say whether a year begins a sentence on what is planned in it: 2024年，云塘镇计划新增企业12家."""
    return _PLANS.match(after) is not None and not _COMPARED.search(before) and not _ONCE.search(after)


def plans_its_year(before: str, after: str) -> bool:
    """Say whether a year is that of a plan which a meeting approves: 审议通过了《明溪区2025年人才工作要点》."""
    return _APPROVED.search(before) is not None and _PLAN_OF_YEAR.match(after) is not None


def is_result(headline: str, after: str) -> bool:
    """Say whether a headline tells the result of a year, as is done in the next: 2024年全市生产总值突破千亿元."""
    return _RESULT.search(headline) is not None and not PART_OF_YEAR.match(after)


def is_of_whole_year(headline: str) -> bool:
    """Say whether a headline is of what is made when a year is over: 2023年统计公报."""
    return _WHOLE_YEAR.search(headline) is not None


def _sentence(before: str) -> str:
    return before.rsplit("。", 1)[-1].rsplit("\n", 1)[-1]

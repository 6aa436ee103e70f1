"""Indicators: what a figure measures, in the text's words.

A figure stands either after what it measures (总投资3亿元, 服务人口约50万人) or before it (13家企业, 2万平方米的生产基地), or measures
a change of something named before (产值20亿元，同比增长5%). The words that frame it are data
(``seeds/reference/indicator_frames.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assets.metrics.indicators import persons
from assets.metrics.indicators.around import Around
from assets.metrics.indicators.changed import change_of
from assets.metrics.indicators.changes import Change
from assets.metrics.indicators.deeds import counted_end, head_of
from assets.metrics.indicators.frames import stop_at, words, words_before
from assets.metrics.indicators.narrow import CUTS, FURTHER_CUTS, is_sized, narrowed
from assets.metrics.model import Indicator
from assets.metrics.quantities.find import Quantity
from assets.metrics.words import Words, tagged

_STUFF = frozenset(("mass", "volume", "money", "data", "energy"))  # 采下百余斤鲜菱, 投放30亿元贷款
_YEARLY = re.compile("[年日月](?:加工|处理)")  # 建成年加工粮食3万吨的生产线
_LONGEST_NOUN = 24
_RATIOS = frozenset(("ratio", "percentage_point", "multiple"))


_NOUNS_TOO = frozenset(("增长", "下降", "完成", "投入", "参与"))
_PAIRS = ("国家和地区", "中央和国家机关", "中央和地方")  # one noun, though a conjunction stands in it
# 的, and what begins another phrase: 志愿者120余名|对省道两侧的店外经营行为
_LEAVES = frozenset("的对在为向从到于给把将与和由被就")
_COMES = frozenset("从由和与")  # 15名|从军营中走出来的|企业家: but 20人从镇里的老街出发
_LAST_WORDS = 7  # characters before a noun in which the word is sought that tells more of it
_TIME = re.compile("[0-9]{1,4}(?:日?[-—~～至][0-9]{1,2})?[年月日](?!期)")  # 400名爱好者|13日参加
_BECAUSE = frozenset(("由于", "因", "因为"))
_SHARE = re.compile(
    r"占(?![有据用])(?P<whole>[^，。；：占0-9]{1,24}?)"
    r"(?:(?:提[高升]|上升|下降|增加|增长|扩大|降低|回落|[升降]|停留|保持|稳定|维持|控制)[到至为在]|仅|分别|均|已|的|达到?|为|约|近|超过?| )*"
)  # 占全年计划的71%
_LONGEST_SHARE = 28
_LASTS = re.compile(
    "的?(?P<noun>[^，。；、的]{0,6}?(?:历史|经验|车程|路程|航程|行程|工期|寿命|保质期|质保期|期限|有期徒刑|拘役|党龄|工龄|军龄|经历))"
)  # 600余年栽培历史
_WITHIN = re.compile("(?:内[就便即可]?|[^内][就便即]可?)(?P<deed>(?!到了|够|好了|行了)[^，。；、的0-9]{2,8})")
_ELAPSED = re.compile("后[，,](?P<deed>[^，。；、的0-9]{3,10})(?=[，。；,])")  # 约20分钟后，大火被扑灭
_RESULT = re.compile("的(?P<noun>[^，。；、的]{0,4}?(?:成绩|佳绩|高分(?!辨)|比分))")  # 以9秒98的成绩夺冠
_QUOTED = re.compile("“(?P<noun>[^”“，。；：、]{1,14})”")
_LONGEST_KIND = 6  # characters behind it that say of what kind it is
_FAR = 16
_FROM_HERE = re.compile(
    "(?P<noun>(?<![相间车])距离?(?![不只定仅])[^，。；、0-9的]{1,10}?)(?:只有|仅|大?约|近|有|不到)*$"
)
_JOINED = frozenset("和与及、")
_STOPS = frozenset("，。；、！？”）)\n：,; ")
_EMPTY = frozenset("中间前后内里外上下分时起")
_LEVEL = re.compile(
    "[一-龥]{0,4}(?:水平|区间|大关|关口|临界值|临界点|荣枯线|高位|低位)(?:以[上下])?"
)  # 保持在8%以上较高水平
_LEVEL_ENDS = frozenset("平间关口值点线位上下")
_CONVERTED_ENDS = frozenset("折合于币元")
_CONVERTED = re.compile("(?:大?约|折)?(?:合|相当于)(?:人民币|美元)?|折|人民币")  # 109亿美元（约合人民币760亿元）
_LOADED = re.compile("载[有着]?了?[^，。；]{0,2}")  # 载有, 满载着, 搭载
_LONGEST_FATE = 14
# 313部|直径6米的|单元天线: what is counted stands behind a measure of each
_EACH = re.compile(
    "(?:长|宽|高|厚|深|重|直径|口径|面积|容量|功率|载重|高度|长度|深度)[约近达]?[0-9.]+[^，。；的0-9]{1,5}的"
)
_STRENGTHS = frozenset(("magnitude", "degree"))
_ARTICLE = re.compile("(?:这是)?(?:一|这|该)[台个座家条艘架套辆项起场处片栋只批]")  # 一台5兆瓦风机
_ONE = re.compile("一.{1,2}")  # 两元一张
# 是去年同期的 · 相当于2019年的近
_TIMES_OF = re.compile("(?:是|为|达到?|相当于|[超高]过)(?P<base>[^，。；是为达]{1,16})的(?:约|近|超过?|将近|整整)?$")
_BEFORE_TIMES = frozenset("的约近超过整")
_PERSONS = frozenset("人名位")
_COMPARES = frozenset("比较由从")
_BASE_ALONE = re.compile(
    "[比较由从](?:去年|上年|前年|上月|上季度|上周)(?:同期|同月|全年|末)?"
)  # 比去年同期的35家多12家
_STANDS = frozenset(("length", "area"))
_MEDALS = frozenset("金银铜")


def _right(text: str, start: int, end: int, bounds: Words, *, loaded: bool = False) -> tuple[int, int]:
    """Return the span of the noun after a figure.

    的生产基地 -> 生产基地, 企业参加会议 -> 企业, 同级别的集装箱船 -> the whole, 获得许可的企业 -> 企业; of what is ``loaded``
    (载有48名乘客的客车) -> 乘客.
    """
    attribute_of = text.startswith("的", start)
    while start < end and text[start] in "的 \u3000":
        start += 1
    time = _TIME.search(text, start, min(end, start + _LONGEST_NOUN))
    end = time.start() if time else min(end, start + _LONGEST_NOUN)
    stop = stop_at(text, start, end, bounds)
    if stop and stop[0] == start and (stop[1] in _BECAUSE or (attribute_of and stop[1] in _NOUNS_TOO)):
        stop = stop_at(text, start + len(stop[1]), end, bounds)  # 6%的增长目标, 190家由于其他原因停产
    if stop is None:
        return start, counted_end(text, start, end, end, bounds)
    at, word = stop
    attribute = text.find("的", at, end) if word != "的" and (at == start or text[start:at] == "新") else -1
    if attribute >= 0 and (word not in _LEAVES or (word in _COMES and _tells_more(text, at, attribute))):
        start = at = attribute + 1
        stop = stop_at(text, at, end, bounds)
        at, word = stop or (end, "")
    while word == "的" and not loaded and text[start:at] not in words("counted"):
        stop = stop_at(text, at + 1, end, bounds)
        further, following = stop or (end, "")
        if further == at + 1:
            break
        at, word = further, following
    return start, counted_end(text, start, at, end, bounds)


def _tells_more(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]`` ends like a relative clause: 从军营中走出来, 和镇上一样."""
    word, tag = tagged(text, max(start, end - _LAST_WORDS), end)[-1]
    return tag[0] in "vr" or word == "一样"


def read_indicator(
    text: str,
    quantity: Quantity,
    left_start: int,
    right_end: int,
    bounds: Words,
    before: Indicator | None,
    change: Change | None,
) -> Indicator | None:
    """Return what ``quantity`` measures.

    ``left_start`` and ``right_end`` bound the words of its clause that belong to it (after subject, period and the figure
    before, up to the next figure); ``before`` is the indicator of the figure before it, which a ``change`` takes over.
    """
    if change and (change.verb or quantity.unit.dimension in _RATIOS):
        return change_of(text, quantity, left_start, bounds, change, before)
    if quantity.unit.text in _MEDALS:
        medal = quantity.unit.text + "牌"
        return Indicator(medal, medal, None)  # 16金8银9铜
    around = _around(text, quantity, left_start, right_end, bounds, before)
    for way in _WAYS:
        if (found := way(around)) is not None:
            return found
    return before


def _around(
    text: str, quantity: Quantity, left_start: int, right_end: int, bounds: Words, before: Indicator | None
) -> Around:
    """Find the words before a quantity that may say what it measures."""
    left = narrowed(CUTS, text, quantity, words_before(text, left_start, quantity.start, bounds), bounds)
    noun = text[slice(*left)]
    if noun in _EMPTY or noun in _STOPS or (noun[-1:] in _CONVERTED_ENDS and before and _CONVERTED.fullmatch(noun)):
        noun = ""  # 31个行业中有24个
    else:
        left = narrowed(FURTHER_CUTS, text, quantity, left, bounds)
        noun = text[slice(*left)]
    return Around(text, quantity, left_start, left, right_end, bounds, before, noun)


def _share(around: Around) -> Indicator | None:
    """占全年计划的71%."""
    text, at = around.text, around.quantity.start
    if around.quantity.unit.dimension != "ratio" or (around.noun != "占" and "占" in around.noun):
        return None
    whole = text.rfind("占", max(0, at - _LONGEST_SHARE), at)
    if whole < 0 or not (of := _SHARE.fullmatch(text, whole, at)):
        return _part_of_it(around) if around.noun == "占" else None
    span = of.start(), of.end("whole")
    return Indicator(text[slice(*span)], text[slice(*span)], span)


def _part_of_it(around: Around) -> Indicator:
    """进出口9亿元，占10.5%: the share of what the figure before measured."""
    noun = around.before.noun if around.before else ""
    return Indicator(noun + "占", noun or "占", around.left)


def _duration(around: Around) -> Indicator | None:
    """600余年栽培历史, 8分钟内赶到现场, 5个工作日便完成授信, 历时3年."""
    text, end = around.text, around.quantity.surface_end
    if around.quantity.unit.dimension != "duration":
        return None
    if lasts := _LASTS.match(text, end, around.right_end):
        return Indicator(lasts["noun"], lasts["noun"], lasts.span("noun"))
    if not around.is_measure and (within := _WITHIN.match(text, end - 1, around.right_end)):
        return Indicator(within["deed"], within["deed"], within.span("deed"))
    if after := _ELAPSED.match(text, end):
        return Indicator(after["deed"], after["deed"], after.span("deed"))
    if around.noun == "历时" and not around.is_described:
        return Indicator(around.noun, around.noun, around.left)
    return None


def _size(around: Around) -> Indicator | None:
    """一座120米长的钢桥, 2米多厚的墙: how long it is."""
    end = around.quantity.surface_end
    sized = not around.is_measure and is_sized(around.text, around.quantity)
    return Indicator(around.text[end], around.text[end], (end, end + 1)) if sized else None


def _yearly(around: Around) -> Indicator | None:
    """建成年加工粮食3万吨的生产线: 年加工粮食; of what is counted it is only the beginning: 年处理污泥30车次."""
    if yearly := _YEARLY.search(around.text, *around.left):
        around.left = yearly.start(), around.left[1]
        around.noun = around.text[slice(*around.left)]
        return None if around.quantity.unit.is_classifier else Indicator(around.noun, around.noun, around.left)
    return None


def _distance(around: Around) -> Indicator | None:
    """距地球约3000光年的恒星: how far it is from the earth."""
    text, at = around.text, around.quantity.start
    if around.quantity.unit.dimension != "length" or text.rfind("距", max(around.left_start, at - _FAR), at) < 0:
        return None
    found = _FROM_HERE.search(text, max(around.left_start, at - _FAR), at)
    return Indicator(found["noun"], found["noun"], found.span("noun")) if found else None


def _quoted(around: Around) -> Indicator | None:
    """建成5个“云书屋”, 20个“菜篮子”基地: what is counted is called by a name in quotation marks."""
    text, end = around.text, around.quantity.surface_end
    if not (around.quantity.unit.is_classifier and text.startswith("“", end)):
        return None
    if (name := _QUOTED.match(text, end)) is None:
        return None
    head = head_of(text, around.left, around.quantity.start, around.bounds)
    kind = _right(text, name.end(), around.right_end, around.bounds)
    beside = kind[0] == name.end() < kind[1] <= name.end() + _LONGEST_KIND
    noun = text[head : around.left[1]] + name["noun"] + (text[slice(*kind)] if beside else "")
    return Indicator(noun, noun, (min(head, name.start("noun")), kind[1] if beside else name.end()))


def _field(around: Around) -> Indicator | None:
    """合作社有2000多亩地: the unit says it."""
    end = around.quantity.surface_end
    of_land = around.quantity.unit.text == "亩" and around.text[end - 1] == "地"
    return Indicator("地", "地", (end - 1, end)) if of_land else None


def _after(around: Around) -> Indicator | None:
    """The noun behind the figure: 13家企业, 2万平方米的生产基地."""
    text, left, quantity = around.text, around.left, around.quantity
    article = _ARTICLE.fullmatch(around.noun) is not None
    strong = quantity.unit.dimension in _STRENGTHS and not around.is_measure  # 发生6.2级地震
    listed = (
        quantity.unit.dimension in _STANDS and text[quantity.start - 1 : quantity.start] in _JOINED
    )  # 展馆和3公里绿道
    if around.is_measure and not quantity.unit.is_classifier:
        return None  # 总投资6亿元的水厂
    if not (article or strong or listed or _is_counted(around)):
        return None
    right = _noun_after(around)
    noun = text[slice(*right)]
    if not noun or noun in _EMPTY or _ONE.fullmatch(noun) or (noun[-1] in _LEVEL_ENDS and _LEVEL.fullmatch(noun)):
        return None
    examples = "等" in text[left[1] : quantity.start]  # 市北小学等10所学校
    head = left[1] if examples or listed or article or strong else head_of(text, left, quantity.start, around.bounds)
    return Indicator(text[head : left[1]] + noun, text[head : left[1]] + noun, (min(head, right[0]), right[1]))


def _is_counted(around: Around) -> bool:
    """Tell whether what a figure is of stands behind it: it counts, weighs stuff, describes, or nothing stands before it."""
    unit = around.quantity.unit
    attribute = around.is_described or around.text[around.quantity.start - 1] == "的"
    counted = unit.is_classifier or (unit.dimension in _STUFF and not around.is_measure and not around.is_described)
    return counted or attribute or not around.noun or around.noun in words("weak")


def _noun_after(around: Around) -> tuple[int, int]:
    """Return the span of the noun behind a figure, and of what became of those whom it counts."""
    text, end, right_end = around.text, around.quantity.surface_end, around.right_end
    if around.is_described and (result := _RESULT.match(text, end, right_end)):
        return result.span("noun")
    carries = text.rfind("载", max(around.left_start, around.quantity.start - 5), around.quantity.start)
    loaded = carries >= 0 and _LOADED.fullmatch(text, carries, around.quantity.start) is not None
    if around.quantity.unit.is_classifier and (each := _EACH.match(text, end)):
        end = each.end()
        right_end = next((at for at in range(end, len(text)) if text[at] in _STOPS), len(text))
    if loaded and around.is_described and around.quantity.unit.text in _PERSONS:
        return end, end  # 载有132人的客机: what carries them is not counted
    right = _right(text, end, right_end, around.bounds, loaded=loaded)
    if right[1] - right[0] == 1 and text.startswith("于", right[1]) and right_end - right[0] <= _LONGEST_FATE:
        return right[0], right_end  # 3126人死于道路交通事故
    if text[right[1] - 1] == "各" and right[1] - right[0] > 1:
        return right[0], right[1] - 1  # 五个村集体|各占股15%
    return right[0], next((right[0] + len(pair) for pair in _PAIRS if text.startswith(pair, right[0])), right[1])


def _multiple(around: Around) -> Indicator | None:
    """产量是去年同期的3倍, 收费是香港的10倍: of what is compared, which may be what the figure before measured."""
    text, at = around.text, around.quantity.start
    if around.quantity.unit.dimension != "multiple" or text[at - 1] not in _BEFORE_TIMES:
        return None
    if (base := _TIMES_OF.search(text, around.left_start, at)) is None:
        return None
    left = words_before(text, around.left_start, base.start(), around.bounds)
    return Indicator(text[slice(*left)], text[slice(*left)], left) if left[1] - left[0] > 1 else around.before


def _before(around: Around) -> Indicator | None:
    """The words before the figure: 总投资3亿元, 服务人口约50万人."""
    noun = around.noun
    if not noun or noun in words("weak") or _ARTICLE.fullmatch(noun):
        return None
    if noun[0] in _COMPARES and around.before and _BASE_ALONE.fullmatch(noun):
        return replace(around.before, text=around.before.noun or around.before.text, comparison=None)
    return Indicator(noun, noun, around.left)


# The first that finds something is right; else it is what the figure before measured.
_WAYS: tuple[Callable[[Around], Indicator | None], ...] = (
    persons.age,
    _share,
    _duration,
    _size,
    _yearly,
    _multiple,
    _distance,
    persons.moved,
    persons.attended,
    _quoted,
    _after,
    _before,
    _field,
    persons.above,
    persons.done,
    persons.people,
)

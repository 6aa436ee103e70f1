"""Standing: whether a figure is of what something is, whenever, and not of what happened in a period.

An area, a length, what a project costs in all and what a plant can make in a year are so before and after the year that
a clause before them names.
"""

from __future__ import annotations

import re

from assets.metrics.quantities.find import Quantity

STANDING = frozenset(("area", "length"))  # 占地面积, 全长: what things are, not what happened in a period
_STANDING_WORDS = re.compile(
    "占股|持股|股比|总装机|装机容量|设计时速|总投资|投资总额|投资规模|概算|徒刑|拘役|缓刑|罚金|^(?:计划|项目|协议)?投资额|^计划投资|^投资$|票价|售价|全长|总长|长度|^长$|宽度|高度|水深|占地(?![区方])|用地|(?:总|建筑|使用|水域|规划|厂房)面积|^面积"
)
_CAPACITY = re.compile("能力|产能|[年日](?:产|加工|处理)(?!值|量)")
_SEVERAL = re.compile(  # 今年签约项目21个，总投资90亿元: of that year
    "项目[0-9]+[个项]|[0-9]+[个项][^，。；]{0,12}项目|(?:新建|扩建|实施|安排|改造|整治|铺设)[^，。；]{0,16}[0-9.]+万?(?:[个项所条处座]|公里)"
)
_HAPPENS = re.compile("[雨雪]|受灾|受损|成灾|绝收|过火|损毁|成交|销售|出让|供应|收割|收获|播种|造林")
_INVESTED = re.compile(r"(?!的)[\u4e00-\u9fff]")  # 将投资2亿元完善道路, but not 投资2亿元的项目


def tells_what_is(indicator: str) -> bool:
    """Say whether an indicator is of what something is: 总投资, 占地面积, 票价."""
    return _STANDING_WORDS.search(indicator) is not None


def is_capacity(indicator: str) -> bool:
    """Say whether an indicator is of what a plant can do: 年产, 日处理能力, but not 年产值."""
    return _CAPACITY.search(indicator) is not None


def stands(body: str, quantity: Quantity, indicator: str, named: int, brief: bool) -> bool:
    """Say whether a figure stands in spite of a period that ends at ``named``, in a clause before.

    ``brief`` is a period of less than a quarter: the time of an event, of which no lengths and areas are told.
    """
    after = quantity.surface_end
    if indicator.endswith("投资") and body.startswith("的", after):
        return True  # 今年3月，公司投资8亿元的项目启动
    if indicator == "投资" and _INVESTED.match(body, after):
        return False
    if quantity.unit.dimension == "count" and "用地" in indicator:
        return False  # 已有19宗工业用地出让
    happens = quantity.unit.text == "毫米" or _HAPPENS.search(indicator) is not None
    standing = quantity.unit.dimension in STANDING and brief and not happens
    if not standing and not tells_what_is(indicator):
        return False
    return brief or _SEVERAL.search(body, named, quantity.start) is None

"""Goods whose price, output or share is measured where nobody is named, and which its figure is of."""

from __future__ import annotations

import re

from assets.metrics.model import Indicator
from assets.metrics.subjects.choose import Subject

# 黄瓜|每斤2.5元 · 新茶|每公斤卖到300元
_SOLD_PER = re.compile(
    "(?:卖到?|仅|只|约)?每(?:斤|公斤|千克|吨|升|箱|盒|袋|头|只|棵|株|桶|克|枚)(?:均|仅|只|约|卖到?|高?达)?[0-9一二两三四五六七八九十]"
)
_SOLD = re.compile("(?P<goods>[一-龥]{2,6})(?<![价本费润税工金入贴户人民商社司])")
_GOODS = re.compile(
    "(?:当|若)?(?P<goods>(?!移动|加权|平均|占|(?:地头|田头|塘口|棚头|出厂|到岸|离岸|市场|批发|零售|收购|销售|交易|成交|挂牌)均?价)[^，。；、的所被将]{2,12}?(?<![降涨提调])(?<!发行)(?<!施工)(?<!建设)(?<![存贷]款))(?:总|批发|零售|平均|收购|销售|收获|市场|最高|供货|起售|指导|官方|建议|中间)*(?:价格?(?!值)|均价|产量|余额|进度|占比|比重|罚款额?|供货量|库存|指数|价格变化)"
)


def goods_of(body: str, indicator: Indicator | None) -> Subject | None:
    """Return the goods whose price or output is measured, where nobody is named: 93号汽油 of 93号汽油价格, 黄瓜 of 黄瓜每斤2元."""
    if indicator is None or indicator.span is None:
        return None
    match = _GOODS.match(indicator.noun) or (
        _SOLD_PER.match(body, indicator.span[1]) and _SOLD.fullmatch(indicator.noun)
    )
    if not match:
        return None
    at = body.find(match["goods"], *indicator.span)
    return Subject(at, at + len(match["goods"]), match["goods"], None) if at >= 0 else None

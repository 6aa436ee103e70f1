"""Firms that only what stands beside them shows to be ones: a list, a stock code, an announcement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.organizations.seats import has_strange
from assets.entities.text.extent import EDGES, extend
from assets.entities.text.search import matches
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import Trait, is_word
from assets.printed import printed

# 等企业  等12家公司  等单位
_AND_SO_ON = re.compile(
    r"等(?:\d{1,3}|多|数十|十余)?(?:家|个)?(?:(?<=[家个])(?:(?![单与和对将由在校院社])[\u3400-\u9fff“”]){2,20}?)?(?:知名|重点|龙头|骨干|本土|外资|科技|上市|民营|国有|大型|头部|国内|本地|当地|规上|跨国|高新技术|(?:在线)?旅游|电商|互联网|社交|直播|外卖|短视频)?(?:企业|公司|车企|药企|厂商|集团|平台|(?:专业)?合作社|农业合作社|家庭农场|商户|银行|券商)"
)
# 甲某、乙某、丙某|3家企业
_COUNTED_FIRMS = ("家企业", "家公司", "家药企", "家车企")
_COUNT = re.compile(r"(?<!\d)(?:\d{1,2}|[两三四五六七八九十])\Z")
_DIGITS = {digit: value for value, digit in enumerate("两三四五六七八九十", 2)}
_LONGEST_LIST = 120
_STOP = re.compile(r"[，。；：\n]")
_MOST_LISTED = 12
_TRADE = Trait(words=lexicon.firm_trades)
_GLUED = frozenset("在与和对从到由向为将把被给让使令于")
_KINDS_OF_FIRMS = ("研究机构", "咨询机构", "调研机构", "数据机构", "评级机构", "上市公司", "供应商", "运营商", "生产商")
_OF_PROJECTS = re.compile(r"[\u3400-\u9fffA-Za-z0-9]{0,10}?(?:项目|[一二三四]期|生产线|建成投产)")
# 坤澄期货|分析师, 坤澄传媒|发布
_OF_FIRMS = re.compile(
    r"(?:首席|高级|资深)?(?:CEO|董事长|总裁|总经理|创始人|(?:相关|有关|项目|技术|生产|市场)?负责人|[\u3400-\u9fff]{0,4}分析师|研究员)|发布|宣布|公告|股价|旗下|财报|年报|营收|净利|大涨|大跌|涨停|跌停|收购"
)
# 坤澄科技|成立于2010年: at the head of a clause
_DOES = re.compile(
    r"(?:近日|今年|去年|已|正|将|正在|先后|成功)?(?:成立于|专注|主营|中标|获评|入选|上市|落户|量产|扩产|年产|公司)"
)
# 走进|坤澄科技|的生产车间
_VISITED = ("走进", "走访", "来到", "参观", "位于", "在")
_ON_SITE = re.compile(r"的?[\u3400-\u9fff]{0,4}?(?:车间|展厅|厂区|厂房|生产线|生产基地|总部)")
_FIRMS_IN_ROWS = ("集团", "公司", "项目", "工程", "基地", "中心", "产业园")
_LONGEST_ITEM = 12
_MOST_CUT = 2
_OURS = ("我市", "我区", "我县", "我省", "我州")
_HAN = re.compile(r"[\u3400-\u9fff]+")
# 云帆精密|（002384.SZ）  云帆精密|发布公告
_CODED = re.compile(r"（(?:[A-Za-z]{2}[:：.]?)?\d{0,6}\.?(?:S[HZ]|HK|BJ|s[hz]|hk|bj)?）")
_ANNOUNCED = re.compile(r"发布公告|公告称|公告显示")
_LATELY = ("晚间", "今晚", "昨晚", "日前", "近日")
_CODE = re.compile(r"\d{6}|S[HZ]|HK|BJ|s[hz]|hk|bj")
_LONGEST_NAME = 6
_SHORTEST_NAME = 3


def find_listed(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the firms that only a list shows to be ones: 甲某医疗、乙某智能|等企业."""
    text = tokens.text
    found: list[Span] = []
    for match in (*matches(_AND_SO_ON, text, "等"), *_counted(text)):
        end = match.start()
        for _ in range(_MOST_LISTED):
            extent = extend(tokens, known, end)
            start = extent.start if extent.proper else end
            if not extent.proper:
                start = _list_item(tokens, extent.reach, end)
            start = _whole_item(tokens, start, end)
            if not 2 <= end - start <= 12 or text[start] in "“《（":
                break
            inside = known.overlapping(start, end)
            if inside is None or (inside.kind == "organization" and inside.end < end):
                found.append(Span(start, end, "organization", "list"))
            elif inside.method.startswith("division") and inside.start == start and inside.end + 2 < end:
                found.append(Span(start, end, "organization", "list"))  # 青岚|坤澄生物
            elif inside.kind != "organization":
                break
            if text[start - 1 : start] != "、":
                break
            end = start - 1
    return found


def _is_first(tokens: Tokens, item: int, end: int) -> bool:
    """Tell whether odd words and a trade alone make the first item of a list, after a stop (恒瑞|达|电子、)."""
    words = tokens.words[tokens.at(item) : tokens.at(end - 1) + 1] if item < end else []
    if not 1 < len(words) < 4 or words[-1] not in lexicon.firm_trades() or item not in tokens.bounds:
        return False
    named = all(word not in lexicon.common_words() or len(word) == 1 for word in words[:-1])
    return named and any(len(word) == 1 for word in words[:-1]) and bool(_HAN.fullmatch(tokens.text, item, end))


def _whole_item(tokens: Tokens, start: int, end: int) -> int:
    """Return where an item of a list starts that the segmenter cut: at the mark before it, or after 我市 (普|瑞康生物)."""
    text = tokens.text
    item = next((at + 1 for at in range(end - 1, max(-1, end - _LONGEST_ITEM), -1) if text[at] in EDGES), end)
    ours = text.startswith(_OURS, item)
    item += 2 * ours
    if start != item and _is_first(tokens, item, end):
        return item
    if not (ours or text[item - 1 : item] == "、") or not 0 < start - item <= _MOST_CUT + 2 * ours:
        return start
    words = tokens.words[tokens.at(item) : tokens.at(end - 1) + 1]
    joined = not ours and not {"和", "与", "及", "的"}.isdisjoint(words)
    if start == end and not (has_strange(tokens, item, end) or (ours and len(words[0]) == 1)):
        return start  # 造纸、|矿石|等企业: trades
    return item if item in tokens.bounds and not joined and _HAN.fullmatch(text, item, end) else start


def _counted(text: str) -> Iterator[re.Match[str]]:
    """Yield the counts of firms before which as many items are listed: 甲某、乙某、丙某|3家企业."""
    for mark in printed(text, *_COUNTED_FIRMS):
        count = _COUNT.search(text, max(0, mark - 2), mark)
        if count is None:
            continue
        near = text[max(0, count.start() - _LONGEST_LIST) : count.start()]
        if 1 < _STOP.split(near)[-1].count("、") + 1 == _number(count[0]) and not near.endswith("等"):
            yield count


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else _DIGITS.get(text, 0)


def _list_item(tokens: Tokens, reach: int, end: int) -> int:
    """Return where a firm without a proper word starts: an odd item between two list marks, or a word and its trade."""
    item = tokens.text.rfind("、", max(0, end - 10), end) + 1
    words = tokens.words[tokens.at(item) : tokens.at(end - 1) + 1]
    plain = all(w in lexicon.trade_words() or w in lexicon.name_stops() for w in words)
    if item and end - item >= 3 and len(words) > 1 and not plain and _HAN.fullmatch(tokens.text, item, end):
        return item
    return reach if is_trade_name(tokens, reach, end) else end


def is_trade_name(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether common words make the name of a firm: a word that is no trade, then trades (信远|生物)."""
    words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1]
    trade = lexicon.trade_words()
    if len(words) > 2 and len(words[0]) == len(words[1]) == 1:
        words = [words[0] + words[1], *words[2:]]
    return len(words) in (2, 3) and len(words[0]) > 1 and words[0] not in trade and all(w in trade for w in words[1:])


def find_traded(tokens: Tokens, known: Spans) -> Iterator[Span]:
    """Yield the firms by an unknown word and a trade whose project is spoken of: 坤澄|新材|电解质一期."""
    text, last_end = tokens.text, -1
    for index in tokens.where(_TRADE):
        word = tokens.words[index - 1] if index else ""
        following = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
        last = index + (following in lexicon.firm_trades())  # 坤澄|汽车|电子
        start, end = tokens.starts[index - 1], tokens.end(last)
        strange = len(word) in (2, 3) and not is_word(word) and _HAN.fullmatch(word) and word[0] not in _GLUED
        alone = not start or text[start - 1] in EDGES or text[start - 1] == "的"
        listed = text[start - 1 : start] == "、" and (
            text.endswith(_FIRMS_IN_ROWS, 0, start - 1) or last_end == start - 1
        )
        shown = (
            listed  # 北风集团、|坤澄|资本
            or (alone and (_OF_PROJECTS.match(text, end) or _DOES.match(text, end)))
            or (text.endswith(_VISITED, 0, start) and _ON_SITE.match(text, end))
            or _OF_FIRMS.match(text, end)
            or text.endswith(_KINDS_OF_FIRMS, 0, start)
        )
        if strange and shown and known.overlapping(start, end) is None:
            last_end = end
            yield Span(start, end, "organization", "traded")


def find_disclosed(tokens: Tokens, known: Spans) -> list[Span]:
    """Return the firms before a stock code or an announcement, from the last stop on: 云帆精密（SZ）."""
    spans = (Span(start, end, "organization", "disclosed") for start, end in _disclosed(tokens))
    inside = ((span, known.overlapping(span.start, span.end)) for span in spans)
    return [span for span, within in inside if within is None or within.kind == "place"]


def _disclosed(tokens: Tokens) -> Iterator[tuple[int, int]]:
    text = tokens.text
    coded = (match.start() for match in matches(_CODED, text, "（") if _CODE.search(match[0]))
    announced = (match.start() for match in matches(_ANNOUNCED, text, "发布公告", "公告称", "公告显示"))
    for end in (*coded, *announced):
        if text.endswith(_LATELY, 0, end):
            end -= 2
        reach = range(end - 1, max(-1, end - _LONGEST_NAME - 2), -1)
        start = next((at + 1 for at in reach if text[at] in EDGES), 0 if end <= _LONGEST_NAME else end)
        name = text[start:end]
        words = tokens.words[tokens.at(start) : tokens.at(end - 1) + 1] if start < end else []
        named = _SHORTEST_NAME <= len(name) <= _LONGEST_NAME and _HAN.fullmatch(name)
        if named and lexicon.generic_words().isdisjoint(words) and lexicon.name_stops().isdisjoint(words):
            yield start, end

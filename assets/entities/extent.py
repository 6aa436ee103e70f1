"""How far a name reaches to the left of the suffix that it ends with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assets.entities import lexicon
from assets.entities.spans import Spans
from assets.entities.tokens import Tokens, is_word, tag_of

_MOST_WORDS = 14
# words that end the search whatever their tag: function words, verbs of one character, and nouns before a name
STOPS = frozenset(
    ["在", "与", "和", "及", "对", "向", "由", "从", "到", "将", "把", "被", "为", "是", "的", "了", "等", "以", "于", "给", "让", "使", "该", "各", "每", "本", "据", "经", "赴", "往", "至", "并", "又", "也", "都", "还", "就", "已", "来", "去", "有", "无", "超", "占", "近", "约", "逾", "个", "家", "名", "位", "所", "用", "办", "作", "做", "成", "称", "说", "指", "任", "获", "受", "因", "但", "而", "或", "且", "其", "此", "这", "那", "某", "多", "两", "内", "外", "后", "前", "时", "日", "月", "年", "元", "之", "跟", "同", "随", "按", "将", "当", "则", "即", "均", "共", "只", "不", "未", "没", "会", "能", "可", "要", "应", "需", "见", "看", "听", "问", "讲", "谈", "访", "驻", "入", "进", "出", "上", "下", "过", "起", "着", "地", "得", "原", "属", "归", "企业", "记者", "通讯员", "集体", "领导", "干部", "群众", "会议", "活动", "工作", "情况", "以及", "作为", "位于", "包括", "其中", "旗下", "下属", "所属", "我国", "我省", "我市", "我区", "我县", "本市", "本报讯", "全国", "全省", "全市", "全区", "全县", "本地", "当地", "项目", "代表", "主任", "主席", "书记", "总经理", "董事长", "总裁", "经理", "单位", "机构", "建设", "打造", "成立", "组建", "推动", "加快", "支持", "来自", "前往", "走进", "来到", "围绕", "通过", "依托", "加强", "共建", "担任", "联合", "携手", "分别", "带领", "率领", "聘任", "国内", "国外", "首家", "首个", "一家", "两家", "这家", "多家", "部分", "不少", "创建", "建成", "建立", "新建", "筹建", "开展", "举办", "主办", "承办", "协办", "参加", "出席", "关于", "有关", "相关", "许多", "各类", "所有", "优秀", "重点", "重大", "主要", "大型", "中小", "著名", "知名", "新", "老", "大", "小", "好", "高", "最", "更", "很", "今年", "去年", "目前", "今天", "昨天", "近日", "日前", "随后", "期间", "时期", "以来", "世界", "全球", "先后", "首批", "一批", "此前", "据了解", "建议", "希望", "父亲", "母亲", "学生", "教师", "老师", "医生", "患者", "客户", "用户", "员工", "职工", "消费者", "投资者", "市民", "居民", "村民", "农民"]
)
_IN_BRACKETS = re.compile(r"[\u3400-\u9fff]{2,8}")  # （常州）
_OPEN = {"）": "（", ")": "(", "”": "“", "’": "‘"}
_SOFT_TAGS = ("n", "vn", "b", "j", "l", "s", "x", "eng", "g", "i", "an", "nz")
_PROPER_TAGS = ("nr", "ns", "nt", "nz")
_HARD_TAGS = ("p", "c", "u", "r", "m", "q", "d", "v", "y", "t", "f")
_JURISDICTIONS = frozenset("省市区县旗州盟镇乡")


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a name starts, and whether something in it is particular to one bearer (a place, an unknown word).

    ``reach`` is how far left words go on that may belong to a name, particular or not.
    """

    start: int
    proper: bool
    reach: int


def extend(tokens: Tokens, known: Spans, suffix_start: int, any_tag: bool = False) -> Extent:
    """Return how far the name that ends with the suffix at ``suffix_start`` reaches to the left.

    Going left word by word, words of trades and common nouns may belong to the name; a place, a quoted word or a word that
    no dictionary knows does belong to it; a verb or a function word ends it. The name starts at the leftmost word that
    does belong to it. With ``any_tag`` an unknown word belongs to it even if the tagger takes it for a verb: before a
    legal form there is always a proper name.
    """
    position = start = suffix_start
    proper = False
    closed = False  # a place or an organisation was reached: little may come before it
    right = ""  # the word after
    single = False  # the word to the right has one character: two in a row are an unknown word cut up (昱|坤)
    for _ in range(_MOST_WORDS):
        if position == 0:
            break
        span = known.ending(position)
        if span is not None:
            if not span.kind or (closed and span.kind == "organization" and span.method != "known"):
                break
            position = start = span.start
            proper = closed = True
            continue
        index = tokens.at(position - 1)
        left = tokens.starts[index]
        word = tokens.text[left:position]  # the suffix may have started within a word: 新|政府
        tag = tag_of(word)
        if word in _OPEN:
            opening = tokens.text.rfind(_OPEN[word], max(0, position - 16), position - 1)
            if opening < 0 or "\n" in tokens.text[opening:position] or (closed and word in "”’"):
                break
            if word in "）)" and not _IN_BRACKETS.fullmatch(tokens.text, opening + 1, position - 1):
                break
            if word in "”’":
                start = opening
            position, proper = opening, True
            continue
        joined = word + right
        right = word
        if joined in lexicon.trade_words():  # 新|材料
            position = left
            continue
        if word in STOPS or word in lexicon.offices() or not _is_wordlike(word):
            break
        if word in _JURISDICTIONS:
            if not closed:
                start, proper = left, True
            break
        if word not in lexicon.trade_words():
            unknown = len(word) > 1 and not is_word(word) and (any_tag or not tag.startswith(_HARD_TAGS))
            unknown |= word.isascii() and word.isalpha()
            if closed and not (unknown and tag.startswith(_PROPER_TAGS)):
                break
            if unknown or tag.startswith(_PROPER_TAGS):
                start, proper = left, True
            elif len(word) == 1 and not tag.startswith(_HARD_TAGS):
                if single:
                    start, proper = left, True
            elif not tag.startswith(_SOFT_TAGS):
                break
        single = len(word) == 1
        position = left
    return Extent(start, proper, position)


def _is_wordlike(word: str) -> bool:
    first = word[0]
    return "\u3400" <= first <= "\u9fff" or first.isalpha() or first in "·-&"

"""Turns: what around a word of status makes it govern nothing (将凌某抓获, 要走3公里), as a table of named rules.

The words themselves are data (``seeds/reference/status_words.csv``), and what they govern is read in :mod:`status`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

OF_A_KIND = "(?:科技|科学|产业|工厂|社区|城|乡村|小镇)"  # 未来产业, 未来社区 are of a kind, and not to come
_NEAR = 60  # characters before a word in which is looked for what turns it
_NUMBER = "[0-9一二两三四五六七八九十百半几]"
_PEOPLE = "(?:[她他]们?|工人|同事|师傅|队员|村民|农户|乡亲|老人|孩子|学生|家长|司机|旅客|乘客|患者|人)们?"
# where 将 means 把, a noun and a verb of what is done to it follow; these begin what is going to be done instead
_NO_OBJECT = "进继大逐全再陆力从由有达超新可会在于实完建投打加推开启引组安培努充不也还为与和同对以按通利突持分别均成带吸拉使让主稳重坚优"
_CHANGED = "提升|提高|上调|下调|调整|扩大|缩短|降低|压缩|延长|增加|减少|转化|纳入|列入|改造|改建|吊装|安装|拓展|拓宽|控制|稳定|保持"
_MOVED = "转移|移交|搬|变|送|运|卖|推|引|投|发|交|分|降|提|升|减"
_TAKEN = "抓获|抓捕|捕获|缉捕|查获|缉获|制服|控制住|逮捕|刑拘|拘留|带回|带离|押解|押回|查封|查扣|扣押|扣留|没收|捣毁|起诉|移送|移交|判处"
_SAVED = "转移[至到]|(?:安全|紧急|全部)转移|撤离|安置[在到于]|送医|送往|送回|救出|救起|救下|救上|救回|解救|疏散|扑灭|追回|找回|寻回"
_HARMED = "撞倒|撞伤|撞翻|撞死|打伤|打死|咬伤|砸伤|骗走|盗走|抢走|偷走|转走|卷走|冲走|挪用|据为己有"
_WAYS = "走|跑|爬|等|骑|绕|排|排队|绕行|步行|等候|等待|坐[^，。；0-9]{0,4}?"
_AS_FAR = "(?:公里|里|米|个?多?半?(?:小时|钟头)|分钟|天)"


@dataclass(frozen=True, slots=True)
class Turn:
    """A rule by which ``word`` governs nothing: what ends right ``before`` it, or stands from it on, in its sentence."""

    word: str
    name: str
    before: re.Pattern[str] | None = None
    on: re.Pattern[str] | None = None

    def turns(self, text: str, at: int, start: int, end: int) -> bool:
        """Say whether the word at ``at`` of the sentence ``text[start:end]`` governs nothing by this rule."""
        if self.on is not None and self.on.match(text, at, end) is None:
            return False
        return self.before is None or self.before.search(text, max(start, at - _NEAR), at) is not None


_TURNS = (
    Turn(
        "将", "done already: 已将30吨粮食投放市场", before=re.compile("(?:能够|可以|迅速|及时|先后|陆续|依法|成功|已)$")
    ),
    Turn(
        "将",
        "changed into something: 指挥部将响应提升至二级",
        on=re.compile(
            f"将(?![{_NO_OBJECT}])(?:[^，。；、将已]{{2,14}}?(?:{_CHANGED}|{_MOVED})(?:到|至|为|成|往|给|了|进|入|向|在)"
            "|[^，。；将已]{4,30}?(?:有机|紧密|深度)?相?结合"
            "|[^，。；、将已]{2,14}?向[^，。；]{2,12}?(?:发展|转变|转移|倾斜|延伸|集中))"
        ),
    ),
    Turn(
        "将",
        "done to somebody: 民警将凌某、宓某抓获; but 将依法逮捕",
        on=re.compile(
            f"将(?![{_NO_OBJECT}]|依法|择[机日]|随[后即]|视情|[被因受面])[^，。；将已]{{2,36}}?(?:{_TAKEN}|{_SAVED}|{_HARMED})"
        ),
    ),
    Turn(
        "将",
        "done to those found somewhere: 将在福建抓获的嫌疑人12人押解回市",
        on=re.compile(f"将[在从][^，。；]{{2,12}}的[^，。；将]{{2,24}}?(?:{_TAKEN}|{_SAVED})"),
    ),
    Turn(  # but 将三年内建成
        "将",
        "so many of something: 先后将9名嫌疑人押解回国",
        on=re.compile("将[约近]?(?:[0-9.]+|[一两二三四五六七八九十百千]+)[余多]?[万亿]?(?![年天日月周个0-9])[一-龥]"),
    ),
    Turn(
        "将",
        "when something is: 比赛将于5月3日举行, but 将于6月推出200套",
        on=re.compile("将于(?![^，。；]{2,16}?(?:推出|投放|新增|新建|建成|发放|开设|开行|增开|安排|组织|启动))"),
    ),
    *(  # 完成年度计划开工的80%, 完成全年目标任务的53%
        Turn(
            plan,
            "how much of a plan is done",
            before=re.compile("(?:完成|占)[^，。；：,;0-9]{0,8}$"),
            on=re.compile("..[^，。；：,;0-9]{0,8}[0-9.]+[%％]"),
        )
        for plan in ("计划", "目标")
    ),
    Turn("未来", "the name of a kind: 未来产业", on=re.compile("未来" + OF_A_KIND)),
    Turn(
        "目标",
        "reached: 已全部实现通硬化路的目标",
        before=re.compile(
            "(?:已|已经|全部|圆满|提前|如期|超额)[^，。；]{0,6}?(?:实现|完成|达成)了?[^，。；]{0,40}的[^，。；]{0,4}$"
        ),
    ),
    Turn("明年", "till then there is work: 订单排到了明年", before=re.compile("排到了?$")),
    Turn(
        "要",
        "what is more or less: 比其他月份要少一些",
        on=re.compile("要(?:[稍略更]|相对)?[少多高低大小快慢好差强弱长短贵早晚]得?(?:一些|一点|些|多|很多|不少|出)"),
    ),
    Turn("要", "what had to be: 打工仔昨早要步行3公里", before=re.compile("昨[天日早晚夜晨午][^，。；]{0,6}$")),
    Turn(
        "要",
        "a way or a wait as it is: 下山要走3公里, 挂号要等2小时",
        on=re.compile(
            f"要(?:{_WAYS})[上完过]?(?:大约|将近|差不多|整整|好|[约近])?{_NUMBER}[0-9.十百多余来]*[余多来]?{_AS_FAR}"
        ),
    ),
    Turn(  # but 我市要用三年时间改造120个小区
        "要",
        "what somebody's work takes: 她和同事要用十来天时间",
        before=re.compile(f"{_PEOPLE}[^，。；“”]{{0,6}}$"),
        on=re.compile(f"要(?:花费?|用|费|耗费?)(?:[去掉上]|大约|将近|[约近])?{_NUMBER}"),
    ),
    Turn(
        "可容纳",
        "room that is there: 配建可容纳500人的报告厅",
        on=re.compile("可容纳[^，。；、]{0,3}[0-9]+[^，。；、]{1,4}的"),
    ),
    Turn(
        "争取",
        "what was gained: 镇里争取帮扶资金480万元",
        on=re.compile("争取(?:[^，。；0-9]{0,10}|[0-9.,]{1,8}[万亿]{0,2}元?)(?:资金|项目|补助|经费|指标)"),
    ),
)


@cache
def _by_word() -> dict[str, tuple[Turn, ...]]:
    return {word: tuple(turn for turn in _TURNS if turn.word == word) for word in {turn.word for turn in _TURNS}}


def governs_nothing(word: str, text: str, at: int, start: int, end: int) -> bool:
    """Say whether the status ``word`` at ``at`` of the sentence ``text[start:end]`` governs no figure."""
    return any(turn.turns(text, at, start, end) for turn in _by_word().get(word, ()))

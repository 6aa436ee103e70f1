"""Topics: what a clause is about, by where a name or a word that means one stands in it.

A topic stands at the beginning of a Chinese clause, after adverbs and times (去年，云塘镇新增企业5家). What is merely the
source of a figure (统计局发布), an object or a place in passing is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from operator import attrgetter

from assets.entities.model import Mention, Name
from assets.metrics.subjects.candidates import BY_ITSELF, Candidate, anaphor_pattern, anaphors
from assets.metrics.subjects.heads import (
    after_relative,
    brought_by,
    innermost,
    noun_head,
    pointed,
    relative_name,
    widened,
)
from assets.metrics.subjects.openings import is_opening, opening, opening_begins
from assets.metrics.subjects.phrases import may_begin
from assets.metrics.subjects.unread import (
    built_in,
    delivered_at,
    event_at,
    event_words,
    quoted_at,
    results_at,
    taken_up,
    this_one,
)
from assets.metrics.subjects.works import SIZED_BEGINS, VISITED, kinds_of_work, sized_work, told_of
from assets.metrics.words import Words, tagged

KINDS = ("organization", "project", "product", "place")
_LONGEST_PREFIX = 30
_FIRST = 3  # candidates of a clause that can be its topic
_LONGEST_TAIL = 4
_LAST_WORDS = 7  # characters before a noun in which the word is sought that tells more of it
_DEFINITE_WITHIN = 600  # characters over which 书屋 still means the one named before
_start, _end = attrgetter("start"), attrgetter("end")
_OWN = ("公布", "发布", "通报")  # what a place itself makes known is its own
_POINTS = frozenset("该这本是此")
_POINTER = re.compile(
    "该|这(?:一|座|家|个|所|条|处|项|支|款|栋|艘|只|批|段|套|台|架|辆|片|块|份|幢)?|本(?:届|次)|本(?![年月周季赛学世])|是次|此(?:次|项)?"
)


# 统计局发布数据显示 · 海关统计: who publishes a figure is not whose it is
_PUBLISHER = re.compile(
    r"[^，。；]{0,12}?(?:发布|公布|显示|表明|获悉|统计|透露|消息|通报|报道|预测|测算|核算|估算|发言人|(?<![诉向对])记者|举行|召开|认为|调查|监测)"
)
# 石桥街道办事处主任凌宇说 · 公司负责人介绍: whose figure it may be where nothing else is named
# 新华社北京5月3日电 · 青岚新闻网讯: whose dispatch it is
_DISPATCH = re.compile(r"[^，。；]{0,14}?(?:[0-9]{1,2}日)?(?:电|讯|消息)(?=[\s（(，,]|记者|$)")
_FINDING = re.compile("[^，。；]{0,4}?(?:查明|认定|认为|指控)")  # 法院审理查明，…
_FORECAST = re.compile("[^，。；、]{0,8}?(?:预计|预报|预测)(?=，|$)")  # 市气象台预计，…
_SPEAKER = re.compile(r"[^，。；]{0,16}?(?:介绍|表示|指出|宣布|说|称|强调|要求|告诉|谈到|坦言|建议|提醒|呼吁|回应)")
_TELLING = frozenset(
    "布示明悉计露息报道测算人者行开为查电讯绍示出布说称调求诉到言议醒吁应"
)  # the last characters of those words
_LONGEST_TELLING = 20
_DAY = re.compile("[（(][0-9月日]{2,7}[）)]")  # 统计局今天（5月6日）公布
_OF = re.compile("[^，。；、“”：:]{0,8}?的?")  # 云塘镇 + 柳渡村的 + 村民宓怀远
_SAID_OF = re.compile("[^，。；、“”：:0-9]{2,16}的")
_ALONG = re.compile(
    "(?:、[^，。；、]{1,8})*(?:两岸|沿岸|沿线|沿江|沿河|沿湖|流域|周边|一带|附近|[边畔](?:的|上)|市场(?=占|份额|销[量售]|订单|需求|贡献)|居民(?!消费|人均|可支配|收入|储蓄|存款|人口|用[电水气]|医保|基本|养老|医疗|健康|住房|家庭)|同胞)"
)  # 镜湖、云溪沿岸的低洼地块, 云塘镇居民
_EXAMPLES = re.compile(
    "[^，。；、0-9有至开通设辖建的在到从为将]{0,4}?(?:、[^，。；、和与]{1,24}?){0,40}?等(?:[0-9]|[一二两三四五六七八九十百]+[余多]?(?:[条家个所位名座]|大?(?:重点|主要|一线|热点)?城市))"
)
# 北京等24省（区、市）536县遭受洪涝灾害 · 黑龙江、吉林2省5县
_REGIONS = re.compile(
    "(?:(?:、[^，。；、0-9]{1,8}){0,20}?等|(?:、[^，。；、0-9]{2,6}){1,20}?)(?:[0-9]{1,4}|[两三四五六七八九十]{1,2})(?:余|多)?个?[省市县区州](?![长委直级])"
)
# 新晋5A级景区 · 知名品牌 · 最穷的 · “三月三”期间开业的: what a name at the end of its clause is said to be
_DESCRIBED = re.compile(
    "[^，。；、在从到为对向把将和与是有了的由被给比]{2,10}(?:景区|企业|公司|品牌|名将|选手|小镇|园区|平台|球队|大国|大县|大市|古镇|古村)"
    "|[^，。；、在从到为对向把将和与是有了的由被给比叫]{2,12}的"
)
_IS_ONE = re.compile(
    "^[对为给向从在把将以按经]|[是有了]|[成作]为|属于"
)  # 是全省里程最长的项目，…: of what was named before
_TELLS_MORE = frozenset("vadilz")
_HAS_BEGUN = ("开业", "投产", "投用", "建成", "营业", "运营")  # dictionaries take some of them for nouns
_WHERE = frozenset("上下里内外中间")  # 镇上 is no verb
_TOPS = re.compile(
    "[^，。；、的是为有在占0-9]{0,8}[最首][一-龥]{1,3}的(?!是)"
)  # 全球规模最大的生产线, 全市最高的大楼: of one of them
_ONE_OF_SEVERAL = re.compile(
    "等(?![0-9一二两三四五六七八九十百])(?:项目|工程)?[一-龥]{2,8}$"
)  # 云塘二期项目等加快建设，…
_WITH_HELP = re.compile(
    "的[^，。；、]{0,6}(?:帮助|支持|带领|指导|推动|组织|见证|劝说|协助|带动|帮扶|引领|努力|配合|协调|统筹|部署|主持|牵头|领导|监督|督导|号召|促成)下"
)
_BESIDE = frozenset("与和同跟向给把将是")
_FOR = frozenset("为给向")
_PASSING = ("出口", "进口", "进出", "出入境", "入境", "出境", "中转")  # 经青岚口岸出口的汽车


@lru_cache(maxsize=16384)
def _tails(surface: str, name: str) -> frozenset[str]:
    """Return the ends that mean a name by which either form of it may be taken up: 屋, 书屋 of 巷口书屋."""
    return frozenset(
        text[-size:] for text in (surface, name) for size in range(1, min(_LONGEST_TAIL, len(text) - 1) + 1)
    )


class Definite:
    """Nouns that mean a name of the article by its end: 书屋 for 巷口书屋, 该站 for 柳渡排涝站."""

    def __init__(self, body: str, mentions: list[Mention]) -> None:
        """Take a body and its names in order; those that another kind also claims are taken once."""
        self.quotes = "“" in body or "‘" in body
        self.delivers = "交货的" in body
        self.results = any(word in body for word in ("净利润", "营收", "每股收益", "纯利", "股东应占"))
        self._mentions = mentions
        self._begins = set().union(*[mention.surface[1:][-_LONGEST_TAIL:] for mention in mentions])
        self._begins.update(*[mention.name.text[1:][-_LONGEST_TAIL:] for mention in mentions])

    @cached_property
    def _by_end(self) -> dict[str, list[Mention]]:
        table: dict[str, list[Mention]] = {}
        for mention in self._mentions:
            for tail in _tails(mention.surface, mention.name.text):
                table.setdefault(tail, []).append(mention)
        return table

    def at(self, body: str, start: int, end: int) -> Candidate | None:
        """Return the definite noun that stands at ``start`` of a clause ``body[start:end]``."""
        pointer = _POINTER.match(body, start, end) if body[start : start + 1] in _POINTS else None
        begin = pointer.end() if pointer else start
        if body[begin : begin + 1] in self._begins:
            for size in range(min(_LONGEST_TAIL, end - begin), 0 if pointer else 1, -1):
                if (name := self._last(body[begin : begin + size], start)) is not None:
                    return Candidate(start, begin + size, name, "definite")
        if pointer and pointer[0] != "该" and (this := this_one(body, begin, end)) is not None:
            return Candidate(start, this, None, "definite")
        if pointer and pointer[0] != "本" and (points := pointed(body, begin, end)) is not None:
            if body.startswith("的", points) and pointer[0].endswith("次"):
                return None  # 此次全面封顶的松山湖校区
            return Candidate(start, points, None, "definite" if pointer[0] == "该" else "acting")
        return None

    def _last(self, tail: str, before: int) -> Name | None:
        found = self._by_end.get(tail)
        if found is None:
            return None
        at = bisect_left(found, before, key=_end) - 1
        return found[at].name if at >= 0 and before - found[at].end < _DEFINITE_WITHIN else None


def held_event(body: str, start: int, end: int) -> bool:
    """Say whether a word for an event stands in a sentence, so that :func:`clause_topic` looks for its name."""
    return event_words().search(body, start, end) is not None


def clause_topic(
    body: str, start: int, opened: int, end: int, found: list[Candidate], definite: Definite, words: Words, event: bool
) -> Candidate | None:
    """Return what the clause ``body[start:end]`` is about that is named or means a name, or None.

    ``opened`` is where the words end that open it (:func:`after_opening`).
    ``found`` are the candidates of its sentence, and ``event`` says whether that has a word for an event.
    """
    if definite.delivers and (delivered := delivered_at(body, start, end)) is not None:
        return Candidate(*delivered, None, "definite")
    if event and (ends := event_at(body, opened, end)) is not None:
        return Candidate(opened, ends, None, "named")
    if body[start] in SIZED_BEGINS and (sized := sized_work(body, start, end, found)) is not None:
        return sized
    if body.startswith("由", opened) and (work := built_in(body, opened, end, kinds_of_work())) is not None:
        name = next((c.name for c in found if work[0] <= c.start <= work[0] + 1), None)
        return Candidate(*work, name, "named")
    topic = _topic_of(body, start, opened, end, found)
    if topic is None or (topic.name is None and topic.role not in BY_ITSELF):
        meant = definite.at(body, opened, end)
        if meant is None and topic is None:
            span = (
                (definite.quotes and quoted_at(body, start, opened, end))
                or taken_up(body, opened, end)
                or (definite.results and results_at(body, opened, end))
            )
            # “云酥1号”亩产…, 驿站 for 便民驿站 before, 云塘快速干线起于…
            meant = Candidate(*span, None, "definite") if span else told_of(body, opened, end)
            if meant is None and body.find("的", opened, end) >= 0 and (at := after_relative(body, opened, end)):
                meant = relative_name(body, at, end, found, words) or told_of(body, at, end)
        return meant if meant and not is_source(body, meant, end) else topic
    if body.find("的", topic.end, end) >= 0 and (brought := brought_by(body, topic, end, found, words)) is not None:
        return brought
    if topic.role == "named" and topic.name is not None and topic.name.kind in ("place", "organization"):
        return widened(body, topic, end, words)
    return topic


def common_topic(body: str, opened: int, end: int, found: list[Candidate], words: Words) -> Candidate | None:
    """Return the common noun that a clause without another topic is about, which begins at ``opened``.

    A name with which the noun phrase ends is returned for it.
    """
    if body[opened - 1 : opened] in _FOR:
        return None  # 可为市民提供学位90个
    noun = noun_head(body, opened, end, words) if may_begin(body, opened, end) else None
    if noun is None and body.find("的", opened, end) >= 0 and (at := after_relative(body, opened, end)):
        at += body.startswith("“", at)  # 由镇团委发起的“青苗课堂”每周开课
        alone = body[end : end + 1] in ("，", ",") and _says_more(body, opened, at)
        noun = noun_head(body, at, end, words, alone=alone) if may_begin(body, at, end) else None
    if noun is None or is_source(body, noun, end):
        return None
    return next((c for c in found if c.role == "named" and noun.start <= c.start < noun.end <= c.end), noun)


def after_opening(body: str, start: int, end: int) -> int:
    """Return where the words end that open a clause."""
    if body[start] not in opening_begins():
        return start
    opens = opening().match(body, start, end)
    return opens.end() if opens else start


def _topic_of(body: str, start: int, opened: int, end: int, found: list[Candidate]) -> Candidate | None:
    """Return the candidate that stands right after the words that open a clause, which can reach to ``opened``."""
    last = min(opened, end - 1, start + _LONGEST_PREFIX)
    first = bisect_left(found, start, key=_start)
    beside = -1  # where the last of those ends that others do it with
    for candidate in found[first : first + _FIRST]:
        at = candidate.start
        if at > last:
            if at >= end:
                return None
            if candidate.end == end and _DESCRIBED.fullmatch(body, opened, at) and _says_more(body, opened, at):
                return candidate  # 新晋5A级景区剑门关，
            person = candidate.name is not None and candidate.name.kind == "person"
            if person and _SAID_OF.fullmatch(body, opened, at):
                return candidate  # 返乡创业的村民宓怀远去年开了店
            continue
        if candidate.role == "sector" or (_is_region(candidate) and _TOPS.match(body, candidate.end, end)):
            continue
        if body[at - 1 : at] in _BESIDE and at > start:
            beside = candidate.end
            continue  # 与镜湖电机等12家企业合作
        if at == beside + 1 and body[beside] in "、和及":
            beside = candidate.end
            continue  # 与云塘大学、青岚学院联合攻关
        if (at == opened or is_opening(body, start, at)) and not is_source(body, candidate, end):
            if candidate.role == "named" and _ALONG.match(body, candidate.end, end):
                continue
            listed = body.find("等", candidate.end, end) >= 0 and _EXAMPLES.match(body, candidate.end, end)
            if listed or (
                body[candidate.end : candidate.end + 1] in "、等" and _REGIONS.match(body, candidate.end, end)
            ):
                return None  # 云溪、镜湖等11条河流: what is counted, by examples
            if body.startswith("等", candidate.end) and _ONE_OF_SEVERAL.match(body, candidate.end, end):
                return Candidate(candidate.start, candidate.end, candidate.name, "people")
            return _person_of(body, candidate, found, first) or innermost(candidate, found)
    return None


def _says_more(body: str, start: int, at: int) -> bool:
    """Say whether ``body[start:at]`` tells more of what follows: 去年开业的|民宿, 最穷的|云塘村; not 占领了西南地区的|市场."""
    if body[at - 1] != "的":
        return True
    if body[start - 1 : start] == "是" or _IS_ONE.search(body, start, at):
        return False
    if body.endswith(_HAS_BEGUN, start, at - 1):
        return True
    word, tag = tagged(body, max(start, at - _LAST_WORDS), at - 1)[-1]
    return tag[0] in _TELLS_MORE and word[-1] not in _WHERE


def _is_region(candidate: Candidate) -> bool:
    return candidate.role == "region" or (candidate.name is not None and candidate.name.kind == "place")


def _person_of(body: str, candidate: Candidate, found: list[Candidate], first: int) -> Candidate | None:
    """Return the person who is said to be of the name before: 云塘镇柳渡村的村民宓怀远."""
    for one in found[first : first + _FIRST]:
        if one.name is not None and one.name.kind == "person" and one.start >= candidate.end:
            return one if _OF.fullmatch(body, candidate.end, one.start) else None
    return None


def is_source(body: str, candidate: Candidate, end: int) -> bool:
    """Say whether what follows a name, up to ``end``, makes it who published or said what is told."""
    after = candidate.end
    if candidate.name is not None and candidate.name.kind == "person":
        return False  # common people speak of what is their own
    if body[end : end + 1] in ("（", "(") and (day := _DAY.match(body, end)):
        end = day.end() + _LONGEST_PREFIX
    if body.endswith(("法院", "检察院"), 0, after) and _FINDING.match(body, after, end):
        return True
    if _TELLING.isdisjoint(body[after : min(end, after + _LONGEST_TELLING)]):
        return False
    if body.endswith(("台", "局", "中心", "站"), 0, after) and _FORECAST.match(body, after, end):
        return True
    publishes = _PUBLISHER.match(body, after, end)
    if publishes and candidate.name is not None and candidate.name.kind == "place" and publishes[0].endswith(_OWN):
        return False  # 云塘区公布了上半年的经济数据：…
    return bool(publishes or _SPEAKER.match(body, after, end) or _DISPATCH.match(body, after, end))


def region_at(headline: str, start: int) -> str | None:
    """Return the jurisdiction that a headline (from ``start``) begins with, after times: 一季度全县经济平稳."""
    opens = opening().match(headline, start)
    match = anaphor_pattern().match(headline, opens.end() if opens else start)
    return match[0] if match and anaphors()[match[0]][0] == "region" else None


def is_speaker(body: str, candidate: Candidate, end: int) -> bool:
    """Say whether someone of a name speaks in the clause that goes on to ``end``: 云塘镇党委书记介绍."""
    after = candidate.end
    speaks = _SPEAKER.match(body, after, end)
    return speaks is not None and "报告" not in speaks[0] and not _PUBLISHER.match(body, after, end)


def is_placed(body: str, candidate: Candidate, start: int) -> bool:
    """Say whether what a clause (from ``start``) tells happens at a name: 在云塘镇，…, 一行人来到净水厂.

    In 论坛在云塘镇举行 the place is not what the sentence is about.
    """
    if candidate.role != "named":
        return False
    if body.startswith("的", candidate.end) and _WITH_HELP.match(body, candidate.end):
        return False
    if body.endswith(VISITED, max(start, candidate.start - 2), candidate.start):
        return True
    if body[candidate.end : candidate.end + 1] == "、":
        return False  # 将在云塘、柳渡再建2处
    at = candidate.start - 1
    passing = body[at : at + 1] in ("经", "从") and body.startswith(_PASSING, candidate.end)
    return (body[at : at + 1] == "在" or passing) and at >= start and is_opening(body, start, at)

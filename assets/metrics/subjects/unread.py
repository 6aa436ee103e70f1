"""Topics that no name was read for.

Events (第三届青岚茶叶博览会), indices and shares (上证50), works that somebody builds (由甲公司建设的乙项目), what somebody holds
or sets up (举办招聘会), what is taken up without a name (驿站, 此次活动), and breeds and makes in quotation marks (“云酥1号”).
"""

from __future__ import annotations

import re
from functools import cache

from assets.metrics.subjects.candidates import Candidate
from assets.reference import rows, values

# what goes on after the name of an event: 在青岚举行 · 将于5月 · 昨日开幕
_GOES_ON = "(?=[在于将昨今共已]|日前|如期|正式|圆满|开[幕赛跑展园]|启[幕动]|落幕|闭幕|举[行办]|收官|吸引|持续|历时|带动|现场|[0-9]{1,2}[月日])"
_NAMED = r"[^，。；：、（）()《》\s]"


@cache
def _event() -> re.Pattern[str]:
    plain = "|".join(re.escape(row["word"]) for row in rows("event_words") if not row["numbered"])
    numbered = "|".join(re.escape(row["word"]) for row in rows("event_words") if row["numbered"])
    # 青岚茶叶博览会 · 第三届青岚茶业大会 · 2024青岚开海节 · “云塘之夜”美食节
    return re.compile(
        rf"(?:{_NAMED}{{2,28}}?(?:{plain})|(?:第|20[0-9]{{2}}|[“「]){_NAMED}{{2,30}}?(?:{numbered})){_GOES_ON}"
        rf"|第[0-9一二三四五六七八九十]{{1,3}}届{_NAMED}{{2,28}}?(?:{plain}|{numbered})$"
    )


@cache
def event_words() -> re.Pattern[str]:
    """Return the pattern of the words for an event; few sentences hold one."""
    return re.compile("|".join(re.escape(row["word"]) for row in rows("event_words")))


# 由甲公司投资建设的乙项目: the clause is about what is built
_BUILT = re.compile(
    r"由[^，。；]{2,40}?(?:投资|出资|独资|承建|建设|兴建|开发|打造|运营|负责)[^，。；]{0,16}的(?P<work>[^，。；、的]{2,24})"
)


# 上证50跌逾 · 创指报1829.34，涨 · 云塘电力股价早盘涨了
_WHEN = "早盘|午盘|尾盘|收盘|盘中|早段|早市|午市|午后|中午|收市|全日|今早|今日"
_TRADED = re.compile(
    f"(?:重磅股|蓝筹股|龙头股|其中)?(?P<what>(?![但而则曾再续]|{_WHEN}|大市|最高)[一-龥A-Za-z0-9]{{2,10}}?)(?:股价|股票|期货|主力合约)?"
    f"(?:现|{_WHEN}|首日挂牌|微|小幅|大幅|大|急|倒|再|续|则|亦|均|曾|一度|累计)*"
    "(?:收?(?<![上下])[涨跌](?!幅)|下挫|(?P<risen>(?:[升跌涨]幅(?:略为|逐步)?(?:收窄|扩大)?)|升|挫))(?:逾|近|超过?|了|约|幅|达|为|至)*"
)
_SHARES = re.compile("[股指]")
_STANDS_AT = re.compile(
    "(?P<what>[一-龥A-Za-z0-9]{2,10}?)(?:现|收?报|收于)[0-9.,]+点?[，,]收?[涨跌](?:逾|近|超|了|约|幅|达|为)*"
)
_NO_SHARE = re.compile(
    "^[0-9]|[的了在比较同环使并也又不会兑]|一度|全[天日]|累计|按[年季月]|[价格额量率入幅值产暴骤大急]$"
)
_LONGEST_LEVEL = 30


def traded_at(body: str, start: int, position: int) -> tuple[int, int] | None:
    """Return the index or share of whose price alone ``body[start:position]`` tells: 上证50 of 上证50跌逾1%."""
    while start < position and body[start].isspace():
        start += 1
    match = _TRADED.fullmatch(body, start, position)
    if match is None and body[start] in "收涨跌":
        low = max(0, start - _LONGEST_LEVEL)
        begin = max(body.rfind(mark, low, start - 1) for mark in "，；。,") + 1  # 创指报1829.34，涨
        match = _STANDS_AT.fullmatch(body, begin or low, position)
    if match is None or _NO_SHARE.search(match["what"]):
        return None
    risen = match.re is _TRADED and match["risen"]
    return match.span("what") if not risen or _SHARES.search(body, max(0, start - _FAR), position) else None


# 五个村集体|各占股15% · 3家企业|均获补贴20万元; 30户人均增收2万元 is not of each of them
_MEMBERS = re.compile(
    "(?:[去今]年|目前|其中)?(?P<who>(?:[0-9]{1,4}|[两三四五六七八九十百]{1,4})[余多]?[个家名户位所座条](?!月)[^，。；：、的0-9各均都]{1,8}?)"
    "(?:的[^，。；：、的0-9]{1,8}?)?(?:已|也|还)*(?<![分量额值率度数价本金])"
    "(?:各(?![自种类级地项])|(?<![人户亩年月日村店])均(?![价线衡值])|分别|平均)[^，。；、0-9]{0,12}$"
)
_NUMERALS = frozenset("0123456789两三四五六七八九十百去今目其")


def members_at(body: str, start: int, position: int) -> Candidate | None:
    """Return those of several of whom each is told the figure at ``position`` of the clause from ``start`` on."""
    match = _MEMBERS.match(body, start, position) if body[start] in _NUMERALS else None
    return Candidate(*match.span("who"), None, "definite") if match else None


# 纽约商品交易所9月交货的|轻质原油期货|价格
_DELIVERED = re.compile(
    "(?:20[0-9]{2}年)?(?:[0-9一二三四五六七八九十]{1,3}月份?)?交货的(?P<what>[^，。；0-9的]{2,12}?)(?:期货)?(?=期?价|合约|主力)"
)


def delivered_at(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the goods of whose price ``body[start:end]`` tells, by when they are delivered at an exchange."""
    match = _DELIVERED.search(body, start, end)
    return match.span("what") if match else None


# 翠湖电机1至6月份净利润 · 镜湖股份去年实现营业收入: the results of a firm that no name was read for
_RESULTS = re.compile(
    "(?P<firm>(?![全我本该各上第两三])[一-龥]{2,4})(?:(?:[去今]|20[0-9]{2})年)?(?:上半年|前三季度|[第一二三四]{1,2}季度|全年|[0-9至—-]{1,5}月份?)?"
    "(?:共|累计)?(?:实现)?(?:归母|归属[^，。；]{0,12}的)?(?:净利润|营业总?收入|营收|每股收益|股东应占(?:纯利|溢利|利润)|纯利)"
)


@cache
def _trades() -> tuple[str, ...]:
    return (*values("firm_trades", "word"), "股份", "集团", "地产", "置业", "控股", "银行", "实业")


def results_at(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the short name of a firm whose results ``body[start:end]`` tells: 翠湖电机 before 上半年净利润."""
    match = _RESULTS.match(body, start, end)
    return match.span("firm") if match and match["firm"].endswith(_trades()) else None


def event_at(body: str, start: int, end: int) -> int | None:
    """Return where the name of an event ends that stands at ``start`` of a clause."""
    if event_words().search(body, start, end) is None:
        return None
    match = _event().match(body, start, end)
    return match.end() if match else None


def built_in(body: str, start: int, end: int, kinds: tuple[str, ...]) -> tuple[int, int] | None:
    """Return the work, of one of these ``kinds``, that ``body[start:end]``, which begins with 由, says somebody builds."""
    if not body.endswith(kinds, start, end):
        return None
    match = _BUILT.fullmatch(body, start, end)
    return match.span("work") if match else None


# “云酥1号” · “青茶25” · “云帆”系列: what is bred or built under a name; other quotations are slogans more often
_QUOTED = re.compile("[“‘](?:[^”’，。；：！？]{1,10}(?:[0-9]|号)[”’]|[^”’，。；：！？]{1,10}[”’](?:系列|品种|牌|型))")
_STORM = re.compile("(?:今年)?(?:第[0-9一二三四五六七八九十]{1,3}号)?(?:超强|强)?台风“[^”]{1,6}”")  # 台风“海燕”
# 适宜机采的新品种“云杞15号”
_OF_KIND = re.compile(
    "[^，。；、：“”0-9]{0,10}(?:品种|品系|机型|型号|新型|车型|系列|品牌)(?P<name>“[^”，。；：！？]{2,12}”)"
)
# 此次会议 · 本次集中开工活动
_THIS = re.compile(
    "[^，。；、的]{0,8}?(?:会议|大会|全会|活动|项目|展会|展览|比赛|大赛|赛事|演出|行动|普查|调查|论坛|[一-龥]{2}季|文旅节|健身跑|马拉松|集市|市集|义诊|展演|招聘会|评选|抽检|整治|演练|博览会|博会|展销会|运动会|音乐会|文化节|艺术节|旅游节)(?![园区部组方负])"
)
_BEFELL = re.compile(
    "[^，。；、的]{0,6}?(?:火灾|地震|事故|灾害|洪灾|暴雨|降雨|疫情)(?=[过造致已共，])"
)  # 此次火灾|过火面积
_THING = re.compile(
    "[一-龥]{1,3}?(?:基地|中心|校区|驿站|工程|项目|车间|工坊|食堂|平台|课堂|航线|专线|大赛|比赛|展览|团队|合作社|度假区|示范区|试验区|展会"
    "|[桥站馆园院厂店库社港船]|(?:巡诊|专|班|客|货|列|公交|专)车)|基地|中心|校区|驿站|工程|车间|工坊|食堂|课堂|航线|专线|大赛|比赛|展览|团队|展会|(?:演出|音乐|消费|文化|购物|阅读|旅游|艺术)季|集市|市集"
)
# 举办秋季专场招聘会 · 设立云塘展示中心 · 启动道路安全提升工程, at the end of a clause; what merely is talked over (会议) goes on about others
_BEGINS = "举办|举行|设立|启动|推出|创办|开展|开设|组建|成立|发生|出现|选育|培育|研发|研制|建起|办起|创建"
_BEGINNING = re.compile(
    f"[{''.join(sorted({word[0] for word in _BEGINS.split('|')}))}](?:{'|'.join(sorted({word[1] for word in _BEGINS.split('|')}))})"
)
_HAPPENED = "事故|地震|火灾|爆炸|坍塌|踩踏|袭击|枪击案|洪灾|泥石流|山体滑坡|强降雨过程"
_HELD = (
    "合作社|服务队|志愿队|协会|招聘会|活动|工程|中心|基地|驿站|市集|比赛|大赛|展览|运动会|文化节|旅游节|行动|平台|专线|航线|课堂"
    "|博览会|展销会|义诊|培训班|新品种|机器人|无人机|新药|疫苗"
)
_BEGUN = re.compile(
    f"(?:{_BEGINS})(?:出|成功)?了?(?:一(?:起|次|场|个|支|款|种)|多起)?(?:[0-9.]{{1,4}}级)?"
    f"(?P<what>“[^”，。；：]{{1,12}}”新?品[种系]|[^，。；：、0-9了的]{{0,24}}?(?:{_HAPPENED})|[^，。；：、0-9了的]{{2,24}}?(?:{_HELD}))(?=[，,。；;]|$)"
)
_FAR = 300  # characters over which 驿站 still means the one introduced before
_THING_ENDS = frozenset(
    "地心区站程目间坊堂台线赛览队社会季市集桥馆园院厂店库港船车"
)  # the last characters of the above, looked at first
_ENDS = frozenset("，。；、！？”’）)\n正已将是由")


def quoted_at(body: str, start: int, opened: int, end: int) -> tuple[int, int] | None:
    """Return the name of a breed or make in quotation marks that begins a clause, by where its opening words end."""
    if body.find("“", opened, opened + 15) >= 0 and (kind := _OF_KIND.match(body, opened, end)) is not None:
        return kind.span("name")
    if storm := _STORM.match(body, opened if body[opened : opened + 1] != "“" else start, end):
        return storm.span()
    if opened == start:
        return None
    mark = max(body.rfind("“", start, opened), body.rfind("‘", start, opened))
    match = _QUOTED.match(body, mark, end) if mark >= 0 else None
    return match.span() if match else None


def this_one(body: str, start: int, end: int) -> int | None:
    """Return where the noun ends that a 此次 or 本届 before ``start`` points at."""
    match = (body[start - 1] == "次" and _BEFELL.match(body, start, end)) or _THIS.match(body, start, end)
    return match.end() if match else None


def taken_up(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the noun at ``start`` of a clause that takes up what was introduced before: 驿站 after 便民服务驿站."""
    if _THING_ENDS.isdisjoint(body[start + 1 : start + 5]) or (match := _THING.match(body, start, end)) is None:
        return None
    noun = match[0]
    before = body.rfind(noun, max(0, start - _FAR), start)
    if (
        before <= 0
        or not "一" <= body[before - 1] <= "龥"
        or body[before + len(noun) : before + len(noun) + 1] not in _ENDS
    ):
        return None
    return match.span()


def begins_something(body: str, start: int, end: int) -> bool:
    """Say whether there is a word in ``body[start:end]`` for which :func:`begun_in` looks."""
    return _BEGINNING.search(body, start, end) is not None


def begun_in(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the event or work that the clause ``body[start:end]`` says somebody holds or sets up, and ends with."""
    match = _BEGUN.search(body, start, end)
    return match.span("what") if match and match.end() == end else None


# 投入3000万元拓宽了云塘大道，路面由7米加宽至12米
_RAISED = re.compile(
    "(?:建成|共建|办起|建起|打造|修建|新建|新修|修了|拓宽|建设|建有|扩建|改建)了?(?:一[座条个处所])?"
    "(?P<what>[^，。；：、0-9了的]{2,24}?(?:研究院|实验室|书屋|公园|产业园|大道|公路|产业路|道路|大桥|隧道|水库|水厂|泵站|广场|中心|基地|工厂|厂房|步道|绿道|水渠|干渠|管网|展馆|场馆|大楼|小区|学校|校区|院区))$"
)


def raised_in(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the work that the clause ``body[start:end]`` says somebody raises, and ends with: its sizes follow."""
    match = _RAISED.search(body, start, end)
    return match.span("what") if match else None

"""Imprints: what a newspaper prints about itself, and its notice of rights."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assets.articles.lines.names import is_name_shaped, is_person
from assets.articles.model import Publication

_FIELDS = {
    "cn_number": ("国内统一连续出版物号", "国内统一刊号", "统一刊号", "国内刊号", "国内统一连续出版物号"),
    "issue_code": ("邮发代号",),
    "sponsor": ("主办单位", "主管主办", "主办"),
    "supervisor": ("主管单位", "主管"),
    "publisher": ("出版单位", "出版"),
    "printer": ("承印单位", "承印", "印刷", "印刷单位"),
    "address": ("社址", "地址", "报社地址", "本社地址"),
    "postcode": ("邮政编码", "邮编"),
    "price": ("零售价", "定价", "每份"),
}
_WORDS = [word for words in _FIELDS.values() for word in words]
# 邮发代号:27-00   国内统一连续出版物号：CN 32-0000   本地区零售价1.5元
_STATED = re.compile(
    rf"({'|'.join(sorted(_WORDS, key=len, reverse=True))})\s*[:：]?\s*([^\s|｜:：][^|｜:：]*?)(?=\s{{2,}}|\s(?=\S{{2,6}}[:：])|[|｜]|$)"
)
# what a line of an imprint begins with; most lines are told by their first character
_BEGINS = re.compile(
    r"(?=[CI值执邮信本封总编责美校主社报出印承发地邮新广投订爆热电传版联法今第准])"
    r"(?:(?:CN|ISSN)[\s\d]"  # CN 32-0000
    r"|(?:值班|执行|本版|封面)?(?:总编辑|总编|编委|责编|美编|校对|主任|社长)$"  # a duty, above the name
    r"|(?:本报|本社|报社)?(?:准印证号|主办|主管|出版|印刷|承印|发行|社址|地址|邮编|邮政编码|总编辑|社长|出版单位|主办单位|主管单位|主管主办|编印|编辑出版|印刷单位)\s*[:：]"
    r"|(?:新闻|发行|广告|投诉|订阅|报料|爆料|投稿|服务|值班|编辑部|总编室)?(?:热线|电话|传真)[:：\d]"  # 热线：0000-8000000
    r"|(?:电子|投稿|报社)?(?:邮箱|信箱)\s?[:：]\s?\w+@"  # 投稿邮箱：a@example.com
    r"|(?:版权声明|版权合作|联系我们|法律顾问)$"
    r"|(?:今日|本报|总第|第)\S{0,6}(?:\d+版|\d+期))"  # 今日4版
)
_LINES = r"\S{0,4}(?:热线|电话|传真)\s*[:：]\s*[\d(（]"  # 新闻|热线：0000-8000000
# what it holds anywhere: every choice begins with a character of its own, by which a search finds it
_HOLDS = re.compile(
    r"国内统一(?:连续出版物|刊)号|邮发代号|国外发行代号|广告(?:经营)?许可证|零售价\s?[:：]?\s?\d|每份\d"
    rf"|{'|'.join(word + _LINES for word in ('新闻', '发行', '广告', '订阅', '投递', '报料', '报纸', '办公室'))}"
    r"|投稿\s?(?:邮箱|信箱)?[:：]?\s?[\w.]+@"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = re.compile(r"(?<![\d-])(?:\d{3,4}[-—]\d{7,8}|1[3-9]\d{9}|\d{7,8}|400[-\d]{7,9})(?![\d-])")
# what the value of a field looks like, whatever stands behind it on the line
_SHAPES = {
    "price": re.compile(r"\d+(?:\.\d+)?(?=\s*元)"),
    "cn_number": re.compile(r"(?:CN\s?)?\d{2}\s?[-—－]\s?\d{4}(?:/[A-Z0-9]+)?"),
    "issue_code": re.compile(r"\d{1,3}\s?[-—－]\s?\d{1,4}"),
}
# 中共明溪区委主管主办  明溪日报社出版
_MADE_BY = re.compile(r"(?:^|(?<=\s))([\u3400-\u9fff]{3,20}?)(主管主办|主管|主办|出版|承印|印刷)(?=\s|$)")
_MAKERS = {
    "主管主办": ("supervisor", "sponsor"),
    "主管": ("supervisor",),
    "主办": ("sponsor",),
    "出版": ("publisher",),
    "承印": ("printer",),
    "印刷": ("printer",),
}
_ISSUED = re.compile(r"\s*(?:(?:19|20)\d\d[-年.]|第|星期|总第)")
_DAY = re.compile(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s?")  # 2024年5月6日明溪日报 第3版
_EDITION = re.compile(r"(?<=报)(?:电子报|数字报|电子版|数字版)")
_MASTHEAD = re.compile(
    r"(?![日晚早时周快商]报$)[\u3400-\u9fff]{1,8}(?:新闻网|[晚晨周旬月]刊|时讯|(?<![战简捷喜海通公播预汇申警填举上情月年季画墙板])报)"
)
_RIGHTS = re.compile(
    r"未经\S{0,16}(?:授权|许可|同意)|不得转载|任何单位\S{0,4}个人不得|版权所有|违反上述声明|追究\S{0,12}法律责任"
)
_REACHED = re.compile(r"\S{0,4}(?:电话|热线|传真|邮箱|信箱|地址|网址)")
_STAFF = re.compile(
    r"(?:编辑部主任|总编辑|社长|台长|编委|责编|美编|校对|编辑|总编|主编|组版|审读|审校|检校|版式|视觉|设计|制图|策划|监制|统筹)$"
)


_APART = re.compile(r"[\s、:：/／|｜丨]+")

# what papers print about themselves in one line at the foot or head of a page, by kind
_KINDS = re.compile(
    r"(?P<staff>(?:编辑|责编|组版|版式(?:设计)?|校对|美编|视觉|总编|主编|审核|社长)\s?[:：/])"
    r"|(?P<telephone>(?:热线|电话|传真)\s?[:：]?\s?[\d(（])|(?P<address>[地社]址\s?[:：])|(?P<mail>@)|(?P<postcode>邮编|邮政编码)"
    r"|(?P<number>准印|刊号|邮发代号|许可证)|(?P<maker>主办|主管|承办|承印|印刷|出版)|(?P<price>零售价|定价)"
    r"|(?P<issue>\d日\s?星期|农历|第\s?\d+\s?期)"
)
_REACH = re.compile(r"[址话线真编号证]\s?[:：]")  # which every colophon holds
_MOST_IN_A_COLOPHON = 400  # characters


def is_colophon(line: str) -> bool:
    """Return whether one line states, of several kinds, who made a paper and where they are reached."""
    if len(line) > _MOST_IN_A_COLOPHON or "。" in line or not _REACH.search(line):
        return False
    kinds = {match.lastgroup for match in _KINDS.finditer(line)}
    reached = kinds & {"telephone", "address", "number", "postcode"}
    return len(kinds) > 2 and bool(reached) and bool(kinds & {"staff", "maker", "number"})


def names_staff(line: str) -> bool:
    """Return whether a line says who edited, set or read a page: 责编：甲 校对：乙."""
    return any(match.lastgroup == "staff" for match in _KINDS.finditer(line))


def is_staff_row(line: str) -> bool:
    """Return whether a line is nothing but duties, each with a name behind it: 责任编辑 甲 美编 乙, 值班编委/丙."""
    words = _APART.split(line)
    duties = [bool(_STAFF.search(word)) for word in words]
    if len(words) < 2 or not duties[0] or duties[-1]:
        return False
    return all(duty or is_person(word) or is_name_shaped(word) for word, duty in zip(words, duties, strict=True))


def gives_telephone(line: str) -> bool:
    """Return whether a line says how a paper is reached by telephone: 新闻热线：0000-80000000."""
    return any(match.lastgroup == "telephone" for match in _KINDS.finditer(line))


def is_imprint(line: str) -> bool:
    """Return whether a line is of the kind that only an imprint prints."""
    return "。" not in line and bool(_BEGINS.match(line) or _HOLDS.search(line))


def is_masthead(line: str) -> bool:
    """Return whether a line is the bare name of a newspaper."""
    return bool(_MASTHEAD.fullmatch(line.replace(" ", "")))


def name_of_paper(line: str) -> str | None:
    """Return the newspaper that a line is the name of, or begins with the name of, but for the day: 明溪日报 2024年5月6日 星期一."""
    line = _DAY.sub("", _EDITION.sub("", line))
    if is_masthead(line):
        return line.replace(" ", "")
    first, _, rest = line.partition(" ")
    return first if rest and _ISSUED.match(rest) and is_masthead(first) else None


def read_imprint(lines: Sequence[str], name: str | None) -> Publication | None:
    """Return what the lines of an imprint say; None when they do not name the publication and ``name`` is None."""
    facts: dict[str, str] = {}
    telephones: list[str] = []
    emails: list[str] = []
    rights: list[str] = []
    for line in lines:
        name = name or name_of_paper(line)
        for maker, duty in _MADE_BY.findall(line):
            for field in _MAKERS[duty]:
                facts.setdefault(field, maker)
        for word, value in _STATED.findall(_MADE_BY.sub(" ", line)):
            field = next(key for key, words in _FIELDS.items() if word in words)
            if shape := _SHAPES.get(field):
                shaped = shape.search(value)
                value = shaped[0] if shaped else ""
            if value and field not in facts:
                facts[field] = value.strip(" ；;，,")
        emails += _EMAIL.findall(line)
        if "@" not in line and not re.search(r"代号|CN|邮编|许可证|统一", line) and re.search(r"\d{7}", line):
            telephones += _TELEPHONE.findall(line)
        if _RIGHTS.search(line):
            rights.append(line)
    if name is None:
        return None
    return Publication(
        name,
        telephones=tuple(dict.fromkeys(telephones)),
        emails=tuple(dict.fromkeys(emails)),
        editors=tuple(staff_of(lines)),
        rights_notice="\n".join(rights) or None,
        **facts,
    )


def staff_of(lines: Sequence[str]) -> list[str]:
    """Return the people whom the lines of an imprint name after the words for their duties, on the same line or below."""
    found: dict[str, None] = {}
    after_duty = False
    for line in lines:
        for word in filter(None, _APART.split(line)):
            if _STAFF.search(word):
                after_duty = True
            elif (
                after_duty
                and word not in _WORDS
                and not _REACHED.fullmatch(word)
                and (is_person(word) or is_name_shaped(word))
            ):
                found[word] = None
            else:
                after_duty = False
    return list(found)

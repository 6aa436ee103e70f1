"""Who is credited with a piece: where bylines, credits in brackets, editors' lines and caption credits stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assets.articles.lines.names import (
    AFTER_NAMES,
    STANDS_ALONE,
    is_name_shaped,
    is_person,
    nameless,
    parse_credits,
    role_at_start,
    roles,
    tokens,
    with_rare_names,
)
from assets.articles.lines.openers import find_opener
from assets.articles.lines.shapes import SPACED, WRITTEN_FOR
from assets.articles.model import Contributor
from assets.reference import values

_OUTLET = re.compile(
    r"(?:据)?([\u3400-\u9fff]{1,10}(?:社|报|网|台|客户端|新闻|频道|日报|周刊|杂志))(?:电|讯|消息|供稿|报道)?"
)
_CREDIT = re.compile(r"[（(]([^（）()]{2,60})[）)]$")  # (新华社)  （张三 李四）
_REPORTED = re.compile(r"[\s:：]*([^，。,（()\n]{2,50}?)报道(?!指|称|说)")  # 记者甲 通讯员乙报道
_UNBRACKETED = re.compile(r"[：: ]*((?:(?:[^\s、，。]{2,8}、)*[^\s、，。]{2,8} )+)(?=\S)")  # 甲 记者 乙、丙 近日
_TRAILING = re.compile(
    r"[。！？”]\s?(?:[□■]?[\u3400-\u9fff]{2,8}\s?[|｜]\s?[\u3400-\u9fff]{2,8}\s)?((?:本[报网刊台社]|[\u3400-\u9fff]{2,6}[报网社])?(?:首席|特约|见习|实习|全媒体|融媒体?)?(?:记者|通讯员)\s?[\u3400-\u9fff、·\s/]{2,36})(?<!摄)$"
)  # … 。”本报记者 甲 通讯员 乙, at the end of the last paragraph
_ABOUT_AUTHOR = re.compile(r"(?:本文)?作者(?:系|为|是|单位).*[\s:：]([\u3400-\u9fff]{2,4})")  # 作者系区农科所研究员 甲
_LED_BY = re.compile(r"【([^【】]{2,12})】(?=.)")
_SERIES = re.compile(r"摄\s?[（(][^（）()]{2,8}[）)]$")  # 甲摄（影像青岚）
_SHOT = re.compile(r"\s*(?:摄影报道|摄影|摄|供图|文\s?[/／]\s?图|图\s?[/／]\s?文)\s*[）)]?$")  # 张三 李四| 摄
_SENTENCE_ENDS = "。！？；!?）)"
_MOST_NAMES = 60  # characters of the names before 摄
_OF_AGENCY = re.compile(r"(?:^|[\s。！？”）)（(])([\u3400-\u9fff]{2,4})(?:发|记者)")  # 新华社发（甲 摄）
_GIVEN_BY = re.compile(r"(?:^|[。！？”（(）)\s])([\u3400-\u9fff]{4,16})\s?(?:供图|提供图片)[）)]?$")  # … 区体育局供图
_COLON = re.compile(r"[:：]")
_OF_HOUSE = re.compile(
    r"[（(](?!资料|网络|视频|档案|现场|示意|效果|宣传|本[报台社])([\u3400-\u9fff]{2,12})图片[)）]$"
)  # （青岚电台图片）
_NAMED_AFTER = (
    r"\s*[:：]\s*((?:(?!\s[\u3400-\u9fff]{1,6}\s?[:：])[^：:】）)\]|｜]){2,30})"  # ：甲 乙, up to the next duty
)


@cache
def _edited() -> re.Pattern[str]:
    other = AFTER_NAMES | STANDS_ALONE
    duties = [word for word, role in roles().items() if role == "editor" or (role == "other" and word not in other)]
    return re.compile(
        rf"(?:^|[\s【（(\[|｜·])(?:审核|执行|值班|栏目)?({'|'.join(sorted(duties, key=len, reverse=True))}){_NAMED_AFTER}"
    )


@cache
def _agencies() -> frozenset[str]:
    return frozenset(values("agencies", "name"))


def is_agency(name: str) -> bool:
    """Return whether papers reprint what this newsroom sends: 新华社, though not 央视网, whose 消息 stands on its own site."""
    return name[-1:] == "社" and name in _agencies()


ADDRESSES = re.compile(
    r"\S{0,16}(?:们|同志|朋友|乡亲|同胞|先生|女士|读者|代表|委员|编辑|记者)[:：]"
)  # 编辑同志：, above the first paragraph
_SIGNATURE = re.compile(
    r"(?:[\u3400-\u9fff]{2,12}[\s：:])?([\u3400-\u9fff]{2,4}?|[\u3400-\u9fff] [\u3400-\u9fff])(?:等\d{1,4}[人名户])?"
)  # 读者 甲, 石桥街道 乙等12人
_HEARD = re.compile(r"据[\u3400-\u9fff]{2,8}(?:报道|消息)\s?(?=[（(])")  # 据青岚日报报道（记者 甲）
_DISPATCHED = re.compile(r"([\u3400-\u9fff、]{2,24})(?:\d{1,2}月)?\d{1,2}日.{0,4}[电讯]")  # 甲、乙青岚29日电
_IN_BRACKETS = re.compile(r"[（(〔【\[]([^（）()〔〕【】\[\]]{2,70})[）)〕】\]]")


def opening_credits(body: str, opener_end: int) -> list[Contributor]:
    """Return whom the words after an opener (``本报讯``, whose end is ``opener_end``) credit."""
    if opener_end and body[0] in "（(【〔" and (around := _IN_BRACKETS.match(body)):
        if within := body[opener_end : around.end() - 1].strip():  # （本报讯 记者 甲）
            return parse_credits(within, None)
        if "记者" in around[1]:
            return _of_dispatch(around[1])
    rest = body[opener_end : opener_end + 80].split("\n", 1)[0]
    stripped = rest.lstrip(" ]】)）")
    if stripped[:1] in ("（", "(") and (printed := _IN_BRACKETS.match(stripped)) and is_outlet(printed[1]):
        stripped = stripped[printed.end() :].lstrip()  # （青岚晚报）（记者 甲）
    if stripped[:1] == "据" and (heard := _HEARD.match(stripped)):
        stripped = stripped[heard.end() :]
    if stripped[:1] in ("（", "(", "〔", "【", "["):
        inner = _IN_BRACKETS.match(stripped)
        return parse_credits(inner[1], "other") if inner else []
    named = stripped.partition(" ")
    if role_at_start().match(stripped.lstrip("：: ")) or (is_person(named[0]) and role_at_start().match(named[2])):
        reported = _REPORTED.match(stripped)
        if reported:  # 本报讯记者甲通讯员乙报道
            return parse_credits(reported[1], None)
        names = _UNBRACKETED.match(stripped)
        return parse_credits(names[1], None) if names else []
    return []


def _of_dispatch(inner: str) -> list[Contributor]:
    """Return the reporters of an opener in brackets, before whose place and day no blank may stand: 中央社记者甲青岚29日电."""
    _, role, after = inner.rpartition("记者")
    sent = _DISPATCHED.fullmatch(after.strip())
    if not sent:
        return parse_credits(role + after, None)
    *names, last = sent[1].split("、")
    for length in (3, 2):
        if is_person(last[:length]) and len(last) - length != 1:
            return [Contributor(name, "reporter") for name in (*names, last[:length]) if is_person(name)]
    return []


def closing_credits(body: str) -> list[Contributor]:
    """Return whom the brackets at the end of a body credit: an agency, an outlet, or people."""
    last = body[-70:].rsplit("\n", 1)[-1].rstrip()
    if last[-1:] not in ("）", ")"):
        dateline = find_opener(last) if last[-1:] == "电" else None
        if dateline and dateline.house and dateline.end == len(last):
            return [Contributor(dateline.house, "agency")]
        trailing = _TRAILING.search(last) if "记者" in last or "通讯员" in last else None
        found = parse_credits(trailing[1], None) if trailing else []
        return found if all(is_person(credit.name) for credit in found) else []
    match = _CREDIT.search(last)
    return _bracketed(match[1]) if match else []


def signed_letter(address: str, below: Sequence[str]) -> str | None:
    """Return who signed the letter that begins with ``address`` (编辑同志：): whom the last of the lines ``below`` names, or
    one that says 读者 before the name, above what an editor found out.
    """
    if not below or not ADDRESSES.fullmatch(address):
        return None
    for line in (*below[:-1], f"读者 {below[-1]}"):
        match = _SIGNATURE.fullmatch(line.removeprefix("读者").strip()) if line.startswith("读者") else None
        name = match[1].replace(" ", "") if match else ""
        if is_person(name):
            return name
    return None


def leading_source(headline: str) -> list[Contributor]:
    """Return the outlet that a headline of a digest names first: 【青岚日报】…."""
    match = _LED_BY.match(headline)
    outlet = _outlet(match[1]) if match else None
    return [Contributor(outlet, "agency")] if outlet else []


def is_credit(line: str) -> bool:
    """Return whether a line is nothing but a credit in brackets."""
    match = _CREDIT.match(line)
    return bool(match) and bool(_bracketed(match[1])) if match else False


_AROUND_OUTLETS = re.compile(r"^来源[:：]|^综合|^据|^本报|[《》]")
_BETWEEN_OUTLETS = re.compile(r"[、\s,，/]+")
_OF_OFFICE = re.compile(
    r"[\u3400-\u9fff]{2,16}(?:[部局委办会院镇乡社联队处站厂]|中心|街道|公司|学校|大学)\s+(?=[\u3400-\u9fff])"
)  # 统战部 甲
_OFFICE = re.compile(
    r"([\u3400-\u9fff]{5,20})\s?(?:供稿|供图|提供)(?:\s?[/／、]?\s?供[稿图])?"
)  # 明溪区文化馆供图, 明溪区委宣传部 供稿/供图


def _bracketed(inner: str) -> list[Contributor]:
    dateline = find_opener(inner)
    if dateline and dateline.wire and dateline.end == len(inner):  # 据新华社北京6月7日电
        return [Contributor(dateline.house, "agency")] if dateline.house else []
    inner = _AROUND_OUTLETS.sub("", inner).strip().removesuffix("等")
    outlets = [_outlet(part) for part in _BETWEEN_OUTLETS.split(inner)]
    if all(outlets):
        return [Contributor(outlet, "agency") for outlet in outlets if outlet]
    author = _ABOUT_AUTHOR.fullmatch(inner)
    if author and is_person(author[1]):
        return [Contributor(author[1], "other")]
    office = _OFFICE.fullmatch(inner)
    if office:
        return [Contributor(office[1], "other")]
    return parse_credits(inner, "other") or parse_credits(_OF_OFFICE.sub("", inner, count=1), "other")


def _outlet(word: str) -> str | None:
    match = _OUTLET.fullmatch(word)
    return match[1] if match else word if word in _agencies() else None


def editors(line: str) -> list[Contributor]:
    """Return the editors that a line such as ``责编: 甲``, ``【编辑：乙 审核：丙】`` or ``责任编辑 丁`` names, and who checked
    their work.
    """
    if not _COLON.search(line):
        return parse_credits(line, None)
    found = []
    for duty, names in _edited().findall(SPACED.sub("", line)):
        named = with_rare_names([("role", duty), *tokens(names)])
        found += [Contributor(word, roles()[duty]) for kind, word in named if kind == "name"]
    return list(dict.fromkeys(found))


def photographers(caption: str) -> list[Contributor]:
    """Return whom the end of a caption credits with the picture."""
    named = _before_shot(_SERIES.sub("摄", caption[-80:]))
    if not named:
        house = _OF_HOUSE.search(caption[-20:])
        return [Contributor(house[1], "agency" if _outlet(house[1]) else "other")] if house else []
    office = _GIVEN_BY.search(caption[-40:])
    if office and not is_person(office[1]):
        return [] if office[1] in nameless() else [Contributor(office[1], "other")]
    words = [word for word in tokens(named.replace("(", "（").rpartition("（")[2]) if word[0] != "role"]
    signed = all(kind == "name" or is_name_shaped(word) for kind, word in words)  # nothing but names: 汪泽民 居安 摄
    agency = _OF_AGENCY.search(caption[-60:])
    found = [Contributor(agency[1], "agency")] if agency and agency[1] in _agencies() else []
    return found + [
        Contributor(word, "photographer")
        for place, (kind, word) in enumerate(words, 1)
        if kind == "name" or ((signed or place == len(words)) and is_name_shaped(word))
    ]


def _before_shot(text: str) -> str | None:
    """Return the rest of the last sentence of ``text`` before 摄, when that is its end."""
    shot = _SHOT.search(text)
    if not shot:
        return None
    end = shot.start()
    start = max(end - _MOST_NAMES, *(text.rfind(mark, 0, end) + 1 for mark in _SENTENCE_ENDS))
    return text[start:end] if end - start > 1 else None


def is_outlet(name: str) -> bool:
    """Return whether the name of a source is that of a newsroom: 青岚日报, 明溪发布; an office is none."""
    return _NEWSROOM.fullmatch(_bare(name)) is not None


def source(name: str) -> list[Contributor]:
    """Return the credit of a ``来源：`` line: an agency when it is known as one, a person as other.

    Another newsroom is the publication of the piece (:func:`outlet`), and an office that issued it is credited with nothing.
    """
    name = _bare(name)
    if name in _agencies():
        return [Contributor(name, "agency")]
    return [Contributor(name, "other")] if is_person(name) and not is_outlet(name) else []


def _bare(name: str) -> str:
    return name.strip(" -—《》【】（）()").removesuffix("等")


_SOURCE = re.compile(r"(?:来源|稿源|转自|转载自|供稿|供稿单位)\s*[:：|｜丨]\s*[-—]?\s*([^\s:：|｜]{2,20})(?!\S*[:：])")
_DUTY = r"(?:作者|记者|编辑|责编|责任编辑|通讯员|摄影|校对|审核|信息员)\s*[:：]"
_AUTHOR = re.compile(rf"{_DUTY}\s*((?:(?!{_DUTY})[^:：|｜\d\[\]【】]){{2,30}})")


_NEWSROOM = re.compile(
    r"[\u3400-\u9fff0-9A-Za-z·]{1,14}(?:报|社|网|台|刊|新闻|频道|杂志|周刊|客户端|发布|报道|传媒|融媒|融媒体|融媒体中心|公众号|视窗|在线|热线|广播|周末|学报|视频|视点|观察|之声)"
)
_PRINTED_IN = re.compile(r"《\s?([\u3400-\u9fff]{2,10}报)\s?》")  # （2024年5月6日《明溪日报》3版）
_STAMPED = re.compile(
    r"(?:\d:\d\d(?::\d\d)?|\d{4}-\d\d-\d\d)\s+(?!听)([\u3400-\u9fff·-]{2,16})(?=\s|$)"
)  # 2024-05-06 18:32 青岚晚报
_PICTURED = re.compile(r"([^（(]{2,20}摄)\s?[（(]")  # 本报记者 甲摄（2024年5月6日《明溪日报》3版）
_PARTS = re.compile(r"[-—·]")
_NEXT_LABEL = re.compile(r"(?<=[\s:：])[^\s:：]{1,6}$")  # 作者：甲 浏览：12


def outlet(line: str) -> str | None:
    """Return the newsroom that a line such as ``2024-05-06 来源：青岚日报`` names as the source of a piece."""
    line = SPACED.sub("", line)
    named = [match[1] for match in (*_SOURCE.finditer(line), *_STAMPED.finditer(line), *_PRINTED_IN.finditer(line))]
    names = map(_first_hand, map(_bare, named or [line]))  # a line of its own in a feed or an export: 青岚日报
    return next((name for name in names if is_outlet(name) and name not in _agencies()), None)


def _first_hand(name: str) -> str:
    """Return which of the newsrooms of a source printed a story first: 青岚晚报 of 青岚网-青岚晚报."""
    parts = [part for part in _PARTS.split(name) if is_outlet(part)] if _PARTS.search(name) else []
    return max(parts, key=lambda part: part[-1] == "报", default=name)


def account(line: str) -> str | None:
    """Return the account of WeChat for which a line such as ``原创 甲 明溪发布`` says that a piece was written."""
    written = WRITTEN_FOR.match(line)
    return written[2] if written else None


def meta_credits(line: str) -> list[Contributor]:
    """Return whom a line such as ``2024-05-06 来源：新华社 作者：甲`` credits."""
    line = SPACED.sub("", line)
    if written := WRITTEN_FOR.match(line):
        return source(written[1] or "")
    found = [credit for match in _SOURCE.finditer(line) for credit in source(match[1])] or source(line)
    if pictured := _PICTURED.match(line):
        found += photographers(pictured[1])
    for match in _AUTHOR.finditer(line):
        named = _NEXT_LABEL.sub("", match[0]) if line[match.end() :][:1] in (":", "：") else match[0]
        found += parse_credits(named, None)
    return found

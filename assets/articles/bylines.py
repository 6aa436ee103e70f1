"""Who is credited with a piece: bylines, credits in brackets, editors' lines and caption credits, with their roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assets.articles.model import Contributor
from assets.articles.openers import find_opener
from assets.reference import rows, values

_DELIMITERS = re.compile(r"[\s、,，/／;；:：|｜+＋&□■◎○◇◆▲△]+")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_FOREIGN_NAME = re.compile(r"[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,8}){1,3}")  # 阿布都·热合曼
_NO_NAME = frozenset(
    [
        "本报",
        "本网",
        "本刊",
        "本台",
        "报道",
        "报导",
        "综合报道",
        "整理报道",
        "来源",
        "资料",
        "图片",
        "新闻",
        "摄影报道",
        "文图",
        "图文",
    ]
)
_AFTER_NAMES = frozenset(
    ["摄", "摄影", "供图", "摄影报道", "图", "整理", "整合", "综合", "编译", "制图", "漫画", "绘图"]
)  # 张三 摄, 李四 整理
_STANDS_ALONE = frozenset(
    ["文", "图", "摄", "实习", "见习", "综合", "视频", "作者"]
)  # parts of names and words elsewhere
_RANK = ("intern_reporter", "reporter", "correspondent", "photographer", "editor", "other")
_NAME_SHAPED = re.compile(
    r"[\u3400-\u9fff]{1,2}[^\W\da-zA-Z报网社台刊讯电部局委办厅院校会组室站处所厂店村镇街乡县市区省队团司文图摄影编稿集版报道]"
)
_OUTLET = re.compile(
    r"(?:据)?([\u3400-\u9fff]{1,10}(?:社|报|网|台|客户端|新闻|频道|日报|周刊|杂志))(?:电|讯|消息|供稿|报道)?"
)
_CREDIT = re.compile(r"[（(]([^（）()]{2,60})[）)]$")  # (新华社)  （张三 李四）
_REPORTED = re.compile(r"[\s:：]*([^，。,（()\n]{2,50}?)报道(?!指|称|说)")  # 记者甲 通讯员乙报道
_FROM_WHERE = re.compile(r"(?<!记者)(?<!讯员)(?<!文)[/／][\u3400-\u9fff]{2,6}报[导道]")  # 记者甲／青岚报导
_LED_BY = re.compile(r"【([^【】]{2,12})】(?=.)")
_SERIES = re.compile(r"摄\s?[（(][^（）()]{2,8}[）)]$")  # 甲摄（影像青岚）
_SHOT = re.compile(
    r"([^。！？；!?）)]{2,60}?)\s*(?:摄影报道|摄影|摄|供图|文\s?[/／]\s?图|图\s?[/／]\s?文)\s*[）)]?$"
)  # 张三 李四 摄
_GIVEN_BY = re.compile(r"(?:^|[。！？”）)\s])([\u3400-\u9fff]{4,16})(?:供图|提供图片)[）)]?$")  # … 区体育局供图
_NAMED_AFTER = (
    r"\s*[:：]\s*((?:(?!\s[\u3400-\u9fff]{1,6}\s?[:：])[^：:】）)\]|｜]){2,30})"  # ：甲 乙, up to the next duty
)


@cache
def _roles() -> dict[str, str]:
    return {row["word"]: row["role"] for row in rows("byline_roles")}


@cache
def _role_at_start() -> re.Pattern[str]:
    glued = sorted((word for word in _roles() if word not in _STANDS_ALONE), key=len, reverse=True)
    return re.compile("|".join(glued))


@cache
def _edited() -> re.Pattern[str]:
    other = _AFTER_NAMES | _STANDS_ALONE
    duties = [word for word, role in _roles().items() if role == "editor" or (role == "other" and word not in other)]
    return re.compile(rf"(?:^|[\s【（(\[|｜·])({'|'.join(sorted(duties, key=len, reverse=True))}){_NAMED_AFTER}")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(values("agencies", "name"))


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(values("surnames", "surname")), frozenset(values("surnames_double", "surname"))


@cache
def _transliterating() -> frozenset[str]:
    return frozenset(values("transliteration", "character"))


@cache
def _of_parts() -> re.Pattern[str]:
    parts = sorted(values("name_parts", "part"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(parts)}){{2,3}}")


def is_person(word: str) -> bool:
    """Return whether ``word`` has the shape of a person's name: a family name and one or two characters, or 甲·乙."""
    if _FOREIGN_NAME.fullmatch(word):
        return True
    single, double = _surnames()
    if not _HAN_NAME.fullmatch(word) or word in _roles() or word in _NO_NAME:
        return False
    return (
        (word[0] in single and len(word) <= 3)
        or (word[:2] in double and len(word) >= 3)
        or (len(word) == 4 and word[0] in single and word[1] in single)
    )


def is_name_shaped(word: str) -> bool:
    """Return whether a word that stands among credits may be a name, though its family name is a rare one: 富察宁.

    Names of other tongues are longer, and written with few characters or in known parts: 斯琴高娃, 乌云其木格.
    """
    if word in _roles() or word in _NO_NAME:
        return False
    if not 4 <= len(word) <= 6:
        return bool(_NAME_SHAPED.fullmatch(word))
    return _transliterating().issuperset(word) or bool(_of_parts().fullmatch(word))


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Yield ``("role", word)`` and ``("name", word)`` in reading order; what is neither comes as ``("word", …)``."""
    roles = _roles()
    initial = ""  # 李 明, set with a blank for the look of it
    for token in _DELIMITERS.split(text):
        while token and token not in roles:
            match = _role_at_start().match(token)
            if match:
                yield "role", match[0]
                token = token[match.end() :]
                continue
            match = _role_at_start().search(token)
            if match:  # 赵辉通讯员侯劲松
                yield from _word(token[: match.start()])
                token = token[match.start() :]
                continue
            if token[-1] == "摄" and is_person(token[:-1]):
                yield "name", token[:-1]
                token = "摄"
            break
        if token in roles:
            yield "role", token
        elif len(token) == 1 and initial:
            yield from _word(initial + token)
            initial = ""
        elif len(token) == 1 and token in _surnames()[0]:
            initial = token
        elif token:
            yield from _word(token)


def _word(token: str) -> Iterator[tuple[str, str]]:
    token = token.removesuffix("报道").removesuffix("报导").removeprefix("本报")
    if is_person(token):
        yield "name", token
    elif token and token not in _NO_NAME:
        yield "word", token


def parse_credits(text: str, bare: str | None) -> list[Contributor]:
    """Return whom a string of names and roles credits: ``周健 记者 张可馨``, ``文/图 记者赵一``, ``张三 摄``.

    Names before 记者 that have no role of their own are correspondents. ``bare`` is the role of names in a text that
    prints no role at all; None leaves them out, and so does any word there that is no name.
    """
    found: list[Contributor] = []
    waiting: list[str] = []
    role: str | None = None
    named = stray = False
    tokens = _with_rare_names(list(_tokens(_FROM_WHERE.sub("", text))))
    for place, (kind, word) in enumerate(tokens):
        if kind == "name":
            named = True
            if role:
                found.append(Contributor(word, role))
            else:
                waiting.append(word)
        elif kind == "word":
            stray = True
        else:
            meaning = _roles()[word]
            follows = any(other == "name" for other, _ in tokens[place + 1 :])
            if word in _AFTER_NAMES and waiting:
                found += [Contributor(name, meaning) for name in waiting]
                waiting = []
            elif (word in _AFTER_NAMES and found and not follows) or (
                role and not named and _RANK.index(role) < _RANK.index(meaning)
            ):
                continue
            else:
                found += [Contributor(name, "correspondent") for name in waiting]
                waiting = []
                role, named = meaning, False
    if waiting and bare and not stray:
        found += [Contributor(name, bare) for name in waiting]
    return list(dict.fromkeys(found))


def _with_rare_names(tokens: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the tokens with those words as names that stand right after a role or in a list with a name."""
    found: list[tuple[str, str]] = []
    listed = any(kind == "name" for kind, _ in tokens)
    for kind, word in tokens:
        after = found[-1][0] if found else ""
        rare = kind == "word" and (after == "role" or (listed and after != "word")) and is_name_shaped(word)
        found.append(("name", word) if rare else (kind, word))
    return found


_IN_BRACKETS = re.compile(r"[（(〔【\[]([^（）()〔〕【】\[\]]{2,70})[）)〕】\]]")
_IN_A_ROW = re.compile(r"[：: ]*((?:\S{2,8}[ 、]+){1,6})(?=\S)")


def opening_credits(body: str, opener_end: int) -> list[Contributor]:
    """Return whom the words after an opener (``本报讯``, whose end is ``opener_end``) credit."""
    rest = body[opener_end : opener_end + 80].split("\n", 1)[0]
    stripped = rest.lstrip(" ]】)）")
    if stripped[:1] in ("（", "(", "〔", "【", "["):
        inner = _IN_BRACKETS.match(stripped)
        return parse_credits(inner[1], "other") if inner else []
    if _role_at_start().match(stripped.lstrip("：: ")):
        reported = _REPORTED.match(stripped)
        if reported:  # 本报讯记者甲通讯员乙报道
            return parse_credits(reported[1], None)
        names = _IN_A_ROW.match(stripped)
        return parse_credits(names[1], None) if names else []
    return []


def closing_credits(body: str) -> list[Contributor]:
    """Return whom the brackets at the end of a body credit: an agency, an outlet, or people."""
    last = body[-70:].rsplit("\n", 1)[-1].rstrip()
    match = _CREDIT.search(last)
    return _bracketed(match[1]) if match else []


def leading_source(headline: str) -> list[Contributor]:
    """Return the outlet that a headline of a digest names first: 【青岚日报】…."""
    match = _LED_BY.match(headline)
    outlet = _outlet(match[1]) if match else None
    return [Contributor(outlet, "agency")] if outlet else []


def is_credit(line: str) -> bool:
    """Return whether a line is nothing but a credit in brackets."""
    match = _CREDIT.match(line)
    return bool(match) and bool(_bracketed(match[1])) if match else False


_AROUND_OUTLETS = re.compile(r"^(?:资料)?来源[:：]|^综合|^据|^本报|[《》]")
_BETWEEN_OUTLETS = re.compile(r"[、\s,，/]+")
_OFFICE = re.compile(r"([\u3400-\u9fff]{5,20})(?:供稿|供图|提供)")  # 明溪区文化馆供图


def _bracketed(inner: str) -> list[Contributor]:
    dateline = find_opener(inner)
    if dateline and dateline.wire and dateline.end == len(inner):  # 据新华社北京6月7日电
        return [Contributor(dateline.house, "agency")] if dateline.house else []
    inner = _AROUND_OUTLETS.sub("", inner).strip().removesuffix("等")
    outlets = [_outlet(part) for part in _BETWEEN_OUTLETS.split(inner)]
    if all(outlets):
        return [Contributor(outlet, "agency") for outlet in outlets if outlet]
    office = _OFFICE.fullmatch(inner)
    return [Contributor(office[1], "other")] if office else parse_credits(inner, "other")


def _outlet(word: str) -> str | None:
    match = _OUTLET.fullmatch(word)
    return match[1] if match else word if word in _agencies() else None


def editors(line: str) -> list[Contributor]:
    """Return the editors that a line such as ``责编: 甲`` or ``【编辑：乙 审核：丙】`` names, and who checked their work."""
    found = []
    for duty, names in _edited().findall(line):
        found += [Contributor(word, _roles()[duty]) for kind, word in _tokens(names) if kind == "name"]
    return list(dict.fromkeys(found))


def photographers(caption: str) -> list[Contributor]:
    """Return whom the end of a caption credits with the picture."""
    match = _SHOT.search(_SERIES.sub("摄", caption[-80:]))
    if not match:
        return []
    office = _GIVEN_BY.search(caption[-40:])
    if office and not is_person(office[1]):
        return [Contributor(office[1], "other")]
    tokens = [token for token in _tokens(match[1].replace("(", "（").rpartition("（")[2]) if token[0] != "role"]
    signed = all(kind == "name" or is_name_shaped(word) for kind, word in tokens)  # nothing but names: 汪泽民 居安 摄
    return [
        Contributor(word, "photographer")
        for place, (kind, word) in enumerate(tokens, 1)
        if kind == "name" or ((signed or place == len(tokens)) and is_name_shaped(word))
    ]


def source(name: str) -> list[Contributor]:
    """Return the credit of a ``来源：`` line: an agency when it is known as one, another outlet or a person as other.

    An office that issued the text is credited with nothing.
    """
    name = name.strip(" -—《》").removesuffix("等")
    if name in _agencies():
        return [Contributor(name, "agency")]
    return [Contributor(name, "other")] if _NEWSROOM.fullmatch(name) or is_person(name) else []


_SOURCE = re.compile(r"(?:来源|稿源|供稿|供稿单位)\s*[:：]\s*[-—]?\s*([^\s:：|｜]{2,20})")
_AUTHOR = re.compile(r"(?:作者|记者|编辑|责编|责任编辑|通讯员|摄影|校对|审核|信息员)\s*[:：]\s*([^:：|｜\d]{2,30})")


_NEWSROOM = re.compile(
    r"[\u3400-\u9fff0-9A-Za-z·]{1,14}(?:报|社|网|台|刊|新闻|频道|杂志|周刊|客户端|发布|报道|传媒|融媒|融媒体|融媒体中心|公众号|视窗|在线|热线|广播|视频|视点|观察|之声)"
)
_NEXT_LABEL = re.compile(r"(?<=\s)\S{1,6}$")  # 作者：甲 浏览：12


def sources(line: str) -> list[Contributor]:
    """Return whom a line such as ``2024-05-06 来源：青岚日报`` names as the source of a piece."""
    return [credit for match in _SOURCE.finditer(line) for credit in source(match[1])]


def meta_credits(line: str) -> list[Contributor]:
    """Return whom a line such as ``2024-05-06 来源：青岚日报 作者：甲`` credits."""
    found = sources(line)
    for match in _AUTHOR.finditer(line):
        named = _NEXT_LABEL.sub("", match[0]) if line[match.end() :][:1] in (":", "：") else match[0]
        found += parse_credits(named, None)
    return found

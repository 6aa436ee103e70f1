"""Names and duties among credits: which word is a person's name, and whom a string of both credits with what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assets.articles.model import Contributor
from assets.reference import rows, values

_DELIMITERS = re.compile(r"[\s、,，/／╱;；:：|｜丨+＋&□■◎○◇◆▲△]+")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_FOREIGN_NAME = re.compile(r"[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,8}){1,3}")  # 阿布都·热合曼
AFTER_NAMES = frozenset(
    ["摄", "摄影", "供图", "摄影报道", "图", "整理", "整合", "综合", "编译", "制图", "漫画", "绘图", "绘"]
)  # 张三 摄, 李四 整理
STANDS_ALONE = frozenset(
    ["文", "图", "摄", "实习", "见习", "综合", "视频", "作者", "绘"]
)  # parts of names and words elsewhere
_RANK = ("intern_reporter", "reporter", "correspondent", "photographer", "editor", "other")
_NAME_SHAPED = re.compile(
    r"[\u3400-\u9fff]{1,2}[^\W\da-zA-Z报网社台刊讯电部局委办厅院校会组室站处所厂店村镇街乡县市区省队团司文图摄影编稿集版报道]"
)
_POSTED_AT = 24  # characters of names and a place
_OUTLETS_END = "报网社台刊"
_OF_HOUSES = ("新闻", "日报", "晚报")
_NAMED_ROLE = r"([\u3400-\u9fff]{2,4})\s?[/／]\s?([\u3400-\u9fff]{1,2})"
_NAME_AND_ROLE = re.compile(_NAMED_ROLE)
_NAMES_AND_ROLES = re.compile(rf"(?:{_NAMED_ROLE}[\s,，、]*){{2,4}}")  # 甲/文 乙/图
_AND_OTHERS = ["name", "role", "role", "name"]
_WRITTEN = frozenset(("文", "文图", "图文"))
_TEXT_AND_PICTURES = re.compile(r"(?:文\s?/\s?图|图\s?/\s?文)(?=[\u3400-\u9fff])")  # 文/图甲
_OFFICE_ENDS = "局委办厅院校会站所队社处报网台"  # 区水务局, 宁夏日报 are no names
_POSTED = re.compile(r"驻[\u3400-\u9fff]{2,6}$")  # 驻青岚记者
_FROM_WHERE = re.compile(r"(?<!记者)(?<!讯员)(?<!文)[/／╱][\u3400-\u9fff]{2,6}\s?报[导道]")  # 记者甲／青岚报导


@cache
def nameless() -> frozenset[str]:
    """Return the words that stand in credits where a name could, and are none: 本报, 受访者."""
    return frozenset(values("credit_words", "word"))


@cache
def roles() -> dict[str, str]:
    """Return the words for what someone did for a piece, and the role that each means."""
    return {row["word"]: row["role"] for row in rows("byline_roles")}


@cache
def role_at_start() -> re.Pattern[str]:
    """Return the pattern of a word for a role with a name right behind it: 记者甲."""
    glued = sorted((word for word in roles() if word not in STANDS_ALONE), key=len, reverse=True)
    return re.compile("|".join(glued))


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(values("surnames", "surname")), frozenset(values("surnames_double", "surname"))


@cache
def place_stems() -> frozenset[str]:
    """Return the names of cities, counties and districts as they are said in short: 常州 for 常州市."""
    return frozenset(name[:-1] for name in values("divisions", "name") if len(name) == 3)


@cache
def _transliterating() -> frozenset[str]:
    return frozenset(values("transliteration", "character"))


@cache
def _of_parts() -> re.Pattern[str]:
    parts = sorted(values("name_parts", "part"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(parts)}){{2,3}}")


def is_person(word: str) -> bool:
    """Return whether ``word`` has the shape of a person's name: a family name and one or two characters, or 甲·乙."""
    if "·" in word and _FOREIGN_NAME.fullmatch(word):
        return word[-1] not in _OUTLETS_END and word.partition("·")[0][-1] not in _OUTLETS_END  # 新青岚·青岚日报
    single, double = _surnames()
    if not _HAN_NAME.fullmatch(word) or word in roles() or word in nameless():
        return False
    if len(word) == 3 and (word[-1] in "部局厅处" or word[1:] in _OF_HOUSES):
        return False
    return (
        (word[0] in single and len(word) <= 3)
        or (word[:2] in double and len(word) >= 3)
        or (len(word) == 4 and word[0] in single and word[1] in single and word[3] not in _OFFICE_ENDS)
    )


def is_name_shaped(word: str) -> bool:
    """Return whether a word that stands among credits may be a name, though its family name is a rare one: 富察宁.

    Names of other tongues are longer, and written with few characters or in known parts: 斯琴高娃, 乌云其木格.
    """
    if word in roles() or word in nameless() or word[1:] in _OF_HOUSES:
        return False
    if not 4 <= len(word) <= 6:
        return bool(_NAME_SHAPED.fullmatch(word))
    return _transliterating().issuperset(word) or bool(_of_parts().fullmatch(word))


def tokens(text: str) -> Iterator[tuple[str, str]]:
    """Yield ``("role", word)`` and ``("name", word)`` in reading order; what is neither comes as ``("word", …)``."""
    known = roles()
    initial = ""  # 李 明, set with a blank for the look of it
    led = False  # by a role, right before
    for token in _DELIMITERS.split(text.replace("记 者", "记者")):
        while token and token not in known:
            match = role_at_start().match(token)
            if match:
                yield "role", match[0]
                token = token[match.end() :]
                continue
            match = role_at_start().search(token)
            if match:  # 赵辉通讯员侯劲松
                yield from _word(_POSTED.sub("", token[: match.start()]))
                token = token[match.start() :]
                continue
            if token[-1] == "摄" and is_person(token[:-1]):
                yield "name", token[:-1]
                token = "摄"
            break
        if token in known:
            yield "role", token
        elif len(token) == 1 and initial:
            yield from _word(initial + token)
            initial = ""
        elif len(token) == 2 and initial and is_person(initial + token) and not is_person(token):
            yield "name", initial + token  # 万 先觉
            initial = ""
        elif len(token) == 1 and (led or token in _surnames()[0]):
            initial = token
        elif token:
            yield from _word(token)
        led = token in known or (led and not token)


def _word(token: str) -> Iterator[tuple[str, str]]:
    if token[-2:] in ("报道", "报导") and token[:-2] in place_stems():
        return  # 本报记者 甲 青岚报道
    token = token.removesuffix("报道").removesuffix("报导").removeprefix("本报")
    if is_person(token):
        yield "name", token
    elif token and token not in nameless():
        yield "word", token


def parse_credits(text: str, bare: str | None) -> list[Contributor]:
    """Return whom a string of names and roles credits: ``周健 记者 张可馨``, ``文/图 记者赵一``, ``张三 摄``.

    Names before 记者 that have no role of their own are correspondents. ``bare`` is the role of names in a text that
    prints no role at all; None leaves them out, and so does any word there that is no name.
    """
    found: list[Contributor] = []
    if "/" in text:
        text = _TEXT_AND_PICTURES.sub(r"\g<0> ", text)
    if ("/" in text or "／" in text) and (paired := _NAMES_AND_ROLES.fullmatch(text.strip())):
        pairs = _NAME_AND_ROLE.findall(paired[0])
        if all(is_person(name) and role in roles() for name, role in pairs):
            return [Contributor(name, roles()[role]) for name, role in pairs]
    waiting: list[str] = []
    role: str | None = None
    named = stray = False
    words = with_rare_names(list(tokens(_FROM_WHERE.sub("", text))))
    for place, (kind, word) in enumerate(words):
        if kind == "name":
            named = True
            if role:
                found.append(Contributor(word, role))
            else:
                waiting.append(word)
        elif kind == "word":
            stray = True
        else:
            meaning = roles()[word]
            follows = any(other == "name" for other, _ in words[place + 1 :])
            if waiting and (word in AFTER_NAMES or (word in _WRITTEN and not follows)):  # 甲 文/图
                found += [Contributor(name, meaning) for name in waiting]
                waiting = []
            elif word in _WRITTEN and _is_postfix(words[place - 1 : place + 3]):
                role = None  # 甲 文 乙 图
            elif word in _WRITTEN and named and [kind for kind, _ in words[place - 1 : place + 3]] == _AND_OTHERS:
                continue  # 记者 甲/文 通讯员 乙/图
            elif (word in AFTER_NAMES and found and not follows) or (
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


def _is_postfix(words: list[tuple[str, str]]) -> bool:
    """Return whether a role stands behind a name, and another behind the name that follows: 甲 文 乙 图."""
    kinds = [kind for kind, _ in words]
    return kinds == ["name", "role", "name", "role"] and words[-1][1] in AFTER_NAMES


def names_nobody_else(text: str) -> bool:
    """Return whether a string is a duty and names, without a word that is neither."""
    words = with_rare_names(list(tokens(text)))
    return (
        len(words) > 1 and words[0][0] == "role" and all(kind == "name" and is_person(word) for kind, word in words[1:])
    )


def posted_reporters(text: str) -> list[str]:
    """Return who reports, where a story begins with them and the place from which they do: 【甲 青岚明溪】."""
    *names, place = text[1:].partition("】")[0].split() if text[:1] == "【" and "】" in text[:_POSTED_AT] else [""]
    return names if names and 1 < len(place) <= 4 and all(map(is_person, names)) else []


def with_rare_names(tokens: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the tokens with those words as names that stand right after a role or in a list with a name."""
    found: list[tuple[str, str]] = []
    listed = any(kind == "name" for kind, _ in tokens)
    for kind, word in tokens:
        after = found[-1][0] if found else ""
        if kind == "word" and (after == "role" or (listed and after != "word")):
            names = [word] if is_name_shaped(word) else _run_together(word)
            found += [("name", name) for name in names] or [(kind, word)]
        else:
            found.append((kind, word))
    return found


def _run_together(word: str) -> list[str]:
    """Return the two names of two or three characters each that a word is, or none: 顾长青苗青, as columns cut them."""
    parted = [
        (word[:length], word[length:]) for length in (3, 2) if 4 <= len(word) <= 6 and 2 <= len(word) - length <= 3
    ]
    pairs = [pair for pair in parted if all(is_person(name) and _NAME_SHAPED.fullmatch(name) for name in pair)]
    return [*max(pairs, key=lambda pair: sum(map(_weight, pair)))] if pairs else []


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    places = ("family", "first", "second", "only")
    return {row["character"]: tuple(float(row[place]) for place in places) for row in rows("name_characters")}


def _weight(name: str) -> float:
    """Return what the characters of a name of two or three weigh, each in its place: more for 胡明宝 than for 明宝."""
    weights = _weights()
    others = weights[""]
    places = (0, 3) if len(name) == 2 else (0, 1, 2)
    return sum(weights.get(character, others)[place] for character, place in zip(name, places, strict=True))

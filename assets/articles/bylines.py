"""Who is credited with a piece: bylines, credits and caption credits, with their roles."""

from __future__ import annotations

import re

from assets.articles.model import Contributor

_NAME = r"[\u3400-\u9fff·]{2,4}"
_ROLES = (
    ("实习记者", "intern_reporter"),
    ("见习记者", "intern_reporter"),
    ("记者", "reporter"),
    ("通讯员", "correspondent"),
    ("特约记者", "reporter"),
    ("摄影", "photographer"),
    ("编辑", "editor"),
)
_HEAD = re.compile(r"^[^（(。]{0,30}[（(]([^（）()]{2,60})[）)]")
_EDITOR = re.compile(r"(?:责编|责任编辑|编辑)[:：]\s*(\S{2,4})")
_SHOT = re.compile(r"((?:[\u3400-\u9fff·]{2,4}[ 、])*[\u3400-\u9fff·]{2,4})[ ]?摄[）)]?$")


def head_credits(first: str) -> list[Contributor]:
    """Return whom the brackets after 本报讯 name."""
    match = _HEAD.match(first)
    if not match:
        return []
    found: list[Contributor] = []
    role = None
    names: list[str] = []
    for word in re.split(r"[ 、,，/]+", match[1]):
        for label, meaning in _ROLES:
            if word.startswith(label):
                role, word = meaning, word[len(label) :]
                break
        if re.fullmatch(_NAME, word):
            found.append(Contributor(word, role or "correspondent"))
    return found if any(c.role != "correspondent" for c in found) or role else []


def editors(text: str) -> list[Contributor]:
    """Return whom a 责编 line names."""
    return [Contributor(match[1], "editor") for match in _EDITOR.finditer(text)]


def photographers(text: str) -> list[Contributor]:
    """Return whom the end of a caption credits with the picture."""
    match = _SHOT.search(text)
    return [Contributor(name, "photographer") for name in re.split(r"[ 、]", match[1])] if match else []


def tail_credits(last: str) -> list[Contributor]:
    """Return whom the brackets at the end of a body credit."""
    match = re.search(r"[（(]([^（）()]{2,30})[）)]$", last)
    if not match:
        return []
    inner = match[1]
    if inner.endswith(("社", "报", "网", "台")):
        return [Contributor(inner, "agency")]
    names = re.split(r"[、 ,，]+", inner)
    return (
        [Contributor(n, "reporter") for n in names]
        if all(re.fullmatch(r"[\u3400-\u9fff]{2,4}", n) for n in names)
        else []
    )

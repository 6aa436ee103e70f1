"""From a raw document to its flow: clean, simplified text in which every line end that a reader sees is a newline.

Tags, entities, CDATA, JSON escapes, pinyin, zero-width characters and runs of blanks are resolved here, each by its own
shape alone, so that a slice of the raw text gives the same characters as the whole. Joining lines into paragraphs is
not done here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import unescape

from assets.articles.cleaning.offsets import OffsetMap
from assets.articles.cleaning.pinyin import ANNOTATION, is_annotation
from assets.articles.cleaning.script import fold
from assets.reference import values

# One set of characters holds all that markup, entities, escapes, emphasis, pinyin, unseen characters, line ends and blanks
# begin with: a search passes over all others at once. Each kind then says what stands before and after it.
_FIRST = r"[<\]&\\*(（\x00-\x09\x0b-\x20\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe0e\ufe0f\ufeff]"
# <!-- … -->  <script …>…</script>  <%@ page %>  <p class="x">  <\/span>  <![CDATA[  ]]>
_MARKUP = r"""
(?<=<)(?:(?P<dropped>!--.*?(?:-->|\Z)|(?P<unread>(?i:script|style|noscript|svg))\b.*?(?:<\\?/(?i:(?P=unread))\s*>|\Z)|%.*?(?:%>|\Z)|\?.*?(?:\?>|\Z))
|!\[CDATA\[
|(?P<tag>\\?/?(?P<name>[A-Za-z][A-Za-z0-9]*(?::[A-Za-z][\w-]*)?)(?=[\s/>\\])[^<>]{0,5000}>)
|![A-Za-z][^<>]{0,1000}>)
|(?<=\])\]>"""
_CUT_OFF = re.compile(r"<[\\/]?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]{0,300})?\Z")  # <span styl, where a document was cut off
# &lt;p&gt; in a feed that escapes its markup
_ESCAPED = (
    r"(?<=&)(?P<escaped>lt;/?(?P<escaped_name>[A-Za-z][A-Za-z0-9]{0,9})(?:[\s/](?:(?!&[lg]t;)[^<>]){0,600})?&gt;)"
)
# &nbsp; &#8220; &ldquo; and the twice escaped &amp;nbsp;
_ENTITY = r"(?<=&)(?P<entity>(?:amp;)?(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
_ESCAPE = r'(?<=\\)(?P<escape>u[0-9A-Fa-f]{4}|[nrt"\'/])'  # \u201c \n \/
_PINYIN = rf"(?P<pinyin>{ANNOTATION})"
_EMPHASIS = r"(?<=\*)(?P<emphasis>\*)"  # **markdown**
# [words](address) and ![caption](address "title"): the last of the words stands for the address too, so that a slice
# with the whole link knows it for one
_ADDRESS = r"\]\((?:(?:https?:|mailto:|/|\#)[^()\n]{0,2000}|javascript:[^()\n]{0,60}(?:\([^()\n]{0,60}\);?)?)\)"
_LINK = (
    rf"(?P<picture>!\[\]\([^()\s]{{1,2000}}\))|(?P<image>!\[(?=[^\[\]\n]{{1,400}}{_ADDRESS}))"
    rf"|(?P<link>\[(?=[^\[\]\n]{{1,200}}{_ADDRESS}))|(?P<linked>[^\[\]\s]{_ADDRESS})"
)
# 会议召开,。 as mirrors of sites print a comma before every mark
_DOUBLED = r"(?P<doubled>(?<=[\u3400-\u9fff”）)\d%]),(?=[,，。！？；：、?!;:]))"
_HIDDEN = r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff]"
_UNSEEN = rf"(?P<unseen>(?<={_HIDDEN}){_HIDDEN}*)"
_BREAK = r"(?P<newline>(?<=\r)\n?|(?<=[\x0b\x0c\x85\u2028\u2029]))"
_BLANK = r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_BLANKS = rf"(?P<blanks>(?<={_BLANK}){_BLANK}+)"

_ENDS = ("。", "！", "？", "”")
_PARAGRAPH = re.compile(r"[^\n]{8,400}?[。！？]")  # but not the name of a photographer


@dataclass(frozen=True, slots=True)
class Element:
    """What a tag with a meaning encloses: ``name`` in lower case, ``start`` and ``end`` in the flow."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Flow:
    """The flow of a raw document, its map back to the raw text, and the elements that carry a meaning."""

    text: str
    map: OffsetMap
    elements: tuple[Element, ...] = ()


@cache
def _noise(markup: bool, entities: bool, escapes: bool, emphasis: bool, links: bool, doubled: bool) -> re.Pattern[str]:
    parts = [_BLANKS, _PINYIN, _UNSEEN, _BREAK]
    if markup:
        parts.insert(0, _MARKUP)
    if entities:
        parts[:0] = [_ESCAPED, _ENTITY]
    if escapes:
        parts.insert(0, _ESCAPE)
    if emphasis:
        parts.insert(0, _EMPHASIS)
    noise = f"{_FIRST}(?:{'|'.join(parts)})"
    others = [part for part, held in ((_LINK, links), (_DOUBLED, doubled)) if held]
    return re.compile("|".join([*others, noise]), re.VERBOSE | re.DOTALL)


@cache
def _inline() -> frozenset[str]:
    return frozenset(values("inline_tags", "tag"))


_MEANT = frozenset(
    [
        "title",
        "h1",
        "a",
        "figcaption",
        "published",
        "pubdate",
        "dc:date",
        "dc:creator",
        "updated",
        "id",
        "guid",
        "link",
        "author",
        "category",
        "generator",
        "nav",
        "footer",
        "aside",
        "button",
        "select",
        "entry",
        "item",
    ]
)


def _resolve(match: re.Match[str]) -> str:
    """Return what stands in the flow for a run of noise other than blanks: nothing, one character, or a newline."""
    kind, run = match.lastgroup, match[0]
    if kind in ("newline", "image"):
        return "\n"
    if kind == "linked":
        return run[0]
    if kind == "pinyin":
        return "" if is_annotation(run) else run
    if kind == "entity":
        character = unescape(unescape(run))
        return character if len(character) == 1 else run
    if kind == "escape":
        if run[1] == "u":
            code = int(run[2:], 16)
            return run if 0xD800 <= code < 0xE000 else chr(code)
        return {"n": "\n", "r": "\n", "t": " "}.get(run[1], run[1])
    if kind in ("tag", "escaped"):
        name = match["name" if kind == "tag" else "escaped_name"]
        return "" if name.lower() in _inline() else "\n"
    return ""


def _is_indent(raw: str, start: int, end: int) -> bool:
    """Return whether blanks after a sentence set in a paragraph, though no line ends before them: …。　　据悉，…。"""
    wide = raw[start] == "\u3000"
    return end - start >= (2 if wide else 3) and bool(_PARAGRAPH.match(raw, end))


def read_flow(raw: str, whole: bool = False) -> Flow:
    """Return the flow of ``raw``; linear in its length, for any input whatever.

    ``whole`` says that ``raw`` is a whole document, not a slice of one: then a tag cut off at its end is dropped.
    """
    limit = len(raw)
    if whole and (cut := _CUT_OFF.search(raw, max(0, limit - 320))):
        limit = cut.start()
    pattern = _noise(
        "<" in raw or "]]>" in raw,
        "&" in raw,
        "\\" in raw,
        "**" in raw,
        "](" in raw,
        "," in raw and (",," in raw or ",。" in raw),
    )
    pieces: list[str] = []
    runs: list[tuple[int, int, int]] = []
    elements: list[Element] = []
    opened: dict[str, int] = {}
    linked: tuple[str, int] | None = None
    read = written = 0
    for match in pattern.finditer(raw, 0, limit):
        kind = match.lastgroup
        if kind == "blanks":
            new = "\n" if raw[match.start() - 1 : match.start()] in _ENDS and _is_indent(raw, *match.span()) else " "
        elif (new := _resolve(match)) == match[0]:
            continue
        start, end = match.span()
        if start > read:
            pieces.append(raw[read:start])
            runs.append((start - read, read, start - read))
            written += start - read
        if kind == "blanks":
            pass  # by far the most of the noise
        elif kind in ("image", "link"):
            linked = ("figcaption" if kind == "image" else "a", written + len(new))
        elif kind == "linked" and linked:
            elements.append(Element(*linked, written + 1))
            linked = None
        elif kind == "tag":
            name = match["name"].lower()
            if name in _MEANT:
                if match[0][1] in "/\\":
                    if name in opened:
                        elements.append(Element(name, opened.pop(name), written))
                else:
                    opened[name] = written + len(new)
        if new:
            pieces.append(new)
            runs.append((1, start, end - start))
            written += 1
        read = end
    pieces.append(raw[read:limit])
    runs.append((limit - read, read, limit - read))
    return Flow(fold("".join(pieces)), OffsetMap.from_runs(runs), tuple(elements))

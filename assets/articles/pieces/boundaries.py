"""Whether short lines between two paragraphs head a new piece or a section of the one above: all the evidence, weighed.

No single sign decides. A headline is long, holds a figure or has two parts, comes with a second line, and is told again
by the sentence below it; a crosshead is one of several of like length in a long piece, and the names of the piece go on
below it. What is signed below while the piece above was signed already is another piece, and so is what shares no word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from assets.articles.lines import labels, shapes
from assets.articles.lines.bylines import ADDRESSES
from assets.articles.lines.openers import find_opener
from assets.articles.lines.seams import reads_on
from assets.articles.pairs import shared
from assets.articles.pieces.crossheads import CUT_LIST
from assets.articles.pieces.drafts import Draft
from assets.articles.pieces.evidence import REFERS_BACK, closes, has_byline, speaks_on
from assets.articles.pieces.paragraphs import Unit

_NOTICE = re.compile(
    r"\S{0,30}(?:通知|公告|通告|公示|启事|声明|讣告|告示|通报|致歉信|倡议书|公开信|慰问信|感谢信|贺信)(?:[（(]\S{1,8}[）)])?"
)  # 停水通知, 遗失声明, 出让公告（摘要）
BESIDE = re.compile(
    r"(?:编者按|编前|编者的话|开栏语|开栏的话|记者手记|采访手记|手记|编后|编后语|编辑点评|记者观察|短评|微评|快评|锐评|时评|点评|链接|新闻链接|背景链接|相关链接|延伸阅读|小贴士|名词解释|小知识|\S{0,14}大事记)"
    r"(?:\s?[:：·丨｜|].*)?"
)  # 记者手记：…, a piece of its own beside the one that it goes with
_TELLS_NEWS = re.compile(
    r".{0,25}(?:记者.{0,12}(?:从|在|获悉|了解)|获悉|近日|日前|连日来|昨[天日晚]|今[天日晨](?!的)|\d日)"
)
_CUT = re.compile(r"[^他她它这那我你您谁家水山茶人书村“\W][是的]")  # …完颜皓 | 宇是最大亮点
_REPORTS = re.compile(r".{0,12}记者.{0,8}(?:从.{2,20}(?:获悉|了解到)|获悉|了解到)")  # 记者近日从区水利局获悉
_STARTS_STRETCH = frozenset(
    (labels.OPENER, labels.HEADING, labels.META, labels.EDITOR, labels.RULE, labels.END, labels.IMPRINT)
)
_SKIPPED = frozenset((labels.CAPTION, labels.CELL, labels.NOISE, labels.FOLIO))
_READ = 2000  # characters of the piece above that are compared
_UNITS = 100  # paragraphs among which they are
_BEGINNING = 400  # characters of a section that are compared with it
_RETOLD = 0.5  # of the pairs of characters of a caption
_OPENED = 3  # the sum of the signs from which a piece begins
_OF_TWO = re.compile(r"[^：:]{1,20}[：:].")  # 云塘镇：草莓采摘节迎客
NOTE = re.compile(
    r"[【（(\[]?\s?(?:编者按|编前|编者的话|开栏语|开栏的话|引子|核心提示|导语|主持人)"
)  # above a collection
_BULLETS = frozenset("■●◆▲★☆")  # before a headline of a piece as well as before that of a section
_FIGURE = re.compile(r"\d")
_MOST_IN_A_NOTICE = 40  # characters of the headline of a notice


@dataclass(slots=True)
class Section:
    """What stands below a run of short lines, up to the next one: its paragraphs, and whether a signature closes it."""

    heads: list[Unit]
    paragraphs: list[Unit] = field(default_factory=list)
    signed: bool = False
    parallel: bool = False  # another head near by looks just like this one
    alone: bool = False  # no other head near by; sections come at least in twos


def read_sections(units: Sequence[Unit]) -> dict[int, Section]:
    """Return the sections of a newspaper page, by the ``id`` of the paragraph that each begins with."""
    found: dict[int, Section] = {}
    for stretch in _stretches(units):
        _mark(stretch)
        for section in stretch:
            found[id(section.paragraphs[0])] = section
    return found


def _stretches(units: Sequence[Unit]) -> Iterator[list[Section]]:
    """Yield the sections that no opener, heading or signature parts from each other."""
    stretch: list[Section] = []
    heads: list[Unit] = []
    current: Section | None = None
    for unit in units:
        if unit.label == labels.SHORT:
            heads.append(unit)
            current = None
        elif unit.label == labels.PROSE:
            if heads:
                current = Section(heads)
                stretch.append(current)
                heads = []
            if current:
                current.paragraphs.append(unit)
                current.signed = current.signed or closes(unit)
        elif unit.label in (labels.BYLINE, labels.CREDIT):
            if current:
                current.signed, current = True, None
        elif unit.label in _STARTS_STRETCH:
            yield stretch
            stretch, heads, current = [], [], None
        elif unit.label not in _SKIPPED:
            heads, current = [], None
    yield stretch


def _mark(stretch: Sequence[Section]) -> None:
    """Mark the heads next to which the stretch holds another of the same make: of like length, of as many parts."""
    made = [_make(section) for section in stretch]
    for place, (section, make) in enumerate(zip(stretch, made, strict=True)):
        beside = (*made[max(place - 1, 0) : place], *made[place + 1 : place + 2])
        section.alone = len(stretch) == 1
        section.parallel = not section.signed and any(make and other and _alike(make, other) for other in beside)


def _alike(make: tuple[int, int, bool], other: tuple[int, int, bool]) -> bool:
    """Return whether two heads are of one make: both 甲：乙, or else of like length and of as many parts."""
    if make[2] or other[2]:
        return make[2] and other[2]
    return make[1] == other[1] and abs(make[0] - other[0]) <= 2


def _make(section: Section) -> tuple[int, int, bool] | None:
    text = section.heads[-1].text
    if len(section.heads) > 1 and len(section.heads[-2].text) > 3:
        return None
    return len(text), len(text.split()), bool(_OF_TWO.match(text))


def weigh(section: Section, current: Draft, above: str) -> int:
    """Return the sum of the signs that a new piece begins with ``section`` rather than that ``current`` goes on.

    ``above`` is what ``current`` has told.
    """
    head = max(section.heads[-2:], key=lambda unit: len(unit.text)).text
    text = _beginning(section.paragraphs, _BEGINNING)
    opener = find_opener(current.body[0].text)
    refers_back = bool(REFERS_BACK.match(text))
    tells_news = bool(_TELLS_NEWS.match(text)) and not refers_back
    told_again = shared(head, text)
    equal = _is_equal(head, current)
    feature = not opener and (current.bylines or NOTE.match(current.body[0].text))
    last, taken = section.heads[-1].text, [u.text for u in current.body[:_UNITS] if u.label == labels.SHORT]
    broken = _breaks_series(last, taken)
    return sum(
        (
            5 if section.signed and (has_byline(current) or (opener and opener.wire)) else 0,
            2 if len(head) >= 17 else 1 if len(head) >= 12 else 0 if len(head) >= 9 else -1,
            2 if _is_double(section.heads) else 0,
            (" " in head or (not section.parallel and bool(_OF_TWO.match(head))))
            + (len(head) >= 10 and bool(_FIGURE.search(head))),
            tells_news + bool(_REPORTS.match(text)) - 2 * refers_back,
            told_again >= (0.5 if len(head) >= 8 else 0.7),
            _of_words(text, above),
            0 if broken else -3 if feature else 2,  # features have sections, news of the day hardly
            -3 if shapes.SAID.fullmatch(last) else 0,
            4 if broken else _of_sections(last, taken),
            2 if equal else -2 if section.parallel and told_again < 0.4 and not broken else 0,
            section.alone,
            2 if _is_apart(section.heads[0], current.body[-1]) else 0,
            -3 if reads_on(section.heads[-1].text, text[:8]) or _CUT.match(text) else 0,
        )
    )


def _beginning(units: Iterable[Unit], length: int) -> str:
    """Return the first ``length`` characters of some units, whatever their number and length."""
    parts: list[str] = []
    for unit in islice(units, _UNITS):
        parts.append(unit.text[:length])
        length -= len(parts[-1])
        if not length:
            break
    return "".join(parts)


def _is_double(heads: Sequence[Unit]) -> bool:
    """Return whether two lines, both more than a number, head a section: a headline and its deck, a column and a headline."""
    return len(heads) > 1 and all(len(unit.text) > 3 for unit in heads[-2:])


def _is_apart(head: Unit, above: Unit) -> bool:
    """Return whether the layout sets a head further off than the paragraphs from each other."""
    return head.lines[0].gap >= 2 + above.lines[0].gap


def _is_equal(head: str, current: Draft) -> bool:
    """Return whether a head looks like the headline of the piece above, which has neither deck nor byline: of one rank."""
    if len(current.headline) != 1 or current.subhead or current.bylines:
        return False
    return abs(len(head) - len(current.headline[0].text)) <= 2


def _breaks_series(head: str, taken: Sequence[str]) -> bool:
    """Return whether the sections so far have heads of one length to the character, and this one is of another."""
    lengths = {len(other) for other in taken}
    return len(taken) > 1 and len(lengths) == 1 and all(abs(len(head) - length) > 2 for length in lengths)


def _of_sections(head: str, taken: Sequence[str]) -> int:
    """Return what the heads of the sections that the piece above has already say: is this one of their make?"""
    if not taken:
        return 0
    return -1 if any(abs(len(head) - len(other)) <= 2 for other in taken) else 2


def _of_words(text: str, above: str) -> int:
    """Return what the share of the words of a section that stand in the piece above too says for a new piece."""
    same = shared(text, above)
    return 1 if same < 0.06 else 0 if same < 0.14 else -1 if same < 0.22 else -2


def _are_captions(heads: Sequence[Unit], above: str) -> bool:
    """Return whether lines set apart from each other tell again, all of them, what the piece ``above`` them has told: they
    stood below its pictures.
    """
    return len(heads) > 1 and all(head.lines[0].gap > 1 and shared(head.text, above) >= _RETOLD for head in heads)


def opens_piece(section: Section, current: Draft) -> bool:
    """Return whether ``section`` of a newspaper page is the beginning of a new piece, not a section of ``current``."""
    if len(section.heads) > 1 and ADDRESSES.fullmatch(section.heads[-1].text):
        section.heads = section.heads[:-1]
        return True  # a headline, and 编辑同志： below it
    head = section.heads[-1].text
    notice = len(head) <= _MOST_IN_A_NOTICE and (_NOTICE.fullmatch(head) or BESIDE.fullmatch(head))
    if notice or (head[0] == "【" and not shapes.KEYWORD.fullmatch(head)):
        return True
    if (shapes.ENUMERATED.match(head) and head[0] not in _BULLETS) or head[-1] in "：:":
        return False
    if len(section.heads) > 1 and (len(section.heads[-2].text) == 1 or shapes.PART.fullmatch(section.heads[-2].text)):
        return False  # 愁, in large above the head of a section; 提示一
    above = _beginning(chain(current.headline, current.body), _READ)
    if CUT_LIST.search(head) or speaks_on(section.paragraphs[0].text, above) or _are_captions(section.heads, above):
        return False
    if current.finished:
        return any(len(unit.text) >= 4 for unit in section.heads)
    return weigh(section, current, above) >= _OPENED

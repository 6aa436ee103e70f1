"""Short lines between two paragraphs of one piece: crossheads, the first words of a paragraph, or a table to leave out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assets.articles.lines import labels, shapes
from assets.articles.lines.bylines import closing_credits
from assets.articles.lines.line import ends_sentence
from assets.articles.pieces.paragraphs import Unit

MOST = 3  # short lines in a row beyond which they are a table or a menu, not crossheads
_WORDS, _HEADLINE = 5, 12  # characters of a line that is neither a word of a menu nor a headline, on the average
_OF_STANZA = re.compile(r"[\u3400-\u9fff，、。！？“”…—·]{2,18}")
_CROSSHEAD, _ALIKE = 14, 3  # characters of a crosshead, and by how many the next may differ from it
_OF_A_STORY = (labels.PROSE, labels.CAPTION, labels.NOISE)
CUT_LIST = re.compile(r".{12}、[\u3400-\u9fff]{1,2}$")  # 先后察看了丹桥村提灌站、大 | 溪沟水库
_LONG = 16  # characters from which a line without blanks is the start of a paragraph, not its crosshead


def is_stanza(run: Sequence[Unit]) -> bool:
    """Return whether short lines are the words of a story set one below the other, as WeChat accounts like to, neither
    a menu, whose words are shorter, nor headlines of other stories, which are longer.
    """
    length = sum(len(unit.text) for unit in run)
    words = all(_OF_STANZA.fullmatch(unit.text) for unit in run)
    even = len({unit.lines[0].gap for unit in run[1:]}) < 2
    return words and even and len(run) >= MOST and _WORDS * len(run) <= length <= _HEADLINE * len(run)


def heads_sections(head: Unit, below: Sequence[Unit]) -> bool:
    """Return whether the line above the first paragraph of a story is a crosshead: further ``below`` stands another of its
    make between two paragraphs.
    """
    if len(head.text) > _CROSSHEAD or ends_sentence(head.text):
        return False
    told = [unit for unit in below if unit.label != labels.CELL]  # but 02, on a line of its own
    for before, unit, after in zip(told, told[1:], told[2:], strict=False):
        if unit.label == labels.SHORT and before.label == after.label == labels.PROSE:
            numbered = [bool(shapes.ENUMERATED.match(text)) for text in (unit.text, head.text)]
            if any(numbered):
                return all(numbered)  # 第一章 总则, 第二章 人员和职能
            return abs(len(unit.text) - len(head.text)) <= _ALIKE and len(unit.text.split()) == len(head.text.split())
        if unit.label not in _OF_A_STORY:
            return False
    return False


def is_cut(units: Sequence[Unit]) -> bool:
    """Return whether the layout of a page cuts paragraphs: one of them was put together, or ends in mid-sentence."""
    told = (unit for unit in units if unit.label in (labels.PROSE, labels.OPENER))
    return any(len(unit.lines) > 1 or (unit.open and not closing_credits(unit.text)) for unit in told)


def kept_inside(run: Sequence[Unit], unit: Unit, web: bool, cut: bool) -> list[Unit]:
    """Return those of a run of short lines that stay in the body, above the paragraph ``unit``.

    On a newspaper page whose layout has ``cut`` others a last line that is too long for a crosshead is joined to ``unit``,
    as its first words.
    """
    last = run[-1]
    kept = list(run)
    whole = " " in last.text or ends_sentence(last.text) or shapes.ENUMERATED.match(last.text)
    if (cut or CUT_LIST.search(last.text)) and not web and len(last.text) >= _LONG and not whole:
        unit.lines[:0] = last.lines
        unit.text = last.text + unit.text
        last.role = "body"
        kept.pop()
    if len(kept) <= MOST or (web and is_stanza(kept)):
        return kept
    sentence = kept[:1] if ends_sentence(kept[0].text) else []
    return sentence + (kept[-1:] if shapes.ENUMERATED.match(kept[-1].text) else [])

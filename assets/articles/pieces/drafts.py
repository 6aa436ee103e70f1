"""A piece of a page in the making, and what its units are called once it is made."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assets.articles.lines import labels
from assets.articles.lines.line import Line
from assets.articles.pieces.paragraphs import Unit

NEWS, CAPTION, IMPRINT = "news", "photo_caption", "imprint"
_BEGINNING = 16  # characters with which two pieces begin alike
_CUT_OFF = re.compile(  # …[详细]   ...... >>2版
    r"[，、,]?(?:…{1,4}|\.{3,6})[\s\[【（(>＞»]{0,6}(?:详[细见情全]\S{0,4}|更多|全文|阅读全文|\S{0,3}\d{1,2}版)?[\s\]】）)>＞»]{0,6}$"
)
_TEASER = 150  # characters of prose that are no story yet


@dataclass(slots=True)
class Draft:
    """The units of one piece; ``headline`` has several where the layout cut it, ``finished`` that a credit closed it."""

    kind: str
    headline: list[Unit] = field(default_factory=list)
    subhead: Unit | None = None
    body: list[Unit] = field(default_factory=list)
    bylines: list[Unit] = field(default_factory=list)
    metas: list[Unit] = field(default_factory=list)  # 发布时间, 来源
    editors: list[Unit] = field(default_factory=list)
    below: list[Unit] = field(default_factory=list)  # short lines between its body and what ends it
    signed: Unit | None = None  # the day below a notice
    finished: bool = False

    @property
    def start(self) -> int:
        """Where its headline or body starts in the flow."""
        return min(unit.lines[0].start for unit in (*self.headline, self.body[0]))

    @property
    def lines(self) -> list[Line]:
        """Every line that belongs to the piece, headline and credits included."""
        subhead = [self.subhead] if self.subhead else []
        return [
            line for unit in (*self.headline, *self.body, *self.bylines, *self.editors, *subhead) for line in unit.lines
        ]

    @property
    def is_teaser(self) -> bool:
        """Whether it is but a line or two of prose under no opener and no line of publication."""
        prose = self.kind == NEWS and self.body[0].label == labels.PROSE and not self.metas
        return prose and sum(len(unit.text) for unit in self.body) < _TEASER

    def set_roles(self) -> None:
        """Write into each unit what it became."""
        for unit in self.body:
            unit.role = "credit" if unit.label == labels.CREDIT else _BODY[self.kind]
        for unit in self.headline:
            unit.role = "headline"
        if self.subhead:
            self.subhead.role = "subhead"
        for unit in (*self.metas, *self.bylines, *self.editors):
            unit.role = "byline"


def without_teasers(drafts: list[Draft]) -> list[Draft]:
    """Return the pieces but those that print the beginning of another piece of the page, cut off: 石磊说，他家种了28亩…>>2版."""
    begins: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.kind == NEWS:
            begins.setdefault(draft.body[0].text[:_BEGINNING], []).append(draft)
    dropped: set[int] = set()
    for alike in begins.values():
        if len(alike) > 1:
            whole = max(alike, key=lambda draft: len(draft.body[0].text))
            dropped |= {id(draft) for draft in alike if draft is not whole and _tells_less(draft, whole)}
    return [draft for draft in drafts if id(draft) not in dropped] if dropped else drafts


def _tells_less(draft: Draft, other: Draft) -> bool:
    only = draft.body[0].text
    kept = _CUT_OFF.sub("", only)
    if len(draft.body) > 1 or len(kept) == len(only) or len(kept) < _BEGINNING:
        return False
    return other.body[0].text.startswith(kept) and len(other.body[0].text) > len(kept)


_BODY = {NEWS: "body", CAPTION: "caption", IMPRINT: "imprint"}

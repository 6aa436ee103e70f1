"""Putting a page together: which pieces stand on it, who signs them, how it is laid out, and what a reader finds.

``page(seed, number)`` depends on nothing else, so pages can be made in any order and by any number of processes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks import layouts, world
from benchmarks.stories import STORIES, Piece, Teller
from benchmarks.tables import zipf

_FIRST_DAY = date(2016, 1, 1)
_DAYS = 3650
_COPIES_FROM = 20  # the first pages repeat nothing

# How often a page is laid out so, in percent. What the sample pages show, with the usual newspaper page first.
_LAYOUTS = (("print", 52), ("half_width", 15), ("full_width", 3), ("digest", 8), ("web", 9), ("html", 7), ("mirror", 6))


@dataclass(frozen=True, slots=True)
class Page:
    """A page as bytes, where it is put, and what a careful reader finds on it (as in tests/gold)."""

    path: str
    data: bytes
    expected: dict[str, Any]


@dataclass(slots=True)
class Draft:
    """The pieces of a page before they are laid out."""

    district: world.District
    day: date
    layout: str
    pieces: list[Piece] = field(default_factory=list)


def page(seed: int, number: int) -> Page:
    """Return page ``number`` of the corpus with this seed."""
    random = Random(f"page {seed} {number}")
    if number >= _COPIES_FROM and random.random() < 0.01:
        original = page(seed, random.randrange(number // 2))
        name = f"copies/{number:07d}_{original.path.rpartition('/')[2]}"
        return Page(name, original.data, {**original.expected, "document": name})
    draft = _draft(seed, number, random)
    if draft.layout in ("web", "html", "mirror") and number >= _COPIES_FROM and random.random() < 0.5:
        # The site of a newspaper carries what has been in print.
        printed = _draft(seed, original_of(number, random), random)
        draft = Draft(printed.district, printed.day, draft.layout, [_signed_piece(printed)])
    raw, date_shown = layouts.lay_out(draft.layout, draft.pieces, draft.district, draft.day, random)
    data, suffix = layouts.encode(raw, draft.layout, random)
    path = f"{draft.day:%Y/%m}/{number:07d}_{draft.layout}{suffix}"
    return Page(path, data, _expected(path, draft, date_shown))


def original_of(number: int, random: Random) -> int:
    """Return the number of an earlier page, more likely one shortly before."""
    return number - 1 - zipf(random, number - 1)


def _signed_piece(draft: Draft) -> Piece:
    return next((piece for piece in draft.pieces if piece.kind == "news" and piece.headline), draft.pieces[0])


def _draft(seed: int, number: int, random: Random) -> Draft:
    random = Random(f"draft {seed} {number}")
    district = world.district(seed, zipf(random, world.DISTRICTS))
    layout = _choose(random)
    draft = Draft(district, _FIRST_DAY + timedelta(days=random.randrange(_DAYS)), layout)
    if layout == "digest":
        stories = ["digest"] * random.randint(5, 10)
    elif layout in ("web", "html", "mirror"):
        stories = [random.choice(STORIES)]
    else:
        stories = [random.choice(STORIES) for _ in range(random.randint(2, 5))]
        stories += ["caption"] * (random.random() < 0.3) + ["agency"] * (random.random() < 0.25)
    figures = random.choice((0.2, 0.45, 0.7))
    for story in stories:
        piece = Teller(random, district).tell(story, facts=figures, talk=0.15)
        _sign(piece, story, layout, district, random)
        draft.pieces.append(piece)
    return draft


def _choose(random: Random) -> str:
    draw = random.randrange(100)
    for name, share in _LAYOUTS:
        if draw < share:
            return name
        draw -= share
    return "print"


def _sign(piece: Piece, story: str, layout: str, district: world.District, random: Random) -> None:
    """Add the credits to the text, in one of the ways in which newspapers do."""
    first, second = (district.reporters[zipf(random, world.REPORTERS)] for _ in range(2))
    if story == "caption":
        piece.kind = "photo_caption"
        piece.paragraphs[-1] += f" {first} 摄"
        piece.contributors = [(first, "photographer")]
    elif story == "agency":
        piece.paragraphs.append("（新华社）")
        piece.contributors = [("新华社", "agency")]
    elif story == "digest":
        piece.paragraphs[-1] += f"（记者 {first}）"
        piece.contributors = [(first, "reporter")]
    else:
        label = f"{district.name[: -len(district.kind)]}新闻网讯" if layout == "mirror" else "本报讯"
        byline, piece.contributors = random.choice(
            (
                (f"（记者 {first}）", [(first, "reporter")]),
                (f"（记者 {first}）", [(first, "reporter")]),
                (f"（{second} 记者 {first}）", [(second, "correspondent"), (first, "reporter")]),
                (f"（通讯员 {second}）", [(second, "correspondent")]),
                (f"（见习记者 {second} 记者 {first}）", [(second, "intern_reporter"), (first, "reporter")]),
            )
        )
        piece.contributors = list(dict.fromkeys(piece.contributors))
        piece.paragraphs[0] = f"{label}{byline}{piece.paragraphs[0]}"


def _expected(path: str, draft: Draft, date_shown: bool) -> dict[str, Any]:
    return {
        "document": path,
        "articles": [
            {
                "kind": piece.kind,
                "headline": piece.headline,
                "body": piece.body,
                "contributors": [{"name": name, "role": role} for name, role in piece.contributors],
                "published_on": draft.day.isoformat() if date_shown else None,
                "persons": [{"name": name, "titles": titles} for name, titles in piece.persons.items()],
                "organizations": [{"name": name, "aliases": aliases} for name, aliases in piece.organizations.items()],
                "places": [{"name": name, "aliases": [], "optional": name in piece.debatable} for name in piece.places],
                "metrics": [
                    {
                        "surface": metric.quantity.surface,
                        "value": str(metric.quantity.value),
                        "value_high": None if metric.quantity.value_high is None else str(metric.quantity.value_high),
                        "unit": metric.quantity.unit,
                        "qualifier": metric.quantity.qualifier,
                        "indicator": metric.indicator,
                        "subject": metric.subjects,
                        "status": metric.statuses,
                    }
                    for metric in piece.metrics
                ],
            }
            for piece in draft.pieces
        ],
    }

"""The invented world that the benchmark's pages tell of: districts with their people, bureaus, firms and papers.

A district is made from the seed and its number alone, so the first thousand pages of a large corpus are those of a
small one. Which district, firm or person a page tells of is drawn by Zipf's law: a few are on many pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from benchmarks.tables import parts

DISTRICTS = 240
FIRMS = 40
REPORTERS = 30


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name and the offices that are printed before it."""

    name: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Firm:
    """A company: its full name, the short name that the papers use, what it makes, and who speaks for it."""

    name: str
    short: str
    product: str
    boss: Person


@dataclass(frozen=True, slots=True)
class Bureau:
    """An office of the district as printed (区水利局), and its head."""

    name: str
    head: Person


@dataclass(frozen=True, slots=True)
class District:
    """One district with everything that its newspaper writes about."""

    city: str
    name: str
    kind: str  # 区, 县 or 市: how the district speaks of itself
    lake: str
    paper: str
    leaders: tuple[Person, ...]
    bureaus: tuple[Bureau, ...]
    towns: tuple[str, ...]
    villages: tuple[str, ...]
    roads: tuple[str, ...]
    firms: tuple[Firm, ...]
    reporters: tuple[str, ...]
    ministries: tuple[str, ...]


def person_name(random: Random) -> str:
    """Return a name of two or three characters (four with a double surname)."""
    given = parts("given").draw(random)
    if random.random() < 0.72:
        given += parts("given").draw(random)
    return parts("surname").draw(random) + given


def place_stem(random: Random) -> str:
    """Return two characters that read like the name of a town."""
    return parts("place_first").draw(random) + parts("place_last").draw(random)


@lru_cache(maxsize=DISTRICTS)
def district(seed: int, number: int) -> District:
    """Return district ``number`` of the world with this seed."""
    random = Random(f"district {seed} {number}")
    city, stem = (parts("place_first").draw(random) + parts("place_last").draw(random) for _ in range(2))
    kind = parts("division_kind").draw(random)
    return District(
        city=f"{city}市",
        name=stem + kind,
        kind=kind,
        lake=parts("place_first").draw(random) + "湖",
        paper=f"{stem}{random.choice(('日报', '新闻', '报'))}",
        leaders=_leaders(random, kind),
        bureaus=tuple(_bureau(random, kind, text) for text in _distinct(random, "bureau", 12)),
        towns=tuple(place_stem(random) + parts("town_kind").draw(random) for _ in range(9)),
        villages=tuple(place_stem(random) + "村" for _ in range(14)),
        roads=tuple(
            (place_stem(random) if random.random() < 0.5 else parts("road_stem").draw(random))
            + parts("road_kind").draw(random)
            for _ in range(10)
        ),
        firms=tuple(_firm(random, city) for _ in range(FIRMS)),
        reporters=tuple(person_name(random) for _ in range(REPORTERS)),
        ministries=tuple(_distinct(random, "ministry", 5)),
    )


def _distinct(random: Random, part: str, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found[parts(part).draw(random)] = None
    return list(found)


def _leaders(random: Random, kind: str) -> tuple[Person, ...]:
    offices: list[tuple[str, ...]] = [
        (("市委常委", f"{kind}委书记") if kind == "区" else (f"{kind}委书记",)),
        (f"{kind}委副书记", f"{kind}长"),
        (f"{kind}人大常委会主任",),
        (f"{kind}政协主席",),
        (f"{kind}委常委", "宣传部部长"),
        (f"{kind}委常委", "组织部部长"),
        *[(f"副{kind}长",)] * 5,
    ]
    return tuple(Person(person_name(random), titles) for titles in offices)


def _bureau(random: Random, kind: str, text: str) -> Bureau:
    name, head = text.split("|")
    return Bureau(f"{kind}{name}", Person(person_name(random), (f"{kind}{name}{head}",)))


def _firm(random: Random, city: str) -> Firm:
    trade, product = parts("trade").draw(random).split("|")
    brand = parts("brand").draw(random) + parts("brand").draw(random)
    form = parts("firm_form").draw(random)
    shape = random.random()
    if form.startswith("集团") or shape < 0.2:
        name = f"{brand}{trade}{form}"
    elif shape < 0.65:
        name = f"{city}{brand}{trade}{form}"
    else:
        name = f"{brand}{trade}（{city}）{form}"
    head = trade[:2]
    title = random.choice(("董事长", "总经理", "副总经理", "技术总监", "厂长"))
    return Firm(name, brand + head, product, Person(person_name(random), (title,)))

"""Telling a story: fills the templates of ``data/stories.csv`` and keeps what a careful reader finds in the result."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from random import Random

from benchmarks import world
from benchmarks.quantities import Quantity, state
from benchmarks.tables import parts, templates, zipf
from benchmarks.words import word

_SLOT = re.compile(r"\{([^{}]*)\}")
# The subject of a quantity is told, not printed: {q:items;桥梁;{road};actual} names the road without a mention of it.
_TOLD = re.compile(r"(\{q:[^{};]*;[^{};]*;)\{(\w+)\}")
_SUBJECTS = "/"

STORIES = ("meeting", "visit", "project", "economy", "feature", "service")


@dataclass(frozen=True, slots=True)
class Metric:
    """A quantity of an article, with every indicator, subject and status that a reader would accept."""

    quantity: Quantity
    indicator: str
    subjects: tuple[str, ...]
    statuses: tuple[str, ...]


@dataclass(slots=True)
class Piece:
    """An article and what it says. Text is free of layout; names map to offices, aliases or whether all agree on them."""

    kind: str
    headline: str | None
    paragraphs: list[str]
    contributors: list[tuple[str, str]] = field(default_factory=list)
    persons: dict[str, list[str]] = field(default_factory=dict)
    organizations: dict[str, list[str]] = field(default_factory=dict)
    debatable: set[str] = field(default_factory=set)  # names that two readers could see differently
    places: dict[str, list[str]] = field(default_factory=dict)
    metrics: list[Metric] = field(default_factory=list)

    @property
    def body(self) -> str:
        """The clean body, one paragraph per line."""
        return "\n".join(self.paragraphs)


@cache
def _templates(story: str, part: str) -> tuple[str, ...]:
    found = tuple(row["text"] for row in templates("stories") if row["story"] == story and row["part"] == part)
    return tuple(_TOLD.sub(r"\1{\2!}", text) for text in found)


class Teller:
    """Tells one piece about one district; every choice comes from ``random``."""

    def __init__(self, random: Random, district: world.District) -> None:
        self._random = random
        self._at = district
        self._piece = Piece("news", None, [])
        self._firms = {
            "firm": district.firms[zipf(random, world.FIRMS)],
            "other": district.firms[zipf(random, world.FIRMS)],
        }
        leaders = random.sample(district.leaders, 5)
        self._leader, self._second, self._others = leaders[0], leaders[1], leaders[2:]
        self._bureau = random.choice(district.bureaus)
        self._towns = random.sample(district.towns, 2)
        self._village = random.choice(district.villages)
        self._road = random.choice(district.roads)
        self._ministry = random.choice(district.ministries)
        self._slots: dict[str, Callable[[], str]] = {
            "D": lambda: district.kind,
            "stem": lambda: district.name[: -len(district.kind)],
            "district": lambda: self._place(district.name, debatable=True),
            "city": lambda: self._place(district.city, debatable=True),
            "town": lambda: self._place(random.choice(self._towns)),
            "village": lambda: self._place(self._village),
            "lake": lambda: self._place(district.lake),
            "road": lambda: self._place(self._road),
            "country": lambda: self._place(parts("country").draw(random)),
            "leader": lambda: self._person(self._leader),
            "leader0": lambda: self._leader.name,
            "second": lambda: self._person(self._second),
            "leaders": self._leaders,
            "head": self._head,
            "bureau": lambda: self._organization(self._bureau.name),
            "bureau0": lambda: self._bureau.name,
            "ministry": lambda: self._organization(self._ministry),
            "ministry0": lambda: self._ministry,
            "firm": lambda: self._firm("firm"),
            "firm0": lambda: self._firms["firm"].short,
            "other": lambda: self._firm("other"),
            "boss": self._boss,
            "product": lambda: self._firms["firm"].product,
            "citizen": self._citizen,
            "citizen0": self._citizen,
            "month": lambda: str(random.randint(1, 12)),
            "day": lambda: str(random.randint(1, 28)),
            **{kind: partial(word, kind, random) for kind in ("n", "v", "a", "d")},
        }
        # What a reader would accept as the subject of a figure, for {firm!} and the like.
        self._told = {
            "firm!": (self._firms["firm"].name, self._firms["firm"].short),
            "other!": (self._firms["other"].name, self._firms["other"].short),
            "district!": (district.name, f"全{district.kind}", district.name[: -len(district.kind)]),
            "road!": (self._road, "工程", "项目"),
            "village!": (self._village, "全村"),
            "town!": (*self._towns, "沿线"),
            "lake!": (district.lake,),
            "bureau!": (self._bureau.name,),
        }

    def tell(self, story: str, facts: float, talk: float) -> Piece:
        """Return a piece. ``facts`` is the share of sentences with figures, ``talk`` that of quotations."""
        random, piece = self._random, self._piece
        headlines = _templates(story, "headline")
        piece.paragraphs = [self._fill(random.choice(_templates(story, "lead")))]
        pools = {part: list(_templates(story, part)) for part in ("fact", "talk", "filler")}
        for pool in pools.values():
            random.shuffle(pool)
        sentences: list[str] = []
        for _ in range(random.randint(3, 12) if any(pools.values()) else 0):
            draw = random.random()
            part = "fact" if draw < facts else "talk" if draw < facts + talk else "filler"
            if pools[part]:
                sentences.append(self._fill(pools[part].pop()))
            elif part == "filler":
                sentences.append(self._plain())
            if sentences and (random.random() < 0.4 or len(sentences) == 4):
                piece.paragraphs.append("".join(sentences))
                sentences = []
        if sentences:
            piece.paragraphs.append("".join(sentences))
        if headlines:
            piece.headline = self._fill(random.choice(headlines))
        return piece

    def _plain(self) -> str:
        """A sentence of plain words, without names or figures."""
        return self._fill(
            self._random.choice(
                (
                    "要{d}{v}{n}，{v}{n}{n}，把{n}{v}同{n}{v}结合起来，推动{n}{v}。",
                    "大家认为，{n}{v}既要看{n}，也要看{n}，关键是{d}{v}，让{n}更{a}。",
                    "在{v}{n}的同时，各单位{d}{v}{n}，{n}{n}{d}{v}，{n}面貌焕然一新。",
                    "据介绍，{n}{v}涉及{n}、{n}、{n}等方面，{d}{v}{n}，{v}起来并不{a}。",
                )
            )
        )

    def _fill(self, template: str) -> str:
        text = template
        while _SLOT.search(text):
            text = _SLOT.sub(lambda match: self._slot(match[1]), text)
        return text

    def _slot(self, slot: str) -> str:
        if slot in self._told:
            return _SUBJECTS.join(self._told[slot])
        kind, colon, rest = slot.partition(":")
        if not colon:
            return self._slots[slot]()
        if kind == "q":
            return self._quantity(*rest.split(";"))
        if kind == "o":
            return self._organization(rest)
        return self._place(rest) if kind == "p" else rest

    def _quantity(self, kind: str, indicator: str, subject: str, status: str) -> str:
        quantity = state(kind, self._random)
        subjects = tuple(subject.split(_SUBJECTS)) if subject else ()
        self._piece.metrics.append(Metric(quantity, indicator, subjects, tuple(status.split("|"))))
        return quantity.surface

    def _place(self, name: str, *, debatable: bool = False) -> str:
        self._piece.places.setdefault(name, [])
        if debatable or name.endswith(("镇", "街道", "乡")):
            self._piece.debatable.add(name)
        return name

    def _organization(self, name: str) -> str:
        self._piece.organizations.setdefault(name, [])
        return name

    def _person(self, person: world.Person) -> str:
        known = person.name in self._piece.persons
        self._piece.persons.setdefault(person.name, list(person.titles))
        return person.name if known else "、".join(person.titles) + person.name

    def _leaders(self) -> str:
        chosen = [person for person in self._others if person.name not in self._piece.persons]
        for person in chosen:
            self._piece.persons[person.name] = [f"{self._at.kind}领导"]
        return "、".join(person.name for person in chosen) or "等"

    def _head(self) -> str:
        self._organization(self._bureau.name)
        return self._person(self._bureau.head)

    def _firm(self, which: str) -> str:
        firm = self._firms[which]
        known = self._piece.organizations
        if firm.name not in known:
            known.setdefault(firm.name, [*known.pop(firm.short, []), *([firm.short] if firm.short in known else [])])
            return firm.name
        return self._alias(firm) if self._random.random() < 0.75 else firm.name

    def _alias(self, firm: world.Firm) -> str:
        aliases = self._piece.organizations.setdefault(firm.name, [])
        if firm.short not in aliases:
            aliases.append(firm.short)
        return firm.short

    def _boss(self) -> str:
        firm = self._firms["firm"]
        boss = firm.boss
        known = boss.name in self._piece.persons
        self._piece.persons.setdefault(boss.name, list(boss.titles))
        if known:
            return boss.name
        name = self._alias(firm) if firm.name in self._piece.organizations else self._firm("firm")
        return f"{name}{boss.titles[0]}{boss.name}"

    def _citizen(self) -> str:
        name = world.person_name(self._random)
        self._piece.persons.setdefault(name, [])
        return name

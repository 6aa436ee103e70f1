"""Who is who across pages: the reduce step over the names of one block.

Order-free: the links depend on the set of names and ties only. A confirmed link leads to a strictly fuller name, or to
the name itself, so that following links always ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from assets.entities.corrections import Corrections, corrections
from assets.entities.model import Name
from assets.entities.organizations.abbreviations import abbreviates

CONFIRMED, PROPOSED = "confirmed", "proposed"


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """A name, and in how many articles it is the name of a mention."""

    name: Name
    articles: int


@dataclass(frozen=True, slots=True)
class TieEvidence:
    """The ties of one form to one name, and in how many articles they stand."""

    form: str
    name: Name
    method: str
    status: str
    articles: int


@dataclass(frozen=True, slots=True)
class Link:
    """``name`` is the same as ``target``: confirmed, or proposed to a curator."""

    name: Name
    target: Name
    method: str
    status: str


def resolve(
    names: Sequence[NameEvidence], ties: Sequence[TieEvidence], curated: Corrections | None = None
) -> list[Link]:
    """Return the links of the names of one block: one confirmed for each name, and those that are only proposed.

    ``curated`` are the corrections to obey, those of the reference table unless given.
    """
    block = _Block({evidence.name for evidence in names}, ties, curated or corrections())
    return [link for name in block.names for link in block.links(name)]


def fuller(name: Name, other: Name) -> bool:
    """Tell whether ``other`` says strictly more than ``name``: a longer text, or a scope where ``name`` has none."""
    return _order(other) > _order(name)


def _order(name: Name) -> tuple[int, int, str, str, str]:
    return len(name.text), len(name.scope), name.text, name.scope, name.kind


class _Block:
    """The names of a block in order of fullness, and the ties of each form."""

    def __init__(self, names: set[Name], ties: Sequence[TieEvidence], curated: Corrections) -> None:
        self.forbid = curated.forbid
        self.names = sorted(names, key=_order)
        self.ties: dict[tuple[str, str], list[TieEvidence]] = {}
        for tie in ties:
            self.ties.setdefault((tie.name.kind, tie.form), []).append(tie)

    def links(self, name: Name) -> list[Link]:
        """Return the confirmed link of a name, then the proposed ones."""
        options = {o: how for o, how in self._options(name).items() if not self.forbid(name.kind, name.text, o.text)}
        tops = list(options)
        if name.kind != "person":  # of two bearers of a name, none is fuller than the other
            tops = [o for o in options if not any(self._leads(o, other) for other in options)]
        target, method = (tops[0], options[tops[0]]) if len(tops) == 1 else (name, "itself")
        proposed = {} if len(tops) == 1 else dict(options)
        for other, how in self._doubtful(name):
            if other not in options and not self.forbid(name.kind, name.text, other.text):
                proposed.setdefault(other, how)
        found = [Link(name, target, method, CONFIRMED)]
        found += [Link(name, o, how, PROPOSED) for o, how in sorted(proposed.items(), key=lambda p: _order(p[0]))]
        return [link for link in found if link.status == CONFIRMED or link.target not in (name, target)]

    def _options(self, name: Name) -> dict[Name, str]:
        """Return the fuller names that the name may stand for, and why."""
        options: dict[Name, str] = {}
        for tie in self._ties(name):
            if tie.status == CONFIRMED and _scopes_agree(name, tie.name) and fuller(name, tie.name):
                options[tie.name] = min(tie.method, options.get(tie.name, tie.method))
        if name.kind == "person" and name.scope:
            return options
        for other in self.names:
            if other not in options and fuller(name, other) and (method := _same(name, other)):
                options[other] = method
        return options

    def _doubtful(self, name: Name) -> list[tuple[Name, str]]:
        """Return names that may be the same, by weaker evidence: other ties, and the first homonym of a person."""
        doubtful = sorted(((tie.name, tie.method) for tie in self._ties(name)), key=lambda p: (_order(p[0]), p[1]))
        if name.kind == "person":
            homonyms = (other for other in self.names if other.text == name.text and other.scope and other != name)
            doubtful += [(other, "same_name") for other in islice(homonyms, 1)]
        return doubtful

    def _ties(self, name: Name) -> list[TieEvidence]:
        return [tie for tie in self.ties.get((name.kind, name.text), []) if tie.name != name]

    def _leads(self, name: Name, other: Name) -> bool:
        """Tell whether the evidence leads on from ``name`` to ``other``."""
        if not fuller(name, other):
            return False
        tied = any(tie.name == other and tie.status == CONFIRMED for tie in self._ties(name))
        return tied or _same(name, other) is not None


def _same(name: Name, other: Name) -> str | None:
    """Return how ``other`` is seen to be the fuller form of ``name`` in the same block, or None."""
    if name.kind != other.kind:
        return None
    if name.kind == "person":
        return "same_name" if name.text == other.text and not name.scope and other.scope else None
    if name.kind == "organization" and name.scope == other.scope:
        if name.scope:
            return "same_body"
        return "abbreviation" if abbreviates(name.text, other.text) else None
    return None


def _scopes_agree(name: Name, other: Name) -> bool:
    return not name.scope or not other.scope or name.scope == other.scope

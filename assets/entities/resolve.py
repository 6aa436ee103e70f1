"""Who is who across pages: the reduce step over the names of one block.

Order-free: the links depend on the set of names and ties only. A confirmed link leads to a strictly fuller name, or to
the name itself, so that following links always ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assets.entities.abbreviations import abbreviates
from assets.entities.corrections import forbidden
from assets.entities.model import Name

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


def resolve(names: Sequence[NameEvidence], ties: Sequence[TieEvidence]) -> list[Link]:
    """Return the links of the names of one block: one confirmed for each name, and those that are only proposed."""
    mine = sorted({evidence.name for evidence in names}, key=_order)
    links: list[Link] = []
    for name in mine:
        confirmed, proposed = _targets(name, mine, ties)
        target, method = confirmed or (name, "itself")
        links.append(Link(name, target, method, CONFIRMED))
        links += [Link(name, other, how, PROPOSED) for other, how in proposed if other not in (name, target)]
    return links


def fuller(name: Name, other: Name) -> bool:
    """Tell whether ``other`` says strictly more than ``name``: a longer text, or a scope where ``name`` has none."""
    return _order(other) > _order(name)


def _order(name: Name) -> tuple[int, int, str, str, str]:
    return len(name.text), len(name.scope), name.text, name.scope, name.kind


def _targets(
    name: Name, names: Sequence[Name], ties: Sequence[TieEvidence]
) -> tuple[tuple[Name, str] | None, list[tuple[Name, str]]]:
    options: dict[Name, str] = {}
    for tie in ties:
        if tie.status == CONFIRMED and _ties(tie, name) and _scopes_agree(name, tie.name) and fuller(name, tie.name):
            options[tie.name] = min(tie.method, options.get(tie.name, tie.method))
    for other in names:
        comparable = other.kind == name.kind and fuller(name, other) and other not in options
        if comparable and (method := _same(name, other)):
            options[other] = method
    proposed = [(tie.name, tie.method) for tie in ties if _ties(tie, name) and tie.name not in options]
    if name.kind == "person":
        proposed += [(o, "same_name") for o in names if o != name and o.text == name.text and o not in options]
    allowed = {other: how for other, how in options.items() if not forbidden(name.kind, name.text, other.text)}
    tops = [o for o in allowed if not any(p != o and _same_or_tied(o, p, ties) for p in allowed)]
    if len(tops) == 1:
        return (tops[0], allowed[tops[0]]), _unique(proposed)
    return None, _unique([*sorted(allowed.items(), key=lambda item: _order(item[0])), *proposed])


def _same(name: Name, other: Name) -> str | None:
    """Return how ``other`` is seen to be the fuller form of ``name`` in the same block, or None."""
    if name.kind == "person":
        return "same_name" if name.text == other.text and not name.scope and other.scope else None
    if name.kind == "organization":
        if name.scope and name.scope == other.scope:
            return "same_body"
        if name.scope == other.scope and abbreviates(name.text, other.text):
            return "abbreviation"
    return None


def _same_or_tied(name: Name, other: Name, ties: Sequence[TieEvidence]) -> bool:
    if not fuller(name, other):
        return False
    if _same(name, other):
        return True
    return any(t.form == name.text and t.name == other and t.status == CONFIRMED for t in ties)


def _ties(tie: TieEvidence, name: Name) -> bool:
    return tie.form == name.text and tie.name.kind == name.kind and tie.name != name


def _scopes_agree(name: Name, other: Name) -> bool:
    return not name.scope or not other.scope or name.scope == other.scope


def _unique(items: list[tuple[Name, str]]) -> list[tuple[Name, str]]:
    first: dict[Name, str] = {}
    for name, method in sorted(items, key=lambda item: (_order(item[0]), item[1])):
        first.setdefault(name, method)
    return list(first.items())

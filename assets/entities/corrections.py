"""A curator's corrections: misprints put right, merges forced and forbidden (seeds/reference/corrections.csv)."""

from __future__ import annotations

from functools import cache

from assets.reference import rows


@cache
def _by_action(action: str) -> dict[tuple[str, str], tuple[dict[str, str], ...]]:
    """Return the lines of an action by kind and wrong form."""
    found: dict[tuple[str, str], tuple[dict[str, str], ...]] = {}
    for row in rows("corrections"):
        if row["action"] == action:
            key = row["kind"], row["wrong"]
            found[key] = (*found.get(key, ()), row)
    return found


def corrected(kind: str, text: str, article: str) -> str | None:
    """Return what the misprint ``text`` stands for, or None; ``article`` must hold the correction's ``expect``."""
    return _lookup("correct", kind, text, article)


def merged(kind: str, text: str, article: str) -> str | None:
    """Return the name that a curator says ``text`` is another name of, or None."""
    return _lookup("merge", kind, text, article)


def forbidden(kind: str, one: str, other: str) -> bool:
    """Tell whether a curator says that the two names are never the same."""
    lines = _by_action("forbid")
    pairs = ((one, other), (other, one))
    return any(line["right"] == right for wrong, right in pairs for line in lines.get((kind, wrong), ()))


def _lookup(action: str, kind: str, text: str, article: str) -> str | None:
    lines = _by_action(action).get((kind, text), ())
    return next((line["right"] for line in lines if line["expect"] in article), None)

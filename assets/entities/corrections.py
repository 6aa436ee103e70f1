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


def corrected(kind: str, surface: str, name: str, article: str) -> str | None:
    """Return what the printed form ``surface`` of ``name`` stands for in truth, or None.

    It is a misprint, or another name of what a curator says; ``article`` must hold what the correction expects.
    """
    misprints, merges = _by_action("correct"), _by_action("merge")
    options = (misprints.get((kind, surface), ()), merges.get((kind, surface), ()), merges.get((kind, name), ()))
    return next((line["right"] for lines in options for line in lines if line["expect"] in article), None)


def forbidden(kind: str, one: str, other: str) -> bool:
    """Tell whether a curator says that the two names are never the same."""
    lines = _by_action("forbid")
    pairs = ((one, other), (other, one))
    return any(line["right"] == right for wrong, right in pairs for line in lines.get((kind, wrong), ()))

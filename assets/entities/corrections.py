"""A curator's corrections: misprints put right, merges forced and forbidden (seeds/reference/corrections.csv)."""

from __future__ import annotations

from functools import cache

from assets.reference import rows


@cache
def _by_action(action: str) -> tuple[dict[str, str], ...]:
    return tuple(row for row in rows("corrections") if row["action"] == action)


def corrected(kind: str, text: str, article: str) -> str | None:
    """Return what the misprint ``text`` stands for, or None; ``article`` must hold the correction's ``expect``."""
    return _lookup("correct", kind, text, article)


def merged(kind: str, text: str, article: str) -> str | None:
    """Return the name that a curator says ``text`` is another name of, or None."""
    return _lookup("merge", kind, text, article)


def forbidden(kind: str, one: str, other: str) -> bool:
    """Tell whether a curator says that the two names are never the same."""
    return any(row["kind"] == kind and {row["wrong"], row["right"]} == {one, other} for row in _by_action("forbid"))


def _lookup(action: str, kind: str, text: str, article: str) -> str | None:
    for row in _by_action(action):
        if row["kind"] == kind and row["wrong"] == text and row["expect"] in article:
            return row["right"]
    return None

"""An end that a name may have, and what speaks for it."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """A name may end before ``end``; ``weight`` is the sum of its ``evidence``, each piece by its name."""

    end: int
    weight: float
    evidence: dict[str, float]


def candidate(end: int, **evidence: float) -> Candidate:
    """Return the candidate that ends at ``end`` with this evidence."""
    return Candidate(end, sum(evidence.values()), evidence)

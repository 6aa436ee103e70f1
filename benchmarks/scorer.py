"""Accuracy at scale: the published warehouse against what is known to stand on the pages of a corpus.

Articles match when one body has the expected text (punctuation, width and white space aside). Names and figures count
within matched articles, as sets per article: persons and organisations by any form of the name, figures by value and
unit. Names that two readers could see differently are neither asked for nor held against the warehouse.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

_NOT_WORDS = re.compile(r"[\W_]+")
_TABLES = ("articles", "persons", "organizations", "metrics")


@dataclass(slots=True)
class Tally:
    """How many were right, found and expected."""

    right: int = 0
    found: int = 0
    expected: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 when nothing was found and nothing expected."""
        total = self.found + self.expected
        return 2 * self.right / total if total else 1.0


def fold(text: str | None) -> str:
    """Keep letters and digits only, in one width."""
    return _NOT_WORDS.sub("", unicodedata.normalize("NFKC", text or ""))


def score(database: Path, expected: Iterable[dict[str, Any]]) -> dict[str, Tally]:
    """Return a tally per table for the pages of ``expected``; pages that the warehouse lacks count as missed."""
    tallies = {name: Tally() for name in _TABLES}
    with duckdb.connect(str(database), read_only=True) as con:
        found = _Found(con)
        for page in expected:
            _score_page(page, found, tallies)
    return tallies


class _Found:
    """What the warehouse holds, by document path and article."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self.articles: dict[str, list[tuple[str, str]]] = {}
        for path, article, body in con.execute(
            "SELECT d.path, a.article_id, a.body FROM core.articles AS a INNER JOIN raw.documents AS d USING (document_id) "
            "WHERE a.kind <> 'imprint'"
        ).fetchall():
            self.articles.setdefault(path, []).append((article, fold(body)))
        self.names: dict[tuple[str, str], dict[str, set[str]]] = {}
        for article, kind, entity, name, surface in con.execute(
            "SELECT DISTINCT m.article_id, e.kind, e.entity_id, e.name, m.surface FROM core.mentions AS m "
            "INNER JOIN core.entities AS e USING (entity_id) WHERE m.field = 'body'"
        ).fetchall():
            forms = self.names.setdefault((article, kind), {}).setdefault(entity, set())
            forms |= {fold(name), fold(surface)}
        self.metrics: dict[str, Counter[tuple[Decimal, str]]] = {}
        for article, value, unit in con.execute("SELECT article_id, value, unit FROM core.observations").fetchall():
            self.metrics.setdefault(article, Counter())[(value.normalize(), fold(unit) or unit)] += 1


def _score_page(page: dict[str, Any], found: _Found, tallies: dict[str, Tally]) -> None:
    left = list(found.articles.get(page["document"], ()))
    tallies["articles"].found += len(left)
    for article in page["articles"]:
        tallies["articles"].expected += 1
        body = fold(article["body"])
        match = next((pair for pair in left if pair[1] == body), None)
        if match is None:
            continue
        left.remove(match)
        tallies["articles"].right += 1
        _score_names(article, "persons", found.names.get((match[0], "person"), {}), tallies["persons"])
        _score_names(
            article, "organizations", found.names.get((match[0], "organization"), {}), tallies["organizations"]
        )
        _score_metrics(article, found.metrics.get(match[0], Counter()), tallies["metrics"])


def _score_names(article: dict[str, Any], key: str, entities: dict[str, set[str]], tally: Tally) -> None:
    places = {fold(place["name"]) for place in article["places"]}
    free = dict(entities)
    for expected in article[key]:
        forms = {fold(form) for form in (expected["name"], *expected.get("aliases", ()))}
        hits = [entity for entity, names in free.items() if names & forms]
        tally.expected += 1
        tally.right += bool(hits)
        tally.found += len(hits)
        for entity in hits:
            del free[entity]
    # A town is a body as well as a place: no reader is asked to decide.
    tally.found += sum(not names & places for names in free.values())


def _score_metrics(article: dict[str, Any], found: Counter[tuple[Decimal, str]], tally: Tally) -> None:
    expected = Counter(
        (Decimal(metric["value"]).normalize(), fold(metric["unit"]) or metric["unit"]) for metric in article["metrics"]
    )
    tally.expected += expected.total()
    tally.found += found.total()
    tally.right += (expected & found).total()

"""How well a warehouse reads the pages of tests/gold: found, claimed and expected answers, kind by kind.

What the gold marks as optional counts for nobody: found or not, it is taken out on both sides.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from benchmarks.scorer import Tally

GOLD = Path(__file__).resolve().parent / "gold"
ENTITIES = {"persons": "person", "organizations": "organization", "places": "place"}
Gold = Mapping[str, Any]

_SAME = str.maketrans("“”‘’、。", "\"\"'',.")


def words(text: str | None) -> str:
    """Return what two readers would write alike: no white space, one width, one kind of quotes."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", (text or "").translate(_SAME)))


def score(database: Path, gold: Path = GOLD) -> dict[str, Tally]:
    """Compare the articles, headlines, entities and metrics of a warehouse with every file of ``gold``."""
    scores = {name: Tally() for name in ("articles", "headlines", *ENTITIES, "metrics")}
    with duckdb.connect(str(database), read_only=True) as con:
        for file in sorted(gold.glob("*.json")):
            _score_page(con, json.loads(file.read_text(encoding="utf-8")), scores)
    return scores


def _score_page(con: duckdb.DuckDBPyConnection, page: Gold, scores: dict[str, Tally]) -> None:
    articles = con.execute(
        """
        SELECT a.article_id, a.headline, a.body FROM core.articles AS a
        INNER JOIN raw.documents AS d ON a.document_id = d.document_id
        WHERE d.path = ? OR ends_with(d.path, '/' || ?) ORDER BY a.position
        """,
        [page["document"], page["document"]],
    ).fetchall()
    bodies = {article_id: words(body) for article_id, _, body in articles}
    headlines = {article_id: words(headline) for article_id, headline, _ in articles}
    scores["articles"].found += len(bodies)
    for expected in page["articles"]:
        head, tail = words(expected["body_head"]), words(expected["body_tail"])
        article_id = _most_alike(head, tail, words(expected["headline"]), bodies, headlines)
        exact = article_id is not None and bodies[article_id].startswith(head) and bodies[article_id].endswith(tail)
        if expected.get("optional"):
            if exact and article_id:
                scores["articles"].found -= 1
                del bodies[article_id]
            continue
        scores["articles"].expected += 1
        scores["articles"].right += exact
        if expected["kind"] == "news":
            accepted = {words(expected["headline"]), words(expected["headline"]) + words(expected["subhead"])}
            right = article_id is not None and headlines[article_id] in accepted
            _add(scores["headlines"], Tally(int(right), 1, 1))
        for name, kind in ENTITIES.items():
            _add(scores[name], _names(_entities(con, article_id, kind), expected[name]))
        _add(scores["metrics"], _quantities(_observations(con, article_id), expected["metrics"]))
        bodies.pop(article_id or "", None)


def _most_alike(
    head: str, tail: str, headline: str, bodies: Mapping[str, str], headlines: Mapping[str, str]
) -> str | None:
    """Return the article with the most of: the same beginning in it, the same end in it, the same headline."""
    alike = {key: (head in body) + (tail in body) + (headlines[key] == headline) for key, body in bodies.items()}
    best = max(alike, key=lambda key: alike[key], default=None)
    return best if best and alike[best] else None


def _entities(con: duckdb.DuckDBPyConnection, article_id: str | None, kind: str) -> list[set[str]]:
    rows = con.execute(
        """
        SELECT e.name, list(DISTINCT m.surface) FROM core.mentions AS m
        INNER JOIN core.entities AS e ON m.entity_id = e.entity_id
        WHERE m.article_id = ? AND e.kind = ? GROUP BY e.entity_id, e.name
        """,
        [article_id, kind],
    ).fetchall()
    return [{words(form) for form in (name, *surfaces)} for name, surfaces in rows]


def _names(claimed: list[set[str]], expected: Iterable[Gold]) -> Tally:
    result = Tally(found=len(claimed))
    left = list(claimed)
    for entity in expected:
        forms = {words(form) for form in (entity["name"], *entity.get("aliases", ()))}
        hits = [names for names in left if names & forms]
        left = [names for names in left if not names & forms]
        result.found -= len(hits)  # one name for one thing: what was split is counted once
        if not entity.get("optional"):
            _add(result, Tally(bool(hits), bool(hits), 1))
    return result


def _observations(con: duckdb.DuckDBPyConnection, article_id: str | None) -> list[tuple[Decimal, Decimal | None, str]]:
    rows = con.execute("SELECT value, value_high, unit FROM core.observations WHERE article_id = ?", [article_id])
    return [(value, high, words(unit)) for value, high, unit in rows.fetchall()]


def _quantities(claimed: list[tuple[Decimal, Decimal | None, str]], expected: Iterable[Gold]) -> Tally:
    result = Tally(found=len(claimed))
    left = list(claimed)
    for metric in sorted(expected, key=lambda metric: bool(metric.get("optional"))):
        high = metric.get("value_high")
        answer = (
            Decimal(str(metric["value"])),
            None if high is None else Decimal(str(high)),
            words(metric["unit"]),
        )
        hit = answer in left
        if hit:
            left.remove(answer)
        if metric.get("optional"):
            result.found -= hit
        else:
            result.right += hit
            result.expected += 1
    return result


def _add(score: Tally, more: Tally) -> None:
    score.right += more.right
    score.found += more.found
    score.expected += more.expected

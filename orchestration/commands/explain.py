"""`fangzhi explain`: the raw lines from which a row was read, with its characters marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
from rich.text import Text

from orchestration.commands.query import open_current
from orchestration.commands.terminal import console, fail, plain, readable
from orchestration.settings import Settings

_QUERIES = {
    "article": """
        SELECT a.*, d.path, d.text AS raw, d.media_type FROM core.articles AS a
        INNER JOIN raw.documents AS d ON a.document_id = d.document_id WHERE a.article_id = ?
    """,
    "sentence": """
        SELECT s.*, a.body_map, d.path, d.text AS raw FROM core.sentences AS s
        INNER JOIN core.articles AS a ON s.article_id = a.article_id
        INNER JOIN raw.documents AS d ON s.document_id = d.document_id WHERE s.sentence_id = ?
    """,
    "mention": """
        SELECT m.*, e.kind, e.name, e.scope, d.path, d.text AS raw FROM core.mentions AS m
        INNER JOIN core.entities AS e ON m.entity_id = e.entity_id
        INNER JOIN raw.documents AS d ON m.document_id = d.document_id WHERE m.mention_id = ?
    """,
    "observation": """
        SELECT o.*, e.name AS entity, k.indicator AS metric, a.body_map, d.path, d.text AS raw
        FROM core.observations AS o
        INNER JOIN core.articles AS a ON o.article_id = a.article_id
        INNER JOIN core.metrics AS k ON o.metric_id = k.metric_id
        INNER JOIN raw.documents AS d ON o.document_id = d.document_id
        LEFT JOIN core.entities AS e ON o.subject_id = e.entity_id WHERE o.observation_id = ?
    """,
}
_OPEN, _CLOSE = "⟦", "⟧"  # not used in newspapers


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of the raw text, and what they were taken for."""

    label: str
    start: int
    end: int


def explain(settings: Settings, identifier: str) -> int:
    """Print where the row with this identifier was read. Returns the exit code: 1 when there is none."""
    con = open_current(settings)
    if con is None:
        return 1
    identifier = identifier.strip()  # as it comes out of a CSV file
    try:
        for kind, query in _QUERIES.items():
            row = _row(con, query, identifier)
            if row is not None:
                _print(f"{kind} {identifier}", _facts(kind, row), row["raw"], _marks(kind, row))
                return 0
    finally:
        con.close()
    fail(f"{identifier}: the current release has no article, sentence, mention or observation with this id")
    return 1


def _row(con: duckdb.DuckDBPyConnection, query: str, identifier: str) -> dict[str, Any] | None:
    cursor = con.execute(query, [identifier])
    names = [column[0] for column in cursor.description or ()]
    found = cursor.fetchone()
    return dict(zip(names, found, strict=True)) if found else None


def _facts(kind: str, row: dict[str, Any]) -> list[tuple[str, str]]:
    """Return what the row says, label by label."""
    shown = {
        "article": ("path", "kind", "headline", "published_on", "published_precision", "published_evidence"),
        "sentence": ("path", "text"),
        "mention": ("path", "surface", "kind", "name", "scope", "method"),
        "observation": (
            *("path", "surface", "value", "value_high", "unit", "qualifier", "status", "metric", "indicator"),
            *("subject", "entity", "comparison", "period_text", "period_start", "period_end"),
        ),
    }
    return [(name, str(readable(row[name]))) for name in shown[kind] if row[name] not in (None, "")]


def _marks(kind: str, row: dict[str, Any]) -> list[Mark]:
    """Return the raw characters of the row and of its parts."""
    from assets.articles.cleaning.offsets import OffsetMap

    if kind == "article":
        from assets.articles.page import read_blocks

        return [
            Mark(block.label, block.raw_start, block.raw_end)
            for block in read_blocks(row["raw"], row["media_type"])
            if block.raw_start < row["raw_end"] and block.raw_end > row["raw_start"]
        ] or [Mark("article", row["raw_start"], row["raw_end"])]
    if kind == "mention":
        return [Mark(row["method"], row["raw_start"], row["raw_end"])]
    offsets = OffsetMap.from_list(row["body_map"])
    if kind == "sentence":
        return [Mark("sentence", *offsets.span(row["start_char"], row["end_char"]))]
    parts = [Mark("quantity", row["raw_start"], row["raw_end"])]
    for label in ("subject", "indicator", "period_text"):
        start, end = row[f"{label}_start"], row[f"{label}_end"]
        if start is not None:
            parts.append(Mark(label.removesuffix("_text"), *offsets.span(start, end)))
    return parts


def _print(title: str, facts: list[tuple[str, str]], raw: str, marks: list[Mark]) -> None:
    console.print(Text(title, style="bold"))
    for label, value in facts:
        console.print(Text(f"  {label:<18} {plain(value)}"), soft_wrap=True)
    console.print()
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        console.print(Text(f"  {_OPEN}{mark.label}{_CLOSE} characters {mark.start} to {mark.end}"), soft_wrap=True)
    console.print()
    for line in marked_lines(raw, marks):
        console.print(Text(line), soft_wrap=True)


def marked_lines(raw: str, marks: Sequence[Mark]) -> list[str]:
    """Return the raw lines that hold marks, numbered from 1, each mark between ⟦label: and ⟧; gaps show as ``…``.

    Blank lines are left out. Marks may overlap: an inner one is shown within the outer one.
    """
    starts = [0]
    for line in raw.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    inserts: dict[int, list[tuple[int, str]]] = {}
    touched: set[int] = set()
    for mark in marks:
        first, last = bisect_right(starts, mark.start) - 1, bisect_right(starts, mark.end - 1) - 1
        touched.update(range(first, last + 1))
        inserts.setdefault(mark.start, []).append((1, f"{_OPEN}{mark.label}:"))
        inserts.setdefault(mark.end, []).append((0, _CLOSE))
    result: list[str] = []
    previous = None
    for number in sorted(touched):
        start, end = starts[number], starts[number + 1] if number + 1 < len(starts) else len(raw)
        text = _marked(raw, start, end, inserts)
        if not text.strip():
            continue
        if previous is not None and raw[starts[previous + 1] : start].strip():
            result.append("     …")
        result.append(f"{number + 1:>5} | {text}")
        previous = number
    return result


def _marked(raw: str, start: int, end: int, inserts: dict[int, list[tuple[int, str]]]) -> str:
    # A mark that closes at the end of a line belongs to it; one that opens there, to the next line.
    places = sorted(place for place in inserts if start <= place <= end)
    pieces, position = [], start
    for place in places:
        pieces.append(plain(raw[position:place].strip("\r\n")))
        for order, text in sorted(inserts[place]):
            opens = order == 1
            if (opens and place < end) or (not opens and place > start):
                pieces.append(text)
        position = place
    pieces.append(plain(raw[position:end].strip("\r\n")))
    return "".join(pieces)

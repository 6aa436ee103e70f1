"""The manifest of a release: every ingredient that it was made from, what it contains, and what its audit said."""

from __future__ import annotations

import hashlib
import platform
from importlib import metadata
from typing import Any

import duckdb

from assets.stage import Stage
from orchestration.audit import Baseline, Finding, measures
from orchestration.logic import ingredients
from orchestration.releases import delta
from orchestration.schema import fingerprint, tables
from orchestration.stages import STAGES

_STORED_SCHEMAS = ("raw", "core", "internal")
_LIBRARIES = (
    *("charset-normalizer", "dagster", "duckdb", "great-expectations", "jieba", "opencc", "polars", "rjieba"),
    "trafilatura",
)


def made_from(con: duckdb.DuckDBPyConnection, stages: tuple[Stage, ...]) -> dict[str, Any]:
    """Return the ingredients: with the same ones, the same tables are made, on any machine.

    ``stages`` lists, for each stage, its source files, reference tables and libraries with their hashes and versions.
    """
    return {
        "code_version": metadata.version("fangzhi"),
        "schema": fingerprint(),
        "libraries": {"python": platform.python_version(), **{name: metadata.version(name) for name in _LIBRARIES}},
        "stages": {stage.name: ingredients(stage) for stage in stages},
        "landing_fingerprint": landing_fingerprint(con),
    }


def landing_fingerprint(con: duckdb.DuckDBPyConnection) -> str:
    """Return a fingerprint of the paths and bytes of the landing, as they were read into the warehouse."""
    digest = hashlib.sha256()
    files = con.execute(
        "SELECT path, sha256 FROM raw.documents UNION ALL SELECT path, sha256 FROM raw.rejects ORDER BY path"
    )
    while rows := files.fetchmany(10_000):
        for path, sha256 in rows:
            digest.update(f"{path}\0{sha256 or ''}\n".encode())
    return digest.hexdigest()[:16]


def content(con: duckdb.DuckDBPyConnection, released: dict[str, Any] | None = None) -> dict[str, dict[str, Any]]:
    """Return, per table, its row count and a hash of its rows that does not depend on their order.

    Views have no hash: what they show follows from the tables, and hashing their joins costs many times what hashing
    the tables does. Those of core are counted, for readers know them as tables. ``released`` is what this returned for
    the release that ``was`` and ``now`` differ from: then only the rows in these are read.
    """
    known = delta.covered(STAGES)
    result: dict[str, dict[str, Any]] = {}
    for table in sorted(tables().values(), key=lambda table: table.is_view):
        schema = table.name.split(".")[0]
        if schema not in _STORED_SCHEMAS or (table.is_view and schema != "core"):
            continue
        if table.behind:
            result[table.name] = {"rows": result[table.behind]["rows"]}
        elif released is None or table.name not in known:
            rows, hashes = (_count(con, table.name), None) if table.is_view else _sums(con, table.name)
            result[table.name] = _entry(rows, hashes)
        else:
            was, now = _sums(con, f"{delta.WAS}.{table.name}"), _sums(con, f"{delta.NOW}.{table.name}")
            before = released[table.name]
            hashes = None if table.is_view else int(before["content_hash"]) + now[1] - was[1]
            result[table.name] = _entry(before["rows"] + now[0] - was[0], hashes)
    return dict(sorted(result.items()))


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    assert row is not None  # an aggregate without groups always has a row
    return int(row[0])


def _entry(rows: int, hashes: int | None) -> dict[str, Any]:
    return {"rows": rows} if hashes is None else {"rows": rows, "content_hash": str(hashes)}


def _sums(con: duckdb.DuckDBPyConnection, table: str) -> tuple[int, int]:
    row = con.execute(f"SELECT count(*), coalesce(sum(hash(t)), 0)::HUGEINT FROM {table} AS t").fetchone()
    assert row is not None  # an aggregate without groups always has a row
    return row[0], row[1]


def said(findings: list[Finding], compared: Baseline) -> dict[str, Any]:
    """Return what the audit said, what it compared the candidate with, and who accepted what it found, why."""
    return {
        "measures": measures(findings),
        "compared_with": {"release_id": compared.release_id, "measures": compared.measures},
        "accepted": next((finding.accepted for finding in findings if finding.accepted), None),
        "audit": [
            {
                "table": finding.check.table,
                "check": finding.check.name,
                "severity": finding.check.severity,
                "failing_rows": finding.failing_rows,
            }
            for finding in findings
        ],
    }

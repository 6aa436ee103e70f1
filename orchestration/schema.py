"""The tables as sql/schema describes them: applying the DDL, and reading columns, keys and references back from it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from orchestration.settings import ROOT

if TYPE_CHECKING:
    import polars as pl

SCHEMA = ROOT / "sql" / "schema"
MARTS = ROOT / "sql" / "marts"

_KEY = re.compile(r"\bKey(?::| together with (?P<others>[\w ,]+?)[.:])")
_BEHIND = re.compile(r"\bOne row for each row of (?P<table>\w+\.\w+)")
_REFERENCE = re.compile(r"^References (?P<table>\w+\.\w+)(?: \((?P<column>\w+)\))?:")
_LINE_COMMENT = re.compile(r"--[^\n]*")


class SchemaError(RuntimeError):
    """The DDL of sql/schema or sql/marts cannot be applied; the message names the file."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its DuckDB type, its comment, and the ``(table, column)`` that it references, if any."""

    name: str
    type: str
    nullable: bool
    comment: str
    references: tuple[str, str] | None  # its comment starts "References <table>:" or "References <table> (<column>):"


@dataclass(frozen=True, slots=True)
class Table:
    """One table or view of the warehouse, as its DDL and comments describe it."""

    name: str  # with its schema: core.articles
    comment: str
    is_view: bool
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    behind: str = ""  # of a view whose comment says "One row for each row of <table>": that table
    sources: tuple[str, ...] = ()  # of a view: the stored tables that it reads

    def polars_schema(self) -> dict[str, pl.DataType]:
        """Return the Polars types of the columns, in order."""
        return {column.name: _polars_type(column.type) for column in self.columns}


def scripts(folder: Path = SCHEMA) -> list[Path]:
    """Return the SQL files of a folder in the order in which they are applied."""
    return sorted(folder.glob("*.sql"))


def structure() -> str:
    """Return a fingerprint of the stored tables that comments, views and ops do not change."""
    statements = []
    for script in scripts():
        for statement in _LINE_COMMENT.sub("", script.read_text(encoding="utf-8")).split(";"):
            words = " ".join(statement.split())
            if words.startswith("CREATE TABLE"):
                statements.append(words)
    return hashlib.sha256("\n".join(statements).encode()).hexdigest()[:16]


def fingerprint() -> str:
    """Return a fingerprint of all scripts, comments and views included."""
    digest = hashlib.sha256()
    for script in [*scripts(SCHEMA), *scripts(MARTS)]:
        digest.update(script.read_bytes())
    return digest.hexdigest()[:16]


def apply(con: duckdb.DuckDBPyConnection) -> None:
    """Create what is missing of the tables, and all views and comments anew.

    Raises SchemaError, naming the file, when a script fails.
    """
    for script in [*scripts(SCHEMA), *scripts(MARTS)]:
        try:
            con.execute(script.read_text(encoding="utf-8"))
        except duckdb.Error as error:
            raise SchemaError(f"{script.relative_to(ROOT)}: {error}") from error


@cache
def tables() -> dict[str, Table]:
    """Return every table and view of the warehouse by name, read back from an empty database made by the DDL."""
    con = duckdb.connect(":memory:")
    try:
        apply(con)
        relations = con.execute(
            """
            SELECT schema_name || '.' || table_name, comment, NULL FROM duckdb_tables() WHERE NOT internal
            UNION ALL
            SELECT schema_name || '.' || view_name, comment, sql FROM duckdb_views() WHERE NOT internal
            """
        ).fetchall()
        columns: dict[str, list[tuple[str, str, bool, str | None]]] = {}
        for table, name, kind, nullable, comment in con.execute(
            """
            SELECT schema_name || '.' || table_name, column_name, data_type, is_nullable, comment
            FROM duckdb_columns() WHERE NOT internal ORDER BY column_index
            """
        ).fetchall():
            columns.setdefault(table, []).append((name, kind, nullable, comment))
        keys = {name: _key(columns[name]) for name, _, _ in relations}
        return {
            name: Table(
                name,
                comment or "",
                sql is not None,
                tuple(
                    Column(column, kind, nullable, text or "", _reference(text or "", keys))
                    for column, kind, nullable, text in columns[name]
                ),
                keys[name],
                found["table"] if (found := _BEHIND.search(comment or "")) else "",
                _sources(con, sql) if sql else (),
            )
            for name, comment, sql in sorted(relations)
        }
    finally:
        con.close()


def _sources(con: duckdb.DuckDBPyConnection, view: str) -> tuple[str, ...]:
    query = view.partition(" AS ")[2]
    return tuple(sorted({name.partition(" AS ")[0] for name in con.get_table_names(query, qualified=True)}))


def _reference(comment: str, keys: dict[str, tuple[str, ...]]) -> tuple[str, str] | None:
    match = _REFERENCE.match(comment)
    if match is None:
        return None
    return match["table"], match["column"] or keys[match["table"]][0]


def _key(columns: list[tuple[str, str, bool, str | None]]) -> tuple[str, ...]:
    for name, _, _, comment in columns:
        if match := _KEY.search(comment or ""):
            others = re.split(r"\s*,\s*|\s+and\s+", match["others"]) if match["others"] else []
            return (name, *others)
    return ()


def _polars_type(duckdb_type: str) -> Any:
    import polars as pl

    if duckdb_type.endswith("[]"):
        return pl.List(_polars_type(duckdb_type[:-2]))
    if match := re.fullmatch(r"DECIMAL\((\d+),(\d+)\)", duckdb_type):
        return pl.Decimal(int(match[1]), int(match[2]))
    types = {
        "VARCHAR": pl.String,
        "BIGINT": pl.Int64,
        "INTEGER": pl.Int32,
        "BLOB": pl.Binary,
        "DATE": pl.Date,
        "BOOLEAN": pl.Boolean,
        "DOUBLE": pl.Float64,
        "TIMESTAMP WITH TIME ZONE": pl.Datetime("us", "UTC"),
    }
    return types[duckdb_type]

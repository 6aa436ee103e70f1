"""`fangzhi query`: what readers ask of the current release. Nothing here writes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import duckdb
from rich.table import Column, Table
from rich.text import Text

from orchestration.commands.terminal import console, fail, plain, readable
from orchestration.releases import published
from orchestration.settings import Settings


def open_current(settings: Settings) -> duckdb.DuckDBPyConnection | None:
    """Open the current release for reading, without access to files or the network; None when nothing is published."""
    release = published.current_release(settings)
    if release is None:
        fail(f"{settings.current}: nothing is published yet; run `fangzhi run`")
        return None
    con = duckdb.connect(str(release.database), read_only=True, config={"python_enable_replacements": "false"})
    con.execute("SET enable_external_access = false")
    con.execute("SET lock_configuration = true")
    return con


def query(settings: Settings, sql: str, form: str) -> int:
    """Print the rows of a query as a table, csv or json. Returns the exit code."""
    if sql.endswith(".sql") and "\n" not in sql:
        try:
            sql = Path(sql).read_text(encoding="utf-8")
        except OSError as error:
            fail(f"{sql}: {error.strerror}")
            return 1
    con = open_current(settings)
    if con is None:
        return 1
    try:
        relation = con.sql(sql)
        if relation is None:
            fail("this statement returns no rows; the published warehouse can only be read")
            return 1
        columns, rows = relation.columns, relation.fetchall()
    except duckdb.Error as error:
        fail(str(error))
        return 1
    finally:
        con.close()
    _print(columns, rows, form)
    return 0


def _print(columns: list[str], rows: list[tuple[Any, ...]], form: str) -> None:
    rows = [tuple(readable(value) for value in row) for row in rows]
    if form == "csv":
        import csv

        writer = csv.writer(sys.stdout)
        writer.writerow(columns)
        writer.writerows(rows)
    elif form == "json":
        import orjson

        records = [dict(zip(columns, row, strict=True)) for row in rows]
        sys.stdout.buffer.write(orjson.dumps(records, default=str, option=orjson.OPT_INDENT_2) + b"\n")
    else:
        # A terminal may not be fooled by what a page says: no markup, no control characters.
        table = Table(*(Column(Text(column)) for column in columns))
        for row in rows:
            table.add_row(*(Text(plain("" if value is None else str(value))) for value in row))
        console.print(table)

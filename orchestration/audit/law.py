"""What sql/schema says of each table, as checks: keys, references, not-null, allowed values; and the pipeline's books.

These hold or the data is broken. They are counted in SQL: on whole tables, or, when the last release kept the same law,
on what changed since, which proves the same. A key is looked for among all rows when its own row changed, and a
reference also when the row that it leads to is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.stage import Stage
from orchestration.audit.model import Check, Each, OneOf
from orchestration.releases import delta
from orchestration.schema import Table, scripts, tables

AUDITED = ("raw", "core", "internal")

# media_type TEXT NOT NULL CHECK (media_type IN ('text/plain', 'text/html')),
_ALLOWED = re.compile(r"CHECK\s*\(\s*(?P<column>\w+)\s+IN\s*\((?P<values>[^)]*)\)\s*\)")
_STATEMENT = re.compile(r"CREATE TABLE IF NOT EXISTS (?P<table>[\w.]+) \((?P<body>.*?)\n\);", re.DOTALL)


def law(stages: tuple[Stage, ...]) -> Iterator[Check]:
    """Return the checks that follow from the schema and the ledger."""
    allowed = _allowed_values()
    known = delta.covered(stages)
    shown = {view.behind: view for view in tables().values() if view.behind}
    for table in tables().values():
        if table.name.split(".")[0] in AUDITED:
            view = shown.get(table.name)  # its rows are those of the table: what holds of them is asked once
            if view is None or view.key != table.key:
                yield from _key(table, known)
            yield from _types(table)
            yield from _not_null(table, known)
            yield from _references(table, _leads(view) if view else set(), known)
            yield from allowed.get(table.name, ())
    yield from _counts(stages)
    yield _PROVENANCE


def _key(table: Table, known: list[str]) -> Iterator[Check]:
    if table.key:
        columns = ", ".join(table.key)
        copies = f"SELECT {columns}, count(*) AS copies FROM {table.name} {{}}GROUP BY {columns} HAVING count(*) > 1"
        changed = f"SEMI JOIN {delta.NOW}.{table.name} USING ({columns}) "
        yield Check(
            f"{'_and_'.join(table.key)}_is_unique",
            table.name,
            "error",
            f"No two rows share {columns}.",
            copies.format(""),
            delta=copies.format(changed) if table.name in known else None,
        )


def _types(table: Table) -> Iterator[Check]:
    expected = ", ".join(f"('{column.name}', '{column.type}')" for column in table.columns)
    schema, name = table.name.split(".")
    yield Check(
        "columns_are_those_of_the_schema",
        table.name,
        "error",
        "Every column of sql/schema is there with its type, and no other.",
        "SELECT * FROM (SELECT column_name, data_type FROM duckdb_columns() "
        f"WHERE database_name = current_database() AND schema_name = '{schema}' AND table_name = '{name}') AS found "
        f"FULL JOIN (VALUES {expected}) AS wanted (column_name, data_type) USING (column_name, data_type) "
        "WHERE found.column_name IS NULL OR wanted.column_name IS NULL",
    )


def _not_null(table: Table, known: list[str]) -> Iterator[Check]:
    required = [c.name for c in table.columns if (c.name in table.key if table.is_view else not c.nullable)]
    if required:
        query = f"SELECT * FROM {{}} WHERE ({' OR '.join(f'{name} IS NULL' for name in required)})"
        yield Check(
            "nothing_required_is_null",
            table.name,
            "error",
            f"No row lacks any of {', '.join(required)}.",
            query.format(table.name),
            delta=query.format(f"{delta.NOW}.{table.name}") if table.name in known else None,
        )


def _leads(table: Table) -> set[tuple[str, tuple[str, str] | None]]:
    return {(column.name, column.references) for column in table.columns}


def _references(table: Table, asked: set[tuple[str, tuple[str, str] | None]], known: list[str]) -> Iterator[Check]:
    """Return a check for each column that leads to another table, but for those that are ``asked`` of its view."""
    for column in table.columns:
        if column.references and (column.name, column.references) not in asked:
            other, key = column.references
            yield Check(
                f"{column.name}_is_in_{other.replace('.', '_')}",
                table.name,
                "error",
                f"Every {column.name} is a {key} of {other}.",
                f"SELECT t.* FROM {table.name} AS t ANTI JOIN {other} AS o ON t.{column.name} = o.{key} "
                f"WHERE t.{column.name} IS NOT NULL",
                delta=_broken_since(table.name, column.name, other, key) if {table.name, other} <= {*known} else None,
            )


def _broken_since(table: str, column: str, other: str, key: str) -> str:
    """Return the SQL of rows that changed and lead nowhere, and of rows that lead to what is gone."""
    leads = f"SELECT {column} FROM {delta.NOW}.{table} WHERE {column} IS NOT NULL"
    there = f"SELECT {key} FROM {other} WHERE {key} IN ({leads})"
    gone = f"SELECT {key} FROM {delta.WAS}.{other} ANTI JOIN {delta.NOW}.{other} USING ({key})"
    return (
        f"SELECT * FROM {delta.NOW}.{table} WHERE {column} IS NOT NULL AND {column} NOT IN ({there}) "
        f"UNION ALL SELECT * FROM {table} WHERE {column} IN ({gone})"
    )


def _allowed_values() -> dict[str, list[Check]]:
    """Return, per table, one check for each column whose DDL lists the values that it may have."""
    result: dict[str, list[Check]] = {}
    for script in scripts():
        for statement in _STATEMENT.finditer(script.read_text(encoding="utf-8")):
            for found in _ALLOWED.finditer(statement["body"]):
                column, table = found["column"], statement["table"]
                values = tuple(re.findall(r"'([^']*)'", found["values"]))
                listed = ", ".join(f"'{value}'" for value in values)
                result.setdefault(table, []).append(
                    Check(
                        f"{column}_is_a_known_value",
                        table,
                        "error",
                        f"Every {column} is one of {', '.join(values)}.",
                        f"SELECT * FROM {table} WHERE {column} NOT IN ({listed})",
                        rule=Each(column, OneOf(values)),
                    )
                )
    return result


def _counts(stages: tuple[Stage, ...]) -> Iterator[Check]:
    for stage in stages:
        counted = " + ".join(f"(SELECT count(*) FROM {table})" for table in stage.writes)
        yield Check(
            f"{stage.name}_rows_are_in_the_ledger",
            stage.writes[0],
            "error",
            f"The {stage.name} stage has as many rows as its ledger says.",
            f"SELECT * FROM (SELECT coalesce(sum(row_count), 0) AS expected, {counted} AS found FROM ops.ledger "
            f"WHERE stage = '{stage.name}') WHERE expected <> found",
        )


_PROVENANCE = Check(
    "every_value_reads_as_its_raw_text",
    "internal.violations",
    "error",
    "Every sentence, mention and observation says what the raw characters that it points to say.",
    "SELECT * FROM internal.violations",
)

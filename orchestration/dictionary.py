"""The data dictionary: docs/data-dictionary.md, written from sql/schema and sql/marts. `make docs` writes it anew."""

from __future__ import annotations

from orchestration.schema import Table, tables
from orchestration.settings import ROOT

PATH = ROOT / "docs" / "data-dictionary.md"

_HEAD = """# Data dictionary

Every table and view of the warehouse, as `sql/schema` and `sql/marts` describe them. Written by `make docs`; do not
edit.

Readers query `raw`, `core` and `mart`. `internal` holds what the views of `core` are made of, and `ops` the memory of
the pipeline; both may change. Identifiers are 16 hexadecimal digits of a SHA-256 over content. Offsets count Unicode
code points from 0; an end is exclusive.
"""


def render() -> str:
    """Return the data dictionary as Markdown."""
    order = {"raw": 0, "core": 1, "mart": 2, "internal": 3, "ops": 4}
    chosen = sorted(tables().values(), key=lambda table: (order.get(table.name.split(".")[0], 5), table.name))
    return "\n".join([_HEAD, *(_section(table) for table in chosen)])


def _section(table: Table) -> str:
    kind = "View" if table.is_view else "Table"
    key = f" Key: {', '.join(f'`{name}`' for name in table.key)}." if table.key else ""
    lines = [f"## {table.name}", "", f"{kind}. {table.comment}{key}", "", "| column | type | null | meaning |"]
    lines.append("| --- | --- | --- | --- |")
    for column in table.columns:
        null = "yes" if column.nullable and not table.is_view else "" if not table.is_view else "–"
        lines.append(f"| `{column.name}` | {column.type} | {null} | {column.comment.replace('|', chr(92) + '|')} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    PATH.write_text(render(), encoding="utf-8")

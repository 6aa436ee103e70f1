"""Warehouses to put questions to: the published one of the sample pages, and small ones of a test's own pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from orchestration.commands.query import open_current
from orchestration.settings import Settings
from tests.orchestration.building import refresh

Ask = Callable[[str], list[dict[str, Any]]]
AskPages = Callable[[dict[str, str]], Ask]


def asker(con: duckdb.DuckDBPyConnection) -> Ask:
    def ask(sql: str) -> list[dict[str, Any]]:
        relation = con.sql(sql)
        return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]

    return ask


@pytest.fixture
def ask(sample: Settings) -> Iterator[Ask]:
    """Puts SQL to the sample warehouse."""
    con = open_current(sample)
    assert con is not None
    yield asker(con)
    con.close()


@pytest.fixture
def ask_pages(tmp_path: Path) -> Iterator[AskPages]:
    """Reads pages, given as text by name, and puts SQL to what is made of them."""
    opened: list[duckdb.DuckDBPyConnection] = []

    def read_pages(pages: dict[str, str]) -> Ask:
        landing = tmp_path / "landing"
        landing.mkdir()
        for name, text in pages.items():
            (landing / name).write_text(text, encoding="utf-8")
        settings = Settings(str(landing), tmp_path / "warehouse", workers=1, keep_releases=1)
        refresh(settings)
        opened.append(duckdb.connect(str(settings.database), read_only=True))
        return asker(opened[-1])

    yield read_pages
    for con in opened:
        con.close()

"""Published warehouses to put questions to: one of the sample pages, and small ones of a test's own pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from orchestration.reading import open_current
from orchestration.settings import ROOT, Settings
from tests.orchestration.building import publish, refresh

Ask = Callable[[str], list[dict[str, Any]]]
AskPages = Callable[[dict[str, str]], Ask]


def build(landing: Path, folder: Path) -> Settings:
    settings = Settings(landing=str(landing), warehouse=folder, workers=1, keep_releases=1)
    refresh(settings)
    publish(settings)
    return settings


def asker(con: duckdb.DuckDBPyConnection) -> Ask:
    def ask(sql: str) -> list[dict[str, Any]]:
        relation = con.sql(sql)
        return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]

    return ask


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings of a warehouse in which the sample pages are published."""
    return build(ROOT / "seeds" / "pages", tmp_path_factory.mktemp("sample"))


@pytest.fixture
def ask(sample: Settings) -> Iterator[Ask]:
    """Puts SQL to the sample warehouse."""
    con = open_current(sample)
    assert con is not None
    yield asker(con)
    con.close()


@pytest.fixture
def ask_pages(tmp_path: Path) -> Iterator[AskPages]:
    """Publishes pages, given as text by name, and puts SQL to them."""
    opened: list[duckdb.DuckDBPyConnection] = []

    def publish_pages(pages: dict[str, str]) -> Ask:
        landing = tmp_path / "landing"
        landing.mkdir()
        for name, text in pages.items():
            (landing / name).write_text(text, encoding="utf-8")
        con = open_current(build(landing, tmp_path / "warehouse"))
        assert con is not None
        opened.append(con)
        return asker(con)

    yield publish_pages
    for con in opened:
        con.close()

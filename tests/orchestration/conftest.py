"""A landing and a warehouse of one's own for every test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration.settings import Settings
from tests.orchestration.pages import PAGES

MakeSettings = Callable[..., Settings]


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the developer has set, and what `fangzhi` itself sets for its subprocesses, out of the tests."""
    for name in ("FANGZHI_LANDING", "FANGZHI_WAREHOUSE", "FANGZHI_WORKERS", "FANGZHI_KEEP_RELEASES", "DAGSTER_HOME"):
        monkeypatch.setenv(name, "")  # so that the value of before is restored, also when the test sets it
        monkeypatch.delenv(name)


@pytest.fixture
def landing(tmp_path: Path) -> Path:
    """An empty landing."""
    folder = tmp_path / "landing"
    folder.mkdir()
    return folder


@pytest.fixture
def settings(tmp_path: Path, landing: Path) -> Settings:
    """Settings for the landing and a warehouse that is not there yet."""
    return Settings(landing=str(landing), warehouse=tmp_path / "warehouse", workers=1, keep_releases=3)


@pytest.fixture
def filled(landing: Path) -> Path:
    """The landing with every page of the pool in it."""
    for number, page in enumerate(PAGES.values()):
        (landing / f"{number:02d}.{'html' if page.startswith(b'<html') else 'txt'}").write_bytes(page)
    return landing

"""A landing and a warehouse of one's own for every test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from orchestration import audit
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse
from tests.conftest import Once
from tests.orchestration.building import publish, refresh
from tests.orchestration.pages import PAGES


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
    return fill(landing)


def fill(landing: Path) -> Path:
    for number, page in enumerate(PAGES.values()):
        (landing / f"{number:02d}.{'html' if page.startswith(b'<html') else 'txt'}").write_bytes(page)
    return landing


@pytest.fixture(scope="session")
def pool(once: Once) -> Path:
    """A folder with three warehouses of the pool of pages: ``refreshed``, then ``audited``, then ``published``.

    They are only to be copied.
    """

    def build(folder: Path) -> None:
        (folder / "landing").mkdir()
        settings = Settings(str(fill(folder / "landing")), folder / "published", workers=1, keep_releases=3)
        refresh(settings)
        shutil.copytree(settings.warehouse, folder / "refreshed")
        with Warehouse(settings) as warehouse:
            audit.findings(warehouse, audit.candidate_id(warehouse.con), audit.checks(STAGES), "run")
        shutil.copytree(settings.warehouse, folder / "audited")
        publish(settings)

    return once("pool", build)


@pytest.fixture
def refreshed(settings: Settings, filled: Path, pool: Path) -> Settings:
    """A warehouse in which the pages of the landing were read, and nothing else was done."""
    return copied(pool / "refreshed", settings)


@pytest.fixture
def audited(settings: Settings, filled: Path, pool: Path) -> Settings:
    """A warehouse in which the pages of the landing were read, and that they pass the audit is on record."""
    return copied(pool / "audited", settings)


@pytest.fixture
def published(settings: Settings, filled: Path, pool: Path) -> Settings:
    """A warehouse in which the pages of the landing are published."""
    return copied(pool / "published", settings)


def copied(warehouse: Path, settings: Settings) -> Settings:
    """Return the settings of a copy of a warehouse. The next run finds the files of the landing touched, no more."""
    shutil.copytree(warehouse, settings.warehouse, symlinks=True)
    return settings


@pytest.fixture(scope="session")
def changed(once: Once) -> Path:
    """A folder with a landing that was changed after it was published twice, and three warehouses. Only to be copied.

    ``before`` knows nothing of the change; in ``audited`` it was read and audited, not published; ``clean`` was made of
    the changed landing alone.
    """

    def build(folder: Path) -> None:
        landing = folder / "landing"
        landing.mkdir()
        settings = settings_in(folder, "audited")
        fill(landing)
        for run in range(2):
            (landing / "first.txt").write_bytes(PAGES["opening"] + b"\n" * run)
            refresh(settings)
            publish(settings)
        shutil.copytree(settings.warehouse, folder / "before", symlinks=True)
        (landing / "00.txt").write_bytes(PAGES["opening, another figure"])
        (landing / "01.txt").unlink()
        (landing / "05.txt").rename(landing / "renamed.txt")
        (landing / "new.txt").write_bytes(PAGES["short form of the firm"])
        refresh(settings)
        with Warehouse(settings) as warehouse:
            audit.findings(warehouse, audit.candidate_id(warehouse.con), audit.checks(STAGES), "audited")
        refresh(settings_in(folder, "clean"))

    return once("changed", build)


def settings_in(folder: Path, warehouse: str) -> Settings:
    return Settings(str(folder / "landing"), folder / warehouse, workers=1, keep_releases=2)

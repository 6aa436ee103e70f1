"""What all tests share: things that are built once for all worker processes, and long tests first."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration.settings import ROOT, Settings
from tests.orchestration.building import publish, refresh

Once = Callable[[str, Callable[[Path], None]], Path]


_MEMORY = Path("/dev/shm")
_ENOUGH = 3 << 30


def pytest_configure(config: pytest.Config) -> None:
    """Keep the files of the tests in memory where there is room: half of the time of a small run is waiting for a disk."""
    if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ENOUGH:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with the longest tests: begun last, they would keep one process at work and the others idle."""
    items.sort(key=lambda item: -max((mark.kwargs.get("seconds", 5) for mark in item.iter_markers("slow")), default=0))


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Returns a folder by name; the first test that asks for it, in whatever process, fills it for all."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder(name: str, fill: Callable[[Path], None]) -> Path:
        made, complete = shared / f"shared-{name}", shared / f"shared-{name}.complete"
        with (shared / f"shared-{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not complete.exists():
                made.mkdir()
                fill(made)
                complete.touch()
        return made

    return folder


@pytest.fixture(scope="session")
def sample(once: Once) -> Settings:
    """The settings of a warehouse in which the sample pages are published. It is for reading only."""

    def settings(folder: Path) -> Settings:
        return Settings(landing=str(ROOT / "seeds" / "pages"), warehouse=folder, workers=1, keep_releases=1)

    def build(folder: Path) -> None:
        refresh(settings(folder))
        publish(settings(folder))

    return settings(once("sample", build))

"""A run that is killed: readers notice nothing, and the next run ends where a clean build would have ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import duckdb
import orjson
import pytest

from orchestration import publishing
from orchestration.manifest import content
from orchestration.settings import ROOT, Settings
from tests.orchestration.building import contents, publish, refresh
from tests.orchestration.pages import PAGES

POINTS = [
    ("begin", 1),  # before anything was written
    ("advance", 1),
    ("advance", 4),
    ("advance", 9),
    ("advance", 25),
    ("begin", 5),  # between two stages
    ("begin", 8),  # before the last
    ("shutil.copyfile", 1),  # audited, not yet copied
    ("os.rename", 1),  # the release is complete, under its hidden name
    ("os.symlink", 1),  # the release is there, `current` leads to the one before
    ("os.rename", 2),  # the new link is there, under its hidden name
    ("shutil.rmtree", 3),  # published; the old release is about to go
]


@pytest.fixture
def published(settings: Settings, filled: Path) -> Settings:
    """A published warehouse, and a landing that has changed since."""
    settings = replace(settings, keep_releases=2)
    for run in range(2):
        (filled / "first.txt").write_bytes(PAGES["opening"] + b"\n" * run)
        refresh(settings)
        publish(settings)
    (filled / "00.txt").write_bytes(PAGES["opening, another figure"])
    (filled / "01.txt").unlink()
    (filled / "05.txt").rename(filled / "renamed.txt")
    (filled / "new.txt").write_bytes(PAGES["short form of the firm"])
    return settings


@pytest.mark.slow
@pytest.mark.parametrize(("event", "count"), POINTS, ids=[f"{event} {count}" for event, count in POINTS])
def test_killed_at(published: Settings, tmp_path: Path, event: str, count: int) -> None:
    with watched(published) as seen:
        command = [sys.executable, "-m", "tests.orchestration.dying"]
        arguments = [published.landing, str(published.warehouse), event, str(count)]
        killed = subprocess.run([*command, *arguments], cwd=ROOT, env=environment(), check=False)
        assert killed.returncode == -signal.SIGKILL
        assert_whole(published)
        refresh(published, "next")
        release, _ = publish(published, "next")
    assert_whole(published)
    assert {name[:7] for name in seen} <= {"r000002", "r000003", "r000004"}
    assert_clean(published, release, tmp_path)


@contextmanager
def watched(settings: Settings) -> Iterator[set[str]]:
    """Read `current` all the time, as analysts would; yield the releases that were seen. Unreadable once: fails."""
    seen: set[str] = set()
    faults: list[Exception] = []
    done = threading.Event()

    def read() -> None:
        while not done.wait(0.01):
            try:
                release = publishing.current_release(settings)
                assert release
                with duckdb.connect(str(settings.current / publishing.DATABASE), read_only=True) as con:
                    assert con.execute("SELECT count(*) > 0 FROM core.articles").fetchone() == (True,)
                seen.add(release.release_id)
            except Exception as error:
                faults.append(error)
                return

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield seen
    finally:
        done.set()
        reader.join()
    assert faults == []


def assert_whole(settings: Settings) -> None:
    """Every release that has its name holds what its manifest says, and `current` leads to one of them."""
    for name in publishing.releases(settings):
        folder = settings.releases / name
        manifest = orjson.loads((folder / publishing.MANIFEST).read_bytes())
        with duckdb.connect(str(folder / publishing.DATABASE), read_only=True) as con:
            assert content(con) == manifest["tables"], name
    current = publishing.current_release(settings)
    assert current
    assert current.release_id in publishing.releases(settings)


def assert_clean(settings: Settings, release: publishing.Release, tmp_path: Path) -> None:
    """The warehouse and the release hold what a clean build holds, and nothing is left lying about."""
    clean = replace(settings, warehouse=tmp_path / "clean")
    refresh(clean)
    assert contents(settings.database) == contents(clean.database)
    assert contents(release.database, "raw", "core") == contents(clean.database, "raw", "core")
    assert len(publishing.releases(settings)) <= settings.keep_releases + 1  # killed before it removed the oldest
    assert [entry.name for entry in settings.releases.iterdir() if entry.name.startswith(".")] == []
    assert not os.path.lexists(settings.warehouse / ".current")


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}

"""A run that is killed: readers notice nothing, and the next run ends where a clean build would have ended."""

from __future__ import annotations

import os
import shutil
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

from orchestration.releases.manifest import content
from orchestration.releases.published import DATABASE, MANIFEST, Release, current_release, releases
from orchestration.settings import ROOT, Settings
from tests.orchestration.building import assert_same, contents, publish, refresh
from tests.orchestration.conftest import settings_in

READING = [
    ("begin", 1),  # before anything was written
    ("advance", 1),
    ("advance", 4),
    ("advance", 9),
    ("advance", 25),
    ("begin", 5),  # between two stages
    ("begin", 8),  # before the last
]
PUBLISHING = [
    ("shutil.copyfile", 1),  # audited, not yet copied
    ("os.rename", 1),  # the release is complete, under its hidden name
    ("os.symlink", 1),  # the release is there, `current` leads to the one before
    ("os.rename", 2),  # the new link is there, under its hidden name
    ("shutil.rmtree", 2),  # published; the old release is about to go
]


@pytest.mark.slow
@pytest.mark.parametrize(("event", "count"), READING, ids=[f"{event} {count}" for event, count in READING])
def test_killed_while_reading(changed: Path, tmp_path: Path, event: str, count: int) -> None:
    survives(changed, "before", tmp_path, event, count)


@pytest.mark.slow
@pytest.mark.parametrize(("event", "count"), PUBLISHING, ids=[f"{event} {count}" for event, count in PUBLISHING])
def test_killed_while_publishing(changed: Path, tmp_path: Path, event: str, count: int) -> None:
    survives(changed, "audited", tmp_path, event, count)


def survives(changed: Path, warehouse: str, tmp_path: Path, event: str, count: int) -> None:
    """Run in a copy of a warehouse until death, then again; what is left is that of a clean build."""
    settings = replace(settings_in(changed, warehouse), warehouse=tmp_path / "warehouse")
    shutil.copytree(changed / warehouse, settings.warehouse, symlinks=True)
    with watched(settings) as seen:
        command = [sys.executable, "-m", "tests.orchestration.dying"]
        arguments = [settings.landing, str(settings.warehouse), event, str(count)]
        killed = subprocess.run([*command, *arguments], cwd=ROOT, env=environment(), check=False)
        assert killed.returncode == -signal.SIGKILL
        assert_whole(settings)
        refresh(settings, "next")
        release, _ = publish(settings, "next")
    assert_whole(settings)
    assert {name[:7] for name in seen} <= {"r000002", "r000003", "r000004"}
    assert_clean(settings, release, settings_in(changed, "clean"))


@contextmanager
def watched(settings: Settings) -> Iterator[set[str]]:
    """Read `current` all the time, as analysts would; yield the releases that were seen. Unreadable once: fails."""
    seen: set[str] = set()
    faults: list[Exception] = []
    done = threading.Event()

    def read() -> None:
        is_over = False
        while not is_over:
            is_over = done.wait(
                0.005
            )  # and then once more: what was published last is seen however busy the machine is
            try:
                folder = settings.current.resolve(strict=True)
                if folder.name not in seen:  # a release never changes: what was read once is read for good
                    release = current_release(settings)
                    assert release
                    with duckdb.connect(str(settings.current / DATABASE), read_only=True) as con:
                        assert con.execute("SELECT count(*) > 0 FROM core.articles").fetchone() == (True,)
                    seen.add(folder.name)
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
    for name in releases(settings):
        folder = settings.releases / name
        manifest = orjson.loads((folder / MANIFEST).read_bytes())
        with duckdb.connect(str(folder / DATABASE), read_only=True) as con:
            assert content(con) == manifest["tables"], name
    current = current_release(settings)
    assert current
    assert current.release_id in releases(settings)


def assert_clean(settings: Settings, release: Release, clean: Settings) -> None:
    """The warehouse and the release hold what a clean build holds, and nothing is left lying about."""
    assert_same(contents(settings.database), contents(clean.database))
    assert_same(contents(release.database, "raw", "core"), contents(clean.database, "raw", "core"))
    assert len(releases(settings)) <= settings.keep_releases
    assert [entry.name for entry in settings.releases.iterdir() if entry.name.startswith(".")] == []
    assert not os.path.lexists(settings.warehouse / ".current")


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}

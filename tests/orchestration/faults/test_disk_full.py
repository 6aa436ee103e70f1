"""A disk that fills up during a run: one clear line, readers keep what they have, and with space the run is completed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from orchestration.releases.published import Release, current_release
from orchestration.settings import Settings
from orchestration.warehouse import DiskFull, disk_full_told
from tests.orchestration.building import publish, refresh
from tests.orchestration.conftest import copied
from tests.orchestration.pages import PAGES
from tests.orchestration.test_command import fangzhi
from tests.orchestration.test_killed import assert_clean, assert_whole, watched

pytestmark = pytest.mark.slow


class Disk:
    """A disk in memory whose size can be changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def leave(self, room: int) -> None:
        """Let there be room for so many bytes more."""
        state = os.statvfs(self.folder)
        used = (state.f_blocks - state.f_bfree) * state.f_frsize
        subprocess.run(["mount", "-o", f"remount,size={used + room}", str(self.folder)], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", str(folder)]
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"only who may mount a small disk can fill it: {mounted.stderr.strip()}")
    yield Disk(folder)
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def on_disk(disk: Disk, settings: Settings, filled: Path, pool: Path) -> Settings:
    """A published warehouse on the small disk, and a landing that has changed since."""
    settings = copied(pool / "published", replace(settings, warehouse=disk.folder / "warehouse"))
    (filled / "00.txt").write_bytes(PAGES["opening, another figure"])
    (filled / "new.txt").write_bytes(PAGES["short form of the firm"])
    return settings


@pytest.mark.parametrize(
    "room",
    [
        pytest.param(20_000, id="for the first chunk"),
        pytest.param(300_000, id="for the rows"),
        pytest.param(1_000_000, id="for the audit"),
        pytest.param(6_000_000, id="for the release"),
    ],
)
def test_there_is_no_room(disk: Disk, on_disk: Settings, tmp_path: Path, room: int) -> None:
    before = current_release(on_disk)
    disk.leave(room)
    with watched(on_disk) as seen:
        with pytest.raises(DiskFull, match=f"{on_disk.warehouse}: the disk is full. Free some space"):
            full_run(on_disk)
        assert current_release(on_disk) == before
        assert_whole(on_disk)
        assert [entry.name for entry in on_disk.releases.iterdir() if entry.name.startswith(".")] == []
        disk.leave(100_000_000)
        release = full_run(on_disk)
    assert len(seen) == 2
    clean = replace(on_disk, warehouse=tmp_path / "clean")
    refresh(clean)
    assert_clean(on_disk, release, clean)


def full_run(settings: Settings) -> Release:
    with disk_full_told(settings):
        refresh(settings)
        return publish(settings)[0]


def test_the_command_says_so_in_one_line(disk: Disk, on_disk: Settings) -> None:
    before = current_release(on_disk)
    disk.leave(150_000)  # Dagster's history, on the same disk, does not fit either
    code, output, errors = fangzhi(on_disk, "run")
    assert (code, output) == (1, "")
    assert f"{on_disk.warehouse}: the disk is full" in errors.splitlines()[-1]
    assert current_release(on_disk) == before


def test_other_faults_are_not_taken_for_a_full_disk(settings: Settings) -> None:
    settings.warehouse.mkdir()
    with pytest.raises(PermissionError, match="disk I/O error"), disk_full_told(settings):
        raise PermissionError("disk I/O error")

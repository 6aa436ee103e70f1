"""Files that vanish, change or are still being written while a run reads them: said in raw.rejects, taken next time."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import fsspec
import pytest

from orchestration.landing import FolderLanding, LandingFile, RemoteLanding
from orchestration.settings import Settings
from tests.orchestration.building import ask, assert_same, contents, refresh
from tests.orchestration.pages import PAGES

PAGE = PAGES["imprint"]


class Moving(FolderLanding):
    """A landing in which something happens to a file when it has been listed and not yet read."""

    def __init__(self, location: str, happens: Callable[[Path], None]) -> None:
        super().__init__(location)
        self._happens = happens

    def scan(self) -> list[LandingFile]:
        found = super().scan()
        self._happens(Path(self.location, "moving.txt"))
        return found


def vanish(page: Path) -> None:
    page.unlink()


def become_a_folder(page: Path) -> None:
    page.unlink()
    page.mkdir()


def become_a_pipe(page: Path) -> None:
    page.unlink()
    os.mkfifo(page)


def become_a_link_to_nothing(page: Path) -> None:
    page.unlink()
    page.symlink_to("nothing.txt")


def become_a_link_out(page: Path) -> None:
    page.unlink()
    secret = page.parent.parent / "secret.txt"
    secret.write_bytes(PAGES["opening"])
    page.symlink_to(secret)


def lose_its_folder(page: Path) -> None:
    page.unlink()
    (page.parent / "2024" / "other.txt").unlink()
    (page.parent / "2024").rmdir()


@pytest.mark.parametrize(
    ("happens", "reason"),
    [
        (vanish, None),
        (become_a_folder, "not a regular file"),
        (become_a_pipe, "not a regular file"),  # opening it would wait for ever
        (become_a_link_to_nothing, "leads out of the landing"),
        (become_a_link_out, "leads out of the landing"),
        (lose_its_folder, None),
    ],
)
def test_a_file_that_is_not_there_when_its_turn_comes(
    settings: Settings, landing: Path, tmp_path: Path, happens: Callable[[Path], None], reason: str | None
) -> None:
    (landing / "2024").mkdir()
    for name in ("moving.txt", "2024/other.txt", "stays.txt"):
        (landing / name).write_bytes(PAGE)
    reports = refresh(settings, landing=Moving(str(landing), happens))
    assert reports["documents"].failed == 0
    assert ("moving.txt",) not in ask(settings.database, "SELECT path FROM raw.documents")
    assert ("stays.txt",) in ask(settings.database, "SELECT path FROM raw.documents")
    rejects = ask(settings.database, "SELECT path, reason, detail FROM raw.rejects")
    assert [(path, code) for path, code, _ in rejects] == ([("moving.txt", "unreadable")] if reason else [])
    assert all(reason in detail for _, _, detail in rejects if reason)

    assert_next_run_is_clean(settings, tmp_path)


@pytest.mark.parametrize("size", [0, 7, 100, len(PAGE) - 1], ids=lambda size: f"{size} bytes")
def test_a_file_that_is_still_being_written(settings: Settings, landing: Path, tmp_path: Path, size: int) -> None:
    """Whatever is made of the part that was there, the next run reads the whole."""

    def grow(page: Path) -> None:
        page.write_bytes(PAGE[:size])

    (landing / "moving.txt").write_bytes(b"")
    refresh(settings, landing=Moving(str(landing), grow))
    (landing / "moving.txt").write_bytes(PAGE)
    assert_next_run_is_clean(settings, tmp_path)
    assert ask(settings.database, "SELECT path FROM raw.documents") == [("moving.txt",)]


@pytest.mark.parametrize("code", [errno.EACCES, errno.EIO, errno.ESTALE, errno.ENOENT], ids=errno.errorcode.get)
def test_a_file_that_cannot_be_read_for_a_while(settings: Settings, landing: Path, tmp_path: Path, code: int) -> None:
    """Neither its stamp nor its name changes when it can be read again."""

    class Refusing(FolderLanding):
        def read(self, path: str, limit: int) -> bytes:
            raise OSError(code, os.strerror(code), path)

    (landing / "page.txt").write_bytes(PAGE)
    refresh(settings, landing=Refusing(str(landing)))
    rejects = ask(settings.database, "SELECT path, reason, detail FROM raw.rejects")
    told = [("page.txt", "unreadable", f"cannot be read: {os.strerror(code)}; check its permissions")]
    assert rejects == ([] if code == errno.ENOENT else told)
    assert_next_run_is_clean(settings, tmp_path)
    assert ask(settings.database, "SELECT path FROM raw.documents") == [("page.txt",)]


def test_an_object_that_vanishes_from_a_store(settings: Settings, tmp_path: Path) -> None:
    memory = fsspec.filesystem("memory")
    root = f"/{tmp_path.name}"
    for name in ("moving.txt", "stays.txt"):
        memory.pipe_file(f"{root}/{name}", PAGE)

    class Vanishing(RemoteLanding):
        def scan(self) -> list[LandingFile]:
            found = super().scan()
            memory.rm(f"{root}/moving.txt")
            return found

    refresh(settings, landing=Vanishing(f"memory:/{root}"))
    assert ask(settings.database, "SELECT path FROM raw.documents") == [("stays.txt",)]
    assert ask(settings.database, "FROM raw.rejects") == []
    assert_next_run_is_clean(replace(settings, landing=f"memory:/{root}"), tmp_path)


def assert_next_run_is_clean(settings: Settings, tmp_path: Path) -> None:
    refresh(settings, "next")
    clean = replace(settings, warehouse=tmp_path / "clean")
    refresh(clean)
    assert_same(contents(settings.database), contents(clean.database))

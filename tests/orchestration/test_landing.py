"""What the scan of a landing finds, what it refuses, and by which stamp a changed file is noticed."""

from __future__ import annotations

import os
from pathlib import Path

import fsspec
import pytest

from orchestration.landing import (
    FolderLanding,
    LandingError,
    LandingFile,
    PeekedLanding,
    RemoteLanding,
    landing_state,
    open_landing,
)
from orchestration.settings import Settings
from tests.orchestration.building import ask, contents, refresh
from tests.orchestration.pages import PAGES

STRANGE_NAMES = [
    "“明溪” 3月11日.txt",
    'it\'s "quoted"; DROP TABLE x.txt',
    "two\nlines.txt",
    "🙂.txt",
    "乡" * 80 + ".txt",
    "a\\b.txt",
    "%s $HOME *.txt",
]


def scan(landing: Path) -> dict[str, LandingFile]:
    return {file.path: file for file in FolderLanding(str(landing)).scan()}


def test_folders_are_searched_and_hidden_files_left_alone(landing: Path) -> None:
    for name in ("a.txt", "2024/03/b.txt", "2024/c.md", ".hidden.txt", ".git/d.txt", "2024/.e.txt"):
        (landing / name).parent.mkdir(parents=True, exist_ok=True)
        (landing / name).write_bytes(b"1")
    assert sorted(scan(landing)) == ["2024/03/b.txt", "2024/c.md", "a.txt"]


def test_a_landing_that_is_no_folder_says_what_to_do(landing: Path) -> None:
    with pytest.raises(LandingError, match="no such folder; create it or set FANGZHI_LANDING"):
        FolderLanding(str(landing / "missing")).scan()
    (landing / "file").write_bytes(b"1")
    with pytest.raises(LandingError, match="no such folder"):
        FolderLanding(str(landing / "file")).scan()


@pytest.mark.parametrize("name", STRANGE_NAMES)
def test_any_name_is_carried_through(settings: Settings, landing: Path, name: str) -> None:
    (landing / name).write_bytes(PAGES["html"] if name.endswith("html") else PAGES["imprint"])
    refresh(settings)
    assert ask(settings.database, "SELECT path FROM raw.documents") == [(name,)]


def test_a_name_that_is_not_unicode_is_rejected_and_the_others_land(settings: Settings, landing: Path) -> None:
    (landing / "good.txt").write_bytes(PAGES["imprint"])
    Path(os.fsdecode(os.fsencode(landing) + b"/\xc3\xf7\xcf\xaa\xff.txt")).write_bytes(PAGES["imprint"])
    refresh(settings)
    assert ask(settings.database, "SELECT path FROM raw.documents") == [("good.txt",)]
    [(path, reason, detail)] = ask(settings.database, "SELECT path, reason, detail FROM raw.rejects")
    assert (path, reason) == ("\\xc3\\xf7Ϫ\\xff.txt", "unreadable")
    assert "rename" in detail


def test_a_link_that_leads_out_is_never_read(settings: Settings, landing: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(PAGES["opening"])
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inner.txt").write_bytes(PAGES["opening"])
    (landing / "out.txt").symlink_to(secret)
    (landing / "folder").symlink_to(tmp_path / "folder")
    (landing / "up.txt").symlink_to("../secret.txt")
    (landing / "nowhere.txt").symlink_to("nothing.txt")
    refresh(settings)
    assert ask(settings.database, "SELECT * FROM raw.documents") == []
    rejects = ask(settings.database, "SELECT path, reason, sha256 FROM raw.rejects ORDER BY path")
    assert rejects == [(name, "unreadable", None) for name in ("folder", "nowhere.txt", "out.txt", "up.txt")]
    with pytest.raises(OSError, match="leads out of the landing"):
        FolderLanding(str(landing)).read("out.txt", 100)


def test_a_link_within_the_landing_is_read_where_it_stands(settings: Settings, landing: Path) -> None:
    (landing / "a.txt").write_bytes(PAGES["imprint"])
    (landing / "b.txt").symlink_to("a.txt")
    refresh(settings)
    assert ask(settings.database, "SELECT path FROM raw.documents ORDER BY path") == [("a.txt",), ("b.txt",)]


def test_links_in_a_circle_end(settings: Settings, landing: Path) -> None:
    (landing / "sub").mkdir()
    (landing / "sub" / "again").symlink_to(landing)
    (landing / "one.txt").symlink_to("two.txt")
    (landing / "two.txt").symlink_to("one.txt")
    (landing / "page.txt").write_bytes(PAGES["imprint"])
    refresh(settings)
    assert ask(settings.database, "SELECT path FROM raw.documents") == [("page.txt",)]
    assert ask(settings.database, "SELECT DISTINCT reason FROM raw.rejects") == [("unreadable",)]


def test_what_is_no_regular_file_is_rejected_and_not_opened(settings: Settings, landing: Path) -> None:
    os.mkfifo(landing / "pipe.txt")  # opening it would wait for ever
    refresh(settings)
    assert ask(settings.database, "SELECT path, reason FROM raw.rejects") == [("pipe.txt", "unreadable")]


def test_the_same_size_and_time_do_not_hide_new_content(settings: Settings, landing: Path) -> None:
    page = landing / "a.txt"
    page.write_bytes(PAGES["opening"])
    refresh(settings)
    before = page.stat()
    page.write_bytes(PAGES["opening, another figure"])
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))  # as `cp -p` and `rsync -t` do
    assert (page.stat().st_size, page.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    refresh(settings)
    assert ask(settings.database, "SELECT contains(text, '185亩') FROM raw.documents") == [(True,)]


def test_a_file_put_in_the_place_of_another_is_noticed(landing: Path, tmp_path: Path) -> None:
    (landing / "a.txt").write_bytes(b"1")
    other = tmp_path / "other.txt"
    other.write_bytes(b"2")
    before = scan(landing)["a.txt"].stamp
    other.rename(landing / "a.txt")
    assert scan(landing)["a.txt"].stamp != before


def test_the_state_of_a_landing_does_not_depend_on_the_order_of_its_files(landing: Path) -> None:
    for name in "abc":
        (landing / f"{name}.txt").write_bytes(b"1")
    files = FolderLanding(str(landing)).scan()
    assert landing_state(files) == landing_state(reversed(files))
    assert landing_state(files) != landing_state(files[:2])


def test_a_landing_behind_a_url_gives_the_same_rows_as_a_folder(
    settings: Settings, filled: Path, tmp_path: Path
) -> None:
    memory = fsspec.filesystem("memory")
    root = f"/{tmp_path.name}"
    for file in filled.iterdir():
        memory.pipe_file(f"{root}/2024/{file.name}", file.read_bytes())
    memory.pipe_file(f"{root}/.hidden/x.txt", b"1")
    (filled / "2024").mkdir()
    for file in list(filled.glob("*.*")):
        file.rename(filled / "2024" / file.name)
    refresh(settings)
    remote = Settings(f"memory:/{root}", tmp_path / "remote", workers=1, keep_releases=1)
    assert isinstance(open_landing(remote.landing), RemoteLanding)
    reports = refresh(remote)
    assert contents(remote.database) == contents(settings.database)
    assert refresh(remote)["documents"].processed == 0

    memory.pipe_file(f"{root}/2024/00.txt", PAGES["opening, another figure"])  # of the same size
    memory.rm(f"{root}/2024/01.txt")
    changed = refresh(remote)["documents"]
    assert (changed.changed, changed.removed, changed.unchanged) == (1, 1, reports["documents"].new - 2)


def test_a_landing_that_was_looked_at_is_listed_once_less(landing: Path) -> None:
    (landing / "first.txt").write_text("云塘镇的早稻开镰。", encoding="utf-8")
    peeked = PeekedLanding(FolderLanding(str(landing)))
    seen = peeked.peek()
    (landing / "second.txt").write_text("镜湖的菱角上市。", encoding="utf-8")
    assert peeked.scan() == seen
    assert [file.path for file in sorted(peeked.scan())] == ["first.txt", "second.txt"]

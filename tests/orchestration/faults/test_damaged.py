"""A database that a kill or a failing disk damaged: it is put aside and replaced, and nothing is lost or told wrongly."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from orchestration.database import WarehouseDamaged, WarehouseError
from orchestration.releases.published import current_release
from orchestration.settings import ROOT, Settings
from orchestration.warehouse import Warehouse
from tests.orchestration.building import ask, assert_same, contents, publish, refresh
from tests.orchestration.conftest import settings_in
from tests.orchestration.test_command import fangzhi
from tests.orchestration.test_killed import assert_clean, assert_whole, environment

_HEADERS = 3 * 4096
_BLOCK = 256 * 1024
_PAGE = 4096


def cut_short(database: Path) -> None:
    os.truncate(database, _HEADERS)


def overwrite_the_start(database: Path) -> None:
    write(database, 0, b"not a database".ljust(_PAGE))


def overwrite_the_headers(database: Path) -> None:
    write(database, _PAGE, b"\0" * 2 * _PAGE)


def tear_a_block(database: Path) -> None:
    """Write a block of metadata as a later checkpoint does, but not the last of the pages that it changes."""
    later = database.with_name("later")
    shutil.copy(database, later)
    with duckdb.connect(str(later)) as con:
        con.execute("CREATE TABLE another (column_of_it TEXT)")
    for block in metadata(database) & metadata(later):
        start = _HEADERS + block * _BLOCK
        old, new = (file.read_bytes()[start : start + _BLOCK] for file in (database, later))
        changed = [page for page in range(0, _BLOCK, _PAGE) if old[page : page + _PAGE] != new[page : page + _PAGE]]
        write(database, start, new[: changed[-1]] if changed else b"")
    assert database.read_bytes() != later.read_bytes()
    later.unlink()


def metadata(database: Path) -> set[int]:
    """Return the blocks of metadata of a database."""
    return {block for (block,) in ask(database, "SELECT DISTINCT block_id FROM pragma_metadata_info()")}


def damage_a_table(database: Path) -> None:
    """Overwrite a block that nobody reads before the articles are read."""
    (block,) = ask(
        database, "SELECT max(block_id) FROM pragma_storage_info('core.articles') WHERE column_name = 'body'"
    )[0]
    write(database, _HEADERS + block * _BLOCK, b"\1" * _BLOCK)


def write(file: Path, offset: int, data: bytes) -> None:
    with file.open("r+b") as opened:
        opened.seek(offset)
        opened.write(data)


@pytest.fixture
def before(changed: Path, tmp_path: Path) -> Settings:
    """A copy of a published warehouse; the landing was changed since."""
    settings = replace(settings_in(changed, "before"), warehouse=tmp_path / "warehouse")
    shutil.copytree(changed / "before", settings.warehouse, symlinks=True)
    return settings


def opened(settings: Settings) -> list[str]:
    """Open the warehouse and close it again; return what was said."""
    said: list[str] = []
    with Warehouse(settings, said.append):
        pass
    return said


@pytest.mark.slow
@pytest.mark.parametrize("damage", [cut_short, overwrite_the_start, overwrite_the_headers, tear_a_block])
def test_the_next_run_goes_on_from_the_current_release(
    before: Settings, changed: Path, damage: Callable[[Path], None]
) -> None:
    damage(before.database)
    damaged = before.database.read_bytes()
    current = current_release(before)
    assert current
    (said,) = opened(before)
    assert said.startswith(f"{before.database} was damaged (")
    assert said.endswith(f"this run goes on from a copy of release {current.release_id}")
    assert (before.work_dir / "damaged" / before.database.name).read_bytes() == damaged
    assert_same(contents(before.database), contents(current.database))
    assert opened(before) == []
    refresh(before)
    release, is_new = publish(before)
    assert is_new
    assert_clean(before, release, settings_in(changed, "clean"))


@pytest.mark.slow
def test_without_a_release_all_is_made_again(refreshed: Settings, tmp_path: Path) -> None:
    whole = contents(refreshed.database)
    cut_short(refreshed.database)
    (said,) = opened(refreshed)
    assert said.endswith("this run makes everything again from the landing")
    refresh(refreshed)
    assert_same(contents(refreshed.database), whole)


def test_a_release_that_is_damaged_too_is_no_help(before: Settings) -> None:
    cut_short(before.database)
    released = before.current / before.database.name
    released.chmod(0o644)
    damage_a_table(released)
    (said,) = opened(before)
    assert said.endswith("this run makes everything again from the landing")
    assert ask(before.database, "SELECT count(*) FROM core.articles") == [(0,)]


@pytest.mark.slow
def test_after_a_kill_every_block_is_looked_at(before: Settings) -> None:
    damage_a_table(before.database)
    assert opened(before) == []
    die(before, "begin", 1)
    (said,) = opened(before)
    assert "was damaged (IO Error: Corrupt database file" in said


@pytest.mark.slow
@pytest.mark.parametrize("renamed", [1, 2], ids=["before it is put aside", "before the copy takes its place"])
def test_killed_while_the_database_is_replaced(before: Settings, changed: Path, renamed: int) -> None:
    cut_short(before.database)
    die(before, "os.rename", renamed)
    (said,) = opened(before)
    assert "this run goes on from a copy of release r000002-" in said
    refresh(before)
    release, _ = publish(before)
    assert_whole(before)
    assert_clean(before, release, settings_in(changed, "clean"))


def die(settings: Settings, event: str, count: int) -> None:
    """Run until the process is killed at an event."""
    command = [sys.executable, "-m", "tests.orchestration.dying", settings.landing, str(settings.warehouse)]
    killed = subprocess.run([*command, event, str(count)], cwd=ROOT, env=environment(), check=False)
    assert killed.returncode == -signal.SIGKILL


@pytest.mark.slow(seconds=10)
def test_a_run_that_comes_upon_damage_says_so_and_the_next_mends_it(before: Settings, changed: Path) -> None:
    damage_a_table(before.database)
    code, _, errors = fangzhi(before, "run")
    assert code == 1
    assert f"{before.database}: is damaged (IO Error: Corrupt database file" in errors
    assert "The next `fangzhi run` puts it aside and goes on from the current release" in errors
    (said,) = opened(before)
    assert "was damaged (IO Error: Corrupt database file" in said
    refresh(before)
    assert_same(contents(before.database), contents(settings_in(changed, "clean").database))


@pytest.mark.slow
def test_status_tells_what_is_damaged_and_what_is_not(before: Settings) -> None:
    cut_short(before.database)
    code, output, errors = fangzhi(before, "status")
    assert (code, errors) == (0, "")
    assert f"{before.database}: is damaged (IO Error: " in output
    assert "release     r000002-" in output


def test_what_is_no_damage_stays_where_it_is(before: Settings) -> None:
    before.database.unlink()
    before.database.mkdir()
    with pytest.raises(WarehouseError, match="cannot be opened") as raised:
        opened(before)
    assert not isinstance(raised.value, WarehouseDamaged)
    assert before.database.is_dir()

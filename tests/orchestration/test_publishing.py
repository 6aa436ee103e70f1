"""Write, audit, publish: what readers see is whole, audited and never changes under them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import duckdb
import orjson
import pytest

from orchestration import publishing
from orchestration.audit import checks
from orchestration.commands.diff import diff
from orchestration.commands.pin import pin
from orchestration.commands.status import status
from orchestration.releases.manifest import content
from orchestration.releases.published import DATABASE, Release, current_release, open_release, pinned, releases
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse
from tests.conftest import Once
from tests.orchestration.building import ask, contents, publish, refresh
from tests.orchestration.conftest import copied
from tests.orchestration.pages import PAGES


def land(landing: Path) -> None:
    (landing / "a.txt").write_bytes(PAGES["opening"])
    (landing / "b.txt").write_bytes(PAGES["imprint"])


@pytest.fixture(scope="session")
def two_pages(once: Once) -> Path:
    """The folder of a warehouse with a release of two pages. Only to be copied."""

    def build(folder: Path) -> None:
        (folder / "landing").mkdir()
        land(folder / "landing")
        settings = Settings(str(folder / "landing"), folder / "warehouse", workers=1, keep_releases=3)
        refresh(settings)
        publish(settings)

    return once("two-pages", build) / "warehouse"


@pytest.fixture
def first(settings: Settings, landing: Path, two_pages: Path) -> Release:
    """A first release of two pages."""
    land(landing)
    release = current_release(copied(two_pages, settings))
    assert release
    return release


def another(settings: Settings, page: str = "opening, another figure") -> Release:
    Path(settings.landing, "a.txt").write_bytes(PAGES[page])
    refresh(settings)
    return publish(settings)[0]


def test_a_release_holds_what_readers_are_promised(settings: Settings, first: Release) -> None:
    assert settings.current.resolve() == first.folder
    assert settings.current.readlink() == Path("releases", first.release_id)  # holds when the folder is moved
    assert sorted(path.name for path in first.folder.iterdir()) == ["audit", "fangzhi.duckdb", "manifest.json"]
    assert contents(first.database, "raw", "core", "mart") == contents(settings.database, "raw", "core", "mart")


@pytest.mark.slow
def test_the_manifest_says_what_is_in_it_and_how_it_came_about(settings: Settings, landing: Path) -> None:
    land(landing)
    refresh(settings)
    first, _ = publish(settings)
    manifest = orjson.loads((first.folder / "manifest.json").read_bytes())
    assert manifest == first.manifest
    assert manifest["release_id"] == first.release_id
    assert manifest["previous"] is None
    assert manifest["landing"] == settings.landing
    assert manifest["tables"]["raw.documents"]["rows"] == 2
    with duckdb.connect(str(first.database), read_only=True) as con:
        assert content(con) == manifest["tables"]
    assert manifest["stages"]["articles"]["opencc"]
    assert [entry for entry in manifest["audit"] if entry["severity"] == "error" and entry["failing_rows"]] == []


@pytest.mark.slow
def test_the_same_pages_give_the_same_content_anywhere(settings: Settings, first: Release, tmp_path: Path) -> None:
    elsewhere = replace(settings, warehouse=tmp_path / "elsewhere")
    refresh(elsewhere, "another run")
    release, _ = publish(elsewhere, "another run")
    assert release.manifest["tables"] == first.manifest["tables"]
    assert release.manifest["candidate_id"] == first.manifest["candidate_id"]
    assert release.release_id == first.release_id


def test_a_release_cannot_be_written(first: Release) -> None:
    assert not first.database.stat().st_mode & 0o222
    before = first.database.read_bytes()
    with duckdb.connect(str(first.database), read_only=True) as con, pytest.raises(duckdb.Error, match="read-only"):
        con.execute("DELETE FROM core.articles")
    assert first.database.read_bytes() == before


@pytest.mark.slow
def test_each_change_is_a_release_and_the_newest_are_kept(settings: Settings, first: Release) -> None:
    pages = ["opening, another figure", "mirror", "html"]
    made = [first, *(another(settings, page) for page in pages)]
    assert [release.release_id[:7] for release in made] == ["r000001", "r000002", "r000003", "r000004"]
    assert [release.manifest["previous"] for release in made] == [None, *(release.release_id for release in made[:-1])]
    assert releases(settings) == [release.release_id for release in made[-3:]]  # keep_releases is 3
    assert current_release(settings) == made[-1]


@pytest.mark.slow
def test_a_pinned_release_stays_until_it_is_unpinned(
    settings: Settings, first: Release, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = replace(settings, keep_releases=1)
    assert pin(settings, "r000001", "cited in the [bold]annual[/bold] report") == 0
    second = another(settings)
    assert releases(settings) == [first.release_id, second.release_id]
    kept = open_release(settings, "r000001")
    assert kept
    assert kept.manifest == {**first.manifest, "pinned": "cited in the [bold]annual[/bold] report"}
    assert diff(settings, "r000001", None, json=False) == 0

    capfd.readouterr()
    assert status(settings) == 0
    assert f"{first.release_id}: cited in the [bold]annual[/bold] report" in capfd.readouterr().out
    assert pin(settings, "r000001", None) == 0
    third = another(settings, "mirror")
    assert releases(settings) == [third.release_id]
    assert pin(settings, "r000001", "too late") == 1
    assert f"r000001: no such release, or more than one starts so; there are: {third.release_id}" in (
        capfd.readouterr().err
    )


def test_nothing_is_pinned_while_a_run_writes(settings: Settings, first: Release) -> None:
    with Warehouse(settings):
        assert pin(settings, first.release_id, "it is cited") == 1
    assert pinned(settings) == {}


@pytest.mark.slow
def test_a_change_back_is_a_release_of_its_own_with_the_old_content(settings: Settings, first: Release) -> None:
    another(settings)
    back = another(settings, "opening")
    assert back.release_id[:7] == "r000003"
    assert back.manifest["tables"] == first.manifest["tables"]


@pytest.mark.slow
def test_a_reader_neither_blocks_a_run_nor_is_blocked(settings: Settings, first: Release) -> None:
    with duckdb.connect(str(settings.current / DATABASE), read_only=True) as reader:
        seen = reader.execute("FROM core.observations ORDER BY ALL").fetchall()
        for page in ("opening, another figure", "mirror", "html"):
            another(settings, page)
            assert reader.execute("FROM core.observations ORDER BY ALL").fetchall() == seen
        assert not first.folder.exists()  # removed from the folder, and still read
    with duckdb.connect(str(settings.current.resolve() / DATABASE), read_only=True) as reader:
        assert reader.execute("FROM core.observations ORDER BY ALL").fetchall() != seen


def test_what_was_not_audited_is_not_published(settings: Settings, landing: Path) -> None:
    refresh(settings)
    with Warehouse(settings) as warehouse, pytest.raises(publishing.NotPublishable, match="has not been audited"):
        publishing.publish(warehouse, settings, STAGES, checks(STAGES), "run")
    assert current_release(settings) is None


# One way to damage each kind of thing that the audit looks at, and the check that must notice.
DAMAGE = {
    "keys": ("INSERT INTO core.sentences SELECT * FROM core.sentences LIMIT 1", "sentence_id_is_unique"),
    "references": (
        "UPDATE core.sentences SET article_id = 'none' WHERE position = 2",
        "article_id_is_in_core_articles",
    ),
    "counts": ("DELETE FROM internal.observations", "observations_rows_are_in_the_ledger"),
    "provenance": ("INSERT INTO internal.violations VALUES ('d', 'core.mentions', 'm', 'a', 'b')", "reads_as_its_raw"),
    "resolution": ("DELETE FROM core.entities", "entity_id_is_in_core_entities"),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", DAMAGE)
def test_a_failed_audit_leaves_current_where_it_was(settings: Settings, first: Release, kind: str) -> None:
    damage, check = DAMAGE[kind]
    Path(settings.landing, "c.txt").write_bytes(PAGES["html"])
    refresh(settings)
    with duckdb.connect(str(settings.database)) as con:
        con.execute(damage)
    with pytest.raises(publishing.NotPublishable, match=check):
        publish(settings)
    assert current_release(settings) == first
    assert releases(settings) == [first.release_id]
    failed = ask(settings.database, "SELECT check_name, sample FROM ops.audits WHERE NOT passed AND severity = 'error'")
    assert any(check in name for name, _ in failed)
    assert all(orjson.loads(sample) for _, sample in failed)

    refresh(settings, full=True)  # mends what was damaged
    assert publish(settings)[1]


@pytest.mark.slow
def test_the_audit_tries_every_check(settings: Settings, first: Release) -> None:
    """A run lists all that is wrong, not only what was found first."""
    Path(settings.landing, "c.txt").write_bytes(PAGES["html"])
    refresh(settings)
    with duckdb.connect(str(settings.database)) as con:
        con.execute("UPDATE core.sentences SET article_id = 'none' WHERE position = 2")
        con.execute("INSERT INTO internal.violations VALUES ('d', 'core.mentions', 'm', 'a', 'b')")
    with pytest.raises(publishing.NotPublishable, match=r"article_id_is_in_core_articles.*every_value_reads"):
        publish(settings)

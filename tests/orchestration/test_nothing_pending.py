"""What is not pending is not touched: no file is opened, no row written, no release made; the reports say unchanged."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import dagster as dg
import pytest

from orchestration.commands.run import run
from orchestration.definitions import build_defs
from orchestration.freshness import up_to_date
from orchestration.landing import FolderLanding
from orchestration.releases.published import current_release, releases
from orchestration.settings import Settings
from orchestration.warehouse import Warehouse
from tests.orchestration.building import ask, contents, publish, refresh
from tests.orchestration.pages import PAGES, READABLE


class CountingLanding(FolderLanding):
    """A landing that remembers which files were opened."""

    def __init__(self, location: str) -> None:
        super().__init__(location)
        self.opened: list[str] = []

    def read(self, path: str, limit: int) -> bytes:
        self.opened.append(path)
        return super().read(path, limit)


@pytest.fixture
def counting(filled: Path) -> CountingLanding:
    return CountingLanding(str(filled))


def test_a_second_run_opens_no_file_and_writes_no_row(settings: Settings, counting: CountingLanding) -> None:
    first = refresh(settings, "first", landing=counting)
    before = contents(settings.database, "raw", "core", "internal", "ops")
    assert len(counting.opened) == len(set(counting.opened)) == len(PAGES)
    assert first["documents"].rows_written == len(PAGES)

    counting.opened.clear()
    second = refresh(settings, "second", landing=counting)
    assert counting.opened == []
    for name, report in second.items():
        assert report.is_unchanged, name
        assert (report.processed, report.rows_written, report.commits) == (0, 0, 0), name
        assert report.unchanged == first[name].new, name
    assert contents(settings.database, "raw", "core", "internal", "ops") == before


def test_a_touched_file_is_opened_and_nothing_more(settings: Settings, counting: CountingLanding) -> None:
    refresh(settings, "first", landing=counting)
    before = contents(settings.database)
    counting.opened.clear()
    os.utime(Path(counting.location, "03.txt"))
    reports = refresh(settings, "second", landing=counting)
    assert counting.opened == ["03.txt"]
    assert {name: report.processed for name, report in reports.items() if report.processed} == {"documents": 1}
    assert all(report.is_unchanged and not report.rows_written for report in reports.values())
    assert contents(settings.database) == before


def test_one_changed_page_leaves_the_other_pages_alone(settings: Settings, counting: CountingLanding) -> None:
    refresh(settings, "first", landing=counting)
    counting.opened.clear()
    Path(counting.location, "00.txt").write_bytes(PAGES["opening, another figure"])
    reports = refresh(settings, "second", landing=counting)
    assert counting.opened == ["00.txt"]
    for stage in ("documents", "articles", "mentions", "observations", "provenance"):
        assert reports[stage].processed == 1, stage
    redone = ask(settings.database, "SELECT DISTINCT stage, unit FROM ops.ledger WHERE run_id = 'second'")
    [(document_id,)] = ask(settings.database, "SELECT document_id FROM raw.documents WHERE path = '00.txt'")
    pages = {"articles", "mentions", "observations", "provenance"}
    assert {unit for stage, unit in redone if stage in pages} == {document_id}


def test_a_page_that_reads_the_same_does_not_wake_what_is_downstream(
    settings: Settings, counting: CountingLanding
) -> None:
    """Blank lines at the end change the document, but neither its articles nor anything made of them."""
    refresh(settings, "first", landing=counting)
    Path(counting.location, "00.txt").write_bytes(PAGES["opening"] + b"\n\n")
    reports = refresh(settings, "second", landing=counting)
    assert {name: report.processed for name, report in reports.items() if report.processed} == {
        "documents": 1,
        "articles": 1,
    }
    assert [name for name, report in reports.items() if not report.is_unchanged] == ["documents"]


def test_a_file_that_could_not_be_read_is_tried_again(settings: Settings, filled: Path) -> None:
    """A disk or a network may recover while the file keeps its stamp."""

    class Faulty(CountingLanding):
        def read(self, path: str, limit: int) -> bytes:
            if path == "03.txt":
                raise OSError(errno.EIO, "Input/output error")
            return super().read(path, limit)

    refresh(settings, landing=Faulty(str(filled)))
    [(reason, detail)] = ask(settings.database, "SELECT reason, detail FROM raw.rejects WHERE path = '03.txt'")
    assert (reason, "Input/output error" in detail) == ("unreadable", True)
    recovered = CountingLanding(str(filled))
    refresh(settings, landing=recovered)
    assert recovered.opened == ["03.txt"]
    assert ask(settings.database, "SELECT count(*) FROM raw.documents WHERE path = '03.txt'") == [(1,)]
    refresh(settings, landing=recovered)
    assert recovered.opened == ["03.txt"]


@pytest.mark.slow
def test_full_processes_everything_and_finds_it_unchanged(settings: Settings, counting: CountingLanding) -> None:
    refresh(settings, "first", landing=counting)
    before = contents(settings.database)
    reports = refresh(settings, "second", landing=counting, full=True)
    assert reports["documents"].processed == len(PAGES)
    assert reports["articles"].processed == len(READABLE)
    assert all(report.is_unchanged for report in reports.values())
    assert contents(settings.database) == before


@pytest.mark.slow
def test_what_is_up_to_date_can_be_told_beforehand(refreshed: Settings, filled: Path) -> None:
    settings, landing = refreshed, FolderLanding(str(filled))
    refresh(settings)
    with Warehouse(settings) as warehouse:
        assert up_to_date(settings, warehouse, landing.scan()) is None  # not published yet
    release, _ = publish(settings)
    with Warehouse(settings) as warehouse:
        assert up_to_date(settings, warehouse, landing.scan()) == release
    os.utime(filled / "00.txt")
    with Warehouse(settings) as warehouse:
        assert up_to_date(settings, warehouse, landing.scan()) is None


def test_nothing_new_is_not_published_again(published: Settings, filled: Path) -> None:
    settings = published
    release = current_release(settings)
    assert release
    os.utime(filled / "00.txt")
    refresh(settings, "second")
    assert publish(settings, "second") == (release, False)
    assert releases(settings) == [release.release_id]


def test_a_run_with_nothing_to_do_removes_what_a_killed_run_left(published: Settings) -> None:
    refresh(published)
    kept = releases(published)
    (published.releases / ".r000002-00000000").mkdir()
    assert run(published, full=False) == 0
    assert [entry.name for entry in published.releases.iterdir()] == kept


@pytest.mark.slow(seconds=10)
def test_the_job_says_unchanged_of_every_asset(settings: Settings, filled: Path) -> None:
    job = build_defs(settings).resolve_job_def("refresh")
    with dg.DagsterInstance.ephemeral() as instance:
        states = []
        versions = []
        for _ in range(2):
            result = job.execute_in_process(instance=instance)
            assert result.success
            events = [
                event.step_materialization_data.materialization for event in result.get_asset_materialization_events()
            ]
            states.append({event.asset_key.to_user_string(): event.metadata["fangzhi/state"].value for event in events})
            versions.append({event.asset_key: (event.tags or {})["dagster/data_version"] for event in events})
    first, second = states
    assert {name: state for name, state in first.items() if state != "changed"} == {
        "release": "published",
        "release_diff": "unchanged",  # from what: it is the first
    }
    assert set(second.values()) == {"unchanged"}
    assert versions[0] == versions[1]
    assert len(releases(settings)) == 1

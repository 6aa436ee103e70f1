"""What a run costs, in work that can be counted: it grows with what changed, and not with the warehouse.

Seconds are measured by ``make bench``. Here a change that reads, writes or commits more than before fails.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

from assets.stage import Stage
from orchestration import pending
from orchestration.pending import Limits
from orchestration.progress import Report
from orchestration.settings import Settings
from orchestration.stages import STAGES
from tests.orchestration.building import ask, refresh
from tests.orchestration.pages import PAGES
from tests.orchestration.test_nothing_pending import CountingLanding

_BY_PAGE = ("documents", "articles", "sketches", "mentions", "observations", "provenance")
_FILLER = "第{n}期夜校开班\n本报讯（记者 沈若溪）石桥街道第{n}期夜校昨天开班，开设{n}门课程，报名人数近{n}00人。\n"
_SMALL, _LARGE = 8, 32
_LIMITS = Limits(workers=1)


@dataclass(frozen=True, slots=True)
class Work:
    """What one run did: files whose bytes were read, and, by stage, units processed, rows written, and commits.

    A commit is a transaction.
    """

    opened: int
    processed: dict[str, int]
    rows: dict[str, int]
    commits: dict[str, int]


def work(settings: Settings, limits: Limits = _LIMITS) -> Work:
    landing = CountingLanding(settings.landing)
    reports = refresh(settings, landing=landing, limits=limits)
    return Work(
        len(landing.opened),
        _counted(reports, "processed"),
        _counted(reports, "rows_written"),
        _counted(reports, "commits"),
    )


def _counted(reports: dict[str, Report], what: str) -> dict[str, int]:
    return {name: getattr(report, what) for name, report in reports.items() if getattr(report, what)}


def fillers(folder: Path, numbers: range) -> Settings:
    """Settings of a warehouse that is not built yet, of a landing with these pages."""
    landing = folder / "landing"
    landing.mkdir(parents=True)
    for n in numbers:
        (landing / f"{n:02d}.txt").write_text(_FILLER.format(n=n), encoding="utf-8")
    return Settings(str(landing), folder / "warehouse", workers=1, keep_releases=1)


def built(folder: Path, pages: int) -> Settings:
    settings = fillers(folder, range(1, pages))
    Path(settings.landing, "opening.txt").write_bytes(PAGES["opening"])
    first = work(settings)
    assert first.opened == pages
    assert {stage: first.processed[stage] for stage in _BY_PAGE} == dict.fromkeys(_BY_PAGE, pages)
    assert {stage: first.commits[stage] for stage in _BY_PAGE} == dict.fromkeys(_BY_PAGE, 1)
    return settings


@pytest.fixture
def sizes(tmp_path: Path) -> tuple[Settings, Settings]:
    """A warehouse of a few pages, and one of four times as many."""
    return built(tmp_path / "small", _SMALL), built(tmp_path / "large", _LARGE)


def test_several_chunks_are_one_commit(tmp_path: Path) -> None:
    settings = fillers(tmp_path, range(_SMALL))
    by_threes = work(settings, Limits(workers=1, chunk_units=1, batch=3))
    assert {stage: by_threes.commits[stage] for stage in _BY_PAGE} == dict.fromkeys(_BY_PAGE, 3)


def test_pages_stand_in_the_order_in_which_later_stages_read_them(tmp_path: Path) -> None:
    """So a query about some of them skips blocks of rows. Their paths would give another order."""
    settings = fillers(tmp_path, range(_SMALL))
    work(settings, Limits(workers=1, chunk_units=1, batch=1))
    for table in ("raw.documents", "core.articles"):
        stored = ask(settings.database, f"SELECT document_id FROM {table} ORDER BY rowid")
        assert stored == sorted(stored), table


def test_nothing_pending_is_no_work(sizes: tuple[Settings, Settings]) -> None:
    for settings in sizes:
        assert work(settings) == Work(0, {}, {}, {})


def test_a_changed_page_costs_the_same_in_a_larger_warehouse(sizes: tuple[Settings, Settings]) -> None:
    small, large = (changed(settings) for settings in sizes)
    assert small == large
    assert small.opened == 1
    assert {stage: small.processed[stage] for stage in _BY_PAGE} == dict.fromkeys(_BY_PAGE, 1)
    assert set(small.commits.values()) == {1}


def changed(settings: Settings) -> Work:
    Path(settings.landing, "opening.txt").write_bytes(PAGES["opening, another figure"])
    return work(settings)


def test_a_changed_page_is_all_that_is_looked_at(
    sizes: tuple[Settings, Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: dict[str, int] = {}
    found_by = pending.find

    def find(con: duckdb.DuckDBPyConnection, stage: Stage, *how: Any, **limits: Any) -> tuple[int, int]:
        found = found_by(con, stage, *how, **limits)
        [(looked_at[stage.name],)] = con.execute("SELECT count(*) FROM upstream").fetchall()
        return found

    monkeypatch.setattr(pending, "find", find)
    changed(sizes[1])
    by_page = {stage: looked_at[stage] for stage in _BY_PAGE}
    assert by_page == {**dict.fromkeys(_BY_PAGE, 1), "documents": _LARGE}  # of which only the stamps


def test_what_looks_only_at_what_was_touched_is_touched_by_all_that_it_reads() -> None:
    stages = {stage.name: stage for stage in STAGES}
    for stage in STAGES:
        if stage.pending_touched:
            assert all(stage.name in stages[read].touches for read in stage.reads), stage.name


def test_a_removed_page_opens_nothing(sizes: tuple[Settings, Settings]) -> None:
    small, large = (removed(settings) for settings in sizes)
    assert small == large
    assert small.opened == 0
    assert not set(_BY_PAGE) & set(small.processed)


def removed(settings: Settings) -> Work:
    Path(settings.landing, "opening.txt").unlink()
    return work(settings)

"""One bad file, page or row is set aside with its reason; the others land. Too many bad ones stop the release."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assets.articles.stage import ARTICLES, read_pages
from assets.stage import Row, Stage
from orchestration.pending import Limits
from orchestration.publishing import NotPublishable
from orchestration.releases.published import current_release
from orchestration.settings import Settings
from orchestration.stages import STAGES
from tests.orchestration.building import ask, publish, refresh
from tests.orchestration.pages import PAGES

if TYPE_CHECKING:
    import polars as pl

LIMITS = [Limits(), Limits(workers=1, chunk_units=1, batch=1), Limits(workers=1, chunk_units=1, batch=3)]
GOOD = "云塘镇第{}小学开学\n本报讯（记者 顾南乔）云塘镇第{}小学9月1日开学，新生{}人。\n"


@pytest.mark.slow
def test_bad_files_are_rejected_with_a_reason_and_good_ones_are_published(settings: Settings, landing: Path) -> None:
    (landing / "good.txt").write_bytes(PAGES["opening"])
    (landing / "empty.txt").write_bytes(b"")
    (landing / "picture.txt").write_bytes(PAGES["binary"])
    (landing / "cut.txt").write_bytes(PAGES["opening"][:-2])
    (landing / "table.xlsx").write_bytes(b"PK\x03\x04")
    refresh(settings)
    release, _ = publish(settings)
    assert ask(release.database, "SELECT path FROM raw.documents") == [("good.txt",)]
    assert ask(release.database, "SELECT path, reason FROM raw.rejects ORDER BY path") == [
        ("cut.txt", "undecodable"),
        ("empty.txt", "empty"),
        ("picture.txt", "binary"),
        ("table.xlsx", "unsupported"),
    ]
    assert ask(release.database, "SELECT path FROM raw.rejects WHERE length(detail) < 10") == []
    warned = [entry for entry in release.manifest["audit"] if entry["failing_rows"]]
    assert warned == [
        {"table": "raw.rejects", "check": "every_file_was_readable", "severity": "warn", "failing_rows": 4}
    ]


def read_all_but_torn(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Read pages as the articles stage does, but stumble over one with the word 撕."""
    if frames["documents"]["text"].str.contains("撕").any():
        raise ZeroDivisionError("a torn page")
    return read_pages(frames)


def read_torn_as_nonsense(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Read pages as the articles stage does, but give those with the word 撕 a kind that the table does not allow."""
    tables = read_pages(frames)
    tables["core.articles"] = [
        (*row[:3], "nonsense", *row[4:]) if "撕" in str(row[6]) else row for row in tables["core.articles"]
    ]
    return tables


def fragile(function: str) -> tuple[Stage, ...]:
    """Return the stages of the pipeline, with a function of this module in the place of the one that reads articles."""
    replaced = dataclasses.replace(ARTICLES, process=f"{__name__}:{function}")
    return tuple(replaced if stage.name == ARTICLES.name else stage for stage in STAGES)


def fill(landing: Path, good: int, torn: int) -> None:
    for number in range(good):
        (landing / f"good{number:02d}.txt").write_text(GOOD.format(number, number, 100 + number), "utf-8")
    for number in range(torn):
        (landing / f"torn{number}.txt").write_text(GOOD.format(number, number, 100) + "此页被撕去一角。\n", "utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("limits", LIMITS, ids=["one chunk", "one by one", "three at once"])
@pytest.mark.parametrize(
    ("function", "reason"), [("read_all_but_torn", "ZeroDivisionError"), ("read_torn_as_nonsense", "CHECK constraint")]
)
def test_a_page_that_fails_is_set_aside_alone(
    settings: Settings, landing: Path, function: str, reason: str, limits: Limits
) -> None:
    fill(landing, good=4, torn=1)
    stages = fragile(function)
    reports = refresh(settings, stages=stages, limits=limits)
    assert (reports["articles"].processed, reports["articles"].failed) == (5, 1)
    assert ask(settings.database, "SELECT count(*), count(DISTINCT document_id) FROM core.articles") == [(4, 4)]
    [(unit, failure)] = ask(settings.database, "SELECT unit, failure FROM ops.ledger WHERE failure IS NOT NULL")
    assert ask(settings.database, f"SELECT path FROM raw.documents WHERE document_id = '{unit}'") == [("torn0.txt",)]
    assert reason in failure.splitlines()[0]

    release, _ = publish(settings, stages=stages)  # with a warning
    assert [entry["check"] for entry in release.manifest["audit"] if entry["failing_rows"]] == [
        "every_unit_was_processed"
    ]


def test_a_failed_page_waits_for_a_change(settings: Settings, landing: Path) -> None:
    fill(landing, good=2, torn=1)
    stages = fragile("read_all_but_torn")
    refresh(settings, "first", stages=stages)
    second = refresh(settings, "second", stages=stages)
    assert (second["articles"].processed, second["articles"].failed) == (0, 1)
    (landing / "torn0.txt").write_text(GOOD.format(9, 9, 99), "utf-8")  # mended
    third = refresh(settings, "third", stages=stages)
    assert (third["articles"].changed, third["articles"].failed) == (1, 0)
    assert ask(settings.database, "SELECT count(DISTINCT document_id) FROM core.articles") == [(3,)]


def test_a_page_that_fails_now_leaves_no_old_rows(settings: Settings, landing: Path) -> None:
    fill(landing, good=2, torn=0)
    stages = fragile("read_all_but_torn")
    refresh(settings, stages=stages)
    (landing / "good01.txt").write_text("撕", "utf-8")
    reports = refresh(settings, stages=stages)
    assert reports["articles"].failed == 1
    remaining = "SELECT DISTINCT path FROM {} INNER JOIN raw.documents USING (document_id)"
    for table in ("core.articles", "core.sentences", "internal.mentions", "internal.observations"):
        assert ask(settings.database, remaining.format(table)) == [("good00.txt",)], table


@pytest.mark.slow
@pytest.mark.parametrize(
    ("good", "torn", "published"),
    [
        pytest.param(20, 2, True, id="two of a few"),
        pytest.param(1, 2, False, id="most"),
        pytest.param(56, 3, False, id="three, and more than one in twenty"),
    ],
)
def test_too_many_failures_stop_the_release(
    settings: Settings, landing: Path, good: int, torn: int, published: bool
) -> None:
    fill(landing, good, torn)
    stages = fragile("read_all_but_torn")
    refresh(settings, stages=stages)
    if published:
        assert publish(settings, stages=stages)[1]
    else:
        with pytest.raises(NotPublishable, match="few_units_failed"):
            publish(settings, stages=stages)
        assert current_release(settings) is None

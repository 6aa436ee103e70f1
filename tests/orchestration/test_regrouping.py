"""When the rule that groups rows into units changes, keys move from unit to unit; no order of the units may lose any."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assets.documents.stage import STAGE as DOCUMENTS
from assets.stage import Row, Stage
from orchestration.pending import Limits
from orchestration.settings import Settings
from tests.orchestration.building import ask, refresh
from tests.orchestration.pages import PAGES

if TYPE_CHECKING:
    import polars as pl


def one_row_each(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Return a row of internal.links for each of ``files`` (block, path); ``path`` is its key."""
    return {"internal.links": [(path, block, path, "itself") for block, path in frames["files"].iter_rows()]}


def grouped_by(block: str, epoch: int) -> tuple[Stage, Stage]:
    """Return the stages that read files and group them by an SQL expression over their path."""
    stage = Stage(
        name="groups",
        unit="block",
        writes=("internal.links",),
        reads=("documents",),
        pending=f"SELECT {block} AS unit, string_agg(path ORDER BY path) AS fingerprint, 1 AS weight "
        f"FROM raw.documents GROUP BY {block}",
        inputs={"files": f"SELECT {block} AS block, path FROM raw.documents WHERE {block} IN (SELECT unit FROM chunk)"},
        process=f"{__name__}:one_row_each",
        code=(),
        epoch=epoch,
    )
    return DOCUMENTS, stage


@pytest.mark.parametrize("limits", [Limits(), Limits(chunk_units=1, batch=1)], ids=["at once", "one by one"])
@pytest.mark.parametrize(
    "block",
    [
        pytest.param("translate(left(path, 1), 'abc', 'bca')", id="in a circle"),
        pytest.param("translate(left(path, 1), 'abc', 'cab')", id="in a circle backwards"),
        pytest.param("translate(left(path, 1), 'ab', 'ba')", id="two change places"),
        pytest.param("'a'", id="all into the first"),
        pytest.param("'c'", id="all into the last"),
        pytest.param("path", id="each by itself"),
    ],
)
def test_after_a_new_rule_the_rows_are_those_of_a_clean_build(
    settings: Settings, landing: Path, tmp_path: Path, block: str, limits: Limits
) -> None:
    for name in ("a1.txt", "a2.txt", "b1.txt", "c1.txt", "c2.txt"):
        (landing / name).write_bytes(PAGES["imprint"])
    refresh(settings, "old", limits=limits, stages=grouped_by("left(path, 1)", epoch=1))
    refresh(settings, "new", limits=limits, stages=grouped_by(block, epoch=2))
    clean = replace(settings, warehouse=tmp_path / "clean")
    refresh(clean, limits=limits, stages=grouped_by(block, epoch=2))
    for rows in ("SELECT * FROM internal.links ORDER BY ALL", "SELECT unit, failure FROM ops.ledger ORDER BY ALL"):
        assert ask(settings.database, rows) == ask(clean.database, rows)
    assert ask(settings.database, "SELECT count(*) FROM internal.links") == [(5,)]

"""The law of the incremental engine: whatever happened to the landing before, the tables are those of a clean build."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.documents.stage import STAGE as DOCUMENTS
from assets.documents.stage import process
from assets.stage import Row
from orchestration import schema
from orchestration.pending import Limits
from orchestration.settings import Settings
from orchestration.stages import STAGES
from tests.orchestration.building import Tables, ask, assert_same, contents, refresh
from tests.orchestration.pages import PAGES

if TYPE_CHECKING:
    import polars as pl

PATHS = ("a.txt", "b.txt", "2024/c.txt", "2024/05/d.html", "e.md")
HISTORIES = int(os.environ.get("FANGZHI_TEST_HISTORIES", "2"))  # of each kind; more are for a machine with time
AT_ONCE = Limits()
ONE_BY_ONE = Limits(workers=1, chunk_units=1, chunk_weight=1, pool_weight=0, batch=1)
BY_THREES = Limits(workers=1, chunk_units=3)
IN_TWO_PROCESSES = Limits(workers=2, chunk_units=1, chunk_weight=1, pool_weight=0, batch=2)


@dataclass(frozen=True)
class Write:
    path: str
    page: str

    def do(self, landing: Path) -> None:
        file = landing / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(PAGES[self.page])


@dataclass(frozen=True)
class Rename:
    path: str
    to: str

    def do(self, landing: Path) -> None:
        if (landing / self.path).exists():
            (landing / self.to).parent.mkdir(parents=True, exist_ok=True)
            (landing / self.path).rename(landing / self.to)


@dataclass(frozen=True)
class Remove:
    path: str

    def do(self, landing: Path) -> None:
        (landing / self.path).unlink(missing_ok=True)


@dataclass(frozen=True)
class Touch:
    path: str

    def do(self, landing: Path) -> None:
        if (landing / self.path).exists():
            os.utime(landing / self.path)


Edit = Write | Rename | Remove | Touch


@dataclass(frozen=True)
class Run:
    """Bring the warehouse up to date in the middle of a history."""

    full: bool = False


def edits() -> st.SearchStrategy[Edit]:
    path = st.sampled_from(PATHS)
    return st.one_of(
        st.builds(Write, path, st.sampled_from(sorted(PAGES))),
        st.builds(Write, path, st.sampled_from(sorted(PAGES))),
        st.builds(Rename, path, path),
        st.builds(Remove, path),
        st.builds(Touch, path),
    )


def histories() -> st.SearchStrategy[list[Edit | Run]]:
    """Edits in two to four bursts, the warehouse brought up to date, at times in full, after each but the last."""
    burst = st.tuples(st.lists(edits(), min_size=1, max_size=5), st.builds(Run, st.sampled_from([False, False, True])))
    return st.lists(burst, min_size=2, max_size=4).map(
        lambda bursts: [step for edits, run in bursts for step in (*edits, run)][:-1]
    )


@pytest.mark.slow(seconds=20)
@pytest.mark.parametrize("limits", [AT_ONCE, BY_THREES, ONE_BY_ONE], ids=["at once", "by threes", "one by one"])
@given(history=histories())
@settings(max_examples=HISTORIES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_after_any_history_the_tables_are_those_of_a_clean_build(history: list[Edit | Run], limits: Limits) -> None:
    assert_equal_to_a_clean_build(history, limits)


@pytest.mark.parametrize(
    "history",
    [
        pytest.param([Write("a.txt", "opening"), Run(), Write("a.txt", "opening, another figure")], id="change"),
        # The article keeps its key while its row changes.
        pytest.param([Write("a.txt", "opening"), Run(), Write("a.txt", "opening, another headline")], id="headline"),
        pytest.param(
            [Write("a.txt", "opening"), Run(), Write("a.txt", "mirror"), Run(), Write("a.txt", "opening")],
            id="change back",
        ),
        pytest.param([Write("a.txt", "opening"), Run(), Rename("a.txt", "2024/c.txt")], id="rename"),
        pytest.param(
            [
                Write("a.txt", "opening"),
                Write("b.txt", "mirror"),
                Run(),
                Rename("a.txt", "e.md"),
                Rename("b.txt", "a.txt"),
                Rename("e.md", "b.txt"),
            ],
            id="swap",
            marks=pytest.mark.slow,
        ),
        pytest.param([Write("a.txt", "opening"), Run(), Touch("a.txt")], id="touch"),
        pytest.param([Write("a.txt", "opening"), Run(), Write("a.txt", "opening")], id="write the same"),
        pytest.param([Write("a.txt", "opening"), Run(), Remove("a.txt")], id="remove the last page"),
        pytest.param([Write("a.txt", "opening"), Run(), Write("a.txt", "binary")], id="document becomes reject"),
        pytest.param([Write("a.txt", "empty"), Run(), Write("a.txt", "opening")], id="reject becomes document"),
        # The full name comes after the short one was read, and goes again.
        pytest.param(
            [
                Write("a.txt", "short form of the firm"),
                Run(),
                Write("b.txt", "full form of the firm, GB18030"),
                Run(),
                Write("2024/c.txt", "opening"),
                Run(),
                Remove("b.txt"),
            ],
            id="names tied across pages",
            marks=pytest.mark.slow,
        ),
        # The name alone comes to mean the bearer of the office, and no more.
        pytest.param(
            [
                Write("a.txt", "official by name alone"),
                Run(),
                Write("b.txt", "official with office"),
                Run(),
                Write("e.md", "official by name alone"),
                Run(),
                Remove("b.txt"),
            ],
            id="names moved to an entity and back",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            [Write("a.txt", "official by name alone"), Run(), Write("b.txt", "official with office"), Run(full=True)],
            id="names moved and everything again",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            [
                Write("a.txt", "imprint"),
                Write("b.txt", "imprint, other facts"),
                Run(),
                Write("2024/c.txt", "imprint"),
                Run(),
                Remove("a.txt"),
            ],
            id="imprints merged across pages",
            marks=pytest.mark.slow,
        ),
        pytest.param([Write("a.txt", "html"), Run(), Rename("a.txt", "2024/05/d.html")], id="text becomes html"),
        pytest.param([Write("a.txt", "opening"), Run(), Run(full=True)], id="everything again", marks=pytest.mark.slow),
        pytest.param([Run()], id="nothing at all"),
    ],
)
def test_after_this_history_the_tables_are_those_of_a_clean_build(history: list[Edit | Run]) -> None:
    assert_equal_to_a_clean_build(history)


@pytest.mark.slow
@pytest.mark.parametrize("limits", [ONE_BY_ONE, BY_THREES], ids=["one by one", "by threes"])
def test_chunks_of_any_size_give_the_same_tables(filled: Path, tmp_path: Path, limits: Limits) -> None:
    assert_same(built(filled, tmp_path / "in chunks", limits), built(filled, tmp_path / "at once", AT_ONCE))


def without_blanks(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Read files as the documents stage does, but leave every blank out of their text."""
    tables = process(frames)
    tables["raw.documents"] = [(*row[:-1], str(row[-1]).replace(" ", "")) for row in tables["raw.documents"]]
    return tables


@pytest.mark.slow
def test_another_way_of_reading_files_reaches_every_table(filled: Path, tmp_path: Path) -> None:
    """The bytes and the encoding are the same, and yet the text is another."""
    stages = (replace(DOCUMENTS, process=f"{__name__}:without_blanks", epoch=2), *STAGES[1:])
    kept, clean = settings_for(tmp_path, "kept", filled), settings_for(tmp_path, "clean", filled)
    refresh(kept)
    refresh(kept, stages=stages)
    refresh(clean, stages=stages)
    assert_same(contents(kept.database), contents(clean.database))


@pytest.mark.slow(seconds=15)
def test_worker_processes_give_the_same_tables(filled: Path, tmp_path: Path) -> None:
    assert_same(built(filled, tmp_path / "two", IN_TWO_PROCESSES), built(filled, tmp_path / "one", AT_ONCE))


def test_the_pages_of_these_histories_fill_every_table(filled: Path, tmp_path: Path) -> None:
    """A law over empty tables would prove nothing."""
    tables = built(filled, tmp_path / "warehouse", AT_ONCE)
    assert [name for name, rows in tables.items() if not rows] == ["internal.violations"]
    assert {row[1] for row in tables["core.publications"]} >= {"青岚日报"}
    forms = Counter(row[0] for row in {row[:2] for row in tables["core.entity_aliases"]})
    assert max(forms.values()) > 1  # two names of one thing, tied
    for name, what in (("internal.mentions", "entity_id"), ("internal.observations", "subject_id")):
        columns = [column.name for column in schema.tables()[name].columns]
        named = columns.index("name_id" if what == "entity_id" else "subject_name_id")
        assert any(row[columns.index(what)] != row[named] for row in tables[name])  # a name that moved


def assert_equal_to_a_clean_build(history: list[Edit | Run], limits: Limits = AT_ONCE) -> None:
    with tempfile.TemporaryDirectory(dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")) as name:
        folder = Path(name)
        (folder / "landing").mkdir()
        for step in history:
            if isinstance(step, Run):
                refresh(settings_for(folder, "kept"), "earlier", limits=limits, full=step.full)
            else:
                step.do(folder / "landing")
        assert_same(
            built(folder / "landing", folder / "kept", limits), built(folder / "landing", folder / "clean", AT_ONCE)
        )


def built(landing: Path, warehouse: Path, limits: Limits) -> Tables:
    """Return all rows of a warehouse that was brought up to date, with its ledger but for stamps and run ids."""
    where = settings_for(warehouse.parent, warehouse.name, landing)
    refresh(where, limits=limits)
    ledger = ask(
        where.database, "SELECT stage, unit, output_fingerprint, row_count, failure FROM ops.ledger ORDER BY ALL"
    )
    return {**contents(where.database), "ops.ledger": ledger}


def settings_for(folder: Path, warehouse: str, landing: Path | None = None) -> Settings:
    return Settings(str(landing or folder / "landing"), folder / warehouse, workers=1, keep_releases=1)

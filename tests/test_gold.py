"""Our own gold on our own pages: what the stages read may get better, and not worse unnoticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.scorer import Tally
from orchestration.settings import Settings
from tests.orchestration.building import ask
from tests.scoring import score

# A little under what is reached. Raise a floor when the reading gets better; lower one only with a reason beside it.
FLOORS = {
    "articles": 0.95,
    "headlines": 0.95,
    "persons": 0.8,
    "organizations": 0.85,
    "places": 0.65,
    "metrics": 0.95,
}


@pytest.fixture(scope="module")
def warehouse(sample: Settings) -> Path:
    return sample.database


@pytest.fixture(scope="module")
def scores(warehouse: Path) -> dict[str, Tally]:
    return score(warehouse)


@pytest.mark.parametrize("kind", FLOORS)
def test_the_sample_pages_are_read_as_well_as_before(scores: dict[str, Tally], kind: str) -> None:
    assert scores[kind].f1 >= FLOORS[kind], f"{kind}: {scores[kind]}"


def test_every_value_of_the_sample_pages_reads_as_its_raw_text(warehouse: Path) -> None:
    assert ask(warehouse, "FROM internal.violations") == []


def test_no_sample_page_fails(warehouse: Path) -> None:
    assert ask(warehouse, "SELECT stage, unit, failure FROM ops.ledger WHERE failure IS NOT NULL") == []

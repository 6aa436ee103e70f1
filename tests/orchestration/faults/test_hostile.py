"""Thousands of hostile files: each is in raw.documents or raw.rejects, and every law holds.

``FANGZHI_TEST_FILES=10000 .venv/bin/pytest tests/orchestration/faults/test_hostile.py`` reads more of them.
"""

from __future__ import annotations

import os
import resource
from pathlib import Path

import pytest

from orchestration import audit
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse
from tests.orchestration.building import ask, refresh
from tests.orchestration.faults.hostile import files

FILES = int(os.environ.get("FANGZHI_TEST_FILES", "400"))
SEED = int(os.environ.get("FANGZHI_TEST_SEED", "1"))


@pytest.mark.parametrize("digits", [20, 27, 28, 29, 30, 38, 60, 400])
def test_a_figure_of_many_digits_costs_no_other_figure(settings: Settings, landing: Path, digits: int) -> None:
    sentence = f"去年，云塘镇实现产值{'9' * digits}亿元，石桥街道实现产值12.5亿元，税收0.{'3' * digits}亿元。"
    (landing / "a.txt").write_text(f"云塘镇开门红\n本报讯（记者 沈若溪）{sentence}\n", encoding="utf-8")
    refresh(settings)
    assert ask(settings.database, "SELECT failure FROM ops.ledger WHERE failure IS NOT NULL") == []
    assert (1_250_000_000,) in ask(settings.database, "SELECT value FROM core.observations")


@pytest.mark.slow(seconds=20)
def test_hostile_files_are_read_or_rejected(settings: Settings, landing: Path) -> None:
    names = set()
    for name, content in files(SEED, FILES):
        (landing / name).write_bytes(content)
        names.add(name)
    reports = refresh(settings)
    assert ask(settings.database, "SELECT stage, unit, failure FROM ops.ledger WHERE failure IS NOT NULL") == []
    paths = [
        path
        for (path,) in ask(settings.database, "SELECT path FROM raw.documents UNION ALL SELECT path FROM raw.rejects")
    ]
    assert len(paths) == FILES
    assert set(paths) == names
    assert {name for name, report in reports.items() if report.new} >= {"documents", "articles", "observations"}

    with Warehouse(settings) as warehouse:
        found = audit.audit(warehouse, "candidate", audit.checks(STAGES), "run")
    assert [finding.summary() for finding in found if finding.check.law and not finding.passed] == []
    assert all(report.is_unchanged for report in refresh(settings, "again").values())
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1_500_000  # kilobytes

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

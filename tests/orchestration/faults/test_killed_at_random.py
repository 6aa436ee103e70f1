"""Runs killed at random moments, again and again: readers notice nothing, and the end is that of a clean build."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from orchestration.settings import ROOT, Settings
from tests.orchestration.building import publish, refresh
from tests.orchestration.pages import PAGES
from tests.orchestration.test_killed import assert_clean, assert_whole, environment, watched


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1])  # thirteen kills; more seeds are more moments, at a minute or two each
def test_killed_at_random(settings: Settings, landing: Path, tmp_path: Path, seed: int) -> None:
    (landing / "always.txt").write_bytes(PAGES["opening"])
    refresh(settings)
    publish(settings)
    command = [sys.executable, "-m", "tests.orchestration.faults.killing"]
    with watched(settings) as seen:
        done = subprocess.run(
            [*command, settings.landing, str(settings.warehouse), str(seed), "13"],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    counted = re.fullmatch(r"(\d+) killed, (\d+) completed\n", done.stdout)
    assert counted
    assert int(counted[1]) >= 13
    assert len(seen) > 1
    assert_whole(settings)
    refresh(settings)
    release, _ = publish(settings)
    assert_clean(settings, release, tmp_path)

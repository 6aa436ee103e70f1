"""Runs killed at random moments, again and again: readers notice nothing, and the end is that of a clean build.

``FANGZHI_TEST_KILLS=500 FANGZHI_TEST_SEED=7 make test`` kills more often, at other moments.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from orchestration.settings import ROOT, Settings
from tests.orchestration.building import publish, refresh
from tests.orchestration.pages import PAGES
from tests.orchestration.test_killed import assert_clean, assert_whole, environment, watched

KILLS = int(os.environ.get("FANGZHI_TEST_KILLS", "50"))
SEED = int(os.environ.get("FANGZHI_TEST_SEED", "1"))
SIDE_BY_SIDE = 2  # each takes a part of the kills


@pytest.mark.slow(seconds=60)
@pytest.mark.parametrize("seed", range(SEED, SEED + SIDE_BY_SIDE))
def test_killed_at_random(settings: Settings, landing: Path, tmp_path: Path, seed: int) -> None:
    kills = -(-KILLS // SIDE_BY_SIDE)
    (landing / "always.txt").write_bytes(PAGES["opening"])
    refresh(settings)
    publish(settings)
    command = [sys.executable, "-m", "tests.orchestration.faults.killing"]
    with watched(settings) as seen:
        done = subprocess.run(
            [*command, settings.landing, str(settings.warehouse), str(seed), str(kills)],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    counted = re.match(r"(\d+) killed, (\d+) completed; ", done.stdout)
    assert counted
    assert int(counted[1]) >= kills
    assert len(seen) > 1
    assert_whole(settings)
    refresh(settings)
    release, _ = publish(settings)
    clean = replace(settings, warehouse=tmp_path / "clean")
    refresh(clean)
    assert_clean(settings, release, clean)

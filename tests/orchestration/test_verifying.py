"""`fangzhi verify` makes the release again from its landing, and says whether it is the same and, if not, why."""

from __future__ import annotations

from pathlib import Path

import pytest

from orchestration.commands.verify import differing, verify
from orchestration.releases.published import current_release
from orchestration.settings import Settings
from tests.orchestration.pages import PAGES


@pytest.mark.slow
def test_a_release_can_be_made_again(published: Settings, capfd: pytest.CaptureFixture[str]) -> None:
    release = current_release(published)
    assert release
    assert verify(published) == 0
    said = capfd.readouterr()
    assert f"release {release.release_id} is what its landing makes" in said.out
    assert "DIFFERENT" not in said.out
    assert said.err == ""
    assert sorted(entry.name for entry in published.warehouse.iterdir()) == [".work", "current", "releases"]


@pytest.mark.slow
def test_another_landing_makes_another_release(
    published: Settings, filled: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (filled / "00.txt").write_bytes(PAGES["opening, another figure"])
    assert verify(published) == 1
    said = capfd.readouterr()
    assert "is NOT what its landing makes now" in said.out
    assert "not as when the release was made: landing_fingerprint" in said.err
    assert (
        len([line for line in said.out.splitlines() if line.startswith("core.publications") and "equal" in line]) == 1
    )


def test_without_a_release_there_is_nothing_to_verify(settings: Settings, capfd: pytest.CaptureFixture[str]) -> None:
    assert verify(settings) == 1
    assert "nothing is published yet" in capfd.readouterr().err


def test_the_manifest_names_every_ingredient(published: Settings) -> None:
    release = current_release(published)
    assert release
    manifest = release.manifest
    assert {"code_version", "schema", "libraries", "stages", "landing_fingerprint"} <= set(manifest)
    assert {"python", "duckdb", "great-expectations", "jieba", "opencc"} <= set(manifest["libraries"])
    assert "reference/surnames" in manifest["stages"]["mentions"]
    assert differing(manifest, {"libraries": {**manifest["libraries"], "jieba": "0"}}) == ["jieba"]

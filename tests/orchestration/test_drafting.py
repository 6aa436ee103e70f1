"""A draft: the copy that is made while a candidate is audited becomes the release, or leaves nothing."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from orchestration import audit, publishing
from orchestration.releases import published
from orchestration.releases.copying import clone_to_disk, reuse
from orchestration.releases.drafting import Draft
from orchestration.releases.published import Release
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse
from tests.orchestration.building import assert_same, contents


@pytest.fixture(params=["nothing", "half a release", "an older file", "a larger file"])
def before(request: pytest.FixtureRequest, refreshed: Settings, tmp_path: Path) -> Path | None:
    """What a draft is begun with."""
    database = refreshed.database.read_bytes()
    contents = {
        "half a release": database[: len(database) // 2],
        "an older file": database[:5000] + bytes(300_000) + database[305_000:],
        "a larger file": database + bytes(1_000_000),
    }
    if request.param == "nothing":
        return None
    file = tmp_path / "before.duckdb"
    file.write_bytes(contents[request.param])
    return file


def test_a_draft_begun_before_the_audit_becomes_a_release_that_knows_its_audit(
    refreshed: Settings, before: Path | None
) -> None:
    expected = audit.checks(STAGES)
    with Warehouse(refreshed) as warehouse:
        draft = Draft(warehouse, before)
        draft.catch_up()
        audit.findings(warehouse, audit.candidate_id(warehouse.con), expected, "run")
        release, is_new = publishing.publish(warehouse, refreshed, STAGES, expected, "run", draft)
        assert not warehouse.draft.exists()
    assert is_new
    assert not release.database.stat().st_mode & 0o222
    assert not list(release.folder.glob("*.wal"))
    whole, released = contents(refreshed.database), contents(release.database)
    assert_same(whole, released)
    for table in ("ops.ledger", "ops.audits"):
        assert ask_all(refreshed, table) == ask_all(refreshed, table, release)


def ask_all(settings: Settings, table: str, release: Release | None = None) -> list[str]:
    tables = contents(release.database if release else settings.database, "ops")
    return list(map(repr, tables[table]))


def test_a_removed_release_is_made_the_next_one_unless_somebody_reads_it(
    refreshed: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(published, "WORTH", 0)
    settings = replace(refreshed, workers=2, keep_releases=1)
    old = settings.releases / "r000000-old"
    for is_read in (False, True):
        old.mkdir(parents=True)
        (old / published.DATABASE).write_bytes(b"old")
        (old / published.MANIFEST).write_text("{}", encoding="utf-8")
        (settings.releases / "r000001-new").mkdir(exist_ok=True)
        (settings.releases / "r000001-new" / published.MANIFEST).write_text("{}", encoding="utf-8")
        with (old / published.DATABASE).open("rb") as reader:
            published.remove_old(settings)
            assert not old.exists()
            assert settings.spare.read_bytes() == b"old"
            if not is_read:
                reader.close()
            copy = tmp_path / "copy"
            assert reuse(settings.spare, copy) is copy.exists() is not is_read
            assert is_read is (not reader.closed and reader.read() == b"old")


def test_a_file_that_has_another_name_is_not_reused(tmp_path: Path) -> None:
    (tmp_path / "spare").write_bytes(b"kept")
    (tmp_path / "kept").hardlink_to(tmp_path / "spare")
    assert not reuse(tmp_path / "spare", tmp_path / "copy")
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    assert not reuse(tmp_path / "spare", tmp_path / "copy")  # there is none


def test_a_draft_of_what_was_before_is_not_published(refreshed: Settings) -> None:
    expected = audit.checks(STAGES)
    with Warehouse(refreshed) as warehouse:
        draft = Draft(warehouse)
        draft.catch_up()
        warehouse.con.execute(
            "DELETE FROM core.contributors WHERE document_id = (SELECT min(document_id) FROM core.contributors)"
        )
        warehouse.con.execute(
            """
            UPDATE ops.ledger SET output_fingerprint = 'another', row_count = (
                SELECT count(*) FROM (
                    SELECT document_id FROM core.articles UNION ALL SELECT document_id FROM core.sentences
                    UNION ALL SELECT document_id FROM core.contributors UNION ALL SELECT document_id FROM internal.imprints
                ) AS t WHERE t.document_id = unit
            )
            WHERE stage = 'articles'
            """
        )
        audit.findings(warehouse, audit.candidate_id(warehouse.con), expected, "run")
        release, _ = publishing.publish(warehouse, refreshed, STAGES, expected, "run", draft)
        assert not warehouse.draft.exists()
    assert_same(contents(refreshed.database), contents(release.database))


def test_a_discarded_draft_leaves_nothing(refreshed: Settings) -> None:
    with Warehouse(refreshed) as warehouse:
        Draft(warehouse).discard()
        assert not warehouse.draft.exists()


def test_copying_ends_when_the_copy_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, copy = tmp_path / "source", tmp_path / "copy"
    source.write_bytes(b"abcdef")
    parts = []

    def one_byte(old: int, new: int, count: int) -> int:
        parts.append(count)
        if len(parts) == 3:
            copy.unlink()
        return os.write(new, os.read(old, 1))

    monkeypatch.setattr(os, "copy_file_range", one_byte, raising=False)
    clone_to_disk(source, copy)
    assert len(parts) == 3
    assert not copy.exists()
    monkeypatch.undo()
    clone_to_disk(source, copy)
    assert copy.read_bytes() == b"abcdef"


def test_what_a_killed_run_left_of_a_draft_is_removed_by_the_next(refreshed: Settings) -> None:
    with Warehouse(refreshed) as warehouse:
        leftover = warehouse.draft
    leftover.parent.mkdir(exist_ok=True)
    leftover.write_bytes(b"half a copy")
    with Warehouse(refreshed):
        assert not leftover.exists()

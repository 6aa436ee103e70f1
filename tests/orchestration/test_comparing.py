"""What `fangzhi diff` says of two releases: columns, and rows added, changed and removed, each with its key."""

from __future__ import annotations

import json
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from orchestration.commands.diff import diff
from orchestration.definitions import build_defs
from orchestration.releases.comparing import TableDiff, compare, default_pair
from orchestration.releases.published import DATABASE, Release, current_release
from orchestration.settings import Settings
from tests.orchestration.building import publish, refresh
from tests.orchestration.pages import PAGES

SCHEMA = "CREATE SCHEMA core; "
ENTITIES = SCHEMA + "CREATE TABLE core.entities AS FROM (VALUES {}) AS t (entity_id, kind, name)"
CREDITS = SCHEMA + "CREATE TABLE core.entity_aliases AS FROM (VALUES {}) AS t (entity_id, alias)"


def release(folder: Path, script: str) -> Release:
    folder.mkdir()
    with duckdb.connect(str(folder / DATABASE)) as con:
        con.execute(script)
        found = con.execute("SELECT schema_name || '.' || table_name FROM duckdb_tables()").fetchall()
        tables = {}
        for (name,) in found:
            [(rows, content)] = con.execute(f"SELECT count(*), sum(hash(t))::TEXT FROM {name} AS t").fetchall()
            tables[name] = {"rows": rows, "content_hash": content}
    return Release(folder.name, folder, {"tables": tables})


def compared(tmp_path: Path, before: str, after: str) -> list[TableDiff]:
    return compare(release(tmp_path / "it's before", before), release(tmp_path / "after", after))


def test_rows_are_matched_by_the_key_of_their_table(tmp_path: Path) -> None:
    before = ENTITIES.format("('1', 'place', '镜湖'), ('2', 'person', '方启明'), ('3', 'place', '云塘镇')")
    after = ENTITIES.format("('1', 'place', '镜湖'), ('2', 'person', '方启铭'), ('4', 'place', '石桥街道')")
    [found] = compared(tmp_path, before, after)
    assert (found.table, found.rows_before, found.rows_after) == ("core.entities", 3, 3)
    assert (found.added, found.changed, found.removed) == (1, 1, 1)
    assert found.samples == {
        "added": [{"entity_id": "4", "kind": "place", "name": "石桥街道"}],
        "changed": [{"entity_id": "2", "changes": {"name": ["方启明", "方启铭"]}}],
        "removed": [{"entity_id": "3", "kind": "place", "name": "云塘镇"}],
    }


def test_without_a_key_a_row_that_differs_is_removed_and_added(tmp_path: Path) -> None:
    before = CREDITS.format("('1', '镜湖'), ('1', '镜湖'), ('2', '云塘')")
    after = CREDITS.format("('1', '镜湖'), ('2', '云塘镇')")
    [found] = compared(tmp_path, before, after)
    assert (found.added, found.changed, found.removed) == (1, 0, 2)


def test_an_equal_table_has_no_difference(tmp_path: Path) -> None:
    script = ENTITIES.format("('1', 'place', '镜湖')")
    [found] = compared(tmp_path, script, script)
    assert found.is_empty


def test_columns_and_tables_that_came_and_went_are_named(tmp_path: Path) -> None:
    before = (
        SCHEMA + "CREATE TABLE core.entities AS SELECT '1' AS entity_id, 'a' AS name, 1::INTEGER AS size, 1 AS old;"
    )
    after = (
        SCHEMA + "CREATE TABLE core.entities AS SELECT '1' AS entity_id, 'a' AS name, 1::BIGINT AS size, 2 AS new;"
        "CREATE TABLE core.metrics AS SELECT '1' AS metric_id"
    )
    entities, metrics = compared(tmp_path, before, after)
    assert entities.columns == ("added new INTEGER", "removed old INTEGER", "changed size from INTEGER to BIGINT")
    assert (entities.added, entities.changed, entities.removed) == (0, 0, 0)
    assert (metrics.columns, metrics.added) == (("added the table",), 1)


@pytest.mark.slow
def test_the_command_compares_the_last_two_releases(
    published: Settings, filled: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = published
    first = current_release(settings)
    assert first
    assert diff(settings, None, None, json=False) == 1
    assert "no two releases" in capfd.readouterr().err
    (filled / "00.txt").write_bytes(PAGES["opening, another figure"])
    refresh(settings)
    second, _ = publish(settings)
    pair = default_pair(settings)
    assert pair is not None
    assert [found.release_id for found in pair] == [first.release_id, second.release_id]

    assert diff(settings, None, None, json=True) == 0
    found = json.loads(capfd.readouterr().out)
    assert (found["before"], found["after"]) == (first.release_id, second.release_id)
    assert found["tables"]["core.articles"]["added"] == 1  # its id is that of another body
    assert found["tables"]["core.articles"]["removed"] == 1
    assert found["tables"]["raw.documents"]["changed"] == 1
    assert found["tables"]["core.publications"]["changed"] == 0

    assert diff(settings, "r000002", "r000001", json=False) == 0
    assert f"from {second.release_id} to {first.release_id}" in capfd.readouterr().out
    assert diff(settings, "r000009", None, json=False) == 1
    assert (
        f"r000009: no such release, or more than one starts so; there are: {first.release_id}" in capfd.readouterr().err
    )


@pytest.mark.slow
def test_the_asset_says_what_a_run_published_and_never_fails(published: Settings, filled: Path) -> None:
    settings = published
    job = build_defs(settings).resolve_job_def("refresh")
    with dg.DagsterInstance.ephemeral() as instance:

        def run() -> dict[str, dg.MetadataValue]:
            result = job.execute_in_process(instance=instance)
            assert result.success
            return dict(result.asset_materializations_for_node("release_diff")[0].metadata)

        assert run()["fangzhi/state"].value == "unchanged"  # nothing to compare the first release with
        (filled / "00.txt").write_bytes(PAGES["opening, another figure"])
        assert "core&#46;observations" in str(run()["tables"].value)
        assert run()["fangzhi/state"].value == "unchanged"
        (filled / "00.txt").write_bytes(PAGES["opening"])
        previous = current_release(settings)
        assert previous is not None
        previous.database.chmod(0o644)
        previous.database.write_bytes(b"no database")
        assert run()["fangzhi/state"].value == "failed"

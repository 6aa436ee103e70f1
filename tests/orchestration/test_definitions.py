"""Everything that Dagster is given, as one table to read: a change here is a change of what people see in the UI."""

from __future__ import annotations

import dagster as dg
import pytest

from orchestration.definitions import build_defs
from orchestration.schema import tables
from orchestration.settings import Settings

ENDS = (
    "core/article_duplicates",
    "core/divisions",
    "core/entities",
    "core/entity_aliases",
    "core/metrics",
    "core/person_titles",
    "core/publications",
    "internal/violations",
    "raw/rejects",
)

# asset: group, kinds, and the assets that it is drawn after
ASSETS = {
    "raw/documents": ("documents", "duckdb polars", ""),
    "raw/rejects": ("documents", "duckdb polars", ""),
    "core/articles": ("articles", "duckdb polars", "raw/documents"),
    "core/sentences": ("articles", "duckdb polars", "raw/documents"),
    "core/contributors": ("articles", "duckdb polars", "raw/documents"),
    "core/publications": ("articles", "duckdb polars", "core/articles"),
    "internal/sketches": ("articles", "duckdb polars", "core/articles"),
    "core/article_duplicates": ("articles", "duckdb polars", "internal/sketches"),
    "core/mentions": ("entities", "duckdb jieba polars", "core/articles core/contributors core/sentences"),
    "core/person_titles": ("entities", "duckdb jieba polars", "core/articles core/contributors core/sentences"),
    "core/entities": ("entities", "duckdb polars", "core/mentions"),
    "core/entity_aliases": ("entities", "duckdb polars", "core/mentions"),
    "core/divisions": ("entities", "csv duckdb", ""),
    "core/observations": ("metrics", "duckdb polars", "core/articles core/mentions core/sentences"),
    "core/metrics": ("metrics", "duckdb polars", "core/observations"),
    "internal/violations": (
        "publishing",
        "duckdb polars",
        "core/mentions core/observations core/sentences raw/documents",
    ),
    "release": (
        "publishing",
        "duckdb",
        " ".join(ENDS),
    ),
    "release_diff": ("publishing", "duckdb", "release"),
}
NO_TABLES = {"release", "release_diff"}


@pytest.fixture
def repository(settings: Settings) -> dg.RepositoryDefinition:
    return build_defs(settings).get_repository_def()


def test_the_assets(repository: dg.RepositoryDefinition) -> None:
    graph = repository.asset_graph
    found = {}
    for key in graph.get_all_asset_keys():
        node = graph.get(key)
        parents = sorted(parent.to_user_string() for parent in node.parent_keys)
        found[key.to_user_string()] = (node.group_name, " ".join(sorted(node.kinds)), " ".join(parents))
        assert node.owners == ["team:fangzhi"], key
        assert node.pools == {"warehouse"}, key
        assert node.description, key
        assert node.code_version or key.to_user_string() in NO_TABLES, key
    assert found == ASSETS


def test_every_table_that_readers_know_is_an_asset_with_its_columns(repository: dg.RepositoryDefinition) -> None:
    graph = repository.asset_graph
    public = {name for name in tables() if name.split(".")[0] in ("raw", "core")}
    shown = {".".join(key.path) for key in graph.get_all_asset_keys()}
    assert shown == {*public, "internal.sketches", "internal.violations", *NO_TABLES}
    for name in public:
        node = graph.get(dg.AssetKey(name.split(".")))
        schema = node.metadata["dagster/column_schema"]
        assert isinstance(schema, dg.TableSchema)
        assert [column.name for column in schema.columns] == [column.name for column in tables()[name].columns]
        assert all(column.description for column in schema.columns)
        assert node.description == tables()[name].comment


def test_one_check_blocks_the_release(repository: dg.RepositoryDefinition) -> None:
    graph = repository.asset_graph
    checks = {(key.asset_key.to_user_string(), key.name): graph.get(key).blocking for key in graph.asset_check_keys}
    assert [key for key, blocking in checks.items() if blocking] == [
        ("internal/violations", "candidate_passed_the_audit")
    ]
    assert {(asset, "integrity") for asset in set(ASSETS) - NO_TABLES} <= set(checks)
    assert {asset for asset, name in checks if name == "warnings"} == set(ASSETS) - NO_TABLES - {
        *("internal/sketches", "internal/violations"),
    }


def test_one_job_does_everything_in_one_process(repository: dg.RepositoryDefinition) -> None:
    job = repository.get_job("refresh")
    assert {key.to_user_string() for key in job.asset_layer.selected_asset_keys} == set(ASSETS)
    assert job.executor_def.name == "in_process"
    assert job.tags == {"dagster/max_retries": "2", "dagster/retry_on_asset_or_op_failure": "false"}


def test_the_schedule_and_the_sensor_are_switched_on(repository: dg.RepositoryDefinition) -> None:
    [schedule] = repository.schedule_defs
    assert (schedule.name, schedule.job_name) == ("daily", "refresh")
    assert (schedule.cron_schedule, schedule.execution_timezone) == ("30 6 * * *", "Asia/Shanghai")
    assert schedule.default_status == dg.DefaultScheduleStatus.RUNNING
    [sensor] = repository.sensor_defs
    assert (sensor.name, sensor.job_name) == ("landing", "refresh")
    assert sensor.minimum_interval_seconds == 30
    assert sensor.default_status == dg.DefaultSensorStatus.RUNNING

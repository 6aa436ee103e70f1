"""The release as Dagster shows it, after every table and its blocking checks; and what changed since the one before."""

import dagster as dg

from orchestration.pipeline import Pipeline, markdown_table
from orchestration.releases.comparing import TableDiff, as_json, compare, default_pair
from orchestration.settings import Settings


def build_release(last_tables: list[dg.AssetKey]) -> dg.AssetsDefinition:
    """Return the asset that publishes the warehouse once the ``last_tables``, which no other is made of, are there."""

    @dg.asset(
        key="release",
        deps=last_tables,
        group_name="publishing",
        kinds={"duckdb"},
        owners=["team:fangzhi"],
        pool="warehouse",
        description="The published warehouse: `warehouse/current/fangzhi.duckdb`, which readers open.",
    )
    def release(context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]) -> dg.MaterializeResult[None]:
        return pipeline.release(context)

    return release


def build_release_diff(settings: Settings) -> dg.AssetsDefinition:
    """Return the asset that says what a release changed. It informs, and never fails a run."""

    @dg.asset(
        key="release_diff",
        deps=["release"],
        group_name="publishing",
        kinds={"duckdb"},
        owners=["team:fangzhi"],
        pool="warehouse",
        description="What the current release changed, table by table; `fangzhi diff` says the same.",
    )
    def release_diff(
        context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
    ) -> dg.MaterializeResult[None]:
        pair = default_pair(settings)
        version = dg.DataVersion(":".join(release.release_id for release in pair) if pair else "the first release")
        if pair is None or pair[1].manifest["run_id"] != context.run.run_id:
            return dg.MaterializeResult(data_version=version, metadata={"fangzhi/state": "unchanged"})
        before, after = pair
        try:
            diffs = compare(before, after, pipeline.con)
        except Exception as error:  # whatever it is: the release is out, and a run that published did not fail
            context.log.warning(f"release_diff: {error}")
            return dg.MaterializeResult(data_version=version, metadata={"fangzhi/state": "failed", "error": str(error)})
        changed = [diff for diff in diffs if not diff.is_empty]
        return dg.MaterializeResult(
            data_version=version,
            metadata={
                "fangzhi/state": "changed",
                "before": before.release_id,
                "after": after.release_id,
                "tables": dg.MetadataValue.md(markdown_table(_COLUMNS, [_row(diff) for diff in changed], 200)),
                "samples": dg.MetadataValue.json(as_json(before, after, changed)),
            },
        )

    return release_diff


_COLUMNS = ["table", "rows before", "rows after", "added", "changed", "removed", "columns"]


def _row(diff: TableDiff) -> tuple[object, ...]:
    counted = (diff.table, diff.rows_before, diff.rows_after, diff.added, diff.changed, diff.removed)
    return (*counted, "; ".join(diff.columns))

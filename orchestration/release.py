"""The release as Dagster shows it: the last step of the graph, after every table and its blocking checks."""

import dagster as dg

from orchestration.pipeline import Pipeline


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

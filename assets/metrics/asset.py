"""The stages of the metrics subject as Dagster shows them."""

from collections.abc import Iterator

import dagster as dg

from assets.metrics.stage import METRICS, OBSERVATIONS
from assets.stage import Pipeline


@dg.multi_asset(
    name=OBSERVATIONS.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(
            ["core", table],
            deps=[["core", "articles"], ["core", "sentences"], ["core", "mentions"]],
            group_name="metrics",
            kinds={"duckdb", "polars"},
            owners=["team:fangzhi"],
        )
        for table in ("observations",)
    ],
)
def observations(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
    """Read the quantities of every page whose articles or names changed."""
    yield from pipeline.materialize(context, OBSERVATIONS)


@dg.multi_asset(
    name=METRICS.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(
            ["core", table],
            deps=[["core", "observations"]],
            group_name="metrics",
            kinds={"duckdb", "polars"},
            owners=["team:fangzhi"],
        )
        for table in ("metrics",)
    ],
)
def metrics(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
    """List what is measured."""
    yield from pipeline.materialize(context, METRICS)

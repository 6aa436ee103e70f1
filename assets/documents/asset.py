"""The documents stage as Dagster shows it."""

from collections.abc import Iterator

import dagster as dg

from assets.documents.stage import STAGE
from assets.stage import Pipeline


@dg.multi_asset(
    name=STAGE.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(
            ["raw", table],
            deps=[],
            group_name="documents",
            kinds={"duckdb", "polars"},
            owners=["team:fangzhi"],
        )
        for table in ("documents", "rejects")
    ],
)
def documents(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
    """Read the files of the landing that are new or changed; set aside what cannot be read."""
    yield from pipeline.materialize(context, STAGE)

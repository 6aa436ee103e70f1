"""The provenance stage as Dagster shows it."""

from collections.abc import Iterator

import dagster as dg

from assets.provenance.stage import PROVENANCE
from assets.stage import Pipeline


@dg.multi_asset(
    name=PROVENANCE.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(
            ["internal", "violations"],
            deps=[["raw", "documents"], ["core", "sentences"], ["core", "mentions"], ["core", "observations"]],
            group_name="publishing",
            kinds={"duckdb", "polars"},
            owners=["team:fangzhi"],
        )
    ],
)
def provenance(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
    """Compare every value of the pages that changed with the characters it was read from."""
    yield from pipeline.materialize(context, PROVENANCE)

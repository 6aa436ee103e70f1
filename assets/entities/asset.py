"""The stages of the entities subject as Dagster shows them."""

from collections.abc import Iterator

import dagster as dg

from assets.entities.stage import DIVISIONS, ENTITIES, MENTIONS
from assets.stage import Pipeline


@dg.multi_asset(
    name=MENTIONS.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(
            ["core", table],
            deps=[["core", "articles"], ["core", "sentences"], ["core", "contributors"]],
            group_name="entities",
            kinds={"duckdb", "polars", "jieba"},
            owners=["team:fangzhi"],
        )
        for table in ("mentions", "person_titles")
    ],
)
def mentions(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
    """Find who and what is named on every page whose articles changed."""
    yield from pipeline.materialize(context, MENTIONS)


@dg.multi_asset(
    name=ENTITIES.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(
            ["core", table],
            deps=[["core", "mentions"]],
            group_name="entities",
            kinds={"duckdb", "polars"},
            owners=["team:fangzhi"],
        )
        for table in ("entities", "entity_aliases")
    ],
)
def entities(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
    """Resolve the names of all pages, block by block, where one changed."""
    yield from pipeline.materialize(context, ENTITIES)


@dg.multi_asset(
    name=DIVISIONS.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(["core", "divisions"], group_name="entities", kinds={"duckdb", "csv"}, owners=["team:fangzhi"])
    ],
)
def divisions(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
    """Load the divisions of China from the reference tables, when these changed."""
    yield from pipeline.materialize(context, DIVISIONS)

"""The stages of the articles subject as Dagster shows them."""

from collections.abc import Iterator

import dagster as dg

from assets.articles.stage import ARTICLES, PUBLICATIONS
from assets.stage import Pipeline


@dg.multi_asset(
    name=ARTICLES.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(
            ["core", table],
            deps=[["raw", "documents"]],
            group_name="articles",
            kinds={"duckdb", "polars"},
            owners=["team:fangzhi"],
        )
        for table in ("articles", "sentences", "contributors")
    ],
)
def articles(context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]) -> Iterator[dg.MaterializeResult[None]]:
    """Read the articles of every page that is new or changed."""
    yield from pipeline.materialize(context, ARTICLES)


@dg.multi_asset(
    name=PUBLICATIONS.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(
            ["core", table],
            deps=[["core", "articles"]],
            group_name="articles",
            kinds={"duckdb", "polars"},
            owners=["team:fangzhi"],
        )
        for table in ("publications",)
    ],
)
def publications(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
    """Merge what the pages print about each newspaper."""
    yield from pipeline.materialize(context, PUBLICATIONS)

"""The stages of the articles subject as Dagster shows them."""

from collections.abc import Iterator

import dagster as dg

from assets.articles.stage import ARTICLES, DUPLICATES, PUBLICATIONS, SKETCHES
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
def articles(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
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


@dg.multi_asset(
    name=SKETCHES.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(
            ["internal", "sketches"],
            deps=[["core", "articles"]],
            group_name="articles",
            kinds={"duckdb", "polars"},
            owners=["team:fangzhi"],
        )
    ],
)
def sketches(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
    """Sketch every article that changed, so that copies can be found without comparing all with all."""
    yield from pipeline.materialize(context, SKETCHES)


@dg.multi_asset(
    name=DUPLICATES.name,
    pool="warehouse",
    specs=[
        dg.AssetSpec(
            ["core", "article_duplicates"],
            deps=[["internal", "sketches"]],
            group_name="articles",
            kinds={"duckdb", "polars"},
            owners=["team:fangzhi"],
        )
    ],
)
def duplicates(
    context: dg.AssetExecutionContext, pipeline: dg.ResourceParam[Pipeline]
) -> Iterator[dg.MaterializeResult[None]]:
    """Compare the articles whose sketches share a key that changed."""
    yield from pipeline.materialize(context, DUPLICATES)

"""The stages of the metrics subject: observations page by page, and the metrics that they are of."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from assets.articles.rows import PAGE_QUERIES, SentenceFinder
from assets.entities.stage import SETTLE_OBSERVATIONS, name_id
from assets.identity import identify
from assets.stage import SAME_UNITS, Row, Stage, among_touched

if TYPE_CHECKING:
    import polars as pl

    from assets.articles.model import Article
    from assets.metrics.model import Observation

_PAGES = """
    SELECT a.unit, concat(a.output_fingerprint, ':', m.output_fingerprint) AS fingerprint, d.byte_size AS weight
    FROM ops.ledger AS a
    INNER JOIN ops.ledger AS m ON a.unit = m.unit AND m.stage = 'mentions'
    INNER JOIN raw.documents AS d ON a.unit = d.document_id
    WHERE a.stage = 'articles'
"""

OBSERVATIONS = Stage(
    name="observations",
    unit="document_id",
    writes=("internal.observations",),
    reads=("articles", "mentions"),
    pending=_PAGES,
    pending_touched=among_touched(_PAGES),
    inputs={
        **PAGE_QUERIES,
        "mentions": """
            SELECT
                m.document_id, m.article_id, m.field, m.start_char, m.end_char, m.surface, m.method,
                n.kind, n.name, n.scope, n.block
            FROM internal.mentions AS m
            INNER JOIN chunk AS c ON m.document_id = c.unit
            INNER JOIN internal.names AS n
                ON m.document_id = n.document_id AND m.article_id = n.article_id AND m.name_id = n.name_id
        """,
    },
    texts="SELECT document_id AS unit, concat_ws(chr(10), headline, subhead, body) AS text FROM core.articles",
    process="assets.metrics.stage:read_observations",
    settle=SETTLE_OBSERVATIONS,
    code=(
        *("assets.identity", "assets.reference", "assets.printed", "assets.marks", "assets.metrics"),
        *("assets.entities.model", "assets.entities.stage"),
        *("assets.articles.model", "assets.articles.cleaning.offsets", "assets.articles.rows"),
    ),
    libraries=("rjieba",),
    touches={"provenance": SAME_UNITS},
)

METRICS = Stage(
    name="metrics",
    unit="metric_id",
    writes=("core.metrics",),
    reads=("observations",),
    pending="""
        SELECT DISTINCT metric_id AS unit, 'named by its id' AS fingerprint, 100 AS weight FROM internal.observations
    """,
    inputs={
        "observations": """
            SELECT DISTINCT o.metric_id, o.metric, o.dimension, o.canonical_unit FROM internal.observations AS o
            INNER JOIN chunk AS c ON o.metric_id = c.unit
        """
    },
    process="assets.metrics.stage:name_metrics",
    code=("assets.metrics.stage",),
)

_NINE_PLACES = Decimal("1e-9")
_EXACT = Context(prec=60)
_name_id = lru_cache(maxsize=4096)(name_id)
_LARGEST = 27  # the power of ten of a figure: 29 digits before the point fit, and rounding may add one


def metric_id(observation: Observation) -> str:
    """Return the identifier of what an observation measures."""
    return _metric_id(observation.metric, observation.dimension, observation.canonical_unit)


@lru_cache(maxsize=4096)
def _metric_id(metric: str, dimension: str, canonical_unit: str) -> str:
    return identify("metric", metric, dimension, canonical_unit)


def read_observations(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Read the quantities of each page; ``mentions`` carry the names that the entities stage found."""
    from assets.articles.rows import read_articles
    from assets.entities.model import ArticleEntities, Mention, Name
    from assets.metrics.observe import observe

    by_article: dict[str, list[Mention]] = {}
    mentions = frames.pop("mentions")
    mentions = mentions.sort(mentions.columns)  # by all of them: two names may share one span
    for _, article_id, field, start, end, surface, method, kind, text, scope, block in mentions.iter_rows():
        mention = Mention(field, start, end, surface, Name(kind, text, scope, block), method)
        by_article.setdefault(article_id, []).append(mention)
    rows: list[Row] = []
    for document_id, ids, articles in read_articles(**frames):
        for article_id, article in zip(ids, articles, strict=True):
            entities = ArticleEntities(tuple(by_article.get(article_id, ())), (), ())
            rows.extend(_rows(document_id, article_id, article, observe(article, entities)))
    return {"internal.observations": rows}


def _rows(document_id: str, article_id: str, article: Article, observations: list[Observation]) -> list[Row]:
    sentences = SentenceFinder(article_id, article)
    rows: list[Row] = []
    for o in observations:
        if _too_large(o.value) or _too_large(o.canonical_value) or (o.value_high is not None and _high_too_large(o)):
            continue  # digits without a meaning, and more than the column holds
        raw_start, raw_end = article.body_map.span(o.start, o.end)
        value, high = _stored(o.value), _stored(o.value_high)
        converted = o.canonical_value is not o.value
        rows.append(
            (
                identify("observation", article_id, o.start, o.end),
                document_id,
                article_id,
                sentences.at(o.start),
                metric_id(o),
                o.metric,
                o.dimension,
                *(
                    (subject_id, subject_id)
                    if (subject_id := o.subject_name and _name_id(o.subject_name))
                    else (None, None)
                ),
                o.subject,
                o.indicator,
                o.surface,
                value,
                high,
                o.unit,
                _stored(o.canonical_value) if converted else value,
                _stored(o.canonical_value_high) if converted else high,
                o.canonical_unit,
                o.qualifier,
                o.status,
                o.comparison,
                o.period_text,
                o.period_start,
                o.period_end,
                o.start,
                o.end,
                raw_start,
                raw_end,
                *(o.subject_span or (None, None)),
                *(o.indicator_span or (None, None)),
                *(o.period_span or (None, None)),
                article.published_on,
            )
        )
    return rows


def _too_large(value: Decimal) -> bool:
    return value.adjusted() > _LARGEST and bool(value)


def _high_too_large(o: Observation) -> bool:
    return any(value is not None and _too_large(value) for value in (o.value_high, o.canonical_value_high))


def _stored(value: Decimal | None) -> Decimal | None:
    """Round to the nine decimal places of the column; only converted values (1/3 of a unit) have more."""
    return None if value is None else value.quantize(_NINE_PLACES, ROUND_HALF_EVEN, _EXACT)


def name_metrics(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Return one row per metric of ``observations`` (metric_id, metric, dimension, canonical_unit)."""
    return {"core.metrics": frames["observations"].sort("metric_id").rows()}

"""The stages of the entities subject: names are read page by page, then resolved block by block over all pages."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from assets.articles.rows import PAGE_QUERIES
from assets.entities.model import Name
from assets.identity import identify
from assets.stage import SAME_UNITS, Row, Stage, among_touched

if TYPE_CHECKING:
    import polars as pl

    from assets.articles.model import Article
    from assets.entities.model import ArticleEntities

_BLOCKS = """
    SELECT block AS unit FROM internal.names WHERE document_id IN (SELECT unit FROM {units})
    UNION ALL
    SELECT block FROM internal.ties WHERE document_id IN (SELECT unit FROM {units})
    UNION ALL
    SELECT name_block FROM internal.ties WHERE document_id IN (SELECT unit FROM {units})
"""

# Where a name stands, and beside it the entity that it leads to: table, name, entity.
_MENTIONED = (
    ("internal.mentions", "name_id", "entity_id"),
    ("internal.titles", "name_id", "person_id"),
    ("internal.titles", "organization_name_id", "organization_id"),
)
_OBSERVED = (("internal.observations", "subject_name_id", "subject_id"),)
_CALLED = (("internal.aliases", "target_id", "entity_id"),)
_BLOCK = "block"


# Rows are written with the name itself as the entity. That holds for nearly all, and changes when pages come or go.
def _follow(table: str, name: str, entity: str, unit: str = "document_id") -> str:
    """Return SQL that gives the rows of units that were written the entity that their name leads to."""
    return f"""
        UPDATE {table} SET {entity} = r.entity_id FROM ops.resolved AS r
        WHERE {table}.{unit} IN ({{written}}) AND {table}.{name} = r.name_id AND {table}.{entity} <> r.entity_id
    """


def _move(table: str, name: str, entity: str) -> str:
    """Return SQL that gives all rows whose name leads elsewhere than before the entity that it leads to now."""
    return f"""
        UPDATE {table} SET {entity} = m.entity_id FROM moving AS m
        WHERE {table}.{name} = m.name_id AND {table}.{entity} <> m.entity_id
    """


_SETTLE_MENTIONS = tuple(_follow(*columns) for columns in _MENTIONED)
SETTLE_OBSERVATIONS = tuple(_follow(*columns) for columns in _OBSERVED)
_SETTLE_ALL = (
    """
    CREATE OR REPLACE TEMP TABLE moving AS
    SELECT
        name_id,
        coalesce(now.entity_id, name_id) AS entity_id
    FROM ops.resolved AS was
    FULL JOIN internal.roots AS now USING (name_id)
    WHERE was.entity_id IS DISTINCT FROM now.entity_id
    """,
    *(_move(*columns) for columns in (*_MENTIONED, *_OBSERVED, *_CALLED)),
    "DELETE FROM ops.resolved WHERE name_id IN (SELECT name_id FROM moving)",
    "INSERT INTO ops.resolved FROM moving WHERE name_id <> entity_id",
    *(_follow(*columns, unit=_BLOCK) for columns in _CALLED),
)

_PAGES = """
    SELECT l.unit, l.output_fingerprint AS fingerprint, d.byte_size AS weight FROM ops.ledger AS l
    INNER JOIN raw.documents AS d ON l.unit = d.document_id
    WHERE l.stage = 'articles'
"""

MENTIONS = Stage(
    name="mentions",
    unit="document_id",
    writes=("internal.mentions", "internal.names", "internal.ties", "internal.titles"),
    reads=("articles",),
    pending=_PAGES,
    pending_touched=among_touched(_PAGES),
    inputs=PAGE_QUERIES,
    texts="""
        SELECT document_id AS unit, concat_ws(chr(10), headline, subhead, body) AS text FROM core.articles
        UNION ALL
        SELECT document_id, name FROM internal.names
    """,
    process="assets.entities.stage:read_mentions",
    settle=_SETTLE_MENTIONS,
    code=(
        *("assets.identity", "assets.reference", "assets.printed", "assets.marks", "assets.entities"),
        *("assets.articles.model", "assets.articles.cleaning.offsets", "assets.articles.rows"),
    ),
    libraries=("rjieba",),
    touches={"entities": _BLOCKS, "observations": SAME_UNITS, "provenance": SAME_UNITS},
)

# An unordered hash per block: cheap over millions of names, and equal whenever the block's rows are.
_PENDING = """
    SELECT block AS unit, concat(count(*), ':', sum(h)) AS fingerprint, 30 * count(*) AS weight FROM (
        SELECT block, hash('name', article_id, name_id) AS h FROM internal.names {of_block}
        UNION ALL
        SELECT block, hash('tie', article_id, form, name_id, method, status) FROM internal.ties {of_block}
        UNION ALL
        SELECT name_block, hash('form', article_id, form, name_id, method, status) FROM internal.ties {of_name_block}
        UNION ALL
        SELECT n.block, hash('surface', m.surface, n.name_id) FROM internal.mentions AS m
        INNER JOIN (SELECT DISTINCT block, name_id FROM internal.names {of_block}) AS n ON m.name_id = n.name_id
    ) GROUP BY block
"""
_TOUCHED = "WHERE {column} IN (SELECT unit FROM touched)"

ENTITIES = Stage(
    name="entities",
    unit=_BLOCK,
    writes=("core.entities", "internal.links", "internal.aliases"),
    reads=("mentions",),
    pending=_PENDING.format(of_block="", of_name_block=""),
    pending_touched=_PENDING.format(
        of_block=_TOUCHED.format(column="block"), of_name_block=_TOUCHED.format(column="name_block")
    ),
    inputs={
        "names": """
            SELECT block, name_id, kind, name, scope, count(*) AS articles FROM internal.names
            WHERE block IN (SELECT unit FROM chunk)
            GROUP BY ALL
        """,
        "ties": """
            SELECT t.block, t.form, t.kind, t.name, t.scope, t.name_block, t.method, t.status, count(*) AS articles
            FROM internal.ties AS t
            INNER JOIN chunk AS c ON t.block = c.unit
            GROUP BY ALL
        """,
        "forms": """
            SELECT DISTINCT n.block, n.name_id, m.surface FROM internal.mentions AS m
            INNER JOIN (
                SELECT DISTINCT block, name_id FROM internal.names WHERE block IN (SELECT unit FROM chunk)
            ) AS n ON m.name_id = n.name_id
        """,
    },
    texts="""
        SELECT block AS unit, name AS text FROM internal.names
        UNION ALL
        SELECT block, form FROM internal.ties
        UNION ALL
        SELECT block, name FROM internal.ties
    """,
    process="assets.entities.stage:resolve_blocks",
    settle=_SETTLE_ALL,
    code=("assets.identity", "assets.reference", "assets.printed", "assets.marks", "assets.entities"),
    libraries=("rjieba",),
)


DIVISIONS = Stage(
    name="divisions",
    unit="country",
    writes=("core.divisions",),
    reads=(),
    pending="SELECT 'CN' AS unit, 'the reference tables' AS fingerprint, 1 AS weight",
    inputs={},
    process="assets.entities.stage:list_divisions",
    code=("assets.reference", "assets.entities.divisions", "assets.entities.stage"),
)


def list_divisions(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Return the divisions of China; there is nothing upstream but the reference tables."""
    from assets.entities.divisions import divisions, towns

    listed = [*divisions().values(), *(town for same in towns().values() for town in same)]
    return {"core.divisions": [(d.code, "CN", d.name, d.level, d.parent or None) for d in listed]}


def name_id(name: Name) -> str:
    """Return the identifier of a name; that of the final name of a chain of links is the entity's."""
    return identify(name.kind, name.text, name.scope)


class _NameIds(dict[Name, str]):
    """The identifiers of the names of one page."""

    def __missing__(self, name: Name) -> str:
        identifier = self[name] = name_id(name)
        return identifier


def read_mentions(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Read the names of each page: frames as :func:`assets.articles.rows.read_articles` takes them."""
    from assets.articles.rows import read_articles
    from assets.entities.read import read_entities

    tables: dict[str, list[Row]] = {name: [] for name in MENTIONS.writes}
    for document_id, ids, articles in read_articles(**frames):
        found = read_entities(document_id, articles)
        name_ids = _NameIds()
        for article_id, article, entities in zip(ids, articles, found, strict=True):
            if entities.mentions or entities.titles:
                _add_rows(tables, (document_id, article_id), article, entities, name_ids)
    return tables


def _add_rows(
    tables: dict[str, list[Row]], key: tuple[str, str], article: Article, entities: ArticleEntities, ids: _NameIds
) -> None:
    """Add the rows of one article; ``key`` is that of its document and its own."""
    from assets.articles.rows import SentenceFinder

    article_id = key[1]
    sentences = SentenceFinder(article_id, article)
    maps = {"body": article.body_map, "headline": article.headline_map}
    mentions = tables["internal.mentions"]
    for field, start, end, surface, name, method in entities.mentions:
        offsets = maps[field]
        if offsets is None:
            continue
        mention_id = identify("mention", article_id, field, start, end, name.kind)
        sentence = sentences.at(start) if field == "body" else None
        raw = offsets.span(start, end)
        mentions.append(
            (mention_id, *key, sentence, ids[name], ids[name], name.kind, surface, field, start, end, *raw, method)
        )
    carried = {m.name for m in entities.mentions} | {t.person for t in entities.titles}
    carried |= {t.organization for t in entities.titles if t.organization} | {t.name for t in entities.ties}
    tables["internal.names"].extend((*key, ids[n], n.kind, n.text, n.scope, n.block) for n in sorted(carried))
    tables["internal.ties"].extend(
        (*key, t.block, t.form, ids[t.name], t.name.kind, t.name.text, t.name.scope, t.name.block, t.method, t.status)
        for t in entities.ties
    )
    tables["internal.titles"].extend(
        (
            *(*key, sentences.at(t.start), ids[t.person], ids[t.person], t.title),
            *((ids[t.organization], ids[t.organization]) if t.organization else (None, None)),
            article.published_on,
        )
        for t in entities.titles
    )


def resolve_blocks(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Resolve each block of ``names``, with the ``ties`` and printed ``forms`` that belong to it."""
    from assets.entities.resolve import NameEvidence, TieEvidence, resolve

    names: dict[str, list[NameEvidence]] = defaultdict(list)
    for block, _, kind, text, scope, articles in frames["names"].sort("name_id").iter_rows():
        names[block].append(NameEvidence(Name(kind, text, scope, block), articles))
    ties: dict[str, list[TieEvidence]] = defaultdict(list)
    for block, form, kind, text, scope, name_block, method, status, articles in (
        frames["ties"].sort("form", "name", "scope", "method", "status").iter_rows()
    ):
        ties[block].append(TieEvidence(form, Name(kind, text, scope, name_block), method, status, articles))
    forms: dict[str, list[str]] = defaultdict(list)
    for _, name, surface in frames["forms"].sort("name_id", "surface").iter_rows():
        forms[name].append(surface)

    tables: dict[str, list[Row]] = {name: [] for name in ENTITIES.writes}
    for block, evidence in names.items():
        for link in resolve(evidence, ties.get(block, [])):
            source, target = name_id(link.name), name_id(link.target)
            if link.status == "confirmed":
                if source == target:
                    tables["core.entities"].append((source, link.name.kind, link.name.text, link.name.scope, block))
                else:
                    tables["internal.links"].append((source, block, target, link.method))
            printed = sorted({link.name.text, *forms[source]}) if link.status == "confirmed" else [link.name.text]
            tables["internal.aliases"].extend(
                (block, source, target, target, form, link.method, link.status) for form in printed
            )
    return tables

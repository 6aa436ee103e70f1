"""The stages of the articles subject: pages are read one by one; publications and copies are found over all pages."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import orjson

from assets.articles.rows import TABLES, page_rows
from assets.stage import SAME_UNITS, Row, Stage, among_touched

if TYPE_CHECKING:
    import polars as pl

_PAGES = """
    SELECT d.document_id AS unit, l.output_fingerprint AS fingerprint, d.byte_size AS weight FROM raw.documents AS d
    INNER JOIN ops.ledger AS l ON d.path = l.unit
    WHERE l.stage = 'documents'
"""

ARTICLES = Stage(
    name="articles",
    unit="document_id",
    writes=TABLES,
    reads=("documents",),
    pending=_PAGES,
    pending_touched=among_touched(_PAGES),
    inputs={
        "documents": """
            SELECT d.document_id, d.text, d.media_type FROM raw.documents AS d
            INNER JOIN chunk AS c ON d.document_id = c.unit
        """
    },
    process="assets.articles.stage:read_pages",
    code=("assets.identity", "assets.reference", "assets.fields", "assets.articles"),
    libraries=("opencc", "rjieba", "trafilatura"),
    touches=dict.fromkeys(("sketches", "mentions", "observations", "provenance"), SAME_UNITS),
)

PUBLICATIONS = Stage(
    name="publications",
    unit="publication_id",
    writes=("core.publications",),
    reads=("articles",),
    pending="""
        SELECT publication_id AS unit, concat(count(*), ':', sum(hash(name, imprint))) AS fingerprint, 1000 AS weight
        FROM internal.imprints GROUP BY publication_id
    """,
    inputs={
        "imprints": """
            SELECT i.publication_id, i.name, i.imprint, count(*) AS documents FROM internal.imprints AS i
            INNER JOIN chunk AS c ON i.publication_id = c.unit
            GROUP BY ALL
        """
    },
    process="assets.articles.stage:merge_publications",
    code=("assets.articles.stage",),
)

_DUPLICATES_CODE = (
    *("assets.reference", "assets.articles.stage", "assets.articles.duplicates"),
    *("assets.articles.lines.openers", "assets.articles.cleaning.script"),
)

_WITH_ARTICLES = """
    SELECT l.unit, l.output_fingerprint AS fingerprint, d.byte_size AS weight FROM ops.ledger AS l
    INNER JOIN raw.documents AS d ON l.unit = d.document_id
    WHERE l.stage = 'articles'
"""

SKETCHES = Stage(
    name="sketches",
    unit="document_id",
    writes=("internal.sketches", "internal.sketch_keys"),
    reads=("articles",),
    pending=_WITH_ARTICLES,
    pending_touched=among_touched(_WITH_ARTICLES),
    inputs={
        "articles": """
            SELECT a.document_id, a.article_id, a.published_on, a.body FROM core.articles AS a
            INNER JOIN chunk AS c ON a.document_id = c.unit
            WHERE a.kind = 'news'
        """
    },
    process="assets.articles.stage:sketch",
    code=_DUPLICATES_CODE,
    libraries=("numpy", "opencc"),
    touches={
        "duplicates": """
            SELECT sketch_key AS unit FROM internal.sketch_keys WHERE document_id IN (SELECT unit FROM {units})
        """
    },
)

_SHARED_KEYS = """
    SELECT k.sketch_key AS unit, concat(count(*), ':', sum(hash(k.article_id, s.published_on))) AS fingerprint,
        150 * count(*) AS weight
    FROM internal.sketch_keys AS k
    INNER JOIN internal.sketches AS s ON k.article_id = s.article_id
    {of_key}
    GROUP BY k.sketch_key HAVING count(*) > 1
"""

DUPLICATES = Stage(
    name="duplicates",
    unit="sketch_key",
    writes=("internal.copies",),
    reads=("sketches",),
    pending=_SHARED_KEYS.format(of_key=""),
    pending_touched=_SHARED_KEYS.format(of_key="WHERE k.sketch_key IN (SELECT unit FROM touched)"),
    inputs={
        "sketches": """
            SELECT k.sketch_key, s.article_id, s.published_on, s.sketch FROM internal.sketch_keys AS k
            INNER JOIN chunk AS c ON k.sketch_key = c.unit
            INNER JOIN internal.sketches AS s ON k.article_id = s.article_id
        """
    },
    process="assets.articles.stage:find_copies",
    code=_DUPLICATES_CODE,
    libraries=("numpy", "opencc"),
)

# The columns of core.publications after id and name, and whether a document prints several of them.
_FACTS = {
    "cn_number": False,
    "issue_code": False,
    "sponsor": False,
    "supervisor": False,
    "publisher": False,
    "printer": False,
    "price": False,
    "address": False,
    "postcode": False,
    "telephones": True,
    "emails": True,
    "editors": True,
    "rights_notice": False,
}


def read_pages(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Read the articles of each page of ``documents`` (document_id, text, media_type)."""
    from assets.articles.page import read_page

    tables: dict[str, list[Row]] = {name: [] for name in TABLES}
    for document_id, text, media_type in frames["documents"].iter_rows():
        for name, rows in page_rows(document_id, read_page(text, media_type)).items():
            tables[name].extend(rows)
    return tables


def merge_publications(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Merge ``imprints`` (publication_id, name, imprint, documents) into one row per publication.

    Of a fact printed differently, the form that most documents print wins, then the first in text order. Lists are
    united.
    """
    printed: dict[tuple[str, str], dict[str, Counter[str]]] = {}
    for publication_id, name, imprint, documents in frames["imprints"].sort("publication_id", "imprint").iter_rows():
        facts = printed.setdefault((publication_id, name), {fact: Counter() for fact in _FACTS})
        for fact, value in orjson.loads(imprint).items():
            for one in value if _FACTS[fact] else [value]:
                facts[fact][one] += documents
    rows: list[Row] = []
    for (publication_id, name), facts in printed.items():
        merged = [
            sorted(counts) if _FACTS[fact] else _price(best) if fact == "price" else best
            for fact, counts in facts.items()
            for best in [min(counts, key=lambda value: (-counts[value], value), default=None)]
        ]
        rows.append((publication_id, name, *merged))
    return {"core.publications": rows}


def _price(text: str | None) -> Decimal | None:
    try:
        return Decimal(text) if text is not None else None
    except InvalidOperation:
        return None


def sketch(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Sketch each news article of ``articles`` (document_id, article_id, published_on, body)."""
    from assets.articles.duplicates import signatures

    sketches: list[Row] = []
    keys: list[Row] = []
    articles = frames["articles"].select("document_id", "article_id", "published_on").iter_rows()
    found_of = signatures(frames["articles"]["body"].to_list())
    for (document_id, article_id, published_on), found in zip(articles, found_of, strict=True):
        if found.sketch:
            sketches.append((document_id, article_id, published_on, found.sketch))
            keys.extend((document_id, article_id, f"{key:08x}") for key in found.keys)
    return {"internal.sketches": sketches, "internal.sketch_keys": keys}


def find_copies(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Compare the articles that share a key: ``sketches`` (sketch_key, article_id, published_on, sketch)."""
    from assets.articles.duplicates import Candidate, tie

    sketches = frames["sketches"]
    candidates = {
        article_id: Candidate(article_id, published_on, packed)
        for article_id, published_on, packed in sketches.select("article_id", "published_on", "sketch")
        .unique("article_id")
        .iter_rows()
    }
    sharing: dict[str, set[str]] = {}
    for key, article_id in sketches.select("sketch_key", "article_id").iter_rows():
        sharing.setdefault(key, set()).add(article_id)
    keys_of: dict[frozenset[str], list[str]] = {}  # the versions of one story share several keys
    for key, article_ids in sharing.items():
        keys_of.setdefault(frozenset(article_ids), []).append(key)
    rows: list[Row] = []
    for group, keys in keys_of.items():
        for found in tie(candidates[article_id] for article_id in group):
            original = candidates[found.duplicate_of]
            tied = (found.article_id, original.article_id, original.published_on, found.method, found.similarity)
            rows.extend((key, *tied) for key in keys)
    return {"internal.copies": rows}

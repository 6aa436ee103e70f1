"""The stages of the articles subject: pages are read one by one, publications are merged over all pages."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import orjson

from assets.articles.rows import TABLES, page_rows
from assets.stage import Row, Stage

if TYPE_CHECKING:
    import polars as pl

ARTICLES = Stage(
    name="articles",
    unit="document_id",
    writes=TABLES,
    reads=("documents",),
    pending="""
        SELECT document_id AS unit, concat_ws(':', sha256, media_type, encoding) AS fingerprint, byte_size AS weight
        FROM raw.documents
    """,
    inputs={
        "documents": """
            SELECT d.document_id, d.text, d.media_type FROM raw.documents AS d
            INNER JOIN chunk AS c ON d.document_id = c.unit
        """
    },
    process="assets.articles.stage:read_pages",
    code=("assets.identity", "assets.reference", "assets.articles"),
    libraries=("opencc", "trafilatura"),
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

"""Articles as table rows and back: the only place that knows both the dataclasses and the columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import orjson

from assets.articles.cleaning.offsets import OffsetMap
from assets.articles.model import Article, Contributor, Page, Publication, Sentence
from assets.identity import identify
from assets.stage import Row

if TYPE_CHECKING:
    import polars as pl

# The frames from which read_articles rebuilds the pages of a chunk: the inputs of the stages downstream.
PAGE_QUERIES = {
    "articles": """
        SELECT a.*, p.name AS publication FROM core.articles AS a
        INNER JOIN chunk AS c ON a.document_id = c.unit
        LEFT JOIN (SELECT DISTINCT publication_id, name FROM internal.imprints) AS p
            ON a.publication_id = p.publication_id
    """,
    "sentences": "SELECT s.* FROM core.sentences AS s INNER JOIN chunk AS c ON s.document_id = c.unit",
    "contributors": "SELECT k.* FROM core.contributors AS k INNER JOIN chunk AS c ON k.document_id = c.unit",
}

TABLES = ("core.articles", "core.sentences", "core.contributors", "internal.imprints")


def article_ids(document_id: str, articles: Iterable[Article]) -> list[str]:
    """Return one identifier per article; a body that a page prints twice gets one each."""
    seen: dict[str, int] = {}
    result = []
    for article in articles:
        copy = seen[article.body] = seen.get(article.body, 0) + 1
        result.append(identify("article", document_id, article.body, copy))
    return result


def sentence_id(article_id: str, start: int, end: int) -> str:
    """Return the identifier of the sentence ``body[start:end]``."""
    return identify("sentence", article_id, start, end)


def publication_id(name: str) -> str:
    """Return the identifier of a publication."""
    return identify("publication", name)


def page_rows(document_id: str, page: Page) -> dict[str, list[Row]]:
    """Return the rows of one page for each table of the articles stage."""
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for article_id, article in zip(article_ids(document_id, page.articles), page.articles, strict=True):
        rows["core.articles"].append(
            (
                article_id,
                document_id,
                article.position,
                article.kind,
                article.headline,
                article.subhead,
                article.body,
                publication_id(article.publication) if article.publication else None,
                article.published_on,
                article.published_precision,
                article.published_evidence,
                article.script,
                article.raw_start,
                article.raw_end,
                article.body_map.to_list(),
                article.headline_map.to_list() if article.headline_map else None,
            )
        )
        rows["core.sentences"].extend(
            (
                sentence_id(article_id, s.start, s.end),
                article_id,
                document_id,
                s.paragraph,
                s.position,
                s.start,
                s.end,
                article.body[s.start : s.end],
            )
            for s in article.sentences
        )
        rows["core.contributors"].extend(
            (article_id, document_id, position, contributor.name, contributor.role)
            for position, contributor in enumerate(article.contributors, 1)
        )
    printed = {article.publication for article in page.articles if article.publication}
    if page.publication:
        printed.discard(page.publication.name)
        rows["internal.imprints"].append(_imprint(document_id, page.publication))
    rows["internal.imprints"].extend(_imprint(document_id, Publication(name)) for name in sorted(printed))
    return rows


def _imprint(document_id: str, publication: Publication) -> Row:
    facts = {
        name: value
        for name in publication.__slots__
        if name != "name" and (value := getattr(publication, name)) not in (None, ())
    }
    return document_id, publication_id(publication.name), publication.name, orjson.dumps(facts).decode()


def read_articles(
    articles: pl.DataFrame, sentences: pl.DataFrame, contributors: pl.DataFrame
) -> Iterator[tuple[str, list[str], list[Article]]]:
    """Rebuild articles from rows of core.articles (with the ``publication``'s name), sentences and contributors.

    Yields ``(document_id, article_ids, articles)`` page by page, in the order of the document ids.
    """
    credits: dict[str, list[tuple[int, Contributor]]] = {}
    for article_id, place, name, role in contributors.select("article_id", "position", "name", "role").iter_rows():
        credits.setdefault(article_id, []).append((place, Contributor(name, role)))
    by_article: dict[str, list[Sentence]] = {}
    for article_id, paragraph, position, start, end in sentences.select(
        "article_id", "paragraph", "position", "start_char", "end_char"
    ).iter_rows():
        by_article.setdefault(article_id, []).append(Sentence(paragraph, position, start, end))
    pages: dict[str, tuple[list[str], list[Article]]] = {}
    for row in articles.sort("document_id", "position").iter_rows(named=True):
        ids, page = pages.setdefault(row["document_id"], ([], []))
        ids.append(row["article_id"])
        page.append(
            Article(
                position=row["position"],
                kind=row["kind"],
                headline=row["headline"],
                subhead=row["subhead"],
                body=row["body"],
                body_map=OffsetMap.from_list(row["body_map"]),
                headline_map=OffsetMap.from_list(row["headline_map"]) if row["headline_map"] else None,
                sentences=tuple(sorted(by_article.get(row["article_id"], ()), key=lambda s: s.position)),
                contributors=tuple(c for _, c in sorted(credits.get(row["article_id"], ()), key=lambda pair: pair[0])),
                publication=row["publication"],
                published_on=row["published_on"],
                published_precision=row["published_precision"],
                published_evidence=row["published_evidence"],
                script=row["script"],
                raw_start=row["raw_start"],
                raw_end=row["raw_end"],
            )
        )
    for document_id, (ids, page) in pages.items():
        yield document_id, ids, page


class SentenceFinder:
    """Finds the sentence of an article in which a span starts."""

    def __init__(self, article_id: str, article: Article) -> None:
        self._article_id = article_id
        self._sentences = article.sentences
        self._starts = [s.start for s in article.sentences]
        self._ids: dict[int, str] = {}

    def at(self, start: int) -> str | None:
        """Return the id of the sentence that holds the body offset ``start``; None between sentences."""
        index = bisect_right(self._starts, start) - 1
        if index < 0 or self._sentences[index].end <= start:
            return None
        if index not in self._ids:
            found = self._sentences[index]
            self._ids[index] = sentence_id(self._article_id, found.start, found.end)
        return self._ids[index]

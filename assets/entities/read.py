"""Reading the names of one document, article by article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from assets.articles.model import Article
from assets.entities.corrections import Corrections, corrections
from assets.entities.meaning import Meanings
from assets.entities.model import ArticleEntities, Mention, Tie, Title
from assets.entities.page import Page
from assets.entities.places.region import infer_regions
from assets.entities.text.spans import Span


class _Piece(NamedTuple):
    """``text[start:end]`` of the page is a field of the article with this index."""

    start: int
    end: int
    article: int
    field: str


def read_entities(
    document_id: str, articles: Sequence[Article], curated: Corrections | None = None
) -> list[ArticleEntities]:
    """Return the mentions, offices and ties of each article of one document, in the order of ``articles``.

    ``curated`` are the corrections to obey, those of the reference table unless given.

    Offsets of mentions are those of the article's body or headline; no mention crosses a line break. A name that is
    sure somewhere is found everywhere on the page; bylines are no persons of the story.
    """
    text, pieces = _join(articles)
    if not text:
        return [ArticleEntities((), (), ()) for _ in articles]
    page = Page(
        text, [piece.start for piece in pieces if piece.field == "headline" or not articles[piece.article].headline]
    )
    publications: dict[str, int] = {}
    for article in articles:
        if article.publication:
            publications[article.publication] = publications.get(article.publication, 0) + 1
    fallback = min(publications, key=lambda name: (-publications[name], name)) if publications else document_id
    starts = [piece.start for piece in pieces]
    regions = infer_regions(
        text, page.spans, [(p.start, p.end, p.article) for p in pieces], fallback, sorted(publications)
    )
    return _Reader(articles, pieces, page, Meanings(page, starts, regions, curated or corrections())).read()


def _join(articles: Sequence[Article]) -> tuple[str, list[_Piece]]:
    texts: list[str] = []
    pieces: list[_Piece] = []
    position = 0
    for index, article in enumerate(articles):
        for field, text in (("headline", article.headline), ("body", article.body)):
            if text:
                pieces.append(_Piece(position, position + len(text), index, field))
                texts.append(text)
                position += len(text) + 1
    return "\n".join(texts), pieces


class _Reader:
    """Hands the spans of a page to the articles that they stand in."""

    def __init__(self, articles: Sequence[Article], pieces: list[_Piece], page: Page, meanings: Meanings) -> None:
        self.articles, self.pieces, self.page, self.meanings = articles, pieces, page, meanings
        self.starts = [piece.start for piece in pieces]
        self.whole = [f"{article.headline or ''}\n{article.body}" for article in articles]
        self.credited = [{contributor.name for contributor in article.contributors} for article in articles]
        self.in_office = {page.text[held.name_start : held.name_end] for held in page.held}

    def read(self) -> list[ArticleEntities]:
        """Return what each article says."""
        mentions: list[list[Mention]] = [[] for _ in self.articles]
        titles: list[list[Title]] = [[] for _ in self.articles]
        ties: list[set[Tie]] = [set() for _ in self.articles]
        for span in sorted([*self.meanings.spans, *self.page.marked]):
            piece = self._piece(span.start, span.end)
            if piece is None or self._is_credit(span, piece.article):
                continue
            surface = self.page.text[span.start : span.end]
            name, tie = self.meanings.of(span, self.whole[piece.article])
            start = span.start - piece.start
            mentions[piece.article].append(
                Mention(piece.field, start, start + len(surface), surface, name, span.method)
            )
            if tie is not None:
                ties[piece.article].add(tie)
        for held in self.page.held:
            piece = self._piece(held.office.start, max(held.office.end, held.name_end))
            if piece is None or piece.field != "body" or self.articles[piece.article].kind == "imprint":
                continue
            office = held.office
            owner = office.organization
            organization = self.meanings.of(owner, self.whole[piece.article])[0] if owner is not None else None
            person = self.meanings.holder(self.page.text[held.name_start : held.name_end], self.whole[piece.article])
            title = self.page.text[office.start : office.end]
            titles[piece.article].append(
                Title(person, title, organization, office.start - piece.start, office.end - piece.start)
            )
        return [
            ArticleEntities(tuple(m), tuple(dict.fromkeys(t)), tuple(sorted(s, key=_tie_order) if s else ()))
            for m, t, s in zip(mentions, titles, ties, strict=True)
        ]

    def _piece(self, start: int, end: int) -> _Piece | None:
        piece = self.pieces[bisect_right(self.starts, start) - 1]
        inside = end <= piece.end and "\n" not in self.page.text[start:end]
        return piece if inside else None

    def _is_credit(self, span: Span, article: int) -> bool:
        if span.kind != "person":
            return False
        surface = self.page.text[span.start : span.end]
        credited = surface in self.credited[article] and surface not in self.in_office
        return credited or self.articles[article].kind == "imprint"


def _tie_order(tie: Tie) -> tuple[str, str, str, str]:
    return tie.form, tie.name.text, tie.name.scope, tie.method

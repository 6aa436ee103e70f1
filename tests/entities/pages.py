"""Pages for the tests of this subject: articles from plain bodies, and what was read in them as plain rows."""

from assets.articles.cleaning.offsets import OffsetMap
from assets.articles.model import Article, Contributor
from assets.entities.model import ArticleEntities
from assets.entities.read import read_entities


def article(body: str, headline: str | None = None, credits: tuple[str, ...] = (), kind: str = "news") -> Article:
    """Return an article whose clean text is its raw text."""
    return Article(
        position=1,
        kind=kind,
        headline=headline,
        subhead=None,
        body=body,
        body_map=OffsetMap.from_runs([(len(body), 0, len(body))]),
        headline_map=OffsetMap.from_runs([(len(headline), 0, len(headline))]) if headline else None,
        sentences=(),
        contributors=tuple(Contributor(name, "reporter") for name in credits),
        publication=None,
        published_on=None,
        published_precision=None,
        published_evidence=None,
        script="hans",
        raw_start=0,
        raw_end=len(body),
    )


def read(*bodies: str, document: str = "d1") -> list[ArticleEntities]:
    """Return what is read in a document of plain bodies."""
    return read_entities(document, [article(body) for body in bodies])


def surfaces(entities: ArticleEntities, kind: str) -> list[str]:
    """Return the printed forms of a kind, in text order, each once."""
    return list(dict.fromkeys(m.surface for m in entities.mentions if m.name.kind == kind))


def names(entities: ArticleEntities, kind: str) -> dict[str, str]:
    """Return the name that each printed form of a kind stands for."""
    return {m.surface: m.name.text for m in entities.mentions if m.name.kind == kind}


def titles(entities: ArticleEntities) -> list[tuple[str, str, str | None]]:
    """Return (person, title, organisation) of every office."""
    return [(t.person.text, t.title, t.organization.text if t.organization else None) for t in entities.titles]

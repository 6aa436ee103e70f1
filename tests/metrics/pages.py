"""Articles to read figures in, made from a body and the names in it."""

from __future__ import annotations

import re
from datetime import date

from assets.articles.cleaning.offsets import OffsetMap
from assets.articles.model import Article, Sentence
from assets.entities.model import ArticleEntities, Mention, Name
from assets.metrics.model import Observation
from assets.metrics.observe import observe

_SENTENCE = re.compile(r"[^。！？\n]*[。！？]?[”」]?")


def article(
    body: str,
    published: str | None = None,
    precision: str = "day",
    headline: str | None = None,
    kind: str = "news",
) -> Article:
    """Return an article with this body, one paragraph a line, cut into sentences at full stops."""
    sentences: list[Sentence] = []
    start = 0
    for paragraph, line in enumerate(body.split("\n"), 1):
        for match in _SENTENCE.finditer(line):
            if match[0]:
                sentences.append(Sentence(paragraph, len(sentences) + 1, start + match.start(), start + match.end()))
        start += len(line) + 1
    straight = OffsetMap.from_runs([(len(body), 0, len(body))])
    return Article(
        position=1,
        kind=kind,
        headline=headline,
        subhead=None,
        body=body,
        body_map=straight,
        headline_map=None,
        sentences=tuple(sentences),
        contributors=(),
        publication=None,
        published_on=date.fromisoformat(published) if published else None,
        published_precision=precision if published else None,
        published_evidence=None,
        script="hans",
        raw_start=0,
        raw_end=len(body),
    )


def entities(body: str, **names: str) -> ArticleEntities:
    """Return mentions of ``names`` (form=kind, or form="kind:full name") wherever they stand in the body."""
    mentions = []
    for form, kind in names.items():
        kind, _, full = kind.partition(":")
        mentions += [
            Mention("body", m.start(), m.end(), form, Name(kind, full or form), "test")
            for m in re.finditer(re.escape(form), body)
        ]
    return ArticleEntities(tuple(sorted(mentions, key=lambda m: m.start)), (), ())


def read(body: str, published: str | None = None, precision: str = "day", **names: str) -> list[Observation]:
    """Return the observations of a body in which these names were found."""
    return observe(article(body, published, precision), entities(body, **names))


def pointed(text: str) -> tuple[str, str]:
    """Return a text without the brackets 【】 around one of its figures, and that figure."""
    return text.replace("【", "").replace("】", ""), text[text.index("【") + 1 : text.index("】")]


def periods(body: str, published: str | None = "2024-05-20") -> dict[str, str | None]:
    """Return the period of each figure, as first day to last day."""
    return {o.surface: f"{o.period_start}..{o.period_end}" if o.period_start else None for o in read(body, published)}

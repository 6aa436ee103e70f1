"""The plain values that the articles stage hands on: what a page holds, with offsets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from assets.articles.cleaning.offsets import OffsetMap


class Sentence(NamedTuple):
    """One sentence of a body: ``body[start:end]`` is its text; ``paragraph`` and ``position`` count from 1."""

    paragraph: int
    position: int
    start: int
    end: int


class Contributor(NamedTuple):
    """Someone credited with an article. Roles: see ``core.contributors`` in sql/schema."""

    name: str
    role: str


class Block(NamedTuple):
    """A run of raw lines and what it was taken for (headline, byline, body, caption, furniture …), for ``explain``."""

    label: str
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Publication:
    """A newspaper or site as a page prints it; every field but the name is None when not printed."""

    name: str
    cn_number: str | None = None
    issue_code: str | None = None
    sponsor: str | None = None
    supervisor: str | None = None
    publisher: str | None = None
    printer: str | None = None
    price: str | None = None  # yuan, a decimal as text
    address: str | None = None
    postcode: str | None = None
    telephones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    rights_notice: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of a page.

    ``body`` is clean and simplified, one true paragraph per line; ``body_map`` leads each of its characters back to
    the raw text, ``headline_map`` those of the headline. ``published_on`` is the first day of the printed day, month or
    year (``published_precision``), or None when the page does not say. ``raw_start`` and ``raw_end`` enclose all that
    belongs to the piece, headline and credits included.
    """

    position: int
    kind: str  # news, photo_caption, imprint, other
    headline: str | None
    subhead: str | None
    body: str
    body_map: OffsetMap
    headline_map: OffsetMap | None
    sentences: tuple[Sentence, ...]
    contributors: tuple[Contributor, ...]
    publication: str | None
    published_on: date | None
    published_precision: str | None  # day, month, year
    published_evidence: str | None
    script: str  # hans, hant
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that was read from one document."""

    articles: tuple[Article, ...]
    publication: Publication | None = None

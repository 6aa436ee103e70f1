"""The plain values of the entities stage: mentions, the names they carry, offices, and ties between names.

A *name* is what one article says that a mention stands for: the fullest form printed there, of one kind, within one
scope. A *tie* says that one name means another, fuller one. Names that nothing ties to another are the entities.
"""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """What mentions stand for within an article.

    ``kind``: person, organization, place, project, document, product. ``text``: the fullest form in the article.
    ``scope``: what tells two bearers of one name apart, and is empty where nothing does: the jurisdiction of a short
    body (区委 of 青岚市明溪区), the affiliation of a person. ``block``: the key under which names that could be the
    same are compared across articles; names with different blocks are never the same entity.
    """

    kind: str
    text: str
    scope: str = ""
    block: str = ""


class Mention(NamedTuple):
    """One place where a name is printed: ``body[start:end] == surface`` (or the headline's, by ``field``)."""

    field: str  # body, headline
    start: int
    end: int
    surface: str
    name: Name
    method: str  # the rule or lexicon that found it


class Title(NamedTuple):
    """One office of a person as printed (市委常委), and the organisation that it belongs to where the text says so."""

    person: Name
    title: str
    organization: Name | None
    start: int  # of the title, in the body
    end: int


class Tie(NamedTuple):
    """Evidence, in one article, that the form ``form`` stands for ``name`` (坤昱生物 for its full registered name).

    ``block`` is the block that a lone name with that form would have, so that the tie meets such names of other pages.
    """

    form: str
    name: Name
    method: str
    status: str  # confirmed, proposed
    block: str = ""


class ArticleEntities(NamedTuple):
    """All that the entities stage reads in one article."""

    mentions: tuple[Mention, ...]
    titles: tuple[Title, ...]
    ties: tuple[Tie, ...]

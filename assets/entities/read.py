"""Reading the names of one page: every rule in turn, then what each name stands for, article by article."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assets.articles.model import Article
from assets.entities import lexicon
from assets.entities.aliases import find_short_forms, group
from assets.entities.corrections import corrected, merged
from assets.entities.documents import find_documents
from assets.entities.gazetteer import find_known
from assets.entities.model import ArticleEntities, Mention, Name, Tie, Title
from assets.entities.naming import Namer, name_of
from assets.entities.offices import Office, find_offices
from assets.entities.organizations import find_bodies, find_suffixed
from assets.entities.persons import Held, find_persons
from assets.entities.places import find_places
from assets.entities.projects import find_projects
from assets.entities.region import Region, infer_region
from assets.entities.spans import Span, Spans
from assets.entities.tokens import Scanner, Tokens, pairs_of

_JURISDICTION_HEADS = {"省": "province", "市": "city", "州": "city", "区": "county", "县": "county", "旗": "county"}
_NATION = "中华人民共和国"
_NATIONAL = ("总书记", "国家主席", "总理", "副总理", "国务委员", "国家副主席", "委员长")


@dataclass(frozen=True, slots=True)
class _Segment:
    """``text[start:end]`` of the page is a field of the article with this index."""

    start: int
    end: int
    article: int
    field: str


def read_entities(document_id: str, articles: Sequence[Article]) -> list[ArticleEntities]:
    """Return the mentions, offices and ties of each article of one document, in the order of ``articles``.

    Offsets of mentions are those of the article's body or headline; no mention crosses a line break. A name that is
    sure somewhere is found everywhere on the page; bylines are no persons of the story.
    """
    text, segments = _join(articles)
    if not text:
        return [ArticleEntities((), (), ()) for _ in articles]
    page = _Page(text)
    publications = Counter(article.publication for article in articles if article.publication)
    fallback = min(publications, key=lambda name: (-publications[name], name)) if publications else document_id
    region = infer_region(text, page.spans, fallback)
    names = _Names(page, region)
    return _by_article(articles, segments, page, names)


def _join(articles: Sequence[Article]) -> tuple[str, list[_Segment]]:
    pieces: list[str] = []
    segments: list[_Segment] = []
    position = 0
    for index, article in enumerate(articles):
        for field, text in (("headline", article.headline), ("body", article.body)):
            if text:
                segments.append(_Segment(position, position + len(text), index, field))
                pieces.append(text)
                position += len(text) + 1
    return "\n".join(pieces), segments


class _Page:
    """All spans of a page, and the offices that persons hold."""

    def __init__(self, text: str) -> None:
        self.text = text
        tokens = Tokens(text)
        pairs = pairs_of(text)
        known = find_known(tokens, pairs)
        bodies = find_bodies(tokens, Spans(known))
        at_hand = Spans(bodies)
        at_hand.update(known)
        suffixed = find_suffixed(tokens, at_hand)
        at_hand = Spans([*suffixed, *bodies])
        at_hand.update(known)
        places = find_places(tokens, at_hand)
        spans = Spans([*suffixed, *bodies, *places])
        spans.update(known)
        spans.update(find_short_forms(tokens, spans, pairs))
        self.offices = find_offices(tokens, spans)
        persons, self.held = find_persons(tokens, spans, self.offices)
        merged = Spans(persons)
        merged.update(spans)
        merged.update(_again(text, pairs, persons))
        self.spans = [span for span in merged if span.kind]
        zones = [replace(span, kind="place") for span in suffixed if span.method == "suffix:zone"]
        self.marked = [*find_documents(text), *find_projects(tokens, at_hand), *zones]


def _again(text: str, pairs: list[str], persons: list[Span]) -> list[Span]:
    """Return every further place where a name of ``persons`` is printed."""
    names = {text[span.start : span.end] for span in persons}
    return [Span(start, end, "person", "again") for start, end in Scanner(names).find(text, pairs)]


class _Names:
    """The name that each span of a page stands for."""

    def __init__(self, page: _Page, region: Region) -> None:
        self.page, self.region = page, region
        self.namer = Namer(page.text, region, page.spans)
        page.spans = [span for span in page.spans if self.namer.is_supported(span)]
        plain = {s: self.namer.organization(s) for s in page.spans if s.kind == "organization"}
        by_scope: dict[str, set[str]] = {}
        for name in plain.values():
            by_scope.setdefault(name.scope, set()).add(name.text)
        self.fuller = {scope: group(texts) for scope, texts in by_scope.items()}
        self.plain = plain
        self.scopes = self._person_scopes()

    def of(self, span: Span, article: str) -> tuple[Name, Tie | None]:
        """Return the name of a span, and the tie that says so where the printed form is another."""
        surface = self.page.text[span.start : span.end]
        if span.kind == "person":
            name = name_of("person", surface, self.scopes.get(surface, ""))
        elif span.kind == "place":
            name = self.namer.place(span)
        elif span.kind == "organization":
            name = self.plain[span]
            full = self.fuller.get(name.scope, {}).get(name.text)
            if full:
                name = name_of("organization", full, name.scope)
        else:
            name = name_of(span.kind, surface)
        method = span.method
        if right := corrected(span.kind, surface, article) or merged(span.kind, surface, article):
            name, method = name_of(span.kind, right, name.scope), "correction"
        if surface == name.text or span.kind == "person":
            return name, None
        alone = name_of(span.kind, surface, name.scope if span.kind == "organization" else "")
        return name, Tie(surface, name, method, "confirmed", alone.block)

    def _person_scopes(self) -> dict[str, str]:
        """The affiliation that tells a person from others of the same name: the jurisdiction of the office, or its firm."""
        options: dict[str, set[tuple[int, str]]] = {}
        text = self.page.text
        for held in self.page.held:
            scope = self._affiliation(held.office)
            if scope is not None:
                options.setdefault(text[held.name_start : held.name_end], set()).add(scope)
        return {name: max(scopes, key=lambda s: (s[0], len(s[1]), s[1]))[1] for name, scopes in options.items()}

    def _affiliation(self, office: Office) -> tuple[int, str] | None:
        """Return the scope that an office gives, after how well it tells people apart: the nation least, a region most."""
        title = self.page.text[office.start : office.end]
        if office.organization is not None:
            name = self.plain[office.organization]
            if name.scope:
                return 3, name.scope
            _, class_ = lexicon.known_organizations().get(name.text, ("", ""))
            return (1, _NATION) if class_ == "national" else (2, name.text)
        if title in _NATIONAL:
            return 1, _NATION
        for character in (office.head[0], title[0]):
            if character in _JURISDICTION_HEADS:
                return 3, self.region.jurisdiction(_JURISDICTION_HEADS[character])
        return None


def _by_article(
    articles: Sequence[Article], segments: list[_Segment], page: _Page, names: _Names
) -> list[ArticleEntities]:
    mentions: list[list[Mention]] = [[] for _ in articles]
    titles: list[list[Title]] = [[] for _ in articles]
    ties: list[set[Tie]] = [set() for _ in articles]
    starts = [segment.start for segment in segments]
    credited = [{contributor.name for contributor in article.contributors} for article in articles]
    in_office = {page.text[held.name_start : held.name_end] for held in page.held}
    whole = [f"{article.headline or ''}\n{article.body}" for article in articles]

    def place(start: int, end: int) -> _Segment | None:
        segment = segments[bisect_right(starts, start) - 1]
        return segment if end <= segment.end else None

    for span in sorted([*page.spans, *page.marked], key=lambda s: (s.start, s.end, s.kind)):
        segment = place(span.start, span.end)
        surface = page.text[span.start : span.end]
        if segment is None or "\n" in surface:
            continue
        if span.kind == "person":
            if articles[segment.article].kind == "imprint":
                continue
            if surface in credited[segment.article] and surface not in in_office:
                continue
        name, tie = names.of(span, whole[segment.article])
        mentions[segment.article].append(
            Mention(segment.field, span.start - segment.start, span.end - segment.start, surface, name, span.method)
        )
        if tie is not None:
            ties[segment.article].add(tie)
    for held in page.held:
        segment = place(held.office.start, held.name_end)
        if segment is None or segment.field != "body":
            continue
        titles[segment.article].append(_title(held, segment, page, names, whole[segment.article]))
    order = lambda tie: (tie.form, tie.name.text, tie.name.scope, tie.method)  # noqa: E731
    return [
        ArticleEntities(tuple(m), tuple(dict.fromkeys(t)), tuple(sorted(s, key=order)))
        for m, t, s in zip(mentions, titles, ties, strict=True)
    ]


def _title(held: Held, segment: _Segment, page: _Page, names: _Names, article: str) -> Title:
    text, office = page.text, held.office
    surface = text[held.name_start : held.name_end]
    person = name_of("person", surface, names.scopes.get(surface, ""))
    organization = names.of(office.organization, article)[0] if office.organization is not None else None
    start, end = min(office.start, office.end), office.end
    return Title(person, text[start:end], organization, start - segment.start, end - segment.start)

"""The spans of one page: every rule in turn, from the sure to the less sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assets.entities.documents import find_documents
from assets.entities.gazetteer.read import find_known
from assets.entities.organizations.aliases import find_short_forms
from assets.entities.organizations.bodies import find_bodies, find_institutes, find_members, find_sessions
from assets.entities.organizations.branches import join_branches
from assets.entities.organizations.colleges import find_colleges
from assets.entities.organizations.coordinated import find_coordinated
from assets.entities.organizations.departments import find_departments
from assets.entities.organizations.firms import find_disclosed, find_listed, find_traded
from assets.entities.organizations.latin import find_latin
from assets.entities.organizations.media import find_media
from assets.entities.organizations.seats import seats_within
from assets.entities.organizations.speaking import find_speaking
from assets.entities.organizations.suffixed.read import find_suffixed
from assets.entities.organizations.tails import find_tails
from assets.entities.organizations.teams import find_teams
from assets.entities.persons.find import find_persons
from assets.entities.persons.offices import Office, find_offices
from assets.entities.persons.owners import SEATED, with_owners
from assets.entities.places.foreign import find_foreign, find_foreign_divisions
from assets.entities.places.localities import find_localities
from assets.entities.places.read import find_places
from assets.entities.products import find_products
from assets.entities.projects import find_projects
from assets.entities.text.search import Finder
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.marks import bracketed, widened

_VILLAGES = ("村", "社区", "镇", "乡", "街道")
_NOT_AFTER = ("民", "级")  # 四家村|民
_DOCTRINES = ("理论", "思想", "主义", "学说", "定律", "定理", "猜想", "奖章")
_SHOWN = frozenset(("disclosed", "traded", "latin"))  # firms by what stands beside them once
_OUTGROWN = frozenset(
    ("division_short", "division_local", "suffix:road", "suffix:division", "suffix:water", "suffix:station", "counted")
)
_NATURAL = frozenset(("suffix:water", "suffix:relief", "suffix:road", "suffix:station"))  # 澄河 in 区澄河流域


class Page:
    """All names of a page with this ``text``: ``spans`` do not overlap, ``marked`` (titles, projects, zones as places) may hold others.

    ``held`` are the offices that persons hold.
    """

    def __init__(self, text: str, starts: Sequence[int] = ()) -> None:
        self.text = text
        tokens = Tokens(bracketed(widened(text)))
        text = tokens.text
        known = Spans(find_known(tokens))
        if local := find_localities(tokens, known):
            near = Spans(local)
            known = near.joined(span for span in known if near.overlapping(span.start, span.end) is None)
        known = known.joined(find_foreign(tokens, known))
        known = known.joined(find_foreign_divisions(tokens, known))
        bodies = [*find_sessions(text, known), *find_institutes(text, known), *find_bodies(tokens, known)]
        departments = find_departments(tokens, known.joined(bodies))
        bodies += departments
        bodies += find_media(text, known)
        sure = known.joined(bodies)
        suffixed = find_suffixed(tokens, sure)
        suffixed += find_members(tokens, [*departments, *suffixed])
        suffixed += find_listed(tokens, sure.joined(suffixed))
        suffixed += find_traded(tokens, sure.joined(suffixed))
        suffixed += find_disclosed(tokens, sure.joined(suffixed))
        sure = sure.joined(suffixed)
        shown = [*find_coordinated(tokens, sure), *find_latin(text, sure), *find_colleges(tokens, sure)]
        shown += find_speaking(tokens, sure)
        suffixed += shown
        sure = sure.joined(shown)
        if branches := [*join_branches(tokens, sure), *find_teams(tokens, sure)]:
            sure = Spans([*branches, *sure])
        spans = sure.joined(find_places(tokens, sure))
        spans = spans.joined([*find_short_forms(tokens, spans, starts), *find_tails(tokens, spans, starts)])
        offices = with_owners(find_offices(tokens, spans), tokens, spans)
        owners = [o.organization for o in offices if o.organization is not None and o.organization.method == "owner"]
        spans = spans.without(_in_titles(spans, (o for o in offices if o.organization is None)))
        persons, self.held = find_persons(tokens, spans, offices)
        again = _again(tokens, persons, 2)
        merged = spans.joined([*persons, *owners])
        if inside := [*_inside(merged, again), *_beginning(merged, again)]:
            merged = merged.without(inside)
        merged = merged.extended(again)
        firms = [span for span in suffixed if span.method in _SHOWN]
        merged = merged.extended(_again(tokens, [*owners, *firms], 2))
        merged = _recalled(merged, _again(tokens, (span for span in merged if span.method in _NATURAL), 2))
        merged = merged.extended(_again(tokens, (span for span in merged if span.method == "suffix:site"), 4))
        villages = (
            span for span in merged if span.method == "suffix:division" and text.endswith(_VILLAGES, 0, span.end)
        )
        called = [span for span in _again(tokens, villages, 3) if not text.startswith(_NOT_AFTER, span.end)]
        merged = _recalled(merged, called)
        self.spans = [span for span in merged if span.kind and not _is_doctrine(text, span)]
        zones = [span._replace(kind="place") for span in suffixed if span.method == "suffix:zone"]
        self.marked = [*find_documents(text), *find_projects(tokens, sure), *find_products(tokens, sure), *zones]
        self.marked += seats_within(tokens, known, self.spans)
        bodies_of_offices = (o.organization for o in offices if o.organization and o.organization.method == SEATED)
        self.marked += dict.fromkeys(bodies_of_offices)


def _in_titles(spans: Spans, offices: Iterable[Office]) -> Iterator[Span]:
    """Yield the organisations that the titles of others hold: 爱尔兰通讯部长兼|交通部|长 is of no ministry of China."""
    for office in offices:
        at = office.start
        while (span := spans.overlapping(at, office.end)) is not None:
            if span.kind == "organization" and office.start <= span.start and span.end < office.end:
                yield span
            at = max(span.end, at + 1)


def _is_doctrine(text: str, span: Span) -> bool:
    """Tell whether a person gives only the name to what the text speaks of: 马克思|主义."""
    return span.kind == "person" and text.startswith(_DOCTRINES, span.end)


def _inside(spans: Spans, names: Iterable[Span]) -> list[Span]:
    """Return the short forms of divisions that are only the given name of a person whom the page names (裘|东平)."""
    inner = ((spans.overlapping(name.start, name.end), name) for name in names if name.end - name.start > 2)
    return [span for span, name in inner if span and span.method == "division_short" and name.start < span.start]


def _beginning(spans: Spans, names: Iterable[Span]) -> list[Span]:
    """Return the villages that a person whom the page names begins (罗明远|治村)."""
    first = ((spans.starting(name.start), name) for name in names if name.end - name.start > 2)
    return [span for span, name in first if span and span.method == "suffix:division" and span.end > name.end + 1]


def _recalled(spans: Spans, names: list[Span]) -> Spans:
    """Return the spans and the ``names`` of places that come again, which are longer than what was read there (安达|臣道, 前|李庄村)."""
    inner = ((spans.overlapping(name.start, name.end), name) for name in names)
    outgrown = [
        span
        for span, name in inner
        if span
        and span.method in _OUTGROWN
        and name.start <= span.start
        and span.end <= name.end
        and span[:2] != name[:2]
    ]
    return (spans.without(outgrown) if outgrown else spans).extended(names)


def _again(tokens: Tokens, spans: Iterable[Span], least: int) -> list[Span]:
    """Return every further place where a name of ``spans`` with at least so many characters is printed."""
    kinds = {tokens.text[span.start : span.end]: span.kind for span in spans if span.end - span.start >= least}
    return [Span(start, end, kinds[tokens.text[start:end]], "again") for start, end in Finder(kinds).find(tokens)]

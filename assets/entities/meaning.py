"""What each span of a page stands for: its name, with the scope that tells it from others of the same name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from assets.entities import lexicon
from assets.entities.corrections import Corrections
from assets.entities.divisions import path
from assets.entities.model import Name, Tie
from assets.entities.naming import Namer, Printed, name_of
from assets.entities.organizations.aliases import group, seated, whole_names
from assets.entities.page import Page
from assets.entities.persons.offices import Office
from assets.entities.places.region import Region
from assets.entities.text.spans import Span

_LEVELS = {"省": "province", "市": "city", "州": "city", "区": "county", "县": "county", "旗": "county"}
_NATION = "中华人民共和国"
_NATIONAL = frozenset(("总书记", "国务委员"))


class Meanings:
    """The names of one page. ``starts`` are the offsets of its pieces, ``regions`` the region of each of them."""

    def __init__(self, page: Page, starts: Sequence[int], regions: Sequence[Region], corrections: Corrections) -> None:
        self._corrections = corrections
        self.text, self._starts = page.text, starts
        printed = Printed(page.text, page.spans)
        namers = {id(region): Namer(printed, region) for region in regions}
        self._namers = [namers[id(region)] for region in regions]
        self.spans = [s for s in page.spans if s.method != "division_short" or self._namer(s).is_supported(s)]
        named = (span for span in (*self.spans, *page.marked) if span.kind == "organization")
        # The body of an office may stand within a longer name that was found after it: 共青团中央|书记处.
        owners = (held.office.organization for held in page.held if held.office.organization is not None)
        self._organizations = {span: self._namer(span).organization(span) for span in (*named, *owners)}
        by_scope: dict[str, set[str]] = {}
        for name in self._organizations.values():
            by_scope.setdefault(name.scope, set()).add(name.text)
        self._fuller = {scope: group(texts, corrections) for scope, texts in by_scope.items()}
        self._seated = seated(self._organizations.values())
        self._within = whole_names(self._organizations.values())
        self._countries = {s.end: s.full for s in self.spans if s.method == "world"}
        self._divisions = {s.end: s for s in self.spans if s.method == "division"}
        self._scopes = self._person_scopes(page)
        self._said: dict[tuple[str, str], bool] = {}

    def of(self, span: Span, article: str) -> tuple[Name, Tie | None]:
        """Return the name of a span, and the tie that says so where the printed form is another.

        ``article`` is the text of the article, in which a correction may expect a word.
        """
        surface = self.text[span.start : span.end]
        if span.kind == "person":
            name = self._person(surface)
        elif span.kind == "place":
            name = self._namer(span).place(span)
        elif span.kind == "organization":
            name = self._organizations[span]
            if full := self._fuller[name.scope].get(name.text):
                name = name_of("organization", full, name.scope)
            name = self._within.get(name, name)
            if (whole := self._seated.get(name)) and self._says(article, whole.text):
                name = whole
        else:
            name = name_of(span.kind, surface)
        method = span.method
        if correction := self._corrections.corrected(span.kind, surface, name.text, article):
            name, method = name_of(span.kind, correction.right, name.scope), "correction"
            if not correction.everywhere:
                return name, None  # a tie would carry it to other articles
        if surface == name.text:
            return name, None
        alone = name_of(span.kind, surface, name.scope if span.kind == "organization" else "")
        return name, Tie(surface, name, method, "confirmed", alone.block)

    def _says(self, article: str, words: str) -> bool:
        key = article, words
        if key not in self._said:  # an article that names one body a thousand times is searched for it once
            self._said[key] = words in article
        return self._said[key]

    def holder(self, surface: str, article: str) -> Name:
        """Return the name of the holder of an office, who is printed as ``surface`` in ``article``."""
        name = self._person(surface)
        correction = self._corrections.corrected("person", surface, name.text, article)
        return name_of("person", correction.right, name.scope) if correction else name

    def _person(self, surface: str) -> Name:
        return name_of("person", surface, self._scopes.get(surface, ""))

    def _namer(self, span: Span) -> Namer:
        return self._namers[bisect_right(self._starts, span.start) - 1]

    def _person_scopes(self, page: Page) -> dict[str, str]:
        options: dict[str, set[tuple[int, str]]] = {}
        for held in page.held:
            scope = self._affiliation(held.office)
            if scope is not None:
                options.setdefault(self.text[held.name_start : held.name_end], set()).add(scope)
        return {name: max(scopes, key=lambda s: (s[0], len(s[1]), s[1]))[1] for name, scopes in options.items()}

    def _affiliation(self, office: Office) -> tuple[int, str] | None:
        """Return the scope that an office gives, after its weight: the nation tells people apart least, a region most."""
        title = self.text[office.start : office.end]
        if office.organization is not None:
            name = self._organizations[office.organization]
            if name.scope:
                return 3, name.scope
            _, class_ = lexicon.known_organizations().get(name.text, ("", ""))
            return (1, _NATION) if class_ == "national" else (2, name.text)
        if country := self._countries.get(office.start):
            return 2, country
        if (seat := self._divisions.get(office.start)) and (code := self._namer(seat).place(seat).scope):
            return 3, path(code)  # 徐州市铜山区|区长
        if title in _NATIONAL:
            return 1, _NATION
        for character in (office.head[0], title[0]):
            if character in _LEVELS:
                namer = self._namers[bisect_right(self._starts, office.start) - 1]
                return 3, namer.region.jurisdiction(_LEVELS[character])
        return None

"""The region that a page speaks from: whose 区委 its 区委 is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assets.entities.divisions import Division, ancestors, by_full_name, by_short_name, divisions, path
from assets.entities.text.spans import Span

_OURS = {
    "county": ("我区", "全区", "区委", "我县", "全县", "县委"),
    "city": ("我市", "全市", "市委"),
    "province": ("我省", "全省", "省委"),
}
_CLEAR = 0.6  # the share of a region at which a page speaks from it as a whole


@dataclass(frozen=True, slots=True)
class Region:
    """``codes`` are the divisions that the page speaks from, by level; ``fallback`` stands in where one is unknown."""

    codes: dict[str, str]
    fallback: str

    def jurisdiction(self, level: str) -> str:
        """Return the path of the page's division of a level (常州市武进区's for county), or a stand-in for it."""
        code = self.codes.get(level)
        return path(code) if code else f"{self.fallback}/{level}"

    def smallest(self) -> str:
        """Return the path of the smallest division that the page speaks from, or what stands in for it."""
        codes = [self.codes[level] for level in ("county", "city", "province") if level in self.codes]
        return path(codes[0]) if codes else self.fallback

    def holds(self, code: str) -> bool:
        """Tell whether the division of ``code`` lies on the page's own line of divisions, or next to it."""
        mine = set(self.codes.values())
        return code in mine or any(a.code in mine for a in ancestors(code)[1:2])


@cache
def by_name() -> dict[str, tuple[Division, ...]]:
    """Return the divisions that a name may mean, by full name, else by short form."""
    return {**by_short_name(), **by_full_name()}


def candidates(surface: str) -> tuple[Division, ...]:
    """Return the divisions that ``surface`` may be."""
    return by_name().get(surface, ())


def infer_regions(
    text: str,
    spans: Sequence[Span],
    pieces: Sequence[tuple[int, int, int]],
    fallback: str,
    papers: Sequence[str] = (),
) -> list[Region]:
    """Return the region of each piece of a page: ``(start, end, article)`` of its headlines and bodies.

    A newspaper speaks from one region. Where no region stands out (a digest of many papers), each article has its own.
    """
    whole, share = infer_region(text, spans, fallback, papers=papers)
    if share >= _CLEAR:
        return [whole] * len(pieces)
    regions: dict[int, Region] = {}
    for article in dict.fromkeys(article for _, _, article in pieces):
        own = [(start, end) for start, end, a in pieces if a == article]
        first, last = own[0][0], own[-1][1]
        near = spans[bisect_left(spans, first, key=_start) : bisect_left(spans, last, key=_start)]
        region, _ = infer_region(text[first:last], near, f"{fallback}/{article}", first)
        regions[article] = region
    return [regions[article] for _, _, article in pieces]


def _start(span: Span) -> int:
    return span.start


def _seat(name: str) -> str:
    """Return the division that the name of a paper starts with (绍兴 of 绍兴日报), or an empty text."""
    return next((name[:length] for length in range(min(6, len(name)), 1, -1) if candidates(name[:length])), "")


def infer_region(
    text: str, spans: Sequence[Span], fallback: str, offset: int = 0, papers: Sequence[str] = ()
) -> tuple[Region, float]:
    """Return the region of a text from the divisions that it names and from the level at which it says "our".

    The second value is the region's share of the divisions that are named at its level; it is 1 where the text never
    says "our". ``offset`` is that of ``text`` in the text of the spans; ``papers`` are the names of its publications.

    A page that says 我区 speaks from the district that it names most, within the city that it names most; a page that
    only says 我市 speaks from the city that it names most. ``fallback`` (the publication, or the document) keeps apart
    the pages whose region is not printed.
    """
    level = next((level for level, words in _OURS.items() if any(word in text for word in words)), "")
    if not level:
        return Region({}, fallback), 1.0
    named: Counter[str] = Counter()
    options: dict[str, tuple[Division, ...]] = {}
    for span in spans:
        if span.method in ("division", "division_short", "body"):
            surface = span.place if span.method == "body" else text[span.start - offset : span.end - offset]
            if surface and (same := candidates(surface)):
                named[surface] += 1
                options[surface] = same
    for name in [*papers, *(text[s.start - offset : s.end - offset] for s in spans if s.method == "suffix:media")]:
        if seat := _seat(name):
            named[seat] += 1
            options[seat] = candidates(seat)
    weights: Counter[str] = Counter()
    codes = {division.code for same in options.values() for division in same}
    for surface, count in named.items():
        for division in _plausible(options[surface], codes):
            weights[division.code] += count
    home, share = _home(weights, level)
    if home is None:
        return Region({}, fallback), 0.0
    levels: dict[str, str] = {}
    for division in ancestors(home):
        levels.setdefault(division.level, division.code)
        if division.level == "province" and division.name.endswith("市"):
            levels.setdefault("city", division.code)
        if division.level == "county" and division.name.endswith("市"):
            levels["city"] = division.code
    return Region(levels, fallback), share


def _plausible(same: tuple[Division, ...], codes: set[str]) -> list[Division]:
    """Of the divisions of one name, those whose parents are among ``codes``; else the only one of the highest level."""
    supported = [d for d in same if any(a.code in codes for a in ancestors(d.code)[1:])]
    if supported:
        return supported
    top = [d for d in same if d.rank == same[0].rank]
    return top if len(top) == 1 else []


def _home(weights: Counter[str], level: str) -> tuple[str | None, float]:
    """Return the code named most at ``level``, helped by how often what it lies in is named, and its share."""
    total = 0
    known = divisions()
    best: tuple[float, str] | None = None
    for code, count in weights.items():
        division = known[code]
        is_city = division.level == "city" or (
            division.level in ("province", "county") and division.name.endswith("市")
        )
        if (level == "city" and not is_city) or (level != "city" and division.level != level):
            continue
        total += count
        above = sum(weights[a.code] for a in ancestors(code)[1:])
        score = (count + min(above, 3) * 0.5, code)
        if best is None or (score[0], -int(code)) > (best[0], -int(best[1])):
            best = score
    return (best[1], weights[best[1]] / total) if best else (None, 0.0)


def choose_division(surface: str, before: str, region: Region, mentioned: set[str]) -> Division | None:
    """Return the division that ``surface`` names on this page, or None where several are possible.

    ``before`` is the name printed directly before it (江苏省 of 江苏省|无锡市), ``mentioned`` the codes of all
    divisions that the page may name.
    """
    same = candidates(surface)
    if len(same) <= 1:
        return same[0] if same else None
    if before:
        above = {d.code for d in candidates(before)}
        within = [d for d in same if any(a.code in above for a in ancestors(d.code)[1:])]
        if len(within) == 1:
            return within[0]
    mine = [d for d in same if region.holds(d.code)]
    if len(mine) == 1:
        return mine[0]
    if same[0].rank < same[1].rank and same[0].rank < 2:
        return same[0]
    near = [d for d in same if any(a.code in mentioned for a in ancestors(d.code)[1:])]
    return near[0] if len(near) == 1 else None

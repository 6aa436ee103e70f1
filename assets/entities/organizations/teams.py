"""Teams of a sport by what they play for: a country or a place (青岚|队夺得), a sponsor after its place (青岚|远帆|队)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.divisions import by_short_name
from assets.entities.text.extent import EDGES
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word, tag_of
from assets.printed import printed

_TEAM = "队"
_NEAR = 200  # a word of sports stands no further from a team
_GO_ON = frozenset("伍列形友旗医")  # 队|伍, 队|列: no team; but 队|员, 队|长 are of one
_SPORTS = re.compile(
    r"联赛|锦标赛|邀请赛|世锦赛|世界杯|奥运|亚运|全运|决赛|预赛|夺冠|冠军|亚军|金牌|铜牌|主场|客场|比分|战胜|击败|"
    r"不敌|负于|球队|球员|球迷|足球|篮球|排球|乒乓|羽毛球|水球|橄榄球|女足|男足|女篮|男篮|女排|男排|教练"
)
_HAN = re.compile(r"[\u3400-\u9fff]+")


def find_teams(tokens: Tokens, spans: Spans) -> Iterator[Span]:
    """Yield the teams of countries, provinces and cities, those that a sponsor names, and the latter by its name alone."""
    text = tokens.text
    sponsors: set[str] = set()
    for at in printed(text, _TEAM):
        end = at + 1
        if text[end : end + 1] in _GO_ON:
            continue
        home, start = spans.ending(at), at
        if home is None and (start := _sponsor(tokens, at)) < at:
            home = spans.ending(start)
        if home is None or not _plays(home, text) or not _SPORTS.search(text, max(0, at - _NEAR), at + _NEAR):
            continue
        if start < at:
            sponsors.add(text[start:end])
        yield Span(home.start, end, "organization", "team", place=text[home.start : home.end])
    for name in sponsors:
        for start in printed(text, name):
            seat = spans.ending(start)
            if start in tokens.bounds and (seat is None or seat.kind != "place"):
                yield Span(start, start + len(name), "organization", "team")


def _plays(home: Span, text: str) -> bool:
    """Tell whether a place has teams of its own: a division above the town, a country."""
    if home.kind != "place":
        return False
    if home.method == "world":
        return lexicon.world_places().get(text[home.start : home.end], ("", ""))[1] in ("country", "city")
    return home.method.startswith("division") or text[home.start : home.end] in by_short_name()


def _sponsor(tokens: Tokens, team: int) -> int:
    """Return where the name of a sponsor before 队 starts: a word that is no common noun or verb; or ``team``."""
    index = tokens.at(team - 1) if team else -1
    start = tokens.starts[index] if index >= 0 else team
    name = tokens.text[start:team]
    named = 2 <= len(name) <= 4 and _HAN.fullmatch(name) and name not in lexicon.common_words()
    proper = not is_word(name) or tag_of(name)[:2] in ("nz", "nr", "nt", "ns") or name in lexicon.known_organizations()
    return start if named and proper and tokens.text[start - 1 : start] not in EDGES else team

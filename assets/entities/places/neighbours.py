"""What a name and the place before it make together: one name, two, or each its own."""

from __future__ import annotations

from collections.abc import Iterator

from assets.entities import lexicon
from assets.entities.divisions import by_short_name
from assets.entities.places.ending import LINES, TOWNS, ZONES, Ending
from assets.entities.places.middles import BRIDGES, names_street
from assets.entities.places.roads import LINES as CITIES
from assets.entities.places.roads import named_route, split_road
from assets.entities.places.words import NATURAL
from assets.entities.text.spans import Span
from assets.entities.text.words import is_word, tag_of

_PLAIN = frozenset(("革命", "烈士", "抗战", "历史", "民俗", "非遗", "青少年"))
_PARKS = ("公园", "广场")  # have names of their own, however plain
_WITHIN = ("suffix:water", "suffix:site")  # 滨河|北路, 天鹅广场|东路
_CITIES_ALONE = ("北京", "上海", "天津", "重庆")
_SIGHTS = (
    *("景区", "风景区", "风景名胜区", "旅游区", "石窟", "遗址", "古城", "古镇", "古村", "瀑布"),
    *("峡谷", "大峡谷", "湿地公园", "故居", "旧址"),
)
_JOINTS = frozenset("近和与及至往")
_BY_ROADS = ("收费站", "服务区")  # 沈海高速|常山收费站


def goes_on(of: Ending) -> bool:
    """Tell whether a suffix without words of its own goes on with the place right before it: 鸣溪路|商业街, 佛子岭|路."""
    previous = of.previous
    if previous is None or previous.end != of.begin:
        return False
    return _joins(of, previous) or names_street(of.text, previous, of.suffix, of.end)


def _joins(of: Ending, previous: Span) -> bool:
    """Tell whether a suffix goes on with the place before it; a town before a site is a place of its own."""
    if of.suffix in LINES and previous.method == "suffix:road":
        return False  # 鸣溪大桥|公路面
    by_line = of.suffix in _BY_ROADS or (of.suffix.endswith("站") and previous.end + 1 < of.begin)
    ends = (*TOWNS, *ZONES, *LINES) if by_line else (*TOWNS, *ZONES)
    return len(of.suffix) > 1 and not of.text.endswith(ends, 0, previous.end)


def settle(of: Ending) -> bool:
    """Set where a name starts by what stands before it, taking a place away that is its beginning; False where it is no name."""
    _leave_divisions(of)
    text, previous = of.text, of.previous
    if previous is not None and _begins(of, previous):
        of.start = of.found.pop().start
        previous = of.previous
    if previous is not None and _continues(of, previous):
        if text.startswith("景观", previous.end):
            return False  # 鸣溪大道|景观水道: what belongs to it
        of.start = of.found.pop().start
    elif previous is not None and of.start <= previous.end < of.begin - 1:
        of.start = previous.end + _is_joint(of, previous.end)
    elif previous is not None and of.start < previous.end:
        of.start = previous.end
    return True


def _is_joint(of: Ending, at: int) -> bool:
    """Tell whether a word that links two places, and begins no name, stands at ``at``: 望湖路|近|云顶山庄, 梅岭遗址公园|和|梅岭博物院."""
    word = of.tokens.words[of.tokens.at(at)]
    return of.text[at] in _JOINTS and at in of.tokens.bounds and (len(word) == 1 or not is_word(word))


def _continues(of: Ending, previous: Span) -> bool:
    """Tell whether the place before is the first part of a name: 鸣溪路|阳光商业街."""
    within = of.start <= previous.end <= of.begin and _joins(of, previous)
    return within and not _stands_apart(of, previous)


def _leave_divisions(of: Ending) -> None:
    """Start after the divisions before a name, each a place of its own: 新吴区|机场路, and after the line of a station."""
    while (division := of.known.starting(of.start)) and division.end < of.begin:
        if not (_is_division(of.text, division) or _is_province_above(of, division) or _is_line(of, division)):
            break
        if of.class_ in ("relief", "site") and of.suffix not in _PARKS and _is_plain(of, division.end):
            break
        of.start = division.end


def _is_plain(of: Ending, start: int) -> bool:
    """Tell whether nothing but words of trades stands before the suffix, so that the site is called by its division: 明溪县|革命烈士陵园."""
    if start >= of.begin:
        return True
    words = of.tokens.words[of.tokens.at(start) : of.tokens.at(of.begin - 1) + 1]
    return all(word in _PLAIN or word in lexicon.trade_words() for word in words)


def _is_province_above(of: Ending, span: Span) -> bool:
    """Tell whether a province only says where a city or a sight is that has a name of its own: 河北|青岚市梅岭纪念馆, 河北|梅岭寺景区.

    Museums and the like are called after their province (河北博物院), airports after their city and its part (上海浦东机场).
    """
    name = of.text[span.start : span.end]
    if not any(division.rank == 0 for division in by_short_name().get(name, ())):
        return False
    below = of.known.starting(span.end)
    if below is not None and below.end <= of.begin and below.method in ("division", "division_short"):
        return name not in _CITIES_ALONE
    stem = of.text[span.end : of.begin]
    return of.suffix in _SIGHTS and (not is_word(stem) or tag_of(stem)[:2] in ("ns", "nr", "nz"))


def _is_division(text: str, span: Span) -> bool:
    """Tell whether a known place is a division by its full name; those of Taiwan and Hong Kong are in no table of divisions."""
    return span.method == "division" or (span.method == "geography" and text[span.end - 1] in "市区县")


def _is_line(of: Ending, span: Span) -> bool:
    """Tell whether a known line stands before a station that has a name of its own: 京沪高铁|青岚西站."""
    return of.suffix.endswith("站") and span.end + 1 < of.begin and of.text.endswith(LINES, 0, span.end)


def _begins(of: Ending, previous: Span) -> bool:
    """Tell whether the place before is the hill, river or temple that this one is called after: 佛子岭|路, 滨河|北路."""
    street = previous.end == of.begin and names_street(of.text, previous, of.suffix, of.end)
    return street or (previous.start == of.start and previous.end < of.end and previous.method in _WITHIN)


def _stands_apart(of: Ending, previous: Span) -> bool:
    """Tell whether a town or a bridge has a name of its own after the place before: 澄河|岳麓街道, 滨河北路|石桥铺大桥."""
    if previous.end >= of.begin - 1:
        return False
    if _is_joint(of, previous.end):
        return True
    town = of.suffix in TOWNS and of.start == previous.end
    return town or (of.suffix in BRIDGES and previous.method == "suffix:road")


def route(of: Ending) -> Span | None:
    """Return the road or railway that is named after both its ends: 青岚|至|柳渡|高速公路."""
    start = named_route(of.text, of.known, of.begin)
    return Span(start, of.end, "place", "suffix:road") if start < of.begin else None


def with_cities(of: Ending) -> int:
    """Return where a line starts with the cities that it joins: 沪|苏湖高铁."""
    previous, start = of.previous, of.start
    least = previous.end if previous is not None else 0
    while start > least and of.text[start - 1] in CITIES and not of.known.ending(start):
        start -= 1
    return start


def spans(of: Ending) -> Iterator[Span]:
    """Yield what a name is: itself, the water that a bridge leads over (跨|澄河|特大桥; 澄河|流域), or two roads in a row."""
    text, start, begin, end = of.text, of.start, of.begin, of.end
    over = text[end - 1] == "桥" and text[begin - 1] in NATURAL and text.endswith(("跨", "跨越"), 0, start)
    if over or (of.suffix == "流域" and text[begin - 1] in NATURAL and begin - start > 1):
        yield Span(start, begin, "place", "suffix:water")
        return
    if of.class_ == "road" and (second := split_road(text, start, end)) > start:
        yield Span(start, second, "place", "suffix:road")
        start = second
        end -= text[end - 1] == "口"  # 青年路|跃龙路|口
    yield Span(start, end, "place", f"suffix:{of.class_}")

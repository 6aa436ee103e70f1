"""From a span to a name: what the span stands for, in which scope, and under which block it meets its like."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from assets.entities import lexicon
from assets.entities.divisions import Division, ancestors, by_full_name, by_short_name, path, towns
from assets.entities.model import Name
from assets.entities.places.region import Region, by_name, candidates, choose_division
from assets.entities.text.spans import Span
from assets.entities.text.words import is_word, tag_of

_LEVEL_OF = {"省": "province", "市": "city", "州": "city", "盟": "city", "区": "county", "县": "county", "旗": "county"}
_TERM = re.compile("第?[一二三四五六七八九十]{1,3}届")
_COMMITTEES = {"政协": "政协", "中国人民政治协商会议": "政协", "中共": "委", "中国共产党": "委"}
_COMMITTEE = re.compile(f"(?P<party>{'|'.join(_COMMITTEES)})(?P<of>.+?)委员会")
_PAIRS = (("（", "）"), ("(", ")"))

# short forms of counties that are also what one says of waters and hills, of old states and of people
_ALSO_WORDS = frozenset(
    (
        *(
            "清水河",
            "临河",
            "新河",
            "湖滨",
            "湖口",
            "江口",
            "连城",
            "东坡",
            "卧龙",
            "西夏",
            "西市",
            "万山",
            "五河",
            "三河",
            "盐湖",
            "盐都",
        ),
        *(
            "临江",
            "望江",
            "双湖",
            "龙门",
            "青龙",
            "高阳",
            "无极",
            "江汉",
            "徽州",
            "上城",
            "长白",
            "山阴",
            "临海",
            "东海",
            "宁海",
            "故城",
            "东至",
        ),
    )
)
_GOING = ("在", "来到", "走进", "位于", "抵达", "前往", "赴", "地处", "落户", "返回", "回到", "从", "飞抵")
# 云龙|、鼓楼、泉山三区
_COUNTED = re.compile(
    r"(?:、[\u3400-\u9fff]{2,4}){0,8}(?:等|[两三四五六七八九十]|\d{1,2}个?)(?:县|区|市|县区|区县|县市)(?![\u3400-\u9fff]?[域内级委])"
)


@cache
def _forms() -> tuple[str, ...]:
    """The legal forms of firms, the longest first."""
    firm = [s for s, (class_, _, _) in lexicon.organization_suffixes().items() if class_ in ("firm", "plant")]
    return tuple(sorted(firm, key=len, reverse=True))


@lru_cache(maxsize=20_000)
def strip_places(text: str) -> str:
    """Return a name without the divisions before it or in brackets (云帆生物科技(绍兴)有限公司)."""
    for opening, closing in _PAIRS:
        left, right = text.find(opening), text.find(closing)
        legal = (
            right + 1 < len(text) and text.endswith("公司") and 2 <= right - left - 1 <= 4
        )  # 岚芯半导体（青岚）有限公司
        if 0 < left < right and (legal or candidates(text[left + 1 : right])):
            text = text[:left] + text[right + 1 :]
    within: set[str] = set()
    divisions, world = by_name(), lexicon.world_places()
    while True:
        for length in range(min(8, len(text) - 2), 1, -1):
            head = text[:length]
            if head not in divisions and (within or head not in world):
                continue
            same = {d.code for d in candidates(head) if not within or within & {a.code for a in ancestors(d.code)[1:]}}
            if same or not within:
                text, within = text[length:], same
                break
        else:
            return text


@lru_cache(maxsize=20_000)
def stem(text: str) -> str:
    """Return what is particular to a firm (坤昱 of 绍兴坤昱材料生物有限公司), or the name where nothing would stay."""
    rest = without_form(strip_places(text))
    trade = lexicon.trade_words()
    while True:
        for length in range(min(6, len(rest) - 2), 1, -1):
            if rest[-length:] in trade or rest[-length:] in by_short_name():
                rest = rest[:-length]  # 坤昱|生物, 云帆|生物|绍兴|公司
                break
        else:
            return rest


def without_form(text: str) -> str:
    """Return the name of a firm without its legal form, if as much as two characters stay (昱坤集团: 昱坤)."""
    forms = (form for form in _forms() if text.endswith(form) and len(text) - len(form) >= 2)
    return text[: -len(next(forms, ""))] or text


@lru_cache(maxsize=20_000)
def is_firm(text: str) -> bool:
    """Tell whether the name ends with a legal form or another word for a firm."""
    return text.endswith(_forms())


@lru_cache(maxsize=20_000)
def name_of(kind: str, text: str, scope: str = "") -> Name:
    """Return a name with its block, which follows from kind, text and scope alone."""
    if kind == "organization":
        return Name(kind, text, scope, organization_block(text, scope))
    if kind == "place" and scope:
        return Name(kind, text, scope, f"place:{scope}")
    if kind == "person":
        text = text.translate(lexicon.POINTS)
    return Name(kind, text, scope, f"{kind}:{text}")


def organization_block(text: str, scope: str = "") -> str:
    """Return the block of an organisation: its stem if it is a firm, else its name without the places before it."""
    if scope:
        return f"organization:{_body(text)}@{scope}"
    if text in lexicon.known_organizations():
        return f"organization:{text}"
    key = stem(text) if is_firm(text) or _has_trade_tail(text) else short_zone(strip_places(text))
    return f"organization:{key}"


def _body(text: str) -> str:
    """Return which body of its jurisdiction a name stands for: 政协青岚市第九届委员会 and 市政协 are one, in every term."""
    committee = _COMMITTEE.fullmatch(text)
    key = strip_places(_TERM.sub("", committee["of"] if committee else text))
    if key[:1] in _LEVEL_OF and len(key) > 1:
        key = key[1:]
    if committee and (not key or candidates(key)):
        key = _COMMITTEES[committee["party"]]
    return lexicon.bodies().get(key, key)


def short_zone(text: str) -> str:
    """Return a name with the short form of the word for a zone at its end (青岚经济技术开发区: 青岚经开区)."""
    full = next((word for word in lexicon.zone_forms() if text.endswith(word)), "")
    return text[: len(text) - len(full)] + lexicon.zone_forms()[full] if full else text


def _is_no_word(surface: str) -> bool:
    """Tell whether the dictionary has the short form of a county for a place, and it is no other word or water."""
    return surface not in _ALSO_WORDS and surface[-1] not in "江河湖" and is_word(surface) and tag_of(surface) == "ns"


def leading_division(text: str) -> str:
    """Return the last of the full names of divisions that ``text`` starts with (青岚市明溪区|财政局 : 明溪区)."""
    found = ""
    while True:
        for length in range(min(8, len(text) - 2), 1, -1):
            if text[:length] in by_full_name():
                found, text = text[:length], text[length:]
                break
        else:
            return found


def _has_trade_tail(text: str) -> bool:
    return any(text[-length:] in lexicon.trade_words() for length in (2, 3, 4) if len(text) - length >= 2)


class Printed:
    """What a page prints of divisions, which every name on it is understood by."""

    def __init__(self, text: str, spans: list[Span]) -> None:
        self.text = text
        places = [span for span in spans if span.kind == "place"]
        surfaces = {text[span.start : span.end] for span in places}
        self.mentioned = {division.code for surface in surfaces for division in candidates(surface)}
        # the divisions that no table knows, by the word for their level: the page names its own most
        local: dict[str, Counter[str]] = {}
        for span in spans:
            if (span.method == "division_local" and not span.full) or (span.place and not candidates(span.place)):
                name = span.place or text[span.start : span.end]
                local.setdefault(name[-1], Counter())[name] += 1
        self.locals = {level: max(same, key=lambda n: (same[n], n)) for level, same in local.items()}
        self._ending = {span.end: span for span in places}

    def before(self, start: int) -> str:
        """Return the place that is printed directly before ``start``, or an empty text."""
        span = self._ending.get(start)
        return self.text[span.start : span.end] if span else ""


class Namer:
    """Gives the spans of one page, or of one article of a page without a region of its own, their names."""

    def __init__(self, printed: Printed, region: Region) -> None:
        self.text, self.printed, self.region = printed.text, printed, region
        self._divisions: dict[tuple[str, str], Division | None] = {}

    def _division(self, surface: str, before: str = "") -> Division | None:
        key = surface, before
        if key not in self._divisions:
            self._divisions[key] = choose_division(surface, before, self.region, self.printed.mentioned)
        return self._divisions[key]

    def place(self, span: Span) -> Name:
        """Return the name of a place; a division of China has its full name, and its code as scope."""
        surface = self.text[span.start : span.end]
        if span.method in ("division", "division_short"):
            division = self._division(surface, self.printed.before(span.start))
            if division is not None:
                return name_of("place", division.name, division.code)
        elif (full := span.full or surface) in (found := self._towns(full)):
            return name_of("place", full, found[full])
        return name_of("place", span.full or surface)

    def _towns(self, surface: str) -> dict[str, str]:
        if not surface.endswith(("镇", "乡", "街道")):
            return {}
        mine = set(self.region.codes.values())
        same = [t for t in towns().get(surface, ()) if t.parent in mine] or [
            t for t in towns().get(surface, ()) if t.parent[:4] + "00" in mine or t.parent in self.printed.mentioned
        ]
        return {surface: same[0].code} if len(same) == 1 else {}

    def organization(self, span: Span) -> Name:
        """Return the name of an organisation; a body of a jurisdiction has that jurisdiction as scope."""
        surface = self.text[span.start : span.end]
        if span.full:
            return name_of("organization", span.full)
        scope = ""
        if span.level:
            scope = self.region.jurisdiction(span.level)
        elif span.place:
            division = self._division(span.place)
            scope = path(division.code) if division else self._local_scope(span.place)
        elif surface[0] in _LEVEL_OF and not candidates(surface[:2]):
            scope = self.region.jurisdiction(_LEVEL_OF[surface[0]])
        elif span.method == "owner" and (surface in lexicon.bodies() or surface[-1] in "处科室部"):
            scope = self.region.smallest()  # any body has a 宣传部, a 综合处
        elif span.method == "suffix:government" and (seat := leading_division(surface)):
            division = self._division(seat)
            scope = path(division.code) if division else ""
        return name_of("organization", surface, scope)

    def _is_near(self, code: str, surface: str) -> bool:
        """Tell whether a division with a name that is nothing else lies in the page's own province (番禺)."""
        province = self.region.codes.get("province", "")
        return bool(province) and code[:2] == province[:2] and is_word(surface) and tag_of(surface) == "ns"

    def _is_placed(self, span: Span, same: tuple[Division, ...]) -> bool:
        """Tell whether a place is meant by what stands beside it: a word of going before, a town of it after (走进|秀山|清溪场镇)."""
        if self.text.endswith(_GOING, 0, span.start) or _COUNTED.match(self.text, span.end):
            return True
        town = next(
            (self.text[span.end : span.end + n] for n in (3, 4, 5) if self.text[span.end : span.end + n] in towns()), ""
        )
        return bool(town) and any(t.parent == d.code for t in towns()[town] for d in same)

    def _local_scope(self, place: str) -> str:
        """Return the scope of the bodies of a division that no table knows: that of the page, where it names it most."""
        level = _LEVEL_OF.get(place[-1:], "")
        if not level or level in self.region.codes or self.printed.locals.get(place[-1]) != place:
            return place
        return self.region.jurisdiction(level)

    def is_supported(self, span: Span) -> bool:
        """Tell whether a short form that only counties have is a place: where the page speaks from near, or names them.

        ``span`` was found by the method division_short.
        """
        surface = self.text[span.start : span.end]
        same = candidates(surface)
        if same[0].rank < 2 or any(self.region.holds(d.code) for d in same):
            return True
        above = {d.code for d in candidates(self.printed.before(span.start))}
        if surface.endswith(("县", "旗")) or any(a.code in above for d in same for a in ancestors(d.code)[1:]):
            return True  # 海南省|琼中县
        if len(same) == 1 and (same[0].name.endswith("市") or self._is_near(same[0].code, surface)):
            return True
        if len(same) == 1 and _is_no_word(surface) and self.text[span.start - 1 : span.start] not in ("“", "‘"):
            return True
        if self._is_placed(span, same) or any(d.name in self.text for d in same):
            return True
        mentioned = self.printed.mentioned - {d.code for d in same}
        return any(a.code in mentioned and a.level == "city" for d in same for a in ancestors(d.code)[1:])

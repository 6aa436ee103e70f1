"""Short forms of organisations within one page: bound to the full name that the page prints, in either order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from assets.entities import lexicon
from assets.entities.corrections import Corrections
from assets.entities.model import Name
from assets.entities.naming import is_firm, short_zone, stem, strip_places, without_form
from assets.entities.organizations.abbreviations import abbreviates, is_of_level, is_subsequence
from assets.entities.places.region import candidates
from assets.entities.text.business import BUSINESS
from assets.entities.text.search import Finder
from assets.entities.text.spans import Span, Spans
from assets.entities.text.tokens import Tokens
from assets.entities.text.words import is_word

# …有限公司(以下简称“某某”)
_CALLED = re.compile(r"\s?[（(](?:以下|下文)?(?:统称|简称|下称|以下称)为?：?[“\"]?([\u3400-\u9fff\w]{2,10})[”\"]?）")
# 某某经济贸易办事处（某贸办）
_BRACKETED = re.compile(r"（([\u3400-\u9fff]{3,6})）")
_SETTLEMENTS = ("村", "镇", "乡", "社区", "街道")  # 许家村合作社 is not called 许家村
_TAILS = ("集团", "公司", "股份")
_MOST_TRADES = 3
_COMMITTEES = ("管委会", "党工委")
_ZONES = ("度假区", "高新区", "经开区", "开发区", "保税区", "科创城", "科技园", "产业园", "工业园")
# what a firm has of its own: 营销中心, 研究院
_OF_OWNERS = (
    "营销",
    "研发",
    "运营",
    "销售",
    "技术中心",
    "总部",
    "生产",
    "制造",
    "采购",
    "客服",
    "设计",
    "研究院",
    "研究所",
    "实验室",
)
_UNITS = frozenset(("suffix:base", "suffix:institute"))


def find_short_forms(tokens: Tokens, spans: Spans, starts: Sequence[int] = ()) -> list[Span]:
    """Return further mentions of the firms of a page: their stem, alone or with trade words (坤昱生物).

    A form that the page defines (以下简称…) stands for the full name even where another rule has found it as a name.
    """
    text = tokens.text
    stems: dict[str, str] = {}
    defined: dict[str, str] = {}
    units: dict[str, str] = {}
    for span in spans:
        if span.kind != "organization" or span.method.startswith("body"):
            continue
        name = span.full or text[span.start : span.end]
        if span.method != "known" and is_firm(name):
            key = stem(name)
            if key in lexicon.trade_words():
                key = without_form(name)  # 光明食品集团: its first word is a place as well
            if (
                len(key) >= 2
                and not key.endswith(_SETTLEMENTS)
                and key not in lexicon.trade_words()
                and key not in lexicon.generic_words()
            ):
                stems[key] = max(stems.get(key, ""), name, key=len)
        elif span.method in _UNITS and (first := _first_word(tokens, span)):
            units[first] = first
        if (called := _CALLED.match(text, span.end)) or (
            (called := _BRACKETED.match(text, span.end)) and _is_short_of(called[1], name)
        ):
            defined[called[1]] = name
    found = _zones(tokens, spans, starts)
    last = 0
    for start, end in Finder([*stems, *defined, *units]).find(tokens):
        key = text[start:end]
        inside = spans.overlapping(start, end)
        last_inside = spans.overlapping(end - 1, end)
        holds = start <= (inside.start if inside else start) and (last_inside.end if last_inside else end) <= end
        arm = inside is not None and last_inside in (None, inside) and _is_arm(inside, start, end)
        if start < last or (inside is not None and not (holds and key in defined) and not arm):
            continue
        if key in defined:
            found.append(Span(start, end, "organization", "defined", full=defined[key]))
            last = end
            continue
        if key in units:
            if start in tokens.bounds and end in tokens.bounds:
                found.append(Span(start, end, "organization", "owner_of_unit"))
                last = end
            continue
        stop = _reach(tokens, start, end, stems[key])
        plain = stop == end and is_word(key) and not BUSINESS.match(text, end)
        if plain or (stop == end and start not in tokens.bounds) or stop not in tokens.bounds:
            continue
        found.append(Span(start, stop, "organization", "short_form"))
        last = stop
    return found


def _is_arm(firm: Span, start: int, end: int) -> bool:
    """Tell whether a known firm only begins a short form that the page explains: 云帆 of 云帆|雪莲, its brewery."""
    return firm.method == "known" and firm.start == start and firm.end < end


def _is_short_of(short: str, full: str) -> bool:
    """Tell whether what stands in brackets behind a name is short for it: neither a word nor a place (驻粤办)."""
    return is_subsequence(short, full) and not is_word(short) and not candidates(short) and short not in full


def _zones(tokens: Tokens, spans: Spans, starts: Sequence[int]) -> list[Span]:
    """Return the places where the only zone of its kind on the page is called by its last word (高新区).

    A park (产业园) is meant only where its article, which begins at one of ``starts``, prints its name as well.
    """
    text = tokens.text
    full: dict[str, set[str]] = {}
    parks: set[tuple[str, int]] = set()
    for span in spans:
        if span.method == "suffix:zone":
            name = text[span.start : span.end]
            for word in _ZONES:
                if name.endswith(word) or short_zone(name).endswith(word):
                    full.setdefault(word, set()).add(name)
                    parks.add((word, bisect_right(starts, span.start)))
    found = []
    for word, names in full.items():
        whole = max(names, key=lambda name: (len(name), name))
        if any(name != whole and not abbreviates(name, whole) for name in names):
            continue
        for start, end in Finder([word]).find(tokens):
            index = tokens.at(start)
            if word[-1] == "园" and (word, bisect_right(starts, start)) not in parks:
                continue
            counted = index > 0 and tokens.tag(index - 1)[:1] in "mqr"  # 18个高新区
            committee = next((word for word in _COMMITTEES if text.startswith(word, end)), "")  # 度假区|管委会
            end += len(committee)
            if (
                start in tokens.bounds
                and end in tokens.bounds
                and not counted
                and spans.overlapping(start, end) is None
            ):
                found.append(Span(start, end, "organization", "zone_short", full=whole + committee))
    return found


def _first_word(tokens: Tokens, span: Span) -> str:
    """Return the first word of a name where no dictionary knows it: the owner of a unit (某某|国际营销中心)."""
    index = tokens.at(span.start)
    word = tokens.words[index]
    if not any(unit in tokens.text[span.start : span.end] for unit in _OF_OWNERS):
        return ""  # 真龙柚|标准化示范园: a fruit
    strange = len(word) >= 2 and tokens.starts[index] == span.start and not is_word(word)
    return word if strange and "\u3400" <= word[0] <= "\u9fff" else ""


def _reach(tokens: Tokens, start: int, end: int, full: str) -> int:
    """Return how far a short form goes on after its stem: over trade words of the full name, and 集团 or 公司."""
    text = tokens.text
    for _ in range(_MOST_TRADES):
        index = tokens.at(end) if end < len(text) else -1
        if index < 0:
            break
        if tokens.starts[index] == end:
            word = tokens.words[index]
        else:  # the segmenter cut within the stem: 恒|洁卫|材
            trades = (text[end : end + length] for length in (4, 3, 2))
            word = next((trade for trade in trades if trade in lexicon.trade_words()), "")
        begins = len(word) > 1 and text[start:end] + word in full  # 恒云|新材 of 恒云新材料集团
        if not (begins or (word in lexicon.trade_words() and word in full)):
            break
        end += len(word)
    for tail in _TAILS:
        if text.startswith(tail, end):
            return end + len(tail)
    return end


def group(names: Iterable[str], corrections: Corrections) -> dict[str, str]:
    """Return the fullest name of the page for every organisation name that is a short form of exactly one of them.

    Names that ``corrections`` forbid to be the same are never bound.
    """
    every = sorted(set(names), key=lambda name: (len(name), name))
    if len(every) < 2:
        return {}
    known = lexicon.known_organizations()
    by_end: dict[str, list[str]] = {}
    by_stem: dict[str, list[str]] = {}
    by_branch: dict[str, list[str]] = {}  # 青岚油田|分公司
    by_head: dict[str, list[str]] = {}  # what a firm's name starts with after its place
    by_inner: dict[str, list[str]] = {}  # what follows a place of two or three characters that no table knows
    for name in every:
        by_stem.setdefault(stem(name), []).append(name)
        if is_firm(name):
            for head in (2, 3):
                by_inner.setdefault(name[head : head + 4], []).append(name)
            for key in {strip_places(name)[:2], name[2:4], name[3:5]}:
                by_head.setdefault(key, []).append(name)
            if name.endswith("分公司"):
                by_branch.setdefault(name[-7:-3], []).append(name)
        else:
            by_end.setdefault(name[-1], []).append(name)
    full: dict[str, str] = {}
    for name in every:
        near = by_stem[stem(name)][-_NEAR:] + (by_end[name[-1]][-_NEAR:] if not is_firm(name) else [])
        near += by_inner.get(name[:4], [])[-_NEAR:] + by_branch.get(name[-6:-2], [])[-_NEAR:]
        near += by_head.get(name[:2], [])[-_NEAR:] if is_firm(name) or name[-2:] in lexicon.trade_words() else []
        longer = [
            other
            for other in dict.fromkeys(near)
            if len(other) > len(name)
            and abbreviates(name, other)
            and not corrections.forbid("organization", name, other)
        ]
        if not longer:
            continue
        if name in known:
            longer = [other for other in longer if other.startswith(name)]
        tops = [o for o in longer if not any(abbreviates(o, p) for p in longer)]
        if len(tops) == 1:
            full[name] = tops[0]
    for name in reversed(every):  # 越澄 is 越澄公司, which is 青岚越澄半导体有限公司
        if name in full and is_firm(whole := full.get(full[name], "")):
            full[name] = whole
    return full


def seated(names: Iterable[Name]) -> dict[Name, Name]:
    """Return the name with its place for every body of a level that the page prints once with one (镇妇联: 云塘镇妇联).

    Only where the two are not known to be of different divisions.
    """
    every = set(names)
    levels = {name for name in every if _is_level(name.text, 0) and len(name.text) > 2}
    if not levels:
        return {}
    ends = {name.text[-_LEAST:] for name in levels}
    whole: dict[str, set[Name]] = {}
    for name in every:
        if name.text[-_LEAST:] in ends:
            for start in range(1, min(_LONGEST_PLACE, len(name.text) - 2)):
                if _is_level(name.text, start):
                    whole.setdefault(name.text[start:], set()).add(name)
    options = {name: whole.get(name.text, set()) for name in levels}
    firms = [name for name in sorted(every) if not name.scope and is_firm(name.text)][:_NEAR]
    for name in sorted(levels)[:_NEAR]:
        if name.text.endswith(_TAILS):
            options[name] = {firm for firm in firms if is_of_level(name.text, firm.text)}
    return {
        name: full
        for name, fulls in options.items()
        for full in fulls
        if len(fulls) == 1 and (not full.scope or full.scope == name.scope or name.scope.endswith("/town"))
    }


def whole_names(names: Iterable[Name]) -> dict[Name, Name]:
    """Return the one name with the body that it belongs to before it, for every name that it ends with.

    That body is one of a level (云塘派出所: 县公安局云塘派出所) or one that everybody knows (卫生防护中心: 卫生署卫生防护中心).
    """
    every = sorted(set(names))
    owners = lexicon.known_organizations()
    longer = [name for name in every if name.scope][:_NEAR]
    branches = [name for name in every if not name.scope and name.text not in owners][:_NEAR]
    options = {
        name: [whole for whole in longer if whole.text.endswith(name.text) and len(whole.text) > len(name.text) + 2]
        + [one for one in branches if one.text.endswith(name.text) and one.text[: -len(name.text)] in owners]
        for name in every
        if not name.scope and len(name.text) > _LEAST
    }
    return {name: wholes[0] for name, wholes in options.items() if len(wholes) == 1}


def _is_level(text: str, start: int) -> bool:
    return text[start] in lexicon.JURISDICTIONS or text.startswith("街道", start)


_LONGEST_PLACE = 8
_LEAST = 3
_NEAR = 40  # names with the same last character that are compared: keeps the work on one page linear

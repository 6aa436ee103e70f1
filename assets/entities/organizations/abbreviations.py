"""How short names of organisations follow from full ones, by their characters."""

from __future__ import annotations

import re
from functools import lru_cache

from assets.entities import lexicon
from assets.entities.divisions import by_short_name
from assets.entities.naming import is_firm, short_zone, stem, strip_places
from assets.entities.places.region import candidates

# 云帆稀土(|江苏|)有限公司
_LEGAL = ("有限公司", "股份有限公司", "有限责任公司")
_LEVELS = "市区县旗州"
_NO_LEVELS = str.maketrans("", "", "省市区县旗")
_KINDS = frozenset("中女老")  # before a word for a body, they make it another: 中|医院, 女|企业家协会
_BRANCH, _SOCIETY = "分会", "学会"
_LONGEST_SEAT = 9
_BRACKETS = re.compile(r"[（(]([^（）()]+)[）)]")


def is_subsequence(short: str, full: str) -> bool:
    """Tell whether the characters of ``short`` stand in ``full`` in the same order."""
    rest = iter(full)
    return all(character in rest for character in short)


@lru_cache(maxsize=20_000)
def abbreviates(short: str, full: str) -> bool:
    """Tell whether ``short`` can be a short form of the organisation ``full``.

    Its characters stand in ``full`` in the same order, with the places moved or left out; both have the same stem if
    they are firms, and the same last character otherwise.

    >>> abbreviates("云帆医疗", "青岚云帆医疗器械有限公司")
    True
    """
    if len(short) >= len(full) or len(short) < 2:
        return False
    if is_firm(full):
        key = stem(full)
        if full.startswith(short) and full[len(short) :] in _LEGAL:
            return True  # 中国北风集团|有限公司
        head = short.removesuffix("公司").removesuffix("集团")
        named = 2 <= len(head) < min(len(key), len(short)) and not _is_common(head)
        inner = len(head) > 2 and head in (full[2 : 2 + len(head)], full[3 : 3 + len(head)])
        if named and (inner or strip_places(full).startswith(head)):
            return True  # 朱澄湖公司 of 青岚朱澄湖有机农业有限公司: more trades than the table has
        if len(short) >= 4 and short in (full[2 : 2 + len(short)], full[3 : 3 + len(short)]):
            return True  # 北风能源公司 of 挪威北风能源公司: only the place before it is left out
        if _is_registered(short) and _is_registered(full) and (own := _bracketed(short)) and own not in full:
            return False  # two firms of one group: 中铝稀土(江苏)有限公司, 中铝广西有色稀土开发有限公司
        if full.endswith("分公司") and short.endswith("公司") and full.endswith(short[:-2] + "分公司"):
            return True  # 青岚油田公司 of 北风能源青岚油田分公司
        traded = len(short) > 4 and short[-2:] in lexicon.trade_words() and full.endswith("公司")
        if traded and full.startswith(short[:4]) and is_subsequence(short, full):
            return True  # 国网青岚电力 of 国网青岚省电力公司
        if strip_places(short) != short and short.endswith(key) and _places(short, key) in full:
            return True  # 明溪路桥 of 青岚市明溪区路桥投资有限公司
        return len(key) >= 2 and short.startswith(key) and is_subsequence(_without_places(short), strip_places(full))
    if short[-1] != full[-1] or not _can_be_body(short, full):
        return False
    core = strip_places(short)
    if (same := _is_same_zone(short, full)) is not None:
        return same
    whole = strip_places(full)
    if core != short and len(whole) == len(core) + 1 and whole.endswith(core) and whole[0] in _KINDS:
        return False  # 青岚市医学会, 青岚市中医学会
    if full.startswith(short) or (full.endswith(_BRANCH) and not short.endswith(_BRANCH)):
        return False  # 青岚市医学会|眼科分会: a part of it
    if full.endswith(short):
        return True
    if core == whole:
        return _are_of_one_seat(_places(short, core), _places(full, whole))
    if core != short and _SOCIETY in core:
        return False  # 青岚市医学会, 青岚市中西医结合学会: what it studies is its name
    return core not in lexicon.organization_suffixes() and is_subsequence(core, full) and _places(short, core) in full


def _are_of_one_seat(seat: str, other: str) -> bool:
    """Tell whether the places before two bodies may be the same: 明溪 and 青岚市明溪区, but 日本|政府 and 印度尼西亚|政府."""
    if not seat or not other or other.translate(_NO_LEVELS).endswith(seat.translate(_NO_LEVELS)):
        return True
    world = lexicon.world_places()
    if seat in world and other in world:
        return world[seat][0] == world[other][0]
    return not {one.code for one in candidates(seat)}.isdisjoint(one.code for one in candidates(other))


def is_of_level(short: str, full: str) -> bool:
    """Tell whether ``short`` names the firm ``full`` by the level that owns it (市文旅集团: 青岚市文旅发展集团有限公司)."""
    at = full.find(short[0], 2, _LONGEST_SEAT)
    rest = full[at + 1 :] if at > 0 else ""
    return bool(rest) and rest[0] == short[1] and is_subsequence(short[1:], rest) and is_firm(full)


def _is_same_zone(short: str, full: str) -> bool | None:
    """Tell whether two names differ in the word for a zone and in wider places alone (明溪经开区, 青岚市明溪经济开发区).

    None: they are no short and full forms of such words.
    """
    zone = next((word for word in lexicon.zone_forms().values() if short.endswith(word)), "")
    if not zone or short_zone(full) == full or not short_zone(full).endswith(zone):
        return None
    name, seat = short[: -len(zone)], short_zone(full)[: -len(zone)]
    return bool(name) and (seat.endswith(name) or seat.rstrip(_LEVELS).endswith(name.rstrip(_LEVELS)))


def _is_common(head: str) -> bool:
    return head in by_short_name() or head in lexicon.common_words()


def _is_registered(name: str) -> bool:
    return name.endswith("有限公司")


def _bracketed(name: str) -> str:
    """Return what stands in brackets within a name, or an empty text."""
    match = _BRACKETS.search(name)
    return match[1] if match else ""


def _can_be_body(short: str, full: str) -> bool:
    """Tell whether a body of a jurisdiction can stand for another name: 区委 and 东莞市委 are the party's, and no 纪委."""
    bodies = lexicon.bodies()
    core = strip_places(short)
    meant = bodies.get(core[1:] if core[0] in lexicon.JURISDICTIONS else core)
    if meant is None or full.endswith(short):
        return True
    tails = (full[start:] for start in range(len(full)))
    return next((bodies[tail] for tail in tails if tail in bodies), "") == meant


def _without_places(text: str) -> str:
    """Return a name without the divisions in it, wherever they stand (云帆生物|绍兴|公司), but 路桥, a trade too."""
    text = strip_places(text)
    start = 1
    while start < len(text) - 1:
        words = (text[start : start + n] for n in range(5, 1, -1))
        length = next((len(word) for word in words if word in by_short_name() and word not in lexicon.trade_words()), 0)
        text = text[:start] + text[start + length :] if length else text
        start += 0 if length else 1
    return text


def _places(text: str, core: str) -> str:
    return text[: len(text) - len(core)] if text.endswith(core) else ""

"""The reference tables of the entities stage, loaded once and in the shape in which the rules ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from assets.reference import rows, values


def alternation(words: Iterable[str]) -> str:
    """Return a regular expression for the longest of ``words`` at a place.

    Words are grouped by their first character, so that a place where none starts is passed over quickly.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "(?:" + "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in groups.items()) + ")"


# what pages of Taiwan, Hong Kong and mirrors print for the point in a foreign name
POINTS = str.maketrans("‧•・∙", "····")
JURISDICTIONS = frozenset("省市区县旗州盟镇乡")  # before a body, they stand for the one that the page is about: 区委


@cache
def surnames() -> frozenset[str]:
    """Return the family names of one character."""
    return frozenset(values("surnames", "surname"))


@cache
def common_surnames() -> frozenset[str]:
    """Return the family names of one character that are seldom anything else."""
    return frozenset(row["surname"] for row in rows("surnames") if row["common"] == "yes")


@cache
def double_surnames() -> frozenset[str]:
    """Return the family names of two characters."""
    return frozenset(values("surnames_double", "surname"))


@cache
def japanese_surnames() -> frozenset[str]:
    """Return the family names of Japanese."""
    return frozenset(values("japanese_surnames", "surname"))


@cache
def given_characters() -> frozenset[str]:
    """Return the characters that given names are commonly made of."""
    return frozenset(values("given_characters", "character"))


@cache
def name_evidence() -> dict[str, float]:
    """Return the weight of every piece of evidence for or against a name that nothing announces."""
    return {row["evidence"]: float(row["weight"]) for row in rows("name_evidence")}


@cache
def name_lookalikes() -> frozenset[str]:
    """Return the words that look like the name of a person and are none."""
    return frozenset(values("name_lookalikes", "word"))


class OfName(NamedTuple):
    """What a character weighs for a name: as its family name, the first, second or only character of its given name."""

    family: float
    first: float
    second: float
    only: float


@cache
def name_characters() -> dict[str, OfName]:
    """Return what each character weighs for a name; under "" what all others do."""
    places = OfName._fields
    return {row["character"]: OfName(*(float(row[place]) for place in places)) for row in rows("name_characters")}


@cache
def given_words() -> frozenset[str]:
    """Return the given names that are words of the language as well (立新), or hold a function word (向阳)."""
    return frozenset(values("given_words", "word"))


@cache
def introducing_words() -> dict[str, str]:
    """Return the class (role, kin, naming) of every word after which a person is introduced by name."""
    return {row["word"]: row["class"] for row in rows("introducing_words")}


@cache
def followers() -> frozenset[str]:
    """Return the words that show where a name ends."""
    return frozenset(values("name_followers", "word"))


@cache
def speech_verbs() -> frozenset[str]:
    """Return the verbs of speaking that show that the word before them is a name."""
    return frozenset(row["word"] for row in rows("name_followers") if row["class"] == "speech" and len(row["word"]) > 1)


@cache
def transliteration() -> frozenset[str]:
    """Return the characters with which foreign names are written."""
    return frozenset(values("transliteration", "character"))


@cache
def name_parts() -> frozenset[str]:
    """Return the parts of Mongolian, Tibetan, Uyghur, Kazakh and Yi names."""
    return frozenset(values("name_parts", "part"))


@cache
def offices() -> dict[str, bool]:
    """Return the words for what a person is; True where it is an office, False where it is only a role (村民)."""
    return {row["office"]: row["office_proper"] == "yes" for row in rows("offices")}


@cache
def offices_after() -> frozenset[str]:
    """Return the offices that are printed after a name as well (张三教授)."""
    return frozenset(row["office"] for row in rows("offices") if row["after"] == "yes")


@cache
def office_prefixes() -> frozenset[str]:
    """Return the words that stand between an organisation and the office in it (常务 of 常务副市长)."""
    return frozenset(values("office_prefixes", "prefix"))


@cache
def known_persons() -> frozenset[str]:
    """Return the persons whom every reader knows by name alone."""
    return frozenset(values("known_persons", "name"))


@cache
def name_stops() -> frozenset[str]:
    """Return the words that end a name to the left."""
    return frozenset(values("name_stops", "word"))


@cache
def place_kinds() -> frozenset[str]:
    """Return the words before 路, 街, 桥, 山 and waters that make no name."""
    return frozenset(values("place_kinds", "word"))


@cache
def town_kinds() -> frozenset[str]:
    """Return the words before 镇 and 村 that make no name."""
    return frozenset(values("town_kinds", "word"))


@cache
def trade_words() -> frozenset[str]:
    """Return the words that may stand inside the name of an organisation, whatever their part of speech."""
    return frozenset(values("trade_words", "word"))


@cache
def firm_trades() -> frozenset[str]:
    """Return the trades that short names of firms end with."""
    return frozenset(values("firm_trades", "word"))


@cache
def firm_arms() -> tuple[str, ...]:
    """Return the trades after the name of a large firm that its arm in that trade is called by (燃气 of 华润燃气)."""
    return tuple(values("firm_arms", "word"))


@cache
def generic_words() -> frozenset[str]:
    """Return the words that look like a name and are none."""
    return frozenset(values("generic_words", "word"))


@cache
def common_words() -> frozenset[str]:
    """Return the words that make no name by themselves: those that end one, those of trades, those that look like one."""
    return name_stops() | trade_words() | generic_words()


@cache
def station_kinds() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words that say what kind a station is (终点 of 终点站), and those that longer words for one end with (充电)."""
    kinds = rows("station_kinds")
    return frozenset(row["word"] for row in kinds), tuple(row["word"] for row in kinds if row["compound"] == "yes")


@cache
def organization_suffixes() -> dict[str, tuple[str, str, str]]:
    """Return (class, strength, kind) of every suffix of organisations."""
    return {row["suffix"]: (row["class"], row["strength"], row["kind"]) for row in rows("organization_suffixes")}


@cache
def zone_forms() -> dict[str, str]:
    """Return the short form of the word for a zone by each full one (经济技术开发区: 经开区)."""
    return {row["full"]: row["short"] for row in rows("zone_forms")}


@cache
def bodies() -> dict[str, str]:
    """Return the full form of every body of a jurisdiction (发改委: 发展和改革委员会)."""
    return {row["body"]: row["full"] for row in rows("administrative_bodies")}


@cache
def known_organizations() -> dict[str, tuple[str, str]]:
    """Return (full form, class) of every form of an organisation that is known everywhere."""
    return {row["name"]: (row["full"], row["class"]) for row in rows("known_organizations")}


@cache
def world_places() -> dict[str, tuple[str, str]]:
    """Return (usual form, class) of the countries, regions and cities of the world."""
    return {row["name"]: (row["full"], row["class"]) for row in rows("world_places")}


@cache
def geography() -> frozenset[str]:
    """Return the rivers, lakes, mountains, regions and sights that are known everywhere."""
    return frozenset(values("geography", "name"))


@cache
def road_words() -> frozenset[str]:
    """Return the words of the language that roads, bridges and squares are called by."""
    return frozenset(values("road_words", "word"))


@cache
def place_suffixes() -> dict[str, str]:
    """Return the class of every suffix of places."""
    return {row["suffix"]: row["class"] for row in rows("place_suffixes")}

"""What given names are made of: characters that two of them make one, and the known parts of the names of other peoples."""

from __future__ import annotations

import re
from functools import cache

from assets.entities import lexicon
from assets.entities.words import is_word, tag_of

_NEVER_GIVEN = frozenset(("大家", "国家", "全国", "中国", "天下", "上下", "大小", "山水", "财富", "知道", "光学"))


def is_typical(given: str) -> bool:
    """Tell whether two characters make a common kind of given name (秀英), a word of the dictionary or not (光明)."""
    if given in lexicon.given_words():
        return True
    common = len(given) == 2 and lexicon.given_characters().issuperset(given)
    return common and given not in _NEVER_GIVEN and not (is_word(given) and tag_of(given)[0] in "rpcdut")


@cache
def parts() -> re.Pattern[str]:
    """Return the pattern of a name of known parts: 娜仁|高娃, 特木尔."""
    return re.compile(lexicon.alternation(lexicon.name_parts()) + "+")


@cache
def part_firsts() -> frozenset[str]:
    """Return the characters that known parts of names start with."""
    return frozenset(part[0] for part in lexicon.name_parts())


def is_married(text: str, start: int) -> bool:
    """Tell whether a wife's name with her husband's family name before it may start here, as in Hong Kong (陈方安生)."""
    family, name = lexicon.common_surnames(), text[start : start + 4]
    if len(name) < 4 or name[0] not in family or name[1] not in lexicon.surnames() or "香港" not in text:
        return False
    return lexicon.given_characters().issuperset(name[2:]) and not is_word(name[1:3])

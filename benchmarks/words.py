"""Plain words, drawn by Zipf's law: mostly those of newspapers, and a long tail from jieba's dictionary by its counts."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from random import Random

from benchmarks.tables import Urn, parts

# Words that end so could be read as part of a name, a figure or an office: they would be no plain words.
_NAME_ENDS = frozenset(
    "局院会所部厂店社镇村县市区乡省州山河湖江海路街道桥站港园校馆司行团队组处科室长员家人者生师民士军警党国族语年月日时分秒"
    "个件条项名位次倍元亩吨米克里度号级层座台套岁点半"
)
_TAIL = 0.2  # of the words are none of those that every page uses
_FEWEST = 120  # rarer words of the dictionary are often no words at all


def word(kind: str, random: Random) -> str:
    """Return a word of a kind (``n`` nouns, ``v`` verbs, ``a`` adjectives, ``d`` adverbs)."""
    return (_tail(kind) if random.random() < _TAIL else parts(kind)).draw(random)


@cache
def _tail(kind: str) -> Urn:
    found: dict[str, float] = {}
    for line in _dictionary().read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split(" ")
        if tag == kind and len(word) == 2 and int(count) >= _FEWEST and word[-1] not in _NAME_ENDS:
            found[word] = float(count)
    return Urn(list(found), list(found.values()))


def _dictionary() -> Path:
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba is not installed; run `make bench`, which installs it")
    return Path(spec.origin).with_name("dict.txt")

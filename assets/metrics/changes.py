"""Changes: the words that say a figure is a rise or a fall, and what it is compared with (同比, 比上年)."""

from __future__ import annotations

import re
from functools import cache

from assets.metrics.quantities import Quantity
from assets.reference import rows, values

_LOOK_BACK = 24
_REDUCED = re.compile("(?:减少|降低|压减|缩短)[^，。；、占率比]{2,8}$")
_LEVEL = re.compile(
    "[比较][^，。；年月日季期去上今昨前往过原初末]{2,14}$"
)  # 比行业平均水平低18% is no fall, 比去年低 is
_COMPARED = re.compile("(?<![同环占对相])[比较]")

# what may stand between the verb and the number: 下降了3% · 分别下降 · 增长约 · 提高幅度达
_BETWEEN = r"(?:了|幅度|分别|各|均|约|达到?|近|超过?|逾|\s)*"


@cache
def _directions() -> dict[str, str]:
    return {row["word"]: row["direction"] for row in rows("change_words")}


@cache
def _based() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("change_words") if row["needs_base"])


@cache
def _change() -> re.Pattern[str]:
    verbs = "|".join(sorted(map(re.escape, _directions()), key=len, reverse=True))
    bases = "|".join(sorted(map(re.escape, values("comparison_words", "word")), key=len, reverse=True))
    # 同比 分别 增长 了 · 比上年 下降 · 较上月环比 上涨
    begins = "".join(sorted({word[0] for word in (*_directions(), *values("comparison_words", "word"))}))
    return re.compile(
        f"(?=[{re.escape(begins)}])"
        rf"(?:(?<![新激倍递起升每])(?P<verb>{verbs}){_BETWEEN}$|(?P<base>{bases}){_BETWEEN}$)"
    )


def change_before(text: str, start: int, floor: int) -> re.Match[str] | None:
    """Return the change verb that governs the number at ``start``, looking no further back than ``floor``."""
    found = _change().search(text, max(floor, start - _LOOK_BACK), start)
    if (
        found
        and found["verb"] in _based()
        and not _COMPARED.search(text, max(floor, start - _LOOK_BACK), found.start())
    ):
        return None
    return found


def falls(text: str, quantity: Quantity, floor: int, change: re.Match[str] | None) -> bool:
    """Say whether a figure is a fall: 下降3%, 减少200家, or a share of what is reduced (减少建筑垃圾约七成)."""
    if change is not None:
        if change["verb"] in _based() and _LEVEL.search(text, max(floor, change.start() - 16), change.start()):
            return False
        return _directions().get(change["verb"] or "") == "down"
    share = quantity.unit.dimension == "ratio"
    return share and _REDUCED.search(text, max(floor, quantity.start - _LOOK_BACK), quantity.start) is not None

"""Changes: the words that say a figure is a rise or a fall, and what it is compared with (同比, 比上年)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assets.metrics.quantities.find import Quantity
from assets.reference import rows, values

_LOOK_BACK = 24
_WIDTHS = frozenset(("降幅", "跌幅"))  # how wide a fall is says that it is one: 降幅5% is 5, and no change of -5
_NOUNS = frozenset(("增幅", "涨幅", "升幅")) | _WIDTHS  # 6.2%的增幅
_REDUCED = re.compile("(?:减少|降低|压减|缩短)[^，。；、占率比]{2,8}$")
_LEVEL = re.compile(
    "[比较][^，。；年月日季期去上今昨前往过原初末]{2,14}$"
)  # 比行业平均水平低18% is no fall, 比去年低 is
# 多发送旅客 · 少收 · 多销售; after 同比 or 比去年
_MORE = re.compile(
    "[多少](?:发送|接待|销售|完成|投入|生产|支出|收购|发放|运送|招收|招生|[发收卖产运销招投缴])[^，。；、0-9]{0,6}$"
)
_BASED = re.compile("(?:[同环]比|[比较][^，。；、]{1,10})$")
_COMPARED = re.compile("(?<![同环占对相])[比较]")

# what may stand between the verb and the number: 下降了3% · 分别下降 · 增长约 · 提高幅度达
_BETWEEN = r"(?:了|幅度|分别|各|均|都|约|达到?|近|超过?|逾|\s)*"


# 6.2%的同比下滑 · 8%的增长; not 6%的增长目标
_NAMED_AFTER = "的(?P<base>{bases})?(?P<verb>{verbs})(?=[，。；、,;）)]|$|而|后)"


@dataclass(frozen=True, slots=True)
class Change:
    """A verb of change at ``text[start:end]``, or the base of a comparison that stands for one; it may follow its figure."""

    start: int
    end: int
    verb: str
    base: str | None

    @property
    def is_width(self) -> bool:
        """Whether it names how wide a fall is (5.5%的降幅), so that the figure has no sign."""
        return self.verb in _WIDTHS


@cache
def directions() -> dict[str, str]:
    """Return the verbs that say that something changed, each with its direction, up or down."""
    return {row["word"]: row["direction"] for row in rows("change_words")}


@cache
def _based() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("change_words") if row["needs_base"])


@cache
def _bases() -> str:
    return "|".join(sorted(map(re.escape, values("comparison_words", "word")), key=len, reverse=True))


@cache
def _change() -> re.Pattern[str]:
    verbs = "|".join(sorted(map(re.escape, directions()), key=len, reverse=True))
    # 同比 分别 增长 了 · 比上年 下降 · 较上月环比 上涨
    begins = "".join(sorted({word[0] for word in (*directions(), *values("comparison_words", "word"))}))
    return re.compile(
        f"(?=[{re.escape(begins)}])"
        rf"(?:(?<![新激倍递起升每])(?P<verb>{verbs}){_BETWEEN}$|(?P<base>{_bases()}){_BETWEEN}$)"
    )


@cache
def _after() -> re.Pattern[str]:
    verbs = [word for word in directions() if len(word) > 1 and word not in _based()]
    nouns = "|".join(sorted((*verbs, *_NOUNS), key=len, reverse=True))
    return re.compile(_NAMED_AFTER.format(bases=_bases(), verbs=nouns))


def change_before(text: str, start: int, floor: int) -> Change | None:
    """Return the change verb that governs the number at ``start``, looking no further back than ``floor``."""
    low = start - _LOOK_BACK if start - _LOOK_BACK > floor else floor
    found = _change().search(text, low, start)
    if found is None:
        return _more_done(text, low, start)
    if text.find("幅度", found.start(), start) >= 0 and directions().get(found["verb"]) == "down":
        return None  # 降价幅度超过50%: a width
    if found["verb"] in _based() and not _COMPARED.search(text, low, found.start()):
        return None
    return Change(found.start(), found.end(), found["verb"] or "", found["base"])


def _more_done(text: str, low: int, start: int) -> Change | None:
    """Return the change in what is done that ends at ``start``: 同比|多|发送旅客2万人次, 比去年|少|收5元."""
    at = max(text.rfind("多", low, start), text.rfind("少", low, start))
    if at < 0 or (found := _MORE.match(text, at, start)) is None or (base := _BASED.search(text, low, at)) is None:
        return None
    return Change(at, found.end(), text[at], base[0])


def change_after(text: str, end: int, limit: int) -> Change | None:
    """Return the change that a figure which ends at ``end`` describes: 6.2%的同比下滑."""
    if (found := _after().match(text, end, limit)) is None:
        return None
    return Change(
        found.start("base") if found["base"] else found.start("verb"), found.end(), found["verb"], found["base"]
    )


def falls(text: str, quantity: Quantity, floor: int, change: Change | None) -> bool:
    """Say whether a figure is a fall: 下降3%, 减少200家, or a share of what is reduced (减少建筑垃圾约七成)."""
    if change is not None:
        if change.verb in _based() and _LEVEL.search(text, max(floor, change.start - 16), change.start):
            return False
        return directions().get(change.verb) == "down"
    share = quantity.unit.dimension == "ratio"
    return share and _REDUCED.search(text, max(floor, quantity.start - _LOOK_BACK), quantity.start) is not None

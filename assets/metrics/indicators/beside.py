"""What a figure without words of its own measures, by what stands beside whose it is or beside its time."""

from __future__ import annotations

import re
from dataclasses import replace

from assets.metrics.indicators.frames import MEASURES, words_before
from assets.metrics.model import Indicator
from assets.metrics.periods.find import Period
from assets.metrics.quantities.find import Quantity
from assets.metrics.subjects.choose import Subject
from assets.metrics.words import Words

_REGION = re.compile("[全我本该][国省市县区州镇乡村盟旗]")
_OF_PLACES = re.compile("(?P<what>[^，。；、]{2,12}?[量额值率温速力])[为是在][一-龥]{2,8}")  # 最大雨量|为青岚 + 云塘镇
INDICES = ("指", "指数")
_SHARES = ("比例", "份额", "幅度")


def beside_bearer(
    body: str, start: int, subject: Subject, bounds: Words, taken_over: Indicator | None, short: bool
) -> Indicator | None:
    """Return what a figure without words of its own measures, by what it is of: 最高气温 of 最高气温云塘镇32℃, 人才公寓 of 人才公寓共有8栋.

    What is ``taken_over`` from the figure before stays, unless the clause says another measure, or only a common noun is
    named ``short`` before the figure.
    """
    if subject.name is None and _REGION.fullmatch(subject.text):
        return None
    if subject.name is None or subject.name.kind != "place":
        itself = Indicator(subject.text, subject.text, (subject.start, subject.end))
        return itself if taken_over is None or short else None
    within = _OF_PLACES.fullmatch(body, start, subject.start)
    left = words_before(body, start, within.end("what") if within else subject.start, bounds)
    noun = body[slice(*left)]
    return Indicator(noun, noun, left) if noun.endswith(MEASURES) else None


def summed(body: str, clause: tuple[int, int], bounds: Words) -> Indicator | None:
    """Return the measure with which the clause before a sum ends: 对被告人并处|罚金，共计69万元."""
    if not body.endswith(MEASURES, *clause):
        return None
    left = words_before(body, *clause, bounds)
    noun = body[slice(*left)]
    return Indicator(noun, noun, left) if len(noun) > 1 else None


def before_period(
    body: str, start: int, subject: Subject | None, named: Period | None, head: int, bounds: Words
) -> Indicator | None:
    """Return the measure that stands before the time of a figure at ``head``: 优良天数比例|今年一直为85%.

    ``start`` is where the words of its clause begin that are no other figure's.
    """
    if named is None or not start < named.start < head:
        return None
    if subject and start <= subject.start < named.start:
        start = subject.end
    left = words_before(body, start, named.start, bounds)
    noun = body[slice(*left)]
    return Indicator(noun, noun, left) if len(noun) > 1 and noun.endswith((*MEASURES, *_SHARES)) else None


def level_of(changed: Indicator, head: Quantity, subject: Subject | None) -> Indicator:
    """Return what stands at a level, where the figure before told its change: 均价上涨5%至90元, 沪指涨1%，报3050点."""
    of_index = subject is not None and is_index(head) and subject.text.endswith(INDICES)
    if changed.text == changed.noun and not of_index:
        return changed
    if subject is None or (len(changed.noun) > 1 and not of_index):
        return replace(changed, text=changed.noun or changed.text, comparison=None)
    return Indicator(subject.text, subject.text, (subject.start, subject.end) if subject.start >= 0 else None)


def is_index(quantity: Quantity) -> bool:
    """Say whether a figure is the level of an index, which is called by its name alone: 沪指报3050点."""
    return quantity.unit.dimension == "index"

"""Narrowing: the words before a figure cut down to those that say what it measures, as tables of named cuts.

Each cut takes the span ``left`` of these words and returns a narrower one, or None where it has nothing to cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assets.metrics.indicators.deeds import deed_at
from assets.metrics.indicators.frames import MEASURES
from assets.metrics.quantities.find import Quantity
from assets.metrics.words import Words

_Span = tuple[int, int]
Cut = Callable[[str, Quantity, _Span, Words], "_Span | None"]

SIZES = frozenset("长宽高深重厚大")
_LONG = 10
_RATE = re.compile("[一-龥A-Za-z]{1,12}?(?:率|比重|占比|份额|比例|幅度)")
_DISPOSED = (*MEASURES, "产能", "比例", "份额")
_THINGS = "台个座家条艘架套辆项栋只批棵块"
_ONE_OF = re.compile(f"[将把用有]一[{_THINGS}]")
_ONE_SO_LARGE = re.compile(f"[一这那][{_THINGS}道根尊口段片幅株颗处间](?=[^，。；、的]{{0,3}}[长宽高深重厚径度]$)")
_SIZE_ENDS = SIZES | {"径", "度"}


def is_sized(text: str, quantity: Quantity) -> bool:
    """Say whether a size follows a figure that is of what stands behind it: 120米|长的钢桥, but 8次|大的起伏."""
    end = quantity.surface_end
    if text[end : end + 1] not in SIZES or not text.startswith("的", end + 1):
        return False
    return text[end] != "大" or not quantity.unit.is_classifier


def narrowed(cuts: tuple[Cut, ...], text: str, quantity: Quantity, left: _Span, bounds: Words) -> _Span:
    """Return ``left`` after the first of these cuts that applies."""
    for cut in cuts:
        if (narrower := cut(text, quantity, left, bounds)) is not None:
            return narrower
    return left


def _to_rate(text: str, quantity: Quantity, left: _Span, bounds: Words) -> _Span | None:
    """合格率|连续三年稳定在98%: what the ratio is stands before words that only tell of it."""
    if quantity.unit.dimension != "ratio" or text.endswith(MEASURES, *left) or text.find("占", *left) >= 0:
        return None
    rates = list(_RATE.finditer(text, *left))
    return (left[0], rates[-1].end()) if rates else None


def _to_disposed(text: str, quantity: Quantity, left: _Span, bounds: Words) -> _Span | None:
    """该厂|把|年产能提高到3万吨: what is done to something is told of that."""
    if (
        not text.endswith(_DISPOSED, *left)
        or (moved := max(text.rfind("将", *left), text.rfind("把", *left))) <= left[0]
    ):
        return None
    return (moved + 1 if moved in bounds and moved + 1 in bounds else left[0]), left[1]


def _to_deed(text: str, quantity: Quantity, left: _Span, bounds: Words) -> _Span | None:
    """农机服务平台已|收到补贴申请: what was done, after who did it."""
    if left[1] - left[0] <= _LONG or text.endswith(MEASURES, *left):
        return None
    deed = deed_at(text, *left, bounds)
    return (deed, left[1]) if deed else None


def _to_one_of(text: str, quantity: Quantity, left: _Span, bounds: Words) -> _Span | None:
    """吊车将一台|重达32吨的机器吊起."""
    if quantity.unit.is_classifier or text.find("一", *left) < 0:
        return None
    one = _ONE_OF.search(text, max(left[0] - 1, 0), left[1])
    return (one.end(), left[1]) if one and one.end() < left[1] else None


def _to_size(text: str, quantity: Quantity, left: _Span, bounds: Words) -> _Span | None:
    """他在桥下发现一道|宽0.3毫米的裂缝: how large what is spoken of is."""
    if quantity.unit.is_classifier or text[left[1] - 1] not in _SIZE_ENDS:
        return None
    one = _ONE_SO_LARGE.search(text, *left)
    return (one.end(), left[1]) if one else None


CUTS: tuple[Cut, ...] = (_to_rate, _to_disposed)
FURTHER_CUTS: tuple[Cut, ...] = (_to_deed, _to_one_of, _to_size)

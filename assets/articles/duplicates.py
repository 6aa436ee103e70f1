"""Near-duplicates: the same story on a mirror page, on another date, or abridged, tied to its first appearance.

Two steps that need no comparison of all pairs. :func:`signature` reads one body and gives a sketch of its five-character
shingles and a few keys; bodies that share text share keys. :func:`tie` looks at the articles that share one key, and
:func:`earliest` unites what the keys gave. Neither depends on the order in which articles come.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from zlib import crc32

from assets.articles.cleaning.script import fold
from assets.articles.lines.openers import find_opener

SIMILAR = 0.5  # of the shingles of both together: the same story
CONTAINED = 0.8  # of the shingles of the shorter: an abridged copy
KEYS = 12  # an abridged copy of a third of the text shares one with 99 % certainty
CROWD = 50  # texts under one key with which each other is compared; more of them share a set phrase, not a story

_SHINGLE = 5
_KEPT = 1 << 30  # of the 2**32 hashes a quarter is kept
_LEAST = min(CONTAINED, 2 * SIMILAR / (1 + SIMILAR))  # of the shingles of the shorter, which any copy shares
_FEWEST = 6  # hashes below which two texts are too short to compare
_BYTES = 4  # of a hash in a sketch, the lowest first
_SHORTEST = 12  # letters of the shortest text that is tied at all
_SPOKEN = re.compile(r"[^\W_]+")
_BYLINE = re.compile(r"\s*[（(][^（）()]{2,60}[）)]")
_CREDIT = re.compile(r"[（(][^（）()]{2,40}[）)]\s*$")


@dataclass(frozen=True, slots=True)
class Signature:
    """A sketch of a text: the sorted hashes of a fixed quarter of its shingles, and its keys, the smallest of them.

    The sketch is packed, from here to the warehouse and back: as numbers of Python's or in lists of 64 bits, the sketches
    that are compared at a time would take several times the memory.
    """

    sketch: bytes
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article as the comparison sees it; ``published_on`` orders appearances, unknown dates come last."""

    article_id: str
    published_on: date | None
    sketch: bytes


@dataclass(frozen=True, slots=True)
class Tie:
    """``article_id`` repeats ``duplicate_of``; ``method`` is same, near or abridged, ``similarity`` 0 to 1."""

    article_id: str
    duplicate_of: str
    method: str
    similarity: float


def signature(body: str) -> Signature:
    """Return the signature of a body: openers, credits, punctuation, width and script make no difference."""
    return signatures([body])[0]


def signatures(bodies: Sequence[str]) -> list[Signature]:
    """Return the signature of each of some bodies; see :func:`signature`."""
    letters = [_letters(body) for body in bodies]
    found = []
    for text, sketch in zip(letters, _kept_hashes(letters), strict=True):
        if len(sketch) < _FEWEST * _BYTES:  # too short to be like another; it may still be the same
            whole = crc32(text.encode("utf-8", "surrogatepass"))
            sketch = struct.pack("<I", whole) if len(text) >= _SHORTEST else b""
        found.append(Signature(sketch, _unpacked(sketch[: KEYS * _BYTES])))
    return found


def _unpacked(sketch: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(sketch) // _BYTES}I", sketch)


def _letters(body: str) -> str:
    opener = find_opener(body)
    start = opener.end if opener else 0
    byline = _BYLINE.match(body, start) if opener else None
    text = _CREDIT.sub("", body[byline.end() if byline else start :])
    return "".join(_SPOKEN.findall(fold(text)))


def _kept_hashes(texts: Sequence[str]) -> Iterator[bytes]:
    """Yield, for each text, the sorted hashes of a fixed quarter of its shingles, each once, packed.

    A shingle's hash is a polynomial of its code points, its bits then spread (the finalizer of MurmurHash3). All texts
    are hashed as one, for the library takes as long to start on a short array as to run through it.
    """
    import numpy as np

    points = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype="<u4")
    count = max(0, len(points) - _SHINGLE + 1)
    hashes = np.zeros(count, dtype=np.uint32)  # arithmetic on arrays wraps around at 32 bits
    for offset in range(_SHINGLE):
        hashes = hashes * np.uint32(0x01000193) + points[offset : offset + count]
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
        hashes = (hashes ^ (hashes >> np.uint32(shift))) * np.uint32(factor)
    places = np.flatnonzero(hashes < _KEPT)
    ends = np.cumsum([len(text) for text in texts])
    text_of = np.searchsorted(ends, places, side="right")
    within = places + _SHINGLE <= ends[text_of]  # a shingle of the end of one text and the start of the next is none
    kept = np.unique((text_of[within].astype(np.uint64) << np.uint64(32)) | hashes[places[within]])
    sizes = np.bincount((kept >> np.uint64(32)).astype(np.int64), minlength=len(texts))
    packed = (kept & np.uint64(0xFFFFFFFF)).astype("<u4").tobytes()
    start = 0
    for size in sizes.tolist():
        yield packed[start : start + size * _BYTES]
        start += size * _BYTES


def tie(group: Iterable[Candidate]) -> list[Tie]:
    """Return, for the articles that share a key, the ties of each to the earliest other that it repeats."""
    ordered = sorted(set(group), key=_appearance)
    first_of: dict[bytes, Candidate] = {}
    ties: list[Tie] = []
    different: list[Candidate] = []
    for candidate in ordered:
        first = first_of.setdefault(candidate.sketch, candidate)
        if first is candidate:
            different.append(candidate)
        else:
            ties.append(Tie(candidate.article_id, first.article_id, "same", 1.0))
    ties += _compare(different)
    firsts = {found.article_id: found for found in ties}
    ties = [_lift(found, firsts) for found in ties]
    return sorted(ties, key=lambda found: (found.article_id, found.duplicate_of))


def earliest(ties: Iterable[Tie], appearance: Mapping[str, tuple[date | None, str]]) -> list[Tie]:
    """Return one tie per article out of those that all keys gave: to the original that appeared first.

    ``appearance`` gives the date and the id of every original.
    """
    best: dict[str, Tie] = {}
    for found in ties:
        known = best.get(found.article_id)
        rank = _rank(*appearance[found.duplicate_of])
        if known is None or (rank, found.method) < (_rank(*appearance[known.duplicate_of]), known.method):
            best[found.article_id] = found
    return [best[article_id] for article_id in sorted(best)]


def _lift(found: Tie, firsts: dict[str, Tie]) -> Tie:
    """Return the tie of an exact copy to what its first appearance repeats, where it repeats something."""
    original = firsts.get(found.duplicate_of)
    if found.method != "same" or original is None:
        return found
    return Tie(found.article_id, original.duplicate_of, original.method, original.similarity)


def _compare(ordered: Sequence[Candidate]) -> list[Tie]:
    """Compare each with those before it, at most the first CROWD of all: the cost stays linear in a crowd."""
    ties: list[Tie] = []
    firsts: list[tuple[str, frozenset[int]]] = []
    known: set[int] = set()  # hashes of the first ones: texts that share a set phrase hold few of them
    for candidate in ordered:
        sketch = _hashes(candidate.sketch)
        size = len(sketch)
        repeated = sketch & known
        longest = len(repeated) / _LEAST  # of the shorter of two copies
        for article_id, earlier in firsts:
            if size > longest and len(earlier) > longest:
                continue
            if found := _similarity(len(earlier & repeated), len(earlier), size):
                ties.append(Tie(candidate.article_id, article_id, *found))
                break
        if len(firsts) < CROWD:
            firsts.append((candidate.article_id, sketch))
            known |= sketch
    return ties


@lru_cache(maxsize=1 << 12)
def _hashes(sketch: bytes) -> frozenset[int]:
    return frozenset(_unpacked(sketch))


def _similarity(shared: int, one: int, other: int) -> tuple[str, float] | None:
    """Return how alike two sketches of ``one`` and ``other`` hashes are, of which ``shared`` are the same."""
    shorter = min(one, other)
    if shorter < _FEWEST:
        return None
    jaccard = shared / (one + other - shared)
    if jaccard >= SIMILAR:
        return "near", round(jaccard, 3)
    containment = shared / shorter
    return ("abridged", round(containment, 3)) if containment >= CONTAINED else None


def _appearance(candidate: Candidate) -> tuple[date, str]:
    return _rank(candidate.published_on, candidate.article_id)


def _rank(published_on: date | None, article_id: str) -> tuple[date, str]:
    return published_on or date.max, article_id

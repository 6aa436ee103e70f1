"""From bytes to text: finding the encoding, and saying exactly where a broken file breaks.

A byte order mark decides; then valid UTF-8; then the charset that an HTML page declares; then the reading among UTF-8,
GB18030, Big5 and UTF-16 that looks most like Chinese. Only where none does, charset-normalizer is asked for another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assets.documents.familiar import familiar_share

_SAMPLE: Final = 1 << 16  # bytes that are enough to tell encodings apart
_PLAUSIBLE: Final = 0.7  # share of familiar characters; true readings have over 0.95, misreadings under 0.5
_HEAD: Final = 4096  # bytes in which a page declares its charset

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32", "utf-32"),
    (b"\x00\x00\xfe\xff", "UTF-32", "utf-32"),
    (b"\xef\xbb\xbf", "UTF-8", "utf-8-sig"),
    (b"\xff\xfe", "UTF-16", "utf-16"),
    (b"\xfe\xff", "UTF-16", "utf-16"),
)

# Charset labels as pages write them: https://encoding.spec.whatwg.org/#names-and-labels
_DECLARATION = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,30})""", re.ASCII
)  # charset="gbk"
_LABELS: Final = {
    "gb2312": "GB18030",
    "gb_2312-80": "GB18030",
    "gbk": "GB18030",
    "x-gbk": "GB18030",
    "gb18030": "GB18030",
    "big5": "Big5",
    "x-x-big5": "Big5",
    "big5-hkscs": "Big5",
    "cp950": "Big5",
}


@dataclass(frozen=True, slots=True)
class Family:
    """An encoding and the Python codecs that read it, the strictest first; the last one reads all that any does."""

    name: str
    codecs: tuple[str, ...]
    wide: bool = False  # every character has at least two bytes, ASCII too


_FAMILIES: Final = {
    family.name: family
    for family in (
        Family("UTF-8", ("utf-8",)),
        Family("GB18030", ("gb18030",)),
        Family("Big5", ("big5", "cp950", "big5hkscs")),
        Family("UTF-16 (low byte first)", ("utf-16-le",), wide=True),
        Family("UTF-16 (high byte first)", ("utf-16-be",), wide=True),
    )
}

# How Python's codecs say that a file ends inside a character.
_CUT_OFF: Final = frozenset({"unexpected end of data", "truncated data", "incomplete multibyte sequence"})

# Asked of charset-normalizer, which must recognise words of a language: a damaged file also "decodes" as these.
_FOREIGN: Final = ["cp1252", "cp1251"]
_COHERENT: Final = 0.25


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the Python codec that read it: ``data.decode(encoding) == text``."""

    encoding: str
    text: str


class DecodingError(ValueError):
    """Bytes that are no text in an encoding that we read; the message says up to which byte they were, and what to do.

    ``recognised``: the encoding is known, and the file is broken.
    """

    def __init__(self, message: str, *, recognised: bool) -> None:
        """Say in ``message`` where the text breaks, and with ``recognised`` whether the encoding is known."""
        super().__init__(message)
        self.recognised = recognised


def decode(data: bytes, *, html: bool = False) -> Decoded:
    """Return ``data`` as text, trying what ``html`` pages declare about themselves; raise DecodingError."""
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data, Family(name, (codec,)))
    has_nul = b"\0" in data
    if not has_nul:
        try:
            return Decoded("utf-8", data.decode("utf-8"))
        except UnicodeDecodeError:
            pass
        if html and (declared := _declared(data)) and _plausibility(data, declared) >= _PLAUSIBLE:
            return _strict(data, declared)
    scores = {family.name: _plausibility(data, family) for family in _FAMILIES.values() if family.wide or not has_nul}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= _PLAUSIBLE:
        return _strict(data, _FAMILIES[best])
    if not has_nul and not scores["UTF-8"] and (foreign := _foreign(data)):
        return _strict(data, Family(foreign, (foreign,)))
    raise DecodingError(
        f"{_where(data, 'utf-8', 'UTF-8')}, and no other encoding fits: get the file again, or save it as UTF-8",
        recognised=False,
    )


def _declared(data: bytes) -> Family | None:
    match = _DECLARATION.search(data[:_HEAD])
    name = _LABELS.get(match[1].decode("ascii").lower()) if match else None
    return _FAMILIES[name] if name else None


def _plausibility(data: bytes, family: Family) -> float:
    """Return how Chinese a sample of ``data`` looks as ``family``, from its first byte on that is not ASCII."""
    start = 0
    if not family.wide and (match := re.search(rb"[\x80-\xff]", data)):
        start = match.start()  # in these encodings it is the first byte of a character
    sample = data[start : start + _SAMPLE].decode(family.codecs[-1], "replace")
    return familiar_share(sample, ascii_counts=family.wide)


def _strict(data: bytes, family: Family) -> Decoded:
    for codec in family.codecs:
        try:
            return Decoded(codec, data.decode(codec))
        except UnicodeDecodeError:
            continue
    where = _where(data, family.codecs[-1], family.name)
    raise DecodingError(f"{where}: get the file again, or save it as UTF-8", recognised=True)


def _where(data: bytes, codec: str, name: str) -> str:
    """Say up to which byte ``data`` is valid, and what stands there."""
    try:
        data.decode(codec)
    except UnicodeDecodeError as error:
        valid = f"valid {name} up to byte {error.start} of {len(data)}"
        at_end = error.end >= len(data) and error.reason in _CUT_OFF
        return f"{valid}; the file ends inside a character" if at_end else f"{valid}, then 0x{data[error.start]:02X}"
    return f"valid {name}, but with NUL characters in it"


def _foreign(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_FOREIGN).best()
    return best.encoding if best and best.coherence >= _COHERENT else None

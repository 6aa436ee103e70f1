"""The plain values of the documents stage: a decoded document, a rejected file, and the reasons for rejecting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

EMPTY: Final = "empty"
BINARY: Final = "binary"
UNDECODABLE: Final = "undecodable"
TOO_LARGE: Final = "too_large"
UNSUPPORTED: Final = "unsupported"
UNREADABLE: Final = "unreadable"

REASONS: Final[dict[str, str]] = {
    EMPTY: "no bytes, or nothing but white space",
    BINARY: "not text: the bytes of an archive, picture or office document, NUL or control characters",
    UNDECODABLE: "text that is broken, cut off, or in no encoding that we read",
    TOO_LARGE: "larger than the limit for one page",
    UNSUPPORTED: "a type of file that we do not read, by its name",
    UNREADABLE: "the file could not be opened: no permission, gone, a link, or a name that is not text",
}
"""Every code that ``Reject.reason`` can hold, with its meaning. ``unreadable`` is for whoever opens the file."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A landing file as text.

    ``text`` is ``data.decode(encoding)`` and otherwise untouched: line ends stay as they are, a byte order mark is no
    part of it. All raw offsets of the warehouse are code points of this text. ``encoding`` names a Python codec
    (``utf-8-sig`` and ``utf-16`` say that the file begins with a byte order mark).
    """

    path: str
    sha256: str
    byte_size: int
    media_type: str
    encoding: str
    text: str


@dataclass(frozen=True, slots=True)
class Reject:
    """A landing file that is set aside: a code of ``REASONS``, and a sentence that says where and what to do.

    ``sha256`` is None when the body was not read.
    """

    path: str
    sha256: str | None
    reason: str
    detail: str

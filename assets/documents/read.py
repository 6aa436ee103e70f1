"""From one landing file to a raw document, or to the reason why it is set aside. Opening files is not done here."""

from __future__ import annotations

import hashlib
import re
import string
from typing import Final

from assets.documents.decode import DecodingError, decode
from assets.documents.exports import lacks_stories
from assets.documents.media import MEDIA_TYPES, binary_kind, media_type
from assets.documents.model import (
    BINARY,
    EMPTY,
    TOO_LARGE,
    UNDECODABLE,
    UNREADABLE,
    UNSUPPORTED,
    RawDocument,
    Reject,
)

MAX_BYTES: Final = 20_000_000  # a newspaper page has some 10 KB; ten thousand times that is a mistake
MAX_CONTROLS: Final = 0.05  # share of control characters above which bytes are not text

_CONTROLS: Final = bytes(set(range(0x20)) - set(string.whitespace.encode()) - {0x1B}) + b"\x7f"
_VISIBLE: Final = re.compile(r"[^\s\u200b-\u200f\u2060\ufeff]")  # anything but white space and zero-width characters


def reject_by_name(path: str, size: int) -> Reject | None:
    """Return why a file need not even be opened (unsupported, too_large, a name that is not text), or None."""
    printable = path.encode("utf-8", "backslashreplace").decode("utf-8")
    if printable != path:
        return Reject(printable, None, UNREADABLE, "the file's name is not valid UTF-8: rename the file")
    if media_type(path) is None:
        known = " ".join(MEDIA_TYPES)
        return Reject(path, None, UNSUPPORTED, f"the name does not end in one of {known}: save the page as text")
    if size > MAX_BYTES:
        return Reject(path, None, TOO_LARGE, f"{size} bytes, and the limit is {MAX_BYTES}: split the file into pages")
    return None


def read_file(path: str, data: bytes) -> RawDocument | Reject:
    """Return what the file ``path`` (relative to the landing, POSIX) with the bytes ``data`` holds.

    Never raises. Whatever is returned can be stored: its text and path are valid Unicode without NUL.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    if by_name := reject_by_name(path, len(data)):
        return Reject(by_name.path, sha256, by_name.reason, by_name.detail)
    if not data.strip():
        return Reject(path, sha256, EMPTY, f"{len(data)} bytes, none of them text: get the file again")
    if found := binary_kind(data):
        return Reject(path, sha256, BINARY, f"the file is {found}, whatever its name says: save its text as UTF-8")
    kind = media_type(path) or ""
    try:
        decoded = decode(data, html=kind == "text/html")
    except DecodingError as error:
        if not error.recognised and _looks_binary(data):
            return Reject(path, sha256, BINARY, "NUL or control characters all over: this is no text; save it as UTF-8")
        return Reject(path, sha256, UNDECODABLE, str(error))
    wide = decoded.encoding.startswith(("utf-16", "utf-32"))
    if "\0" in decoded.text or (not wide and _looks_binary(data)):
        return Reject(path, sha256, BINARY, "NUL or control characters in it: this is no text; save it as UTF-8")
    if not _VISIBLE.search(decoded.text):
        return Reject(path, sha256, EMPTY, f"{len(data)} bytes, nothing but white space: get the file again")
    if lacks_stories(path, decoded.text):
        return Reject(path, sha256, UNSUPPORTED, "no field, column or item of it holds stories: save them as text")
    return RawDocument(path, sha256, len(data), kind, decoded.encoding, decoded.text)


def _looks_binary(data: bytes) -> bool:
    """Return whether ``data``, not UTF-16, holds NULs or more control characters than a damaged text would."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return b"\0" in data or controls > MAX_CONTROLS * len(data)

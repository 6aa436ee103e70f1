"""What a file is, told from its name and its first bytes; what its text says lies elsewhere."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

from assets.documents.exports import EXTENSIONS

MEDIA_TYPES: Final[dict[str, str]] = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    **dict.fromkeys(EXTENSIONS, "text/plain"),  # exports of news, of which the stories are read
}

# First bytes that no text begins with: https://en.wikipedia.org/wiki/List_of_file_signatures
_SIGNATURES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)


def media_type(path: str) -> str | None:
    """Return the media type that the extension of ``path`` stands for, or None when it is not one that we read."""
    return MEDIA_TYPES.get(PurePosixPath(path).suffix.lower())


def binary_kind(data: bytes) -> str | None:
    """Return what ``data`` is by its first bytes (``a PDF document``), or None when they are not a known signature."""
    return next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)

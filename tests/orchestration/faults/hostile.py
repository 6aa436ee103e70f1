"""Hostile files: what a landing would hold if someone meant ill, or a disk went bad. The same for the same seed."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator

from tests.orchestration.pages import PAGES, READABLE

_TEXTS = [PAGES[name].decode("utf-8", "ignore") for name in READABLE]
_CODECS = ["utf-8", "gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-32", "shift_jis", "utf-7", "cp1252"]
_CONTROLS = "\x00\x07\x08\x1b\x7f\x85\u200b\u200f\u202a\u202e\u2066\u2069\ufeff\ufffe\u2028\ud7ff"
_BRACKETS = "（《“【〔「『([{<"
_ACTIVE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "'; DROP TABLE raw.documents; --",
    "$(rm -rf ~)",
    "{{7*7}}${7*7}%s%n",
    '=HYPERLINK("http://x")',
    "\x1b]0;title\x07\x1b[2J",
]
_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "哈">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><z>&i;</z>"
)


def mutated(rng: random.Random, text: str) -> str:
    """Cut, double, swap and insert pieces of a page."""
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(text) + 1)
        piece = text[at : at + rng.randint(1, 30)]
        text = rng.choice(
            [
                text[:at] + text[at + len(piece) :],
                text[:at] + piece * rng.randint(2, 5) + text[at:],
                text[:at] + rng.choice(_CONTROLS) + text[at:],
                text[:at] + rng.choice(_ACTIVE) + text[at:],
                text[:at] + rng.choice("0123456789一二三万亿%％.,—～") * rng.randint(1, 40) + text[at:],
                text[at:] + text[:at],
            ]
        )
    return text


def _page(rng: random.Random) -> bytes:
    return mutated(rng, rng.choice(_TEXTS)).encode()


def _encoded(rng: random.Random) -> bytes:
    data = mutated(rng, rng.choice(_TEXTS)).encode(rng.choice(_CODECS), "ignore")
    return data[: rng.randint(0, len(data))] if rng.random() < 0.3 else data


def _broken(rng: random.Random) -> bytes:
    data = bytearray(rng.choice(_TEXTS).encode(rng.choice(_CODECS), "ignore"))
    for _ in range(rng.randint(1, 20)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def _brackets(rng: random.Random) -> bytes:
    return ("".join(rng.choice(_BRACKETS) for _ in range(3)) * rng.randint(1, 2000) + rng.choice(_TEXTS)).encode()


def _one_line(rng: random.Random) -> bytes:
    return (rng.choice(_TEXTS).replace("\n", "") * rng.randint(1, 60)).encode()


def _html(rng: random.Random) -> bytes:
    tags = "".join(f"<{rng.choice(['div', 'p', 'table', 'svg', 'style', 'script', 'b'])} a='{i}'>" for i in range(40))
    return f"<html><body>{tags}{rng.choice(_ACTIVE)}{mutated(rng, rng.choice(_TEXTS))}".encode()


def _archive(rng: random.Random) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../bomb.txt", b"0" * 1_000_000)
    return file.getvalue()


_MAKERS: list[Callable[[random.Random], bytes]] = [
    *(_page, _page, _page, _encoded, _broken, _brackets, _one_line, _html, _archive),
    lambda rng: rng.randbytes(rng.randint(0, 3000)),
    lambda rng: rng.choice(_CONTROLS).encode("utf-8", "surrogatepass") * rng.randint(1, 3000),
    lambda rng: (rng.choice(_ACTIVE) + "\n").encode() * rng.randint(1, 50),
    lambda rng: _LAUGHS.encode(),
]
_NAMES = [
    "it's",
    'a "b"',
    "two\nlines",
    "🙂",
    "乡" * 60,
    "a..%2f..",
    "<b>x<b>",
    "[a](b)",
    "-rf",
    "$HOME",
    "a\\b",
    "\x1b[31m",
]
_SUFFIXES = [".txt", ".txt", ".txt", ".html", ".md", ".htm", ".xml", "", ".docx"]


def files(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    """Yield so many names and contents."""
    rng = random.Random(seed)
    for number in range(count):
        name = f"{rng.choice(_NAMES)} {number}{rng.choice(_SUFFIXES)}"
        yield name, rng.choice(_MAKERS)(rng)

"""Writing a corpus: the first pages of the world of a seed as a landing folder, and beside it what a reader finds."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import orjson

from benchmarks.pages import page

EXPECTED = "expected.jsonl"
LANDING = "landing"
_BATCH = 500


def write_corpus(folder: Path, seed: int, pages: range, workers: int) -> int:
    """Write ``pages`` into ``folder``/landing and append what is expected of them to expected.jsonl.

    Returns the bytes of the pages. Existing pages are overwritten with the same bytes, so a corpus may be grown.
    """
    batches = [range(start, min(start + _BATCH, pages.stop)) for start in range(pages.start, pages.stop, _BATCH)]
    total = 0
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / EXPECTED, "ab") as expected, ProcessPoolExecutor(workers) as pool:
        for written, lines in pool.map(_write_batch, [folder] * len(batches), [seed] * len(batches), batches):
            total += written
            expected.write(lines)
    return total


def _write_batch(folder: Path, seed: int, numbers: range) -> tuple[int, bytes]:
    total, lines = 0, []
    for number in numbers:
        made = page(seed, number)
        file = folder / LANDING / made.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made.data)
        total += len(made.data)
        lines.append(orjson.dumps(made.expected))
    return total, b"".join(line + b"\n" for line in lines)


def read_expected(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield what a careful reader finds on each page of a corpus."""
    with open(folder / EXPECTED, "rb") as lines:
        for line in lines:
            yield orjson.loads(line)

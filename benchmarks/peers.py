"""The peers: jieba.cut alone, jieba.posseg alone, and the naive pipeline, each on one core.

Run as a program (``python -m benchmarks.peers NAME FOLDER BYTES``) it does one of them on some pages of a corpus and
prints bytes and seconds of processor time, start-up and the loading of dictionaries left out: that favours the peers.
"""

from __future__ import annotations

import logging
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from benchmarks.corpus import LANDING
from benchmarks.naive import build, read_text


def some_pages(corpus: Path, limit: int) -> list[Path]:
    """Return pages from all over a corpus, about ``limit`` bytes of them."""
    files = sorted(file for file in (corpus / LANDING).rglob("*") if file.is_file())
    chosen, total = [], 0
    average = max(1, sum(file.stat().st_size for file in islice(files, 200)) // min(200, len(files)))
    for file in files[:: max(1, len(files) * average // limit)]:
        chosen.append(file)
        total += file.stat().st_size
        if total >= limit:
            break
    return chosen


def cut(files: list[Path]) -> Callable[[], None]:
    """Return the cutting of the files into words by jieba."""
    import jieba

    texts = [read_text(file.read_bytes()) for file in files]
    jieba.initialize()

    def work() -> None:
        for text in texts:
            for _ in jieba.cut(text):
                pass

    return work


def tag(files: list[Path]) -> Callable[[], None]:
    """Return the tagging of the files by jieba.posseg."""
    import jieba.posseg

    texts = [read_text(file.read_bytes()) for file in files]
    list(jieba.posseg.cut("热身"))

    def work() -> None:
        for text in texts:
            for _ in jieba.posseg.cut(text):
                pass

    return work


def naive(files: list[Path]) -> Callable[[], None]:
    """Return a full build by the naive pipeline."""
    tag([])

    def work() -> None:
        with tempfile.TemporaryDirectory() as folder:
            build(files, Path(folder, "naive.duckdb"))

    return work


PEERS = {"cut": cut, "tag": tag, "naive": naive}


def main(name: str, corpus: str, limit: str) -> None:
    """Do the work of one peer and print bytes and seconds of processor time."""
    logging.getLogger("jieba").setLevel(logging.WARNING)
    files = some_pages(Path(corpus), int(limit))
    work = PEERS[name](files)
    began = time.process_time()
    work()
    seconds = time.process_time() - began
    sys.stdout.write(f"{sum(file.stat().st_size for file in files)} {seconds}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

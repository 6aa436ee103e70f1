"""The sample landing is complete: every page is described, and what is on it is written down."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from assets.documents.model import RawDocument
from assets.documents.read import read_file

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "seeds" / "pages"
FILES = sorted(path for path in PAGES.rglob("*") if path.is_file())
GOLD = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "tests" / "gold").glob("*.json"))
}


def test_the_readme_lists_every_page() -> None:
    readme = (ROOT / "seeds" / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in FILES if f"`{path.relative_to(PAGES).as_posix()}`" not in readme] == []


def test_every_readable_page_has_gold_and_every_gold_has_its_page() -> None:
    readable = [path.name for path in FILES if isinstance(read_file(path.name, path.read_bytes()), RawDocument)]
    assert Counter(gold["document"] for gold in GOLD.values()) == Counter(readable)


def test_broken_pages_stand_apart() -> None:
    rejected = {path for path in FILES if not isinstance(read_file(path.name, path.read_bytes()), RawDocument)}
    assert rejected == {path for path in FILES if path.parent.name == "broken"}


def test_the_landing_stays_small() -> None:
    assert sum(path.stat().st_size for path in FILES) < 300_000

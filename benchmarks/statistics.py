"""How hard a text is: quantities, names, breaks and words per character, of real-looking pages and of a corpus.

``python -m benchmarks.statistics [FOLDER …]`` prints one column per folder of pages, the sample pages first. Names are
counted with the annotations that lie beside the pages, where there are any.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from assets.documents.model import Reject
from assets.documents.read import read_file, reject_by_name
from benchmarks.corpus import EXPECTED, LANDING, read_expected
from benchmarks.pages import page
from orchestration.settings import ROOT

_QUANTITY = re.compile(
    r"[\d０-９][\d０-９.．,，]*\s*[余多]?[万亿]?[余多]?(?![年月日时届号版期\d０-９])[\u4e00-\u9fff%％]"
)
_NOT_LAST = frozenset("。！？”；：）)】…!?;:")
_LONG_LINE = 30  # a shorter line without a full stop may be a headline
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PINYIN = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ ]+\)")


@dataclass(frozen=True, slots=True)
class Sample:
    """Pages as text, each with the names that are known to stand on it (None: not annotated)."""

    title: str
    pages: list[tuple[str, dict[str, set[str]] | None]]


def read_sample(title: str, landing: Path, annotations: Iterable[dict[str, Any]]) -> Sample:
    """Return the readable pages of a folder with their annotations, matched by the name of the file."""
    known = {Path(found["document"]).stem: _names(found["articles"]) for found in annotations}
    pages: list[tuple[str, dict[str, set[str]] | None]] = []
    for file in sorted(file for file in landing.rglob("*") if file.is_file()):
        data = file.read_bytes()
        if reject_by_name(file.name, len(data)) is None and not isinstance(read := read_file(file.name, data), Reject):
            pages.append((read.text, known.get(file.stem)))
    return Sample(title, pages)


def made_sample(title: str, seed: int, count: int) -> Sample:
    """Return the first pages of the corpus of a seed."""
    pages: list[tuple[str, dict[str, set[str]] | None]] = []
    for number in range(count):
        made = page(seed, number)
        read = read_file(made.path, made.data)
        if not isinstance(read, Reject):
            pages.append((read.text, _names(made.expected["articles"])))
    return Sample(title, pages)


def _names(articles: list[dict[str, Any]]) -> dict[str, set[str]]:
    return {
        kind: {form for a in articles for e in a[kind] for form in (e["name"], *e.get("aliases", ()))}
        for kind in ("persons", "organizations", "places")
    }


def _per_thousand(count: Callable[[str], int]) -> Callable[[Sample], float]:
    return lambda sample: 1000 * sum(count(text) for text, _ in sample.pages) / _length(sample.pages)


def _length(pages: Iterable[tuple[str, Any]]) -> int:
    return max(1, sum(len(_HAN.findall(text)) for text, _ in pages))


def _breaks(text: str) -> int:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return sum(len(line) >= _LONG_LINE and line[-1] not in _NOT_LAST for line in lines[:-1])


def _mentions(kind: str) -> Callable[[Sample], float]:
    def measure(sample: Sample) -> float:
        annotated = [(text, names) for text, names in sample.pages if names is not None]
        found = sum(len(_any_of(names[kind]).findall(text)) for text, names in annotated if names[kind])
        return 1000 * found / _length(annotated)

    return measure


def _any_of(names: set[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))


def _kinds_of_words(sample: Sample) -> float:
    """Distinct words among the first 6000: the same amount of text for every column."""
    import rjieba

    seen: list[str] = []
    for text, _ in sample.pages:
        seen += [word for word in rjieba.cut(_PINYIN.sub("", text)) if _HAN.match(word)]
        if len(seen) >= 6000:
            break
    return len(set(seen[:6000]))


MEASURES: dict[str, Callable[[Sample], float]] = {
    "pages": lambda sample: len(sample.pages),
    "Chinese characters a page": lambda sample: _length(sample.pages) / max(1, len(sample.pages)),
    "per 1000 characters: quantities in digits": _per_thousand(lambda text: len(_QUANTITY.findall(text))),
    "per 1000 characters: digits": _per_thousand(lambda text: len(re.findall(r"[\d０-９]", text))),
    "per 1000 characters: mentions of persons": _mentions("persons"),
    "per 1000 characters: mentions of organisations": _mentions("organizations"),
    "per 1000 characters: mentions of places": _mentions("places"),
    "per 1000 characters: sentences cut by a break": _per_thousand(_breaks),
    "per 1000 characters: bylines": _per_thousand(lambda text: len(re.findall(r"记者|記者|通讯员|责编|責編|摄", text))),
    "per 1000 characters: quotations": _per_thousand(lambda text: text.count("“") + text.count("「")),
    "per 1000 characters: half-width commas and brackets": _per_thousand(lambda text: len(re.findall(r"[,()]", text))),
    "per 1000 characters: readings in brackets": _per_thousand(lambda text: len(_PINYIN.findall(text))),
    "distinct words among 6000": _kinds_of_words,
}


def table(samples: list[Sample]) -> Iterator[str]:
    """Yield the lines of a Markdown table: one row per measure, one column per sample."""
    yield "| | " + " | ".join(sample.title for sample in samples) + " |"
    yield "| --- |" + " ---: |" * len(samples)
    for name, measure in MEASURES.items():
        yield f"| {name} | " + " | ".join(_shown(measure(sample)) for sample in samples) + " |"


def _shown(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}"


def gold(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the annotations of a folder of JSON files, one per page."""
    for file in sorted(folder.glob("*.json")):
        yield orjson.loads(file.read_bytes())


def sample_of(folder: Path) -> Sample:
    """Return the pages of a corpus folder, or of a plain folder of pages with a folder `gold` beside it, if any."""
    if (folder / EXPECTED).exists():
        return read_sample(folder.name, folder / LANDING, read_expected(folder))
    return read_sample(folder.name, folder, gold(folder.parent / "gold"))


def seed_pages() -> Sample:
    """Return the sample pages of the project with what tests/gold says of them."""
    return read_sample("seeds/pages", ROOT / "seeds" / "pages", gold(ROOT / "tests" / "gold"))


if __name__ == "__main__":
    columns = [
        seed_pages(),
        made_sample("generated", seed=1, count=300),
        *(sample_of(Path(arg)) for arg in sys.argv[1:]),
    ]
    sys.stdout.write("\n".join(table(columns)) + "\n")

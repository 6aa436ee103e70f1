"""Writing what was measured into docs/benchmarks.md, between two marks; what people wrote around them stays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.measures import Row, machine
from orchestration.settings import ROOT

REPORT = ROOT / "docs" / "benchmarks.md"

SECTIONS = {
    "a": "Full build on one core, against peers on one core",
    "b": "Workers",
    "c": "Growth",
    "d": "Second runs",
    "e": "A changed lexicon, a changed rule",
    "f": "Audit and publishing",
    "g": "Peak memory of all processes together",
    "h": "Size of the release",
    "i": "Cookbook queries",
    "accuracy": "Accuracy on the generated pages",
}


def write(rows: Iterable[Row], size: int, minutes: float, name: str, report: Path = REPORT) -> None:
    """Replace the block ``name`` of the report by the rows, with machine, size and date; add it when it is new."""
    begin, end = f"<!-- measured {name}: begin -->", f"<!-- measured {name}: end -->"
    block = "\n".join([begin, "", *_lines(list(rows), size, minutes), end])
    text = report.read_text(encoding="utf-8") if report.exists() else "# Benchmarks\n"
    head, found, rest = text.partition(begin)
    tail = rest.partition(end)[2] if found else ""
    report.write_text(f"{head.rstrip()}\n\n{block}\n{tail.rstrip()}".rstrip() + "\n", encoding="utf-8")


def _lines(rows: list[Row], size: int, minutes: float) -> Iterable[str]:
    yield f"Measured by `make bench SIZE={size}` on {datetime.now(UTC):%Y-%m-%d} in {minutes:.0f} minutes: {machine()}."
    yield ""
    for section, title in SECTIONS.items():
        chosen = [row for row in rows if row.section == section]
        if chosen:
            yield f"**{title}**"
            yield ""
            yield "| what | measured | ratio |"
            yield "| --- | ---: | ---: |"
            yield from (f"| {row.what} | {row.measured} | {row.ratio} |" for row in chosen)
            yield ""

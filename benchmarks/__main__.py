"""``python -m benchmarks``: make a corpus, measure the pipeline on it, and write docs/benchmarks.md."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import measures, report
from benchmarks.project import Project
from orchestration.settings import load_settings

DEFAULT_SIZE = 3_000  # measured within a quarter of an hour on a small machine
PARTS = {
    "peers": measures.peers,
    "workers": measures.workers,
    "growth": measures.growth,
    "accuracy": measures.accuracy,
    "changes": measures.changes,
    "logic": measures.logic,
    "publishing": measures.publishing_cost,
    "queries": measures.queries,
}


def main() -> None:
    """Measure, print each figure when it is there, and write the report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--size", type=int, default=DEFAULT_SIZE, help="pages of the largest corpus (default: %(default)s)"
    )
    parser.add_argument(
        "--parts", default=",".join(PARTS), help="what to measure, in this order (default: %(default)s)"
    )
    parser.add_argument("--folder", type=Path, help="where to work; kept afterwards (default: a temporary folder)")
    parser.add_argument("--report", type=Path, default=report.REPORT, help="the file to write (default: %(default)s)")
    given = parser.parse_args()
    if given.folder:
        given.folder.mkdir(parents=True, exist_ok=True)
        _measure(given.folder, given.size, given.parts.split(","), given.report)
    else:
        with tempfile.TemporaryDirectory(prefix="fangzhi-bench-") as folder:
            _measure(Path(folder), given.size, given.parts.split(","), given.report)


def _measure(folder: Path, size: int, parts: list[str], target: Path) -> None:
    bench = measures.Bench(Project.copy_to(folder / "project"), folder, size, load_settings().workers)
    began = time.perf_counter()
    rows = []
    for part in parts:
        for row in PARTS[part](bench):
            sys.stdout.write(f"{row.section:9s} {row.what}: {row.measured}  {row.ratio}\n")
            sys.stdout.flush()
            rows.append(row)
    report.write(rows, size, (time.perf_counter() - began) / 60, str(size), target)


if __name__ == "__main__":
    main()

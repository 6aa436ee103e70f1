"""The measurements: each runs the pipeline on a corpus, or a peer, and says what it cost, as rows of a table.

Seconds depend on the machine; what counts is the ratio to something that was measured in the same run.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from benchmarks import scorer
from benchmarks.corpus import LANDING, read_expected, write_corpus
from benchmarks.project import Cost, Project
from orchestration import audit, publishing
from orchestration.releases import published
from orchestration.settings import Settings, load_settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse

SEED = 1
PEER_BYTES = {"cut": 4_000_000, "tag": 400_000, "naive": 400_000}
SCALED_AT_MOST = 10_000  # pages of the corpus on which workers are compared
_QUERY_RUNS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report: what was measured, on what, what it cost, and the ratio that says how good that is."""

    section: str
    what: str
    measured: str
    ratio: str = ""


@dataclass(slots=True)
class Bench:
    """Everything that a run of the benchmark works on."""

    project: Project
    folder: Path
    size: int
    cores: int

    def corpus(self, pages: int) -> Path:
        """Return the folder of the corpus with that many pages, made if need be."""
        folder = self.folder / f"corpus_{pages}"
        if not folder.exists():
            write_corpus(folder, SEED, range(pages), self.cores)
        return folder

    def landing(self, pages: int) -> Path:
        """Return the landing of that corpus."""
        return self.corpus(pages) / LANDING

    def fresh(self, name: str) -> Path:
        """Return the folder of a warehouse that does not exist yet."""
        folder = self.folder / f"warehouse_{name}"
        shutil.rmtree(folder, ignore_errors=True)
        return folder

    def settings(self, pages: int, warehouse: Path) -> Settings:
        """Return the settings of a warehouse of this benchmark."""
        return load_settings(str(self.landing(pages)), warehouse, self.cores)


def text_bytes(landing: Path) -> int:
    """Return the bytes of all pages of a landing."""
    return sum(entry.stat().st_size for entry in landing.rglob("*") if entry.is_file())


def sizes(size: int) -> list[int]:
    """Return the corpus sizes at which the cost per page is measured: powers of ten from 1000 up to ``size``."""
    return [*(10**power for power in range(3, 9) if 10**power < size), size]


def peers(bench: Bench) -> Iterator[Row]:
    """Compare a full build on one core with the peers on one core."""
    pages = min(bench.size, SCALED_AT_MOST)
    built = build(bench, pages, workers=1, cores=1)
    rate = text_bytes(bench.landing(pages)) / built.cpu_seconds
    measured = f"{built.cpu_seconds:.1f} s of processor time, {_mb(rate)}/s"
    yield Row("a", f"full build, {pages} pages, 1 core, start-up, audit and publishing included", measured, "1.00")
    for name, title in (("cut", "jieba.cut"), ("tag", "jieba.posseg"), ("naive", "naive pipeline")):
        limit = min(PEER_BYTES[name], text_bytes(bench.landing(pages)))
        bench.project.python(["-m", "benchmarks.peers", name, str(bench.corpus(pages)), str(limit)], cores=1)
        done, seconds = (float(word) for word in (bench.project.folder / "output.txt").read_text().split()[-2:])
        yield Row(
            "a",
            f"{title} alone, 1 core, {_mb(done)} of the same pages",
            f"{seconds:.1f} s of processor time, {_mb(done / seconds)}/s",
            f"build is {rate * seconds / done:.2f} times as fast",
        )


def build(bench: Bench, pages: int, workers: int, cores: int | None = None) -> Cost:
    """Build the warehouse of a corpus from nothing."""
    return bench.project.run(bench.landing(pages), bench.fresh(f"{pages}_{workers}"), workers, cores)


def workers(bench: Bench) -> Iterator[Row]:
    """Compare builds with one, two and four workers."""
    pages = min(bench.size, SCALED_AT_MOST)
    alone = None
    for count in (1, 2, 4):
        if count > bench.cores:
            return
        cost = build(bench, pages, count, cores=count)
        alone = alone or cost
        yield Row(
            "b",
            f"full build, {pages} pages, {count} workers on {count} cores",
            _both(cost),
            f"{alone.seconds / cost.seconds:.2f} times one",
        )
        yield Row("g", f"peak memory, {pages} pages, {count} workers", _mb(cost.peak_bytes))


def growth(bench: Bench) -> Iterator[Row]:
    """Compare the cost per page of ever larger builds; the last warehouse stays for what follows."""
    first = None
    for pages in sizes(bench.size):
        cost = bench.project.run(bench.landing(pages), bench.fresh(str(pages)), bench.cores)
        per_page = cost.cpu_seconds / pages
        first = first or per_page
        yield Row(
            "c",
            f"full build, {pages} pages, {bench.cores} workers",
            f"{_both(cost)}, {1000 * per_page:.2f} ms a page",
            f"{per_page / first:.2f} times that of the smallest",
        )
        yield Row("g", f"peak memory, {pages} pages, {bench.cores} workers", _mb(cost.peak_bytes))


def changes(bench: Bench) -> Iterator[Row]:
    """Run on the built warehouse again and again: with nothing pending, then with some pages changed or removed.

    ``start-up`` is what the same change costs in a warehouse of one page; the rest is what the size of the warehouse adds.
    """
    landing, warehouse = bench.landing(bench.size), bench.folder / f"warehouse_{bench.size}"
    single, single_warehouse = bench.folder / "single", bench.fresh("single")
    shutil.rmtree(single, ignore_errors=True)
    single.mkdir()
    files = sorted(file for file in landing.rglob("*.txt"))
    shutil.copyfile(files[0], single / files[0].name)
    bench.project.run(single, single_warehouse, bench.cores)
    idle = bench.project.run(single, single_warehouse, bench.cores)
    _change([single / files[0].name])
    busy = bench.project.run(single, single_warehouse, bench.cores)
    yield Row("d", "nothing pending, warehouse of 1 page (start-up)", _both(idle))
    yield Row("d", "1 page changed, warehouse of 1 page (start-up)", _both(busy))

    many = max(1, bench.size // 100)
    steps = (
        ("nothing pending", idle, lambda: None),
        ("1 page changed", busy, lambda: _change(files[:1])),
        ("10 pages changed", busy, lambda: _change(files[:10])),
        ("1 % of the pages changed", busy, lambda: _change(files[:many])),
        ("1 page removed", busy, lambda: _remove(files[-1:])),
        ("1 % of the pages removed", busy, lambda: _remove(files[-1 - many : -1])),
        (
            "all pages touched, none changed",
            idle,
            lambda: [file.touch() for file in landing.rglob("*") if file.is_file()],
        ),
    )
    for title, start_up, prepare in steps:
        prepare()
        cost = bench.project.run(landing, warehouse, bench.cores)
        yield Row(
            "d",
            f"{title}, warehouse of {bench.size} pages",
            _both(cost),
            f"{cost.seconds - start_up.seconds:.2f} s ({cost.cpu_seconds - start_up.cpu_seconds:.2f} s) beyond start-up",
        )


def _change(files: list[Path]) -> None:
    for file in files:
        file.write_bytes(file.read_bytes() + "\n\n今年，全村新增绿地12亩。\n".encode())


def _remove(files: list[Path]) -> None:
    for file in files:
        file.unlink()


def logic(bench: Bench) -> Iterator[Row]:
    """Run on the built warehouse after a line of a lexicon, then a rule, was changed."""
    landing, warehouse = bench.landing(bench.size), bench.folder / f"warehouse_{bench.size}"
    full = bench.project.run(landing, bench.fresh("again"), bench.cores)
    shutil.rmtree(bench.folder / "warehouse_again")
    local = bench.project.folder / "seeds" / "reference" / "units.csv"
    lexicon = bench.project.folder / "seeds" / "reference" / "surnames.csv"
    rule = bench.project.folder / "assets" / "metrics" / "observe.py"
    for title, file, line in (
        ("a line of seeds/reference/units.csv that no page holds added", local, "英亩,,area,平方米,4046.856,any,\n"),
        ("a line of seeds/reference/surnames.csv added", lexicon, "偰,no\n"),
        ("a rule of assets/metrics changed", rule, "\n# another rule\n"),
    ):
        before = file.read_text(encoding="utf-8")
        file.write_text(before + line, encoding="utf-8")
        cost = bench.project.run(landing, warehouse, bench.cores)
        file.write_text(before, encoding="utf-8")
        yield Row(
            "e",
            f"{title}, {bench.size} pages",
            _both(cost),
            f"{cost.cpu_seconds / full.cpu_seconds:.2f} of a full build",
        )
    bench.project.run(landing, warehouse, bench.cores)


def publishing_cost(bench: Bench) -> Iterator[Row]:
    """Audit and publish the built warehouse once more, by themselves; say how large the release is."""
    settings = bench.settings(bench.size, bench.folder / f"warehouse_{bench.size}")
    with Warehouse(settings) as warehouse:
        expected = audit.checks(STAGES)
        candidate = audit.candidate_id(warehouse.con)
        began = time.perf_counter()
        audit.audit(warehouse, candidate, expected, "benchmark")
        audited = time.perf_counter()
        settings.current.unlink()
        release, _ = publishing.publish(warehouse, settings, STAGES, expected, "benchmark")
        published = time.perf_counter()
    size = release.database.stat().st_size
    text = text_bytes(bench.landing(bench.size))
    yield Row("f", f"audit, {bench.size} pages", f"{audited - began:.2f} s")
    yield Row(
        "f", f"publish, {bench.size} pages", f"{published - audited:.2f} s", f"{_mb(size / (published - audited))}/s"
    )
    yield Row("h", f"release of {bench.size} pages", _mb(size), f"{size / text:.2f} bytes per byte of text")


def queries(bench: Bench) -> Iterator[Row]:
    """Time every query of the cookbook on the release: the best of a few runs."""
    settings = bench.settings(bench.size, bench.folder / f"warehouse_{bench.size}")
    release = published.current_release(settings)
    assert release is not None  # published by publishing_cost
    with duckdb.connect(str(release.database), read_only=True) as con:
        for file in sorted((bench.project.folder / "sql" / "queries").glob("*.sql")):
            sql = file.read_text(encoding="utf-8")
            times = []
            for _ in range(_QUERY_RUNS):
                began = time.perf_counter()
                found = len(con.execute(sql).fetchall())
                times.append(time.perf_counter() - began)
            yield Row("i", f"{file.name}, {bench.size} pages", f"{1000 * min(times):.0f} ms", f"{found} rows")


def accuracy(bench: Bench) -> Iterator[Row]:
    """Score the smallest built warehouse against what is known to stand on its pages."""
    pages = sizes(bench.size)[0]
    release = published.current_release(bench.settings(pages, bench.folder / f"warehouse_{pages}"))
    assert release is not None
    for name, tally in scorer.score(release.database, read_expected(bench.corpus(pages))).items():
        counted = f"{tally.right} right, {tally.found} found, {tally.expected} expected"
        yield Row("accuracy", f"{name}, {pages} pages", f"F1 {tally.f1:.3f}", counted)


def machine() -> str:
    """Say on what machine this runs."""
    model = "unknown processor"
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), model)
    except OSError:
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{cores} cores of {model}, {memory / 2**30:.0f} GB; Python {python}, DuckDB {duckdb.__version__}"


def _both(cost: Cost) -> str:
    return f"{cost.seconds:.2f} s ({cost.cpu_seconds:.2f} s of processor time)"


def _mb(size: float) -> str:
    return f"{size / 1e6:.2f} MB" if size < 10e6 else f"{size / 1e6:.0f} MB"

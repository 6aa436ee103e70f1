"""Where the work runs: in this process for a little, in a pool of worker processes for much.

Results are the same wherever and in whatever order chunks are processed; they are handed back in the order of the
chunks.
"""

from __future__ import annotations

import hashlib
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from assets.reference import ReferenceError
from orchestration.processes import Beside, unload_readers, worker_pool

if TYPE_CHECKING:
    import polars as pl

Frames = dict[str, "pl.DataFrame"]
Process = Callable[[Frames], Mapping[str, list[tuple[object, ...]]]]

_AHEAD = 4  # chunks per worker that may be waiting: keeps workers busy during reads and commits, and memory flat
_FRESH_POOLS = 2  # how often a pool that lost a worker is replaced before the run gives up
_LOST = (
    "worker processes were killed several times, most likely for want of memory; "
    "run again with fewer (--workers or FANGZHI_WORKERS)"
)


class WorkerLost(OSError):
    """Worker processes were killed again and again, most likely for want of memory."""


@dataclass(frozen=True, slots=True)
class Work:
    """What to do with a chunk.

    ``process`` is ``module:function``; ``unit`` is the column that names the unit in the input frames and in the
    ``tables`` (by name, with their Polars schema) that it returns.
    """

    process: str
    unit: str
    tables: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some units and their upstream rows."""

    units: tuple[str, ...]
    frames: Frames


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a chunk: the new rows, and per unit a fingerprint of its rows and their number, or a failure."""

    frames: Frames
    outcomes: dict[str, tuple[str, int]]
    failures: dict[str, str]


_reader = Beside(reader=True)


def run(work: Work, chunks: Iterable[Chunk], workers: int) -> Iterator[Result]:
    """Process chunks with ``workers`` processes beside this one (0: in this one) and yield their results in order.

    One is kept for the next time: of the few chunks that most runs find, each stage has some, and starting takes longer.
    Raises WorkerLost when worker processes keep dying.
    """
    if workers > 1:
        yield from _run_in_pool(work, chunks, workers)
        return
    for chunk in chunks:
        yield _ask_reader(work, chunk) if workers else execute(work, chunk)


def end() -> None:
    """Give back the memory of those that read pages; the next that ``run`` is given starts them again."""
    _reader.stop()
    unload_readers()


def _ask_reader(work: Work, chunk: Chunk) -> Result:
    for _ in range(1 + _FRESH_POOLS):
        try:
            return _reader.ask(execute, work, chunk).result()
        except BrokenProcessPool:
            _reader.stop()
    raise WorkerLost(_LOST)


def _run_in_pool(work: Work, chunks: Iterable[Chunk], workers: int) -> Iterator[Result]:
    _reader.stop()  # or its memory would be one more worker's
    source = iter(chunks)
    waiting: deque[tuple[Chunk, Future[Result]]] = deque()
    pools_left = _FRESH_POOLS
    pool = worker_pool(workers, readers=True)
    try:
        while True:
            while len(waiting) < workers * _AHEAD and (chunk := next(source, None)) is not None:
                waiting.append((chunk, pool.submit(execute, work, chunk)))
            if not waiting:
                return
            try:
                result = waiting[0][1].result()
            except BrokenProcessPool:
                if not pools_left:
                    raise WorkerLost(_LOST) from None
                pools_left -= 1
                pool.shutdown(wait=False)
                pool = worker_pool(workers, readers=True)
                waiting = deque((chunk, pool.submit(execute, work, chunk)) for chunk, _ in waiting)
                continue
            waiting.popleft()
            yield result
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def execute(work: Work, chunk: Chunk) -> Result:
    """Process one chunk; when that fails, unit by unit, so that only the units at fault are set aside.

    Raises what is no fault of a unit: a library or reference table that cannot be loaded, want of memory, I/O.
    """
    process = _load(work.process)
    try:
        return _result(work, chunk.units, process(dict(chunk.frames)), {})
    except (ImportError, MemoryError, OSError, ReferenceError):
        raise
    except Exception as error:
        if len(chunk.units) == 1:
            failure = "".join(traceback.format_exception(error, limit=-3)).strip()
            failure = f"{failure.splitlines()[-1]}\n{failure}"
            return _result(work, (), {}, {chunk.units[0]: failure})
    return joined([execute(work, _only(chunk, unit, work.unit)) for unit in chunk.units])


def _load(name: str) -> Process:
    module, function = name.split(":")
    loaded: Process = getattr(import_module(module), function)
    return loaded


def _only(chunk: Chunk, unit: str, column: str) -> Chunk:
    import polars as pl

    return Chunk((unit,), {name: frame.filter(pl.col(column) == unit) for name, frame in chunk.frames.items()})


def _result(
    work: Work,
    units: tuple[str, ...],
    rows: Mapping[str, list[tuple[object, ...]]],
    failures: dict[str, str],
) -> Result:
    import polars as pl

    frames = {
        table: pl.DataFrame(rows.get(table, []), schema=dict(schema), orient="row")
        for table, schema in work.tables.items()
    }
    hashes: dict[str, list[int]] = {unit: [] for unit in units}
    for number, (_, frame) in enumerate(sorted(frames.items())):
        for unit, row_hash in zip(frame[work.unit].to_list(), frame.hash_rows(seed=number).to_list(), strict=True):
            hashes[unit].append(row_hash)
    outcomes = {unit: (_fingerprint(found), len(found)) for unit, found in hashes.items()}
    return Result(frames, outcomes, failures)


def _fingerprint(row_hashes: list[int]) -> str:
    digest = hashlib.sha256()
    for row_hash in sorted(row_hashes):
        digest.update(row_hash.to_bytes(8, "big"))
    return digest.hexdigest()[:16]


def split(result: Result, unit_column: str) -> list[Result]:
    """Return the results of each unit of a chunk by itself."""
    import polars as pl

    alone = [
        Result(
            {table: frame.filter(pl.col(unit_column) == unit) for table, frame in result.frames.items()},
            {unit: outcome},
            {},
        )
        for unit, outcome in result.outcomes.items()
    ]
    return [*alone, *(Result({}, {}, {unit: failure}) for unit, failure in result.failures.items())]


def joined(results: list[Result]) -> Result:
    """Return the results of several chunks as one."""
    import polars as pl

    return Result(
        {table: pl.concat([result.frames[table] for result in results]) for table in results[0].frames},
        {unit: outcome for result in results for unit, outcome in result.outcomes.items()},
        {unit: failure for result in results for unit, failure in result.failures.items()},
    )

"""The logic version of a stage: what, besides the rows that go in, decides the rows that come out."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from importlib import metadata
from pathlib import Path

from assets.reference import REFERENCE, decisive_columns, read
from assets.stage import Stage
from orchestration.settings import ROOT

# A reference table is always named where it is read, as in values("surnames", "surname"): a test sees to that.
_TABLE_READ = re.compile(r'\b(?:rows|values)\(\s*"(\w+)"')


def ingredients(stage: Stage) -> dict[str, str]:
    """Return every ingredient of the stage's logic version with its own fingerprint or version, in a fixed order.

    They are the source files of ``stage.code``, the reference tables that these read, the installed versions of
    ``stage.libraries``, and ``stage.epoch``. Raises FileNotFoundError for a module or table that does not exist.
    """
    found = {}
    for module in stage.code:
        for source in _sources(module):
            digest, tables = _looked_at(source)
            found[str(source.relative_to(ROOT))] = digest
            for table in tables:
                found[f"reference/{table}"] = _looked_at(REFERENCE / f"{table}.csv")[0]
    for library in stage.libraries:
        found[library] = _installed(library)
    found["epoch"] = str(stage.epoch)
    return dict(sorted(found.items()))


def check_reference() -> None:
    """Read every reference table, so that a bad line is told before anything is written.

    Raises ReferenceError, which names the file and the line.
    """
    for table in sorted(REFERENCE.glob("*.csv")):
        read(table)


@cache
def logic_version(stage_name: str, listed: tuple[tuple[str, str], ...]) -> str:
    """Return the fingerprint of a list of ingredients."""
    text = "\n".join(f"{name}={value}" for name, value in listed)
    return hashlib.sha256(f"{stage_name}\n{text}".encode()).hexdigest()[:12]


def version_of(stage: Stage) -> str:
    """Return the logic version of a stage: 12 hexadecimal digits."""
    return logic_version(stage.name, tuple(ingredients(stage).items()))


def version_for_all(stage: Stage) -> str:
    """Return the version of that part of the logic of a stage which may decide about any unit: see ``local_tables``."""
    local = {f"reference/{table}" for table in local_tables(stage)}
    return logic_version(stage.name, tuple(item for item in ingredients(stage).items() if item[0] not in local))


def local_tables(stage: Stage) -> dict[str, tuple[str, ...]]:
    """Return the reference tables of a stage whose lines decide only about texts that hold their words, with the columns
    that hold those.
    """
    if not stage.texts:
        return {}
    tables = [name.removeprefix("reference/") for name in ingredients(stage) if name.startswith("reference/")]
    columns = {table: decisive_columns(REFERENCE / f"{table}.csv") for table in tables}
    return {table: found for table, found in columns.items() if found}


def _sources(module: str) -> list[Path]:
    path = ROOT.joinpath(*module.split("."))
    if path.is_dir():
        # asset.py only hands the stage to Dagster: it decides no row.
        return sorted(file for file in path.rglob("*.py") if file.name != "asset.py")
    return [path.with_suffix(".py")]


def _looked_at(file: Path) -> tuple[str, tuple[str, ...]]:
    """Return the fingerprint of a file, and the reference tables that it reads."""
    stamp = file.stat()
    return _read(file, stamp.st_mtime_ns, stamp.st_ctime_ns, stamp.st_size)


@cache
def _read(file: Path, *stamp: int) -> tuple[str, tuple[str, ...]]:
    # Once per process and content: every stage asks, and most share their files.
    data = file.read_bytes()
    tables = _TABLE_READ.findall(data.decode()) if file.suffix == ".py" else ()
    return hashlib.sha256(data).hexdigest()[:12], tuple(tables)


_installed = cache(metadata.version)

"""`fangzhi verify`: make everything again from the landing, and compare it with the current release table by table."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
from rich.table import Table

from assets.reference import ReferenceError
from orchestration.commands.terminal import Bars, console, fail, say
from orchestration.database import WarehouseError
from orchestration.engine import WorkerLost
from orchestration.incremental import run_stage
from orchestration.intake import read_landing
from orchestration.landing import LandingError, open_landing
from orchestration.pending import Limits
from orchestration.progress import Progress
from orchestration.releases import published
from orchestration.releases.manifest import content, made_from
from orchestration.schema import SchemaError
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse

_SHOWN = 8  # ingredients that are named


def verify(settings: Settings) -> int:
    """Print whether the current release is what its landing and this code make. Returns the exit code: 0 when it is."""
    release = published.current_release(settings)
    if release is None:
        fail(f"{settings.current}: nothing is published yet; run `fangzhi run`")
        return 1
    try:
        with _scratch(settings) as scratch, Bars() as bars:
            made, contents = rebuild(scratch, bars)
    except (LandingError, WarehouseError, SchemaError, ReferenceError, WorkerLost, OSError, duckdb.Error) as error:
        fail(f"it cannot be made again: {error}")
        return 1
    if names := differing(release.manifest, made):
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        say(f"not as when the release was made: {', '.join(names[:_SHOWN])}{more}")
    table = Table("table", "released", "made again", "", box=None, pad_edge=False)
    expected = release.manifest["tables"]
    equal = expected == contents
    for name in sorted({*expected, *contents}):
        was, now = expected.get(name), contents.get(name)
        table.add_row(name, *(str(x["rows"]) if x else "–" for x in (was, now)), "equal" if was == now else "DIFFERENT")
    console.print(table)
    verdict = "is what its landing makes" if equal else "is NOT what its landing makes now"
    console.print(f"release {release.release_id} {verdict}", highlight=False)
    return 0 if equal else 1


def rebuild(settings: Settings, progress: Progress) -> tuple[dict[str, Any], dict[str, Any]]:
    """Run every stage into an empty warehouse; return the ingredients, and the row counts and hashes of its tables."""
    limits = Limits(settings.workers)
    with Warehouse(settings) as warehouse:
        for stage in STAGES:
            if "landing" in stage.reads:
                landing = open_landing(settings.landing)
                progress.finish(read_landing(warehouse, stage, landing, "verify", limits, progress))
            else:
                progress.finish(run_stage(warehouse, stage, "verify", limits, progress))
        return made_from(warehouse.con, STAGES), content(warehouse.con)


def differing(manifest: dict[str, Any], made: dict[str, Any]) -> list[str]:
    """Name the ingredients that are not as the manifest says, such as ``reference/agencies`` or ``landing_fingerprint``."""
    was, now = _flat(manifest), _flat(made)
    known = {name for name in was if name[0] in made}
    return sorted({name[-1] for name in {*known, *now} if was.get(name) != now.get(name)})


def _flat(ingredients: dict[str, Any], *where: str) -> dict[tuple[str, ...], Any]:
    """Return the values of nested dictionaries under the names that lead to them."""
    flat: dict[tuple[str, ...], Any] = {}
    for name, value in ingredients.items():
        flat.update(_flat(value, *where, name) if isinstance(value, dict) else {(*where, name): value})
    return flat


@contextmanager
def _scratch(settings: Settings) -> Iterator[Settings]:
    """Give settings for an empty warehouse beside the real one, which is removed in any case."""
    folder = tempfile.mkdtemp(prefix=".verify-", dir=settings.warehouse)
    try:
        yield replace(settings, warehouse=Path(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)

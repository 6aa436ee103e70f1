"""Write, audit, publish: from an audited candidate to an immutable release, and to ``current``, which readers open.

A release is a folder ``releases/<release_id>`` with the database and a manifest. It is made under another name, then
renamed; ``current`` is a symbolic link that is replaced in one step. So whatever happens, ``current`` leads to a
whole release.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import orjson

from assets.stage import Stage
from orchestration.audit import (
    Baseline,
    Check,
    Finding,
    blocking,
    candidate_of,
    docs_folder,
    law_fingerprint,
    note_acceptance,
    recorded,
    refusal,
)
from orchestration.pending import ledger_states
from orchestration.releases import delta
from orchestration.releases.copying import clone_to_disk, to_disk
from orchestration.releases.drafting import Draft
from orchestration.releases.manifest import content, made_from, said
from orchestration.releases.published import (
    AUDIT,
    DATABASE,
    MANIFEST,
    Release,
    current_release,
    holds,
    releases,
    remove_old,
)
from orchestration.schema import fingerprint
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse


class NotPublishable(RuntimeError):
    """The candidate may not be published; the message says which checks failed, or that it was not audited."""


def baseline(settings: Settings, candidate: str) -> Baseline:
    """Return what a candidate is compared with: the current release, or the one before when it holds this candidate."""
    current = current_release(settings)
    if current is None:
        return Baseline()
    if current.manifest["candidate_id"] == candidate:
        compared = current.manifest.get("compared_with", {})
        return Baseline(compared.get("release_id"), compared.get("measures", {}))
    manifest = current.manifest
    return Baseline(
        current.release_id,
        manifest.get("measures", {}),
        current.database,
        manifest.get("law", ""),
        manifest.get("ledger"),
    )


def publish(
    warehouse: Warehouse,
    settings: Settings,
    stages: tuple[Stage, ...],
    expected: list[Check],
    run_id: str,
    draft: Draft | None = None,
) -> tuple[Release, bool]:
    """Publish the warehouse as it is, and return the current release and whether it is a new one.

    ``draft`` is a copy of the database, if one was begun; a release that takes it need not be copied.

    Nothing is published when the current release already holds this candidate, or the same content. The audit on
    record for this very candidate decides: raises NotPublishable when it is missing or has a failed check of severity
    error.
    """
    con = warehouse.con
    ledger = ledger_states(con)
    candidate = candidate_of(ledger)
    current = current_release(settings)
    remove_old(settings)  # a run may have been killed before it could
    if current and holds(current, candidate):
        return current, False
    findings = _passed(con, candidate, expected)
    compared = baseline(settings, candidate)
    contents = _contents(warehouse, current)
    if current and current.manifest["tables"] == contents and current.manifest.get("schema") == fingerprint():
        warehouse.vouch()
        return current, False
    release_id = _next_id(settings, candidate)
    manifest = {
        "release_id": release_id,
        "candidate_id": candidate,
        "schema": fingerprint(),
        "run_id": run_id,
        "created_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "previous": current.release_id if current else None,
        "landing": settings.landing,
        "law": law_fingerprint(expected),
        "ledger": ledger,
        **made_from(con, stages),
        "tables": contents,
        **said(findings, compared),
    }
    copy = (draft and draft.complete(candidate)) or _copy(warehouse)
    try:
        folder = _write(settings, release_id, manifest, copy, docs_folder(settings.work_dir, candidate))
    except OSError:
        shutil.rmtree(settings.releases / f".{release_id}", ignore_errors=True)  # it may be what filled the disk
        raise
    _point_current_to(settings, release_id)
    warehouse.vouch()  # not before: what others wrote would else be taken for what the release of before had
    remove_old(settings)
    return Release(release_id, folder, manifest), True


def _passed(con: duckdb.DuckDBPyConnection, candidate: str, expected: list[Check]) -> list[Finding]:
    findings = recorded(con, candidate, expected)
    if findings is None:
        raise NotPublishable(
            f"candidate {candidate} has not been audited; materialize everything with the job `refresh`"
        )
    if failed := blocking(findings):
        raise NotPublishable(f"candidate {candidate} failed its audit: {refusal(failed)}")
    return findings


def _contents(warehouse: Warehouse, current: Release | None) -> dict[str, dict[str, Any]]:
    """Return the row counts and hashes of the tables, from those of the current release when little changed since."""
    comparable = current and current.manifest.get("schema") == fingerprint() and not warehouse.is_touched
    database, ledger = (current.database, current.manifest.get("ledger")) if current and comparable else (None, None)
    with delta.against(warehouse.con, database, ledger, STAGES) as changed_only:
        return content(warehouse.con, current.manifest["tables"] if current and changed_only else None)


def _next_id(settings: Settings, candidate: str) -> str:
    # A counter, not a clock: releases stay in order when the clock is set back.
    numbers = [int(name[1:7]) for name in releases(settings) if name[1:7].isdecimal()]
    return f"r{max(numbers, default=0) + 1:06d}-{candidate[:8]}"


def _copy(warehouse: Warehouse) -> Path:
    # Closing does that too, but says nothing when it fails: the copy would lack rows.
    warehouse.con.execute("CHECKPOINT")
    warehouse.close()  # no handle whose closing would drop DuckDB's lock on the file
    try:
        warehouse.draft.parent.mkdir(exist_ok=True)
        clone_to_disk(warehouse.database, warehouse.draft)
    except OSError:
        warehouse.draft.unlink(missing_ok=True)  # it may be what filled the disk
        raise
    finally:
        warehouse.open()
    return warehouse.draft


def _write(settings: Settings, release_id: str, manifest: dict[str, Any], copy: Path, docs: Path) -> Path:
    unfinished = settings.releases / f".{release_id}"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    database = unfinished / DATABASE
    copy.rename(database)
    database.chmod(0o444)
    if docs.is_dir():
        shutil.copytree(docs, unfinished / AUDIT)
        note_acceptance(unfinished / AUDIT, manifest["accepted"])
    (unfinished / MANIFEST).write_bytes(orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
    for file in (unfinished / MANIFEST, unfinished):
        to_disk(file)
    folder = settings.releases / release_id
    unfinished.rename(folder)
    to_disk(settings.releases)
    return folder


def _point_current_to(settings: Settings, release_id: str) -> None:
    link = settings.warehouse / ".current"
    link.unlink(missing_ok=True)
    link.symlink_to(Path("releases", release_id))
    link.rename(settings.current)
    to_disk(settings.warehouse)

"""The releases that are there: finding, reading, pinning and removing them."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from orchestration.releases.copying import WORTH, to_disk
from orchestration.schema import fingerprint
from orchestration.settings import Settings

DATABASE = "fangzhi.duckdb"
MANIFEST = "manifest.json"
AUDIT = "audit"  # the folder of the audit's Data Docs


@dataclass(frozen=True, slots=True)
class Release:
    """A published release."""

    release_id: str
    folder: Path
    manifest: dict[str, Any]

    @property
    def database(self) -> Path:
        """The file that readers open."""
        return self.folder / DATABASE

    @property
    def summary(self) -> str:
        """How much is in it, in a few words."""
        rows = self.manifest["tables"]
        return ", ".join(
            f"{rows[f'core.{name}']['rows']} {name}" for name in ("articles", "mentions", "entities", "observations")
        )

    @property
    def audit_report(self) -> Path:
        """The page to open for what the audit said."""
        return self.folder / AUDIT / "index.html"


def current_release(settings: Settings) -> Release | None:
    """Return the release that ``current`` leads to, or None when nothing is published."""
    try:
        return _read(settings.current.resolve(strict=True))
    except FileNotFoundError:
        return None


def open_release(settings: Settings, name: str) -> Release | None:
    """Return the complete release whose id is or starts with ``name``, or None when there is not exactly one."""
    found = [release_id for release_id in releases(settings) if release_id.startswith(name)]
    if len(found) != 1:
        return None
    return _read(settings.releases / found[0])


def _read(folder: Path) -> Release:
    return Release(folder.name, folder, orjson.loads((folder / MANIFEST).read_bytes()))


def releases(settings: Settings) -> list[str]:
    """Return the ids of all complete releases, the oldest first."""
    if not settings.releases.is_dir():
        return []
    return sorted(entry.name for entry in settings.releases.iterdir() if (entry / MANIFEST).is_file())


def pinned(settings: Settings) -> dict[str, str]:
    """Return why each of the pinned releases stays, the oldest first."""
    found = {name: _read(settings.releases / name).manifest.get("pinned") for name in releases(settings)}
    return {name: why for name, why in found.items() if why is not None}


def pin(release: Release, why: str | None) -> None:
    """Keep a release however many come after it, for the reason that its manifest then gives; None lets it go again."""
    draft = release.folder / f".{MANIFEST}"
    draft.write_bytes(orjson.dumps({**release.manifest, "pinned": why}, option=orjson.OPT_INDENT_2))
    to_disk(draft)
    draft.rename(release.folder / MANIFEST)


def holds(release: Release, candidate: str) -> bool:
    """Whether a release was made of this candidate, with the views and comments of today's sql/schema and sql/marts."""
    return bool(release.manifest["candidate_id"] == candidate and release.manifest.get("schema") == fingerprint())


def remove_old(settings: Settings) -> None:
    """Remove what is beyond the newest releases, and what a killed run left. Only for who holds the warehouse.

    Of what is removed, a large database is put aside: to make it the next release, only what differs need be written.
    """
    stay = {settings.current.resolve().name, *releases(settings)[-settings.keep_releases :]}
    if beyond := [name for name in releases(settings) if name not in stay]:
        stay.update(pinned(settings))
    for name in beyond:
        if name not in stay:
            with suppress(OSError):
                database = settings.releases / name / DATABASE
                if settings.workers > 1 and database.stat().st_size > WORTH:
                    database.rename(settings.spare)
            shutil.rmtree(settings.releases / name, ignore_errors=True)
    for leftover in settings.releases.glob(".r*"):
        shutil.rmtree(leftover, ignore_errors=True)

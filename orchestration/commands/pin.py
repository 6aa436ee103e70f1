"""`fangzhi pin` and `fangzhi unpin`: releases that stay however many come after them."""

from __future__ import annotations

from orchestration.commands.terminal import console, fail
from orchestration.releases import published
from orchestration.settings import Settings
from orchestration.warehouse import kept_still


def pin(settings: Settings, name: str, why: str | None) -> int:
    """Pin the release whose id starts with ``name``, or unpin it when there is no reason. Returns the exit code."""
    if published.open_release(settings, name) is None:
        there = ", ".join(published.releases(settings)) or "none yet"
        fail(f"{name}: no such release, or more than one starts so; there are: {there}")
        return 1
    settings.work_dir.mkdir(parents=True, exist_ok=True)
    with kept_still(settings) as still:  # a run removes old releases
        release = published.open_release(settings, name) if still else None
        if release is None:
            fail("a run is writing at this moment; try again when it has ended")
            return 1
        published.pin(release, why)
    console.print(f"{release.release_id}: {'goes when it is old' if why is None else 'stays'}", highlight=False)
    return 0

"""`fangzhi diff`: what changed between two releases, on the terminal."""

from __future__ import annotations

import sys

from rich.table import Table
from rich.text import Text

from orchestration.commands.terminal import console, fail, plain
from orchestration.releases import published
from orchestration.releases.comparing import TableDiff, as_json, compare, default_pair
from orchestration.releases.published import Release
from orchestration.settings import Settings


def diff(settings: Settings, a: str | None, b: str | None, *, json: bool) -> int:
    """Print what changed from release ``a`` to ``b``; by default, from the one before the current to the current.

    Returns the exit code: 1 when there are no two releases to compare.
    """
    pair = _pair(settings, a, b)
    if pair is None:
        return 1
    diffs = compare(*pair)
    if json:
        import orjson

        found = orjson.dumps(as_json(*pair, diffs), default=str, option=orjson.OPT_INDENT_2)
        sys.stdout.buffer.write(found + b"\n")
    else:
        _print(*pair, diffs)
    return 0


def _pair(settings: Settings, a: str | None, b: str | None) -> tuple[Release, Release] | None:
    if a is None:
        pair = default_pair(settings)
        if pair is None:
            fail("there are no two releases to compare yet")
        return pair
    before = published.open_release(settings, a)
    after = published.open_release(settings, b) if b else published.current_release(settings)
    for name, release in ((a, before), (b, after)):
        if release is None:
            known = ", ".join(published.releases(settings)) or "none"
            fail(f"{name}: no such release, or more than one starts so; there are: {known}")
    return (before, after) if before and after else None


def _print(before: Release, after: Release, diffs: list[TableDiff]) -> None:
    console.print(f"from {before.release_id} to {after.release_id}", highlight=False)
    changed = [diff for diff in diffs if not diff.is_empty]
    if not changed:
        console.print("nothing changed")
        return
    table = Table("table", "before", "after", "added", "changed", "removed", box=None, pad_edge=False)
    for d in changed:
        table.add_row(d.table, *(str(n) for n in (d.rows_before, d.rows_after, d.added, d.changed, d.removed)))
    console.print(table)
    for d in changed:
        for sentence in d.columns:
            console.print(Text(f"{d.table}: {sentence}"), soft_wrap=True)
        for what, rows in d.samples.items():
            for row in rows:
                console.print(Text(plain(f"{d.table} {what}: {_words(row)}")), soft_wrap=True)


def _words(row: dict[str, object]) -> str:
    changes = row.get("changes")
    parts = [f"{name} {value}" for name, value in row.items() if name != "changes"]
    if isinstance(changes, dict):
        parts += [f"{name}: {was} → {now}" for name, (was, now) in changes.items()]
    return ", ".join(parts)

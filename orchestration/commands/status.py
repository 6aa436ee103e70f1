"""`fangzhi status`: landing, pending work, last run, last audit and current release. Nothing here writes."""

from __future__ import annotations

import duckdb
from rich.text import Text

from orchestration.audit import INDEX, docs_folder
from orchestration.commands.terminal import console, plain
from orchestration.database import as_damage
from orchestration.logic import version_of
from orchestration.releases import published
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import kept_still

_LABEL = 12
_TELLING = ("path", "subject", "indicator", "surface", "headline", "name", "text", "failure")  # of a row at fault


def status(settings: Settings) -> int:
    """Print the state of landing, work, audit and release. Returns the exit code: 1 when the last audit failed."""
    release = published.current_release(settings)
    work = _work(settings)
    lines = [("landing", _landing(settings)), ("warehouse", str(settings.warehouse)), *work.lines]
    if release:
        lines.append(("release", f"{release.release_id} of {release.manifest['created_at']}: {release.summary}"))
        lines.append(("open", str(settings.current / published.DATABASE)))
    else:
        lines.append(("release", "none yet; run `fangzhi run`"))
    lines += [("pinned", f"{name}: {why}") for name, why in published.pinned(settings).items()]
    for label, text in lines:
        console.print(Text(f"{label:{_LABEL}}{plain(text)}"), highlight=False, soft_wrap=True)
    return 1 if work.audit_failed else 0


class _Work:
    """What the pipeline's own database says, when no run has it open."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, str]] = []
        self.audit_failed = False

    def add(self, label: str, text: str) -> None:
        self.lines.append((label, text))


def _landing(settings: Settings) -> str:
    from orchestration.landing import LandingError, open_landing

    try:
        files = open_landing(settings.landing).scan()
    except LandingError as error:
        return str(error)
    return f"{settings.landing}: {len(files)} files"


def _work(settings: Settings) -> _Work:
    work = _Work()
    if not settings.database.exists():
        work.add("last run", "none yet")
        return work
    # A reader of this file would make a run fail that starts meanwhile: that run is made to wait instead.
    with kept_still(settings) as still:
        if not still:
            work.add("last run", "a run is writing at this moment")
            return work
        try:
            with duckdb.connect(str(settings.database), read_only=True) as con:
                _pending(settings, con, work)
                _last_run(con, work)
                _last_audit(settings, con, work)
        except duckdb.Error as error:
            if (damage := as_damage(settings.database, error)) is None:
                raise
            work.add("last run", str(damage))
    return work


def _pending(settings: Settings, con: duckdb.DuckDBPyConnection, work: _Work) -> None:
    from orchestration.landing import LandingError, open_landing

    try:
        files = {file.path: file for file in open_landing(settings.landing).scan()}
    except LandingError:
        return
    known = dict(con.execute("SELECT unit, input_fingerprint FROM ops.ledger WHERE stage = 'documents'").fetchall())
    new = sum(path not in known for path in files)
    gone = sum(path not in files for path in known)
    changed = sum(
        path in known and not known[path].startswith(f"{file.failure or file.stamp}:") for path, file in files.items()
    )
    work.add("pending", f"{new} new, {changed} touched, {gone} gone" if new or changed or gone else "nothing")
    done = dict(con.execute("SELECT stage, state FROM ops.stages").fetchall())
    redone = [stage.name for stage in STAGES if not done.get(stage.name, "").endswith(f":{version_of(stage)}")]
    if done and redone:
        work.add("", f"code or reference tables have changed, all is read again for: {', '.join(redone)}")


def _last_run(con: duckdb.DuckDBPyConnection, work: _Work) -> None:
    rows = con.execute(
        """
        SELECT stage, units_new, units_changed, units_removed, units_failed, finished_at::TEXT FROM ops.runs
        WHERE run_id = (SELECT run_id FROM ops.runs ORDER BY rowid DESC LIMIT 1) ORDER BY rowid
        """
    ).fetchall()
    for stage, new, changed, removed, failed, finished in rows:
        text = f"{stage}: {new} new, {changed} changed, {removed} removed, {failed} failed"
        work.add("last work" if stage == rows[0][0] else "", f"{text} ({finished[:19]})")


def _last_audit(settings: Settings, con: duckdb.DuckDBPyConnection, work: _Work) -> None:
    rows = con.execute(
        """
        SELECT candidate_id, table_name, check_name, severity, passed, failing_rows, sample, accepted, law
        FROM ops.audits
        WHERE candidate_id = (SELECT candidate_id FROM ops.audits ORDER BY rowid DESC LIMIT 1)
        ORDER BY severity, table_name, check_name
        """
    ).fetchall()
    if not rows:
        work.add("last audit", "none yet")
        return
    failed = [row for row in rows if not row[4]]
    blocking = [row for row in failed if row[3] == "error" and row[7] is None]
    accepted = {row[7] for row in failed if row[7] is not None}
    work.audit_failed = bool(blocking)
    verdict = "FAILED" if blocking else f"accepted ({'; '.join(sorted(accepted))})" if accepted else "passed"
    work.add("last audit", f"{verdict}: {len(rows)} checks, {len(failed)} with findings (candidate {rows[0][0]})")
    for _, table, check, severity, _, failing, sample, reason, _ in failed:
        label = severity if reason is None else "accepted"
        work.add("", f"{label}: {table} {check}: {failing} rows, such as {_first(con, sample)}")
    if blocking:
        can = not any(row[8] for row in blocking)
        work.add("", 'to publish it all the same: fangzhi run --accept "why"' if can else "to be mended, not accepted")
    report = docs_folder(settings.work_dir, rows[0][0]) / INDEX
    if report.is_file():
        work.add("report", str(report))


def _first(con: duckdb.DuckDBPyConnection, sample: str) -> str:
    """Return what tells most of the first row of a sample: its page, its words, its key; of other rows, all."""
    import orjson

    row: dict[str, object] = orjson.loads(sample)[0]
    page = con.execute("SELECT path FROM raw.documents WHERE document_id = ?", [row.get("document_id")]).fetchone()
    if page:
        row = {"path": page[0], **row}
    telling = {name: row[name] for name in _TELLING if row.get(name) is not None}
    if page and telling:
        row = {**telling, **dict(list(row.items())[1:2])}
    return ", ".join(f"{name} {' '.join(str(value).split())[:60]}" for name, value in row.items())

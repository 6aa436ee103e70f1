"""The resource that every asset uses: runs stages, audits, publishes, and tells Dagster what came of it."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import dagster as dg
import duckdb

from assets.reference import ReferenceError
from assets.stage import Stage
from orchestration import audit, engine, publishing
from orchestration.audit import judging
from orchestration.database import WarehouseError, damage_told
from orchestration.incremental import run_stage
from orchestration.intake import read_landing
from orchestration.landing import Landing
from orchestration.logic import check_reference
from orchestration.pending import Limits, has_new_logic, ledger_state
from orchestration.progress import Progress, Report
from orchestration.releases import published
from orchestration.releases.drafting import Draft, begin
from orchestration.schema import SchemaError
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse, disk_full_told

FULL_TAG = "fangzhi/full"  # a run with this tag set to "true" processes everything again
CHECK_NAMES = {"error": "integrity", "warn": "warnings"}
VERDICT = "candidate_passed_the_audit"
VERDICT_ASSET = ["internal", "violations"]
_PREVIEW_ROWS = 5
VERDICT_TAG = "fangzhi/audit"  # "failed" on a run whose candidate did not pass: the same data will not pass again
ACCEPT_TAG = "fangzhi/accept"  # on a run: why its candidate is to be published although its audit fails
_RETRIES = 2
# Faults that stay until a person mends something.
_FINAL = (
    *(WarehouseError, SchemaError, ReferenceError, audit.ExpectationError, audit.AuditError),
    publishing.NotPublishable,
)


class Pipeline:
    """The warehouse of one run, with what the assets do to it."""

    def __init__(
        self,
        settings: Settings,
        warehouse: Warehouse,
        landing: Landing,
        progress: Progress,
        limits: Limits,
        draft: Draft | None = None,
    ) -> None:
        self._settings = settings
        self._warehouse = warehouse
        self._landing = landing
        self._progress = progress
        self._limits = limits
        self._draft = draft
        self._most = 0  # units that a stage has processed in this run

    def materialize(self, context: dg.AssetExecutionContext, stage: Stage) -> Iterator[dg.MaterializeResult[None]]:
        """Bring the tables of a stage up to date and report each of the assets of ``context``."""
        full = context.run.tags.get(FULL_TAG) == "true"
        how = (context.run.run_id, self._limits, self._progress)
        with _faults(self._settings):
            # There will be an audit; in a large run the memory that this takes is needed for reading until the last stage.
            if 0 < self._most <= judging.MANY or (self._most and stage is STAGES[-1]):
                judging.Judge(self._warehouse.workers).warm_up()
            if "landing" in stage.reads:
                if has_new_logic(self._warehouse.con, STAGES):
                    check_reference()
                report = read_landing(self._warehouse, stage, self._landing, *how, full=full)
            else:
                report = run_stage(self._warehouse, stage, *how, full=full)
        if report.processed or report.removed:
            self._begin_draft()
        if stage.reads:  # what reads nothing makes one unit, whatever the landing holds
            self._most = max(self._most, report.processed + report.removed)
        context.log.info(describe(report))
        self._progress.finish(report)
        version = hashlib.sha256(ledger_state(self._warehouse.con, (stage.name,)).encode()).hexdigest()[:16]
        for key in sorted(context.selected_asset_keys):
            yield dg.MaterializeResult(
                asset_key=key,
                data_version=dg.DataVersion(version),
                metadata=self._metadata(".".join(key.path), report),
            )

    def _metadata(self, table: str, report: Report) -> dict[str, Any]:
        con = self._warehouse.con
        row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
        preview = con.sql(f"SELECT * FROM {table} LIMIT {_PREVIEW_ROWS}")
        return {
            "dagster/row_count": dg.MetadataValue.int(row[0] if row else 0),
            "fangzhi/state": "unchanged" if report.is_unchanged else "changed",
            "fangzhi/new": report.new,
            "fangzhi/changed": report.changed,
            "fangzhi/removed": report.removed,
            "fangzhi/unchanged": report.unchanged,
            "fangzhi/failed": report.failed,
            "preview": dg.MetadataValue.md(markdown_table(preview.columns, preview.fetchall())),
        }

    def audit(self, context: dg.AssetCheckExecutionContext) -> Iterator[dg.AssetCheckResult]:
        """Audit the candidate, unless that it passed is on record, and report each check."""
        con = self._warehouse.con
        if self._most > judging.MANY:
            engine.end()  # the audit of so much needs the memory
        with _faults(self._settings):
            candidate = audit.candidate_id(con)
            baseline = publishing.baseline(self._settings, candidate)
            expected = audit.checks(STAGES, baseline)
            self._catch_up(candidate)
            try:
                findings = audit.findings(self._warehouse, candidate, expected, context.run.run_id, baseline)
                if reason := context.run.tags.get(ACCEPT_TAG):
                    audit.accept(self._warehouse, candidate, reason)
                    findings = audit.recorded(con, candidate, expected) or findings
            except BaseException:
                self.discard_draft()
                raise
        yield from asset_checks(findings)
        failed = audit.blocking(findings)
        if failed:
            self.discard_draft()
            context.instance.add_run_tags(context.run.run_id, {VERDICT_TAG: "failed"})
        report = audit.docs_folder(self._settings.work_dir, candidate) / audit.INDEX
        yield dg.AssetCheckResult(
            asset_key=VERDICT_ASSET,
            check_name=VERDICT,
            passed=not failed,
            description=audit.refusal(failed) if failed else "; ".join(sorted(_accepted(findings))),
            metadata={
                "candidate": candidate,
                "checks": len(findings),
                "failed": len(failed),
                "report": dg.MetadataValue.path(str(report)),
            },
        )

    @property
    def con(self) -> duckdb.DuckDBPyConnection:
        """The connection to the warehouse."""
        return self._warehouse.con

    def _begin_draft(self) -> None:
        if self._draft is None:
            current = published.current_release(self._settings)
            self._draft = begin(self._warehouse, current.database if current else None)

    def _catch_up(self, candidate: str) -> None:
        """Bring the copy up to what the audit will most likely let through; drop it when that is published already."""
        current = published.current_release(self._settings)
        if current is not None and published.holds(current, candidate):
            self.discard_draft()
            return
        self._begin_draft()
        if self._draft:
            self._draft.catch_up()

    def discard_draft(self) -> None:
        """Leave nothing of a copy that no release came of."""
        if self._draft:
            self._draft.discard()
            self._draft = None

    def release(self, context: dg.AssetExecutionContext) -> dg.MaterializeResult[None]:
        """Publish the candidate when its audit is on record and passed."""
        with _faults(self._settings):
            baseline = publishing.baseline(self._settings, audit.candidate_id(self._warehouse.con))
            expected = audit.checks(STAGES, baseline)
            try:
                release, is_new = publishing.publish(
                    self._warehouse, self._settings, STAGES, expected, context.run.run_id, self._draft
                )
            finally:
                self.discard_draft()
        context.log.info(f"release {release.release_id}: {'published' if is_new else 'unchanged'}")
        rows = sum(table["rows"] for table in release.manifest["tables"].values())
        return dg.MaterializeResult(
            data_version=dg.DataVersion(release.release_id),
            metadata={
                "fangzhi/state": "published" if is_new else "unchanged",
                "fangzhi/release": release.release_id,
                "dagster/uri": str(release.database),
                "audit": dg.MetadataValue.url(release.audit_report.as_uri()),
                "dagster/row_count": rows,
                "tables": dg.MetadataValue.md(
                    markdown_table(
                        ["table", "rows"],
                        [(name, table["rows"]) for name, table in release.manifest["tables"].items()],
                    )
                ),
            },
        )


def asset_checks(findings: list[audit.Finding]) -> Iterator[dg.AssetCheckResult]:
    """Return one result of Dagster's per table and severity, with what was found listed in its metadata."""
    grouped: dict[tuple[str, str], list[audit.Finding]] = {}
    for finding in findings:
        grouped.setdefault((finding.check.shown_with, finding.check.severity), []).append(finding)
    for (table, severity), group in grouped.items():
        wrong = [finding for finding in group if not finding.passed]
        measured = [(f.check.name, f"{f.measured:g}", f.check.description) for f in group if f.measured is not None]
        metadata: dict[str, Any] = {
            "checks": len(group),
            "failing_rows": sum(finding.failing_rows for finding in wrong),
            "findings": dg.MetadataValue.md(
                markdown_table(
                    ["check", "rows", "sample", "sql"],
                    [(f.check.name, f.failing_rows, f.sample, f.check.query) for f in wrong],
                    cut=400,
                )
            ),
        }
        if measured:
            metadata["measures"] = dg.MetadataValue.md(markdown_table(["measure", "value", "expected"], measured, 200))
        yield dg.AssetCheckResult(
            asset_key=table.split("."),
            check_name=CHECK_NAMES[severity],
            passed=not wrong,
            severity=dg.AssetCheckSeverity.ERROR if severity == "error" else dg.AssetCheckSeverity.WARN,
            description="; ".join(finding.summary() for finding in wrong),
            metadata=metadata,
        )


def _accepted(findings: list[audit.Finding]) -> set[str]:
    return {f"accepted: {finding.accepted}" for finding in findings if finding.accepted}


def describe(report: Report) -> str:
    """Say in a sentence what a stage did."""
    if report.is_unchanged and not report.processed:
        return f"{report.stage}: unchanged ({report.unchanged} units)"
    return (
        f"{report.stage}: {report.new} new, {report.changed} changed, {report.removed} removed, "
        f"{report.unchanged} unchanged, {report.failed} failed; {report.rows_written} rows in {report.commits} commits"
    )


def markdown_table(columns: list[str], rows: list[tuple[Any, ...]], cut: int = 40) -> str:
    """Return rows as a Markdown table in which no cell can act as Markdown or HTML; cells are ``cut`` short."""
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(_cell(value, cut) for value in row) + " |" for row in rows]
    return "\n".join(lines)


def _cell(value: object, cut: int) -> str:
    text = "" if value is None else " ".join(str(value).split())
    if len(text) > cut:
        text = text[:cut] + "…"
    return "".join(f"&#{ord(char)};" if char in r"\`*_{}[]()#+-.!|~" else html.escape(char) for char in text)


@contextmanager
def _faults(settings: Settings) -> Iterator[None]:
    """Tell faults apart: what a person must mend fails at once, in one line; what may pass by itself is tried again."""
    try:
        # A full disk can make DuckDB say what damage makes it say.
        with damage_told(settings), disk_full_told(settings):
            yield
    except _FINAL as error:
        raise dg.Failure(description=str(error), allow_retries=False) from error
    except FileNotFoundError as error:
        raise dg.Failure(description=f"{error.filename}: {error.strerror}", allow_retries=False) from error
    except (OSError, duckdb.IOException) as error:
        raise dg.RetryRequested(max_retries=_RETRIES, seconds_to_wait=5) from error

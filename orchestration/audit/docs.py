"""The Data Docs of an audit: a static web site, one page per table, that travels with the release.

The pages are Great Expectations' own. They are made to stand by themselves and to be harmless: nothing is fetched from
elsewhere, no script runs, and text that comes from a newspaper page is text, whatever it looks like.
"""

from __future__ import annotations

import html
import re
import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orchestration.audit.model import Finding

if TYPE_CHECKING:
    from orchestration.audit.validation import Verdict

INDEX = "index.html"
_KEPT = 5  # reports of audits, in the pipeline's own folder
_SHOWN = 20  # unexpected values per expectation

_POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
_STYLE = """<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; color: #222 }
table { border-collapse: collapse } td, th { padding: .2em .8em; border-bottom: 1px solid #ddd; text-align: left }
.failed { color: #a00 } .accepted { color: #850 } .modal, form, .cooltip .top { display: none }
</style>"""
# What a page of Great Expectations fetches or runs: scripts, remote style sheets, fonts and pictures.
_ACTIVE = re.compile(r"<script\b.*?</script\s*>|<link\b[^>]*>|<img\b[^>]*>|<iframe\b.*?</iframe\s*>", re.DOTALL | re.I)
_HANDLER = re.compile(r"""\son\w+\s*=\s*("[^"]*"|'[^']*')""")


def docs_folder(work_dir: Path, candidate: str) -> Path:
    """Return where the Data Docs of a candidate are until it is published."""
    return work_dir / "audits" / candidate


def write(folder: Path, candidate: str, findings: list[Finding], verdicts: dict[str, list[Verdict]]) -> None:
    """Write the site of an audit; of the sites beside it, the newest few stay."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for table, of_table in verdicts.items():
        (folder / f"{table}.html").write_text(harmless(_page(table, of_table)), encoding="utf-8")
    (folder / INDEX).write_text(_index(candidate, findings, verdicts), encoding="utf-8")
    others = sorted(folder.parent.iterdir(), key=lambda other: other.stat().st_mtime_ns, reverse=True)
    for old in others[_KEPT:]:
        shutil.rmtree(old, ignore_errors=True)


def note_acceptance(folder: Path, reason: str | None) -> None:
    """Write on the first page of a site why the candidate was published although its audit failed."""
    if reason is not None:
        index = folder / INDEX
        page = index.read_text(encoding="utf-8")
        note = f'</h1><p class="accepted">Published all the same: {html.escape(reason)}</p>'
        index.write_text(page.replace("</h1>", note, 1), encoding="utf-8")


def harmless(page: str) -> str:
    """Return a page without anything that runs or is fetched, and with a policy that forbids both."""
    page = _HANDLER.sub("", _ACTIVE.sub("", page))
    return re.sub(r"<head\b[^>]*>", lambda head: head[0] + _POLICY + _STYLE, page, count=1)


def escaped(value: Any) -> Any:
    """Return a result with every text in it as HTML text. ``$`` too: the templates of the library would act on it."""
    if isinstance(value, str):
        return html.escape(value).replace("$", "&#36;")
    if isinstance(value, dict):
        return {key: escaped(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [escaped(inner) for inner in value]
    return value


def _page(table: str, verdicts: list[Verdict]) -> str:
    from great_expectations.core import ExpectationSuiteValidationResult, ExpectationValidationResult
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
    from great_expectations.render.renderer.page_renderer import ValidationResultsPageRenderer

    results = []
    for verdict in _joined(verdicts):
        configuration = escaped(verdict["expectation_config"])
        results.append(
            ExpectationValidationResult(
                success=verdict["success"],
                expectation_config=ExpectationConfiguration(
                    type=configuration["type"],
                    kwargs=configuration["kwargs"],
                    description=configuration.get("description"),
                    severity=configuration.get("severity"),
                ),
                result=escaped(verdict["result"]),
                exception_info=verdict["exception_info"],
            )
        )
    met = sum(bool(result.success) for result in results)
    validation = ExpectationSuiteValidationResult(
        success=met == len(results),
        results=results,
        suite_name=table,
        statistics={
            "evaluated_expectations": len(results),
            "successful_expectations": met,
            "unsuccessful_expectations": len(results) - met,
            "success_percent": 100 * met / len(results),
        },
        meta={"run_id": {"run_name": table, "run_time": "1970-01-01T00:00:00+00:00"}},
    )
    return str(_view().render(ValidationResultsPageRenderer().render(validation)))


@cache
def _view() -> Any:
    # One for all pages: it keeps its compiled templates, which take longer than the pages themselves.
    from great_expectations.render.view.view import DefaultJinjaPageView

    return DefaultJinjaPageView()


def _joined(verdicts: list[Verdict]) -> list[dict[str, Any]]:
    """Return one result per expectation: rows are looked at in portions, each with a result of its own."""
    joined: dict[tuple[str, str], dict[str, Any]] = {}
    for verdict in verdicts:
        result, key = verdict.result, (verdict.expectation.column, verdict.expectation.description)
        details = result["result"]
        entry = joined.get(key)
        if entry is None:
            entry = joined[key] = {**result, "result": {"element_count": 0, "unexpected_count": 0, "missing_count": 0}}
            entry["result"]["partial_unexpected_list"] = []
            entry["result"]["partial_unexpected_index_list"] = []
        entry["success"] = entry["success"] and result["success"]
        total = entry["result"]
        for name in ("element_count", "unexpected_count", "missing_count"):
            total[name] += details.get(name) or 0
        for name in ("partial_unexpected_list", "partial_unexpected_index_list"):
            total[name] = [*total[name], *(details.get(name) or [])][:_SHOWN]
        present = total["element_count"] - total["missing_count"]
        total["unexpected_percent"] = 100 * total["unexpected_count"] / present if present else 0.0
    return list(joined.values())


def _index(candidate: str, findings: list[Finding], verdicts: dict[str, list[Verdict]]) -> str:
    wrong = [finding for finding in findings if not finding.passed]
    tables = "".join(
        f'<tr><td><a href="{table}.html">{table}</a></td>'
        f"<td>{sum(f.check.table == table for f in findings)}</td>"
        f"<td>{sum(f.check.table == table for f in wrong)}</td></tr>"
        for table in verdicts
    )
    listed = "".join(
        f'<tr class="{"failed" if finding.blocks else "accepted"}"><td>{finding.check.severity}</td>'
        + "".join(
            f"<td>{html.escape(text)}</td>"
            for text in (finding.summary(), finding.check.description, finding.sample or "", finding.check.query)
        )
        + "</tr>"
        for finding in wrong
    )
    verdict = "failed" if any(finding.blocks for finding in wrong) else "passed"
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{_POLICY}{_STYLE}<title>Audit</title></head><body>'
        f"<h1>Audit of candidate {candidate}: {verdict}</h1>"
        f"<p>{len(findings)} checks, {len(wrong)} with findings. Row by row, a page shows the pages of the landing that "
        "were not yet known to be clean.</p>"
        "<h2>Findings</h2><table><tr><th>severity</th><th>check</th><th>expected</th><th>sample</th><th>SQL</th></tr>"
        f"{listed}</table><h2>Tables</h2><table><tr><th>table</th><th>checks</th><th>findings</th></tr>{tables}</table>"
        "</body></html>"
    )

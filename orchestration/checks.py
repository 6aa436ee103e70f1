"""The audit as Dagster shows it: per table, one asset check for what blocks and one for what warns, and one verdict.

A check of Dagster's stands for all checks of ``orchestration.audit`` on that table, and its metadata lists those that
found something: Dagster writes several events per check and run, and eighty of them cost seconds. Only the verdict is
a blocking check, on the last table before the release: a blocking check on an earlier table would have to run before
the tables that are made of it, while the audit looks at all of them together.
"""

from collections.abc import Iterator

import dagster as dg

from orchestration.audit import checks
from orchestration.pipeline import CHECK_NAMES, VERDICT, VERDICT_ASSET, Pipeline
from orchestration.stages import STAGES


def build_checks() -> dg.AssetChecksDefinition:
    """Return the audit as one step that reports every check."""
    described: dict[tuple[str, str], list[str]] = {}
    for check in checks(STAGES):
        described.setdefault((check.shown_with, check.severity), []).append(check.description)
    specs = [
        dg.AssetCheckSpec(CHECK_NAMES[severity], asset=table.split("."), description=" ".join(descriptions))
        for (table, severity), descriptions in described.items()
    ]
    verdict = dg.AssetCheckSpec(
        VERDICT,
        asset=VERDICT_ASSET,
        blocking=True,
        description="No check of severity error failed: this candidate may be published.",
    )

    @dg.multi_asset_check(name="audit", specs=[*specs, verdict], pool="warehouse")
    def audit(
        context: dg.AssetCheckExecutionContext, pipeline: dg.ResourceParam[Pipeline]
    ) -> Iterator[dg.AssetCheckResult]:
        """Check keys, references, counts and provenance of the candidate, and keep the findings in ops.audits."""
        yield from pipeline.audit(context)

    return audit

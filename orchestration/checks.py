"""The audit as Dagster shows it: one asset check per check of ``orchestration.audit``, and one verdict that blocks.

Only the verdict is a blocking check, on the last table before the release: a blocking check on an earlier table would have to
run before the tables that are made of it, while the audit looks at all of them together.
"""

from collections.abc import Iterator

import dagster as dg

from orchestration.audit import checks
from orchestration.pipeline import VERDICT, VERDICT_ASSET, Pipeline
from orchestration.stages import STAGES


def build_checks() -> dg.AssetChecksDefinition:
    """Return the audit as one step that reports every check."""
    specs = [
        dg.AssetCheckSpec(check.label, asset=check.shown_with.split("."), description=check.description)
        for check in checks(STAGES)
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

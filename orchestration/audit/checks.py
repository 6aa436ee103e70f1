"""All checks of the audit: the law of the schema, what sql/expectations declares, and how the processing went."""

from __future__ import annotations

from assets.stage import Stage
from orchestration.audit.declared import declared
from orchestration.audit.law import law
from orchestration.audit.model import Baseline, Check

_REJECTS = Check(
    "every_file_was_readable",
    "raw.rejects",
    "warn",
    "No file of the landing was set aside.",
    "SELECT * FROM raw.rejects",
    law=False,
)
_MOST_PROCESSED = Check(
    "few_units_failed",
    "raw.documents",
    "error",
    "In no stage were most units, or three and more than one in twenty, set aside because processing them failed.",
    "SELECT stage, count(*) AS units, count(failure) AS failures, any_value(failure) AS example FROM ops.ledger "
    "GROUP BY stage HAVING 2 * count(failure) > count(*) OR (count(failure) >= 3 AND 20 * count(failure) > count(*))",
    law=False,
)
_FAILURES = Check(
    "every_unit_was_processed",
    "raw.documents",
    "warn",
    "No page was set aside because processing it failed.",
    "SELECT stage, unit, failure FROM ops.ledger WHERE failure IS NOT NULL",
    law=False,
)


def checks(stages: tuple[Stage, ...], baseline: Baseline | None = None) -> list[Check]:
    """Return every check of the audit, in a fixed order. ``baseline`` is what the last release had.

    Raises ExpectationError when a file of sql/expectations is wrong, or a table of raw or core has none.
    """
    return [*law(stages), *declared(baseline or Baseline()), _REJECTS, _FAILURES, _MOST_PROCESSED]

"""The audit of a candidate: one suite of expectations per table, judged by Great Expectations, kept in ops.audits.

``law`` holds what sql/schema says of each table, ``declared`` what sql/expectations adds to it, ``measuring`` turns
both into small frames, ``validation`` has Great Expectations judge them (the only module that imports it), ``record``
keeps the findings, ``docs`` shows them as a web site. ``orchestration.publishing`` reads the record.
"""

from orchestration.audit.auditing import audit, findings
from orchestration.audit.checks import checks
from orchestration.audit.declared import ExpectationError
from orchestration.audit.docs import INDEX, docs_folder, note_acceptance
from orchestration.audit.model import (
    AuditError,
    Baseline,
    Check,
    Finding,
    blocking,
    candidate_id,
    candidate_of,
    law_fingerprint,
    measures,
    refusal,
)
from orchestration.audit.record import accept, recorded

__all__ = [
    "INDEX",
    "AuditError",
    "Baseline",
    "Check",
    "ExpectationError",
    "Finding",
    "accept",
    "audit",
    "blocking",
    "candidate_id",
    "candidate_of",
    "checks",
    "docs_folder",
    "findings",
    "law_fingerprint",
    "measures",
    "note_acceptance",
    "recorded",
    "refusal",
]

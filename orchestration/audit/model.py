"""What the audit speaks of: checks, the expectations behind them, findings, and the candidate that they are about."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import duckdb

from orchestration.pending import ledger_states
from orchestration.schema import structure

# Internal tables are no assets of their own: their checks are shown with the table that is made of them.
_SHOWN_WITH = {
    "internal.imprints": "core.publications",
    "internal.sketch_keys": "internal.sketches",
    "internal.copies": "core.article_duplicates",
    "internal.mentions": "core.mentions",
    "internal.names": "core.mentions",
    "internal.ties": "core.mentions",
    "internal.titles": "core.person_titles",
    "internal.links": "core.entities",
    "internal.roots": "core.entities",
    "internal.aliases": "core.entity_aliases",
    "internal.observations": "core.observations",
}


class AuditError(RuntimeError):
    """The audit itself could not be done, which says nothing about the data; the message says why."""


@dataclass(frozen=True, slots=True)
class Between:
    """A number must not be below ``low`` nor above ``high``; null is no number and passes."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value must be one of these; null passes."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A number about a whole table, as an SQL expression that may use aggregates over it.

    The bound is not applied while ``sample`` (an expression of the same kind) is below ``at_least``: a share of three
    rows says nothing. ``name`` is what the number is called in the manifest of a release. ``{faults}`` in both stands for
    how many rows the check ``of`` of every row lists: that is known from judging rows, and counted by the SQL ``faults``
    where it may not be so.
    """

    name: str
    expression: str
    bound: Between
    sample: str = "count(*)"
    at_least: int = 0
    of: str = ""
    faults: str = ""


@dataclass(frozen=True, slots=True)
class Each:
    """A value of each row, as an SQL expression over its columns, looked at on the rows of units that changed."""

    expression: str
    bound: Between | OneOf


@dataclass(frozen=True, slots=True)
class Faults:
    """The query of the check must list no row; counted on the whole table."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check: ``query`` lists the rows at fault. ``rule`` says how their number is found.

    ``delta`` lists them too, when none was at fault in the last release and ``was`` and ``now`` hold all that differs from
    it (``orchestration.releases.delta``); without it ``query`` must be asked each time. A check
    that is ``law`` (keys, references, types, ledger, provenance) holds or the data is broken; any other is a judgement,
    and a person may accept that it fails.
    """

    name: str
    table: str
    severity: Literal["error", "warn"]  # error blocks the release, warn does not
    description: str
    query: str
    law: bool = True
    rule: Faults | Measure | Each = field(default_factory=Faults)
    delta: str | None = None

    @property
    def shown_with(self) -> str:
        """The table, among those that readers know, with which the check is shown."""
        return _SHOWN_WITH.get(self.table, self.table)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: how many rows are at fault, a few of them as JSON, the measure, and who accepted it why."""

    check: Check
    failing_rows: int
    sample: str | None
    measured: float | None = None
    accepted: str | None = None

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return self.failing_rows == 0

    @property
    def blocks(self) -> bool:
        """Whether the candidate may not be published because of it."""
        return not self.passed and self.check.severity == "error" and self.accepted is None

    def summary(self) -> str:
        """Say in a few words what was found."""
        measured = "" if self.measured is None else f" (measured {self.measured:g})"
        return f"{self.check.table} {self.check.name}: {self.failing_rows} rows{measured}"


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the last release had, for the checks that compare with it. Empty before the first release."""

    release_id: str | None = None
    measures: dict[str, Any] = field(default_factory=dict)  # "core.articles headline_fill" -> number
    database: Path | None = None
    law: str = ""  # the fingerprint of the law that it kept
    ledger: dict[str, str] | None = None  # what ``pending.ledger_states`` said of it

    def of(self, table: str, measure: str) -> float | None:
        """Return what a measure was in the last release, or None when it had none."""
        value = self.measures.get(f"{table} {measure}")
        return None if value is None else float(value)


def candidate_id(con: duckdb.DuckDBPyConnection, database: str = "") -> str:
    """Return the identifier of the state of the warehouse: equal states, equal identifiers, on any machine.

    ``database`` asks about another that is attached under that name.
    """
    return candidate_of(ledger_states(con, database))


def candidate_of(ledger: dict[str, str]) -> str:
    """Return the identifier of the state that a ledger tells of (``pending.ledger_states``)."""
    return hashlib.sha256(f"{structure()}{sorted(ledger.items())}".encode()).hexdigest()[:16]


def law_fingerprint(expected: list[Check]) -> str:
    """Return a fingerprint of the law among some checks: what kept it once keeps it while nothing changes."""
    law = sorted(f"{check.table} {check.name}: {check.query}" for check in expected if check.law)
    return hashlib.sha256("\n".join(law).encode()).hexdigest()[:16]


def blocking(findings: list[Finding]) -> list[Finding]:
    """Return the findings for which the candidate may not be published."""
    return [finding for finding in findings if finding.blocks]


def measures(findings: list[Finding]) -> dict[str, float]:
    """Return every measure of an audit by table and name, to compare the next candidate with."""
    return {
        f"{finding.check.table} {finding.check.rule.name}": finding.measured
        for finding in findings
        if isinstance(finding.check.rule, Measure) and finding.measured is not None
    }


def refusal(findings: list[Finding]) -> str:
    """Say why these findings stop the release and what a person can do about it."""
    listed = "; ".join(finding.summary() for finding in findings)
    if any(finding.check.law for finding in findings):
        return f"{listed}. This is broken data: it cannot be accepted, only mended. `fangzhi status` shows the rows"
    return (
        f"{listed}. `fangzhi status` shows the rows; "
        'if they are right all the same, `fangzhi run --accept "why"` publishes them'
    )

"""What a stage is: the one description from which the incremental engine runs every step of the pipeline.

A stage reads units (files, documents, blocks of names), processes them in chunks with one pure function, and writes
rows that carry their unit. It keeps no books: what is new, changed or gone is found by ``orchestration.incremental``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

Row = tuple[object, ...]  # one row of a table, in the column order of sql/schema


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the pipeline.

    ``unit``: the column that names the unit in every table of ``writes``.
    ``reads``: the stages whose ledger the pending query depends on; ``landing`` is the folder of files.
    ``pending``: SQL that lists every unit as ``(unit, fingerprint, weight)``; the fingerprint stands for the content of
    the unit's upstream rows, the weight is about the bytes that it holds and only sizes the chunks.
    ``order``: SQL of the order in which units are processed, and so stored: a query about some of them skips blocks of
    rows where those that it asks for stand together.
    ``inputs``: one SQL query per input frame; each joins the table ``chunk(unit)`` of the units at hand.
    ``process``: ``"module:function"``, a pure function from the input frames (Polars, by name) to the rows of each
    table of ``writes``. It is named, not imported, so that a stage with nothing to do loads nothing.
    ``code``, ``libraries``, ``epoch``: the ingredients of the logic version. When the source of one of these packages or
    modules, a reference table that they read, or the version of one of these libraries changes, all units are processed
    again; ``epoch`` is raised by hand for what these do not see.
    ``texts``: SQL that lists ``(unit, text)``: every text of a unit that ``process`` compares with the lines of reference
    tables. With it, a changed line of a table that decides only about texts that hold its words concerns those units
    alone.
    ``settle``: SQL run when the units are done, for columns that follow from other rows than their unit's. What it leaves
    depends on the rows of the warehouse alone, however they came there. ``{written}`` in it lists the units that were
    written since it ran last.
    ``touches``: by stage downstream, SQL that lists the ``unit``s there which the rows of the units in the table
    ``{units}`` bear on. ``pending_touched``: what ``pending`` lists, of the units in the table ``touched(unit)`` alone.
    With both, one changed document makes the stage downstream look at what that document bears on, not at everything:
    ``pending_touched`` asks that every stage of ``reads`` touches this one.
    """

    name: str
    unit: str
    writes: tuple[str, ...]
    reads: tuple[str, ...]
    pending: str
    inputs: Mapping[str, str]
    process: str
    code: tuple[str, ...]
    libraries: tuple[str, ...] = ()
    epoch: int = 1
    texts: str = ""
    settle: tuple[str, ...] = ()
    touches: Mapping[str, str] = field(default_factory=dict)
    pending_touched: str = ""
    order: str = "unit"


# What a unit bears on downstream where the units there have the same names, and what of those is then looked at.
SAME_UNITS = "SELECT unit FROM {units}"


def among_touched(pending: str) -> str:
    """Return ``Stage.pending_touched`` of a stage whose units are worked on one by one."""
    return f"SELECT * FROM ({pending}) WHERE unit IN (SELECT unit FROM touched)"


class Pipeline(Protocol):
    """What an asset asks of the orchestration: run this stage, and tell Dagster what came of it."""

    def materialize(self, context: Any, stage: Stage) -> Iterator[Any]:
        """Bring the tables of ``stage`` up to date; yield one Dagster result per asset of ``context``."""

"""The one place where Great Expectations works: frames in, verdicts out.

It is imported with the first frame, because that takes seconds. Its analytics and progress bars are off. An expectation
that crashed is told apart from one that the data does not meet: the crash is an AuditError, never a finding.
"""

from __future__ import annotations

import importlib.util
import logging
import os
import sys
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from orchestration.audit.model import AuditError, Between, OneOf

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


# Most small frames, such as counts that are all 0, are those of the last audit of this process: what was said of them
# holds again, and the library takes ten milliseconds to say it.
_REMEMBERED_ROWS = 100
_REMEMBERED_FRAMES = 500
_remembered: dict[str, list[Verdict]] = {}
_SEVERITY = {"error": "critical", "warn": "warning"}


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected of one column of a frame; ``description`` is its sentence in the Data Docs."""

    column: str
    bound: Between | OneOf
    severity: str
    description: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Great Expectations says of one expectation: ``unexpected`` has the index columns and the value of each row.

    ``result`` is its own account of it, as plain values, for the Data Docs.
    """

    expectation: Expectation
    unexpected: list[dict[str, Any]]
    result: dict[str, Any]


def load() -> None:
    """Import what ``validate`` needs."""
    _asset()


def validate(name: str, data: pl.DataFrame, index: tuple[str, ...], expected: list[Expectation]) -> list[Verdict]:
    """Judge a frame by expectations on its columns, and return a verdict on each, in their order.

    ``index`` are the columns that name a row. Raises AuditError when Great Expectations itself fails.
    """
    if len(data) > _REMEMBERED_ROWS:
        # Of many rows nearly always all are as expected; names of rows take most of the time, and only faults need them.
        verdicts = _validate(name, _as_pandas(data.drop(index)), (), expected)
        if not any(verdict.unexpected for verdict in verdicts):
            return verdicts
        return _validate(name, _as_pandas(data), index, expected)
    key = repr((name, index, expected, data.to_dict(as_series=False)))
    if key not in _remembered:
        if len(_remembered) >= _REMEMBERED_FRAMES:
            _remembered.clear()
        _remembered[key] = _validate(name, _as_pandas(data), index, expected)
    return _remembered[key]


def _as_pandas(data: pl.DataFrame) -> pd.DataFrame:
    load()
    import pandas as pd

    kinds = {column.name: "float64" if column.dtype.is_float() else "object" for column in data}
    return pd.DataFrame({name: pd.Series(data[name].to_list(), dtype=kind) for name, kind in kinds.items()})


def _validate(name: str, data: pd.DataFrame, index: tuple[str, ...], expected: list[Expectation]) -> list[Verdict]:
    import great_expectations as gx

    suite = gx.ExpectationSuite(
        name=name, expectations=[_built(expectation, n) for n, expectation in enumerate(expected)]
    )
    form: dict[str, Any] = {"result_format": "COMPLETE"}
    if index:
        form["unexpected_index_column_names"] = list(index)
    try:
        batch = _asset().get_batch(batch_parameters={"dataframe": data})
        validation = batch.validate(suite, result_format=form).to_json_dict()
    except Exception as error:
        raise AuditError(f"Great Expectations failed on {name}: {type(error).__name__}: {error}") from error
    # The order of the results is the library's own: they are found again by the number that each was given.
    by_number = {result["expectation_config"]["meta"]["number"]: result for result in validation["results"]}
    return [_verdict(name, expectation, by_number[number]) for number, expectation in enumerate(expected)]


@cache
def _asset() -> Any:
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    if sys.modules.get("pandas") is None:
        sys.modules.pop("pandas", None)  # see ``orchestration.database.connect``
    # A third of the import, for expectations about distributions, which nothing here has.
    _load_when_used("scipy.stats")
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    logging.getLogger("great_expectations").setLevel(logging.ERROR)
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    frames = context.data_sources.add_pandas("warehouse").add_dataframe_asset("frame")
    return frames.add_batch_definition_whole_dataframe("whole")


def _load_when_used(name: str) -> None:
    """Let ``import`` of a module do nothing until something is asked of it."""
    spec = None if name in sys.modules else importlib.util.find_spec(name)
    if spec and spec.loader:
        spec.loader = importlib.util.LazyLoader(spec.loader)
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])


def _built(expectation: Expectation, number: int) -> Any:
    from great_expectations.expectations.core.expect_column_values_to_be_between import ExpectColumnValuesToBeBetween
    from great_expectations.expectations.core.expect_column_values_to_be_in_set import ExpectColumnValuesToBeInSet

    common: dict[str, Any] = {
        "column": expectation.column,
        "description": expectation.description,
        "severity": _SEVERITY[expectation.severity],
        "meta": {"number": number},
    }
    if isinstance(expectation.bound, OneOf):
        return ExpectColumnValuesToBeInSet(value_set=list(expectation.bound.values), **common)
    return ExpectColumnValuesToBeBetween(min_value=expectation.bound.low, max_value=expectation.bound.high, **common)


def _verdict(name: str, expectation: Expectation, result: dict[str, Any]) -> Verdict:
    crash = result["exception_info"]
    crashes = [crash] if "raised_exception" in crash else list(crash.values())
    for found in crashes:
        if found["raised_exception"]:
            raise AuditError(f"Great Expectations failed on {name}, {expectation.column}: {found['exception_message']}")
    details = result["result"]
    if result["success"]:
        return Verdict(expectation, [], result)
    if "unexpected_list" not in details:
        raise AuditError(f"Great Expectations says of {name}, {expectation.column} neither yes nor which rows not")
    rows = details.get("unexpected_index_list") or [{expectation.column: value} for value in details["unexpected_list"]]
    return Verdict(expectation, rows, result)

"""What sql/expectations declares of each table beyond the law of its schema, read into checks.

One YAML file per table. Each entry of ``measures`` is a number about the whole table with two sides: outside
``min``/``max`` it blocks the release, outside ``usual``, or further than ``drift`` from the last release, it warns.
``fall`` blocks when the measure falls below that share of the last release, ``grows: true`` warns when it falls at all.
Each entry of ``rows`` is a value of every row; a row out of bounds warns, and more than ``tolerate`` of all rows block.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from orchestration.audit.model import Baseline, Between, Check, Each, Measure
from orchestration.schema import tables
from orchestration.settings import ROOT

EXPECTATIONS = ROOT / "sql" / "expectations"
_MUST_HAVE = ("raw", "core")

_MEASURE_KEYS = {
    "means",
    "share",
    "among",
    "value",
    "faults",
    "at_least",
    "min",
    "max",
    "usual",
    "drift",
    "fall",
    "grows",
}
_ROW_KEYS = {"means", "value", "by", "bounds", "min", "max", "tolerate", "at_least"}


class ExpectationError(ValueError):
    """A file of sql/expectations is wrong or missing; the message names it and what was expected."""


def declared(baseline: Baseline, folder: Path = EXPECTATIONS) -> Iterator[Check]:
    """Return the declared checks of all tables, in the order of their files' names.

    Raises ExpectationError for a file that cannot be read as described, and for a table of raw or core without one.
    """
    files = {file.stem: file for file in sorted(folder.glob("*.yaml"))}
    for table in tables():
        if table.split(".")[0] in _MUST_HAVE and table not in files:
            raise ExpectationError(f"sql/expectations/{table}.yaml: missing; say there what {table} should look like")
    for table, file in files.items():
        if table not in tables():
            raise ExpectationError(f"sql/expectations/{file.name}: there is no table {table}")
        entries = _read(file)
        for name, entry in entries["measures"].items():
            yield from _measure(table, name, _valid(entry, _MEASURE_KEYS, file, name), baseline)
        for name, entry in entries["rows"].items():
            yield from _rows(table, name, _valid(entry, _ROW_KEYS, file, name))


def _read(file: Path) -> dict[str, dict[str, Any]]:
    import yaml

    where = f"sql/expectations/{file.name}"
    try:
        content = _parsed(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ExpectationError(f"{where}: {' '.join(str(error).split())}") from error
    if not isinstance(content, dict) or not content or set(content) - {"measures", "rows"}:
        raise ExpectationError(f"{where}: expected `measures:` or `rows:` with at least one entry")
    sections = {section: content.get(section) or {} for section in ("measures", "rows")}
    if not all(isinstance(entries, dict) for entries in sections.values()) or not any(sections.values()):
        raise ExpectationError(f"{where}: it declares no expectation")
    return sections


@cache
def _parsed(text: str) -> Any:
    import yaml

    return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # the one in C is not everywhere


def _valid(entry: Any, known: set[str], file: Path, name: str) -> dict[str, Any]:
    where = f"sql/expectations/{file.name}, {name}"
    if not isinstance(entry, dict) or "means" not in entry:
        raise ExpectationError(f"{where}: expected `means:`, a sentence that says what it expects")
    if unknown := set(entry) - known:
        raise ExpectationError(f"{where}: unknown {', '.join(sorted(unknown))}; known are {', '.join(sorted(known))}")
    if "share" not in entry and "value" not in entry:
        raise ExpectationError(f"{where}: expected `value:` (SQL)")
    return entry


def _measure(table: str, name: str, entry: dict[str, Any], baseline: Baseline) -> Iterator[Check]:
    among = entry.get("among", "true")
    if "share" in entry:
        expression = f"avg(CASE WHEN {entry['share']} THEN 1 ELSE 0 END) FILTER (WHERE {among})"
        faults = f"SELECT * FROM {table} WHERE ({among}) AND ({entry['share']}) IS NOT TRUE"
    else:
        expression = entry["value"]
        faults = entry.get("faults", f"SELECT {expression} AS {name} FROM {table}")
    at_least = int(entry.get("at_least", 0))
    last = baseline.of(table, name)

    def check(suffix: str, severity: Any, bound: Between, what: str) -> Check:
        means = f"{entry['means']} {what}, from {at_least} rows on." if at_least else f"{entry['means']} {what}."
        rule = Measure(name, expression, bound, f"count(*) FILTER (WHERE {among})", at_least)
        return Check(name + suffix, table, severity, means, faults, law=False, rule=rule)

    if "min" in entry or "max" in entry:
        bound = Between(_number(entry.get("min")), _number(entry.get("max")))
        yield check("", "error", bound, f"Expected {_words(bound)}")
    if "usual" in entry:
        bound = Between(*map(_number, entry["usual"]))
        yield check("_is_usual", "warn", bound, f"Usual is {_words(bound)}")
    before = "no release before" if last is None else f"last release {last:g}"
    if "drift" in entry:
        drift = float(entry["drift"])
        bound = Between() if last is None else Between(last - drift, last + drift)
        yield check("_is_steady", "warn", bound, f"Expected within {drift:g} of the last release ({before})")
    if "fall" in entry:
        part = float(entry["fall"])
        bound = Between() if last is None else Between(low=last * part)
        what = f"no less than {part:g} of the last release ({before})"
        if "share" in entry:
            yield check("_did_not_fall", "error", bound, f"Expected {what}")
        else:  # a count, and not `at_least` of this candidate: that nearly nothing is left is what this is about
            yield Check(
                f"{name}_did_not_fall",
                table,
                "error",
                f"{entry['means']} Expected {what}, from {at_least} on.",
                faults,
                law=False,
                rule=Measure(name, expression, Between() if last is None or last < at_least else bound),
            )
    if entry.get("grows"):
        bound = Between() if last is None else Between(low=last)
        yield check("_did_not_shrink", "warn", bound, f"Expected no less than in the last release ({before})")


def _rows(table: str, name: str, entry: dict[str, Any]) -> Iterator[Check]:
    if "bounds" in entry:
        # Where the value stands between the bounds of its kind: 0 at the lower, 1 at the upper.
        cases = " ".join(
            f"WHEN '{kind}' THEN ({entry['value']} - ({low})) / (({high}) - ({low}))"
            for kind, (low, high) in entry["bounds"].items()
        )
        expression, bound = f"CASE {entry['by']} {cases} END", Between(0, 1)
        words = "; ".join(f"{kind} {low:g} to {high:g}" for kind, (low, high) in entry["bounds"].items())
    else:
        expression, bound = str(entry["value"]), Between(_number(entry.get("min")), _number(entry.get("max")))
        words = _words(bound)
    outside = " OR ".join(
        f"({expression}) {sign} {limit!r}" for sign, limit in (("<", bound.low), (">", bound.high)) if limit is not None
    )
    query = f"SELECT * FROM {table} WHERE {outside}"
    means = f"{entry['means']} Expected: {words}."
    yield Check(name, table, "warn", means, query, law=False, rule=Each(expression, bound))
    if "tolerate" in entry:
        share, at_least = float(entry["tolerate"]), int(entry.get("at_least", 0))
        rule = Measure(
            f"share_not_{name}",
            "{faults} / count(*)",
            Between(high=share),
            "{faults}",
            at_least,
            of=name,
            faults=f"count(*) FILTER (WHERE {outside})",
        )
        what = f"No more than {share:g} of all rows may be out of bounds, from {at_least} such rows on."
        yield Check(f"{name}_but_for_a_few", table, "error", f"{means} {what}", query, law=False, rule=rule)


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _words(bound: Between) -> str:
    if bound.low is None:
        return f"at most {bound.high:g}"
    return f"at least {bound.low:g}" if bound.high is None else f"{bound.low:g} to {bound.high:g}"

"""The rules of the house: which way imports go, what is loaded when, and that every module says what it is for."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(path for folder in ("assets", "orchestration") for path in (ROOT / folder).rglob("*.py"))
SUBJECTS = ("documents", "articles", "entities", "metrics")  # each may import those before it, never back
HEAVY = {"jieba", "rjieba", "opencc", "trafilatura", "great_expectations", "polars", "pyarrow", "pandas", "numpy"}
# Loaded with Dagster itself: a run that does nothing never gets there.
SHOWS_DAGSTER = {
    *("definitions", "pipeline", "checks", "release", "jobs", "schedules", "sensors", "instance"),
    "history",
}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path, *, at_the_top: bool = False) -> Iterator[str]:
    """Yield the modules that a file imports; with ``at_the_top``, only those that load when it is imported itself."""
    tree = parsed(path)
    for node in _loaded(tree) if at_the_top else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno}: imports are absolute"
            yield node.module or ""


def _loaded(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            yield from (descendant for other in child.orelse for descendant in (other, *_loaded(other)))
            continue
        yield child
        yield from _loaded(child)


def at_fault(paths: list[Path], rule: Callable[[Path], bool]) -> list[str]:
    """The names of the modules that break a rule."""
    return [name_of(path) for path in paths if not rule(path)]


def within(folder: str) -> list[Path]:
    return [path for path in MODULES if path.is_relative_to(ROOT / folder)]


def packages(path: Path, *, at_the_top: bool = False) -> set[str]:
    return {module.split(".")[0] for module in imported(path, at_the_top=at_the_top)}


def test_every_module_says_what_belongs_in_it() -> None:
    assert at_fault(MODULES, lambda path: bool(ast.get_docstring(parsed(path)))) == []


def test_no_module_is_longer_than_350_lines() -> None:
    assert at_fault(MODULES, lambda path: len(path.read_text(encoding="utf-8").splitlines()) <= 350) == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_subjects_import_only_those_before_them(subject: str) -> None:
    later = tuple(f"assets.{name}" for name in SUBJECTS[SUBJECTS.index(subject) + 1 :])
    paths = within(f"assets/{subject}")
    assert len(paths) > 3
    assert at_fault(paths, lambda path: not any(module.startswith(later) for module in imported(path))) == []


def test_assets_know_nothing_of_the_orchestration() -> None:
    def knows_nothing(path: Path) -> bool:
        found = packages(path)
        return not found & {"orchestration", "duckdb"} and (path.name == "asset.py" or "dagster" not in found)

    assert at_fault(within("assets"), knows_nothing) == []


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    assert at_fault(MODULES, lambda path: not HEAVY & packages(path, at_the_top=True)) == []


def test_dagster_is_imported_only_where_something_is_shown_to_it() -> None:
    silent = [path for path in within("orchestration") if path.stem not in SHOWS_DAGSTER]
    assert at_fault(silent, lambda path: "dagster" not in packages(path, at_the_top=True)) == []


def test_pure_functions_read_no_clock_and_no_environment() -> None:
    def is_pure(path: Path) -> bool:
        modules = set(imported(path))
        called = {node.attr for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute)}
        return not (
            modules & {"time", "os", "random", "tempfile", "subprocess", "socket", "urllib.request", "requests"}
            or called & {"today", "now", "utcnow", "environ", "getenv"}
        )

    assert at_fault(within("assets"), is_pure) == []


def test_no_pattern_is_possessive() -> None:
    # Python 3.11 has a*+ and (?>a), and matches them wrongly until 3.11.5.
    possessive = re.compile(r"[\w)\]}.][*+?}]\+|\(\?>")
    found = {
        f"{path.relative_to(ROOT)}: {node.value}"
        for path in MODULES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and possessive.search(node.value)
    }
    assert not found


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["status", "--help"]], ids=" ".join)
def test_help_loads_neither_dagster_nor_duckdb(arguments: list[str]) -> None:
    code = (
        "import json, sys\n"
        "from orchestration.cli import app\n"
        f"app({arguments!r}, standalone_mode=False)\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert not loaded & (HEAVY | {"dagster", "duckdb"})

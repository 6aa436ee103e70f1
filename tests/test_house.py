"""The rules of the house: which way imports go, what is loaded when, and that every module says what it is for."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(path for folder in ("assets", "orchestration") for path in (ROOT / folder).rglob("*.py"))
SUBJECTS = ("documents", "articles", "entities", "metrics")  # each may import those before it, never back
HEAVY = {"jieba", "rjieba", "opencc", "trafilatura", "great_expectations", "polars", "pyarrow", "pandas", "numpy"}
# Loaded with Dagster itself: a run that does nothing never gets there.
SHOWS_DAGSTER = {"definitions", "pipeline", "checks", "release", "jobs", "schedules", "sensors", "instance"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path, *, at_the_top: bool = False) -> Iterator[str]:
    """Yield the modules that a file imports; with ``at_the_top``, only those that load when it is imported itself."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
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


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_belongs_in_it(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_longer_than_350_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 350


@pytest.mark.parametrize("path", [path for path in MODULES if path.parts[-2] in SUBJECTS], ids=name_of)
def test_subjects_import_only_those_before_them(path: Path) -> None:
    subject = path.relative_to(ROOT / "assets").parts[0]
    later = SUBJECTS[SUBJECTS.index(subject) + 1 :]
    back = [module for module in imported(path) if module.startswith(tuple(f"assets.{name}" for name in later))]
    assert back == []


@pytest.mark.parametrize("path", [path for path in MODULES if path.is_relative_to(ROOT / "assets")], ids=name_of)
def test_assets_know_nothing_of_the_orchestration(path: Path) -> None:
    modules = set(imported(path))
    assert not {module for module in modules if module.split(".")[0] in ("orchestration", "duckdb")}
    assert path.name == "asset.py" or not {module for module in modules if module.split(".")[0] == "dagster"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_heavy_libraries_are_imported_where_they_are_used(path: Path) -> None:
    assert HEAVY & {module.split(".")[0] for module in imported(path, at_the_top=True)} == set()


@pytest.mark.parametrize("path", [path for path in MODULES if path.is_relative_to(ROOT / "orchestration")], ids=name_of)
def test_dagster_is_imported_only_where_something_is_shown_to_it(path: Path) -> None:
    top = {module.split(".")[0] for module in imported(path, at_the_top=True)}
    assert "dagster" not in top or path.stem in SHOWS_DAGSTER


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_pure_functions_read_no_clock_and_no_environment(path: Path) -> None:
    if not path.is_relative_to(ROOT / "assets"):
        return
    modules = set(imported(path))
    assert not modules & {"time", "os", "random", "tempfile", "subprocess", "socket", "urllib.request", "requests"}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not called & {"today", "now", "utcnow", "environ", "getenv"}


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

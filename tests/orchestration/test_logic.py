"""The logic version: a step may not read what it did not declare, and what it reads changes its version."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assets.reference import REFERENCE
from assets.stage import Stage
from orchestration.logic import ingredients
from orchestration.settings import ROOT
from orchestration.stages import STAGES

DO_NOT_DECIDE = {"assets.stage"}  # says what a stage is; no row depends on it
STORE_ROWS = {"polars", "orjson"}  # carry values as they are, whatever their version
each_stage = pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)


def source_of(module: str) -> Path:
    path = ROOT.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def parse(module: str) -> ast.Module:
    return ast.parse(source_of(module).read_text(encoding="utf-8"))


def read_by(stage: Stage) -> set[str]:
    """Return every module that the process of a stage can come to run, followed from import to import."""
    module, function = stage.process.split(":")
    found: set[str] = set()
    waiting = [module, *modules_in(_reachable(parse(module), function))]
    while waiting:
        name = waiting.pop()
        if name not in found and name not in DO_NOT_DECIDE:
            found.add(name)
            # A module of stages holds several; of one only what this function can reach counts.
            if name.startswith("assets") and name != module:
                waiting.extend(modules_in(_functions_of_other_stages_left_out(name)))
    return found


def modules_in(nodes: Iterator[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if node.module.startswith("assets") and source_of(inner).exists() else node.module


def _functions_of_other_stages_left_out(module: str) -> Iterator[ast.AST]:
    tree = parse(module)
    yield from _reachable(tree, None) if module.endswith(".stage") else _at_run_time(tree)


def _reachable(tree: ast.Module, function: str | None) -> Iterator[ast.AST]:
    """Yield what runs when a module of stages is imported, and, with ``function``, when that is called."""
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    waiting = [function] if function else []
    called: set[str] = set()
    while waiting:
        name = waiting.pop()
        called.add(name)
        yield from _at_run_time(functions[name])
        used = {node.id for node in ast.walk(functions[name]) if isinstance(node, ast.Name)}
        waiting.extend((used & functions.keys()) - called - set(waiting))
    if function is None:
        for node in tree.body:
            if not isinstance(node, ast.FunctionDef):
                yield from _at_run_time(ast.Module([node], []))


def _at_run_time(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)):
            yield child
            yield from _at_run_time(child)


def table_reads(module: str) -> Iterator[ast.Call]:
    for node in ast.walk(parse(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("rows", "values"):
            yield node


@each_stage
def test_every_module_that_a_stage_runs_is_declared(stage: Stage) -> None:
    modules = {module for module in read_by(stage) if module.startswith("assets")}
    undeclared = {module for module in modules if not module.startswith(stage.code)}
    assert undeclared == set()


@each_stage
def test_every_library_that_a_stage_runs_is_declared(stage: Stage) -> None:
    modules = {module.split(".")[0] for module in read_by(stage)} - {"assets", "__future__"} - STORE_ROWS
    used = {module.replace("_", "-") for module in modules - sys.stdlib_module_names}
    assert used == set(stage.libraries)


@each_stage
def test_every_reference_table_that_a_stage_reads_is_an_ingredient(stage: Stage) -> None:
    declared = ingredients(stage)
    for module in read_by(stage):
        if module.startswith("assets") and module != "assets.reference":
            for call in table_reads(module):
                name = call.args[0]
                assert isinstance(name, ast.Constant), f"{module}:{call.lineno}: name the table where it is read"
                assert f"reference/{name.value!s}" in declared, f"{module}:{call.lineno}"


def test_every_reference_table_is_read_by_a_stage() -> None:
    read = {name for stage in STAGES for name in ingredients(stage) if name.startswith("reference/")}
    assert {f"reference/{path.stem}" for path in REFERENCE.glob("*.csv")} == read


@each_stage
def test_what_a_stage_declares_exists(stage: Stage) -> None:
    assert all(source_of(module).exists() for module in stage.code)
    assert ingredients(stage)


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], set[str]]:
    """Return a function that changes one file of a copy of the project and names the stages that notice."""
    copy = tmp_path_factory.mktemp("project")
    for folder in ("assets", "orchestration", "sql", "seeds/reference"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))

    def ask() -> dict[str, str]:
        code = (
            "import json; from orchestration.logic import version_of; from orchestration.stages import STAGES; "
            "print(json.dumps({stage.name: version_of(stage) for stage in STAGES}))"
        )
        environment = {**os.environ, "PYTHONPATH": str(copy)}
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=copy, env=environment, capture_output=True, text=True, check=True
        )
        found: dict[str, str] = json.loads(done.stdout)
        return found

    def changed(file: str) -> set[str]:
        before = ask()
        with (copy / file).open("a", encoding="utf-8") as source:
            source.write("# 改\n")
        after = ask()
        return {stage for stage in before if before[stage] != after[stage]}

    return changed


@pytest.mark.parametrize(
    ("file", "stages"),
    [
        ("assets/documents/decode.py", {"documents"}),
        ("assets/articles/lines/bylines.py", {"articles", "provenance"}),
        ("assets/entities/resolve.py", {"mentions", "entities"}),
        ("assets/metrics/quantities/numerals.py", {"observations"}),
        ("seeds/reference/place_suffixes.csv", {"mentions", "entities"}),
        ("seeds/reference/units.csv", {"observations"}),
        ("assets/articles/asset.py", set()),  # hands the stage to Dagster
        ("orchestration/engine.py", set()),
    ],
)
def test_a_change_concerns_the_stages_that_read_the_file(
    versions: Callable[[str], set[str]], file: str, stages: set[str]
) -> None:
    assert versions(file) == stages

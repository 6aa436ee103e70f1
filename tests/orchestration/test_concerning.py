"""A changed line of a reference table concerns the pages that hold its words, and the result is that of a clean build."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assets.reference import REFERENCE, ReferenceError, decisive_columns
from orchestration.concerning import changed_words
from orchestration.logic import local_tables
from orchestration.settings import ROOT
from orchestration.stages import STAGES

PAGES = {
    "lake.txt": "漏湖整治开工\n本报讯（记者 沈若溪）昨天，漏湖综合整治工程开工，总投资3.2亿元。\n",
    "town.txt": "石桥街道办起夜校\n本报讯（记者 顾南乔）石桥街道开设12门夜校课程，占地3.5分。\n",
    "firm.txt": "澄湖新材获评工厂\n本报讯（记者 顾南乔）澄湖新材入选省级智能工厂，澄湖新料有员工460人。\n",
}
_RUN = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from orchestration.settings import Settings
from tests.orchestration.building import contents, refresh
settings = Settings(sys.argv[1], Path(sys.argv[2]), workers=1, keep_releases=1)
processed = {name: report.processed for name, report in refresh(settings).items()}
print(json.dumps({"processed": processed, "tables": {name: list(map(repr, rows)) for name, rows in contents(settings.database).items()}}))
"""


class Project:
    """A copy of the project, whose reference tables can be changed, and a landing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "project"
        for part in ("assets", "orchestration", "sql", "seeds/reference", "tests/orchestration"):
            shutil.copytree(ROOT / part, self.folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        for file in ("tests/__init__.py", "tests/conftest.py"):
            shutil.copyfile(ROOT / file, self.folder / file)
        self.landing = folder / "landing"
        self.landing.mkdir()
        for name, text in PAGES.items():
            (self.landing / name).write_text(text, encoding="utf-8")

    def run(self, warehouse: str) -> dict[str, Any]:
        done = subprocess.run(
            [sys.executable, "-c", _RUN, str(self.landing), str(self.folder / warehouse)],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def append(self, table: str, line: str) -> None:
        with (self.folder / "seeds" / "reference" / f"{table}.csv").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("table", "line", "concerned"),
    [
        ("corrections", "organization,澄湖新料,澄湖新材,correct,a misprint,", {"mentions": 1, "observations": 1}),
        ("corrections", "organization,澄湖新料,澄湖新材,merge,one firm,", {"mentions": 1}),
        ("corrections", "place,无此地名,镜湖,correct,a name that no page prints,", {}),
        ("units", "分,,area,平方米,200/3,arabic,", {"observations": 1}),
    ],
    ids=["correct", "merge", "a name that no page prints", "a unit"],
)
def test_a_line_concerns_the_pages_that_hold_its_words(
    tmp_path: Path, table: str, line: str, concerned: dict[str, int]
) -> None:
    project = Project(tmp_path)
    project.run("warehouse")
    project.append(table, line)
    second = project.run("warehouse")
    pages = {name: second["processed"][name] for name in ("articles", "mentions", "observations")}
    assert {name: count for name, count in pages.items() if count} == concerned
    clean = project.run("clean")
    for name, rows in clean["tables"].items():
        assert second["tables"][name] == rows, name


def test_the_words_of_lines_that_were_added_changed_or_moved() -> None:
    one, two, three = ({"unit": unit, "factor": "1"} for unit in ("亩", "吨|T", "公 里"))
    assert changed_words([one, two], [one, two], ["unit"]) == set()
    assert changed_words([one], [one, two], ["unit"]) == {"吨", "t"}
    assert changed_words([one, {**two, "factor": "2"}], [one, two], ["unit"]) == {"吨", "t"}
    assert changed_words([one, two, three], [two, three, one], ["unit"]) == {"亩"}
    assert changed_words([three], [], ["unit"]) == {"公里"}


def test_some_tables_of_some_stages_are_local() -> None:
    local = {stage.name: set(local_tables(stage)) for stage in STAGES if local_tables(stage)}
    assert local == {
        "mentions": {"corrections"},
        "entities": {"corrections"},
        "observations": {"units", "classifiers"},
    }
    assert decisive_columns(REFERENCE / "surnames.csv") == ()


def test_a_comment_that_names_no_column_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("# Decides only about texts that hold: word\nunit\n亩\n", encoding="utf-8")
    with pytest.raises(ReferenceError, match="no column word"):
        decisive_columns(file)

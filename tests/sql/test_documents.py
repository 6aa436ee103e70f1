"""What the README and docs/ tell to type works on the sample pages, and everything that can be typed is told."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from orchestration.cli import app
from orchestration.commands.explain import explain
from orchestration.commands.query import query
from orchestration.settings import ROOT, Settings, load_settings

PAGES = [ROOT / "README.md", ROOT / "warehouse" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TYPED = [shlex.split(line) for line in re.findall(r"^\.venv/bin/fangzhi (.+)$", README, re.MULTILINE)]


def arguments(command: str) -> list[str]:
    """What the README gives to a command, where it stands for the sample warehouse."""
    return [words[1] for words in TYPED if words[0] == command and "--warehouse" not in words]


@pytest.mark.parametrize("sql", arguments("query"))
def test_a_query_of_the_readme_has_an_answer(
    sql: str, sample: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert query(sample, sql, "csv") == 0
    assert len(capsys.readouterr().out.splitlines()) > 1


@pytest.mark.parametrize("identifier", arguments("explain"))
def test_the_readme_explains_a_figure_that_is_there(identifier: str, sample: Settings) -> None:
    assert explain(sample, identifier) == 0, "the id in README.md is of an article that reads otherwise now"
    assert explain(sample, f" {identifier}\r\n") == 0, "as it comes out of a CSV file"


def test_the_readme_names_every_command_and_setting() -> None:
    commands = [command.callback.__name__ for command in app.registered_commands if command.callback]
    settings = list(load_settings().environment())
    assert [name for name in [*commands, *settings] if f"`{name}`" not in README] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []

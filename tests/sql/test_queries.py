"""The cookbook: every file of sql/queries asks a question in two languages, and the sample warehouse answers it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from orchestration.commands.query import query
from orchestration.settings import ROOT, Settings
from tests.sql.conftest import Ask

QUERIES = sorted((ROOT / "sql" / "queries").glob("*.sql"))
CHINESE = re.compile(r"[一-鿿]")


def comment(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("-- ") for line in lines[: next(i for i, line in enumerate(lines) if line[:2] != "--")]]


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_opens_with_its_question_in_english_and_chinese(path: Path) -> None:
    lines = comment(path)
    assert "?" in " ".join(lines)
    assert CHINESE.search(lines[-1])


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_has_an_answer_in_the_sample_warehouse(
    path: Path, sample: Settings, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert query(sample, str(path), "json") == 0
    assert json.loads(capfdbinary.readouterr().out) != []


def test_the_cookbook_index_lists_every_query() -> None:
    index = (ROOT / "docs" / "querying.md").read_text(encoding="utf-8")
    assert [path.name for path in QUERIES if f"sql/queries/{path.name}" not in index] == []


def test_a_number_is_traced_to_its_raw_characters(ask: Ask) -> None:
    (row,) = ask((ROOT / "sql" / "queries" / "trace_a_number.sql").read_text(encoding="utf-8"))
    page = (ROOT / "seeds" / "pages" / row["path"]).read_text(encoding="utf-8")
    assert row["raw_characters"] == "47.5亿元"
    assert "47.5亿元" in page.splitlines()[row["line"] - 1]
    assert row["raw_before"] + row["raw_characters"] + row["raw_after"] in page


def test_a_short_name_finds_what_was_said_of_the_organisation(ask: Ask) -> None:
    question = (ROOT / "sql" / "queries" / "organization_in_time_order.sql").read_text(encoding="utf-8")
    in_full = ask(question.replace("明溪经济开发区", "青岚翼舟智能装备有限公司"))
    in_short = ask(question.replace("明溪经济开发区", "青岚翼舟"))
    assert {row["article_id"] for row in in_full} == {row["article_id"] for row in in_short}
    assert len({row["article_id"] for row in in_full}) == 2


IN_PLAIN_WORDS = {
    "who_appears_with_whom": """
        SELECT name, other_name, sentences, articles FROM mart.co_occurrence
        WHERE kind = 'person' AND other_kind = 'person' AND entity_id < other_entity_id AND sentences > 0
        ORDER BY sentences DESC, articles DESC, name, other_name LIMIT 50
    """,
    "leaders_and_offices": """
        SELECT person, title, organization, articles, first_published_on, last_published_on FROM mart.leaders
        ORDER BY person, articles DESC, title, organization LIMIT 1000
    """,
    "investments_by_project": """
        SELECT subject, subject_kind, indicator, value, unit, surfaces, status, period_start, period_end, articles
        FROM mart.indicator_values WHERE metric IN ('投资额', '固定资产投资')
        ORDER BY subject, unit, value DESC LIMIT 1000
    """,
    "indicators": """
        SELECT m.indicator, m.dimension, m.canonical_unit, count(*) AS observations,
               count(DISTINCT o.subject_id) AS subjects
        FROM core.observations AS o INNER JOIN core.metrics AS m ON o.metric_id = m.metric_id GROUP BY ALL
    """,
}


@pytest.mark.parametrize("name", IN_PLAIN_WORDS)
def test_choosing_first_what_will_be_shown_changes_no_answer(ask: Ask, name: str) -> None:
    quick = ask((ROOT / "sql" / "queries" / f"{name}.sql").read_text(encoding="utf-8"))
    assert sorted(map(repr, quick)) == sorted(map(repr, ask(IN_PLAIN_WORDS[name])))

"""The marts: described like tables, and true to the tables that they are made of."""

from __future__ import annotations

import pytest

from orchestration.schema import MARTS, Table, scripts, tables
from tests.sql.conftest import Ask

VIEWS = [table for table in tables().values() if table.name.startswith("mart.")]


def test_every_file_makes_the_view_that_it_is_named_after() -> None:
    assert [f"mart.{path.stem}" for path in scripts(MARTS)] == sorted(view.name for view in VIEWS)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_mart_and_all_its_columns_are_described(view: Table) -> None:
    assert view.comment
    assert [column.name for column in view.columns if not column.comment] == []


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_mart_has_rows_in_the_sample_warehouse(view: Table, ask: Ask) -> None:
    if view.name != "mart.conflicts":  # no sample page contradicts another
        assert ask(f"SELECT * FROM {view.name}") != []


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            "SELECT article_id, sentences, mentions, observations FROM mart.articles",
            """
            SELECT article_id,
                (SELECT count(*) FROM core.sentences WHERE article_id = a.article_id) AS sentences,
                (SELECT count(*) FROM core.mentions WHERE article_id = a.article_id) AS mentions,
                (SELECT count(*) FROM core.observations WHERE article_id = a.article_id) AS observations
            FROM core.articles AS a
            """,
        ),
        (
            "SELECT DISTINCT person_id, title, organization_id FROM mart.leaders",
            "SELECT DISTINCT person_id, title, organization_id FROM core.person_titles",
        ),
        (
            "SELECT entity_id, sum(len(surfaces)) FROM mart.entity_timeline GROUP BY ALL",
            "SELECT entity_id, count(*) FROM core.mentions GROUP BY ALL",
        ),
        (
            "SELECT unnest(observation_ids) FROM mart.indicator_values",
            "SELECT observation_id FROM core.observations WHERE subject IS NOT NULL",
        ),
        (
            "SELECT entity_id, other_entity_id, sentences, articles FROM mart.co_occurrence",
            "SELECT other_entity_id, entity_id, sentences, articles FROM mart.co_occurrence",
        ),
        (
            "SELECT entity_id, other_entity_id, sentences FROM mart.co_occurrence WHERE sentences > 0",
            """
            SELECT a.entity_id, b.entity_id AS other_entity_id, count(DISTINCT a.sentence_id) AS sentences
            FROM core.mentions AS a INNER JOIN core.mentions AS b USING (sentence_id)
            WHERE a.entity_id <> b.entity_id GROUP BY ALL
            """,
        ),
    ],
    ids=[
        "articles_are_counted_once",
        "leaders_have_each_office_once",
        "the_time_line_holds_every_mention",
        "indicator_values_hold_every_observation_that_has_a_subject",
        "two_entities_meet_each_other",
        "sentences_in_which_two_meet",
    ],
)
def test_a_mart_says_what_its_tables_say(found: str, expected: str, ask: Ask) -> None:
    def rows(sql: str) -> list[str]:
        return sorted(str(list(row.values())) for row in ask(sql))

    assert rows(found) == rows(expected)


def test_articles_carry_the_rights_notice_of_their_publication(ask: Ask) -> None:
    rows = ask("SELECT * FROM mart.articles WHERE path = '2025-09-19/2025-09-19_C01.txt'")
    assert len(rows) == 4
    assert {row["publication"] for row in rows} == {"青岚晚报"}
    assert all(row["rights_notice"].startswith("凡本报刊发的文字") for row in rows)

"""sql/schema is the one description of the tables: complete, consistent, and what everything else is generated from."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest

from orchestration import dictionary, schema
from orchestration.schema import tables
from orchestration.settings import ROOT
from orchestration.stages import STAGES

# The data contract: what queries, marts and readers of these tables rely on. Columns may be added.
CONTRACT = {
    "raw.documents": "document_id path sha256 byte_size media_type encoding text",
    "raw.rejects": "path sha256 reason detail",
    "core.publications": "publication_id name cn_number issue_code sponsor publisher price address rights_notice",
    "core.articles": "article_id document_id position kind headline subhead body publication_id published_on "
    "published_precision published_evidence script raw_start raw_end",
    "core.sentences": "sentence_id article_id paragraph position start_char end_char text",
    "core.contributors": "article_id position name role",
    "core.entities": "entity_id kind name",
    "core.entity_aliases": "entity_id alias method status",
    "core.mentions": "mention_id article_id sentence_id entity_id surface start_char end_char field raw_start raw_end "
    "method",
    "core.person_titles": "person_id title organization_id article_id sentence_id",
    "core.metrics": "metric_id indicator dimension canonical_unit",
    "core.observations": "observation_id article_id sentence_id metric_id subject_id subject indicator surface value "
    "value_high unit canonical_value canonical_unit qualifier status period_text period_start period_end start_char "
    "end_char raw_start raw_end",
}
each_table = pytest.mark.parametrize("name", sorted(tables()))


def test_the_contract_is_kept() -> None:
    for name, columns in CONTRACT.items():
        assert set(columns.split()) - {column.name for column in tables()[name].columns} == set(), name


@each_table
def test_every_table_and_column_has_a_comment(name: str) -> None:
    table = tables()[name]
    assert len(table.comment) > 10
    assert [column.name for column in table.columns if len(column.comment) < 3] == []


@each_table
def test_every_reference_leads_to_a_column(name: str) -> None:
    for column in tables()[name].columns:
        assert column.references is None or column.references[1] in [
            other.name for other in tables()[column.references[0]].columns
        ], column.name
        assert column.references or not column.comment.startswith("References"), f"{column.name}: not understood"


@each_table
def test_every_key_is_made_of_columns_of_the_table(name: str) -> None:
    table = tables()[name]
    assert set(table.key) <= {column.name for column in table.columns}


def test_the_keys() -> None:
    keys = {name: table.key for name, table in tables().items() if name in CONTRACT}
    assert keys == {
        "raw.documents": ("document_id",),
        "raw.rejects": ("path",),
        "core.publications": ("publication_id",),
        "core.articles": ("article_id",),
        "core.sentences": ("sentence_id",),
        "core.contributors": ("article_id", "position"),
        "core.entities": ("entity_id",),
        "core.entity_aliases": (),
        "core.mentions": ("mention_id",),
        "core.person_titles": (),
        "core.metrics": ("metric_id",),
        "core.observations": ("observation_id",),
    }


def test_every_stored_table_is_written_by_one_stage() -> None:
    written = sorted(table for stage in STAGES for table in stage.writes)
    stored = sorted(name for name, table in tables().items() if not table.is_view and not name.startswith("ops."))
    assert written == stored


def test_every_stage_names_its_unit_in_every_table() -> None:
    for stage in STAGES:
        for name in stage.writes:
            assert stage.unit in [column.name for column in tables()[name].columns], (stage.name, name)


def test_times_and_runs_are_only_in_ops() -> None:
    for name, table in tables().items():
        if not name.startswith("ops."):
            assert not [column.name for column in table.columns if column.type.startswith("TIMESTAMP")], name
            assert not [column.name for column in table.columns if column.name == "run_id"], name


def test_the_schema_can_be_applied_again() -> None:
    with duckdb.connect(":memory:") as con:
        schema.apply(con)
        before = con.execute("SELECT sql FROM duckdb_tables() ORDER BY ALL").fetchall()
        schema.apply(con)
        assert con.execute("SELECT sql FROM duckdb_tables() ORDER BY ALL").fetchall() == before


def test_the_data_dictionary_is_up_to_date() -> None:
    """When this fails, run `make docs`."""
    assert dictionary.PATH.read_text(encoding="utf-8") == dictionary.render()


@pytest.mark.parametrize("path", sorted((ROOT / "sql").rglob("*.sql")), ids=lambda path: path.name)
def test_every_sql_file_begins_by_saying_what_it_is(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert re.match(r"-- \S+ ", first) or re.match(r"-- [\u4e00-\u9fff]", first)

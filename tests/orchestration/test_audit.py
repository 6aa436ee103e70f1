"""The audit finds what is wrong, blocks what must be blocked, lets a person accept judgements and never broken law."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from orchestration import audit, publishing
from orchestration.audit import Baseline, Check, Finding
from orchestration.audit.declared import ExpectationError, declared
from orchestration.audit.judging import Judge, answer
from orchestration.audit.model import Between, Measure
from orchestration.releases.manifest import content
from orchestration.releases.published import current_release
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse
from tests.orchestration.building import ask, publish, refresh
from tests.orchestration.pages import PAGES

ABSURD = (
    "镜湖产业园报表\n本报讯（记者 沈若溪）去年，明溪区云塘镇粮食产量同比增长40000%，石桥街道税收同比增长50000%，"
    "镜湖产业园产值同比增长60000%，青岚澄湖新材料有限公司利润同比增长70000%。\n"
)


def findings(settings: Settings, *, baseline: Baseline | None = None) -> dict[str, Finding]:
    """Audit the warehouse and return what failed, by table and check."""
    with Warehouse(settings) as warehouse:
        expected = audit.checks(STAGES, baseline)
        found = audit.audit(warehouse, "candidate", expected, "run", baseline)
        assert audit.recorded(warehouse.con, "candidate", expected) == found
    return {f"{finding.check.table} {finding.check.name}": finding for finding in found if not finding.passed}


def change(settings: Settings, *statements: str) -> None:
    with Warehouse(settings) as warehouse:
        for statement in statements:
            warehouse.con.execute(statement)


@pytest.mark.slow
def test_good_pages_have_nothing_but_their_rejects_found(refreshed: Settings) -> None:
    found = findings(refreshed)
    assert [finding for finding in found.values() if finding.check.severity == "error"] == []
    assert found["raw.rejects every_file_was_readable"].failing_rows == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    ("fault", "check"),
    [
        ("INSERT INTO core.sentences FROM core.sentences LIMIT 1", "core.sentences sentence_id_is_unique"),
        ("DELETE FROM core.metrics", "core.observations metric_id_is_in_core_metrics"),
        ("DELETE FROM core.entities", "core.mentions entity_id_is_in_core_entities"),
        ("DELETE FROM core.contributors", "core.articles articles_rows_are_in_the_ledger"),
        ("ALTER TABLE core.contributors ADD COLUMN age INTEGER", "core.contributors columns_are_those_of_the_schema"),
        (
            "CREATE OR REPLACE TABLE core.contributors AS SELECT * REPLACE ('singer' AS role) FROM core.contributors",
            "core.contributors role_is_a_known_value",
        ),
        (
            "CREATE OR REPLACE TABLE core.contributors AS SELECT * REPLACE (NULL::TEXT AS name) FROM core.contributors",
            "core.contributors nothing_required_is_null",
        ),
        (
            "INSERT INTO internal.violations SELECT document_id, 'core.mentions', 'x', 'a', 'b' FROM raw.documents",
            "internal.violations every_value_reads_as_its_raw_text",
        ),
    ],
)
def test_broken_law_is_found_and_can_not_be_accepted(refreshed: Settings, fault: str, check: str) -> None:
    change(refreshed, fault)
    finding = findings(refreshed)[check]
    assert finding.blocks
    assert finding.check.law
    assert finding.sample
    with Warehouse(refreshed) as warehouse:
        audit.accept(warehouse, "candidate", "it is urgent")
        again = audit.recorded(warehouse.con, "candidate", audit.checks(STAGES)) or []
    assert any(f.blocks and f.check == finding.check for f in again)


PAGE = "(SELECT document_id FROM raw.documents WHERE path = '00.txt')"
OTHER = f"(SELECT * FROM {{}} WHERE document_id <> {PAGE} LIMIT 1)"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("faults", "check"),
    [
        (
            [f"INSERT INTO core.sentences FROM core.sentences WHERE document_id = {PAGE} LIMIT 1"],
            "core.sentences sentence_id_is_unique",
        ),
        (
            [
                f"INSERT INTO core.sentences SELECT * REPLACE ({PAGE} AS document_id) FROM {OTHER.format('core.sentences')}"
            ],
            "core.sentences sentence_id_is_unique",
        ),
        (
            [f"UPDATE internal.mentions SET sentence_id = 'nowhere' WHERE document_id = {PAGE}"],
            "core.mentions sentence_id_is_in_core_sentences",
        ),
        (
            ["DELETE FROM core.metrics", "DELETE FROM ops.ledger WHERE stage = 'metrics'"],
            "core.observations metric_id_is_in_core_metrics",
        ),
        (
            ["DELETE FROM core.entities", "DELETE FROM ops.ledger WHERE stage = 'entities'"],
            "core.mentions entity_id_is_in_core_entities",
        ),
    ],
)
def test_looking_at_what_changed_since_the_release_finds_broken_law_too(
    published: Settings, filled: Path, faults: list[str], check: str
) -> None:
    (filled / "00.txt").write_bytes(PAGES["opening, another figure"])
    refresh(published)
    last = publishing.baseline(published, "candidate")
    assert not any(finding.blocks for finding in findings(published, baseline=last).values())
    change(published, *faults)
    assert findings(published, baseline=last)[check].blocks


@pytest.mark.slow
def test_what_is_counted_from_the_last_release_is_what_is_there(published: Settings, filled: Path) -> None:
    (filled / "00.txt").write_bytes(PAGES["opening, another figure"])
    (filled / "01.txt").unlink()
    refresh(published)
    release, is_new = publish(published)
    assert is_new
    with Warehouse(published) as warehouse:
        assert content(warehouse.con) == release.manifest["tables"]


@pytest.mark.slow
def test_absurd_figures_block_until_a_person_accepts_them(published: Settings, filled: Path) -> None:
    settings = published
    before = current_release(settings)
    (filled / "absurd.txt").write_text(ABSURD, encoding="utf-8")
    refresh(settings)
    with pytest.raises(publishing.NotPublishable, match=r"value_is_plausible_but_for_a_few: 4 rows.*--accept"):
        publish(settings)
    assert current_release(settings) == before
    with Warehouse(settings) as warehouse:
        audit.accept(warehouse, audit.candidate_id(warehouse.con), "they <b>do</b> stand there")
    release, is_new = publish(settings)
    assert is_new
    assert release.manifest["accepted"] == "they <b>do</b> stand there"
    assert "they &lt;b&gt;do&lt;/b&gt; stand there" in release.audit_report.read_text(encoding="utf-8")


@pytest.mark.slow
def test_pages_of_one_sentence_each_are_published(settings: Settings, filled: Path) -> None:
    for number in range(60):
        (filled / f"{number:02}.txt").write_text(f"他花了{number + 2}.5美元", encoding="utf-8")
    refresh(settings)
    release, is_new = publish(settings)
    assert is_new
    assert ask(release.database, "SELECT count(*), min(value) FROM core.observations WHERE unit = '美元'") == [
        (60, 2.5)
    ]


def test_a_share_may_not_fall_below_a_part_of_that_of_the_last_release() -> None:
    last = Baseline("r000001-00000000", {"core.articles headline_fill": 0.8})
    (check,) = [found for found in declared(last) if found.name == "headline_fill_did_not_fall"]
    assert isinstance(check.rule, Measure)
    assert check.severity == "error"
    assert check.rule.bound == Between(low=0.8 * 0.3)
    assert check.rule.at_least == 30


@pytest.mark.slow
def test_a_row_at_fault_is_found_again_when_only_other_pages_changed(refreshed: Settings, filled: Path) -> None:
    settings = refreshed
    (filled / "absurd.txt").write_text(ABSURD.split("，石桥")[0] + "。\n", encoding="utf-8")
    refresh(settings)
    implausible = "internal.observations value_is_plausible"
    assert findings(settings)[implausible].failing_rows == 1
    looked_at = ask(settings.database, "SELECT count(*) FROM ops.audited WHERE stage = 'observations'")
    assert looked_at == ask(settings.database, "SELECT count(*) - 1 FROM ops.ledger WHERE stage = 'observations'")
    (filled / "00.txt").unlink()
    refresh(settings)
    assert findings(settings)[implausible].failing_rows == 1


@pytest.mark.slow
def test_the_share_of_rows_at_fault_is_of_all_rows_those_judged_before_and_those_that_others_wrote(
    refreshed: Settings, filled: Path
) -> None:
    share = "internal.observations value_is_plausible_but_for_a_few"
    (filled / "absurd.txt").write_text(ABSURD, encoding="utf-8")
    refresh(refreshed)
    ((rows,),) = ask(refreshed.database, "SELECT count(*) FROM internal.observations")
    for _ in range(2):
        assert findings(refreshed)[share].measured == pytest.approx(4 / rows)
    with duckdb.connect(str(refreshed.database)) as con:
        con.execute("UPDATE internal.observations SET dimension = 'ratio', canonical_value = 1000000")
    assert findings(refreshed)[share].measured == 1


@pytest.mark.slow
def test_a_landing_that_lost_most_of_its_files_is_not_published(refreshed: Settings) -> None:
    last = Baseline("r000001-00000000", {"raw.documents documents": 100.0})
    found = findings(refreshed, baseline=last)["raw.documents documents_did_not_fall"]
    assert found.blocks
    assert not found.check.law
    assert "last release 100" in found.check.description


def test_a_release_is_compared_with_the_one_before_it(published: Settings) -> None:
    first = current_release(published)
    assert first
    candidate = first.manifest["candidate_id"]
    assert publishing.baseline(published, candidate) == Baseline()
    manifest = first.manifest
    assert publishing.baseline(published, "another") == Baseline(
        first.release_id, manifest["measures"], first.database, manifest["law"], manifest["ledger"]
    )
    assert first.manifest["measures"]["raw.documents documents"] == first.manifest["tables"]["raw.documents"]["rows"]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "expected `measures:` or `rows:`"),
        ("measures: {}", "declares no expectation"),
        ("measures: {a: {value: 1}}", "core.articles.yaml, a: expected `means:`"),
        ("measures: {a: {means: A., value: 1, mim: 2}}", "unknown mim"),
        ("rows: {a: {means: A.}}", "expected `value:`"),
        ("rows: [", "core.articles.yaml: while parsing"),
    ],
)
def test_a_wrong_file_of_expectations_is_named(tmp_path: Path, content: str, complaint: str) -> None:
    for table in ("raw.documents", "raw.rejects"):
        (tmp_path / f"{table}.yaml").write_text("measures: {a: {means: A., value: 1, min: 0}}", encoding="utf-8")
    with pytest.raises(ExpectationError, match=r"yaml: missing"):
        list(declared(Baseline(), tmp_path))
    for table in _tables_of_readers():
        (tmp_path / f"{table}.yaml").write_text("measures: {a: {means: A., value: 1, min: 0}}", encoding="utf-8")
    assert len(list(declared(Baseline(), tmp_path))) == len(_tables_of_readers())
    (tmp_path / "core.articles.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(ExpectationError, match=complaint):
        list(declared(Baseline(), tmp_path))


def _tables_of_readers() -> set[str]:
    return {check.table for check in audit.checks(STAGES) if check.table.split(".")[0] in ("raw", "core")}


def test_a_check_that_can_not_be_run_is_no_finding(refreshed: Settings) -> None:
    wrong = Check("nonsense", "core.articles", "error", "It makes sense.", "SELECT * FROM core.nonsense")
    with Warehouse(refreshed) as warehouse, pytest.raises(audit.AuditError, match="cannot be run"):
        audit.audit(warehouse, "candidate", [wrong], "run")
    assert ask(refreshed.database, "FROM ops.audits") == []


@pytest.mark.slow
def test_a_crash_of_great_expectations_is_no_finding() -> None:
    import polars as pl

    from orchestration.audit.model import Between
    from orchestration.audit.validation import Expectation, validate

    missing = Expectation("no such column", Between(low=0), "error", "There is such a column.")
    with pytest.raises(audit.AuditError, match="Great Expectations failed on frame"):
        validate("frame", pl.DataFrame({"value": [1.0]}), (), [missing])


@pytest.mark.slow
def test_a_process_beside_the_run_gives_the_same_verdicts_and_when_it_is_killed_that_is_said() -> None:
    import polars as pl

    from orchestration.audit.model import Between
    from orchestration.audit.validation import Expectation

    frame = pl.DataFrame({"id": ["a", "b"], "value": [1.0, -1.0]})
    asked = ("frame", frame, ("id",), [Expectation("value", Between(low=0), "error", "No value is negative.")])
    [here], [beside] = (answer(Judge(workers).judge(*asked)) for workers in (1, 2))
    assert beside.unexpected == here.unexpected == [{"id": "b", "value": -1.0}]
    killed = Judge(2)._submit(os._exit, 1)
    with pytest.raises(audit.AuditError, match="was killed"):
        answer(killed)
    assert answer(Judge(2).judge(*asked)) == [beside]


@pytest.mark.slow
def test_great_expectations_is_imported_by_an_audit_only(published: Settings) -> None:
    """Neither the definitions, nor a run on a warehouse whose audit is on record, pay for its import."""
    settings = published
    program = f"""
import sys
from pathlib import Path
from orchestration.settings import Settings
from orchestration.definitions import build_defs
from orchestration.jobs import refresh
settings = Settings(landing={settings.landing!r}, warehouse=Path({str(settings.warehouse)!r}), workers=1, keep_releases=3)
job = build_defs(settings).resolve_job_def(refresh.name)
assert job.execute_in_process(run_config={{"loggers": {{"console": {{"config": {{"log_level": "CRITICAL"}}}}}}}}).success
assert "great_expectations" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)

"""A curator's lines in the table of corrections: within an article, and across pages."""

from __future__ import annotations

from assets.entities.corrections import Corrections
from assets.entities.model import ArticleEntities
from assets.entities.naming import name_of
from assets.entities.read import read_entities
from assets.entities.resolve import NameEvidence, TieEvidence, resolve
from assets.reference import rows
from tests.entities.pages import article, names, titles

FULL, SHORT = "绍兴坤昱材料生物有限公司", "坤昱生物"
OTHER = "青岚远研稀土有限公司"


def line(action: str, wrong: str, right: str, expect: str = "", kind: str = "organization") -> dict[str, str]:
    reason = "the registers of both say so"
    return {"kind": kind, "wrong": wrong, "right": right, "action": action, "reason": reason, "expect": expect}


def read(*bodies: str, curated: Corrections) -> list[ArticleEntities]:
    return read_entities("d1", [article(body) for body in bodies], curated)


def test_a_forced_merge_gives_the_mentions_the_right_name_and_ties_the_form() -> None:
    (entities,) = read(f"{OTHER}开业。", curated=Corrections([line("merge", OTHER, FULL)]))
    assert names(entities, "organization") == {OTHER: FULL}
    assert [(tie.form, tie.name.text, tie.method, tie.status) for tie in entities.ties] == [
        (OTHER, FULL, "correction", "confirmed")
    ]


def test_a_forced_merge_carries_the_short_forms_of_the_article() -> None:
    (entities,) = read(f"{FULL}开业。{SHORT}扩产。", curated=Corrections([line("merge", FULL, OTHER)]))
    assert names(entities, "organization") == {FULL: OTHER, SHORT: OTHER}


def test_a_correction_applies_only_in_articles_that_hold_the_expected_word() -> None:
    curated = Corrections([line("merge", OTHER, FULL, expect="坤昱")])
    with_word, without = read(f"{OTHER}原名坤昱。", f"{OTHER}开业。", curated=curated)
    assert names(with_word, "organization")[OTHER] == FULL
    assert names(without, "organization") == {OTHER: OTHER}
    assert with_word.ties == ()  # a tie would carry the correction to the other article


def test_a_misprint_is_put_right_under_its_guard() -> None:
    curated = Corrections([line("correct", "罗明运", "罗明远", expect="区委书记", kind="person")])
    (entities,) = read("区委书记罗明运调研。", curated=curated)
    assert names(entities, "person") == {"罗明运": "罗明远"}
    assert titles(entities) == [("罗明远", "区委书记", "区委")]


def test_a_forbidden_pair_is_not_bound_within_an_article() -> None:
    curated = Corrections([line("forbid", SHORT, FULL)])
    (entities,) = read(f"{FULL}开业。{SHORT}扩产。", curated=curated)
    assert names(entities, "organization") == {FULL: FULL, SHORT: SHORT}
    assert entities.ties == ()


def test_a_forbidden_pair_is_neither_merged_nor_proposed_across_pages() -> None:
    short, full = name_of("organization", SHORT), name_of("organization", FULL)
    tie = TieEvidence(SHORT, full, "defined", "confirmed", 3)
    evidence = [NameEvidence(short, 1), NameEvidence(full, 1)]
    free = resolve(evidence, [tie], Corrections([]))
    assert {link.name: link.target for link in free} == {short: full, full: full}
    for pair in (line("forbid", SHORT, FULL), line("forbid", FULL, SHORT)):
        links = resolve(evidence, [tie], Corrections([pair]))
        assert {link.name: link.target for link in links} == {short: short, full: full}


def test_a_forced_merge_leads_the_names_of_other_pages_to_the_right_name() -> None:
    wrong, right = name_of("organization", OTHER), name_of("organization", FULL)
    (entities,) = read(f"{OTHER}开业。", curated=Corrections([line("merge", OTHER, FULL)]))
    (tie,) = entities.ties
    assert tie.block == wrong.block
    evidence = TieEvidence(tie.form, tie.name, tie.method, tie.status, 1)
    links = resolve([NameEvidence(wrong, 1)], [evidence], Corrections([]))
    assert [(link.name, link.target, link.method) for link in links] == [(wrong, right, "correction")]


def test_every_line_of_the_table_says_why() -> None:
    assert all(row["reason"] and row["action"] in ("correct", "merge", "forbid") for row in rows("corrections"))

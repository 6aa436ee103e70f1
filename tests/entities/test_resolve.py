"""Who is who across pages: links of one block, free of order and history."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.entities.model import Name
from assets.entities.naming import name_of, stem
from assets.entities.organizations.abbreviations import abbreviates
from assets.entities.resolve import Link, NameEvidence, TieEvidence, fuller, resolve


def _org(text: str, scope: str = "") -> Name:
    return name_of("organization", text, scope)


def _resolve(*names: Name, ties: tuple[TieEvidence, ...] = ()) -> list[Link]:
    return resolve([NameEvidence(name, 1) for name in names], ties)


def _confirmed(links: list[Link]) -> dict[Name, Name]:
    return {link.name: link.target for link in links if link.status == "confirmed"}


def test_a_short_name_meets_its_full_name_of_another_page() -> None:
    short, full = _org("坤昱生物"), _org("绍兴坤昱材料生物有限公司")
    assert short.block == full.block
    assert _confirmed(_resolve(short, full)) == {short: full, full: full}


def test_a_short_name_of_two_firms_is_only_proposed() -> None:
    short = _org("坤昱生物")
    one, other = _org("绍兴坤昱生物有限公司"), _org("长沙坤昱生物科技有限公司")
    links = _resolve(short, one, other)
    assert _confirmed(links)[short] == short
    assert {link.target for link in links if link.name == short and link.status == "proposed"} == {one, other}


def test_a_tie_leads_to_a_name_of_another_block() -> None:
    short, full = _org("城北资规分局"), _org("滨州市自然资源和规划局城北分局")
    tie = TieEvidence("城北资规分局", full, "abbreviation", "confirmed", 1)
    assert _confirmed(_resolve(short, ties=(tie,))) == {short: full}


def test_two_ties_that_disagree_confirm_none() -> None:
    short = _org("城北分局")
    one, other = _org("滨州市自然资源局城北分局"), _org("滨州市公安局城北分局")
    ties = tuple(TieEvidence("城北分局", name, "abbreviation", "confirmed", 3) for name in (one, other))
    links = _resolve(short, ties=ties)
    assert _confirmed(links) == {short: short}
    assert {link.target for link in links if link.status == "proposed"} == {one, other}


def test_bodies_of_one_jurisdiction_are_one_and_of_two_are_two() -> None:
    here, named = _org("区委", "甲市乙区"), _org("乙区委", "甲市乙区")
    there = _org("区委", "甲市丙区")
    assert here.block != there.block
    assert _confirmed(_resolve(here, there)) == {here: here, there: there}
    assert fuller(here, named)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("区人大", "绍兴市越城区第十七届人民代表大会"),
        ("区政协", "政协绍兴市越城区第十五届委员会"),
        ("区政协", "中国人民政治协商会议绍兴市越城区委员会"),
        ("区委", "中国共产党绍兴市越城区第三届委员会"),
    ],
)
def test_a_body_is_one_in_every_term(short: str, full: str) -> None:
    assert _org(short, "绍兴市越城区").block == _org(full, "绍兴市越城区").block


def test_a_committee_of_an_association_is_not_that_of_the_party() -> None:
    assert _org("区委", "绍兴市越城区").block != _org("共青团绍兴市越城区委员会", "绍兴市越城区").block


def test_homonyms_are_proposed_and_not_merged() -> None:
    one, other = name_of("person", "罗明远", "甲市"), name_of("person", "罗明远", "云帆医疗")
    links = _resolve(one, other)
    assert _confirmed(links) == {one: one, other: other}
    assert any(link.status == "proposed" for link in links)


def test_a_name_without_office_is_the_only_bearer_known() -> None:
    bare, known = name_of("person", "罗明远"), name_of("person", "罗明远", "甲市")
    assert _confirmed(_resolve(bare, known))[bare] == known
    assert _confirmed(_resolve(bare, known, name_of("person", "罗明远", "乙市")))[bare] == bare


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("云帆医疗", "绍兴云帆医疗器械有限公司", True),
        ("云帆", "云帆集团", True),
        ("云帆科技（绍兴）公司", "云帆生物科技(绍兴)有限公司", True),
        ("云帆生物绍兴公司", "云帆生物科技(绍兴)有限公司", True),
        ("城北资规分局", "滨州市自然资源和规划局城北分局", True),
        ("武汉校友会", "湖北理工学院武汉校友会", True),
        ("湖北校友会", "湖北理工学院武汉校友会", False),
        ("云海医疗", "绍兴云帆医疗器械有限公司", False),
        ("市政府", "青岚市人民政府", True),
        ("区委", "区卫健委", False),  # the party, and an office
        ("青岚路桥集团", "青岚城市建设集团", False),  # 路桥 is a district elsewhere, and a trade
    ],
)
def test_abbreviations(short: str, full: str, expected: bool) -> None:
    assert abbreviates(short, full) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("绍兴坤昱材料生物有限公司", "坤昱"),
        ("坤昱生物", "坤昱"),
        ("云帆生物科技(绍兴)有限公司", "云帆"),
        ("江苏东辰智慧医疗科技股份有限公司", "东辰"),
    ],
)
def test_the_stem_of_a_firm(text: str, expected: str) -> None:
    assert stem(text) == expected


_TEXTS = st.sampled_from(
    [
        "坤昱",
        "坤昱生物",
        "坤昱集团",
        "绍兴坤昱生物有限公司",
        "坤昱材料生物有限公司",
        "长沙坤昱材料有限公司",
        "坤昱生物公司",
    ]
)
_NAMES = st.builds(name_of, st.just("organization"), _TEXTS) | st.builds(
    name_of, st.just("person"), st.sampled_from(["罗明远", "周建"]), st.sampled_from(["", "甲市", "甲市乙区", "云帆"])
)
_TIES = st.builds(
    TieEvidence,
    _TEXTS,
    st.builds(name_of, st.just("organization"), _TEXTS),
    st.sampled_from(["short_form", "defined"]),
    st.sampled_from(["confirmed", "proposed"]),
    st.integers(1, 9),
)


@settings(deadline=None)  # the first example loads the reference tables
@given(st.lists(_NAMES, unique=True), st.lists(_TIES), st.randoms())
def test_links_do_not_depend_on_order_or_counts(
    names: list[Name], ties: list[TieEvidence], chance: random.Random
) -> None:
    evidence = [NameEvidence(name, 1) for name in names]
    shuffled = [NameEvidence(name, chance.randint(1, 99)) for name in chance.sample(names, len(names))]
    assert resolve(evidence, ties) == resolve(shuffled, chance.sample(ties, len(ties)))


@settings(deadline=None)  # the first example loads the reference tables
@given(st.lists(_NAMES, unique=True), st.lists(_TIES))
def test_every_name_has_one_confirmed_link_and_chains_end(names: list[Name], ties: list[TieEvidence]) -> None:
    links = resolve([NameEvidence(name, 1) for name in names], ties)
    confirmed = [link for link in links if link.status == "confirmed"]
    assert sorted(map(str, (link.name for link in confirmed))) == sorted(map(str, names))
    assert all(link.target == link.name or fuller(link.name, link.target) for link in confirmed)


@pytest.mark.parametrize("other", ["市发改委", "市发展改革委", "海宁市发展和改革委员会"])
def test_full_and_short_forms_of_a_body_are_one_in_one_jurisdiction(other: str) -> None:
    here = _org("市发展和改革委员会", "浙江省嘉兴市海宁市")
    assert _org(other, "浙江省嘉兴市海宁市").block == here.block
    assert _org(other, "安徽省宣城市宁国市").block != here.block

"""Zones by their full and short words (经开区 for 经济技术开发区), on one page and across pages."""

import pytest

from assets.entities.naming import name_of
from assets.entities.organizations.abbreviations import abbreviates
from tests.entities.pages import names, read


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("明溪经开区", "明溪经济开发区", True),
        ("明溪经开区", "青岚市明溪经济技术开发区", True),
        ("青岚高新区", "青岚市高新技术产业开发区", True),
        ("青岚综保区", "青岚综合保税区", True),
        # the zone of another seat, a zone of another kind, and none at all
        ("青岚经开区", "青岚市明溪经济开发区", False),
        ("明溪经开区", "明溪高新技术产业开发区", False),
        ("经开区", "明溪经济开发区", False),
        ("明溪经开区", "明溪经开区", False),
    ],
)
def test_short_words_for_a_zone(short: str, full: str, expected: bool) -> None:
    assert abbreviates(short, full) is expected


def test_the_forms_of_a_zone_meet_across_pages() -> None:
    forms = ("绍兴经开区", "绍兴经济开发区", "绍兴经济技术开发区")
    assert len({name_of("organization", form).block for form in forms}) == 1


def test_all_forms_of_the_only_zone_of_a_page_are_one() -> None:
    text = "绍兴经济开发区公布规划。绍兴经开区的企业增多，目前经开区有企业百家。"
    assert names(read(text)[0], "organization") == {
        "绍兴经济开发区": "绍兴经济开发区",
        "绍兴经开区": "绍兴经济开发区",
        "经开区": "绍兴经济开发区",
    }


def test_two_zones_of_a_page_stay_two() -> None:
    found = names(read("绍兴经济开发区与无锡经开区结对，经开区之间交流。")[0], "organization")
    assert found == {"绍兴经济开发区": "绍兴经济开发区", "无锡经开区": "无锡经开区"}

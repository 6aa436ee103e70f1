"""Short forms on one page: a town's body without its town, a firm without its trade, a legal form added to a known name."""

import pytest

from tests.entities.pages import names, read


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("由镇妇联发起。云塘镇妇联主席容澄仪说，还会再来。", "镇妇联", "云塘镇妇联"),
        ("与青岚朱澄湖有机农业有限公司签约。朱澄湖公司总经理安若曦在场。", "朱澄湖公司", "青岚朱澄湖有机农业有限公司"),
        ("记者从中国国家铁路集团有限公司获悉，国铁集团加开列车。", "国铁集团", "中国国家铁路集团有限公司"),
    ],
)
def test_a_short_form_stands_for_the_full_name(text: str, short: str, full: str) -> None:
    assert names(read(text)[0], "organization")[short] == full


@pytest.mark.parametrize(
    ("text", "short"),
    [
        # two towns: nobody knows whose it is
        ("云塘镇妇联和石湾镇妇联到场，镇妇联发言。", "镇妇联"),
        # two firms with the same head
        ("瑞澄无纺布有限公司和瑞澄卫材有限公司参展，瑞澄公司发言。", "瑞澄公司"),
    ],
)
def test_a_short_form_of_two_stands_for_itself(text: str, short: str) -> None:
    assert names(read(text)[0], "organization")[short] == short


def test_the_party_body_of_a_town_is_named_by_its_secretary() -> None:
    found = names(read("石桥街道党工委书记蔺国强说，街道党工委牵头。")[0], "organization")
    assert found["石桥街道党工委"] == "石桥街道党工委"

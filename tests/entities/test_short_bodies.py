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
        # the party's committee of a city is no short form of that for discipline
        ("他改任徐州市委书记。徐州市纪委前书记郁清和被查。", "徐州市委"),
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


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("徐州市教育局发文。教育局要求各校整改。", "教育局", "徐州市教育局"),
        ("市水务局抢修，由水务局督办。", "水务局", "市水务局"),
        ("新北市政府警察局表示，警察局加强巡逻。", "警察局", "新北市政府警察局"),
    ],
)
def test_a_bureau_is_called_by_its_last_words_after_its_name(text: str, short: str, full: str) -> None:
    assert names(read(text)[0], "organization")[short] == full


@pytest.mark.parametrize(
    "text",
    [
        "教育局要求各校整改。徐州市教育局发文。",  # before its name nobody knows whose
        "徐州市教育局和宿迁市教育局发文，教育局督办。",
        "徐州市教育局发文，各县教育局配合，该教育局也到场。",
    ],
)
def test_a_bureau_of_another_or_of_two_is_not_meant(text: str) -> None:
    assert "教育局" not in names(read(text)[0], "organization")

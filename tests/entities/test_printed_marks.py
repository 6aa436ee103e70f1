"""Pages in half-width punctuation give the rows that those in full width give; surfaces stay as printed."""

from __future__ import annotations

import pytest

from tests.entities.pages import read, surfaces, titles

_HALF = str.maketrans("，；：（）", ",;:()")
PAGES = [
    "会议选举宓怀远为会长，郁清和、裴知行为副会长；免去罗明远的秘书长职务。",
    "青岚云帆机械有限公司（以下简称：云帆机械）昨日开工，云帆机械总经理周良（左二）介绍了项目。",
    "云帆（青岚）新材料有限公司与青岚市明溪区政府签约，区长郁清和，副区长裴知行出席。",
    "公开信息显示，澄湖股份（603999.SH）上涨，石桥镇柳湾村：宓怀远家通了水。",
]


@pytest.mark.parametrize("wide", PAGES)
def test_both_widths_are_read_alike(wide: str) -> None:
    half = wide.translate(_HALF)
    for kind in ("person", "organization", "place"):
        assert surfaces(read(half)[0], kind) == [one.translate(_HALF) for one in surfaces(read(wide)[0], kind)]
    assert [row[:2] for row in titles(read(half)[0])] == [row[:2] for row in titles(read(wide)[0])]


def test_names_with_marks_are_given_as_printed() -> None:
    (found,) = read("云帆(青岚)新材料有限公司投产,约翰.史密斯(John Smith)到场,联系邮箱news@yuntang.example。")
    assert surfaces(found, "organization") == ["云帆(青岚)新材料有限公司"]

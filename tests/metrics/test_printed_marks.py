"""Pages that print commas, semicolons and colons in half width are read as those in full width."""

from tests.metrics.pages import read


def test_what_is_expected_ends_with_its_item() -> None:
    body = "签约项目3个,预计建成后可年创税收5亿元;开工项目8个,总投资9亿元。"
    assert [o.status for o in read(body)] == ["actual", "forecast", "actual", "actual"]


def test_surfaces_are_cut_from_the_page_as_printed() -> None:
    body = "去年完成产值1,200万元,销售额上升三成一,仓库面积9亩;"
    found = read(body)
    assert [o.surface for o in found] == ["1,200万元", "三成一", "9亩"]
    assert all(body[o.start : o.end] == o.surface for o in found)


def test_whose_the_figures_of_the_last_years_are() -> None:
    body = "近三年全区累计投入经费9亿元,占比达35%。"
    assert [(o.subject, o.indicator) for o in read(body)] == [("全区", "累计投入经费"), ("全区", "占比")]

"""What holds for any text: no exception, figures in order, surfaces where they are said to stand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from assets.metrics.observe import observe
from tests.metrics.pages import article, entities

CHARACTERS = (
    "0123456789０５一二两三十百万亿零几半点第约超近多余以上至到%％年月日个家名亩元吨公里"
    "增长下降比同去今“”（）《》、，。；：~-－—/.的了在 \n\u200b\ud800$"
)

pages = st.one_of(st.text(max_size=60), st.text(alphabet=CHARACTERS, max_size=80))


@given(pages, st.sampled_from([None, "2024-02-29"]))
@settings(max_examples=400, deadline=None)
def test_any_text_can_be_read(body: str, published: str | None) -> None:
    found = observe(article(body, published), entities(body))
    position = 0
    for o in found:
        assert body[o.start : o.end] == o.surface != ""
        assert o.start >= position
        position = o.end
        for span in (o.subject_span, o.period_span, o.indicator_span):
            assert span is None or 0 <= span[0] <= span[1] <= len(body)
        assert o.subject is None or o.subject_span is None or body[slice(*o.subject_span)] == o.subject
        assert o.period_span is None or body[slice(*o.period_span)] == o.period_text
        assert not (o.period_start and o.period_end) or o.period_start <= o.period_end
        assert o.value_high is None or o.value_high > o.value


def test_a_long_line_takes_time_in_proportion() -> None:
    sentence = "去年，园区新增企业5家，同比增长3%、4%，"
    assert len(observe(article(sentence * 300), entities(""))) == 900


def test_a_range_to_nothing_is_no_range() -> None:
    body = "1-0万元"
    assert [o.surface for o in observe(article(body), entities(body))] == ["0万元"]

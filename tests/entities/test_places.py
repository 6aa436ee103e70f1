"""Places: divisions with their codes, places with a suffix, and the words that are none."""

import pytest

from assets.entities.divisions import path, short_form
from tests.entities.pages import names, read, surfaces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("涵盖美国、巴西、加拿大和东南亚。", ["美国", "巴西", "加拿大", "东南亚"]),
        ("服务石桥镇、云塘街道。", ["石桥镇", "云塘街道"]),
        ("鸣溪路阳光商业街集聚了商铺。", ["鸣溪路阳光商业街"]),
        ("地址：杭州市西湖区机场路100号", ["杭州市", "西湖区", "机场路"]),
        ("来到镜湖生态净水厂和亚凡财富中心。", ["镜湖生态净水厂", "亚凡财富中心"]),
        ("推进“双湖”创新区建设。", ["“双湖”创新区"]),
        ("在西太湖之滨，太湖清澈。", ["西太湖", "太湖"]),
        ("为东太湖的治理出力。", ["东太湖"]),  # where the segmenter takes 为东 for a word
        # roads and waters that are words of the dictionary, where somebody is; banks
        ("在城区解放路与建设路交叉口。", ["解放路", "建设路"]),
        ("记者在观澜湖看到，清溪江边、镜心湖畔有人散步，人工湖边也有。", ["观澜湖", "清溪江", "镜心湖"]),
        ("在九龙商场和万达商厦，大型商场、购物中心也在。", ["九龙商场", "万达商厦"]),
        ("甘肃临夏州积石山县发生地震。", ["甘肃", "临夏州", "积石山县"]),
        # no places
        ("依法治区，勇攀高峰，理清思路，走新路。", []),
        ("非洲猪瘟、中国特色社会主义、北京时间。", []),
        ("我区、全市、各乡镇、城乡道路、市场。", []),
        ("和平发展，长安汽车。", []),
    ],
)
def test_named_places(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "place") == expected


@pytest.mark.parametrize(
    ("text", "surface", "code"),
    [
        ("常熟开会。", "常熟", "320581"),
        ("苏州市姑苏区开会。", "姑苏区", "320508"),
        ("南京市鼓楼区开会。", "鼓楼区", "320106"),
        ("徐州市鼓楼区开会。", "鼓楼区", "320302"),
        ("鼓楼区开会。", "鼓楼区", ""),  # four districts have this name: none is chosen
        ("吉林开会。", "吉林", "220000"),  # the province before the city of the same name
    ],
)
def test_divisions_have_their_code_as_scope(text: str, surface: str, code: str) -> None:
    (entities,) = read(text)
    assert {m.surface: m.name.scope for m in entities.mentions}[surface] == code


def test_a_town_has_the_code_of_the_one_in_the_page_s_county() -> None:
    (entities,) = read("安吉县孝丰镇推进工程，县委要求加快，我县落实。")
    name = next(m.name for m in entities.mentions if m.surface == "孝丰镇")
    assert path(name.scope[:6]) == "浙江省湖州市安吉县"


def test_short_and_full_names_of_a_division_are_one_name() -> None:
    (entities,) = read("江苏推进改革，江苏省发文。")
    assert names(entities, "place") == {"江苏": "江苏省", "江苏省": "江苏省"}


def test_a_misprint_in_the_corrections_stands_for_the_right_name() -> None:
    (entities,) = read("漏湖近岸带修复。")
    assert names(entities, "place") == {"漏湖": "滆湖"}


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("江苏省", "江苏"),
        ("新疆维吾尔自治区", "新疆"),
        ("恩施土家族苗族自治州", "恩施"),
        ("香港特别行政区", "香港"),
        ("郊区", None),
    ],
)
def test_short_forms_of_divisions(name: str, short: str | None) -> None:
    assert short_form(name) == short

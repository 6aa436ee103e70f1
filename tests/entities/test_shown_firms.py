"""Firms that their place in the text shows to be ones: in a row with known firms, behind a word for a firm, in brackets."""

import pytest

from tests.entities.pages import names, read, surfaces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands in a row with known firms is one, be it a word of the language
        ("到场的有华为、云晴、比亚迪、青禾等企业。", ["华为", "云晴", "比亚迪", "青禾"]),
        (
            "召集伊利、星光、三晴、蒙牛、银坡、雀巢等12家大型乳企开会。",
            ["伊利", "星光", "三晴", "蒙牛", "银坡", "雀巢"],
        ),
        ("谷歌、Bluefin、亚马逊、微软均宣布裁员。", ["谷歌", "Bluefin", "亚马逊", "微软"]),
        # a row of more than firms, or with one firm alone, shows nothing
        ("华为、智能、物流、比亚迪、健康等企业和产业参展。", ["华为", "比亚迪"]),
        ("手机、电视、华为、空调都在打折。", ["华为"]),
        # a word for a firm before letters
        ("共享出行公司Bluefin募集7200万美元。", ["Bluefin"]),
        ("芯片厂商Bluefin Marine发布财报，公司IPO在即，企业HR很忙。", ["Bluefin Marine"]),
        # an unknown word and a trade before what only firms have
        ("沐岚科技CEO袁菁发表公开信，沐岚科技会继续投入。", ["沐岚科技"]),
        ("澄岳期货分析师罗明远认为，国际原油期货还会上涨。", ["澄岳期货"]),
        ("考察团先后深入梁河治理项目、中云创光电等地考察。", ["中云创光电"]),
        # whose base it is; a verb before a word for a firm makes no name
        ("一行人走进云帆精密制造基地。", ["云帆精密"]),
        ("山东薛城深耕农业合作社建设。", []),
        # a common noun alone behind a verb of going there
        ("一行人来到铁牛集团，又到荷花集团调研。", ["铁牛集团", "荷花集团"]),
        ("影响到企业集团的发展，打击到走私集团。", []),
        # a firm after a trade and a conjunction
        ("科技与字节跳动旗下业务合作。", ["字节跳动"]),
    ],
)
def test_firms_are_shown_by_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


def test_letters_in_brackets_stand_for_the_name_before_them() -> None:
    found = names(read("青岚市海洋监测中心（QOMC）发布预警。QOMC称，QOMCX与此无关。")[0], "organization")
    assert found == {"青岚市海洋监测中心": "青岚市海洋监测中心", "QOMC": "青岚市海洋监测中心"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("明溪区金霞消防站和市反诈中心到场。", ["明溪区金霞消防站", "市反诈中心"]),
        ("青岚日报社明溪分社成立。", ["青岚日报社明溪分社"]),
        # who acts together with a firm is no part of its name
        ("青岚市建设基金（以下简称“建设基金”）联合三六晴股份有限公司出资。", ["三六晴股份有限公司"]),
        ("希望减少对沃尔沃及其母公司的依赖。", ["沃尔沃"]),
    ],
)
def test_other_bodies(text: str, expected: list[str]) -> None:
    found = surfaces(read(text)[0], "organization")
    assert [name for name in found if name in expected] == expected
    assert not any(name.startswith("联合") or name.endswith("母公司") for name in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("车停在渡口塘停车场，公园里的停车场满了。", ["渡口塘停车场"]),
        ("渔船回到黄岚港国家中心渔港。", ["黄岚港国家中心渔港"]),
        # the class of waters of a division is none of them
        ("绍兴市水库调度符合规定。", ["绍兴市"]),
    ],
)
def test_sites(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "place") == expected

"""Places that the segmenter cuts, that only a list shows, and that words of the language are called by."""

import pytest

from tests.entities.pages import read, surfaces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a numeral or a preposition at the head of a name
        ("要盯紧防汛，对墙岙水库、三里庄水库再排查。", ["墙岙水库", "三里庄水库"]),
        # a town and the village after it
        ("明溪区朝阳镇南石山村，有个老窑。", ["明溪区", "朝阳镇", "南石山村"]),
        ("在李家疃村的村头，灯亮了。", ["李家疃村"]),
        # bridges over a water
        ("今日，石澄河特大桥主桥合龙。", ["石澄河特大桥"]),
        # words of the language for roads, squares and bridges
        ("绕行南韩大街、人民路。", ["南韩大街", "人民路"]),
        ("石桥街道解放西路的公园建成，站前大道停水。", ["石桥街道", "解放西路", "站前大道"]),
        ("因战备大桥抢修，船只绕行至战备大桥以东。", ["战备大桥"]),
        # roads of a list
        ("改造纬三路、倪山路等道路。", ["纬三路", "倪山路"]),
        # sights that a count closes
        ("云塘村市集、白鹭天堂、石门古战场三大景区接待游客。", ["云塘村市集", "白鹭天堂", "石门古战场"]),
        # a toll station on a highway; the police of a highway
        ("民警在沈海高速常山收费站检查，青岚高速交警支队部署。", ["沈海高速", "常山收费站"]),
        # the level of a river, the foot of a hill
        ("苕溪水位一度超警，邙山脚下有个村子。", ["苕溪", "邙山"]),
        # a district that the tagger sees, where a place stands
        ("轴承日前在伊滨区正式下线。", ["伊滨区"]),
        # a common word after its province
        ("今年在青海海东再建2处。", ["青海", "海东"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "place") == expected


@pytest.mark.parametrize(
    "text",
    [
        "走好振兴路，这是一条发展路、致富路、小康路。",
        "铁路、公路、水路联运，打通思路、出路。",
        "组织专家驻村指导，他回村教书。",
        "镜湖片区酒店全部客满。"[2:],
        "汉服巡游、应天门光影秀刚刚过去。"[5:],
        "本报讯（记者 巨晓峰）清明前后。",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert surfaces(read(text)[0], "place") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云塘镇党委副书记到场。", ["云塘镇"]),
        ("沿着镜湖大道向东，穿过澄河大桥，在人民广场下车。", ["镜湖大道", "澄河大桥", "人民广场"]),
        ("柳湾、新塘两个村受益，游人到了九龙潭瀑布。", ["柳湾", "新塘", "九龙潭瀑布"]),
    ],
)
def test_places_beside_other_words(text: str, expected: list[str]) -> None:
    assert sorted(surfaces(read(text)[0], "place")) == sorted(expected)

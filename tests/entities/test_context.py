"""Names that only the words beside them tell apart from persons, verbs and common words."""

import pytest

from tests.entities.pages import read, surfaces, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # waters and islands on a list, before a shore, after their town
        ("要盯紧高岚水库、辛安河等重点部位。", ["高岚水库", "辛安河"]),
        ("受降雨影响，松花江、汤旺河沿岸积水。", ["松花江", "汤旺河"]),
        ("工船在养马岛以北约15海里处起捕大西洋鲑。", ["养马岛"]),
        ("清晨，云塘镇敖其湾的村口热闹起来。", ["云塘镇", "敖其湾"]),
        ("在云塘镇古城村的示范区。", ["云塘镇", "古城村"]),
        # a village before what grows there
        ("采摘工在石桥镇岗桥村枸杞基地采摘。", ["石桥镇", "岗桥村"]),
        # roads, bridges, rivers, ports and crossings that are named after a county
        ("工程北起通海路，南至沁水河大桥。", ["通海路", "沁水河大桥"]),
        ("北流河、鉴江等河流超警。", ["北流河", "鉴江"]),
        ("同江口岸货运量攀升，同江铁路口岸过货增长。", ["同江口岸", "同江铁路口岸"]),
        ("货轮驶离同江港。", ["同江港"]),
        ("货物运到宁波舟山港。", ["宁波舟山港"]),
        # a railway through three cities: each is a place
        ("哈尔滨至绥化至铁力高铁开工。", ["哈尔滨", "绥化", "铁力"]),
        ("对改善小兴安岭林区交通有意义。", ["小兴安岭"]),
        # two names that the dictionary has as one word
        ("项目在广西南宁开工，是中亚地区的邻国。", ["广西", "南宁", "中亚"]),
        ("雨量海南省琼中县最大。", ["海南省", "琼中县"]),
        ("考察了科右前旗。", ["科右前旗"]),
        # verbs of going, conjunctions, a level before a site
        ("“离汉通道关闭”时期已过。", []),
        ("听取开发区建设铁路专用线情况介绍和文德岭水库汇报。", ["文德岭水库"]),
        ("在氹仔区酒店住下。", ["氹仔"]),
        # of the world
        ("货物发往俄罗斯下列宁斯科耶，男子来自埼玉县。", ["俄罗斯", "下列宁斯科耶", "埼玉县"]),
        ("哈萨克斯坦共和国在西部的纳库鲁郡以北。", ["哈萨克斯坦共和国", "纳库鲁郡"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a verb of one character with its particle closes a name
        ("种植大户祁永福种了210亩枸杞。", ["祁永福"]),
        ("养殖户白雪山卖了三头牛。", ["白雪山"]),
        # an adverb after a name that comes again without it
        ("研究员何军正带着团队测试。何军说，适宜推广。", ["何军"]),
        ("董事长贺立正说，产量翻番。贺立正表示，明年再建。", ["贺立正"]),
        ("团长陈河才介绍，近年来交往活跃。", ["陈河才"]),
        ("自民党干事长森山裕称，事件令人愤怒。", ["森山裕"]),
        ("实际控制人及一致行动人袁永刚、袁富根和袁永峰，合计减持。", ["袁永刚", "袁富根", "袁永峰"]),
        ("秘书长宣读名单。副总理来访。", []),
    ],
)
def test_persons(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "person") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("美国总统拜登、法国总统马克龙会面。", [("拜登", "总统"), ("马克龙", "总统")]),
        (
            "自治区党委常委、自治区副主席潘岳明出席。",
            [("潘岳明", "自治区党委常委"), ("潘岳明", "自治区副主席")],
        ),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str]]) -> None:
    assert [row[:2] for row in titles(read(text)[0])] == expected

"""Places of traffic and of rivers: lines and their stations, stretches of roads, tributaries; and which level stands before a name."""

import pytest

from tests.entities.marked import expected, printed


@pytest.mark.parametrize(
    "sentence",
    [
        # a line with a number, where the page tells that it is of an underground
        "{地 苏州}{地 地铁6号线}年底开通，乘客可在{地 柳渡站}换乘{地 2号线}。",
        "乘坐{地 轨道交通3号线}的人多了，{地 地铁三号线}的车也多了。",
        "厂里的3号线投产，技改后1号线停用。",
        # what stands before a station: its district, a part of its line, where the line starts
        "地铁开通后，从{地 海淀区}{地 北柳河站}到{地 丰台区}{地 梨树庄站}只需半小时。",
        "{地 地铁16号线}南段{地 丰田站}与{地 柳渡火车站}接驳。",
        "{地 地铁4号线}南起{地 公益西桥站}，北至{地 安柳桥北站}。",
        "驶至近轻铁{地 红石桥站}时，列车停驶，{地 6号线}的{地 金柳桥站}连接轻轨。",
        # the stations from which to which a part of a line leads
        "{地 地铁8号线}三期（{地 柳市口}—{地 五福堂}）通车。",
    ],
)
def test_lines_and_stations(sentence: str) -> None:
    assert printed(sentence)["place"] == expected(sentence)["place"]


@pytest.mark.parametrize(
    "sentence",
    [
        # lines that are called by the cities at their ends, alone and in a row
        "{地 京藏}、{地 包茂}、{地 丹锡高速公路}全线通车，{地 渝怀铁路}增开列车。",
        "各县通高速公路，建成中通高速公路连接线。",
        "项目东连{地 福州高速公路}，西接{地 云塘镇}。",
        # both ends of a stretch show each other to be roads
        "{地 福利街}（{地 金台路}至{地 奥威路}）封闭。",
        "位于{地 民安路}的{地 菜市街}至{地 通海街}路段施工。",
        "从小康路至富裕街要走好几年。",
        # the side of a road that an unknown word or a square calls
        "请绕行{地 永贵南大街}，{地 天鹅广场东路}也可通行。",
        "{地 明溪县}城区{地 新柳街}西段停水。",
        # the word between two places belongs to neither
        "车辆停泊在{地 公园北路}近{地 御景山庄}对出。",
        # a square of a common word behind its city
        "{地 成都}{地 人民广场}前举行升旗仪式。",
        # roads behind a part of a city, and their names when they come again
        "{地 观塘}{地 安达臣道}及{地 秀岭道}的斜坡动工，{地 安达臣道}的石场早已停用。",
        "{地 粉岭}{地 马会道}，有货车失事，{地 屯门}{地 乡事会路}一间食肆受影响。",
        "{地 九龙}主要道路畅通，{地 香港}道路繁忙。",
        "驶至近{地 八柳路}对开时，私家车失事。",
        # where on a road something is, beside which other
        "{地 何文田}{地 太子道西}近{地 励德街}，驶至近{地 御柳大厦}时失控，附近道路畅通，临近街道安静。",
        # a part of a town, a firm and a verb belong to no road
        "{地 明溪县}城区{地 紫云大道}通车，工人正在清洗{地 南大街}护栏，校报荣获省优秀奖。",
        "电务工程有限公司联合体{地 沪渝蓉高铁}项目部动工。",
        # a route, whose dashes join roads and sites
        "公交车走“{地 西苑广场}—{地 环城路}—{地 人民路}”，走向为{地 解放路}-{地 府前街}-{地 滨柳大道}-高铁站。",
        # the side of a road that is called after a city
        "道路连接{地 天水南路}与{地 平凉北路}，东起{地 柳江路}，北达{地 人民西路}。",
        # what is no name: one of a kind, a verb before a kind, a person, other people's
        "{地 河北}有个县叫云柳，他走上大街，活鸡恢复供港，{地 青岛港}开航，国务院铁路部门部署。",
        "李其凡、郝国道、章治文出席，车停在{地 310国道}602公里处和十字路口。",
        # a verb before a sight
        "道路连接{地 珞珈山风景区}。",
    ],
)
def test_roads_by_their_ends_sides_and_quarters(sentence: str) -> None:
    assert printed(sentence)["place"] == expected(sentence)["place"]


@pytest.mark.parametrize(
    "sentence",
    [
        "{地 长江}支流{地 古柳河}、{地 大渡河}的支流{地 小银川}和{地 南溪}等超警。",
        "{地 汉江}中游{地 唐柳河}，下游来水减少，上游洪水回落，支流水位上涨。",
        "{地 北江}上游支流{地 钟楼水}、{地 昆仑山}诸河支流{地 尼柳河}涨水。",
        "因{地 柳江}治理需要，支流和干流禁渔，支流大河也不例外。",
    ],
)
def test_waters_that_flow_into_others(sentence: str) -> None:
    assert printed(sentence)["place"] == expected(sentence)["place"]


@pytest.mark.parametrize(
    "sentence",
    [
        # a province over a city, or before a sight, is a place of its own
        "{地 河北}{地 保定市}{地 冉家庄地道战纪念馆}开放。",
        "{地 江苏}{地 连云港核电站}供电，{地 河南}{地 柳门石窟景区}夜游。",
        # a site without a name of its own is called by its division, parks and squares have one
        "清明时师生来到{地 明溪县革命烈士陵园}，又参观{地 湖南省少儿图书馆}和{地 明溪县}{地 石龙山烈士陵园}。",
        # but what is called after the province or after its city
        "{地 上海浦东国际机场}与{地 南京长江大桥}之间车流不断，{地 上海自然博物馆}免票。",
        # a village that begins with the word for a side, once it is known
        "记者走进{地 叶县}{地 前李庄村}，{地 前李庄村}建成大棚。",
        "{地 阳信县}{地 勃李乡}养兔。",
        # a county that has become a district, a village that is called after a port, roads to villages
        "在{地 湖北省}{地 十堰市}{地 郧县}{地 梅林镇}修渠，{地 天心区}{地 大柳镇}{地 新港村}也动工。",
        "朱湾至田湾通村公路硬化。",
    ],
)
def test_levels_before_a_name(sentence: str) -> None:
    assert printed(sentence)["place"] == expected(sentence)["place"]


@pytest.mark.parametrize(
    "sentence",
    [
        # divisions abroad in the characters of foreign names, near a place of the world
        "{地 叙利亚}{地 德拉省}首府{地 德拉市}发生袭击，{地 拉斯艾因市}局势混乱。",
        "{地 巴基斯坦}{地 斯瓦特山谷}下雨，北部{地 瓦尔吉斯坦}地区戒严。",
        # but words for kinds of towns, and what only begins like one
        "{地 挪威}海滨城市下雪，{地 阿富汗}山区受灾，{地 泰国}各省停课，{地 法国}股市下跌。",
        "马上到达超市，拉开闹市的序幕。",
        "{地 日本}{地 东京都}{地 云宿区}下雪，{地 以色列}占领区平静。",
    ],
)
def test_divisions_abroad(sentence: str) -> None:
    assert printed(sentence)["place"] == expected(sentence)["place"]


@pytest.mark.parametrize(
    "sentence",
    [
        # a number is the end of a road, 一路 also an adverb
        "{地 人民二路}和{地 解放三路}通车，朝{地 中山一路}和另一条巷走去，他在跑道上一路领先。",
        "休旅车在{地 民族一路}行驶，沿着{地 中华五路}南行，一路上都是人。",
        # numbered roads of Taiwan, estates and stations of Hong Kong
        "{地 国道一号}与{地 台26线}封闭，{地 国道3号}畅通。",
        "{地 粉岭}{地 华明邨}和{地 广源邨}的居民搬进公共屋邨。",
        # a temple of common words behind the place that it stands in, but not any of a faith
        "{地 屯门}{地 青山寺}修缮，{地 北京}佛教寺庙众多。",
        # a port's own line is no railway
        "列车驶离{地 丹东港}物流铁路专用线，{地 西安国际港站}开行班列。",
        "{地 威海路}与{地 台东八路}交叉口起火，居民站在{地 台东八路}两边。",
        # a side belongs to a name that has it each time
        "{地 下苇岭隧道}贯通，{地 下苇岭隧道}长一公里。",
        # the road over a bridge, the sides of a road
        "{地 青岚湾公铁大桥}公路面通车，沿{地 胜利路}南、北两边走访。",
        # estates with a word for yards, squares called by trades
        "民警来到{地 陆景苑小区}、{地 锦绣苑社区}，又到{地 国贸大厦}。",
        # what the segmenter glues to a name
        "书记踏看了{地 旭山北路}，附近有{地 柳章县城古遗址}。",
        # sites of a time are many
        "西汉遗址、战国墓群和明清古城都受保护。",
        # built things that the dictionary has whole
        "从{地 大亚湾核电站}到{地 上海浦东国际机场}。",
    ],
)
def test_numbers_sides_and_what_is_built(sentence: str) -> None:
    assert printed(sentence)["place"] == expected(sentence)["place"]

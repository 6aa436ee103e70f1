"""Places of common words: what stands around them, that they come again, and the places beside them show that they are ones."""

import pytest

from tests.entities.marked import expected, printed


@pytest.mark.parametrize(
    "sentence",
    [
        # stations of a line, that are named after roads, bodies and sites
        "记者从{机 市地铁公司}获悉，{地 城门站}今日恢复通行，{地 石屏站}和{地 三柳街站}路面也将开放。",
        "{地 地铁3号线}{地 群英第六大道站}、{地 省政府站}、{地 农业大学站}共3座车站恢复道路。",
        # words before 站 that only say what kind of station it is, and no line that is spoken of
        "公交车到终点站后驶入加油站，服务站的人说，换乘站在前面。",
        "大家走进工作站，站在展板前。",
        # common words that come again after a word of place
        "在{地 星光街}，大家驻足观看。{地 星光街}的改造已经完工。",
        "规划师走进{地 大竹园村}。环绕{地 大竹园村}的小路修好了。",
        # classes of roads and villages come again as well
        "沿着美食街往里走，美食街的灯亮了。走进示范村，示范村的路宽了。",
        # how one goes along a road, where it crosses another, and what is built of it
        "小巴沿{地 民乐道}西行，驶至{地 基围道}时停车。",
        "货车在{地 海旁道}转入{地 震云路}时翻侧。",
        "视察组察看{地 丰年路}大修工程、{地 中林路}建设项目。",
        "从{地 青年路}{地 跃龙路}口经过，沿乡村道路两侧种树，集成电路与软件并重。",
        # between a verb of being or going and a stop
        "村子背靠{地 虎形山}，前面是一条小溪。",
        "记者来到{地 沙河岭}脚下，车队走进深山，翻越大山，深入农贸市场。",
        # a name between two places of a list, a name before one whose kind it shares
        "对{地 坎南商业街}、{地 立新桥}、{地 阜安路}开展整治。",
        "亲临{地 岗坪}、{地 黄庄水库}检查。",
        # an item of the kind of the place before it
        "镇长到{地 柳树镇}{地 清溪河}、{地 团结河}进行巡查，到河道、思路上找差距。",
        # where something is held, and where nothing is
        "活动在{地 市民广场}举行，启动仪式在{地 鼎文化公园}热闹开展。",
        "大家在文化广场举行晚会，在全国各地公园举办展览。",
        # a street before another, a big dam in a list, settlements of a family, malls
        "走访了{地 东环路}、{地 民主街}，察看{地 白杨湾水库}、{地 大河坝灌区}。",
        "{地 李家坪}、{地 王家沟}的村民来了，张家的沟里种着菜。",
        "{地 万象城}里人来人往。",
        # the words that such names are made of, in sentences that name no place
        "村里的道路硬化了，河道也变清了，放学路上，孩子们沿着田间小路跑回家。",
        "工厂、商场、车站等人员密集场所要加强管理，夜市、早市、集市人来人往。",
        "山上、河边、湖畔都是游客，上下游、左右岸、干支流协同，从东到西，从南到北。",
        # waters on which one works, the last sight of a list
        "推进{地 明溪河}综合治理、{地 白马湖}生态修复，{地 龙泉寺}、{地 文昌阁}等免费开放。",
        "河流水位上涨，中小河流治理工程、城区内河综合治理加快，{地 苕溪}水位超警。",
        # roads as figures of speech
        "要走好创新路、绿色路、开放路。",
        # hills of a list that a sight closes
        "周末，{地 大洞山}、{地 九顶山}、{地 吕梁山风景区}接待游客。",
        # districts that are counted, and ways of life that are
        "全长20公里，流经{地 云龙}、{地 鼓楼}、{地 泉山}三区，统筹生产、生活、生态三区。",
        # a station called after a centre
        "{地 地铁5号线}设{地 会展中心站}、{地 文化广场站}。",
        # what a piece of land lies between
        "地块东起{地 燕林路}，西至{地 寅山路}，北至{地 青石河}。",
        # a street that is called after a hill or a temple
        "{地 佛子岭路}与{地 东大寺巷}交叉口。",
        # a village that is called as a county is
        "土地在{地 何桥村}村属范围，包括{地 西溪村}、{地 西岗村}段。",
        # no name goes on over a hyphen or the number of a line
        "走向为{地 鸣溪路}-{地 阜门大街}-{地 西门路}。",
        # a side before a street, roads of a grid with a direction
        "位于{地 西顺城街}的夜市搬家了，{地 纬三东路}北侧、{地 横二路}正在施工。",
        # a district and the village that a verb names
        "{地 武进区}{地 革新村}的第一书记来了。",
        # what is looked at is no temple
        "在桃花岭观花，大峡谷和六角亭很美。",
    ],
)
def test_places_of_common_words(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # a county by its short name: the dictionary has it for a place, one goes there, a town of it follows
        "{地 绩溪}的茶好，一行走进{地 秀山}{地 清溪场镇}。",
        # or the page names it in full
        "过了{地 皮山县}再往东，{地 皮山}有石榴。",
        # a set phrase and an animal are none
        "建设通江达海的枢纽，村里曾有华南虎。",
        # a district whose name the segmenter cuts where another begins
        "{地 临平区}今天说，道路连接{地 临平}城区和开发区。",
        # districts of Hong Kong and Taiwan
        "{地 新北市}{地 板桥区}农会说，{地 板桥}人口多，{地 九龙城}的小巴少。",
        # a river and a tree that begin as a county does, the bank of a river, a road along it
        "{地 特克斯河}汇入{地 伊犁河}，村口有棵香樟树。",
        "完成{地 澄祁河}南岸和{地 滨河北路}的步道。",
        # no person is called 从 and a city
        "民警从{地 东阳}押回嫌疑人。",
        # two rivers that the dictionary has for one word
        "奔腾的{地 长江}{地 黄河}滋养大地。",
        # a small river beside the one that it is called after
        "水库建在{地 小沂河}上。",
    ],
)
def test_places_by_short_names_and_abroad(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)

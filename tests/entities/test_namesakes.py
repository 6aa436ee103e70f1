"""What shares its characters with a name: ships, ranks, quarters abroad, streets of an old seat, varieties, what a village has."""

import pytest

from tests.entities.marked import expected, printed
from tests.entities.pages import names, read, surfaces


@pytest.mark.parametrize(
    "sentence",
    [
        # ships are called as provinces and cities are; a college of the navy is in one
        "山东舰编队起航，长沙舰随行，{机 青岛舰艇学院}派人参加。",
        # the force belongs to the rank, not to the name before it
        "{机 南部战区}新闻发言人{人 罗明里}空军大校发表谈话。",
        # a quarter of a city abroad, and one of Qingdao that is called the same
        "{地 大阪}市北区的一栋楼起火，{地 青岛市}{地 市北区}的居民也在关注。",
        # a family name before a short form that ends like a river
        "朱庄河涨水，而{地 庄河}今年雨少。",
        # a street that is called by the old seat; bodies of the same name
        "{地 绍兴市}{地 越城区}{地 府东街}88号，{机 区府}召开会议。",
        # a variety that has its name from an island
        "基地选育出“碧屿1号”，口感清甜。",
        # what a village has begins like the word for it
        "{地 河湾村}村医老杨出诊，{地 前湾村}村干部齐上阵。",
        # one of a class in a place
        "{地 高雄市}{地 前镇区}一处工厂冒烟，{地 明溪县}一家公司停产。",
        # a storm, no person; the bay of a city
        "台风杜苏芮在{地 晋江}登陆，中心移向{地 泉州湾}。",
        # a faith, no office; the weather, no person
        "{机 国网云塘县供电公司}员工冒雪抢修，不少人信天主教。",
    ],
)
def test_namesakes(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # stations of a bureau, whose field is a noun
        "{机 市林业局种苗站}派人下乡，{机 县水务局水保站}站长{人 李立强}介绍了墒情。",
        "县局领导站在田头，{机 市教育局}组织检查站点。",
        # numbered parts of a firm
        "{机 云帆油田公司第一采油厂}投产，{机 青岚建工集团第三工程公司}中标。",
        # a harbour's land; roads of a row whose last is called by two cities
        "{地 南沙港区}和{地 盐田港区}繁忙，{地 沈海}、{地 京沪高速公路}车多。",
        # a station behind its line, and one that is called by it
        "{地 郑渝高铁}{地 万州北站}、{地 京沪高铁}{地 济南西站}、{地 云塘高铁北站}客流增长。",
        # temples and theatres by longer words
        "{地 普陀山普济禅寺}香火旺盛，{地 牛街礼拜寺}和{地 长安大戏院}开放，附近有座清真寺。",
        # whose household stands behind a village
        "记者走进{地 河湾村}{人 罗秀芳}家，{地 石桥社区}{人 方国强}夫妇也在。",
        # long names of known parts
        "，{人 阿布都热合曼·吐尔逊}开了餐馆，护边员{人 玉苏甫江·麦麦提}来了。"[1:],
        "总统{人 呼日勒苏赫}访华，{人 那仁高娃}说。",
    ],
)
def test_parts_and_long_names(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "韩国国防部、俄罗斯国防部和印度国防部的代表会谈。",
        "日本政府宣布后，印度尼西亚政府作出回应，法国政府沉默。",
        "中国游泳协会邀请澳大利亚游泳协会来访。",
        "河南省佛教协会、黑龙江省佛教协会和呼和浩特市佛教协会派人，上海大学与石家庄大学合作。",
    ],
)
def test_bodies_of_other_countries_are_others(text: str) -> None:
    assert all(surface == name for surface, name in names(read(text)[0], "organization").items())


def test_a_body_without_the_word_for_its_level_is_the_same() -> None:
    found = names(read("内蒙古自治区佛教协会成立，内蒙古佛教协会会长讲话。")[0], "organization")
    assert found == dict.fromkeys(("内蒙古自治区佛教协会", "内蒙古佛教协会"), "内蒙古自治区佛教协会")


def test_a_firm_is_bound_over_its_shorter_form() -> None:
    text = "越澄公司总经理赫连英介绍，绍兴越澄数模半导体有限公司去年投产，越澄投资十亿元。"
    whole = "绍兴越澄数模半导体有限公司"
    assert names(read(text)[0], "organization") == {"越澄公司": whole, whole: whole, "越澄": whole}


def test_a_head_whose_name_is_a_word() -> None:
    assert surfaces(read("董事长高峰介绍，“八纵八横”高铁网成形，番路乡公所派人。")[0], "person") == ["高峰"]

"""Organisations: full and short forms, bodies of a jurisdiction, and the words that are none."""

import pytest

from assets.entities.model import ArticleEntities
from tests.entities.pages import names, read, surfaces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # firms, with places in brackets and at the start
        ("威凡技（绍兴）医疗科技有限公司开业。", ["威凡技（绍兴）医疗科技有限公司"]),
        ("记者走进江苏云帆智慧医疗科技股份有限公司展厅。", ["江苏云帆智慧医疗科技股份有限公司"]),
        ("中国邮政集团有限公司绍兴市分公司发行。", ["中国邮政集团有限公司绍兴市分公司"]),
        # bodies of a jurisdiction, and their members in a list
        ("由市商务局、贸促会主办，区教育局、民政局协办。", ["市商务局", "贸促会", "区教育局", "民政局"]),
        ("各委室要落实省委、市委和区委要求。", ["省委", "市委", "区委"]),
        ("江苏省无锡环境监测中心参加。", ["江苏省无锡环境监测中心"]),
        ("听取政协宁国市第十五届委员会第三次会议情况。", ["政协宁国市第十五届委员会"]),
        ("政协宁国市委员会致辞，居民委员会协办。", ["政协宁国市委员会"]),
        ("石桥镇香芋种植农民专业合作社成立，各地农民专业合作社前来。", ["石桥镇香芋种植农民专业合作社"]),
        ("服务中心城市建设，新兴港口中心城市建设加快。", []),
        ("娄底市公安局交警支队直属一大队一中队的民警执勤。", ["娄底市公安局交警支队直属一大队一中队"]),
        ("由县直工委、县总工会、县体育中心联合举办，在县体育中心开赛。", ["县直工委", "县总工会", "县体育中心"]),
        ("由县生态环境分局、水利局、县融媒体中心组成。", ["县生态环境分局", "水利局", "县融媒体中心"]),
        # schools by their side of the town, rooms of a village for good deeds
        ("市北高级中学等10所学校签约。", ["市北高级中学"]),
        ("“绍兴市环境保护行业新时代文明实践分中心”揭牌。", ["绍兴市环境保护行业新时代文明实践分中心"]),
        ("各地新时代文明实践站举办活动。", []),
        # units of an organisation are one with it
        ("无锡市财政局政府采购管理处处长到会。", ["无锡市财政局政府采购管理处"]),
        ("与市商务局机关第一党支部签约。", ["市商务局机关第一党支部"]),
        ("湖南理工学院长沙校友会成立。", ["湖南理工学院长沙校友会"]),
        ("日本驻广州总领事馆开放。", ["日本驻广州总领事馆"]),
        # national and international bodies
        ("商务部回应欧盟委员会，世贸组织关注。", ["商务部", "欧盟委员会", "世贸组织"]),
        # a party before the body of a place, a number for a name
        ("共青团绍兴市委召开会议。", ["共青团绍兴市委"]),
        ("在安吉小学、第二十六中学设点。", ["安吉小学", "第二十六中学"]),
        # departments that any firm has, offices in the party group of a body
        ("公司装配部部长周亦凡和市场部经理李明溪到场。", []),
        ("市政府党组成员韩秋实参加。", ["市政府"]),
        # generic words and classes are no names
        ("有关部门、部分企业和调研组，国家级车联网先导区，上海公司。", []),
        ("城市委托第三方，居民委员会议定。", []),
        ("公司法规定，集团军演习。", []),
    ],
)
def test_named_organisations(text: str, expected: list[str]) -> None:
    assert surfaces(read(text)[0], "organization") == expected


def test_firms_that_only_a_list_shows_to_be_ones() -> None:
    (entities,) = read("会上，云帆智能、泛凡子、英矽芯等企业作交流。")
    assert surfaces(entities, "organization") == ["云帆智能", "泛凡子", "英矽芯"]


@pytest.mark.parametrize("first", [True, False])
def test_short_forms_are_bound_to_the_full_name_in_either_order(first: bool) -> None:
    full = "绍兴坤昱材料生物有限公司是一家企业。"
    short = "坤昱生物总经理宋明溪介绍情况。"
    (entities,) = read("\n".join((full, short) if first else (short, full)))
    assert names(entities, "organization") == {
        "绍兴坤昱材料生物有限公司": "绍兴坤昱材料生物有限公司",
        "坤昱生物": "绍兴坤昱材料生物有限公司",
    }
    assert [(t.form, t.name.text, t.status) for t in entities.ties] == [
        ("坤昱生物", "绍兴坤昱材料生物有限公司", "confirmed")
    ]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("青岚北车车辆有限公司（简称北车公司）发车。北车公司介绍。", "北车公司", "青岚北车车辆有限公司"),
        (
            "绍兴市柯桥区路桥建设有限公司(以下简称“柯桥路桥”)中标。柯桥路桥进场。",
            "柯桥路桥",
            "绍兴市柯桥区路桥建设有限公司",
        ),
        ("中国石油绍兴油田分公司投产。绍兴油田公司介绍。", "绍兴油田公司", "中国石油绍兴油田分公司"),
        ("荷兰云德兰汽车集团表示。云德兰集团有员工两万。", "云德兰集团", "荷兰云德兰汽车集团"),
    ],
)
def test_short_forms_of_firms_that_rules_also_find_as_names(text: str, short: str, full: str) -> None:
    assert names(read(text)[0], "organization")[short] == full


def test_a_defined_short_form_is_bound() -> None:
    (entities,) = read("与远研稀土新材料股份有限公司（以下简称远研稀土）签约。远研稀土将投资。")
    assert names(entities, "organization")["远研稀土"] == "远研稀土新材料股份有限公司"


def test_a_zone_may_be_called_by_its_last_word() -> None:
    (entities,) = read("绍兴柯桥国家高新区抢抓机遇。项目位于高新区。")
    assert names(entities, "organization")["高新区"] == "绍兴柯桥国家高新区"
    assert "绍兴柯桥国家高新区" in surfaces(entities, "place")  # a zone is a body and a place


def test_short_bodies_have_the_scope_of_the_page() -> None:
    (here,) = read("宁国市委书记到会。市委、市政府部署工作，我市将落实。")
    (there,) = read("海宁市委书记到会。市委、市政府部署工作，我市将落实。")
    assert _scope(here, "市政府") == "安徽省宣城市宁国市"
    assert _scope(there, "市政府") == "浙江省嘉兴市海宁市"


def test_where_the_region_is_unknown_the_document_tells_bodies_apart() -> None:
    (one,) = read("区委召开会议。", document="d1")
    (other,) = read("区委召开会议。", document="d2")
    assert _scope(one, "区委") != _scope(other, "区委")


def test_a_digest_of_many_papers_has_a_region_for_each_article() -> None:
    one, other = read(
        "安徽省水利厅表示，省政府办公厅已发文，全省落实。", "湖南省水利厅表示，省政府办公厅已发文，全省落实。"
    )
    assert (_scope(one, "省政府办公厅"), _scope(other, "省政府办公厅")) == ("安徽省", "湖南省")


def _scope(entities: ArticleEntities, surface: str) -> str:
    return next(m.name.scope for m in entities.mentions if m.surface == surface)

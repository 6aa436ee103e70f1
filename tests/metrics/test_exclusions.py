"""Numerals with a unit word that count nothing: each kind of exclusion, and what stands next to it and counts."""

import pytest

from assets.metrics.observe import observe
from assets.metrics.quantities.find import find_quantities
from tests.metrics.pages import article, entities


@pytest.mark.parametrize(
    "text",
    [
        "2024年3月12日上午9点30分",  # dates and clock times
        "二〇二四年",
        "2011-12年",
        "1-10月份",
        "8月3日～4日",
        "周五天气晴好",
        "第十五届一次会议",  # ordinals
        "区政协十五届三次会议",
        "第54个节日",
        "排名前10名",
        "超过1987年的水平",
        "光绪二十八年",
        "民国27年",
        "公元330年",
        "一九九○年",
        "三三两两的行人",  # words that only begin like a numeral
        "两两对决",
        "几块钱一斤",
        "四周的山峰",
        "骑三轮车",
        "一成不变",
        "三五成群",
        "零件加工",
        "大陆人次",
        "十年如一日",
        "四处奔走",
        "超30亿项目开工",  # of so much money, where 项 would be a classifier
        "区四套班子领导到会",
        "男子四人双桨决赛",
        "315、249省道两侧",
        "今明两天阴有雨",
        "二套房贷利率",
        "“五个必须”",  # slogans and names
        "“6+2”产业",
        "“三年行动”",
        "三个代表",
        "八项规定",
        "三年行动计划",
        "五年规划",
        "五位一体",
        "“三年成势、五年成城”目标",
        "成立75周年",
        "20强企业",
        "三次产业",
        "四个方面",
        "一家集研发和生产于一体的企业",  # 一 as an article
        "一支队伍",
        "唯一一家企业",
        "一个个窗口",
        "3D打印",  # models, classes, centuries
        "21世纪",
        "5A级景区",
        "Ⅲ类水质",
        "电话0519-86553344",  # telephone, licence, address
        "机场路100号",
        "女子100米决赛",  # distances that name an event or a spot
        "4×100米接力",
        "3公里健身跑",
        "县道12公里处的桥",
        "三人篮球赛",
        "五台山",  # place names
        "三门峡",
        "十分重要",  # idioms
        "三天两头",
        "五花八门",
        "几十家企业",  # no definite figure
        "数百人",
        "成千上万人",
        "百亿斤粮食产能",
        "三家村合作社",
        "一刻钟便民生活圈",
        "亿元企业",
        "近三年来",  # periods, not durations
        "未来五年",
        "前5个月",
        "较前四周均值",
        "省道107项目",
        "每10股",
        "两年平均增长",
        "20年前",
        "经过一番努力",
        "一打开就亮",
        "列二、三位",
        "2026-01-22 国家发布",
        "计划经98年核定",
        "需要一年半载",
        "建设5G基站",
        "经营7天期逆回购",
    ],
)
def test_nothing_is_counted(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("其中两家企业", "两家"),
        ("跑完100米", "100米"),
        ("1公里处理成本", "1公里"),
        ("历经10余年", "10余年"),
        ("连续三年", "三年"),
        ("近2000年历史", "近2000年"),
        ("比计划提前两个月", "两个月"),
        ("召开3次会议", "3次"),
        ("指数达到849.8点", "849.8点"),
        ("发生6.2级地震", "6.2级"),
        ("已开班5期", "5期"),
        ("超亿元", "超亿元"),
        ("增长一倍", "一倍"),
        ("缴获近一吨", "近一吨"),
        ("游客近2万人参加活动", "近2万人"),  # 人参
        ("最大风力可达9至10级", "9至10级"),
        ("车企成立70年来首次关厂", "70年"),
    ],
)
def test_what_looks_alike_and_counts(text: str, surface: str) -> None:
    assert [text[q.start : q.surface_end] for q in find_quantities(text)] == [surface]


def test_a_number_inside_a_name_or_a_title_counts_nothing() -> None:
    body = "三元里小学学习《云塘镇5年建设方案》，新增教师3人。"
    found = observe(article(body), entities(body, 三元里小学="organization"))
    assert [o.surface for o in found] == ["3人"]


def test_an_imprint_holds_no_figures() -> None:
    body = "零售价1.5元"
    assert observe(article(body, kind="imprint"), entities(body)) == []

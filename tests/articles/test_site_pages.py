"""What sites and digital papers print around a story: menus with arrows, days above headlines, posts, legal lines."""

from __future__ import annotations

from datetime import date

import pytest

from assets.articles.model import Contributor
from assets.articles.page import read_page
from tests.articles.story import TOLD

_PARAGRAPH = "据介绍，云塘镇的莲藕种植面积已有1.2万亩，年产莲藕2.4万吨，藕农人均增收3000元。"


@pytest.mark.parametrize(
    "menu",
    [
        "3上一篇  下一篇4 2024年9月5日 放大 缩小 默认",
        "2024年09月05日 星期四 放大 缩小 默认",
        "2024年9月5日09:32青岚网 】 【打印",
        "字号+作者:青岚 来源:青岚网 2024-09-05 09:32 评论",
        "admin 阅读:66 2024-09-05 09:32:00 评论:0",
        "楼主| 发表于 2024-9-5 08:55 | 只看该作者",
        "摘自2024年9月5日《青岚日报》A03版",
        "  • 创建于 2024-09-05",
    ],
)
def test_a_line_of_publication_is_told_by_its_day_whatever_menus_stand_on_it(menu: str) -> None:
    page = read_page(f"登录\n收藏本站\n\n云塘镇的莲藕上市了\n{menu}\n\n{TOLD}\n\n{_PARAGRAPH}\n")
    assert [(a.headline, a.subhead, a.published_on) for a in page.articles] == [
        ("云塘镇的莲藕上市了", None, date(2024, 9, 5))
    ]


@pytest.mark.parametrize(
    "head",
    [
        "第A08版:民生\n3上一版  下一版4\n· 镜湖大桥今晚封闭\n· 云塘镇的莲藕上市了\n3上一篇  下一篇4\n云塘镇的莲藕上市了",
        "移动端应用\n政务微博\n智能问答\n您当前的位置:首页 >>要闻\n云塘镇的莲藕上市了",
        "云塘镇的莲藕上市了\n作者\n石磊\n来源\n青岚晚报\n点击数",
        "关注明溪新闻网\n云塘镇的莲藕上市了\n1.jpg",
        "明溪融媒  浏览量\n云塘镇的莲藕上市了",
    ],
)
def test_no_menu_and_no_name_of_a_file_is_a_headline(head: str) -> None:
    page = read_page(f"登录\n收藏本站\n分享\n{head}\n\n2024-09-05 09:32\n\n{TOLD}\n\n{_PARAGRAPH}\n")
    assert [(a.headline, a.subhead) for a in page.articles] == [("云塘镇的莲藕上市了", None)]


def test_labels_on_lines_of_their_own_say_who_wrote_and_where() -> None:
    (story,) = read_page(
        f"首页\n分享\n莲藕上市了吗\n作者\n石磊\n来源\n青岚晚报\n更新时间\n2024-09-05\n\n{TOLD}\n{_PARAGRAPH}\n"
    ).articles
    assert (story.publication, story.published_on) == ("青岚晚报", date(2024, 9, 5))
    assert story.contributors == (Contributor("石磊", "other"),)


def test_days_above_headlines_part_the_stories_of_a_list() -> None:
    page = read_page(
        "民生\n- 青岚电视\n- 2024年09月05日\n云塘镇的莲藕上市了\n【青岚电视】云塘镇的莲藕今天上市，藕农石磊装了两车。\n"
        "- 青岚电视\n- 2024年09月06日\n镜湖大桥今晚封闭\n【青岚电视】镜湖大桥今晚起封闭施工，车辆请绕行。\n"
        "- 青岚电视\n- 2024年09月07日\n明溪中学赢了决赛\n【青岚电视】明溪中学的足球队昨天在省赛里夺冠。\n"
    )
    assert [(a.headline, a.published_on) for a in page.articles] == [
        ("云塘镇的莲藕上市了", date(2024, 9, 5)),
        ("镜湖大桥今晚封闭", date(2024, 9, 6)),
        ("明溪中学赢了决赛", date(2024, 9, 7)),
    ]


def test_days_and_headlines_of_other_stories_above_the_story_are_not_its_own() -> None:
    page = read_page(
        "快讯\n2025/01/02\n镜湖大桥今晚起封闭施工\n2025/01/02\n明溪中学的足球队赢了决赛\n2025/01/02\n石桥街道老菜场重新开张\n最新消息\n"
        f"2024/09/05\n云塘镇的莲藕上市了\n记者:石磊 报道\n{TOLD}\n{_PARAGRAPH}\n"
    )
    assert [(a.headline, a.published_on) for a in page.articles] == [("云塘镇的莲藕上市了", date(2024, 9, 5))]


def test_the_first_crosshead_of_a_story_is_not_its_deck() -> None:
    (story,) = read_page(
        f"首页\n分享\n云塘镇的莲藕上市了\n2024-09-05 09:32\n\n行情看好\n\n{TOLD}\n\n来年扩种\n\n{_PARAGRAPH}\n"
    ).articles
    assert (story.headline, story.subhead) == ("云塘镇的莲藕上市了", None)
    assert story.body.split("\n")[::2] == ["行情看好", "来年扩种"]


@pytest.mark.parametrize(
    "notice",
    [
        "特别声明:以上内容由用户上传并发布,本平台仅提供信息存储服务。",
        "本文只代表作者个人观点,不代表本站观点,仅供参考。",
        "凡本网注明“来源:明溪网”的作品,未经授权,禁止转载。",
        "声明：如内容涉及侵权，请与我们联系，我们将及时删除。",
        "内容版权声明:除非注明原创否则皆为转载,再次转载请注明出处。",
    ],
)
def test_whose_a_text_is_belongs_to_no_body(notice: str) -> None:
    (story,) = read_page(
        f"首页\n分享\n云塘镇的莲藕上市了\n2024-09-05 09:32\n\n{TOLD}\n{_PARAGRAPH}\n{notice}\n"
    ).articles
    assert story.body == f"{TOLD}\n{_PARAGRAPH}"


def test_a_story_on_copyright_is_read_to_its_end() -> None:
    told = "明溪区法院认为，镜湖公司使用涉案照片的行为侵害了石磊的权利，应当赔偿经济损失两万元。"
    (story,) = read_page(f"首页\n分享\n一张照片引出的官司\n2024-09-05 09:32\n\n{TOLD}\n{told}\n").articles
    assert story.body.endswith(told)


def test_a_poem_of_a_digital_paper_is_a_story() -> None:
    poem = ["落叶知道", "风从镜湖来", "把灯一盏盏吹亮", "石桥睡了", "船还醒着", "等一个人", "过河"]
    (story,) = read_page(
        "首页\n分享\n15版:艺海拾贝\n\n诗一首\n\n(2024年09月05日) 来源:青岚晚报\n放大   缩小   默认\n  □石磊\n\n"
        + "\n".join(poem)
    ).articles
    assert (story.headline, story.body.split("\n")) == ("诗一首", poem)
    assert story.contributors == (Contributor("石磊", "other"),)


def test_a_list_below_a_colon_stays_in_its_notice_and_so_does_who_signs_it() -> None:
    (story,) = read_page(
        "首页\n分享\n关于摄影比赛评比结果的通报\n发布时间:2024-09-05\n\n各街道:\n\n区文化馆对今年的摄影作品进行了评比,现将评比结果通报如下:\n\n"
        "一等奖:《莲藕》(石桥街道)\n\n二等奖:《晨光》(云塘镇)\n\n希望获奖的作者再接再厉。\n\n明溪区文化馆办公室\n\n二〇二四年九月四日\n"
    ).articles
    assert story.body.split("\n")[2:] == [
        "一等奖:《莲藕》(石桥街道)",
        "二等奖:《晨光》(云塘镇)",
        "希望获奖的作者再接再厉。",
        "明溪区文化馆办公室",
        "二〇二四年九月四日",
    ]
    assert story.published_on == date(2024, 9, 5)


def test_a_sentence_about_a_picture_above_the_opener_is_a_caption() -> None:
    page = read_page(
        "首页\n分享\n云塘镇的莲藕上市了\n2024-09-05 09:32\n\n藕农（右）在云塘镇的市场装车。\n\n"
        f"明溪网9月5日讯（记者 石磊）{_PARAGRAPH}\n"
    )
    assert [(a.kind, a.headline) for a in page.articles] == [("news", "云塘镇的莲藕上市了"), ("photo_caption", None)]


def test_what_stands_below_other_stories_is_of_none_even_where_a_picture_was_the_story() -> None:
    page = read_page(
        "3月7日，市民在明溪公园植树。本报通讯员 石磊 摄\n新闻推荐\n镜湖大桥今晚起封闭施工\n区交通局发布公告\n"
        "明溪新闻，讲述家乡的故事。有观点、有态度，接地气的实时新闻，传播明溪正能量，天涯咫尺。\n"
    )
    assert [a.kind for a in page.articles] == ["photo_caption"]


def test_a_headline_set_apart_from_what_stands_above_it_begins_a_story_of_a_list() -> None:
    page = read_page(
        "首页\n分享\n收藏\n\n新闻\n\n云塘镇的邮件派递服务延误\n\n鉴于道路施工，往云塘镇的邮件派递服务将有所延误，直至另行通告为止，敬请留意。\n\n\n"
        "石磊总结明溪区第一季度治安情况\n\n区公安局局长石磊今（11）日表示，第一季度的盗窃案比去年同期少了三十宗。\n"
    )
    assert [a.headline for a in page.articles] == ["云塘镇的邮件派递服务延误", "石磊总结明溪区第一季度治安情况"]


def test_where_and_when_above_an_opener_are_of_its_story() -> None:
    (story,) = read_page(
        f"首页\n分享\n收藏\n云塘镇的莲藕上市了\n2024-09-05 09:32\n时间:前晚8点多\n地点:云塘镇\n快报讯（见习记者 石磊）{_PARAGRAPH}\n{TOLD}\n"
    ).articles
    assert story.body.startswith("时间:前晚8点多\n地点:云塘镇\n快报讯")
    assert story.contributors == (Contributor("石磊", "intern_reporter"),)


def test_the_line_above_a_picture_is_the_headline_of_the_story_below_it() -> None:
    page = read_page(
        f"新闻 > 民生 > 正文\n\n藕农石磊断言:今年的行情看好\n\n\n石磊(资料图片)\n\n云塘镇莲藕上市\n\n{TOLD}\n\n{_PARAGRAPH}\n"
    )
    assert [(a.kind, a.headline, a.subhead) for a in page.articles if a.kind == "news"] == [
        ("news", "藕农石磊断言:今年的行情看好", "云塘镇莲藕上市")
    ]


def test_everybody_below_the_editor_is_credited() -> None:
    (story,) = read_page(f"{TOLD}\n编辑:石磊\n图片:顾长青\n视觉:苗青\n").articles
    assert set(story.contributors) == {
        Contributor("石磊", "editor"),
        Contributor("顾长青", "photographer"),
        Contributor("苗青", "other"),
    }


def test_a_document_is_headed_by_who_issues_it_and_what_about_and_dated_by_its_publication() -> None:
    (story,) = read_page(
        "索引号: 115/2024-21 发文字号: 明政发〔2024〕6号\n发布机构: 明溪区石桥街道 成文日期: 2024-09-01 发布日期: 2024-09-05\n"
        "主题分类: 人事工作\n\n明溪区石桥街道办事处\n关于印发《石桥街道换届工作方案》的通知\n\n各村村委会:\n\n"
        "《石桥街道换届工作方案》已经街道党工委同意,现印发给你们,请结合实际,抓好落实。\n"
    ).articles
    assert story.headline == "明溪区石桥街道办事处关于印发《石桥街道换届工作方案》的通知"
    assert story.published_on == date(2024, 9, 5)


def test_numbered_chapters_are_crossheads_the_first_as_well() -> None:
    (story,) = read_page(
        f"首页\n分享\n明溪区莲藕产业规则\n发布日期：2024-09-05\n\n第一章总则\n\n{TOLD}\n\n第二章   组成人员和职能\n\n{_PARAGRAPH}\n"
    ).articles
    assert story.subhead is None
    assert story.body.split("\n")[::2] == ["第一章总则", "第二章 组成人员和职能"]


def test_a_site_may_name_itself_behind_the_day_and_an_archive_behind_the_story() -> None:
    listed = read_page(
        "民生新闻\n云塘镇的莲藕上市了今年行情看好\n云塘镇的莲藕今天上市，藕农石磊装了两车，他说今年的行情比去年好。\n\n"
        "2024-09-05By 青岚新闻网\n生活\n"
        "镜湖大桥今晚起封闭施工到月底\n镜湖大桥今晚起封闭施工，车辆请绕行湖滨路和石桥街道的便桥。\n\n2024-09-06By 青岚新闻网\n生活\n"
        "明溪中学的足球队赢了决赛捧杯归来\n明溪中学的足球队昨天在省赛里夺冠，队员们今天捧着奖杯回到了学校。\n\n2024-09-07By 青岚新闻网\n"
    )
    assert [a.published_on for a in listed.articles] == [date(2024, 9, 5), date(2024, 9, 6), date(2024, 9, 7)]
    (archived,) = read_page(
        f"00015版:社会万象\n\n云塘镇的莲藕上市了\n\n{TOLD}\n\n青岚日报 社会万象 00015 云塘镇的莲藕上市了 2024-09-05 2 2024年09月05日 星期四\n"
    ).articles
    assert (archived.headline, archived.published_on) == ("云塘镇的莲藕上市了", date(2024, 9, 5))
    assert archived.body == TOLD


@pytest.mark.parametrize("signed", ["石磊摄影报道", "本报记者石磊摄影报道", "本报记者 石磊 摄影报道"])
def test_who_reports_with_pictures_signs_the_report_and_shows_no_picture(signed: str) -> None:
    (story,) = read_page(f"云塘镇的莲藕上市了\n2024-09-05 09:32\n\n{TOLD}\n\n{_PARAGRAPH}\n\n{signed}\n").articles
    assert [credit.name for credit in story.contributors] == ["石磊"]

"""What belongs to which piece of a newspaper page."""

import pytest

from assets.articles.model import Article
from assets.articles.page import read_page

_STORY = """本报讯（记者 陶然）“今年的莲藕行情不错。”9月3日，在云塘镇的莲藕市场，种植户石磊说，他家种了28亩莲藕。

据介绍，云塘镇的莲藕种植面积已有1.2万亩，年产莲藕2.4万吨，藕农人均增收3000元。

区农业农村局有关负责人表示，将继续推广莲藕的新品种。
"""


def _pieces(*parts: str) -> tuple[Article, ...]:
    return read_page("\n\n".join(parts)).articles


def test_a_picture_without_a_signature_is_set_apart_from_the_story_above_it() -> None:
    caption = "9月2日，石桥街道的果园里，工人正在给梨树套袋。"
    story, picture, _ = _pieces("小莲藕成了大产业", _STORY, caption, "老街公园开放", "本报讯 昨天，老街公园开放。")
    assert story.body.endswith("新品种。")
    assert (picture.kind, picture.headline, picture.body) == ("photo_caption", None, caption)


def test_the_last_paragraph_of_a_story_stays_though_it_tells_of_a_day() -> None:
    last = "9月2日，在云塘镇的莲藕基地，种植户们正在采收莲藕，准备供应中秋市场。"
    story, _ = _pieces("小莲藕成了大产业", _STORY, last, "老街公园开放", "本报讯 昨天，老街公园开放。")
    assert story.body.endswith(last)


def test_a_caption_is_joined_with_its_signature() -> None:
    cut = "9月2日，石桥街道的果园里，工人正在给梨树套袋。 顾长"
    picture = _pieces("小莲藕成了大产业", _STORY, cut, "青 摄", "老街公园开放", "本报讯 昨天，老街公园开放。")[1]
    assert picture.body == f"{cut}青 摄"
    assert [contributor.name for contributor in picture.contributors] == ["顾长青"]


def test_a_caption_that_the_layout_cut_in_a_word_is_no_end_of_the_story_above_it() -> None:
    cut, rest = "9月2日,石桥街道的果园里,工人正", "在给梨树套袋。今年全街道种梨800亩。 记者 顾长青 摄"
    story, picture, _ = _pieces("小莲藕成了大产业", _STORY, cut, rest, "老街公园开放", "本报讯 昨天，老街公园开放。")
    assert story.body.endswith("新品种。")
    assert picture.body == f"{cut}{rest}"


def test_a_motto_above_a_headline_is_no_headline() -> None:
    (story,) = _pieces("镜湖春色 · 青岚新韵", "老街公园改造后重新开放", "本报讯 昨天，老街公园开放。")
    assert (story.headline, story.subhead) == ("老街公园改造后重新开放", None)


def test_who_made_the_page_stands_in_its_imprint() -> None:
    made = "2024年9月4日 星期三 责任编辑：顾长青 视觉：石磊"
    story, imprint = _pieces("小莲藕成了大产业", _STORY, f"{made}\n本报地址：明溪区湖滨路3号 邮政编码：000000")
    assert imprint.kind == "imprint"
    assert imprint.body.split("\n")[0] == made
    assert [contributor.name for contributor in imprint.contributors] == ["顾长青", "石磊"]
    assert str(story.published_on) == str(imprint.published_on) == "2024-09-04"


def test_the_only_editor_of_a_page_is_the_editor_of_all_its_pieces() -> None:
    pieces = _pieces("小莲藕成了大产业", _STORY, "老街公园开放", "本报讯 昨天，老街公园开放。", "责编: 顾长青")
    assert [piece.contributors[-1] for piece in pieces] == [("顾长青", "editor")] * 2


def test_a_dateline_below_a_body_is_its_credit() -> None:
    wire = ("全国发电装机继续增长", "记者11日从国家能源局获悉，全国发电装机容量持续增长。", "（据新华社北京9月11日电）")
    story, other = _pieces(*wire, "老街公园开放", "昨天，老街公园开放，市民纷纷前来游玩。")
    assert story.body.endswith("电）")
    assert story.contributors == (("新华社", "agency"),)
    assert other.headline == "老街公园开放"


def test_a_digest_credits_the_outlet_that_its_headline_names() -> None:
    (story,) = _pieces("【青岚日报】镜湖的莲藕上市了", "本报讯 昨天，镜湖的莲藕上市。")
    assert story.contributors == (("青岚日报", "agency"),)


def test_editors_of_their_own_stay_with_their_pieces() -> None:
    pieces = _pieces(
        *("小莲藕成了大产业", _STORY, "责编: 石磊"),
        *("老街公园开放", "本报讯 昨天，老街公园开放。", "责编: 顾长青"),
    )
    assert [piece.contributors[-1].name for piece in pieces] == ["石磊", "顾长青"]


def test_a_scene_that_ends_a_report_with_pictures_belongs_to_it() -> None:
    scene = "夕阳落进镜湖，石磊和工人们又下了塘……（记者 陶然 通讯员 顾长青 摄影报道）"
    for head in ("小莲藕成了大产业", "小莲藕成了大产业\n来源：明溪新闻网 发布时间：2024-09-05 09:32"):
        (story,) = _pieces(head, _STORY.removeprefix("本报讯（记者 陶然）"), scene)
        assert story.body.endswith("摄影报道）")
        assert ("顾长青", "correspondent") in story.contributors


def test_a_picture_signed_as_a_report_is_set_apart_from_the_story_above_it() -> None:
    caption = "9月2日，石桥街道的果园里挂满了黄澄澄的梨。（记者 顾长青 摄影报道）"
    story, picture, _ = _pieces("小莲藕成了大产业", _STORY, caption, "老街公园开放", "本报讯 昨天，老街公园开放。")
    assert story.body.endswith("新品种。")
    assert (picture.kind, picture.body) == ("photo_caption", caption)


def test_who_took_a_picture_stands_below_its_caption() -> None:
    caption = "9月2日，石桥街道的果园里，工人正在给梨树套袋。"
    for signature in ("本报记者 顾长青 摄", "通讯员 顾长青 摄", "顾长青 摄", "顾长青 文/图"):
        news = ("老街公园开放", "本报讯 昨天，老街公园开放。")
        story, picture, _ = _pieces("小莲藕成了大产业", _STORY, caption, signature, *news)
        assert story.body.endswith("新品种。")
        assert [contributor.name for contributor in story.contributors] == ["陶然"]
        assert picture.kind == "photo_caption"
        assert picture.contributors == (("顾长青", "photographer"),)


def test_a_headline_above_its_deck_is_no_column() -> None:
    (story,) = _pieces("冷链中心建设进行时", "——云塘镇重点工程见闻", _STORY)
    assert (story.headline, story.subhead) == ("冷链中心建设进行时", "——云塘镇重点工程见闻")
    (story,) = _pieces("莲藕采收正当时", "云塘镇1.2万亩莲藕陆续上市", _STORY)
    assert (story.headline, story.subhead) == ("莲藕采收正当时", "云塘镇1.2万亩莲藕陆续上市")


def test_the_name_of_a_column_is_no_headline_but_a_short_headline_above_its_deck_is() -> None:
    for column in ("乡村振兴进行时", "开发区专刊", "云塘镇巡礼"):
        (story,) = _pieces(column, "云塘镇冷链中心封顶 三季度投资1.6亿元", _STORY)
        assert (story.headline, story.subhead) == ("云塘镇冷链中心封顶 三季度投资1.6亿元", None)
    (story,) = _pieces("老街小区换了新颜", "石桥街道改造老旧小区31个", _STORY)
    assert (story.headline, story.subhead) == ("老街小区换了新颜", "石桥街道改造老旧小区31个")


def test_a_page_that_an_outlet_runs_does_not_credit_it() -> None:
    page = """登录
收藏本站
当前位置：首页 > 要闻 > 正文

镜湖的莲藕上市了
来源：明溪区融媒体中心    发布时间：2024-09-05 09:32    浏览次数：12

“今年的莲藕行情不错，我家种了28亩，除去成本能赚7万多元。”云塘镇的种植户石磊一边装车一边说。

编辑：顾长青  审核：陶然

主办：明溪区人民政府办公室　承办：明溪区融媒体中心
苏ICP备00000000号"""
    (story,) = read_page(page).articles
    assert story.contributors == (("顾长青", "editor"), ("陶然", "other"))


def test_a_page_that_prints_full_stops_as_a_typewriter_does_is_read_all_the_same() -> None:
    typed = _STORY.replace("。", ".").replace("，", ",")
    story, other = _pieces("小莲藕成了大产业", typed, "老街公园开放", "本报讯 昨天,老街公园开放.市民纷纷前来.")
    assert (story.headline, other.headline) == ("小莲藕成了大产业", "老街公园开放")
    assert story.body.count("\n") == 2
    assert story.body.endswith("新品种.")
    assert len(other.sentences) == 2


def test_a_headline_set_in_two_lines_is_one() -> None:
    for cut in ("云塘镇莲藕种植面积\n今年突破1.2万亩", "全区莲藕产业\n推进大会召开"):
        (story,) = _pieces("明溪要闻", cut, _STORY)
        assert (story.headline, story.subhead) == (cut.replace("\n", ""), None)


def test_what_the_body_has_in_one_piece_the_layout_cut() -> None:
    opening = "本报讯 昨天，记者从区交通运输局获悉，外环路改造工程主线通车。"
    (story,) = _pieces("明溪外环路改", "造工程主线6月通车", opening)
    assert (story.headline, story.subhead) == ("明溪外环路改造工程主线6月通车", None)


def test_a_kicker_and_a_headline_stay_two() -> None:
    (story,) = _pieces("韦明远调研莲藕产业时强调\n把小莲藕做成大产业", _STORY)
    assert (story.headline, story.subhead) == ("把小莲藕做成大产业", "韦明远调研莲藕产业时强调")


def test_a_picture_in_the_middle_of_a_paragraph_parts_it_not() -> None:
    paragraphs = _STORY.split("\n\n")
    half, rest = paragraphs[1][:20], paragraphs[1][20:]
    caption = "9月2日，工人在云塘镇的莲藕基地采藕。 顾长青 摄"
    story, picture = _pieces("小莲藕成了大产业", paragraphs[0], half, caption, rest, paragraphs[2])
    assert story.body.split("\n")[1] == paragraphs[1]
    assert picture.body == caption


def test_the_first_words_of_a_paragraph_are_no_headline() -> None:
    for first, rest in (
        ("据介绍，全镇从事莲藕种植的农户已", "有3600户，去年户均增收4200元。"),
        ("云塘镇、柳渡镇、荷叶镇和区农业农村局", "负责人参加活动，并作交流发言。"),
        ("全镇莲藕加工厂的日处理能力已达1", "2万吨，产品销往省内外。"),
    ):
        (story,) = _pieces("小莲藕成了大产业", _STORY, first, rest)
        assert story.body.endswith(first + rest)
    (story,) = _pieces("小莲藕成了大产业", _STORY, "一、种莲藕的收入占全家七成；", "二、剩下的三成，来自一家小饭馆。")
    assert story.body.endswith("七成；\n二、剩下的三成，来自一家小饭馆。")


def test_a_crosshead_in_quotes_begins_no_piece() -> None:
    told = _STORY.removeprefix("本报讯（记者 陶然）")
    said = "“今年的藕，一斤多卖了三毛”"
    (story,) = _pieces("老石和他的荷塘", told, said, "老石的荷塘在村东头。他每天五点下塘。")
    assert story.headline == "老石和他的荷塘"
    assert said in story.body


def test_names_of_sections_at_the_head_of_a_page_are_no_headlines() -> None:
    for section in ("综合新闻 A05", "明溪新闻 周三", "青岚晚报 星期五"):
        (story,) = _pieces(section, "老街公园开放", "本报讯 昨天，老街公园开放。")
        assert (story.headline, story.subhead) == ("老街公园开放", None)


def test_editors_beside_a_telephone_are_an_imprint() -> None:
    _, imprint = _pieces("老街公园开放", "本报讯 昨天，老街公园开放。", "责编:顾长青 美编:石磊 新闻热线:0000-80000000")
    assert imprint.kind == "imprint"
    assert [contributor.name for contributor in imprint.contributors] == ["顾长青", "石磊"]


def test_a_picture_below_an_imprint_is_no_part_of_it() -> None:
    imprint = "明溪日报社出版 社址：明溪区湖滨路3号 邮编：000000 广告热线：0000-80000000"
    caption = "9月2日，石桥街道的果园里，工人正在给梨树套袋。"
    *_, colophon, picture = _pieces("老街公园开放", "本报讯 昨天，老街公园开放。", imprint, caption)
    assert (colophon.kind, colophon.body) == ("imprint", imprint)
    assert (picture.kind, picture.body) == ("photo_caption", caption)


def test_a_piece_without_opener_below_an_imprint_is_a_piece() -> None:
    imprint = "明溪日报 2024年9月4日 星期三 责任编辑：顾长青 社址：湖滨路3号 电话：0000-80000000"
    _, story = _pieces(imprint, "老街公园改造后重新开放", "老街公园改造后昨天重新开放，市民纷纷前来游玩。")
    assert (story.headline, story.kind) == ("老街公园改造后重新开放", "news")


def test_the_head_of_a_page_parts_no_paragraph() -> None:
    paragraphs = _STORY.split("\n\n")
    half, rest = paragraphs[1][:20], paragraphs[1][20:]
    for head in ("02", "第2版", "A03 要闻"):
        (story,) = _pieces("小莲藕成了大产业", paragraphs[0], half, head, rest, paragraphs[2])
        assert story.body.split("\n")[1] == paragraphs[1]


def test_headlines_may_have_bullets() -> None:
    told = "老街公园改造后昨天重新开放，新增健身步道1200米、停车位86个，市民纷纷前来游玩。"
    (story, other) = _pieces("■小莲藕成了大产业", _STORY, "■老街公园改造后重新开放 新增步道1200米", told)
    assert other.headline == "■老街公园改造后重新开放 新增步道1200米"
    assert story.body.endswith("新品种。")


_WEB = """登录
收藏本站
当前位置：首页 > 要闻 > 正文

镜湖的莲藕上市了
发布时间：2024-09-05 09:32

“今年的莲藕行情不错，我家种了28亩，除去成本能赚7万多元。”云塘镇的种植户石磊一边装车一边说。
"""


def test_links_below_a_story_are_no_part_of_it_but_a_sidebar_of_a_web_page_is() -> None:
    sidebar = "云塘镇种莲藕已有三百多年，1998年起成片种植，2012年注册了地理标志商标，如今全镇六成农户以莲藕为业，产品销往二十多个省份。"
    links = _WEB + "\n相关链接\n\n·老街公园开放\n·镜湖渔港扩建\n"
    assert [article.headline for article in read_page(links).articles] == ["镜湖的莲藕上市了"]
    (story,) = read_page(f"{_WEB}\n相关链接\n\n{sidebar}\n").articles
    assert story.body.endswith(f"\n相关链接\n{sidebar}")


@pytest.mark.parametrize("motto", ["水韵明溪 活力之城", "文化桐城 礼让天下", "山水沙县 魅力新城"])
def test_a_motto_of_the_place_is_no_headline(motto: str) -> None:
    body = "本报讯（记者 陶然）昨天，全市秋种现场会在云塘镇召开，部署油菜播种工作。"
    (story,) = read_page(f"{motto}\n\n全市秋冬种现场会召开\n\n{body}").articles
    assert (story.headline, story.subhead) == ("全市秋冬种现场会召开", None)


@pytest.mark.parametrize(
    "slogan",
    ["弘扬镜湖精神 建设美丽明溪", "创建文明城市 共享美好生活", "讲文明话，做文明人", "同心共筑中国梦 携手奋进新时代"],
)
def test_a_slogan_above_a_headline_is_not_the_headline(slogan: str) -> None:
    page = (
        f"{slogan}\n\n明溪区2023年统计公报（摘要）\n\n明溪区统计局\n\n2023年，全区经济总体回升，工业增加值增长6.9%。\n"
    )
    (story,) = read_page(page).articles
    assert (story.headline, story.subhead) == ("明溪区2023年统计公报（摘要）", None)


def test_a_call_that_the_story_tells_of_is_its_headline() -> None:
    body = "本报讯（记者 陶然）昨天，全市弘扬劳模精神、建设技能强市推进会召开。"
    (story,) = read_page(f"弘扬劳模精神 建设技能强市\n\n全市劳模和工匠人才推进会召开\n\n{body}").articles
    assert story.headline == "弘扬劳模精神 建设技能强市"


def test_editors_in_brackets_are_of_the_piece_above_them() -> None:
    page = "夜校开课了\n\n本报记者 陶然 常州报道\n\n夜校开课，报名的有300多人，最大的72岁。\n\n（编辑：沈一禾 审核：谷雨 校对：苗青）\n"
    (story,) = read_page(page).articles
    assert story.contributors == (
        ("陶然", "reporter"),
        ("沈一禾", "editor"),
        ("谷雨", "other"),
        ("苗青", "other"),
    )


def test_first_lines_that_are_set_in_begin_paragraphs() -> None:
    page = """枇杷节开幕

“满树金黄”。5月6日，云塘镇枇杷节开幕，云塘枇杷获“江苏名特优新农产品”称号

　　上午9时，镇上的广场摆满了枇杷，游客提着篮子来采摘。

　　今年全镇枇杷种了3200亩，亩产达800公斤，
果农户均增收2万元。
"""
    (story,) = read_page(page).articles
    assert [paragraph[:4] for paragraph in story.body.split("\n")] == ["“满树金", "上午9时", "今年全镇"]


def test_a_headline_in_two_halves_stays_one() -> None:
    body = "本报讯（记者 陶然）昨天，政协会议开幕，委员们同心协力，共谋发展。"
    (story,) = read_page(f"同心协力 共谋发展\n\n明溪区政协十届三次会议开幕\n\n{body}").articles
    assert (story.headline, story.subhead) == ("同心协力 共谋发展", "明溪区政协十届三次会议开幕")


def test_the_credits_below_a_post_are_those_of_the_post() -> None:
    post = """荷花开了，游客来了
原创 顾长青 明溪发布 2024-06-18 20:15 江苏

盛夏时节，云塘镇千亩荷花竞相开放，每天吸引游客3000多人次。

▲千亩荷塘 韦一鸣/摄

村里办起民宿26家，去年每户增收1.8万元。

来源 | 明溪日报
文 | 顾长青
图 | 韦一鸣
编辑 | 沈一禾
审核 | 谷雨"""
    story, picture = read_page(post).articles
    assert (story.headline, story.publication) == ("荷花开了，游客来了", "明溪日报")
    assert story.contributors == (
        ("顾长青", "reporter"),
        ("韦一鸣", "photographer"),
        ("沈一禾", "editor"),
        ("谷雨", "other"),
    )
    assert (picture.body, picture.contributors) == ("▲千亩荷塘 韦一鸣/摄", (("韦一鸣", "photographer"),))


_LOTUS = "本报讯（记者 顾长青）盛夏时节，云塘镇千亩荷花竞相开放，游客纷至沓来，村民在家门口增收。"
HALVES = {
    "both too short": ("千亩荷花开", "游人如织来", "千亩荷花开游人如织来"),
    "a verb without its object": ("云塘镇千亩荷塘变身", "乡村“共富园”", "云塘镇千亩荷塘变身乡村“共富园”"),
    "a verb without its object, and more": ("明溪以“三个聚焦”推动", "“三个提升”", "明溪以“三个聚焦”推动“三个提升”"),
    "a comma": ("三年攻坚，", "荷叶河水清岸绿", "三年攻坚，荷叶河水清岸绿"),
    "a column": ("新春走基层", "千亩荷花竞相开", "千亩荷花竞相开"),
    "a column with a point": ("一线见闻·项目为王", "千亩荷花竞相开 引得游客纷至来", "千亩荷花竞相开 引得游客纷至来"),
}


@pytest.mark.parametrize(("first", "second", "headline"), HALVES.values(), ids=HALVES.keys())
def test_halves_of_a_headline_with_a_blank_line_between_them(first: str, second: str, headline: str) -> None:
    above, below = _pieces("老街公园开放", "本报讯 昨天，老街公园开放。", first, second, _LOTUS)
    assert (above.headline, below.headline) == ("老街公园开放", headline)


def test_a_source_may_stand_below_its_word() -> None:
    page = _WEB.replace("09:32\n", "09:32\n来源：\n青岚日报\n")
    (story,) = read_page(page).articles
    assert story.headline == "镜湖的莲藕上市了"
    assert (story.publication, story.contributors) == ("青岚日报", ())


def test_the_first_piece_of_a_round_up_has_a_headline_of_its_own() -> None:
    items = [
        (
            "油价下调之后运费降不降",
            "油价下调了，运费会不会跟着降？昨天，记者走访了明溪的三家物流公司，答案不一。(青岚晚报)",
        ),
        ("公交票价年内不会变动", "公交公司昨天表示，票价不随油价调整，年内不会变动，老年人继续免费乘车。(明溪日报)"),
        ("石桥街道加油站排起长队", "昨晚，石桥街道的加油站排起长队，司机们说，一箱油省下二十多块钱。(青岚日报)"),
        ("专家：油价还有下调空间", "青岚大学的能源专家苗青认为，国际油价仍在低位，下一轮调价还有空间。(镜湖早报)"),
    ]
    page = _WEB.split("“今年")[0].replace("镜湖的莲藕上市了", "媒体热议油价下调")
    told = read_page(page + "\n" + "\n\n".join(f"{head}\n\n{body}" for head, body in items)).articles
    assert [article.headline for article in told] == [head for head, _ in items]


def test_a_letter_to_the_editor_is_a_piece_below_its_headline() -> None:
    letter = "我是石桥街道北岸社区的居民。桥头的两盏路灯坏了半年，晚上走路很不方便。我们反映过3次，都没有结果。"
    story, found = _pieces(
        *("小莲藕成了大产业", _STORY, "桥头这盏路灯该亮了", "编辑同志：", letter, "读者 丁大年"),
        "编后：记者就此联系了明溪区城管局。该局答复，路灯本月修好。",
    )
    assert story.body.endswith("新品种。")
    assert (found.headline, found.body.splitlines()[:2]) == ("桥头这盏路灯该亮了", ["编辑同志：", letter])

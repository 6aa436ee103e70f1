"""Captions, who took a picture, and what a picture parts from what."""

import pytest

from assets.articles.page import read_page
from tests.articles.story import STORY, TOLD, WEB, pieces


def test_a_picture_without_a_signature_is_set_apart_from_the_story_above_it() -> None:
    caption = "9月2日，石桥街道的果园里，工人正在给梨树套袋。"
    story, picture, _ = pieces("小莲藕成了大产业", STORY, caption, "老街公园开放", "本报讯 昨天，老街公园开放。")
    assert story.body.endswith("新品种。")
    assert (picture.kind, picture.headline, picture.body) == ("photo_caption", None, caption)


def test_the_last_paragraph_of_a_story_stays_though_it_tells_of_a_day() -> None:
    last = "9月2日，在云塘镇的莲藕基地，种植户们正在采收莲藕，准备供应中秋市场。"
    story, _ = pieces("小莲藕成了大产业", STORY, last, "老街公园开放", "本报讯 昨天，老街公园开放。")
    assert story.body.endswith(last)


def test_captions_that_tell_the_story_again_head_nothing() -> None:
    lines = ("云塘镇的种植户石磊在装莲藕", "石磊家的28亩莲藕今年行情不错")
    more = "莲藕市场去年交易额达到6亿元，带动周边3个镇的藕农增收。今年的莲藕节将于9月20日在云塘镇开幕。"
    (story,) = pieces("小莲藕成了大产业", STORY, *lines, more)
    assert story.body.endswith(more)


def test_whose_a_picture_is_alone_is_no_piece() -> None:
    (story,) = read_page(WEB.replace("09:32\n", "09:32\n\n青岚图库供图\n")).articles
    assert story.body.startswith("“今年的莲藕行情不错")


def test_a_caption_is_joined_with_its_signature() -> None:
    cut = "9月2日，石桥街道的果园里，工人正在给梨树套袋。 顾长"
    picture = pieces("小莲藕成了大产业", STORY, cut, "青 摄", "老街公园开放", "本报讯 昨天，老街公园开放。")[1]
    assert picture.body == f"{cut}青 摄"
    assert [contributor.name for contributor in picture.contributors] == ["顾长青"]


def test_a_caption_that_the_layout_cut_in_a_word_is_no_end_of_the_story_above_it() -> None:
    cut, rest = "9月2日,石桥街道的果园里,工人正", "在给梨树套袋。今年全街道种梨800亩。 记者 顾长青 摄"
    story, picture, _ = pieces("小莲藕成了大产业", STORY, cut, rest, "老街公园开放", "本报讯 昨天，老街公园开放。")
    assert story.body.endswith("新品种。")
    assert picture.body == f"{cut}{rest}"


def test_a_scene_that_ends_a_report_with_pictures_belongs_to_it() -> None:
    scene = "夕阳落进镜湖，石磊和工人们又下了塘……（记者 陶然 通讯员 顾长青 摄影报道）"
    for head in ("小莲藕成了大产业", "小莲藕成了大产业\n来源：明溪新闻网 发布时间：2024-09-05 09:32"):
        (story,) = pieces(head, STORY.removeprefix("本报讯（记者 陶然）"), scene)
        assert story.body.endswith("摄影报道）")
        assert ("顾长青", "correspondent") in story.contributors


def test_a_picture_signed_as_a_report_is_set_apart_from_the_story_above_it() -> None:
    caption = "9月2日，石桥街道的果园里挂满了黄澄澄的梨。（记者 顾长青 摄影报道）"
    story, picture, _ = pieces("小莲藕成了大产业", STORY, caption, "老街公园开放", "本报讯 昨天，老街公园开放。")
    assert story.body.endswith("新品种。")
    assert (picture.kind, picture.body) == ("photo_caption", caption)


def test_who_took_a_picture_stands_below_its_caption() -> None:
    caption = "9月2日，石桥街道的果园里，工人正在给梨树套袋。"
    for signature in ("本报记者 顾长青 摄", "通讯员 顾长青 摄", "顾长青 摄", "顾长青 文/图"):
        news = ("老街公园开放", "本报讯 昨天，老街公园开放。")
        story, picture, _ = pieces("小莲藕成了大产业", STORY, caption, signature, *news)
        assert story.body.endswith("新品种。")
        assert [contributor.name for contributor in story.contributors] == ["陶然"]
        assert picture.kind == "photo_caption"
        assert picture.contributors == (("顾长青", "photographer"),)


def test_a_picture_in_the_middle_of_a_paragraph_parts_it_not() -> None:
    paragraphs = STORY.split("\n\n")
    half, rest = paragraphs[1][:20], paragraphs[1][20:]
    caption = "9月2日，工人在云塘镇的莲藕基地采藕。 顾长青 摄"
    story, picture = pieces("小莲藕成了大产业", paragraphs[0], half, caption, rest, paragraphs[2])
    assert story.body.split("\n")[1] == paragraphs[1]
    assert picture.body == caption


def test_a_picture_below_an_imprint_is_no_part_of_it() -> None:
    imprint = "明溪日报社出版 社址：明溪区湖滨路3号 邮编：000000 广告热线：0000-80000000"
    caption = "9月2日，石桥街道的果园里，工人正在给梨树套袋。"
    *_, colophon, picture = pieces("老街公园开放", "本报讯 昨天，老街公园开放。", imprint, caption)
    assert (colophon.kind, colophon.body) == ("imprint", imprint)
    assert (picture.kind, picture.body) == ("photo_caption", caption)


GALLERY = """·镜湖图片精选·
红火迎新秋
9月2日，市民在云塘镇的一处市集上选购莲藕。
镜湖社发（陈一禾 摄）
明溪港货物吞吐量达1360万吨
9月3日，一艘货轮驶向明溪港的矿石码头（无人机照片）。记者获悉，今年前8月，明溪港货物吞吐量达1360万吨。
镜湖社记者 石磊 摄
"""


def test_every_picture_of_a_gallery_is_one_with_its_headline() -> None:
    found = read_page(GALLERY).articles
    assert [(piece.kind, piece.headline) for piece in found] == [
        ("photo_caption", "红火迎新秋"),
        ("photo_caption", "明溪港货物吞吐量达1360万吨"),
    ]
    assert [piece.contributors[-1] for piece in found] == [("陈一禾", "photographer"), ("石磊", "photographer")]


def test_who_took_the_pictures_of_a_story_is_no_reporter() -> None:
    (story,) = pieces("明溪区开学第一课", STORY, "青岚日报记者 石磊 摄")
    assert story.contributors == (("陶然", "reporter"), ("石磊", "photographer"))


def test_where_a_picture_was_printed_dates_it() -> None:
    told = "石桥街道北岸社区终于搬进了368平方米的新办公区，5000多位居民再也不用多跑路了。"
    (story,) = pieces(told, "本报记者 石磊摄（2016年2月25日《青岚日报》14版）")
    assert (story.headline, story.publication, str(story.published_on)) == (None, "青岚日报", "2016-02-25")
    assert story.contributors == (("石磊", "photographer"),)


def test_a_headline_may_say_that_there_are_pictures() -> None:
    (story,) = pieces("莲藕节花絮：歌声里的丰收(组图)", STORY)
    assert (story.headline, story.kind) == ("莲藕节花絮：歌声里的丰收(组图)", "news")


@pytest.mark.parametrize(
    "caption",
    [
        "顾长青（左）向石磊（右二）颁发聘书",
        "顾长青(前左一)和藕农石磊(中)、沈一禾(前右一)合影。",
        "云塘队选手石磊（图右）在比赛中",
    ],
)
def test_a_caption_tells_who_of_its_picture_is_who(caption: str) -> None:
    story, picture = read_page(f"云塘镇评出种藕能手\n\n{TOLD}\n\n{caption}\n\n{TOLD.replace('28', '36')}\n").articles
    assert (picture.kind, picture.body) == ("photo_caption", caption)
    assert story.body == f"{TOLD}\n{TOLD.replace('28', '36')}"


def test_arrows_in_a_story_point_to_its_pictures() -> None:
    story, *pictures = read_page(
        "登录\n收藏本站\n镜湖水位回落\n发布时间：2024-07-15 09:54\n\n连日来，受强降雨影响，镜湖水位上涨。12日零时，水位突破历史极值。\n\n"
        "△ 7月11日，云塘镇湖滨大道部分路段被淹没。\n\n△ 7月13日，航拍的镜湖大堤。\n\n据区水利局消息，截至14日，水位已回落0.6米。\n"
    ).articles
    assert [one.body for one in pictures] == ["7月11日，云塘镇湖滨大道部分路段被淹没。", "7月13日，航拍的镜湖大堤。"]
    assert story.body.endswith("回落0.6米。")


def test_several_captions_may_stand_above_the_opener_of_a_story_on_a_site() -> None:
    story, *pictures = read_page(
        "登录\n当前位置：首页 > 要闻 > 正文\n编辑记者走进云塘镇\n来源：明溪网 2024-07-23 10:10:56\n—分享—\n\n"
        "编辑记者采访镇党委书记顾长青。\n\n加工车间里，工人正在洗藕。\n\n"
        "明溪网7月23日讯（记者 陶然 通讯员 石静）7月21日，9名编辑记者走进云塘镇，采访莲藕产业的发展。\n"
    ).articles
    assert (story.headline, [credit.name for credit in story.contributors]) == ("编辑记者走进云塘镇", ["陶然", "石静"])
    assert [one.body for one in pictures] == ["编辑记者采访镇党委书记顾长青。", "加工车间里，工人正在洗藕。"]

"""What belongs to which piece of a page."""

import pytest

from assets.articles.page import read_page
from tests.articles.story import STORY, TOLD, WEB, pieces


def test_who_made_the_page_stands_in_its_imprint() -> None:
    made = "2024年9月4日 星期三 责任编辑：顾长青 视觉：石磊"
    story, imprint = pieces("小莲藕成了大产业", STORY, f"{made}\n本报地址：明溪区湖滨路3号 邮政编码：000000")
    assert imprint.kind == "imprint"
    assert imprint.body.split("\n")[0] == made
    assert [contributor.name for contributor in imprint.contributors] == ["顾长青", "石磊"]
    assert str(story.published_on) == str(imprint.published_on) == "2024-09-04"


def test_the_only_editor_of_a_page_is_the_editor_of_all_its_pieces() -> None:
    found = pieces("小莲藕成了大产业", STORY, "老街公园开放", "本报讯 昨天，老街公园开放。", "责编: 顾长青")
    assert [piece.contributors[-1] for piece in found] == [("顾长青", "editor")] * 2


def test_a_dateline_below_a_body_is_its_credit() -> None:
    wire = ("全国发电装机继续增长", "记者11日从国家能源局获悉，全国发电装机容量持续增长。", "（据新华社北京9月11日电）")
    story, other = pieces(*wire, "老街公园开放", "昨天，老街公园开放，市民纷纷前来游玩。")
    assert story.body.endswith("电）")
    assert story.contributors == (("新华社", "agency"),)
    assert other.headline == "老街公园开放"


def test_a_digest_credits_the_outlet_that_its_headline_names() -> None:
    (story,) = pieces("【青岚日报】镜湖的莲藕上市了", "本报讯 昨天，镜湖的莲藕上市。")
    assert story.contributors == (("青岚日报", "agency"),)


def test_editors_of_their_own_stay_with_their_pieces() -> None:
    found = pieces(
        *("小莲藕成了大产业", STORY, "责编: 石磊"),
        *("老街公园开放", "本报讯 昨天，老街公园开放。", "责编: 顾长青"),
    )
    assert [piece.contributors[-1].name for piece in found] == ["石磊", "顾长青"]


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
    typed = STORY.replace("。", ".").replace("，", ",")
    story, other = pieces("小莲藕成了大产业", typed, "老街公园开放", "本报讯 昨天,老街公园开放.市民纷纷前来.")
    assert (story.headline, other.headline) == ("小莲藕成了大产业", "老街公园开放")
    assert story.body.count("\n") == 2
    assert story.body.endswith("新品种.")
    assert len(other.sentences) == 2


def test_the_first_words_of_a_paragraph_are_no_headline() -> None:
    for first, rest in (
        ("据介绍，全镇从事莲藕种植的农户已", "有3600户，去年户均增收4200元。"),
        ("云塘镇、柳渡镇、荷叶镇和区农业农村局", "负责人参加活动，并作交流发言。"),
        ("全镇莲藕加工厂的日处理能力已达1", "2万吨，产品销往省内外。"),
    ):
        (story,) = pieces("小莲藕成了大产业", STORY, first, rest)
        assert story.body.endswith(first + rest)
    (story,) = pieces("小莲藕成了大产业", STORY, "一、种莲藕的收入占全家七成；", "二、剩下的三成，来自一家小饭馆。")
    assert story.body.endswith("七成；\n二、剩下的三成，来自一家小饭馆。")


def test_a_crosshead_in_quotes_begins_no_piece() -> None:
    told = STORY.removeprefix("本报讯（记者 陶然）")
    said = "“今年的藕，一斤多卖了三毛”"
    (story,) = pieces("老石和他的荷塘", told, said, "老石的荷塘在村东头。他每天五点下塘。")
    assert story.headline == "老石和他的荷塘"
    assert said in story.body


def test_editors_beside_a_telephone_are_an_imprint() -> None:
    _, imprint = pieces("老街公园开放", "本报讯 昨天，老街公园开放。", "责编:顾长青 美编:石磊 新闻热线:0000-80000000")
    assert imprint.kind == "imprint"
    assert [contributor.name for contributor in imprint.contributors] == ["顾长青", "石磊"]


def test_a_piece_without_opener_below_an_imprint_is_a_piece() -> None:
    imprint = "明溪日报 2024年9月4日 星期三 责任编辑：顾长青 社址：湖滨路3号 电话：0000-80000000"
    _, story = pieces(imprint, "老街公园改造后重新开放", "老街公园改造后昨天重新开放，市民纷纷前来游玩。")
    assert (story.headline, story.kind) == ("老街公园改造后重新开放", "news")


def test_the_head_of_a_page_parts_no_paragraph() -> None:
    paragraphs = STORY.split("\n\n")
    half, rest = paragraphs[1][:20], paragraphs[1][20:]
    for head in ("02", "第2版", "A03 要闻"):
        (story,) = pieces("小莲藕成了大产业", paragraphs[0], half, head, rest, paragraphs[2])
        assert story.body.split("\n")[1] == paragraphs[1]


def test_links_below_a_story_are_no_part_of_it_but_a_sidebar_of_a_web_page_is() -> None:
    sidebar = "云塘镇种莲藕已有三百多年，1998年起成片种植，2012年注册了地理标志商标，如今全镇六成农户以莲藕为业，产品销往二十多个省份。"
    links = WEB + "\n相关链接\n\n·老街公园开放\n·镜湖渔港扩建\n"
    assert [article.headline for article in read_page(links).articles] == ["镜湖的莲藕上市了"]
    (story,) = read_page(f"{WEB}\n相关链接\n\n{sidebar}\n").articles
    assert story.body.endswith(f"\n相关链接\n{sidebar}")


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
    assert (picture.body, picture.contributors) == ("千亩荷塘 韦一鸣/摄", (("韦一鸣", "photographer"),))


def test_a_source_may_stand_below_its_word() -> None:
    page = WEB.replace("09:32\n", "09:32\n来源：\n青岚日报\n")
    (story,) = read_page(page).articles
    assert story.headline == "镜湖的莲藕上市了"
    assert (story.publication, story.contributors) == ("青岚日报", ())


def test_where_a_program_set_its_time_above_each_piece_each_time_begins_one() -> None:
    story, other = pieces(
        *("2024-09-05 01:04:50", "小莲藕成了大产业", STORY, "2024-09-04 21:30:00", "桂花糕：一门老手艺"),
        "所谓一方水土养一方人，明溪人的早晨从一块桂花糕开始。蒸笼一开，满街都是香气。",
    )
    assert story.body.endswith("新品种。")
    assert (other.headline, str(other.published_on)) == ("桂花糕：一门老手艺", "2024-09-04")


def test_what_somebody_says_of_whom_the_story_has_told_who_that_is_goes_on_with_it() -> None:
    more = "石磊表示，明年还要再种10亩，把冷库也建起来，让莲藕卖到更远的地方，带着乡亲们一起增收。"
    (story,) = pieces("小莲藕成了大产业", STORY, "镇干部在莲藕市场给种植户送来优惠政策", more)
    assert story.body.endswith(more)


def test_a_line_that_the_layout_cut_in_a_list_heads_nothing() -> None:
    cut = "与会人员先后察看了云塘镇柳渡村提灌站、大"
    (story,) = pieces("小莲藕成了大产业", STORY, cut, "溪沟水库和北沙村的农田，详细了解水源调度的情况。")
    assert story.body.endswith(f"{cut}溪沟水库和北沙村的农田，详细了解水源调度的情况。")


def test_a_letter_that_several_signed_and_its_answer_are_one_piece() -> None:
    letter = "我们是石桥街道北岸社区的居民。桥头的两盏路灯坏了半年，晚上走路很不方便。希望有关部门帮忙解决。"
    answer = "记者反馈：3月5日，本报记者把来信转给区城管局。该局答复，路灯本月修好。"
    (found,) = pieces("桥头这盏路灯该亮了", "编辑同志：", letter, "居民 丁大年等12人", answer, "本报记者 陶然")
    assert found.body.splitlines()[:4] == ["编辑同志：", letter, "居民 丁大年等12人", answer]
    assert ("陶然", "reporter") in found.contributors


def test_a_letter_to_the_editor_is_a_piece_below_its_headline() -> None:
    letter = "我是石桥街道北岸社区的居民。桥头的两盏路灯坏了半年，晚上走路很不方便。我们反映过3次，都没有结果。"
    story, found = pieces(
        *("小莲藕成了大产业", STORY, "桥头这盏路灯该亮了", "编辑同志：", letter, "读者 丁大年"),
        "编后：记者就此联系了明溪区城管局。该局答复，路灯本月修好。",
    )
    assert story.body.endswith("新品种。")
    assert (found.headline, found.body.splitlines()[:2]) == ("桥头这盏路灯该亮了", ["编辑同志：", letter])


def test_a_notice_of_the_web_goes_on_below_its_signature_with_what_it_issues() -> None:
    notice = """索引号: 000000/2019-00336 组配分类: 规范性文件
生成日期: 2019-01-23 文号:
信息来源: 关键词:

明溪区人民政府关于印发《莲藕管理办法》的通知

各镇人民政府,区政府各部门:

  《莲藕管理办法》已经区政府常务会议通过,现予印发,请遵照执行。

明溪区人民政府
2019年1月17日

莲藕管理办法

第一章  总  则

第一条 为规范莲藕的种植和销售,保护藕农的利益,根据有关规定,结合本区实际,制定本办法。
"""
    (story,) = read_page(notice).articles
    assert (story.headline, story.contributors) == ("明溪区人民政府关于印发《莲藕管理办法》的通知", ())
    assert story.body.split("\n")[0] == "各镇人民政府,区政府各部门:"
    assert "\n第一章 总 则\n第一条" in story.body


def test_links_below_a_story_stay_links_whatever_marks_stand_between_them() -> None:
    links = "\n-\n".join(
        f"{head}\n{begin}"
        for head, begin in (("老街公园开放", "老街公园昨天重新开放，市民"), ("油价下调", "明溪的油价今天下调，一箱油"))
    )
    (story,) = read_page(f"{WEB}\n(资料图片仅供参考)\n关键词:\n相关阅读\n-\n{links}\n").articles
    assert "老街公园" not in story.body


def test_recommended_stories_are_no_pieces_of_a_newspaper_either() -> None:
    (story,) = pieces(
        "小莲藕成了大产业", STORY, "新闻推荐\n老街公园昨天重新开放，市民纷纷前来游玩，园内新增步道1200米。..."
    )
    assert story.body.endswith("新品种。")


def test_a_reader_signs_the_letter_above_what_the_editor_found_out() -> None:
    letter = "我是石桥街道北岸社区的居民。桥头的两盏路灯坏了半年，晚上走路很不方便。我们反映过3次，都没有结果。"
    found = "记者就此联系了明溪区城管局。该局答复，路灯本月修好。"
    (story,) = pieces("桥头这盏路灯该亮了", "编辑同志：", letter, "读者 丁大年", found)
    assert story.contributors == (("丁大年", "other"),)
    assert story.body.endswith(found)


def test_names_alone_below_a_body_are_those_of_its_authors() -> None:
    told = STORY.removeprefix("本报讯（记者 陶然）")
    story, other = pieces("小莲藕成了大产业", told, "顾长青 陶然 苗青", "老街公园开放", "本报讯 昨天，老街公园开放。")
    assert [contributor.name for contributor in story.contributors] == ["顾长青", "陶然", "苗青"]
    assert (other.headline, other.contributors) == ("老街公园开放", ())


def test_reporters_without_a_blank_and_where_they_are_stand_above_the_body() -> None:
    told = "在云塘村，是没有节假日的概念的。石家兄弟的新房工地上，今天还是一片繁忙景象。"
    (story,) = pieces("齐上阵，兄弟建新家", f"记者顾长青苗小青\n9月12日发自明溪云塘镇\n{told}")
    assert (story.headline, story.body) == ("齐上阵，兄弟建新家", told)
    assert story.contributors == (("顾长青", "reporter"), ("苗小青", "reporter"))


def test_a_reporter_whom_a_paper_has_elsewhere_is_named_above_the_body() -> None:
    told = STORY.removeprefix("本报讯（记者 陶然）")
    (story,) = pieces("小莲藕成了大产业", "青岚日报驻明溪记者 顾长青", told)
    assert (story.headline, story.contributors) == ("小莲藕成了大产业", (("顾长青", "reporter"),))


def test_a_bullet_of_another_font_is_no_part_of_a_byline() -> None:
    (story,) = pieces(
        "校园周边查“三无”", "N本报记者 陶然 通讯员 石磊", "本报讯 昨日起，明溪区工商局检查校园周边的店铺。"
    )
    assert story.headline == "校园周边查“三无”"
    assert story.contributors == (("陶然", "reporter"), ("石磊", "correspondent"))


@pytest.mark.parametrize("cut", ["…… >>2版", "…[详细]", "……（详见2版）", "......更多>>"])
def test_the_beginning_of_a_story_printed_again_and_cut_off_is_no_piece(cut: str) -> None:
    teaser = STORY[: STORY.index("石磊说") + 3] + cut
    found = read_page(f"莲藕上市了\n\n{STORY}\n\n导读\n\n莲藕上市了\n\n{teaser}\n").articles
    assert [(piece.headline, piece.body[-4:]) for piece in found] == [("莲藕上市了", "新品种。")]


def test_numbered_headlines_of_a_list_are_not_the_headline_of_the_story_below() -> None:
    (story,) = read_page(
        f"要闻速览\n\n1.石桥街道老菜场重新开张\n2.云塘镇莲藕上市\n3.镜湖大桥今晚封闭\n\n云塘镇莲藕上市\n\n{TOLD}\n"
    ).articles
    assert (story.headline, story.subhead) == ("云塘镇莲藕上市", None)


def test_no_crosshead_reads_on_where_the_layout_cuts_nothing() -> None:
    (story,) = read_page(
        f"云塘镇莲藕上市\n\n{STORY}\n小藕片大产业\n\n区农业农村局有关负责人表示，将继续推广莲藕的新品种。\n\n"
        "云塘莲藕已经卖到了二十多个城市，去年的销售额有三千万元。\n"
    ).articles
    assert "\n小藕片大产业\n区农业农村局" in story.body


def test_what_a_story_says_of_the_weather_is_of_it_and_the_forecast_in_a_corner_is_not() -> None:
    forecast = "据市气象台预报，今天多云到晴，偏南风3级，最高温度32℃，最低温度24℃。"
    harvest = "据区气象台预计，未来三天全区以多云为主，19日夜里有阵雨，有利于小麦抢收。"
    page = f"""全区夏收接近尾声

本报讯（记者 顾长青）6月17日，记者从区农业农村局获悉，全区32万亩小麦已收割29万亩。

{harvest}

区农业农村局表示，将组织农机跨区作业，确保22日前全部收完。

荷花节开幕

本报讯 6月17日，第五届荷花节在云塘镇开幕。

{forecast}"""
    story, festival, corner = read_page(page).articles
    assert harvest in story.body
    assert story.body.endswith("全部收完。")
    assert (festival.body, corner.headline, corner.body) == (
        "本报讯 6月17日，第五届荷花节在云塘镇开幕。",
        None,
        forecast,
    )


def test_heads_below_the_numbers_of_parts_are_of_one_story() -> None:
    body = """荷花节期间，市交警支队将逐日发布交通提示。
提示一
湖滨大道一段禁行禁停
6月16日零时至26日24时，湖滨大道禁止机动车通行及停泊，约1400米。
提示二
运送危化、剧毒物品的车辆禁止进城
6月16日8时至24日24时，运送危险化学物品的车辆禁止在镜湖大桥通行。
提示三
部分道路短时限制
荷花节期间，文昌路、学府路将短时限制通行，请按标志绕行。"""
    (story,) = read_page(f"荷花节交通提示\n\n{body}\n").articles
    assert (story.headline, story.body) == ("荷花节交通提示", body)


def test_a_crosshead_of_any_length_stands_by_itself_where_the_layout_cuts_nothing() -> None:
    (story,) = pieces(
        "小莲藕成了大产业",
        STORY,
        "重视党组织的建设和党员的带头作用",
        "据介绍，云塘镇的莲藕合作社里有党员36人，每人带动5户藕农增收。",
    )
    assert "\n重视党组织的建设和党员的带头作用\n" in story.body

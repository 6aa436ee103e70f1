"""Which lines above a story are its headline and its deck, and which are slogans, columns and sections."""

import pytest

from assets.articles.page import read_page
from tests.articles.story import STORY, TOLD, WEB, pieces, site


def test_a_motto_above_a_headline_is_no_headline() -> None:
    (story,) = pieces("镜湖春色 · 青岚新韵", "老街公园改造后重新开放", "本报讯 昨天，老街公园开放。")
    assert (story.headline, story.subhead) == ("老街公园改造后重新开放", None)


def test_a_headline_above_its_deck_is_no_column() -> None:
    (story,) = pieces("冷链中心建设进行时", "——云塘镇重点工程见闻", STORY)
    assert (story.headline, story.subhead) == ("冷链中心建设进行时", "——云塘镇重点工程见闻")
    (story,) = pieces("莲藕采收正当时", "云塘镇1.2万亩莲藕陆续上市", STORY)
    assert (story.headline, story.subhead) == ("莲藕采收正当时", "云塘镇1.2万亩莲藕陆续上市")


def test_the_name_of_a_column_is_no_headline_but_a_short_headline_above_its_deck_is() -> None:
    for column in ("云塘古镇见闻", "乡村振兴进行时", "开发区专刊", "云塘镇巡礼"):
        (story,) = pieces(column, "云塘镇冷链中心封顶 三季度投资1.6亿元", STORY)
        assert (story.headline, story.subhead) == ("云塘镇冷链中心封顶 三季度投资1.6亿元", None)
    (story,) = pieces("老街小区换了新颜", "石桥街道改造老旧小区31个", STORY)
    assert (story.headline, story.subhead) == ("老街小区换了新颜", "石桥街道改造老旧小区31个")


def test_a_headline_set_in_two_lines_is_one() -> None:
    for cut in ("云塘镇莲藕种植面积\n今年突破1.2万亩", "全区莲藕产业\n推进大会召开"):
        (story,) = pieces("明溪要闻", cut, STORY)
        assert (story.headline, story.subhead) == (cut.replace("\n", ""), None)


def test_what_the_body_has_in_one_piece_the_layout_cut() -> None:
    opening = "本报讯 昨天，记者从区交通运输局获悉，外环路改造工程主线通车。"
    (story,) = pieces("明溪外环路改", "造工程主线6月通车", opening)
    assert (story.headline, story.subhead) == ("明溪外环路改造工程主线6月通车", None)


def test_a_kicker_and_a_headline_stay_two() -> None:
    (story,) = pieces("韦明远调研莲藕产业时强调\n把小莲藕做成大产业", STORY)
    assert (story.headline, story.subhead) == ("把小莲藕做成大产业", "韦明远调研莲藕产业时强调")


def test_names_of_sections_at_the_head_of_a_page_are_no_headlines() -> None:
    for section in ("综合新闻 A05", "明溪新闻 周三", "青岚晚报 星期五"):
        (story,) = pieces(section, "老街公园开放", "本报讯 昨天，老街公园开放。")
        assert (story.headline, story.subhead) == ("老街公园开放", None)


def test_headlines_may_have_bullets() -> None:
    told = "老街公园改造后昨天重新开放，新增健身步道1200米、停车位86个，市民纷纷前来游玩。"
    (story, other) = pieces("■小莲藕成了大产业", STORY, "■老街公园改造后重新开放 新增步道1200米", told)
    assert (story.headline, other.headline) == ("小莲藕成了大产业", "老街公园改造后重新开放 新增步道1200米")
    assert story.body.endswith("新品种。")


def test_a_section_of_the_paper_above_a_headline_is_no_headline() -> None:
    (story,) = pieces("民生·百姓来信", "桥头这盏路灯何时能亮？", STORY)
    assert (story.headline, story.subhead) == ("桥头这盏路灯何时能亮？", None)


@pytest.mark.parametrize("motto", ["水韵明溪 活力之城", "文化桐城 礼让天下", "山水沙县 魅力新城"])
def test_a_motto_of_the_place_is_no_headline(motto: str) -> None:
    body = "本报讯（记者 陶然）昨天，全市秋种现场会在云塘镇召开，部署油菜播种工作。"
    (story,) = read_page(f"{motto}\n\n全市秋冬种现场会召开\n\n{body}").articles
    assert (story.headline, story.subhead) == ("全市秋冬种现场会召开", None)


@pytest.mark.parametrize(
    "slogan",
    [
        *(
            "弘扬镜湖精神 建设美丽明溪",
            "创建文明城市 共享美好生活",
            "讲文明话，做文明人",
            "同心共筑中国梦 携手奋进新时代",
        ),
        *(
            "爱镜湖 护碧水\n春种一粒 秋收万颗",
            "反对铺张 厉行节俭",
            "守护镜湖碧水传承水乡文脉",
            "守护镜湖碧水\n传承水乡文脉",
        ),
    ],
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


def test_a_headline_in_two_halves_stays_one() -> None:
    body = "本报讯（记者 陶然）昨天，政协会议开幕，委员们同心协力，共谋发展。"
    (story,) = read_page(f"同心协力 共谋发展\n\n明溪区政协十届三次会议开幕\n\n{body}").articles
    assert (story.headline, story.subhead) == ("同心协力 共谋发展", "明溪区政协十届三次会议开幕")


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
    above, below = pieces("老街公园开放", "本报讯 昨天，老街公园开放。", first, second, _LOTUS)
    assert (above.headline, below.headline) == ("老街公园开放", headline)


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
    page = WEB.split("“今年")[0].replace("镜湖的莲藕上市了", "媒体热议油价下调")
    told = read_page(page + "\n" + "\n\n".join(f"{head}\n\n{body}" for head, body in items)).articles
    assert [article.headline for article in told] == [head for head, _ in items]


LONG = {
    "two offices and what they do": (
        "石桥街道北岸社区联合派出所、消防站开展电动自行车夜查活动",
        "近日，石桥街道北岸社区联合派出所夜查电动自行车，发现隐患32处。",
    ),
    "two halves with a comma": (
        "云塘富商涉上亿元集资案，部分资金流入造纸厂",
        "9月3日，明溪区法院开庭审理一起集资案，云塘镇一名富商被控集资1.2亿元。",
    ),
    "a question and its answer": (
        "慢下来的网约车：除了涨价，其他都没变",
        "眼下，打车的人少了。记者走访发现，运力过剩已是常态。",
    ),
    "a name in Latin letters": (
        "LAKE-7将于9月4日从镜湖码头驶往下游的云塘港",
        "9月3日消息，游船公司计划让新船从镜湖码头驶往云塘港，全程12公里。",
    ),
}


@pytest.mark.parametrize(("headline", "body"), LONG.values(), ids=LONG.keys())
def test_the_first_line_of_a_page_is_its_headline_however_long(headline: str, body: str) -> None:
    (story,) = pieces(headline, body)
    assert (story.headline, story.body) == (headline, body)


def test_the_first_words_of_a_paragraph_at_the_top_of_a_page_are_none() -> None:
    (story,) = pieces("近日，明溪区召开秋季招商大会，会上", "共签约项目26个，总投资82亿元。")
    assert story.headline is None


def test_a_deck_with_a_dash_is_no_paragraph_however_long() -> None:
    (story,) = pieces("下好全区“一盘棋”", "——优化产业布局，促进城乡协调发展", "协调发展是明溪的老课题。" * 3)
    assert (story.headline, story.subhead) == ("下好全区“一盘棋”", "——优化产业布局，促进城乡协调发展")


MENUS = (
    "首页 要闻中心 明溪新闻 明溪时评 镜湖夜话",
    "要闻|社会|文体|健康|专题",
    "字号变大| 字号变小",
    "您好,欢迎来到明溪新闻网!",
    "【打 印】",
)


@pytest.mark.parametrize("menu", MENUS)
def test_a_menu_above_or_below_a_headline_is_none(menu: str) -> None:
    for head in (f"{menu}\n\n镜湖的莲藕上市了\n", f"镜湖的莲藕上市了\n{menu}\n"):
        story = site(f"{head}2024-09-05 09:32 来源：青岚日报")
        assert (story.headline, story.subhead) == ("镜湖的莲藕上市了", None)


def test_a_headline_of_three_stories_above_its_line_of_publication() -> None:
    headline = "镜湖大桥今日通车，首日过车三万辆；云塘莲藕节开幕，签约项目12个；下周起降温，最低气温降至8℃|早报"
    (story,) = read_page(
        f"首页 > 新闻 > 要闻\n\n{headline}\n\n明溪新闻 2024-09-05 08:05:27 听新闻\n\n责编：顾长青\n\n{STORY}"
    ).articles
    assert (story.headline, str(story.published_on)) == (headline, "2024-09-05")


def test_a_headline_that_is_printed_twice_is_one() -> None:
    for first, second in (
        ("镜湖的莲藕上市了-明溪网", "镜湖的莲藕上市了"),
        ("镜湖的莲藕上市了", "（新秋走基层）镜湖的莲藕上市了"),
    ):
        (story,) = read_page(f"登录\n收藏本站\n分享\n{first}\n{second}\n{STORY}").articles
        assert (story.headline, story.subhead) == ("镜湖的莲藕上市了", None)


def test_names_that_an_opener_repeats_are_no_second_line_of_a_headline() -> None:
    told = STORY.replace("（记者 陶然）", "（石磊 记者 陶然）")
    heads = "2024年09月05日 星期四 放大 缩小 默认\n镜湖的莲藕上市了\n藕农人均增收3000元\n石磊 陶然\n"
    (story,) = read_page(heads + told).articles
    assert (story.headline, story.subhead) == ("镜湖的莲藕上市了", "藕农人均增收3000元")


@pytest.mark.parametrize(
    "headline",
    [
        "从“卖莲藕”到“卖风景”！云塘镇“合作社+农户”绘出镜湖新图景",
        "守着镜湖，护着荷塘，云塘镇的年轻人这样把日子越过越红火，还带动了邻村百余户人家",
        "镜湖船票下月起调整！老人、军人与往年不同，这些变化市民和游客要注意！",
    ],
)
def test_a_headline_that_reads_like_a_sentence_is_known_by_being_printed_again(headline: str) -> None:
    page = f"首页 资讯 正文\n\n{headline}\n\n民生正文 37 0\n\n{headline}\n\n{headline}\n\n{STORY}"
    (story,) = read_page(page).articles
    assert (story.headline, story.subhead, story.body[:3]) == (headline, None, "本报讯")


def test_the_number_of_a_notice_above_its_headline_is_no_headline() -> None:
    (story,) = pieces("明政发〔2024〕7号", "明溪区人民政府工作规则", STORY)
    assert (story.headline, story.subhead) == ("明溪区人民政府工作规则", "明政发〔2024〕7号")


def test_sections_with_colons_part_no_story_of_the_web() -> None:
    section = (
        "青岚日报社：\n\n唱响秋收的最强音\n\n日报社近日派出12名记者深入云塘镇的田间地头，刊发稿件86篇，推出版面14块。"
    )
    (story,) = read_page(f"{WEB}\n{section}\n").articles
    assert "唱响秋收的最强音" in story.body


def test_names_of_sections_in_brackets_part_no_digest() -> None:
    items = "【国内】\n\n1、全国秋粮长势良好。\n\n2、铁路调图。\n\n【国际】\n\n3、镜湖国际论坛开幕，来自12个国家的嘉宾出席。"
    (digest,) = read_page(
        f"早安，今天是9月5日，星期四，欢迎收看由明溪新闻出品的早间新闻，为您送上今天的要闻。\n\n{items}\n"
    ).articles
    assert digest.body.endswith("嘉宾出席。")


def test_a_sentence_above_an_opener_that_tells_it_again_is_a_headline() -> None:
    headline = "云塘镇一男子偷挖邻村莲藕被拘留5日，所挖莲藕重86公斤。"
    story = "【明溪网综合报道】9月4日，云塘镇派出所通报，一男子偷挖邻村莲藕86公斤，被行政拘留5日。"
    above, below = pieces("小莲藕成了大产业", STORY, headline, story)
    assert above.body.endswith("新品种。")
    assert (below.headline, below.body) == (headline, story)


def test_the_last_sentence_of_a_story_above_another_is_no_headline() -> None:
    last = "据悉，明溪区的莲藕已销往二十多个省份。"
    above, below = pieces("小莲藕成了大产业", STORY, last, "本报讯 昨天，明溪区老街公园开放。")
    assert above.body.endswith(last)
    assert below.headline is None


def test_a_deck_that_is_printed_twice_does_not_lose_its_headline() -> None:
    heads = "莲藕产业的主体性考察\n——以明溪区为例"
    (story,) = read_page(f"登录\n{heads}\n2017-03-07陶然\n明溪学报 2017年2期\n\n{heads}\n\n{STORY}").articles
    assert (story.headline, story.subhead) == ("莲藕产业的主体性考察", "——以明溪区为例")


def test_one_short_sentence_above_an_opener_is_a_headline_though_it_ends_with_a_full_stop() -> None:
    first, second = pieces(
        "云塘镇莲藕喜获丰收。",
        STORY,
        "镜湖大桥今晚封闭。",
        "本报讯（记者 石磊）镜湖大桥今晚起封闭施工，车辆请绕行湖滨路。",
    )
    assert (first.headline, second.headline) == ("云塘镇莲藕喜获丰收。", "镜湖大桥今晚封闭。")


def test_a_sentence_between_a_headline_and_its_opener_is_a_deck() -> None:
    (story,) = read_page(
        "镜湖公社种藕大会第四日\n石磊报告扩种工作\n大会进入讨论阶段，各队对扩种莲藕一致表示赞成。\n"
        "【镜湖社十七日讯】种藕大会今日进入讨论阶段，各队对扩种莲藕的报告一致表示赞成。\n"
    ).articles
    assert (story.headline, story.subhead) == ("镜湖公社种藕大会第四日", "石磊报告扩种工作")


def test_a_note_of_the_editor_at_the_head_of_a_page_heads_no_story() -> None:
    (story,) = read_page(f"编者按\n\n今天起，本报推出云塘镇莲藕产业的长篇报道，敬请关注。\n\n{TOLD}\n").articles
    assert story.headline is None
    assert story.body.startswith("编者按\n今天起")


def test_what_is_set_in_brackets_below_a_body_is_no_headline() -> None:
    (story,) = read_page(f"{TOLD}\n(摄制:石磊 部分素材来源:云塘镇文化站 莲藕市场)\n责任编辑:顾长青\n").articles
    assert story.headline is None


def test_the_last_words_of_a_story_are_of_its_body() -> None:
    (story,) = read_page(f"{TOLD}\n新的一年，我们来了！\n■ 本版摄影 记者 石磊\n").articles
    assert (story.headline, story.body) == (None, f"{TOLD}\n新的一年，我们来了！")


def test_a_long_line_between_blank_lines_heads_what_tells_the_same() -> None:
    long = "2024年青岚明溪经贸深度合作先行区对云塘镇进出口额556.7亿元"
    found = pieces(
        "云塘镇莲藕喜获丰收",
        "今天，云塘镇莲藕喜获丰收。",
        "镜湖大桥今晚封闭",
        "今天，镜湖大桥今晚起封闭施工，车辆请绕行湖滨路。",
        long,
        "据统计，2024年青岚明溪经贸深度合作先行区对云塘镇进出口额556.7亿元，居全省第一。",
    )
    assert [one.headline for one in found] == ["云塘镇莲藕喜获丰收", "镜湖大桥今晚封闭", long]


def test_below_a_bulletin_stand_who_issues_it_and_its_month() -> None:
    body = "初步核算，全年实现地区生产总值531.36亿元，比上年增长5.5%。"
    (story,) = read_page(
        "2024年青岚市国民经济和社会发展统计公报\n\n青岚市统计局 国家统计局青岚调查队\n（2025年3月）\n\n"
        f"一、综合\n{body}\n\n二、农业\n全年农林牧渔业总产值61.43亿元，比上年增长3.6%。\n"
    ).articles
    assert (story.headline, story.subhead) == ("2024年青岚市国民经济和社会发展统计公报", None)
    assert (str(story.published_on), story.published_precision) == ("2025-03-01", "month")


def test_items_of_a_column_have_their_headlines_behind_a_mark() -> None:
    found = pieces(
        "云塘镇莲藕喜获丰收",
        "今天，云塘镇莲藕喜获丰收，来自各村的300名村民参加采收。",
        "●明溪新增两家企业 近日，明溪区云帆公司、翠湖公司通过认定。至此，全区企业达11家。",
        "●图书馆试运行 新馆位于镜湖大街，建筑面积6200平方米，设阅览座位560个，免费向市民开放。",
    )
    assert [one.headline for one in found] == ["云塘镇莲藕喜获丰收", "明溪新增两家企业", "图书馆试运行"]


@pytest.mark.parametrize(
    "headline", ["他们，把大棚种成致富路", "7金2银！明溪健儿的“最佳”是这样创造的", "从一根藕到一条链，云塘镇做对了什么"]
)
def test_a_first_line_that_alone_is_set_apart_is_the_headline(headline: str) -> None:
    told = "“电商扶起自强志，莲香振奋致富心”，驻村第一书记石磊写了这一副春联，送给云塘村的莲农。\n去年，全村莲农人均增收3000元。\n今年还要再种200亩。"
    (story,) = read_page(f"{headline}\n\n{told}\n").articles
    assert (story.headline, story.body) == (headline, told)


def test_authors_below_a_headline_are_those_whom_the_opener_credits() -> None:
    told = "本报讯（记者 陶然 特约通讯员 石磊）今年，明溪区新开办两所幼儿园，新增学位720个。"
    (story,) = read_page(f"新开幼儿园两所 新增学位720个\n陶然 石磊\n{told}\n\n两所幼儿园都在城南。\n").articles
    assert (story.headline, story.body.split("\n")[0]) == ("新开幼儿园两所 新增学位720个", told)


def test_the_author_behind_a_headline_is_whom_the_opener_credits() -> None:
    told = "本报讯 （记者 陶然） 昨日，明溪区人大常委会举行第27次会议，听取莲藕产业发展情况的报告。"
    (story,) = read_page(f"区人大常委会举行第27次会议 石磊主持 陶然\n{told}\n\n会议还邀请了6位市民旁听。\n").articles
    assert story.headline == "区人大常委会举行第27次会议 石磊主持"
    assert [credit.name for credit in story.contributors] == ["陶然"]


def test_a_time_and_where_a_story_was_published_head_nothing() -> None:
    (story,) = read_page(
        f"云塘莲藕飘香全国\n\n青岚日报记者 陶然\n\n2022-02-10 20:33:55 发布来源：青岚报业·青岚日报客户端\n\n{TOLD}\n"
    ).articles
    assert (story.headline, str(story.published_on)) == ("云塘莲藕飘香全国", "2022-02-10")
    assert [credit.name for credit in story.contributors] == ["陶然"]


def test_a_notice_is_headed_by_its_title_with_its_number_below_whomever_it_addresses() -> None:
    (notice,) = read_page(
        "青岚市人民政府公报\n2024年第6号\n青岚市人民政府关于印发莲藕产业发展规划的通知\n青政发〔2024〕16号\n"
        "各区县人民政府，市政府各部门：\n现将《青岚市莲藕产业发展规划》印发给你们，请认真组织实施。\n青岚市人民政府\n2024年6月12日\n"
    ).articles
    assert (notice.headline, notice.subhead) == ("青岚市人民政府关于印发莲藕产业发展规划的通知", "青政发〔2024〕16号")
    assert notice.body.startswith("各区县人民政府，市政府各部门：\n现将")
    assert str(notice.published_on) == "2024-06-12"


@pytest.mark.parametrize(
    ("lines", "headline", "subhead"),
    [
        (
            ("区委常委会召开会议", "传达学习全市防汛工作会议精神", "石磊主持"),
            "区委常委会召开会议",
            "传达学习全市防汛工作会议精神",
        ),
        (("全区防汛工作会议召开", "石磊出席并讲话"), "全区防汛工作会议召开", "石磊出席并讲话"),
    ],
)
def test_who_presides_is_no_rest_of_a_headline(lines: tuple[str, ...], headline: str, subhead: str) -> None:
    told = "本报讯（记者 陶然）6月17日，区委书记石磊主持召开会议，传达学习全市防汛工作会议精神，研究贯彻意见。"
    (story,) = read_page("\n".join(lines) + f"\n\n{told}\n\n会议强调，要压实责任。\n").articles
    assert (story.headline, story.subhead) == (headline, subhead)

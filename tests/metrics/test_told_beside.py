"""Whose a figure is by a size beside it, by what is said of each of several, by who speaks next, and what was bred."""

import pytest

from tests.metrics.pages import read

FIRM = {"翠湖电机有限公司": "organization"}
VILLAGE = {"柳渡村": "place", "云塘集团": "organization"}


@pytest.mark.parametrize(
    ("body", "names", "expected"),
    [
        # sizes in a row, and sizes before 长的
        ("队员在桥下发现一道宽0.3毫米、长1米多的裂缝。", {}, [("裂缝", "宽"), ("裂缝", "长")]),
        ("镇里修了一条长3公里、宽6米的水泥路。", {}, [("水泥路", "长"), ("水泥路", "宽")]),
        ("工人架起一座120米长的钢桥。", {}, [("钢桥", "长")]),
        ("渔民捕到一条12.5公斤重的青鱼。", {}, [("青鱼", "重")]),
        # what is told of each of several is theirs
        ("镇里组建公司，五个村集体各占股15%。", {}, [("镇里", "村集体"), ("五个村集体", "占股")]),
        ("3家企业均获补贴20万元。", {}, [(None, "企业"), ("3家企业", "获补贴")]),
        ("30户户均增收2万元。", {}, [(None, None), (None, "增收")]),
        # what somebody bred, and what is called by what was done to it
        ("他们选育出“青莓3号”新品种，糖度在13度以上。", {}, [("“青莓3号”新品种", "糖度")]),
        ("云塘集团销售2万吨。最穷的柳渡村，还欠着40万元。", VILLAGE, [("云塘集团", "销售"), ("柳渡村", "欠")]),
        ("去年开业的民宿，入住率达九成。", {}, [("民宿", "入住率")]),
        # goods by what a measure of them costs, and companies whose trade is a verb
        ("黄瓜每斤2.5元，春笋每公斤卖到30元。", {}, [("黄瓜", "黄瓜"), ("春笋", "春笋")]),
        ("供电公司投入560人次。", {}, [("供电公司", "投入")]),
        ("新开通的303路公交线路全长18公里。", {}, [("303路公交线路", "全长")]),
        ("历时5天的第三届云塘运动会共产生金牌86枚。", {}, [(None, None), ("第三届云塘运动会", "金牌")]),
        ("养殖户全村有30多户。", {}, [(None, None)]),
        # households and people by their units, what befell or was done by those who are counted
        ("全村368户、1620人，家家种茶。", {}, [("全村", "户数"), ("全村", "人口")]),
        ("镇里将87户214人全部转移至学校安置。", {}, [("镇里", "转移"), ("镇里", "转移")]),
        ("各单位负责人和企业代表共130余人参加会议。", {}, [(None, "参加会议")]),
        # one whose age is told goes on; what befell a town is not its council's
        (
            "13岁的安子墨一人独得4金，并打破2项市纪录。",
            {},
            [("安子墨", "年龄"), ("安子墨", "金牌"), ("安子墨", "市纪录")],
        ),
        (
            "柳渡村遭遇暴雨。村党委启动响应。经统计，倒塌围墙11处。",
            {**VILLAGE, "村党委": "organization"},
            [("柳渡村", "倒塌围墙")],
        ),
        # what is counted is called by a name in quotation marks
        ("全镇建成5个“云书屋”、12家“爱心超市”。", {}, [("全镇", "建成云书屋"), ("全镇", "爱心超市")]),
        ("全县有20个“菜篮子”基地。", {}, [("全县", "菜篮子基地")]),
        ("合作社有2000多亩地。", {}, [("合作社", "地")]),
        ("国家电网开工建设两座抽水蓄能电站。", {}, [(None, "抽水蓄能电站")]),
        # what was measured in the sentence before
        (
            "雨量超50毫米的乡镇有14个。其中，柳渡镇、石桥镇超过80毫米。",
            {"柳渡镇": "place", "石桥镇": "place"},
            [("乡镇", "雨量"), ("乡镇", "乡镇"), ("柳渡镇", "雨量")],
        ),
        ("矿业和电子业增幅最大，分别为22%和21%。", {}, [(None, "矿业增幅"), (None, "电子业增幅")]),
        ("此次全面封顶的云塘校区第一标段面积11万平方米。", {"云塘校区": "place"}, [("云塘校区", "面积")]),
        ("此次火灾过火面积10平方米。", {}, [("此次火灾", "过火面积")]),
        ("屋里有一名三个月大的婴儿。", {}, [("婴儿", "大")]),
        ("23家上市银行的拨备覆盖率超过200%。", {}, [(None, "上市银行"), (None, "拨备覆盖率")]),
        ("全村有3个村民小组，329户，1279人。", {}, [("全村", "村民小组"), ("全村", "户数"), ("全村", "人口")]),
        ("凌宇九十岁的老母亲卧床不起。", {"凌宇": "person"}, [("老母亲", "年龄")]),
        ("凌宇今年35岁。她流转了75亩。", {"凌宇": "person"}, [("凌宇", "年龄"), ("她", "流转")]),
        ("本科上线率78%，其中600分以上86人。", {}, [(None, "本科上线率"), (None, "本科上线率"), (None, "600分以上")]),
        ("公司产品出口30个国家，其中欧洲市场占45%。", {"欧洲": "place"}, [("公司", "国家"), ("公司", "欧洲市场占")]),
        (
            "柳渡村有农户312户、1180人。合作社产值960万元。村民人均收入2.1万元。",
            VILLAGE,
            [("柳渡村", "农户"), ("柳渡村", "人口"), ("合作社", "产值"), ("柳渡村", "村民人均收入")],
        ),
        ("本届茶博会设展位1200个。", {}, [("本届茶博会", "展位")]),
        ("工人师傅用3天更换了管道420米。", {}, [(None, None), (None, "管道")]),
        # who speaks is named after the quotation
        ("“只用了97天。”翠湖电机有限公司副总经理凌宇告诉记者。", FIRM, [("翠湖电机有限公司", "只用")]),
        ("如今，站里有无人机4架。", {}, [("站里", "无人机")]),
    ],
)
def test_whose_figures_beside_words_are(
    body: str, names: dict[str, str], expected: list[tuple[str | None, str | None]]
) -> None:
    found = [(o.subject, o.indicator) for o in read(body, **names)]
    assert [(s, i and j and i[-len(j) :]) for (s, i), (_, j) in zip(found, expected, strict=True)] == expected

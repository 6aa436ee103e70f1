"""Branches of national bodies, faculties and departments, associations of a level, and what stands beside names."""

import pytest

from tests.entities.marked import expected, printed


@pytest.mark.parametrize(
    "sentence",
    [
        # national bodies in a place
        "近日，{机 国家税务总局绍兴市税务局}开展宣传，{机 国家税务总局明溪县税务局}干部走访企业。",
        "据{机 国家统计局青岚调查队}发布的数据显示，价格平稳。",
        "据{机 国家金融监督管理总局青岚监管分局}统计，贷款余额增长。",
        "{机 南方电网青岚供电局}组织抢修，{机 国网明溪县供电公司}派出人员。",
        "{机 中国农业发展银行明溪县支行}驻村工作队帮忙整合资金。",
        "{机 中石油}、{机 中石化}、{机 中海油}三大公司要组织好生产。",
        # units of a branch of the police, which has its district in its name
        "{机 青岚市公安局云塘区分局刑侦大队}在机场抓获{人 陈某}。",
        # stations and depots of a body, of a town and of a firm
        "{机 县农业农村局茶叶站}与{机 古驿镇粮管所}合作，{机 县畜牧兽医站}、{机 区环卫所}派人参加。",
        "{机 云帆公路有限公司}{机 明溪养护站}有职工12人。",
        # function words that the segmenter takes into a name; a gas works of a city, and no port
        "新标准使{机 凯澄公司}受益，以{机 泮溪集团}为例，{机 中国举重队}也来参观。",
        "陈翠上高中时，罗小明念初中。",
        # the youth league of a county; a person in a list who is called like a school
        "{机 团明溪县委}组织志愿者，{机 团市委}派人参加。",
        "主任{人 杨先容}、{人 向建平}、{人 杨一中}、{人 张干太}参加，{机 武汉一中}学生在场。",
        # where a firm is, before its own name that begins with a province
        "走进明溪{机 江苏云帆精密机械有限公司}，{机 福建厦门云帆有限公司}也在场。",
        # bodies of the whole country, parts of a library, a team and its league
        "{机 全国冷链物流协作联盟}成立，全国模范村委会、全国会员代表大会是别的。",
        "{机 桂林市图书馆澄江分馆}开馆，{机 云塘区非遗馆}办课，云塘远帆男篮联赛落幕。",
        # faculties, departments
        "{机 青岚农业大学生物科学与农学学院}教授{人 文思远}应邀授课。",
        "{机 青岚农业大学茶与食品科技学院}教授{人 宛晓波}提出建议。",
        "{机 县人民医院}心内科主任{人 方立明}介绍了情况。",
        # two bodies that a conjunction joins
        "他们走进{机 仁首中学}和{机 县特殊教育学校}。",
        "{机 市农业农村和科学技术局}局长{人 张红云}介绍，农田建成。",
        # an office of a town, associations of people of a trade
        "记者从{机 云塘镇文旅办}获悉，全镇接待游客增长。",
        "{机 县蔬菜协会}、{机 市书法家协会}、{机 区电工协会}负责人到场。",
        "{机 县老科协}、{机 县老促会}、{机 县红十字会}参加。",
        # groups and clubs with a made-up word after their place
        "该项目由{机 绍兴新投集团}与{机 明溪城投集团}共同投资建设。",
        "来自{机 绍兴柯桥飞越跑团}的{人 钟永康}夺得冠军。",
        "{机 广东粤剧院}与{机 番禺区文化馆}联合主办。",
        # the arm of a large firm; firms of a list, counted
        "{机 华润燃气}、{机 中建八局}等单位负责人参加。",
        "公司先后拿下{机 赛力斯}、{机 长安汽车}等5家整车企业的订单。",
        # quotes that name nothing, and a sentence in quotes
        "已有八成学生从“大班额”学校分流到这里，创建“平安”医院。",
        "“企业在前面冲，我们在后面推。”高新区党工委委员{人 游兴国}说。",
    ],
)
def test_organizations(sentence: str) -> None:
    found, marked = printed(sentence), expected(sentence)
    found["place"] = []
    assert found == marked


@pytest.mark.parametrize(
    "sentence",
    [
        # counties whose names are phrases
        "坚定“生态立县、旅游兴县、工业强县”不动摇，走强村富县之路。",
        "部分驻县省、市、县人大代表视察。",
        "代表到{地 山西省}{地 兴县}学习。",
        # a song
        "首场演出新编粤剧《沙田谣》。",
        # small towns with a theme, hills and sights of a list, a scenic area
        "{地 东风韵艺术小镇}接待游客5.2万人次，{地 太平湖森林小镇}接待2万人次。",
        "{地 可邑小镇}、{地 锦屏山}等地的精品民宿早早订满。",
        "{地 明溪湿地公园}、{地 龙泉寺}、{地 翠屏山}等景点游人如织。",
        # bridges over a bay, waterways, a road by a yamen, the part of a city
        "县里的{地 花园湾大桥}等工程竣工，健走大赛在{地 市桥水道}沿岸开跑。",
        "位于{地 府后街}的店铺重新开张，民警在{地 站前路}执勤。",
        "无人机腾空飞往{地 湖州}市区。",
        "与{地 菜子湖国家湿地公园}连成一线。",
        "{地 柳渡河}、{地 澄河}治理工程开工，{地 石门水库}除险加固完成。",
        "班列从{地 重庆国际物流枢纽园区}启程。",
        "{地 阳光花园小区}业主{人 裴志刚}反映停车难。",
    ],
)
def test_places(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # given names that are words, before a verb of speaking
        "合作社理事长{人 马立新}说，产量翻了一番。总经理{人 方向明}说，企业将加大投入。",
        "78岁老人{人 董金宝}，每天都要来打卡。",
        # given names that end like a conjunction or a modal verb
        "村民{人 冉光会}再也不用挑水，村民{人 王德会}已经种了十年桃树。",
        "调解员{人 许先和}又成功化解一起纠纷，村民{人 吴大为}还养了牛。",
        # a verb with where it leads
        "财务负责人{人 韦静}收到短信，居民{人 吴敏}接过钥匙。",
        # what people call them, and names of other peoples
        "其中，“老电工”{人 梁润添}已坚持义务维修17年，“十一”黄金周也不休息。",
        "生态管护员{人 更求扎西}骑上摩托车，牧民{人 尕玛才仁}说。",
        "由粤剧名家{人 崔玉棠}领衔主演。",
    ],
)
def test_persons(sentence: str) -> None:
    assert printed(sentence) == expected(sentence)

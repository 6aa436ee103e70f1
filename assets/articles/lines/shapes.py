"""The shapes of lines that are not running text, each as a named pattern with an example beside it."""

from __future__ import annotations

import re
from functools import cache

from assets.reference import rows, values

_HAN_DATE = "(?:二[〇零○]|一九)[〇零○一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"  # 二〇二四年五月六日
_DATE_TIME = (  # 2024-05-06 18:32   2024 年 5 月 6 日   2024年/5月/6日   2024 05/06 18:32:00
    r"\d{4}(?:\s?[-/年.]\s?/?|\s(?=\d\d/\d\d\s\d))\d{1,2}\s?[-/月.]\s?/?\d{1,2}\s?日?(?:[T\s]*\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:Z|[+-]\d\d:\d\d)?)?)?"
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = f"(?:{'|'.join(MONTHS)})[a-z]*"
_MAIL_DATE = (  # Sun, 03 Mar 2024 06:20:00 +0800   Mar 3, 2024, 06:20
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?(?:\d{{1,2}} {_MONTH},? \d{{4}}|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?, ?\d{{4}})"
    r"(?:,? (?:at )?\d{1,2}:\d{2}(?::\d{2})?)?(?: ?(?:[AP]M|GMT|UTC|Z|[+-]\d{2}:?\d{2}))*$"
)
_COUNTED = "阅读|浏览|点击|字号|字体|分享|评论|收藏|稿源|供稿|出版"
_WEEKDAY = r"星期|周[一二三四五六日]|农历"
_OPEN = (  # • 发布时间：…  http://news.example.cn 2024年5月6日  字号+作者：甲  楼主| 发表于 2024-5-6
    r"[\s【\[(（•·-]*(?:https?:\S+\s+|字[号体][\s+＋－-]*|楼主\s?[|｜]\s?)?"
)

MARKS = "●○■□◆◇▲△★☆►▶▪•◎※"  # before the items of a column and the points of a list
ARROWS = "▲△▼▽↑↓←→◀►▶↖↗↙↘"  # before a caption, to its picture

# --- web pages ---------------------------------------------------------------------------------------------------
APART = re.compile(r"[\s|｜]+")  # words of a menu on one line
NEXT_PAGE = re.compile(r"\W*[上下]一[篇条页]")
RULE = re.compile(r"[-—_=*~\s]{3,}")
LETTER_SIZE = re.compile(
    r"(?:[AaTt]\s?[-+＋－]?[\s/|]*){1,4}|图\s?[\d一二三四五六]{1,2}"
)  # T+ T-   图1, whose picture is not there
LETTER_SIZE_BEGINS = frozenset("AaTt图")
WORDLESS = re.compile(r"[\W\d_]*")  # 4000.5   12.9%
ADDRESS = re.compile(
    r"<?(?:https?:)?//\S+>?|\[?[\w.+-]+@[\w.-]+\]?(?:\(mailto:\S+\))?|www\.\S+|[\w-]{1,60}\.(?:jpe?g|png|gif|webp|mp4|docx?|pdf|xlsx?)"
)  # and the name of a file: 1.jpg
BREADCRUMB = re.compile(
    r"^.{0,12}(?:首页|新闻中心|位置)\s*[>＞»/›:：]"  # 当前位置：首页 > 要闻
    r"|^(?:[^>。]{1,16}\s*[>＞»]\s*){2,}"  # 首页 > 要闻 > 正文
    r"|^[>＞»]\s*\S{1,12}$"  # > 正文
    r"|^(?:网站)?首\s?页(?:\s\S{2,8}){2,}$|^[|｜]?(?:[^|｜。]{1,20}[|｜]){3,}[^|｜。]{0,20}$"  # 首页 要闻 社会 文体   要闻|社会|文体|健康
)
LOCATED = re.compile(r".{0,8}位置\s?[:：]?|首页\s*[>＞»]|[^>＞»]{1,8}[>＞»][^>＞»]{1,8}[>＞»]")  # 您当前的位置：首页
FOLLOW = re.compile(
    r"(?:关注|下载|打开)[\u3400-\u9fff]{2,12}(?:网|客户端|公众号|微信|微博|报|发布|APP|App)"
)  # 关注明溪新闻网
LISTED = re.compile(
    r"(?:(?<![至到—~～-])\d{4}[-./年]|(?<=\s))(?:0?[1-9]|1[0-2])[-./月](?:0?[1-9]|[12]\d|3[01])日?\s?[\])）】]?$"
    r"|[\[(（【](?:0?[1-9]|1[0-2])[-./月](?:0?[1-9]|[12]\d|3[01])日?\s?[\])）】]$"
)  # a link with its date: 公园春花开了 2020.10.04, and no figure: 完成投资0.85
LISTED_ENDS = frozenset("0123456789日])）】")
JSON_FIELD = re.compile(r"\"\w{2,20}\"\s*:\s*[\"\[{\d]")  # "columnName":"要闻"


# --- newspaper pages ---------------------------------------------------------------------------------------------
FOLIO = re.compile(
    r"[（(【]?\s?(?:下转|上接|紧接|转|接|详见|更多\S{0,4}见)\s?\S{0,6}版\S{0,6}[)）】]?"  # （下转第二版）
    r"|第?\s?[A-Z]?\d{1,5}\s?版\s?[:：]\s?\S{1,12}(?:\s\S)?(?:\s?PDF版?\S{0,2})?"  # 第A01版：要闻
    r"|第\s?[\d一二三四五六七八九十]{1,3}\s?版(?:\s?[（(][^（）()]{0,8}[）)])?(?:\s?专栏\s?[:：]\S{0,8})?"  # 第 3 版  第3版(国际)专栏:
    r"|[A-Z]?\d{1,2}版|[A-Z]\d{2}(?:\s?[:：]?\s?[\u3400-\u9fff]{2,4})?|→.{0,20}版|(?:今日|本期)\S{0,4}版"  # 第3版  A02  →4版
    r"|讲文明\s?树新风(?:\s?公益广告)?|公益广告"
    r"|本版\S{0,6}[:：].{2,40}|.{0,8}版式[:：].{2,12}"  # 本版责编：甲
    r"|[^。]{0,30}℃[^。]{0,12}"  # 今日多云 18℃～26℃
)
OF_SECTION = re.compile(r"版\s?[:：]\s?[^本\s]")  # 第A01版：要闻
CONTINUED = re.compile(r"\W*(?:上接|紧接)")  # 上接A01版, above the rest of a piece
FORECAST = re.compile(r"\d\s?℃?\s?[～~—－至/-]+\s?-?\d|天气\s|[晴云阴雨雪]\s")  # 今日多云 18℃～26℃
ISSUE = re.compile(
    r"星期[一二三四五六日天]|农历|第\s?\S{1,4}版|第\s?\d+\s?期|今日\S{1,3}版"
)  # of which issue a line is
IMPRINTED = re.compile(r"国内统一(?:连续出版物|刊)号|邮发代号|国外发行代号")  # what nothing but an imprint says
OF_AN_ISSUE = re.compile(
    r"(?=.{0,30}(?:第\s?\d+\s?期|\S{1,4}版|星期))(?:农历\S{4,10}|(?:总?第|本期)\s?\d+\s?期|星期[一二三四五六日天]|(?:今日|本期)\S{1,4}版|\s){3,}"
)  # 农历甲辰年三月廿八 第2015期 今日4版, below the name of the paper
SPONSOR = re.compile(
    r"[\u3400-\u9fff、 ]{2,30}(?:[市县区省州旗]委|宣传部|政府|委员会|报社|日报|集团|中心|公司|总?社)\s?(?:主管)?主[管办](?:主办|出版)?"
)  # 中共明溪区委主办
LATIN = re.compile(r"[A-Za-z][A-Za-z .·'’-]{3,40}")  # QINGLAN RIBAO, below the name of the paper
COLUMN_HEAD = re.compile(
    r"[【\[〖]\s?[^【】\[\]〖〗]{1,6}\s?[】\]〗]|[■●◆▲□○]\s?\S{1,6}"  # 【公告栏】  ■短波
    r"|[\u3400-\u9fff]{4}\s?[·•・]\s?[\u3400-\u9fff]{4}"  # 镜湖春色 · 青岚新韵
)
COLUMN_NAME = re.compile(
    r"[“\"]?[\u3400-\u9fff]{2,8}[”\"]?(?:进行时|面对面|大家谈|直通车|回头看|专刊|专版|专栏|特刊|特稿|专题|巡礼|之窗|视窗|见闻|掠影|走笔|札记)"
    r"|[\u3400-\u9fff]{2,4}\s?[·•・]\s?[\u3400-\u9fff]{2,4}"
)  # 重点项目进行时, 民生·来信, a column, above a headline
OF_LEADER = re.compile(
    r"[\u3400-\u9fff]{2,4}(?:主持(?:并讲话)?|(?:出席)?并?讲话|出席|参加|致辞)"
)  # 顾长青主持, a deck below the headline
CONTACT = re.compile(
    r"(?:联系人|联系方式|(?:联系|咨询|监督|举报|报名|服务|投诉)(?:电话|热线)|报名地[点址]|开户行|户名|账号)\s?[:：]"
)  # what a notice ends with
_DAY = rf"(?:(?:19|20)\d\d\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日|{_HAN_DATE})"
DAY = re.compile(_DAY)  # 2022年4月27日, below a notice
MONTH = re.compile(r"[（(]?\s?(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?[）)]?")  # （2013年4月）, below who issues a bulletin
PART = re.compile(
    r"[\u3400-\u9fff]{1,4}(?:[一二三四五六七八九十]{1,2}|\s?[1-9])[：:]?|第[一二三四五六七八九十]{1,2}[\u3400-\u9fff]"
)  # 提示一, 案例2, 第三站, above the head of a part of a story
KEYWORD = re.compile(r"【[^【】]{1,6}】\S{0,5}")  # 【关键词】莲藕, above a section
_ISSUER = (
    r"[\u3400-\u9fff]{2,24}(?:政府|办公室|委员会|[局委厅部社处所站]|[大支总中]队|公司|集团|中心|指挥部|小组|协会|学会|法院|检察院|银行"
    r"|大学|学院|学校|医院|街道|社区)"
)
ISSUER = re.compile(_ISSUER)  # who gives notice, above the day
SIGNED_OFF = re.compile(rf"(?:{_ISSUER}[\s，、]+){{1,4}}{_DAY}")  # 明溪县公安局 明溪县交通局 2022年4月27日, below it
IN_FOLIO = re.compile(r"[版℃公A-Z期](?:(?<=[版℃期])|(?<=公)益广告|(?<=[A-Z])\d\d)")  # every folio holds one of these
COLUMN_AND_HEADLINE = re.compile(
    r"[·•・]\S{2,5}[·•・]\S{4,}"  # ·短评·headline
    r"|(?:(?:小|安全|生活|科普|新闻|相关|健康|法律|政策|农事)?(?:知识|贴士|链接|提示|提醒|问答|解读|百科)|[短时快微]评|评论|短评|特写|侧记"
    r"|图说|观察|视点|记者手记|延伸阅读)\s?[·•・|｜丨]\s?\S{5,30}"  # 小知识·headline
)

# --- credits and captions ----------------------------------------------------------------------------------------
HOUSE = r"[\u3400-\u9fff]{1,8}(?:报|刊|网|社|台|新闻|客户端|融媒|传媒)"  # 本报, 青岚日报, 明溪新闻
_BULLET = (
    r"[□■◎○●▲△◆\s（(]*(?:[Nn](?=本报|记者|通讯员))?"  # N is ■ in the letters of a page that was set with another font
)
SPACED = re.compile(
    r" (?:(?<=[^\u3400-\u9fff][\u3400-\u9fff] )|(?<=^[\u3400-\u9fff] ))(?=[\u3400-\u9fff] ?[:：/／])"
)  # the blank in 审 核：, set wide
_DUTY = r"责编|编辑|校对|审核|主编|编审|编委|监制|一审|初审|值班|责校|组版|美编|审校"
EDITOR = re.compile(
    r"(?:【[\u3400-\u9fff]{2,6}】\s?)?"  # 【我要纠错】
    rf"(?:参与互动\s?[（(]\d*[)）]\s*[|｜]?)?{_OPEN}(?!编辑同志)[\u3400-\u9fff]{{0,6}}(?:{_DUTY})\s?[\u3400-\u9fff]{{0,4}}\s*[:：丨|｜]"
)  # 责编：甲
_DESK = r"(?:[\u3400-\u9fff]{2,8}(?:部|中心))?"  # 快报社区新闻部记者
EDITED_BY = re.compile(r"(?:责任编辑|责编|编辑|美编|校对|责校|审核)[\u3400-\u9fff]{2,8}$")  # 责任编辑甲
_RANK = rf"(?:{HOUSE}(?:[·•][\u3400-\u9fff]{{2,6}})?\s?)?(?:首席|特约|特派|见习|实习|全媒体|融媒体?|驻\S{{1,4}})?"
STATES = re.compile(
    r"[:：丨|｜\d发二一原](?:(?<=[:：丨|｜])|(?<=\d)\s?[-/年.]|(?<=\d),? (?:\d{4}|[JFMASOND][a-z]{2})|(?<=^原)创\s|(?<=发)[布表]于"
    r"|(?<=二)[〇零○]|(?<=一)九)"
)
DIVIDED = re.compile(
    r"[\s/／:：>＞»›·•・|｜丨]"
)  # every byline, breadcrumb and headline of a column holds one of these
BRACKETED = re.compile(r"[（(][^（）()]{2,30}[）)]")  # （本报青岚3月6日专电）
REPORTED_BY = re.compile(
    rf"{_BULLET}{_RANK}{_DESK}(?:记者|通讯员|撰稿人?)\s?[\s/／:：|｜丨]"  # □ 本报记者 甲 乙, 本报记者｜甲
    rf"|{_BULLET}(?:[\u3400-\u9fff]{{2,8}}\s?[/／]\s?)?{_RANK}记者[\u3400-\u9fff]{{2,4}}(?:、[\u3400-\u9fff]{{2,4}})*"
    r"\s?[/／][\u3400-\u9fff]{0,6}报[导道]$"  # 记者甲／台北报导, 青岚报/记者甲/台北报导
)
BYLINE = re.compile(
    rf"{_BULLET}(?:文[/／\s]?图|图[/／\s]?文|文字|文|撰文|采写|作者|摄影|拍摄者?|图片?|视觉|视频|设计)\s?[\s/／:：|｜丨]"  # 文/图 甲
)
NAMED = re.compile(
    rf"(?:{HOUSE})?(?:特约|见习|实习)?记者[\u3400-\u9fff]{{2,6}}(?:[、\s][\u3400-\u9fff]{{2,4}}){{0,5}}"
)  # 新华社记者甲、乙
NAMED_AFTER = re.compile(r"[、\s]")
POSTED = re.compile(
    rf"(?:[^，。]{{2,40}}\s)?{_DATE_TIME}\s(?:发[布表]于\s?)?[\u3400-\u9fff]{{2,4}}$"
)  # 原创 明溪发布 2024-05-06 18:32 发表于江苏
POSTED_ENDS = re.compile(r":\d\d\s(?:发[布表]于\s?)?[\u3400-\u9fff]{2,4}$")
STAMP = re.compile(
    rf"{_MAIL_DATE}|\d{{4}}-\d\d-\d\dT\d\d:\d\d|:\d\d\s发[布表]于"
)  # a time that a program wrote, as no newspaper prints it
DATED = re.compile(r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}")
DUTY_OF = re.compile(r"[^\s:：|｜]{1,4}\s?[:：|｜]")  # 图片：甲
TIMED = re.compile(
    r"\d{4}.{2,8}\d{1,2}:\d\d|浏览|点击|阅读[量次数]"
)  # 2024-05-06 18:32, the time at which a site put a story there
CLOCKED = re.compile(rf"{_DATE_TIME}(?<=:\d\d)")  # 2024-05-06 18:32:00, and nothing else
WRITTEN_FOR = re.compile(
    r"原创\s+(?:([\u3400-\u9fff]{2,4})\s+)?([\u3400-\u9fff]{4,14})(?:\s+\2)?"
)  # 原创 甲 明溪发布, below a headline of WeChat
TAGS = re.compile(
    r"(?:收录于(?:合集|话题)\s?)?(?:#[^#\s。]{1,16}(?:#|\s?\d+[个篇])\s?|#[^#\s。]{1,16}\s(?=#)|(?<=\s)#[^#\s。]{1,16}$){1,12}"
)  # #镜湖春色 47个   #明溪# #花会#
PAGE_OF_SECTION = re.compile(
    r"[\u3400-\u9fff]{2,4}(?:\s?[·•・、]?\s?[\u3400-\u9fff]{2,4})?\s+[A-Z]?\d{1,2}"
)  # 国内·国际 7, at the head of a page
PAPER_AND_SECTION = re.compile(
    r"[\u3400-\u9fff]{2,8}报\s?[|｜·]\s?[\u3400-\u9fff]{2,4}"  # 青岚晚报 | 城事
    r"|[\u3400-\u9fff]{2,8}(?:报|新闻|时讯)\s(?:周|星期)[一二三四五六日天]"  # 明溪新闻 周三
    r"|[\u3400-\u9fff]{2,4}(?:\s?[·•・、]?\s?[\u3400-\u9fff]{2,4})?\s?(?:[A-Z]\d{1,2}|0\d)"  # 综合新闻 A05
)
SIGNED = re.compile(r"[□■◎◇◆○●]\s?([\u3400-\u9fff]{2,4}(?:[\s、][\u3400-\u9fff]{1,4}){0,3})$")  # □ 蒋闻
DISPATCHED = re.compile(
    r"(?:\d{1,2}月)?\d{1,2}日(?:发自|写于|连线)[\u3400-\u9fff]{2,14}"
)  # 9月12日发自云塘镇, below a byline
UNSIGNED = re.compile(rf"{_BULLET}本报(?:(?:特约)?评论员(?:\s?[\u3400-\u9fff]{{2,4}})?|编辑部)$")  # 本报评论员
SIGNED_BEGINS = frozenset("□■◎◇◆○●▲△（(本 ")
TEXT_AND_PICTURES = re.compile(
    rf"{_BULLET}[\u3400-\u9fff]{{2,4}}(?:[\s、][\u3400-\u9fff]{{2,4}}){{0,4}}\s?[（(]?(?:文\s?[/／]\s?图|图\s?[/／]\s?文|文并摄|(?<=\s)绘)[）)]?"
)  # 甲 乙 文/图, below a piece or a caption
CAPTION = re.compile(
    r"(?:^|[。！？；)）”\s]).{1,60}(?:摄影报道|(?:[\s）)\u3400-\u9fff]|(?<!文)[/／])摄|\s摄影|供图|提供图片)"
    r"\s*[)）]?(?:[（(].{2,8}[)）])?$"  # … 甲 乙 摄（影像青岚）
    r"|[（(](?:供图|摄影|摄)[^（）()]{2,20}[)）]$"  # … （供图 区档案馆）
    r"|[（(](?!(?:组|附|多)?图[)）]).{0,8}(?:图片|图|截图|照片|供图|摄)[)）]$"  # … （资料图片）, but not a headline (组图)
    r"|(?:^|[。！？\s])资料(?:图|图片|照片)$"  # … 资料图
    r"|[。」』）)][^。]{2,8}资料照(?:\s?[/／][^。]{2,12}摄影?)?$"  # …。青岚报系资料照/记者甲摄影
    r"|[。）)]\s?[\u3400-\u9fff]{2,6}社发$"  # …。镜湖社发
    r"|[。」』）)]\s?图\s?[/／]\s?[\u3400-\u9fff]{2,12}$"  # …。图/本报资料照片
)
_ROLE = rf"(?:(?:{HOUSE})?(?:首席|特约|见习|实习|全媒体|融媒体?)?(?:记者|通讯员)\s?)"
OF_HOUSE = re.compile(rf"{HOUSE}(?:(?=记者)|发\s?[（(])|[）)]$")  # 镜湖社|记者 甲, 镜湖社发（|甲 摄|）
SHOWN_BY = re.compile(
    rf"{_BULLET}(?:{_ROLE}|{HOUSE}发\s?[（(])?[\u3400-\u9fff]{{2,4}}(?:[\s、]{_ROLE}?[\u3400-\u9fff]{{2,4}}){{0,4}}"
    r"\s?[/／|｜]?\s?(?:摄|摄影|供图)[）)]?(?:[（(].{2,8}[)）])?"
    r"|[\u3400-\u9fff]{2,16}(?:供图|提供)"
)  # 甲 乙 摄, 区体育局供图, cut off from its caption
GIVEN_BY = re.compile(r"[\u3400-\u9fff]{2,16}供图")
SIGNED_WITH_PICTURES = re.compile(
    rf"{_BULLET}{_ROLE}?[\u3400-\u9fff]{{2,4}}(?:[\s、]{_ROLE}?[\u3400-\u9fff]{{2,4}}){{0,4}}\s?摄影报道[）)]?"
)  # 本报记者 甲摄影报道, below a report
PICTURED_BY = re.compile(
    rf"{_BULLET}{_ROLE}[\u3400-\u9fff]{{2,4}}"
    rf"(?:[\s、]{_ROLE}?[\u3400-\u9fff]{{2,4}}){{0,4}}\s?(?:摄影报道|文\s?[/／]\s?图|摄)"
)  # 本报记者 甲 通讯员 乙 摄影报道, below numbered captions
REPORTED_WITH_PICTURES = re.compile(
    r"[。！？…”][（(](?:\S{0,6}记者|通讯员)[^（）()]{2,50}摄影报道[）)]$"
)  # … 。（记者 甲 通讯员 乙 摄影报道）, which ends a report
POINTED_OUT = re.compile(
    r"[（(]图?[左右中前后](?:排?[一二三四五]|[数起]?第?[一二三四五])?[)）]"
)  # 顾长青（左）向石磊（右二）颁奖, as a caption tells who is who
CAPTION_ENDS = frozenset("摄图影片照供绘发)）道")
SEEN = re.compile(
    rf"[{ARROWS}]?\s?(?:\d{{1,2}}月)?\d{{1,2}}日[，,][^。]{{4,60}}(?:(?:正在|正忙|忙着|忙于)"
    r"|在[^。，]{0,16}(?:作业|劳作|采摘|采收|抢收|起捕|耕作|游玩|观赏|观看|赏花|拍照|嬉戏|玩耍|体验|挑选|选购|锻炼|写生|练习|表演|巡逻|施工)[^。，]{0,12}。?$)"
)  # 3月6日，在石桥街道的苗圃里，工人正在起苗。
OF_A_PICTURE = re.compile(
    r"(?:\d{1,2}月)?\d{1,2}日|近日|日前|连日来|昨天|昨日|今天|今日|眼下|时下|.{0,120}图为"
)  # 3月6日，…, as a picture is told
SHOWN = re.compile(
    rf"[{ARROWS}]?\s?(?:图为|图[①②③④⑤⑥一二三四1-9](?=.)|[上下左右]图|题图(?!\s?[:：]))"
    r"|[（(]图为(?!原载)[^（）()]{5,60}[）)]$"
)  # 图为…, ▲图为…, （图为：…）
SHOWN_BEGINS = frozenset(f"图上下左右题（({ARROWS}")

ROW = re.compile(
    r"(?:^\d{1,2}[:：]\d\d(?=\s)|\s[-+−]?\d[\d.,:：]*[%℃分元名人岁枚]?(?=\s|$))"
)  # 明溪中学 682 600; 9:00 游泳预赛 区游泳馆
ROW_ENDS = frozenset("0123456789%℃分元名人岁枚")

# --- running text ------------------------------------------------------------------------------------------------
SPOKEN = re.compile(r"(?:表示|介绍|指出|强调|认为|[说称])[，,:：]")
SAID = re.compile(r"“[^“”]{6,}”")  # “心里像剜了一块肉”, which heads a section rather than a piece
ASKED = re.compile(r"(?:记者|主持人|问|Q)\s?[:：].{4,}[？?。！]$")  # 记者：…？, of an interview
ASKED_BEGINS = frozenset("记主问Q")
NUMBERS = frozenset("①②③④⑤⑥⑦⑧⑨⑩")
SENTENCE = re.compile(r"[。！？!?；;…](?:(?<=。)|(?<=[！？!?；;])(?=[”’」』）)]*$)|(?<=…)$)")
ENUMERATED = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[、）).．，：:]"  # 一、  （二）
    r"|\S{1,3}[一二三四五六七八九十]{1,2}[：:]"  # 镜头三：
    r"|\d{1,2}[、.．,，)）](?!\d)|第[一二三四五六七八九十]{1,3}[，、章节条部]|[●■◆▲★☆①-⑩]"
)


@cache
def publication() -> re.Pattern[str]:
    """Return the pattern of a line of publication: 发布时间：2024-05-06  来源：…, 明溪日报 2024年5月6日 星期一."""
    listed = sorted(values("publication_words", "word"), key=len, reverse=True)
    first = re.escape("".join(sorted({word[0] for word in listed})))
    words = "|".join(map(re.escape, listed))
    dated = (
        rf"\s*(?:$|[)）\]】_]|(?:发布|稿件|文章|信息|新闻)?来源|\||｜|作者|编辑|{_COUNTED}|{_WEEKDAY})"
        r"|\s?By\s.{2,20}$"  # 2024-05-06 By 明溪网
        r"|(?<=[-:]\d\d)[\u3400-\u9fff]{2,4}$"  # 2024-05-06甲乙丙
        r"|\s+\S{2,16}\s+(?:来源|作者|编辑)\s?[:：]"  # 2024-05-06 漫画/甲 来源：青岚日报
        r"|(?<=:\d\d)\s*[\u3400-\u9fff-]{2,16}\s?[】【|｜]"  # 2024年05月06日06:15青岚网 】【打印
        r"|(?<=:\d\d)\s+[\u3400-\u9fff-]{2,16}$"  # 2024年05月06日06:15 青岚网-青岚晚报
        r"|\s+(?:[\u3400-\u9fff]{2,14}\s+)?[\u3400-\u9fff]{1,10}(?:报|刊|网|社|新闻|客户端|发布)$"  # 2024-05-06 青岚网
        r"|\s?[\u3400-\u9fff]{2,8}(?:报|新闻联播)\s?(?:第\s?\S{1,4}\s?版|文字版)?$"  # 2024年5月6日明溪日报 第3版
    )
    return re.compile(
        rf"{_OPEN}(?:(?=[{first}])(?!(?:时间|日期)\s*[:：]\s?[^\W\d二一])(?:{words})\s*[:：]|(?:发[布表]|创建|更新)于|{_MAIL_DATE}|(?:公历)?(?:{_DATE_TIME}|{_HAN_DATE})(?:{dated}))"
        # 摘自2024年5月6日《明溪日报》A03版   5月6日 下午 6:07
        rf"|(?:摘编?自|原?载于?|选自|刊[于载]|转载?自)于?\s?(?:{_DATE_TIME}\s?《|《[\u3400-\u9fff]{{2,10}}》\s?{_DATE_TIME})"
        rf"|[A-Za-z0-9_.-]{{2,16}}\s+(?:阅读|浏览|点击|评论)\s?[:：]\s?\d+\s+{_DATE_TIME}"  # admin 阅读:66 2024-05-06 18:32:00
        r"|[\u3400-\u9fff]{2,6}[社报网]\s?[/／]\s?[\u3400-\u9fff]{2,6}\d{1,2}日[电讯]$"  # 镜湖社/ 青岚16日电
        rf"|[^，。]{{4,80}}\s{_DATE_TIME}\s?星期[一二三四五六日天]$"  # 青岚日报 要闻 00003 headline 2024年5月6日 星期一
        r"|\d{1,2}月\d{1,2}日\s?(?:[上下]午|晚上|凌晨)\s?\d{1,2}:\d\d$"
        rf"|{WRITTEN_FOR.pattern}$|(?:来源|稿源)\s?[|｜丨/／]"
        rf"|《\s?[\u3400-\u9fff]{{2,10}}\s?》\s?[（(]\s?{_DATE_TIME}\s*第\s?\S{{1,4}}\s?版\s?[)）]$"  # 《 明溪日报 》( 2024年05月06日 第 01 版)
        # A03 要闻 2024年5月6日 星期一   明溪日报 2024年5月6日 第3版 责编：甲
        rf"|[^，。：:]{{0,16}}?\s?{_DATE_TIME}(?:[\s/]*星期[一二三四五六日天](?:\s.{{0,20}})?$|\s+(?:{_WEEKDAY}|第\s?\S{{1,4}}版|总?第\d+期))"
        rf"|.{{2,14}}?\s?[·|｜]\s?{_DATE_TIME}(?:\s?[·|｜]|$)"  # 明溪发布 · 2024年5月6日
        rf"|[\u3400-\u9fff]{{1,10}}(?:报|刊|网|新闻)[\s/](?:{_DATE_TIME}|{_HAN_DATE})[\s/]*(?:$|{_WEEKDAY}|第\s?\S{{1,4}}版|总?第\d+期|[A-Z]?\d{{1,2}}(?:版|\s|$))"
    )


FIELD = re.compile(r"(?:时间|地点|人物|天气)\s?[:：]\s?[^\W\d]")  # 地点：云塘镇, above the first paragraph of a report
COUNTED = re.compile(r"[\u3400-\u9fff]{2,10}\s(?:浏览量|阅读量|点击量|点击数|浏览次数)\s?\d*")  # 明溪融媒 浏览量
PRINTED = re.compile(
    rf"(?:[^，。]{{0,16}}\s)?\d{{0,4}}\s?发表于\s?[:：]\s?{_DATE_TIME}$"  # 只看楼主 倒序阅读 0 发表于: 2024-05-06
    rf"|[^（(]{{0,16}}[（(]\s?{_DATE_TIME}\s?《[\u3400-\u9fff]{{2,10}}》\s?第?\S{{1,4}}版\s?[)）]$"  # 甲摄（2024年5月6日《明溪日报》3版）
)


@cache
def furniture() -> tuple[dict[str, str], re.Pattern[str], frozenset[str], dict[str, str], re.Pattern[str]]:
    """Return what ``page_furniture.csv`` holds: whole phrases with roles, starts, the two characters with which each begins, their roles, parts."""
    whole: dict[str, str] = {}
    start: dict[str, str] = {}
    part: list[str] = []
    for row in rows("page_furniture"):
        for phrase in row["phrases"].split("|"):
            if row["match"] == "part":
                part.append(phrase)
            else:
                (whole if row["match"] == "whole" else start)[phrase] = row["role"]
    start |= {phrase.replace("：", ":"): role for phrase, role in start.items()}  # pages mix the two
    starts = "|".join(sorted(map(re.escape, start), key=len, reverse=True))
    begins = frozenset(phrase[:2] for phrase in start) | {"【 "}
    return whole, re.compile(starts), begins, start, re.compile("|".join(map(re.escape, part)))

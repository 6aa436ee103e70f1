"""What one line of a page is taken for, judged by its own words and shape; its neighbours come later (grouping)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from assets.articles.bylines import editors, is_credit, is_person, parse_credits
from assets.articles.imprints import is_imprint
from assets.articles.lines import Line
from assets.articles.openers import find_opener
from assets.reference import rows

HEADING = "heading"  # marked up as one
OPENER = "opener"  # 本报讯 …
PROSE = "prose"  # sentences
SHORT = "short"  # no sentence: a headline, a crosshead, a slogan, a menu entry
META = "meta"  # 发布时间：…  来源：…
BYLINE = "byline"  # 本报记者 甲 乙
EDITOR = "editor"  # 责编：甲
CREDIT = "credit"  # (新华社)
CAPTION = "caption"  # … 甲 摄
IMPRINT = "imprint"
CELL = "cell"  # of a table: a number, or words beside numbers
FOLIO = "folio"  # a newspaper's own furniture: 第3版, 下转第4版, 公益广告
NOISE = "noise"  # menus, share buttons, legal lines
END = "end"  # 相关阅读: the story is over
RULE = "rule"  # ---

_RULE = re.compile(r"[-—_=*~\s]{3,}")
_WORDLESS = re.compile(r"[\W\d_]*")
_MARKS = "【】[]<>《》>|｜:：·.•>»«“”- "
_ADDRESS = re.compile(r"<?(?:https?:)?//\S+>?|\[?[\w.+-]+@[\w.-]+\]?(?:\(mailto:\S+\))?|www\.\S+")
_BREADCRUMB = re.compile(
    r"^.{0,12}(?:首页|新闻中心|位置)\s*[>＞»/›:：]|^(?:[^>。]{1,16}\s*[>＞»]\s*){2,}|^[>＞»]\s*\S{1,12}$"
)
_LISTED = re.compile(r"(?:\d{4}[-./年])?\d{1,2}[-./月]\d{1,2}日?\)?\]?$")  # a link with its date: …2020.10.04
_DATE_TIME = r"(?:\d{4}\s?[-/年.]\s?\d{1,2}\s?[-/月.]\s?\d{1,2}日?)(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
_META = re.compile(
    rf"[\s【\[(（]*(?:(?:发布|发稿|发表|更新|刊发|刊登|录入|创建|添加|上传|公开|生成|成文|播出|首播)(?:时间|日期|于)|时间|日期|来源|稿源|稿件来源"
    rf"|文章来源|信息来源|新闻来源|作者|发布人|发布者|发布机构|发布单位|发布部门|信息员|供稿|供稿单位|点击|点击数|点击率|浏览|浏览次数|浏览量|阅读|阅读量|阅读次数|访问量|人气|所属栏目|栏目|"
    rf"分类|索引号|文号|字数|索 引 号)\s*[:：]|[\s【\[(（]*(?:发布于|发表于)|[\s【\[(（]*{_DATE_TIME}\s*(?:$|[)）\]】]|来源|\||｜|作者|编辑|星期|周[一二三四五六日]|农历)"
    rf"|.{{2,14}}?\s?[·|｜]\s?{_DATE_TIME}(?:\s?[·|｜]|$)|[\u3400-\u9fff]{{1,10}}(?:报|刊|网|新闻)\s{_DATE_TIME}\s*(?:$|星期|第\s?\S{{1,4}}版|总?第\d+期)"
)
_EDITOR = re.compile(
    r"[\s【（(\[]*[\u3400-\u9fff]{0,6}(?:责编|编辑|校对|审核|主编|编审|编委|监制|一审|初审|值班|责校|组版|美编|审校)\s?[\u3400-\u9fff]{0,4}\s*[:：丨|｜]"
)
_BYLINE = re.compile(
    r"[□■◎○●▲△◆\s（(]*(?:(?:本报|本刊|本网|新华社)?(?:首席|特约|特派|见习|实习|全媒体|融媒体?|驻\S{1,4})?(?:记者|通讯员|撰稿人?)"
    r"|文[/／\s]?图|图[/／\s]?文|文字|文|撰文|采写|作者|摄影|图)[\s/／:：]"
)
_UNNAMED = re.compile(r"[□■◎○●▲△◆\s]*本报(?:特约)?评论员(?:\s?[\u3400-\u9fff]{2,4})?$|[□■◎○●▲△◆\s]*本报编辑部$")
_CAPTION = re.compile(
    r"(?:^|[。！？；)）”\s]).{2,60}(?:摄影报道|[\s）)\u3400-\u9fff]摄|\s摄影|供图|提供图片)\s*[)）]?$|[（(](?:资料|网络|视频|档案|.{1,8})?(?:图片|图|截图|照片|供图|摄)[)）]$|^[（(].{0,12}摄[)）]$"
)
_SHOWN = re.compile(r"^(?:图为|图[①②③④⑤⑥一二三四1-9]|[上下左右]图|题图|[上下左右]图[:：为])")
_FOLIO = re.compile(
    r"[（(【]?\s?(?:下转|上接|紧接|转|接|详见|更多\S{0,4}见)\s?\S{0,6}版\S{0,6}[)）】]?|第?[A-Z]?\d{1,2}版|[A-Z]\d{2}|→.{0,20}版"
    r"|(?:讲文明\s?树新风\s?)?(?:公益广告)?|本版\S{0,6}[:：].{2,40}|.{0,8}版式[:：].{2,12}|(?:今日|本期)\S{0,4}版|[^。]{0,30}℃[^。]{0,12}"
)  # （下转第二版）  第3版  公益广告
_JSON = re.compile(r"\"\w{2,20}\"\s*:\s*[\"\[{\d]")  # "columnName":"…
_COLUMN = re.compile(r"[·•・]\S{2,5}[·•・]\S{4,}")  # ·短评·headline
_SENTENCE = re.compile(r"。|[！？!?；;](?=[”’」』）)]*$)|…$")


ENUMERATED = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[、）).．，：:]|\S{1,3}[一二三四五六七八九十]{1,2}[：:]|\d{1,2}[、.．](?!\d)"
    r"|第[一二三四五六七八九十]{1,3}[，、章节条部]|[●■◆▲★☆①-⑩]"
)  # 一、  （二）  镜头三：  4.  the head of a section, not of a story


@cache
def _furniture() -> tuple[dict[str, str], re.Pattern[str], frozenset[str], re.Pattern[str]]:
    whole: dict[str, str] = {}
    start: dict[str, str] = {}
    part: list[str] = []
    for row in rows("page_furniture"):
        for phrase in row["phrases"].split("|"):
            if row["match"] == "part":
                part.append(phrase)
            else:
                (whole if row["match"] == "whole" else start)[phrase] = row["role"]
    starts = "|".join(sorted(map(re.escape, start), key=len, reverse=True))
    ends = frozenset(phrase for phrase, role in start.items() if role == END)
    return whole, re.compile(starts), ends, re.compile("|".join(map(re.escape, part)))


def _furniture_role(text: str) -> str | None:
    whole, start, ends, part = _furniture()
    bare = text.strip(_MARKS)
    if not bare:
        return RULE
    if len(bare) <= 12 and (role := whole.get(bare)):
        return role
    if match := start.match(text.replace("【 ", "【", 1)):
        return END if match[0] in ends else NOISE
    if len(text) <= 160 and part.search(text):
        return NOISE
    return None


def label_of(line: Line) -> str:
    """Return the label of a line, judged by itself."""
    text = line.text
    length = len(text)
    if _RULE.fullmatch(text):
        return RULE
    if length <= 200:
        if _ADDRESS.fullmatch(text):
            return NOISE
        if _FOLIO.fullmatch(text):
            return FOLIO
        if role := _furniture_role(text):
            return role
    if find_opener(text):
        return OPENER
    if _JSON.search(text[:200]):
        return NOISE
    sentence = bool(_SENTENCE.search(text))
    if length <= 120:
        if _META.match(text) and not (sentence and length > 60):
            return META
        if text[-1] in ")）" and is_credit(text):
            return CREDIT
        if _EDITOR.match(text) and (editors(text) or length <= 12):
            return EDITOR
        if not sentence and length <= 50 and _BYLINE.match(text) and parse_credits(text, None):
            return BYLINE
        if length <= 14 and _UNNAMED.match(text):
            return BYLINE
        if is_imprint(text):
            return IMPRINT
        if _BREADCRUMB.match(text) and not sentence:
            return NOISE
    if _SHOWN.match(text) or (text[-1] in "摄图影片照供)）" and _CAPTION.search(text[-90:])):
        return CAPTION
    if _COLUMN.fullmatch(text) and not sentence:
        return HEADING
    if sentence and ("。" in text or (length > 45 if text[-1] in "！？!?" else length > 20)):
        return PROSE
    if length > 60 or (length > 35 and ("，" in text or "," in text)):
        return PROSE
    if _WORDLESS.fullmatch(text):
        return CELL
    if _LISTED.search(text) and length > 6:
        return NOISE
    return SHORT


def label_all(lines: Sequence[Line], marked: Mapping[int, str]) -> list[str]:
    """Return the labels of lines in order; ``marked`` holds those that the markup of the page gives, by line number."""
    top = min((len(line.mark) for line in lines if line.mark), default=0)
    found = [
        HEADING if line.mark and len(line.mark) == top else marked.get(number) or label_of(line)
        for number, line in enumerate(lines)
    ]
    _mark_tables(lines, found)
    for number in range(1, len(found) - 1):
        before, after, text = found[number - 1], found[number + 1], lines[number].text
        if found[number] == PROSE and len(text) <= 30 and before == CAPTION and after in (SHORT, OPENER, HEADING):
            found[number] = CAPTION  # it stands below a caption that says who took the picture, and does not
        elif found[number] == SHORT and len(text) <= 6 and before in (SHORT, HEADING) and after == PROSE:
            if is_person(text.replace(" ", "")) and len(lines[number - 1].text) >= 5:
                found[number] = BYLINE  # the author's name alone, below the headline
    return found


def _mark_tables(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the words beside numbers in a run of table cells into cells; a crosshead below the table stays."""
    start = 0
    while start < len(found):
        if found[start] not in (SHORT, CELL):
            start += 1
            continue
        end = start
        while end < len(found) and found[end] in (SHORT, CELL):
            end += 1
        if end - start >= 5 and found[start:end].count(CELL) >= 2:
            last = end - 1
            crosshead = found[last] == SHORT and bool(ENUMERATED.match(lines[last].text))
            found[start : end - crosshead] = [CELL] * (end - crosshead - start)
        start = end

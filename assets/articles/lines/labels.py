"""What one line of a page is taken for, judged by its own words and shape; its neighbours come later (neighbours)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection
from functools import cache, lru_cache
from typing import NamedTuple

from assets.articles.lines import shapes
from assets.articles.lines.bylines import editors, is_credit, is_outlet
from assets.articles.lines.imprints import is_colophon, is_imprint, is_staff_row
from assets.articles.lines.line import Line
from assets.articles.lines.names import is_person, names_nobody_else, parse_credits
from assets.articles.lines.openers import find_opener

HEADING = "heading"  # marked up as one
OPENER = "opener"  # 本报讯 …
PROSE = "prose"  # sentences
VERSE = "verse"  # a line of a poem
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

_MARKS = "【】[]<>《》>|｜:：·.•>»«“”-—– "
_COLOPHON = 24  # characters from which a line may be all that a paper says of itself
_RULE = 3  # signs of a line that parts, not the mark of an item alone
_MENU = 24  # characters of the lines of menus and notices, which come again
_MENU_WORDS = 2  # of a menu on one line
_MENU_LINE = 48  # characters of it
_ARROWS = "34<>←→«»"  # beside 上一篇: 3 and 4 are arrows in another font
_BARS = 6  # between the words of a menu, however long it is
_TOLD, _LED_TO = 35, 16  # characters of a line with a comma that is no headline; of one that leads to what is below it
_POINTED_OUT = 100  # characters of a caption that tells who is who
_BRACKETED = 3  # words of a menu in brackets
_LINE = 200  # characters from which a line is running text, whatever its shape
_FOLIO = 60  # characters up to which a line may be a folio
_SENTENCE, _DUTY = 60, 30  # characters of a sentence that is no line of publication; those with the duty of an editor
_NAMELESS = 12  # characters of a line of editors whose names are cut off
_CREDITS = 120  # characters up to which a line may be a credit or a line of publication


def label_of(line: Line) -> str:
    """Return the label of a line, judged by itself."""
    return _label_again(line.text) if len(line.text) <= _MENU else _label(line.text)


@lru_cache(maxsize=1 << 14)
def _label_again(text: str) -> str:
    """Return the label of a short line: every page of a site prints the lines of its menus."""
    return _label(text)


def _label(text: str) -> str:
    length = len(text)
    stopped = "。" in text
    if ("号" in text and shapes.IMPRINTED.search(text) and is_imprint(text)) or (
        length >= _COLOPHON and not stopped and is_colophon(text)
    ):
        return IMPRINT
    if length <= _LINE and (label := _furniture(text)):
        return label
    if find_opener(text):
        return OPENER
    if '"' in text and shapes.JSON_FIELD.search(text[:_LINE]):
        return NOISE
    if not stopped and (text.count("|") >= _BARS or text.count("【") >= _BRACKETED):
        return NOISE  # 青岚网 | 明溪网 | 镜湖网 …   首页 · 【繁体】 【评论:103条】 【排行】
    if text[0] in "时地人天" and length <= _FOLIO and shapes.FIELD.match(text):
        return PROSE
    sentence = stopped or bool(shapes.SENTENCE.search(text))
    divided = not sentence and bool(shapes.DIVIDED.search(text))
    if length <= _CREDITS and (label := _credit(text, sentence, divided)):
        return label
    if (text[0] in shapes.SHOWN_BEGINS and shapes.SHOWN.match(text)) or (
        (text[-1] in shapes.CAPTION_ENDS or "图/" in text[-14:] or "资料照" in text[-20:])
        and shapes.CAPTION.search(text[-90:])
    ):
        return CAPTION
    if length <= _POINTED_OUT and ("（" in text or "(" in text) and _points_out(text):
        return CAPTION
    if divided and shapes.COLUMN_AND_HEADLINE.fullmatch(text):
        return HEADING
    if sentence and (stopped or length > (45 if text[-1] in "！？!?" else 20)):
        return PROSE
    if sentence and text[0] == "@":
        return PROSE  # @镜湖渔夫：值！
    if sentence and length > 20 and text.count("，") + text.count(",") > 1:
        return PROSE  # 请注意标志，确保安全，敬请谅解！
    least = _LED_TO if text[-1] in "：:" else _TOLD  # 入夏以来，气温攀升，医生提醒：
    if length > 60 or (length > least and ("，" in text or "," in text)):
        return PROSE
    if not "\u3400" <= text[0] <= "\u9fff" and shapes.WORDLESS.fullmatch(text):
        return CELL
    listed = length > 6 and text[-1] in shapes.LISTED_ENDS and shapes.LISTED.search(text)
    return NOISE if listed and not shapes.ENUMERATED.match(text) else SHORT


def _points_out(text: str) -> bool:
    """Return whether one sentence says who of a picture is who: 顾长青（左）向石磊颁奖."""
    return "。" not in text[:-1] and bool(shapes.POINTED_OUT.search(text))


def _furniture(text: str) -> str | None:
    whole, start, begins, starts, part = shapes.furniture()
    bare = text.strip(_MARKS)
    if len(bare) <= 12 and (role := whole.get(bare)):
        return role
    if not bare:
        return NOISE if "|" in text or len(text) < _RULE else RULE
    if len(bare) <= _MENU_LINE and (" " in bare or "|" in bare) and (label := _menu(bare, whole)):
        return label
    foreign = not "\u3400" <= bare[0] <= "\u9fff"
    if foreign and shapes.RULE.fullmatch(text):
        return RULE
    if text[0] in shapes.LETTER_SIZE_BEGINS and len(bare) <= 8 and shapes.LETTER_SIZE.fullmatch(text):
        return NOISE
    if text[-1] == "." and len(bare) <= _MENU and is_outlet(text[:-1]):
        return NOISE  # 明溪融媒., above what an account says of itself
    if text[0] in "关下打" and len(bare) <= _MENU and shapes.FOLLOW.fullmatch(text):
        return NOISE
    if "#" in text and shapes.TAGS.fullmatch(text):
        return NOISE
    if foreign and ("/" in text or "@" in text or "." in text) and shapes.ADDRESS.fullmatch(text):
        return NOISE
    if len(text) <= _FOLIO and (
        (shapes.IN_FOLIO.search(text) and (shapes.FOLIO.fullmatch(text) or shapes.OF_AN_ISSUE.fullmatch(text)))
        or (foreign and shapes.LATIN.fullmatch(text) and not part.search(text))
        or ("主" in text and shapes.SPONSOR.fullmatch(text))
    ):
        return FOLIO
    if text[:2] in begins and (match := start.match(text.replace("【 ", "【", 1) if text[0] == "【" else text)):
        return starts[match[0]]
    return NOISE if part.search(text) and not _says_when(text) else None


def _says_when(text: str) -> bool:
    """Return whether a line of publication goes on with legal words: 来源：青岚网 2024-05-06 18:32 不代表本网立场."""
    return bool(shapes.DATED.search(text) and shapes.publication().match(text))


def _menu(text: str, known: Collection[str]) -> str | None:
    """Return the label of a line of nothing but words of menus, 分享 收藏 点赞; with a day among them it is a line of
    publication: 3上一篇 下一篇4 2024年5月6日 放大 缩小.
    """
    parts = shapes.APART.split(text) if "|" in text or "｜" in text else text.split()
    if parts[0].strip(_ARROWS) not in known and parts[-1].strip(_ARROWS) not in known:
        return None
    words = [bare for word in parts if (bare := word.strip(_ARROWS))]
    others = [word for word in words if word not in known]
    if not others:
        return NOISE if len(words) >= _MENU_WORDS else None
    return META if len(words) > _MENU_WORDS and shapes.DAY.fullmatch("".join(others)) else None


def _credit(text: str, sentence: bool, divided: bool) -> str | None:
    """Return the label of a line of publication, a byline, a credit or another line that says who made what."""
    length = len(text)
    long = length > _SENTENCE and sentence  # then but the names of editors may be told
    head = text[:_DUTY] if long else text
    stated = (not long or any(mark in head for mark in ":：丨|｜")) and bool(shapes.STATES.search(text))
    if stated and " " in text:
        text = shapes.SPACED.sub("", text)
    size = _SIZES[bisect_left(_SIZES, length)]
    kind = (size, long, stated, divided, sentence, _BEGIN.get(text[0], ""), _END.get(text[-1], ""))
    for label, holds in _rules(*kind):
        if holds(text):
            return label
    return None


class _Rule(NamedTuple):
    """What makes a line a credit of one kind, and of which lines that is asked."""

    label: str
    holds: Callable[[str], bool]
    most: int = _CREDITS  # characters
    whole: bool = False  # of none that tells a long sentence
    stated: bool = False  # of those only that state something behind a colon, or a day
    divided: bool = False  # of those only with a blank or a bar
    untold: bool = False  # of none that tells a sentence
    begins: Collection[str] = ()  # characters: of those only that begin with one of them
    ends: Collection[str] = ()


def _signs_off(text: str) -> bool:
    """明溪县公安局 明溪县交通局 2022年4月27日, below a notice."""
    return bool(shapes.SIGNED_OFF.fullmatch(text))


def _is_of_publication(text: str) -> bool:
    """发布时间：2024-05-06  来源：青岚日报."""
    return bool(shapes.publication().match(text))


def _is_counted(text: str) -> bool:
    """明溪融媒 浏览量 66."""
    return bool(shapes.COUNTED.fullmatch(text))


def _is_printed(text: str) -> bool:
    """只看楼主 倒序阅读 0 发表于: 2024-05-06."""
    return (text[-2:-1] == "版" or "发表于" in text) and bool(shapes.PRINTED.match(text))


def _is_posted(text: str) -> bool:
    """原创 明溪发布 2024-05-06 18:32 发表于江苏."""
    return bool(shapes.POSTED_ENDS.search(text[-12:]) and shapes.POSTED.match(text))


def _names_editors(text: str) -> bool:
    """责编：甲."""
    return bool(shapes.EDITOR.match(text)) and bool(editors(text) or len(text) <= _NAMELESS)


def _names_authors(text: str) -> bool:
    """□ 本报记者 甲 乙   文/图 甲."""
    return _says_who(text) and bool(parse_credits(text, None))


def _is_of_text_and_pictures(text: str) -> bool:
    """甲 乙 文/图."""
    return bool(shapes.TEXT_AND_PICTURES.fullmatch(text)) and bool(parse_credits(text, None))


def _reports_with_pictures(text: str) -> bool:
    """本报记者 甲摄影报道."""
    return bool(shapes.SIGNED_WITH_PICTURES.fullmatch(text)) and bool(parse_credits(text, None))


def _is_dispatched(text: str) -> bool:
    """9月12日发自云塘镇."""
    return bool(shapes.DISPATCHED.fullmatch(text))


def _is_of_reporters(text: str) -> bool:
    """新华社记者甲、乙."""
    return "记者" in text[:8] and bool(shapes.NAMED.fullmatch(text)) and _names_all(text)


def _is_signed(text: str) -> bool:
    """□ 甲   本报评论员."""
    return bool(shapes.UNSIGNED.match(text) or (shapes.SIGNED.match(text) and parse_credits(text, "other")))


def _is_of_staff(text: str) -> bool:
    """责任编辑 甲 美编 乙."""
    return ("编" in text or "校" in text) and is_staff_row(text)


def _is_editor(text: str) -> bool:
    """责任编辑甲乙."""
    return bool(shapes.EDITED_BY.match(text)) and names_nobody_else(text)


def _leads_here(text: str) -> bool:
    """当前位置：首页 > 要闻 > 正文."""
    return bool(shapes.BREADCRUMB.match(text))


# the first that holds says what a line is
_RULES = (
    _Rule(META, _signs_off, whole=True, ends="日"),
    _Rule(META, _is_of_publication, whole=True, stated=True),
    _Rule(META, _is_counted, whole=True, ends="量数0123456789"),
    _Rule(META, _is_printed, stated=True),
    _Rule(META, _is_posted, stated=True),
    _Rule(EDITOR, _names_editors, stated=True),
    _Rule(CREDIT, is_credit, ends=")）"),  # （新华社）
    _Rule(BYLINE, _names_authors, most=50, divided=True),
    _Rule(BYLINE, _is_of_text_and_pictures, most=30, divided=True, ends=shapes.CAPTION_ENDS),
    _Rule(BYLINE, _reports_with_pictures, most=30, ends="道)）"),
    _Rule(BYLINE, _is_dispatched, most=30, begins="123456789"),
    _Rule(BYLINE, _is_of_reporters, most=30),
    _Rule(BYLINE, _is_signed, most=14, begins=shapes.SIGNED_BEGINS),
    _Rule(EDITOR, _is_of_staff, divided=True),
    _Rule(EDITOR, _is_editor, most=14, begins="责编美校审"),
    _Rule(IMPRINT, is_imprint, untold=True),
    _Rule(NOISE, _leads_here, divided=True),
)
_BEGIN = {character: character for rule in _RULES for character in rule.begins}
_END = {character: character for rule in _RULES for character in rule.ends}
_SIZES = sorted({rule.most for rule in _RULES})


@cache
def _rules(
    size: int, long: bool, stated: bool, divided: bool, sentence: bool, begin: str, end: str
) -> tuple[tuple[str, Callable[[str], bool]], ...]:
    """Return the rules that are asked of lines of up to ``size`` characters which are so."""
    return tuple(
        (rule.label, rule.holds)
        for rule in _RULES
        if size <= rule.most
        and not (rule.whole and long)
        and not (rule.untold and sentence)
        and rule.stated <= stated
        and rule.divided <= divided
        and (not rule.begins or (begin and begin in rule.begins))
        and (not rule.ends or (end and end in rule.ends))
    )


def _says_who(text: str) -> bool:
    """Return whether a line begins with the duty of a reporter, a writer or a photographer."""
    reported = "记者" in text or "通讯员" in text or "撰稿" in text
    return bool((reported and shapes.REPORTED_BY.match(text)) or shapes.BYLINE.match(text))


def _names_all(text: str) -> bool:
    """Return whether every word behind 记者 is a name, or two without a blank: 新华社记者甲、乙."""
    words = shapes.NAMED_AFTER.split(text.rpartition("记者")[2])
    return all(is_person(word) or len(parse_credits(f"记者{word}", None)) > 1 for word in words if word)

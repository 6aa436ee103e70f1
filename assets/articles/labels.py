"""What one line of a page is taken for, judged by its own words and shape; its neighbours come later (grouping)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from assets.articles import shapes
from assets.articles.bylines import editors, is_credit
from assets.articles.imprints import is_colophon, is_imprint, is_staff_row
from assets.articles.lines import Line, ends_sentence
from assets.articles.names import is_person, parse_credits
from assets.articles.openers import find_opener
from assets.articles.seams import reads_on

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

_MARKS = "【】[]<>《》>|｜:：·.•>»«“”- "
_HEADS = (SHORT, OPENER, HEADING)
_RUNNING = (PROSE, OPENER)
_LONG_HEADLINE = 60  # characters up to which a line at the head of a page may be its headline, whatever its commas
_NAMED = 4  # lines between a headline and its line of publication: site, channel
_COLOPHON = 24  # characters from which a line may be all that a paper says of itself
_MENU = 24  # characters of the lines of menus and notices, which come again
_MENU_WORDS = 3  # of a menu on one line
_LINE = 200  # characters from which a line is running text, whatever its shape
_FOLIO = 60  # characters up to which a line may be a folio
_CREDITS = 120  # characters up to which a line may be a credit or a line of publication
_HEAD_OF_PAGE = 6  # lines among which a newspaper prints its name, the day and the page
_SECTION = 18  # characters up to which a line may name a section of the paper
_SIDEBAR, _PARAGRAPH = 8, 60  # characters of 相关链接 with its marks, and of a paragraph below it
_TOLD = (PROSE, SHORT)
_PICTURED = 60  # characters of a numbered caption
_QUESTIONS = 2  # of an interview
_ROWS = 3  # of a table that is printed row by row
_TABLE = 5  # lines of a table, of which two at least are numbers


def label_of(line: Line) -> str:
    """Return the label of a line, judged by itself."""
    return _label_again(line.text) if len(line.text) <= _MENU else _label(line.text)


@lru_cache(maxsize=1 << 14)
def _label_again(text: str) -> str:
    """Return the label of a short line: every page of a site prints the lines of its menus."""
    return _label(text)


def _label(text: str) -> str:
    length = len(text)
    if ("号" in text and shapes.IMPRINTED.search(text) and is_imprint(text)) or (
        length >= _COLOPHON and is_colophon(text)
    ):
        return IMPRINT
    if length <= _LINE and (label := _furniture(text)):
        return label
    if find_opener(text):
        return OPENER
    if '"' in text and shapes.JSON_FIELD.search(text[:_LINE]):
        return NOISE
    sentence = "。" in text or bool(shapes.SENTENCE.search(text))
    divided = not sentence and bool(shapes.DIVIDED.search(text))
    if length <= _CREDITS and (label := _credit(text, sentence, divided)):
        return label
    if (text[0] in shapes.SHOWN_BEGINS and shapes.SHOWN.match(text)) or (
        text[-1] in shapes.CAPTION_ENDS and shapes.CAPTION.search(text[-90:])
    ):
        return CAPTION
    if divided and shapes.COLUMN_AND_HEADLINE.fullmatch(text):
        return HEADING
    if sentence and ("。" in text or length > (45 if text[-1] in "！？!?" else 20)):
        return PROSE
    if length > 60 or (length > 35 and ("，" in text or "," in text)):
        return PROSE
    if shapes.WORDLESS.fullmatch(text):
        return CELL
    return NOISE if length > 6 and text[-1] in shapes.LISTED_ENDS and shapes.LISTED.search(text) else SHORT


def _furniture(text: str) -> str | None:
    whole, start, ends, part = shapes.furniture()
    bare = text.strip(_MARKS)
    if len(bare) <= 12 and (role := whole.get(bare)):
        return role
    if not bare:
        return RULE
    if " " in bare and len(bare) <= _MENU and len(words := bare.split()) >= _MENU_WORDS and whole.keys() >= {*words}:
        return NOISE  # 分享 收藏 点赞, on one line
    foreign = not "\u3400" <= bare[0] <= "\u9fff"
    if foreign and shapes.RULE.fullmatch(text):
        return RULE
    if text[0] in shapes.LETTER_SIZE_BEGINS and len(bare) <= 8 and shapes.LETTER_SIZE.fullmatch(text):
        return NOISE
    if "#" in text and shapes.TAGS.fullmatch(text):
        return NOISE
    if foreign and shapes.ADDRESS.fullmatch(text):
        return NOISE
    if len(text) <= _FOLIO and (
        (shapes.IN_FOLIO.search(text) and (shapes.FOLIO.fullmatch(text) or shapes.OF_AN_ISSUE.fullmatch(text)))
        or (foreign and shapes.LATIN.fullmatch(text))
        or ("主" in text and shapes.SPONSOR.fullmatch(text))
    ):
        return FOLIO
    if match := start.match(text.replace("【 ", "【", 1) if text[0] == "【" else text):
        return END if match[0] in ends else NOISE
    return NOISE if part.search(text) else None


def _credit(text: str, sentence: bool, divided: bool) -> str | None:
    length = len(text)
    stated = bool(shapes.STATES.search(text))  # a colon or a date, which nearly all lines of credit hold
    if stated and " " in text:
        text = shapes.SPACED.sub(r"\1\2", text)
    if stated and not (sentence and length > 60) and shapes.publication().match(text):
        return META
    if stated and shapes.POSTED_ENDS.search(text[-12:]) and shapes.POSTED.match(text):
        return META
    if stated and shapes.EDITOR.match(text) and (editors(text) or length <= 12):
        return EDITOR
    if text[-1] in ")）" and is_credit(text):
        return CREDIT
    if divided and length <= 50 and shapes.BYLINE.match(text) and parse_credits(text, None):
        return BYLINE
    if (
        divided
        and length <= 30
        and text[-1] in shapes.CAPTION_ENDS
        and shapes.TEXT_AND_PICTURES.fullmatch(text)
        and parse_credits(text, None)
    ):
        return BYLINE
    if length <= 30 and "记者" in text[:8] and shapes.NAMED.fullmatch(text) and _names_all(text):
        return BYLINE
    if (
        length <= 14
        and text[0] in shapes.SIGNED_BEGINS
        and (shapes.UNSIGNED.match(text) or (shapes.SIGNED.match(text) and parse_credits(text, "other")))
    ):
        return BYLINE
    if divided and ("编" in text or "校" in text) and is_staff_row(text):
        return EDITOR
    if not sentence and is_imprint(text):
        return IMPRINT
    return NOISE if divided and shapes.BREADCRUMB.match(text) else None


def label_all(lines: Sequence[Line], marked: Mapping[int, str]) -> list[str]:
    """Return the labels of lines in order; ``marked`` holds those that the markup of the page gives, by line number."""
    top = min((len(line.mark) for line in lines if line.mark), default=0)
    found = [
        HEADING if line.mark and len(line.mark) == top else marked.get(number) or label_of(line)
        for number, line in enumerate(lines)
    ]
    begins = {line.text[0] for line in lines}
    if not begins.isdisjoint(shapes.ASKED_BEGINS):
        _mark_questions(lines, found)
    if not begins.isdisjoint(shapes.NUMBERS):
        _mark_numbered(lines, found)
    _mark_rows(lines, found)
    _mark_tables(lines, found)
    for number in range(min(_HEAD_OF_PAGE, len(found))):
        text = lines[number].text
        if found[number] != SHORT or len(text) > _SECTION:
            continue
        of_section = META in found[:number] and shapes.PAGE_OF_SECTION.fullmatch(text)
        if of_section or shapes.PAPER_AND_SECTION.fullmatch(text):
            found[number] = FOLIO
    _mark_long_headline(lines, found)
    below = [*found[1:], ""]
    for number, label in enumerate(found):
        before = found[number - 1] if number else ""
        if label == SHORT:
            if before in _RUNNING:
                found[number] = _credit_below(lines[number].text, below[number]) or label
            elif below[number] == PROSE and before in (SHORT, HEADING) and _is_author(lines[number].text):
                above = lines[number - 1].text
                below_headline = len(above) >= 3 and not reads_on(above, lines[number].text)
                found[number] = BYLINE if below_headline else label  # the author's name alone
        elif label == FOLIO:
            if below[number] == OPENER and "℃" in lines[number].text and not shapes.FORECAST.search(lines[number].text):
                found[number] = SHORT  # a headline that tells of the weather, not the weather of the day
        elif label == OPENER:
            if before in _RUNNING:
                found[number] = _credit_below(lines[number].text, below[number]) or label
        elif label == END:
            if before in _RUNNING and below[number] == PROSE and _is_sidebar(lines[number], lines[number + 1]):
                found[number] = SHORT
        elif label == CAPTION:
            if before == PROSE and _ends_report(lines[number].text):
                found[number] = PROSE
        elif label == PROSE and before == CAPTION and below[number] in _HEADS and _is_shown(lines[number].text):
            found[number] = CAPTION  # it stands below a caption that says who took the picture, and does not
    return found


def read_as_paper(lines: Sequence[Line], found: list[str]) -> None:
    """Relabel what means another thing on a newspaper page: 相关链接 heads a box there, 热点关注 a column, not links."""
    for number, label in enumerate(found) if END in found else ():
        if label == END and len(lines[number].text) <= _SIDEBAR and not shapes.NEXT_PAGE.match(lines[number].text):
            found[number] = SHORT


def _is_sidebar(head: Line, text: Line) -> bool:
    """Return whether 相关链接 stands above a paragraph, not above links."""
    return len(head.text) <= _SIDEBAR and len(text.text) >= _PARAGRAPH and "。" in text.text


def _credit_below(text: str, below: str) -> str | None:
    """Return the label of a credit when a line below a body and above no other is one, whatever it says:
    （本报青岚3月6日专电）.
    """
    if (
        below != PROSE
        and text[-1] in "电讯"
        and (opener := find_opener(text))
        and opener.wire
        and opener.end == len(text)
    ):
        return CREDIT  # 新华社北京6月7日电, below the story
    bracketed = text[-1] in ")）" and below != PROSE and shapes.BRACKETED.fullmatch(text)
    return CREDIT if bracketed and not shapes.ENUMERATED.match(text) else None


def _ends_report(text: str) -> bool:
    """Return whether a paragraph signed 摄影报道 in brackets is the last of a report, not the caption of one picture."""
    told = len(text) > _CREDITS or not shapes.OF_A_PICTURE.match(text)
    return told and bool(shapes.REPORTED_WITH_PICTURES.search(text[-60:]))


def _is_shown(text: str) -> bool:
    return len(text) <= 30 and not shapes.SPOKEN.search(text)


def _names_all(text: str) -> bool:
    """Return whether every word behind 记者 is a name: 新华社记者甲、乙."""
    return all(map(is_person, filter(None, shapes.NAMED_AFTER.split(text.rpartition("记者")[2]))))


def _is_author(text: str) -> bool:
    return len(text) <= 6 and is_person(text.replace(" ", ""))


def _mark_questions(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the questions of an interview, of which there are several, into running text; one alone may be a headline."""
    asked = [
        number
        for number, line in enumerate(lines)
        if line.text[0] in shapes.ASKED_BEGINS and found[number] in (SHORT, PROSE) and shapes.ASKED.match(line.text)
    ]
    if len(asked) >= _QUESTIONS:
        for number in asked:
            found[number] = PROSE


def _mark_long_headline(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the first line of a page into a short one when it ends no sentence, though as long as one, and nothing but
    names of a site stands between it and the line of publication.
    """
    if not found or found[0] != PROSE or len(lines[0].text) > _LONG_HEADLINE or ends_sentence(lines[0].text):
        return
    head = found[1 : _NAMED + 2]
    if META in head and {SHORT, NOISE}.issuperset(head[: head.index(META)]):
        found[0] = SHORT


def _mark_numbered(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the numbered lines beside a caption or a photographer into captions: ①收割机在麦田里作业。"""
    numbered = [
        number for number, line in enumerate(lines) if line.text[0] in shapes.NUMBERS and found[number] in _TOLD
    ]
    for _, run in groupby(enumerate(numbered), lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        first, last = numbers[0], numbers[-1]
        above = first > 0 and found[first - 1] == CAPTION
        below = last + 1 < len(found) and _shows(lines[last + 1].text)
        if (above or below) and all(len(lines[number].text) <= _PICTURED for number in numbers):
            for number in numbers:
                found[number] = CAPTION


def _shows(text: str) -> bool:
    return bool(shapes.SHOWN_BY.fullmatch(text) or shapes.PICTURED_BY.fullmatch(text))


def _mark_rows(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the rows of a table into cells: lines of equally many words below each other, one of which is a figure.

    What stands above the rows and has as many words is the head of the table.
    """
    rows = [n for n, label in enumerate(found) if label == SHORT and _is_row(lines[n].text)]
    if len(rows) < _ROWS - 1:
        return
    for _, numbered in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
        run = [number for _, number in numbered]
        words = {lines[number].text.count(" ") for number in run}
        if len(words) > 1 or len(run) < _ROWS - (min(words) > 2):
            continue
        if run[0] and found[run[0] - 1] == SHORT and lines[run[0] - 1].text.count(" ") in words:
            run.insert(0, run[0] - 1)
        for number in run:
            found[number] = CELL


def _is_row(text: str) -> bool:
    return " " in text and (text[-1] in shapes.ROW_ENDS or text.count(" ") > 1) and bool(shapes.ROW.search(text))


def _mark_tables(lines: Sequence[Line], found: list[str]) -> None:
    """Turn the words beside numbers in a run of table cells into cells; what heads the text below the table stays."""
    start = 0 if found.count(CELL) >= 2 else len(found)
    while start < len(found):
        end = start
        while end < len(found) and found[end] in (SHORT, CELL):
            end += 1
        if end - start >= _TABLE and found[start:end].count(CELL) >= 2:
            opened = end < len(found) and found[end] == OPENER
            crosshead = found[end - 1] == SHORT and (opened or bool(shapes.ENUMERATED.match(lines[end - 1].text)))
            found[start : end - crosshead] = [CELL] * (end - crosshead - start)
        start = max(end, start + 1)

"""Evidence that one piece of a page is over and another begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assets.articles.lines import labels, shapes
from assets.articles.lines.bylines import closing_credits, opening_credits
from assets.articles.lines.imprints import is_colophon, names_staff
from assets.articles.lines.line import Line, ends_sentence
from assets.articles.lines.names import is_person
from assets.articles.lines.openers import find_opener
from assets.articles.pairs import shared
from assets.articles.pieces.drafts import NEWS, Draft
from assets.articles.pieces.paragraphs import Unit

CONTINUES = re.compile(r"[（(【](?:上接|紧接).{1,10}版")  # （上接第一版） the rest of a piece of another page

REFERS_BACK = re.compile(
    r"[他她它其该这那]|此外|同时|目前|据悉|据了解|随后|之后|接着|然而|不过|但|而|为此|因此|对此|另外|除了|当天"
    r"|会上|会议|报告[指提认强]|现场|活动|调研|[一二三]是"
)
_SPOKEN_BY = re.compile(
    r"([\u3400-\u9fff]{2,4}?)(?:还|又|也)?(?:表示|指出|强调|介绍|认为|要求|希望|坦言|透露|告诉|回忆|说)"
)  # 甲表示，…
_TELLS_NEWS = re.compile(r".{0,8}(?:近日|连日来|日前|昨[天日晚]|今[天日晨]|\d日|记者.{0,6}从|本月|上周|本周)")
_OF_A_DAY = re.compile(
    r"【[^【】]{2,16}】|.{0,25}(?:记者|获悉|今[天日年]|昨|近日|日前|\d日|\d月|数据|消息|印发|发布|信息显示)"
)
_CREDITED = re.compile(r"[。！？!?”’」』][）)]?\s*[（(][^（）()]{2,60}[）)]$")  # … 。（青岚日报）
_CONTINUED = re.compile(r"[（(【](?:下转.{1,10}版.{0,6}|完|全文完)[)）】]$")
_ABOUT_AUTHOR = re.compile(r"[（(](?:本文)?作者(?:系|为|是|单位|简介)[^（）()]{2,60}[）)]$")  # （作者系…研究员）
_JUMP = re.compile(r"\s*[（(【](?:下转|紧转)[^（）()【】]{1,10}版[^（）()【】]{0,6}[)）】]$")  # layout, not text
_FORECAST = re.compile(r"据?[\u3400-\u9fff]{0,4}气象(?:台|局|部门)\S{0,4}(?:预计|预报|消息|发布)")
_ENOUGH = 2  # signs of a new piece
_LEAD = 4  # paragraphs above an opener
_BESIDE = 8  # characters between two lines between which no other stands, blanks among them
_OF_WEATHER = 0.12  # share of the pairs of a forecast that the story above it has too
_RETOLD = 0.5  # of the pairs of characters of a headline, which the sentence below it tells again
_PICTURES, _OF_PICTURES = 8, 40  # pictures above a story, and characters of what is said of each
_LAST_WORDS, _OF_PICTURE = 12, 60  # characters of the last words of a story, and of what is said of a picture
_SIGNED_OFF = 150  # characters of a body from which a byline below it is its end
_ITEMS = 4  # of a digest
_CONTENTS = re.compile(
    r"\W*(?:(?:今日|本期|本报|本版)?(?:导读|要目|看点|提要)|内容提要)\W*"
)  # above what other pages hold
_OF_A_LIST = {labels.SHORT: "s", labels.HEADING: "s", labels.PROSE: "p", labels.OPENER: "p", labels.META: "m"}
_DATED_BELOW = re.compile(r"(?:s+p+s?m){3,}s*")  # headlines, paragraphs, 集团要闻, a date
_DATED_ABOVE = re.compile(r"[cs]*m+[cs]*p+(?:c?m+[cs]+p+)+[cs]*")  # a source, a date, a headline, paragraphs
_SOURCE, _YEAR = 10, re.compile(r"(?:19|20)\d\d")  # characters of a source
_HEADLINE, _LONG_HEADLINE = 6, 8  # characters
_TELLING = frozenset((labels.META, labels.FOLIO, labels.NOISE))  # of which kind a page is
OF_AN_IMPRINT = frozenset((labels.META, labels.EDITOR, labels.FOLIO, labels.IMPRINT))
_READ_ON_IN_IMPRINT = frozenset(
    (labels.NOISE, labels.CELL, labels.FOLIO, labels.END, labels.SHORT, labels.EDITOR, labels.PROSE, labels.IMPRINT)
)


def is_web(lines: Sequence[Line], line_labels: Sequence[str]) -> bool:
    """Return whether a page is one of the web: it prints menus, dates of publication or links to other stories."""
    counts = Counter(line_labels)
    located = False
    for line, label in zip(lines, line_labels, strict=True) if not counts.keys().isdisjoint(_TELLING) else ():
        text = line.text
        if label == labels.META:
            if shapes.ISSUE.search(text):
                counts[labels.META] -= 1
                counts[labels.FOLIO] += 1
            elif shapes.DAY.fullmatch(text):
                counts[labels.META] -= 1  # below a notice
            elif shapes.STAMP.search(text):
                counts[labels.NOISE] += 1
            elif shapes.TIMED.search(text):
                counts[labels.NOISE] += 2
        elif label == labels.FOLIO:
            counts[labels.FOLIO] -= bool(
                shapes.OF_SECTION.search(text)
            )  # 第A01版：要闻, the pages of an issue as a site lists them
        elif label == labels.NOISE and not located and (">" in text or "位置" in text) and shapes.LOCATED.match(text):
            counts[labels.NOISE] += 2  # 您当前的位置：首页, which no newspaper prints
            located = True
    furniture = counts[labels.NOISE] + 2 * counts[labels.END] + 2 * counts[labels.META]
    paper = counts[labels.OPENER] + counts[labels.IMPRINT] + 3 * counts[labels.FOLIO]
    return furniture - paper >= 3


def is_whole_imprint(unit: Unit, of_the_page: Sequence[Unit]) -> bool:
    """Return whether an imprint at the head of a page, below the lines ``of_the_page``, says more than how to call the
    paper or which page this is.
    """
    if shapes.IMPRINTED.search(unit.text) or is_colophon(unit.text):
        return True
    if of_the_page:
        return any(names_staff(line.text) for line in of_the_page)
    return not shapes.ISSUE.search(unit.text)


def reads_on_in_imprint(unit: Unit, at_head: bool) -> bool:
    """Return whether a unit below an imprint belongs to it; below one ``at_head`` of the page a headline does not."""
    headline = unit.label == labels.SHORT and len(unit.text) >= _HEADLINE and not shapes.STATES.search(unit.text)
    headline = headline or bool(_CONTENTS.fullmatch(unit.text))
    seen = unit.label == labels.PROSE and shapes.SEEN.match(unit.text)
    return unit.label in _READ_ON_IN_IMPRINT and not (headline and at_head) and not seen


def take_headline(imprint: list[Unit]) -> list[Unit]:
    """Take the headline of the piece that follows an imprint off the end of its body, and return it."""
    first = len(imprint)
    while first > 1 and imprint[first - 1].label == labels.SHORT and len(imprint[first - 1].text) >= _LONG_HEADLINE:
        first -= 1
    heads = imprint[first:]
    del imprint[first:]
    return heads


def closes(unit: Unit) -> bool:
    """Return whether a paragraph is the last of its piece: a credit ends it, or （下转第二版）."""
    tail = unit.text[-70:]
    if tail[-1] not in ")）】":
        return tail[-1] not in "。！？”…：；" and bool(closing_credits(tail))
    return bool(_CONTINUED.search(tail) or _ABOUT_AUTHOR.search(tail)) or (
        bool(_CREDITED.search(tail)) and bool(closing_credits(unit.text))
    )


def speaks_on(text: str, above: str) -> bool:
    """Return whether a paragraph begins with what somebody says of whom the piece ``above`` has told who that is."""
    spoken = _SPOKEN_BY.match(text)
    return spoken is not None and is_person(spoken[1]) and spoken[1] in above


def drop_jump(unit: Unit) -> None:
    """Take （下转第二版） off the end of the last line of a paragraph."""
    jump = _JUMP.search(unit.text) if unit.text[-1] in ")）】" else None
    last = unit.lines[-1]
    if jump and (kept := len(last.text) - len(jump[0])) > 0:
        unit.text = unit.text[: jump.start()]
        unit.lines[-1] = last._replace(text=last.text[:kept], end=last.start + kept)


def is_forecast(unit: Unit, current: Draft, following: str | None) -> bool:
    """Return whether a paragraph is the weather forecast that papers print in a corner, under no headline, and not what a
    story says of the weather, which goes on below it or speaks of the same. ``following`` is the label of what comes next.
    """
    if following == labels.PROSE or not _FORECAST.match(unit.text):
        return False
    above = "".join(part.text for part in current.body[:_SIGNED_OFF])
    return "天气" not in above and "气象" not in above and shared(unit.text, above) < _OF_WEATHER


def begins_anew(unit: Unit, current: Draft) -> bool:
    """Return whether a paragraph under no headline is a brief of its own: what stands above it is finished by a credit."""
    return current.finished and current.kind == NEWS and not REFERS_BACK.match(unit.text)


def is_of_picture(current: Draft) -> bool:
    """Return whether all that stands between a headline and the opener of a story is a sentence about its picture, or a
    shorter one about each of its pictures.
    """
    if current.kind != NEWS or not current.headline or len(current.body) > _PICTURES:
        return False
    most = _OF_PICTURE if len(current.body) == 1 else _OF_PICTURES
    return all(_shows(unit, most) for unit in current.body)


def _shows(unit: Unit, most: int) -> bool:
    one = unit.label == labels.PROSE and len(unit.text) <= most and "。" not in unit.text[:-1]
    return one and not shapes.SPOKEN.search(unit.text) and not shapes.FIELD.match(unit.text)


def goes_on_with(unit: Unit, current: Draft) -> bool:
    """Return whether the one opener of a page of the web stands below the first lines of its one story."""
    below = unit.lines[0].start > current.body[-1].lines[-1].end  # and the page did not run it into their line
    return below and current.kind == NEWS and bool(current.metas) and not current.finished and len(current.body) < _LEAD


def ends_body(unit: Unit, current: Draft) -> bool:
    """Return whether a short line below a paragraph is the last sentence of the body: 新学期，我们来了！"""
    last = current.body[-1]
    near = len(unit.text) <= _LAST_WORDS and unit.lines[0].gap <= max(last.lines[0].gap, 1)
    return (
        near
        and not current.finished
        and last.label == labels.PROSE
        and ends_sentence(unit.text)
        and unit.text[-1] not in "：:"
    )


def has_byline(current: Draft) -> bool:
    """Return whether a piece already says who wrote it, in a byline or in its opener."""
    opener = find_opener(current.body[0].text)
    return bool(current.bylines) or bool(opener and opening_credits(current.body[0].text, opener.end))


def is_signed_off(current: Draft, following: str | None) -> bool:
    """Return whether a byline below the body so far is the last line of the piece: 本报记者 甲, after its paragraphs.

    ``following`` is the label of what comes next: where that is more running text, the byline may stand below an editor's
    note instead.
    """
    if current.kind != NEWS or not ends_sentence(current.body[-1].text):
        return False
    read = current.body[:_SIGNED_OFF]  # enough of them, whatever their length
    long = len(read) > 1 and sum(len(unit.text) for unit in read) >= _SIGNED_OFF
    return long or following != labels.PROSE


def heads_story(pending: Sequence[Unit], prose: Unit, current: Draft, openers: int) -> bool:
    """Return whether the short lines ``pending`` of a web page head a new story that begins with ``prose``, not a section
    of ``current``.

    ``openers`` is how many pieces of the page begin with an opener: where most do, one without needs more evidence.
    """
    head = pending[-1].text
    if head[0] == "【" and not shapes.KEYWORD.fullmatch(head):
        return True
    if shapes.ENUMERATED.match(head) or any(unit.text[-1] in "：:" for unit in (current.body[-1], *pending[-2:])):
        return False
    if shapes.SAID.fullmatch(head) and not current.finished:
        return False
    if current.finished:
        return any(len(unit.text) >= 7 for unit in pending)
    first, last = pending[0].lines[0], current.body[-1].lines
    apart = (
        first.gap > max(last[0].gap, prose.lines[0].gap)
        and prose.lines[0].gap > 1
        and first.start - last[-1].end <= first.gap + _BESIDE
    )
    signs = bool(_TELLS_NEWS.match(prose.text)) + (" " in head) + (len(pending) > 1) + 2 * apart
    if len(head) < 6 or not signs:
        return False
    same_words = shared(prose.text[:150], "".join(part.text for part in current.body[-8:]))
    signs += 1 if len(head) >= 13 else -1 if len(head) <= 9 else 0
    signs += apart and shared(head, prose.text[:150]) >= _RETOLD
    signs += 1 if same_words < 0.12 else -1 if same_words > 0.25 else 0
    signs -= 2 + bool(REFERS_BACK.match(prose.text)) + (openers >= 3)
    return signs >= _ENOUGH


def digest_heads(units: Sequence[Unit]) -> set[int]:
    """Return the ids of the short units that head the items of a digest.

    A digest is four headlines or more, each over one or two paragraphs, most of which tell of a day by themselves.
    """
    heads: set[int] = set()
    stretch: list[tuple[Unit, Unit]] = []
    last: Unit | None = None
    paragraphs = 0
    for unit in units:
        if unit.label == labels.SHORT:
            if paragraphs > 2 and stretch:
                heads |= _heads_of(stretch)
                stretch = []
            last, paragraphs = unit, 0
        elif unit.label == labels.PROSE:
            if last is not None:
                stretch.append((last, unit))
                last = None
            paragraphs += 1
        elif unit.label == labels.OPENER:
            last = None  # which heads a piece that opens by itself
        elif unit.label != labels.CAPTION:
            if stretch:
                heads |= _heads_of(stretch)
                stretch = []
            last, paragraphs = None, 0
    return heads | _heads_of(stretch)


def _heads_of(stretch: Sequence[tuple[Unit, Unit]]) -> set[int]:
    plain = [pair for pair in stretch if not shapes.ENUMERATED.match(pair[0].text)]
    dated = sum(bool(_OF_A_DAY.match(prose.text)) and not REFERS_BACK.match(prose.text) for _, prose in plain)
    long = sum(len(head.text) for head, _ in plain) >= 12 * len(plain)
    if len(plain) >= _ITEMS and 2 * len(plain) > len(stretch) and long and 2 * dated >= len(plain):
        return {id(head) for head, _ in stretch}
    return set()


def dates_stand_below(units: Sequence[Unit]) -> bool:
    """Return whether a page lists stories each of which has its line of publication below it, the last as well."""
    made = "".join(_OF_A_LIST.get(unit.label, "") for unit in units)
    return bool(_DATED_BELOW.fullmatch(made))


def dates_stand_above(units: Sequence[Unit]) -> bool:
    """Return whether a page lists stories each of which has the day above its headline, the first perhaps without one."""
    dated = [unit for unit in units if unit.label == labels.META and _YEAR.search(unit.text)]
    return len(dated) > 1 and bool(_DATED_ABOVE.fullmatch("".join(map(_of_list, units))))


def _of_list(unit: Unit) -> str:
    if unit.label == labels.META and not _YEAR.search(unit.text):
        return ""
    if unit.label == labels.SHORT and len(unit.text) <= _SOURCE:
        return "c"
    return _OF_A_LIST.get(unit.label, "")


def after_captions(units: Sequence[Unit]) -> list[str | None]:
    """Return, for each unit, the label of the next unit that is no caption."""
    found: list[str | None] = [None] * len(units)
    following: str | None = None
    for place in range(len(units) - 1, -1, -1):
        found[place] = following
        if units[place].label != labels.CAPTION:
            following = units[place].label
    return found

"""When a piece was published, from the words of its page alone: what the page does not say stays unknown.

A line of publication or a dateline gives a day. A year that the page proves to be its own turns a dateline without a
year, or 今天（5月6日）, into a day, and the date of the event in an opening sentence into a month, since a paper prints
what happened within days. Otherwise the year is all that is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assets.articles.dating.years import year_of
from assets.articles.lines.shapes import MONTH, MONTHS

_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:\s?[-/年.]\s?/?|\s(?=\d\d/\d\d\s\d))(\d{1,2})\s?[-/月.]\s?/?(\d{1,2})(?!\d)(?:\s?日)?"
    r"|(?P<year>(?:二[〇零○]|一九)[〇零○一二三四五六七八九]{2})年(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})日"
)
_MONTH = "|".join(MONTHS)
# Sun, 03 Mar 2024 06:20:00 +0800   Mar 3, 2024
_MAIL_DATE = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}}) (?P<month>{_MONTH})[a-z]*,? (?P<year>(?:19|20)\d\d)(?!\d)"
    rf"|(?P<month_first>{_MONTH})[a-z]*\.? (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?, ?(?P<year_last>(?:19|20)\d\d)(?!\d)"
)
_ISSUE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s?年(?:\s?(\d{1,2})\s?月(?!\s?\d)|(?=\s?第\s?\d+\s?期))"
)  # 2025年4月  2025年第4期
_DIGITS = "〇一二三四五六七八九"
_MADE_PUBLIC = re.compile(r"(?:发布|发稿|发表|刊发|刊登|播出|首播)(?:时间|日期|于)")
_PUBLISHED = re.compile(r"(?:成文|公开)(?:时间|日期)|^\W*(?:时间|日期)")
_MONTH_DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_EVENT_DAY = re.compile(
    _MONTH_DAY.pattern + r"(?!之?前|以前|起|开始|[-—－~～至到])"
)  # no deadline, no beginning to come
_TODAY = re.compile(
    r"(今天|今日|今晚|今晨|昨天|昨日|昨晚|昨夜)(?:上午|下午|晚上|晚|凌晨|早上)?[（(](?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[）)]"
)  # 今天（5月6日）
_TODAY_IS = re.compile(
    r".{0,12}?(今天|今日)是(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[，,\s]?(?:(?:星期|周)([一二三四五六日天]))?"
)  # 今天是5月6日星期一，…, with which a digest greets
_WEEK = "一二三四五六日"
_SENTENCE_END = re.compile(r"[。！？\n]")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of publication: the first day of the printed day, month or year, and the words that give it."""

    day: date
    precision: str  # day, month, year
    evidence: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What the dating of a piece needs: its headline and body, its 发布时间 lines and the date in its dateline."""

    headline: str
    body: str
    metas: tuple[str, ...]
    dateline: str | None
    opener_end: int
    news: bool
    signed: str = ""  # the day below a notice


def date_pieces(pieces: Sequence[Piece], loose: Iterable[str], shared: bool) -> list[Dated | None]:
    """Return the date of each piece of a page.

    ``loose`` are date lines that belong to no piece; with ``shared`` the pieces are of one issue, so that what one
    proves holds for all.
    """
    own = [_stated(piece.metas) for piece in pieces]
    issue = tuple(loose) if shared else ()
    page = _stated(issue) or _of_issue(issue)
    printed = {dated.day for dated in own if dated}
    if page is None and len(printed) == 1:
        page = next(dated for dated in own if dated)
    if page is None and not printed:
        page = _of_the_page(pieces)
    result = []
    for piece, dated in zip(pieces, own, strict=True):
        dated = dated or _from_dateline(piece, page)
        dated = dated or (page if page and (shared or len(printed) <= 1) else None)
        if piece.signed and (dated is None or dated.precision != "day"):
            dated = _stated((piece.signed,)) or dated
        result.append(dated)
    return result


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    """Return the year, month and day of a date in digits or, as some mastheads print it, in words."""
    if match["year"] is None:
        return int(match[1]), int(match[2]), int(match[3])
    year = int("".join(str(_DIGITS.index(digit)) for digit in match["year"].replace("零", "〇").replace("○", "〇")))
    return year, _in_words(match["month"]), _in_words(match["day"])


def _of_mail(match: re.Match[str]) -> tuple[int, int, int]:
    """Return the year, month and day of a date with an English month, whichever of month and day comes first."""
    year, month, day = (
        (match["year"], match["month"], match["day"])
        if match["year"]
        else (match["year_last"], match["month_first"], match["day_after"])
    )
    return int(year), MONTHS.index(month) + 1, int(day)


def _in_words(number: str) -> int:
    """Return 二十一 as 21; what is no number (十十) as one that no month or day has."""
    tens, ten, ones = number.rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return -1
    return (10 * (_DIGITS.find(tens) if tens else 1) if ten else 0) + (_DIGITS.find(ones) if ones else 0)


def _stated(lines: tuple[str, ...]) -> Dated | None:
    """Return the day that a line of publication states; the one after 发布时间 counts before any other, a month alone last."""
    labelled = (_MADE_PUBLIC, _PUBLISHED)
    published = [(line, label.end()) for known in labelled for line in lines if (label := known.search(line))]
    for line, start in (*published, *((line, 0) for line in lines)):
        for match in _DATE.finditer(line, start):
            if day := _made(*_numbers(match)):
                return Dated(day, "day", match[0])
        mail = _MAIL_DATE.search(line)
        day = _made(*_of_mail(mail)) if mail else None
        if mail and day:
            return Dated(day, "day", mail[0])
    months = (line for line in lines if MONTH.fullmatch(line))
    for line in months:
        year, month = map(int, re.findall(r"\d+", line))
        if first := _made(year, month, 1):
            return Dated(first, "month", line)
    return None


def _of_issue(lines: Iterable[str]) -> Dated | None:
    """Return the month, or else the year, that the head of a page gives where it gives no day: 黔北晨报 ■2025年4月 ■第03版."""
    for line in lines:
        if (match := _ISSUE.search(line)) and (first := _made(int(match[1]), int(match[2] or 1), 1)):
            return Dated(first, "month" if match[2] else "year", match[0].strip())
    return None


def _from_dateline(piece: Piece, page: Dated | None) -> Dated | None:
    """Return the day of 青岚1月24日讯, when the dateline or the page states the year."""
    match = _MONTH_DAY.fullmatch(piece.dateline) if piece.dateline else None
    if not match:
        return None
    year = int(match[1]) if match[1] else page.day.year if page else None
    day = _made(year, int(match[2]), int(match[3])) if year else None
    if day is None or (page and page.precision == "day" and page.day != day):
        return None
    return Dated(day, "day", match[0] if match[1] or not page else f"{match[0]}；{page.evidence}")


def _of_the_page(pieces: Sequence[Piece]) -> Dated | None:
    year = year_of([(piece.headline, piece.body, _opening_end(piece)) for piece in pieces if piece.news])
    spoken = [match for piece in pieces if piece.news for match in _TODAY.finditer(f"{piece.headline}\n{piece.body}")]
    greeting = [match for piece in pieces if piece.news and (match := _TODAY_IS.match(piece.body))]
    for match in (*greeting, *spoken):
        month, day = int(match[3]), int(match[4])
        stated = int(match[2]) if match[2] else year[0] if year else None
        event = _made(stated, month, day) if stated else None
        weekday = match[5] if match.re is _TODAY_IS else None
        if event and (weekday is None or _WEEK[event.weekday()] == weekday.replace("天", "日")):
            published = event + timedelta(days=match[1][0] == "昨")
            return Dated(published, "day", match[0] if not year or match[2] else f"{match[0]}；{year[1]}")
    if year is None:
        return None
    return _month_of(pieces, *year) or Dated(date(year[0], 1, 1), "year", year[1])


def _month_of(pieces: Sequence[Piece], year: int, evidence: str) -> Dated | None:
    """Return the month in which the events of the opening sentences fall, when they agree on one."""
    days: dict[int, tuple[int, str]] = {}
    for piece in pieces:
        match = _EVENT_DAY.search(_opening(piece)) if piece.news else None
        if match and (not match[1] or int(match[1]) == year):
            days[int(match[2])] = max(days.get(int(match[2]), (0, "")), (int(match[3]), match[0]))
    if len(days) != 1:
        return None
    month, (day, words) = next(iter(days.items()))
    if day > 28 or _made(year, month, day) is None:  # printed perhaps in the next month
        return None
    return Dated(date(year, month, 1), "month", words if words.startswith(str(year)) else f"{words}；{evidence}")


def _opening(piece: Piece) -> str:
    return piece.body[piece.opener_end : _opening_end(piece)]


def _opening_end(piece: Piece) -> int:
    start = piece.opener_end
    return start + len(_SENTENCE_END.split(piece.body[start : start + 90], maxsplit=1)[0])

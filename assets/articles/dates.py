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

from assets.reference import rows

_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/年.]\s?(\d{1,2})\s?[-/月.]\s?(\d{1,2})(?!\d)日?")
_PUBLISHED = re.compile(r"(?:发布|发稿|发表|刊发|刊登|成文|播出|首播|公开)(?:时间|日期|于)|^\W*(?:时间|日期)")
_MONTH_DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_TODAY = re.compile(
    r"(今天|今日|今晚|今晨|昨天|昨日|昨晚|昨夜)(?:上午|下午|晚上|晚|凌晨|早上)?[（(](?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[）)]"
)  # 今天（5月6日）
_LINK = re.compile(r"//\S{4,60}?[/_-](20\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?!\d)")  # //news.example/2025/06/09/…

_YEAR = re.compile(r"(?<![\d—－-])((?:19|20)\d\d)年(度?)")
_AHEAD = re.compile(r"(?:到|至|力争|预计|预期|展望|面向|将于|于|在|[\d年][-—－~至到])$")  # 到2030年
_STILL_AHEAD = re.compile(r"(?:底|末|\d+月)?(?:以?前|之前|目标|规划|远景|基本实现|全面实现|建成|[-—－~至到]\d)")
_EVENT = re.compile(
    r"启动|举行|举办|召开|开幕|闭幕|开工|揭牌|签约|发布|公布|揭晓|开赛|开展|下达|印发|开始|启用|开通|亮相|出炉"
)
_OF_A_WHOLE_YEAR = re.compile(r"公报|年鉴|年报|总结|回顾|统计|决算|考核|表彰|规划|目标|纲要|盘点")
_PLANNED = re.compile(r"^.{0,16}(?:计划|工作要点|重点工作|政府工作报告|工作报告|将|拟|一季度|上半年|启动|重点)")
_PART_OF_YEAR = re.compile(
    r"^(?:[“\"]|春节|元旦|清明|端午|中秋|国庆|暑|寒|第?[一二三]季度|上半年|前[一二三\d]|\d{1,2}[-—－~至]\d{1,2}月|\d{1,2}月)"
)
_ACHIEVED = re.compile(
    r"^[^。]{0,24}已(?:全部|全面|经|如期)?(?:完成|建成|竣工|交付)|^[^。]{0,24}(?:圆满|顺利)完成"
)  # 2024年…已全部完成
_SPOKEN_NOW = re.compile(r"今年|今天|今日|昨天|昨日|昨晚|目前")
_COMPLETED = re.compile(r"截至$|截止$|截至目前$")
_ANNIVERSARY = re.compile(
    r"今年是?[^，。；]{0,12}?([\u3400-\u9fff]{2,24}?)(?:成立|建立|建国|诞生|创建|召开)?(\d{1,3})周年"
)


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


def date_pieces(pieces: Sequence[Piece], loose: Iterable[str], links: str, shared: bool) -> list[Dated | None]:
    """Return the date of each piece of a page.

    ``loose`` are date lines that belong to no piece; ``links`` is the raw text in whose addresses a day may stand;
    with ``shared`` the pieces are of one issue, so that what one proves holds for all.
    """
    own = [_stated(piece.metas) for piece in pieces]
    page = _stated(tuple(loose))
    printed = {dated.day for dated in own if dated}
    if page is None and len(printed) == 1:
        page = next(dated for dated in own if dated)
    if page is None and not printed:
        page = _of_the_page(pieces, links)
    result = []
    for piece, dated in zip(pieces, own, strict=True):
        dated = dated or _from_dateline(piece, page)
        result.append(dated or (page if page and (shared or len(printed) <= 1) else None))
    return result


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _stated(lines: tuple[str, ...]) -> Dated | None:
    """Return the day that a line of publication states; 发布时间 counts before any other date."""
    for line in sorted(lines, key=lambda line: not _PUBLISHED.search(line)):
        for match in _DATE.finditer(line):
            day = _made(int(match[1]), int(match[2]), int(match[3]))
            if day:
                return Dated(day, "day", match[0])
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


def _of_the_page(pieces: Sequence[Piece], links: str) -> Dated | None:
    year = _year_of(pieces)
    spoken = [match for piece in pieces if piece.news for match in _TODAY.finditer(f"{piece.headline}\n{piece.body}")]
    linked = _days_in_links(links) if spoken and not year else {}
    for match in spoken:
        month, day = int(match[3]), int(match[4])
        stated = int(match[2]) if match[2] else year[0] if year else linked.get((month, day))
        event = _made(stated, month, day) if stated else None
        if event:
            published = event + timedelta(days=match[1][0] == "昨")
            return Dated(published, "day", match[0] if not year or match[2] else f"{match[0]}；{year[1]}")
    if year is None:
        return None
    return _month_of(pieces, *year) or Dated(date(year[0], 1, 1), "year", year[1])


def _days_in_links(links: str) -> dict[tuple[int, int], int]:
    """Return the years of the days in addresses, by month and day: proof where the text calls that day today."""
    found: dict[tuple[int, int], int] = {}
    for match in _LINK.finditer(links):
        found.setdefault((int(match[2]), int(match[3])), int(match[1]))
    return found


def _month_of(pieces: Sequence[Piece], year: int, evidence: str) -> Dated | None:
    """Return the month in which the events of the opening sentences fall, when they agree on one."""
    days: dict[int, tuple[int, str]] = {}
    for piece in pieces:
        match = _MONTH_DAY.search(_opening(piece)) if piece.news else None
        if match and (not match[1] or int(match[1]) == year):
            days[int(match[2])] = max(days.get(int(match[2]), (0, "")), (int(match[3]), match[0]))
    if len(days) != 1:
        return None
    month, (day, words) = next(iter(days.items()))
    if day > 28 or _made(year, month, day) is None:  # printed perhaps in the next month
        return None
    return Dated(date(year, month, 1), "month", words if words.startswith(str(year)) else f"{words}；{evidence}")


def _opening(piece: Piece) -> str:
    return re.split(r"[。！？\n]", piece.body[piece.opener_end : piece.opener_end + 90], maxsplit=1)[0]


def _year_of(pieces: Sequence[Piece]) -> tuple[int, str] | None:
    """Return the year that the page proves to be its own, and the words that do."""
    news = [piece for piece in pieces if piece.news]
    for piece in news:
        for match in _ANNIVERSARY.finditer(piece.body) if "周年" in piece.body else ():
            for row in rows("anniversaries"):
                if match[1].endswith(row["founded"]):
                    return int(row["year"]) + int(match[2]), match[0]
    reached: dict[int, str] = {}  # years that the page speaks of as come: the page is of the last of them, or later
    proofs: dict[int, str] = {}
    completed: set[int] = set()
    openings = [_MONTH_DAY.search(_opening(piece)) for piece in news]
    late = any(match and int(match[2]) >= 11 for match in openings)  # what is achieved by then was achieved this year
    for piece in news:
        opening = len(piece.headline) + 1 + piece.opener_end + len(_opening(piece))
        text = piece.headline + "\n" + piece.body
        now = bool(_SPOKEN_NOW.search(text))
        for match in _YEAR.finditer(text):
            year, before, after = (
                int(match[1]),
                text[max(0, match.start() - 6) : match.start()],
                text[match.end() : match.end() + 24],
            )
            if _COMPLETED.search(before):
                reached.setdefault(year, match[0])
                if after[:1] in ("底", "末"):
                    completed.add(year)
                elif now:
                    proofs.setdefault(year, f"截至{match[0]}")
                continue
            if match[2]:
                completed.add(year)
                reached.setdefault(year, match[0])
                continue
            if _STILL_AHEAD.match(after) or (_AHEAD.search(before) and not _PART_OF_YEAR.match(after)):
                continue
            reached.setdefault(year, match[0])
            words = match[0] + re.split(r"[，。；、\n]", after, maxsplit=1)[0]
            if match.start() < len(piece.headline):
                if not _OF_A_WHOLE_YEAR.search(piece.headline):
                    proofs.setdefault(year, words)
            elif (
                match.end() <= opening
                and _EVENT.search(text[match.end() : opening + 40])
                and not _OF_A_WHOLE_YEAR.search(after)
            ):
                proofs.setdefault(year, words)
            elif now and _PART_OF_YEAR.match(after):
                proofs.setdefault(year, words)
            elif late and _ACHIEVED.match(after):
                proofs.setdefault(year, words)
            elif _PLANNED.match(after) and year - 1 in completed | {
                int(y) for y in re.findall(r"(\d{4})年(?:底|末|度)", text)
            }:
                proofs.setdefault(year, words)
    if not reached or max(reached) not in proofs:
        return None
    year = max(reached)
    return (year, proofs[year]) if year not in completed else None

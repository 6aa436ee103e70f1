"""Which short lines are the headline of a piece, in which order, and of which piece."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from assets.articles.lines import labels
from assets.articles.lines.bylines import is_outlet
from assets.articles.lines.names import is_person, place_stems
from assets.articles.lines.seams import reads_on
from assets.articles.lines.shapes import COLUMN_HEAD, COLUMN_NAME, ENUMERATED, ISSUER, OF_LEADER
from assets.articles.pairs import shared
from assets.articles.pieces.drafts import Draft
from assets.articles.pieces.paragraphs import Unit

_KICKER = re.compile(r"(?:强调|指出|要求|表示|提出|寄语|侧记|综述|[:：])$")  # 某某调研时强调, above the headline
_ISSUER = re.compile(r"[\u3400-\u9fff]{2,12}(?:局|委|部|厅|办公室|调查队|总队|公司|中心|学会|协会|研究院|编辑部)$")
_OUTLETS_END = "报网社台刊闻布"
_LIST = "·•▪- "  # before the headlines that a page lists
_LISTED = re.compile(r"[·•▪]|- ")
_OF_ISSUER = re.compile(
    r"(?:关于|对|印发|转发).{4,}(?:通知|公告|通告|意见|办法|决定|批复|函|命令|规定)"
)  # below who issues it
_SHORTEST = 6  # characters of a headline; shorter lines are columns, menus, slogans
_COLUMN = 10  # characters of the longest name of a column, or of half a headline
_BELOW_COLUMN = 8  # characters from which a line below the name of a column is a headline
_SITE = 8  # characters of the names of a site and its channels, below a headline
_HALF = 5  # characters from which a line is half a headline rather than a slogan
_DASHES = "—－"  # ——a deck
_BESIDE = 8  # characters between two lines that are set one below the other
_READ = 3000  # characters of a body that are compared with a headline
_OTHERS = 3  # pieces with headlines that a round-up has beside the first
_PAPER = "[\u3400-\u9fff]{2,6}(?:[日晚早晨商时导]报|都市报|网)"
_PAPERS = re.compile(f"{_PAPER}(?:-{_PAPER})?")
_NUMBERED = re.compile(r"[\u3400-\u9fff]{2,14}[〔（(\[]20\d\d[〕）)\]]\S{0,3}\d+号")  # 明政告字〔2024〕6号
_HALVES = re.compile(r"([\u3400-\u9fff]{3,8})[ ，,]([\u3400-\u9fff]{3,8})[！!]?")
_HALF_MOTTO = 4  # characters, where no blank parts it from the other
_CALLS = re.compile(
    r"弘扬|厉行|反对|建设|打造|构建|共[建享创筑]|同[心创筑]|喜迎|奋进|践行|传承|倡导|推进|推动|深化|加快|全面|坚持|贯彻|落实|学习|争[做当创]|创[建城新]|携手"
    r"|维护|保护|爱护|关爱|节约|拒绝|杜绝|尊重|树立|树|讲|做|守|护|爱|展|绘|聚|促|谋|铸"
)  # verbs with which a slogan calls upon its readers
_TOLD = 0.3  # share of the pairs of a half that stand in the body
# verbs with which no headline ends
_WANTS_OBJECT = re.compile(
    r"(?:推动|变身|打造|构建|奏响|绘就|书写|激活|跑出|迈向|走向|成为|实现|托起|撬动|唱响|谱写|奔向|挺进|铺就|按下|答好|交出|筑牢|夯实|擦亮"
    r"|点亮|荣获|获评|入选|签署|掀起|凝聚|汇聚|守住|解锁|打通|织密|种出|闯出|走出|蹚出)$"
)


class Titles:
    """What a page says about its headlines elsewhere: on the ``web`` the title above its menus, and lines that it repeats."""

    def __init__(self, units: Sequence[Unit], web: bool) -> None:
        heads = [unit for unit in units if unit.label in (labels.SHORT, labels.HEADING)] if web else []
        shorts = [unit.text.lstrip(_LIST) for unit in heads]
        self._top = heads[:1]
        self._first = shorts[0] if shorts else ""
        self._repeated = {text for text, count in Counter(shorts).items() if count > 1} if shorts else set()
        self.web = web

    def knows(self, unit: Unit) -> bool:
        """Return whether the page prints this line elsewhere too, as it does its headline."""
        text = unit.text
        again = text in self._repeated or (self._first != text and self._first.startswith(text))
        return again and len(text) >= _SHORTEST and not ISSUER.fullmatch(text)

    def take_first(self, body: str) -> list[Unit]:
        """Return the line at the top of a web page, once, when ``body``, which no line heads, speaks of it."""
        top, self._top = self._top, []
        told = top and len(top[0].text) > _COLUMN and shared(top[0].text, body) >= _TOLD
        return top if told else []

    def gives_way(self, title: Unit, unit: Unit) -> bool:
        """Return whether lines right above ``unit`` are its headline rather than ``title``, the line above 发布时间."""
        return not self.web or (unit.label == labels.OPENER and not self.knows(title))

    def choose(self, run: Sequence[Unit], body: str = "") -> list[Unit]:
        """Return the lines of a run of short lines that are a headline: the repeated one, else the last of them.

        ``body`` is what stands below them: what it has in one piece was cut by the layout.
        """
        run = [unit for unit in run if not COLUMN_HEAD.fullmatch(unit.text)]
        run = [unit for unit in run if not _LISTED.match(unit.text)] or run
        if len(run) > 2 and not ENUMERATED.match(run[-1].text):
            listed = [unit for unit in run if ENUMERATED.match(unit.text)]
            run = [unit for unit in run if unit not in listed] if len(listed) > 1 else run
        run = [unit for unit in run if not (_names_site(unit.text) if self.web else _PAPERS.fullmatch(unit.text))]
        if len(run) > 1 and len(run[-1].text) >= _BELOW_COLUMN and run[-1].text[0] not in _DASHES:
            run = [unit for unit in run[:-1] if not COLUMN_NAME.fullmatch(unit.text)] + run[-1:]
        if body and len(run) > 1 and not self.web:
            run = _joined(run, body)
        if len(run) > 1 and len(run[-1].text) >= _SHORTEST and not self.web:
            run = _without_mottos(run, body)
        if len(run) > 1 and OF_LEADER.fullmatch(run[-1].text):
            return (self.choose(run[:-1], body) + run[-1:])[:2]
        for number in range(len(run) - 1, max(len(run) - 5, -1), -1):
            if self.knows(run[number]):
                first = number - (number > 0 and run[number].text[0] in _DASHES)  # a deck is below its headline
                return list(run[first : first + 2])
        if self.web and len(run) > 2 and len(run[0].text) > _COLUMN and all(len(u.text) <= _SITE for u in run[1:]):
            return list(run[:1])
        if self.web and len(run) > 3:
            return list(run[-1:])
        if _is_rest(run) or (len(run) > 1 and (run[-1].text[0] in _DASHES or run[-1].text[:2] == "--")):
            return list(run[-2:])
        if not self.web and _is_stack(run[-3:]):
            return list(run[-3:-1])
        long = [unit for unit in run[-3:] if len(unit.text) > _SHORTEST]
        return long[-2:] or list(run[-1:])


def _names_site(text: str) -> bool:
    """Return whether a line says but on which site of the web a page stands, or who posted it: 青岚新闻网, 甲."""
    if len(text) <= _SHORTEST:
        return is_outlet(text) or is_person(text)
    return " " in text and text[-1] in _OUTLETS_END and all(map(is_outlet, text.split()))


def _without_mottos(run: list[Unit], body: str) -> list[Unit]:
    """Return a run without the mottos above its last line, however many lines each of them takes."""
    *above, last = run
    mottos = {id(unit) for unit in above if _are_mottos([unit], body)}
    for pair in pairwise(above):
        if pair[1].lines[0].gap == 1 and _are_mottos(pair, body):
            mottos |= {id(unit) for unit in pair}
    return [*(unit for unit in above if id(unit) not in mottos), last]


def _are_mottos(units: Sequence[Unit], body: str) -> bool:
    """Return whether lines right below each other are one motto, or one and others of two halves below it."""
    first, *others = [line.text for unit in units for line in unit.lines]
    if _is_motto(" ".join((first, *others)), body):
        return True
    return _is_motto(first, body) and all(_HALVES.fullmatch(text) and shared(text, body) < _TOLD for text in others)


def _is_motto(text: str, body: str) -> bool:
    """Return whether a line praises a place in two halves of one length, 水韵明溪 活力之城, or calls upon its readers in
    both, 弘扬镜湖精神 建设美丽明溪, and is no headline of ``body``.
    """
    halves = _HALVES.fullmatch(text)
    middle = len(text) // 2
    first, second = halves.groups() if halves else (text[:middle], text[middle:])
    if (halves or len(first) == len(second) >= _HALF_MOTTO) and _CALLS.match(first) and _CALLS.match(second):
        return shared(text, body) < _TOLD
    if not halves or len(first) != len(second):
        return False
    parts = [part for half in (first, second) for part in (half[:2], half[2:])]
    praised = [part for part in parts if part in place_stems()]
    return bool(praised) and not any(part in body for part in parts if part not in praised)


def _is_rest(run: Sequence[Unit]) -> bool:
    """Return whether the last of the lines is the rest of a headline, too short for one, right below its beginning."""
    if len(run) < 2:
        return False
    rest = run[-1]
    return len(rest.text) <= _SHORTEST and rest.lines[0].gap == 1 and len(run[-2].text) >= 2 * _SHORTEST


def _is_stack(run: Sequence[Unit]) -> bool:
    """Return whether three lines of the length of headlines are set right below each other, apart from what is above."""
    gaps = [unit.lines[0].gap for unit in run]
    return len(run) == 3 and gaps[0] != 1 and gaps[1:] == [1, 1] and all(len(u.text) > _SHORTEST for u in run)


def split(heads: Sequence[Unit], gap: int) -> tuple[list[Unit], Unit | None]:
    """Return the headline of one or two lines, joined where the layout cut it, and the second headline line.

    ``gap`` is the number of line ends between them and the body (0 when unknown): a line that stands further from the
    next than that from the body is a slogan.
    """
    if len(heads) < 2:
        return list(heads), None
    first, second = heads[0], heads[1]
    if 0 < gap < second.lines[0].gap:
        return [second], None
    if second.text in first.text or first.text in second.text:
        return [
            min(first, second, key=lambda unit: len(unit.text))
        ], None  # one with the name of a column or of the site
    if _NUMBERED.fullmatch(second.text) or _NUMBERED.fullmatch(first.text):
        return ([first], second) if _NUMBERED.fullmatch(second.text) else ([second], first)
    beside = second.lines[0].start - first.lines[-1].end <= _BESIDE
    if _is_rest(heads) or (beside and reads_on(first.text, second.text)):
        return [first, second], None
    if beside and ISSUER.fullmatch(first.text) and _OF_ISSUER.match(second.text):
        return [first, second], None
    if _KICKER.search(first.text):
        return [second], first
    return [first], None if _ISSUER.match(second.text) else second


def _joined(run: list[Unit], body: str) -> list[Unit]:
    """Return a run with the halves of one headline, if it ends with such, joined into the first of them."""
    for place in range(len(run) - 1, max(len(run) - 3, 0), -1):
        first, second = run[place - 1], run[place]
        if _has_seam(body, first.text, second.text) or _are_halves(body, first.text, second.text):
            for line in second.lines:
                first.add(line)
            second.role = "headline"
            del run[place]
    return run


def _are_halves(body: str, first: str, second: str) -> bool:
    """Return whether two lines are one headline: the first ends with a verb that wants an object (…变身 | 乡村“共富园”) or a
    comma, or both are too short for headlines and the body tells of the first, as it does not of a column.
    """
    if second[0] in _DASHES or (len(first) < _HALF and first[-1] not in "，、"):
        return False
    if first[-1] in "，、" or _WANTS_OBJECT.search(first):
        return True
    return len(first) <= _SHORTEST and len(second) <= _COLUMN and shared(first, body) >= _TOLD


def _has_seam(body: str, first: str, second: str) -> bool:
    """Return whether three characters across the seam of two lines stand together in ``body``: 外环路改 | 造工程."""
    if first[-1] + second[0] not in body or len(first) < _HALF or _KICKER.search(first):
        return False
    return first[-2:] + second[:1] in body or first[-1:] + second[:2] in body


def below_body(pending: Sequence[Unit], body: Sequence[Unit], certain: bool, web: bool) -> Unit | None:
    """Return the headline that stands below a body.

    Where an editor's line follows (``certain``) any line of the length of a headline will do, else it must speak of what
    the body speaks of, and the more so on a page of the web or among other short lines.
    """
    text = "".join(unit.text for unit in body)[:_READ]
    told = [unit for unit in pending[:9] if unit.text[0] not in "（("]  # （摄制：甲）
    best = max(told or pending[:1], key=lambda unit: shared(unit.text, text))
    few = len(pending) <= 2
    least = 0.0 if certain and few else 0.25 if few and not web else 0.5
    return best if told and len(best.text) >= _SHORTEST and shared(best.text, text) >= least else None


def give_below(current: Draft, pending: list[Unit], certain: bool, web: bool) -> list[Unit]:
    """Give a piece without headline the one among the lines below its body; return the lines that are still free."""
    if current.headline:
        current.below = pending[:]
        return pending
    head = below_body(pending, current.body, certain, web)
    current.headline = [head] if head else []
    return [] if head else pending


def is_of_above(pending: Sequence[Unit], above: Draft, unit: Unit) -> bool:
    """Return whether the first of the lines between two pieces is the headline of the piece above them, which has none:
    whether it speaks of that piece rather than of the one that ``unit`` begins.
    """
    head, *_, last = pending
    here, there = shared(head.text, "".join(part.text for part in above.body)), shared(head.text, unit.text)
    least = 0.12 if shared(last.text, unit.text) >= 0.5 else 0.25  # the new piece has its headline for certain
    return len(head.text) >= _SHORTEST and here >= least and here > there


def head_first(news: Sequence[Draft]) -> None:
    """Give the first piece of a round-up its own headline, not that of the page: the line above its first paragraph."""
    first, *others = news
    if len(others) < _OTHERS or not first.metas or not all(draft.headline for draft in others):
        return
    heads = [*takewhile(lambda unit: unit.label == labels.SHORT, first.body)]
    deck = first.subhead
    if 0 < len(heads) < len(first.body):
        first.headline, first.subhead, first.body = heads[-1:], None, first.body[len(heads) :]
    elif deck and deck.lines[0].start > first.metas[0].lines[0].start:
        first.headline, first.subhead = [deck], None


def move_back(news: Sequence[Draft], web: bool) -> None:
    """Where a page prints headlines below their bodies, give each headline to the piece above it.

    The piece that lost its own to the one above takes the line below itself.
    """
    if _all_stand_below(news):
        for above, below in pairwise(news):
            above.headline, below.headline = below.headline, []
        news[-1].headline = news[-1].below[:1]
        return
    for above, below in pairwise(news):
        if above.headline or not below.headline:
            continue
        here, there = _fit(below.headline, above), _fit(below.headline, below)
        if here >= 0.5 and here > there + 0.1:
            above.headline, below.headline = below.headline, []
            head_below = below_body(below.below, below.body, True, web) if below.below else None
            below.headline = [head_below] if head_below else []


def _all_stand_below(news: Sequence[Draft]) -> bool:
    """Return whether all headlines speak rather of the pieces above them, from the first piece, which has none above it,
    to the last, which has a line below it.
    """
    if len(news) < 2 or news[0].headline or not news[-1].below or not all(draft.headline for draft in news[1:]):
        return False
    here = sum(_fit(below.headline, above) for above, below in pairwise(news)) + _fit(news[-1].below[:1], news[-1])
    return here > sum(_fit(draft.headline, draft) for draft in news[1:]) + 0.1


def _fit(headline: Sequence[Unit], draft: Draft) -> float:
    return shared("".join(unit.text for unit in headline), "".join(unit.text for unit in draft.body)[:_READ])

"""Pages of many kinds of newspapers, each printed in several layouts: which pieces a reader tells apart.

A page stands in ``marked/`` with what a reader says of its lines: ``== news`` (or another kind) begins a piece;
``headline:``, ``deck:`` and ``byline:`` belong to it but not to its body; ``crosshead:`` and lines without a mark are its body;
``aside:`` belongs to no piece. The marks are taken off before the page is printed.
"""

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from assets.articles.cleaning.script import fold
from assets.articles.page import read_page

MARKED = sorted((Path(__file__).parent / "marked").glob("*.txt"))
MARK = re.compile(r"(headline|deck|byline|crosshead|aside): (.*)")


class Expected(NamedTuple):
    """A piece: its headline, and its body without blanks."""

    kind: str
    headline: str | None
    body: str


class Printed(NamedTuple):
    """A line of a page, whether it is running text, and whether it begins a piece."""

    text: str
    running: bool
    first: bool


def marked(page: Path) -> tuple[list[Printed], list[Expected]]:
    lines: list[Printed] = []
    pieces: list[Expected] = []
    first = False
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            pieces.append(Expected(line[3:], None, ""))
            first = True
            continue
        match = MARK.fullmatch(line)
        mark, text = match.groups() if match else ("", line)
        lines.append(Printed(text, not mark, first))
        first = False
        if pieces and mark == "headline":
            pieces[-1] = pieces[-1]._replace(headline=text)
        elif pieces and mark in ("", "crosshead"):
            pieces[-1] = pieces[-1]._replace(body=pieces[-1].body + text)
    return lines, pieces


def apart(lines: list[Printed]) -> str:
    return "\n\n".join(line.text for line in lines)


def set_close(lines: list[Printed]) -> str:
    return "\n".join("\n" * line.first + line.text for line in lines)


def set_wide(lines: list[Printed]) -> str:
    return "\n\n".join("\n\n" * line.first + line.text for line in lines)


def indented(lines: list[Printed]) -> str:
    return "\n".join("　　" * line.running + line.text for line in lines)


def cut_by_columns(lines: list[Printed]) -> str:
    chance = random.Random(len(lines))
    texts: list[str] = []
    for line in lines:
        if len(line.text) > 60 and line.running and chance.random() < 0.5:
            cut = chance.randrange(20, len(line.text) - 15)
            texts += [line.text[:cut], line.text[cut:]]
        else:
            texts.append(line.text)
    return "\n\n".join(texts)


def wrapped(text: str, width: int) -> str:
    """Break running text as a typesetter does: at ``width`` cells, two to a Chinese character, never before a comma."""
    if "。" not in text:
        return text
    rows, cells = [""], 0
    for word in re.findall(r"(?:[A-Za-z0-9.%]+|.)[，。：；！？、）)”’》」%,;:!?]*", text):
        size = sum(1 + (not character.isascii()) for character in word)
        if rows[-1].strip() and cells + size > width + 2:
            rows.append("")
            cells = 0
        rows[-1] += word
        cells += size
    return "\n".join(row.strip(" ") for row in rows)


def in_columns(lines: list[Printed]) -> str:
    return "\n".join(
        "\n" * line.first + (wrapped("　　" + line.text, 34) if line.running else line.text) for line in lines
    )


def in_wide_columns(lines: list[Printed]) -> str:
    return "\n\n".join(wrapped(line.text, 48) if line.running else line.text for line in lines)


@pytest.mark.parametrize("layout", [apart, set_close, set_wide, indented, cut_by_columns, in_columns, in_wide_columns])
@pytest.mark.parametrize("page", MARKED, ids=lambda page: page.stem)
def test_the_pieces_of_a_page_are_told_apart(page: Path, layout: Callable[[list[Printed]], str]) -> None:
    lines, expected = marked(page)
    assert [
        Expected(article.kind, article.headline, re.sub(r"\s", "", article.body))
        for article in read_page(layout(lines)).articles
    ] == [
        Expected(piece.kind, piece.headline and fold(piece.headline), re.sub(r"\s", "", fold(piece.body)))
        for piece in expected
    ]


def test_a_bulletin_is_headed_by_its_title_not_by_its_issuer_or_its_first_section() -> None:
    title = "明溪区2023年国民经济和社会发展统计公报"
    text = "一、综合\n初步核算，全年地区生产总值1250.6亿元，比上年增长5.6%。\n二、农业\n全年粮食总产量118.6万吨，增长1.2%。"
    [bulletin] = read_page(f"{title}\n明溪区统计局\n国家统计局明溪调查队\n2024年3月28日\n{text}\n").articles
    assert (bulletin.headline, str(bulletin.published_on)) == (title, "2024-03-28")
    assert bulletin.body == text
    [report] = read_page(
        "2024年上半年明溪区经济运行情况\n明溪区统计局\n上半年，全区经济运行平稳，产值增长4.1%。\n"
    ).articles
    assert (report.headline, report.body) == (
        "2024年上半年明溪区经济运行情况",
        "上半年，全区经济运行平稳，产值增长4.1%。",
    )

"""Exports of news: the records of a JSON, SQL or CSV text, laid out as the stories that they hold.

Scrapers and content management systems hand on stories as rows. What stands between the fields is syntax, and the order
of the fields means nothing: here a record becomes its headline, date, source, author and body, each on lines of its own.
Only fields whose names say what they hold (``record_fields.csv``) are read, and for rows of SQL without such names the
longest text and the short one before it. Which characters a field holds is left to the flow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from assets.articles.flow import Element, Flow, read_flow
from assets.articles.offsets import OffsetMap
from assets.reference import rows

_Span = tuple[int, int]

_ORDER = {"headline": "title", "date": "pubdate", "source": "source", "author": "dc:creator", "body": ""}
_IN_BODY = ("a", "figcaption")
_LEAST = 20  # Chinese characters of a body
_LONGEST_TITLE = 80  # characters
_HEAD = 4096  # characters in which an export shows that it is one
_HAN = re.compile(r"[\u3400-\u9fff]|\\u[4-9][0-9a-fA-F]{3}")
_STRUCTURE = re.compile(r"[\"'{}\[\]:,]")
_STRING = re.compile(r"\"([^\"\\]*(?:\\.[^\"\\]*)*)\"|'([^'\\]*(?:\\.[^'\\]*)*)'", re.DOTALL)
_INSERT = re.compile(
    r"insert\s+into\s+[`\"\[]?\w{1,64}[`\"\]]?\s*(?:\(([^()]{1,2000})\)\s*)?values\s*(?=\()", re.IGNORECASE
)  # insert into `news` (`id`, `title`) values (
_EMBEDDED = re.compile(r"<script[^<>]{0,200}ld\+json[^<>]{0,200}>([^<]*(?:<(?!/script)[^<]*)*)</script", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"[\ufeff\s]*---[ \t]*\r?\n((?:(?!---).*\n){1,60})---[ \t]*(?:\r?\n|$)")  # of markdown
_SETTING = re.compile(r"^(\w{2,24})[ \t]*[:：][ \t]*[\"']?([^\"'\r\n]{1,200}?)[\"']?[ \t]*\r?$", re.MULTILINE)
_CELL = re.compile(r"\s*(?:'([^'\\]*(?:(?:\\.|'')[^'\\]*)*)'|[^,()']{0,200})\s*([,)])", re.DOTALL)
_NEXT_ROW = re.compile(r"\s*,?\s*\(")
_COLUMN = re.compile(r"\"([^\"]*(?:\"\"[^\"]*)*)\"|([^,\t\r\n\"]*)")
_NAME = re.compile(r"[\w\u3400-\u9fff-]{1,24}")


@dataclass(slots=True)
class _Record:
    """Where in the raw text the parts of one story stand."""

    parts: dict[str, list[_Span]] = field(default_factory=dict)

    def add(self, name: str, span: _Span) -> None:
        part = _part(name)
        if part and span[0] < span[1]:
            self.parts.setdefault(part, []).append(span)

    @property
    def is_fragment(self) -> bool:
        """Whether the record holds words of a story and nothing that says of which."""
        return self.parts.keys() == {"body"}


@cache
def _fields() -> dict[str, str]:
    return {row["field"]: row["part"] for row in rows("record_fields")}


def _part(name: str) -> str | None:
    return _fields().get(name.strip(" `\"'[]").lower().replace("_", "").replace("-", ""))


def read_records(raw: str) -> Flow | None:
    """Return the stories of an export as a flow whose elements say what is a headline, a date, a byline; None for any
    other text. Linear in the length of ``raw``.
    """
    head = raw[:_HEAD].lstrip("\ufeff \t\r\n")
    if head[:1] in ("{", "["):
        found = _of_json(raw, 0, len(raw))
    elif matter := _FRONT_MATTER.match(raw[:_HEAD]):
        found = _of_front_matter(raw, matter)
    elif _INSERT.search(raw[:_HEAD]):
        found = _of_sql(raw)
    else:
        found = _of_table(raw, head)
    records = [record for record in found if _is_story(raw, record)]
    return _lay_out(raw, records) if records else None


def read_embedded(source: str) -> Flow | None:
    """Return the stories that an HTML page holds for machines alone (application/ld+json), as :func:`read_records` does."""
    found = [
        record
        for script in _EMBEDDED.finditer(source)
        for record in _of_json(source, script.start(1), script.end(1))
        if _is_story(source, record)
    ]
    return _lay_out(source, found) if found else None


def _is_story(raw: str, record: _Record) -> bool:
    han = 0
    for start, end in record.parts.get("body", ()):
        han += sum(1 for _ in _HAN.finditer(raw, start, min(end, start + 10 * _LEAST)))
    return han >= _LEAST


def _lay_out(raw: str, records: list[_Record]) -> Flow:
    pieces: list[str] = []
    runs: list[tuple[int, int, int]] = []
    elements: list[Element] = []
    length = 0

    def put(text: str, text_runs: list[tuple[int, int, int]]) -> None:
        nonlocal length
        pieces.append(text)
        runs.extend(text_runs)
        length += len(text)

    for record in records:
        start = min(span[0] for spans in record.parts.values() for span in spans)
        if start:  # the sign before the record stands for a rule above it
            elements.append(Element("record", length, length + 1))
            put(raw[start - 1], [(1, start - 1, 1)])
            put("\n\n\n", [(1, start - 1, 1)] * 3)
        for part, name in _ORDER.items():
            for span in record.parts.get(part, ()):
                flow = read_flow(raw[slice(*span)])
                if name:
                    elements.append(Element(name, length, length + len(flow.text)))
                else:
                    own = (element for element in flow.elements if element.name in _IN_BODY)
                    elements += [Element(element.name, length + element.start, length + element.end) for element in own]
                put(flow.text, [(clean, at + span[0], width) for clean, at, width in flow.map.runs()])
                put("\n", [(1, span[1] - 1, 1)])
    return Flow("".join(pieces), OffsetMap.from_runs(runs), tuple(elements))


def _of_json(raw: str, place: int, end: int) -> Iterator[_Record]:
    """Yield the objects that hold a body; objects in a list that hold nothing else are parts of the object around it."""
    stack: list[
        tuple[str, _Record]
    ] = []  # what is open: an object or a list, and what it holds; lists add to their object
    name = ""  # the field whose value is read
    last: _Span | None = None  # a string that may be a name
    while mark := _STRUCTURE.search(raw, place, end):
        sign, place = mark[0], mark.end()
        if sign in "\"'":
            string = _STRING.match(raw, mark.start(), end)
            if not string:
                return
            place = string.end()
            last = string.span(1) if string[1] is not None else string.span(2)
            if stack and name:
                stack[-1][1].add(name, last)
                name = name if stack[-1][0] == "[" else ""
        elif sign == ":":
            name = raw[slice(*last)] if last and last[1] - last[0] < _LONGEST_TITLE else ""
        elif sign == "{":
            stack.append(("{", _Record()))
            name = ""
        elif sign == "[":
            stack.append(("[", stack[-1][1] if stack and name else _Record()))
        elif sign in "}]" and stack:
            kind, record = stack.pop()
            name = ""
            if kind == "{" and record.parts:
                around = next((other for opened, other in reversed(stack) if opened == "{"), None)
                if around is not None and record.is_fragment:
                    around.parts.setdefault("body", []).extend(record.parts["body"])
                else:
                    yield record
        elif sign == "," and not (stack and stack[-1][0] == "["):
            name = ""


def _of_front_matter(raw: str, matter: re.Match[str]) -> Iterator[_Record]:
    """Yield the one record of a markdown text whose first lines name its title and its date: title: …."""
    record = _Record()
    for line in _SETTING.finditer(raw, matter.start(1), matter.end(1)):
        record.add(line[1], line.span(2))
    if record.parts:
        record.parts["body"] = [(matter.end(), len(raw))]
        yield record


def _of_sql(raw: str) -> Iterator[_Record]:
    for insert in _INSERT.finditer(raw):
        names = insert[1].split(",") if insert[1] else []
        place = insert.end()
        while row := _NEXT_ROW.match(raw, place):
            cells: list[_Span | None] = []
            place, closed = row.end(), ""
            while closed != ")":
                cell = _CELL.match(raw, place)
                if not cell:
                    break
                cells.append(cell.span(1) if cell[1] is not None else None)
                place, closed = cell.end(), cell[2]
            if closed != ")":
                break
            yield _of_row(raw, names, cells)


def _of_row(raw: str, names: list[str], cells: list[_Span | None]) -> _Record:
    """Return the record of a row, by the names of its columns or, where none of them means a body, by its longest text."""
    record = _Record()
    for name, span in zip(names, cells, strict=False):
        if span:
            record.add(name, span)
    texts = [span for span in cells if span]
    if "body" in record.parts or not texts:
        return record
    body = max(texts, key=lambda span: span[1] - span[0])
    record = _Record({"body": [body]})
    for span in texts[: texts.index(body)]:
        if span[1] - span[0] <= _LONGEST_TITLE and sum(1 for _ in _HAN.finditer(raw, *span)) > 3:
            record.parts["headline"] = [span]
            break
    return record


def _of_table(raw: str, head: str) -> Iterator[_Record]:
    """Yield the rows of a table whose first line names its columns, a body among them."""
    line = head.partition("\n")[0].rstrip("\r")
    divider = "\t" if "\t" in line else ","
    names = [name.strip(' "') for name in line.split(divider)]
    if len(names) < 2 or not all(not name or _NAME.fullmatch(name) for name in names):
        return
    if "body" not in map(_part, names):
        return
    place = raw.index(line) + len(line)
    while place < len(raw):
        record, column = _Record(), 0
        place += len(raw[place : place + 2]) - len(raw[place : place + 2].lstrip("\r\n"))
        while place < len(raw):
            cell = _COLUMN.match(raw, place)
            assert cell
            if column < len(names):
                record.add(names[column], cell.span(1) if cell[1] is not None else cell.span(2))
            place, column = cell.end(), column + 1
            if raw[place : place + 1] in ("\r", "\n", ""):
                break
            place += 1
        if record.parts:
            yield record

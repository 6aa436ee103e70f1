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

from assets.articles.cleaning.flow import Element, Flow, read_flow
from assets.articles.cleaning.offsets import OffsetMap
from assets.fields import part_of

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
_EMBEDDED = re.compile(r"<script[^<>]{0,200}ld\+json[^<>]{0,200}>", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"[\ufeff\s]*---[ \t]*\r?\n((?:(?!---).*\n){1,60})---[ \t]*(?:\r?\n|$)")  # of markdown
_SETTING = re.compile(r"^(\w{2,24})[ \t]*[:：][ \t]*[\"']?([^\"'\r\n]{1,200}?)[\"']?[ \t]*\r?$", re.MULTILINE)
_TITLED = re.compile(r"^[ \t\ufeff]*[【\[]?(?:新闻)?(?:标题|title)[】\]]?[ \t]*[:：]", re.MULTILINE | re.IGNORECASE)
_NAMED = re.compile(r"\s*[【\[]?(\w{2,12})[】\]]?[ \t]*[:：][ \t]*([^\r\n]*)")  # 时间：2024-05-06
_CELL = re.compile(r"\s*(?:'([^'\\]*(?:(?:\\.|'')[^'\\]*)*)'|[^,()']{0,200})\s*([,)])", re.DOTALL)
_NEXT_ROW = re.compile(r"\s*,?\s*\(")
_COLUMNS = {
    divider: re.compile(rf"\"([^\"]*(?:\"\"[^\"]*)*)\"|([^\"\r\n{divider}][^\r\n{divider}]*|)")
    for divider in (",", "\t")
}
_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
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


def _part(name: str) -> str | None:
    return part_of(name.strip(" `\"'[]"))


def read_records(raw: str) -> Flow | None:
    """Return the stories of an export as a flow whose elements say what is a headline, a date, a byline; None for any
    other text. Linear in the length of ``raw``.
    """
    head = raw[:_HEAD].lstrip("\ufeff \t\r\n")
    if head[:1] in ("{", "["):
        found = _of_json(raw, 0, len(raw))
    elif head[:3] == "---":
        matter = _FRONT_MATTER.match(raw[:_HEAD])
        found = _of_front_matter(raw, matter) if matter else iter(())
    elif ("insert into" in head or "INSERT INTO" in head) and _INSERT.search(raw[:_HEAD]):
        found = _of_sql(raw)
    elif _TITLED.match(raw):
        found = _of_titled(raw)
    else:
        line = head[: head.find("\n")].rstrip("\r")
        found = _of_table(raw, line) if "\t" in line or "," in line else iter(())
    records = [record for record in found if _is_story(raw, record)]
    return _lay_out(raw, records) if records else None


def read_embedded(source: str) -> Flow | None:
    """Return the stories that an HTML page holds for machines alone (application/ld+json), as :func:`read_records` does."""
    found: list[_Record] = []
    for script in _EMBEDDED.finditer(source):
        end = source.find("</script", script.end())
        if end < 0:
            break
        found += [record for record in _of_json(source, script.end(), end) if _is_story(source, record)]
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


@dataclass(frozen=True, slots=True)
class _Open:
    """An object or a list of JSON that is open: ``own`` says that what it holds is a record, not part of one around it."""

    record: _Record
    own: bool
    name: str  # of the field whose value it is
    outer: _Record | None  # the record around it


def _of_json(raw: str, place: int, end: int) -> Iterator[_Record]:
    """Yield the objects that hold a body; objects in a list that hold nothing else are parts of the object around it."""
    stack: list[_Open] = []
    name = ""  # the field whose value is read
    last = (0, 0)  # a string that may be a name
    while mark := _STRUCTURE.search(raw, place, end):
        sign, place = mark[0], mark.end()
        around = stack[-1] if stack else None
        if sign in "\"'":
            string = _STRING.match(raw, mark.start(), end)
            if not string:
                return
            place = string.end()
            last = string.span(1) if string[1] is not None else string.span(2)
            if around and name:
                around.record.add(name, last)
                name = "" if around.own else name
        elif sign == ":":
            name = raw[slice(*last)] if last[1] - last[0] < _LONGEST_TITLE else ""
            name = around.name if around and name == "name" else name  # "author": {"name": …}
        elif sign in "{[":
            own = sign == "{" and _part(name) not in ("author", "source")
            record = around.record if around and name and not own else _Record()
            outer = (around.record if around.own else around.outer) if around else None
            stack.append(_Open(record, own, name, outer))
            name = "" if own else name
        elif sign in "}]" and around:
            stack.pop()
            name = ""
            if around.own and around.outer and around.record.is_fragment:
                around.outer.parts.setdefault("body", []).extend(around.record.parts["body"])
            elif around.own:
                yield around.record
        elif sign == "," and around and around.own:
            name = ""


def _of_front_matter(raw: str, matter: re.Match[str]) -> Iterator[_Record]:
    """Yield the one record of a markdown text whose first lines name its title and its date: title: …."""
    record = _Record()
    for line in _SETTING.finditer(raw, matter.start(1), matter.end(1)):
        record.add(line[1], line.span(2))
    if record.parts:
        record.parts["body"] = [(matter.end(), len(raw))]
        yield record


def _of_titled(raw: str) -> Iterator[_Record]:
    """Yield the stories of a text that names their parts: 标题：…, 时间：…, and 正文：… or the lines below all names."""
    starts = [match.start() for match in _TITLED.finditer(raw)]
    for start, end in zip(starts, [*starts[1:], len(raw)], strict=True):
        record, place = _Record(), start
        while named := _NAMED.match(raw, place, end):
            if _part(named[1]) == "body" or _part(named[1]) is None:
                place = named.start(2) if _part(named[1]) else place
                break
            record.add(named[1], named.span(2))
            place = named.end()
        record.parts["body"] = [(place, end)]
        yield record


def _of_sql(raw: str) -> Iterator[_Record]:
    place = 0
    while insert := _INSERT.search(raw, place):
        names = insert[1].split(",") if insert[1] else []
        place = insert.end()
        while row := _NEXT_ROW.match(raw, place):
            cells: list[_Span | None] = []
            place, closed = row.end(), ""
            while closed != ")":
                cell = _CELL.match(raw, place)
                if not cell:
                    return
                cells.append(cell.span(1) if cell[1] is not None else None)
                place, closed = cell.end(), cell[2]
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


def _of_bare_rows(raw: str, tabs: int) -> Iterator[_Record]:
    """Yield the rows of a table whose columns have no names, when each has as many: the longest text, the next longest."""
    found: list[_Record] = []
    for line in _LINE.finditer(raw):
        if line[0].count("\t") != tabs:
            return
        cells: list[_Span | None] = []
        place = line.start()
        for cell in line[0].split("\t"):
            cells.append((place, place + len(cell)))
            place += len(cell) + 1
        found.append(_of_row(raw, [], cells))
    yield from found if len(found) > 1 else ()


def _of_table(raw: str, line: str) -> Iterator[_Record]:
    """Yield the rows of a table whose first ``line`` names its columns, a body among them."""
    if line.count("\t") and "。" in line:
        yield from _of_bare_rows(raw, line.count("\t"))
        return
    divider = "\t" if "\t" in line else ","
    names = [name.strip(' "') for name in line.split(divider)]
    if len(names) < 2 or not all(not name or _NAME.fullmatch(name) for name in names):
        return
    if "body" not in map(_part, names):
        return
    place = raw.index(line) + len(line)
    while place < len(raw):
        record, column = _Record(), 0
        place += raw.startswith("\r", place)
        place += raw.startswith("\n", place)
        while cell := _COLUMNS[divider].match(raw, place):
            if cell[1] is None and raw.startswith('"', place):
                return  # a quote that nothing closes
            if column < len(names):
                record.add(names[column], cell.span(1) if cell[1] is not None else cell.span(2))
            place, column = cell.end(), column + 1
            if not raw.startswith(divider, place):
                break
            place += 1
        yield record

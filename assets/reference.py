"""Reading the reference tables of ``seeds/reference``: what a Chinese reader knows, kept as data.

A table is a UTF-8 CSV file. Lines before the header that start with ``#`` say what the table holds, where it comes
from and under which licence. A cell may hold several values, separated by ``|``. Where such a comment says
``# Decides only about texts that hold: <columns>``, a line of the table makes no difference to any other text.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[1] / "seeds" / "reference"

# columns that hold numbers
_NUMBERS = {
    *(("units", "factor"), ("multipliers", "value"), ("anniversaries", "year"), ("name_evidence", "weight")),
    *(("name_characters", column) for column in ("family", "first", "second", "only")),
}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:/\d+)?")  # 10000, 0.5, 10000/15, -1


_DECIDES = "Decides only about texts that hold:"


class ReferenceError(ValueError):
    """A reference table cannot be read; the message names the file, the line and what was expected."""


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of ``seeds/reference/<name>.csv`` as dictionaries, cells stripped of surrounding blanks.

    Raises ReferenceError for a missing file, a header without columns, a line with too many or too few cells, or a
    cell that should be a number and is none.
    """
    return read(REFERENCE / f"{name}.csv")


def read(path: Path) -> tuple[dict[str, str], ...]:
    """Return the rows of one reference file; see :func:`rows`."""
    where = f"{path.parent.parent.name}/{path.parent.name}/{path.name}"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise ReferenceError(f"{where}: no such reference table") from None
    except UnicodeDecodeError as error:
        raise ReferenceError(f"{where}: not UTF-8 at byte {error.start}; save the file as UTF-8") from None
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        raise ReferenceError(f"{where}: no header line")
    header = [cell.strip() for cell in next(csv.reader([numbered[0][1]]))]
    if not all(header) or len(set(header)) != len(header):
        raise ReferenceError(f"{where}:{numbered[0][0]}: the header names a column twice or not at all: {header}")
    result = []
    counted = [column for table, column in _NUMBERS if path.stem == table]
    for number, line in numbered[1:]:
        try:
            cells = line.split(",") if '"' not in line else next(csv.reader([line], strict=True))
        except csv.Error as error:
            raise ReferenceError(f"{where}:{number}: {error}: {line}") from None
        if len(cells) != len(header):
            raise ReferenceError(
                f"{where}:{number}: expected {len(header)} cells ({', '.join(header)}), found {len(cells)}: {line}"
            )
        row = dict(zip(header, map(str.strip, cells), strict=True))
        for column in counted:
            if not _NUMBER.fullmatch(row.get(column, "")):
                raise ReferenceError(
                    f"{where}:{number}: {column}: expected a number, found {row.get(column)!r}: {line}"
                )
        result.append(row)
    return tuple(result)


def decisive_columns(path: Path) -> tuple[str, ...]:
    """Return the columns that a text must hold a value of for a line to make a difference to it; empty: any text may.

    Raises ReferenceError when the table has no such column.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            return ()
        if (found := line.partition(_DECIDES)[2]) and (columns := tuple(map(str.strip, found.split(",")))):
            if unknown := [column for row in read(path)[:1] for column in columns if column not in row]:
                raise ReferenceError(f"{path.name}: no column {', '.join(unknown)}, which a comment says decides")
            return columns
    return ()


def values(name: str, column: str) -> tuple[str, ...]:
    """Return one column of a reference table, in file order, empty cells left out."""
    return tuple(row[column] for row in rows(name) if row[column])

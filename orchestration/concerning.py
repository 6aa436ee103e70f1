"""Which units a changed line of a reference table concerns, so that the others are left alone.

Only tables whose lines decide about nothing but texts that hold their words (a comment in the table says so) are dealt
with here; any other is an ingredient of the logic version, and a change in it concerns every unit.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

import orjson

from assets.reference import REFERENCE, read
from assets.stage import Stage
from orchestration.logic import local_tables
from orchestration.warehouse import Warehouse

_MANY = 200  # words from which looking for them in every text costs more than it saves

Line = dict[str, str]


def forget_concerned(warehouse: Warehouse, stage: Stage) -> None:
    """Make pending the units whose texts hold a word of a line that changed since the stage last applied its tables.

    The tables as they are now and the units are noted in one transaction: a run that is killed afterwards goes on where
    it was.
    """
    local = local_tables(stage)
    if not local:
        return
    con = warehouse.con
    applied = dict(
        con.execute("SELECT reference_table, content FROM ops.reference WHERE stage = ?", [stage.name]).fetchall()
    )
    present = {table: orjson.dumps(read(REFERENCE / f"{table}.csv")).decode() for table in local}
    if applied == present:
        return
    words = {
        word
        for table in local
        if table in applied and applied[table] != present[table]
        for word in changed_words(orjson.loads(applied[table]), orjson.loads(present[table]), local[table])
    }
    with warehouse.transaction():
        if words:
            con.execute("CREATE OR REPLACE TEMP TABLE words AS SELECT unnest(?::TEXT[]) AS word", [sorted(words)])
            # Blanks and case make no difference: the readers look past them.
            concerned = f"""
                SELECT t.unit FROM ({stage.texts}) AS t
                WHERE EXISTS (SELECT 1 FROM words AS w WHERE contains(lower(replace(t.text, ' ', '')), w.word))
            """
            everything = f"SELECT unit FROM ops.ledger WHERE stage = '{stage.name}'"
            con.execute(
                "UPDATE ops.ledger SET input_fingerprint = 'a reference table changed' "
                f"WHERE stage = ? AND unit IN ({everything if len(words) > _MANY else concerned})",
                [stage.name],
            )
        con.execute("DELETE FROM ops.reference WHERE stage = ?", [stage.name])
        con.executemany(
            "INSERT INTO ops.reference VALUES (?, ?, ?)", [[stage.name, table, text] for table, text in present.items()]
        )


def changed_words(before: list[Line], after: list[Line], columns: Iterable[str]) -> set[str]:
    """Return the words, in some columns, of the lines that were added, removed, changed or moved."""
    old, new = ([tuple(line.items()) for line in lines] for lines in (before, after))
    differing = [
        line
        for what, i, j, k, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if what != "equal"
        for line in (*before[i:j], *after[k:n])
    ]
    cells = (line.get(column, "") for line in differing for column in columns)
    return {word.replace(" ", "").lower() for cell in cells for word in cell.split("|") if word.strip()}

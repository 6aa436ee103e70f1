"""The database of a release to come: copied by a process beside the run, while the candidate is still being audited.

A copy of gigabytes that is flushed to disk takes seconds; so does an audit. What the audit writes meanwhile goes to
DuckDB's log and not to the file. Its record is put into the copy at the end; which units it found clean is not, for that
only spares the pipeline's own database another look at them.
"""

from __future__ import annotations

from pathlib import Path

from orchestration.audit.model import candidate_id
from orchestration.copying import clone_to_disk, to_disk
from orchestration.database import WRITABLE, attach
from orchestration.engine import worker_pool
from orchestration.warehouse import Warehouse

WORTH = 100_000_000  # bytes; a smaller file is copied sooner than a process starts
_NEVER = "1TB"  # of log, before DuckDB writes it into the file by itself


class Draft:
    """A copy of the database as it was when this was made. ``complete`` or ``discard`` ends it."""

    def __init__(self, warehouse: Warehouse) -> None:
        self._warehouse = warehouse
        self._path = warehouse.draft
        warehouse.con.execute("CHECKPOINT")
        warehouse.con.execute(f"SET checkpoint_threshold = '{_NEVER}'")  # the file stays as it is while it is copied
        self._path.parent.mkdir(exist_ok=True)
        self._pool = worker_pool(1)
        self._copied = self._pool.submit(clone_to_disk, warehouse.database, self._path)

    def complete(self, candidate: str) -> Path | None:
        """Wait for the copy, add what the audit wrote, and return the file, on the disk for good.

        None when it is not of ``candidate``. Raises OSError when it could not be written.
        """
        con = self._warehouse.con
        try:
            self._copied.result()
            con.execute("RESET checkpoint_threshold")
            attach(con, self._path, "draft", WRITABLE)
            try:
                held = candidate_id(con, "draft") == candidate
                with self._warehouse.transaction():
                    con.execute("DELETE FROM draft.ops.audits")
                    con.execute("INSERT INTO draft.ops.audits SELECT * FROM ops.audits")
                con.execute("CHECKPOINT draft")
            finally:
                con.execute("DETACH draft")
            to_disk(self._path)
        except BaseException:
            self.discard()  # it may be what filled the disk
            raise
        if not held:
            self.discard()
            return None
        self._pool.shutdown()
        return self._path

    def discard(self) -> None:
        """Leave nothing of the copy."""
        self._pool.shutdown(cancel_futures=True)
        self._path.unlink(missing_ok=True)

"""The database of a release to come: made by a process beside the run, out of the release before it.

A copy of gigabytes that is flushed to disk takes seconds. As soon as a run knows that there is something to do, the release
of before is copied and flushed, or one that was removed and that nobody reads is taken instead; while the candidate is
audited, the blocks in which it differs are written into the copy. What the audit writes meanwhile goes to DuckDB's log and
not to the file. Its record is put into the copy at the end; which units it found clean is not, for that only spares the
pipeline's own database another look at them.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from orchestration.audit.model import candidate_id
from orchestration.database import LOG_SIZE, WRITABLE, attach
from orchestration.processes import worker_pool
from orchestration.releases.copying import WORTH, clone_to_disk, follow, reuse, to_disk
from orchestration.warehouse import Warehouse

_NEVER = "1TB"  # of log, before DuckDB writes it into the file by itself


def begin(warehouse: Warehouse, before: Path | None) -> Draft | None:
    """Begin a copy for the release that will most likely come, where copying takes time and there are processes for it."""
    worth = warehouse.workers > 1 and warehouse.database.stat().st_size > WORTH
    return Draft(warehouse, before) if worth else None


class Draft:
    """A copy of ``before``, if there is one, which ``catch_up`` makes one of the database as it is then.

    ``complete`` or ``discard`` ends it.
    """

    def __init__(self, warehouse: Warehouse, before: Path | None = None) -> None:
        self._warehouse = warehouse
        self._path = warehouse.draft
        self._path.parent.mkdir(exist_ok=True)
        self._pool = worker_pool(1)
        self._copied: Future[None] | None = None
        if before:
            self._pool.submit(_begin, warehouse.spare, before, self._path)

    def catch_up(self) -> None:
        """Begin to make it a copy of the database of now, which no transaction may change until ``complete``."""
        self._warehouse.con.execute(
            f"SET checkpoint_threshold = '{_NEVER}'"
        )  # the file stays as it is while it is copied
        checkpoint = self._warehouse.checkpoint_beside()
        beside = ThreadPoolExecutor(1)
        self._copied = beside.submit(self._copy_after, checkpoint)
        beside.shutdown(wait=False)

    def _copy_after(self, checkpoint: Future[object]) -> None:
        checkpoint.result()
        self._pool.submit(_catch_up, self._warehouse.database, self._path).result()

    def complete(self, candidate: str) -> Path | None:
        """Wait for the copy, add what the audit wrote, and return the file, on the disk for good.

        None when it is not of ``candidate``. Raises OSError when it could not be written.
        """
        con = self._warehouse.con
        try:
            assert self._copied is not None  # catch_up was called
            self._copied.result()
            con.execute(f"SET checkpoint_threshold = '{LOG_SIZE}'")
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
        self._path.unlink(missing_ok=True)  # which ends the copying
        self._pool.shutdown(cancel_futures=True)
        self._path.unlink(missing_ok=True)  # it may just have begun


def _begin(spare: Path, before: Path, copy: Path) -> None:
    if not reuse(spare, copy):
        clone_to_disk(before, copy)


def _catch_up(database: Path, copy: Path) -> None:
    if not copy.exists():
        clone_to_disk(database, copy)
        return
    follow(database, copy)
    to_disk(copy)

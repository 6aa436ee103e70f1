"""The first stage: its units are the files of the landing instead of rows, so they are listed and read here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assets.stage import Stage
from orchestration.incremental import run_stage
from orchestration.landing import Landing, landing_state, read_files
from orchestration.pending import Limits
from orchestration.progress import Progress, Report
from orchestration.warehouse import Warehouse

if TYPE_CHECKING:
    import polars as pl


def read_landing(
    warehouse: Warehouse,
    stage: Stage,
    landing: Landing,
    run_id: str,
    limits: Limits,
    progress: Progress,
    *,
    full: bool = False,
) -> Report:
    """Run the stage that reads ``landing``; see :func:`orchestration.incremental.run_stage`.

    Opens only files whose stamp is not the one in the ledger. Raises LandingError when the landing cannot be listed.
    """
    import polars as pl

    from assets.documents.read import MAX_BYTES

    files = {file.path: file for file in landing.scan()}
    listing = pl.DataFrame(
        {
            "path": list(files),
            "stamp": [file.stamp if file.failure is None else file.failure for file in files.values()],
            "byte_size": [file.byte_size for file in files.values()],
        },
        schema={"path": pl.String, "stamp": pl.String, "byte_size": pl.Int64},
    ).sort("path")

    unread: list[str] = []

    def load(paths: list[str]) -> dict[str, pl.DataFrame]:
        frame = read_files(landing, [files[path] for path in paths], MAX_BYTES)
        refused = frame.filter(pl.col("failure").is_not_null())["path"]
        unread.extend(path for path in refused if files[path].failure is None)
        unread.extend(set(paths) - set(frame["path"]))  # gone since the scan; it may come back with the same stamp
        return {"files": frame}

    warehouse.con.register("landing", listing)
    try:
        report = run_stage(
            warehouse,
            stage,
            run_id,
            limits,
            progress,
            full=full,
            load=load,
            upstream_state=landing_state(files.values()),
        )
    finally:
        warehouse.con.unregister("landing")
    if unread:
        _read_again_next_time(warehouse, stage, unread)
    return report


def _read_again_next_time(warehouse: Warehouse, stage: Stage, paths: list[str]) -> None:
    """Let the next run try files that could not be read: a network or a disk may recover without a new stamp."""
    with warehouse.transaction() as con:
        con.execute(
            "UPDATE ops.ledger SET input_fingerprint = 'not read' WHERE stage = ? AND list_contains(?, unit)",
            [stage.name, paths],
        )
        con.execute("DELETE FROM ops.stages WHERE stage = ?", [stage.name])

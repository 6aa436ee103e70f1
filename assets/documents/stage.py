"""The documents stage: one landing file in, one row of raw.documents or raw.rejects out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assets.stage import Row, Stage

if TYPE_CHECKING:
    import polars as pl

STAGE = Stage(
    name="documents",
    unit="path",
    writes=("raw.documents", "raw.rejects"),
    reads=("landing",),
    pending="SELECT path AS unit, stamp AS fingerprint, byte_size AS weight FROM landing",
    order="sha256(unit)",  # which is that of document_id: the stages downstream read some of these at a time
    inputs={},  # the landing hands over one frame `files`: path, byte_size, data, failure
    process="assets.documents.stage:process",
    code=("assets.identity", "assets.reference", "assets.fields", "assets.documents"),
    libraries=("charset-normalizer",),
    touches={"articles": "SELECT document_id AS unit FROM raw.documents WHERE path IN (SELECT unit FROM {units})"},
)


def process(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """Decode files. In ``files``, ``data`` is null where the file was not read and ``failure`` then says why."""
    from assets.documents.model import UNREADABLE, Reject
    from assets.documents.read import read_file, reject_by_name
    from assets.identity import identify

    documents: list[Row] = []
    rejects: list[Row] = []
    for path, byte_size, data, failure in frames["files"].iter_rows():
        refused = reject_by_name(path, byte_size) if failure is None else Reject(path, None, UNREADABLE, failure)
        outcome = refused or read_file(path, data)
        if isinstance(outcome, Reject):
            rejects.append((outcome.path, outcome.sha256, outcome.reason, outcome.detail))
        else:
            documents.append(
                (
                    identify(outcome.path),
                    outcome.path,
                    outcome.sha256,
                    outcome.byte_size,
                    outcome.media_type,
                    outcome.encoding,
                    outcome.text,
                )
            )
    return {"raw.documents": documents, "raw.rejects": rejects}

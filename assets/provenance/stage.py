"""The provenance stage: compares every sentence, mention and observation with the characters it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assets.stage import Row, Stage, among_touched

if TYPE_CHECKING:
    import polars as pl

_PAGES = """
    SELECT
        a.unit,
        concat_ws(':', a.output_fingerprint, m.output_fingerprint, o.output_fingerprint) AS fingerprint,
        d.byte_size AS weight
    FROM ops.ledger AS a
    INNER JOIN ops.ledger AS m ON a.unit = m.unit AND m.stage = 'mentions'
    INNER JOIN ops.ledger AS o ON a.unit = o.unit AND o.stage = 'observations'
    INNER JOIN raw.documents AS d ON a.unit = d.document_id
    WHERE a.stage = 'articles'
"""

PROVENANCE = Stage(
    name="provenance",
    unit="document_id",
    writes=("internal.violations",),
    reads=("articles", "mentions", "observations"),
    pending=_PAGES,
    pending_touched=among_touched(_PAGES),
    inputs={
        "documents": """
            SELECT d.document_id, d.text FROM raw.documents AS d
            INNER JOIN chunk AS c ON d.document_id = c.unit
        """,
        "articles": """
            SELECT a.document_id, a.article_id, a.body FROM core.articles AS a
            INNER JOIN chunk AS c ON a.document_id = c.unit
        """,
        "sentences": """
            SELECT s.document_id, s.article_id, s.sentence_id, s.start_char, s.end_char, s.text FROM core.sentences AS s
            INNER JOIN chunk AS c ON s.document_id = c.unit
        """,
        "spans": """
            SELECT
                m.document_id, 'core.mentions' AS table_name, m.mention_id AS row_id, m.raw_start, m.raw_end, m.surface
            FROM internal.mentions AS m
            INNER JOIN chunk AS c ON m.document_id = c.unit
            UNION ALL
            SELECT o.document_id, 'core.observations', o.observation_id, o.raw_start, o.raw_end, o.surface
            FROM internal.observations AS o
            INNER JOIN chunk AS c ON o.document_id = c.unit
        """,
    },
    process="assets.provenance.stage:find_violations",
    code=("assets.reference", "assets.provenance", "assets.articles"),
    libraries=("opencc",),
)


def find_violations(frames: dict[str, pl.DataFrame]) -> dict[str, list[Row]]:
    """List the rows whose text is not what the characters they point to say: one row of internal.violations each."""
    from assets.articles.cleaning.clean import clean_span

    texts = dict(frames["documents"].select("document_id", "text").iter_rows())
    bodies = dict(frames["articles"].select("article_id", "body").iter_rows())
    violations: list[Row] = []
    for document_id, article_id, sentence_id, start, end, text in frames["sentences"].iter_rows():
        found = bodies[article_id][start:end]
        if found != text:
            violations.append((document_id, "core.sentences", sentence_id, text, found))
    for document_id, table, row_id, raw_start, raw_end, surface in frames["spans"].iter_rows():
        raw = texts[document_id][raw_start:raw_end]
        if raw != surface and (found := clean_span(raw)) != surface:
            violations.append((document_id, table, row_id, surface, found))
    return {"internal.violations": violations}

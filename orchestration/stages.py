"""The stages of the pipeline, in the order in which data flows."""

from __future__ import annotations

from assets.articles.stage import ARTICLES, DUPLICATES, PUBLICATIONS, SKETCHES
from assets.documents.stage import STAGE as DOCUMENTS
from assets.entities.stage import DIVISIONS, ENTITIES, MENTIONS
from assets.metrics.stage import METRICS, OBSERVATIONS
from assets.provenance.stage import PROVENANCE

STAGES = (
    DOCUMENTS,
    ARTICLES,
    PUBLICATIONS,
    SKETCHES,
    DUPLICATES,
    DIVISIONS,
    MENTIONS,
    ENTITIES,
    OBSERVATIONS,
    METRICS,
    PROVENANCE,
)

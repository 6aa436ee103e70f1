"""Everything that Dagster loads: assets, checks, job, schedule, sensor and the one resource."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext

import dagster as dg

from assets.articles.asset import articles, duplicates, publications, sketches
from assets.documents.asset import documents
from assets.entities.asset import divisions, entities, mentions
from assets.metrics.asset import metrics, observations
from assets.provenance.asset import provenance
from orchestration.checks import build_checks
from orchestration.instance import free_slots_of_others
from orchestration.jobs import refresh
from orchestration.landing import Landing, open_landing
from orchestration.logic import version_of
from orchestration.pending import Limits
from orchestration.pipeline import Pipeline
from orchestration.progress import Progress, Silent
from orchestration.release import build_release, build_release_diff
from orchestration.releases.drafting import Draft
from orchestration.schedules import daily
from orchestration.schema import tables
from orchestration.sensors import build_landing_sensor
from orchestration.settings import Settings, load_settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse

_TABLES = [
    documents,
    articles,
    publications,
    sketches,
    duplicates,
    divisions,
    mentions,
    entities,
    observations,
    metrics,
    provenance,
]


def build_defs(
    settings: Settings | None = None,
    progress: Progress | None = None,
    limits: Limits | None = None,
    warehouse: Warehouse | None = None,
    landing: Landing | None = None,
    draft: Draft | None = None,
) -> dg.Definitions:
    """Return all definitions, for the settings of the environment unless others are given.

    ``progress`` is told how far the work is; ``limits`` sizes chunks and processes (by default, ``settings.workers``);
    ``warehouse`` and ``landing`` are those that the settings name, when they are open already, ``draft`` a copy for the
    release to come, when it was begun.
    """
    settings = settings or load_settings()
    described = [_described(definition) for definition in _TABLES]
    read = {dep.asset_key for definition in described for spec in definition.specs for dep in spec.deps}
    last = [key for definition in described for key in definition.keys if key not in read]
    return dg.Definitions(
        assets=[*described, build_release(sorted(last)), build_release_diff(settings)],
        asset_checks=[build_checks()],
        jobs=[refresh],
        schedules=[daily],
        sensors=[build_landing_sensor(settings)],
        resources={
            "pipeline": _resource(
                settings,
                warehouse,
                landing or open_landing(settings.landing),
                progress or Silent(),
                limits or Limits(settings.workers),
                draft,
            )
        },
        executor=dg.in_process_executor,
    )


def _described(definition: dg.AssetsDefinition) -> dg.AssetsDefinition:
    """Add what sql/schema says of each table, and the logic version of the stage, to the assets of a stage."""
    stage = next(stage for stage in STAGES if stage.name == definition.op.name)

    def describe(spec: dg.AssetSpec) -> dg.AssetSpec:
        table = tables()[".".join(spec.key.path)]
        columns = [
            dg.TableColumn(
                column.name,
                column.type,
                column.comment,
                dg.TableColumnConstraints(nullable=column.nullable, unique=table.key == (column.name,)),
            )
            for column in table.columns
        ]
        return spec.replace_attributes(description=table.comment, code_version=version_of(stage)).merge_attributes(
            metadata={
                "dagster/column_schema": dg.TableSchema(columns),
                "dagster/table_name": f"fangzhi.{table.name}",
            }
        )

    return definition.map_asset_specs(describe)


def _resource(
    settings: Settings,
    opened: Warehouse | None,
    landing: Landing,
    progress: Progress,
    limits: Limits,
    draft: Draft | None,
) -> dg.ResourceDefinition:
    def hold(context: dg.InitResourceContext) -> Iterator[Pipeline]:
        """Hold the warehouse from the first step of a run to its last."""

        def say(message: str) -> None:
            progress.say(message)
            if context.log:
                context.log.info(message)

        with nullcontext(opened) if opened else Warehouse(settings, say) as warehouse:
            if context.instance and context.run:
                free_slots_of_others(context.instance, context.run.run_id)
            pipeline = Pipeline(settings, warehouse, landing, progress, limits, draft)
            try:
                yield pipeline
            finally:
                pipeline.discard_draft()

    return dg.ResourceDefinition(hold, description="The pipeline's warehouse, and what is done to it.")


@dg.definitions
def defs() -> dg.Definitions:
    """Return what `dagster dev -m orchestration.definitions` loads."""
    return build_defs()

"""The job: everything, in one process, so that one connection writes."""

from __future__ import annotations

import dagster as dg

# Retries of a whole run are for a run that was cut off (machine, memory), never for data that is wrong: that stays
# wrong.
_RETRY_TAGS = {"dagster/max_retries": "2", "dagster/retry_on_asset_or_op_failure": "false"}

refresh = dg.define_asset_job(
    "refresh",
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    tags=_RETRY_TAGS,
    description="Read what is new or changed in the landing, audit the result and publish it.",
)

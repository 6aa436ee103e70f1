"""When the job runs because something was put into the landing."""

import hashlib
from collections.abc import Iterator
from itertools import takewhile

import dagster as dg

from assets.documents.read import MAX_BYTES
from orchestration.jobs import refresh
from orchestration.landing import LandingError, LandingFile, landing_state, open_landing
from orchestration.pipeline import VERDICT_TAG
from orchestration.settings import Settings

LANDING_TAG = "fangzhi/landing"
_STARTED_BY = "dagster/sensor_name"  # Dagster's own tag
_ATTEMPTS = 3  # for one content of the landing; then it waits for a change, or for a person


def build_landing_sensor(settings: Settings) -> dg.SensorDefinition:
    """Return the sensor that starts the job when the content of the landing is another than at the last run."""

    @dg.sensor(
        name="landing",
        job=refresh,
        minimum_interval_seconds=30,
        default_status=dg.DefaultSensorStatus.RUNNING,
        description="Starts the job when a file of the landing is added, changed, renamed or removed.",
    )
    def landing(context: dg.SensorEvaluationContext) -> Iterator[dg.RunRequest | dg.SkipReason]:
        folder = open_landing(settings.landing)
        try:
            files = folder.scan()
        except LandingError as error:
            yield dg.SkipReason(str(error))
            return
        stamps, _, content = (context.cursor or "").partition(":")
        seen = landing_state(files)
        if seen != stamps:
            content = content_fingerprint(settings.landing, files)
            context.update_cursor(f"{seen}:{content}")
        mine = dg.RunsFilter(job_name=refresh.name, tags={_STARTED_BY: context.sensor_name})
        latest = context.instance.get_runs(mine, limit=_ATTEMPTS)  # the newest first
        attempts = list(takewhile(lambda run: run.tags.get(LANDING_TAG) == content, latest))
        if any(not run.is_failure_or_canceled for run in attempts):
            yield dg.SkipReason("the landing is as the last run found it")
        elif any(run.tags.get(VERDICT_TAG) == "failed" for run in attempts):
            yield dg.SkipReason("this content of the landing did not pass its audit; see the checks of the last run")
        elif len(attempts) == _ATTEMPTS:
            yield dg.SkipReason(f"{_ATTEMPTS} runs failed on this content of the landing; see the last one")
        else:
            # Numbered: Dagster drops a request whose key a run bears, one that failed or one from before a change back.
            runs = context.instance.get_runs_count(dg.RunsFilter(job_name=refresh.name, tags={LANDING_TAG: content}))
            yield dg.RunRequest(run_key=f"{content}:{runs + 1}", tags={LANDING_TAG: content})

    return landing


def content_fingerprint(location: str, files: list[LandingFile]) -> str:
    """Return the fingerprint of the paths and bytes of all files; one that no run reads counts with its stamp."""
    folder = open_landing(location)

    def lines() -> Iterator[str]:
        for file in files:
            try:
                is_read = file.failure is None and file.byte_size <= MAX_BYTES
                digest = hashlib.sha256(folder.read(file.path, MAX_BYTES)).hexdigest() if is_read else ""
            except OSError:
                digest = ""
            yield f"{file.path}\0{digest or file.stamp}"

    return hashlib.sha256("\n".join(sorted(lines())).encode()).hexdigest()[:16]

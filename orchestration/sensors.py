"""When the job runs because something was put into the landing."""

import hashlib
from collections.abc import Iterator

import dagster as dg

from orchestration.jobs import refresh
from orchestration.landing import LandingError, LandingFile, landing_state, open_landing
from orchestration.pipeline import VERDICT_TAG
from orchestration.settings import Settings

LANDING_TAG = "fangzhi/landing"
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
        runs = context.instance.get_runs(dg.RunsFilter(job_name=refresh.name, tags={LANDING_TAG: content}))
        if any(not run.is_failure_or_canceled for run in runs):
            yield dg.SkipReason("the landing is as the last run found it")
        elif any(run.tags.get(VERDICT_TAG) == "failed" for run in runs):
            yield dg.SkipReason("this content of the landing did not pass its audit; see the checks of the last run")
        elif len(runs) >= _ATTEMPTS:
            yield dg.SkipReason(f"{_ATTEMPTS} runs failed on this content of the landing; see the last one")
        else:
            # The attempt is part of the key: Dagster would drop a request whose key a failed run bears.
            yield dg.RunRequest(run_key=f"{content}:{len(runs) + 1}", tags={LANDING_TAG: content})

    return landing


def content_fingerprint(location: str, files: list[LandingFile]) -> str:
    """Return the fingerprint of the paths and bytes of all files; one that cannot be read counts with its stamp."""
    folder = open_landing(location)

    def lines() -> Iterator[str]:
        for file in files:
            try:
                digest = hashlib.sha256(folder.read(file.path, file.byte_size)).hexdigest() if not file.failure else ""
            except OSError:
                digest = ""
            yield f"{file.path}\0{digest or file.stamp}"

    return hashlib.sha256("\n".join(sorted(lines())).encode()).hexdigest()[:16]

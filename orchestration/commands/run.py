"""`fangzhi run`: the Dagster job, in this process."""

from __future__ import annotations

import gc

from rich.table import Table

from orchestration import processes
from orchestration.audit import judging
from orchestration.commands.terminal import Bars, console, fail, say
from orchestration.database import WarehouseError
from orchestration.freshness import up_to_date
from orchestration.landing import Landing, LandingError, PeekedLanding, open_landing
from orchestration.progress import Report
from orchestration.releases import drafting, published
from orchestration.schema import SchemaError
from orchestration.settings import Settings
from orchestration.warehouse import Warehouse, disk_full_told


def run(settings: Settings, *, full: bool, accept: str | None = None) -> int:
    """Bring the warehouse up to date; print what was made and where. Returns the exit code.

    When nothing is pending and everything is published, that is said at once and Dagster is not even loaded. ``accept``
    says why a candidate whose audit fails is to be published all the same; broken law is not.
    """
    gc.disable()  # what is listed and imported stays, and there are a million objects of it
    try:
        with disk_full_told(settings):
            landing = PeekedLanding(open_landing(settings.landing))
            if not settings.database.exists():
                landing.scan()  # raises when there is no landing, before a folder is made for a warehouse
            with Warehouse(settings, say) as warehouse:  # nobody else writes from here to the end of the job
                files = landing.peek()
                published.remove_old(settings)
                if not full and (release := up_to_date(settings, warehouse, files)):
                    _summarise([], release, is_new=False)
                    return 0
                if settings.workers > 1:
                    processes.load_readers()
                if settings.current.exists() or len(files) <= judging.MANY:
                    judging.Judge(settings.workers).warm_up()  # for most of what follows is the wait for it
                current = published.current_release(settings)
                draft = drafting.begin(warehouse, current.database) if current else None
                return _run_job(settings, warehouse, landing, draft, full=full, accept=accept)
    except (LandingError, WarehouseError, SchemaError) as error:
        fail(str(error))
        return 1
    finally:
        gc.enable()


def _run_job(
    settings: Settings,
    warehouse: Warehouse,
    landing: Landing,
    draft: drafting.Draft | None,
    *,
    full: bool,
    accept: str | None,
) -> int:
    from orchestration.definitions import build_defs
    from orchestration.instance import PROCESS_TAG, open_instance, this_process
    from orchestration.jobs import refresh
    from orchestration.pipeline import ACCEPT_TAG, FULL_TAG

    with open_instance(settings) as instance, Bars() as bars:
        job = build_defs(settings, bars, warehouse=warehouse, landing=landing, draft=draft).resolve_job_def(
            refresh.name
        )
        gc.freeze()
        gc.enable()
        tags = {PROCESS_TAG: this_process(), FULL_TAG: str(full).lower(), **({ACCEPT_TAG: accept} if accept else {})}
        result = job.execute_in_process(
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},  # the UI shows the log
            instance=instance,
            raise_on_error=False,
            tags=tags,
        )
        failures = [_reason(event) for event in result.all_events]
    if not result.success:
        for failure in dict.fromkeys(filter(None, failures)):
            fail(failure)
        current = published.current_release(settings)
        kept = f"release {current.release_id} stays the current one" if current else "nothing is published yet"
        fail(f"the run failed; {kept}")
        return 1
    release = published.current_release(settings)
    assert release is not None  # a run that succeeded has published, or found it published
    _summarise(bars.reports, release, is_new=release.manifest["run_id"] == result.run_id)
    return 0


def _reason(event: object) -> str | None:
    from dagster import DagsterEvent, DagsterEventType

    from orchestration.pipeline import VERDICT

    assert isinstance(event, DagsterEvent)
    if event.event_type == DagsterEventType.ASSET_CHECK_EVALUATION:
        check = event.asset_check_evaluation_data
        failed = check.check_name == VERDICT and not check.passed
        return f"audit: {check.description}" if failed else None
    if event.is_step_failure and event.step_failure_data.error_display_string.find("DagsterAssetCheckFailedError") < 0:
        data = event.step_failure_data
        if data.user_failure_data and data.user_failure_data.description:
            return f"{event.node_name}: {data.user_failure_data.description}"
        error = data.error
        while error and error.cause:
            error = error.cause
        return f"{event.node_name}: {error.message if error else event.message}"
    return None


def _summarise(reports: list[Report], release: published.Release, *, is_new: bool) -> None:
    done = [report for report in reports if report.processed or report.removed]
    if done:
        table = Table("stage", "new", "changed", "removed", "unchanged", "failed", box=None, pad_edge=False)
        for r in done:
            table.add_row(r.stage, *(str(n) for n in (r.new, r.changed, r.removed, r.unchanged, r.failed)))
        console.print(table)
    else:
        console.print("nothing to do: unchanged")
    if is_new and release.manifest["accepted"]:
        say(f"published although its audit failed: {release.manifest['accepted']}")
    rejects = release.manifest["tables"]["raw.rejects"]["rows"]
    if rejects:
        aside = "file could not be read and was" if rejects == 1 else "files could not be read and were"
        say(f"{rejects} {aside} set aside: fangzhi query 'FROM raw.rejects'")
    warned = sum(1 for entry in release.manifest["audit"] if entry["severity"] == "warn" and entry["failing_rows"])
    if warned:
        say(f"the audit has {warned} {'warning' if warned == 1 else 'warnings'}: fangzhi status")
    console.print(
        f"{'published' if is_new else 'unchanged'}: release {release.release_id} with {release.summary}",
        highlight=False,
        soft_wrap=True,
    )
    console.print(f"open {release.folder.parents[1] / 'current' / published.DATABASE}", highlight=False, soft_wrap=True)

"""When the job runs by the clock."""

from __future__ import annotations

import dagster as dg

from orchestration.jobs import refresh

daily = dg.ScheduleDefinition(
    name="daily",
    job=refresh,
    cron_schedule="30 6 * * *",
    execution_timezone="Asia/Shanghai",
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="Every morning at 06:30 in China, when the day's pages are out.",
)

"""The landing sensor: one run for one content of the landing, three when they fail, none when nothing changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest

from orchestration.pipeline import VERDICT_TAG
from orchestration.sensors import build_landing_sensor
from orchestration.settings import Settings


class Daemon:
    """Ticks the sensor and ends its runs, as Dagster's daemon would."""

    def __init__(self, settings: Settings, instance: dg.DagsterInstance) -> None:
        self._sensor = build_landing_sensor(settings)
        self._instance = instance
        self._cursor: str | None = None

    def tick(
        self, outcome: dg.DagsterRunStatus = dg.DagsterRunStatus.SUCCESS, verdict: dict[str, str] | None = None
    ) -> str:
        """Evaluate the sensor once; return the key of the run that it asked for, or why it asked for none."""
        context = dg.build_sensor_context(self._instance, self._cursor, sensor_name="landing")
        tick = self._sensor.evaluate_tick(context)
        self._cursor = tick.cursor or self._cursor
        if not tick.run_requests:
            return tick.skip_message or ""
        [request] = tick.run_requests
        assert request.run_key
        taken = self._instance.get_runs(dg.RunsFilter(tags={"dagster/run_key": request.run_key}))
        assert taken == []  # Dagster drops a request whose key was used before
        tags = {**request.tags, "dagster/run_key": request.run_key, "dagster/sensor_name": "landing", **(verdict or {})}
        self._instance.create_run_for_job(refresh, tags=tags, status=outcome)
        return request.run_key


@dg.job
def refresh() -> None:
    """Bears the name of the job that the sensor starts; what it would do is not the sensor's affair."""


@pytest.fixture
def daemon(settings: Settings) -> Iterator[Daemon]:
    with dg.DagsterInstance.ephemeral() as instance:
        yield Daemon(settings, instance)


UNCHANGED = "the landing is as the last run found it"


def test_every_change_starts_one_run(daemon: Daemon, landing: Path) -> None:
    page = landing / "a.txt"
    page.write_text("一", "utf-8")
    keys = [daemon.tick()]
    assert daemon.tick() == UNCHANGED
    page.write_text("二", "utf-8")
    keys.append(daemon.tick())
    page.rename(landing / "b.txt")
    keys.append(daemon.tick())
    (landing / "2024").mkdir()
    (landing / "2024" / "c.txt").write_text("三", "utf-8")
    keys.append(daemon.tick())
    (landing / "b.txt").unlink()
    keys.append(daemon.tick())
    assert daemon.tick() == UNCHANGED
    assert len(set(keys)) == 5
    assert all(key.endswith(":1") for key in keys)


def test_a_touched_file_is_no_change(daemon: Daemon, landing: Path) -> None:
    (landing / "a.txt").write_text("一", "utf-8")
    daemon.tick()
    os.utime(landing / "a.txt")
    assert daemon.tick() == UNCHANGED


def test_a_change_back_starts_a_run(daemon: Daemon, landing: Path) -> None:
    (landing / "a.txt").write_text("一", "utf-8")
    first = daemon.tick()
    (landing / "a.txt").write_text("二", "utf-8")
    daemon.tick()
    (landing / "a.txt").write_text("一", "utf-8")
    again = daemon.tick()
    assert (first[-2:], again[-2:]) == (":1", ":2")
    assert first[:-2] == again[:-2]
    assert daemon.tick() == UNCHANGED


def test_a_run_that_has_not_ended_is_not_asked_for_again(daemon: Daemon, landing: Path) -> None:
    (landing / "a.txt").write_text("一", "utf-8")
    daemon.tick(dg.DagsterRunStatus.STARTED)
    assert daemon.tick() == UNCHANGED


def test_failed_runs_are_tried_three_times_then_wait_for_a_change(daemon: Daemon, landing: Path) -> None:
    (landing / "a.txt").write_text("一", "utf-8")
    attempts = [daemon.tick(dg.DagsterRunStatus.FAILURE) for _ in range(3)]
    assert [key[-2:] for key in attempts] == [":1", ":2", ":3"]
    assert daemon.tick() == "3 runs failed on this content of the landing; see the last one"
    (landing / "a.txt").write_text("二", "utf-8")
    assert daemon.tick().endswith(":1")


def test_what_failed_its_audit_is_not_tried_again(daemon: Daemon, landing: Path) -> None:
    (landing / "a.txt").write_text("一", "utf-8")
    daemon.tick(dg.DagsterRunStatus.FAILURE, {VERDICT_TAG: "failed"})
    assert "did not pass its audit" in daemon.tick()
    (landing / "a.txt").write_text("二", "utf-8")
    assert daemon.tick().endswith(":1")


def test_a_landing_that_is_not_there_says_so(daemon: Daemon, landing: Path) -> None:
    landing.rmdir()
    assert "no such folder" in daemon.tick()


def test_an_empty_landing_is_a_content_like_any_other(daemon: Daemon) -> None:
    assert daemon.tick().endswith(":1")
    assert daemon.tick() == UNCHANGED

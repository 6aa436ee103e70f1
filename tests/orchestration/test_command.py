"""The command `fangzhi`, in processes of its own: what it prints, its exit codes, and two of them at the same time."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from orchestration.instance import open_instance
from orchestration.releases.published import current_release, releases
from orchestration.settings import ROOT, Settings
from orchestration.warehouse import Warehouse
from tests.orchestration.building import contents, refresh
from tests.orchestration.pages import PAGES


def start(settings: Settings, *arguments: str) -> subprocess.Popen[str]:
    """Start a command on the landing and the warehouse of ``settings``."""
    environment = {**os.environ, **settings.environment(), "DAGSTER_HOME": ""}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    environment["COLUMNS"] = "200"
    return subprocess.Popen(
        [sys.executable, "-m", "orchestration", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def fangzhi(settings: Settings, *arguments: str) -> tuple[int, str, str]:
    """Run a command to its end; return its exit code and what it printed on standard output and standard error."""
    process = start(settings, *arguments)
    output, errors = process.communicate()
    assert "Traceback" not in errors
    return process.returncode, output, errors


@pytest.mark.slow(seconds=15)
def test_a_run_publishes_and_the_next_finds_nothing_to_do(audited: Settings, filled: Path) -> None:
    settings = audited
    code, output, errors = fangzhi(settings, "run")
    assert code == 0
    assert "published: release r000001-" in output
    assert str(settings.current / "fangzhi.duckdb") in output
    assert "2 files could not be read and were set aside" in errors  # the empty one and the picture

    code, output, _ = fangzhi(settings, "run")
    assert code == 0
    assert output.startswith("nothing to do: unchanged\nunchanged: release r000001-")
    assert len(releases(settings)) == 1

    code, output, _ = fangzhi(settings, "status")
    assert code == 0
    assert "nothing" in next(line for line in output.splitlines() if line.startswith("pending"))
    assert "passed" in next(line for line in output.splitlines() if line.startswith("last audit"))

    (filled / "00.txt").unlink()
    code, output, _ = fangzhi(settings, "status")
    assert "0 new, 0 touched, 1 gone" in output
    code, output, _ = fangzhi(settings, "query", "--json", "SELECT count(*) AS pages FROM raw.documents")
    assert (code, json.loads(output)) == (0, [{"pages": len(PAGES) - 2}])


@pytest.mark.slow(seconds=25)
def test_a_failed_audit_is_said_in_one_line_and_readers_keep_what_they_have(published: Settings, filled: Path) -> None:
    settings = published
    before = current_release(settings)
    assert before
    with duckdb.connect(str(settings.database)) as con:
        con.execute("UPDATE core.sentences SET article_id = 'none' WHERE position = 2")
    (filled / "new.txt").write_bytes(PAGES["mirror"])
    code, _, errors = fangzhi(settings, "run")
    assert code == 1
    [reason, outcome] = [line for line in errors.splitlines() if "fangzhi:" in line]
    assert "core.sentences article_id_is_in_core_articles" in reason
    assert f"release {before.release_id} stays the current one" in outcome
    assert current_release(settings) == before

    code, output, _ = fangzhi(settings, "status")
    assert code == 1
    assert "FAILED" in next(line for line in output.splitlines() if line.startswith("last audit"))
    assert "error: core.sentences article_id_is_in_core_articles" in output


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["run", "--landing", "/nowhere"], 1, "/nowhere: no such folder; create it or set FANGZHI_LANDING"),
        (["run", "--workers", "0"], 2, "Invalid value for '--workers'"),
        (["query", "SELECT 1"], 1, "nothing is published yet; run `fangzhi run`"),
        (["explain", "0000"], 1, "nothing is published yet; run `fangzhi run`"),
        (["fly"], 2, "No such command 'fly'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_errors_are_one_clear_line(settings: Settings, arguments: list[str], code: int, message: str) -> None:
    found, output, errors = fangzhi(settings, *arguments)
    assert (found, output) == (code, "")
    assert message in " ".join(errors.split())


@pytest.mark.slow(seconds=15)
def test_the_ui_ends_when_it_is_told_to(settings: Settings, landing: Path) -> None:
    """Also when it was started with `&` in a script: then it inherits that SIGINT is ignored."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, _, errors = fangzhi(settings, "ui", "--port", str(port))
        assert (code, f"cannot listen on 127.0.0.1:{port}" in errors) == (1, True)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    process = start(settings, "ui", "--port", str(port))
    signal.signal(signal.SIGINT, before)
    while not answers(port):
        assert process.poll() is None
        time.sleep(0.2)
    process.terminate()
    process.communicate()
    assert process.returncode == 0
    assert not answers(port)
    assert [path for path in Path("/proc").glob("[0-9]*") if works_on(settings, path)] == []


def answers(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def works_on(settings: Settings, process: Path) -> bool:
    try:
        return f"FANGZHI_WAREHOUSE={settings.warehouse}".encode() in (process / "environ").read_bytes().split(b"\0")
    except OSError:
        return False  # it has ended


@pytest.mark.slow(seconds=30)
def test_two_runs_started_together_both_succeed(settings: Settings, filled: Path, tmp_path: Path) -> None:
    processes = [start(settings, "run") for _ in range(2)]
    outputs = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0, 0], outputs
    printed = [output for output, _ in outputs]
    assert sorted("published: release" in text for text in printed) == [False, True], outputs
    assert sorted("unchanged: release" in text for text in printed) == [False, True], outputs
    assert len(releases(settings)) == 1
    clean = replace(settings, warehouse=tmp_path / "clean")
    refresh(clean)
    assert contents(settings.database) == contents(clean.database)


@pytest.mark.slow
def test_a_second_run_says_for_whom_it_waits(published: Settings) -> None:
    settings = published
    refresh(settings)
    with Warehouse(settings):
        waiting = start(settings, "run")
        assert waiting.stderr
        said = waiting.stderr.readline()
        assert f"another run (process {os.getpid()}) is using this warehouse; waiting" in said
        code, output, _ = fangzhi(settings, "status")
        assert (code, "a run is writing at this moment" in output) == (0, True)
    output, _ = waiting.communicate()
    assert (waiting.returncode, "unchanged: release" in output) == (0, True)


def is_started(settings: Settings) -> bool:
    """Return whether Dagster's history tells of a run that has begun."""
    try:
        with closing(
            sqlite3.connect(f"file:{settings.warehouse}/.dagster/history/runs.db?mode=ro", uri=True)
        ) as history:
            return bool(history.execute("SELECT 1 FROM runs WHERE status = 'STARTED'").fetchall())
    except sqlite3.OperationalError:  # there is no history yet
        return False


@pytest.mark.slow(seconds=30)
def test_a_run_that_was_killed_is_continued(settings: Settings, filled: Path, tmp_path: Path) -> None:
    """Killed from outside, as soon as it has written something to the database's write-ahead log."""
    log = Path(f"{settings.database}.wal")
    process = start(settings, "run")
    while process.poll() is None and not is_started(settings):
        time.sleep(0.001)
    while process.poll() is None and not (log.exists() and log.stat().st_size):
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL

    code, output, _ = fangzhi(settings, "run")
    assert (code, "published: release r000001-" in output) == (0, True)
    clean = replace(settings, warehouse=tmp_path / "clean")
    refresh(clean)
    assert contents(settings.database) == contents(clean.database)
    with open_instance(settings) as instance:
        outcomes = [run.status for run in instance.get_runs()]
    assert outcomes == [dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE]  # the newest first

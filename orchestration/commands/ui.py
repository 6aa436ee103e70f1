"""`fangzhi ui`: Dagster's own servers, on the instance and the warehouse that `fangzhi run` uses."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time

from orchestration.commands.terminal import console, fail
from orchestration.settings import Settings


def serve(settings: Settings, host: str, port: int) -> int:
    """Start Dagster's web server and daemon and wait until they end. Returns the exit code."""
    from orchestration.instance import open_instance

    try:
        socket.create_server((host, port)).close()
    except OSError as error:
        fail(f"cannot listen on {host}:{port} ({error.strerror}); give another with --port or --host")
        return 1
    with open_instance(settings):
        pass  # settles what a killed run left, before the daemon counts running runs
    command = [sys.executable, "-m", "dagster", "dev", "-m", "orchestration.definitions", "-h", host, "-p", str(port)]
    console.print(f"fangzhi: http://{host}:{port} (Ctrl-C ends it)", highlight=False)
    ends: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        # Before the servers start: they would inherit that a script's background jobs ignore SIGINT, and never end.
        signal.signal(number, lambda received, _frame: ends.append(received))
    process = subprocess.Popen(command, env={**os.environ, **settings.environment()}, start_new_session=True)
    while (code := process.poll()) is None:
        if ends:
            ends.clear()
            process.terminate()
        time.sleep(0.1)
    return 0 if code in (-signal.SIGINT, -signal.SIGTERM) else code

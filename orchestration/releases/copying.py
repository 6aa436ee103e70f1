"""Copies of whole files, and files that are on the disk for good."""

from __future__ import annotations

import fcntl
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WORTH = 100_000_000  # bytes; a smaller file is copied sooner than a process starts
_BLOCK = 1 << 18  # bytes, as many as a block of DuckDB's
_PART = 1 << 26  # bytes that are copied before anybody is asked whether to go on
_PAUSE = 0.2  # seconds between two times of writing to the disk what was copied meanwhile


def clone(source: Path, target: Path) -> None:
    """Copy a file; a file system that can (Btrfs, XFS) shares its blocks instead, which takes no time at any size.

    Whoever removes ``target`` meanwhile ends it.
    """
    left = source.stat().st_size
    try:
        with source.open("rb") as old, target.open("wb") as new:
            while left and (done := os.copy_file_range(old.fileno(), new.fileno(), min(left, _PART))):
                left -= done
                if not target.exists():
                    return
    except (AttributeError, OSError):  # macOS does not have it, and some file systems do not take it
        pass
    if left:
        shutil.copyfile(source, target)


def reuse(spare: Path, target: Path) -> bool:
    """Move a file that is needed no more to ``target``, to be written anew; tell whether nobody else has it open.

    Else, and where the system cannot tell, neither is there afterwards. It is told by a lease, which Linux gives to write a
    file only while nobody reads it.
    """
    try:
        spare.rename(target)
        target.chmod(0o644)
        with target.open("r+b") as file:
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
            is_free = os.fstat(file.fileno()).st_nlink == 1
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_WILLNEED)  # it is read soon
    except (AttributeError, OSError):
        is_free = False
    if not is_free:
        target.unlink(missing_ok=True)
    return is_free


def follow(source: Path, copy: Path) -> None:
    """Make an older copy of a file like it again: only blocks that differ are written."""
    with source.open("rb", buffering=0) as new, copy.open("r+b", buffering=0) as old:
        place = 0
        while block := os.pread(new.fileno(), _BLOCK, place):
            if os.pread(old.fileno(), len(block), place) != block:
                os.pwrite(old.fileno(), block, place)
            place += len(block)
        old.truncate(place)


def clone_to_disk(source: Path, target: Path) -> None:
    """Copy a file, and return when the copy would outlast a loss of power."""
    with _written_behind(target):
        clone(source, target)
    if target.exists():
        to_disk(target)


@contextmanager
def _written_behind(target: Path) -> Iterator[None]:
    """Have what is written to a file brought to the disk at once, while more is written: the disk is what takes long."""
    target.touch()
    handle = os.open(target, os.O_RDONLY)
    ended = threading.Event()

    def write() -> None:
        while not ended.wait(_PAUSE):
            os.fsync(handle)

    behind = threading.Thread(target=write, name="written-behind", daemon=True)
    behind.start()
    try:
        yield
    finally:
        ended.set()
        behind.join()
        os.close(handle)


def to_disk(path: Path) -> None:
    """Return when a file, or the names in a folder, would outlast a loss of power."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
